"""Lines that tell when a page was published."""

import re

from .classes import any_of, word_class

_MONTH = rf"(?:{any_of('months')})\b\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = re.compile(
    rf"\b(?:{_DAY} +(?:of +)?{_MONTH}|{_MONTH} +{_DAY})\b(?:,? +\d{{4}})?|\b\d{{4}}-\d\d-\d\d"
    r"|\b\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d\d)\b",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"\b\d{1,2}(?:(?::\d\d){1,2}(?: ?[ap]\.?m\b\.?)?| ?[ap]\.?m\b\.?|\.\d\d ?(?:[ap]\.?m\b\.?|[A-Z]{2,4}\b))"
    r"|\b\d{4} (?:GMT|UTC|BST)\b|\b\d+ (?:\w+ )?ago\b"
)
_ENDS = re.compile(rf"[,|·•–-] *(?:{any_of('weekdays')})?,? *(?:{_DATE.pattern})$(?<=\d{{4}})", re.IGNORECASE)
_OUTLET = re.compile(r"[A-Z][\w.'’&-]*(?:[ |]+(?:of|the|and|for|[A-Z][\w.'’&-]*)){0,7}")
_WORD = re.compile(r"[^\W\d_]+")
LONGEST = 100  # characters of such a line
_OTHERS = 3  # words that may stand with the date, where it opens the line


def is_date_line(line: str) -> bool:
    """Whether a line holds a date or a time and little else: Updated 12 March 2021, 14:05 GMT."""
    if len(line) > LONGEST or not any(map(str.isdecimal, line)):
        return False
    if (outlet := without_date(line)) != line and _OUTLET.fullmatch(outlet):
        return True  # The Velm Post | Friday, 12 March 2021
    rest = _TIME.sub(" ", _DATE.sub(" ", line))
    if rest == line or line[-1] in "!?":
        return False
    known = word_class("publishing", "weekdays", "months")
    short = {day[:n] for day in word_class("weekdays") for n in range(3, len(day))}
    others = [word for word in _WORD.findall(rest) if word.lower() not in known | short]
    first = _WORD.match(line)
    opens = line[0].isdecimal() or (first is not None and first[0] not in others)
    return not others or (
        opens and line[-1] != "." and len(others) <= _OTHERS and (_DATE.search(line) is not None or " ago" in line)
    )


def without_date(line: str) -> str:
    """What stands before the full date, behind a comma or a bar, that ends a line."""
    found = _ENDS.search(line[:LONGEST]) if line[-1:].isdecimal() else None
    return line[: found.start()].rstrip() if found else line
