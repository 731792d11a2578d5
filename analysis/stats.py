"""Statistics: arrays in, numbers out. The bootstrap over units, score intervals, tests, measures of words.

A bootstrap interval says what other samples of the same article's units would give. It says nothing about other
articles, nor about how well a formula or a lexicon measures what it is named after.
"""

import zlib
from statistics import NormalDist

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray

DRAWS = 2_000
SEED = 2019
LEVEL = 0.95
_CELLS = 4_000_000  # of the matrix of weights held at once

Z = NormalDist().inv_cdf(0.975)  # 95 % intervals
PERMUTATIONS, MOST_PERMUTATIONS = 10_000, 100_000  # at once, and at most
ENOUGH = 20  # permutations that differ as much as the articles do, after which a p is known well enough
POISSON_ZERO = -np.log(0.025)  # upper end of the exact 95 % interval of a Poisson count of 0

Floats = NDArray[np.float64]


def generator(key: str) -> np.random.Generator:
    """The random numbers of one article or series: the same at every run, whatever else is computed."""
    return np.random.default_rng([SEED, zlib.crc32(key.encode())])


def bootstrap_weights(units: int, draws: int, random: np.random.Generator) -> Floats:
    """How often each of `units` is drawn in `draws` resamples with replacement: (draws, units), rows sum to units."""
    drawn = random.integers(units, size=(draws, units)) + units * np.arange(draws)[:, np.newaxis]
    return np.bincount(drawn.ravel(), minlength=draws * units).reshape(draws, units).astype(float)


