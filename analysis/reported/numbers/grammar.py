"""A grammar of the number expressions of English news."""

import math

from .. import cues as cue
from .ranges import Number, joined_to, share_units, with_unit
from .vocabulary import digits_value
from .words import Words

HALVED = (["1", "/", "2"], ["1", "/", "4"], ["1", "/", "3"])  # behind a whole number
HUNDREDS = {"hundred": 100, "dozen": 12}
SCALED = cue.SCALES | HUNDREDS
OPEN = frozenset({"", "hundred", "and", "scale"})  # what units and tens may follow
FIRST_LATER = "\u0660"  # the first digit beyond ASCII


def find_numbers(w: Words) -> list[Number]:
    """The number expressions of a sentence in order, without overlap."""
    found: list[Number] = []
    free = 0
    for i in [
        i for i, x in enumerate(w.low) if x in cue.NUMBER_WORDS or (not ":" < x < FIRST_LATER and x[0].isdecimal())
    ]:
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
    return i < len(low) and (low[i][0].isdecimal() or low[i] in cue.COUNTING or low[i] == "one")


def number_at(w: Words, i: int) -> tuple[int, int, float, str]:
    """first, last, value and form of the number expression that begins at word i."""
    low = w.low
    word = low[i]
    if word[0].isdecimal():
        return _in_digits(w, i)
    if word in cue.SIGNS:
        return i, i + 1, 100 * cue.SIGNS[word], "fraction"
    if word in cue.TIMES:
        return i, i + 1, cue.TIMES[word], "times"
    if word in cue.UNCOUNTED:
        return _uncounted(w, i)
    if word in cue.NONE or word == "no":
        one = i + 1 + (w.at(i + 1) in cue.DASHES)
        return i, one + 1 if word == "no" and w.at(one) == "one" else i + 1, 0.0, "none"
    if word == "another":
        return i, i + 1, 1.0, "another"
    if word in cue.VAGUE:
        return _vague(w, i)
    if word in cue.PARTS:
        return _part(w, i)
    if word in cue.ORDINALS:
        return i, i + 1, math.nan, "ordinal"
    return _cardinal(w, i)


def _in_digits(w: Words, i: int) -> tuple[int, int, float, str]:
    """A number in digits with the scale, part or ending behind it: 4.1 million, 12½, 3rd."""
    value, j = digits_value(w.low[i]), i + 1
    mixed, following = _mixed(w, j, value), w.at(j)
    if mixed:
        return i, *mixed, "digits"
    if following in cue.ORDINAL_ENDINGS and w.glued(j):
        return i, j + 1, value, "ordinal"
    if following in cue.SCALES or following == "hundred" or (following in cue.SHORT_SCALES and w.glued(j)):
        scale = cue.SCALES.get(following) or cue.SHORT_SCALES.get(following) or 100
        return i, j + 1, round(value * scale, 3), "digits"  # 4.1 million is no 4099999.9999999995
    return i, j, value, "digits"


def _cardinal(w: Words, i: int) -> tuple[int, int, float, str]:
    """A cardinal in words, with the fraction or ratio it may begin."""
    low = w.low
    if low[i] in cue.UNITS and w.at(i + 1) not in cue.AFTER_UNIT:
        return (i, *(_mixed(w, i + 1, cue.UNITS[low[i]]) or (i + 1, cue.UNITS[low[i]])), "word")
    value, j = _counted(w, i)
    before = i - 1 - (w.at(i - 1) == "of")
    if low[i] in cue.AFTER_ARTICLE and w.at(before) == "couple":
        return before, j, 2 * value, "vague"  # a couple hundred, a couple of thousand
    first = i - (low[i] in cue.AFTER_ARTICLE and w.at(i - 1) in {"a", "an"})
    k = j + (w.at(j) in cue.DASHES and w.glued(j))
    part = cue.PARTS.get(w.at(k), 0)
    if 0 < value < part and not (value == 1 and _names_thing(w, k + 1)):
        return first, *_of_scale(w, k + 1, value / part)
    if k > j and w.at(k) in cue.ORDINALS:
        return first, k + 1, math.nan, "ordinal"
    return first, j, value, "word"


def _counted(w: Words, i: int) -> tuple[float, int]:
    """The value of the cardinal that begins at word i, and the word after it."""
    read: tuple[float, float, str] | None = (0.0, 0.0, "")
    while read:
        (total, group, last), i = read, i + 1
        read = _read_on(w, i - 1, total, group, last)
    return total + group, i - 1


def _read_on(w: Words, j: int, total: float, group: float, last: str) -> tuple[float, float, str] | None:
    """What a cardinal comes to with word j: thousands and millions, the rest, what was read last; None at its end."""
    word = w.at(j)
    if word in cue.UNITS:
        goes = last in OPEN or (last == "tens" and 0 < cue.UNITS[word] < 10)
        return (total, group + cue.UNITS[word], "unit") if goes else None
    if word in cue.TENS:
        return (total, group + cue.TENS[word], "tens") if last in OPEN else None
    if word in HUNDREDS:
        goes = last in {"", "unit", "tens"} and group < 100
        return (total, (group or 1) * HUNDREDS[word], word) if goes else None
    if word in cue.SCALES:
        goes = last != "scale" and (cue.SCALES[word] < 1000 or not 0 < total < cue.SCALES[word])
        return (total + (group or 1) * cue.SCALES[word], 0.0, "scale") if goes else None
    joins = _joins(w, j, last)
    return (total, group, joins) if joins else None


