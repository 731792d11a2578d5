"""About whom a share, a seat count, a margin is: the candidate or the party."""

from collections.abc import Callable
from itertools import pairwise, takewhile
from typing import NamedTuple

from .. import cues as cue
from ..numbers.reading import Reading
from ..numbers.words import Words
from ..settings.countries import nationals
from .answers import answer_of, asked_about
from .contests import contest, side
from .holders import Scope, holder
from .memory import Memory
from .phrases import bare_name, capital, phrase_after

PAIRING = {("to",), ("-",), ("–",), ("‑",), ("votes", "to"), ("versus",), ("vs",), ("against",), ("%", "to")}
LONGEST = 8  # numbers of a list that are looked at on either side
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
    chosen = r.column or _undecided(w, r) or side(w, r, half, memory.sides)
    if chosen:
        return chosen
    against = contest(w, readings[k - (half == 2)].left, memory.meant(bool(done)))
    memory.note(against[1])
    case = Case(w, readings, k, scope, memory, done, half, *against)
    if r.measure == "poll_share" and (answer := answer_of(w, r)):
        return asked_about(w, answer, memory, done)
    finders = SECOND if half == 2 else MARGIN if r.measure == "vote_margin" else VOTES
    return next((name for find in finders if (name := find(case))), "")


def _scorer(c: Case) -> str:
    """Ann Bell beat Tom Hall with 52 percent; not where somebody else is named before the number."""
    before = [c.w.slice(*n) for n in c.scope.names if n.last <= c.r.left][-1:]
    others = any(not any(name and (a in name or name in a) for name in (c.winner, c.loser)) for a in before)
    scored = c.w.low[c.r.left - 1] in {"with", "by"} and not others
    return c.winner if c.half == 1 or scored else ""


def _given(c: Case) -> str:
    """31.5 percent for Carlos Mesa, said of a number or of the pair that it begins."""
    return "" if c.led else _receiver(c.w, _after(c.w, c.readings[c.k + (c.half == 1)]))


def _other(c: Case) -> str:
    """The rival of whom the first of a pair belongs to."""
    named = [bare_name(c.w, *n) for n in c.scope.names]
    return c.memory.other(c.done[-1] if c.done else c.memory.subject, named)


def _holder(c: Case) -> str:
    return holder(c.w, c.readings, c.k, c.scope, c.memory, c.done)


def _undecided(w: Words, r: Reading) -> str:
    """15 percent undecided; eleven per cent of those asked are unsure."""
    if r.measure != "poll_share":
        return ""
    clause = list(takewhile(lambda x: x not in cue.CONTEST_ENDS, w.low[r.number.after : r.number.after + 9]))
    return UNDECIDED if not cue.UNSURE.isdisjoint(clause) or ("not", "know") in pairwise(clause) else ""


def _ordered(c: Case) -> str:
    """Whom number k of a bare list belongs to: the names before it in their order, else those of the last list."""
    w, readings, k = c.w, c.readings, c.k
    place = _listed(w, readings, k)
    first = readings[k - place].left
    count = place + 1 + next((n for n in range(LONGEST) if not _follows(w, readings, k + n)), LONGEST)
    if count == 1:
        return ""
    names = [n for n in c.scope.names if n.last <= first][-count:]
    if len(names) == count and all(cue.LISTING.issuperset(w.low[a.last : b.first]) for a, b in pairwise(names)):
        return bare_name(w, *names[place])
    both = not cue.BOTH.isdisjoint(w.low[max(0, first - NEAR) : first])  # had them at 46 and 38
    if place >= len(c.memory.order) or (not both and holder(w, readings, k - place, c.scope, c.memory, [])):
        return ""
    return c.memory.order[place]


def _following(c: Case) -> str:
    """The first name after a number that opens its sentence: with 22 percent, Natalia Brenes came second."""
    if c.done or c.r.left > FRONT:
        return ""
    return next((bare_name(c.w, *n) for n in c.scope.names if n.first > c.r.number.after), "")


def _after(w: Words, r: Reading) -> int:
    """The word after a number and the noun for votes, voters or seats behind it."""
    noun = w.low[r.noun[0] : r.noun[1]]
    asked = cue.VOTERS | cue.RESPONDENTS | nationals()
    counted = not (cue.VOTE_NOUNS | cue.SEATS).isdisjoint(noun) or (noun[:1] == ["of"] and not asked.isdisjoint(noun))
    inside = (i for i in range(r.noun[0] + 1, r.noun[1]) if w.low[i] in cue.BACKING and w.low[i - 1] in asked)
    return next(inside, r.noun[1]) if counted else r.number.after  # of voters wanted Ann Bell


def _half(w: Words, readings: list[Reading], k: int) -> int:
    """1 or 2 for the first and second number of a pair such as 52 to 48, else 0."""
    if k and _paired(w, readings[k - 1], readings[k]):
        return 2
    return int(k + 1 < len(readings) and _paired(w, readings[k], readings[k + 1]))


