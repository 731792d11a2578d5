"""Who speaks in the quotations of each article, with how many words."""

import pandas as pd
from matplotlib.axes import Axes

from .palette import QUIET
from .panels import cut, head_rows, panel, under_headings
from .style import caption, colours, hover, nothing, short_names, styled
from .wording import say

EACH, MOST, LONGEST, VERBS = 5, 8, 44, 34  # speakers of an article, articles, characters of a name and of verbs


@styled
def speaker_bars(told: pd.DataFrame, articles: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Bars of quoted words, a row a speaker, article under article; `told` as from `who_speaks`."""
    drawn = told[told["article_id"].isin(articles.index[:MOST])].groupby("article_id", sort=False).head(EACH)
    if drawn.empty:
        return nothing("speakers")
    names, colour, rows = short_names(articles), colours(articles), under_headings(drawn["article_id"])
    ax = panel(ax, height=0.3 + 0.21 * (rows[-1] + 1))
    most, unknown = drawn["words"].max(), say("speakers.unknown")
    for y, r in zip(rows, drawn.itertuples(), strict=True):
        bar = ax.barh(y, r.words, color=colour[str(r.article_id)], height=0.7)
        hover(bar[0], f"{names[str(r.article_id)]}: {r.speaker or unknown}, “{r.first}”")
        verbs = f" · {cut(r.verbs, VERBS)}" if r.verbs else ""
        ax.text(r.words + most * 0.01, y, f"{r.words:,}{verbs}", va="center", color=QUIET, size=8)
    head_rows(ax, rows, [cut(r, LONGEST) or unknown for r in drawn["speaker"]], drawn["article_id"], names)
    ax.set_xlim(0, most * 1.5)
    known = told[told["speaker"] != ""].head(12).itertuples()
    said = "; ".join(f"{names[str(r.article_id)]}: {r.speaker} {r.words:,}" for r in known)
    caption(ax, "speakers", quotations=int(told["quotations"].sum()), each=EACH, told=said)
    return ax
