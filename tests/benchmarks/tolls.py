"""Learn analysis/reported/tolls/tolls.csv from the labelled texts, and say how often it is right.

    python tests/benchmarks/tolls.py [FOLDER ...]   # some minutes; prints, then writes the table

For each number that may count people: deaths, injuries, arrests or nothing, by a conditional logit with a normal prior
(the same labels give the same table). What the numbers before it count is seen in two ways: as labelled, and as read by
a table learned from the other half of the texts. Learned from the seeds, the collections and passages but those named
unread, the sentences of `tests/passages/tolls.txt` and `votes.txt`, and what lies in the folders named; printed for
each folder when it is left out of the learning, and for what is named unread: precision, recall and F1 of tolls.

The committed table was learned with folders of published articles besides, which the project may not hold.
"""

import argparse
import csv
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from unittest import mock

import numpy as np
import pandas as pd
import topics
from labelled import Labelled, meets, numbers, right_measures, texts, weighs
from learning import lowest

import analysis
from analysis.reported import scoring
from analysis.reported.measures import TOLLS
from analysis.reported.numbers.reading import Reading
from analysis.reported.numbers.words import Words
from analysis.reported.tolls import choice

TABLE = Path(analysis.__file__).with_name("reported") / "tolls" / "tolls.csv"
PRIOR = 0.5  # variance of a weight
RARE = 20  # candidates that must show a trait for it to be learned
KEPT = 900  # traits that are learned again, the others left out: those that move most
DOUBT = 0.4  # log odds: rather no toll than a wrong one, which makes a contradiction, where no rule reads one
NAME, ALL = "tolls/tolls", scoring.weights
WAYS = 2  # in which the numbers before each are seen


class Example(NamedTuple):
    """A number: its candidates, the right ones of them, what it weighs."""

    candidates: dict[str, set[str]]
    right: frozenset[str]
    weight: float


def examples(text: Labelled, table: pd.DataFrame | None = None) -> list[Example]:
    """The numbers of a text that may count people; those before each are seen as a table has them, or as labelled."""
    found: list[Example] = []
    sentences: list[Words] = []
    candidates_of, by_table = choice.toll_candidates, choice.chosen

    def candidates_in(i: int, w: Words, *given: Any) -> dict[str, set[str]]:
        sentences.append(w)
        return candidates_of(i, w, *given)

    def choose(r: Reading, candidates: dict[str, set[str]]) -> str:
        w = sentences[-1]
        right = frozenset(right_measures(w, r, text.labels) & {*TOLLS}) or frozenset({""})
        if not (right.isdisjoint(candidates) or any(meets(row, w, r) for row in text.unclear)):
            found.append(Example(candidates, right, weighs(text.folder)))
        return min(right) if table is None else by_table(r, candidates)

    noted = mock.patch.object(choice, "toll_candidates", candidates_in)
    with noted, mock.patch.object(choice, "chosen", choose), read_by(table), topics.of(text):
        numbers(text.key)
    return found


def read_by(table: pd.DataFrame | None) -> Any:
    """Have tolls chosen by a table."""
    by_trait = {} if table is None else {trait: {"weight": weight} for trait, weight in table.itertuples(index=False)}
    return mock.patch.object(scoring, "weights", lambda name: by_trait if name == NAME else ALL(name))


def twice(
    every: Sequence[Any], examples: Callable[..., Iterable[Any]], learn: Callable[[list[Any]], Any]
) -> list[list[Any]]:
    """The numbers of each text, each twice: behind numbers as labelled, and as read by a table that is learned from the
    other half of the texts."""
    labelled = [[*examples(text)] for text in every]
    halves = [learn([e for n, found in enumerate(labelled) if n % WAYS != half for e in found]) for half in range(WAYS)]
    return [[*labelled[n], *examples(text, halves[n % WAYS])] for n, text in enumerate(every)]


