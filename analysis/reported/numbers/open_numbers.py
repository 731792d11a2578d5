"""Numbers that count nothing by name: bare ones and halves of pairs."""

from itertools import pairwise

from .. import cues as cue
from .reading import Reading
from .words import Words

VOTES = 100  # both halves of a pair of votes at least
HALVES = 75, 100.5  # what the shares of two rivals add up to


def open_end(w: Words, r: Reading) -> bool:
    """Whether nothing is counted by name: a number before a preposition, a mark or the end."""
    first, last = r.noun
    if party_follows(w, r):
        return True
    counted, after = first < last and w.low[first] not in cue.FOLLOWING, w.at(r.number.after)
    return not counted and (not after or after in cue.FOLLOWING or after in cue.COUNTING)


def party_follows(w: Words, r: Reading) -> bool:
    """191 Labour, 55 SNP, 13 Lib Dem: a party's name where a noun would stand."""
    first, last = r.noun
    named = first < last <= first + 3 and all(w.upper(i) for i in range(first, last))
    return named and w.at(last) in {",", ".", ";", ")", "and", ":", ""}


def half_of_pair(w: Words, readings: list[Reading], k: int) -> str:
    """share for half of a pair such as 62-38 or 55.7 to 44.3, votes for 1,122 to 987, pair for 81-30, else empty."""
    if not (pair := pair_of(w, readings, k)):
        return ""
    shares = HALVES[0] <= sum(pair) <= HALVES[1] and min(pair) >= 5
    return "share" if shares or pair[0] % 1 else "votes" if min(pair) >= VOTES else "pair"


def pair_of(w: Words, readings: list[Reading], k: int) -> tuple[float, ...]:
    """The values of the pair that number k is half of, such as 62-38 or 55.7 to 44.3; none of none."""
    for a, b in pairwise(readings[max(0, k - 1) : k + 2]):
        x, y, joint = a.number, b.number, w.at(a.number.after)
        moved = joint == "to" and (w.at(x.first - 1) == "from" or y.value <= 1)
        if not (a.kind or b.kind or moved) and y.first - x.after == 1 and joint in cue.DASHES | {"to"}:
            return x.value, y.value
    return ()
