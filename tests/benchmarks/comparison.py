"""How well `compare_reported` tells one quantity from another, and the weights it does it with; not part of the tests.

    python tests/benchmarks/comparison.py            learn weights.csv and contradictions.csv of analysis/compare
    python tests/benchmarks/comparison.py NAME ...   leave these collections out of learning

Both tables are learned from pairs of labelled values and of extracted values alike: `weights.csv` by a multinomial
logit (one thing, a part, neither) with a normal prior on the weights, `contradictions.csv`, which is to doubt what is
misread, from pairs that differ, by a logit, those of a fifth of the collections told apart by weights learned from the
others. Newton's method, so that the same labels give the same tables. Of collections whose names begin with `unread`
only those of `FRESH` are learned from.
"""

import csv
import sys
from functools import cache, partial
from itertools import combinations_with_replacement
from pathlib import Path
from unittest import mock

import numpy as np
import pandas as pd

from analysis import compare, load_articles, load_reference, reported_values
from analysis.compare import contradictions, likeness, relation
from analysis.compare.around import traits
from analysis.compare.quantity import sides
from analysis.text.layers import split_sentences

COLLECTIONS = Path(__file__).parents[1] / "collections"
WEIGHTS, CONTRADICTIONS = (Path(likeness.__file__).with_name(f"{x}.csv") for x in ("weights", "contradictions"))
FRESH = ("unread_cyclone", "unread_fuel_protests")  # their values are read as in any text that nobody tuned to
CLASSES = {"none": 0, "same": 1, "compatible": 1, "update": 1, "contradict": 1, "part": 2}
UNITS = {"deaths": "people", "injuries": "people", "arrests": "people", "seats": "seats", "seats_total": "seats",
         "vote_count": "votes", "vote_margin": "points"}  # fmt: skip
PRIOR, OF_TRAITS = 3.0, 0.5  # variances of a weight
STEPS, NONE = 15, 1e-4  # of Newton's method, and a change of weights that is none
FOLDS = 5  # parts of the collections, each told apart by weights learned from the others
Labels = dict[frozenset[tuple[str, int]], tuple[str, str]]
Table = dict[tuple[str, str], tuple[float, float]]


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def labelled(folder: Path, articles: pd.DataFrame) -> tuple[pd.DataFrame, Labels]:
    """The labelled values of a collection with their moments and keys, and the relations of each labelled pair."""
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
        ): (p["relation"], p.get("also", ""))
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


@cache
def read(folder: Path) -> tuple[pd.DataFrame, Labels, list[tuple[pd.DataFrame, pd.DataFrame]]]:
    """Articles, labelled pairs, and the labelled and the extracted values, each with the keys of their labels."""
    articles = load_articles(folder)
    gold, pairs = labelled(folder, articles)
    extracted = reported_values(articles)
    extracted = extracted[extracted["measure"] != "other"].reset_index(drop=True)
    return articles, pairs, [(gold, gold), (extracted, _matched(extracted, gold))]


def told(pairs: Labels, mine: pd.DataFrame, i: np.ndarray, j: np.ndarray) -> list[tuple[str, str]]:
    """The labelled relations of each two values, "none" where none is."""
    at = list(zip(mine["article_id"], mine["start"], strict=True))
    return [pairs.get(frozenset([at[a], at[b]]), ("none", "")) for a, b in zip(i, j, strict=True)]


@cache
def observations(folder: Path) -> list[tuple[str, tuple[str, ...], int]]:
    """Family, relations and class of every pair of values that could be compared, labelled and extracted."""
    articles, pairs, both = read(folder)
    found = []
    for values, mine in both:
        t, key = traits(sides(values, articles), articles), mine["key"].to_numpy()
        for i, j in likeness.candidates(t):
            named = [np.array(names, dtype=object)[numbers] for numbers, names in likeness.relations(t, i, j)]
            unlisted = (key[i] == key[j]) & (values is mine)  # one quantity, but no pair that a reader would compare
            for names, (label, _), skip in zip(
                zip(*named, strict=True), told(pairs, mine, i, j), unlisted, strict=True
            ):
                if label != "none" or not skip:
                    found.append((t["family"].iloc[i[0]], tuple(sorted({*names, "always"} - {""})), CLASSES[label]))
    return found


