"""What a date is in the tables: a year, a month or a day that there is, or two of them with a slash; and dates as
people and programs write them, read as such, none guessed."""

import calendar
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime

from .text.classes import class_file, months, patterns

MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_P = patterns("days")
_WRITTEN = [
    [*names, *foreign.split()] for names, foreign in zip(months(), class_file("months")["foreign"], strict=True)
]
FULL = 10  # characters of a date with its day
LEAP = "2000"  # a year that has every day
IN_ANY_YEAR = "month_and_day"  # the column with days of publication whose year nothing tells
RECENT = "70"  # years of two digits below it are of this century


def is_date(text: str) -> bool:
    """Whether a text is YYYY, YYYY-MM or YYYY-MM-DD (from 1000 to 2999) and the calendar has it."""
    if not _P["date"].fullmatch(text):
        return False
    try:
        date.fromisoformat(text + "YYYY-01-01"[len(text) :])
    except ValueError:
        return False
    return True


def is_period(text: str) -> bool:
    """Whether a text is a date, or two dates with a slash between them."""
    return text.count("/") < 2 and all(map(is_date, text.split("/")))


def window(date: str) -> tuple[str, str]:
    """First and last day (YYYY-MM-DD) of a date such as 2019, 2019-11 or 2019-11-20/2019-11-22; "" if unknown."""
    if not date:
        return "", ""
    first, _, last = date.partition("/")
    last = f"{last or first}-12" if len(last or first) == len("YYYY") else last or first
    end = f"-{calendar.monthrange(int(last[:4]), int(last[5:7]))[1]}" if len(last) == len("YYYY-MM") else ""
    return first + "YYYY-01-01"[len(first) :], last + end


def in_words(date: str) -> str:
    """A date or a moment as a reader writes its day: 2021, Aug 2021, 17 Aug 2021; two with “to”."""
    parts = [day[:10].split("-") for day in date.split("/")]
    return " to ".join(
        " ".join([*(f"{int(d)}" for d in p[2:]), *(MONTHS[int(m) - 1] for m in p[1:2]), p[0]]) for p in parts
    )


def apart(a: str, b: str) -> bool:
    """True where two dates are both known and have no day in common."""
    (a1, a2), (b1, b2) = window(a), window(b)
    return bool(a1 and b1) and (a2 < b1 or b2 < a1)


def hours(moment: str) -> tuple[str, str]:
    """First and last hour (YYYY-MM-DDTHH) of a moment or a date; "" if unknown."""
    first, last = window(moment)
    return (first if "T" in first or not first else f"{first}T00"), (last if "T" in last or not last else f"{last}T23")


def before(a: str, b: str) -> bool:
    """True where both moments are known and all of the first lies before the second."""
    return bool(a and b) and hours(a)[1] < hours(b)[0]


def read_date(text: str, day_first: bool | None = None) -> str:
    """The one date of a text, else empty; 03/04/2024 only where `day_first` says how, 03.04.2024 has the day first."""
    found = set(_dates(text.strip(), day_first)) - {""}
    return found.pop() if len(found) == 1 else ""


def date_of(text: str) -> str:
    """The first full date of a text as YYYY-MM-DD; empty where it has none, or one that two orders could mean."""
    return next((date for date in _dates(text.strip(), None) if len(date) == FULL), "")


def with_year(day: str, others: Iterable[str]) -> str:
    """A day such as June 13 in the one year in which it is nearest to each of the `others` (YYYY-MM-DD); else empty."""
    found = set()
    for other in map(date.fromisoformat, others):
        days = [read_date(f"{day} {year}") for year in (other.year - 1, other.year, other.year + 1)]
        found.add(min(filter(None, days), key=lambda at: abs(date.fromisoformat(at) - other), default=""))
    return found.pop() if len(found) == 1 else ""


def in_any_year(day: str) -> str:
    """A day such as June 13 as --06-13; empty for what is none."""
    return read_date(f"{day} {LEAP}").replace(LEAP, "-", 1)


def tells_day_first(text: str) -> bool | None:
    """Whether the day comes first in a date such as 13/03/2024; None where the text does not tell."""
    read = read_date(text)
    if not read or len(_P["numbers"].findall(text)) != 1:
        return None
    told = [order for order in (True, False) if read_date(text, order) == read]
    return told[0] if len(told) == 1 else None


def _dates(text: str, day_first: bool | None) -> Iterator[str]:
    whole = _P["iso"].fullmatch(text) or _P["run"].fullmatch(text)
    if whole:
        yield _date(*whole.groups())
    elif _P["epoch"].fullmatch(text):
        seconds = float(text) / (1000 if len(text.partition(".")[0]) == 13 else 1)
        yield datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%d")
    else:
        for found in _P["named"].finditer(text):
            yield _date(found["year"], _month(found["month"]), found["first"] or found["second"])
        for first, mark, second, third in _P["numbers"].findall(text):
            if mark != "-" or len(first + third) > 4:  # no 22-05-03
                yield _numeric(first, second, third, True if mark == "." else day_first)


def _month(name: str) -> str:
    """The number of a month by its name or three letters or more of it, 0 for other words."""
    low = name.lower()
    return str(next((n for n, full in enumerate(_WRITTEN, start=1) if any(f.startswith(low) for f in full)), 0))


def _numeric(first: str, second: str, third: str, day_first: bool | None) -> str:
    """A date in three numbers: the year has four digits, or comes last; of day and month, one above 12 is the day."""
    if len(first) == 4:
        return _date(first, second, third)
    if len(third) == 2:
        third = f"{19 + (third < RECENT)}{third}"
    readings = {True: _date(third, second, first), False: _date(third, first, second)}
    if day_first is not None:
        return readings[day_first]
    return readings[True] or readings[False] if "" in readings.values() or first == second else ""


def _date(year: str, month: str | None, day: str | None) -> str:
    """The parts with hyphens where the calendar has the day, else empty."""
    date = "-".join([year, *(f"{int(part):02d}" for part in (month, day) if part)])
    return date if is_date(date) else ""
