"""Who has the number: the nearest name or group to its left, past verbs, prepositions and appositions."""

from typing import NamedTuple

from .. import cues as cue
from ..numbers.reading import Reading
from ..numbers.words import Words
from ..settings.countries import countries
from .memory import Memory
from .phrases import Name, bare_name, capital, ends_name, phrase_before

UNHELD = frozenset({"", "threshold", "seats_total", "turnout"})
REACH = 40  # words back in which a holder is looked for
GROUP_ENDINGS = ("ists", "ives", "crats", "als", "icans")


class Scope(NamedTuple):
    """The names of a sentence that can be candidates, and the words of those that cannot (places, sources)."""

    names: list[Name]
    blocked: frozenset[int]


def holder(w: Words, readings: list[Reading], k: int, scope: Scope, memory: Memory, done: list[str]) -> str:
    """Who has the number: the nearest name or group noun to the left, past verbs, prepositions and appositions."""
    r, before, j = readings[k], readings[k - 1], readings[k].left
    adjacent = r.measure != "vote_margin"
    while j and r.left - j < REACH:
        told = _pointed(w, j, adjacent, memory, bool(done))
        if told is not None:
            return told
        if _ends_aside(w.low, j):
            name, j = phrase_before(w, j - 1), _before_aside(w.low, j)
            if name[1] - 1 not in scope.blocked and _apposed(w, name, j):
                return bare_name(w, *name)  # the main candidate, Carlos Mesa, won
            continue
        if w.low[j - 1] == ";" or (w.low[j - 1] == "." and not w.glued(j)):
            break
        if k and j <= _end(before) and done and before.measure not in UNHELD:
            return done[-1]
        found = _named(w, j, scope, adjacent)
        if found is not None:
            return found
        adjacent = adjacent and w.low[j - 1] in cue.LISTED | cue.LINKING
        j -= 1
    return ""


def _pointed(w: Words, j: int, adjacent: bool, memory: Memory, told: bool) -> str | None:
    """Who has the number by the word before word j: an owner, a pronoun, a relative clause; None if it is none."""
    low, word = w.low, w.low[j - 1]
    if word in {"'s", "'", "’"} and adjacent:
        first, last = phrase_before(w, j - 1)
        owned = last > first and cue.CHAMBERS.isdisjoint(low[first:last])
        return bare_name(w, first, last) if owned else memory.subject
    if word in {"whom", "whose"} and j > 2 and low[j - 2] == ",":
        return bare_name(w, *phrase_before(w, j - 2))  # the Greens, whom the commission has at 4.7, whose nine seats
    if (word in cue.PERSONAL and word != "who") or (word == "it" and low[max(0, j - 2)] in cue.PUT):
        return memory.meant(told)
    first, last = phrase_before(w, j - 1) if word == "," and w.at(j) == "who" else (0, 0)
    if first < last and not cue.RIVALS_BEFORE.isdisjoint(low[max(0, first - 2) : first]):
        return bare_name(w, first, last)  # six points more than Ann Bell, who got 43
    return None


def _ends_aside(low: list[str], j: int) -> bool:
    """Whether the word before word j closes a bracket or an apposition."""
    goes_on = j < len(low) and (_finite(low[j]) or low[j] == "who")
    return low[j - 1] == ")" or (low[j - 1] == "," and goes_on)


def _named(w: Words, j: int, scope: Scope, adjacent: bool) -> str | None:
    """The name or group that ends before word j, None where none does that can have votes."""
    first, last = _after_opening(w, *phrase_before(w, j))
    alone = last - first == 1 and not (w.at(last).isalpha() and w.at(last) not in cue.STOPS | cue.WIN)
    if alone and w.low[first] in {"former", "latter"} and w.low[first - 1] == "the":
        return w.low[first]
    if last > first and last - 1 not in scope.blocked and _holds(w, first, last, adjacent):
        return bare_name(w, *_named_before(w, first, last))
    return None


def _apposed(w: Words, name: tuple[int, int], j: int) -> bool:
    """Whether a name in an aside says who the phrase before word j is."""
    described = j > 0 and (not capital(w, j - 1) or not w.upper(phrase_before(w, j)[0]))
    return described and name[0] - j <= 2 and capital(w, name[1] - 1)


def _finite(word: str) -> bool:
    """Whether a word of winning goes on with the clause after an aside: won; not "…, capturing 71 percent"."""
    return word in cue.WIN and not word.endswith("ing")


