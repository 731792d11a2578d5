"""How likely two numbers that differ contradict each other: few traits of the pair and its company, weighed.

`contradictions.csv` has what each trait adds to the log-odds; tests/benchmarks/comparison.py learns it from the
labelled and the extracted values of collections, told apart by weights learned without them: some are misread, or of
something else.
"""

import numpy as np
import pandas as pd

from ..reported.measures import TOLLS
from .company import LARGE, LEAST, TRAITS
from .weighing import as_chance, log_odds, weighed

FIXED = {"poll_share", "exit_poll_share", "threshold", "seats_total"}  # later ones do not follow from earlier ones
NEAR = 1.15  # how many times as large as the other a value is that differs little


def certainty(both: pd.DataFrame, pairs: pd.DataFrame) -> np.ndarray:
    """How likely each pair, of rows `nr` and `other_nr` of `both` that differ, contradicts (0 to 1)."""
    return as_chance(weighed(traits(both, pairs), "contradictions"))


def traits(both: pd.DataFrame, pairs: pd.DataFrame) -> pd.DataFrame:
    """What is seen of each pair, a column a trait."""
    i, j = pairs["nr"].to_numpy(), pairs["other_nr"].to_numpy()
    low, high = (both[c].clip(LEAST, LARGE).fillna(LEAST).to_numpy() for c in ("low", "high"))
    times = np.log(np.maximum(low[i], low[j]) / np.minimum(high[i], high[j]))
    day = both["as_of"].fillna("").to_numpy(dtype=str).astype("U10")
    sure = both["certainty"].astype(float).fillna(1.0).to_numpy()  # given by hand
    votes = ~both["measure"].isin([*TOLLS, *FIXED]).to_numpy()
    seen = {"always": 1.0, "likeness": log_odds(pairs["likeness"]), "ratio": times, "near": times < np.log(NEAR)}
    seen |= {"results of two days": votes[i] & (day[i] != day[j]), "doubt": 1 - sure[i] * sure[j]}
    return pairs[TRAITS].assign(**seen).astype(float)
