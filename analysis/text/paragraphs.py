"""Which paragraph each sentence stands in: the unit in which words, quotations and frames cluster."""

from bisect import bisect_right

import pandas as pd

from .layers import Layers, each_article
from .lines import find_units


def paragraph_numbers(text: str, found: Layers) -> list[int]:
    """The number (from 1) of the paragraph of each sentence; a title or a heading is a paragraph of its own."""
    starts = [unit.start for unit in find_units(text, list(found.lines))]
    return [bisect_right(starts, sentence.start) for sentence in found.sentences]


def with_paragraphs(tokens: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """The tokens with a column paragraph (from 1 in each article)."""
    records = [
        (article_id, i, number)
        for article_id, text, found in each_article(articles)
        for i, number in enumerate(paragraph_numbers(text, found), start=1)
    ]
    table = pd.DataFrame.from_records(records, columns=["article_id", "sentence", "paragraph"])
    return tokens.merge(table, on=["article_id", "sentence"], how="left", validate="many_to_one")
