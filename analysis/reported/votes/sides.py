"""The words on both sides of a number that can speak of it."""

from typing import NamedTuple

from .. import cues as cue
from ..numbers.reading import Reading
from ..numbers.words import Words

LEFT, RIGHT = 14, 12  # words looked at on either side of a number
ENDS = cue.HARD - {"("}
OPEN_ENDS = ENDS - {":", "="}
LITTLE = frozenset({"none", "another", "uncounted", "times"})


class Sides(NamedTuple):
    """The words before and after a number up to the next number or the end of its clause.

    far goes on to the right past numbers; around are the words on both sides, whatever stands between.
    """

    left: list[str]
    right: list[str]
    far: list[str]
    around: list[str]


def sides_of(w: Words, readings: list[Reading], k: int) -> Sides:
    """The words on both sides of number k."""
    r = readings[k]
    start, end = max(0, r.left - LEFT), min(len(w.low), r.number.after + RIGHT)
    stop = end
    if k and not readings[k - 1].kind and readings[k - 1].number.form not in LITTLE:
        start = max(start, readings[k - 1].number.after)
    if k + 1 < len(readings) and not readings[k + 1].kind and readings[k + 1].number.form not in LITTLE:
        stop = min(end, readings[k + 1].left)
    left = _cut(w.low[start : r.left][::-1], OPEN_ENDS)[::-1]
    if left[-1:] == ["("] and r.number.after + 5 < end and (")" not in w.low[r.number.after : r.number.after + 5]):
        left = ["("]
    if "(" in left[:-1] and left[-1] not in "=:":
        left = left[len(left) - left[::-1].index("(") :]
    far = _cut(w.low[r.number.after : end], ENDS)
    return Sides(left, far[: max(0, stop - r.number.after)], far, w.low[max(0, r.left - 18) : r.number.after + 6])


def _cut(words: list[str], stops: frozenset[str]) -> list[str]:
    for at, word in enumerate(words):
        if word in stops and not (word == "." and words[at + 1 : at + 2] in (["no"], ["nos"], ["vs"])):
            return words[:at]
    return words