def differing(folder: Path, weights: Table) -> pd.DataFrame:
    """The traits of the pairs of labelled and of extracted values that differ, and whether each is a contradiction."""
    articles, pairs, both = read(folder)
    found = []

    def keep(mine: pd.DataFrame, values: pd.DataFrame, listed: pd.DataFrame) -> np.ndarray:
        right = ["contradict" in labels for labels in told(pairs, mine, listed["nr"], listed["other_nr"])]
        found.append(contradictions.traits(values, listed).assign(right=right))
        return np.ones(len(listed))

    for values, mine in both:
        noted = mock.patch.object(relation, "certainty", partial(keep, mine))
        with mock.patch.object(likeness, "_weights", lambda: weights), noted:
            compare.compare_reported(values, load_reference(articles), articles)
    return pd.concat(found)


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
        for a, b in combinations_with_replacement(range(3), 2):
            block = x.T @ (x * (total[:, 0] * p[:, a] * ((a == b) - p[:, b]))[:, None])
            one, other = (slice(k * len(names), (k + 1) * len(names)) for k in (a, b))
            curve[one, other] += block
            curve[other, one] += block if a != b else 0
        change = np.linalg.solve(curve, slope.ravel()).reshape(weights.shape)
        weights -= change
        if np.abs(change).max() < NONE:
            break
    return {n: (o - z, p - z) for n, z, o, p in zip(names, *weights.round(6).tolist(), strict=True)}


def weighed(seen: pd.DataFrame) -> pd.Series:
    """The weight of each trait for a contradiction."""
    x, right = seen.drop(columns="right").to_numpy(), seen["right"].to_numpy(dtype=float)
    prior, weights = np.full(x.shape[1], 1 / OF_TRAITS), np.zeros(x.shape[1])
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-x @ weights))
        curve = x.T @ (x * (p * (1 - p))[:, None]) + np.diag(prior)
        weights -= np.linalg.solve(curve, x.T @ (p - right) + prior * weights)
    return pd.Series(weights.round(2), pd.Index(seen.columns.drop("right"), name="trait"), name="weight")


def of_one(folders: list[Path]) -> Table:
    """What each relation weighs, by family and name, learned from these collections."""
    found = [o for folder in folders for o in observations(folder)]
    return {
        (family, name): (round(one, 2), round(part, 2))
        for family in ("tolls", "votes")
        for name, (one, part) in learned([(r, label) for f, r, label in found if f == family]).items()
    }


def learn(left_out: list[str]) -> tuple[pd.DataFrame, pd.Series]:
    """The two tables from all collections but those left out and the unread ones."""
    names = sorted(f.name for f in COLLECTIONS.iterdir() if f.is_dir() and f.name not in left_out)
    folders = [COLLECTIONS / name for name in names if not name.startswith("unread") or name in FRESH]
    table = [(*key, *both) for key, both in of_one(folders).items()]
    folds = [folders[k::FOLDS] for k in range(FOLDS)]
    without = [of_one([f for f in folders if f not in fold]) for fold in folds]
    seen = [differing(folder, weights) for fold, weights in zip(folds, without, strict=True) for folder in fold]
    return pd.DataFrame(table, columns=["family", "relation", "one", "part"]), weighed(pd.concat(seen))


if __name__ == "__main__":
    weights, contradiction = learn(sys.argv[1:])
    weights.to_csv(WEIGHTS, index=False, lineterminator="\n")
    contradiction.to_csv(CONTRADICTIONS, lineterminator="\n")
    print(f"{len(weights)} weights; a pair is listed from {compare.LISTED}, a contradiction from {relation.SURE}")
