"""What readability formulas count, sentence by sentence; the features of a word are looked up once a distinct token."""

import re
from collections.abc import Iterable, Mapping

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from .layers import Layers, each_article
from .syllables import count_syllables, is_complex, is_familiar
from .tokens import Tokens, Vocabulary, token_ids

PROSE = {"body", "blockquote"}  # labels of the lines that are scored
LONG = 6  # letters; a long word of Björnsson (1968) has more
POLYSYLLABLE = 3  # syllables; McLaughlin (1969), Gunning (1952)
FEATURES = ["words", "syllables", "letters", "long_words", "polysyllables", "complex_words", "difficult_words"]
COUNTS = ["words", "sentences", "syllables", "letters", "characters", *FEATURES[3:]]
_NOT_NAMES = [FEATURES.index("complex_words"), FEATURES.index("difficult_words")]  # counts that leave names out
_FINISHED = re.compile(r"[.!?…:][\"'”’»)\]*_\d\s]*\Z")
_TAIL = 8  # characters in which a final stop and what closes after it stand

Integers = NDArray[np.int64]
Flags = NDArray[np.bool_]


def sentence_counts(articles: pd.DataFrame, reviewed: Mapping[str, int]) -> pd.DataFrame:
    """One row a scored sentence: article_id, sentence (from 1), start, end, voice and the columns COUNTS.

    `reviewed` maps words, in lower case without accents, to syllables that go before the dictionary's.
    """
    vocabulary = Vocabulary()
    read = [(a, text, found, token_ids(text, found, vocabulary)) for a, text, found in each_article(articles)]
    features, capital = word_features(vocabulary, reviewed), _capitals(vocabulary)
    parts = [_count(text, found, tokens, features, capital) for _, text, found, tokens in read]
    columns = ["sentence", "start", "end", "speech", "sentences", "characters", *FEATURES]
    table = pd.DataFrame(np.concatenate([np.empty((0, len(columns)), dtype=np.int64), *parts]), columns=columns)
    table.insert(0, "article_id", np.repeat([a for a, *_ in read], [len(p) for p in parts]).astype("object"))
    speech = table.pop("speech")
    voice = np.select([speech == 0, speech == table["words"]], ["author", "quoted"], "mixed")
    table["voice"] = voice.astype("object")
    return table[["article_id", "sentence", "start", "end", "voice", *COUNTS]]


def word_features(tokens: Iterable[str], reviewed: Mapping[str, int]) -> Integers:
    """The FEATURES of each token on its own: (tokens, features); whether it is a name is not known here."""
    rows = []
    for token in tokens:
        syllables, letters = count_syllables(token, reviewed), sum(map(str.isalnum, token))
        hard = is_complex(token, syllables, reviewed), not is_familiar(token)
        rows.append((1, syllables, letters, letters > LONG, syllables >= POLYSYLLABLE, *hard))
    return np.array(rows, dtype=np.int64).reshape(-1, len(FEATURES))


def _capitals(tokens: Iterable[str]) -> Flags:
    return np.array([token[0].isupper() for token in tokens], dtype=bool)


def _count(text: str, found: Layers, tokens: Tokens, features: Integers, capital: Flags) -> Integers:
    """Number, start, end, words of speech, 1, characters but blanks and FEATURES of each scored sentence of a text."""
    counts = features[tokens.ids]
    counts[np.ix_(_names(tokens, capital), _NOT_NAMES)] = 0
    sentence = np.array([p.sentence for p in tokens.pieces], dtype=np.int64)[tokens.piece]
    columns = [_speech(found, tokens), *counts.T]
    sums = [np.bincount(sentence, weights=c, minlength=len(found.sentences)) for c in columns]
    scored = [
        (i, i + 1, s.start, s.end, 1, sum(map(len, text[s.start : s.end].split())))
        for i, s in enumerate(found.sentences)
        if s.label in PROSE and sums[1][i] and _FINISHED.search(text, max(s.start, s.end - _TAIL), s.end)
    ]
    at = np.array(scored, dtype=np.int64).reshape(-1, 6)
    summed = np.array(sums, dtype=np.int64).T[at[:, 0]]
    return np.column_stack([at[:, 1:4], summed[:, :1], at[:, 4:], summed[:, 1:]])


def _names(tokens: Tokens, capital: Flags) -> Flags:
    """Whether each token is a name: a capital within a sentence, or a token that has one elsewhere in the article."""
    opens = np.array([p.voice == "quoted" for p in tokens.pieces], dtype=bool)
    sentence = np.array([p.sentence for p in tokens.pieces], dtype=np.int64)
    opens[:1] = True
    opens[1:] |= sentence[1:] != sentence[:-1]
    first = opens[tokens.piece]
    first[1:] &= tokens.piece[1:] != tokens.piece[:-1]
    capitals = capital[tokens.ids]
    return capitals & (~first | np.isin(tokens.ids, tokens.ids[capitals & ~first]))


def _speech(found: Layers, tokens: Tokens) -> Flags:
    """Whether each token is quoted speech; a term in quotation marks is its writer's."""
    terms = {q.start for q in found.quotes if q.kind == "term"}
    speech = [p.voice == "quoted" and p.start not in terms for p in tokens.pieces]
    return np.array(speech, dtype=bool)[tokens.piece]