def _joins(w: Words, j: int, last: str) -> str:
    """What stands for the last part where word j joins the next: one million, two hundred; twenty-two; else empty."""
    word, after = w.at(j), w.at(j + 1)
    if word in cue.DASHES:
        return "tens" if last == "tens" and w.within(j) and after in cue.UNITS else ""
    if word == ",":
        return "and" if last == "scale" and after in cue.COUNTING and w.at(j + 2) in SCALED else ""
    counted = after in cue.UNITS or after in cue.TENS
    return "and" if word == "and" and last in {"hundred", "scale"} and counted else ""


def _mixed(w: Words, j: int, value: float) -> tuple[int, float] | None:
    """The end and value of a whole number with a part behind it, word j: two and a half million, 12½, 9 1/2."""
    low = w.low
    if w.at(j) in cue.SIGNS and w.glued(j):
        part, k = cue.SIGNS[low[j]], j + 1
    elif low[j : j + 3] in HALVED and w.within(j + 1):
        part, k = 1 / int(low[j + 2]), j + 3
    elif low[j : j + 2] == ["and", "a"] and w.at(j + 2) in {"half", "quarter"}:
        part, k = 1 / cue.PARTS[low[j + 2]], j + 3
    else:
        return None
    scale = SCALED.get(w.at(k), 0)
    return k + bool(scale), (value + part) * (scale or 1)


def _of_scale(w: Words, k: int, part: float) -> tuple[int, float, str]:
    """The end, value and form of a fraction that ends before word k: a quarter, a quarter of a million."""
    scale = cue.SCALES.get(w.at(k + 2), 0) if w.low[k : k + 2] == ["of", "a"] else 0
    return (k + 3, round(part * scale, 3), "word") if scale else (k, 100 * part, "fraction")


def _vague(w: Words, i: int) -> tuple[int, int, float, str]:
    """dozens, hundreds of thousands, thousands and thousands."""
    low, j, value = w.low, i + 1, float(cue.VAGUE[w.low[i]])
    tens = low[i] == "tens" and not (w.at(j) == "of" and w.at(j + 1) in cue.VAGUE)
    if tens or (low[i] == "scores" and w.at(j) not in cue.AFTER_SCORES):
        return i, j, math.nan, "idiom"
    while w.at(j) in {"of", "and", "or"} and w.at(j + 1) in cue.VAGUE and low[j + 1] != "scores":
        if low[j] == "of":
            value = {"tens": 10, "hundreds": 100, "dozens": 12}.get(low[i], 1) * cue.VAGUE[low[j + 1]]
        j += 2
    return i, j, value, "vague"


def _part(w: Words, i: int) -> tuple[int, int, float, str]:
    """half, half a million, a third, a quarter; an ordinal where no part is meant."""
    word, after = w.low[i], w.at(i + 1)
    hyphened = (w.at(i - 1) in cue.DASHES and w.glued(i)) or (after in cue.DASHES and w.glued(i + 1) and word != "half")
    if hyphened or (i and w.upper(i) and w.upper(i + 1)):
        return i, i + 1, math.nan, "ordinal" if word != "half" else "idiom"
    if word == "half":
        return _half(w, i)
    if w.at(i - 1) in {"a", "one"} and word in {"third", "quarter", "fifth", "tenth"} and not _names_thing(w, i + 1):
        return i, *_of_scale(w, i + 1, 1 / cue.PARTS[word])
    return i, i + 1, math.nan, "idiom" if word in {"quarter", "quarters", "halves"} else "ordinal"


def _half(w: Words, i: int) -> tuple[int, int, float, str]:
    """half, half a million; an idiom in half-time, half a century, an hour and a half."""
    before, after = w.at(i - 1), w.at(i + 1)
    j = i + 1 + (after in {"a", "-"})
    if w.at(j) == "century" or (before == "a" and w.at(i - 2) == "and"):
        return i, i + 1, math.nan, "idiom"
    if w.at(j) in SCALED:
        return i, j + 1, SCALED[w.low[j]] / 2, "word"
    return i, i + 1, 50.0, "idiom" if after == "-" or after in cue.IN_HALF or before in cue.HALVES else "fraction"


def _names_thing(w: Words, i: int) -> bool:
    """Whether a noun follows, so that "a third" is an ordinal."""
    return i < len(w.low) and w.low[i].isalpha() and w.low[i] not in cue.AFTER_PART


def _uncounted(w: Words, i: int) -> tuple[int, int, float, str]:
    """many, several, few; a few hundred, several dozen."""
    some = {"hundred": 200, "thousand": 2e3, "dozen": 24, "million": 2e6}.get(w.at(i + 1))
    if some and w.low[i] in {"few", "several"}:
        return i, i + 2, some, "vague"
    return i, i + 1, math.nan, "uncounted"
