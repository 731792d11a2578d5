"""Learn analysis/reported/votes/bare.csv from the labelled texts, and say how often its choice is right.

    python tests/benchmarks/bare.py [FOLDER ...]   # a minute; prints, then writes the table

For each bare number in talk of votes: share, points, seats, votes or nothing, by a conditional logit with a normal
prior (the same labels give the same table); right is what gives the number its labelled measure. Learned from the
seeds, the collections and passages but those named unread, the sentences of `tests/passages/votes.txt`, and what lies
in the folders named; printed for each folder when it is left out of the learning.

The committed table was learned with folders of published articles besides, which the project may not hold.
"""

import argparse
import csv
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple
from unittest import mock

import pandas as pd
from attributes import TESTS
from resumed import fitted, meets, numbers, texts_with_labels, weighs

import analysis
from analysis import SEEDS
from analysis.reported.measures import MEASURES
from analysis.reported.numbers.reading import Reading
from analysis.reported.numbers.words import Words
from analysis.reported.scoring import likeliest
from analysis.reported.votes import ballots, bare
from analysis.reported.votes.roles import Case
from analysis.reported.votes.scene import Scene
from analysis.reported.votes.sides import Sides

TABLE = Path(analysis.__file__).with_name("reported") / "votes" / "bare.csv"
PRIOR = 0.7  # variance of a weight
RARE = 5  # candidates that must show a trait for it to be learned
SENTENCES = "passages/votes.txt"
WRITTEN = 6.0  # what a number of these sentences weighs
BEFORE = (
    "The election commission counted the votes for parliament after Sunday's election, in which parties and"
    " candidates fought for seats. "
)


class Example(NamedTuple):
    """A bare number: its folder, its candidates, the right ones of them."""

    folder: str
    candidates: dict[str, set[str]]
    right: frozenset[str]


def texts(folders: Sequence[Path]) -> Iterator[tuple[bool, str, tuple[str, str, str], list[dict[str, str]]]]:
    """Whether a text is opened, its folder, key and labels; each line of `tests/passages/votes.txt` is one too."""
    for folder in folders:
        for name, article, key, mine in texts_with_labels(folder):
            yield "unread" not in name and not article.startswith("unread"), name, key, mine
    lines = (TESTS / SENTENCES).read_text(encoding="utf-8").splitlines()
    for text, want in (line.rsplit(" |", 1) for line in lines):
        whole, told, at = BEFORE + text, [], len(BEFORE)
        for surface, measure in (label.split("=") for label in want.split()):
            at = whole.index(surface.replace("_", " "), at)
            told.append({"start": str(at), "surface": surface, "measure": measure.replace("/", "|")})
            at += len(surface)
        yield True, SENTENCES, (whole, "", ""), told


def wanted(labels: list[dict[str, str]], w: Words, r: Reading) -> frozenset[str]:
    """The measures that labels give a number, the empty one where none does."""
    told = {m for row in labels if meets(row, w, r) for m in row["measure"].split("|")}
    return frozenset(told & {*MEASURES}) or frozenset({""})


def of_text(name: str, key: tuple[str, str, str], labels: list[dict[str, str]]) -> list[Example]:
    """The bare numbers of a text."""
    found: list[Example] = []

    def choose(w: Words, readings: list[Reading], k: int, sides: Sides, scene: Scene) -> str:
        seen = bare.candidates(w, readings, k, sides, scene)
        want = wanted(labels, w, readings[k])
        last = next((x for x in reversed(readings[:k]) if x.measure), Reading.blank())
        case = Case(w, readings, k, sides, False, last, scene)
        right = frozenset(d for d in seen if ballots.said(case, d) in want)
        if right:
            found.append(Example(name, seen, right))
        return min(right, default="", key=lambda d: (d not in bare.RANGES, d))

    with mock.patch.object(ballots, "bare_dimension", choose):
        numbers(key)
    return found


def learned(told: Sequence[Example]) -> pd.DataFrame:
    """The weight of each trait."""
    told = [e for e in told if len(e.right) < len(e.candidates)]
    table = fitted(told, [WRITTEN if e.folder == SENTENCES else weighs(e.folder) for e in told], PRIOR, RARE)
    return table[table["weight"] != 0]


def rightly(table: pd.DataFrame, told: Sequence[Example]) -> dict[str, float]:
    """How many bare numbers there are, and the part of them that the choice reads rightly."""
    by_trait = {trait: {"weight": weight} for trait, weight in table.itertuples(index=False)}
    with mock.patch("analysis.reported.scoring.weights", lambda name: by_trait):
        right = [likeliest(e.candidates, "", ("weight",)) in e.right for e in told]
    return {"numbers": len(told), "right": sum(right) / len(told)}


def main() -> None:
    """Print how often the choice is right; write the table."""
    given = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    given.add_argument("folders", nargs="*", type=Path)
    folders = [path.parent for path in sorted(TESTS.glob("*/*/gold.csv"))] + given.parse_args().folders
    found = [(opened, e) for opened, *text in texts([SEEDS, *folders]) for e in of_text(*text)]
    scores = {}
    for name in sorted({e.folder for _, e in found}):
        kept = learned([e for opened, e in found if opened and e.folder != name])
        for title, is_open in (("left out", True), ("unread", False)):
            here = [e for opened, e in found if e.folder == name and opened == is_open]
            scores |= {f"{name}, {title}": rightly(kept, here)} if here else {}
    print(pd.DataFrame(scores).T.round(3).to_string())
    table = learned([e for opened, e in found if opened])
    table.to_csv(TABLE, index=False, lineterminator="\n", quoting=csv.QUOTE_MINIMAL)


if __name__ == "__main__":
    main()
