"""What readability formulas count, sentence by sentence; the features of a word are looked up once a distinct token."""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..text.sentences import Sentence
from ..text.tokens import ACRONYMS, Tokens, read_tokens
from .syllables import count_syllables, familiar_forms, is_complex, is_familiar, pronounced

PROSE = {"body", "blockquote"}  # labels of the lines that are scored
LONG = 6  # letters; a long word of Björnsson (1968) has more
POLYSYLLABLE = 3  # syllables; McLaughlin (1969), Gunning (1952)
FEATURES = ["words", "syllables", "letters", "long_words", "polysyllables", "complex_words", "difficult_words"]
COUNTS = ["words", "sentences", "syllables", "letters", "characters", *FEATURES[3:]]
BLANKS = [c for c in map(chr, range(0x3001)) if c.isspace()]  # every white-space character there is
_WITHOUT_NAMES = slice(-2, None)  # the last two features
_FINISHED = re.compile(r"[.!?…:][\"'”’»)\]*_\d\s]*\Z")
_TAIL = 8  # characters in which a final stop and what closes after it stand

Integers = NDArray[np.int64] | NDArray[np.int32]
Flags = NDArray[np.bool_]


SPAN = ["article", "sentence", "start", "end", "sentences", "characters"]


def sentence_counts(articles: pd.DataFrame, reviewed: Mapping[str, int]) -> pd.DataFrame:
    """One row a scored sentence: article_id, sentence (from 1), start, end, voice and the columns COUNTS.

    `reviewed` maps words, in lower case without accents, to syllables that go before the dictionary's.
    """
    tokens = read_tokens(articles)
    features = word_features(tokens.vocabulary, reviewed)
    scored, spans = _scored(tokens)
    columns = [*SPAN, "speech", *FEATURES]
    table = pd.DataFrame(np.column_stack([spans, _sums(tokens, features)[scored]]), columns=columns)
    table["article_id"] = articles.index.to_numpy(object)[table["article"]]
    speech = table["speech"]
    voice = np.select([speech == 0, speech == table["words"]], ["author", "quoted"], "mixed")
    table["voice"] = voice.astype("object")
    return table[["article_id", "sentence", "start", "end", "voice", *COUNTS]]


def word_features(tokens: Iterable[str], reviewed: Mapping[str, int]) -> Integers:
    """The FEATURES of each token on its own: (tokens, features); whether it is a name is not known here."""
    find = _feature_finder(tuple(reviewed.items()))
    return np.array([find(token) for token in tokens], dtype=np.int32).reshape(-1, len(FEATURES))


@lru_cache(maxsize=2)
def _feature_finder(reviewed: tuple[tuple[str, int], ...]) -> Callable[[str], tuple[int, ...]]:
    """A function from a token to its FEATURES, which looks each one up once."""
    familiar, own = familiar_forms(), dict(reviewed)

    @lru_cache(maxsize=100_000)
    def find(token: str) -> tuple[int, ...]:
        word = token.lower()
        plain = (
            token.isalpha() and token.isascii() and token not in ACRONYMS
        )  # nothing to normalise: the lists say it all
        letters = len(token) if plain else sum(map(str.isalnum, token))
        syllables = (plain and word not in own and pronounced(word)) or count_syllables(token, own)
        complex_word = syllables >= POLYSYLLABLE and is_complex(token, syllables, own)
        difficult = word not in familiar if plain else not is_familiar(token)
        return 1, syllables, letters, letters > LONG, syllables >= POLYSYLLABLE, complex_word, difficult

    return find


def _scored(tokens: Tokens) -> tuple[Integers, Integers]:
    """The numbers of the sentences that are scored, among all, and their SPAN."""
    worded = np.zeros(_sentences(tokens), dtype=bool)
    worded[tokens.sentence[tokens.piece]] = True
    has_words = iter(worded.tolist())
    scored, spans = [], []
    for article, (text, found) in enumerate(zip(tokens.texts, tokens.layers, strict=True)):
        blanks = [blank for blank in BLANKS if blank in text]
        for i, sentence in enumerate(found.sentences, start=1):
            use = next(has_words) and _is_scored(text, sentence)
            scored.append(use)
            if use:
                start, end, _ = sentence
                blank = sum([text.count(c, start, end) for c in blanks])
                spans.append((article, i, start, end, 1, end - start - blank))
    return np.flatnonzero(scored), np.array(spans, dtype=np.int64).reshape(-1, len(SPAN))


def _sentences(tokens: Tokens) -> int:
    """How many sentences there are, scored or not."""
    return sum(len(found.sentences) for found in tokens.layers)


def _is_scored(text: str, sentence: Sentence) -> bool:
    """Whether a sentence is prose and finished."""
    tail = max(sentence.start, sentence.end - _TAIL)
    return sentence.label in PROSE and _FINISHED.search(text, tail, sentence.end) is not None


def _sums(tokens: Tokens, features: Integers) -> Integers:
    """Words of speech and FEATURES of each sentence: (sentences, 1 + features)."""
    quoted = np.array([p.voice == "quoted" for p in tokens.pieces], dtype=bool)
    speech = quoted & ~_terms(tokens)
    counts = np.column_stack([speech[tokens.piece], features[tokens.ids]])
    counts[_names(tokens, quoted), _WITHOUT_NAMES] = 0
    running = np.zeros((len(counts) + 1, counts.shape[1]), dtype=np.int32)
    np.cumsum(counts, axis=0, out=running[1:])
    edges = np.searchsorted(tokens.sentence[tokens.piece], np.arange(_sentences(tokens) + 1))
    return running[edges[1:]] - running[edges[:-1]]


def _terms(tokens: Tokens) -> Flags:
    """Whether each piece is a term in quotation marks, which is its writer's."""
    terms = {(i, q.start) for i, found in enumerate(tokens.layers) for q in found.quotes if q.kind == "term"}
    places = zip(tokens.article.tolist(), tokens.pieces, strict=True)
    return np.array([(i, p.start) in terms for i, p in places], dtype=bool)


def _names(tokens: Tokens, quoted: Flags) -> Flags:
    """Whether each token is a name: a capital within a sentence, or a token that has one elsewhere in the article."""
    opening = (quoted | _changes(tokens.sentence))[tokens.piece] & _changes(tokens.piece)
    capital = np.array([token[0].isupper() for token in tokens.vocabulary], dtype=bool)
    token = tokens.article[tokens.piece] * len(capital) + tokens.ids
    return np.isin(token, token[capital[tokens.ids] & ~opening])


def _changes(values: Integers) -> Flags:
    """Whether each value differs from the one before it; the first does."""
    changes = np.ones(len(values), dtype=bool)
    changes[1:] = values[1:] != values[:-1]
    return changes
