"""One tokenisation for everything that counts words, and the voice each word stands in."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, count
from operator import itemgetter
from typing import NamedTuple
from unicodedata import combining, normalize

import numpy as np
import pandas as pd

from .given import of_articles
from .layers import Layers, each_article, layer_keys, layers
from .spelling import APOSTROPHES, HYPHENS, INVISIBLE, spelled
from .visible import blanked

NOT_AUTHOR = {"boilerplate", "byline", "date", "caption", "bio"}  # labels of lines that the author does not speak in

_LETTER = r"\w\u0300-\u036f"  # combining accents too, where a text writes them apart
_BREAK = rf"[{HYPHENS}\u00ad][^\S\n]*\r?\n\s*(?=[a-z])"  # behind a hyphen that ends a line
_JOINT = rf"(?:[{HYPHENS}{APOSTROPHES}{INVISIBLE}]|(?<=[A-Z])&(?=[A-Z])|{_BREAK})[{INVISIBLE}]*"
TOKEN = re.compile(
    r"[A-Za-z]++(?=[ ,\n])"  # most words; the last line would match them too, more slowly
    r"|[A-Za-z](?:\.[A-Za-z])+\b\.?(?:['’]s\b)?"  # U.S., i.e., L.A.'s
    rf"|\d+(?>(?:[.,/]\d+)*)(?:%|[{_LETTER}]*(?:{_JOINT}[^\W\d_][{_LETTER}]*)*)"  # 8,500, 28.83%, 1.6bn, 17-year-old
    rf"|[^\W_][{_LETTER}]*(?:{_JOINT}[^\W_][{_LETTER}]*)*"  # COVID-19, d'etat, re-join, AT&T
)
_QUOTE_END = itemgetter(1)
_DOTTED = {word: f"{'.'.join(word)}." for word in ("US", "IT", "WHO")}
ACRONYMS = {form: dotted for word, dotted in _DOTTED.items() for form in (word, dotted[:-1], dotted)}
_KEPT = {"AIDS", "ICE"}  # other words than aids and ice
ACRONYMS |= {word: word for word in _KEPT}
_CONTRACTED = {"it", "he", "she", "that", "this", "what", "who", "where", "when", "why", "how", "here", "there", "let"}


class Piece(NamedTuple):
    """A stretch of text inside one sentence and one voice; sentence counts from 0."""

    start: int
    end: int
    sentence: int
    label: str
    voice: str


def pieces(found: Layers) -> Iterator[Piece]:
    """The sentences of a text, cut where a quotation begins or ends."""
    quotes = list(found.quotes)
    at = 0
    for i, (start, end, label) in enumerate(found.sentences):
        own = "boilerplate" if label in NOT_AUTHOR else "author"
        while at < len(quotes) and quotes[at].end <= start:
            at += 1
        k = at
        while k < len(quotes) and quotes[k].start < end:
            begin, stop = max(start, quotes[k].start), min(end, quotes[k].end)
            if start < begin:
                yield Piece(start, begin, i, label, own)
            yield Piece(begin, stop, i, label, own if own == "boilerplate" else "quoted")
            start, k = stop, k + 1
        if start < end:
            yield Piece(start, end, i, label, own)


def voice_at(found: Layers, sentence: int, offset: int) -> str:
    """The voice that a text speaks in at `offset`, which lies in the sentence of that number (from 0)."""
    if found.sentences[sentence].label in NOT_AUTHOR:
        return "boilerplate"
    k = bisect_right(found.quotes, offset, key=_QUOTE_END) if found.quotes else 0
    return "quoted" if k < len(found.quotes) and found.quotes[k].start <= offset else "author"


class Tokens(NamedTuple):
    """The tokens of some texts, one after the other: numbers in `vocabulary`, and the `piece` each stands in; of each
    of the `pieces` the text (`article`) and the sentence among those of all texts, from 0."""

    ids: np.ndarray
    piece: np.ndarray
    pieces: list[Piece]
    article: np.ndarray
    sentence: np.ndarray
    texts: list[str]
    layers: list[Layers]
    vocabulary: dict[str, int]


def vocabulary_of(tokens: Iterable[str]) -> dict[str, int]:
    """Each distinct token as written to its number, by its first place."""
    return dict(zip(dict.fromkeys(tokens), count(), strict=False))


def read_tokens(articles: pd.DataFrame) -> Tokens:
    """The tokens of the articles; those read last are kept, so that each question about them need not read again."""
    return _read_tokens(layer_keys(articles))


@lru_cache(maxsize=2)
def _read_tokens(keys: tuple[tuple[str, str, str], ...]) -> Tokens:
    texts, found = [text for text, _, _ in keys], [layers(*key) for key in keys]
    parts = [list(pieces(f)) for f in found]
    read = zip(map(blanked, texts), parts, strict=True)
    tokens = [TOKEN.findall(text, p.start, p.end) for text, own in read for p in own]
    sizes = np.fromiter(map(len, tokens), dtype=np.int64, count=len(tokens))
    vocabulary = vocabulary_of(chain.from_iterable(tokens))
    numbers = map(vocabulary.__getitem__, chain.from_iterable(tokens))
    article = np.repeat(np.arange(len(parts)), [len(own) for own in parts])
    earlier = np.cumsum([0, *(len(f.sentences) for f in found)])  # sentences of the texts before
    every = [p for own in parts for p in own]
    return Tokens(
        ids=np.fromiter(numbers, dtype=np.int32, count=sizes.sum()),
        piece=np.repeat(np.arange(len(tokens)), sizes),
        pieces=every,
        article=article,
        sentence=earlier[article] + np.array([p.sentence for p in every], dtype=np.int64),
        texts=texts,
        layers=found,
        vocabulary=vocabulary,
    )


@of_articles
def tokenize(articles: pd.DataFrame) -> pd.DataFrame:
    """One row a token, in order: article_id, sentence (from 1), start, end (characters), token, word, voice, label.

    `word` is the form under which a token is counted: no possessive, lower case (but U.S.), and one spelling,
    the commonest of these articles, for words that differ in accents alone.
    """
    records = [
        (article_id, p.sentence + 1, m.start(), m.end(), m.group(), p.voice, p.label)
        for article_id, text, found in each_article(articles)
        for seen in [blanked(text)]
        for p in pieces(found)
        for m in TOKEN.finditer(seen, p.start, p.end)
    ]
    columns = ["article_id", "sentence", "start", "end", "token", "voice", "label"]
    table = pd.DataFrame.from_records(records, columns=columns)
    table.insert(5, "word", table["token"].map(counted_forms(record[4] for record in records)))
    return table


def counted_forms(tokens: Iterable[str]) -> dict[str, str]:
    """Each distinct token to the form under which it is counted."""
    counts = Counter(tokens)
    words = {token: normalise(token) for token in counts}
    frequency: Counter[str] = Counter()
    for token, word in words.items():
        frequency[word] += counts[token]
    commonest: dict[str, str] = {}
    for word in sorted(frequency, key=lambda w: (-frequency[w], w)):
        commonest.setdefault(counted_key(word), word)
    return {token: commonest[counted_key(word)] for token, word in words.items()}


def counted_key(word: str) -> str:
    """The key under which spellings of one counted word meet: no accents, and no case but that of AIDS, no aids."""
    return word if word in _KEPT else folded(word)


@lru_cache(maxsize=100_000)
def normalise(token: str) -> str:
    """One spelling, no possessive, lower case; US is U.S., no pronoun; so are IT and WHO, and AIDS is no aids."""
    word = spelled(token)
    if word.endswith("'s") and (word[:-2].lower() not in _CONTRACTED or word[:-2] in ACRONYMS):
        word = word[:-2]
    return ACRONYMS.get(word) or word.lower()


@lru_cache(maxsize=100_000)
def folded(word: str) -> str:
    """The key under which spellings of one name meet: no accents, no case."""
    return word.lower() if word.isascii() else without_accents(word).casefold()


def without_accents(word: str) -> str:
    """The letters of a word alone, their case kept."""
    return word if word.isascii() else "".join(c for c in normalize("NFD", word) if not combining(c))


def words_before(table: pd.DataFrame, articles: pd.DataFrame) -> list[float]:
    """The share of the article's own words that stand before each place (article_id, start), 0 to 1."""
    tokens = tokenize(articles)
    words = tokens[tokens["voice"] != "boilerplate"].groupby("article_id", sort=False)["start"].agg(np.asarray)
    places = zip(table["article_id"], table["start"], strict=True)
    return [np.searchsorted(words[a], start) / len(words[a]) for a, start in places]
