"""The choice among candidates: the sum of learned weights of their features, by attribute and kind of measure."""

import csv
import math
from functools import cache
from importlib.resources import files

from .spots import Candidate


@cache
def weights(attribute: str) -> dict[str, float]:
    """The learned weight of each feature, "kind of measure: feature" to number; see weights.csv."""
    text = files(__package__).joinpath("weights.csv").read_text(encoding="utf-8")
    return {r["feature"]: float(r["weight"]) for r in csv.DictReader(text.splitlines()) if r["attribute"] == attribute}


def score(candidate: Candidate, group: str, learned: dict[str, float]) -> float:
    """How much speaks for a candidate."""
    return sum(learned.get(f"{group}: {f}", 0.0) + learned.get(f, 0.0) for f in candidate.features)


def choose(candidates: list[Candidate], group: str, learned: dict[str, float]) -> tuple[str, float]:
    """The best candidate's text, the first of equals, and its share of the probability."""
    scores = [score(c, group, learned) for c in candidates]
    best = max(range(len(scores)), key=lambda k: (scores[k], -k))
    total = math.fsum(math.exp(s - scores[best]) for s in scores)
    return candidates[best].text, 1 / total
