"""How likely two numbers that differ contradict each other: few traits of the pair and its values, weighed.

`contradictions.csv` has what each trait adds to the log-odds; tests/benchmarks/comparison.py learns it from labelled
pairs of collections, told apart by weights learned without them. Numbers that no other article backs are doubted: they
may be misread, or of something else.
"""

from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd

from ..reported.measures import TOLLS

NEAR = 1.15  # how many times as large as the other a value is that differs little
SMALL = 6  # below it one count in a text is as good as another
LEAST, LARGE = 0.5, 1e12  # between which values lie, so that each has a ratio
MOST = 3  # articles that back a value
EVEN = 0.5  # a pair is of one count if as likely as this
BACKING = ["agree", "overlap"]


def certainty(both: pd.DataFrame, pairs: pd.DataFrame, relation: np.ndarray) -> np.ndarray:
    """How likely each pair, of rows `nr` and `other_nr` of `both`, contradicts if its numbers differ (0 to 1)."""
    seen = traits(both, pairs, relation)
    odds = seen.to_numpy(dtype=float) @ np.array([_weights()[name] for name in seen])
    return np.asarray(1 / (1 + np.exp(-odds)))


def traits(both: pd.DataFrame, pairs: pd.DataFrame, relation: np.ndarray) -> pd.DataFrame:
    """What is seen of each pair, a column a trait."""
    i, j = pairs["nr"].to_numpy(), pairs["other_nr"].to_numpy()
    value, low, high = (both[c].clip(LEAST, LARGE).fillna(LEAST).to_numpy() for c in ("value", "low", "high"))
    one = pairs["likeness"].clip(0.01, 0.99).to_numpy()
    times = np.log(np.maximum(low[i], low[j]) / np.minimum(high[i], high[j]))
    article = pd.factorize(both["id"])[0]
    sure = both["certainty"].astype(float).fillna(1.0).to_numpy()  # given by hand
    likely = pairs["likeness"].to_numpy() > EVEN
    backing = _articles(article, i, j, likely & np.isin(relation, BACKING))
    known = _articles(article, i, j, likely & np.isin(relation, [*BACKING, "update"]))
    return pd.DataFrame({
        "always": np.ones(len(i)),
        "likeness": np.log(one / (1 - one)),
        "ratio": times,
        "near": times < np.log(NEAR),
        "small": np.minimum(value[i], value[j]) < SMALL,
        "one article": article[i] == article[j],
        "toll": both["measure"].isin(TOLLS).to_numpy()[i],
        "one not backed": np.minimum(backing[i], backing[j]) == 0,
        "backing": np.minimum(np.maximum(backing[i], backing[j]), MOST),
        "one neither backed nor updated": np.minimum(known[i], known[j]) == 0,
        "doubt": 1 - sure[i] * sure[j],
    }).astype(float)  # fmt: skip


def _articles(article: np.ndarray, i: np.ndarray, j: np.ndarray, which: np.ndarray) -> np.ndarray:
    """In how many articles, or lists, each value has a pair of those told."""
    ends = np.concatenate([i[which], j[which]]), article[np.concatenate([j[which], i[which]])]
    return np.bincount(np.unique(np.stack(ends), axis=1)[0], minlength=len(article))


@cache
def _weights() -> dict[str, float]:
    """What each trait adds."""
    table = pd.read_csv(Path(__file__).with_name("contradictions.csv"))
    return dict(table.itertuples(index=False))
