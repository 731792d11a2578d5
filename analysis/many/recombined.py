"""Made-up collections of any size, put together from the paragraphs of real articles: for trials and measurements."""

from pathlib import Path
from random import Random

import pandas as pd

from ..companions import companions
from ..files import write_whole
from ..sources import COMPANIONS
from ..text.layers import each_article
from ..text.lines import Line, find_paragraphs

FROM_OWN = 0.85  # share of an article's paragraphs that come from its own outlet
RECOMBINED = "recombined"
PARAGRAPHS = range(6, 15)
MONTHS = [f"{year}-{month:02d}" for year in (2019, 2020, 2021) for month in range(1, 13)][10:34]


def recombine(articles: pd.DataFrame, folder: str | Path, count: int, seed: int = 1) -> Path:
    """Write `count` articles and their articles.csv to a folder, the same for the same seed; return the folder.

    Each takes 6 to 14 paragraphs in random order, 85 % of them from one of `articles`, and a month of publication by
    lot from November 2019 to October 2021 (the first draw on each of `articles` in turn, in the first month). Its
    outlet is no real one: “Recombined 1” for all that draw on the first of `articles`. The column made says of all that
    they are recombined; the other companion files are copied.
    """
    folder = Path(folder)
    paragraphs = {article_id: _paragraphs(text, lines) for article_id, text, (lines, *_) in each_article(articles)}
    homes = list(paragraphs)
    everywhere = [p for own in paragraphs.values() for p in own]
    chance, rows = Random(seed), []
    for number in range(1, count + 1):
        home = chance.choice(homes) if number > len(homes) else homes[number - 1]
        chosen = [
            chance.choice(paragraphs[home] if chance.random() < FROM_OWN else everywhere)
            for _ in range(chance.choice(PARAGRAPHS))
        ]
        name = f"{number:06d}"
        write_whole(folder / f"{name}.txt", "\n\n".join(dict.fromkeys(chosen)) + "\n", sync=False)
        month = chance.choice(MONTHS) if number > len(homes) else MONTHS[0]
        rows.append((name, f"{RECOMBINED.capitalize()} {homes.index(home) + 1}", month))
    table = pd.DataFrame(rows, columns=["article_id", "outlet", "published"]).assign(made=RECOMBINED)
    write_whole(folder / "articles.csv", table.to_csv(index=False, lineterminator="\n"))
    for name in sorted(COMPANIONS - {"articles.csv", "corrections.csv"}):
        for source in companions(articles, name)[:1]:
            write_whole(folder / name, source.read_bytes())
    return folder


def _paragraphs(text: str, lines: tuple[Line, ...]) -> list[str]:
    """The paragraphs of the article itself, without headings, notices and credits."""
    own = [p for p in find_paragraphs(text, list(lines)) if p.label in {"body", "blockquote"}]
    return [text[p.start : p.end] for p in own]
