"""What is read of a number in its sentence, and the parts of a sentence that reading needs."""

import math
from dataclasses import dataclass
from typing import Any

from ...text.classes import word_class
from .. import cues as cue
from .bounds import bound_of
from .grammar import find_numbers
from .kinds import kind_of
from .ranges import Number
from .words import Words

NO_QUANTITY = frozenset({"date", "time", "ordinal", "age", "name", "list mark"})  # kinds that count nothing
LONGEST_NOMINAL = 9
NO_NOMINAL = cue.NO_NOMINAL | cue.COUNTING
CALENDAR = cue.CALENDAR | word_class("times")
LIVING = cue.PEOPLE | cue.MEMBERS | cue.ANIMALS | {"them", "bodies"}


@dataclass(slots=True)
class Reading:
    """A number with its kind, its measure where it has one, its bound, and the noun phrase after it."""

    number: Number
    kind: str
    bound: str
    left: int
    noun: tuple[int, int]
    measure: str = ""
    governed: str = ""  # how the measure was found: noun, behind, before, chosen …
    verdicts: Any = None  # what rows of words say that it counts
    dimension: str = ""
    column: str = ""  # the party that heads its column of a table
    chance: float = 1.0  # how likely the measure chosen, or none, is

    @classmethod
    def blank(cls) -> "Reading":
        """A reading of nothing, before the first."""
        return cls(Number(0, 0, math.nan, math.nan, "", "", 0), "", "exact", 0, (0, 0))


def read_numbers(w: Words) -> list[Reading]:
    """The numbers of a sentence with their kinds as far as they are no measure, bounds and noun phrases."""
    readings: list[Reading] = []
    for n in find_numbers(w):
        kind = kind_of(w, n)
        if kind in NO_QUANTITY:
            readings.append(Reading(n, kind, "exact", n.first, (n.after, n.after)))
            continue
        bound, left, after = bound_of(w, n)
        if after > n.after:
            n = n._replace(after=after)  # 20 or more people
        noun = noun_phrase(w, after)
        if bound == "exact" and w.at(noun[1]) == "or":  # 41 seats or so
            bound = cue.BOUNDS_BEHIND.get(" ".join(w.low[noun[1] : noun[1] + 2]), bound)
        readings.append(Reading(n, kind, bound, left, noun))
    return readings


def noun_phrase(w: Words, i: int) -> tuple[int, int]:
    """The words of the noun phrase that begins at word i, "of" phrases included: (first, last exclusive)."""
    while w.at(i) in cue.QUOTES:
        i += 1
    j = _nominal(w, i)
    if w.at(j) != "of":
        return i, j
    k = j + 1
    while w.at(k) in cue.OF_THEIRS:
        k += 1
    if w.at(k) == "them":
        return i, k + 1
    m = _nominal(w, k)
    return i, m if m > k else j


def _nominal(w: Words, i: int) -> int:
    """The word behind the last that can belong to a noun phrase which begins at word i, "of" left out."""
    low = w.low
    if w.at(i) in cue.COUNTING and w.at(i - 1)[:1].isdecimal():
        return i  # 47 five years ago
    for j in range(i, min(i + LONGEST_NOMINAL, len(low))):
        word = low[j]
        if j > i and low[j - 1] == "-" and w.within(j - 1):
            continue  # passers-by
        ends = word in NO_NOMINAL if j > i else word in cue.NO_NOMINAL_BEGINS
        if ends or _is_behind(low, i, j):
            return j
        if word[0].isdecimal():
            if not w.glued(j):
                return j
        elif not (word[0].isalnum() or word == "'s" or (word in "-‑’'&" and w.within(j))):
            return j
    return max(i, min(i + LONGEST_NOMINAL, len(low)))


def _is_behind(low: list[str], i: int, j: int) -> bool:
    """Whether word j stands behind a noun phrase from word i that ends there: when, or what people did or suffered.

    Crowns last year; others sustaining injuries, activists accused of plotting, bodies washed ashore.
    """
    word = low[j]
    if word in {"last", "next"}:
        return not CALENDAR.isdisjoint(low[j + 1 : j + 2])
    if j == i:
        return False
    if word in cue.MONTHS and "".join(low[j + 1 : j + 3])[:1] in ".0123456789":
        return True  # two wounded Feb. 15
    if word in cue.WEEKDAYS:
        return True  # 17 injured Monday
    return low[j - 1] in LIVING and (word in cue.NOT_THEIRS or word.endswith(("ing", "ed")))
