"""What a date is in the tables: a year, a month or a day that there is, or two of them with a slash."""

import calendar
import re
from datetime import date

MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_DATE = re.compile(r"[12]\d{3}(-\d\d(-\d\d)?)?", re.ASCII)


def is_date(text: str) -> bool:
    """Whether a text is YYYY, YYYY-MM or YYYY-MM-DD (from 1000 to 2999) and the calendar has it."""
    if not _DATE.fullmatch(text):
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