def bootstrap_sums(units: ArrayLike, key: str, draws: int = DRAWS) -> Floats:
    """Column sums of each resample of the rows of `units`: (n, k) counts in, (draws, k) sums out (Efron 1979).

    A score that is a function of sums (a rate, a ratio, a readability formula) is resampled by computing it
    from these sums. `key`, such as the article's id, fixes the random numbers; use one key for numbers that
    are to be resampled together and different ones for articles that are to be compared. NaN with fewer than two
    rows: one unit has no spread.
    """
    rows = np.asarray(units, dtype=float)
    if len(rows) < 2:
        return np.full((draws, rows.shape[1]), np.nan)
    random, step = generator(key), max(1, _CELLS // len(rows))
    parts = [bootstrap_weights(len(rows), min(step, draws - i), random) @ rows for i in range(0, draws, step)]
    return np.concatenate(parts)


def percentile_interval(values: ArrayLike, level: float = LEVEL) -> tuple[Floats, Floats]:
    """Lower and upper end of the central `level` of `values` along the first axis (percentile method).

    NaN where any value is not defined: a score that some resamples lack has no interval.
    """
    tail = 50 * (1 - level)
    low, high = np.percentile(np.asarray(values, dtype=float), [tail, 100 - tail], axis=0)
    return low, high


def ratio_interval(numerators: ArrayLike, denominators: ArrayLike, key: str) -> tuple[float, float]:
    """95 % interval of sum(numerators) / sum(denominators) by bootstrap over the units; (NaN, NaN) below two units.

    Where every numerator is 0 both ends are 0: give such a count its exact Poisson interval instead.
    """
    sums = bootstrap_sums(np.column_stack([numerators, denominators]), key)
    with np.errstate(divide="ignore", invalid="ignore"):
        low, high = percentile_interval(sums[:, 0] / sums[:, 1])
    return float(low), float(high)


def wilson_interval(counts: pd.Series, totals: pd.Series) -> tuple[pd.Series, pd.Series]:
    """Lower and upper end of the 95 % score interval of counts / totals (Wilson 1927)."""
    share, square = counts / totals, Z**2 / totals
    half = Z * np.sqrt(share * (1 - share) / totals + square / (4 * totals))
    low, high = (share + square / 2 - half) / (1 + square), (share + square / 2 + half) / (1 + square)
    return np.minimum(low.clip(lower=0), share), np.maximum(high.clip(upper=1), share)


def holm(p: np.ndarray) -> np.ndarray:
    """p values corrected for their number by Holm's step-down method (Holm 1979), in the order given."""
    order = np.argsort(p, kind="stable")
    stepped = np.maximum.accumulate(p[order] * np.arange(len(p), 0, -1))
    corrected = np.empty(len(p))
    corrected[order] = np.minimum(stepped, 1)
    return corrected


def permutation_p(one: np.ndarray, other: np.ndarray, key: str) -> np.ndarray:
    """Two-sided p of the difference in rates, paragraphs exchanged between two articles; one value a frame.

    Small ones are found from MOST_PERMUTATIONS: where a difference is reached less than ENOUGH times in the first
    PERMUTATIONS (after Besag & Clifford 1991).
    """
    seen = np.abs(rate_difference(one.sum(axis=0), other.sum(axis=0))) - 1e-9
    reached, made = _reached(one, other, seen, f"{key} 0"), PERMUTATIONS
    if reached.min() < ENOUGH:
        made = MOST_PERMUTATIONS
        reached += sum(_reached(one, other, seen, f"{key} {i}") for i in range(1, made // PERMUTATIONS))
    return (1 + reached) / (1 + made)


def _reached(one: np.ndarray, other: np.ndarray, seen: np.ndarray, key: str) -> np.ndarray:
    """In how many of PERMUTATIONS exchanges of paragraphs the rates differ by what was seen, or more."""
    rows = np.concatenate([one, other])
    lots = generator(key).random((PERMUTATIONS, len(rows)), dtype=np.float32)
    chosen = (lots <= np.partition(lots, len(one) - 1, axis=1)[:, len(one) - 1, None]).astype(np.float32)
    drawn = (chosen @ rows.astype(np.float32)).astype(np.float64)  # counts: exact in both
    return np.asarray((np.abs(rate_difference(drawn, rows.sum(axis=0) - drawn)) >= seen).sum(axis=0))


def rate_difference(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    return np.asarray(one[..., 1:] / one[..., :1] - other[..., 1:] / other[..., :1])


def log_odds(own: np.ndarray, others: np.ndarray, prior: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Log-odds ratio of each word between two vectors of counts, and its standard error (Monroe et al. 2008)."""
    a, b = own + prior, others + prior
    with np.errstate(divide="ignore", invalid="ignore"):  # a single word has no odds
        return np.log(a / (a.sum() - a)) - np.log(b / (b.sum() - b)), np.sqrt(1 / a + 1 / b)


def log_likelihood(own: np.ndarray, others: np.ndarray) -> np.ndarray:
    """G² of word against other words in one vector of counts against another (Dunning 1993)."""
    return g_squared(own, others, own.sum() - own, others.sum() - others)


def g_squared(a: np.ndarray, b: np.ndarray, c: np.ndarray, d: np.ndarray) -> np.ndarray:
    """2 Σ O ln(O / E) over the cells of two-by-two tables with rows (a, b) and (c, d); never below 0."""
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
    """14 + log2(2 joint / (count + other)) (Rychlý 2008, Proceedings of RASLAN, 6–9)."""
    return 14 + np.log2(2 * joint / (count + other))


def association(
    joint: np.ndarray, row: np.ndarray, column: np.ndarray, n: int
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Expected count, mutual information and G² of two-by-two tables given by a cell, its margins and their total."""
    expected = row * column / max(n, 1)
    return expected, np.log2(joint / expected), g_squared(joint, row - joint, column - joint, n - row - column + joint)


def part_gap(count: np.ndarray, total: np.ndarray, expected: np.ndarray) -> np.ndarray:
    """How much further from even a word is for a part with `count` of its `total` occurrences than without it."""
    return np.asarray(np.abs(count / total - expected) - expected)


def deviation(gap: np.ndarray) -> np.ndarray:
    """Gries's DP of words from the sums of their `part_gap`; a part without the word adds its whole share."""
    return np.maximum((1 + gap) / 2, 0)
