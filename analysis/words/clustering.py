"""How far the rate of a word hangs on a few paragraphs."""

import pandas as pd

from ..stats.intervals import clusters, rate_interval
from . import ngrams


def paragraph_intervals(rates: pd.DataFrame, words: pd.DataFrame) -> pd.DataFrame:
    """The rows of `rates` (words or phrases, as from `rates_of`) with low and high from the article's paragraphs.

    `words` is the table of `counted_words`. The 95 % intervals, per 1,000 words, are wider where a word comes in
    clusters (see `rate_interval`); NaN for a word in an article of one paragraph.
    """
    tables = [
        _with_interval(table, words[words["article_id"] == article_id])
        for article_id, table in rates.groupby("article_id", sort=False)
    ]
    return pd.concat(tables) if tables else rates


def _with_interval(rates: pd.DataFrame, words: pd.DataFrame) -> pd.DataFrame:
    """The rows of one article with their intervals."""
    chosen = rates["word"].tolist()
    sizes = words.groupby("paragraph")["words"].sum()
    longest = 1 + max(word.count(" ") for word in chosen)
    found = pd.concat([ngrams(words, n)[["sentence", "word"]] for n in range(1, longest + 1)])
    found = found[found["word"].isin(chosen)].merge(words[["sentence", "paragraph"]].drop_duplicates("sentence"))
    units = pd.crosstab(found["paragraph"], found["word"]).reindex(index=sizes.index, columns=chosen, fill_value=0)
    low, high = rate_interval(clusters(sizes.to_numpy(float), units.to_numpy(float)))
    return rates.assign(low=1000 * low, high=1000 * high)
