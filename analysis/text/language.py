"""Whether a text is English, told by its function words, or where they are few by the English lexicon."""

from functools import lru_cache
from string import punctuation

import numpy as np
import pandas as pd

from .classes import word_class
from .given import of_articles, warn
from .lexicon import lexicon

LEAST_SHARE = 0.09  # English news has 0.11 (team sheets) to 0.4 of these a word, other languages stay under 0.05
LEAST_WORDS = 20  # fewer words do not tell
LEAST_KNOWN = 0.6  # English briefs have 0.75 and more of their long words in the English lexicon, other languages 0.35
_HEAD = 1500  # characters that are looked at


@lru_cache(maxsize=1024)
def is_english(text: str) -> bool:
    """False where a text of 20 words or more has too few English words, or a shorter one another alphabet."""
    words = [word for word in text[:_HEAD].split() if any(map(str.isalpha, word))]  # no cells of tables
    if len(words) < LEAST_WORDS:
        letters = [c for word in words for c in word if c.isalpha()]
        return 2 * sum(map(str.isascii, letters)) >= len(letters)
    function_words = sum(map(word_class("english").__contains__, map(str.lower, words)))
    return function_words >= LEAST_SHARE * len(words) or _known(words)


def _known(words: list[str]) -> bool:
    """Whether most of the longer words in small letters are English ones; the news in brief has few function words."""
    bare = [word.strip(punctuation) for word in words]
    long = [word for word in bare if len(word) > 3 and word.isalpha() and word.islower()]
    return len(long) > 3 and sum(map(lexicon().__contains__, long)) >= LEAST_KNOWN * len(long)


@of_articles
def english_only(articles: pd.DataFrame, or_all: bool = False) -> pd.DataFrame:
    """The articles that are English (`or_all` where none is); the others are named in a warning."""
    english = np.array([is_english(text) for text in articles["text"]], dtype=bool)
    if english.all() or (or_all and not english.any()):
        return articles
    others = articles.index[~english].map(str)
    names = ", ".join(others[:5]) + f" and {len(others) - 5} more" * (len(others) > 5)
    warn(f"{names}: not English; left out of what holds for English only")
    return articles[english]
