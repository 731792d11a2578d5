"""A sentence as the light list of words that reading its numbers works on."""

import re
from itertools import accumulate
from typing import NamedTuple

WORD = re.compile(
    r"[A-Za-z]++ (?!\s)|(?:"  # most words; what follows would match them too, more slowly
    r"(?:[A-Za-z]\.){2,}"  # U.S., p.m.
    r"|[^\W\d_][^\W\d_\u0300-\u036f]*(?:[\u0300-\u036f]+[^\W\d_]*)*(?:['’](?!s\b)[^\W\d_]+)*"  # d'etat
    r"|\d{1,3}(?:,\d{3}){1,6}(?:\.\d+)?(?!\d)"  # 8,500
    r"|\d{1,2}(?:,\d{2}){1,6},\d{3}(?!\d)"  # 7,00,000
    r"|\d+(?:\.\d+){2,}"  # 12.05.2019
    r"|\d+\.\d+|\d+,\d{1,2}(?!\d|,\d)|\d+"  # 52.4; 81,64; 54
    r"|['’]s\b"  # possessive, a word of its own
    r"|[^\w\s]|_"
    r")\s*"
)


class Words(NamedTuple):
    """The words of a stretch of text: offsets, surface, lower-cased form with a straight apostrophe, and their set."""

    text: str
    start: list[int]
    word: list[str]
    low: list[str]
    distinct: frozenset[str]

    def end(self, i: int) -> int:
        """The offset after word i."""
        return self.start[i] + len(self.word[i])

    def glued(self, i: int) -> bool:
        """Whether word i follows the one before it without a space."""
        return 0 < i < len(self.low) and self.start[i] == self.end(i - 1)

    def slice(self, i: int, j: int) -> str:
        """The text from word i up to word j, without it."""
        return self.text[self.start[i] : self.end(j - 1)] if i < j else ""


def read_words(text: str, start: int, end: int) -> Words:
    """The words of text[start:end] in order."""
    if text[start : start + 1].isspace():
        start = end - len(text[start:end].lstrip())
    spaced = WORD.findall(text, start, end)  # each with the space behind it
    if not spaced:
        return Words(text, [], [], [], frozenset())
    word = [w.rstrip() for w in spaced]
    low = "\n".join(word).lower().replace("’", "'").split("\n")
    return Words(text, list(accumulate(map(len, spaced[:-1]), initial=start)), word, low, frozenset(low))
