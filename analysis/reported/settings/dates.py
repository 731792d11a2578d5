"""Dates in news: "on Sunday", "November 15", "last year", "that same day", against the date of publication."""

import re
from datetime import timedelta
from itertools import pairwise
from typing import NamedTuple

from ...days import is_period
from ...text.classes import word_class
from ...text.lexicon import tag_of
from ...text.lines import first_line, last_line
from .. import cues as cue
from ..numbers.words import Words, read_words
from ..subjects.phrases import names_person
from .relative_dates import MONTHS, Known, Span, ago_on, day_of, moved, relative

DATELINE = re.compile(r"[\w.]{1,9} [\w.]{1,9},? \d{4}\s*(?:\([^)]{1,40}\))?\s*[-–—]")
BYLINE = re.compile(r"(?:From|By) [^.]{1,80}\d{4}\s*\Z")  # From our correspondent in Aden, Monday 25 May 2020
DAY, SHORT = re.compile(r"[12]\d|3[01]|0?[1-9]"), re.compile(r"\d\d?")
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
RECENT_YEAR = re.compile(r"(?:1[89]|20)\d\d")
DATE_WORDS, NAMED = 5, 9  # words up to the end of a date, of what it names: the 2003 fire in Velm
SINCE = 10  # words before a date, "since" the last of them, that may hold a superlative
AHEAD = 4  # words before a month that may say that it is to come
DAY_BEFORE = ["the", "day", "before"]  # yesterday


class Dated(NamedTuple):
    """A date (ISO, a day, month, year or A/B) and its word; weak where it only compares or dates a statement."""

    at: int
    iso: str
    weak: bool


def find_dates(w: Words, known: Known) -> list[Dated]:
    """The dates of a sentence in order of position."""
    found: list[Dated] = []
    free = 0
    for i in [i for i, low in enumerate(w.low) if low in cue.DATE_OPENING or (low < ":" and low[0].isdecimal())]:
        if i < free:
            continue
        iso, size = _date_at(w, i, known, found)
        told = clause_on(w, i)
        if iso and is_period(iso) and (told or not _surpassed(w, i, i + size)):
            compared = _compares(w.low, i) and "/" not in iso and w.low[max(0, i - 3) : i] != DAY_BEFORE
            weak = compared and not told
            found.append(Dated(i, iso, weak or _of_report(w.low, i)))
            if len(found) > 1 and _spans(w, *found[-2:]):
                a, b = found[-2:]
                found[-2:] = [Dated(a.at, f"{a.iso}/{b.iso}", False)]
        free = i + size
    return found


def _spans(w: Words, a: Dated, b: Dated) -> bool:
    """Whether two days are the ends of one period: between April 3 and April 5, from 2 to 6 March."""
    before, between = w.at(a.at - 1), w.at(b.at - 1)
    opened = between == "through" or (before, between) in {("between", "and"), ("from", "to"), ("from", "until")}
    return opened and len(a.iso) == len(b.iso) and len(a.iso) in {4, 10} and a.iso < b.iso and b.at - a.at < 6


def _surpassed(w: Words, i: int, end: int) -> bool:
    """Whether the date at word i only says since when something was the most, and nothing of what happened then: the
    highest turnout since 1998."""
    words = ["", *w.low[max(0, i - SINCE) : i]]
    ends = w.at(end) in {"", ".", ",", ";"}
    return (
        ends and words[-1] == "since" and any(before != "at" and _is_extreme(word) for before, word in pairwise(words))
    )


def clause_on(w: Words, i: int) -> int:
    """The first word of a clause on what happened at a date: March 2001, when; the 2003 fire, which; 0 of none."""
    named = w.at(i - 1) in cue.DETERMINERS
    marks = [j for j in range(i + 1, min(i + (NAMED if named else DATE_WORDS), len(w.low) - 1)) if w.low[j] == ","]
    opens = {"when", "where", "which"} if named else {"when", "where"}
    return next((j + 2 for j in marks if w.low[j + 1] in opens), 0)


def _is_extreme(word: str) -> bool:
    return word in {"first", "any"} or tag_of(word) in {"JJS", "RBS"}


