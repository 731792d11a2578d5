"""What a profile holds of a batch of articles, each table made from the same layers and tokens."""

import json
import warnings
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa

from .accounting import numeric_expressions
from .articles import METADATA, articles_table
from .formulas import SCORES
from .framing import framing_hits
from .language import is_english
from .layers import each_article
from .readability import readability_scores
from .reported import reported_values
from .sources import Found
from .tokens import Tokens, Vocabulary, counted_forms, token_ids

VOICES = ["author", "quoted", "boilerplate"]
COUNTS = ["words", "sentences", "syllables", "letters", "long_words", "polysyllables", "difficult_words"]
_TEXT, _INT, _FLOAT = pa.string(), pa.int64(), pa.float64()


def _schema(**columns: pa.DataType) -> pa.Schema:
    return pa.schema(list(columns.items()))


_VALUE = {"value": _FLOAT, "value_high": _FLOAT}
TABLES = {
    "articles": _schema(
        article_id=_TEXT, **dict.fromkeys(METADATA, _TEXT), metadata=_TEXT, english=pa.bool_(), characters=_INT,
        **{f"words_{v}": _INT for v in VOICES}, **dict.fromkeys(COUNTS, _FLOAT), **dict.fromkeys(SCORES, _FLOAT),
    ),
    "words": _schema(article_id=_TEXT, word=_TEXT, voice=_TEXT, count=_INT),
    "framing": _schema(article_id=_TEXT, frame=_TEXT, voice=_TEXT, hits=_INT),
    "framing_hits": _schema(article_id=_TEXT, frame=_TEXT, term=_TEXT, voice=_TEXT, start=_INT, end=_INT),
    "reported_values": _schema(
        article_id=_TEXT, start=_INT, end=_INT, surface=_TEXT, measure=_TEXT, **_VALUE, bound=_TEXT, unit=_TEXT,
        subject=_TEXT, place=_TEXT, date=_TEXT, attributed_to=_TEXT, voice=_TEXT, sentence=_INT,
    ),
    "accounting": _schema(article_id=_TEXT, kind=_TEXT, count=_INT),
    "problems": _schema(article_id=_TEXT, path=_TEXT, problem=_TEXT),
}  # fmt: skip


def profile_batch(batch: list[Found], folder: Path) -> dict[str, pd.DataFrame]:
    """The tables of TABLES for a batch of articles; what cannot be read is a row of `problems`."""
    articles, problems = _read(batch, folder)
    english = articles[[is_english(text) for text in articles["text"]]]
    english.attrs = articles.attrs
    hits = framing_hits(english)
    kinds = numeric_expressions(english)
    words = word_counts(articles)
    tables = {
        "articles": _article_rows(articles, english, words),
        "words": words,
        "framing": _counted(hits, ["article_id", "frame", "voice"], "hits"),
        "framing_hits": hits,
        "reported_values": reported_values(english),
        "accounting": _counted(kinds, ["article_id", "kind"], "count"),
        "problems": problems,
    }
    return {name: table.reindex(columns=TABLES[name].names) for name, table in tables.items()}


def _read(batch: list[Found], folder: Path) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The articles of a batch as `load_articles` gives them, and a row for each that could not be read."""
    texts, metadata, problems = {}, {}, []
    for found in batch:
        try:
            with warnings.catch_warnings(record=True) as said:
                warnings.simplefilter("always")
                texts[found.article_id], metadata[found.article_id] = found.read(), found.metadata
            problems += [(found.article_id, str(found.path), str(w.message)) for w in said]
        except (OSError, ValueError) as error:
            problems.append((found.article_id, str(found.path), f"{error}; the article is left out"))
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        articles = articles_table(texts, metadata, folder)
    problems += [("", str(folder), str(w.message)) for w in said]
    return articles, pd.DataFrame.from_records(problems, columns=TABLES["problems"].names)


def word_counts(articles: pd.DataFrame) -> pd.DataFrame:
    """One row an article, word and voice: article_id, word, voice, count; words as `tokenize` has them."""
    vocabulary = Vocabulary()
    read = [token_ids(text, found, vocabulary) for _, text, found in each_article(articles)]
    written = list(vocabulary)
    forms = counted_forms(written[i] for tokens in read for i in tokens.ids)
    words, form = np.unique([forms[t] for t in written], return_inverse=True) if written else (np.array([]), [])
    parts = [_grouped(tokens, np.asarray(form)) for tokens in read]
    rows = np.concatenate([np.empty((0, 3), dtype=np.int64), *parts])
    return pd.DataFrame(
        {
            "article_id": np.repeat(articles.index.to_numpy(object), [len(p) for p in parts]),
            "word": words[rows[:, 0]],
            "voice": np.array(VOICES, dtype=object)[rows[:, 1]],
            "count": rows[:, 2],
        }
    )


def _grouped(tokens: Tokens, form: np.ndarray) -> np.ndarray:
    """Number of the word, number of the voice and count, one row a word and voice of an article."""
    voices = np.array([VOICES.index(p.voice) for p in tokens.pieces], dtype=np.int64)
    keys, counts = np.unique(form[tokens.ids] * len(VOICES) + voices[tokens.piece], return_counts=True)
    return np.column_stack([keys // len(VOICES), keys % len(VOICES), counts])


def _article_rows(articles: pd.DataFrame, english: pd.DataFrame, words: pd.DataFrame) -> pd.DataFrame:
    """One row an article: metadata, words by voice, readability where it is English."""
    scores = readability_scores(english).set_index("article_id")
    voices = words.groupby(["article_id", "voice"])["count"].sum().unstack(fill_value=0)
    voices = voices.reindex(index=articles.index, columns=VOICES, fill_value=0).add_prefix("words_")
    other = articles.drop(columns=[*METADATA, "text"])
    extra = [json.dumps({k: v for k, v in row.items() if not pd.isna(v)}) for row in other.to_dict("records")]
    own = articles[METADATA].assign(
        metadata=extra, english=articles.index.isin(english.index), characters=articles["text"].str.len()
    )
    return own.join(voices).join(scores[[c for c in [*COUNTS, *SCORES] if c in scores]]).reset_index()


def _counted(rows: pd.DataFrame, keys: list[str], name: str) -> pd.DataFrame:
    """How many rows there are of each combination of keys."""
    return rows.groupby(keys, observed=True, sort=False).size().rename(name).reset_index()
