"""What readability formulas count, sentence by sentence, and which words are hard to Gunning (1952) and to Dale & Chall
(1948); the features of a word are looked up once a distinct token."""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from itertools import count

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..text.classes import class_file
from ..text.lexicon import lexicon, tag_of
from ..text.spelling import american
from ..text.tokens import Tokens, normalise, read_tokens
from .syllables import HYPHEN, count_syllables, familiar_words, pronounced

SHORT = 2  # syllables of an easy part of a compound
_NO_PARTS = set("able age all ant die for fully hood less like off owing ship some tie ties".split())  # or parts
_SIBILANT = re.compile(r"(?:[sxzo]|[cs]h)$")
PROSE = {"body", "blockquote"}  # labels of the lines that are scored
LONG = 6  # letters; a long word of Björnsson (1968) has more
POLYSYLLABLE = 3  # syllables; McLaughlin (1969), Gunning (1952)
TITLED = 4  # letters; words that long have a capital in title case
HARD = ["long_words", "polysyllables", "complex_words", "difficult_words"]
FEATURES = ["words", "figures", "syllables", "letters", *HARD]
COUNTS = ["words", "sentences", "figures", "syllables", "letters", "characters", *HARD]
_WITHOUT_NAMES = slice(-2, None)  # the last two features
_FINISHED = re.compile(r"[.!?…:][\"'”’»)\]*_\d\s]*\Z")
_TAIL = 8  # characters in which a final stop and what closes after it stand

Integers = NDArray[np.int64] | NDArray[np.int32]
Flags = NDArray[np.bool_]
SPAN = ["number", "article", "sentence", "start", "end", "sentences", "characters"]


def is_complex(token: str, syllables: int, reviewed: Mapping[str, int]) -> bool:
    """Whether Gunning (1952) calls a word of so many syllables complex, names aside: three or more, in one part of a
    compound, not only through the -ed or -es of a verb, and no compound of short easy words (bookkeeper) or figure."""
    if syllables < 3 or token[0].isdecimal():
        return False
    parts = [part for part in HYPHEN.split(token) if part]
    if len(parts) > 1:
        return any(is_complex(part, count_syllables(part, reviewed), reviewed) for part in parts)
    word = normalise(token).lower()
    if syllables == 3 and (word.endswith("ed") or (word.endswith("es") and tag_of(word) == "VBZ")):
        bases = [known for base in (word[:-1], word[:-2]) if (known := pronounced(base)) is not None]
        if bases[:1] == [SHORT]:
            return False
    single = word if word.endswith("ss") else word.removesuffix("s")
    return not any(_are_parts(single[:i], single[i:], syllables) for i in range(3, len(single) - 2))


def _are_parts(first: str, second: str, syllables: int) -> bool:
    """Whether two strings are short easy words, said as they are; the second may be a doer in -er: lawmaker."""
    doer = {second[:-2], second[:-1]} if second.endswith("er") else set()
    easy, ends = familiar_words(), {second, *doer} - _NO_PARTS
    if first not in easy or first in _NO_PARTS or not ends & easy:
        return False
    said = [pronounced(part) or syllables for part in (first, second)]
    return max(said) <= SHORT and sum(said) - syllables in {0, 1}  # fire has one or two


def is_familiar(token: str) -> bool:
    """Whether Dale & Chall (1948) call a word familiar, names aside: listed, a form of such, a number, a compound."""
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


def sentence_counts(articles: pd.DataFrame, reviewed: Mapping[str, int]) -> pd.DataFrame:
    """One row a scored sentence: article_id, sentence (from 1), start, end, voice and the columns COUNTS; `reviewed`
    maps words, in lower case without accents, to syllables that go before the dictionary's."""
    tokens = read_tokens(articles)
    features = word_features(tokens.vocabulary, reviewed)
    spans = _scored(tokens)
    sums = np.column_stack([spans, _sums(tokens, features, spans[:, 0])])
    table = pd.DataFrame(sums, columns=[*SPAN, "speech", *FEATURES])
    table["article_id"] = articles.index.to_numpy(object)[table["article"]]
    speech = table["speech"]
    voice = np.select([speech == 0, speech == table["words"]], ["author", "quoted"], "mixed")
    table["voice"] = voice.astype("object")
    return table[["article_id", "sentence", "start", "end", "voice", *COUNTS]]


