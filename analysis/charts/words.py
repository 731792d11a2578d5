"""Words, article by article: how often, how distinctive, and where in the article."""

from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from ..show import counted, listed
from .articles import MOST
from .style import FAINT, INK, QUIET, colours, describe, dots, empty, hover, join, new_figure, short_names, styled

MOST_OFTEN = "Full colour: the article that has it most often"
PALE = 0.35  # of the marks of articles that a panel is not about
PANELS = 8  # articles with their words that a page can hold
LONGEST = 24  # characters of a name over a panel
COMMONEST = "How often does each article use the commonest words?"
PLACES = "How often and where in each article do these words stand?"


@styled
def word_dots(rates: pd.DataFrame, articles: pd.DataFrame, title: str = COMMONEST, axes: Any = None) -> Any:
    """Rate of each word (a panel) in each article (a row), with interval; `rates` as from `rates_of`."""
    if rates.empty:
        return [empty(title, "The articles hold none.")]
    shown = list(articles.index[:MOST])
    words = list(dict.fromkeys(rates["word"]))
    own = axes is None
    if axes is None:
        axes = grid(len(words), 3, 0.4 + 0.17 * len(shown), sharex=True, sharey=True)
    if len(axes) != len(words):
        raise ValueError(f"word_dots draws a word an axes: {len(words)} axes are wanted, not {len(axes)}")
    join(axes, "x", "y")
    names, colour = short_names(articles), colours(articles)
    for ax, word in zip(axes, words, strict=True):
        rows = rates[(rates["word"] == word) & rates["article_id"].isin(shown)]
        y = [shown.index(a) for a in rows["article_id"]]
        first, second = [*rows["rate_per_1000"].sort_values(ascending=False, kind="stable"), 0, 0][:2]
        clear = (rows["rate_per_1000"] == first) & (rows["low"] > second)
        paint = [(colour[a], 1 if ahead else PALE) for a, ahead in zip(rows["article_id"], clear, strict=True)]
        ax.hlines(y, rows["low"], rows["high"], colors=[(c, 0.4 * strong) for c, strong in paint], lw=1.8)
        told = [f"{names[r.article_id]}: {r.written}, {r.count} of {r.total_words:,} words" for r in rows.itertuples()]
        dots(ax, rows["rate_per_1000"], y, told, paint, full=rows["count"] > 0)
        headline(ax, rows["written"].iloc[0])
    axes[0].set_yticks(range(len(shown)), [names[a] for a in shown])
    axes[0].set_ylim(len(shown) - 0.5, -0.5)
    drawn = rates.loc[rates["article_id"].isin(shown), ["rate_per_1000", "high"]]
    most = np.nanmax([1.0, *drawn.to_numpy(dtype=float).ravel()])
    axes[0].set_xlim(-0.03 * most, 1.02 * most)
    if own:
        total = rates.drop_duplicates("article_id")["total_words"].sum()
        describe(
            axes[0],
            title,
            f"Occurrences per 1,000 words; full colour: stands out from all others; "
            f"N = {total:,} words in {counted(len(articles), 'article')}",
            "Highest mean rate first; no stop words, no numbers; all names of an actor as one. Lines: 95 % interval, "
            "wider where a word comes in clusters; one that stands out lies above all others’ rates."
            + " Hollow: not used." * bool(rates.loc[rates["article_id"].isin(shown), "count"].eq(0).any())
            + left_out(articles, MOST),
            alt=f"Dots with intervals: rate per 1,000 words of {listed(rates['written'].unique())} in each article.",
        )
    return axes


