"""How likely two numbers that differ contradict each other: few traits of the pair and its values, weighed.

`contradictions.csv` has what each trait adds to the log-odds; tests/benchmarks/comparison.py learns it from the
labelled and the extracted values of collections, told apart by weights learned without them: some are misread, or of
something else.
"""

from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd

from ..reported.measures import TOLLS

FIXED = {"poll_share", "exit_poll_share", "threshold", "seats_total"}  # later ones do not follow from earlier ones
NEAR = 1.15  # how many times as large as the other a value is that differs little
SMALL = 6  # below it one count in a text is as good as another
LEAST, LARGE = 0.5, 1e12  # between which values lie, so that each has a ratio


def certainty(both: pd.DataFrame, pairs: pd.DataFrame) -> np.ndarray:
    """How likely each pair, of rows `nr` and `other_nr` of `both` that differ, contradicts (0 to 1)."""
    seen = traits(both, pairs)
    odds = seen.to_numpy(dtype=float) @ np.array([_weights()[name] for name in seen])
    return np.asarray(1 / (1 + np.exp(-odds)))


def traits(both: pd.DataFrame, pairs: pd.DataFrame) -> pd.DataFrame:
    """What is seen of each pair, a column a trait."""
    i, j = pairs["nr"].to_numpy(), pairs["other_nr"].to_numpy()
    value, low, high = (both[c].clip(LEAST, LARGE).fillna(LEAST).to_numpy() for c in ("value", "low", "high"))
    one = pairs["likeness"].clip(0.01, 0.99).to_numpy()
    times = np.log(np.maximum(low[i], low[j]) / np.minimum(high[i], high[j]))
    columns = ("id", "key_place", "date", "as_of", "source")
    article, place, date, moment, source = (both[c].fillna("").to_numpy(dtype=str) for c in columns)
    day = moment.astype("U10")
    same_date, sources = date[i] == date[j], (source[i] != "") & (source[j] != "") & (source[i] != source[j])
    retold = (both.groupby(["measure", "value"])["id"].transform("nunique") > 1).to_numpy()
    own = (both.groupby(["measure", "value", "id"])["id"].transform("size") > 1).to_numpy(dtype=int)
    votes = ~both["measure"].isin([*TOLLS, *FIXED]).to_numpy()
    counting = votes & both["counting"].to_numpy(dtype=bool)
    sure = both["certainty"].astype(float).fillna(1.0).to_numpy()  # given by hand
    return pd.DataFrame({
        "always": np.ones(len(i)),
        "likeness": np.log(one / (1 - one)),
        "ratio": times,
        "near": times < np.log(NEAR),
        "small": np.minimum(value[i], value[j]) < SMALL,
        "one article": article[i] == article[j],
        "arrests": (both["measure"] == "arrests").to_numpy()[i],
        "results of two days": votes[i] & (day[i] != day[j]),
        "still counted": counting[i] | counting[j],
        "both retold": retold[i] & retold[j],
        "told again": own[i] + own[j],
        "no place": (place[i] == "") | (place[j] == ""),
        "same date": same_date,
        "two sources of one moment": sources & same_date & (place[i] == place[j]) & (moment[i] == moment[j]),
        "doubt": 1 - sure[i] * sure[j],
    }).astype(float)  # fmt: skip


@cache
def _weights() -> dict[str, float]:
    """What each trait adds."""
    table = pd.read_csv(Path(__file__).with_name("contradictions.csv"))
    return dict(table.itertuples(index=False))
