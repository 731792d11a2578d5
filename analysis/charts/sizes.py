"""Charts in the size of the page they go to, with texts that stay whole, apart and as large as that allows."""

import pickle
import textwrap
from collections.abc import Iterator
from itertools import count
from typing import Any, NamedTuple

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.axis import Axis
from matplotlib.figure import Figure
from matplotlib.gridspec import GridSpec
from matplotlib.offsetbox import AnchoredOffsetbox, TextArea
from matplotlib.text import Annotation, Text
from matplotlib.ticker import FixedLocator
from matplotlib.transforms import Bbox

from ..text.given import warn
from .layout import OnePass, place_texts
from .style import DESIGNED, DPI, HEAD, WORDS, key_lines, look

MM = 1 / 25.4
STEP = 1.08  # from one width that is tried to the next
DRAFT = 72  # dots to the inch while sizes are tried
TEXT, READABLE = 7.5, 6  # points of the smallest text as drawn, and on paper
NARROW = 0.7  # of the width a chart was drawn for: below it panels stand below each other
TRIES, HIGHER = 5, 1.2  # heights that are tried, and from one to the next
COLUMN = 4  # panels that may stand in one column
LABEL, LONG = 17, 0.43  # characters of a line of a row's name; of the width: texts in a panel that are left out
KEY = 11  # characters of a key in an inch
PANEL = 0.195  # of the width, and inches in height, that a panel has at least
SLACK = 0.005  # inches by which texts may touch
# Inches wide and high, where 0 is as high as the chart was drawn, by its width; dots to the inch.
SIZES = {"column": (85 * MM, 0, 300), "page": (180 * MM, 0, 300), "social": (8, 4.5, 150)}


class State(NamedTuple):
    """How a figure looks: texts that are cut off, pairs of them that overlap, inches of the panels."""

    cut: int
    overlaps: int
    panels: np.ndarray


def sized(fig: Figure, name: str) -> tuple[Figure, float, float]:
    """The figure itself where the name of a size is empty, else a copy laid out for that size; by what its inches are
    to be multiplied to be those of the size (texts of 9 points are as many times 9), and the dots to such an inch.

    Warns where texts come out too small to be read on paper. Raises ValueError for a name that is no size.
    """
    if not name:
        return fig, 1.0, DPI
    if name not in SIZES:
        raise ValueError(f"size {name!r} is unknown; use {', '.join(SIZES)}")
    (fit, tall, dots), copied = SIZES[name], pickle.dumps(fig)
    wide, high = getattr(fig, DESIGNED, fig.get_size_inches())
    drawn = _state(_resized(pickle.loads(copied), wide, high))
    least, tries = (fit, 0) if tall else (min(wide, fit * TEXT / READABLE), TRIES)
    for k in count():  # first higher, then wider, and so with smaller texts
        width = least * STEP ** max(0, k - tries)
        copy = pickle.loads(copied)
        if tall:
            _resized(copy, width, width * tall / fit)
        else:
            _printed(copy, width, high * (HIGHER**k if k < tries else 1), narrow=width < NARROW * wide)
        now, (_, height) = _state(copy), copy.get_size_inches()
        roomy = (now.panels >= (PANEL * width, PANEL)).all() and now.cut <= drawn.cut and now.overlaps <= drawn.overlaps
        if roomy or (width >= wide and height >= high):
            break
    if not tall and width > least:
        points = TEXT * fit / width
        warn(f"the smallest texts of this chart have {points:.1f} points as a {name}")
    return copy, fit / width, dots * (1 + 1e-9)  # so that 1,200 dots are not 1,199.999


def _resized(fig: Figure, width: float, height: float) -> Figure:
    """The figure in a size in which it is to be laid out anew if it is one of ours."""
    fig.set_dpi(DRAFT)
    fig.set_size_inches(width, height)
    if hasattr(fig, DESIGNED):
        fig.set_layout_engine(OnePass())
    return fig


