"""Lines that name who wrote an article, or when its page was published."""

import re

from .classes import patterns, word_class
from .lexicon import lexicon

_P = patterns("credits")
_LONGEST = 8  # words
LONGEST = 100  # characters of such a line
_OTHERS = 3  # words that may stand with the date, where it opens the line


def is_credit(line: str) -> bool:
    """Whether a line below a title is made of names and little words: Ana Ruiz and Tom Hale in Port City."""
    words = re.findall(r"[\w.'’-]+", _P["role"].sub("", line))
    names = [word for word in words if _P["name"].fullmatch(word)]
    if not names or len(words) > _LONGEST or not all(word in names or _P["small"].fullmatch(word) for word in words):
        return False
    return 2 * sum(name.lower() not in lexicon() for name in names) >= len(names)


def people(line: str) -> list[str]:
    """The names on a byline, without what is said of them: By reporter Ana Ruiz and Tom Hale, Port City gives two."""
    bare = _P["brackets"].sub("", _P["by"].sub("", line.strip("*_# "), count=1))
    parts = _P["parts"].split(_P["behind"].split(f"{bare} ")[0])
    found = list(dict.fromkeys(filter(None, map(_person, parts))))
    bodies = word_class("bodies")  # and no town, no institute: By Ana Ruiz, Velm; By Ana Ruiz, fellow, Orbe Centre
    behind = [name for name in found[1:] if bodies.isdisjoint(name.lower().split())]
    return [name for name in found[:1] + behind if " " in name or " " not in found[0]]


def _person(part: str) -> str:
    """The name in a part of a byline, roles before and behind it left out; empty where there is none."""
    words, roles = part.split(), word_class("roles") | {"staff", "senior"}
    named = [i for i, word in enumerate(words) if _P["name"].fullmatch(word) and word.lower() not in roles]
    name = " ".join(words[named[0] : named[-1] + 1]) if named else ""
    return (name.title() if name.isupper() and " " in name else name) if is_credit(name) else ""


def is_date_line(line: str) -> bool:
    """Whether a line holds a date or a time and little else: Updated 12 March 2021, 14:05 GMT."""
    if len(line) > LONGEST or not any(map(str.isdecimal, line)):
        return False
    if (outlet := without_date(line)) != line and _P["outlet"].fullmatch(outlet):
        return True  # The Velm Post | Friday, 12 March 2021
    if (begun := _P["dateline"].fullmatch(f"{line.rstrip(' -–—')} - ")) and begun["agency"]:
        return True  # Velm, 12 March 2021 (VNA) -
    rest = _P["time"].sub(" ", _P["date"].sub(" ", line))
    if rest == line or line[-1] in "!?":
        return False
    known = word_class("publishing", "weekdays", "months")
    short = {day[:n] for day in word_class("weekdays") for n in range(3, len(day))}
    others = [word for word in _P["word"].findall(rest) if word.lower() not in known | short]
    first = _P["word"].match(line)
    opens = line[0].isdecimal() or (first is not None and first[0] not in others)
    return not others or (
        opens and line[-1] != "." and len(others) <= _OTHERS and (_P["date"].search(line) is not None or " ago" in line)
    )


def without_date(line: str) -> str:
    """What stands before the full date, or several with their hours, with which a line ends, or behind such."""
    found = _P["beside_date"].fullmatch(line) if len(line) <= LONGEST and any(map(str.isdecimal, line)) else None
    return found["before"] or found["behind"] if found else line


def dateline(paragraph: str) -> tuple[str, str]:
    """The date and the agency of what a report begins with: VELM, 4 May 2020 (VNA) - …"""
    found = _P["dateline"].match(f"{paragraph} - ")  # which may stand by itself
    return (found["day"] or found["later"] or found["last"] or "", found["agency"] or "") if found else ("", "")


def day_in(line: str) -> str:
    """The first day that a line names, without a year, or in numbers that several orders could mean."""
    found = _P["in_month"].search(line) or _P["in_numbers"].search(line)
    return found[0] if found else ""


def without_update(line: str) -> str:
    """A line without what it says of when it was last changed: Updated 13 March 2021 | Published 12 March 2021."""
    return _P["updated"].sub("", line)
