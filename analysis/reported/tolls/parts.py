"""The parts of a toll that are told behind it: 224: 97 men, 89 women and 38 children."""

from itertools import accumulate

from .. import cues as cue
from ..measures import TOLLS
from ..numbers.reading import NO_QUANTITY, Reading
from ..numbers.words import Words
from .predicates import of_people

BEFORE_PARTS = cue.DASHES | {",", ":", "(", "and"}

GUESSED = {"list", "scene"}  # how measures are found of which no words of their own tell


def share_with_parts(w: Words, readings: list[Reading]) -> None:
    """Give people counted behind a toll that they add up to its measure; changes the readings."""
    counts = [r for r in readings if r.kind not in NO_QUANTITY]
    for k, whole in enumerate(counts):
        if whole.measure in TOLLS:
            for part in _parts(w, whole, counts[k + 1 :]) or _some(w, whole, counts[k + 1 : k + 2]):
                part.measure, part.governed, part.kind = whole.measure, "part", "measure"


def _parts(w: Words, whole: Reading, behind: list[Reading]) -> list[Reading]:
    """The first numbers of people behind a toll that come to it, each "a" or "an" among them counted as one."""
    totals = accumulate(r.number.value for r in behind)
    for k, (last, total) in enumerate(zip(behind, totals, strict=True)):
        if not _lists_people(w, last):
            return []
        several = k > 0 or total < whole.number.value
        if several and total <= whole.number.value <= total + _singles(w, behind[0], last):
            return behind[: k + 1]
    return []


def _some(w: Words, whole: Reading, behind: list[Reading]) -> list[Reading]:
    """The number just behind a toll of which it tells a part: 340 people, many of them pupils."""
    return [r for r in behind if not r.measure and w.low[whole.noun[1] : r.left] == [","] and _of_them(w, r)]


def _of_them(w: Words, r: Reading) -> bool:
    """Whether a number tells how many of those named before."""
    return w.at(r.number.after) == "of" and w.at(r.number.after + 1) in cue.PARTITIVE


def _lists_people(w: Words, r: Reading) -> bool:
    """Whether a number, of which no words of its own say what it is, counts people by name behind a mark or "and"."""
    own = r.measure and r.governed not in GUESSED
    named = r.noun[0] < r.noun[1] or w.at(r.number.after)[:1].isdecimal()  # two 17-year-olds
    return not own and named and w.at(r.left - 1) in BEFORE_PARTS and of_people(w, r)


def _singles(w: Words, first: Reading, last: Reading) -> int:
    """How many are told of by "a" or "an" among those counted and just behind them."""
    end = last.noun[1] + 1
    goes_on = end + 4 if w.at(last.noun[1]) in {"and", ","} else end
    return sum(word in {"a", "an"} for word in w.low[first.left : goes_on])
