"""Who can have a number, who has it to its left, past verbs, prepositions and appositions, and who is given it."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from ...text.clauses import Sentence
from ...text.lexicon import tag_of
from .. import cues as cue
from ..nearby import Named
from ..numbers.reading import Reading
from ..numbers.words import Words
from ..sources.speakers import who_is
from .memory import Memory
from .phrases import Name, bare_name, capital, phrase_before

UNHELD = frozenset({"", "threshold", "seats_total", "turnout"})
REACH = 40  # words back in which a holder is looked for
WHO = frozenset({"who", "whom"})
PAIRING = {("to",), ("-",), ("–",), ("‑",), ("votes", "to"), ("versus",), ("vs",), ("against",), ("%", "to")}
YES_NO = frozenset({"yes", "no"})
OBJECTS = frozenset({"him", "her", "it", "them"})
NOUNS = frozenset({"NN", "NNS"})
HEADS = cue.GROUPS | cue.STANDING
GROUP_ENDINGS = ("ists", "ives", "crats", "als", "icans")


class Scope(NamedTuple):
    """The names of sentence number `at` that can be candidates, the words of those that cannot (places, sources), and
    all that the sentences of the article name."""

    names: list[Name]
    blocked: frozenset[int]
    sentence: Sentence
    named: Named
    at: int


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
            return bare_name(w, first, last)
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


def spans(w: Words, readings: list[Reading], scope: Scope) -> list[Name]:
    """The names and the groups without a name that a sentence speaks of: the incumbent, the united left."""
    counted = {i for r in readings for i in range(*r.noun)}
    named = {i for name in scope.names for i in range(*name)} | scope.blocked | counted
    groups = [phrase_before(w, i + 1) for i in _heads(w) if i not in named]
    groups += [phrase_before(w, n.last) for n in scope.names if w.at(n.first - 1) == "'s"]  # the People's Party
    whole = {Name(*g) for g in groups if g[0] < g[1] and w.low[g[0]] not in YES_NO and _stands(w, *g)}
    inside = {i for g in whole for i in range(*g)}
    return sorted({*(n for n in scope.names if n.first not in inside and not _gives(w, n)), *whole})


@lru_cache(maxsize=2)  # asked for each number of a sentence
def _heads(w: Words) -> list[int]:
    """The words of a sentence that groups end in."""
    ends = (i for i, x in enumerate(w.low) if x in HEADS or x.endswith(GROUP_ENDINGS))
    return [i for i in ends if tag_of(w.at(i + 1)) not in NOUNS]


def _gives(w: Words, n: Name) -> bool:
    """Whether a name gives somebody numbers: Cadem puts her at 41 percent; Channel 8 has it on 2.9."""
    verb = n.last + w.at(n.last).isdecimal()
    return w.at(verb) in cue.HAD and w.at(verb + 1) in OBJECTS


def _stands(w: Words, first: int, last: int) -> bool:
    """Whether a group is told as one: the right, right-wing rivals, independents; not "was right"."""
    led = w.at(first - 1) in cue.DETERMINERS | {"'s"}
    return led or last - first > 1 or w.low[first].endswith("s") or w.upper(first)


def ordered(w: Words, readings: list[Reading], k: int, found: list[Name]) -> Iterator[tuple[str, str]]:
    """The one of those `found` whose place in their list is that of number k in a list of numbers."""
    start, stop = max(0, k - len(found)), min(len(readings), k + 1 + len(found))  # a list has no more of them
    first = next((i for i in range(k, start, -1) if not _goes_on(w, *readings[i - 1 : i + 1])), start)
    last = next((i for i in range(k + 1, stop) if not _goes_on(w, *readings[i - 1 : i + 1])), stop)
    names = [n for n in found if n.last <= readings[first].left][first - last :]
    listed = all(cue.LISTING.issuperset(w.low[a.last : b.first]) for a, b in pairwise(names))
    if listed and len(names) == last - first > 1:
        yield bare_name(w, *names[k - first]), "in its order"


def _goes_on(w: Words, a: Reading, b: Reading) -> bool:
    """Whether two numbers of a measure stand in a list."""
    return a.measure == b.measure and {",", "and"}.issuperset(w.low[a.number.after : b.left])


def half_of(w: Words, readings: list[Reading], k: int) -> int:
    """1 or 2 for the first and second number of a pair such as 52 to 48, else 0."""
    if k and _paired(w, readings[k - 1], readings[k]):
        return 2
    return int(k + 1 < len(readings) and _paired(w, readings[k], readings[k + 1]))


def _paired(w: Words, a: Reading, b: Reading) -> bool:
    """Whether two numbers stand for rivals: 52 to 48, but not from 29 to 32."""
    between = tuple(w.low[a.number.after : b.left])
    return a.measure == b.measure and w.low[a.left - 1] != "from" and between in PAIRING
