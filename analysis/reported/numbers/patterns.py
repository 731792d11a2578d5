"""The notation that `kinds.toml` tells and `tolls.toml` shares: what stands around a place in a sentence, as tests."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from functools import lru_cache
from typing import Any, NamedTuple, TypeVar

from .. import cues as cue
from .words import Words

COMMON = frozenset("the a of to in and , .".split())  # words that most sentences have
WINDOW = re.compile(r"(<<?|>>?)(\d+):")
SPECIAL: dict[str, Callable[[str], bool]] = {
    "0": lambda word: word[:1].isdecimal(), "Y": lambda word: len(word) == 4 and word.isdecimal(),
    "A": str.isalpha, "L": lambda word: len(word) == 1 and word.isalpha(),
    "S": lambda word: len(word) < 3 and word.isalpha(), "*": bool,
    "Z": lambda word: word[:1] == "0" and word.isdecimal() and len(word) > 1,
}  # fmt: skip
Test = Callable[[Words, int, int], bool]  # of a sentence and the words from one to another, without it: those at #
K = TypeVar("K")


class Pattern(NamedTuple):
    """The tests of a pattern, whether it says that something is so, words of which one stands beside #, and such of
    which one stands anywhere ("" where none must)."""

    tests: list[Test]
    fits: bool
    anchors: list[tuple[int, str]]
    needed: frozenset[str]

    def found(self, w: Words, first: int, end: int) -> bool:
        """Whether the words around first and end are as the pattern says."""
        for test in self.tests:  # noqa: SIM110  all() takes twice as long, and this is asked of every number
            if not test(w, first, end):
                return False
        return True


def read_pattern(written: str, sides: Iterable[int] = (1, -1)) -> Pattern:
    """A pattern as written; an anchor is looked for on these sides of #."""
    tokens = written.removeprefix("- ").split()
    at = next((i for i, token in enumerate(tokens) if token in {"#", "~#"}), 0)
    beside = {i - at: token for i, token in enumerate(tokens) if token != "#" and not WINDOW.match(token)}
    told = filter(None, (_anchors(beside.get(i, "!"), i) for i in sides))
    anchors = min(told, key=lambda words: _commonness({word for _, word in words}), default=[(0, "")])
    anchor = anchors[0][0]
    near = sorted(beside, key=lambda i: (0 != i == anchor, abs(i)))  # the nearest word says no most often, no anchor
    tests = [_test(beside[i], i) for i in near] + [_window(t) for t in tokens if WINDOW.match(t)]
    needed = list(filter(None, map(_needed, tokens))) or [frozenset({""})]
    return Pattern(tests, not written.startswith("- "), anchors, min(needed, key=_commonness))


def _commonness(words: Set[str]) -> tuple[int, int]:
    """How many of some words are function words or marks, and how many they are."""
    return sum(word in cue.FUNCTION or not word.isalpha() for word in words), len(words)


def _anchors(token: str, at: int) -> list[tuple[int, str]]:
    """The words of which one must stand `at` words from #, with that place; none where it may be any."""
    words, special = _members(token.lstrip("^%~") or "!")
    return [] if special else [(at, word) for word in sorted({word.split("_")[min(at, 0)] for word in words})]


def _needed(token: str) -> frozenset[str]:
    """The words of which one must be in a sentence for a token of a pattern, in any place; none where none must."""
    words, special = _members(WINDOW.sub("", token).lstrip("^%~") if "#" not in token else "!")
    return frozenset() if special or "" in words else frozenset(word.split("_")[0] for word in words)


