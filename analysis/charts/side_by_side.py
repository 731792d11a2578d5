"""The articles side by side, one strip a question."""

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from ..show import counted
from .style import COLOURS, FAINT, INK, QUIET, colour_key, colours, describe, dots, new_figure, short_names, styled

MOST = 20


@styled
def strips(aspects: pd.DataFrame, articles: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """One strip an aspect (from `article_aspects`), on it a point an article with its interval, each strip on a
    scale of its own from 0 to the highest value or interval."""
    shown = articles.head(MOST)
    names = list(dict.fromkeys(aspects["aspect"]))
    own = ax is None
    if ax is None:
        _, ax = new_figure(height=0.5 + 0.52 * len(names))
    name, colour = short_names(articles), colours(articles)
    many = len(shown) > len(COLOURS)  # then only the ends of a strip are named
    for y, aspect in enumerate(names):
        rows = aspects[(aspects["aspect"] == aspect) & aspects["article_id"].isin(shown.index)].dropna(subset=["value"])
        most = rows[["value", "high"]].max().max() or 1
        ax.plot([0, 1], [y, y], color=FAINT, lw=1.2, zorder=0)
        ax.text(1.02, y, f"{most:,.0f}" if most >= 10 else f"{most:.1f}", size=8, color=QUIET, va="center")
        heights = y + (0.09 if len(rows) <= 6 else 0) * (np.arange(len(rows)) - (len(rows) - 1) / 2)
        shades = [QUIET if many else colour[a] for a in rows["article_id"]]
        ax.hlines(heights, rows["low"] / most, rows["high"] / most, colors=shades, lw=1.6, alpha=0.45)
        told = [f"{name[r.article_id]}: {aspect} {r.value:,.4g} {r.unit}" for r in rows.itertuples()]
        dots(ax, rows["value"] / most, heights, told, shades, size=6, edge=0)
        if many and len(rows):
            _name_ends(ax, y, rows.assign(place=rows["value"] / most, name=rows["article_id"].map(name)))
    units = dict(zip(aspects["aspect"], aspects["unit"], strict=True))
    ax.set_yticks(range(len(names)), [f"{a}\n{units[a]}" for a in names], size=8.5)
    ax.set_ylim(len(names) - 0.5, -0.6)
    ax.set_xlim(-0.02, 1.02)
    ax.set_xticks([])
    ax.grid(visible=False)
    ax.spines["bottom"].set_visible(False)
    if not many:
        colour_key(ax, {name[a]: colour[a] for a in shown.index})
    if own:
        left_out = f" The first {MOST} of {len(articles)} articles." if len(articles) > MOST else ""
        describe(
            ax,
            "Where does each article stand?",
            f"Each strip from 0 to the number at its right; N = {counted(len(shown), 'article')}",
            "Bars: 95 % intervals within an article (over its sentences or paragraphs), where a quantity "
            f"has one. Frames: author’s and quoted words together.{left_out}",
            alt="One strip an aspect, a point an article. Highest: "
            + "; ".join(f"{a}: {name[_highest(aspects, a)]}" for a in names),
        )
    return ax


def _name_ends(ax: Axes, y: int, rows: pd.DataFrame) -> None:
    """Write the name of the lowest and of the highest article above their points."""
    ordered = rows.sort_values("place", kind="stable")
    for row, side in ((ordered.iloc[0], "left"), (ordered.iloc[-1], "right")):
        ax.annotate(
            row["name"], (row["place"], y), xytext=(0, 5), textcoords="offset points", ha=side, size=7, color=INK
        )


def _highest(aspects: pd.DataFrame, aspect: str) -> str:
    """The article with the highest value of an aspect."""
    rows = aspects[aspects["aspect"] == aspect].set_index("article_id")["value"]
    return str(rows.fillna(-1).idxmax())
