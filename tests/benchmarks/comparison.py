"""How well `compare_reported` tells one quantity from another, and the weights it does it with; not part of the tests.

    python tests/benchmarks/comparison.py            learn analysis/compare/weights.csv from the labelled collections
    python tests/benchmarks/comparison.py NAME ...   leave these collections out of learning

Learned from pairs of labelled values and of extracted values alike, by a multinomial logit (one thing, a part, neither)
with a normal prior on the weights; Newton's method, so that the same labels give the same table. Collections
whose names begin with `unread` are never learned from.
"""

import csv
import sys
from pathlib import Path

import numpy as np
import pandas as pd

from analysis import compare, load_articles, reported_values
from analysis.compare import likeness
from analysis.compare.around import traits
from analysis.compare.quantity import sides
from analysis.text.layers import split_sentences

COLLECTIONS = Path(__file__).parents[1] / "collections"
WEIGHTS = Path(likeness.__file__).with_name("weights.csv")
UNREAD = "unread"  # what their names begin with
CLASSES = {"none": 0, "same": 1, "compatible": 1, "update": 1, "contradict": 1, "part": 2}
UNITS = {"deaths": "people", "injuries": "people", "arrests": "people", "seats": "seats", "seats_total": "seats",
         "vote_count": "votes", "vote_margin": "points"}  # fmt: skip
PRIOR = 3.0  # variance of a weight
STEPS = 15
Labels = dict[frozenset[tuple[str, int]], str]


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def labelled(folder: Path, articles: pd.DataFrame) -> tuple[pd.DataFrame, Labels]:
    """The labelled values of a collection with their moments and keys, and the relation of each labelled pair."""
    texts, known = articles["text"].to_dict(), {}
    for row in rows(folder, "keys.csv"):
        known[row["article"], row["quote"], row["surface"]] = row["quantity"], row["as_of"]
    found = []
    for row in rows(folder, "gold.csv"):
        first = {k: v.split("|")[0] for k, v in row.items()}
        source = first.pop("source")
        key, as_of = known.get((row["article"], row["quote"], row["surface"]), ("", ""))
        start = _at(texts, row["article"], row["quote"], row["surface"])
        value = float(first["value"] or "nan")
        unit = UNITS.get(first["measure"], "percent")
        large = {"vote_margin": "votes", "turnout": "people"}.get(first["measure"], unit)
        found.append(first | {
            "article_id": row["article"], "start": start, "end": start + len(row["surface"]), "key": key,
            "value": value, "value_high": float(first["value_high"] or "nan"), "unit": large if value > 100 else unit,
            "as_of": as_of, "attributed_to": source,
        })  # fmt: skip
    pairs = {
        frozenset(
            (p[f"article_{x}"], _at(texts, p[f"article_{x}"], p[f"quote_{x}"], p[f"surface_{x}"])) for x in "ab"
        ): p["relation"]
        for p in rows(folder, "pairs.csv")
    }
    return _in_sentences(pd.DataFrame(found), articles), pairs


def _at(texts: dict[str, str], article: str, quote: str, surface: str) -> int:
    return texts[article].index(quote) + quote.index(surface)


def _in_sentences(values: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """The values with the number of their sentence."""
    sentences = split_sentences(articles)
    at = [
        sentences.loc[(sentences["article_id"] == a) & (sentences["start"] <= s), "sentence"].max()
        for a, s in zip(values["article_id"], values["start"], strict=True)
    ]
    return values.assign(sentence=at)


def observations(folder: Path) -> list[tuple[str, tuple[str, ...], int]]:
    """Family, relations and class of every pair of values that could be compared, labelled and extracted."""
    articles = load_articles(folder)
    gold, pairs = labelled(folder, articles)
    extracted = reported_values(articles)
    extracted = extracted[extracted["measure"] != "other"].reset_index(drop=True)
    found = []
    for values in (gold, extracted):
        mine = values if values is gold else _matched(extracted, gold)
        t = traits(sides(values, articles), articles)
        for i, j in likeness.candidates(t):
            named = [np.array(names, dtype=object)[numbers] for numbers, names in likeness.relations(t, i, j)]
            for k, names in enumerate(zip(*named, strict=True)):
                a, b = mine.iloc[i[k]], mine.iloc[j[k]]
                label = pairs.get(frozenset([(a["article_id"], a["start"]), (b["article_id"], b["start"])]), "none")
                if label == "none" and a["key"] == b["key"] and values is gold:
                    continue  # one quantity, but no pair that a reader would compare
                found.append((t["family"].iloc[i[k]], tuple(sorted({*names, "always"} - {""})), CLASSES[label]))
    return found


def _matched(extracted: pd.DataFrame, gold: pd.DataFrame) -> pd.DataFrame:
    """For each extracted value the start and key of the labelled one over the same characters."""
    matched = extracted[["article_id", "start", "end"]].assign(key="")
    for n, row in enumerate(matched.itertuples()):
        over = gold[(gold["article_id"] == row.article_id) & (gold["start"] < row.end) & (row.start < gold["end"])]
        if len(over):
            matched.iloc[n, matched.columns.get_indexer(["start", "key"])] = over.iloc[0][["start", "key"]].to_list()
    return matched


def learned(found: list[tuple[tuple[str, ...], int]]) -> dict[str, tuple[float, float]]:
    """The weight of each relation for one thing and for a part, against neither."""
    names = sorted({name for relations, _ in found for name in relations})
    counts: dict[tuple[str, ...], np.ndarray] = {}
    for relations, label in found:
        counts.setdefault(relations, np.zeros(3))[label] += 1
    x = np.array([[name in relations for name in names] for relations in counts], dtype=float)
    y = np.array(list(counts.values()))
    weights = np.zeros((3, len(names)))
    for _ in range(STEPS):
        p = np.exp(x @ weights.T)
        p /= p.sum(axis=1, keepdims=True)
        total = y.sum(axis=1, keepdims=True)
        slope = (total * p - y).T @ x + weights / PRIOR
        curve = np.eye(weights.size) / PRIOR
        for a in range(3):
            for b in range(3):
                block = (total[:, 0] * p[:, a] * ((a == b) - p[:, b]))[:, None]
                at = slice(a * len(names), (a + 1) * len(names)), slice(b * len(names), (b + 1) * len(names))
                curve[at] += x.T @ (x * block)
        weights -= np.linalg.solve(curve, slope.ravel()).reshape(weights.shape)
    return {n: (o - z, p - z) for n, z, o, p in zip(names, *weights.round(6).tolist(), strict=True)}


def learn(left_out: list[str]) -> pd.DataFrame:
    """The table of weights from all collections but those left out and the unread ones."""
    folders = sorted(f for f in COLLECTIONS.iterdir() if f.is_dir() and not f.name.startswith((UNREAD, *left_out)))
    found = [o for folder in folders for o in observations(folder)]
    return pd.DataFrame([
        (family, name, round(one, 2), round(part, 2))
        for family in ("tolls", "votes")
        for name, (one, part) in learned([(r, label) for f, r, label in found if f == family]).items()
    ], columns=["family", "relation", "one", "part"])  # fmt: skip


if __name__ == "__main__":
    table = learn(sys.argv[1:])
    table.to_csv(WEIGHTS, index=False, lineterminator="\n")
    print(f"{len(table)} weights; a pair is listed from {compare.LISTED}, a contradiction from {compare.SURE}")
