"""Learn the weights of analysis/reported/about/weights.csv from labelled folders, and say how well they choose.

    python tests/benchmarks/attributes.py FOLDER ... [--write]     # default: tests/passages/*, tests/collections/*

A conditional logit: the probability of a candidate is proportional to exp of the sum of its features' weights; the
labels are the candidates that agree with the label. Files are split in two halves by a digest of their names; the
table shows what weights learned on one half choose in the other. The same folders give the same table.
"""

import argparse
import csv
import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pandas as pd

from analysis import load_articles
from analysis.actors import known_names
from analysis.reported.about import spots
from analysis.reported.about.article import Article
from analysis.reported.about.choice import score
from analysis.reported.about.dates import dates
from analysis.reported.about.places import places
from analysis.reported.about.sources import sources
from analysis.reported.about.spots import Candidate, Told
from analysis.reported.about.subjects import subjects
from analysis.reported.accounting import article_numbers
from analysis.text.layers import layer_keys
from analysis.text.reading import read_article

ATTRIBUTES = {"subject": subjects, "place": places, "date": dates, "source": sources}
TESTS = Path(__file__).resolve().parents[1]
SMALL = {"the", "a", "an", "of", "and", "in", "at", "on", "to", "by", "s"}
RARE = 5  # uses below which a feature gets no weight
ROUNDS, PULL = 400, 0.15  # steps of the ascent, pull of each weight to zero


class Case(NamedTuple):
    """A labelled number: file, kind of measure, candidates, and which of them agree with the label."""

    file: str
    group: str
    candidates: list[Candidate]
    right: list[bool]


def words(text: str) -> set[str]:
    """The words by which names are compared, as the labels' users compare them."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return {w.rstrip("s") or w for w in re.findall(r"[a-z0-9]+", plain)} - SMALL


def agrees(attribute: str, label: str, text: str) -> bool:
    """Whether a candidate is one of the alternatives of a label."""
    if attribute == "date":
        return any(
            o == text or (o and text and (o.startswith(text[:10]) or text.startswith(o[:10]))) for o in label.split("|")
        )
    a = words(text)
    return any(
        (not a and not words(o)) or 2 * len(a & words(o)) >= 0.5 * (len(a) + len(words(o))) > 0
        for o in label.split("|")
    )


def labelled(folder: Path, articles: pd.DataFrame) -> dict[str, list[dict[str, str]]]:
    """The labels of a folder by article, with start."""
    texts = articles["text"].to_dict()
    found: dict[str, list[dict[str, str]]] = {}
    with (folder / "gold.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            article = (row.get("article") or row["article_id"]).removesuffix(".txt")
            if "start" not in row:
                row["start"] = str(texts[article].index(row["quote"]) + row["quote"].index(row["surface"]))
            row["source"] = row.get("source") or row.get("attributed_to") or ""
            found.setdefault(article, []).append(row)
    return found


def cases(folder: Path, attribute: str, learned: dict[str, float]) -> Iterator[Case]:
    """The labelled numbers of a folder whose measure the extractor reads right, in order, as `learned` chooses."""
    articles = load_articles(folder)
    labels, known = labelled(folder, articles), known_names(articles)
    published = articles["published"].astype("object").fillna("")
    for article, key in zip(articles.index, layer_keys(articles), strict=True):
        reading, told = read_article(key, known), Told()
        whole = Article(reading, str(published[article]))
        rows = {int(r["start"]): r for r in labels.get(article, [])}
        for spot, start in spots.article_spots(reading, article_numbers(*key)):
            told.enter(spot.sentence)
            candidates = ATTRIBUTES[attribute](whole, spot, told)
            row = rows.get(start)
            chosen = max(candidates, key=lambda c: score(c, spot.group, learned)).text
            if row and spot.measure in row["measure"].split("|"):
                right = [agrees(attribute, row[attribute], c.text) for c in candidates]
                yield Case(f"{folder.name}/{article}", spot.group, candidates, right)
            told.note(attribute, spot.group, chosen)


def decided(case: Case) -> Case:
    """The case where only something is right where something and nothing would both be accepted."""
    something = [r and c.text != "" for r, c in zip(case.right, case.candidates, strict=True)]
    return case._replace(right=something) if any(something) else case


def learn(train: list[Case]) -> dict[str, float]:
    """The weights that make the labels of some cases likeliest, by gradient ascent with a pull to zero."""
    usable = [c for c in map(decided, train) if any(c.right) and not all(c.right)]
    names = [[[f"{c.group}: {f}" for f in x.features] + list(x.features) for x in c.candidates] for c in usable]
    counts = pd.Series([f for c in names for x in c for f in x]).value_counts()
    index = {f: i for i, f in enumerate(sorted(counts[counts >= RARE].index))}
    rows = [(k, n, index[f]) for k, n, f in _flat(names) if f in index]
    candidate = np.array([k for k, _, _ in rows])
    feature = np.array([f for _, _, f in rows])
    owner = np.repeat(np.arange(len(usable)), [len(c.candidates) for c in usable])
    right = np.concatenate([c.right for c in usable]).astype(float)
    weight, speed = np.zeros(len(index)), np.full(len(index), 1e-8)
    for _ in range(ROUNDS):
        scores = np.bincount(candidate, weight[feature], minlength=len(owner))
        free, held = _shares(scores, owner, np.ones_like(right)), _shares(scores, owner, right)
        gradient = np.bincount(feature, (held - free)[candidate], minlength=len(index)) - PULL * weight
        speed += gradient**2
        weight += 0.3 * gradient / np.sqrt(speed)
    return {f: round(float(weight[i]), 2) for f, i in index.items() if abs(weight[i]) >= 0.05}


def _flat(names: list[list[list[str]]]) -> Iterator[tuple[int, int, str]]:
    k = 0
    for n, case in enumerate(names):
        for features in case:
            for f in features:
                yield k, n, f
            k += 1


def _shares(scores: np.ndarray, owner: np.ndarray, allowed: np.ndarray) -> np.ndarray:
    """Each candidate's share of the probability among those allowed."""
    top = np.full(owner.max() + 1, -np.inf)
    np.maximum.at(top, owner, scores)
    mass = np.exp(scores - top[owner]) * allowed
    return mass / np.bincount(owner, mass)[owner]


