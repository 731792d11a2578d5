"""Intervals: of rates whose hits come in clusters, of scores and means, of shares, of differences and ratios; and the
quantiles of Student's t and of the Gamma distribution, from their definitions.

An interval says what other samples of the same article's units would give, nothing about other articles or what is
measured.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from math import exp, isnan, lgamma, log, nan, sqrt
from statistics import NormalDist
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

GRID = 4_001
Z = NormalDist().inv_cdf(0.975)  # 95 % intervals
LARGE = 100.0  # shapes above which Wilson & Hilferty's cube is right to four digits
Floats = NDArray[np.float64]
LEAST = 1 / 3  # added to the effective hits of a lower end, between none (Garwood) and a half (about mid-p)
USUAL = 2  # of the frames of the five articles half are clustered at 1.8 or more, of 500 BBC articles' at 1.3


@partial(np.vectorize, otypes=[float])
@lru_cache(maxsize=10_000)
def t_quantile(freedom: float) -> float:
    """The 97.5 % points of Student's t (1908) with so many degrees of freedom, whole or not; NaN below one. With
    t = √freedom tan(angle) the density is that of cos(angle) to the power freedom - 1."""
    if isnan(freedom) or freedom < 1:
        return nan
    angle = np.linspace(0, min(np.pi / 2, 12 / np.sqrt(freedom)), GRID)
    density = np.cos(angle) ** (freedom - 1)
    share = np.append(0, np.cumsum(density[1:] + density[:-1]))
    return float(np.sqrt(freedom) * np.tan(np.interp(0.95 * share[-1], share, angle)))


@partial(np.vectorize, otypes=[float])
@lru_cache(maxsize=100_000)
def gamma_quantile(share: float, shape: float) -> float:
    """The points below which `share` of the Gamma distributions of these shapes (scale 1) lies; 0 for shape 0.

    Newton's method on the logarithm of the series of the incomplete Gamma function (Abramowitz & Stegun 1964, 6.5.29),
    which comes nearer from below at every step; the cube of Wilson & Hilferty (1931, PNAS 17:684–688) where the shape
    is large.
    """
    if isnan(shape) or shape == 0:
        return shape
    if shape > LARGE:
        return shape * (1 - 1 / (9 * shape) + NormalDist().inv_cdf(share) / (3 * sqrt(shape))) ** 3
    top = lgamma(shape + 1)
    logarithm = (log(share) + top) / shape
    for _ in range(30):
        point, term, series, n = exp(logarithm), 1.0, 1.0, 0
        while term > 1e-16 * series:
            n += 1
            term *= point / (shape + n)
            series += term
        step = series / shape * (log(share) - (shape * logarithm - point - top + log(series)))
        logarithm += step
        if abs(step) < 1e-12:
            break
    return exp(logarithm)


class Clusters(NamedTuple):
    """Sums over units that hold words (paragraphs, articles): how many units, words, hits, their squares and products.
    What has to do with hits may be an array, a value a kind of hit or a group."""

    units: Any
    words: Any
    words_squared: Any
    hits: Any
    hits_squared: Any
    products: Any

    def spread(self) -> Any:
        """Sum of the squared deviations of the units' hits from what the rate of all gives them."""
        rate = self.hits / self.words
        return np.maximum(self.hits_squared - 2 * rate * self.products + rate**2 * self.words_squared, 0)


def clusters(words: Floats, hits: Floats) -> Clusters:
    """The sums of units from the `words` of each and its `hits`, a column a kind."""
    return Clusters(len(words), words.sum(), words @ words, hits.sum(axis=0), (hits**2).sum(axis=0), words @ hits)


def clustering(parts: Sequence[Clusters]) -> Floats:
    """How many times as much as by chance the hits of units vary about the rate of their part, 1 or more. As few units
    say little, what goes beyond chance is multiplied by (t / z)² (Korn & Graubard 1998, Survey Methodology 24:193–201)
    with as many degrees of freedom as units less parts."""
    freedom = sum(np.asarray(part.units, dtype=float) for part in parts) - len(parts)
    with np.errstate(divide="ignore", invalid="ignore"):
        by_chance = sum(part.hits * (1 - part.words_squared / part.words**2) for part in parts)  # Poisson
        times = sum(part.spread() for part in parts) / by_chance
        return np.where(times > 1, 1 + (times - 1) * (t_quantile(freedom) / Z) ** 2, 1.0)


