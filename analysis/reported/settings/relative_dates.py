"""Dates told from another one: yesterday, last week, three days ago, two days later, that same day, the weekend."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from .. import cues as cue
from ..numbers.words import Words

WEEK = 7  # days


class Known(NamedTuple):
    """What is known when a sentence is read: date of publication (maybe partial), last date that the text gave.

    near is that date where the sentence right before gave it.
    """

    published: str
    last: str
    near: str = ""


def day_of(published: str) -> date | None:
    """The day of a full ISO date."""
    try:
        return date.fromisoformat(published)
    except ValueError:
        return None


def count_of(low: str) -> int:
    """a, one, two, 12 as a number; 0 for other words."""
    return (
        1 if low in {"a", "one"} else int(cue.UNITS.get(low, 0)) or (int(low) if re.fullmatch(r"\d{1,3}", low) else 0)
    )


def days_away(w: Words, i: int, known: Known) -> tuple[str, int]:
    """three days ago, counted from publication; two days later, from the date right before."""
    count, after = count_of(w.low[i]), w.at(i + 2)
    day = day_of(known.published if after == "ago" else known.near.split("/")[-1])
    if not count or not day or after not in {"ago", "later", "earlier", "before"}:
        return relative(w, i, known)
    return (day + timedelta(days=count if after == "later" else -count)).isoformat(), 3


def ago_on(w: Words, i: int, day: date, back: int) -> date:
    """The weekday at word i, the last one so many days `back`, of the time ago told before it: a week ago on Monday.

    A year ago on Monday is told from the Monday nearest to the day of publication.
    """
    count = count_of(w.at(i - 4)) if w.low[max(0, i - 2) : i] == ["ago", "on"] else 0
    if w.at(i - 3) in {"year", "years"} and count:
        near = day - timedelta(days=back - WEEK * (back > WEEK / 2))
        return near.replace(year=near.year - count, day=min(near.day, 28 if near.month == 2 else near.day))
    return day - timedelta(days=back + WEEK * (count if w.at(i - 3) in {"week", "weeks"} else 0))


def relative(w: Words, i: int, known: Known) -> tuple[str, int]:
    """The date that yesterday, last week, that same day, two years ago, the weekend stand for, and its words."""
    low, nxt, day = w.low[i], w.at(i + 1), day_of(known.published)
    dated = len(known.published) >= 4
    if low == "weekend":
        sunday = (
            day - timedelta(days=(day.weekday() + 1) % 7) if day and w.at(i - 1) in {"the", "last", "this"} else None
        )
        return (f"{(sunday - timedelta(days=1)).isoformat()}/{sunday.isoformat()}" if sunday else ""), 1
    for size, words in ((1, low), (2, f"{low} {nxt}")):
        if words in cue.DAYS_BACK:
            back = cue.DAYS_BACK[words] + (words == "yesterday" and w.low[max(0, i - 2) : i] == ["day", "before"])
            return ((day - timedelta(days=back)).isoformat(), size) if day else ("", 1)
    if low in {"same", "following", "next"} and nxt == "day" and known.last and w.at(i - 1) in {"that", "the"}:
        last = day_of(known.last.split("/")[-1])
        return (known.last, 2) if low == "same" else ((last + timedelta(days=1)).isoformat(), 2) if last else ("", 1)
    if dated and low in cue.LAST | {"this"} and nxt in {"year", "month", "week"}:
        return _span(known, nxt, 0 if low == "this" else 1), 2
    return _years_ago(w, i, known) if dated and nxt in {"year", "years"} else ("", 1)


def _years_ago(w: Words, i: int, known: Known) -> tuple[str, int]:
    """two years ago, two years earlier; ten years ago today."""
    count, after = count_of(w.low[i]), w.at(i + 2)
    on_day = w.at(i + 3) == "on" and w.at(i + 4) in cue.WEEKDAYS  # see ago_on
    if not count or after not in {"ago", "earlier", "before"} or on_day:
        return "", 1
    if after == "ago" and w.at(i + 3) == "today" and len(known.published) == 10:
        return f"{int(known.published[:4]) - count}{known.published[4:]}", 4
    told = known.near or known.last
    base = told if after != "ago" and told else known.published
    return str(int(base[:4]) - count), 3


def _span(known: Known, unit: str, back: int) -> str:
    year = int(known.published[:4])
    if unit == "year":
        return str(year - back)
    if len(known.published) < 7:
        return str(year)
    if unit == "month":
        month = int(known.published[5:7]) - back
        return f"{year}-{month:02d}" if month else f"{year - 1}-12"
    day = day_of(known.published)
    if not day:
        return known.published
    monday = day - timedelta(days=day.weekday() + 7 * back)
    return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}" if back else monday.isoformat()[:7]
