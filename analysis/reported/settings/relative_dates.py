"""Dates told from another one: yesterday, last week, three days ago, two days later, that same day, the weekend."""

from datetime import date, timedelta
from typing import NamedTuple

from .. import cues as cue
from ..numbers.words import Words


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


def days_away(w: Words, i: int, known: Known) -> tuple[str, int]:
    """three days ago, counted from publication; two days later, from the date right before."""
    low, after = w.low[i], w.low[i + 2 : i + 3]
    count = 1 if low in {"a", "one"} else cue.UNITS.get(low, 0) or (int(low) if low.isdecimal() and len(low) < 3 else 0)
    day = day_of(known.published) if after == ["ago"] else day_of(known.near.split("/")[-1])
    if not count or not day or after not in (["ago"], ["later"], ["earlier"], ["before"]):
        return relative(w, i, known)
    return (day + timedelta(days=count if after == ["later"] else -count)).isoformat(), 3


def weeks_ago(w: Words, i: int) -> int:
    """How many weeks before the last such day: a week ago on Monday, two weeks ago on Monday."""
    if i < 4 or w.low[i - 2] != "ago" or w.low[i - 3] not in {"week", "weeks"}:
        return 0
    return 1 if w.low[i - 4] in {"a", "one"} else int(cue.UNITS.get(w.low[i - 4], 0))


def relative(w: Words, i: int, known: Known) -> tuple[str, int]:
    """The date that yesterday, last week, that same day, two years ago, the weekend stand for, and its words."""
    low = w.low[i]
    nxt = w.low[i + 1] if i + 1 < len(w.low) else ""
    if low == "weekend":
        day = day_of(known.published)
        if not day or not i or w.low[i - 1] not in {"the", "last", "this"}:
            return "", 1
        sunday = day - timedelta(days=(day.weekday() + 1) % 7)
        return f"{(sunday - timedelta(days=1)).isoformat()}/{sunday.isoformat()}", 1
    if low == "yesterday" and w.low[max(0, i - 2) : i] == ["day", "before"]:
        day = day_of(known.published)
        return ((day - timedelta(days=2)).isoformat(), 1) if day else ("", 1)
    for size, words in ((1, low), (2, f"{low} {nxt}")):
        if words in cue.DAYS_BACK:
            day = day_of(known.published)
            return ((day - timedelta(days=cue.DAYS_BACK[words])).isoformat(), size) if day else ("", 1)
    if low in {"same", "following", "next"} and nxt == "day" and known.last and i and w.low[i - 1] in {"that", "the"}:
        last = day_of(known.last.split("/")[-1])
        if low == "same":
            return known.last, 2
        return ((last + timedelta(days=1)).isoformat(), 2) if last else ("", 1)
    if low in cue.LAST | {"this"} and nxt in {"year", "month", "week"} and len(known.published) >= 4:
        return _span(known, nxt, 0 if low == "this" else 1), 2
    if (
        nxt in {"year", "years"}
        and w.low[i + 2 : i + 3] in (["ago"], ["earlier"], ["before"])
        and len(known.published) >= 4
    ):
        count = (
            1 if low in {"a", "one"} else cue.UNITS.get(low, 0) or (int(low) if low.isdecimal() and len(low) < 4 else 0)
        )
        if count and w.low[i + 2 : i + 4] == ["ago", "today"] and len(known.published) == 10:
            return f"{int(known.published[:4]) - count}{known.published[4:]}", 4
        base = known.last if w.low[i + 2] != "ago" and known.last else known.published
        return (str(int(base[:4]) - count), 3) if count else ("", 1)
    return "", 1


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
