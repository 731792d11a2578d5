"""Learn analysis/reported/tolls/resumed.csv from the labelled texts, and say what its choice adds to the rules.

    python tests/benchmarks/resumed.py [FOLDER ...]   # some minutes; prints, then writes the table

For each number that no rule reads: deaths, injuries, arrests or nothing, by a conditional logit with a normal prior
(the same labels give the same table). Learned from the seeds, the collections and passages but those named unread, the
sentences of `tests/passages/tolls.txt`, and what lies in the folders named; printed for each folder when it is left out
of the learning: how many numbers are read and right by the rules, and with the choice.

The committed table was learned with three folders of published articles besides, which the project may not hold.
"""

import argparse
import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple
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
from analysis.reported.tolls import resumed
from analysis.text.layers import layer_keys

TABLE = Path(analysis.__file__).with_name("reported") / "tolls" / "resumed.csv"
PRIOR = 1.5  # variance of a weight
WHOLE = 2.0  # what a number of a whole article weighs beside one of a passage
UNCLEAR = ("unclear.csv", "labels/unclear.csv")
RARE = 6  # candidates that must show a trait for it to be learned
EVEN = 0.1  # log odds: for the best F1 a toll must be likelier than half of F1 only, not than one half
NONE = frozenset({""})


class Example(NamedTuple):
    """A number that the rules leave: its folder, its candidates, the right ones of them."""

    folder: str
    candidates: dict[str, set[str]]
    right: frozenset[str]


class Labelled(NamedTuple):
    """An article (its key as `layers` has it), its labels and the numbers of it that the rules leave."""

    folder: str
    article: str
    key: tuple[str, str, str]
    labels: list[dict[str, str]]
    left: list[Example]


def texts_with_labels(folder: Path) -> Iterator[tuple[str, str, tuple[str, str, str], list[dict[str, str]]]]:
    """Name of the folder, id, key and clear labels of each of its articles."""
    name = "seeds" if folder == SEEDS else f"{folder.parent.name}/{folder.name}"
    articles = load_articles(folder)
    texts = articles["text"].to_dict()
    unclear = {(row["article"], row["start"]) for row in labels(folder, texts, UNCLEAR)}
    rows = [row for row in labels(folder, texts) if (row["article"], row["start"]) not in unclear]
    for article, key in zip(articles.index, layer_keys(articles), strict=True):
        yield name, article, key, [r for r in rows if r["article"] == article]


def labelled(folder: Path) -> Iterator[Labelled]:
    """The articles of a folder; a number that the rules leave is seen as if those before it were chosen right."""
    for name, article, key, rows in texts_with_labels(folder):
        core = [r for r in rows if not set(r["measure"].split("|")).isdisjoint(MEASURES)]
        yield with_examples(name, article, key, core)


def with_examples(name: str, article: str, key: tuple[str, str, str], labels: list[dict[str, str]]) -> Labelled:
    """An article with the numbers of it that the rules leave."""
    left: list[Example] = []

    def choose(w: Words, r: Reading, candidates: dict[str, set[str]]) -> str:
        right = rightly(w, r, labels) & set(TOLLS)
        left.append(Example(name, candidates, right or NONE))
        return min(right, default="")

    with mock.patch.object(resumed, "chosen", choose):
        numbers(key)
    return Labelled(name, article, key, labels, left)


def sentences() -> Iterator[Labelled]:
    """Each line of `tests/passages/tolls.txt` (sentence | surface=measure …) as an article."""
    lines = (TESTS / "passages" / "tolls.txt").read_text(encoding="utf-8").splitlines()
    pairs = [line.rsplit("|", 1) for line in lines if "|" in line]
    articles = pd.DataFrame({"text": [text.strip() for text, _ in pairs], "headline": "", "author": ""})
    for (_, want), key in zip(pairs, layer_keys(articles), strict=True):
        told, at = [], 0
        for surface, measure in (label.rsplit("=", 1) for label in want.split()):
            at = key[0].index(surface.replace("_", " "), at)
            told.append({"start": str(at), "surface": surface.replace("_", " "), "measure": measure})
            at += len(surface)
        yield with_examples(SENTENCES, "", key, told)


def numbers(key: tuple[str, str, str]) -> list[tuple[Words, Reading]]:
    """The numbers of a text, read anew."""
    article_numbers.cache_clear()
    return [(s.words, r) for s in article_numbers(*key) for r in s.readings]


