"""What joins a number with the next: ranges against pairs, units that two share."""

import math
from itertools import pairwise
from typing import NamedTuple

from .. import cues as cue
from .words import Words


class Number(NamedTuple):
    """A number expression: words first to last (exclusive), its form, and the word after its unit and bound.

    form is digits, word, vague, fraction, ratio, times, ordinal, none, another or uncounted; unit is percent,
    points or empty; value and high (of a range) are NaN where there is none.
    """

    first: int
    last: int
    value: float
    high: float
    form: str
    unit: str
    after: int


def joined_to(w: Words, found: list[Number], b: Number) -> Number:
    """b, or the range that the last number found begins and b ends: that one is taken out of those found."""
    if not _range(w, found[-1], b):
        return b
    a = found.pop()
    scaled = b.last - b.first == 2 and a.last - a.first == 1 and b.value >= 12 * a.value
    low = round(a.value * _scale(w, b), 3) if scaled else a.value  # 2 to 3 million, two to three dozen
    return Number(a.first, b.last, low, b.value, b.form, b.unit or a.unit, b.after)


def _range(w: Words, a: Number, b: Number) -> bool:
    """Whether a and b are the ends of one range."""
    years = len(w.low[a.first]) == 4 and 1500 <= a.value < b.value <= 2100
    plain = {a.form, b.form} <= {"digits", "word"} and math.isnan(a.high) and a.value < b.value
    if not plain or years or (a.unit and b.unit not in {"", a.unit}):
        return False
    joint = w.low[a.after]
    if joint == "and":
        return "between" in w.low[max(0, a.first - 3) : a.first]
    alike = b.value <= 5 * a.value + 10 or _scale(w, b) > 1
    if joint == "or":
        return _either(a.value, b.value, alike)
    if not alike or _shares(w, a, b):
        return False
    return _dashed(w, a, b) if joint in cue.DASHES else joint == "to" and _up_to(w, a, b)


def _either(a: float, b: float, alike: bool) -> bool:
    """Whether "or" stands between the ends of a range: five or six, 10 or 12, 40 or 50."""
    near = 2 if 5 <= a <= 18 else 1
    return b - a in {1, near} or (alike and a % 10 == 0 == b % 10)


def _dashed(w: Words, a: Number, b: Number) -> bool:
    """Whether a dash stands between the ends of a range, and not behind an hour: 21:00 – Two held."""
    clock = w.at(a.first - 1) == ":" and w.glued(a.first)
    return not clock and w.glued(a.after) == w.glued(b.first)


def _shares(w: Words, a: Number, b: Number) -> bool:
    """Whether two numbers are shares of a whole: 52-48; in a poll 41-46; not 45 to 50 injured."""
    polled = w.low[a.after] in cue.DASHES and not b.unit and not cue.POLLING.isdisjoint(w.low)
    whole = a.value >= 5 and (80 if polled else 95) <= a.value + b.value <= 100.5
    return whole and w.at(b.after) not in cue.PEOPLE | cue.COUNTED.keys()


def _up_to(w: Words, a: Number, b: Number) -> bool:
    """Whether "to" leads from one end of a range to the other: 12 to 14 people; not from 12 to 14, lost 1.5 to 2.5."""
    whole, near = a.value.is_integer() and b.value.is_integer(), w.low[max(0, a.first - 6) : a.first]
    scored = not a.unit and not (cue.TRAILED if b.unit else cue.SCORED).isdisjoint(near)
    started = near[-1:] == ["from"] and cue.RANGING.isdisjoint(near)
    return (whole or bool(a.unit or b.unit)) and not scored and not started


def _scale(w: Words, n: Number) -> float:
    """The thousands, millions or dozens that a number is counted in."""
    unit = w.low[n.last - 1] if n.last - n.first == 2 else ""
    return cue.SCALES.get(unit) or cue.SHORT_SCALES.get(unit) or {"dozen": 12, "hundred": 100}.get(unit, 1)


def share_units(w: Words, found: list[Number]) -> list[Number]:
    """The numbers, those of pairs such as 52-48 percent with the unit of the second."""
    for k, (a, b) in enumerate(pairwise(found)):
        if b.unit and not a.unit and b.first - a.last == 1 and _joins(w.low[a.last], a, b):
            found[k] = a._replace(unit=b.unit)
    return found


def _joins(word: str, a: Number, b: Number) -> bool:
    """Whether the word between two numbers makes a pair of them."""
    alike = a.value <= 100 and a.value.is_integer() == b.value.is_integer()
    return word in cue.DASHES or word == "to" or (alike and word in {"and", "or"})
