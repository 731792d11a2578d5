"""Whether two values count one quantity: named relations of what is known of them, each with a learned weight.

`weights.csv` has, for tolls and for votes, what each relation adds to the log-odds of counting the same thing (one) and
of counting a part of it (part), against neither; tests/benchmarks/comparison.py learns it from labelled pairs.
"""

from collections.abc import Callable, Hashable, Iterator, Sequence
from functools import cache, partial
from pathlib import Path

import numpy as np
import pandas as pd

from ..days import window
from ..reported.measures import TOLLS
from ..text.classes import word_class
from .quantity import VAGUE_SPAN

Named = tuple[np.ndarray, Sequence[str]]  # for each pair the number of its relation, and the names of the relations
Rivalry = tuple[frozenset[str], frozenset[str]]  # the words of a subject, and of those it is set against
Where = tuple[frozenset[str], bool, frozenset[str], bool]  # place, told beside, home, a country
SIZES = np.log([1.0, 1.5, 3.0, 10.0])  # how many times as large as the other a value is
SIZE_NAMES = ["near", "double", "far", "very far"]
MOST = 200  # values of an article, measure and unit that are compared
FEW = 30  # up to which a number may be that of several counts
BESIDE = 1  # sentences between two values that stand beside each other
RIVALS = "subject rivals"  # two numbers of them are of two things
SOME, MANY = 0.08, 0.25  # cosine of the words around


def candidates(t: pd.DataFrame) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Pairs of rows (first before second) of one measure and unit, of two articles or, in one, not by one source.

    Of an article's values of one measure and unit the first 200 are paired.
    """
    article = pd.factorize(t["id"])[0]
    sources = list(t["named"])
    earlier = t.groupby(["id", "measure", "key_unit"]).cumcount().to_numpy()
    for found in t.groupby(["measure", "key_unit"], sort=True).indices.values():
        rows = found[earlier[found] < MOST]
        i, j = (rows[k] for k in np.triu_indices(len(rows), 1))
        inside = np.flatnonzero(article[i] == article[j])
        keep = np.ones(len(i), dtype=bool)
        keep[inside] = [not one_source(sources[i[k]], sources[j[k]]) for k in inside]
        if keep.any():
            yield i[keep], j[keep]


def one_source(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two sources are one, also if none is named: a body and its spokesman are, police and police union not."""
    if not a or not b:
        return a == b
    return bool(a & b) and not ((a <= b or b <= a) and not word_class("bodies").isdisjoint(a ^ b))


def chances(t: pd.DataFrame, i: np.ndarray, j: np.ndarray) -> np.ndarray:
    """For each pair the probabilities that both count one thing and that one counts a part of the other (n × 2).

    A smaller number "of them" or one that adds up to another of its article is a part, if the two belong together.
    Different numbers of rivals are of neither.
    """
    family = t["family"].iloc[i[0]]
    weights = _weights()
    odds, others = np.tile(weights.get((family, "always"), (0.0, 0.0)), (len(i), 1)), np.zeros(len(i), dtype=bool)
    for numbers, names in relations(t, i, j):
        others |= np.isin(names, RIVALS)[numbers]
        odds += np.array([weights.get((family, name), (0.0, 0.0)) for name in names])[numbers]
    odds = np.exp(odds.clip(-50, 50))
    chance = odds / (1 + odds.sum(axis=1, keepdims=True))
    value, of_them, addend = (t[c].to_numpy() for c in ("value", "of_them", "addend"))
    low, high = np.where(value[i] < value[j], (i, j), (j, i))
    differ = value[i] != value[j]
    chance[others & differ] = 0
    part = (of_them[low] | (addend[low] & ~addend[high])) & differ
    chance[part] = np.column_stack([np.zeros(part.sum()), chance[part].sum(axis=1)])
    return np.asarray(chance)


