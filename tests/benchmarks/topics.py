"""Learn analysis/reported/topics.csv from the labelled texts, and say how often it is right.

    python tests/benchmarks/topics.py [FOLDER ...]   # some minutes; prints, then writes the table

For each sentence with numbers whether it is about each topic, that is whether a number of it has one of the measures
of the topic, by logits with a normal prior (the same labels give the same table): its words, those of the sentences
around it and those of the text speak for it. Learned from what tolls.py learns from; printed for each topic, for the
texts that are unread and for the others, read by a table learned without them: precision, recall and F1.

The committed table was learned with folders of published articles besides, which the project may not hold.
"""

import argparse
import csv
from collections import Counter
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import cache
from itertools import chain
from pathlib import Path
from typing import NamedTuple
from unittest import mock

import numpy as np
import pandas as pd
from labelled import FOLDS, Key, Labelled, texts, weighs
from learning import Shown, lowest

import analysis
from analysis.reported import topics
from analysis.reported.accounting import read_article
from analysis.reported.topics import BACK, TOPICS, Topics
from analysis.text.layers import layers

TABLE = Path(analysis.__file__).with_name("reported") / "topics.csv"
PRIOR = 0.05  # variance of a weight
RARE, RARE_IN_TEXTS = 10, 40  # sentences that must show a word for it to be learned, where the whole text speaks too
KEPT = 6000  # words in their places that are learned again, the others left out: those that move most
Word = tuple[str, str]  # and where it stands
NOTHING = topics.arranged([("", "here", *(0 for _ in TOPICS))])
TABLES: list[topics.Weights] = []  # of the folds, and of all


class Sentence(NamedTuple):
    """The words that speak for the topics of a sentence, each with its place; those it is about; what it weighs."""

    words: list[Word]
    about: list[bool]
    weight: float


@cache
def sentences(key: Key, told: tuple[tuple[int, str], ...], weight: float) -> list[Sentence]:
    """The sentences of a text that hold numbers; `told` are start and measures of the labels."""
    laid = layers(*key)
    with mock.patch.object(topics, "_weights", lambda: NOTHING):  # whatever the table says that is there
        found, about, _ = read_article(key[0], laid)
    everywhere = sorted({*chain.from_iterable(about.words)})
    return [
        Sentence(_spoken(about, everywhere, s.sentence), _about(laid.sentences[s.sentence], told), weight)
        for s in found
    ]


def _spoken(about: Topics, everywhere: list[str], i: int) -> list[Word]:
    """The words that speak for the topics of sentence i."""
    words = about.words
    before = [sorted({*words[j]}) for j in range(max(0, i - BACK), i)]
    near = {
        "here": {*words[i]},
        "before": [*chain.from_iterable(before)],
        "behind": {*chain.from_iterable(words[i + 1 : i + 2])},
    }
    return [
        ("", "here"),
        *((x, where) for where, told in near.items() for x in sorted(told)),
        *((x, "text") for x in everywhere),
    ]


def _about(place: tuple[int, int, str], told: tuple[tuple[int, str], ...]) -> list[bool]:
    """Which topics the measures of the labels of a sentence belong to."""
    measures = {m for start, measure in told if place[0] <= start < place[1] for m in measure.split("|")}
    return [not measures.isdisjoint(of) for of in TOPICS.values()]


def of_text(text: Labelled) -> list[Sentence]:
    """The sentences of a labelled text that hold numbers."""
    told = tuple((int(row["start"]), row["measure"]) for row in text.labels)
    return sentences(text.key, told, weighs(text.folder))


def learned(found: Sequence[Sentence]) -> pd.DataFrame:
    """What each word adds to each topic by where it stands, learned without those that move least."""
    often = Counter(word for s in found for word in {*s.words})
    least = {"text": RARE_IN_TEXTS}
    every = _fitted(found, sorted(word for word, n in often.items() if n >= least.get(word[1], RARE)))
    moved = (every**2).sum(axis=1) ** 0.5 * pd.Series(often).reindex(every.index).to_numpy() ** 0.5
    kept = {("", "here"), *every.index[moved.rank(ascending=False, method="first") <= KEPT]}
    return _fitted(found, sorted(kept))


