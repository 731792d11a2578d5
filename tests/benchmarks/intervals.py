"""How often the 95 % intervals hold the true value, and how often the test of two equal rates says p ≤ .05.

python tests/benchmarks/intervals.py [REPETITIONS]

Made-up articles have 8, 15, 30 or 60 paragraphs, whose lengths vary as in news (Gamma, coefficient of variation .55).
Hits fall on words independently (clustering 1, Poisson), or come in clusters: the variance of a paragraph's hits is 2
or 3 times as large (negative binomial; in the five articles it is 1 to 8 times as large, 1.8 in the middle). Sentences
are drawn from the seeds, whose scores all together are the true ones.

* marks where no interval whose ends rise with the hits holds the rate in 93 to 97 %, even if it were known how hits
cluster: for each expected number it holds the rate for the counts from one to another, and no such range is so likely.
At rate 0 there are no hits, and every interval holds it always.
"""

import sys
from collections.abc import Iterator

import numpy as np

from analysis import load_articles
from analysis.readability import readability_by_sentence
from analysis.readability.difficulty import COUNTS
from analysis.readability.formulas import NAMES, compute
from analysis.stats import equal_rates_p
from analysis.stats.intervals import Clusters, Estimate, jackknife, rate_interval

UNITS = (8, 15, 30, 60)  # paragraphs or sentences
MEAN, SHAPE = 50, 3.3  # words of a paragraph; their coefficient of variation is 1 / √SHAPE
RATES = (0.5, 1, 2, 3, 5, 8, 10, 15)  # hits per 1,000 words
PAIRS = [  # paragraphs × words of two articles
    ((10, 30), (30, 60)),
    ((12, 25), (24, 75)),
    ((10, 25), (40, 90)),
    ((10, 90), (40, 25)),
    ((15, 50), (15, 50)),
    ((16, 87), (37, 39)),
]
Array = np.ndarray


def lengths(random: np.random.Generator, size: tuple[int, ...], mean: float = MEAN) -> Array:
    """Words of paragraphs."""
    return np.maximum(1, np.round(random.gamma(SHAPE, mean / SHAPE, size)))


def hits(random: np.random.Generator, words: Array, rate: float, clustering: float) -> Array:
    """Hits of paragraphs of so many words, `rate` per 1,000; their variance is `clustering` times that of a Poisson."""
    expected = rate * words / 1000
    if clustering > 1:
        expected = random.gamma(expected / (clustering - 1), clustering - 1)
    return random.poisson(expected).astype(float)


def sums(words: Array, found: Array) -> Clusters:
    """The sums of many articles at once, a row each."""
    parts = (words.sum(1), (words**2).sum(1), found.sum(1), (found**2).sum(1), (words * found).sum(1))
    return Clusters(words.shape[1], *parts)


def coverage(units: int, rate: float, clustering: float, repetitions: int, mean: float = MEAN, seed: int = 1) -> float:
    """In what share of made-up articles the interval of the rate holds the true one."""
    random = np.random.default_rng([seed, units, int(10 * rate), int(clustering)])
    words = lengths(random, (repetitions, units), mean)
    low, high = rate_interval(sums(words, hits(random, words, rate, clustering)))
    return float(((low <= rate / 1000) & (rate / 1000 <= high)).mean())


def nearest(expected: float, clustering: float) -> float:
    """The probability nearest to .95 that a range of counts can have, so many expected (Poisson, negative binomial)."""
    count = np.arange(1, 40 + int(6 * expected))
    if clustering > 1:
        size = expected / (clustering - 1)
        ratio, first = (count - 1 + size) / count * (1 - 1 / clustering), -size * np.log(clustering)
    else:
        ratio, first = expected / count, -expected
    fewer = np.append(0, np.cumsum(np.exp(first + np.append(0, np.cumsum(np.log(ratio))))))
    ranges = fewer[None, :] - fewer[:, None]
    return float(ranges.flat[np.abs(ranges - 0.95).argmin()])


