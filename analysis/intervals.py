"""How far a number of an article depends on its units (sentences, paragraphs): the bootstrap.

An interval says what other samples of the same article's units would give. It says nothing about other
articles, nor about how well a formula or a lexicon measures what it is named after.
"""

import zlib

import numpy as np
from numpy.typing import ArrayLike, NDArray

DRAWS = 2_000
SEED = 2019
LEVEL = 0.95
_CELLS = 4_000_000  # of the matrix of weights held at once

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
