"""What the articles are: who speaks in them, and which days they name."""

import textwrap
from collections.abc import Iterable
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from ..days import in_words
from ..show import counted
from .style import (
    FAINT,
    INK,
    QUIET,
    VOICE_COLOURS,
    colour_key,
    colours,
    describe,
    dots,
    empty,
    hover,
    new_figure,
    short_names,
    styled,
)

MOST, DAYS = 20, 30  # articles side by side, and days, that a page can hold
TIED = "\u00a0"  # where no line ends
FEW, NAMED = 6, 6  # articles whose columns may be wide, whose names may lie
COLUMN, TEXT, LETTER = 0.95, 4.0, 0.056  # inches of a column, of the words beside a day, of a letter in them


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
                share = f"{row[voice] / row.sum():.0%}"
                ax.annotate(share, (x + row[voice] / 2, y), color=ink, size=8, va="center", ha="center")
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
            "Boilerplate: share notices, appeals, disclaimers, bylines, dates, captions and notes on the author."
            f"{left_out}",
            alt="Stacked bars of words by voice: "
            + "; ".join(
                f"{names[str(a)]} {row.sum():,} words, {row['quoted']:,} quoted, {row['boilerplate']:,} boilerplate"
                for a, row in table.iterrows()
            ),
        )
    return ax


@styled
def day_dots(days: pd.DataFrame, articles: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Which days (rows) each article (a column) names, and what the day is; `days` as from `with_events`."""
    title, shown = "Which days do the articles write about?", list(articles.index[:MOST])
    dates = _told_days(days[days["article_id"].isin(shown)])
    if not dates:
        return empty(title, "No day is named.")
    own, wide = ax is None, COLUMN if len(shown) <= FEW else COLUMN / 2
    names, colour = short_names(articles), colours(articles)
    if ax is None:
        _, ax = new_figure(
            width=1 + wide * len(shown) + TEXT, height=0.5 + 0.21 * len(dates) + upright(names[a] for a in shown)
        )
    for y, date in enumerate(dates):
        rows = days[(days["date"] == date) & days["article_id"].isin(shown)].drop_duplicates("article_id")
        x = [shown.index(a) for a in rows["article_id"]]
        ax.hlines(y, min(x), max(x), colors=QUIET, lw=0.8, zorder=1)
        told = [f"{names[r.article_id]}, {date}: {r.text}" for r in rows.itertuples()]
        dots(ax, x, [y] * len(x), told, [colour[a] for a in rows["article_id"]], size=7)
        event, what = rows.iloc[x.index(min(x))][["event", "what"]]
        text = textwrap.shorten(event or what, int(TEXT / LETTER), placeholder=" …")
        ax.text(1.01, y, text, va="center", size=7.5, color=INK if event else QUIET,
                transform=ax.get_yaxis_transform())  # fmt: skip
        if y and date[:4] != dates[y - 1][:4]:
            ax.axhline(y - 0.5, color=FAINT, lw=0.8, zorder=0)
    ax.set_yticks(range(len(dates)), map(in_words, dates))
    ax.set_ylim(len(dates) - 0.5, -0.6)
    name_columns(ax, [f"{names[a]} ({_published(articles.loc[a], TIED)})" for a in shown])
    ax.xaxis.tick_top()
    ax.set_xlim(-0.5, len(shown) - 0.5)
    if own:
        describe(
            ax,
            title,
            f"Over each article when it appeared; N = {counted(len(days), 'mention')} of {days['date'].nunique()} days",
            "Days that the text names; without a year, and weekdays, by the day of publication. Beside a day: its "
            f"event in the reference values, else words of the first article that names it.{_left_out(dates, days)}",
            alt="Dots, days by articles: "
            + "; ".join(
                f"{names[a]}, {_published(articles.loc[a])}, names "
                + counted(days.loc[days["article_id"] == a, "date"].nunique(), "day")
                for a in shown
            ),
        )
    return ax


def _told_days(days: pd.DataFrame) -> list[str]:
    """The days that fit on a page, in order: those of most articles first, then those named most often."""
    by = days.groupby("date")["article_id"].agg(["nunique", "size"]).reset_index()
    kept = by.sort_values(["nunique", "size", "date"], ascending=[False, False, True]).head(DAYS)
    return sorted(kept["date"])


def _left_out(dates: list[str], days: pd.DataFrame) -> str:
    """What a note says where not all days are drawn."""
    return f" The {DAYS} days that most articles name." if days["date"].nunique() > len(dates) else ""


def _published(row: pd.Series, space: str = " ") -> str:
    """When an article appeared, as far as is known, `space` between day, month and year."""
    if pd.notna(row["published"]):
        return in_words(str(row["published"])).replace(" ", space)
    known = [(word, str(row[c])) for word, c in (("from", "earliest"), ("to", "latest")) if pd.notna(row[c])]
    ends = [f"{word} {in_words(day).replace(' ', space)}" for word, day in known]
    return " ".join(ends) or "date unknown"


def upright(names: Iterable[str]) -> float:
    """Inches that names take which stand upright under their columns; 0 where there are few, which lie."""
    lengths = [len(name) for name in names]
    return LETTER * max(lengths) * (len(lengths) > NAMED)


def name_columns(ax: Any, names: list[str], first: float = 0) -> None:
    """Names under (or over) columns, the first at place `first`: in lines of a few letters that end at a space or an
    underscore, upright where there are many."""
    lines = [textwrap.fill(name.replace("_", "_ "), 13, break_long_words=False).replace("_ ", "_") for name in names]
    places, many = [first + k for k in range(len(names))], len(names) > NAMED
    ax.set_xticks(places, names if many else lines, rotation=90 if many else 0)