def learned(told: Sequence[Example]) -> pd.DataFrame:
    """The weights of the traits that move most, learned without the others."""
    often = Counter(trait for e in told for m in TOLLS for trait in e.candidates.get(m, ()))
    every = fitted(told, sorted(trait for trait, n in often.items() if n >= RARE))
    moved = every["weight"].abs() * every["trait"].map(often) ** 0.5
    table = fitted(told, sorted(every["trait"][moved.rank(ascending=False, method="first") <= KEPT]))
    table.loc[table["trait"] == "no rule", "weight"] = (table["weight"] - DOUBT).round(2)
    return table


def fitted(told: Sequence[Example], traits: Sequence[str]) -> pd.DataFrame:
    """The weights of some traits, with two decimals, that make the right candidates likeliest."""
    place = {trait: i for i, trait in enumerate(traits)}
    shown = [[place[t] for t in e.candidates.get(m, ()) if t in place] for e in told for m in TOLLS]
    of_trait, many = np.array([i for row in shown for i in row], int), np.array([len(row) for row in shown])
    row = np.repeat(np.arange(len(shown)), many)
    right = np.array([[m in e.right for m in ("", *TOLLS)] for e in told])
    may = np.array([[m in e.candidates for m in ("", *TOLLS)] for e in told])
    weigh = np.array([e.weight for e in told]) / WAYS

    def loss(b: np.ndarray) -> tuple[float, np.ndarray]:
        scores = np.bincount(row, b[of_trait], len(shown)).reshape(len(told), len(TOLLS))
        odds = may * np.exp(np.pad(scores, ((0, 0), (1, 0))) - np.maximum(scores.max(axis=1, keepdims=True), 0))
        odds /= odds.sum(axis=1, keepdims=True)
        part = (odds * right).sum(axis=1, keepdims=True)
        pull = (odds * right / part - odds) * weigh[:, None]
        slope = np.bincount(of_trait, np.repeat(pull[:, 1:].ravel(), many), len(place))
        return float(b @ b / PRIOR / 2 - weigh @ np.log(part[:, 0])), b / PRIOR - slope

    table = pd.DataFrame({"trait": list(place), "weight": lowest(loss, len(place)).round(2) + 0.0})
    return table[table["weight"] != 0]


def counted(table: pd.DataFrame, text: Labelled) -> Counter[str]:
    """How many numbers are labelled as tolls, how many are read as such by a table, and how many of these rightly."""
    count = Counter({"labelled": sum(not {*TOLLS}.isdisjoint(row["measure"].split("|")) for row in text.labels)})
    with read_by(table), topics.of(text):
        for w, r in numbers(text.key):
            if r.measure in TOLLS and not any(meets(row, w, r) for row in text.unclear):
                count.update({"read": 1, "right": r.measure in right_measures(w, r, text.labels)})
    return count


def main() -> None:
    """Print how often the choice is right; write the table."""
    given = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    given.add_argument("folders", nargs="*", type=Path)
    given.add_argument("--quick", action="store_true", help="write the table alone")
    asked = given.parse_args()
    every = texts(asked.folders)
    topics.learn(every)
    opened = [text for text in every if text.opened]
    told = list(zip([text.folder for text in opened], twice(opened, examples, learned), strict=True))
    table = learned([e for _, found in told for e in found])
    table.to_csv(TABLE, index=False, lineterminator="\n", quoting=csv.QUOTE_MINIMAL)
    scores: dict[str, Counter[str]] = {}
    for name in [] if asked.quick else sorted({text.folder for text in every}):
        kept = learned([e for folder, found in told if folder != name for e in found])
        for text in every:
            if text.folder == name:
                title, by = ("left out", kept) if text.opened else ("unread", table)
                scores.setdefault(f"{name}, {title}", Counter()).update(counted(by, text))
    if scores:
        shown = pd.DataFrame(scores).T.fillna(0)
        shown["precision"], shown["recall"] = shown["right"] / shown["read"], shown["right"] / shown["labelled"]
        shown["F1"] = 2 * shown["right"] / (shown["read"] + shown["labelled"])
        print(shown.round(3).to_string())


if __name__ == "__main__":
    main()