def _fitted(found: Sequence[Sentence], words: list[Word]) -> pd.DataFrame:
    """The weights of words, with two decimals."""
    place = {word: i for i, word in enumerate(words)}
    shown = Shown([[place[x] for x in s.words if x in place] for s in found], len(place))
    about, weight = np.array([s.about for s in found], float), np.array([[s.weight] for s in found])

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        b = flat.reshape(len(words), -1)
        odds = shown.sums(b)
        cost = (weight * (np.logaddexp(0, odds) - odds * about)).sum() + (b**2).sum() / PRIOR / 2
        return float(cost), (b / PRIOR + shown.slopes(weight * (1 / (1 + np.exp(-odds)) - about))).ravel()

    found_weights = lowest(loss, len(words) * len(TOPICS)).reshape(len(words), -1).round(2) + 0.0
    return pd.DataFrame(found_weights, pd.MultiIndex.from_tuples(words, names=["word", "where"]), [*TOPICS])


def by_fold(every: Sequence[Labelled]) -> list[pd.DataFrame]:
    """For each fold the table learned from the opened texts of the others, then the one learned from all opened."""
    opened = [text for text in every if text.opened]
    parts = [[text for text in opened if text.fold != k] for k in (*range(FOLDS), None)]
    return [learned([*chain.from_iterable(map(of_text, part))]) for part in parts]


def learn(every: Sequence[Labelled]) -> None:
    """Learn the tables by which `of` has topics told."""
    TABLES[:] = map(read, by_fold(every))


def of(text: Labelled) -> AbstractContextManager[object]:
    """Have the topics of a text told by the table learned without it, if `learn` was asked before."""
    if not TABLES:
        return nullcontext()
    table = TABLES[text.fold if text.opened else -1]
    return mock.patch.object(topics, "_weights", lambda: table)


def read(table: pd.DataFrame) -> topics.Weights:
    """A table as `topics` reads it."""
    rows = zip(table.index, table.to_numpy().tolist(), strict=True)
    return topics.arranged([(*word, *weights) for word, weights in rows])


def judged(every: Sequence[Labelled], tables: list[pd.DataFrame]) -> pd.DataFrame:
    """How often each topic is told rightly."""
    said: dict[tuple[str, str], Counter[str]] = {}
    for text in every:
        table = tables[text.fold if text.opened else -1].reindex
        for s in of_text(text):
            odds = table(s.words).fillna(0).sum()
            for topic, about in zip(TOPICS, s.about, strict=True):
                count = said.setdefault((topic, "read" if text.opened else "unread"), Counter())
                told = int(odds[topic] > 0)
                count.update(about=about, told=told, right=about * told)
    shown = pd.DataFrame(said).T.fillna(0)
    shown["precision"], shown["recall"] = shown["right"] / shown["told"], shown["right"] / shown["about"]
    shown["F1"] = 2 * shown["right"] / (shown["told"] + shown["about"])
    return shown


def main() -> None:
    """Print how often the topics are right; write the table."""
    given = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    given.add_argument("folders", nargs="*", type=Path)
    given.add_argument("--quick", action="store_true", help="write the table alone")
    asked = given.parse_args()
    every = texts(asked.folders)
    tables = [learned([s for text in every if text.opened for s in of_text(text)])] if asked.quick else by_fold(every)
    table = tables[-1].replace(0, np.nan).dropna(how="all").reset_index()
    table.to_csv(TABLE, index=False, lineterminator="\n", quoting=csv.QUOTE_MINIMAL)
    if not asked.quick:
        print(judged(every, tables).round(3).to_string())


if __name__ == "__main__":
    main()
