"""Charts in the size of the page they go to, with texts that stay whole, apart and as large as that allows."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axis import Axis
from matplotlib.figure import Figure
from matplotlib.text import Text

from .style import DESIGNED, DPI, OnePass, look

MM = 1 / 25.4
STEP = 1.08  # from one width that is tried to the next
DRAFT = 72  # dots to the inch while sizes are tried
SLACK = 0.005  # inches by which texts may touch


class Size(NamedTuple):
    """Inches, and dots to the inch; a height of 0 is as high as the chart was drawn, by its width."""

    width: float
    height: float
    dpi: float


SIZES = {"column": Size(85 * MM, 0, 300), "page": Size(180 * MM, 0, 300), "social": Size(8, 4.5, 150)}


class State(NamedTuple):
    """How a figure looks: texts that are cut off, pairs of them that overlap, inches of the panels."""

    cut: int
    overlaps: int
    panels: np.ndarray


@contextmanager
def sized(fig: Figure, name: str) -> Iterator[tuple[float, float]]:
    """The figure laid out for a size while the block runs, as drawn where the name is empty.

    Yields by what its inches are to be multiplied to be those of the size (texts of 9 points are as many times 9), and
    the dots to such an inch. Raises ValueError for a name that is no size.
    """
    if not name:
        yield 1.0, DPI
        return
    if name not in SIZES:
        raise ValueError(f"size {name!r} is unknown; use {', '.join(SIZES)}")
    before = fig.get_size_inches()
    try:
        yield _fit(fig, SIZES[name]), SIZES[name].dpi * (1 + 1e-9)  # so that 1,200 dots are not 1,199.999
    finally:
        _resize(fig, *before)


def _fit(fig: Figure, size: Size) -> float:
    """Narrow enough for large texts, wide enough to keep them whole and apart, at most as large as it was drawn."""
    wide, high = getattr(fig, DESIGNED, fig.get_size_inches())
    _resize(fig, wide, high)
    drawn, width = _state(fig), size.width
    while True:
        height = width * size.height / size.width or high
        _resize(fig, width, height)
        if (width >= wide and height >= high) or _as_good(_state(fig), drawn):
            return size.width / width
        width *= STEP


def _resize(fig: Figure, width: float, height: float) -> None:
    """Give the figure a size, in which it is to be laid out anew if it is one of ours."""
    fig.set_dpi(DRAFT)
    fig.set_size_inches(width, height)
    if hasattr(fig, DESIGNED):
        fig.set_layout_engine(OnePass())


def _as_good(now: State, drawn: State) -> bool:
    """Whether a figure has no more faults than when it was drawn, and panels at least half as large."""
    return now.cut <= drawn.cut and now.overlaps <= drawn.overlaps and bool((now.panels >= drawn.panels / 2).all())


def _state(fig: Figure) -> State:
    with look():
        fig.draw_without_rendering()
        texts = list(_texts(fig))
        boxes = np.array([text.get_window_extent().extents for text in texts]).reshape(-1, 4) / fig.dpi
    whole = np.array([0, 0, *fig.get_size_inches()])
    out = (boxes[:, :2] < whole[:2] - SLACK).any(axis=1) | (boxes[:, 2:] > whole[2:] + SLACK).any(axis=1)
    low, high = boxes[:, None, :2] + SLACK, boxes[:, None, 2:] - SLACK
    over = ((low < boxes[None, :, 2:]) & (boxes[None, :, :2] < high)).all(axis=2)
    panels = np.array([ax.get_position().size for ax in fig.axes]) * fig.get_size_inches()
    return State(int(out.sum()), int(np.triu(over, 1).sum()), panels)


def _texts(artist: Artist) -> Iterator[Text]:
    """The texts of an artist that show."""
    if not artist.get_visible():
        return
    if isinstance(artist, Text) and artist.get_text().strip():
        yield artist
    children = artist.get_children()
    if isinstance(artist, Axis):
        low, high = sorted(artist.get_view_interval())
        ticks = [tick for tick in artist.get_major_ticks() if low <= tick.get_loc() <= high]
        children = [*ticks, artist.label, artist.offsetText]
    for child in children:
        if getattr(artist, "axison", True) or not isinstance(child, Axis):
            yield from _texts(child)
