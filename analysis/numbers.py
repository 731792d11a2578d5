"""A grammar of the number expressions of English news."""

import math
import re
from collections.abc import Iterable
from typing import NamedTuple

from .sentence_words import Words

UNITS = dict(
    zip(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ],
        range(20),
        strict=True,
    )
)
TENS = dict(
    zip(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], range(20, 100, 10), strict=True)
)
TENS["fourty"] = 40
SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "lakh": 1e5, "lakhs": 1e5, "crore": 1e7}
SHORT_SCALES = {"k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "tn": 1e12}
VAGUE = {"dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2e3, "millions": 2e6, "billions": 2e9, "tens": 20}
PARTS = {"half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5}
PARTS |= {"sixth": 6, "sixths": 6, "seventh": 7, "eighth": 8, "eighths": 8, "tenth": 10, "tenths": 10}
SIGNS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
TIMES = {"twice": 2, "thrice": 3}
NONE = {"none", "nobody"}
ORDINALS = set(
    [
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
        "twentieth",
        "thirtieth",
        "fortieth",
        "fiftieth",
        "sixtieth",
        "seventieth",
        "eightieth",
        "ninetieth",
        "hundredth",
        "thousandth",
        "millionth",
    ]
)
UNCOUNTED = {"many": math.nan, "several": math.nan, "few": math.nan, "handful": math.nan}
PERCENT = {"%", "percent", "pc", "pct", "percentage"}
SCORED = frozenset("beat lost fell defeated voted votes won passed rejected vote".split())
DECIMAL_COMMA = re.compile(r"\d+,\d{1,2}")
ROUND_THOUSANDS = re.compile(r"[1-9]\d{0,2}\.000")
DASHES = {"-", "–", "—", "‑", "‐"}
NUMBER_WORDS = frozenset(
    UNITS.keys() | TENS.keys() | SCALES.keys() | VAGUE.keys() | PARTS.keys() | TIMES.keys() | NONE | ORDINALS
    | UNCOUNTED.keys() | SIGNS.keys() | {"hundred", "dozen", "another", "no"}
)  # fmt: skip
LITTLE = NONE | UNCOUNTED.keys() | {"another", "no"}  # numbers only where they report a measure


def _any_of(words: Iterable[str]) -> str:
    """A pattern that finds any of `words`, those with one first letter together, so that most positions fail at once."""
    groups: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda x: (-len(x), x)):
        groups.setdefault(word[0], []).append(word[1:])
    return r"\b(?:" + "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in sorted(groups.items())) + r")\b"


HAS_NUMBER = re.compile(
    r"\d|[½¼¾⅓⅔]|" + _any_of(NUMBER_WORDS - LITTLE - ORDINALS - SIGNS.keys() - {"one"})
)  # in lower case
HAS_ORDINAL = re.compile(_any_of(ORDINALS | {"one"}))
HAS_LITTLE = re.compile(_any_of(LITTLE | {"one"}))


class Number(NamedTuple):
    """A number expression: words first to last (exclusive), its form, and the word after its unit.

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


def find_numbers(w: Words) -> list[Number]:
    """The number expressions of a sentence in order, without overlap."""
    found: list[Number] = []
    free = 0
    for i in [i for i, low in enumerate(w.low) if low in NUMBER_WORDS or low[0].isdigit()]:
        if i >= free:
            first, last, value, form = _one(w, i)
            number = _with_unit(w, first, last, float(value), form)
            found = _joined(w, found, number)
            free = max(number.after, i + 1)
    return _shared_units(w, found)


def digits_value(surface: str) -> float:
    """The value of a run of digits: 8,500, 52.4, 81,64 (decimal comma), 80.000 (point between thousands)."""
    if len(surface) > 24:
        return math.nan
    if surface.isdigit():
        return float(surface)
    if DECIMAL_COMMA.fullmatch(surface):
        surface = surface.replace(",", ".")
    surface = surface.replace(",", "")
    if ROUND_THOUSANDS.fullmatch(surface) or surface.count(".") > 1:
        surface = surface.replace(".", "")
    return float(surface)


def _one(w: Words, i: int) -> tuple[int, int, float, str]:
    """first, last, value and form of the number expression that begins at word i."""
    low = w.low
    word = low[i]
    if word[0].isdigit():
        if i + 1 < len(low) and w.glued(i + 1) and low[i + 1] in {"st", "nd", "rd", "th"}:
            return i, i + 2, digits_value(w.word[i]), "ordinal"
        value, j = digits_value(w.word[i]), i + 1
        if j < len(low) and (low[j] in SCALES or low[j] == "hundred" or (low[j] in SHORT_SCALES and w.glued(j))):
            scale = SCALES.get(low[j]) or SHORT_SCALES.get(low[j]) or 100
            return i, j + 1, value * scale, "digits"
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
    first = i - 1 if low[i] in {"hundred", "dozen"} | SCALES.keys() and i and low[i - 1] in {"a", "an"} else i
    value = total + group
    k = j + 1 if j + 1 < size and low[j] in DASHES and w.glued(j) else j
    if k < size and low[k] in PARTS and 0 < value < PARTS[low[k]] and not (value == 1 and _names_thing(w, k + 1)):
        return first, k + 1, 100 * value / PARTS[low[k]], "fraction"
    if k < size and low[k] in {"hundredth", "thousandth", "millionth"} | ORDINALS and k > j:
        return first, k + 1, math.nan, "ordinal"
    return first, j, value, "word"


def _vague(w: Words, i: int) -> tuple[int, int, float, str]:
    """dozens, hundreds of thousands, thousands and thousands."""
    low, j, value = w.low, i + 1, float(VAGUE[w.low[i]])
    if low[i] == "tens" and not (j + 1 < len(low) and low[j] == "of" and low[j + 1] in VAGUE):
        return i, j, math.nan, "idiom"
    if low[i] == "scores" and not (j < len(low) and low[j] in {"of", "more", "were", "killed", "dead", "injured"}):
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
        or ((nxt in DASHES and w.glued(i + 1))
        and word != "half")
        or (w.word[i][0].isupper() and i and nxt and w.word[i + 1][0].isupper())
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
        if nxt in {"-"} or before in {"first", "second", "other", "next", "last"} or nxt in {"time", "year"}:
            return i, i + 1, 50.0, "idiom"
        return i, i + 1, 50.0, "fraction"
    if before in {"a", "one"} and word in {"third", "quarter", "fifth", "tenth"} and not _names_thing(w, i + 1):
        return i, i + 1, 100 / PARTS[word], "fraction"
    if word in {"quarter", "quarters", "halves"}:
        return i, i + 1, math.nan, "idiom"
    return i, i + 1, math.nan, "ordinal"


def _names_thing(w: Words, i: int) -> bool:
    """Whether a noun follows, so that "a third" is an ordinal."""
    return i < len(w.low) and w.low[i].isalpha() and w.low[i] not in {"of", "and", "in", "said", "voted", "were", "to", "from", "for", "who", "are", "have", "would", "say", "had", "against", "as"}  # fmt: skip


def _uncounted(w: Words, i: int) -> tuple[int, int, float, str]:
    """many, several, few; a few hundred, several dozen."""
    low, word = w.low, w.low[i]
    nxt = low[i + 1] if i + 1 < len(low) else ""
    if word in {"few", "several"} and nxt in {"hundred", "thousand", "dozen", "million"}:
        return i, i + 2, {"hundred": 200, "thousand": 2e3, "dozen": 24, "million": 2e6}[nxt], "vague"
    return i, i + 1, math.nan, "uncounted"


def _with_unit(w: Words, first: int, last: int, value: float, form: str) -> Number:
    """The expression with its unit, one in five and four in ten as shares."""
    low, size = w.low, len(w.low)
    if form in {"word", "digits"} and last + 1 < size and low[last] in {"in", "of"} and 0 < value <= 9:
        k = last + 1
        whole = UNITS.get(low[k], 0) or TENS.get(low[k], 0) or (digits_value(w.word[k]) if low[k].isdigit() else 0)
        if low[last] == "in" and whole in {3, 4, 5, 6, 8, 10, 20} and value < whole and not _hyphened(w, k + 1):
            following = low[k + 1] if k + 1 < size else ""
            if following not in {"of", "were", "was", "by", "and"} or form == "word":
                return Number(first, k + 1, 100 * value / whole, math.nan, "ratio", "percent", k + 1)
    ratio = _ratio(w, first, last, value, form)
    if ratio:
        return ratio
    j = last
    value = _by_unit(w, first, last, value, form)
    if form == "fraction":
        return Number(first, last, value, math.nan, form, "percent", last)
    if form in {"digits", "word", "vague", "uncounted"} and j < size:
        if (
            low[j] in DASHES
            and w.glued(j)
            and w.glued(j + 1)
            and low[min(j + 1, size - 1)] in {"point", "points", "percentage", "percent"}
        ):
            j += 1
        if low[j] == "per" and j + 1 < size and low[j + 1] in {"cent", "cents"}:
            return _points(w, Number(first, last, value, math.nan, form, "percent", j + 2))
        if low[j] in PERCENT:
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
    if not whole or not 0 < value < whole or not (every or (low[last] == "out" and whole in {10, 100})):
        return None
    return Number(first, k + 1, 100 * value / whole, math.nan, "ratio", "percent", k + 1)


def _by_unit(w: Words, first: int, last: int, value: float, form: str) -> float:
    """50,126 % has a decimal comma; 44.414 ballots a point between thousands."""
    if form != "digits" or last - first != 1 or last >= len(w.low):
        return value
    surface, after = w.word[first], w.low[last]
    if value > 100 and after in PERCENT | {"per"} and re.fullmatch(r"\d{1,2},\d{3}", surface):
        return float(surface.replace(",", "."))
    if (
        re.fullmatch(r"\d{1,3}\.\d{3}", surface)
        and after.isalpha()
        and (after.endswith("s") or after == "people")
        and after not in PERCENT | {"points"}
    ):
        return float(surface.replace(".", ""))
    return value


def _points(w: Words, n: Number) -> Number:
    """percentage points, per cent points."""
    k = n.after
    if k < len(w.low) and w.low[k] in DASHES and w.glued(k):
        k += 1
    if k < len(w.low) and w.low[k] in {"point", "points", "pts"}:
        return n._replace(unit="points", after=k + 1)
    return n


def _hyphened(w: Words, k: int) -> bool:
    return k < len(w.low) and w.low[k] in DASHES and w.glued(k)


def _joined(w: Words, found: list[Number], b: Number) -> list[Number]:
    """found with b, as the second end of a range where the last one is the first end."""
    if not found or not _range(w, found[-1], b):
        found.append(b)
        return found
    a = found.pop()
    low = a.value
    if b.last - b.first > 1 and a.last - a.first == 1 and b.value > 1000 * low and b.form == "digits":
        low *= b.value / digits_value(w.word[b.first])  # 2 to 3 million
    found.append(Number(a.first, b.last, low, b.value, b.form, b.unit or a.unit, b.after))
    return found


def _range(w: Words, a: Number, b: Number) -> bool:
    """Whether a and b are the ends of one range."""
    if not (a.form == b.form or {a.form, b.form} <= {"digits", "word"}) or a.form not in {"digits", "word"}:
        return False
    if (
        b.first - a.after != 1
        or not math.isnan(a.high)
        or (a.unit and a.unit != b.unit and b.unit)
        or not a.value < b.value
    ):
        return False
    low, between = w.low, w.low[a.after]
    before = low[a.first - 1] if a.first else ""
    scaled = b.last - b.first > 1 and b.form == "digits"
    alike = b.value <= 5 * a.value + 10 or scaled
    pair = 95 <= a.value + b.value <= 100.5 and a.value >= 5
    if len(low[a.first]) == 4 and 1500 <= a.value <= 2100 and 1500 <= b.value <= 2100:
        return False
    if between == "to" and not a.unit and not b.unit and not (a.value.is_integer() and b.value.is_integer()):
        return False
    if between in DASHES:
        return alike and not pair and w.glued(a.after) == w.glued(b.first) and between != "—"
    if between == "to":
        if not a.unit and not b.unit and not SCORED.isdisjoint(low[max(0, a.first - 6) : a.first]):
            return False
        started = before == "from" and not {"ranged", "ranging", "ran", "range", "anywhere", "varied", "vary", "between", "estimates", "run"} & set(low[max(0, a.first - 6) : a.first])  # fmt: skip
        return alike and not pair and not started
    if between == "or":
        return b.value - a.value == 1 or (alike and a.value % 10 == 0 and b.value % 10 == 0)
    if between == "and":
        return "between" in low[max(0, a.first - 3) : a.first] and "." not in low[max(0, a.first - 1) : a.first]
    return False


def _shared_units(w: Words, found: list[Number]) -> list[Number]:
    """Pairs such as 52-48 percent share the unit of the second."""
    for k in range(len(found) - 1):
        a, b = found[k], found[k + 1]
        joined = w.low[a.last] in DASHES | {"to"} or (
            w.low[a.last] in {"and", "or"} and a.value <= 100 and a.value.is_integer() == b.value.is_integer()
        )
        if b.unit and not a.unit and b.first - a.last == 1 and joined:
            found[k] = a._replace(unit=b.unit)
    return found
