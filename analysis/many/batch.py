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
from ..reported.accounting import numeric_expressions
from ..sources import LEFT_OUT, Found, read_all
from ..text.language import is_english
from ..text.tokens import normalise, read_tokens, vocabulary_of
from ..words.passages import run_table

AGAIN = f"{LEFT_OUT} until it can be read"  # ends the problem of a file that was away; tried again
VOICES = ["author", "quoted", "boilerplate"]
SCORED = {c: f"scored_{c}" for c in COUNTS}  # what readability counts, in the sentences that it scores
_TEXT, _INT, _FLOAT = pa.string(), pa.int64(), pa.float64()


def _schema(**columns: pa.DataType) -> pa.Schema:
    return pa.schema(list(columns.items()))


_VALUE = {n: {"int": _INT, "float": _FLOAT, "str": _TEXT}[t.__name__] for n, t in Value.__annotations__.items()}
TABLES = {
    "articles": _schema(
        article_id=_TEXT, **dict.fromkeys(METADATA, _TEXT), metadata=_TEXT, english=pa.bool_(), characters=_INT,
        **{f"words_{v}": _INT for v in VOICES}, **dict.fromkeys(SCORED.values(), _INT), **dict.fromkeys(SCORES, _FLOAT),
    ),
    "words": _schema(article_id=_TEXT, word=_TEXT, voice=_TEXT, count=_INT),
    "framing": _schema(article_id=_TEXT, frame=_TEXT, voice=_TEXT, hits=_INT, total_words=_INT, rate_per_1000=_FLOAT),
    "framing_hits": _schema(article_id=_TEXT, frame=_TEXT, term=_TEXT, voice=_TEXT, start=_INT, end=_INT),
    "reported_values": _schema(article_id=_TEXT, **_VALUE),
    "accounting": _schema(article_id=_TEXT, kind=_TEXT, count=_INT),
    "runs": _schema(article_id=_TEXT, run=_INT),
    "problems": _schema(article_id=_TEXT, path=_TEXT, problem=_TEXT),
}  # fmt: skip

Profile = dict[str, pa.Table]


def profile_batch(batch: list[Found], folder: Path) -> Profile:
    """The tables of TABLES for a batch of articles; what cannot be read or profiled is a row of `problems`. Raises what
    is wrong with the companion files of `folder`: what an empty batch raises, and OSError."""
    try:
        articles, problems = _read(batch, folder)
        return _shaped({**_tables(articles), "problems": problems})
    except Exception as error:
        if not batch or isinstance(error, OSError):
            raise
        if len(batch) > 1:  # find the article it is about
            halves = profile_batch(batch[: len(batch) // 2], folder), profile_batch(batch[len(batch) // 2 :], folder)
            return {name: pa.concat_tables(half[name] for half in halves) for name in TABLES}
        found = batch[0]
        problem = f"{type(error).__name__}: {error}; {LEFT_OUT}"
        rows = _problem_table([(found.article_id, found.path, problem)])
        return {**profile_batch([], folder), **_shaped({"problems": rows})}


def _tables(articles: pd.DataFrame) -> dict[str, pd.DataFrame]:
    english = articles[np.array([is_english(text) for text in articles["text"]], dtype=bool)]
    words = word_counts(articles)
    hits = framing_hits(english)
    rows = _article_rows(articles, english, words)
    return {
        "articles": rows,
        "words": words,
        "framing": _frame_rates(hits, rows),
        "framing_hits": hits,
        "reported_values": reported_values(english),
        "accounting": _counted(numeric_expressions(english), ["article_id", "kind"], "count"),
        "runs": run_table(articles),
    }


def _shaped(tables: dict[str, pd.DataFrame]) -> Profile:
    return {
        name: pa.Table.from_pandas(table.reindex(columns=TABLES[name].names), TABLES[name], preserve_index=False)
        for name, table in tables.items()
    }


def _read(batch: list[Found], folder: Path) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The articles of a batch as `load_articles` gives them, and a row for each that could not be read."""
    texts, remarks = read_all(batch, AGAIN)
    articles, dates = articles_table(texts, {found.article_id: found.metadata for found in batch}, folder)
    paths = {found.article_id: found.path for found in batch}
    problems = [(found.article_id, found.path, remark) for found, remark in remarks]
    return articles, _problem_table([*problems, *((a, paths[a], f"{date}: {why}") for a, date, why in dates)])


def _problem_table(rows: list[tuple[str, Path, str]]) -> pd.DataFrame:
    return pd.DataFrame.from_records([(a, legible(p), t) for a, p, t in rows], columns=TABLES["problems"].names)


def word_counts(articles: pd.DataFrame) -> pd.DataFrame:
    """One row an article, word and voice: article_id, word, voice, count; accents are not merged."""
    tokens = read_tokens(articles)
    counted = list(map(normalise, tokens.vocabulary))
    words = vocabulary_of(counted)
    word = np.fromiter(map(words.__getitem__, counted), dtype=np.int64, count=len(counted))
    voice = np.array([VOICES.index(p.voice) for p in tokens.pieces], dtype=np.int64)
    cell = (tokens.article * len(VOICES) + voice)[tokens.piece] * len(words) + word[tokens.ids]
    cells, counts = np.unique(cell, return_counts=True)
    place, number = np.divmod(cells, max(len(words), 1))
    return pd.DataFrame({
        "article_id": articles.index.array.take(place // len(VOICES)),
        "word": pd.array(list(words), dtype="str").take(number),
        "voice": pd.array(VOICES, dtype="str").take(place % len(VOICES)),
        "count": counts,
    })  # fmt: skip


def _article_rows(articles: pd.DataFrame, english: pd.DataFrame, words: pd.DataFrame) -> pd.DataFrame:
    """One row an article: metadata, words by voice, readability where it is English."""
    scores = readability_scores(english).set_index("article_id")[[*COUNTS, *SCORES]].rename(columns=SCORED)
    voices = words.groupby(["article_id", "voice"])["count"].sum().unstack(fill_value=0)
    voices = voices.reindex(index=articles.index, columns=VOICES, fill_value=0).add_prefix("words_")
    other = articles.drop(columns=[*METADATA, "text", "folder"])
    extra = [json.dumps({k: v for k, v in row.items() if not pd.isna(v)}) for row in other.to_dict("records")]
    own = articles[METADATA].assign(
        metadata=extra, english=articles.index.isin(english.index), characters=articles["text"].str.len()
    )
    counts = scores.reindex(own.index)
    return own.join(voices).join(counts.astype(dict.fromkeys(SCORED.values(), "Int64"))).reset_index()


def _frame_rates(hits: pd.DataFrame, rows: pd.DataFrame) -> pd.DataFrame:
    """One row an article, frame and voice that has hits: hits, total_words (of the voice), rate_per_1000."""
    table = _counted(hits, ["article_id", "frame", "voice"], "hits")
    words = rows.set_index("article_id")[[f"words_{v}" for v in VOICES]].set_axis(VOICES, axis=1).stack()
    keys = pd.MultiIndex.from_frame(table[["article_id", "voice"]])
    table["total_words"] = words.reindex(keys).to_numpy()
    return table.assign(rate_per_1000=1000 * table["hits"] / table["total_words"])


def _counted(rows: pd.DataFrame, keys: list[str], name: str) -> pd.DataFrame:
    return rows.groupby(keys, observed=True, sort=False).size().rename(name).reset_index()
