"""News articles about the same events, side by side."""

from .articles import SEEDS, load_articles
from .layers import label_lines, quoted_spans, split_sentences
from .tokens import tokenize

__all__ = ["SEEDS", "label_lines", "load_articles", "quoted_spans", "split_sentences", "tokenize"]
