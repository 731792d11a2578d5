"""Where panels and texts of a chart stand: title and subtitle above, the note below, in as many lines as it takes."""

import textwrap
from typing import Any

import numpy as np
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure
from matplotlib.layout_engine import LayoutEngine

from .labels import place_labels
from .palette import FAINT

CHARACTERS = {"title": 8.6, "subtitle": 14, "note": 17}  # that fit into an inch
LINES = {"title": 0.22, "subtitle": 0.16, "note": 0.14}  # inches of a line
HEADER, FOOTER = 0.72, 0.52  # inches above and below the panels
MARGIN, GAP = 0.12, 0.12  # inches beside and between them


class OnePass(LayoutEngine):
    """Panels of one width, as high as the ratios of their rows say, in what header, footer and the texts around leave.

    Measures the texts once, where matplotlib's constrained layout measures them twice.
    """

    _adjust_compatible = _colorbar_gridspec = False

    def execute(self, fig: Any) -> None:
        for ax in fig.axes:
            if ax.axison and not ax.xaxis.get_visible() and ax.xaxis.get_tick_params()["gridOn"]:
                _grid_lines(ax)
            for axis in (ax.xaxis, ax.yaxis):
                if not axis.get_label_text():
                    axis.set_label_coords(0, 0)  # else its place is sought at every drawing
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
    (width, total), more = fig.get_size_inches(), dict.fromkeys(LINES, 0)
    for text in fig.texts:
        part = text.get_gid() or ""
        if part in LINES:
            words = " ".join(text.get_text().split())
            text.set_text(textwrap.fill(words, int(width * CHARACTERS[part])))
            more[part] = text.get_text().count("\n")
    high = {part: more[part] * LINES[part] for part in LINES}
    tops = {"title": 1 - 0.12 / total, "subtitle": 1 - (0.42 + high["title"]) / total, "note": 0.08 / total}
    for text in fig.texts:
        text.set_y(tops.get(text.get_gid() or "", text.get_position()[1]))
    return HEADER + high["title"] + high["subtitle"], max(FOOTER, 0.08 + LINES["note"] + high["note"])
