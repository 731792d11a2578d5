"""Learn analysis/reported/tolls/resumed.csv from the labelled texts, and say what its choice adds to the rules.

    python tests/benchmarks/resumed.py [FOLDER ...]   # some minutes; prints, then writes the table

For each number that no rule reads in an article with tolls: deaths, injuries, arrests or nothing, by a conditional
logit with a normal prior (the same labels give the same table). Learned from the seeds, the collections and passages
but those named unread, and what lies in the folders named; printed for each folder when it is left out of the
learning: how many numbers are read and right by the rules, and with the choice.
"""

import argparse
import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple
from unittest import mock

import numpy as np
import pandas as pd
from attributes import TESTS, labels
from settings import searched

import analysis
from analysis import SEEDS, load_articles
from analysis.reported.accounting import article_numbers
from analysis.reported.measures import MEASURES, TOLLS
from analysis.reported.numbers.reading import Reading
from analysis.reported.numbers.words import Words
from analysis.reported.scoring import likeliest
from analysis.reported.tolls import resumed
from analysis.text.layers import layer_keys

TABLE = Path(analysis.__file__).with_name("reported") / "tolls" / "resumed.csv"
PRIOR = 0.8  # variance of a weight
WHOLE = 2.0  # what a number of a whole article weighs beside one of a passage
NOTHING = 1.25  # what a number that counts nothing of the kind weighs beside one that does
RARE = 12  # candidates that must show a trait for it to be learned
NONE = frozenset({""})


class Example(NamedTuple):
    """A number that the rules leave: its folder and article, its candidates, the right ones of them."""

    folder: str
    article: str
    candidates: dict[str, set[str]]
    right: frozenset[str]


class Tally(NamedTuple):
    """Of an article the labelled numbers, those that the rules read, those of them that are right."""

    folder: str
    article: str
    labelled: int
    read: int
    right: int


def examples(folder: Path) -> Iterator[tuple[Tally, list[Example]]]:
    """What the rules read in each article of a folder, and the numbers that they leave."""
    name = "seeds" if folder == SEEDS else f"{folder.parent.name}/{folder.name}"
    articles = load_articles(folder)
    rows = list(labels(folder, articles["text"].to_dict()))
    for article, key in zip(articles.index, layer_keys(articles), strict=True):
        core = [r for r in rows if r["article"] == article and not set(r["measure"].split("|")).isdisjoint(MEASURES)]
        note = mock.Mock(return_value="")
        with mock.patch.object(resumed, "likeliest", note):
            numbers = [(s.words, r) for s in article_numbers(*key) for r in s.readings]
        fit = [frozenset(m for row in core if meets(row, w, r) for m in row["measure"].split("|")) for w, r in numbers]
        read = [(r.measure, right) for (_, r), right in zip(numbers, fit, strict=True) if r.measure in MEASURES]
        left = [right for (w, r), right in zip(numbers, fit, strict=True) if resumed.unread(w, r)]
        asked = [call.args[0] for call in note.call_args_list]
        told = [Example(name, article, c, f & set(TOLLS) or NONE) for c, f in zip(asked, left, strict=bool(asked))]
        yield Tally(name, article, len(core), len(read), sum(m in right for m, right in read)), told


def meets(row: dict[str, str], w: Words, r: Reading) -> bool:
    """Whether a label stands where a number does."""
    start, end = w.start[r.number.first], w.end(r.number.last - 1)
    return int(row["start"]) < end and start < int(row["start"]) + len(row["surface"])


def learned(told: Sequence[Example]) -> pd.DataFrame:
    """The weight of each trait."""
    told = [e for e in told if any(c in e.right for c in e.candidates)]
    often = Counter(trait for e in told for traits in e.candidates.values() for trait in traits)
    place = {trait: i for i, trait in enumerate(sorted(t for t, n in often.items() if n >= RARE))}
    rows = [(n, traits, c in e.right) for n, e in enumerate(told) for c, traits in sorted(e.candidates.items())]
    x = np.zeros((len(rows), len(place)))
    for i, (_, traits, _) in enumerate(rows):
        x[i, [place[t] for t in traits if t in place]] = 1
    weigh = [(WHOLE if e.folder not in PASSAGES else 1) * (NOTHING if e.right == NONE else 1) for e in told]
    owner, right = np.array([n for n, _, _ in rows]), np.array([is_right for _, _, is_right in rows])
    weights = searched(x, owner, right, np.array(weigh), PRIOR).round(2) + 0.0
    table = pd.DataFrame({"trait": list(place), "weight": weights})
    return table[table["weight"] != 0]


def judged(table: pd.DataFrame, tallies: Sequence[Tally], told: Sequence[Example]) -> pd.Series:
    """Precision, recall and F1 of the rules, how many numbers are chosen and right, and the F1 with them."""
    by_trait = {trait: {"weight": weight} for trait, weight in table.itertuples(index=False)}
    with mock.patch("analysis.reported.scoring.weights", lambda name: by_trait):
        chosen = [(likeliest(e.candidates, "", ("weight",)), e.right) for e in told]
    labelled, read, right = (sum(t[k] for t in tallies) for k in (2, 3, 4))
    added = [c in r for c, r in chosen if c]
    figures = {"labelled": labelled, "precision": right / read, "recall": right / labelled}
    figures |= {"F1": 2 * right / (labelled + read), "chosen": len(added), "of them right": sum(added)}
    return pd.Series(figures | {"F1 with them": 2 * (right + sum(added)) / (labelled + read + len(added))})


PASSAGES = {f"passages/{path.name}" for path in (TESTS / "passages").iterdir()}


def main() -> None:
    """Print what the choice adds; write the table."""
    given = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    given.add_argument("folders", nargs="*", type=Path)
    folders = [path.parent for path in sorted(TESTS.glob("*/*/gold.csv"))] + given.parse_args().folders
    tallies, told = zip(*(found for folder in [SEEDS, *folders] for found in examples(folder)), strict=True)
    numbers = [e for left in told for e in left]

    def is_open(found: Tally | Example) -> bool:
        return "unread" not in found.folder and not found.article.startswith("unread")

    scores = {}
    for name in sorted({t.folder for t in tallies}):
        kept = learned([e for e in numbers if is_open(e) and e.folder != name])
        for title, opened in (("left out", True), ("unread", False)):
            here = [[x for x in found if x.folder == name and is_open(x) == opened] for found in (tallies, numbers)]
            scores[f"{name}, {title}"] = judged(kept, *here) if sum(t.labelled for t in here[0]) else None
    print(pd.DataFrame({k: v for k, v in scores.items() if v is not None}).T.round(3).to_string())
    table = learned([e for e in numbers if is_open(e)])
    table.to_csv(TABLE, index=False, lineterminator="\n", quoting=csv.QUOTE_MINIMAL)


if __name__ == "__main__":
    main()
