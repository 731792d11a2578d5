"""What a chart shows, read from its artists."""

from typing import Any, NamedTuple

import numpy as np
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection, PathCollection
from matplotlib.colors import to_hex

from analysis.charts.style import HOVER


class Mark(NamedTuple):
    """A round mark, with the words it shows on hover."""

    x: float
    y: float
    colour: str
    full: bool
    words: str


def marks(ax: Axes) -> list[Mark]:
    """The round marks of a panel that have words, in the order drawn."""
    return [
        Mark(x, y, to_hex(edge).upper(), bool((edge == face).all()), url.removeprefix(HOVER))
        for c in ax.collections
        if isinstance(c, PathCollection) and c.get_urls() != [None]
        for (x, y), edge, face, url in zip(
            np.ma.filled(c.get_offsets(), np.nan).tolist(),
            c.get_edgecolors(),
            c.get_facecolors(),
            c.get_urls(),
            strict=True,
        )
        if np.isfinite([x, y]).all()
    ]


def ticks(ax: Axes) -> list[Any]:
    """The ends of each tick of a panel that has words: (x, y) and (x, y)."""
    told = [c for c in ax.collections if isinstance(c, LineCollection) and c.get_urls() != [None]]
    return [segment for c in told for segment in c.get_segments()]
