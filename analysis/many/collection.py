"""Collections that are written: companion files for a new one, and made-up ones of any size, put together from the
paragraphs of real articles, for trials and measurements."""

import os
from pathlib import Path
from random import Random

import pandas as pd

from ..articles import METADATA, in_years
from ..charts import wording
from ..companions import companions
from ..files import write_whole
from ..plain import as_cells
from ..sources import COMPANIONS, find_articles, read_all
from ..text.imprint import READ, read_imprint
from ..text.layers import each_article
from ..text.lines import find_paragraphs

TEMPLATES = Path(__file__).with_name("templates")
PROSE = {"body", "blockquote"}  # labels of the article itself: no headings, notices and credits
FROM_OWN = 0.85  # share of an article's paragraphs that come from its own outlet
RECOMBINED = "recombined"
PARAGRAPHS = range(6, 15)
MONTHS = [f"{year}-{month:02d}" for year in (2019, 2020, 2021) for month in range(1, 13)][10:34]


def init_collection(folder: str | Path, text_column: str = "") -> list[Path]:
    """Write articles.csv and templates of the other companion files into a folder of texts; return what was written.

    What is read from a text is named in the column from_text, to be corrected; from then on the table decides, and an
    empty cell stays so. A file that is there already is left as it is. Raises FileNotFoundError where there is no
    article, ValueError where there is no folder.
    """
    folder = Path(folder).expanduser()
    texts = read_all(find_articles(folder, text_column))[0]
    if not folder.is_dir():
        raise ValueError(f"{folder}: this is no folder; name the one in which the texts lie")
    rows = [_row(*article) for article in texts.items()]
    columns = dict.fromkeys(["article_id", *METADATA, *(name for row in rows for name in row), READ])
    table = pd.DataFrame(rows, columns=list(columns), dtype="str")
    table = table.assign(published=in_years(table["published"])[0]).fillna("")
    files = {"articles.csv": as_cells(table).to_csv(index=False, lineterminator="\n")}
    files |= {template.name: template.read_text(encoding="utf-8") for template in sorted(TEMPLATES.iterdir())}
    files[wording.NAME] = wording.template()
    missing = [name for name in files if not os.path.lexists(folder / name)]
    for name in missing:
        write_whole(folder / name, files[name])
    return [folder / name for name in missing]


def _row(article_id: str, text: str) -> dict[str, str]:
    """The line of an article: its id, and what its text says."""
    said = {field: value for field, value in read_imprint(text)._asdict().items() if value}
    return {"article_id": article_id, **said, READ: ", ".join(said)}


def recombine(articles: pd.DataFrame, folder: str | Path, count: int, seed: int = 1) -> Path:
    """Write `count` articles and their articles.csv to a folder, the same for the same seed; return the folder.

    Each takes 6 to 14 paragraphs in random order, 85 % of them from one of `articles`, and a month of publication by
    lot from November 2019 to October 2021 (the first draw on each of `articles` in turn, in the first month). Its
    outlet is no real one: “Made-up 1” for all that draw on the first of `articles`. The column made says of all that
    they are recombined; the other companion files are copied.
    """
    folder = Path(folder)
    paragraphs = {
        article_id: [text[p.start : p.end] for p in find_paragraphs(text, list(lines)) if p.label in PROSE]
        for article_id, text, (lines, *_) in each_article(articles)
    }
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
        write_whole(folder / f"{name}.txt", "\n\n".join(dict.fromkeys(chosen)) + "\n")
        month = chance.choice(MONTHS) if number > len(homes) else MONTHS[0]
        rows.append((name, f"Made-up {homes.index(home) + 1}", month))
    table = pd.DataFrame(rows, columns=["article_id", "outlet", "published"]).assign(made=RECOMBINED)
    write_whole(folder / "articles.csv", table.to_csv(index=False, lineterminator="\n"))
    for name in sorted(COMPANIONS - {"articles.csv", "corrections.csv"}):
        for source in companions(articles, name)[:1]:
            write_whole(folder / name, source.read_bytes())
    return folder
