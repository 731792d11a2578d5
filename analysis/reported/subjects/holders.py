"""Who has the number: the nearest name or group to its left, past verbs, prepositions and appositions."""

from typing import NamedTuple

from .. import cues as cue
from ..numbers.reading import Reading
from ..numbers.words import Words
from ..sources.speakers import who_is
from .memory import Memory
from .phrases import Name, bare_name, capital, phrase_before

UNHELD = frozenset({"", "threshold", "seats_total", "turnout"})
REACH = 40  # words back in which a holder is looked for
WHO = frozenset({"who", "whom"})
_ELSEWHERE = cue.PLACES_BEFORE | {"at", "by"}  # In Lima, mayor Ann Bell won; as read out by the minister, the …
GROUP_ENDINGS = ("ists", "ives", "crats", "als", "icans")


class Scope(NamedTuple):
    """The names of a sentence that can be candidates, and the words of those that cannot (places, sources)."""

    names: list[Name]
    blocked: frozenset[int]


def holder(w: Words, readings: list[Reading], k: int, scope: Scope, memory: Memory, done: list[str]) -> str:
    """Who has the number: the nearest name or group noun to the left, past verbs, prepositions and appositions."""
    j, adjacent = readings[k].left, readings[k].measure != "vote_margin"
    until = _end(readings[k - 1]) if done else -1
    while j:
        told = _pointed(w, j, adjacent, memory, bool(done))
        if told is not None:
            return told
        if _ends_aside(w, j):
            name, j = _aside(w, j, scope)
            if name:
                return name
            continue
        if j <= until:
            return done[-1]
        first, last = phrase_before(w, j)
        if first < last and last - 1 not in scope.blocked and _holds(w, first, last, adjacent):
            return bare_name(w, *_explained(w, first, last, scope))
        adjacent = adjacent and w.low[j - 1] in cue.LISTED | cue.LINKING
        j -= 1
    return ""


def _end(r: Reading) -> int:
    """The word after a number that somebody holds and its noun; points ahead of a rival are only points."""
    if r.measure in UNHELD:
        return -1
    return r.number.after if r.measure == "vote_margin" else max(r.noun[1], r.number.after)


def _pointed(w: Words, j: int, adjacent: bool, memory: Memory, told: bool) -> str | None:
    """Who has the number by the word before word j: an owner, a pronoun, a relative clause; None if it is none."""
    word = w.low[j - 1]
    if word in {"'s", "'", "’"} and adjacent:
        return bare_name(w, *phrase_before(w, j - 1)) or memory.subject
    if word in cue.PERSONAL - WHO or (word == "it" and w.at(j - 2) in cue.PUT):
        return memory.meant(told)
    if word != "," or w.at(j) not in WHO:
        return None
    aged = 2 * (w.low[j - 2].isdecimal() and w.at(j - 3) == ",")  # than Ann Bell, 51, a doctor, who got 43
    return bare_name(w, *who_is(w, j - 1 - aged)) or None


def _ends_aside(w: Words, j: int) -> bool:
    """Whether the word before word j closes a bracket or an apposition."""
    return w.low[j - 1] == ")" or (w.low[j - 1] == "," and w.at(j) in cue.WIN and not w.at(j).endswith("ing"))


def _aside(w: Words, j: int, scope: Scope) -> tuple[str, int]:
    """The name in an aside that says who the phrase before it is, else none, and the word that the aside begins at."""
    first, last = phrase_before(w, j - 1)
    opens, least = ({"("}, 1) if w.low[j - 1] == ")" else ({",", ";", "."}, 2)
    i = next((i for i in range(j - least, -1, -1) if w.low[i] in opens), 0)
    at = i if w.low[i] in {"(", ","} else j - 1
    apposed = at > 0 and not w.upper(phrase_before(w, at)[0]) and capital(w, last - 1)
    return bare_name(w, first, last) if apposed and last - 1 not in scope.blocked else "", at


def _explained(w: Words, first: int, last: int, scope: Scope) -> tuple[int, int]:
    """The name behind words that lead to it, or that a phrase explains: in the survey Ann Bell; Ann Bell, a doctor."""
    led = (i + 1 for i in range(last - 2, first - 1, -1) if w.low[i].isalpha() and not capital(w, i))
    at = next(led, first)
    if capital(w, at) and "of" not in w.low[first:at]:
        return at, last
    name = who_is(w, last)
    placed = name[1] - 1 in scope.blocked or not _ELSEWHERE.isdisjoint(w.low[max(0, name[0] - 2) : name[0]])
    return (first, last) if placed else name


def _holds(w: Words, first: int, last: int, adjacent: bool) -> bool:
    """Whether a phrase can have votes: a name or a group, no chamber; no rival or place that a preposition makes it."""
    before, declared = w.at(first - 1), w.low[max(0, first - 4) : first]
    if w.low[last - 1] in cue.CHAMBERS or w.at(last) in cue.SEATED_IN or not _run(w, first, last):
        return False
    return cue.DECLARED.isdisjoint(declared) and (adjacent or before not in cue.OTHERS_BEFORE)


def _run(w: Words, first: int, last: int) -> bool:
    """Whether a phrase is a group, those who stand or a whole name: not reform-minded, nor Pro of Pro-reform."""
    head = w.low[last - 1]
    standing = head in cue.STANDING and w.at(first - 1) not in {"and", "or"}
    group = standing or head in cue.GROUPS or head.endswith(GROUP_ENDINGS)
    return group or (capital(w, last - 1) and not w.within(last))
