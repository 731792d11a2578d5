"""Which words are hard to Gunning (1952) and to Dale & Chall (1948), names aside; each distinct word is asked once."""

import re
from collections.abc import Mapping
from functools import lru_cache

from ..text.classes import class_file
from ..text.lexicon import lexicon, tag_of
from ..text.spelling import american
from ..text.tokens import normalise
from .syllables import HYPHEN, count_syllables
from .word_lists import familiar_words, pronounced

SHORT = 2  # syllables of an easy part of a compound
_NO_PARTS = set("able age all ant for fully hood less like off owing ship some tie ties".split())  # or no whole words
_SIBILANT = re.compile(r"(?:[sxzo]|[cs]h)$")


def is_complex(token: str, syllables: int, reviewed: Mapping[str, int]) -> bool:
    """Whether Gunning (1952) calls a word of so many syllables complex, names aside: three or more, in one part of a
    compound, not only through the -ed or -es of a verb, and no compound of short easy words (bookkeeper) or figure."""
    if syllables < 3 or token[0].isdecimal():
        return False
    parts = [part for part in HYPHEN.split(token) if part]
    if len(parts) > 1:
        return any(is_complex(part, count_syllables(part, reviewed), reviewed) for part in parts)
    word = normalise(token).lower()
    single = word if word.endswith("ss") else word.removesuffix("s")
    compound = any(_are_parts(single[:i], single[i:], syllables) for i in range(3, len(single) - 2))
    return not (compound or _long_by_ending(word, syllables))


def _long_by_ending(word: str, syllables: int) -> bool:
    """Whether a verb has three syllables through -ed or -es alone."""
    if syllables > 3 or not (word.endswith("ed") or (word.endswith("es") and tag_of(word) == "VBZ")):
        return False
    bases = [known for base in (word[:-1], word[:-2]) if (known := pronounced(base)) is not None]
    return bases[:1] == [2]


def _are_parts(first: str, second: str, syllables: int) -> bool:
    """Whether two strings are short easy words, said as they are; the second may be a doer in -er: bookkeeper."""
    easy, ends = familiar_words(), {second, second.removesuffix("er")} - _NO_PARTS
    if first not in easy or first in _NO_PARTS or not ends & easy:
        return False
    said = [pronounced(part) or syllables for part in (first, second)]
    return max(said) <= SHORT and sum(said) == syllables


def is_familiar(token: str) -> bool:
    """Whether Dale & Chall (1948) call a word familiar, names aside: on the list, a regular form of one, a number; a
    British spelling where the American is, a compound where all its parts are."""
    word = normalise(token).lower()
    parts = [p for p in HYPHEN.split(word) if p and not p[0].isdecimal()]
    return _is_form(word) or (parts != [word] and all(map(_is_form, parts)))


def _is_form(word: str) -> bool:
    familiar = familiar_forms()
    return word in familiar or not familiar.isdisjoint(american(word))


@lru_cache(maxsize=1)
def familiar_forms() -> frozenset[str]:
    """The familiar words and their regular forms, some that nobody writes among them: in -s, -es, -ies, -ed, -ing,
    -est, -ly. Not in -er: a comparative (taller) cannot be told from a noun (settler), which the rule leaves out."""
    british = class_file("spelling")["forms"]
    words = familiar_words() | {own for own, american in british.items() if american in familiar_words()}
    return frozenset(form for word in words for form in (word, *_regular_forms(word)))


def _regular_forms(word: str) -> list[str]:
    """The forms of one word: bake, bakes and baked, but not boost from boo nor digest from dig."""
    stems = {word.removesuffix("e"), word + word[-1]}
    forms = [f"{word}s", f"{word}ly", f"{word}ing", *([f"{word}es"] if _SIBILANT.search(word) else [])]
    forms += [stem + ending for stem in stems for ending in ("ed", "ing")]
    if word.endswith("y"):
        forms += [f"{word[:-1]}{ending}" for ending in ("ies", "ied", "iest")]
    highest = [f"{stem}est" for stem in stems]
    return forms + [form for form in highest if lexicon().get(form, "JJS") in {"JJS", "RBS"}]
