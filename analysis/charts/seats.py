"""Seats drawn on the size of their chamber, beside what references state."""

import pandas as pd
from matplotlib.axes import Axes

from ..show import value_text
from .reported import LETTER, MOST, OFFICIAL, draw_value, free_level, listed_values
from .style import FAINT, QUIET, colours, describe, empty, hover, new_figure, short_names, styled


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
