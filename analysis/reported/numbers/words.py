"""A sentence as the light list of words that its numbers are read from, and the plain text they are looked for in."""

import re
from collections.abc import Callable, Container, Hashable
from itertools import accumulate, compress
from typing import TypeVar

from ...text import tags
from ...text.chunks import find_chunks
from ...text.classes import word_class
from ...text.clauses import Sentence
from ...text.lines import last_line
from .. import cues as cue

MOST = 50_000  # words that are kept
TITLE = 3  # words at most that are no title
BLANKS = " \u00a0"  # part words too; the other separators stand inside numbers alone
K = TypeVar("K", bound=Hashable)
_NUMBER = re.compile(
    r"[1-9](?<![\w.,'+].)(?<!(?<!\d{3})[-–].)\d{0,2}"
    rf"(?:(?=([{BLANKS}\u2007\u2009\u202f'])\d{{3}})(?:\1\d{{3}})+)(?!\d|['.,]\d{{3}})"
)
_ABBREVIATED = {word.lower() for word in word_class("before_number")}
_NUMBERED = cue.DESIGNATORS | cue.MONTHS.keys() | _ABBREVIATED
_OPENERS = {word.lower() for word in word_class("openers")}
_PLAIN = _OPENERS | cue.FUNCTION | cue.VERBS | cue.CASUALTY | cue.WEEKDAYS.keys()
WORD = re.compile(  # of a text in lower case
    r"[a-z]++ (?!\s)|(?:"  # most words; what follows would match them too, more slowly
    r"(?:[a-z]\.){2,}"  # U.S., p.m.
    r"|[^\W\d_][^\W\d_\u0300-\u036f]*(?:[\u0300-\u036f]+[^\W\d_]*)*(?:'(?!s\b)[^\W\d_]+)*"  # d'etat
    r"|\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)"  # 8,500
    r"|\d{1,2}(?:,\d{2}){1,6},\d{3}(?!\d)"  # 7,00,000
    r"|\d+(?:\.\d+){2,}"  # 12.05.2019
    r"|\d+\.\d+|\d+,\d{1,2}(?!\d|,\d)|\d+"  # 52.4; 81,64; 54
    r"|'s\b"  # possessive, a word of its own
    r"|[^\w\s]|_"
    r")\s*"
)


class Words:
    """The words of a stretch of text: the whole text, offsets in it, lower-cased forms with straight apostrophes,
    without and with the blanks behind them; the reading of the sentence."""

    __slots__ = ("_read", "low", "spaced", "start", "text")

    def __init__(self, text: str, start: list[int], low: list[str], spaced: list[str]) -> None:
        self.text, self.start, self.low, self.spaced = text, start, low, spaced
        self._read: Sentence | None = None

    @property
    def sentence(self) -> Sentence:
        """The reading of the sentence: that of its article, where it was given, else of these words alone."""
        if self._read is None:
            self._read = self.stretch(0, len(self.low))
        return self._read

    @sentence.setter
    def sentence(self, read: Sentence) -> None:
        self._read = read

    def stretch(self, i: int, j: int) -> Sentence:
        """The reading of the sentence where it was given, else, which is sooner done, of the words from i up to j."""
        if self._read is not None:
            return self._read
        read = (
            tags.Words(self.text, self.start[i], self.end(min(j, len(self.low)) - 1))
            if self.low
            else tags.Words("", 0, 0)
        )
        return Sentence(read, find_chunks(read))

    def at(self, i: int) -> str:
        """Word i in lower case; empty beyond either end."""
        low = self.low
        return low[i] if 0 <= i < len(low) else ""

    def among(self, words: Container[str]) -> list[int]:
        """The numbers of the words that are among some."""
        return [*compress(range(len(self.low)), map(words.__contains__, self.low))]

    def capitals(self) -> list[int]:
        """The numbers of the words that begin with a capital."""
        return [*compress(range(len(self.start)), map(str.isupper, map(self.text.__getitem__, self.start)))]

    def upper(self, i: int) -> bool:
        """Whether word i begins with a capital."""
        return 0 <= i < len(self.start) and self.text[self.start[i]].isupper()

    def in_title_case(self) -> bool:
        """Whether every word but function words begins with a capital, as in headlines, so that one makes no name."""
        told = [i for i, word in enumerate(self.low) if word[0].isalpha() and word not in cue.FUNCTION]
        return len(told) > TITLE and all(map(self.upper, told))

    def end(self, i: int) -> int:
        """The offset after word i."""
        return self.start[i] + len(self.low[i])

    def glued(self, i: int) -> bool:
        """Whether word i follows the one before it without a space."""
        return 0 < i < len(self.low) and self.start[i] == self.start[i - 1] + len(self.low[i - 1])

    def within(self, i: int) -> bool:
        """Whether word i, a mark, joins the words on both sides of it."""
        return self.glued(i) and self.glued(i + 1)

    def part(self, i: int, j: int) -> "Words":
        """The words from word i up to word j, without it."""
        return Words(self.text, self.start[i:j], self.low[i:j], self.spaced[i:j])

    def slice(self, i: int, j: int) -> str:
        """The text from word i up to word j, without it."""
        return self.text[self.start[i] : self.start[j - 1] + len(self.low[j - 1])] if i < j else ""


class Kept(dict[K, str]):
    """What a function says of each of the words or characters asked for last, looked up faster than by lru_cache."""

    def __init__(self, told: Callable[[K], str]) -> None:
        self.told = told

    def __missing__(self, key: K) -> str:
        if len(self) >= MOST:
            self.clear()
        return self.setdefault(key, self.told(key))


def _plain(code: int) -> str:
    """What stands in plain text for a character."""
    letter = chr(code)
    number = letter.isdecimal() or letter in cue.SIGNS
    return "0" if number else letter if letter.isascii() and letter.isalpha() else " "


_PLAIN_LETTERS, _BARE = Kept(_plain), Kept(str.rstrip)


def plain(lowered: str) -> str:
    """A text in lower case with marks and letters beyond ASCII as spaces, every digit as 0; of the same length."""
    return lowered.translate(_PLAIN_LETTERS)


def lower(text: str) -> str:
    """The text in lower case with straight apostrophes and commas between thousands, every character in its place."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    lowered = lowered.replace("’", "'")
    return _NUMBER.sub(lambda m: m[0].replace(m[1], ",") if _is_one(m, text) else m[0], lowered)


def _is_one(number: re.Match[str], text: str) -> bool:
    """Whether groups of digits are one number, and not two side by side as in "Soto 1 964 people watched"."""
    blank, before = number[1], text[max(0, number.start() - 40) : number.start()]
    if blank not in BLANKS or f"{blank}0" in number[0]:
        return True  # 045 alone is no number, and a space that is not the one between words means something
    word = (last_line(before).split() or [""])[-1]
    bare = word.rstrip(".").lower()
    return bare not in _NUMBERED and (not word[-1:].isalnum() or word.islower() or bare in _PLAIN)


def read_words(text: str, start: int, end: int, lowered: str = "") -> Words:
    """The words of text[start:end] in order; `lowered` is lower(text), for whoever reads many stretches of a text."""
    if text[start : start + 1].isspace():
        start = end - len(text[start:end].lstrip())
    spaced = WORD.findall(lowered, start, end) if lowered else WORD.findall(lower(text[start:end]))  # spaces behind
    starts = accumulate(map(len, spaced[:-1]), initial=start)
    return Words(text, list(starts), list(map(_BARE.__getitem__, spaced)), spaced)
