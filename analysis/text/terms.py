"""Entries as a user writes them (far right, legitima*, AT&T, £1), cut into the words that a text may have for them."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from .sentences import split_unit
from .spelling import spelled
from .tokens import TOKEN, folded, normalise, without_accents

WILD = {"*": "ʘ", "?": "ʬ"}  # any letters, one letter: letters to the tokeniser, in no English word
_TOKENS = str.maketrans(WILD)
_BACK = str.maketrans({letter: sign for sign, letter in WILD.items()})
_HYPHEN = re.compile(r"[-‐‑]")
_GOES_ON = re.compile(r"\d[.,/:]\d")
_EXPRESSION = re.compile(
    r"[|\\^{}]|(?<![A-Z])\.[*+]|[a-z]\$|\w[(\[]|[)\]]\w|[(\[][^)\]]*\Z|\A[^(\[]*[)\]]"
)  # signs of a regular expression, and brackets inside a word or without their other half
_BLANK = re.compile(r"[\s\"'“”‘’«»‐‑-]+")  # what may stand between the words of a phrase


class Form(NamedTuple):
    """One way to write an entry: its words (* for any letters, ? for one; small ones match any case), and the signs
    before, between and after them (empty: blanks, hyphens and quotation marks)."""

    words: tuple[str, ...]
    signs: tuple[str, ...]


@lru_cache(maxsize=10_000)
def term_forms(term: str) -> tuple[Form, ...]:
    """All ways to write an entry with hyphens or blanks, as written first; none where it holds no word."""
    text = term.translate(_TOKENS)
    found = list(TOKEN.finditer(text))
    if not found:
        return ()
    edges = [0, *(edge for m in found for edge in m.span()), len(text)]
    signs = [bare_sign(text[a:b]).translate(_BACK) for a, b in zip(edges[::2], edges[1::2], strict=True)]
    written = Form(tuple(_pattern(m.group()) for m in found), tuple(signs))
    return tuple(dict.fromkeys([written, *_joined(_apart(written))]))


def bare_sign(gap: str) -> str:
    """What stands between two words but for blanks, hyphens and quotation marks."""
    return _BLANK.sub("", gap)


def breaks_off(term: str) -> bool:
    """Whether a sentence would end inside an entry, so that no sentence can hold it."""
    entry = term.strip()
    return len(list(split_unit(entry, 0, len(entry)))) > 1


def is_expression(term: str) -> bool:
    """Whether an entry is written as a regular expression, which no text holds: a|b, foo(bar, fires?$, mayor.*."""
    return bool(_EXPRESSION.search(term))


def has_signs(text: str, parts: Sequence[tuple[int, int]], signs: Sequence[str]) -> bool:
    """Whether the signs of a form stand around its words (spans of `text`); a number that goes on is another one."""
    edges = [edge for part in parts for edge in part]
    start, end = edges[0], edges[-1]
    if len(parts) == 1 and not any(signs) and not text[start].isdigit() and not text[end - 1].isdigit():
        return True
    between = zip(edges[1:-1:2], edges[2::2], signs[1:-1], strict=True)
    if not all(bare_sign(text[a:b]) == sign for a, b, sign in between):
        return False
    around = text.endswith(signs[0], 0, start) and text.startswith(signs[-1], end)
    return around and not (_GOES_ON.match(text, end - 1) or (start > 1 and _GOES_ON.match(text, start - 2)))


def _pattern(token: str) -> str:
    """A token of an entry as a pattern: no accents, small letters unless it is written with a capital."""
    word = cased(token) if token != token.lower() else folded(normalise(token))
    return word.translate(_BACK)


def _apart(form: Form) -> Form:
    """The form with words at hyphens cut in two, but for those of which a part may be anything."""
    words, signs = [], [form.signs[0]]
    for word, sign in zip(form.words, form.signs[1:], strict=True):
        parts = _HYPHEN.split(word)
        parts = parts if all(part.strip("*?") for part in parts) else [word]
        words += parts
        signs += [""] * (len(parts) - 1) + [sign]
    return Form(tuple(words), tuple(signs))


def _joined(apart: Form) -> Iterator[Form]:
    """The form itself, with two neighbours joined by a hyphen, and with all; not at a sign or a word that is any."""
    yield apart
    fixed = [bool(word.strip("*?")) for word in apart.words]
    places = [i for i in range(1, len(fixed)) if not apart.signs[i] and fixed[i - 1] and fixed[i]]
    for chosen in [*([i] for i in places), places]:
        words, signs = [apart.words[0]], [apart.signs[0]]
        for i, word in enumerate(apart.words[1:], start=1):
            if i in chosen:
                words[-1] = f"{words[-1]}-{word}"
            else:
                words.append(word)
                signs.append(apart.signs[i])
        yield Form(tuple(words), (*signs, apart.signs[-1]))


@lru_cache(maxsize=100_000)
def cased(token: str) -> str:
    """The token without accents and possessive s, its case kept."""
    word = normalise(token)
    kept = word if word.isupper() else spelled(token)[: len(word)]
    return without_accents(kept)


@lru_cache(maxsize=10_000)
def glob(pattern: str) -> re.Pattern[str]:
    """A pattern as a regular expression."""
    parts = (".*" if c == "*" else "." if c == "?" else re.escape(c) for c in pattern)
    return re.compile("".join(parts), re.DOTALL)
