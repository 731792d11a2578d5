"""Words beside points, each where nothing else stands."""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.font_manager import findfont, get_font
from matplotlib.ft2font import LoadFlags

from .fonts import FONT

END, LINE = 0.04, 0.125  # inches of a label: what both its ends take, its height
POINT = 0.05  # inches around a point
SIZE = 7.5  # points
SIDES = [(1, 0), (-1, 0), *((x, y) for x in (0, 0.5, -0.5, 1, -1) for y in (1, -1))]
ASKED, PLACED = "labels_asked", "labels_placed"  # attributes of a panel


def beside(
    ax: Axes, points: np.ndarray, words: Sequence[Sequence[str]], colours: Sequence[str],
    lines: Iterable[np.ndarray] = (),
) -> None:  # fmt: skip
    """Write beside each of the points (n × 2, most important first) the first of its `words` that fits in the panel
    without touching a point, one of the `lines` (n × 2 each) or other words, and nearest to its own point; where none
    does, nothing."""
    steps = np.linspace(0, 1, 25)[:, None]
    crossed = [a + steps * (b - a) for line in lines for a, b in pairwise(line)]
    setattr(ax, ASKED, (points, np.concatenate([points, *crossed]), words, colours))
    place_labels(ax)


def place_labels(ax: Axes) -> None:
    """Write what `beside` was asked for where it fits into the panel as large as it is now."""
    for text in getattr(ax, PLACED, []):
        text.remove()
    placed: list[Any] = []
    setattr(ax, PLACED, placed)
    points, crossed, words, colours = getattr(ax, ASKED, (np.empty((0, 2)), np.empty((0, 2)), [], []))
    inches: Any = np.array(ax.bbox.size) / ax.figure.dpi
    start = np.array([ax.get_xlim()[0], ax.get_ylim()[0]])
    scale = inches / (np.ptp(ax.get_xlim()), np.ptp(ax.get_ylim()))
    middles = (crossed - start) * scale
    taken, marks = np.hstack([middles - POINT, middles + POINT]), (points - start) * scale
    for point, options, colour in zip(points, words, colours, strict=True):
        x, y = (point - start) * scale
        for text, box in ((text, _box(x, y, text, side)) for text in options for side in SIDES):
            if _free(box, taken, inches) and _nearest(box, marks, marks - (x, y)):
                taken = np.vstack([taken, box])
                look: Any = {"textcoords": "offset points", "size": SIZE, "va": "center", "color": colour}
                offset = 72 * (box[0] + END / 2 - x), 72 * (box[1] + LINE / 2 - y)
                placed.append(ax.annotate(text, point, xytext=offset, **look))
                break


def _nearest(box: np.ndarray, marks: np.ndarray, away: np.ndarray) -> bool:
    """Whether no other point lies as near to a box as its own (where `away` is 0)."""
    gaps = np.hypot(*np.maximum(0, np.maximum(box[:2] - marks, marks - box[2:])).T)
    own = (np.abs(away) < POINT).all(axis=1)
    return bool(gaps[own].min() < gaps[~own].min(initial=np.inf) - POINT / 2)


def _box(x: float, y: float, text: str, side: tuple[float, float]) -> np.ndarray:
    """Where a text stands at a side of a point: left, foot, right, top."""
    wide = _wide(text) + END
    left, foot = x + side[0] * 0.09 - wide * (1 - side[0]) / 2, y + side[1] * 0.14 - LINE / 2
    return np.array([left, foot, left + wide, foot + LINE])


@cache
def _wide(text: str) -> float:
    """Inches of a text."""
    font = get_font(findfont(FONT))
    font.set_size(SIZE, 72)
    font.set_text(text, 0, flags=LoadFlags.NO_HINTING)
    return float(font.get_width_height()[0] / 64 / 72)


def _free(box: np.ndarray, taken: np.ndarray, inches: np.ndarray) -> bool:
    """Whether a box lies in the panel and overlaps none of those taken."""
    inside = (box[:2] > 0).all() and (box[2:] < inches).all()
    return bool(inside and not ((box[:2] < taken[:, 2:]) & (taken[:, :2] < box[2:])).all(axis=1).any())
