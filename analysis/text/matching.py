"""Finding terms in texts: each distinct token is looked up once, of the terms of one set the longest wins."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from .terms import cased, glob, has_signs, term_forms
from .tokens import TOKEN, Piece, Tokens, folded, normalise
from .visible import blanked

_WILD = re.compile(r"[*?]")
_ANY = 0  # the number of the pattern that every word matches
Terms = tuple[tuple[str, ...], tuple[str, ...]]  # a set of terms, and what is excluded from it


class Entry(NamedTuple):
    """A form of a term of a set (a frame): numbers of its words' patterns, the signs before, between and after them,
    whether it takes its place unseen, and the place of its longest word, by which it is looked for."""

    of: int
    term: str
    words: tuple[int, ...]
    signs: tuple[str, ...]
    excluded: bool
    anchor: int


class Match(NamedTuple):
    """A term found: number of its text and set, the term, first and last character, the piece it begins in."""

    article: int
    of: int
    term: str
    start: int
    end: int
    piece: Piece


@lru_cache(maxsize=4)
def _entry_finder(sets: tuple[Terms, ...]) -> Callable[[str], tuple[frozenset[int], list[Entry]]]:
    """A function from a token to the patterns it matches and the entries it anchors; it looks up every token once."""
    numbers: dict[str, int] = {"*": _ANY}
    by_anchor: dict[int, list[Entry]] = defaultdict(list)
    for i, parts in enumerate(sets):
        for excluded, terms in enumerate(parts):
            for term, written, signs in ((entry, *form) for entry in terms for form in term_forms(entry)):
                anchor = max(range(len(written)), key=lambda k: len(written[k]))
                words = tuple(numbers.setdefault(word, len(numbers)) for word in written)
                by_anchor[words[anchor]].append(Entry(i, term, words, signs, bool(excluded), anchor))
    small = _finder({word: n for word, n in numbers.items() if word == word.lower()})
    large = _finder({word: n for word, n in numbers.items() if word != word.lower()})

    @lru_cache(maxsize=100_000)
    def find(token: str) -> tuple[frozenset[int], list[Entry]]:
        patterns = small(folded(normalise(token)))
        if token != token.lower():
            patterns |= large(cased(token))
        return patterns, [entry for n in sorted(patterns) for entry in by_anchor.get(n, ())]

    return find


def _finder(numbers: dict[str, int]) -> Callable[[str], frozenset[int]]:
    """A function from a word to the numbers of the patterns it matches."""
    globs = {n: glob(word) for word, n in numbers.items() if n != _ANY and _WILD.search(word)}
    some = re.compile("|".join(pattern.pattern for pattern in globs.values()), re.DOTALL)  # one look at most words

    def find(word: str) -> frozenset[int]:
        found = {numbers[word]} if word in numbers else set()
        if globs and some.fullmatch(word):
            found |= {n for n, pattern in globs.items() if pattern.fullmatch(word)}
        return frozenset(found)

    return find


def find_matches(tokens: Tokens, sets: Sequence[Terms]) -> list[Match]:
    """The terms of the sets in the texts, in order of position: of each set the longest first, none over another, each
    inside a sentence, with nothing but blanks, hyphens, quotation marks or its own signs between its words."""
    taken: set[tuple[int, int]] = set()
    found = []
    for c in sorted(_candidates(tokens, sets), key=lambda c: (c.first - c.last, not c.entry.excluded, c.first)):
        places = {(c.entry.of, i) for i in range(c.first, c.last + 1)}
        if taken.isdisjoint(places):
            taken |= places
            found += [c] * (not c.entry.excluded)
    pieces = [tokens.piece[c.first] for c in found]
    matches = (
        Match(int(tokens.article[k]), c.entry.of, c.entry.term, c.start, c.end, tokens.pieces[k])
        for c, k in zip(found, pieces, strict=True)
    )
    return sorted(matches, key=lambda m: (m.article, m.start, m.of))


class _Candidate(NamedTuple):
    entry: Entry
    first: int
    last: int
    start: int
    end: int


def _candidates(tokens: Tokens, sets: Sequence[Terms]) -> Iterator[_Candidate]:
    """Every place where an entry matches, overlapping ones too."""
    found = list(map(_entry_finder(tuple(sets)), tokens.vocabulary))
    anchors = np.array([bool(entries) for _, entries in found], dtype=bool)
    ids, sentences = tokens.ids.tolist(), tokens.sentence[tokens.piece]
    firsts = np.searchsorted(tokens.piece, np.arange(len(tokens.pieces))).tolist()
    spans: dict[int, list[tuple[int, int]]] = {}

    def span(i: int) -> tuple[int, int]:
        k = int(tokens.piece[i])
        if k not in spans:
            piece, text = tokens.pieces[k], tokens.texts[tokens.article[k]]
            spans[k] = [m.span() for m in TOKEN.finditer(blanked(text), piece.start, piece.end)]
        start, end = spans[k][i - firsts[k]]
        return int(start), int(end)

    for i in np.flatnonzero(anchors[tokens.ids]).tolist():
        for entry in found[ids[i]][1]:
            first = i - entry.anchor
            last = first + len(entry.words) - 1
            if first >= 0 and last < len(ids) and sentences[first] == sentences[last]:
                places = range(first, last + 1)
                pairs = zip(places, entry.words, strict=True)
                if first == last or all(n == _ANY or n in found[ids[k]][0] for k, n in pairs):
                    parts = [span(k) for k in places]
                    if has_signs(tokens.texts[tokens.article[tokens.piece[i]]], parts, entry.signs):
                        before, after = len(entry.signs[0]), len(entry.signs[-1])
                        yield _Candidate(entry, first, last, parts[0][0] - before, parts[-1][1] + after)