class Table:
    """Rows with a pattern by section, of which those are tried that have the words they need; sets of them are bits."""

    def __init__(self, sections: Mapping[str, Sequence[Any]]) -> None:
        self.rows = rows = [row for section in sections.values() for row in section]
        self.sections = by_key([name] for name, section in sections.items() for _ in section)
        needed = (row.pattern.needed for row in rows)
        self.needing = by_key(words if COMMON.isdisjoint(words) else {""} for words in needed)
        self.free = self.needing.pop("", 0)
        beside = by_key(row.pattern.anchors for row in rows)
        self.anywhere = beside.pop((0, ""), 0)
        self.before, self.behind = ({word: told for (at, word), told in beside.items() if at == i} for i in (-1, 1))
        self.within, self.of = lru_cache(maxsize=2)(self._within), lru_cache(maxsize=8192)(self._of)

    def beside(self, w: Words, first: int, end: int, among: int) -> list[Any]:
        """Which of the rows of a set may fit between the words before `first` and at `end`."""
        if not among:
            return []
        low = w.low
        before, behind = low[first - 1] if first else "", low[end] if end < len(low) else ""
        return self.of(among & (self.anywhere | self.before.get(before, 0) | self.behind.get(behind, 0)))

    def _within(self, w: Words) -> int:
        """The rows that have the words they need in a sentence, as a set."""
        told = self.free
        for word in self.needing.keys() & w.low:
            told |= self.needing[word]
        return told

    def _of(self, told: int) -> list[Any]:
        """The rows of a set, in order."""
        return [row for i, row in enumerate(self.rows) if told >> i & 1]


def by_key(keys: Iterable[Iterable[K]]) -> dict[K, int]:
    """The rows that have these keys, by each of them, as a set of bits."""
    index = defaultdict[K, int](int)
    for i, mine in enumerate(keys):
        for key in mine:
            index[key] |= 1 << i
    return dict(index)


def _members(text: str) -> tuple[frozenset[str], list[Callable[[str], bool]]]:
    """The words among alternatives, and what else may be one; none of either where a word must not be one."""
    parts = text.split("|") if text[:1] != "!" else []
    words = cue.listed([part for part in parts if part not in SPECIAL and part != "$"])
    return words | {""} if "$" in parts else words, [SPECIAL[part] for part in parts if part in SPECIAL]


def _fits(words: frozenset[str], special: list[Callable[[str], bool]]) -> Callable[[str], bool]:
    """Whether a word is among some words or what else may be one."""
    if not special:
        return words.__contains__
    return lru_cache(maxsize=1000)(lambda word: word in words or any(one(word) for one in special))


def _test(token: str, at: int) -> Test:
    """The test of a word, `at` words from #."""
    glued, token = token[0] == "~", token.removeprefix("~")
    if token == "#":
        return lambda w, first, end: w.glued(first)
    case, token = token[0] if token[0] in "^%" else "", token.lstrip("^%")
    words, special = _members(token.removeprefix("!") or "*")
    wanted, fits = token[:1] != "!", _fits(words, special)
    phrases = defaultdict[str, list[list[str]]](list)  # by the word where they begin or end
    for phrase in [word.split("_") for word in words if "_" in word]:
        phrases[phrase[-(at < 0)]].append(phrase)

    def test(w: Words, first: int, end: int) -> bool:
        i, low = first + at if at < 0 else end + at - 1, w.low
        word = low[i] if 0 <= i < len(low) else ""
        within = fits(word) or (word in phrases and _phrase(low, i, phrases[word], at < 0))
        if within is not wanted or (glued and not w.glued(i)):
            return False
        return not case or w.upper(i) == (case == "^")

    return test


def _phrase(low: list[str], i: int, phrases: list[list[str]], ends: bool) -> bool:
    """Whether one of some phrases begins, or ends, with word i."""
    starts = [i - len(phrase) + 1 if ends else i for phrase in phrases]
    return any(low[max(at, 0) : at + len(phrase)] == phrase for at, phrase in zip(starts, phrases, strict=True))


def _window(token: str) -> Test:
    """The test that one of the words near # is among those of the token, or none behind a !; an _ parts two words."""
    found = WINDOW.match(token)
    assert found
    side, size, written = found[1], int(found[2]), token[found.end() :]
    wanted, (words, special) = written[:1] != "!", _members(written.removeprefix("!"))
    phrases = [f" {word.replace('_', ' ')} " for word in words if "_" in word]
    behind, within_commas = side[0] == ">", len(side) == 2

    def test(w: Words, first: int, end: int) -> bool:
        near = w.low[end : end + size] if behind else w.low[max(0, first - size) : max(0, first)]
        if within_commas and "," in near:
            near = near[: near.index(",")] if behind else near[len(near) - near[::-1].index(",") :]
        if not words.isdisjoint(near) or (special and any(one(word) for word in near for one in special)):
            return wanted
        if not phrases:
            return not wanted
        text = f" {' '.join(near)} "
        return wanted == any(phrase in text for phrase in phrases)

    return test
