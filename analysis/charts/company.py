"""What goes together: words in one another's company, passages shared."""

import pandas as pd
from matplotlib.axes import Axes

from ..words.collocations import MINIMUM, WINDOW
from ..words.passages import MINIMUM as SHORTEST
from .articles import MOST, name_columns, upright
from .panels import joined_dots, panel
from .side_by_side import grid as table
from .style import caption, colours, left_out, nothing, short_names, styled
from .wording import each, say

LONGEST, NEAREST = 15, 4  # passages, and words near each other word, that are drawn


@styled
def company_grid(near: pd.DataFrame, articles: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Places in each article (a column) of each word near a commonest one (a heading); `near` as from `near_words`."""
    if near.empty:
        return nothing("company")
    names, here = short_names(articles), near["here"]
    fields = {"name": near["article_id"].map(names), "word": near["written"], "other": near["collocate_written"]}
    told = each("company.hover", near, places=here, **fields)
    heading = each("company.near", near, **fields)
    cells = near.assign(heading=heading, row=near["collocate_written"], cell=here.astype(str), shade=here / here.max(),
                        flag=False, hover=told)  # fmt: skip
    return table(cells, articles, "company", each=NEAREST, ax=ax, window=WINDOW, minimum=MINIMUM)


@styled
def passage_dots(passages: pd.DataFrame, articles: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Which articles (columns) hold which passage (a row); `passages` as from `shared_passages`, longest first."""
    if passages.empty:
        return nothing("passages")
    texts = list(dict.fromkeys(passages["text"]))[:LONGEST]
    drawn = passages[passages["text"].isin(texts)]
    sharing = articles[articles.index.isin([*drawn["article_id"], *drawn["other"]])]
    shown = list((sharing if len(articles) > MOST else articles).index[:MOST])
    names, colour = short_names(articles), colours(articles)
    ax = panel(ax, height=0.5 + 0.3 * len(texts) + upright(names[a] for a in shown))
    for y, text in enumerate(texts):
        rows = passages[passages["text"] == text]
        ends = [(r.article_id, r.voice, r.sentence) for r in rows.itertuples()]
        ends += [(r.other, r.other_voice, r.other_sentence) for r in rows.itertuples()]
        places = {a: (voice, sentence) for a, voice, sentence in ends if a in shown}
        x = [shown.index(a) for a in places]
        told = [f"{names[a]}, {voice}: {sentence}" for a, (voice, sentence) in places.items()]
        full = [voice != "quoted" for voice, _ in places.values()]
        joined_dots(ax, x, y, told, [colour[a] for a in places], full, size=8, edge=1.6)
    words = passages.drop_duplicates("text").set_index("text")["words"]
    ax.set_yticks(range(len(texts)), [f"{_shortened(t)}  {words[t]}" for t in texts])
    ax.set_ylim(len(texts) - 0.5, -0.6)
    name_columns(ax, [names[a] for a in shown])
    ax.spines["bottom"].set_visible(False)
    many = passages["text"].nunique()
    longest = say("passages.longest", passages=LONGEST) * (many > LONGEST)
    told_in_words = "; ".join(texts[:10])
    caption(ax, "passages", longest, left_out(sharing, MOST), shortest=SHORTEST, passages=many, told=told_in_words)
    return ax


def _shortened(text: str, most: int = 46) -> str:
    """Text cut at a word, with an ellipsis, where it is longer than `most` characters; brackets closed."""
    short = text if len(text) <= most else text[: most + 1].rsplit(" ", 1)[0] + " …"
    return short + ")" * (short.count("(") - short.count(")"))
