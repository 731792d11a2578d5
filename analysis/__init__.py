"""News articles about the same events, side by side."""

from .accounting import numeric_expressions
from .articles import SEEDS, load_articles
from .layers import label_lines, quoted_spans, split_sentences
from .reported import reported_values
from .tokens import tokenize

__all__ = [
    "SEEDS",
    "label_lines",
    "load_articles",
    "numeric_expressions",
    "quoted_spans",
    "reported_values",
    "split_sentences",
    "tokenize",
]