@styled
def distinctive_dots(table: pd.DataFrame, articles: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Rate of words that set an article apart, in it and in the others, article under article, each word with an
    example.

    `table` has rows of `distinctive_words`, with an example.
    """
    title, none = (
        "Which words does each article use more than the others?",
        set(articles.index) - {*table["article_id"]},
    )
    drawn = table[table["article_id"].isin(articles.index[:PANELS])]
    if drawn.empty:
        return empty(title, "No other article to compare with, or no word that survives the false discovery rate.")
    own, names, colour = ax is None, short_names(articles), colours(articles)
    y = under_headings(drawn["article_id"])
    if ax is None:
        _, ax = new_figure(width=9, height=0.3 + 0.21 * (y[-1] + 1))
    paint = [colour[a] for a in drawn["article_id"]]
    here, there = (1000 * drawn[f"count{of}"] / drawn[f"total{of}"] for of in ("", "_others"))
    ax.hlines(y, there, here, colors=paint, lw=1.8, alpha=0.4)
    told = [
        f"{r.written}: {r.count} here ({counted(r.paragraphs, 'paragraph')}), {r.count_others} in the others; log-odds "
        f"{r.log_odds:.1f} ({r.low:.1f} to {r.high:.1f}), z {r.z:.1f}: {r.example}"
        for r in drawn.itertuples()
    ]
    dots(ax, there, y, told, QUIET, size=4)
    dots(ax, here, y, told, paint, size=6)
    for place, example in zip(y, drawn["example"], strict=True):
        ax.text(1.01, place, example, size=7.5, va="center", color=QUIET, transform=ax.get_yaxis_transform())
    head_articles(ax, drawn["article_id"], y, names)
    ax.set_yticks(y, list(drawn["written"]))
    ax.set_ylim(y[-1] + 0.8, y[0] - 1.8)
    ax.set_xlim(left=-0.02 * here.max())
    if own:
        missing = [names[a] for a in articles.index[:PANELS] if a in none]
        describe(
            ax,
            title,
            "Occurrences per 1,000 words: in the article (colour) and in all the others (grey); N = "
            + counted(len(articles), "article"),
            "Surest first, by weighted log-odds; at the right its first place. "
            f"False discovery rate: at most {table['fdr'].max():.2g}."
            + f" No word sets {listed(missing)} apart." * bool(missing)
            + left_out(articles, PANELS),
            alt="Rates of the words that set each article apart: "
            + "; ".join(
                f"{names[str(a)]} {', '.join(rows['written'])}" for a, rows in drawn.groupby("article_id", sort=False)
            ),
        )
    return ax


@styled
def barcode(
    places: pd.DataFrame,
    articles: pd.DataFrame,
    title: str = PLACES,
    why: str = "",
    axes: Any = None,
    lead: Any = None,
    led: str = MOST_OFTEN,
) -> Any:
    """Where each term (a panel) stands in each article (a row); `places` as from `term_places`, `why` these terms.

    `lead`: term to the articles in full colour, and why (`led`); else the one that has it most often.
    """
    if places.empty:
        return [empty(title, "None of the terms stands in the articles.")]
    shown = list(articles.index[:MOST])
    terms = list(dict.fromkeys(places["term"]))
    own = axes is None
    if axes is None:
        axes = grid(len(terms), 2, 0.45 + 0.2 * len(shown), sharex=True, sharey=True)
    join(axes, "x", "y")
    names, colour = short_names(articles), colours(articles)
    for ax, term in zip(axes, terms, strict=True):
        rows = places[places["term"] == term]
        ax.hlines(range(len(shown)), 0, 100, colors=FAINT, lw=9, alpha=0.7, zorder=0)
        here = rows[rows["article_id"].isin(shown)].astype({"article_id": object})
        first = here["article_id"].mode()[:1].tolist() if lead is None else lead[term]
        y = here["article_id"].map(shown.index).astype(float)
        half = np.where(here["voice"] == "author", 0.36, 0.18)
        paint = [(colour[a], 1 if a in first else PALE) for a in here["article_id"]]
        ticks = ax.vlines(100 * here["position"], y - half, y + half, colors=paint, lw=1.5)
        hover(ticks, [f"{names[r.article_id]}, {r.voice}: …{r.left}{r.match}{r.right}…" for r in here.itertuples()])
        for row, article in enumerate(shown):
            bold: Any = {"weight": "bold", "color": INK} if lead is None and article in first else {"color": QUIET}
            ax.text(101.5, row, str((here["article_id"] == article).sum()), size=7.5, va="center", **bold)
        headline(ax, rows["written"].iloc[0])
        ax.grid(False)
    axes[0].set_yticks(range(len(shown)), [names[a] for a in shown])
    axes[0].set_ylim(len(shown) - 0.5, -0.5)
    axes[0].set_xlim(-1, 107)
    axes[0].set_xticks([0, 25, 50, 75, 100], ["start", "25 %", "50 %", "75 %", "end"])
    if own:
        describe(
            axes[0],
            title,
            f"{led}; N = {len(places):,} in {counted(len(articles), 'article')}",
            f"{why} A short tick stands in a quotation; at the right their number. "
            "Titles and headings count; what the site adds (dates, captions, notices) is left out."
            f"{left_out(articles, MOST)}",
            alt=f"Ticks at the places of {listed(places['written'].unique())} in each article; {len(places):,} places.",
        )
    return axes


def under_headings(ids: pd.Series) -> list[float]:
    """Places of rows below each other, with room for a heading over each run of one article."""
    return [k + 1.2 * group for k, group in enumerate(ids.ne(ids.shift()).cumsum())]


def head_articles(ax: Axes, ids: pd.Series, y: list[float], names: dict[str, str]) -> None:
    """Write the name of each article over its rows, where they stand as `under_headings` says."""
    for article, top in ids.to_frame("id").assign(y=y).groupby("id", sort=False)["y"].min().items():
        look: Any = {"size": 9, "weight": "bold", "va": "center", "color": INK}
        ax.annotate(names[str(article)], (0, top - 1), xytext=(3, 0), textcoords="offset points", **look)


def grid(panels: int, columns: int, height: float, **subplots: Any) -> list[Any]:
    """`panels` axes, row by row, at most `columns` a row, each `height` inches high."""
    columns = max(1, min(columns, panels))
    rows = max(1, -(-panels // columns))
    _, axes = new_figure(rows, columns, height=rows * height, squeeze=False, **subplots)
    for ax in axes.ravel()[panels:]:
        ax.set_axis_off()
    for above in axes.ravel()[max(panels - columns, 0) : max(panels, 0)]:
        above.xaxis.set_visible(True)
        above.xaxis.set_tick_params(labelbottom=True)
    return list(axes.ravel()[:panels])


def cut(name: str, longest: int = LONGEST) -> str:
    """A name that fits over a panel."""
    return name if len(name) <= longest else name[: longest - 1] + "…"


def headline(ax: Axes, text: str, colour: str = INK) -> None:
    """Write what a panel shows above it."""
    ax.set_title(text, loc="left", y=1.0, pad=3, size=9.5, weight="bold", color=colour)


def left_out(articles: pd.DataFrame, most: int) -> str:
    """A sentence that says what a chart leaves out; empty where it shows all."""
    return f" The first {most} of {len(articles):,} articles." if len(articles) > most else ""
