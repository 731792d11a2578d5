"""About whom a share, a seat count, a margin is: the candidate or the party."""

from itertools import pairwise, takewhile

from .. import cues as cue
from ..numbers.reading import Reading
from ..numbers.words import Words
from ..settings.countries import nationals
from .contests import contest, side
from .holders import Scope, holder
from .memory import Memory
from .phrases import bare_name, capital, phrase_after

PAIRING = {("to",), ("-",), ("–",), ("‑",), ("votes", "to"), ("versus",), ("vs",), ("against",), ("%", "to")}
LONGEST = 8  # numbers of a list that are looked at on either side
NEAR = 6  # words before a bare list in which both of the last list are spoken of
FRONT = 3  # words before a number that opens its sentence
UNDECIDED = "undecided"


def vote_subject(w: Words, readings: list[Reading], k: int, scope: Scope, memory: Memory, done: list[str]) -> str:
    """The candidate or party a share, a seat count or a margin belongs to; `done` holds the subjects before it."""
    r, half = readings[k], _half(w, readings, k)
    if r.measure == "poll_share" and _undecided(w, r):
        return UNDECIDED
    chosen = r.column or side(w, r, half, memory.sides)
    if chosen:
        return chosen
    winner, loser, trails = contest(w, readings[k - (half == 2)].left, memory.meant(bool(done)))
    memory.note(loser)
    first = readings[k - (half == 2)].left
    led = half and w.low[first - 1] in {"with", "at", "on"} and any(n.last < first for n in scope.names)
    if half == 2:
        return (
            (_receiver(w, _after(w, r)) if led else "")
            or loser
            or memory.other(done[-1] if done else memory.subject, [bare_name(w, *n) for n in scope.names])
        )
    scored = w.low[r.left - 1] in {"with", "by"} and r.measure != "vote_margin"
    scored = scored and not _another(w, r, scope, (winner, loser))
    if winner and (half == 1 or scored):
        return winner  # Ann Bell beat Tom Hall with 52 percent
    given = "" if led else _receiver(w, _after(w, readings[k + (half == 1)]))
    if r.measure == "vote_margin":
        return (loser if trails else winner) or given or holder(w, readings, k, scope, memory, done) or memory.leader()
    return (
        given
        or _further(w, readings, k)
        or _owned(w, r)
        or _elected(w, r)
        or _ordered(w, readings, k, scope, memory)
        or holder(w, readings, k, scope, memory, done)
        or ("" if done or r.left > FRONT else _following(w, r, scope))
        or memory.again(r.number.value)
        or memory.meant(bool(done))
    )


def _another(w: Words, r: Reading, scope: Scope, known: tuple[str, str]) -> bool:
    """Whether the name before a number is neither of two who stand against each other."""
    before = [n for n in scope.names if n.last <= r.left]
    return bool(before) and not any(
        bare_name(w, *before[-1]) in name or name in w.slice(*before[-1]) for name in known if name
    )


def _undecided(w: Words, r: Reading) -> bool:
    """15 percent undecided; eleven per cent of those asked are unsure."""
    clause = list(takewhile(lambda x: x not in cue.CONTEST_ENDS, w.low[r.number.after : r.number.after + 9]))
    return not cue.UNSURE.isdisjoint(clause) or ("not", "know") in pairwise(clause)


def _ordered(w: Words, readings: list[Reading], k: int, scope: Scope, memory: Memory) -> str:
    """Whom number k of a bare list belongs to: the names before it in their order, else those of the last list."""
    place = _listed(w, readings, k)
    first = readings[k - place].left
    count = place + 1 + next((n for n in range(LONGEST) if not _follows(w, readings, k + n)), LONGEST)
    if count == 1:
        return ""
    names = [n for n in scope.names if n.last <= first][-count:]
    if len(names) == count and all(cue.LISTING.issuperset(w.low[a.last : b.first]) for a, b in pairwise(names)):
        return bare_name(w, *names[place])
    both = not cue.BOTH.isdisjoint(w.low[max(0, first - NEAR) : first])  # had them at 46 and 38
    if place >= len(memory.order) or (not both and holder(w, readings, k - place, scope, memory, [])):
        return ""
    return memory.order[place]


def _following(w: Words, r: Reading, scope: Scope) -> str:
    """The first name after a number that opens its sentence: with 22 percent, Natalia Brenes came second."""
    return next((bare_name(w, *n) for n in scope.names if n.first > r.number.after), "")


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


def _further(w: Words, readings: list[Reading], k: int) -> str:
    """The name behind a number whose verb the number before it has: 52% favour Halvorsen and 46% Reyes."""
    if not k or readings[k - 1].measure != readings[k].measure or not _receiver(w, _after(w, readings[k - 1])):
        return ""
    first, last = phrase_after(w, readings[k].number.after)
    return bare_name(w, first, last) if first < last and (capital(w, last - 1) or w.low[last - 1] in cue.GROUPS) else ""


def _elected(w: Words, r: Reading) -> str:
    """Those who were elected, where the number counts them: 11 independents were returned, five women were elected."""
    first, last = r.noun
    following = w.low[last : last + 3]
    if (
        first < last
        and w.low[last - 1] in cue.ELECTED
        and "," not in following
        and not cue.ELECTING.isdisjoint(following)
    ):
        return w.slice(first, last)
    return ""


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
    return bare_name(w, *_introduced(w, first, last)) if given else ""


def _introduced(w: Words, first: int, last: int) -> tuple[int, int]:
    """The name behind a phrase that introduces it: for the minister, Carlyle Benn; else the phrase."""
    if capital(w, last - 1) or w.low[last : last + 1] != [","] or last + 1 >= len(w.low) or not capital(w, last + 1):
        return first, last
    after = phrase_after(w, last + 1)
    alone = all(capital(w, i) for i in range(*after)) and after[1] - after[0] > 1
    return after if alone and w.low[after[1] : after[1] + 1] in ([","], ["."], [";"]) else (first, last)


def _owned(w: Words, r: Reading) -> str:
    """Whose seats they are in "the seven of Unity"; not of the chamber, nor of so many seats of a place."""
    if r.measure != "seats" or w.low[r.number.after : r.number.after + 1] != ["of"]:
        return ""
    first, last = phrase_after(w, r.number.after + 1)
    if first == last or not capital(w, last - 1) or not cue.CHAMBERS.isdisjoint(w.low[first:last]):
        return ""
    counted = last < len(w.low) and (w.low[last] == "'s" or w.low[last][0].isdecimal())
    return "" if counted else bare_name(w, first, last)
