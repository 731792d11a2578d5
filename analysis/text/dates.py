"""Lines that tell when a page was published."""

import re
from datetime import date

from .classes import word_class

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = rf"(?P<{{}}>{'|'.join(sorted(word_class('months'), key=len, reverse=True))})\b\.?"
_DAY = r"(?P<{}>\d{{1,2}})(?:st|nd|rd|th)?"
_DATE = re.compile(
    rf"\b(?:{_DAY.format('d1')} +(?:of +)?{_MONTH.format('m1')}|{_MONTH.format('m2')} +{_DAY.format('d2')})\b"
    r"(?:,? +(?P<y1>\d{4}))?|\b(?P<y2>\d{4})-(?P<m3>\d\d)-(?P<d3>\d\d)"
    r"|\b(?P<n1>\d{1,2})(?P<mark>[./])(?P<n2>\d{1,2})[./](?P<y4>\d{4}|\d\d)\b",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"\b\d{1,2}(?:(?::\d\d){1,2}(?: ?[ap]\.?m\b\.?)?| ?[ap]\.?m\b\.?|\.\d\d ?(?:[ap]\.?m\b\.?|[A-Z]{2,4}\b))"
    r"|\b\d{4} (?:GMT|UTC|BST)\b|\b\d+ (?:\w+ )?ago\b"
)
_WORD = re.compile(r"[^\W\d_]+")
LONGEST = 100  # characters of such a line
_OTHERS = 3  # words that may stand with the date, where it opens the line


def is_date_line(line: str) -> bool:
    """Whether a line holds a date or a time and little else: Updated 12 March 2021, 14:05 GMT."""
    if len(line) > LONGEST or not any(map(str.isdecimal, line)):
        return False
    rest = _TIME.sub(" ", _DATE.sub(" ", line))
    if rest == line or line[-1] in "!?":
        return False
    known = word_class("publishing", "weekdays", "months")
    others = [word for word in _WORD.findall(rest) if word.lower() not in known and not _is_weekday(word)]
    first = _WORD.match(line)
    opens = line[0].isdecimal() or (first is not None and first[0] not in others)
    return not others or (
        opens and line[-1] != "." and len(others) <= _OTHERS and (_DATE.search(line) is not None or " ago" in line)
    )


def _is_weekday(word: str) -> bool:
    return len(word) > 2 and any(day.startswith(word.lower()) for day in word_class("weekdays"))


def date_of(line: str) -> str:
    """The first full date of a line as YYYY-MM-DD; empty where it has none, or digits that two orders could mean."""
    return next((day for found in _DATE.finditer(line) if (day := _written(found))), "")


def _written(found: re.Match[str]) -> str:
    if found["y2"]:
        year, month, day = found["y2"], int(found["m3"]), int(found["d3"])
    elif found["n1"]:
        year, (day, month) = found["y4"], sorted((int(found["n1"]), int(found["n2"])), reverse=True)
        if found["mark"] == "." or day == month:
            day, month = int(found["n1"]), int(found["n2"])
        elif month <= 12 and day <= 12:
            return ""
    else:
        year, day = found["y1"] or "", int(found["d1"] or found["d2"])
        month = _MONTHS.index((found["m1"] or found["m2"])[:3].lower()) + 1
    try:
        return date(int(year), month, day).isoformat() if len(year) == 4 else ""
    except ValueError:
        return ""
