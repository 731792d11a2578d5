"""Numbers that measure nothing: dates, times, ages, names, sums of money, lengths of time and the like.

What each kind looks like stands in `kinds.toml`, in the notation that is told there.
"""

import re
import tomllib
from collections import defaultdict
from collections.abc import Callable
from importlib.resources import files
from typing import NamedTuple

from .. import cues as cue
from .ranges import Number
from .words import Words

CLOCK, DOTTED = re.compile(r"[0-2]\d\.[0-5]\d"), re.compile(r"\d{1,4}\.\d{1,2}\.\d{2,4}")
WINDOW = re.compile(r"(<<?|>>?)(\d+):")
SPECIAL: dict[str, Callable[[str], bool]] = {
    "0": lambda word: word[:1].isdecimal(), "Y": lambda word: len(word) == 4 and word.isdecimal(),
    "A": str.isalpha, "L": lambda word: len(word) == 1 and word.isalpha(),
    "S": lambda word: len(word) < 3 and word.isalpha(), "*": bool,
}  # fmt: skip
KINDS = {"called": "name", "compound": "other quantity", "pronoun": "idiom", "margin": "margin of error",
         "sample": "sample size", "list": "list mark"}  # fmt: skip
BEHIND_UNIT = {"margin", "sample"}  # kinds whose patterns look behind the unit
Test = Callable[[Words, int, int], bool]  # of a sentence and the first word and the end of a number in it


class Row(NamedTuple):
    """What a number looks like that is of a kind, or that is not; anchors: words of which one stands beside it."""

    kind: str
    forms: frozenset[str]
    least: float
    most: float
    tests: list[Test]
    fits: bool
    anchors: list[tuple[int, str]]


def kind_of(w: Words, n: Number) -> str:
    """The kind of a number that is certainly no measure, else empty."""
    before, after = w.at(n.first - 1), w.at(n.last)
    if n.form in {"idiom", "times"}:
        return "idiom" if n.form == "idiom" else "other quantity"
    if n.form == "ordinal":
        dated = after in cue.MONTHS or before in cue.MONTHS or (after == "of" and w.at(n.last + 1) in cue.MONTHS)
        return "date" if dated else "ordinal"
    if n.form == "uncounted" and before in {"how", "so", "too", "as"}:
        return "idiom"
    if before in cue.BEFORE_MONEY:
        return "money"
    rows, index = SHARES if n.unit == "percent" else DIGITS if n.form == "digits" else WORDS
    near = sorted({*index[0, ""], *index.get((-1, before), ()), *index.get((1, after), ())})
    return _first(w, n, [rows[i] for i in near])


def _first(w: Words, n: Number, rows: list[Row]) -> str:
    """The first kind whose first row that a number looks like says that it is of that kind."""
    forms, denied = _forms(w, n), set[str]()
    for row in rows:
        if row.kind in denied or row.forms.isdisjoint(forms) or n.value < row.least or n.value > row.most:
            continue
        end = n.after if row.kind in BEHIND_UNIT else n.last
        if all(test(w, n.first, end) for test in row.tests):
            if row.fits:
                return KINDS.get(row.kind, row.kind)
            denied.add(row.kind)
    return ""


def _forms(w: Words, n: Number) -> set[str]:
    """The form of a number, and what else it looks like."""
    low, alone, plain = w.low[n.first], n.last - n.first == 1, not n.unit
    looks = [("bare", plain and n.after == n.last)]
    if n.form == "word":
        named = w.upper(n.first) and not w.slice(n.first, n.first + 1).isupper()
        looks += [("one", alone and low == "one"), ("named", named)]
    elif n.form == "digits":
        last, size, point = n.value if alone else n.high, len(low) * alone, "." in low
        looks += [("day", plain and last <= 31 and n.value % 1 == 0), ("year", plain and size == 4), ("two", size == 2)]
        looks += [("decade", n.value % 10 == 0), ("clock", point and CLOCK.fullmatch(low) is not None)]
        looks += [("dotted", point and DOTTED.fullmatch(low) is not None)]
    return {n.form, "any", *(form for form, so in looks if so)}


