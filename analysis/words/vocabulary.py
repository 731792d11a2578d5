"""How many different words an article uses, whatever its length, and how alike the vocabularies of two articles are."""

from collections.abc import Collection, Sequence

import numpy as np
import pandas as pd

from ..text.given import takes
from . import content_words, own_words, word_rates

WINDOW = 100  # words
TTR = 0.72  # type-token ratio at which a factor of MTLD is full (McCarthy & Jarvis 2010)


def lexical_diversity(tokens: pd.DataFrame, window: int = WINDOW) -> pd.DataFrame:
    """One row an article: article_id, words, types (different words), mattr, mtld; higher is more varied.

    `tokens` as from `tokenize` or `counted_words`; the article's own words count (see `own_words`). mattr is the mean
    share of different words in all runs of `window` words (Covington & McFall 2010, Journal of Quantitative
    Linguistics 17:94–100), NaN in an article with fewer words. mtld is the mean length of the stretches in which that
    share stays at 0.72 or more, from the first word on and from the last one back (McCarthy & Jarvis 2010, Behavior
    Research Methods 42:381–392); under 100 words it says little. NaN where the share never falls.
    """
    records = []
    for article_id, words in own_words(tokens).groupby("article_id", sort=False)["word"]:
        number = pd.factorize(words)[0]
        mtld = (_stretch(number.tolist()) + _stretch(number[::-1].tolist())) / 2
        records.append((article_id, len(number), int(number.max()) + 1, _mattr(number, window), mtld))
    return pd.DataFrame.from_records(records, columns=["article_id", "words", "types", "mattr", "mtld"])


def _mattr(words: np.ndarray, window: int) -> float:
    """Mean share of different words in the runs of `window` words: a word is new in those that begin after its last."""
    if len(words) < window:
        return float("nan")
    order = np.argsort(words, kind="stable")
    last = np.full(len(words), -1)
    again = words[order[1:]] == words[order[:-1]]
    last[order[1:][again]] = order[:-1][again]
    at = np.arange(len(words))
    first = np.maximum(np.maximum(last + 1, at - window + 1), 0)  # beginnings of the runs in which it is new
    final = np.minimum(at, len(words) - window)
    runs = len(words) - window + 1
    return float(np.maximum(final - first + 1, 0).sum() / (runs * window))


def _stretch(words: Sequence[int]) -> float:
    """Words to a factor of MTLD, read in this order; what is left at the end counts for its part."""
    factors, seen, start = 0.0, set[int](), 0
    for i, word in enumerate(words, start=1):
        seen.add(word)
        if len(seen) / (i - start) < TTR:
            factors, seen, start = factors + 1, set(), i
    if start < len(words):
        factors += (1 - len(seen) / (len(words) - start)) / (1 - TTR)
    return len(words) / factors if factors else float("nan")


@takes(word_rates, "rate_per_1000")
def similarity(rates: pd.DataFrame, tf_idf: bool = False, stop: Collection[str] | None = None) -> pd.DataFrame:
    """Cosine of the articles' rates of content words (`stop` as there), articles × articles, 0 (none in common) to 1.

    In a large set `tf_idf` multiplies each rate by the logarithm of all articles by those with the word (Spärck Jones
    1972, Journal of Documentation 28:11–21), so that words which all use count for nothing; of a handful it would say
    more about the handful. Time and memory grow with articles times words: of thousands, draw a sample.
    """
    table = content_words(rates, stop)
    matrix = table.pivot(index="article_id", columns="word", values="rate_per_1000").fillna(0)
    matrix = matrix.reindex(rates["article_id"].unique(), fill_value=0)
    weighted = matrix.to_numpy() * (np.log(len(matrix) / (matrix > 0).sum().to_numpy()) if tf_idf else 1)
    with np.errstate(invalid="ignore"):
        unit = weighted / np.linalg.norm(weighted, axis=1, keepdims=True)
    return pd.DataFrame(unit @ unit.T, index=matrix.index, columns=matrix.index.rename(None))
