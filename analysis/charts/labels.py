"""Words beside points, each where nothing else stands."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

import numpy as np
from matplotlib.axes import Axes

LETTER, END, LINE = 0.058, 0.04, 0.125  # inches of a label: a letter, what both its ends take, its height
SIZE = 7.5  # points
SIDES = [(1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, 1), (1, -1), (-1, -1), (1, 2), (-1, 2), (1, -2), (-1, -2)]
Box = tuple[float, float, float, float]  # left, foot, right, top


def beside(
    ax: Axes, inches: tuple[float, float], points: np.ndarray, words: Sequence[Sequence[str]], colours: Sequence[str],
    lines: Iterable[np.ndarray] = (),
) -> None:  # fmt: skip
    """Write beside each of the points (n × 2, most important first) the first of its `words` that fits in the panel of
    this size without touching a point, one of the `lines` (n × 2 each) or other words; nothing where none does."""
    start = np.array([ax.get_xlim()[0], ax.get_ylim()[0]])
    scale = np.array(inches) / (np.ptp(ax.get_xlim()), np.ptp(ax.get_ylim()))
    steps = np.linspace(0, 1, 25)[:, None]
    crossed = [a + steps * (b - a) for line in lines for a, b in pairwise(line)]
    taken: list[Box] = [
        (x - 0.05, y - 0.05, x + 0.05, y + 0.05) for x, y in (np.concatenate([points, *crossed]) - start) * scale
    ]
    for point, options, colour in zip(points, words, colours, strict=True):
        x, y = (point - start) * scale
        places = [(text, _box(x, y, text, side)) for text in options for side in SIDES]
        fitting = [(text, box) for text, box in places if _free(box, taken, inches)]
        for text, box in fitting[:1]:
            taken.append(box)
            offset = 72 * (box[0] - x), 72 * (box[1] + LINE / 2 - y)
            ax.annotate(text, point, xytext=offset, textcoords="offset points", size=SIZE, color=colour, va="center")


def _box(x: float, y: float, text: str, side: tuple[int, int]) -> Box:
    """Where a text stands at a side of a point."""
    wide = LETTER * len(text) + END
    left, foot = x + side[0] * 0.09 - wide * (1 - side[0]) / 2, y + side[1] * 0.14 - LINE / 2
    return left, foot, left + wide, foot + LINE


def _free(box: Box, taken: Iterable[Box], inches: tuple[float, float]) -> bool:
    """Whether a box lies in the panel and overlaps none of those taken."""
    left, foot, right, top = box
    inside = left > 0 and foot > 0 and right < inches[0] and top < inches[1]
    return inside and not any(left < t[2] and t[0] < right and foot < t[3] and t[1] < top for t in taken)