def rightly(w: Words, r: Reading, labels: list[dict[str, str]]) -> frozenset[str]:
    """The measures that labels give a number."""
    return frozenset(m for row in labels if meets(row, w, r) for m in row["measure"].split("|"))


def meets(row: dict[str, str], w: Words, r: Reading) -> bool:
    """Whether a label stands where a number does."""
    start, end = w.start[r.number.first], w.end(r.number.last - 1)
    return int(row["start"]) < end and start < int(row["start"]) + len(row["surface"])


def weighs(folder: str) -> float:
    """What a number of a folder weighs."""
    return 1.0 if folder.startswith("passages/") else WHOLE


def learned(told: Sequence[Example]) -> pd.DataFrame:
    """The weight of each trait."""
    told = [e for e in told if any(c in e.right for c in e.candidates)]
    table = fitted(told, [weighs(e.folder) for e in told], PRIOR, RARE)
    table.loc[table["trait"] == "always", "weight"] = (table["weight"] + EVEN).round(2)
    return table[table["weight"] != 0]


def fitted(told: Sequence[Any], weigh: Sequence[float], prior: float, rare: int) -> pd.DataFrame:
    """The weights, with two decimals, that make the right candidates likeliest, of traits that `rare` of them show."""
    often = Counter(trait for e in told for traits in e.candidates.values() for trait in traits)
    place = {trait: i for i, trait in enumerate(sorted(t for t, n in often.items() if n >= rare))}
    rows = [(n, traits, c in e.right) for n, e in enumerate(told) for c, traits in sorted(e.candidates.items())]
    x = np.zeros((len(rows), len(place)))
    for i, (_, traits, _) in enumerate(rows):
        x[i, [place[t] for t in traits if t in place]] = 1
    owner, right = np.array([n for n, _, _ in rows]), np.array([is_right for _, _, is_right in rows])
    weights = searched(x, owner, right, np.array(weigh), prior).round(2) + 0.0
    return pd.DataFrame({"trait": list(place), "weight": weights})


def judged(table: pd.DataFrame, articles: Sequence[Labelled]) -> pd.Series:
    """Of labelled numbers, those that the rules read and are right, those chosen and right, and the F1 of both."""
    by_trait = {trait: {"weight": weight} for trait, weight in table.itertuples(index=False)}
    count = Counter({"labelled": sum(len(a.labels) for a in articles)})
    with mock.patch("analysis.reported.scoring.weights", lambda name: by_trait):
        for article in articles:
            for w, r in numbers(article.key):
                how = "chosen" if r.governed in {"list", "scene"} else "read"
                count[how] += r.measure in MEASURES
                count[f"{how} rightly"] += r.measure in rightly(w, r, article.labels)
    right = {how: count[f"{how} rightly"] for how in ("read", "chosen")}
    scores = {"F1 of the rules": 2 * right["read"] / (count["labelled"] + count["read"])}
    whole = count["labelled"] + count["read"] + count["chosen"]
    return pd.Series(dict(count) | scores | {"F1 with the chosen": 2 * sum(right.values()) / whole})


SENTENCES = "passages/tolls.txt"


def main() -> None:
    """Print what the choice adds; write the table."""
    given = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    given.add_argument("folders", nargs="*", type=Path)
    folders = [path.parent for path in sorted(TESTS.glob("*/*/gold.csv"))] + given.parse_args().folders
    articles = [article for folder in [SEEDS, *folders] for article in labelled(folder)] + [*sentences()]
    opened = {id(a): "unread" not in a.folder and not a.article.startswith("unread") for a in articles}
    scores = {}
    for name in sorted({a.folder for a in articles}):
        kept = learned([e for a in articles if opened[id(a)] and a.folder != name for e in a.left])
        for title, is_open in (("left out", True), ("unread", False)):
            here = [a for a in articles if a.folder == name and opened[id(a)] == is_open]
            scores |= {f"{name}, {title}": judged(kept, here)} if any(a.labels for a in here) else {}
    print(pd.DataFrame(scores).T.fillna(0).round(3).to_string())
    table = learned([e for a in articles if opened[id(a)] for e in a.left])
    table.to_csv(TABLE, index=False, lineterminator="\n", quoting=csv.QUOTE_MINIMAL)


if __name__ == "__main__":
    main()
