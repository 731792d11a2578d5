"""About whom a share, a seat count, a margin is: the candidate or the party."""

from collections.abc import Callable
from itertools import pairwise, takewhile
from typing import NamedTuple

from .. import cues as cue
from ..numbers.reading import Reading
from ..numbers.words import Words
from .answers import answer_of, asked_about
from .contests import contest, side
from .holders import Scope, holder
from .memory import Memory
from .phrases import bare_name, capital, phrase_after

PAIRING = {("to",), ("-",), ("–",), ("‑",), ("votes", "to"), ("versus",), ("vs",), ("against",), ("%", "to")}
NEAR = 6  # words before a bare list in which both of the last list are spoken of
FRONT = 3  # words before a number that opens its sentence
UNDECIDED = "undecided"


class Case(NamedTuple):
    """Number k of a sentence; half of a pair; who stands against whom before it, and whether the first trails."""

    w: Words
    readings: list[Reading]
    k: int
    scope: Scope
    memory: Memory
    done: list[str]
    half: int
    winner: str
    loser: str
    trails: bool

    @property
    def r(self) -> Reading:
        return self.readings[self.k]

    @property
    def led(self) -> bool:
        """Whether a name leads with the pair: Ann Bell led with 41 percent to 38 for Tom Hall."""
        first = self.readings[self.k - (self.half == 2)].left
        named = any(n.last < first for n in self.scope.names)
        return self.half > 0 and named and self.w.low[first - 1] in {"with", "at", "on"}


def vote_subject(w: Words, readings: list[Reading], k: int, scope: Scope, memory: Memory, done: list[str]) -> str:
    """The candidate or party a share, a seat count or a margin belongs to; `done` holds the subjects before it."""
    r, half = readings[k], _half(w, readings, k)
    pair = readings[k - (half == 2)], readings[k + (half == 1)]
    chosen = r.column or _undecided(w, r) or side(w, r, pair, memory.sides)
    if chosen:
        return chosen
    against = contest(w, pair[0].left, memory.meant(bool(done)))
    memory.note(against[1])
    case = Case(w, readings, k, scope, memory, done, half, *against)
    if r.measure == "poll_share" and (answer := answer_of(w, r)):
        return asked_about(w, answer, memory, done)
    finders = SECOND if half == 2 else MARGIN if r.measure == "vote_margin" else VOTES
    return next((name for find in finders if (name := find(case))), "")


def _half(w: Words, readings: list[Reading], k: int) -> int:
    """1 or 2 for the first and second number of a pair such as 52 to 48, else 0."""
    if k and _paired(w, readings[k - 1], readings[k]):
        return 2
    return int(k + 1 < len(readings) and _paired(w, readings[k], readings[k + 1]))


def _paired(w: Words, a: Reading, b: Reading) -> bool:
    """Whether two numbers stand for rivals: 52 to 48, but not from 29 to 32."""
    between = tuple(w.low[a.number.after : b.left])
    return a.measure == b.measure and w.low[a.left - 1] != "from" and between in PAIRING


def _undecided(w: Words, r: Reading) -> str:
    """15 percent undecided; eleven per cent of those asked are unsure; 19 percent do not know."""
    if r.measure != "poll_share":
        return ""
    clause = list(takewhile(lambda x: x not in cue.CONTEST_ENDS, w.low[r.number.after : r.number.after + 9]))
    return UNDECIDED if not cue.UNSURE.isdisjoint(clause) or ("not", "know") in pairwise(clause) else ""


def _scorer(c: Case) -> str:
    """Ann Bell beat Tom Hall with 52 percent."""
    scored = not c.done and c.w.low[c.r.left - 1] in {"with", "by"}
    return c.winner if c.half == 1 or scored else ""


def _given(c: Case) -> str:
    """31.5 percent for Carlos Mesa, said of a number or of the pair that it begins."""
    return "" if c.led else _receiver(c.w, _after(c.w, c.readings[c.k + (c.half == 1)]))


def _after(w: Words, r: Reading) -> int:
    """The word after a number and the noun for votes, voters or seats behind it: of voters wanted Ann Bell."""
    first, last = r.noun
    if not (cue.VOTE_NOUNS | cue.SEATS).isdisjoint(w.low[first:last]):
        return last
    if w.at(first) != "of":
        return r.number.after
    return next((i for i in range(first + 1, last) if w.low[i] in cue.BACKING), last)


