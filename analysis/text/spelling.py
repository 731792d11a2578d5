"""One spelling for words that are written with other characters, for counting; the text itself stays as it is."""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from .classes import class_file
from .lexicon import lexicon

HYPHENS = "-‐‑﹣－−"
APOSTROPHES = "'’‘‛ʼ´`′＇"  # inside a word
INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"  # soft hyphens, what has no width

_ONE = str.maketrans(
    dict.fromkeys(HYPHENS, "-") | dict.fromkeys(APOSTROPHES, "'") | dict.fromkeys(INVISIBLE)
    | {c: unicodedata.normalize("NFKC", c) for c in "ﬀﬁﬂﬃﬄﬅﬆ"}
)  # fmt: skip
_BRITISH = class_file("spelling")
_RULES: list[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]] = [
    *((re.compile(british), american) for british, american in _BRITISH["endings"].items()),
    (re.compile(rf"\b(?:{'|'.join(_BRITISH['words'])})(?=(?:s|ed|ing|est)?$)"), lambda m: str(_BRITISH["words"][m[0]])),
]
_MAY_BE_BRITISH = re.compile("|".join(old.pattern for old, _ in _RULES))  # one look at most words is enough
_SPOKEN = re.compile(r"(?=..[A-Z])[A-Z]*[AEIOUY]")  # a word of three letters or more, no BBC
_BROKEN = re.compile(r"([^-]*)-\s+(.*)", re.DOTALL)


def spelled(token: str) -> str:
    """A token in NFC with one form of hyphen and apostrophe, ligatures and line breaks undone; case is kept."""
    if token.isascii() and token.isalnum():
        return token
    word = unicodedata.normalize("NFC", token.translate(_ONE))
    broken = _BROKEN.fullmatch(word)
    return _mended(*broken.groups()) if broken else "".join(word.split())


@lru_cache(maxsize=100_000)
def american(word: str) -> tuple[str, ...]:
    """What a word in lower case may be in American spelling, if it is in British."""
    if not _MAY_BE_BRITISH.search(word):
        return ()
    return tuple(found for old, new in _RULES if (found := old.sub(new, word)) != word)


def in_small(name: str) -> str:
    """A name in capitals, as headlines have it, in small letters: Tomas Relk, but BBC News."""
    words = name.split() if name.isupper() else []
    return name.title() if len(words) > 1 and all(map(_SPOKEN.search, words)) else name


def _mended(head: str, tail: str) -> str:
    """A word that was broken behind a hyphen; which was its own where only a part is known: self-⏎defence."""
    known = lexicon()
    whole = f"{head}{tail}"
    own = f"{head}-{tail}".lower() in known or (
        known.keys().isdisjoint({whole.lower(), *american(whole.lower())})
        and (head.lower() in known or tail.lower() in known)
    )
    return f"{head}-{tail}" if own else whole