def word_features(tokens: Iterable[str], reviewed: Mapping[str, int]) -> Integers:
    """The FEATURES of each token on its own: (tokens, features); whether it is a name is not known here."""
    find = _feature_finder(tuple(reviewed.items()))
    return np.array([find(token) for token in tokens], dtype=np.int32).reshape(-1, len(FEATURES))


@lru_cache(maxsize=4)
def _feature_finder(reviewed: tuple[tuple[str, int], ...]) -> Callable[[str], tuple[int, ...]]:
    """A function from a token to its FEATURES, which looks each one up once."""
    own = dict(reviewed)

    @lru_cache(maxsize=100_000)
    def find(token: str) -> tuple[int, ...]:
        figure = token[0].isdecimal()  # it has no part in Flesch's syllables a word
        letters, syllables = sum(map(str.isalnum, token)), count_syllables(token, own)
        many = syllables >= POLYSYLLABLE
        hard = letters > LONG, many, many and is_complex(token, syllables, own)
        return 1, figure, 0 if figure else syllables, letters, *hard, not is_familiar(token)

    return find


def _scored(tokens: Tokens) -> Integers:
    """The SPAN of the sentences that are scored: prose, finished, with a word."""
    number, worded, spans = count(), set(tokens.sentence[tokens.piece].tolist()), []
    for article, (text, found) in enumerate(zip(tokens.texts, tokens.layers, strict=True)):
        for i, (start, end, label) in enumerate(found.sentences, start=1):
            own = next(number)
            if own in worded and label in PROSE and _FINISHED.search(text, max(start, end - _TAIL), end):
                characters = len("".join(text[start:end].split()))
                spans.append((own, article, i, start, end, 1, characters))
    return np.array(spans, dtype=np.int64).reshape(-1, len(SPAN))


def _sums(tokens: Tokens, features: Integers, scored: Integers) -> Integers:
    """Words of speech and FEATURES of the sentences that are scored: (sentences, 1 + features)."""
    quoted = np.array([p.voice == "quoted" for p in tokens.pieces], dtype=bool)
    terms = {(i, q.start) for i, found in enumerate(tokens.layers) for q in found.quotes if q.kind == "term"}
    places = zip(tokens.article.tolist(), tokens.pieces, strict=True)
    speech = quoted & ~np.array([(i, p.start) in terms for i, p in places], dtype=bool)  # a term is its writer's
    own = features[tokens.ids]
    counts = np.column_stack([speech[tokens.piece] * own[:, 0], own])
    counts[_names(tokens, quoted, scored), _WITHOUT_NAMES] = 0
    by_sentence = pd.DataFrame(counts).groupby(tokens.sentence[tokens.piece]).sum()
    return np.asarray(by_sentence.loc[scored])


def _names(tokens: Tokens, quoted: Flags, scored: Integers) -> Flags:
    """Whether each token is a name: with a capital within a sentence, here or elsewhere in the article. Only scored
    sentences tell, with a word in small letters that title case would have raised; a word of the lexicon in capitals is
    raised, not named."""
    opening = (quoted | _changes(tokens.sentence))[tokens.piece] & _changes(tokens.piece)
    written, sentence = list(tokens.vocabulary), tokens.sentence[tokens.piece]
    raised = {token for token in written if len(token) >= TITLED and token.isupper() and token.lower() in lexicon()}
    capital = np.array([token[0].isupper() and token not in raised for token in written], dtype=bool)
    small = np.array([len(token) >= TITLED and token.islower() for token in written], dtype=bool)
    tells = np.isin(sentence, np.intersect1d(scored, sentence[small[tokens.ids]]))
    token = tokens.article[tokens.piece] * len(capital) + tokens.ids
    return np.isin(token, token[capital[tokens.ids] & ~opening & tells])


def _changes(values: Integers) -> Flags:
    """Whether each value differs from the one before it; the first does."""
    return np.append(True, values[1:] != values[:-1])[: len(values)]
