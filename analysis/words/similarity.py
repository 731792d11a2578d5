"""How alike the vocabularies of two articles are."""

import numpy as np
import pandas as pd

from ..text.given import takes
from . import content_words, word_rates


@takes(word_rates, "rate_per_1000")
def similarity(rates: pd.DataFrame) -> pd.DataFrame:
    """Cosine of the articles' rates of content words, articles × articles, 0 (no word in common) to 1.

    `rates` is the table of `word_rates`. Plain rates, not tf–idf: with a handful of articles about the same
    events, a weight for words that few of them use would say more about the handful than about the words.
    """
    table = content_words(rates)
    matrix = table.pivot(index="article_id", columns="word", values="rate_per_1000").fillna(0)
    matrix = matrix.reindex(rates["article_id"].unique(), fill_value=0)
    length = np.linalg.norm(matrix, axis=1, keepdims=True)
    with np.errstate(invalid="ignore"):
        unit = matrix.to_numpy() / length
    return pd.DataFrame(unit @ unit.T, index=matrix.index, columns=matrix.index.rename(None))
