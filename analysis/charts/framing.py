"""Frames, article by article: how often, and what differs."""

import pandas as pd
from matplotlib.axes import Axes

from ..framing import SURE
from .palette import INK
from .panels import cut, few_ticks, head_rows, label, panel, under_headings
from .side_by_side import grid as table
from .side_by_side import rate_cells
from .style import caption, colours, dots, nothing, short_names, styled
from .wording import each, say

FEWEST = 100  # words that an article needs for a rate to be drawn
PAIRS = 12  # differences drawn


@styled
def frame_grid(rates: pd.DataFrame, articles: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Rate of each frame (a row) in each article (a column), both voices; from `framing_rates`."""
    known = rates[(rates["voice"] == "all") & (rates["total_words"] >= FEWEST)]
    quoted = rates[rates["voice"] == "quoted"].set_index(["frame", "article_id"])["hits"]
    spoken = [quoted.get(at, 0) for at in known[["frame", "article_id"]].itertuples(index=False, name=None)]
    told = each("frames.hover", known, words=known["total_words"], quoted=spoken)
    cells = rate_cells(known.assign(row=known["frame"], hover=told), short_names(articles))
    return table(cells, articles, "frames", each=30, ax=ax)


@styled
def difference_dots(differences: pd.DataFrame, articles: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """The rates of the two articles that differ least likely by chance in a frame; from `framing_differences`."""
    if differences.empty:
        return nothing("differences")
    rows, names, colour = differences.head(PAIRS), short_names(articles), colours(articles)
    holds = rows["p_holm"] < SURE
    group = holds.map({True: say("differences.holds"), False: say("differences.chance")})
    y, most = under_headings(group), rows[["rate_a", "rate_b"]].max().max()
    ax = panel(ax, height=0.4 + 0.24 * (y[-1] + 1))
    ax.hlines(y, rows["rate_a"], rows["rate_b"], colors=INK, lw=1.8, alpha=0.35)
    fields = {"a": rows["rate_a"], "b": rows["rate_b"], "holm": rows["p_holm"]}
    fields |= {first: rows[article].map(names) for first, article in (("first", "article_a"), ("second", "article_b"))}
    told = each("differences.hover", rows, **fields)
    for article, rate, other in (("article_a", "rate_a", "rate_b"), ("article_b", "rate_b", "rate_a")):
        paint = [colour[a] for a in rows[article]]
        dots(ax, rows[rate], y, told, paint, full=holds, size=6)
        for a, x, far, at in zip(rows[article], rows[rate], rows[other], y, strict=True):
            label(ax, cut(names[a]), x, at, 6 if x > far else -6, color=colour[a])
    ax.set_xlim(-0.3 * most, 1.3 * most)
    few_ticks(ax, most)
    head_rows(ax, y, rows["frame"], group)
    said = each("differences.one", rows, **fields)
    said = [say("differences.sure", text=text) if sure else text for text, sure in zip(said, holds, strict=True)]
    caption(ax, "differences", sure=(differences["p_holm"] < SURE).sum(), differences=len(differences),
            shown=len(rows), level=SURE, told="; ".join(said))  # fmt: skip
    return ax
