"""What follows a number and joins it with the next: units, ratios, ranges against pairs."""

import math
import re
from itertools import pairwise
from typing import NamedTuple

from .. import cues as cue
from .vocabulary import digits_value
from .words import Words

THREE_DECIMALS = re.compile(r"\d{1,2},\d{3}")
DOTTED_THOUSANDS = re.compile(r"\d{1,3}\.\d{3}")


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


def with_unit(w: Words, first: int, last: int, value: float, form: str) -> Number:
    """The expression with its unit, one in five and four in ten as shares."""
    low, size = w.low, len(w.low)
    if form != "fraction" and (last >= size or low[last] not in cue.JOINED):
        if "." in low[first]:
            value = _by_unit(w, first, last, value, form)
        return Number(first, last, value, math.nan, form, "", last)
    if form in {"word", "digits"} and last + 1 < size and low[last] in {"in", "of"} and 0 < value <= 9:
        k = last + 1
        whole = (
            cue.UNITS.get(low[k], 0) or cue.TENS.get(low[k], 0) or (digits_value(low[k]) if low[k].isdecimal() else 0)
        )
        if low[last] == "in" and whole in {3, 4, 5, 6, 8, 10, 20} and value < whole and not _hyphened(w, k + 1):
            following = low[k + 1] if k + 1 < size else ""
            if following not in {"of", "were", "was", "by", "and"} or form == "word":
                return Number(first, k + 1, 100 * value / whole, math.nan, "ratio", "percent", k + 1)
    ratio = _ratio(w, first, last, value, form)
    if ratio:
        return ratio
    if (
        w.low[last : last + 1]
        and w.low[last] in cue.DASHES
        and w.glued(last)
        and w.low[last + 1 : last + 2] in (["odd"], ["plus"])
    ):
        return Number(first, last, value, math.nan, form, "", last + 2)
    j = last
    value = _by_unit(w, first, last, value, form)
    if form == "fraction":
        return Number(first, last, value, math.nan, form, "percent", last)
    if form in {"digits", "word", "vague", "uncounted"} and j < size:
        if (
            low[j] in cue.DASHES
            and w.glued(j)
            and w.glued(j + 1)
            and low[min(j + 1, size - 1)] in {"point", "points", "percentage", "percent"}
        ):
            j += 1
        if low[j] == "per" and j + 1 < size and low[j + 1] in {"cent", "cents"}:
            return _points(w, Number(first, last, value, math.nan, form, "percent", j + 2))
        if low[j] in cue.PERCENT:
            return _points(w, Number(first, last, value, math.nan, form, "percent", j + 1))
        if low[j] in {"point", "points", "pts"}:
            return Number(first, last, value, math.nan, form, "points", j + 1)
    return Number(first, last, value, math.nan, form, "", last)


def _ratio(w: Words, first: int, last: int, value: float, form: str) -> Number | None:
    """seven of every 10, 88 in a hundred, nine out of ten."""
    low = w.low
    if form not in {"digits", "word"} or low[last : last + 1] not in (["of"], ["in"], ["out"]):
        return None
    k = last + 1 + (low[last] == "out" and low[last + 1 : last + 2] == ["of"])
    every = low[k : k + 1] in (["every"], ["a"])
    k += every
    whole = (
        {"ten": 10, "10": 10, "hundred": 100, "100": 100, "five": 5, "four": 4, "three": 3}.get(low[k], 0)
        if k < len(low)
        else 0
    )
    people = whole < 10 and k + 1 < len(low) and low[k + 1] in cue.ELECTORS
    if not whole or not 0 < value < whole or not (every or (low[last] == "out" and (whole >= 10 or people))):
        return None
    return Number(first, k + 1, 100 * value / whole, math.nan, "ratio", "percent", k + 1)


def _by_unit(w: Words, first: int, last: int, value: float, form: str) -> float:
    """50,126 % has a decimal comma; 44.414 ballots a point between thousands."""
    if form != "digits" or last - first != 1 or last >= len(w.low):
        return value
    surface, after = w.low[first], w.low[last]
    if value > 100 and after in cue.PERCENT | {"per"} and THREE_DECIMALS.fullmatch(surface):
        return float(surface.replace(",", "."))
    if (
        DOTTED_THOUSANDS.fullmatch(surface)
        and after.isalpha()
        and (after.endswith("s") or after == "people")
        and after not in cue.PERCENT | {"points"}
    ):
        return float(surface.replace(".", ""))
    return value