def _receiver(w: Words, i: int) -> str:
    """31.5 percent for Carlos Mesa; 12 seats went to Likud; 52% backed Macri."""
    i += w.at(i) in cue.GONE | cue.BEFORE_BACKING
    i += 1 + next((k for k, x in enumerate(w.low[i : i + 3]) if x == "cast"), -1)  # have been cast for Ann Bell
    if w.at(i) not in cue.BACKING:
        return ""
    first, last = phrase_after(w, i + 1 + (w.at(i + 1) in {"for", "of"}))
    whole = any(capital(w, x) for x in range(first, last)) and {"'s", "'"}.isdisjoint(w.low[first : last + 1])
    return bare_name(w, first, last) if w.low[i] != "to" or w.low[i - 1] in cue.GONE or whole else ""


def _further(c: Case) -> str:
    """The name behind a number whose verb the number before it has: 52% favour Halvorsen and 46% Reyes."""
    before = c.readings[c.k - 1]
    if not c.k or before.measure != c.r.measure or not _receiver(c.w, _after(c.w, before)):
        return ""
    first, last = phrase_after(c.w, c.r.number.after)
    named = first < last and (capital(c.w, last - 1) or c.w.low[last - 1] in cue.GROUPS)
    return bare_name(c.w, first, last) if named else ""


def _counted(c: Case) -> str:
    """Whom the number itself counts: five women were elected; 368 Conservative MPs, nine Green seats."""
    w, (first, last) = c.w, c.r.noun
    head = w.at(last - 1) if first < last else ""
    if head in cue.ELECTED and w.at(last) != "," and not cue.ELECTING.isdisjoint(w.low[last : last + 3]):
        return w.slice(first, last)
    of_party = head in cue.MEMBERS | cue.SEATS and all(capital(w, i) for i in range(first, last - 1))
    return w.slice(first, last - 1) if of_party else ""


def _ordered(c: Case) -> str:
    """Whose a number of a bare list is: the names' before it in their order, else in that of the list before."""
    first, count = _bare_list(c)
    left = c.readings[first].left
    names = [n for n in c.scope.names if n.last <= left][-count:]
    if count == 1:
        return ""
    if len(names) == count and all(cue.LISTING.issuperset(c.w.low[a.last : b.first]) for a, b in pairwise(names)):
        return bare_name(c.w, *names[c.k - first])
    both = not cue.BOTH.isdisjoint(c.w.low[max(0, left - NEAR) : left])  # had them at 46 and 38
    again = both or not holder(c.w, c.readings, first, c.scope, c.memory, [])
    return next(iter(c.memory.order[c.k - first :]), "") if again else ""


def _bare_list(c: Case) -> tuple[int, int]:
    """The first number of the bare list that number k stands in, and how many it has."""
    first = next((i for i in range(c.k, 0, -1) if not _follows(c, i)), 0)
    return first, next((i for i in range(c.k + 1, len(c.readings)) if not _follows(c, i)), len(c.readings)) - first


def _follows(c: Case, k: int) -> bool:
    """Whether number k follows one of the same measure with nothing but a comma or "and" between."""
    a, b = c.readings[k - 1], c.readings[k]
    between = c.w.low[a.number.after : b.left]
    return a.measure == b.measure and {",", "and"}.issuperset(between)


def _holder(c: Case) -> str:
    return holder(c.w, c.readings, c.k, c.scope, c.memory, c.done)


def _following(c: Case) -> str:
    """The first name after a number that opens its sentence: with 22 percent, Natalia Brenes came second."""
    opens = not c.done and c.r.left <= FRONT
    return next((bare_name(c.w, *n) for n in c.scope.names if opens and n.first > c.r.number.after), "")


def _other(c: Case) -> str:
    """The rival of whom the first of a pair belongs to."""
    named = [bare_name(c.w, *n) for n in c.scope.names]
    return c.memory.other(c.done[-1] if c.done else c.memory.subject, named)


Finder = Callable[[Case], str]
SECOND: list[Finder] = [
    lambda c: _receiver(c.w, _after(c.w, c.r)) if c.led else "",
    lambda c: c.loser,
    _other,
]  # of a pair
MARGIN: list[Finder] = [
    lambda c: c.memory.ahead(c.r.number.value) if c.done else "",
    lambda c: c.loser if c.trails else c.winner,
    _holder,
    lambda c: c.memory.leader(),
]
VOTES: list[Finder] = [
    _scorer,
    _given,
    _further,
    _counted,
    _ordered,
    _holder,
    _following,
    lambda c: c.memory.again(c.r.number.value),
    lambda c: c.memory.meant(bool(c.done)),
]