def false_alarms(
    pair: tuple[tuple[int, int], tuple[int, int]], rate: float, clustering: float, repetitions: int, even: bool = False
) -> float:
    """In what share of pairs of made-up articles of equal rates p ≤ .05; paragraphs as long as each other if `even`."""
    random = np.random.default_rng([2, *pair[0], *pair[1], int(rate), int(clustering)])
    articles = []
    for units, mean in pair:
        size = (repetitions, units)
        words = np.full(size, float(mean)) if even else lengths(random, size, mean)
        articles.append(sums(words, hits(random, words, rate, clustering)))
    return float((equal_rates_p(*articles) <= 0.05).mean())


def scores(counts: Array) -> Array:
    """The nine scores along the last axis."""
    return np.stack(list(compute(dict(zip(COUNTS, np.moveaxis(counts, -1, 0), strict=True))).values()), axis=-1)


def score_coverage(sentences: Array, units: int, repetitions: int) -> Array:
    """In what share of samples of sentences the intervals of the nine scores hold those of all sentences."""
    random = np.random.default_rng([3, units])
    true, held = scores(sentences.sum(axis=0)), np.zeros(len(NAMES))
    for _ in range(repetitions):
        low, high = jackknife(sentences[random.integers(len(sentences), size=units)], scores).interval()
        held += (low <= true) & (true <= high)
    return held / repetitions


def mean_coverage(sentences: Array, units: int, repetitions: int) -> float:
    """The same for the mean length of sentences."""
    drawn = np.random.default_rng([4, units]).choice(sentences[:, 0], (repetitions, units))
    low, high = Estimate(drawn.mean(1), drawn.var(1, ddof=1) / units, units - 1).interval()
    true = sentences[:, 0].mean()
    return float(((low <= true) & (true <= high)).mean())


def tables(repetitions: int) -> Iterator[str]:
    """The lines to print."""
    yield f"Rates: share of intervals that hold the true rate, {repetitions:,} articles each, {MEAN} words a paragraph"
    yield f"{'clustering':>10}{'units':>6}  " + "".join(f"{f'{r:g} ‰':>9}" for r in RATES) + f"{'mean':>9}"
    for clustering in (1, 2, 3):
        for units in UNITS:
            held = [coverage(units, rate, clustering, repetitions) for rate in RATES]
            marks = ["*" if abs(nearest(r * units * MEAN / 1000, clustering) - 0.95) > 0.02 else " " for r in RATES]
            cells = [f"{share:>8.3f}{mark}" for share, mark in zip(held, marks, strict=True)]
            yield f"{clustering:>10}{units:>6}  " + "".join(cells) + f"{np.mean(held):>8.3f}"
    yield f"\nEqual rates: share of p ≤ .05, {repetitions:,} pairs each (paragraphs even / uneven)"
    yield f"{'clustering':>10}{'paragraphs × words':>22}  " + "".join(f"{f'{r} ‰':>16}" for r in (5, 10, 15))
    for clustering in (1, 2, 3):
        for pair in PAIRS:
            name = " v ".join(f"{units}×{words}" for units, words in pair)
            found = [
                " / ".join(f"{false_alarms(pair, r, clustering, repetitions, even):.3f}" for even in (True, False))
                for r in (5, 10, 15)
            ]
            yield f"{clustering:>10}{name:>22}  " + "".join(f"{shares:>16}" for shares in found)
    sentences = readability_by_sentence(load_articles())[COUNTS].to_numpy(float)
    yield f"\nReadability: share of intervals that hold the score of all {len(sentences)}, {repetitions:,} samples"
    yield f"{'':>28}" + "".join(f"{units:>8}" for units in UNITS)
    held = np.array([score_coverage(sentences, units, repetitions) for units in UNITS]).T
    lines = dict(zip(NAMES.values(), held, strict=True))
    lines["words a sentence (mean)"] = [mean_coverage(sentences, units, repetitions) for units in UNITS]
    for name, shares in lines.items():
        yield f"{name:>28}" + "".join(f"{share:>8.3f}" for share in shares)


if __name__ == "__main__":
    for line in tables(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000):
        print(line, flush=True)