def half(file: str) -> int:
    """The half of a file: by its name where that says so, else by a digest of it."""
    name = file.rpartition("/")[2]
    told = {"read": 0, "unread": 1}.get(name.partition("-")[0])
    return told if told is not None else hashlib.sha256(name.encode()).digest()[0] % 2


def accuracy(some: list[Case], learned: dict[str, float]) -> float:
    """The share of cases whose best candidate is right."""
    hits = [
        c.right[max(range(len(c.right)), key=lambda k: (score(c.candidates[k], c.group, learned), -k))] for c in some
    ]
    return sum(hits) / max(1, len(hits))


def trained(folders: list[Path], attribute: str, keep: Callable[[str], bool]) -> tuple[dict[str, float], list[Case]]:
    """Weights learned from the files to keep, in three rounds, each with what the one before chose; and all cases."""
    learned: dict[str, float] = {}
    for _ in range(3):
        found = [c for f in folders for c in cases(f, attribute, learned)]
        learned = learn([c for c in found if keep(c.file)])
    return learned, [c for f in folders for c in cases(f, attribute, learned)]


def main() -> None:
    """Print the table; write the weights where asked."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folders", nargs="*", type=Path)
    options.add_argument("--write", action="store_true")
    options.add_argument("--only", default=",".join(ATTRIBUTES))
    given = options.parse_args()
    folders = given.folders or [f.parent for f in sorted(TESTS.glob("*/*/gold.csv")) if "unread" not in f.parent.name]
    table = []
    for attribute in given.only.split(","):
        other, found = trained(folders, attribute, lambda file: half(file) == 0)
        unread = [c for c in found if half(c.file) == 1]
        within = sum(any(c.right) for c in unread) / max(1, len(unread))
        line = "  ".join(
            f"{f.name} {accuracy([c for c in unread if c.file.startswith(f.name + '/')], other):.2f}" for f in folders
        )
        print(
            f"{attribute:8} {accuracy(unread, other):.3f} of {len(unread)} (among candidates {within:.3f})  {line}",
            flush=True,
        )
        if given.write:
            learned, _ = trained(folders, attribute, lambda _: True)
            table += [(attribute, f, w) for f, w in sorted(learned.items())]
    if given.write:
        target = Path(spots.__file__).with_name("weights.csv")
        rows = [f"{a},{f},{w}\n" if "," not in f else f'{a},"{f}",{w}\n' for a, f, w in table]
        target.write_text("attribute,feature,weight\n" + "".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
