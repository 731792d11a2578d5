"""Dates as people and programs write them, read as YYYY, YYYY-MM or YYYY-MM-DD; none is guessed."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime

from .days import is_date
from .text.classes import class_file, months

MONTHS = [[*names, *foreign.split()] for names, foreign in zip(months(), class_file("months")["foreign"], strict=True)]
FULL = 10  # characters of a date with its day
_ISO = re.compile(r"(\d{4})(?:-(\d\d?)(?:-(\d\d?))?)?(?:[T ].*)?", re.ASCII)
_RUN = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?\d{4}(?:\d\d)?Z?)?", re.ASCII)
_EPOCH = re.compile(r"\d{10}(?:\d{3})?(?:\.\d*)?", re.ASCII)
_NAMED = re.compile(
    r"(?<!\d)(?:(?P<first>\d{1,2})(?:st|nd|rd|th|er)?\.?[ -](?:of )?)?(?P<month>[^\W\d_]{3,10})\.?,?[ -]"
    r"(?:(?P<second>\d{1,2})(?:st|nd|rd|th)?,?[ -])?(?P<year>\d{4})(?!\d)"
)
_NUMBERS = re.compile(r"(?<![\d./-])(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})(?![\d./-])", re.ASCII)


def read_date(text: str, day_first: bool | None = None) -> str:
    """The one date that a text gives; empty where it gives none, several, or one whose day and month might be swapped.

    03/04/2024 is read only where `day_first` says how; 03.04.2024 has the day first.
    """
    found = set(_dates(text.strip(), day_first)) - {""}
    return found.pop() if len(found) == 1 else ""


def date_of(text: str) -> str:
    """The first full date of a text as YYYY-MM-DD; empty where it has none, or one that two orders could mean."""
    return next((date for date in _dates(text.strip(), None) if len(date) == FULL), "")


def tells_day_first(text: str) -> bool | None:
    """Whether the day comes first in a date such as 13/03/2024; None where the text does not tell."""
    read = read_date(text)
    if not read or len(_NUMBERS.findall(text)) != 1:
        return None
    told = [order for order in (True, False) if read_date(text, order) == read]
    return told[0] if len(told) == 1 else None


def _dates(text: str, day_first: bool | None) -> Iterator[str]:
    """All dates of a text."""
    whole = _ISO.fullmatch(text) or _RUN.fullmatch(text)
    if whole:
        yield _date(*whole.groups())
    elif _EPOCH.fullmatch(text):
        seconds = float(text) / (1000 if len(text.partition(".")[0]) == 13 else 1)
        yield datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%d")
    else:
        for found in _NAMED.finditer(text):
            yield _date(found["year"], _month(found["month"]), found["first"] or found["second"])
        for first, mark, second, third in _NUMBERS.findall(text):
            yield _numeric(first, second, third, True if mark == "." else day_first)


def _month(name: str) -> str:
    """The number of a month by its name or three letters or more of it, 0 for other words."""
    low = name.lower()
    return str(next((n for n, full in enumerate(MONTHS, start=1) if any(f.startswith(low) for f in full)), 0))


def _numeric(first: str, second: str, third: str, day_first: bool | None) -> str:
    """A date in three numbers: the year has four digits; of day and month, one above 12 is the day."""
    if len(first) == 4:
        return _date(first, second, third)
    if len(third) != 4:
        return ""
    readings = {True: _date(third, second, first), False: _date(third, first, second)}
    if day_first is not None:
        return readings[day_first]
    return readings[True] or readings[False] if "" in readings.values() or first == second else ""


def _date(year: str, month: str | None, day: str | None) -> str:
    """The parts with hyphens where the calendar has the day, else empty."""
    date = "-".join([year, *(f"{int(part):02d}" for part in (month, day) if part)])
    return date if is_date(date) else ""
