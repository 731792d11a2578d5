"""The articles side by side: a grid with an article a column, a question a row, a few words a cell, coloured where it
matters."""

import re
import textwrap
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from ..show import STAR
from ..side_by_side.manner import OWN, RATES
from .articles import column, name_columns, upright
from .palette import FAINT, FLAG, INK, QUIET, SHADE
from .panels import panel
from .style import WORDS, caption, empty, hover, left_out, short_names, starred, styled
from .wording import own, say, spelled

MOST = 20  # articles that a page can hold
LABEL, CELL, NARROW, LINE = 2.7, 0.92, 0.62, 0.15  # inches of a row's name, of a cell, where they are many, of a line
ROWS = 8  # of a kind of measure
ROW = 46  # characters of a line of a row's name
HEADING, MIDDLE = 0.28, 0.16  # inches of a heading, and from its top to its middle
LETTER = 0.061  # inches
TIED = re.compile(r"(?<=≠) | (?=%|points|[A-Z][a-z]{2} \d{4})|(?<=\b[A-Z][a-z]{2}) (?=\d{4})")  # no line ends here
KEY = ["heading", "row"]


@styled
def claims_grid(cells: pd.DataFrame, articles: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """What each article states of each quantity; `cells` as from `claims`."""
    off, known = bool(cells["flag"].any()), bool((cells["article_id"] == "").any())
    drawn = cells[KEY].drop_duplicates().groupby("heading").head(ROWS)["row"]
    again = bool(drawn.str.contains(r" \(\d+\)$").any())
    more = [say("claims.rule") * off, say("claims.edge") * known, say("claims.again") * again, starred(cells["cell"])]
    told = (cells["against"] + "\n" + cells["hover"]).str.strip()
    said = [spelled(_with_clash(*cell)) for cell in cells[["cell", "against", "within"]].to_numpy()]
    cells = cells.assign(cell=pd.Series(said, cells.index, dtype="str"), hover=told)
    return grid(cells, articles, "claims", *more, each=ROWS, ax=ax, red=say("claims.red") * off)


def _with_clash(cell: str, against: str, within: bool) -> str:
    """The values of a cell, the first pair that contradicts each other on a line of its own: 2, 17 ≠ 11; that alone
    where an article of many values contradicts itself."""
    first = against.split("; ")[0]
    told = [] if within and " … " in cell else cell.split(" · ")
    rest = [value for value in told if value.rstrip(STAR) not in first.replace(STAR, "").split(" ≠ ")]
    return "\n".join(filter(None, [" · ".join(rest), first, say("claims.within") * bool(within)]))


@styled
def manner_grid(cells: pd.DataFrame, articles: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """How each article is written; `cells` as from `manner`."""
    frames = say("manner.frames") * bool(cells["heading"].eq(RATES).any())
    return grid(cells, articles, "manner", frames, say("manner.apart") * bool(cells["row"].eq(OWN).any()), ax=ax)


@styled
def grid(
    cells: pd.DataFrame, articles: pd.DataFrame, part: str, *more: str, each: int = 10, ax: Axes | None = None,
    **fields: Any,
) -> Axes:  # fmt: skip
    """A cell for each row of `cells`, heading and name (row) of its row, its article_id ("" for the edge
    column), what it says, shade (0 to 1, or NaN), what it says on hover, and where told whether it is flagged, or
    bold. Of each heading the first `each` rows are drawn, in the order of the table. The words are those of a part,
    with `fields` filled in and `more` sentences in the note."""
    shown = cells[cells["article_id"].isin(["", *articles.index[:MOST]])]
    keys = shown[KEY].drop_duplicates()
    if keys.empty:
        return empty(say(f"{part}.title", **fields), say("grid.none"))
    drawn = keys.groupby("heading", sort=False).head(each)
    columns = [*articles.index[:MOST], *[""] * bool((shown["article_id"] == "").any())]
    names = {**short_names(articles), "": say("common.reference")}
    wide = max(column([names[a] for a in columns], CELL, NARROW), (8 - LABEL) / len(columns))
    shown = drawn.merge(shown)
    shown["cell"] = [_filled(text, int(wide / LETTER) - 1) for text in shown["cell"]]
    shown["name"] = [_filled(row, ROW) for row in shown["row"]]
    shown["lines"] = 1 + shown[["cell", "name"]].map(lambda text: text.count("\n")).max(axis=1)
    rows = shown.groupby([*KEY, "name"], sort=False)["lines"].max().reset_index()
    headed = ~rows["heading"].duplicated() & (rows["heading"] != "")
    edges = np.append(0, np.column_stack([HEADING * headed, LINE * rows["lines"] + 0.09]).cumsum())
    rows = rows.assign(over=edges[:-1:2], top=edges[1::2], foot=edges[1::2] + LINE * rows["lines"] + 0.09)
    height = edges[-1]
    ax = panel(ax, height=height + 0.45 + upright(names[a] for a in columns), width=LABEL + wide * len(columns) + 0.3)
    for r in shown.merge(rows.drop(columns="lines")).to_dict("records"):
        _cell(ax, r, columns.index(r["article_id"]))
    ax.set_yticks((rows["top"] + rows["foot"]) / 2, rows["name"], size=7.5)
    for r in rows[headed].itertuples():
        ax.text(0.02, r.over + MIDDLE, own(r.heading), size=9, weight="bold", va="center", clip_on=False)
    name_columns(ax, [names[a] for a in columns], 0.5)
    ax.tick_params(top=False, bottom=False, labelcolor=INK)
    ax.set_ylim(height, 0)
    ax.grid(visible=False)
    ax.spines[:].set_visible(False)
    said = shown["article_id"].map(names) + " " + shown["cell"].str.split().str.join(" ")
    told = [f"{own(row)}: {', '.join(cells)}." for (_, row), cells in said.groupby([shown[k] for k in KEY], sort=False)]
    alt = say("grid.alt", rows=len(rows), columns=len(columns), told=" ".join(told))
    rest = len(keys) - len(drawn)
    more = *more, say("grid.more", rows=rest) * bool(rest), left_out(articles, MOST)
    caption(ax, part, *more, columns=len(columns) - ("" in columns), alt=alt, **fields)
    return ax


def rate_cells(rates: pd.DataFrame, names: dict[str, str]) -> pd.DataFrame:
    """The cells of a grid for rates of hits: each row under the column (of `names`, in order) where it is highest."""
    rates = rates.dropna(subset="rate_per_1000")
    most = rates.loc[rates.groupby("row", observed=True)["rate_per_1000"].idxmax()].set_index("row")
    place = {article: k for k, article in enumerate(names)}
    most = most[most["rate_per_1000"] > 0].assign(place=lambda most: most["article_id"].map(place))
    order = most.sort_values(["place", "rate_per_1000", "row"], ascending=[True, False, True]).index
    cells = rates.set_index("row").loc[list(order)].reset_index()
    per, lead = cells["rate_per_1000"], most.loc[cells["row"]]
    return cells.assign(
        heading=[say("grid.highest", name=names[a]) for a in lead["article_id"]],
        cell=[f"{rate:.1f}" if rate else "–" for rate in per],
        shade=per.where(per > 0) / lead["rate_per_1000"].to_numpy(),
    )


def _filled(text: str, letters: int) -> str:
    """A text in words of the charts, in lines of so many letters, values and its own lines whole."""
    tied = TIED.sub("\u00a0", own(text)).split("\n")
    return "\n".join(textwrap.fill(line, letters, break_long_words=False) for line in tied)


def _cell(ax: Axes, row: dict[str, Any], x: int) -> None:
    """A rectangle with words in it: flagged, shaded or pale."""
    shade, top, foot = row["shade"], row["top"], row["foot"]
    pale = pd.isna(shade) or not row["article_id"]
    face, strength = (FLAG, 0.75) if row.get("flag") else (FAINT, 0.9) if pale else (SHADE, 0.1 + 0.5 * shade)
    box = Rectangle((x + 0.02, top + 0.015), 0.96, foot - top - 0.03, fc=face, alpha=strength, lw=0)
    ax.add_artist(box)  # the limits are known
    hover(box, str(row["hover"]))
    colour = INK if row["article_id"] else QUIET
    look: Any = {"size": 7.5, "ha": "center", "va": "center", "weight": "bold" if row.get("bold") else "normal"}
    ax.text(x + 0.5, (top + foot) / 2, str(row["cell"]), color=colour, label=WORDS, **look)
