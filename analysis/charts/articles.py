"""What the articles are: who speaks in them, and which days they name."""

import textwrap
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

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
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
FEW = 6  # articles whose columns may be wide
UPRIGHT = 2.4  # inches of a long name that stands upright
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
            f"Boilerplate: share notices, appeals, disclaimers, bylines, dates and picture credits.{left_out}",
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
    if ax is None:
        _, ax = new_figure(width=1 + wide * len(shown) + TEXT, height=0.5 + 0.21 * len(dates) + upright(shown))
    names, colour = short_names(articles), colours(articles)
    for y, date in enumerate(dates):
        rows = days[(days["date"] == date) & days["article_id"].isin(shown)].drop_duplicates("article_id")
        x = [shown.index(a) for a in rows["article_id"]]
        ax.hlines(y, min(x), max(x), colors=QUIET, lw=0.8, zorder=1)
        told = [f"{names[r.article_id]}, {date}: {r.text}" for r in rows.itertuples()]
        dots(ax, x, [y] * len(x), told, [colour[a] for a in rows["article_id"]], size=7)
        event, what = rows.iloc[x.index(min(x))][["event", "what"]]
        text = textwrap.shorten(event or what, int(TEXT / LETTER), placeholder=" …")
        ax.text(len(shown) - 0.3, y, text, va="center", size=7.5, color=INK if event else QUIET)
        if y and date[:4] != dates[y - 1][:4]:
            ax.axhline(y - 0.5, color=FAINT, lw=0.8, zorder=0)
    ax.set_yticks(range(len(dates)), [f"{int(d[8:])} {MONTHS[int(d[5:7]) - 1]} {d[:4]}" for d in dates])
    ax.set_ylim(len(dates) - 0.5, -0.6)
    name_columns(ax, [f"{names[a]} ({_published(articles.loc[a])})" for a in shown])
    ax.xaxis.tick_top()
    ax.set_xlim(-0.5, len(shown) - 0.5 + TEXT / wide)
    if own:
        describe(
            ax,
            title,
            f"Over each article when it appeared; N = {counted(len(days), 'mention')} of {days['date'].nunique()} days",
            "Full dates in the text, and weekdays resolved against the day of publication. Beside a day: its event in "
            f"the reference values, else words of the first article that names it.{_left_out(dates, days)}",
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


def _published(row: pd.Series) -> str:
    """When an article appeared, as far as is known."""
    if pd.notna(row["published"]):
        return str(row["published"])
    ends = [f"{word} {row[c]}" for word, c in (("from", "earliest"), ("to", "latest")) if pd.notna(row[c])]
    return " ".join(ends) or "date unknown"


def upright(names: list[str]) -> float:
    """Inches that the names of columns take where there are so many that they stand upright."""
    return UPRIGHT * (len(names) > FEW)


def name_columns(ax: Any, names: list[str]) -> None:
    """Names under (or over) columns: in lines of a few letters, upright where there are many."""
    many = upright(names) > 0
    labels = names if many else [textwrap.fill(name, 12) for name in names]
    ax.set_xticks(range(len(names)), labels, rotation=90 if many else 0)