def _compares(low: list[str], i: int) -> bool:
    """Whether the date at word i only compares: since 2009, than in 2012, compared with 2017."""
    before = low[max(0, i - 2) : i]
    if before == ["of", "the"] and (low[i] in cue.MONTHS_IN or low[i] in cue.DAYS_IN or low[i] in cue.LAST):
        return True  # the quarrel of the year before
    return bool(before) and (
        before[-1] in cue.COMPARE or (before[0] in cue.COMPARE - {"to"} and before[-1] in {"in", "the"})
    )


def _of_report(low: list[str], i: int) -> bool:
    """Whether the date at word i is that of a statement: said on Monday, told reporters late on Monday."""
    said = word_class("saying")
    return i > 0 and (low[i - 1] in said or low[i - 1] in cue.ON) and not said.isdisjoint(low[max(0, i - 4) : i])


def _date_at(w: Words, i: int, known: Known, found: list[Dated]) -> tuple[str, int]:
    """The date that begins at word i and its number of words; ("", 1) where none does."""
    low = w.low[i]
    if near := next((d.iso for d in reversed(found) if not d.weak), ""):
        known = known._replace(near=near)
    if low in cue.MONTHS and w.upper(i):
        if names_person(w, i):
            return "", 1
        return _month(w, i, known)
    if low in cue.WEEKDAYS:
        return _weekday(w, i, known)
    iso, size = relative(w, i, known)
    return _digits(w, i, known) if low[0].isdecimal() and size == 1 else (iso, size)


def _month(w: Words, i: int, known: Known) -> tuple[str, int]:
    """November, November 15, Nov. 20 and 22, 2019."""
    month, j = cue.MONTHS[w.low[i]], i + 1
    j += w.at(j) == "." and w.glued(j)
    days, j = _days(w, j)
    year, size = _year(w, j, known)
    if not days and w.low[i] == "may" and not year and w.at(i - 1) not in cue.BEFORE_MAY:
        return "", 1
    coming = bool(days) and not cue.COMING.isdisjoint(w.low[j : j + 2])
    due = not cue.DUE.isdisjoint(w.low[max(0, i - AHEAD) : i])
    year = year or _year_for(month, known, [] if days else w.low[max(0, i - 1) : i], coming, due)
    if not year:
        return "", j - i if days else 1
    return "/".join(f"{year}-{month:02d}-{d:02d}" for d in days) or f"{year}-{month:02d}", j + size - i


def _days(w: Words, j: int) -> tuple[list[int], int]:
    """The days of a month from word j: 15; 20 and 22; 17-21; 6th."""
    days: list[int] = []
    while DAY.fullmatch(w.at(j)):
        days.append(int(w.low[j]))
        j += 1 + (w.at(j + 1) in {"st", "nd", "rd", "th"} and w.glued(j + 1))
        if len(days) == 2 or w.at(j) not in {"and", "-", "–", "to"} or not SHORT.fullmatch(w.at(j + 1)):
            break
        j += 1
    return days, j


def _year(w: Words, j: int, known: Known) -> tuple[str, int]:
    """A year at word j, with the comma before it, or "of last year", "of that year": (year, words)."""
    if w.at(j) == "of" and w.at(j + 2) == "year":
        told = relative(w, j + 1, known) if w.low[j + 1] != "the" else ("", 1)
        return (told[0], 3) if YEAR.fullmatch(told[0]) else ("", 0)
    k = j + (w.at(j) == ",")
    return (w.low[k], k + 1 - j) if YEAR.fullmatch(w.at(k)) else ("", 0)


def _digits(w: Words, i: int, known: Known) -> tuple[str, int]:
    """2019, 2019-11-15, 15 November, 20 and 22 of November 2019."""
    if RECENT_YEAR.fullmatch(w.low[i]):
        return _from_year(w, i)
    days, j = _days(w, i)
    if not days:
        return "", 1
    if j == i + 2 and _day_alone(w, i, j):
        return _numbered(days[0], known), 2  # on the 28th
    j += w.at(j) == "of"
    month = cue.MONTHS.get(w.at(j), 0)
    if not month or not w.upper(j):
        return "", 1
    j += 1 + (w.at(j + 1) == "." and w.glued(j + 1) and len(w.low[j]) < 5)
    year, size = _year(w, j, known)
    year = year or _year_for(month, known, [])
    return ("/".join(f"{year}-{month:02d}-{d:02d}" for d in days), j + size - i) if year else ("", 1)


