"""Which paragraph each sentence stands in: the unit in which words, quotations and frames cluster."""

import pandas as pd

from .layers import Layers, each_article


def paragraph_numbers(text: str, found: Layers) -> list[int]:
    """The number (from 1) of the paragraph of each sentence: a new one where a line break parts two sentences.

    A sentence that goes on over a line break keeps its lines in one paragraph; a heading is a paragraph of its own.
    """
    numbers, end = [], 0
    for start, stop, _ in found.sentences:
        new = not numbers or "\n" in text[end:start]
        numbers.append((numbers[-1] if numbers else 0) + new)
        end = stop
    return numbers


def with_paragraphs(tokens: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """The tokens with a column paragraph (from 1 in each article)."""
    records = [
        (article_id, i, number)
        for article_id, text, found in each_article(articles)
        for i, number in enumerate(paragraph_numbers(text, found), start=1)
    ]
    table = pd.DataFrame.from_records(records, columns=["article_id", "sentence", "paragraph"])
    return tokens.merge(table, on=["article_id", "sentence"], how="left", validate="many_to_one")
