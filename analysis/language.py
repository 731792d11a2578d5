"""Whether a text is English, told by its function words."""

import warnings

import pandas as pd

from .tokens import TOKEN

# Common in English, rare in the languages that share its alphabet: "in", "is", "was", "at", "for" are left out.
FUNCTION_WORDS = frozenset(
    "the of and to that with by from were are have has had been which their this they it as be or on said".split()
)
LEAST_SHARE = 0.12  # English news has 0.2 to 0.35 of these a word, other languages stay under 0.06
LEAST_WORDS = 20  # fewer words do not tell


def english_share(text: str) -> float:
    """Share of the words of a text (its first 5,000 characters) that are English function words, 0 to 1."""
    words = TOKEN.findall(text[:5000].lower())
    return sum(w in FUNCTION_WORDS for w in words) / len(words) if words else 0.0


def is_english(text: str) -> bool:
    """False where a text of 20 words or more has too few English function words to be English."""
    return english_share(text) >= LEAST_SHARE or len(TOKEN.findall(text[:5000])) < LEAST_WORDS


def english_only(articles: pd.DataFrame) -> pd.DataFrame:
    """The articles that are English; the others are named in a warning."""
    english = articles["text"].map(is_english).astype(bool)
    if not english.all():
        names = ", ".join(map(str, articles.index[~english][:5]))
        warnings.warn(f"{names}: not English; left out of what holds for English only", stacklevel=2)
    return articles[english]
