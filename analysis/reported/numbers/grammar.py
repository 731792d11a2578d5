"""The number expressions of a sentence, as `expressions.toml` writes them, with their units."""

import math
import re
import tomllib
from collections.abc import Callable
from importlib.resources import files

from .. import cues as cue
from .ranges import Number, joined_to, share_units
from .words import Kept, Words

WRITTEN = tomllib.loads(files(__package__).joinpath("expressions.toml").read_text(encoding="utf-8"))
LETTERS = {word: letter for letter, words in reversed(WRITTEN["letters"].items()) for word in cue.listed(words)}
SCALES = cue.SCALES | cue.SHORT_SCALES
HUNDREDS = {"hundred": 100, "dozen": 12}
MAGNITUDES = HUNDREDS | SCALES
SMALL = cue.UNITS | cue.TENS | cue.SIGNS | {"half": 0.5, "quarter": 0.25}
COUNTED = frozenset({"digits", "word", "vague", "uncounted"})  # forms that may have a unit
WHOLES, WHOLES_IN = {3, 4, 5, 10, 100}, {3, 4, 5, 6, 8, 10, 20}  # what shares are counted in
DECIMAL_COMMA, ROUND_THOUSANDS = re.compile(r"\d+,\d{1,2}"), re.compile(r"[1-9]\d{0,2}\.000")
THREE_DECIMALS, DOTTED_THOUSANDS = re.compile(r"\d{1,2},\d{3}"), re.compile(r"\d{1,3}\.\d{3}")


def _compiled(pattern: str) -> str:
    """A pattern as written, as a regular expression over letters with spaces between them."""
    for name, piece in reversed(WRITTEN["pieces"].items()):
        pattern = pattern.replace(f"{{{name}}}", piece)
    return pattern.replace(" ", " ?").replace("_", " ")


ROWS = {f"row{i}": row for i, row in enumerate(WRITTEN["rows"])}
EXPRESSION = re.compile(
    _compiled("(?={start})(?:" + "|".join(f"(?P<{name}>{row[2]})" for name, row in ROWS.items()) + ")")
)
BEHIND = {name: re.compile(_compiled(pattern)) for name, pattern in WRITTEN["behind"].items()}


def find_numbers(w: Words) -> list[Number]:
    """The number expressions of a sentence in order, without overlap."""
    letters, found, at = "".join(map(_LETTER_OF.__getitem__, w.spaced)), list[Number](), 0
    while match := EXPRESSION.search(letters, at):
        number, at = _with_unit(w, match)
        if found and number.first - found[-1].after == 1:
            number = joined_to(w, found, number)
        found.append(number)
    return share_units(w, _pointed_alike(w, found)) if len(found) > 1 else found


def _pointed_alike(w: Words, found: list[Number]) -> list[Number]:
    """Numbers with a point between thousands where one before has it: 204.318 votes for Holt, 87.002 for Bell."""
    pointed = False
    for i, number in enumerate(found):
        surface = w.slice(number.first, number.last)
        thousands = surface.replace(".", "")
        if DOTTED_THOUSANDS.fullmatch(surface) and pointed and not number.unit:
            found[i] = number._replace(value=float(thousands))
        pointed |= "." in surface and thousands.isdecimal() and number.value == float(thousands)
    return found


def _letter(spaced: str) -> str:
    """The letter that stands for a word, with a blank where blanks stand behind it."""
    word = spaced.rstrip()
    letter = LETTERS.get(word) or ("D" if word[0].isdecimal() else "x" if word[0].isalpha() else ".")
    return letter if word == spaced else f"{letter} "


_LETTER_OF = Kept(_letter)


def _read(w: Words, match: re.Match[str]) -> tuple[int, int, float, str]:
    """first, last, value and form of what a row fits."""
    letters, (start, end) = match.string, match.span()
    first = start - letters.count(" ", 0, start)
    last = first + end - start - letters.count(" ", start, end)
    form, how, *_ = ROWS[match.lastgroup or ""]
    return first, last, float(VALUES[how](w.low[first:last])), form


def _sum(words: list[str]) -> float:
    """What a cardinal comes to: two hundred and nine thousand three hundred and ten."""
    total = group = 0.0
    for word in words:
        if word in SMALL or word[0].isdecimal():
            group += SMALL[word] if word in SMALL else _digits(word)
        elif word in HUNDREDS:
            group = (group or 1) * HUNDREDS[word]
        elif word in SCALES:
            total, group = round(total + (group or 1) * SCALES[word], 3), 0  # 4.1 million is no 4099999.9999999995
    return total + group