def _end(r: Reading) -> int:
    """The word after a number and its noun; points ahead of a rival are only points."""
    return r.number.after if r.measure == "vote_margin" else max(r.noun[1], r.number.after)


def _after_opening(w: Words, first: int, last: int) -> tuple[int, int]:
    """The name behind a word that opens the sentence with it: in the survey Ann Bell has …"""
    for i in range(last - 2, first - 1, -1):
        if w.low[i] in cue.VOTE_OPENING and not capital(w, i) and capital(w, i + 1):
            return i + 1, last
    return first, last


def _holds(w: Words, first: int, last: int, adjacent: bool) -> bool:
    """Whether a phrase can have votes: a name that no preposition makes a rival or a place, or a group."""
    before = w.at(first - 2 if first > 1 and w.low[first - 1] in cue.DETERMINERS else first - 1)
    if _predicated(w, first, last) or not _able(w, first, last, before):
        return False
    rival = "ahead" in w.low[max(0, first - 3) : first]  # four points ahead of the ruling party on 34
    near = adjacent and (rival or w.at(last) == "(" or before not in cue.PLACES_BEFORE)  # clear of the Socialists (25)
    return before not in cue.OTHERS_BEFORE or near


def _predicated(w: Words, first: int, last: int) -> bool:
    """Whether a phrase says what somebody is: declared the winner, declared Ann Bell the winner."""
    named = w.low[last - 1] == "winner" and first > 1 and capital(w, first - 2)
    return named or not cue.DECLARED.isdisjoint(w.low[max(0, first - 2) : first])


def _able(w: Words, first: int, last: int, before: str) -> bool:
    """Whether a phrase is a group or a name of somebody who can have votes, not of a chamber or of what is counted."""
    head = w.low[last - 1]
    group = head in cue.GROUPS or head.endswith(GROUP_ENDINGS) or (head in cue.STANDING and before not in {"and", "or"})
    compound = w.at(last) == "-" and w.glued(last)
    opens = first == 0 and last == 1 and (head.partition("'")[0] in cue.NO_NAME | cue.OPENING or head.endswith("ly"))
    if w.at(last) in cue.SEATED_IN:
        return False
    if not group and (compound or opens or not ends_name(w, last)):
        return False
    if head in cue.MEMBERS and not (capital(w, last - 1) and first > 0):  # the Mayors were next
        return w.at(last) in cue.WIN
    titled = last - first > 1 and capital(w, last - 1) and capital(w, last - 2)  # the Unity Front
    congress = head == "congress" and titled and w.slice(first, last - 1) not in cue.NO_PARTIES | countries().keys()
    return (titled or head not in cue.NOT_HOLDERS) and (congress or head not in cue.CHAMBERS)


def _named_before(w: Words, first: int, last: int) -> tuple[int, int]:
    """The name that an apposition explains: Milan Kujundžić, a right-wing politician, …"""
    low, k = w.low, first
    while k and last - k < 14 and low[k - 1] not in {",", ";", ".", "(", ":"}:
        k -= 1
    if (
        k > 1
        and low[k - 1] == ","
        and (k == first or (k + 1 == first and low[k] in cue.DETERMINERS))
        and not (w.upper(k) and capital(w, last - 1))
        and low[k] not in {"and", "but", "while", "who", "when", "where", "with", "as", "after"}
    ):
        name = phrase_before(w, k - 1)
        lead = name[0] - 1 - (name[0] > 1 and w.low[name[0] - 1] in cue.DETERMINERS)
        placed = name[0] > 0 and w.low[name[0] - 1] in cue.PLACES_BEFORE | {"at"}  # In Lima, mayor Ann Bell won
        goes_on = last < len(w.low) and w.low[last] in cue.WIN  # as read out by the minister, the incumbent won
        placed = placed or (lead >= 0 and w.low[lead] == "by" and goes_on)
        if name[1] > name[0] and capital(w, name[1] - 1) and not placed:
            return name
    return first, last


def _before_aside(low: list[str], j: int) -> int:
    """The word before the apposition or bracket that ends before word j."""
    if low[j - 1] == ")":
        while j and low[j - 1] != "(":
            j -= 1
        return max(j - 1, 0)
    i = j - 1
    while i and low[i - 1] not in {",", ";", "."} and j - i < 16:
        i -= 1
    return i - 1 if i and low[i - 1] == "," else j - 1
