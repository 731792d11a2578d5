"""What the articles are: who speaks in them, and which days they name."""

import textwrap
from collections.abc import Iterable
from itertools import pairwise
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from ..days import in_words
from ..text.given import DATES
from .layout import SIZE, inches_of
from .palette import FAINT, INK, QUIET, VOICES
from .panels import beside_row, cut, head_rows, joined_dots, panel, under_headings
from .style import caption, colour_key, colours, hover, left_out, nothing, short_names, styled
from .wording import each, own, say

MOST, DAYS = 20, 30  # articles side by side, and days, that a page can hold
EACH, QUOTING, LONGEST, VERBS = 5, 8, 44, 34  # speakers of an article, articles, characters of a name and of verbs
TIED = "\u00a0"  # where no line ends
NAMED, HEAD_SIZE, BETWEEN = 6, 8, 0.05  # names over columns that may lie, their points, inches between them
COLUMN, TEXT, LETTER = 0.85, 3.6, 0.056  # inches of a column, of the words beside a day, of a letter in them
UPRIGHT = 0.066  # of a letter over a column


@styled
def voices(shares: pd.DataFrame, articles: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Bars of words by voice, one bar an article; `shares` as from `voice_shares`."""
    if not shares["words"].any():
        return nothing("voices")
    shown, names = articles.head(MOST), short_names(articles)
    ax = panel(ax, height=0.6 + 0.38 * len(shown))
    table = shares.pivot(index="article_id", columns="voice", values="words").reindex(
        index=shown.index, columns=[*VOICES]
    )
    ends = table.cumsum(axis=1)
    total = ends.iloc[:, -1]
    for voice, colour in VOICES.items():
        bars = ax.barh(range(len(table)), table[voice], left=ends[voice] - table[voice], color=colour, height=0.66)
        for bar, (article, words) in zip(bars, table[voice].items(), strict=True):
            hover(bar, say("voices.hover", name=names[str(article)], words=words, voice=say(f"voices.{voice}")))
    most = total.max()
    for y, article in enumerate(shown.index):
        ax.text(total[article] + most * 0.01, y, f"{total[article]:,}", va="center", color=QUIET, size=8.5)
        for voice, words in table.loc[article].items():
            if words > most * 0.05:
                ink, share = INK if voice == "boilerplate" else "white", f"{words / total[article]:.0%}"
                place = ends.loc[article, voice] - words / 2, y
                ax.annotate(share, place, color=ink, size=8, va="center", ha="center")
    ax.set_yticks(range(len(table)), [names[a] for a in shown.index])
    ax.invert_yaxis()
    ax.set_xlim(0, most * 1.08)
    colour_key(ax, {say(f"voices.{voice}"): colour for voice, colour in VOICES.items()})
    told = each("voices.one", table, name=table.index.map(names), words=total)
    caption(ax, "voices", left_out(articles, MOST), words=total.sum(), articles=len(shown), told="; ".join(told))
    return ax


@styled
def speaker_bars(told: pd.DataFrame, articles: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Bars of quoted words, a row a speaker, article under article; `told` as from `who_speaks`."""
    drawn = told[told["article_id"].isin(articles.index[:QUOTING])].groupby("article_id", sort=False).head(EACH)
    if drawn.empty:
        return nothing("speakers")
    names, colour, rows = short_names(articles), colours(articles), under_headings(drawn["article_id"])
    ax = panel(ax, height=0.3 + 0.21 * (rows[-1] + 1))
    most, unknown = drawn["words"].max(), say("speakers.unknown")
    for y, r in zip(rows, drawn.itertuples(), strict=True):
        bar = ax.barh(y, r.words, color=colour[str(r.article_id)], height=0.7)
        hover(bar[0], f"{names[str(r.article_id)]}: {r.speaker or unknown}, “{r.first}”")
        verbs = f" · {cut(r.verbs, VERBS)}" if r.verbs else ""
        ax.text(r.words + most * 0.01, y, f"{r.words:,}{verbs}", va="center", color=QUIET, size=8)
    head_rows(ax, rows, [cut(r, LONGEST) or unknown for r in drawn["speaker"]], drawn["article_id"], names)
    ax.set_xlim(0, most * 1.5)
    known = told[told["speaker"] != ""].head(12).itertuples()
    said = "; ".join(f"{names[str(r.article_id)]}: {r.speaker} {r.words:,}" for r in known)
    caption(ax, "speakers", quotations=int(told["quotations"].sum()), each=EACH, told=said)
    return ax


@styled
def day_dots(days: pd.DataFrame, articles: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Which days (rows) each article (a column) names, and what the day is; `days` as from `with_events`."""
    shown = list(articles.index[:MOST])
    here = days[days["article_id"].isin(shown)]
    by = here.groupby("date")["article_id"].agg(["nunique", "size"]).reset_index()
    dates = by.sort_values(["nunique", "size", "date"], ascending=[False, False, True])["date"].head(DAYS)
    if dates.empty:
        return nothing("days")
    dates, named = zip(*here[here["date"].isin(dates)].groupby("date"), strict=True)
    what = [rows["event"].iloc[0] or _happened(rows["what"]) for rows in named]
    high = np.array([1 + 0.4 * text.count("\n") for text in what])
    feet = np.cumsum(high)
    names, colour = short_names(articles), colours(articles)
    heads = [f"{names[a]} ({_published(articles.loc[a], TIED)})" for a in shown]
    wide = 1 + column(heads, COLUMN, COLUMN / 2) * len(shown) + TEXT
    ax = panel(ax, width=wide, height=0.5 + upright(heads) + 0.21 * feet[-1])
    for y, rows, text in zip(feet - high / 2, named, what, strict=True):
        event, rows = rows["event"].iloc[0], rows.drop_duplicates("article_id")
        told = {str(r.article_id): f"{names[str(r.article_id)]}, {r.date}: {r.text}" for r in rows.itertuples()}
        joined_dots(ax, y, told, colour, size=7)
        beside_row(ax, y, text, color=INK if event else QUIET)
    for foot, (date, after) in zip(feet, pairwise(dates), strict=False):
        if date[:4] != after[:4]:
            ax.axhline(foot, color=FAINT, lw=0.8, zorder=0)
    ax.set_yticks(feet - high / 2, [own(in_words(date)) for date in dates])
    ax.set_ylim(feet[-1], -0.1)
    name_columns(ax, heads)
    by, total = days.groupby("article_id")["date"].nunique(), days["date"].nunique()
    said = [say("days.one", name=names[a], published=_published(articles.loc[a]), days=by.get(a, 0)) for a in shown]
    most = say("days.most", days=DAYS) * (total > len(dates))
    caption(ax, "days", most, mentions=len(days), days=total, told="; ".join(said))
    return ax


def _happened(what: pd.Series) -> str:
    """Of what is told of a day the first that fits beside it in two lines, else the first, cut at a comma."""
    most = int(TEXT / LETTER)
    lines = [textwrap.wrap(text, most) for text in what]
    whole, first = [told for told in lines if len(told) < 3], " ".join(lines[0][:2])
    clause, words = first.rpartition(",")[0], first.rpartition(" ")[0]
    return "\n".join([*whole, textwrap.wrap(f"{clause if len(clause) > most else words} …", most)][0])


def _published(row: pd.Series, space: str = " ") -> str:
    """When an article appeared, as far as is known, `space` between day, month and year."""
    day = {end: own(in_words(str(row[end]))).replace(" ", space) for end in DATES if pd.notna(row[end])}
    ends = [say(f"days.{word}", day=day[end]) for word, end in (("from", "earliest"), ("to", "latest")) if end in day]
    return day.get("published") or " ".join(ends) or say("days.unknown")


def upright(names: Iterable[str]) -> float:
    """Inches that names take which stand upright under their columns; 0 where there are few, which lie."""
    lengths = [len(name) for name in names]
    return UPRIGHT * max(lengths) * (len(lengths) > NAMED)


def column(names: list[str], least: float, many: float) -> float:
    """Inches of a column: at least so many, and as many as a name needs that lies over it; `many` where they stand."""
    needed = [BETWEEN + inches_of(line) * HEAD_SIZE / SIZE for name in _in_lines(names) for line in name.split("\n")]
    return many if len(names) > NAMED else max(least, *needed)


def _in_lines(names: list[str]) -> list[str]:
    return [textwrap.fill(name.replace("_", "_ "), 13, break_long_words=False).replace("_ ", "_") for name in names]


def name_columns(ax: Any, names: list[str], first: float = 0) -> None:
    """Names over columns, the first at place `first`, in short lines; upright where there are many."""
    places, many = [first + k for k in range(len(names))], len(names) > NAMED
    ax.set_xticks(places, names if many else _in_lines(names), rotation=90 if many else 0, size=HEAD_SIZE)
    ax.xaxis.tick_top()
    ax.set_xlim(first - 0.5, first - 0.5 + len(names))
