"""Which words are hard to Gunning (1952) and to Dale & Chall (1948), names aside; each distinct word is asked once."""

import re
from collections.abc import Mapping
from functools import lru_cache

from ..text.lexicon import lexicon, tag_of
from ..text.spelling import american
from ..text.tokens import normalise
from .syllables import HYPHEN, count_syllables
from .word_lists import familiar_words, pronounced

SHORT = 2  # syllables of an easy part of a compound
_NO_PARTS = set(
    "able age all ant for fully hood less like off owing ship some tie ties".split()
)  # endings, or not whole words
_SIBILANT = re.compile(r"(?:[sxzo]|[cs]h)$")
_BRITISH = {  # forms whose American form is another word's
    "cheque": "check", "storey": "story", "learnt": "learn", "burnt": "burn", "dreamt": "dream", "spelt": "spell",
    "spilt": "spill", "spoilt": "spoil", "leapt": "leap", "leant": "lean", "smelt": "smell",
}  # fmt: skip


def is_complex(token: str, syllables: int, reviewed: Mapping[str, int]) -> bool:
    """Whether Gunning (1952) calls a word of so many syllables complex, names aside.

    Three syllables or more, in one part of a compound, not only through the ending -ed or -es of a verb (creates,
    not services), and no compound of short easy words (bookkeeper). Figures are words, but never complex ones.
    """
    if syllables < 3 or token[0].isdecimal():
        return False
    parts = [part for part in HYPHEN.split(token) if part]
    if len(parts) > 1:
        return any(is_complex(part, count_syllables(part, reviewed), reviewed) for part in parts)
    word = normalise(token).lower()
    return not (_long_by_ending(word, syllables) or _is_compound(word, syllables))


def _long_by_ending(word: str, syllables: int) -> bool:
    """Whether a verb has three syllables through -ed or -es alone."""
    if syllables > 3 or not (word.endswith("ed") or (word.endswith("es") and tag_of(word) == "VBZ")):
        return False
    bases = [known for base in (word[:-1], word[:-2]) if (known := pronounced(base)) is not None]
    return bases[:1] == [2]


def _is_compound(word: str, syllables: int) -> bool:
    """Whether a word, or its singular, is two short easy words written together and said as they are."""
    single = word if word.endswith("ss") else word.removesuffix("s")
    return any(_are_parts(single[:i], single[i:], syllables) for i in range(3, len(single) - 2))


def _are_parts(first: str, second: str, syllables: int) -> bool:
    """Whether two strings are short easy words; the second may be a doer in -er, as in bookkeeper."""
    easy = _easy_parts()
    if first not in easy or (second not in easy and second.removesuffix("er") not in easy):
        return False
    said = [pronounced(part) or syllables for part in (first, second)]
    return max(said) <= SHORT and sum(said) == syllables


@lru_cache(maxsize=1)
def _easy_parts() -> frozenset[str]:
    """Familiar words that compounds are made of."""
    return familiar_words() - _NO_PARTS


def is_familiar(token: str) -> bool:
    """Whether Dale & Chall (1948) call a word familiar, names aside: on the list, a regular form of one, a number.

    A British spelling is familiar where the American is; a compound where all its parts are.
    """
    word = normalise(token).lower()
    parts = [p for p in HYPHEN.split(word) if p and not p[0].isdecimal()]
    return _is_form(word) or (parts != [word] and all(map(_is_form, parts)))


def _is_form(word: str) -> bool:
    familiar = familiar_forms()
    return word in familiar or not familiar.isdisjoint(american(word))


@lru_cache(maxsize=1)
def familiar_forms() -> frozenset[str]:
    """The familiar words and their regular forms; some that nobody writes among them.

    Regular forms are plurals in -s, -es, -ies, of verbs those in -s, -ed, -ing, of adjectives -est, and adverbs in -ly.
    Forms in -er are not: a comparative (taller) cannot be told from a noun (settler), which the rule leaves out.
    """
    words = familiar_words() | {british for british, american in _BRITISH.items() if american in familiar_words()}
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
