"""Learn analysis/reported/votes/votes.csv from the labelled texts, and say how often it is right.

    python tests/benchmarks/votes.py [FOLDER ...]   # some minutes; prints, then writes the table

For each number in talk of votes or polls: which measure it is, or none, by a multinomial logit with a normal prior (the
same labels give the same table). What the numbers before it are is seen in two ways: as labelled, and as a table reads
them that is learned from the other half of the texts, so that one misread does not mislead those behind. Learned from
the seeds, the collections and passages but those named unread, the sentences of `tests/passages/votes.txt`, each alone
and in talk of an election, and what lies in the folders named; printed for each folder when a quarter of all numbers is
left out of the learning, and for what is named unread.

The committed table was learned with folders of published articles besides, which the project may not hold.
"""

import argparse
import csv
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple
from unittest import mock

import numpy as np
import pandas as pd
import topics
from labelled import Labelled, meets, numbers, texts, weighs
from learning import Shown, lowest
from tolls import WAYS, twice

import analysis
from analysis.reported import scoring
from analysis.reported.measures import OF_VOTES
from analysis.reported.votes import ballots
from analysis.reported.votes.roles import Case
from analysis.reported.votes.traits import traits

TABLE = Path(analysis.__file__).with_name("reported") / "votes" / "votes.csv"
KINDS = ["", *sorted(OF_VOTES)]
Read = tuple[list[str], dict[str, int], np.ndarray]  # a table as `scoring` reads it
PRIOR = 0.6  # variance of a weight
RARE = 5  # numbers that must show a trait for it to be learned
KEPT = 3000  # traits that are learned again, the others left out: those that move most
PARTS, BLOCK = 4, 25  # parts of which one is left out, of so many numbers in a row


class Example(NamedTuple):
    """A number: its folder, whether its text is opened, its traits, the right ones of the kinds."""

    folder: str
    opened: bool
    traits: set[str]
    right: list[bool]


def examples(text: Labelled, read: Read | None = None) -> Iterator[Example]:
    """The numbers of a text but the unclear ones; those before each are seen as a table has them, or as labelled."""
    found: list[Example] = []
    by_table = ballots.vote_measure

    def choose(c: Case) -> str:
        told = {m for row in text.labels if meets(row, c.w, c.r) for m in row["measure"].split("|")}
        want = told & {*analysis.reported.MEASURES} or {""}
        doubted = any(meets(row, c.w, c.r) for row in text.unclear)
        if any(right := [kind in want for kind in KINDS]) and not doubted:
            found.append(Example(text.folder, text.opened, traits(c), right))
        return by_table(c) if read else min(want & {*KINDS}, default="")

    asked = mock.patch.object(ballots, "vote_measure", choose)
    with asked, mock.patch.object(scoring, "_hundredths", lambda _: read), topics.of(text):
        numbers(text.key)
    yield from found


class Table:
    """The numbers with their traits, and what each weighs."""

    def __init__(self, told: list[Example]) -> None:
        self.names = sorted(set().union(*(e.traits for e in told)))
        place = {name: i for i, name in enumerate(self.names)}
        self.seen = [sorted(place[name] for name in e.traits) for e in told]
        self.right = np.array([e.right for e in told])
        self.weigh = np.array([weighs(e.folder) for e in told]) / WAYS

    def learned(self, rows: np.ndarray) -> np.ndarray:
        """The weights of the traits that move most, learned from these rows without the others."""
        often = np.bincount([trait for i in rows for trait in self.seen[i]], minlength=len(self.names))
        every = self.fitted(rows, np.flatnonzero(often >= RARE))
        moved = np.sqrt((every**2).sum(axis=1) * often)
        return self.fitted(rows, np.sort(np.argsort(-moved, kind="stable")[:KEPT]))

    def fitted(self, rows: np.ndarray, traits: np.ndarray) -> np.ndarray:
        """The weight of each of these traits for each kind, learned from these rows; the empty kind weighs 0."""
        place = dict(zip(traits.tolist(), range(len(traits)), strict=True))
        shown = Shown([[place[trait] for trait in self.seen[i] if trait in place] for i in rows], len(traits))
        right, weigh = self.right[rows], self.weigh[rows]
        shape = (len(traits), len(KINDS) - 1)

        def loss(b: np.ndarray) -> tuple[float, np.ndarray]:
            score = np.pad(shown.sums(b.reshape(shape)), ((0, 0), (1, 0)))
            e = np.exp(score - score.max(axis=1, keepdims=True))
            whole, part = e.sum(axis=1), (e * right).sum(axis=1)
            pull = (e * right / part[:, None] - e / whole[:, None]) * weigh[:, None]
            return float(b @ b / PRIOR / 2 - weigh @ np.log(part / whole)), b / PRIOR - shown.slopes(
                pull[:, 1:]
            ).ravel()

        found = np.zeros((len(self.names), len(KINDS)))
        found[traits, 1:] = lowest(loss, shape[0] * shape[1]).reshape(shape).round(2) + 0.0
        return found

    def hundredths(self) -> np.ndarray:
        """The weights learned from all rows, in hundredths."""
        return np.asarray((100 * self.learned(np.arange(len(self.seen)))).round().astype(int))

    def rightly(self, weights: np.ndarray, rows: np.ndarray) -> np.ndarray:
        """Whether the choice by these weights is right, for each of these rows."""
        chosen = Shown([self.seen[i] for i in rows], len(self.names)).sums(weights).argmax(axis=1)
        return self.right[rows, chosen]


def read_by(found: Sequence[Example]) -> Read:
    """The table learned from these numbers if they are opened, as `scoring` reads it."""
    table = Table([e for e in found if e.opened])
    return KINDS, {name: i for i, name in enumerate(table.names)}, table.hundredths()


def main() -> None:
    """Print how often the choice is right; write the table."""
    given = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    given.add_argument("folders", nargs="*", type=Path)
    given.add_argument("--quick", action="store_true", help="write the table alone")
    asked = given.parse_args()
    every = texts(asked.folders)
    topics.learn(every)
    found = [e for both in twice(every, examples, read_by) for e in both]
    print(len(found), "numbers")
    table, opened = Table(found), np.array([e.opened for e in found])
    whole, right = table.learned(np.flatnonzero(opened)), np.zeros(len(found), dtype=bool)
    right[~opened] = table.rightly(whole, np.flatnonzero(~opened))
    part = np.arange(len(found)) // BLOCK % PARTS
    for k in () if asked.quick else range(PARTS):
        rest, out = np.flatnonzero(opened & (part != k)), np.flatnonzero(opened & (part == k))
        right[out] = table.rightly(table.learned(rest), out)
    said = pd.DataFrame({"folder": [e.folder for e in found], "opened": opened, "right": right})
    print(said.groupby(["folder", "opened"])["right"].agg(["size", "mean"]).round(3).to_string())
    written = pd.DataFrame(whole[:, 1:], pd.Index(table.names, name="trait"), KINDS[1:])
    written = written[(written != 0).any(axis=1)].replace(0, np.nan)
    written.to_csv(TABLE, lineterminator="\n", quoting=csv.QUOTE_MINIMAL)


if __name__ == "__main__":
    main()
