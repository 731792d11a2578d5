"""Tolls and seats drawn with their bounds, beside what references state."""

import textwrap
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from ..compare import ABOUT, VAGUE_SPAN
from ..show import value_text
from .reported import LETTER, MOST, OFFICIAL, draw_value, free_level, listed_values
from .style import FAINT, QUIET, colours, describe, empty, hover, new_figure, short_names, strokes, styled


@styled
def tolls(values: pd.DataFrame, reference: pd.DataFrame, articles: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Deaths, injuries and arrests, a row a value, under a heading for each measure, subject and place.

    `values` (with a column sentence_text) and `reference` are tables of `with_quantity`; references about the
    same quantity are drawn as grey ticks.
    """
    values = values.dropna(subset="value")
    if values.empty:
        return empty("How many killed, injured and arrested does each article report?", "No such number is reported.")
    keys = ["measure", "key_subject", "key_place"]
    shown = values.sort_values([*keys, "value"], kind="stable").head(MOST)
    headings = shown.drop_duplicates(keys)[keys]
    own = ax is None
    if ax is None:
        _, ax = new_figure(height=0.6 + 0.23 * (len(shown) + len(headings)), width=8.5)
    names, colour = short_names(articles), colours(articles)
    same = reference.merge(headings, on=keys)
    everything = [1, *shown["value"], *same["value"]]
    ax.set_xscale("symlog", linthresh=1)
    ax.set_xlim(0 if min(everything) < 1 else 0.8, max(everything) * 9)
    labels, y = [], 0
    for measure, subject, place in headings.itertuples(index=False):
        about = [f"{measure} of {subject}" if subject != "people" else measure, place]
        ax.axhline(y - 0.45, color=FAINT, lw=0.8)
        labels.append(" · ".join(part for part in about if part))
        mine, known = (t[(t[keys] == [measure, subject, place]).all(axis=1)] for t in (shown, same))
        for row in mine.to_dict("records"):
            y += 1
            labels.append(_toll_label(row, names))
            _reference_ticks(ax, y, known)
            draw_value(
                ax, y, row, colour[row["article_id"]], words=f"{names[row['article_id']]}: {row['sentence_text']}"
            )
            _beside(ax, y, row, colour[row["article_id"]])
        y += 1
    ax.set_yticks(range(len(labels)), labels, size=8)
    for tick, label in zip(ax.get_yticklabels(), labels, strict=True):
        tick.set_weight("normal" if label.split(" · ")[0] in names.values() else "bold")
    ax.set_ylim(len(labels) - 0.4, -0.7)
    ax.xaxis.set_major_formatter(lambda x, _: f"{x:,.0f}")
    if own:
        left_out = f" The first {MOST} of {len(values)} values." if len(values) > MOST else ""
        describe(
            ax,
            "How many killed, injured and arrested does each article report?",
            f"People, logarithmic scale; N = {len(shown)} reported values; grey ticks: references",
            "Grey ticks are references about the same quantity. Point: an exact value. Line: what its bound leaves "
            "open (≥ at least, > more than; a vague word ends "
            f"where the next begins). Articles by colour. Hover over the SVG for the sentence or the source.{left_out}",
            alt="Reported tolls: " + listed_values(shown, names),
        )
    return ax


def _reference_ticks(ax: Axes, y: float, reference: pd.DataFrame) -> None:
    """What references state for the quantity of a row, as ticks with their source on hover."""
    told = [
        f"{r['source']}, as of {r['as_of']}: {value_text({'surface': '', **r})}" for r in reference.to_dict("records")
    ]
    if told:
        strokes(ax, reference["value"], y, told, OFFICIAL, size=8, width=0.9, zorder=1)


def _beside(ax: Axes, y: float, row: dict[str, Any], colour: str) -> None:
    """The value in words to the right of its point, or of its line where that ends inside the panel."""
    x = row["value"] if pd.isna(row["value_high"]) else row["value_high"]
    x *= {"vague": VAGUE_SPAN, "about": 1 + ABOUT}.get(row["bound"], 1)
    ax.annotate(
        value_text(row), (x, y), xytext=(7, 0), textcoords="offset points", size=8, color=colour, weight="bold",
        va="center", bbox={"boxstyle": "square,pad=0.1", "fc": "white", "ec": "none", "alpha": 0.75},
    )  # fmt: skip


def _toll_label(row: dict[str, Any], names: dict[str, str]) -> str:
    """Article, date and source of a value."""
    date = str(row["date"]).replace("/", " to ")
    source = textwrap.shorten(str(row["attributed_to"]), 34, placeholder=" …")
    return " · ".join(part for part in (names[row["article_id"]], date, source) if part and part != "nan")


@styled
def seats(values: pd.DataFrame, reference: pd.DataFrame, articles: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Seats of each party in each chamber, on a track as long as the chamber, with a tick at half of it.

    `values` (with a column sentence_text) and `reference` are tables of `with_quantity`, measures seats and
    seats_total. References about the same quantity are grey ticks with their number.
    """
    keys = ["key_place", "key_subject"]
    values = values.dropna(subset="value")
    held = values[values["measure"] == "seats"]
    if held.empty:
        return empty("How many seats does each article report?", "No seats of a party are reported.")
    rows = held.drop_duplicates(keys)[keys].head(MOST)
    own = ax is None
    if ax is None:
        _, ax = new_figure(height=0.7 + 0.62 * len(rows))
    names, colour = short_names(articles), colours(articles)
    both = pd.concat([values, reference])
    totals = both[both["measure"] == "seats_total"].groupby("key_place")["value"].max()
    ax.set_xlim(0, max([*held["value"], *totals], default=1) * 1.06)
    for y, (place, subject) in enumerate(rows.itertuples(index=False)):
        if place in totals:
            ax.plot([0, totals[place]], [y, y], color=FAINT, lw=9, solid_capstyle="butt", zorder=0)
            ax.plot([totals[place] / 2] * 2, [y - 0.3, y + 0.12], color=QUIET, lw=0.9, ls=":")
            ax.annotate(f"half of {totals[place]:.0f}", (totals[place] / 2, y - 0.32), size=7, color=QUIET, ha="center")
        known = reference[(reference["measure"] == "seats") & (reference[keys] == [place, subject]).all(axis=1)]
        known = known.sort_values("value", kind="stable")
        for i, r in enumerate(known.to_dict("records")):
            tick = ax.plot([r["value"]] * 2, [y - 0.18, y + 0.24], color=OFFICIAL, lw=1.6)
            hover(tick, f"{r['source']}, as of {r['as_of']}: {r['value']:g}")
            side = "center" if len(known) == 1 else "left" if i else "right"
            ax.annotate(f"{r['value']:g}", (r["value"], y + 0.27), size=7.5, color=OFFICIAL, ha=side, va="top")
        taken: list[tuple[int, float, float]] = []
        mine = held[(held[keys] == [place, subject]).all(axis=1)].sort_values("value", kind="stable")
        for row in mine.to_dict("records"):
            draw_value(
                ax, y, row, colour[row["article_id"]], words=f"{names[row['article_id']]}: {row['sentence_text']}"
            )
            right = max([row["value"], *known["value"]])
            text = f"{names[row['article_id']]} {value_text(row)}"
            level = free_level(taken, right, right + ax.get_xlim()[1] * LETTER * (len(text) + 2))
            ax.annotate(
                text, (right, y), xytext=(8, -10 * level),
                textcoords="offset points", color=colour[row["article_id"]], weight="bold", size=8, va="center",
            )  # fmt: skip
    ax.set_yticks(range(len(rows)), [f"{s}\n{p}" for p, s in rows.itertuples(index=False)])
    ax.set_ylim(len(rows) - 0.4, -0.6)
    if own:
        describe(
            ax,
            "How many seats does each article report?",
            f"Seats; N = {len(held)} reported values",
            "Grey track: the size of the chamber. Grey ticks with numbers: references for the same party and chamber. "
            "Hover over the SVG for the sentence or the source.",
            alt="Reported seats: " + listed_values(held, names),
        )
    return ax
