"""Frames, article by article: how often, where, what differs; and how far the lexicon can be trusted."""

from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.lines import Line2D

from ..framing import SURE
from ..show import counted
from .style import (
    COLOURS,
    FAINT,
    INK,
    QUIET,
    colours,
    describe,
    dots,
    empty,
    hover,
    join,
    new_figure,
    short_names,
    styled,
)
from .words import PANELS, cut, grid, headline, left_out

FEWEST = 100  # words that a voice needs for a rate to be drawn
NO_TERMS = "No framing terms are found."
PAIRS = 16  # differences drawn
LINE = 98  # characters of names in a line


@styled
def frame_dots(rates: pd.DataFrame, articles: pd.DataFrame, axes: Any = None) -> Any:
    """Rate of each frame (a row) in each article (a colour), author and quoted side by side; from `framing_rates`."""
    title = "How often does each article use each frame?"
    if rates.empty:
        return [empty(title, NO_TERMS)]
    shown, frames = list(articles.index[: len(COLOURS)]), list(rates["frame"].cat.categories)
    names = {a: cut(name) for a, name in short_names(articles).items()}
    columns = max(1, LINE // (3 + max(len(names[a]) for a in shown)))
    lines = -(-len(shown) // columns)  # of the key to the colours
    own = axes is None
    if axes is None:
        height = 0.7 + 0.2 * lines + len(frames) * (0.1 + 0.065 * len(shown))
        _, axes = new_figure(1, 2, height=height, sharex=True, sharey=True)
    join(axes, "x", "y")
    known = rates["article_id"].isin(shown) & (rates["total_words"] >= FEWEST)
    drawn = {voice: rates[known & (rates["voice"] == voice)] for voice in ("author", "quoted")}
    for ax, (voice, rows) in zip(axes, drawn.items(), strict=True):
        _frame_rows(ax, rows, articles, frames, shown)
        text = {"author": "the author’s words", "quoted": "quotations"}[voice]
        if rows.empty:
            ax.text(0.5, 0.5, "too few words", ha="center", color=QUIET, style="italic", transform=ax.transAxes)
        ax.set_title(text, loc="left", y=1.0, pad=9 + 14 * lines, size=9.5, weight="bold", color=INK)
    axes[0].set_yticks(range(len(frames)), frames)
    axes[0].set_ylim(len(frames) - 0.5, -0.5)
    ends = [drawn["author"]["high"].max(), drawn["quoted"]["rate_per_1000"].max(), 1.0]
    widest = np.nanmax(ends)
    axes[0].set_xlim(-0.02 * widest, 1.05 * widest)
    if own:
        _article_key(axes[0], {names[a]: paint for a, paint in colours(articles).items() if a in shown}, columns)
        words = rates[rates["frame"].eq(frames[0]) & rates["voice"].eq("all")]["total_words"].sum()
        few = [names[a] for a in shown if a not in set(drawn["quoted"]["article_id"])]
        unseen = ", ".join(few) if len(few) < 4 else f"{len(few)} articles"
        describe(
            axes[0],
            title,
            f"Hits per 1,000 words of the voice; N = {words:,} words in {counted(len(articles), 'article')}",
            "Hollow: no hit. Lines: 95 % interval, wider where hits come in clusters, exact Poisson for none; cut off"
            " at the edge where they go on."
            + f" Under {FEWEST} words in quotations, not drawn: {unseen}." * bool(few)
            + left_out(articles, len(COLOURS)),
            alt="Dots with intervals: hits per 1,000 words of each frame in each article, by voice.",
        )
    return list(axes)


def _article_key(ax: Axes, entries: dict[str, str], columns: int) -> None:
    """The articles in their colours above a panel, in as many lines as they need."""
    squares = [Line2D([], [], color=paint, marker="s", ls="") for paint in entries.values()]
    look = {"frameon": False, "labelcolor": "markerfacecolor", "fontsize": 9}
    space = {"handlelength": 0.8, "handletextpad": 0.5, "columnspacing": 1.3, "borderpad": 0.2, "borderaxespad": 0.2}
    key = ax.legend(squares, list(entries), ncols=columns, loc="lower left", bbox_to_anchor=(0, 1), **look, **space)
    key.set_in_layout(False)  # it may reach over the second panel


def _frame_rows(ax: Axes, rows: pd.DataFrame, articles: pd.DataFrame, frames: list[str], shown: list[str]) -> None:
    """A dot with its interval for each frame and article of one voice."""
    names, colour = short_names(articles), colours(articles)
    step = 0.76 / max(len(shown), 2)
    for article, mine in rows.groupby("article_id", sort=False):
        y = np.array([frames.index(frame) for frame in mine["frame"]]) + step * (
            shown.index(article) - (len(shown) - 1) / 2
        )
        ax.hlines(y, mine["low"], mine["high"], colors=colour[article], lw=1.5, alpha=0.4)
        told = [f"{names[article]}, {r.frame}: {r.hits} hits in {r.total_words:,} words" for r in mine.itertuples()]
        dots(ax, mine["rate_per_1000"], y, told, colour[article], full=mine["hits"] > 0, size=4)
    between = np.arange(1, len(frames)) - 0.5
    ax.hlines(between, 0, 1, colors=FAINT, lw=0.8, zorder=0, transform=ax.get_yaxis_transform())


@styled
def difference_dots(table: pd.DataFrame, articles: pd.DataFrame, axes: Any = None) -> Any:
    """The differences between two articles in a frame that are least likely by chance; from `framing_differences`."""
    title = "Which differences between two articles hold?"
    if table.empty:
        return [empty(title, "No two articles with framing terms to compare.")]
    rows, names = table.head(PAIRS), short_names(articles)
    own = axes is None
    if axes is None:
        axes = [new_figure(height=0.4 + 0.24 * len(rows))[1]]
    (ax,) = axes
    ax.hlines(range(len(rows)), rows["low"], rows["high"], colors=INK, lw=1.8, alpha=0.35)
    told = [
        f"{r.rate_a:.1f} and {r.rate_b:.1f} per 1,000 words; p {r.p:.4f}, Holm {r.p_holm:.3f}"
        for r in rows.itertuples()
    ]
    dots(ax, rows["difference"], range(len(rows)), told, INK, full=rows["p_holm"] < SURE)
    labels = [f"{row.frame}: {cut(names[row.article_a])} − {cut(names[row.article_b])}" for row in rows.itertuples()]
    ax.set_yticks(range(len(rows)), labels)
    ax.set_ylim(len(rows) - 0.5, -0.5)
    ax.axvline(0, color=QUIET, lw=0.8)
    if own:
        describe(
            ax,
            title,
            f"Difference in hits per 1,000 words of both voices; the first {len(rows)} of N = {len(table):,} by p",
            f"Filled: p < {SURE} after Holm’s correction for all N (hits allotted by lot). Lines: 95 % interval of the"
            " single difference (Zou & Donner 2008), not corrected.",
            alt=f"Dots with intervals: the {len(rows)} differences between two articles least likely by chance: "
            f"{'; '.join(labels)}.",
        )
    return axes


@styled
def frame_barcode(hits: pd.DataFrame, articles: pd.DataFrame, axes: Any = None) -> Any:
    """Where each frame (a row) stands in each article (a panel); `hits` as from `framing_hits`."""
    title = "Where in each article do the frames stand?"
    if hits.empty:
        return [empty(title, NO_TERMS)]
    shown, frames = list(articles.index[:PANELS]), list(hits["frame"].cat.categories)
    own = axes is None
    if axes is None:
        axes = grid(len(shown), 3, 0.4 + 0.165 * len(frames), sharex=True, sharey=True)
    join(axes, "x", "y")
    names, colour, lengths = short_names(articles), colours(articles), articles["text"].str.len()
    spoken = hits[hits["voice"] != "boilerplate"]
    for ax, article in zip(axes, shown, strict=True):
        here = spoken[spoken["article_id"] == article]
        ax.hlines(range(len(frames)), 0, 100, colors=FAINT, lw=6, alpha=0.7, zorder=0)
        y, half = here["frame"].map(frames.index).astype(float), np.where(here["voice"] == "author", 0.38, 0.2)
        ticks = ax.vlines(100 * here["start"] / lengths[article], y - half, y + half, colors=colour[article], lw=1.1)
        hover(ticks, [f"{names[article]}, {r.frame}, {r.voice}: {r.surface}" for r in here.itertuples()])
        headline(ax, cut(names[article]), colour[article])
        ax.grid(False)
    axes[0].set_yticks(range(len(frames)), frames)
    axes[0].set_ylim(len(frames) - 0.5, -0.5)
    axes[0].set_xlim(-1, 101)
    axes[0].set_xticks([0, 50, 100], ["start", "middle", "end"])
    if own:
        describe(
            axes[0],
            title,
            f"Place in the text; N = {len(spoken):,} hits in {counted(len(articles), 'article')}",
            "A tick is one hit, a short tick one in a quotation."
            f" Frames may share a place.{left_out(articles, PANELS)}",
            alt=f"Ticks at the places of {counted(len(spoken), 'hit')} of {counted(len(frames), 'frame')}.",
        )
    return axes


@styled
def trust_dots(precision: pd.DataFrame, recall: pd.DataFrame, axes: Any = None) -> Any:
    """Precision and recall of each frame with intervals; tables as from `framing_precision` and `framing_recall`."""
    title = "How far can the lexicon be trusted?"
    if precision.empty:
        return [empty(title, "No hand labels in this folder (labels/framing_hits.csv).")]
    frames = list(precision["frame"])
    own = axes is None
    if axes is None:
        _, axes = new_figure(1, 2, height=0.5 + 0.22 * len(frames), sharex=True, sharey=True)
        axes = list(axes)
    join(axes, "x", "y")
    panels = [("precision", "right", "hits right"), ("recall", "found", "sentences with the frame found")]
    for ax, table, (name, part, text) in zip(axes, [precision, recall], panels, strict=True):
        rows = table[table["frame"].isin(frames) & (table["labelled"] > 0)]
        y = [frames.index(frame) for frame in rows["frame"]]
        ax.hlines(y, rows["low"], rows["high"], colors=INK, lw=1.8, alpha=0.35)
        of = [f"{n} of {labelled}" for n, labelled in zip(rows[part], rows["labelled"], strict=True)]
        dots(ax, rows[name], y, [f"{frame}: {n} {text}" for frame, n in zip(rows["frame"], of, strict=True)], INK)
        for at, n in zip(y, of, strict=True):
            ax.text(1.03, at, n, size=7.5, va="center", color=QUIET)
        headline(ax, name)
    axes[0].set_yticks(range(len(frames)), frames)
    axes[0].set_ylim(len(frames) - 0.5, -0.5)
    axes[0].set_xlim(0, 1.2)
    axes[0].set_xticks([0, 0.25, 0.5, 0.75, 1])
    if own:
        describe(
            axes[0],
            title,
            f"Share right and share found; N = {precision['labelled'].sum():,} hits and the sentences labelled by hand",
            "Lines: 95 % interval (Wilson). Recall is weighted, as sentences with and without hits were drawn at unlike"
            " rates; the counts beside it are not. Labels of these articles; on others both may differ.",
            alt="Dots with intervals: precision and recall of each frame.",
        )
    return axes
