"""What is read of a number in its sentence, and the parts of a sentence that reading needs."""

import math
from dataclasses import dataclass

from ..cues import DIE, FUNCTION, HELD_LOOSELY, INCLUDING, PARTICIPLES, PEOPLE, SUBORDINATORS, VERBS, words
from .bounds import bound_behind, bound_of
from .grammar import find_numbers
from .kinds import kind_of
from .ranges import Number
from .vocabulary import COUNTING
from .words import Words

FOLLOWING = words(
    "in at near on by of from for to and , . ; : ) ( – — - ] [ while but with as versus against after or when each"
    " behind who had % ! ? ” \" ' ’ • = / | respectively among nationwide nationally if though although yesterday so"
    " because than before still exactly needed required necessary wins today that it out plus suffices apiece"
    " overall up down outright between where which over under is was has have are were according followed compared"
    " he she they ahead last this earlier previously later more four-years"
)  # what may follow a number that counts nothing by name
NO_QUANTITY = frozenset({"date", "time", "ordinal", "age", "name", "list mark"})  # kinds that count nothing
LONGEST_NOMINAL = 9
NOMINAL = words("more other others")  # function words of noun phrases
NO_NOMINAL = (FUNCTION - NOMINAL) | INCLUDING | SUBORDINATORS | DIE | VERBS | HELD_LOOSELY | PARTICIPLES.keys()
NO_NOMINAL_BEGINS = (FUNCTION - NOMINAL - {"most"}) | INCLUDING | SUBORDINATORS | DIE | (VERBS - {"elected"})
NOT_THEIRS = words("found taken out pulled")
QUOTES = frozenset("\"“”‘’'")
HARD = frozenset(";:.!?()[]—–•|=")  # nothing governs across these


@dataclass(slots=True)
class Reading:
    """A number with its kind, its measure where it has one, its bound, and the noun phrase after it."""

    number: Number
    kind: str
    bound: str
    left: int
    noun: tuple[int, int]
    measure: str = ""
    governed: str = ""  # how the measure was found: noun, after, before, list …
    dimension: str = ""

    @classmethod
    def blank(cls) -> "Reading":
        """A reading of nothing, before the first."""
        return cls(Number(0, 0, math.nan, math.nan, "", "", 0), "", "exact", 0, (0, 0))


def read_numbers(w: Words) -> list[Reading]:
    """The numbers of a sentence with their kinds as far as they are no measure, bounds and noun phrases."""
    readings: list[Reading] = []
    previous: Number | None = None
    for n in find_numbers(w):
        kind = kind_of(w, n, previous)
        previous = n
        bound, left, after = ("exact", n.first, n.after) if kind in NO_QUANTITY else bound_of(w, n)
        if after > n.after:
            n = n._replace(after=after)  # 20 or more people
        noun = (after, after) if kind in NO_QUANTITY else noun_phrase(w, after)
        if bound == "exact" and noun[0] < noun[1]:
            bound = bound_behind(w, noun[1]) or bound
        readings.append(Reading(n, kind, bound, left, noun))
    return readings


def noun_phrase(w: Words, i: int) -> tuple[int, int]:
    """The words of the noun phrase that begins at word i, "of" phrases included: (first, last exclusive)."""
    size = len(w.low)
    while i < size and w.low[i] in QUOTES:
        i += 1
    j = _nominal(w, i)
    if j < size and w.low[j] == "of" and j - i <= 4:
        k = j + 1
        while k < size and w.low[k] in {"the", "its", "their", "his", "her", "these", "those", "our", "them", "all"}:
            k += 1
        if w.low[k - 1] == "them" and k < size and w.low[k][-3:] == "ing":
            return i, k  # two of them fighting for life
        m = _nominal(w, k)
        if m > k:
            return i, m
    return i, j


def _nominal(w: Words, i: int) -> int:
    """The word behind the last that can belong to a noun phrase which begins at word i, "of" left out."""
    low = w.low
    if low[i - 1 : i] and low[i - 1][0].isdecimal() and low[i : i + 1] and low[i] in COUNTING:
        return i  # 47 five years ago
    for j in range(i, min(i + LONGEST_NOMINAL, len(low))):
        word = low[j]
        if word in (NO_NOMINAL if j > i else NO_NOMINAL_BEGINS):
            return j
        if (
            j > i
            and (low[j - 1] in PEOPLE or low[j - 1] in {"them", "bodies"})
            and (word in NOT_THEIRS or word.endswith(("ing", "ed")))
        ):
            return j  # others sustaining injuries, activists accused of plotting, bodies washed ashore
        if word[0].isdecimal():
            if not w.glued(j):
                return j
        elif not (word[0].isalnum() or word == "'s" or (word in "-‑’'&" and w.glued(j) and w.glued(j + 1))):
            return j
    return max(i, min(i + LONGEST_NOMINAL, len(low)))
