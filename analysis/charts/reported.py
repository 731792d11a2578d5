"""Reported values drawn with their bounds, beside what references state."""

from itertools import count
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from ..compare import span
from ..compare.spans import SHARES
from ..show import starred, value_label
from .style import (
    colour_key,
    colours,
    describe,
    empty,
    hover,
    new_figure,
    not_reported,
    short_names,
    styled,
)

STAGES = {"poll_share": ("poll", "o"), "exit_poll_share": ("exit poll", "D"), "vote_share": ("result", "s")}
MOST = 40  # rows that a chart can hold
LETTER = 0.013  # of a panel that a letter of a text in it takes
OFFICIAL = "#8a8f98"


def listed_values(values: pd.DataFrame, names: dict[str, str]) -> str:
    """The values in words, for the alt text."""
    return "; ".join(
        " ".join(
            [names[r["article_id"]], r["measure"].replace("_", " "), value_label(r), r["subject"], r["place"]]
        ).strip()
        for r in values.to_dict("records")
    )


def draw_value(ax: Axes, y: float, row: dict[str, Any], colour: str, marker: str = "o", words: str = "") -> None:
    """One value at height y: a point where it is exact, a line with an open end where a bound leaves it open."""
    value, high = row["value"], row["value"] if pd.isna(row["value_high"]) else row["value_high"]
    left_open = span(value, row["value_high"], row["bound"], share=row["unit"] in SHARES)
    low, top = np.clip(left_open, *ax.get_xlim())
    filled = row["bound"] not in {"more_than", "less_than", "vague"}
    line: Any = {"color": colour, "lw": 5, "alpha": 0.3, "solid_capstyle": "butt"}
    artists = ax.plot([low, top], [y, y], **line) if low < top else []
    face = colour if filled else "white"
    ends = [value] if high == value else [value, high]
    artists += ax.plot(ends, [y] * len(ends), marker, color=colour, mfc=face, ms=6.5, mew=1.4, zorder=3)
    hover(artists, words)


@styled
def shares(values: pd.DataFrame, official: pd.DataFrame, articles: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Poll, exit poll and result of each candidate or party, a row each, the official result as a line.

    `values` are reported shares (measure in STAGES, percent) with a column key (whom it is about) and
    sentence_text; `official` has key, value and source.
    """
    values = values.dropna(subset="value")
    if values.empty:
        return empty("What share does each article report?", "No poll, exit poll or result in percent is reported.")
    keys = list(dict.fromkeys(values.sort_values(["value", "key"], ascending=[False, True])["key"]))[:MOST]
    own = ax is None
    if ax is None:
        _, ax = new_figure(height=0.8 + 0.62 * len(keys))
    names, colour = short_names(articles), colours(articles)
    ax.set_xlim(0, max([*values["value"], *official["value"], 10]) * 1.12)
    for y, key in enumerate(keys):
        mine = values[values["key"] == key]
        ax.plot([mine["value"].min(), mine["value"].max()], [y, y], color="#c9ccd1", lw=1.5, zorder=1)
        _official_line(ax, y, official[official["key"] == key])
        for row in mine.to_dict("records"):
            stage, marker = STAGES[row["measure"]]
            words = f"{names[row['article_id']]}, {stage}: {row['sentence_text']}"
            draw_value(ax, y, row, colour[row["article_id"]], marker, words)
        _share_texts(ax, y, mine, colour)
        missing = [stage for m, (stage, _) in STAGES.items() if m in set(values["measure"]) - set(mine["measure"])]
        if missing:
            not_reported(ax, ax.get_xlim()[1], y, " and ".join(missing) + "\nnot reported")
    ax.set_yticks(range(len(keys)), [_share_label(k, values) for k in keys])
    present = [a for a in articles.index if a in set(values["article_id"])]
    colour_key(ax, {names[a]: colour[a] for a in present})
    ax.set_ylim(len(keys) - 0.4, -0.7)
    ax.xaxis.set_major_formatter("{x:.0f} %")
    if own:
        told = listed_values(values, names)
        said = ", ".join(
            f"{ {'o': 'circle', 'D': 'diamond', 's': 'square'}[m] } {stage}" for stage, m in STAGES.values()
        )
        describe(
            ax,
            "What share does each article report, from poll to exit poll to result?",
            f"Percent of the votes; {said}, grey line: reference; N = {len(values)}",
            "Reference: the most trusted about the result. A candidate and the party they stand for share "
            f"a row. Hover over the SVG for the sentence behind a point.{starred([told])}",
            alt=f"Reported shares: {told}",
        )
    return ax


def _share_label(key: str, values: pd.DataFrame) -> str:
    """The name of a row, with the names that articles use below it where they use others."""
    said = list(dict.fromkeys(values.loc[values["key"] == key, "subject"]))
    same = [name for name in said if key.casefold().endswith(name.casefold())]
    others = ", ".join(name for name in said if name not in same)
    row = key[: -len(same[0])] + same[0] if same and same[0] else key
    return f"{row}\n{others}" if others else row


def _official_line(ax: Axes, y: float, official: pd.DataFrame) -> None:
    """The official value as a vertical line through a row, with its source on hover."""
    for row in official.to_dict("records"):
        line = ax.plot([row["value"]] * 2, [y - 0.16, y + 0.32], color=OFFICIAL, lw=2, zorder=0)
        hover(line, f"{row['source']}: {row['value']:g} %")
        ax.annotate(f"{row['value']:g}", (row["value"], y + 0.34), size=7.5, color=OFFICIAL, ha="center", va="top")


def _share_texts(ax: Axes, y: float, mine: pd.DataFrame, colour: dict[str, str]) -> None:
    """Stage and value above each point; of two neighbours the text of one runs left, of the other right."""
    rows = mine.sort_values("value", kind="stable").to_dict("records")
    gap, letter = ax.get_xlim()[1] * 0.13, ax.get_xlim()[1] * LETTER
    taken: list[tuple[int, float, float]] = []
    for i, row in enumerate(rows):
        left = i + 1 < len(rows) and rows[i + 1]["value"] - row["value"] < gap
        right = i > 0 and row["value"] - rows[i - 1]["value"] < gap
        text = f"{STAGES[row['measure']][0]} {value_label(row)}"
        start = row["value"] - letter * len(text) * (0.5 if left == right else 1 if left else 0)
        level = free_level(taken, start, start + letter * len(text))
        ax.annotate(
            text, (row["value"], y), textcoords="offset points", size=7.5, color=colour[row["article_id"]],
            xytext=(4 * (int(left) - int(right)), 9 + 10 * level),
            ha="center" if left == right else "right" if left else "left",
        )  # fmt: skip


def free_level(taken: list[tuple[int, float, float]], start: float, end: float) -> int:
    """The lowest line on which a text from start to end overlaps none of those taken; it is taken then."""
    level = next(n for n in count() if not any(n == line and start < b and a < end for line, a, b in taken))
    taken.append((level, start, end))
    return level
