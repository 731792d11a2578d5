"""Learn votes/shares.csv or counts.csv of analysis/reported from the labelled texts, and say how often they are right.

    python tests/benchmarks/shares.py shares|counts [FOLDER ...]   # a minute; prints, then writes the table

For each share in talk of votes or polls: of a poll, an exit poll or a result, a turnout, a rule, a lead or nothing; for
each number of votes, seats or voters and any other in talk of elections, which measure it is. A multinomial logit with
a normal prior (the same labels give the same table). Learned from and printed for the same texts as `bare.csv`, see
bare.py, after which it is learned; a large folder is left out in four parts.
"""

import argparse
import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple
from unittest import mock

import numpy as np
import pandas as pd
from attributes import TESTS
from bare import SENTENCES, texts, wanted
from resumed import numbers, weighs
from settings import lowest

import analysis
from analysis import SEEDS
from analysis.reported.votes import ballots, counts, shares
from analysis.reported.votes.roles import Case

ROOM = Path(analysis.__file__).with_name("reported") / "votes"
OF_BOTH = ["", "threshold", "turnout", "vote_margin"]
LARGE = 300  # numbers of a folder


class Choice(NamedTuple):
    """A choice to learn: the functions that make it and see its traits, its kinds, how strict and with what weight."""

    name: str
    traits: Any
    kinds: list[str]
    prior: float  # variance of a weight
    rare: int  # numbers that must show a trait for it to be learned
    written: float  # what a number of the sentences of bare.py weighs


CHOICES = {
    "shares": Choice(
        "share_measure", shares.traits, [*OF_BOTH, "exit_poll_share", "poll_share", "vote_share"], 0.2, 4, 6.0
    ),
    "counts": Choice("count_measure", counts.traits, [*OF_BOTH, "seats", "seats_total", "vote_count"], 0.4, 4, 6.0),
}


class Example(NamedTuple):
    """A number: its folder, whether its text is opened, its traits, the right ones of the kinds."""

    folder: str
    opened: bool
    traits: set[str]
    right: list[bool]


def examples(
    choice: Choice, opened: bool, name: str, key: tuple[str, str, str], labels: list[dict[str, str]]
) -> Iterator[Example]:
    """The numbers of a text that a choice is for; those before each are seen as read rightly."""
    found: list[Example] = []

    def choose(c: Case, *told: str) -> str:
        want = wanted(labels, c.w, c.r)
        if any(right := [kind in want for kind in choice.kinds]):
            found.append(Example(name, opened, choice.traits(c, *told), right))
        return min(want & {*choice.kinds}, default="")

    with mock.patch.object(ballots, choice.name, choose):
        numbers(key)
    yield from found


class Table:
    """The numbers as a table of traits, and what each weighs."""

    def __init__(self, choice: Choice, told: list[Example]) -> None:
        self.choice, self.names = choice, sorted(set().union(*(e.traits for e in told)))
        place = {name: i for i, name in enumerate(self.names)}
        self.x = np.zeros((len(told), len(place)), dtype=bool)
        for row, e in zip(self.x, told, strict=True):
            row[[place[name] for name in e.traits]] = True
        self.right = np.array([e.right for e in told])
        self.weigh = np.array([choice.written if e.folder == SENTENCES else weighs(e.folder) for e in told])

    def learned(self, rows: np.ndarray) -> np.ndarray:
        """The weight of each trait for each kind, learned from these rows; the empty kind weighs 0."""
        often = np.flatnonzero(self.x[rows].sum(axis=0) >= self.choice.rare)
        x, right, weigh = self.x[np.ix_(rows, often)].astype(float), self.right[rows], self.weigh[rows]
        shape, prior = (len(often), len(self.choice.kinds) - 1), self.choice.prior

        def loss(b: np.ndarray) -> tuple[float, np.ndarray]:
            score = np.pad(x @ b.reshape(shape), ((0, 0), (1, 0)))
            e = np.exp(score - score.max(axis=1, keepdims=True))
            whole, part = e.sum(axis=1), (e * right).sum(axis=1)
            pull = (e * right / part[:, None] - e / whole[:, None]) * weigh[:, None]
            return float(b @ b / prior / 2 - weigh @ np.log(part / whole)), b / prior - (x.T @ pull)[:, 1:].ravel()

        found = np.zeros((len(self.names), len(self.choice.kinds)))
        found[often, 1:] = lowest(loss, shape[0] * shape[1]).reshape(shape).round(2) + 0.0
        return found

    def rightly(self, weights: np.ndarray, rows: np.ndarray) -> np.ndarray:
        """Whether the choice by these weights is right, for each of these rows."""
        chosen = (self.x[rows] @ weights).argmax(axis=1)
        return self.right[rows, chosen]


def main() -> None:
    """Print how often the choice is right; write the table."""
    given = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    given.add_argument("table", choices=CHOICES)
    given.add_argument("folders", nargs="*", type=Path)
    asked = given.parse_args()
    folders = [path.parent for path in sorted(TESTS.glob("*/*/gold.csv"))] + asked.folders
    choice = CHOICES[asked.table]
    found = [e for text in texts([SEEDS, *folders]) for e in examples(choice, *text)]
    table, opened = Table(choice, found), np.array([e.opened for e in found])
    whole, scores = table.learned(np.flatnonzero(opened)), {}
    for name in sorted({e.folder for e in found}):
        mine = np.array([e.folder == name for e in found])
        here, shut = np.flatnonzero(mine & opened), np.flatnonzero(mine & ~opened)
        parts = np.array_split(here, 4 if len(here) > LARGE else 1)
        told = [table.rightly(table.learned(np.setdiff1d(np.flatnonzero(opened), p)), p) for p in parts if len(p)]
        for title, right in (("left out", np.hstack([*told, []])), ("unread", table.rightly(whole, shut))):
            scores |= {f"{name}, {title}": {"numbers": len(right), "right": right.mean()}} if len(right) else {}
    print(pd.DataFrame(scores).T.round(3).to_string())
    written = pd.DataFrame(whole[:, 1:], pd.Index(table.names, name="trait"), choice.kinds[1:])
    written = written[(written != 0).any(axis=1)].replace(0, np.nan)
    written.to_csv(ROOM / f"{asked.table}.csv", lineterminator="\n", quoting=csv.QUOTE_MINIMAL)


if __name__ == "__main__":
    main()
