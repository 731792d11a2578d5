"""Which of several candidates is likeliest, by the weights of what is seen of each.

A table of weights (`settings/dates.csv` and `places.csv`, `sources/sources.csv`, `subjects/subjects.csv`,
`tolls/tolls.csv` and `votes/votes.csv`) has a row a trait, a column a kind of value or one for any kind: what the
trait adds to the score of a candidate. settings.py, tolls.py and votes.py of tests/benchmarks learn them from the
labelled texts.
"""

import csv
from collections.abc import Mapping, Set
from functools import cache
from math import exp, fsum
from pathlib import Path
from typing import NamedTuple

import numpy as np


@cache
def weights(name: str) -> dict[str, dict[str, float]]:
    """What each trait adds, by kind of value."""
    with Path(__file__).parent.joinpath(f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return {row.pop("trait"): {k: float(v) for k, v in row.items() if v} for row in csv.DictReader(file)}


class Choice(NamedTuple):
    """What is likeliest, and its probability."""

    chosen: str
    chance: float


def likeliest(candidates: Mapping[str, Set[str]], name: str, kinds: tuple[str, ...]) -> str:
    """The candidate whose traits weigh most for values of these kinds; of equals the first by name."""
    return choice(candidates, name, kinds).chosen


def choice(candidates: Mapping[str, Set[str]], name: str, kinds: tuple[str, ...]) -> Choice:
    """The likeliest candidate, and how likely it is."""
    table = weights(name)

    def score(candidate: str) -> float:
        told = [table[trait] for trait in table.keys() & candidates[candidate]]
        return fsum(
            [added[kind] for added in told for kind in kinds if kind in added]
        )  # in any order the same, unlike sum()

    return _chosen({candidate: score(candidate) for candidate in sorted(candidates)})


def choice_of_kind(traits: Set[str], name: str, doubt: int) -> Choice:
    """The kind of value, a column of the table, that these traits speak for, and how likely it is; empty where none
    weighs over a doubt."""
    kinds, rows, table = _hundredths(name)
    told = np.add.reduce(table[[rows[trait] for trait in rows.keys() & traits]])
    told[0] += doubt
    return _chosen({kind: hundredths / 100 for kind, hundredths in zip(kinds, told.tolist(), strict=True)})


def _chosen(scores: Mapping[str, float]) -> Choice:
    """The first of those with the highest score, and its probability."""
    best = max(scores, key=scores.__getitem__)
    return Choice(best, 1 / fsum([exp(score - scores[best]) for score in scores.values()]))


@cache
def _hundredths(name: str) -> tuple[list[str], dict[str, int], np.ndarray]:
    """No kind and the kinds of value of a table, the row of each trait, and what it adds for each, in hundredths."""
    kinds = ["", *sorted(set().union(*weights(name).values()))]
    added = [[round(100 * row.get(kind, 0)) for kind in kinds] for row in weights(name).values()]
    return kinds, {trait: i for i, trait in enumerate(weights(name))}, np.array(added)
