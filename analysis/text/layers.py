"""The layers of a text that everything else reads: lines, quotations and sentences, found once a text."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import pandas as pd

from .given import of_articles
from .lines import Line, find_lines, find_units
from .quotes import Quote, find_quotes
from .sentences import Sentence, find_sentences

LONGEST = 500  # characters of a sentence that stand beside a row


class Layers(NamedTuple):
    """Lines, quotations and sentences of one text, in order, and the paragraph (from 1) of each sentence."""

    lines: tuple[Line, ...]
    quotes: tuple[Quote, ...]
    sentences: tuple[Sentence, ...]
    paragraphs: tuple[int, ...]


@lru_cache(maxsize=512)
def layers(text: str, headline: str = "", author: str = "") -> Layers:
    """The layers of `text`; `headline` and `author`, where known, tell its title and byline."""
    lines = find_lines(text, headline, author)
    sentences, starts = tuple(find_sentences(text, lines)), [unit.start for unit in find_units(text, lines)]
    paragraphs = tuple(bisect_right(starts, sentence.start) for sentence in sentences)
    return Layers(tuple(lines), tuple(find_quotes(text, lines)), sentences, paragraphs)


def each_article(articles: pd.DataFrame) -> Iterator[tuple[str, str, Layers]]:
    """Article id, text and layers of each article."""
    for article_id, key in zip(articles.index, layer_keys(articles), strict=True):
        yield article_id, key[0], layers(*key)


def layer_keys(articles: pd.DataFrame) -> tuple[tuple[str, str, str], ...]:
    """What the layers of each article follow from: its text, headline and author."""
    known = articles.reindex(columns=["headline", "author"]).astype("object").fillna("")
    return tuple(zip(articles["text"], known["headline"], known["author"], strict=True))


def layer_table(articles: pd.DataFrame, name: str, number: str = "") -> pd.DataFrame:
    """One layer of all articles as a table; `number` names a column that counts from 1 in each article."""
    records = [
        (article_id, i, *item)
        for article_id, _, found in each_article(articles)
        for i, item in enumerate(getattr(found, name), start=1)
    ]
    fields = {"lines": Line._fields, "quotes": Quote._fields, "sentences": Sentence._fields}[name]
    table = pd.DataFrame.from_records(records, columns=["article_id", number, *fields])
    return table if number else table.drop(columns=number)


@of_articles
def label_lines(articles: pd.DataFrame) -> pd.DataFrame:
    """One row a line: article_id, line (from 1), start, end (characters), label."""
    return layer_table(articles, "lines", "line")


@of_articles
def quoted_spans(articles: pd.DataFrame) -> pd.DataFrame:
    """One row a quotation, marks included: article_id, start, end (characters), kind (speech or term)."""
    return layer_table(articles, "quotes")


@of_articles
def split_sentences(articles: pd.DataFrame) -> pd.DataFrame:
    """One row a sentence or unit: article_id, sentence (from 1), start, end (characters), text, label of its line."""
    table = layer_table(articles, "sentences", "sentence")
    texts = articles["text"].to_dict()
    spans = zip(table["article_id"], table["start"], table["end"], strict=True)
    table.insert(4, "text", [texts[a][s:e] for a, s, e in spans])
    return table


@of_articles
def with_sentence_text(table: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """The table (article_id, sentence, start) with a column sentence_text: the sentence, or its 500 characters around
    `start`, white space folded."""
    found = each_article(articles)
    spans = {(a, i): (text, s.start, s.end) for a, text, f in found for i, s in enumerate(f.sentences, 1)}
    keys = zip(table["article_id"], table["sentence"], table["start"], strict=True)
    return table.assign(sentence_text=[_around(*spans[a, i], at) for a, i, at in keys])


@of_articles
def with_paragraphs(tokens: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """The tokens with a column paragraph (from 1 in each article), in which words, quotations and frames cluster."""
    found = {article_id: layer.paragraphs for article_id, _, layer in each_article(articles)}
    places = zip(tokens["article_id"], tokens["sentence"], strict=True)
    return tokens.assign(paragraph=np.array([found[a][i - 1] for a, i in places], dtype=np.int64))


def _around(text: str, start: int, end: int, at: int) -> str:
    """The sentence text[start:end] on one line, or its LONGEST characters around `at`."""
    first = max(start, min(at - LONGEST // 2, end - LONGEST))
    last = min(end, first + LONGEST)
    return "…" * (first > start) + " ".join(text[first:last].split()) + "…" * (last < end)
