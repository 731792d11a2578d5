"""How fast reported values are read, beside a floor, and how time grows on hostile text; not part of the tests.

    python tests/benchmarks/values.py                400 articles recombined from the seeds' paragraphs
    python tests/benchmarks/values.py FOLDER         the articles of a folder

Contenders run in turn; figures are each one's best CPU time of several rounds, which other work disturbs least.
"""

import argparse
import re
import tempfile
import time
import warnings
from collections import Counter
from collections.abc import Callable
from functools import partial

import pandas as pd

from analysis import load_articles, reported_values
from analysis.many.collection import recombine
from analysis.reported import article_values
from analysis.reported.accounting import article_numbers
from analysis.reported.events import Article
from analysis.text.layers import layer_keys, layers

KEPT = 400  # articles whose layers the cache holds
HOSTILE = [
    "9,9,9,",
    "one hundred and ",
    "52-48 percent, ",
    "half a ",
    "Smith 9, ",
    "“9 dead,” he said. ",
    "killed 9 in ",
]
SIZES = [25_000, 50_000, 100_000]  # characters


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", nargs="?", help="a folder, glob or table of articles")
    parser.add_argument("--rounds", type=int, default=10, help="default: %(default)s")
    asked = parser.parse_args()
    warnings.simplefilter("ignore")  # recombined articles share paragraphs
    with tempfile.TemporaryDirectory() as work:
        articles = load_articles(asked.source or recombine(load_articles(), f"{work}/articles", KEPT))
        compare(articles.sample(min(KEPT, len(articles)), random_state=1), asked.rounds)
    grow()


def compare(articles: pd.DataFrame, rounds: int) -> None:
    """Megabytes a CPU second: the floor, the layers, the values alone, both."""
    keys = layer_keys(articles)
    size = sum(len(text.encode()) for text, _, _ in keys) / 1e6

    def floor() -> None:
        for text, _, _ in keys:
            Counter(re.findall(r"\w+", text.lower()))

    def layered() -> None:
        layers.cache_clear()
        for key in keys:
            layers(*key)

    def valued() -> None:
        article_numbers.cache_clear()
        reported_values(articles)

    contenders = {"re.findall and Counter": floor, "layers": layered, "reported values, layers given": valued}
    best = {name: min(_seconds(run) for _ in range(rounds)) for name, run in contenders.items()}
    print(f"{len(keys)} articles, {size:.2f} MB\n\n{'':32}{'MB/s':>8}{'floor = 1':>12}")
    best["layers and reported values"] = best["layers"] + best["reported values, layers given"]
    for name, seconds in best.items():
        print(f"{name:32}{size / seconds:8.2f}{seconds / best['re.findall and Counter']:12.1f}")


def grow() -> None:
    """CPU seconds on hostile text of growing size: twice the text should take twice the time."""
    print(f"\n{'hostile text':24}" + "".join(f"{size // 1000:>7} kB" for size in SIZES))
    for pattern in HOSTILE:
        times = [_seconds(partial(_read, pattern * (size // len(pattern)))) for size in SIZES]
        print(f"{pattern!r:24}" + "".join(f"{seconds:10.2f}" for seconds in times))


def _read(text: str) -> None:
    key = (f"{text} Votes, polls, seats and an election.", "", "")
    list(article_values(Article(key, (), "2020-01-01"), {}))


def _seconds(run: Callable[[], object]) -> float:
    began = time.process_time()
    run()
    return time.process_time() - began


if __name__ == "__main__":
    main()
