"""What the articles are: who speaks in them, and when they appeared."""

from typing import Any

import matplotlib.dates as mdates
import pandas as pd
from matplotlib.axes import Axes

from ..days import window
from ..show import counted
from .style import (
    COLOURS,
    INK,
    QUIET,
    VOICE_COLOURS,
    colour_key,
    colours,
    describe,
    empty,
    hover,
    new_figure,
    short_names,
    strokes,
    styled,
)

MOST = 20  # articles side by side that a page can hold


@styled
def voices(shares: pd.DataFrame, articles: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Bars of words by voice, one bar an article; `shares` as from `voice_shares`."""
    shown, title = articles.head(MOST), "How long is each article, and who speaks in it?"
    if not shares["words"].any():
        return empty(title, "The articles hold no words.")
    own = ax is None
    if ax is None:
        _, ax = new_figure(height=0.6 + 0.38 * len(shown))
    names = short_names(articles)
    table = shares.pivot(index="article_id", columns="voice", values="words").reindex(shown.index)
    left = pd.Series(0, index=table.index)
    for voice, colour in VOICE_COLOURS.items():
        bars = ax.barh(range(len(table)), table[voice], left=left, color=colour, height=0.66)
        for bar, (article, words) in zip(bars, table[voice].items(), strict=True):
            hover(bar, f"{names[str(article)]}: {words:,} words, {voice}")
        left += table[voice]
    most = left.max()
    for y, (_article, row) in enumerate(table.iterrows()):
        ax.text(left.iloc[y] + most * 0.01, y, f"{left.iloc[y]:,}", va="center", color=QUIET, size=8.5)
        x = 0
        for voice in VOICE_COLOURS:
            if row[voice] > most * 0.05:
                ink = INK if voice == "boilerplate" else "white"
                ax.text(
                    x + row[voice] / 2, y, f"{row[voice] / row.sum():.0%}", color=ink, size=8, va="center", ha="center"
                )
            x += row[voice]
    ax.set_yticks(range(len(table)), [names[str(a)] for a in table.index])
    ax.invert_yaxis()
    ax.set_xlim(0, most * 1.08)
    said = {"author": "author’s voice", "quoted": "quoted", "boilerplate": "boilerplate and credits"}
    colour_key(ax, {said[voice]: colour for voice, colour in VOICE_COLOURS.items()})
    if own:
        total = int(table.to_numpy().sum())
        left_out = f" The first {MOST} of {len(articles)} articles." if len(articles) > MOST else ""
        describe(
            ax,
            title,
            f"Words, numbers included; share of each voice; N = {total:,} words in {counted(len(shown), 'article')}",
            "Articles in order of earliest possible publication. Quoted: inside quotation marks or in a block quote.\n"
            f"Boilerplate: share notices, appeals, disclaimers, bylines, dates and picture credits.{left_out}",
            alt="Stacked bars of words by voice: "
            + "; ".join(
                f"{names[str(a)]} {row.sum():,} words, {row['quoted']:,} quoted, {row['boilerplate']:,} boilerplate"
                for a, row in table.iterrows()
            ),
        )
    return ax


@styled
def timeline(articles: pd.DataFrame, mentions: pd.DataFrame, events: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """When each article appeared (round mark: earliest to latest possible day), the days it names, and known events.

    `mentions` has article_id, date (YYYY-MM-DD) and text (what to show on hover); `events` has event and date.
    """
    dated = articles.dropna(subset=["earliest", "latest"], how="all").head(MOST)
    if dated.empty:
        return empty("When did each article appear?", "No date of publication is known.")
    own = ax is None
    if ax is None:
        _, ax = new_figure(height=1.5 + 0.42 * len(dated))
    axes: Any = ax
    names, colour = short_names(articles), colours(articles)
    for y, (article, row) in enumerate(dated.iterrows()):
        known = row[["earliest", "latest"]].bfill().ffill()  # one end may be open
        first, last = pd.Timestamp(window(known["earliest"])[0]), pd.Timestamp(window(known["latest"])[1])
        said = f"{names[str(article)]}: {_published(row)}"
        bar = axes.plot([first, last], [y, y], "o-", color=colour[str(article)], lw=7, ms=8)
        hover(bar, said)
        days = mentions[mentions["article_id"] == article]
        texts = days.groupby("date")["text"].first()
        if len(texts):
            told = [f"{names[str(article)]} names {day}: {text}" for day, text in texts.items()]
            strokes(axes, pd.to_datetime(texts.index), y, told, colour[str(article)], size=11, width=1.3)
    levels = _event_lines(axes, events)
    ax.set_ylim(len(dated) - 0.5, -0.5 - 0.5 * levels)
    ax.set_yticks(range(len(dated)), [names[str(a)] for a in dated.index])
    ax.xaxis.set_major_locator(mdates.AutoDateLocator(minticks=4, maxticks=9))
    ax.xaxis.set_major_formatter(mdates.ConciseDateFormatter(ax.xaxis.get_major_locator()))
    if own:
        describe(
            ax,
            "When did each article appear, and which days does it write about?",
            f"Round mark: earliest to latest possible day of publication; tick: a day named; N = {len(mentions)}",
            "Articles in order of earliest possible publication. Days are read from full dates in the text and from\n"
            "weekdays resolved against the day of publication. Dashed lines: events of the reference values.",
            alt="Timeline of publication and of days named: "
            + "; ".join(
                f"{names[str(a)]} {_published(row)}, {counted((mentions['article_id'] == a).sum(), 'day')} named"
                for a, row in dated.iterrows()
            ),
        )
    return ax


def _published(row: pd.Series) -> str:
    """When an article appeared, as far as is known."""
    if pd.notna(row["published"]):
        return f"published {row['published']}"
    ends = [f"{word} {row[c]}" for word, c in (("from", "earliest"), ("to", "latest")) if pd.notna(row[c])]
    return f"published {' '.join(ends)}"


def _event_lines(ax: Any, events: pd.DataFrame) -> int:
    """A dashed line and a name for each event, names on as many levels as they need; the number of levels."""
    first, last = ax.get_xlim()
    letter = (last - first) * 0.0125  # width of a letter, in days
    free: list[float] = []
    for event, day in zip(events["event"], events["date"], strict=True):
        when = mdates.date2num(pd.Timestamp(window(day)[0]))
        level = next((i for i, end in enumerate(free) if end < when), len(free))
        free[level : level + 1] = [when + letter * len(event)]
        ax.axvline(when, color=COLOURS[-1], lw=0.8, ls=(0, (4, 3)), zorder=0)
        ax.annotate(
            event, (when, -0.6 - 0.5 * level), xytext=(3, 0), textcoords="offset points", size=8, color=QUIET,
            va="center", bbox={"boxstyle": "square,pad=0.1", "fc": "white", "ec": "none"},
        )  # fmt: skip
    return len(free)
