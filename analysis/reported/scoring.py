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

DOUBT = 0.3  # rather nothing than a wrong measure: ordinary news has more percentages of other things than labels have


@cache
def weights(name: str) -> dict[str, dict[str, float]]:
    """What each trait adds, by kind of value."""
    with Path(__file__).parent.joinpath(f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return {row.pop("trait"): {k: float(v) for k, v in row.items() if v} for row in csv.DictReader(file)}


def likeliest(candidates: Mapping[str, Set[str]], name: str, kinds: tuple[str, ...]) -> str:
    """The candidate whose traits weigh most for values of these kinds; of equals the first by name."""
    table = weights(name)

    def score(candidate: str) -> float:
        told = [table[trait] for trait in candidates[candidate] if trait in table]
        return fsum(added.get(kind, 0.0) for added in told for kind in kinds)  # in any order the same, unlike sum()

    return max(sorted(candidates), key=score)


def likeliest_kind(traits: Set[str], name: str) -> str:
    """The kind of value, a column of the table, that these traits speak for; empty where none weighs over DOUBT."""
    scores = dict[str, list[float]]()
    for trait in traits:
        for kind, weight in weights(name).get(trait, {}).items():
            scores.setdefault(kind, []).append(weight)
    return max(sorted(["", *scores]), key=lambda kind: fsum(scores.get(kind, [DOUBT])))
