"""Lines that name who wrote an article, or when its page was published."""

import re

from .classes import any_of, word_class
from .lexicon import lexicon

_BY = re.compile(r"(?:[A-Za-z ]{0,25}\b)?(?:by|from)\b:? |authors?: ?|byline: ?", re.IGNORECASE)
_BRACKETS = re.compile(r"\([^)]*\)?|@\w+")
_BEHIND = re.compile(r"[|/–—]| - | (?:in|at|for|of) ")
_PARTS = re.compile(r",|;|&| and ")
_NAME = re.compile(r"[^\W\d_a-z][\w.'’-]*")
_SMALL = re.compile(r"and|in|the|at|for|of|now|earlier|with|" + "|".join(sorted(word_class("particles"))))
_LONGEST = 8  # words
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


def is_credit(line: str) -> bool:
    """Whether a line below a title is made of names and little words: Ana Ruiz and Tom Hale in Port City."""
    words = re.findall(r"[\w.'’-]+", line)
    names = [word for word in words if _NAME.fullmatch(word)]
    if not names or len(words) > _LONGEST or not all(word in names or _SMALL.fullmatch(word) for word in words):
        return False
    return 2 * sum(name.lower() not in lexicon() for name in names) >= len(names)


def people(line: str) -> list[str]:
    """The names on a byline, without what is said of them: By reporter Ana Ruiz and Tom Hale, Port City gives two."""
    bare = _BRACKETS.sub("", _BY.sub("", line.strip("*_# "), count=1))
    parts = _PARTS.split(_BEHIND.split(f"{bare} ")[0])
    return list(dict.fromkeys(filter(None, map(_person, parts))))


def _person(part: str) -> str:
    """The name in a part of a byline, roles before and behind it left out; empty where there is none."""
    words = part.split()
    roles = word_class("roles") | {"staff", "senior"}
    while words and (words[-1].lower() in roles or not _NAME.fullmatch(words[-1])):
        words.pop()
    first = next((i for i, word in enumerate(words) if _NAME.fullmatch(word) and word.lower() not in roles), len(words))
    name = " ".join(words[first:])
    return (name.title() if name.isupper() and " " in name else name) if is_credit(name) else ""


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