def _printed(fig: Figure, width: float, height: float, narrow: bool) -> None:
    """Lay the figure out for paper, without texts in panels that are in the way; `narrow`, its panels below another."""
    lines = sum(place_texts(fig))
    for text in _texts(fig):
        text.set_fontsize(max(text.get_fontsize(), TEXT))
    if narrow:
        height *= _stacked(fig, width)
    _resized(fig, width, height)
    _resized(fig, width, height + sum(place_texts(fig)) - lines)  # so that the panels stay as high
    _break_lines(fig)
    _leave_out(fig, LONG if narrow else 1)


def _stacked(fig: Figure, width: float) -> float:
    """Panels in fewer columns, names and keys in lines for so many inches; how many times as high that is."""
    panels = fig.axes
    before: Any = panels[0].get_gridspec()
    shared = len(panels[0].get_shared_y_axes().get_siblings(panels[0])) > 1
    columns = min(before.ncols, 1 + (shared and len(panels) > COLUMN))
    rows = -(-len(panels) // columns)
    ratios = before.get_height_ratios()[:rows] if before.ncols == 1 else None
    grid = GridSpec(rows, columns, figure=fig, height_ratios=ratios)
    for k, ax in enumerate(panels):
        ax.set_subplotspec(grid[k])
        first = k % columns == 0 or not shared
        ax.yaxis.set_visible(first)
        ax.yaxis.set_tick_params(labelleft=first)
        _name_in_lines(ax)
        for key in ax.findobj(AnchoredOffsetbox):
            key.set_child(key_lines(key.findobj(TextArea), KEY * width))
    return float(rows / before.nrows)


def _name_in_lines(ax: Axes) -> None:
    """Break the names of rows into lines, and those of many columns, which stand upright then."""
    rows, columns = ([label.get_text() for label in axis.get_ticklabels()] for axis in (ax.yaxis, ax.xaxis))
    if any(rows) and isinstance(ax.yaxis.get_major_locator(), FixedLocator):
        ax.set_yticks(ax.get_yticks(), [textwrap.fill(name, LABEL) for name in rows])
    if any(columns) and len(columns) > COLUMN and isinstance(ax.xaxis.get_major_locator(), FixedLocator):
        columns = [textwrap.fill(name, LABEL) if name.count("\n") > 1 else name for name in columns]
        ax.set_xticks(ax.get_xticks(), columns, rotation=90)


def _break_lines(fig: Figure) -> None:
    """Break the headings that are wider than their panels, and the words that are wider than their cells."""
    with look():
        fig.draw_without_rendering()
    for ax in fig.axes:
        cell = ax.bbox.width / np.ptp(ax.get_xlim())
        for text in [child for child in ax.get_children() if isinstance(child, Text) and child.get_text()]:
            room = cell if text.get_label() == WORDS else np.inf if text in ax.texts else ax.bbox.width
            if (wide := text.get_window_extent().width) > room:
                lines = text.get_text().split("\n")
                most = max(1, int(max(map(len, lines)) * room / wide))
                fit = (textwrap.fill(" ".join(line.split()), most, break_long_words=False) for line in lines)
                text.set_text("\n".join(fit))


def _leave_out(fig: Figure, long: float) -> None:
    """Hide labels that reach out of the figure or over a text, and what is too long at the right of a panel."""
    with look():
        fig.draw_without_rendering()
    written = [(ax, text) for ax in fig.axes for text in ax.texts if text.get_label() != HEAD]
    labels = {t for ax, t in written if isinstance(t, Annotation) or t.get_window_extent().x0 > ax.bbox.x1}
    boxes: list[Bbox] = []
    for text in sorted(_texts(fig), key=labels.__contains__):
        box = text.get_window_extent()
        out = box.x0 < 0 or box.x1 > fig.bbox.x1 or any(box.overlaps(other) for other in boxes)
        if text in labels and (out or box.width > long * fig.bbox.width):
            text.set_visible(False)
        else:
            boxes.append(box)


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
