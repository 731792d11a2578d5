"""Dates told from another one: yesterday, last week, three days ago, the year before, that same day, the weekend."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from .. import cues as cue
from ..numbers.words import Words

WEEK, YEAR = 7, 12  # days, months
YEARS, MONTHS, DAYS = 4, 7, 10  # characters of a date that is no more than a year, a month, a day
LONG = {"a": ("a quarter of a century".split(), 300), "half": ("half a century".split(), 600)}  # months
NAMED = {phrase.split()[0].partition("'")[0] for phrase in (*cue.DAYS_BACK, *cue.HOLIDAYS)}
STEPS = {"same": 0, "that": 0, "following": 1, "next": 1, "previous": -1}
AROUND = {"before": -1, "earlier": -1, "after": 1, "later": 1}
ENDS = frozenset({"", ",", ".", ":", ";", ")", "–", "—", "and", "when"})


class Known(NamedTuple):
    """What is known when a sentence is read: date of publication (maybe partial), last date that the text gave.

    near is that date where the sentence right before gave it; told the last one, also if it is no more than a year.
    """

    published: str
    last: str
    near: str = ""
    told: str = ""


class Span(NamedTuple):
    """A length of time in days or in months, and the word behind it."""

    days: int
    months: int
    after: int


def day_of(published: str) -> date | None:
    """The day of a full ISO date."""
    try:
        return date.fromisoformat(published)
    except ValueError:
        return None


def count_of(low: str) -> int:
    """a, one, two, 12, twenty as a number; 0 for other words."""
    if low == "a" or not low.isdecimal():
        return 1 if low == "a" else int(cue.UNITS.get(low, 0) or cue.TENS.get(low, 0))
    return int(low) if re.fullmatch(r"\d{1,3}", low) else 0


def span_at(w: Words, i: int) -> Span | None:
    """The length of time that begins at word i: three days, a fortnight, two decades, a quarter of a century."""
    words, months = LONG.get(w.low[i], ([""], 0))
    if w.low[i : i + len(words)] == words:
        return Span(0, months, i + len(words))
    return span_of(count_of(w.low[i]), w.at(i + 1), i + 2)


def span_of(count: int, unit: str, after: int) -> Span | None:
    """So many days, weeks, months, years as a length of time; nothing where the unit is none."""
    unit = unit.removesuffix("s")
    days, months = count * cue.DAYS_IN.get(unit, 0), count * cue.MONTHS_IN.get(unit, 0)
    return Span(days, months, after) if days or months else None


def moved(iso: str, span: Span, sign: int) -> str:
    """The date a span before or after another, by the day, month or year as the span; empty where that is coarser."""
    iso = iso.rpartition("/")[2]
    if span.months and span.months % YEAR == 0:
        return str(int(iso[:YEARS]) + sign * span.months // YEAR) if iso else ""
    if span.months:
        month = int(iso[:YEARS]) * YEAR + int(iso[YEARS + 1 : MONTHS]) - 1 + sign * span.months if iso[YEARS:] else -1
        return f"{month // YEAR}-{month % YEAR + 1:02d}" if month >= 0 else ""
    day = day_of(iso)
    return (day + sign * timedelta(days=span.days)).isoformat() if day else ""


def relative(w: Words, i: int, known: Known) -> tuple[str, int]:
    """The date that begins at word i and is told from another one, with its words; ("", 1) where none does."""
    return next((found for read in READERS if (found := read(w, i, known))), ("", 1))


def _named(w: Words, i: int, known: Known) -> tuple[str, int] | None:
    """yesterday, last night; New Year's Day."""
    for size in (1, 2, 4) if w.low[i] in NAMED else ():
        words = " ".join(w.low[i : i + size]).replace(" '", "'")
        if words in cue.DAYS_BACK:
            back = cue.DAYS_BACK[words] + (words == "yesterday" and w.low[max(0, i - 2) : i] == ["day", "before"])
            return moved(known.published, Span(back, 0, 0), -1), size
        if words in cue.HOLIDAYS and len(known.published) == DAYS:
            year, day = int(known.published[:YEARS]), cue.HOLIDAYS[words]
            return f"{year - (day > known.published[YEARS + 1 :])}-{day}", size
    return None


def _weekend(w: Words, i: int, known: Known) -> tuple[str, int] | None:
    """the weekend, last weekend, this weekend."""
    day = day_of(known.published) if w.low[i] == "weekend" and w.at(i - 1) in {"the", "last", "this"} else None
    if not day:
        return None
    sunday = day - timedelta(days=(day.weekday() + 1) % WEEK)
    return f"{(sunday - timedelta(days=1)).isoformat()}/{sunday.isoformat()}", 1


