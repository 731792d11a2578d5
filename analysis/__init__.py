"""News articles about the same events, side by side."""

from .accounting import numeric_expressions
from .articles import SEEDS, load_articles
from .layers import label_lines, quoted_spans, split_sentences
from .readability import (
    readability_by_sentence,
    readability_differences,
    readability_intervals,
    readability_ranks,
    readability_scores,
)
from .reported import reported_values
from .textstat_compare import textstat_false_ends, textstat_scores, textstat_steps
from .tokens import tokenize

__all__ = [
    "SEEDS",
    "label_lines",
    "load_articles",
    "numeric_expressions",
    "quoted_spans",
    "readability_by_sentence",
    "readability_differences",
    "readability_intervals",
    "readability_ranks",
    "readability_scores",
    "reported_values",
    "split_sentences",
    "textstat_false_ends",
    "textstat_scores",
    "textstat_steps",
    "tokenize",
]
