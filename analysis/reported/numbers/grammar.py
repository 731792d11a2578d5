"""A grammar of the number expressions of English news."""

import math

from ..cues import words
from .ranges import Number, joined_to, share_units, with_unit
from .vocabulary import (
    COUNTING,
    DASHES,
    NONE,
    NUMBER_WORDS,
    ORDINALS,
    PARTS,
    SCALES,
    SHORT_SCALES,
    SIGNS,
    TENS,
    TIMES,
    UNCOUNTED,
    UNITS,
    VAGUE,
    digits_value,
)
from .words import Words

IN_HALF = words("brother brothers life marathon mast moon sister sisters term time truth truths way year")  # half moon
HALVES = words("first second other next last latter former better upper lower top bottom northern southern")
ORDINAL_ENDINGS = words("st nd rd th")
AFTER_DIGITS = ORDINAL_ENDINGS | SCALES.keys() | SHORT_SCALES.keys() | {"hundred"}
AFTER_ARTICLE = SCALES.keys() | {"hundred", "dozen"}  # a hundred
AFTER_UNIT = AFTER_ARTICLE | DASHES | PARTS.keys() | ORDINALS
HALVED = (["1", "/", "2"], ["1", "/", "4"], ["1", "/", "3"])  # behind a whole number
SCALED = SCALES | {"dozen": 12, "hundred": 100}
FIRST_LATER = "\u0660"  # the first digit beyond ASCII
AFTER_SCORES = words("of more were killed dead injured wounded hurt arrested detained others people died")
AFTER_PART = words("of and in said voted were to from for who are have would say had against as")


def find_numbers(w: Words) -> list[Number]:
    """The number expressions of a sentence in order, without overlap."""
    found: list[Number] = []
    free = 0
    for i in [i for i, x in enumerate(w.low) if x in NUMBER_WORDS or (not ":" < x < FIRST_LATER and x[0].isdecimal())]:
        if i >= free and not (w.low[i] == "another" and _counted_next(w.low, i + 1)):
            first, last, value, form = number_at(w, i)
            number = with_unit(w, first, last, float(value), form)
            if found and number.first - found[-1].after == 1:
                number = joined_to(w, found, number)
            found.append(number)
            free = max(number.after, i + 1)
    return share_units(w, found) if len(found) > 1 else found


def _counted_next(low: list[str], i: int) -> bool:
    """Whether a number follows "another", which is then part of it: another four people."""
    return i < len(low) and (low[i][0].isdecimal() or low[i] in COUNTING or low[i] == "one")


def number_at(w: Words, i: int) -> tuple[int, int, float, str]:
    """first, last, value and form of the number expression that begins at word i."""
    low = w.low
    word = low[i]
    if word[0].isdecimal():
        value, j = digits_value(word), i + 1
        following = low[j] if j < len(low) else ""
        mixed = _mixed(w, j, value)
        if mixed:
            return i, *mixed, "digits"
        if following not in AFTER_DIGITS:
            return i, j, value, "digits"
        if following in ORDINAL_ENDINGS and w.glued(j):
            return i, j + 1, value, "ordinal"
        if following in SCALES or following == "hundred" or (following in SHORT_SCALES and w.glued(j)):
            scale = SCALES.get(following) or SHORT_SCALES.get(following) or 100
            return i, j + 1, round(value * scale, 3), "digits"  # 4.1 million is no 4099999.9999999995
        return i, j, value, "digits"
    if word in SIGNS:
        return i, i + 1, 100 * SIGNS[word], "fraction"
    if word in TIMES:
        return i, i + 1, TIMES[word], "times"
    if word in UNCOUNTED:
        return _uncounted(w, i)
    if word in NONE or word == "no":
        two = word == "no" and i + 1 < len(low) and low[i + 1] == "one"
        return i, i + 1 + two, 0.0, "none"
    if word == "another":
        return i, i + 1, 1.0, "another"
    if word in VAGUE:
        return _vague(w, i)
    if word in PARTS:
        return _part(w, i)
    if word in ORDINALS:
        return i, i + 1, math.nan, "ordinal"
    return _cardinal(w, i)


def _cardinal(w: Words, i: int) -> tuple[int, int, float, str]:
    """A cardinal in words, with the fraction or ratio it may begin."""
    low, size = w.low, len(w.low)
    if low[i] in UNITS and (i + 1 >= size or low[i + 1] not in AFTER_UNIT):
        return (i, *(_mixed(w, i + 1, UNITS[low[i]]) or (i + 1, UNITS[low[i]])), "word")
    total, group, last, j = 0.0, 0.0, "", i
    while j < size:
        word = low[j]
        if word in DASHES and j > i and w.glued(j) and w.glued(j + 1) and last == "tens" and low[j + 1] in UNITS:
            j += 1
            continue
        if (
            word == "and"
            and last in {"hundred", "scale"}
            and j + 1 < size
            and (low[j + 1] in UNITS or low[j + 1] in TENS)
        ):
            j, last = j + 1, "and"
            continue
        if word in UNITS and (last in {"", "hundred", "and", "scale"} or (last == "tens" and 0 < UNITS[word] < 10)):
            group, last = group + UNITS[word], "unit"
        elif word in TENS and last in {"", "hundred", "and", "scale"}:
            group, last = group + TENS[word], "tens"
        elif word in {"hundred", "dozen"} and last in {"", "unit", "tens"} and group < 100:
            group, last = (group or 1) * (100 if word == "hundred" else 12), "hundred" if word == "hundred" else "dozen"
        elif word in SCALES and last != "scale" and (not total or SCALES[word] < 1000 or total >= SCALES[word]):
            total, group, last = total + (group or 1) * SCALES[word], 0.0, "scale"
        else:
            break
        j += 1
    first = i - 1 if low[i] in AFTER_ARTICLE and i and low[i - 1] in {"a", "an"} else i
    value = total + group
    couple = i - 1 - (i > 1 and low[i - 1] == "of")  # a couple hundred, a couple of thousand
    if low[i] in AFTER_ARTICLE and i and low[couple] == "couple":
        return couple, j, 2 * value, "vague"
    k = j + 1 if j + 1 < size and low[j] in DASHES and w.glued(j) else j
    if k < size and low[k] in PARTS and 0 < value < PARTS[low[k]] and not (value == 1 and _names_thing(w, k + 1)):
        return first, *_of_scale(w, k + 1, value / PARTS[low[k]])
    if k < size and low[k] in ORDINALS and k > j:
        return first, k + 1, math.nan, "ordinal"
    return first, j, value, "word"


