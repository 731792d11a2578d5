"""A grid: an article a column, a question a row, a few words a cell, coloured where it matters."""

import re
import textwrap
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from .articles import NAMED, name_columns, upright
from .palette import FAINT, FLAG, INK, QUIET, SHADE
from .panels import panel
from .style import WORDS, caption, empty, hover, left_out, short_names, styled
from .wording import own, say

MOST = 20  # articles that a page can hold
LABEL, CELL, NARROW, LINE = 2.7, 0.92, 0.62, 0.15  # inches of a row's name, of a cell, where they are many, of a line
ROW = 46  # characters of a line of a row's name
LETTER = 0.061  # inches
TIED = re.compile(r"(?<=≠) | (?=%|points|[A-Z][a-z]{2} \d{4})|(?<=\b[A-Z][a-z]{2}) (?=\d{4})")  # no line ends here


@styled
def grid(
    cells: pd.DataFrame, articles: pd.DataFrame, part: str, *more: str, each: int = 10, ax: Axes | None = None,
    **fields: Any,
) -> Axes:  # fmt: skip
    """A cell for each row of `cells`, heading and name (row) of its row, its article_id ("" for the edge
    column), what it says, shade (0 to 1, or NaN), whether it is flagged (and bold, where told), and what it says on
    hover. Of each heading the first `each` rows are drawn, in the order of the table. The words are those of a part,
    with `fields` filled in and `more` sentences in the note."""
    shown = cells[cells["article_id"].isin(["", *articles.index[:MOST]])]
    keys = shown.drop_duplicates(["heading", "row"])[["heading", "row"]]
    if keys.empty:
        return empty(say(f"{part}.title", **fields), say("grid.none"))
    drawn = keys.groupby("heading", sort=False).head(each)
    shown = drawn.merge(shown)
    columns = [*articles.index[:MOST], *[""] * bool((shown["article_id"] == "").any())]
    names = {**short_names(articles), "": say("common.reference")}
    wide = max(CELL if len(columns) <= NAMED else NARROW, (8 - LABEL) / len(columns))
    said = [_filled(own(text), int(wide / LETTER) - 1) for text in shown["cell"]]
    labels = {row: _filled(own(row), ROW) for row in shown["row"]}
    lines = [1 + max(text.count("\n"), labels[row].count("\n")) for text, row in zip(said, shown["row"], strict=True)]
    shown = shown.assign(cell=said, lines=lines)
    tops, headings, height = _tops(shown)
    tall = height + 0.45 + upright(names[a] for a in columns)
    ax = panel(ax, height=tall, width=LABEL + wide * len(columns) + 0.3)
    for r in shown.to_dict("records"):
        _cell(ax, r, columns.index(r["article_id"]), *tops[r["heading"], r["row"]])
    middles = [(top + foot) / 2 for top, foot in tops.values()]
    ax.set_yticks(middles, [labels[row] for _, row in tops], size=7.5)
    for group, y in headings.items():
        ax.text(0.02, y, own(group), size=9, weight="bold", va="center", clip_on=False)
    name_columns(ax, [names[a] for a in columns], 0.5)
    ax.tick_params(top=False, bottom=False, labelcolor=INK)
    ax.set_ylim(height, 0)
    ax.grid(visible=False)
    ax.spines[:].set_visible(False)
    many, rest = len(columns) - ("" in columns), len(keys) - len(drawn)
    alt = say("grid.alt", rows=len(tops), columns=len(columns), told=_in_words(shown, names))
    more = *more, say("grid.more", rows=rest) * bool(rest), left_out(articles, MOST)
    caption(ax, part, *more, columns=many, alt=alt, **fields)
    return ax


def rate_cells(rates: pd.DataFrame, names: dict[str, str]) -> pd.DataFrame:
    """The cells of a grid for rates of hits: each row under the column (of `names`, in order) where it is highest."""
    rates = rates.dropna(subset="rate_per_1000")
    most = rates.loc[rates.groupby("row", observed=True)["rate_per_1000"].idxmax()].set_index("row")
    most = most[most["rate_per_1000"] > 0]
    order = most.assign(place=most["article_id"].map({a: k for k, a in enumerate(names)})).sort_values(
        ["place", "rate_per_1000", "row"], ascending=[True, False, True]
    )
    cells = rates.set_index("row").loc[list(order.index)].reset_index()
    per, lead = cells["rate_per_1000"], most.loc[cells["row"]]
    return cells.assign(
        heading=[say("grid.highest", name=names[a]) for a in lead["article_id"]],
        cell=[f"{rate:.1f}" if rate else "–" for rate in per],
        shade=per.where(per > 0) / lead["rate_per_1000"].to_numpy(),
        flag=False,
    )


def _filled(text: str, letters: int) -> str:
    """A text in lines of so many letters, values and its own lines whole."""
    tied = TIED.sub("\u00a0", text).split("\n")
    return "\n".join(textwrap.fill(line, letters, break_long_words=False) for line in tied)


def _tops(shown: pd.DataFrame) -> tuple[dict[tuple[str, str], tuple[float, float]], dict[str, float], float]:
    """Top and foot of each row, the middle of each heading, and the height of all, in inches from the top."""
    tops: dict[tuple[str, str], tuple[float, float]] = {}
    headings: dict[str, float] = {}
    y = 0.0
    for (group, row), lines in shown.groupby(["heading", "row"], sort=False)["lines"].max().items():
        if group and group not in headings:
            headings[group] = y + 0.16
            y += 0.28
        tops[group, row] = (y, y + LINE * lines + 0.09)
        y += LINE * lines + 0.09
    return tops, headings, y


def _cell(ax: Axes, row: dict[str, object], x: int, top: float, foot: float) -> None:
    """A rectangle with words in it: flagged, shaded or pale."""
    shade = row["shade"]
    face, strength = (FLAG, 0.75) if row["flag"] else (SHADE, 0.1 + 0.5 * float(str(shade)))
    if not row["flag"] and (shade != shade or not row["article_id"]):
        face, strength = FAINT, 0.9
    box = Rectangle((x + 0.02, top + 0.015), 0.96, foot - top - 0.03, fc=face, alpha=strength, lw=0)
    ax.add_artist(box)  # the limits are known
    hover(box, str(row["hover"]))
    colour = INK if row["article_id"] else QUIET
    look: Any = {"size": 7.5, "ha": "center", "va": "center", "weight": "bold" if row.get("bold") else "normal"}
    ax.text(x + 0.5, (top + foot) / 2, str(row["cell"]), color=colour, label=WORDS, **look)


def _in_words(shown: pd.DataFrame, names: dict[str, str]) -> str:
    """The cells row by row, for the alt text."""
    rows = shown.assign(said=[f"{names[r.article_id]} {' '.join(r.cell.split())}" for r in shown.itertuples()])
    told = rows.groupby(["heading", "row"], sort=False)["said"].agg(", ".join)
    return ". ".join(f"{own(row)}: {said}" for (_, row), said in told.items()) + "."
