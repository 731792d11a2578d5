"""Panels of a chart and what stands in every kind of them: words beside places and rows, headings, few numbers."""

from itertools import product
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from .palette import INK, QUIET
from .style import FRESH, HEAD, dots, new_figure

LONGEST = 24  # characters of a name over a panel


def panels(axes: Any, rows: int = 1, columns: int = 1, **size: Any) -> list[Any]:
    """The axes given, or those of a new figure (`size` as there), which `caption` describes; ValueError for too few."""
    if axes is None:
        fig, axes = new_figure(rows, columns, **size)
        setattr(fig, FRESH, True)
    first, *others = np.ravel(axes)[: rows * columns]
    if 1 + len(others) < rows * columns:
        raise ValueError(f"the chart has {rows * columns} panels; give it as many axes, not {1 + len(others)}")
    for ax, name in product(others, "xy"):
        if size.get(f"share{name}") and not getattr(ax, f"get_shared_{name}_axes")().joined(ax, first):
            getattr(ax, f"share{name}")(first)
    return [first, *others]


def panel(ax: Axes | None, **size: Any) -> Axes:
    """The one panel of `panels`."""
    found: Axes = panels(ax, **size)[0]
    return found


def label(ax: Axes, text: str, x: float, y: float, gap: float, **look: Any) -> None:
    """Words so many points to the right of a place, or to the left of it where `gap` is negative."""
    look = {"size": 7.5, "color": INK, "va": "center", "ha": "left" if gap > 0 else "right", **look}
    ax.annotate(text, (x, y), xytext=(gap, 0), textcoords="offset points", **look)


def beside_row(ax: Axes, y: float, text: str, **look: Any) -> None:
    """Words at the right of a panel, beside its row at y."""
    look = {"size": 7.5, "color": QUIET, "va": "center", **look}
    ax.text(1.01, y, text, transform=ax.get_yaxis_transform(), **look)


def joined_dots(ax: Axes, y: float, told: dict[str, str], colour: dict[str, str], *more: Any, **look: Any) -> None:
    """A row of dots (as of `dots`) with a line through them: of each article that tells something, in the columns of
    those that have a colour."""
    columns = list(colour)
    x = [columns.index(article) for article in told]
    if x:
        ax.hlines(y, min(x), max(x), colors=QUIET, lw=0.8, zorder=1)
    dots(ax, x, [y] * len(x), list(told.values()), [colour[article] for article in told], *more, **look)


def under_headings(ids: pd.Series) -> list[float]:
    """Places of rows below each other, with room for a heading over each run of one article."""
    return [k + 1.2 * group for k, group in enumerate(ids.ne(ids.shift()).cumsum())]


def head_rows(ax: Axes, y: list[float], rows: Any, ids: pd.Series, names: dict[str, str] | None = None) -> None:
    """Write the names of rows, which stand as `under_headings` says, and over each run of one id its name."""
    for over, top in ids.to_frame("id").assign(y=y).groupby("id", sort=False)["y"].min().items():
        label(ax, (names or {}).get(str(over), str(over)), 0, top - 1, 3, size=9, weight="bold", label=HEAD)
    ax.set_yticks(y, rows)
    ax.set_ylim(y[-1] + 0.8, y[0] - 1.8)


def in_two_columns(axes: Any, number: int, height: float) -> list[Any]:
    """The axes given, or so many new ones, row by row, two a row, each `height` inches high."""
    rows, columns = -(-number // 2), min(2, number)
    shape = (rows, columns) if axes is None else (number, 1)
    drawn = panels(axes, *shape, height=rows * height, sharex=True, sharey=True)
    for ax in drawn[number:] if axes is None else []:
        ax.remove()
    for lowest in drawn[number - columns : number] if axes is None else []:
        lowest.xaxis.set_visible(True)
        lowest.xaxis.set_tick_params(labelbottom=True)
    return drawn[:number]


def cut(name: str, longest: int = LONGEST) -> str:
    """A name that fits over a panel."""
    return name if len(name) <= longest else name[: longest - 1] + "…"


def few_ticks(ax: Axes, most: float, number: int = 4, room: float = 1.05) -> None:
    """Numbers below a panel from 0 to the highest value, so few that they lie on a narrow page too."""
    ticks = MaxNLocator(4, steps=[1, 2, 5, 10]).tick_values(0, most)
    ax.set_xticks([tick for tick in ticks if tick <= room * most][:number])


def cut_axis(ax: Axes, values: pd.Series, reach: float) -> bool:
    """Let the numbers below a panel go no further than `reach` beyond all values; whether that cuts anything off."""
    wide = ax.get_xlim()
    if reach > 0:
        ax.set_xlim(*np.clip(wide, values.min() - reach, values.max() + reach))
    return bool(ax.get_xlim() != wide)