def _digits(surface: str) -> float:
    """The value of a run of digits: 8,500, 52.4, 81,64 (decimal comma), 80.000 (point between thousands)."""
    if len(surface) > 24:
        return math.nan
    if surface.isdecimal():
        return float(surface)
    if DECIMAL_COMMA.fullmatch(surface):
        surface = surface.replace(",", ".")
    surface = surface.replace(",", "")
    if ROUND_THOUSANDS.fullmatch(surface) or surface.count(".") > 1:
        surface = surface.replace(".", "")
    return float(surface)


def _share(words: list[str]) -> float:
    """How many in a hundred a fraction is: two-thirds."""
    *counted, last = words
    return 100 * (cue.SIGNS[last] if last in cue.SIGNS else (_sum(counted) or 1) / cue.PARTS[last])


def _part_of_scale(words: list[str]) -> float:
    """a quarter of a million, two and three-quarter million, a million and a half."""
    at = words.index("and") if "and" in words else 0
    whole = _sum([word for word in words[:at] if word not in MAGNITUDES]) or float(at > 0)
    part = _share([word for word in words[at:] if word in cue.UNITS or word in cue.PARTS])
    return round((whole + part / 100) * math.prod(MAGNITUDES.get(word, 1) for word in words), 3)


def _vague(words: list[str]) -> float:
    """dozens, hundreds of thousands, thousands and thousands."""
    first, *rest = words
    of = cue.VAGUE[words[-1]] / 2 if rest[:1] == ["of"] else 1
    return cue.VAGUE[first] * of


VALUES: dict[str, Callable[[list[str]], float]] = {
    "sum": _sum, "share": _share, "vague": _vague, "open": lambda words: math.nan, "none": lambda words: 0.0,
    "one": lambda words: 1.0, "times": lambda words: cue.TIMES[words[0]], "twice": lambda words: 2 * _sum(words),
    "mixed": lambda words: _sum(words[:1]) + 1 / int(words[-1]), "part of a scale": _part_of_scale,
}  # fmt: skip


def _with_unit(w: Words, match: re.Match[str]) -> tuple[Number, int]:
    """The expression with its unit, one in five and four in ten as shares, and where in the letters it ends."""
    first, last, value, form = _read(w, match)
    if form == "digits" and last - first == 1 and not w.low[first].isdecimal():
        value = _by_what_follows(w, last, value)
    at, unit, after = match.end(), "percent" if form == "fraction" else "", last
    if form in {"digits", "word"} and (behind := BEHIND["ratio"].match(match.string, at)):
        end = last + len(behind[0].replace(" ", ""))
        if _is_ratio(w, value, form, end, behind):
            share = 100 * value / _sum(w.low[end - 1 : end])
            return Number(first, end, share, math.nan, "ratio", "percent", end), behind.end()
    if form in COUNTED and (behind := BEHIND["unit"].match(match.string, at)):
        at, unit = behind.end(), "points" if behind[0][-1] == "j" else "percent"
        after += len(behind[0].replace(" ", ""))
    return Number(first, last, value, math.nan, form, unit, after), at


def _is_ratio(w: Words, value: float, form: str, end: int, behind: re.Match[str]) -> bool:
    """one in five, one in 12, seven of every 10, 88 in a hundred, nine out of ten."""
    whole, following = _sum(w.low[end - 1 : end]), w.at(end)
    if behind["each"] or behind["out"]:
        told = whole in WHOLES and (behind["each"] or whole >= 10 or following in cue.ELECTORS)
    else:
        free = form == "word" or following not in {"of", "were", "was", "by", "and"}
        one = form == "word" and value == 1 and following not in cue.TIME_UNITS
        told = (whole in WHOLES_IN or (one and whole in range(3, 101))) and value <= 9 and free
    return bool(told) and 0 < value < whole


def _by_what_follows(w: Words, last: int, value: float) -> float:
    """The value of the digits before word `last`: 50,126 % has a decimal comma, 44.414 votes a point."""
    surface, after = w.low[last - 1], w.at(last)
    if value > 100 and THREE_DECIMALS.fullmatch(surface) and (after in cue.PERCENT or after == "per"):
        return float(surface.replace(",", "."))
    counted = after == "people" or (after.isalpha() and after.endswith("s") and after != "points")
    return float(surface.replace(".", "")) if counted and DOTTED_THOUSANDS.fullmatch(surface) else value
