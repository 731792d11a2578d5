"""Traits of pairs weighed by a table beside this module that has what each adds to the log-odds."""

from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd


def weighed(seen: pd.DataFrame, table: str) -> np.ndarray:
    """What the traits of each row add to the log-odds, by the weights of `table`.csv."""
    return np.asarray(sum(seen[name].to_numpy(dtype=float) * weight for name, weight in weights_of(table).items()))


def as_chance(odds: np.ndarray) -> np.ndarray:
    """The chances of log-odds (0 to 1)."""
    return np.asarray(1 / (1 + np.exp(-odds)))


def log_odds(chance: np.ndarray | pd.Series) -> np.ndarray:
    """The log-odds of chances; nothing is quite sure."""
    some = np.asarray(chance, dtype=float).clip(0.01, 0.99)
    return np.asarray(np.log(some / (1 - some)))


@cache
def weights_of(table: str) -> dict[str, float]:
    """What each trait adds."""
    rows = pd.read_csv(Path(__file__).with_name(f"{table}.csv"))
    return dict(rows.itertuples(index=False))
