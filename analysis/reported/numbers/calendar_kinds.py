"""Numbers of the calendar and the clock: dates, times, lengths of time."""

import re
from typing import NamedTuple

from .. import cues as cue
from .ranges import Number
from .words import Words

CLOCK = re.compile(r"[0-2]\d\.[0-5]\d")
DOTTED_DATE = re.compile(r"\d{1,4}\.\d{1,2}\.\d{2,4}")
DAYTIMES = (["the", "morning"], ["the", "afternoon"], ["the", "evening"])


class Spot(NamedTuple):
    """A number where it stands: the two words on either side, and the number before it."""

    w: Words
    n: Number
    before: str
    before2: str
    after: str
    after2: str
    previous: Number | None


def whole(value: float) -> bool:
    """Whether a value is a whole number."""
    return value == value and float(value).is_integer()


def in_digits(s: Spot) -> bool:
    return s.n.form == "digits"


def _clock(s: Spot) -> bool:
    """05.41 at the head of a line."""
    return s.n.first == 0 and s.n.unit == "" and CLOCK.fullmatch(s.w.low[0]) is not None


def is_time(s: Spot) -> bool:
    w = s.w
    if s.after == "o'clock" or (s.after == "in" and s.before in cue.BEFORE_HOUR and _of_day(s)) or _closing(s):
        return True
    if not in_digits(s):
        return False
    if (
        _clock(s)
        or s.after in cue.MERIDIEM
        or (s.after == ":" and s.after2[:1].isdecimal() and w.glued(s.n.last) and w.glued(s.n.last + 1))
    ):
        return True
    return s.before == ":" and s.before2[:1].isdecimal() and w.glued(s.n.first) and w.glued(s.n.first - 1)


def _closing(s: Spot) -> bool:
    """voting ended at six"""
    return s.before == "at" and s.before2 in cue.CLOSED and whole(s.n.value) and s.n.value <= 12 and s.n.unit == ""


def _of_day(s: Spot) -> bool:
    """at two in the morning"""
    return s.n.value <= 12 and s.w.low[s.n.last + 1 : s.n.last + 3] in DAYTIMES


def is_date(s: Spot) -> bool:
    w, n = s.w, s.n
    surface = w.low[n.first]
    if n.unit or n.form != "digits":
        return False
    if n.last - n.first != 1:
        return (
            n.last - n.first == 3
            and n.high <= 31
            and whole(n.value)
            and (month_at(w, n.first - 1) or month_at(w, n.last) or (s.before == "." and month_at(w, n.first - 2)))
        )
    if ("." in surface and DOTTED_DATE.fullmatch(surface)) or (
        s.after == "s" and w.glued(n.last) and n.value % 10 == 0
    ):
        return True
    if len(surface) == 2 and s.before and w.glued(n.first):
        if s.before in {"'", "‘"} and not w.glued(n.first - 1):
            return True  # the '90s
        p = s.previous
        if p and s.before in cue.DASHES and n.first - p.after == 1 and _is_year(w, p):
            return True  # 1998-99
    return (n.value <= 31 and whole(n.value) and _day(s)) or (
        len(surface) == 4 and 1600 <= n.value <= 2100 and _year(s)
    )


def _is_year(w: Words, n: Number) -> bool:
    return len(w.low[n.first]) == 4 and n.last - n.first == 1 and 1600 <= n.value <= 2100


def _day(s: Spot) -> bool:
    """July 15; 15 July; November 20 and 22; 3 and 6 February; Thursday (26); 2020-10-18."""
    w, n = s.w, s.n
    if (s.before in cue.MONTHS and month_at(w, n.first - 1)) or (s.before == "." and month_at(w, n.first - 2)):
        return s.after not in cue.PEOPLE and s.after not in cue.COUNTED
    if (s.after in cue.MONTHS and month_at(w, n.last)) or (s.after == "of" and month_at(w, n.last + 1)):
        return True
    if s.after in {"and", "-", "–", "to", "or"} and s.after2.isdecimal() and month_at(w, n.last + 2):
        return True
    if s.before == "(" and s.after == ")" and s.before2 in cue.WEEKDAYS:
        return True
    p = s.previous
    if p is None or s.before not in cue.BETWEEN_DAYS or n.first - p.after != 1:
        return False
    if len(w.low[p.first]) == 4 and 1900 <= p.value <= 2100:
        return w.glued(n.first) and s.before in cue.DASHES
    joined = p.value <= 31 and (
        month_at(w, p.first - 1) or (p.first > 1 and w.low[p.first - 1] == "." and month_at(w, p.first - 2))
    )
    return joined and s.before != "," and s.after not in cue.PEOPLE and s.after not in cue.COUNTED and s.after != "more"


def month_at(w: Words, i: int) -> bool:
    return 0 <= i < len(w.low) and w.low[i] in cue.MONTHS and w.upper(i)


def _year(s: Spot) -> bool:
    """A year, unless people, votes or seats are counted."""
    counted = s.after in cue.COUNTED or s.after in cue.PEOPLE or s.after in cue.VOTES or s.after in cue.SEATS
    if not counted:
        return s.before not in cue.CURRENCY_SIGNS and s.after not in cue.CURRENCIES
    return s.before in cue.YEAR_BEFORE or (s.before == "the" and s.after in {"deaths", "killings"})


def is_duration(s: Spot) -> bool:
    if s.n.unit:
        return False
    if s.after in cue.TIME_UNITS or (s.after in cue.DASHES and s.w.glued(s.n.last) and s.after2 in cue.TIME_UNITS):
        return True
    return (
        s.after in {"more", "full", "long", "straight", "consecutive", "further", "whole", "calendar", "or"}
        and s.after2 in cue.TIME_UNITS
    )