def _points(w: Words, n: Number) -> Number:
    """percentage points, per cent points."""
    k = n.after
    if k < len(w.low) and w.low[k] in cue.DASHES and w.glued(k):
        k += 1
    if k < len(w.low) and w.low[k] in {"point", "points", "pts"}:
        return n._replace(unit="points", after=k + 1)
    return n


def _hyphened(w: Words, k: int) -> bool:
    return k < len(w.low) and w.low[k] in cue.DASHES and w.glued(k)


def joined_to(w: Words, found: list[Number], b: Number) -> Number:
    """b, or the range that the last number found begins and b ends: that one is taken out of those found."""
    if not _range(w, found[-1], b):
        return b
    a = found.pop()
    low = a.value
    if b.last - b.first == 2 and a.last - a.first == 1 and b.value >= 12 * low:
        low = round(low * _scale(w, b), 3)  # 2 to 3 million, two to three dozen
    return Number(a.first, b.last, low, b.value, b.form, b.unit or a.unit, b.after)


def _range(w: Words, a: Number, b: Number) -> bool:
    """Whether a and b are the ends of one range."""
    if a.form not in {"digits", "word"} or b.form not in {"digits", "word"}:
        return False
    if not math.isnan(a.high) or (a.unit and a.unit != b.unit and b.unit) or not a.value < b.value:
        return False
    low, between = w.low, w.low[a.after]
    before = low[a.first - 1] if a.first else ""
    scaled = b.last - b.first > 1 and _scale(w, b) > 1
    alike = b.value <= 5 * a.value + 10 or scaled
    hurt = (
        low[b.after] in cue.COUNTED or low[b.after] in cue.PEOPLE if b.after < len(low) else False
    )  # 45 to 50 injured
    pair = 95 <= a.value + b.value <= 100.5 and a.value >= 5 and not hurt
    if len(low[a.first]) == 4 and 1500 <= a.value <= 2100 and 1500 <= b.value <= 2100:
        return False
    if between == "to" and not a.unit and not b.unit and not (a.value.is_integer() and b.value.is_integer()):
        return False
    if between in cue.DASHES:
        return alike and not pair and w.glued(a.after) == w.glued(b.first) and between != "—"
    if between == "to":
        if not a.unit and not (cue.TRAILED if b.unit else cue.SCORED).isdisjoint(low[max(0, a.first - 6) : a.first]):
            return False
        started = before == "from" and cue.RANGING.isdisjoint(low[max(0, a.first - 6) : a.first])
        return alike and not pair and not started
    if between == "or":
        near = b.value - a.value == 1 or (b.value - a.value == 2 and 5 <= a.value <= 18)  # ten or twelve
        return near or (alike and a.value % 10 == 0 and b.value % 10 == 0)
    if between == "and":
        return "between" in low[max(0, a.first - 3) : a.first] and "." not in low[max(0, a.first - 1) : a.first]
    return False


def _scale(w: Words, n: Number) -> float:
    """The thousands or millions that a number is counted in: 4.1 of 6.8 million."""
    unit = w.low[n.last - 1] if n.last - n.first == 2 else ""
    return cue.SCALES.get(unit) or cue.SHORT_SCALES.get(unit) or {"dozen": 12, "hundred": 100}.get(unit, 1)


def share_units(w: Words, found: list[Number]) -> list[Number]:
    """Pairs such as 52-48 percent share the unit of the second; 4.1 of 6.8 million its scale."""
    for k, (a, b) in enumerate(pairwise(found)):
        if a.value % 1 and not a.unit and w.low[a.last] == "of" and b.first - a.last <= 2:
            found[k] = a._replace(value=round(a.value * _scale(w, b), 3))
        if not b.unit or a.unit or b.first - a.last != 1:
            continue
        joined = w.low[a.last] in cue.DASHES | {"to"} or (
            w.low[a.last] in {"and", "or"} and a.value <= 100 and a.value.is_integer() == b.value.is_integer()
        )
        if joined:
            found[k] = a._replace(unit=b.unit)
    return found
