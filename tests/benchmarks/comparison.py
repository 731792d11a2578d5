"""How well `compare_reported` tells one quantity from another, and the weights it does it with; not part of the tests.

    python tests/benchmarks/comparison.py            learn weights.csv, company.csv and contradictions.csv of compare
    python tests/benchmarks/comparison.py NAME ...   leave these collections out of learning

The tables are learned from pairs of labelled values and of extracted values alike: `weights.csv` by a multinomial
logit (one thing, a part, neither) with a normal prior on the weights; `company.csv` (one thing or not) and
`contradictions.csv`, from pairs that differ, by a logit, the pairs of a fifth of the collections told apart by weights
learned from the others. Newton's method, so that the same labels give the same tables. Of collections whose names begin
with `unread` only those of `FRESH` are learned from.
"""

import csv
import sys
from collections.abc import Iterator
from functools import cache, partial
from itertools import chain, combinations_with_replacement
from pathlib import Path
from unittest import mock

import numpy as np
import pandas as pd

from analysis import compare, load_articles, load_reference, reported_values
from analysis.compare import contradictions, likeness, relation, weighing
from analysis.compare.around import traits
from analysis.compare.company import company
from analysis.compare.quantity import sides
from analysis.text.layers import split_sentences

COLLECTIONS = Path(__file__).parents[1] / "collections"
TABLES = Path(likeness.__file__).parent
FRESH = ("unread_cyclone", "unread_fuel_protests")  # their values are read as in any text that nobody tuned to
CLASSES = {"none": 0, "same": 1, "compatible": 1, "update": 1, "contradict": 1, "part": 2}
UNITS = {"deaths": "people", "injuries": "people", "arrests": "people", "seats": "seats", "seats_total": "seats",
         "vote_count": "votes", "vote_margin": "points"}  # fmt: skip
PRIOR, OF_TRAITS = 3.0, 0.5  # variances of a weight
STEPS, NONE = 15, 1e-4  # of Newton's method, and a change of weights that is none
SIZES = (0, 2)  # a pair is seen among all articles of its collection, and where two are all there are
FOLDS = 5  # parts of the collections, each told apart by weights learned from the others
Labels = dict[frozenset[tuple[str, int]], tuple[str, str]]
Table = dict[tuple[str, str], tuple[float, float]]
Pairs = tuple[np.ndarray, np.ndarray, np.ndarray]  # rows of two values, and which of them to learn from


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


def parts(folder: Path, size: int = 0) -> Iterator[tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]]:
    """Articles, values and the labels of these, labelled and extracted, of a collection, or of each `size` articles."""
    articles, _, both = read(folder)
    for first in range(0, len(articles), size or len(articles)):
        some = articles.iloc[first : first + (size or len(articles))]
        for values, mine in both:
            keep = values["article_id"].isin(some.index)
            yield some, *(x[keep].reset_index(drop=True) for x in (values, mine))


def every(folder: Path, size: int = 0) -> Iterator[tuple[pd.DataFrame, Pairs, np.ndarray]]:
    """The values of a collection, labelled and extracted, and of each measure the pairs that could be compared, with
    the relation that is labelled; none of two of one quantity that no reader would compare."""
    for articles, values, mine in parts(folder, size):
        t, key = traits(sides(values, articles), articles), mine["key"].to_numpy()
        for i, j in likeness.candidates(t):
            label = np.array([label for label, _ in told(read(folder)[1], mine, i, j)], dtype=object)
            unlisted = (label == "none") & (key[i] == key[j]) & ("certainty" not in values)
            yield t, (i, j, ~unlisted), label


@cache
def observations(folder: Path) -> list[tuple[str, tuple[str, ...], int]]:
    """Family, relations and class of every pair of values that could be compared, labelled and extracted."""
    found = []
    for t, (i, j, keep), label in every(folder):
        named = [np.array(names, dtype=object)[numbers][keep] for numbers, names in likeness.relations(t, i, j)]
        for *names, known in zip(*named, label[keep], strict=True):
            found.append((t["family"].iloc[i[0]], tuple(sorted({*names, "always"} - {""})), CLASSES[known]))
    return found


