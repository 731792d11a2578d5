"""What each sentence of a text is about: polls, results, counts of votes, seats, deaths, injuries, arrests.

Its own words speak for each topic, those of the sentences around it and of the whole text, by the weights of
`topics.csv`, which tests/benchmarks/topics.py learns from the labelled texts.
"""

import csv
from bisect import bisect
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import cache, cached_property
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

PLACES = ("here", "before", "behind", "text")  # where a word stands: in the sentence, in those around it, anywhere
BACK = 2  # sentences before that speak for one
STEPS = (-4, -2, -1, 0, 1, 2, 4)  # log odds that are told apart
OF_VOTES = ("poll", "result", "count", "seats")
TOPICS = {
    "poll": ("poll_share", "exit_poll_share"), "result": ("vote_share", "vote_margin", "turnout"),
    "count": ("vote_count",), "seats": ("seats", "seats_total", "threshold"),
    "deaths": ("deaths",), "injuries": ("injuries",), "arrests": ("arrests",),
}  # fmt: skip


@cache
def _weights() -> "Weights":
    """The committed table."""
    with Path(__file__).with_name("topics.csv").open(encoding="utf-8", newline="") as file:
        _, *rows = csv.reader(file)
    return arranged([(word, where, *(float(x or 0) for x in added)) for word, where, *added in rows])


def arranged(rows: Sequence[tuple[Any, ...]]) -> "Weights":
    """The weights of words in their places (word, where, a weight a topic)."""
    at = {word: i for i, word in enumerate(dict.fromkeys(word for word, *_ in rows))}
    added = np.zeros((len(at), len(PLACES), len(TOPICS)), dtype=int)
    for word, where, *weights in rows:
        added[at[word], PLACES.index(where)] = [round(100 * x) for x in weights]
    return Weights(at, added)


class Weights(NamedTuple):
    """The row of each word, "" for any sentence; what it adds by place and topic, in hundredths."""

    at: dict[str, int]
    added: np.ndarray

    def sums(self, words: Iterable[str]) -> np.ndarray:
        """What different words add."""
        known = [self.at[word] for word in {*words} if word in self.at]
        return np.asarray(self.added[known].sum(axis=0))


class Topics:
    """The topics of the sentences of a text, given as their plain words."""

    def __init__(self, words: list[list[str]]) -> None:
        self.words = words
        self._by_sentence: dict[int, np.ndarray] = {}
        self._told: dict[int, tuple[int, ...]] = {}

    @cached_property
    def _everywhere(self) -> np.ndarray:
        """What the words of the whole text add."""
        return np.asarray(_weights().sums([""])[0] + _weights().sums(chain.from_iterable(self.words))[3])

    def _spoken(self, i: int) -> np.ndarray:
        """What the words of sentence i add, by place and topic."""
        if i not in self._by_sentence:
            self._by_sentence[i] = _weights().sums(self.words[i])
        return self._by_sentence[i]

    def of(self, i: int) -> tuple[int, ...]:
        """How much speaks for each topic of sentence i, in steps."""
        if i not in self._told:
            told = self._everywhere + self._spoken(i)[0]
            for j in range(max(0, i - BACK), i):
                told = told + self._spoken(j)[1]
            for j in range(i + 1, min(i + 2, len(self.words))):
                told = told + self._spoken(j)[2]
            self._told[i] = tuple(bisect(STEPS, x / 100) for x in told.tolist())
        return self._told[i]

    def may_be_about(self, i: int, topics: Container[str]) -> bool:
        """Whether sentence i may be about one of some topics: no odds are lower than the lowest step for all."""
        return any(step > 0 for topic, step in zip(TOPICS, self.of(i), strict=True) if topic in topics)

    def traits(self, i: int, topics: tuple[str, ...] = tuple(TOPICS)) -> Iterator[str]:
        """How much speaks for each of some topics of sentence i, and which is told most."""
        told = dict(zip(TOPICS, self.of(i), strict=True))
        yield from (f"about {topic} {told[topic]}" for topic in topics)
        best = max(topics, key=told.__getitem__)
        yield f"most about {best if told[best] > STEPS.index(0) else 'others'}"
