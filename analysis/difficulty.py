"""What readability formulas count, sentence by sentence; the features of a word are looked up once a distinct token."""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from .layers import Layers, each_article
from .sentences import Sentence
from .syllables import count_syllables, familiar_forms, is_complex, is_familiar, pronounced
from .tokens import Vocabulary, token_ids

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


class _Read(NamedTuple):
    """An article as numbers: its tokens, whether each opens a sentence or quotation, whether it is quoted speech,
    where each scored sentence begins and ends among them, and its SPAN."""

    ids: Integers
    opening: Flags
    speech: Flags
    edges: Integers
    spans: Integers


SPAN = ["sentence", "start", "end", "sentences", "characters"]


def sentence_counts(articles: pd.DataFrame, reviewed: Mapping[str, int]) -> pd.DataFrame:
    """One row a scored sentence: article_id, sentence (from 1), start, end, voice and the columns COUNTS.

    `reviewed` maps words, in lower case without accents, to syllables that go before the dictionary's.
    """
    vocabulary = Vocabulary()
    read = [_read(text, found, vocabulary) for _, text, found in each_article(articles)]
    features = word_features(vocabulary, reviewed)
    capital = np.array([token[0].isupper() for token in vocabulary], dtype=bool)
    columns = [*SPAN, "speech", *FEATURES]
    parts = [np.column_stack([r.spans, _sums(r, features, capital)]) for r in read]
    table = pd.DataFrame(np.concatenate([np.empty((0, len(columns)), dtype=np.int64), *parts]), columns=columns)
    table["article_id"] = np.repeat(articles.index.to_numpy(object), [len(p) for p in parts])
    speech = table["speech"]
    voice = np.select([speech == 0, speech == table["words"]], ["author", "quoted"], "mixed")
    table["voice"] = voice.astype("object")
    return table[["article_id", "sentence", "start", "end", "voice", *COUNTS]]


def word_features(tokens: Iterable[str], reviewed: Mapping[str, int]) -> Integers:
    """The FEATURES of each token on its own: (tokens, features); whether it is a name is not known here."""
    known, familiar = pronounced(), familiar_forms()
    rows = []
    for token in tokens:
        word = token.lower()
        plain = token.isalpha() and token.isascii() and token != "US"  # nothing to normalise: the lists say it all
        letters = len(token) if plain else sum(map(str.isalnum, token))
        syllables = (plain and word not in reviewed and known.get(word)) or count_syllables(token, reviewed)
        complex_word = syllables >= POLYSYLLABLE and is_complex(token, syllables, reviewed)
        difficult = word not in familiar if plain else not is_familiar(token)
        rows.append((1, syllables, letters, letters > LONG, syllables >= POLYSYLLABLE, complex_word, difficult))
    return np.array(rows, dtype=np.int32).reshape(-1, len(FEATURES))


def _read(text: str, found: Layers, vocabulary: Vocabulary) -> _Read:
    """What of one text is counted; `vocabulary` grows by its new tokens."""
    tokens = token_ids(text, found, vocabulary)
    sentence = np.array([p.sentence for p in tokens.pieces], dtype=np.int64)
    quoted = np.array([p.voice == "quoted" for p in tokens.pieces], dtype=bool)
    terms = {q.start for q in found.quotes if q.kind == "term"}  # a term in quotation marks is its writer's
    speech = quoted & [p.start not in terms for p in tokens.pieces] if terms else quoted
    begins = quoted | _changes(sentence)
    edges = np.searchsorted(sentence[tokens.piece], np.arange(len(found.sentences) + 1))
    worded = (edges[1:] > edges[:-1]).tolist()
    scored = [i for i, s in enumerate(found.sentences) if worded[i] and _is_scored(text, s)]
    blanks = [blank for blank in BLANKS if blank in text]
    spans = []
    for i in scored:
        start, end = found.sentences[i][:2]
        blank = sum([text.count(c, start, end) for c in blanks])
        spans.append((i + 1, start, end, 1, end - start - blank))
    return _Read(
        ids=tokens.ids,
        opening=begins[tokens.piece] & _changes(tokens.piece),
        speech=speech[tokens.piece],
        edges=np.stack([edges[:-1], edges[1:]])[:, scored],
        spans=np.array(spans, dtype=np.int64).reshape(-1, len(SPAN)),
    )


def _changes(values: Integers) -> Flags:
    """Whether each value differs from the one before it; the first does."""
    changes = np.ones(len(values), dtype=bool)
    changes[1:] = values[1:] != values[:-1]
    return changes


def _is_scored(text: str, sentence: Sentence) -> bool:
    """Whether a sentence is prose and finished."""
    tail = max(sentence.start, sentence.end - _TAIL)
    return sentence.label in PROSE and _FINISHED.search(text, tail, sentence.end) is not None


def _sums(read: _Read, features: Integers, capital: Flags) -> Integers:
    """Words of speech and FEATURES of each scored sentence: (sentences, 1 + features)."""
    counts = np.column_stack([read.speech, features[read.ids]])
    counts[_names(read, capital), _WITHOUT_NAMES] = 0
    running = np.zeros((len(counts) + 1, counts.shape[1]), dtype=np.int32)
    np.cumsum(counts, axis=0, out=running[1:])
    return running[read.edges[1]] - running[read.edges[0]]


def _names(read: _Read, capital: Flags) -> Flags:
    """Whether each token is a name: a capital within a sentence, or a token that has one elsewhere in the article."""
    known = np.zeros(len(capital), dtype=bool)
    known[read.ids[capital[read.ids] & ~read.opening]] = True
    return known[read.ids]