def _away(w: Words, i: int, known: Known) -> tuple[str, int] | None:
    """three weeks ago, ten years on, two days later, a year earlier; two weeks ago on Monday is told by its weekday."""
    span = span_at(w, i)
    if not span or (w.at(span.after + 1) == "on" and w.at(span.after + 2) in cue.WEEKDAYS):
        return None
    how, size = w.at(span.after), span.after + 1 - i
    if how == "ago" or (how == "on" and w.at(span.after + 1) in ENDS and w.at(i - 1) in ENDS):
        return _ago(w, span, known.published, size)
    told = known.near if span.days else known.near or known.told or known.published
    return (moved(told, span, AROUND[how]), size) if how in AROUND and told and how != "after" else None


def _ago(w: Words, span: Span, published: str, size: int) -> tuple[str, int]:
    """A span before publication; of weeks the month, of "ten years ago today" the day."""
    then = moved(published, span, -1)
    if w.at(span.after + 1) == "today" and len(published) == DAYS and span.months:
        return then[:YEARS] + published[YEARS:], size + 1
    return then[: MONTHS if span.days >= 2 * WEEK else DAYS], size


def _next_to_told(w: Words, i: int, known: Known) -> tuple[str, int] | None:
    """that same day, the following year, that summer; the year before, the day after."""
    low, unit = w.low[i], w.at(i + 1)
    if w.at(i - 1) == "the" and unit in AROUND and w.at(i + 2) in ENDS:
        span, sign, size = span_of(1, low, 0), AROUND[unit], 2
    elif low == "that" or (low in STEPS and w.at(i - 1) in {"that", "the"}):
        span, sign, size = (
            span_of(1, "day" if unit in cue.PARTS_OF_DAYS else "year" if unit in cue.SEASONS else unit, 0),
            STEPS[low],
            2,
        )
    else:
        return None
    return (moved(known.near or (known.told if span.months else known.last), span, sign), size) if span else None


def _lately(w: Words, i: int, known: Known) -> tuple[str, int] | None:
    """last year, this month, last summer; in the last six months, over the past decade."""
    low, unit, published = w.low[i], w.at(i + 1), known.published
    if low not in cue.LAST | {"this"} or len(published) < YEARS:
        return None
    if unit in cue.SEASONS:
        over = low == "last" and published[YEARS + 1 : MONTHS] <= f"{cue.SEASONS[unit]:02d}"
        return str(int(published[:YEARS]) - over), 2
    span = span_at(w, i + 1) or (span_of(1, unit, i + 2) if low == "past" or unit == "decade" else None)
    if span and low in {"last", "past"}:
        began = moved(published, span, -1)
        return (f"{began}/{published[: len(began)]}" if began else ""), span.after - i
    return (_calendar(published, unit, int(low != "this")), 2) if unit in {"year", "month", "week"} else None


def _calendar(published: str, unit: str, back: int) -> str:
    """The year, month or week of publication, or the one before it."""
    day = day_of(published)
    if unit != "week" or not day:
        span = Span(0, back * cue.MONTHS_IN.get(unit, 1), 0)
        return moved(published, span, -1) if back else published[: YEARS if unit == "year" else MONTHS]
    monday = day - timedelta(days=day.weekday() + WEEK * back)
    return f"{monday.isoformat()}/{(monday + timedelta(days=WEEK - 1)).isoformat()}" if back else published[:MONTHS]


def _anniversary(w: Words, i: int, known: Known) -> tuple[str, int] | None:
    """the tenth anniversary, the 20th anniversary."""
    numbered = w.at(i + 1) in {"st", "nd", "rd", "th"} and w.low[i].isdecimal()
    years = count_of(w.low[i]) if numbered else cue.ANNIVERSARIES.get(w.low[i], 0)
    if not years or w.at(i + 1 + numbered) != "anniversary":
        return None
    return moved(known.published, Span(0, years * YEAR, 0), -1), 2 + numbered


READERS: tuple[Callable[[Words, int, Known], tuple[str, int] | None], ...] = (
    _named, _weekend, _lately, _away, _next_to_told, _anniversary,
)  # fmt: skip


def ago_on(w: Words, i: int, day: date, back: int) -> date:
    """The weekday at word i, the last one so many days `back`, of the time ago told before it: a week ago on Monday.

    A year ago on Monday is told from the Monday nearest to the day of publication.
    """
    count = count_of(w.at(i - 4)) if w.low[max(0, i - 2) : i] == ["ago", "on"] else 0
    if w.at(i - 3) in {"year", "years"} and count:
        near = day - timedelta(days=back - WEEK * (back > WEEK / 2))
        return near.replace(year=near.year - count, day=min(near.day, 28 if near.month == 2 else near.day))
    return day - timedelta(days=back + WEEK * (count if w.at(i - 3) in {"week", "weeks"} else 0))
