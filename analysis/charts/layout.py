"""Where panels and texts of a chart stand: title and subtitle above, the note below, words beside points where nothing
else stands."""

import textwrap
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure
from matplotlib.font_manager import findfont, get_font
from matplotlib.ft2font import LoadFlags
from matplotlib.layout_engine import LayoutEngine

from .fonts import FONT
from .palette import FAINT

CHARACTERS = {"title": 8.6, "subtitle": 14, "note": 17}  # that fit into an inch
LINES = {"title": 0.22, "subtitle": 0.16, "note": 0.14}  # inches of a line
HEADER, FOOTER = 0.72, 0.52  # inches above and below the panels
MARGIN, GAP = 0.12, 0.12  # inches beside and between them
END, HIGH = 0.04, 0.125  # inches of a label: what both its ends take, its height
POINT = 0.05  # inches around a point
SIZE = 7.5  # points
SIDES = [(1, 0), (-1, 0), *((x, y) for x in (0, 0.5, -0.5, 1, -1) for y in (1, -1))]
Label = tuple[str, np.ndarray] | None  # a text and its box
ASKED, PLACED = "labels_asked", "labels_placed"  # attributes of a panel


class OnePass(LayoutEngine):
    """Panels of one width, as high as the ratios of their rows say, in what header, footer and the texts around leave.

    Measures the texts once, where matplotlib's constrained layout measures them twice.
    """

    _adjust_compatible = _colorbar_gridspec = False

    def execute(self, fig: Any) -> None:
        for ax in fig.axes:
            if ax.axison and not ax.xaxis.get_visible() and ax.xaxis.get_tick_params()["gridOn"]:
                _grid_lines(ax)
        grid = fig.axes[0].get_gridspec()
        over = np.zeros((grid.nrows, grid.ncols, 4))  # inches that texts reach out: left, bottom, right, top
        for ax in fig.axes:
            place, inner, outer = ax.get_subplotspec(), ax.bbox.extents, ax.get_tightbbox(for_layout_only=True)
            if outer is not None:
                out = (outer.extents - inner) * (-1, -1, 1, 1) / fig.dpi
                cell = over[place.rowspan.start, place.colspan.start]
                np.maximum(cell, out, out=cell)
        header, footer = place_texts(fig)
        width, height = fig.get_size_inches()
        left, bottom, right, top = (over[..., i].max(axis=i % 2) for i in range(4))
        wide = (width - 2 * MARGIN - left.sum() - right.sum() - GAP * (grid.ncols - 1)) / grid.ncols
        ratios = np.array(grid.get_height_ratios(), dtype=float)
        unit = (height - header - footer - bottom.sum() - top.sum() - GAP * (grid.nrows - 1)) / ratios.sum()
        for ax in fig.axes:
            row, column = ax.get_subplotspec().rowspan.start, ax.get_subplotspec().colspan.start
            x = MARGIN + left[: column + 1].sum() + right[:column].sum() + column * (wide + GAP)
            high, above = unit * ratios[row], row * (unit * ratios[: row or 1].mean() + GAP)
            y = height - header - top[: row + 1].sum() - bottom[:row].sum() - above - high
            ax.set_position((x / width, y / height, max(wide, GAP) / width, max(high, GAP) / height))
            place_labels(ax)


def _grid_lines(ax: Any) -> None:
    """The grid of a panel whose x axis is drawn only below the last row."""
    low, high = sorted(ax.get_xlim())
    lines = [[(x, 0), (x, 1)] for x in ax.get_xticks() if low <= x <= high]
    place = {"transform": ax.get_xaxis_transform(), "zorder": 0.5}
    ax.add_collection(LineCollection(lines, colors=FAINT, linewidths=0.8, **place), autolim=False)


def place_texts(fig: Figure) -> tuple[float, float]:
    """Put title, subtitle and note where they belong in a figure of its size now; the inches that they take."""
    (width, total), high = fig.get_size_inches(), dict.fromkeys(LINES, 0.0)
    texts = {str(text.get_gid()): text for text in fig.texts if text.get_gid() in LINES}
    for part, text in texts.items():
        text.set_text(textwrap.fill(" ".join(text.get_text().split()), int(width * CHARACTERS[part])))
        high[part] = text.get_text().count("\n") * LINES[part]
    tops = {"title": 1 - 0.12 / total, "subtitle": 1 - (0.42 + high["title"]) / total, "note": 0.08 / total}
    for part, text in texts.items():
        text.set_y(tops[part])
    return HEADER + high["title"] + high["subtitle"], max(FOOTER, 0.08 + LINES["note"] + high["note"])


