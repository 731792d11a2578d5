"""What a profile holds of a batch of articles, each table made from the same layers and tokens."""

import json
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa

from ..articles import METADATA, articles_table
from ..files import legible
from ..framing import framing_hits
from ..readability import readability_scores
from ..readability.difficulty import COUNTS
from ..readability.formulas import SCORES
from ..reported import Value, reported_values
from ..sources import LEFT_OUT, read_all
from ..tables import Record
from ..text.language import is_english
from ..text.tokens import normalise, read_tokens, vocabulary_of
from ..words.passages import run_table

VOICES = ["author", "quoted", "boilerplate"]
SCORED = {c: f"scored_{c}" for c in COUNTS}  # what readability counts, in the sentences that it scores
_TEXT, _INT, _FLOAT = pa.string(), pa.int64(), pa.float64()
_VALUE = {n: {"int": _INT, "float": _FLOAT, "str": _TEXT}[t.__name__] for n, t in Value.__annotations__.items()}
TABLES = {name: pa.schema({"article_id": _TEXT, **columns}) for name, columns in {
    "articles": {
        **dict.fromkeys(METADATA, _TEXT), "metadata": _TEXT, "english": pa.bool_(), "characters": _INT,
        **{f"words_{v}": _INT for v in VOICES}, **dict.fromkeys(SCORED.values(), _INT), **dict.fromkeys(SCORES, _FLOAT),
    },
    "words": {"word": _TEXT, "voice": _TEXT, "count": _INT},
    "framing_hits": {"frame": _TEXT, "term": _TEXT, "voice": _TEXT, "start": _INT, "end": _INT},
    "reported_values": _VALUE,
    "runs": {"run": _INT},
    "problems": {"path": _TEXT, "problem": _TEXT},
}.items()}  # fmt: skip

Profile = dict[str, pa.Table]


def profile_batch(batch: list[Record], folder: Path) -> Profile:
    """The tables of TABLES for a batch of articles; what cannot be read or profiled is a row of `problems`. Raises what
    is wrong with the companion files of `folder`: what an empty batch raises, and OSError."""
    try:
        return _shaped(_tables(batch, folder))
    except Exception as error:
        if not batch or isinstance(error, OSError):
            raise
        if len(batch) > 1:  # find the article it is about
            halves = profile_batch(batch[: len(batch) // 2], folder), profile_batch(batch[len(batch) // 2 :], folder)
            return {name: pa.concat_tables(half[name] for half in halves) for name in TABLES}
        found = batch[0]
        problem = _problem(found, f"{type(error).__name__}: {error}; {LEFT_OUT}")
        return {**profile_batch([], folder), **_shaped({"problems": pd.DataFrame([problem])})}


def _tables(batch: list[Record], folder: Path) -> dict[str, pd.DataFrame]:
    """The tables of a batch, each article as `load_articles` gives it."""
    texts, remarks = read_all(batch)
    articles, dates = articles_table(texts, {found.article_id: found.metadata for found in batch}, folder, False)
    found = {article.article_id: article for article in batch}
    problems = [_problem(*remark) for remark in remarks]
    problems += [_problem(found[a], f"{date}: {why}") for a, date, why in dates]
    english = articles[np.array([is_english(text) for text in articles["text"]], dtype=bool)]
    words = word_counts(articles)
    return {
        "articles": _article_rows(articles, english, words),
        "words": words,
        "framing_hits": framing_hits(english),
        "reported_values": reported_values(english),
        "runs": run_table(articles),
        "problems": pd.DataFrame(problems, columns=TABLES["problems"].names),
    }


def _problem(found: Record, problem: str) -> dict[str, str]:
    return {"article_id": found.article_id, "path": legible(found.path), "problem": problem}


def _shaped(tables: dict[str, pd.DataFrame]) -> Profile:
    return {
        name: pa.Table.from_pandas(table.reindex(columns=TABLES[name].names), TABLES[name], preserve_index=False)
        for name, table in tables.items()
    }


def word_counts(articles: pd.DataFrame) -> pd.DataFrame:
    """One row an article, word and voice: article_id, word, voice, count; accents are not merged."""
    tokens = read_tokens(articles)
    counted = list(map(normalise, tokens.vocabulary))
    words = vocabulary_of(counted)
    table = pd.DataFrame({
        "article": tokens.article[tokens.piece],
        "word": np.array([words[word] for word in counted], dtype=np.int64)[tokens.ids],
        "voice": np.array([VOICES.index(p.voice) for p in tokens.pieces], dtype=np.int64)[tokens.piece],
    }).groupby(["article", "voice", "word"]).size().rename("count").reset_index()  # fmt: skip
    return pd.DataFrame({
        "article_id": articles.index.array.take(table["article"]),
        "word": pd.array(list(words), dtype="str").take(table["word"]),
        "voice": pd.array(VOICES, dtype="str").take(table["voice"]),
        "count": table["count"],
    })  # fmt: skip


def _article_rows(articles: pd.DataFrame, english: pd.DataFrame, words: pd.DataFrame) -> pd.DataFrame:
    """One row an article: metadata, words by voice, readability where it is English."""
    scores = readability_scores(english).set_index("article_id")[[*COUNTS, *SCORES]].rename(columns=SCORED)
    voices = words.groupby(["article_id", "voice"])["count"].sum().unstack(fill_value=0)
    voices = voices.reindex(index=articles.index, columns=VOICES, fill_value=0).add_prefix("words_")
    other = articles.drop(columns=[*METADATA, "text", "folder"])
    extra = [json.dumps({k: v for k, v in row.items() if not pd.isna(v)}) for row in other.to_dict("records")]
    own = articles[METADATA].assign(metadata=extra, english=articles.index.isin(english.index))
    counts = scores.reindex(own.index).astype(dict.fromkeys(SCORED.values(), "Int64"))
    return own.assign(characters=articles["text"].str.len()).join(voices).join(counts).reset_index()
