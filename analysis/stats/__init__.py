"""Statistics: arrays in, numbers out. Tests, measures of words."""

from math import erfc, sqrt

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike

from .intervals import Clusters, Floats, clustering


def holm(p: np.ndarray) -> np.ndarray:
    """p values corrected for their number by Holm's step-down method (Holm 1979), in the order given."""
    ordered = pd.Series(p).sort_values(kind="stable")
    return np.asarray((ordered * np.arange(len(p), 0, -1)).cummax().clip(upper=1).sort_index())


def false_discovery(p: np.ndarray) -> np.ndarray:
    """The false discovery rate of each p and all smaller ones (Benjamini & Hochberg 1995), in the order given."""
    ordered = pd.Series(p).sort_values(ascending=False, kind="stable")
    return np.asarray((ordered * len(p) / np.arange(len(p), 0, -1)).cummin().clip(upper=1).sort_index())


def g_squared_p(g2: ArrayLike) -> Floats:
    """The chi-square tail of G² at one degree of freedom."""
    return np.array([erfc(sqrt(x / 2)) for x in np.asarray(g2, dtype=float).tolist()])


def equal_rates_p(one: Clusters, other: Clusters) -> Floats:
    """Two-sided p of the difference of two rates; one value a kind of hit.

    Every hit of both is allotted by lot to a word of either; where hits come in clusters, each that falls to a side
    makes the next likelier there: Pólya's urn, so that the hits of one side are beta-binomial, with the variance that
    `clustering` finds (without it: the exact conditional test of Przyborowski & Wilenski 1940, Biometrika 31:313–323).
    Paragraphs may differ in length between the two. What was seen counts half (mid-p, Lancaster 1961, JASA 56:223–234).
    """
    shares = np.broadcast_to(one.words / (one.words + other.words), one.hits.shape)
    counts = zip(one.hits.astype(int), other.hits.astype(int), shares, clustering([one, other]), strict=True)
    return np.array([_urn_p(*row) for row in counts])


def _urn_p(hits: int, others: int, share: float, times: float) -> float:
    """How probable as few or as many `hits` of all are, or any number no more probable; where clusters make all on one
    side likelier than some on each, any number no nearer to the share."""
    if not hits + others:
        return 1.0
    drawn = np.arange(hits + others)
    more = (times - 1) / (hits + others)  # by which a hit on a side raises its share of the next

    def ways(part: float) -> Floats:
        return np.append(0.0, np.cumsum(np.log((part + drawn * more) / (drawn + 1))))

    logarithm = ways(share) + ways(1 - share)[::-1]
    chance = np.exp(logarithm - logarithm.max())
    near = 1 / (1 + np.abs(np.arange(len(chance)) - share * (hits + others)))
    likely = near if more > max(share, 1 - share) else chance
    seen = likely[hits]
    as_likely = np.abs(likely - seen) <= 1e-7 * seen
    return float((chance[(likely < seen) & ~as_likely].sum() + chance[as_likely].sum() / 2) / chance.sum())


def log_odds(own: np.ndarray, others: np.ndarray, prior: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Log-odds ratio of each word between two vectors of counts, and its standard error (Monroe et al. 2008)."""
    a, b = own + prior, others + prior
    with np.errstate(divide="ignore", invalid="ignore"):  # a single word has no odds
        return np.log(a / (a.sum() - a)) - np.log(b / (b.sum() - b)), np.sqrt(1 / a + 1 / b)


def g_squared(a: np.ndarray, b: np.ndarray, c: np.ndarray, d: np.ndarray) -> np.ndarray:
    """2 Σ O ln(O / E) over the cells of two-by-two tables with rows (a, b) and (c, d); never below 0 (Dunning 1993)."""
    n = a + b + c + d
    cells = [(a, a + b, a + c), (b, a + b, b + d), (c, c + d, a + c), (d, c + d, b + d)]
    with np.errstate(divide="ignore", invalid="ignore"):
        terms = [np.where(o > 0, o * np.log(o / row * (n / column)), 0.0) for o, row, column in cells]
    return np.maximum(2 * sum(terms), 0.0)


def log_ratio(own: np.ndarray, others: np.ndarray) -> np.ndarray:
    """Binary logarithm of the ratio of relative counts, half an occurrence in place of none (Hardie 2014)."""
    ratios = [np.log2(np.where(x > 0, x, 0.5) / x.sum()) for x in (own, others)]
    return np.asarray(ratios[0] - ratios[1])


def log_dice(joint: pd.Series, count: pd.Series, other: pd.Series) -> pd.Series:
    """14 + log2(2 joint / (count + other)), 14 at most, as the rarer word may meet the other several times in a window
    (Rychlý 2008, Proceedings of RASLAN, 6–9)."""
    return 14 + np.log2(2 * np.minimum(joint, np.minimum(count, other)) / (count + other))


def association(joint: np.ndarray, row: np.ndarray, column: np.ndarray, n: int) -> tuple[np.ndarray, ...]:
    """Expected count, mutual information and G² of two-by-two tables given by a cell, its margins and their total."""
    expected = row * column / max(n, 1)
    return expected, np.log2(joint / expected), g_squared(joint, row - joint, column - joint, n - row - column + joint)


def part_gap(count: np.ndarray, total: np.ndarray, expected: np.ndarray) -> np.ndarray:
    """How much further from even a word is for a part with `count` of its `total` occurrences than without it."""
    return np.asarray(np.abs(count / total - expected) - expected)


def deviation(gap: np.ndarray) -> np.ndarray:
    """Gries's DP of words from the sums of their `part_gap`; a part without the word adds its whole share."""
    return np.maximum((1 + gap) / 2, 0)
