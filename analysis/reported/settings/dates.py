"""Dates in news: "on Sunday", "November 15", "last year", "that same day", against the date of publication."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from itertools import accumulate, pairwise
from typing import Any, NamedTuple

from ...days import is_period
from ...text.classes import word_class
from ...text.lexicon import tag_of
from ...text.lines import first_line, last_line
from .. import cues as cue
from ..numbers.words import Words, read_words
from .relative_dates import READERS, Known, Match

GROUP = re.compile(r"\(\?P<\w+>")
PIECE = re.compile(r"\{(\w*[a-z]\w*)\}")
DATELINE = re.compile(r"[\w.]{1,9} [\w.]{1,9},? \d{4}\s*(?:\([^)]{1,40}\))?\s*[-–—]")
BYLINE = re.compile(r"(?:From|By) [^.]{1,80}\d{4}\s*\Z")  # From our correspondent in Aden, Monday 25 May 2020
DATE_WORDS, NAMED = 5, 9  # words up to the end of a date, of what it names: the 2003 fire in Velm
SINCE = 10  # words before a date, "since" the last of them, that may hold a superlative
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
    opening = [i for i, low in enumerate(w.low) if low in cue.DATE_OPENING or (low < ":" and low[0].isdecimal())]
    row = f" {' '.join(w.low)} " if opening else ""
    starts = [*accumulate(map(len, w.low), lambda at, size: at + size + 1, initial=1)] if opening else []
    for i in opening:
        if i < free:
            continue
        iso, size = _date_at(w, i, row, starts[i], known, found)
        told = clause_on(w, i)
        if iso and is_period(iso) and (told or not _surpassed(w, i, i + size)):
            compared = compares(w.low, i) and "/" not in iso and w.low[max(0, i - 3) : i] != DAY_BEFORE
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
    return opened and len(a.iso) == len(b.iso) <= 10 and a.iso < b.iso and b.at - a.at < 6


def _surpassed(w: Words, i: int, end: int) -> bool:
    """Whether the date at word i only says since when something was the most, and nothing of what happened then: the
    highest turnout since 1998."""
    words = ["", *w.low[max(0, i - SINCE) : i]]
    ends = w.at(end) in {"", ".", ",", ";"}
    return (
        ends and words[-1] == "since" and any(before != "at" and _is_extreme(word) for before, word in pairwise(words))
    )


def clause_on(w: Words, i: int) -> int:
    """The first word of a clause on what happened at a date: March 2001, when; the 2003 fire, (in) which; 0 of none."""
    named = w.at(i - 1) in cue.DETERMINERS
    marks = [j for j in range(i + 1, min(i + (NAMED if named else DATE_WORDS), len(w.low) - 1)) if w.low[j] == ","]
    opens = {"when", "where", "which"} if named else {"when", "where"}
    return next((j + 2 for j in marks if w.low[j + 1] in opens or w.at(j + 2) == "which"), 0)


def _is_extreme(word: str) -> bool:
    return word in {"first", "any"} or tag_of(word) in {"JJS", "RBS"}


def compares(low: list[str], i: int) -> bool:
    """Whether the date at word i only compares: since 2009, than in 2012, compared with 2017."""
    before = low[max(0, i - 2) : i]
    if before == ["of", "the"] and low[i - 3] not in cue.STARTS and low[i] in cue.PERIODS:
        return True  # the quarrel of the year before
    if before[1:] == ["of"] and not cue.UNDOING.isdisjoint(low[max(0, i - 5) : i - 2]):
        return True  # overturning the result of 2021
    of_year = 2 * (before[1:] == ["of"] and low[i].isdecimal())  # after the war of 2012
    if low[max(0, i - 2 - of_year) : i - of_year] == ["after", "the"]:
        return low[i - 3].removesuffix("s") not in cue.DAYS_IN  # the days after the 6 May election
    return bool(before) and (
        before[-1] in cue.COMPARE or (before[0] in cue.COMPARE - {"to"} and before[-1] in {"in", "the"})
    )


def _of_report(low: list[str], i: int) -> bool:
    """Whether the date at word i is that of a statement: said on Monday, told reporters late on Monday."""
    said = word_class("saying")
    return i > 0 and (low[i - 1] in said or low[i - 1] in cue.ON) and not said.isdisjoint(low[max(0, i - 4) : i])


def _date_at(w: Words, i: int, row: str, at: int, known: Known, found: list[Dated]) -> tuple[str, int]:
    """The date that begins at word i, character `at` of a row of them, and its number of words; ("", 1) of none."""
    if near := next((d.iso for d in reversed(found) if not d.weak), ""):
        known = known._replace(near=near)
    for read, pattern in _rows() if _any_row().match(row, at) else ():
        m = pattern.match(row, at)
        size = row.count(" ", at, m.end()) + 1 if m else 0
        if m and (iso := read(Match(defaultdict(str, m.groupdict("")), w, i, i + size), known)):
            return iso, size
    return "", 1


@cache
def _rows() -> list[tuple[Callable[[Match, Known], str], re.Pattern[str]]]:
    """The rows of dates.toml: what reads a date, and its pattern."""
    return [(READERS[read], _pattern(written)) for read, written, *_ in table()["rows"]]


@cache
def _any_row() -> re.Pattern[str]:
    """Any of the patterns."""
    return re.compile("|".join(GROUP.sub("(?:", pattern.pattern) for _, pattern in _rows()))


@cache
def table() -> dict[str, Any]:
    """The rows of dates.toml and the pieces of their patterns."""
    return tomllib.loads(files(__package__).joinpath("dates.toml").read_text(encoding="utf-8"))


@cache
def _pattern(written: str) -> re.Pattern[str]:
    """A pattern of dates.toml with its pieces and lists of words in place."""

    def meant(name: re.Match[str]) -> str:
        if piece := table()["pieces"].get(name[1]):
            return PIECE.sub(meant, str(piece))
        words = sorted(getattr(cue, name[1].upper()), key=lambda x: (-len(x), x))
        return f"(?:{'|'.join(map(re.escape, words))})".replace("'", " '")

    return re.compile(PIECE.sub(meant, written) + "(?= )")


def spans(w: Words) -> list[Match]:
    """The lengths of time that a sentence tells: three days, a quarter of a century."""
    row = f" {' '.join(w.low)} "
    found = [(row.count(" ", 0, m.start() + 1) - 1, m) for m in _pattern("(?<= ){span}").finditer(row)]
    return [Match(defaultdict(str, m.groupdict("")), w, i, i + m[0].count(" ") + 1) for i, m in found]


def dateline(text: str) -> str:
    """The full date that a line of its own or a dateline of the first lines gives, for articles of unknown date."""
    w = read_words(text, 0, min(len(text), 400))
    for d in find_dates(w, Known("", "")):
        line = last_line(text[: w.start[d.at]]) + first_line(text[w.start[d.at] :])
        alone = len(line.split()) <= 7 or BYLINE.match(line)
        if len(d.iso) == 10 and (alone or DATELINE.match(text, w.start[d.at])):
            return d.iso
    return ""
