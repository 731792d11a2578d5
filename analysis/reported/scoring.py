"""Which of several candidates is likeliest, by the weights of what is seen of each.

A table of weights (`settings/dates.csv` and `places.csv`, `sources/sources.csv`, `subjects/subjects.csv`,
`tolls/tolls.csv` and `votes/votes.csv`) has a row a trait, a column a kind of value or one for any kind: what the
trait adds to the score of a candidate. settings.py, tolls.py and votes.py of tests/benchmarks learn them from the
labelled texts.
"""

import csv
from collections.abc import Mapping, Set
from functools import cache
from math import fsum
from pathlib import Path

import numpy as np


@cache
def weights(name: str) -> dict[str, dict[str, float]]:
    """What each trait adds, by kind of value."""
    with Path(__file__).parent.joinpath(f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return {row.pop("trait"): {k: float(v) for k, v in row.items() if v} for row in csv.DictReader(file)}


def likeliest(candidates: Mapping[str, Set[str]], name: str, kinds: tuple[str, ...]) -> str:
    """The candidate whose traits weigh most for values of these kinds; of equals the first by name."""
    table = weights(name)

    def score(candidate: str) -> float:
        told = [table[trait] for trait in table.keys() & candidates[candidate]]
        return fsum(
            [added[kind] for added in told for kind in kinds if kind in added]
        )  # in any order the same, unlike sum()

    return max(sorted(candidates), key=score)


def likeliest_kind(traits: Set[str], name: str, doubt: int) -> str:
    """The kind of value, a column of the table, that these traits speak for; empty where none weighs over a doubt."""
    kinds, rows, table = _hundredths(name)
    told = np.add.reduce(table[[rows[trait] for trait in rows.keys() & traits]])
    told[0] += doubt
    return kinds[int(told.argmax())]


@cache
def _hundredths(name: str) -> tuple[list[str], dict[str, int], np.ndarray]:
    """No kind and the kinds of value of a table, the row of each trait, and what it adds for each, in hundredths."""
    kinds = ["", *sorted(set().union(*weights(name).values()))]
    added = [[round(100 * row.get(kind, 0)) for kind in kinds] for row in weights(name).values()]
    return kinds, {trait: i for i, trait in enumerate(weights(name))}, np.array(added)
