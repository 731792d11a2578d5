"""What a profile holds of a batch of articles, each table made from the same layers and tokens."""

import json
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa

from .accounting import numeric_expressions
from .articles import METADATA, articles_table, no_date
from .difficulty import COUNTS
from .duplicates import run_table, word_numbers
from .formulas import SCORES
from .framing import framing_hits
from .language import is_english
from .layers import each_article
from .readability import readability_scores
from .reported import Value, reported_values
from .sources import Found
from .tokens import Tokens, Vocabulary, normalise, token_ids

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

Profile = dict[str, pd.DataFrame]


def profile_batch(batch: list[Found], folder: Path) -> Profile:
    """The tables of TABLES for a batch of articles; what cannot be read or profiled is a row of `problems`."""
    articles, problems = _read(batch, folder)
    try:
        return _shaped({**_tables(articles), "problems": problems})
    except Exception as error:
        if len(batch) > 1:  # find the article it is about
            halves = batch[: len(batch) // 2], batch[len(batch) // 2 :]
            first, second = (profile_batch(half, folder) for half in halves)
            return {name: pd.concat([first[name], second[name]], ignore_index=True) for name in TABLES}
        found = batch[0]
        problem = f"{type(error).__name__}: {error}; the article is left out"
        return _shaped({**_tables(articles[:0]), "problems": _problem_table([(found.article_id, found.path, problem)])})


def _tables(articles: pd.DataFrame) -> Profile:
    """All tables but `problems`."""
    english = articles[np.array([is_english(text) for text in articles["text"]], dtype=bool)]
    vocabulary = Vocabulary()
    read = [token_ids(text, found, vocabulary) for _, text, found in each_article(articles)]
    words = word_counts(articles, read, vocabulary)
    hits = framing_hits(english)
    rows = _article_rows(articles, english, words)
    return {
        "articles": rows,
        "words": words,
        "framing": _frame_rates(hits, rows),
        "framing_hits": hits,
        "reported_values": reported_values(english),
        "accounting": _counted(numeric_expressions(english), ["article_id", "kind"], "count"),
        "runs": run_table(list(articles.index), [r.ids for r in read], word_numbers(vocabulary)),
    }


def _shaped(tables: Profile) -> Profile:
    """The tables with the columns of their schemas, each checked to fit."""
    shaped = {name: table.reindex(columns=TABLES[name].names) for name, table in tables.items()}
    for name, table in shaped.items():
        pa.Table.from_pandas(table, TABLES[name], preserve_index=False)
    return shaped


def _read(batch: list[Found], folder: Path) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The articles of a batch as `load_articles` gives them, and a row for each that could not be read."""
    texts, metadata, problems = {}, {}, []
    paths = {found.article_id: found.path for found in batch}
    for found in batch:
        try:
            text, remark = found.read()
        except (OSError, ValueError) as error:
            problems.append((found.article_id, found.path, f"{error}; the article is left out"))
            continue
        texts[found.article_id], metadata[found.article_id] = text, found.metadata
        remark = remark or ("" if text.strip() else "there is no text")
        problems += [(found.article_id, found.path, remark)] if remark else []
    articles, odd_dates = articles_table(texts, metadata, folder)
    problems += [(a, paths[a], no_date(date)) for a, date in odd_dates.items()]
    return articles, _problem_table(problems)


def _problem_table(rows: list[tuple[str, Path, str]]) -> pd.DataFrame:
    """One row a problem."""
    return pd.DataFrame.from_records([(a, str(p), t) for a, p, t in rows], columns=TABLES["problems"].names)


def word_counts(articles: pd.DataFrame, read: list[Tokens], vocabulary: Vocabulary) -> pd.DataFrame:
    """One row an article, word and voice: article_id, word, voice, count.

    Words as `tokenize` has them, but that spellings which differ in accents alone are not merged.
    """
    words, form = np.unique(np.array([normalise(t) for t in vocabulary], dtype=object), return_inverse=True)
    parts = [_grouped(tokens, form) for tokens in read]
    rows = np.concatenate([np.empty((0, 3), dtype=np.int64), *parts])
    return pd.DataFrame({
        "article_id": np.repeat(articles.index.to_numpy(object), [len(p) for p in parts]),
        "word": words[rows[:, 0]],
        "voice": np.array(VOICES, dtype=object)[rows[:, 1]],
        "count": rows[:, 2],
    })  # fmt: skip


def _grouped(tokens: Tokens, form: np.ndarray) -> np.ndarray:
    """Number of the word, number of the voice and count, one row a word and voice of an article."""
    voices = np.array([VOICES.index(p.voice) for p in tokens.pieces], dtype=np.int64)
    keys, counts = np.unique(form[tokens.ids] * len(VOICES) + voices[tokens.piece], return_counts=True)
    return np.column_stack([keys // len(VOICES), keys % len(VOICES), counts])


def _article_rows(articles: pd.DataFrame, english: pd.DataFrame, words: pd.DataFrame) -> pd.DataFrame:
    """One row an article: metadata, words by voice, readability where it is English."""
    scores = readability_scores(english).set_index("article_id")[[*COUNTS, *SCORES]].rename(columns=SCORED)
    voices = words.groupby(["article_id", "voice"])["count"].sum().unstack(fill_value=0)
    voices = voices.reindex(index=articles.index, columns=VOICES, fill_value=0).add_prefix("words_")
    other = articles.drop(columns=[*METADATA, "text"])
    extra = [json.dumps({k: v for k, v in row.items() if not pd.isna(v)}) for row in other.to_dict("records")]
    own = articles[METADATA].assign(
        metadata=extra, english=articles.index.isin(english.index), characters=articles["text"].str.len()
    )
    rows = own.join(voices).join(scores).reset_index()
    return rows.astype(dict.fromkeys(SCORED.values(), "Int64"))


def _frame_rates(hits: pd.DataFrame, rows: pd.DataFrame) -> pd.DataFrame:
    """One row an article, frame and voice that has hits: hits, total_words (of the voice), rate_per_1000."""
    table = _counted(hits, ["article_id", "frame", "voice"], "hits")
    words = rows.set_index("article_id")[[f"words_{v}" for v in VOICES]].set_axis(VOICES, axis=1).stack()
    keys = pd.MultiIndex.from_frame(table[["article_id", "voice"]])
    table["total_words"] = words.reindex(keys).to_numpy()
    return table.assign(rate_per_1000=1000 * table["hits"] / table["total_words"])


def _counted(rows: pd.DataFrame, keys: list[str], name: str) -> pd.DataFrame:
    """How many rows there are of each combination of keys."""
    return rows.groupby(keys, observed=True, sort=False).size().rename(name).reset_index()