def _paired(w: Words, a: Reading, b: Reading) -> bool:
    """Whether two numbers stand for rivals: 52 to 48, but not from 29 to 32, nor 45 against 33 for the other."""
    between = tuple(w.low[a.number.after : b.left])
    if between == ("against",) and _receiver(w, _after(w, b)):
        return False
    return a.measure == b.measure and w.low[a.left - 1] != "from" and between in PAIRING


def _listed(w: Words, readings: list[Reading], k: int) -> int:
    """How many numbers stand right before number k with nothing but commas or "and" between."""
    return next((n for n in range(LONGEST) if n == k or not _follows(w, readings, k - n - 1)), LONGEST)


def _follows(w: Words, readings: list[Reading], k: int) -> bool:
    """Whether a number of the same measure follows number k with nothing but a comma or "and" between."""
    if k + 1 >= len(readings) or readings[k + 1].measure != readings[k].measure:
        return False
    between = w.low[readings[k].number.after : readings[k + 1].left]
    return bool(between) and {",", "and"}.issuperset(between)


def _further(c: Case) -> str:
    """The name behind a number whose verb the number before it has: 52% favour Halvorsen and 46% Reyes."""
    w, before = c.w, c.readings[c.k - 1]
    if not c.k or before.measure != c.r.measure or not _receiver(w, _after(w, before)):
        return ""
    first, last = phrase_after(w, c.r.number.after)
    return bare_name(w, first, last) if first < last and (capital(w, last - 1) or w.low[last - 1] in cue.GROUPS) else ""


def _sitting(c: Case) -> str:
    """Whose members or seats the number counts: 368 Conservative MPs, nine Green seats."""
    first, last = c.r.noun
    house = cue.CHAMBERS.isdisjoint(c.w.low[first : last - 1])
    sits = last - first > 1 and c.w.low[last - 1] in cue.MEMBERS | cue.SEATS and house
    named = sits and all(capital(c.w, i) and i not in c.scope.blocked for i in range(first, last - 1))
    return c.w.slice(first, last - 1) if named else ""


def _elected(c: Case) -> str:
    """Those who were elected, where the number counts them: 11 independents were returned, five women were elected."""
    (first, last), w = c.r.noun, c.w
    following = w.low[last : last + 3]
    counted = first < last and w.low[last - 1] in cue.ELECTED and "," not in following
    return w.slice(first, last) if counted and not cue.ELECTING.isdisjoint(following) else ""


def _receiver(w: Words, i: int) -> str:
    """31.5 percent for Carlos Mesa; 12 seats went to Likud; 52% backed Macri."""
    low = w.low
    i += i < len(low) and low[i] in cue.GONE | cue.BEFORE_BACKING
    i += 1 + next((k for k, x in enumerate(low[i : i + 3]) if x == "cast"), -1)  # have been cast for Ann Bell
    gone = low[i - 1] in cue.GONE
    if i + 1 >= len(low) or low[i] not in cue.BACKING:
        return ""
    i += low[i] != "for" and low[i + 1] in {"for", "of"}
    first, last = phrase_after(w, i + 1)
    named = any(capital(w, x) for x in range(first, last))
    if first >= last or low[first][0].isdecimal():
        return ""
    whole = (
        named and not {"'s", "'"} & set(low[first : last + 1]) and (capital(w, i + 1) or low[i + 1] in cue.DETERMINERS)
    )
    given = low[i] != "to" or gone or whole
    return bare_name(w, first, last) if given else ""


def _owned(c: Case) -> str:
    """Whose they are in "the seven of Unity", "the 9,120 of Ann Bell"; not of the chamber, nor seats of a place."""
    w, r = c.w, c.r
    counted = r.measure == "seats" or "the" in w.low[r.left - 1 : r.left + 1]
    if not counted or w.low[r.number.after : r.number.after + 1] != ["of"]:
        return ""
    first, last = phrase_after(w, r.number.after + 1)
    if first == last or not capital(w, last - 1) or not cue.CHAMBERS.isdisjoint(w.low[first:last]):
        return ""
    counted = last < len(w.low) and (w.low[last] == "'s" or w.low[last][0].isdecimal())
    return "" if counted else bare_name(w, first, last)


Finder = Callable[[Case], str]
SECOND: list[Finder] = [
    lambda c: _receiver(c.w, _after(c.w, c.r)) if c.led else "",
    _owned,
    lambda c: c.loser,
    _other,
]  # of a pair
MARGIN: list[Finder] = [
    lambda c: c.memory.ahead(c.r.number.value) if c.done and not c.trails else "",
    lambda c: c.loser if c.trails else c.winner,
    _holder,
    lambda c: c.memory.leader(),
]
VOTES: list[Finder] = [
    _scorer,
    _given,
    _further,
    _sitting,
    _owned,
    _elected,
    _ordered,
    _holder,
    _following,
    lambda c: c.memory.again(c.r.number.value),
    lambda c: c.memory.meant(bool(c.done)),
]
