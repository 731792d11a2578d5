"""How far the rate of a word hangs on a few paragraphs: the bootstrap over paragraphs."""

import numpy as np
import pandas as pd

from ..stats import bootstrap_sums, percentile_interval


def paragraph_intervals(rates: pd.DataFrame, words: pd.DataFrame) -> pd.DataFrame:
    """The rows of `rates` (as from `rates_of`) with columns low_paragraphs and high_paragraphs, per 1,000 words.

    `words` is the table of `counted_words`. 95 % interval by resampling the article's paragraphs (percentiles,
    2,000 draws, fixed seed), so that words which come in clusters vary more. NaN for a word that does not
    occur, which a resample cannot tell from one that might have.
    """
    tables = [
        _resampled(table, words[words["article_id"] == article_id])
        for article_id, table in rates.groupby("article_id", sort=False)
    ]
    return pd.concat(tables) if tables else rates.assign(low_paragraphs=np.nan, high_paragraphs=np.nan)


def _resampled(rates: pd.DataFrame, words: pd.DataFrame) -> pd.DataFrame:
    """The rows of one article with their intervals."""
    chosen = rates["word"].tolist()
    sizes = words.groupby("paragraph")["words"].sum()
    counts = words[words["word"].isin(chosen)].groupby(["paragraph", "word"]).size().unstack(fill_value=0)
    units = counts.reindex(index=sizes.index, columns=chosen, fill_value=0).to_numpy()
    sums = bootstrap_sums(np.column_stack([units, sizes]), str(rates["article_id"].iloc[0]))
    low, high = percentile_interval(1000 * sums[:, :-1] / sums[:, -1:])
    some = rates["count"] > 0
    return rates.assign(low_paragraphs=pd.Series(low, rates.index).where(some),
                        high_paragraphs=pd.Series(high, rates.index).where(some))  # fmt: skip
