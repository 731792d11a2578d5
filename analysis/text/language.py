"""Whether a text is English, told by its function words."""

import warnings
from functools import lru_cache

import numpy as np
import pandas as pd

from .classes import word_class
from .given import of_articles

LEAST_SHARE = 0.09  # English news has 0.11 (team sheets) to 0.4 of these a word, other languages stay under 0.05
LEAST_WORDS = 20  # fewer words do not tell
_HEAD = 1500  # characters that are looked at


@lru_cache(maxsize=1024)
def is_english(text: str) -> bool:
    """False where a text of 20 words or more has too few English function words, or a shorter one another alphabet."""
    words = text[:_HEAD].lower().split()
    if len(words) < LEAST_WORDS:
        letters = [c for word in words for c in word if c.isalpha()]
        return 2 * sum(map(str.isascii, letters)) >= len(letters)
    return sum(map(word_class("english").__contains__, words)) >= LEAST_SHARE * len(words)


@of_articles
def english_only(articles: pd.DataFrame) -> pd.DataFrame:
    """The articles that are English; the others are named in a warning."""
    english = np.array([is_english(text) for text in articles["text"]], dtype=bool)
    if english.all():
        return articles
    others = articles.index[~english].map(str)
    names = ", ".join(others[:5]) + f" and {len(others) - 5} more" * (len(others) > 5)
    warnings.warn(f"{names}: not English; left out of what holds for English only", stacklevel=3)
    return articles[english]
