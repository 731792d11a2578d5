"""What a profile of many articles shows: frames and readability by group of articles."""

import pandas as pd
from matplotlib.axes import Axes

from ..readability import harder
from ..readability.formulas import NAMES
from .palette import COLOURS, INK, MADE_UP
from .panels import cut, cut_axis, panel
from .side_by_side import grid, rate_cells
from .style import caption, dots, hover, nothing, styled
from .wording import each, own, say

MOST = 8  # groups side by side that a page can hold
FRAMES, LONGEST = 14, 28  # frames below each other, characters of the name of a group


@styled
def framing_groups(rates: pd.DataFrame, unit: str, kind: str = "", ax: Axes | None = None) -> Axes:
    """Rates of each frame (a row) by group (a column), from `framing_by`; `kind`: how they were made, if made up."""
    rates = rates[rates["voice"] == "all"]
    groups = list(dict.fromkeys(rates["group"]))
    names = groups[:MOST]
    shown = rates[rates["group"].isin(names)]
    told = each("groups.hover", shown, words=shown["total_words"])
    cells = shown.assign(row=shown["frame"], article_id=shown["group"], hover=told)
    columns = pd.DataFrame({"short_name": names, "published": ""}, index=names)
    return grid(
        rate_cells(cells, dict(zip(names, names, strict=True))), columns, "groups",
        say("groups.first", most=MOST, all=len(groups)) * (len(groups) > MOST), each=FRAMES, ax=ax, unit=unit,
        **_made(kind),
    )  # fmt: skip


@styled
def score_groups(
    scores: pd.DataFrame, unit: str, kind: str = "", score: str = "flesch_kincaid_grade", ax: Axes | None = None
) -> Axes:
    """The mean of a readability score in each group in order, with 95 % interval (`scores_by`); `kind` as above."""
    table = scores[(scores["score"] == score) & (scores["articles"] > 0)].reset_index(drop=True)
    if len(table) < 2:
        return nothing("grades", unit=unit, **_made(kind))
    ax = panel(ax, height=0.6 + 0.26 * len(table))
    told = each("grades.hover", table, name=table["group"])
    of_article = [COLOURS[i % len(COLOURS)] if len(table) <= MOST else COLOURS[0] for i in table.index]
    paint = [MADE_UP] * len(table) if kind and len(table) <= MOST else of_article
    hover(ax.hlines(table.index, table["low"], table["high"], colors=paint, lw=2, alpha=0.6), told)
    dots(ax, table["mean"], table.index, told, paint, size=6)
    trial = "drawn_from" in table
    if trial:
        hover(ax.vlines(table["drawn_from"], table.index - 0.2, table.index + 0.2, colors=INK, lw=1.5), told)
    ax.set_yticks(table.index, each("grades.group", table, name=[cut(group, LONGEST) for group in table["group"]]))
    ax.set_ylim(len(table) - 0.4, -0.6)
    ax.set_xlabel(say("grades.harder"), loc="right")
    shortened = cut_axis(ax, table["mean"], 2 * table["sd"].max())  # the interval of two articles is many times as long
    ax.set_xlim(*ax.get_xlim()[:: harder(score)])
    known = table["low"].notna()
    caption(
        ax, "grades", say("grades.trial") * trial, say("grades.cut") * shortened,
        say("grades.single") * (not known.all()), interval=say("grades.interval") * bool(known.any()),
        unit=unit, score=own(NAMES[score]),
        **_made(kind), articles=table["articles"].sum(),
        told="; ".join(f"{r.group} {r.mean:.1f}" for r in table.itertuples()),
    )  # fmt: skip
    return ax


def _made(kind: str) -> dict[str, str]:
    """The word before articles and groups that are no real ones, and what it means."""
    return {"made": f"{own(kind)} " * bool(kind), "meant": f"{own(kind, 'meant')} " * bool(kind)}
