"""How likely two numbers that differ contradict each other: few traits of the pair and its company, weighed.

`contradictions.csv` has what each trait adds to the log-odds; tests/benchmarks/comparison.py learns it from the
labelled and the extracted values of collections, told apart by weights learned without them: some are misread, or of
something else.
"""

import numpy as np
import pandas as pd

from ..reported.measures import TOLLS
from .company import LARGE, LEAST, TRAITS
from .likeness import BESIDE
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
    beside = _beside(both, i, j)
    seen = {"always": 1.0, "likeness": log_odds(pairs["likeness"]), "near": times < np.log(NEAR)}
    seen |= {"ratio": times * ~beside, "ratio beside": times * beside, "beside": beside}
    seen |= {"results of two days": votes[i] & (day[i] != day[j]), "doubt": 1 - sure[i] * sure[j]}
    seen |= {"of two days": _of_two_days(both, i, j)}
    return pairs[TRAITS].assign(**seen).astype(float)


def _beside(both: pd.DataFrame, i: np.ndarray, j: np.ndarray) -> np.ndarray:
    """Where one article sets two values of two sources beside each other."""
    article, sentence = pd.factorize(both["id"])[0], both["sentence"].to_numpy(dtype=float)
    named = (both["source"].fillna("") != "").to_numpy()
    near = np.abs(sentence[i] - sentence[j]) <= BESIDE
    return np.asarray((article[i] == article[j]) & near & named[i] & named[j])


def _of_two_days(both: pd.DataFrame, i: np.ndarray, j: np.ndarray) -> np.ndarray:
    """Where two tolls are of two days, each told as one."""
    day = both["date"].fillna("").to_numpy(dtype=str)
    told = (np.char.str_len(day) == 10) & both["measure"].isin(TOLLS).to_numpy()
    return np.asarray(told[i] & told[j] & (day[i] != day[j]))