def _row(kind: str, forms: str, least: float, most: float, pattern: str, _: str) -> Row:
    fits = not pattern.startswith("- ")
    beside, tests = compiled(pattern.removeprefix("- "))
    anchors: list[tuple[int, str]] = []
    for i in {-1, 1} - ({1} if kind in BEHIND_UNIT else set()):
        words, special = _members(beside.get(i, "").lstrip("^%~") or "!")
        if words and not special and not anchors:
            anchors = [(i, word) for word in words]
    return Row(kind, frozenset(forms.split()), least, most, tests, fits, anchors or [(0, "")])


def compiled(pattern: str) -> tuple[dict[int, str], list[Test]]:
    """The tokens beside a number by their place from it, and all tests of a pattern."""
    tokens = pattern.split()
    at = next((i for i, token in enumerate(tokens) if token in {"#", "~#"}), 0)
    beside = {i - at: token for i, token in enumerate(tokens) if token != "#" and not WINDOW.match(token)}
    return beside, [_test(token, i) for i, token in beside.items()] + [_window(t) for t in tokens if WINDOW.match(t)]


def _members(text: str) -> tuple[frozenset[str], list[Callable[[str], bool]]]:
    """The words among alternatives, and what else may be one; none of either where a word must not be one."""
    parts = text.split("|") if text[:1] != "!" else []
    words = cue.listed([part for part in parts if part not in SPECIAL and part != "$"])
    return words | {""} if "$" in parts else words, [SPECIAL[part] for part in parts if part in SPECIAL]


def _test(token: str, at: int) -> Test:
    """The test of a word, `at` words from the number."""
    glued, token = token[0] == "~", token.removeprefix("~")
    if token == "#":
        return lambda w, first, end: w.glued(first)
    case, token = token[0] if token[0] in "^%" else "", token.lstrip("^%")
    words, special = _members(token.removeprefix("!") or "*")

    def test(w: Words, first: int, end: int) -> bool:
        i = first + at if at < 0 else end + at - 1
        within = w.at(i) in words or any(one(w.at(i)) for one in special)
        if within == (token[:1] == "!") or (glued and not w.glued(i)):
            return False
        return not case or w.upper(i) == (case == "^")

    return test


def _window(token: str) -> Test:
    """The test that one of the words near a number is among those of the token, or with ! that none is."""
    found = WINDOW.match(token)
    assert found
    side, size, bare = found[1], int(found[2]), token[found.end() :]
    words, special = _members(bare.removeprefix("!"))
    phrases = [word.replace("_", " ") for word in words if "_" in word]

    def test(w: Words, first: int, end: int) -> bool:
        near = w.low[end : end + size] if side[0] == ">" else w.low[max(0, first - size) : first][::-1]
        if len(side) == 2 and "," in near:
            near = near[: near.index(",")]
        if not words.isdisjoint(near) or any(one(word) for one in special for word in near):
            return bare[0] != "!"
        text = " ".join(near if side[0] == ">" else near[::-1]) if phrases else ""
        return any(f" {phrase} " in f" {text} " for phrase in phrases) != (bare[0] == "!")

    return test


def _rows(kinds: str) -> tuple[list[Row], dict[tuple[int, str], list[int]]]:
    """The rows of some kinds in order, and their numbers by each of their anchors."""
    rows = [_row(kind, *row) for kind in kinds.split() for row in WRITTEN[kind]]
    index = defaultdict[tuple[int, str], list[int]](list)
    for i, row in enumerate(rows):
        for anchor in row.anchors:
            index[anchor].append(i)
    return rows, dict(index)


WRITTEN = tomllib.loads(files(__package__).joinpath("kinds.toml").read_text(encoding="utf-8"))
WORDS = _rows("time age money duration called compound pronoun margin sample")
SHARES = _rows("name money list margin")
DIGITS = _rows("name time date age money duration list called compound margin sample")