def beside(folder: Path, weights: Table) -> pd.DataFrame:
    """The company of each pair, in the collection and in some articles alone, and whether it counts one quantity."""
    found = []
    for t, (i, j, keep), label in chain.from_iterable(every(folder, size) for size in SIZES):
        with mock.patch.object(likeness, "_weights", lambda: weights):
            alone = likeness.chances(t, i, j)[:, 0]
        seen = company(t, i, j, alone).assign(given=weighing.log_odds(alone))
        found.append(seen.assign(right=[CLASSES[known] == 1 for known in label])[keep & (alone > 0)])
    return pd.concat(found)


def differing(folder: Path, weights: Table, company: dict[str, float]) -> pd.DataFrame:
    """The traits of the pairs that differ, in the collection and in some articles alone, and whether each is a
    contradiction."""
    pairs, found = read(folder)[1], []

    def keep(mine: pd.DataFrame, values: pd.DataFrame, listed: pd.DataFrame) -> np.ndarray:
        right = ["contradict" in labels for labels in told(pairs, mine, listed["nr"], listed["other_nr"])]
        found.append(contradictions.traits(values, listed).assign(right=right))
        return np.ones(len(listed))

    for articles, values, mine in chain.from_iterable(parts(folder, size) for size in SIZES):
        noted = mock.patch.object(relation, "certainty", partial(keep, mine))
        second = mock.patch.object(weighing, "weights_of", lambda _: company)
        with mock.patch.object(likeness, "_weights", lambda: weights), second, noted:
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
    """The weight of each trait for what is right, beside the log-odds that are given."""
    right = seen["right"].to_numpy(dtype=float)
    given = seen["given"].to_numpy() if "given" in seen else np.zeros(len(seen))
    traits = seen.drop(columns=["right", "given"], errors="ignore")
    x = traits.to_numpy(dtype=float)
    prior, weights = np.full(x.shape[1], 1 / OF_TRAITS), np.zeros(x.shape[1])
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-given - x @ weights))
        curve = x.T @ (x * (p * (1 - p))[:, None]) + np.diag(prior)
        weights -= np.linalg.solve(curve, x.T @ (p - right) + prior * weights)
    return pd.Series(weights.round(2), pd.Index(traits.columns, name="trait"), name="weight")


def of_one(folders: list[Path]) -> Table:
    """What each relation weighs, by family and name, learned from these collections."""
    found = [o for folder in folders for o in observations(folder)]
    return {
        (family, name): (round(one, 2), round(part, 2))
        for family in ("tolls", "votes")
        for name, (one, part) in learned([(r, label) for f, r, label in found if f == family]).items()
    }


def learn(left_out: list[str]) -> dict[str, pd.DataFrame | pd.Series]:
    """The tables from all collections but those left out and the unread ones."""
    names = sorted(f.name for f in COLLECTIONS.iterdir() if f.is_dir() and f.name not in left_out)
    folders = [COLLECTIONS / name for name in names if not name.startswith("unread") or name in FRESH]
    table = [(*key, *both) for key, both in of_one(folders).items()]
    folds = [folders[k::FOLDS] for k in range(FOLDS)]
    without = [of_one([f for f in folders if f not in fold]) for fold in folds]
    apart = [(folder, weights) for fold, weights in zip(folds, without, strict=True) for folder in fold]
    company = weighed(pd.concat([beside(*each) for each in apart]))
    return {
        "weights": pd.DataFrame(table, columns=["family", "relation", "one", "part"]).set_index("family"),
        "company": company,
        "contradictions": weighed(pd.concat([differing(*each, company.to_dict()) for each in apart])),
    }


if __name__ == "__main__":
    for name, table in learn(sys.argv[1:]).items():
        table.to_csv(TABLES / f"{name}.csv", lineterminator="\n")
    print(f"a pair is listed from {compare.LISTED}, a contradiction from {relation.SURE}")