def relations(t: pd.DataFrame, i: np.ndarray, j: np.ndarray) -> Iterator[Named]:
    """The relations of each pair of one measure: of subject, place, date, values and time, and the words around."""
    toll = t["family"].iloc[i[0]] == "tolls"
    yield _by_pair(list(zip(t["subject"], t["rivals"], strict=True)), i, j, _subjects)
    yield _by_pair(list(zip(t["place"], t["told"], t["home"], t["land"], strict=True)), i, j, partial(_places, toll))
    yield _by_pair(list(zip(t["date"], t["past"], strict=True)), i, j, _dates)
    yield from _sizes(t, i, j, toll)
    words, named = (_shared(t[c]) for c in ("words", "names"))
    root = np.sqrt([max(1, len(w)) for w in t["words"]])
    alike = words(i, j) / (root[i] * root[j])
    yield np.digitize(alike, [SOME, MANY]), ["words few", "words some", "words many"]
    both = t["names"].astype(bool).to_numpy()
    yield np.where(both[i] & both[j], 1 + (named(i, j) > 0), 0), ["", "names apart", "names shared"]
    total = t["total"].to_numpy(dtype=int)
    yield total[i] + total[j], ["total none", "total one", "total both"]
    article = pd.factorize(t["id"])[0]
    open_ = (~t["named"].astype(bool)).to_numpy()
    apart = np.abs(t["sentence"].to_numpy(dtype=float)[i] - t["sentence"].to_numpy(dtype=float)[j]) > BESIDE
    inside = ["", *(f"one article{open}{far}" for far in (", beside", "") for open in ("", ", a source open"))]
    yield np.where(article[i] == article[j], 1 + (open_[i] | open_[j]) + 2 * apart, 0), inside


def _sizes(t: pd.DataFrame, i: np.ndarray, j: np.ndarray, toll: bool) -> Iterator[Named]:
    """How the values of each pair relate, and, of tolls, whether the later one rises or falls."""
    value, step = t["value"].to_numpy(), t["step"].to_numpy()
    ranks = pd.factorize(pd.concat([t["first"].str[:10], t["last"].str[:10]]), sort=True)[0].reshape(2, -1)
    swap = (ranks[1][j] < ranks[0][i]) & (t["first"] != "").to_numpy()[i]
    first, last = np.where(swap, j, i), np.where(swap, i, j)  # by day
    known = ~np.isnan(value[i]) & ~np.isnan(value[j])
    equal = np.abs(value[i] - value[j]) <= np.maximum(step[i], step[j]) / 2 + 1e-9
    low = np.log1p(np.nan_to_num(value))
    high = np.log1p(np.nan_to_num(np.where(t["bound"] == "vague", value * VAGUE_SPAN, value)))
    times = np.maximum(low[i], low[j]) - np.minimum(high[i], high[j])
    size = np.where(equal, 0, np.digitize(times, SIZES[1:]) + 1)
    later = ranks[1][first] < ranks[0][last]
    rises = (value[last] > value[first]) | (t["measure"].iloc[i[0]] not in TOLLS)  # the missing may as well grow fewer
    way = np.where(later, np.where(rises, 2, 3), 1) if toll else np.zeros(len(i), dtype=int)
    ways = ["", " at one time", " rising", " falling"]
    names = ["", "value equal", "value rounded", *(f"value {size}{way}" for way in ways for size in SIZE_NAMES)]
    rounded = 1 + (value[i] != value[j])
    yield np.where(known, np.where(equal, rounded, 2 + size + len(SIZE_NAMES) * way), 0), names
    yield (toll & (np.fmax(value[i], value[j]) <= FEW)).astype(int), ["", "few"]
    part = t["part"].to_numpy() | t["addend"].to_numpy()
    small = np.where(np.nan_to_num(value[i]) < np.nan_to_num(value[j]), i, j)
    for who, rows in (("smaller", small), ("larger", i + j - small)):
        yield (part[rows] & (value[i] != value[j])).astype(int), ["", f"{who} says part"]