def _from_year(w: Words, i: int) -> tuple[str, int]:
    """2019 or 2019-11-15; not the 1990s, $2019."""
    low, nxt = w.low[i], w.low[i + 1 : i + 5]
    if len(nxt) == 4 and nxt[0] == nxt[2] == "-" and len(nxt[1]) == 2 and nxt[1].isdecimal():
        return f"{low}-{nxt[1]}-{nxt[3]}", 5
    if nxt[:1] == ["s"] and w.glued(i + 1):
        return "", 2
    return (low, 1) if w.at(i - 1) not in {"$", "no", "about", "some"} else ("", 1)


def _day_alone(w: Words, i: int, end: int) -> bool:
    """Whether an ordinal is a day without its month: on the 28th."""
    led = w.at(i - 1) == "the" and w.at(i - 2) in cue.DAY_LED
    return led and w.at(end) in cue.FUNCTION | {",", "."} - {"of"}


def _year_for(month: int, known: Known, before: list[str], coming: bool = False, due: bool = False) -> str:
    """The year of a month named without one: the latest that is not after publication, but for what is to come."""
    published = known.published
    if len(published) < 7:
        return known.last[:4] or published[:4]
    year, ahead = int(published[:4]), month - int(published[5:7])
    soon = ahead <= 2 and before in ([], ["on"])
    earlier = ahead > 0 and not due and not (soon and (coming or not known.last.startswith(str(year - 1))))
    return str(year - (earlier or (ahead == 0 and not cue.LAST.isdisjoint(before))))


def _weekday(w: Words, i: int, known: Known) -> tuple[str, int]:
    """The latest such day up to publication; a coming one after next, this or a colon of time."""
    day, last = day_of(known.published), day_of(known.last)
    before, week = w.low[i - 1] if i else "", w.low[i + 1 : i + 4]
    if _with_day(w, i + 1):
        return "", 1  # Saturday, December 7: the day that follows
    if week[:1] == ["("] and week[2:] == [")"] and week[1].isdecimal():
        return _numbered(int(week[1][:3]), known), 4
    if not day and last:
        return (last + timedelta(days=(cue.WEEKDAYS[w.low[i]] - last.weekday()) % 7 or 7)).isoformat(), 1
    if not day:
        return "", 1
    back = (day.weekday() - cue.WEEKDAYS[w.low[i]]) % 7
    if before in {"next", "coming"}:
        return (day + timedelta(days=7 - back)).isoformat(), 1
    if week == ["of", "last", "week"] or week[:2] == ["last", "week"]:
        return (day - timedelta(days=day.weekday() + 7 - cue.WEEKDAYS[w.low[i]])).isoformat(), 4 - (week[0] == "last")
    weeks = int(before in cue.LAST and not back)
    return ago_on(w, i, day - timedelta(days=7 * weeks), back).isoformat(), 1


def _numbered(number: int, known: Known) -> str:
    """Thursday (26), on the 26th: of the month told before, of that of publication or the one before, not to come."""
    told = (known.last[:MONTHS], known.published[:MONTHS], moved(known.published, Span(0, 1, 0), -1))
    months = [month for month in told if len(month) == MONTHS]
    days = [f"{month}-{number:02d}" for month in months]
    until = known.published
    return next((d for d in days if day_of(d) and d[: len(until)] <= until), "")


def _with_day(w: Words, i: int) -> bool:
    """Whether a day of a month stands at word i, or behind a comma there."""
    comma = w.low[i : i + 1] == [","]
    low = w.low[i + comma : i + comma + 1]
    return bool(low) and (low[0] in cue.MONTHS or (comma and low[0].isdecimal() and _named_month(w, i + 2)))


def _named_month(w: Words, i: int) -> bool:
    """Whether a month follows a day: 12 May, 12th of May; not 12 people."""
    return not cue.MONTHS.keys().isdisjoint(w.low[i : i + 2])


def dateline(text: str) -> str:
    """The full date that a line of its own or a dateline of the first lines gives, for articles of unknown date."""
    w = read_words(text, 0, min(len(text), 400))
    for d in find_dates(w, Known("", "")):
        line = last_line(text[: w.start[d.at]]) + first_line(text[w.start[d.at] :])
        alone = len(line.split()) <= 7 or BYLINE.match(line)
        if len(d.iso) == 10 and (alone or DATELINE.match(text, w.start[d.at])):
            return d.iso
    return ""
