"""How alike the vocabularies of two articles are."""

from collections.abc import Collection

import numpy as np
import pandas as pd

from ..text.given import takes
from . import content_words, word_rates


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