def rate_interval(sums: Clusters, unseen: float = USUAL) -> tuple[Floats, Floats]:
    """95 % interval of hits per word where hits may come in clusters: Gamma ends at the effective number of hits.

    Effective are hits over `clustering`, as Korn & Graubard (1998) have it for shares; the ends are Gamma quantiles, as
    those of a Poisson count are (Garwood 1936, Biometrika 28:437–442; Fay & Feuer 1997, Statistics in Medicine
    16:791–801). Few hits seldom show that they come in clusters: one more, clustered at `USUAL`, is counted in. The
    upper end of no hit is the rate at which negative binomial counts clustered at `unseen` are 0 once in 40; a single
    unit with hits has none. Below the lower end lie 4.5 %, or 6 % where it is lower than the upper one of no hit (as in
    Casella & Robert 1989, Can. J. Stat. 17:45–57), above the upper one 1 %, as few hits of clustered ones look little
    clustered. `tests/benchmarks/intervals.py` measures how often the interval holds the true rate.
    """
    hits = np.asarray(sums.hits, dtype=float)
    none = log(40) * ((unseen - 1) / log(unseen) if unseen > 1 else 1)  # P(0) = unseen ** (-expected / (unseen - 1))
    times = (USUAL + hits * np.where(hits > 0, clustering([sums]), 0)) / (1 + hits)
    shape = np.where(hits > 0, hits / times + LEAST, 0)
    low, refined = (times * gamma_quantile(share, shape) for share in (0.045, 0.06))
    low = np.where(hits > 1, np.clip(none, low, refined), low)
    high = np.where(hits > 0, times * gamma_quantile(0.99, hits / times + 1), none)
    known = (np.asarray(sums.words) > 0) & ((np.asarray(sums.units) > 1) | (hits == 0))
    words = np.where(known, sums.words, np.nan)
    return low / words, high / words


class Interval(NamedTuple):
    """Estimates and the ends of their 95 % intervals."""

    value: Any
    low: Any
    high: Any


def widened(every: Interval, tests: int) -> Interval:
    """95 % intervals as wide as they have to be for so many of them to hold together (Bonferroni), as normal ends."""
    times = NormalDist().inv_cdf(1 - 0.025 / max(tests, 1)) / Z
    return Interval(every.value, *(every.value + times * (end - every.value) for end in every[1:]))


def difference_interval(one: Interval, other: Interval) -> tuple[Any, Any]:
    """95 % interval of a difference, put together from its parts' (Zou & Donner 2008, Stat. Med. 27:1693–1702)."""
    difference = one.value - other.value
    low = difference - np.hypot(one.value - one.low, other.high - other.value)
    return low, difference + np.hypot(one.high - one.value, other.value - other.low)


def ratio_interval(one: Interval, other: Interval) -> tuple[Any, Any]:
    """95 % interval of a ratio, from its parts' (Donner & Zou 2012, Stat. Methods Med. Res. 21:347–359); its upper end
    is infinite where that of `other` reaches 0."""
    with np.errstate(divide="ignore"):
        return _least_ratio(one, other), np.divide(1, _least_ratio(other, one))


def _least_ratio(one: Interval, other: Interval) -> Any:
    """The lower end in a form without differences of large terms, which also holds where `other` is 0."""
    product, low, high = one.value * other.value, one.low, other.high
    square = product**2 - low * high * (2 * one.value - low) * (2 * other.value - high)
    with np.errstate(invalid="ignore"):
        return np.where(low > 0, low * (2 * one.value - low) / (product + np.sqrt(np.maximum(square, 0))), 0 * low)


class Estimate(NamedTuple):
    """Estimates with their squared standard errors and degrees of freedom."""

    value: Any
    variance: Any
    freedom: Any

    def interval(self) -> tuple[Any, Any]:
        """Lower and upper end of the 95 % interval by Student's t (1908); NaN without a degree of freedom."""
        half = t_quantile(self.freedom) * np.sqrt(self.variance)
        return self.value - half, self.value + half

    def less(self, other: "Estimate") -> "Estimate":
        """The difference from an independent estimate (degrees of freedom: Welch 1947, Biometrika 34:28–35)."""
        variance = self.variance + other.variance
        with np.errstate(divide="ignore", invalid="ignore"):
            parts = sum(np.divide(np.square(e.variance), e.freedom) for e in (self, other))
            return Estimate(self.value - other.value, variance, variance**2 / parts)


def jackknife(rows: Floats, score: Callable[[Floats], Any]) -> Estimate:
    """A score of the sums of `rows`, its variance by leaving out a row at a time (Tukey 1958; Miller 1974); `score`
    takes sums (…, k) and gives (…) or, for several at once, (…, scores)."""
    sums, n = rows.sum(axis=0), len(rows)
    without = score(sums - rows)
    variance = (n - 1) * without.var(axis=0) if n > 1 else np.nan
    return Estimate(score(sums), variance, n - 1)


def wilson_interval(counts: pd.Series, totals: pd.Series) -> tuple[pd.Series, pd.Series]:
    """Lower and upper end of the 95 % score interval of counts / totals (Wilson 1927)."""
    share, square = counts / totals, Z**2 / totals
    half = Z * np.sqrt(share * (1 - share) / totals + square / (4 * totals))
    low, high = (share + square / 2 - half) / (1 + square), (share + square / 2 + half) / (1 + square)
    return np.minimum(low.clip(lower=0), share), np.maximum(high.clip(upper=1), share)