def _sets(a: frozenset[str], b: frozenset[str]) -> str:
    """How two sets of words relate."""
    if not a or not b:
        return "unknown" if not a and not b else "one unknown"
    if a <= b or b <= a:
        return "same" if a == b else "within"
    return "overlap" if a & b else "apart"


def _subjects(a: Rivalry, b: Rivalry) -> str:
    """How two subjects relate; those that one sentence sets side by side are rivals."""
    how = _sets(a[0], b[0])
    return RIVALS if how == "apart" and a[1] & b[0] else f"subject {how}"


def _places(toll: bool, a: Where, b: Where) -> str:
    """How two places relate, and whether both stand near their numbers, or, of tolls, one.

    Two articles that each go on about one place are of the same event, also where it is wider in one of them. Where
    neither lies in the other, it tells whether one or each is the place that its article gives most: the text of each
    may call the scene by another name, or have its country. Of two countries they are surely apart.
    """
    how, homes = _sets(a[0], b[0]).replace("overlap", "apart"), _sets(a[2], b[2])
    if homes in {"within", "same"}:
        how = "same"
    abroad = homes == "apart" and (a[0] < a[2] or b[0] < b[2])  # of two countries
    if how == "apart" and homes != "unknown" and not abroad:
        how = "of one's own" if homes == "one unknown" else "of their own"
    land = ", a country" if how not in {"same", "within"} and a[0] and b[0] and a[3] != b[3] else ""
    near = 2 if abroad else a[1] + b[1]
    told = "" if how == "unknown" else ["", " one told" if toll else "", " told"][near]
    return f"place {how}{told}{land}"


def _dates(a: tuple[str, bool], b: tuple[str, bool]) -> str:
    """How two dates of events relate; where they have no day in common, if one is of an earlier year."""
    (a1, a2), (b1, b2) = window(a[0]), window(b[0])
    if a1 and b1 and a1 <= b2 and b1 <= a2:
        return "date same" if a[0] == b[0] else "date overlap"
    years = {a1[:4], a2[:4]} & {b1[:4], b2[:4]}
    how = "one unknown" if not a1 or not b1 else "apart" if years else "other year"
    return f"date {how}, past" if a[1] or b[1] else f"date {how}"


def _by_pair(values: Sequence[Hashable] | pd.Series, i: np.ndarray, j: np.ndarray, name: Callable[..., str]) -> Named:
    """The relation of each pair of values, looked at once for each pair of distinct ones."""
    seen: dict[Hashable, int] = {}
    codes = np.array([seen.setdefault(v, len(seen)) for v in values])
    distinct = list(seen)
    keys, numbers = np.unique(codes[i] * len(distinct) + codes[j], return_inverse=True)
    return numbers, [name(distinct[k // len(distinct)], distinct[k % len(distinct)]) for k in keys]


def _shared(sets: pd.Series) -> Callable[[np.ndarray, np.ndarray], np.ndarray]:
    """A function of rows i and j: how many words their sets share."""
    seen: dict[str, int] = {}
    rows = [[seen.setdefault(w, len(seen)) for w in sorted(s)] for s in sets]

    def count(i: np.ndarray, j: np.ndarray) -> np.ndarray:
        used, at = np.unique(np.concatenate([i, j]), return_inverse=True)
        table = np.zeros((len(used), len(seen) + 1), dtype=np.float32)
        for k, row in enumerate(used):
            table[k, rows[row]] = 1
        return (table @ table.T)[at[: len(i)], at[len(i) :]]

    return count


@cache
def _weights() -> dict[tuple[str, str], tuple[float, float]]:
    """The weights of weights.csv by family and relation."""
    table = pd.read_csv(Path(__file__).with_name("weights.csv"))
    return {(family, name): (one, part) for family, name, one, part in table.itertuples(index=False)}
