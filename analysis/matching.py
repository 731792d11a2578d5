"""Finding the entries of a lexicon in a text: each distinct token is looked up once, the longest entry wins."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from .lexicon import Frame, cased, term_words
from .tokens import TOKEN, Piece, Tokens, Vocabulary, folded, normalise

_ANY = 0  # the number of the pattern that every word matches
_BETWEEN = re.compile(r"[\s\"'“”‘’«»-]*")  # what may stand between the words of a phrase


class Entry(NamedTuple):
    """A term of a frame; words are numbers of patterns. An excluded entry takes its place and is no hit.

    `anchor` is the place of its longest word: a phrase is looked for only where that word stands.
    """

    frame: int
    term: str
    words: tuple[int, ...]
    excluded: bool
    anchor: int


class Index(NamedTuple):
    """For each token of a vocabulary: the patterns it matches, the entries it anchors, and whether there are any."""

    patterns: list[frozenset[int]]
    anchored: list[list[Entry]]
    anchors: np.ndarray


class Match(NamedTuple):
    """A term found: number of its frame, the term, first and last character, the piece it begins in."""

    frame: int
    term: str
    start: int
    end: int
    piece: Piece


def build_index(frames: Sequence[Frame], vocabulary: Vocabulary) -> Index:
    """Look up every token of the vocabulary in the entries of the frames."""
    numbers: dict[str, int] = {"*": _ANY}
    by_anchor: dict[int, list[Entry]] = defaultdict(list)
    for i, frame in enumerate(frames):
        for excluded, terms in enumerate([frame.terms, frame.exclude]):
            for term in terms:
                written = term_words(term)
                anchor = max(range(len(written)), key=lambda k: len(written[k]))
                words = tuple(numbers.setdefault(word, len(numbers)) for word in written)
                by_anchor[words[anchor]].append(Entry(i, term, words, bool(excluded), anchor))
    small = _finder({word: n for word, n in numbers.items() if word == word.lower()})
    large = _finder({word: n for word, n in numbers.items() if word != word.lower()})
    patterns = [small(folded(normalise(token))) | large(cased(token)) for token in vocabulary]
    anchored = [[e for n in sorted(matched) for e in by_anchor.get(n, ())] for matched in patterns]
    return Index(patterns, anchored, np.fromiter(map(bool, anchored), dtype=bool, count=len(anchored)))


def _finder(numbers: dict[str, int]) -> Callable[[str], frozenset[int]]:
    """A function from a word to the numbers of the patterns it matches."""
    globs = [(n, re.escape(w).replace(r"\*", ".*")) for w, n in numbers.items() if "*" in w and n != _ANY]
    compiled = [(n, re.compile(glob)) for n, glob in globs]
    some = re.compile("|".join(glob for _, glob in globs) or "(?!)")

    def find(word: str) -> frozenset[int]:
        exact = [numbers[word]] if word in numbers else []
        return frozenset(exact + [n for n, glob in compiled if glob.fullmatch(word)] if some.fullmatch(word) else exact)

    return find


def find_matches(text: str, tokens: Tokens, index: Index) -> list[Match]:
    """The terms in a text, in order of position: in each frame the longest first, none over another.

    A phrase stays inside a sentence, with nothing but spaces, hyphens and quotation marks between its words.
    """
    found = list(_candidates(text, tokens, index))
    found.sort(key=lambda c: (c.first - c.last, not c.entry.excluded, c.first))
    taken: set[tuple[int, int]] = set()
    matches = []
    for c in found:
        places = {(c.entry.frame, i) for i in range(c.first, c.last + 1)}
        if taken.isdisjoint(places):
            taken |= places
            if not c.entry.excluded:
                matches.append(Match(c.entry.frame, c.entry.term, c.start, c.end, tokens.pieces[tokens.piece[c.first]]))
    return sorted(matches, key=lambda m: (m.start, m.frame))


class _Candidate(NamedTuple):
    entry: Entry
    first: int
    last: int
    start: int
    end: int


def _candidates(text: str, tokens: Tokens, index: Index) -> Iterator[_Candidate]:
    """Every place where an entry matches, overlapping ones too."""
    ids = tokens.ids.tolist()
    sentences = [tokens.pieces[k].sentence for k in tokens.piece.tolist()]
    firsts = np.searchsorted(tokens.piece, np.arange(len(tokens.pieces))).tolist()
    spans: dict[int, list[tuple[int, int]]] = {}

    def span(i: int) -> tuple[int, int]:
        k = int(tokens.piece[i])
        if k not in spans:
            spans[k] = [m.span() for m in TOKEN.finditer(text, tokens.pieces[k].start, tokens.pieces[k].end)]
        return spans[k][i - firsts[k]]

    for i in np.flatnonzero(index.anchors[tokens.ids]).tolist():
        for entry in index.anchored[ids[i]]:
            first = i - entry.anchor
            last = first + len(entry.words) - 1
            if first == last:
                yield _Candidate(entry, i, i, *span(i))
            elif first >= 0 and last < len(ids) and sentences[first] == sentences[last]:
                places = range(first, last + 1)
                if all(n == _ANY or n in index.patterns[ids[k]] for k, n in zip(places, entry.words, strict=True)):
                    parts = [span(k) for k in places]
                    if all(_BETWEEN.fullmatch(text, a[1], b[0]) for a, b in pairwise(parts)):
                        yield _Candidate(entry, first, last, parts[0][0], parts[-1][1])
