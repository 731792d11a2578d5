"""Whether two values count one quantity, judged again beside all others of their measure: who goes with both of them.

`company.csv` has what each trait adds to the log-odds; tests/benchmarks/comparison.py learns it from the same pairs as
`weights.csv`, told apart by weights learned without them.
"""

import numpy as np
import pandas as pd

from .likeness import chances
from .weighing import as_chance, log_odds, weighed

GRAIN = 32  # parts of one in which chances and logarithms are counted, so that sums are exact on any processor
SMALL = 1e-6  # that nothing is divided by less
BEST = 4  # power in which chances are added, so that the greatest prevails
LEAST, LARGE = 0.5, 1e12  # between which values lie, so that each has a ratio
TRAITS = ["common", "surest", "less retold", "more retold", "less alike", "more alike", "less apart", "more apart"]


def together(t: pd.DataFrame, i: np.ndarray, j: np.ndarray) -> tuple[np.ndarray, np.ndarray, pd.DataFrame]:
    """Of each pair of rows of a measure how likely both count one thing, and one a part of the other; their company."""
    alone, part = chances(t, i, j).T
    beside = company(t, i, j, alone)
    one = np.where(alone > 0, again(alone, beside), 0.0)
    return one, part * (1 - one) / (1 - alone).clip(SMALL), beside


def again(one: np.ndarray, beside: pd.DataFrame) -> np.ndarray:
    """How likely each pair counts one quantity, by its own chance and the company of both (0 to 1)."""
    return as_chance(log_odds(one) + weighed(beside, "company"))


def company(t: pd.DataFrame, i: np.ndarray, j: np.ndarray, one: np.ndarray) -> pd.DataFrame:
    """The company of each pair of rows of a measure, a column a trait of TRAITS, all 0 where a pair has none.

    Company are third values: `common` those that go with both, `surest` how surely the best of them does. Those of
    other articles, as far as they are read surely, retell a value if they are the same, and are alike if they are of
    one quantity; it is apart as far as it lies from the mean of these. What an article repeats is no third value.
    """
    used, at = np.unique(np.concatenate([i, j]), return_inverse=True)
    ends = at[: len(i)], at[len(i) :]
    chance = np.zeros((len(used), len(used)))
    chance[ends] = chance[ends[::-1]] = _grains(one)
    some = t.iloc[used]
    article, logs = pd.factorize(some["id"])[0], _grains(np.log(some["value"].clip(LEAST, LARGE).fillna(LEAST)))
    sure = chance * (article[:, None] != article) * _grains(some["certainty"].astype(float).fillna(1.0))
    said = pd.factorize(pd.MultiIndex.from_arrays([article, logs]))[0]
    retold, alike, total = (_of_third(x, said, *ends) for x in (sure * (logs[:, None] == logs), sure, sure * logs))
    own = logs[np.array(ends)]
    apart = np.abs(np.divide(total, alike, out=own.copy(), where=alike > 0) - own)
    told = [edge for x in (np.log1p(retold), np.log1p(alike), apart) for edge in (x.min(axis=0), x.max(axis=0))]
    common, surest = (chance @ chance)[ends], (chance**BEST @ chance**BEST)[ends] ** (1 / BEST)
    return pd.DataFrame(dict(zip(TRAITS, [np.log1p(common), surest, *told], strict=True)))


def _of_third(x: np.ndarray, said: np.ndarray, a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """The sums of rows a, and of rows b, but for columns that say the same as the other (2 × pairs)."""
    by_said = x @ np.eye(said.max() + 1)[said]
    return np.array([by_said.sum(axis=1)[k] - by_said[k, said[other]] for k, other in ((a, b), (b, a))])


def _grains(x: np.ndarray | pd.Series) -> np.ndarray:
    """Numbers in whole parts of one."""
    return np.asarray(np.round(np.asarray(x, dtype=float) * GRAIN) / GRAIN)