def _mixed(w: Words, j: int, value: float) -> tuple[int, float] | None:
    """The end and value of a whole number with a part behind it, word j: two and a half million, 12½, 9 1/2."""
    low = w.low
    if low[j : j + 1] and low[j] in SIGNS and w.glued(j):
        part, k = SIGNS[low[j]], j + 1
    elif low[j : j + 3] in HALVED and w.glued(j + 1) and w.glued(j + 2):
        part, k = 1 / int(low[j + 2]), j + 3
    elif low[j : j + 2] == ["and", "a"] and low[j + 2 : j + 3] and low[j + 2] in {"half", "quarter"}:
        part, k = 1 / PARTS[low[j + 2]], j + 3
    else:
        return None
    scale = SCALED.get(low[k], 0) if k < len(low) else 0
    return k + bool(scale), (value + part) * (scale or 1)


def _of_scale(w: Words, k: int, part: float) -> tuple[int, float, str]:
    """The end, value and form of a fraction that ends before word k: a quarter, a quarter of a million."""
    scale = SCALES.get(w.low[k + 2], 0) if w.low[k : k + 2] == ["of", "a"] and k + 2 < len(w.low) else 0
    return (k + 3, round(part * scale, 3), "word") if scale else (k, 100 * part, "fraction")


def _vague(w: Words, i: int) -> tuple[int, int, float, str]:
    """dozens, hundreds of thousands, thousands and thousands."""
    low, j, value = w.low, i + 1, float(VAGUE[w.low[i]])
    if low[i] == "tens" and not (j + 1 < len(low) and low[j] == "of" and low[j + 1] in VAGUE):
        return i, j, math.nan, "idiom"
    if low[i] == "scores" and not (j < len(low) and low[j] in AFTER_SCORES):
        return i, j, math.nan, "idiom"
    while j + 1 < len(low) and low[j] in {"of", "and", "or"} and low[j + 1] in VAGUE and low[j + 1] not in {"scores"}:
        scale = VAGUE[low[j + 1]]
        if low[j] == "of":
            value = {"tens": 10, "hundreds": 100, "dozens": 12}.get(low[i], 1) * scale
        j += 2
    return i, j, value, "vague"


def _part(w: Words, i: int) -> tuple[int, int, float, str]:
    """half, half a million, a third, a quarter; an ordinal where no part is meant."""
    low, word = w.low, w.low[i]
    nxt = low[i + 1] if i + 1 < len(low) else ""
    before = low[i - 1] if i else ""
    if (
        (before in DASHES and w.glued(i))
        or ((nxt in DASHES and w.glued(i + 1)) and word != "half")
        or (w.upper(i) and i and nxt and w.upper(i + 1))
    ):
        return i, i + 1, math.nan, "ordinal" if word != "half" else "idiom"
    if word == "half" and before == "a" and i > 1 and low[i - 2] == "and":
        return i, i + 1, math.nan, "idiom"
    if word == "half":
        j = i + 1 + (nxt in {"a", "-"})
        if j < len(low) and low[j] in {"dozen", "million", "billion", "hundred", "thousand", "century"} and j > i:
            if low[j] == "century":
                return i, i + 1, math.nan, "idiom"
            return i, j + 1, {"dozen": 6, "hundred": 50}.get(low[j]) or SCALES[low[j]] / 2, "word"
        if nxt in {"-"} or before in HALVES or nxt in IN_HALF:
            return i, i + 1, 50.0, "idiom"
        return i, i + 1, 50.0, "fraction"
    if before in {"a", "one"} and word in {"third", "quarter", "fifth", "tenth"} and not _names_thing(w, i + 1):
        return i, *_of_scale(w, i + 1, 1 / PARTS[word])
    if word in {"quarter", "quarters", "halves"}:
        return i, i + 1, math.nan, "idiom"
    return i, i + 1, math.nan, "ordinal"


def _names_thing(w: Words, i: int) -> bool:
    """Whether a noun follows, so that "a third" is an ordinal."""
    return i < len(w.low) and w.low[i].isalpha() and w.low[i] not in AFTER_PART


def _uncounted(w: Words, i: int) -> tuple[int, int, float, str]:
    """many, several, few; a few hundred, several dozen."""
    low, word = w.low, w.low[i]
    nxt = low[i + 1] if i + 1 < len(low) else ""
    if word in {"few", "several"} and nxt in {"hundred", "thousand", "dozen", "million"}:
        return i, i + 2, {"hundred": 200, "thousand": 2e3, "dozen": 24, "million": 2e6}[nxt], "vague"
    return i, i + 1, math.nan, "uncounted"
