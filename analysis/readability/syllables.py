"""How many syllables a word has: the reader's list first, then the dictionary, letters, parts and hyphenation."""

import re
from collections.abc import Mapping

import pandas as pd

from ..companions import Row, Texts, checked_rows
from ..text.spelling import american
from ..text.tokens import folded, normalise
from .aloud import figure_syllables, initials_syllables
from .word_lists import hyphens, pronounced

HYPHEN = re.compile(r"[-‐‑/]")
_SIBILANT = re.compile(r"(?:[sxz]|[cs]h|[cgs]e)$")  # after these a possessive 's is a syllable of its own
_COUNT = re.compile(r"[1-9]\d?")


def reviewed_syllables(articles: pd.DataFrame) -> dict[str, int]:
    """Syllables of the words a reader reviewed (`syllables.csv`: word, syllables, note), accents folded; empty without.

    A count that is not a positive whole number is named in a warning and left out.
    """
    table = checked_rows(articles, "syllables.csv", ["word", "syllables"], ["word"], _problem)[
        ::-1
    ]  # first folder wins
    return {folded(w): int(n) for w, n in zip(table["word"], table["syllables"], strict=True)}


def _problem(row: Row, _texts: Texts) -> str:
    """What is wrong with a row and how to mend it; empty where nothing is."""
    if not row["word"]:
        return "no word; fill it in or drop the line"
    counted = _COUNT.fullmatch(row["syllables"])
    return "" if counted else f"syllables {row['syllables']!r} must be a whole number from 1 to 99"


def count_syllables(token: str, reviewed: Mapping[str, int], aloud: bool = True) -> int:
    """Syllables of a token: the reader's list, else letters, the dictionary, its parts or its hyphenation.

    UN and LGBT are read letter by letter, right-wing in parts, church's as church and one syllable more. Figures
    are read `aloud` or have one syllable each.
    """
    word = normalise(token).lower()
    plain = word if word.isascii() else folded(word)
    ending = token.endswith(("'s", "’s")) and not word.endswith("'s") and _SIBILANT.search(word) is not None
    known = reviewed.get(plain) or initials_syllables(token[: len(word)]) or _said(word, plain)
    if known:
        return known + ending
    parts = [part for part in HYPHEN.split(token) if part]
    if len(parts) > 1:
        return sum(count_syllables(part, reviewed, aloud) for part in parts)
    if token[0].isdecimal():
        return figure_syllables(token) if aloud else 1
    return hyphens(re.sub(r"\W", "", word)) + 1 + ending


def _said(word: str, plain: str) -> int | None:
    """What the dictionary says of a word in lower case, as written, without accents or in American spelling."""
    return pronounced(word) or pronounced(plain) or next(filter(None, map(pronounced, american(plain))), None)