def beside(
    ax: Axes, points: np.ndarray, words: Sequence[Sequence[str]], colours: Sequence[str],
    lines: Iterable[np.ndarray] = (),
) -> None:  # fmt: skip
    """Write beside each of the points (n × 2, most important first) the first of its `words` that fits in the panel
    without touching a point, one of the `lines` (n × 2 each) or other words, and nearest to its own point; where none
    does, nothing. Where that leaves points with the last of theirs, all do with less if fewer points are left so."""
    steps = np.linspace(0, 1, 25)[:, None]
    crossed = [a + steps * (b - a) for line in lines for a, b in pairwise(line)]
    setattr(ax, ASKED, (points, np.concatenate([points, *crossed]), words, colours))
    setattr(ax, PLACED, [])
    place_labels(ax)


def place_labels(ax: Axes) -> None:
    """Write what `beside` was asked for where it fits into the panel as large as it is now."""
    if not hasattr(ax, ASKED):
        return
    points, crossed, words, colours = getattr(ax, ASKED)
    placed: list[Any] = getattr(ax, PLACED)
    while placed:
        placed.pop().remove()
    inches: Any = np.array(ax.bbox.size) / ax.figure.dpi
    start, end = np.transpose([ax.get_xlim(), ax.get_ylim()])
    scale = inches / (end - start)
    middles, marks = (crossed - start) * scale, (points - start) * scale
    taken = np.hstack([middles - POINT, middles + POINT])
    shorter = ([w[min(k, max(0, len(w) - 2)) :] for w in words] for k in range(max(map(len, words), default=1)))
    trials = [_one_by_one(options, [None] * len(points), marks, taken, inches) for options in shorter]
    best = min(trials, key=lambda found: sum(f is None or f[0] == w[-1] for f, w in zip(found, words, strict=True)))
    best = _one_by_one(words, best, marks, taken, inches)  # longer again where they can be
    for point, own, found, colour in zip(points, marks, best, colours, strict=True):
        if found:
            text, box = found
            look: Any = {"textcoords": "offset points", "size": SIZE, "va": "center", "color": colour}
            offset = 72 * (box[0] + END / 2 - own[0]), 72 * (box[1] + HIGH / 2 - own[1])
            placed.append(ax.annotate(text, point, xytext=offset, **look))


def _one_by_one(
    words: Sequence[Sequence[str]], before: list[Label], marks: np.ndarray, taken: np.ndarray, inches: np.ndarray
) -> list[Label]:
    """For each of the points, in inches, the first of its words that fits, with its box; `before` are those there."""
    found = list(before)
    for i, (own, options) in enumerate(zip(marks, words, strict=True)):
        others = np.vstack([taken, *(label[1] for k, label in enumerate(found) if label and k != i)])
        boxes = ((text, _box(own, text, side)) for text in options for side in SIDES)
        found[i] = next((b for b in boxes if _fits(b[1], own, marks, others, inches)), None)
    return found


def _fits(box: np.ndarray, own: np.ndarray, marks: np.ndarray, taken: np.ndarray, inches: np.ndarray) -> bool:
    """Whether a box lies in the panel, overlaps none of those taken, and is nearer to its own point than to others."""
    inside = (box[:2] > 0).all() and (box[2:] < inches).all()
    if not inside or ((box[:2] < taken[:, 2:]) & (taken[:, :2] < box[2:])).all(axis=1).any():
        return False
    gaps = np.hypot(*np.maximum(0, np.maximum(box[:2] - marks, marks - box[2:])).T)
    mine = (np.abs(marks - own) < POINT).all(axis=1)
    return bool(gaps[mine].min() < gaps[~mine].min(initial=np.inf) - POINT / 2)


def _box(point: np.ndarray, text: str, side: tuple[float, float]) -> np.ndarray:
    """Where a text stands at a side of a point: left, foot, right, top."""
    wide = inches_of(text) + END
    left, foot = point + np.array(side) * (0.09, 0.14) - (wide * (1 - side[0]) / 2, HIGH / 2)
    return np.array([left, foot, left + wide, foot + HIGH])


@cache
def inches_of(text: str) -> float:
    """Inches of a text in letters of SIZE."""
    font = get_font(findfont(FONT))
    font.set_size(SIZE, 72)
    font.set_text(text, 0, flags=LoadFlags.NO_HINTING)
    return float(font.get_width_height()[0] / 64 / 72)
