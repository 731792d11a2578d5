"""Learn the tables of dates, places, sources and subjects of analysis/reported, and say how often they are right.

    python tests/benchmarks/settings.py dates|places|sources|subjects [FOLDER ...]   # minutes; prints, then writes

A choice among the candidates for each labelled number, by a conditional logit with a normal prior (the same labels
give the same table). Learned from the seeds, the collections and passages but those named unread, and what lies in the
folders named; printed for each folder when it is left out of the learning, and for the texts that are unread: how
often it is right, as attributes.py counts, and how often it is exactly what is labelled.

The committed table was learned with folders of published articles besides, which the project may not hold.
"""

import argparse
import csv
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple
from unittest import mock

import numpy as np
import pandas as pd
from attributes import TESTS, agrees, labels
from learning import lowest

from analysis import SEEDS, load_articles, reported_values
from analysis.reported import attributes as reading
from analysis.reported.numbers.words import Words
from analysis.reported.scoring import likeliest
from analysis.reported.settings import placing, timing
from analysis.reported.sources import choosing
from analysis.reported.subjects import choosing as subjects_choosing

SHORT = {  # texts of a sentence or two in which nothing else is labelled
    "subject": TESTS / "labels" / "votes" / "subjects",
    "attributed_to": TESTS / "labels" / "sentences",
    "place": TESTS / "labels" / "sentences",
}
ORDER = "trait any toll arrest vote seats poll exit rule count margin one first second".split()


class Choice(NamedTuple):
    """What is chosen: an attribute, the module that asks for the likeliest, its function, and how weights are learned.

    unsettled is what a number whose label is empty weighs; prior the variance of a weight; whole what a number of a
    whole article weighs beside one of the folders whose names begin as `parts`; repeated the power by which a label
    repeated in an article weighs less. Traits of fewer than `rare` candidates are not learned, and of the others only
    those `kept` that move most.
    """

    attribute: str
    module: ModuleType
    function: str
    unsettled: float
    prior: float
    whole: float
    parts: tuple[str, ...]
    repeated: float
    rare: int = 16
    published: float = 1.0
    kept: int = 1500


PASSAGES = ("passages/",)
PUBLISHED = ("seeds", "development/", "published/", "votes/", "labels/")
FOLDS = 8  # of the folders, each judged by what is learned from the others
# more numbers than ordinary news has, or many texts by few hands
DENSE = (
    "passages/ballots",
    "passages/casualties",
    "passages/dailies",
    "passages/elections",
    "passages/plain",
    "passages/terse",
    "passages/assorted",
    "passages/varied",
)
CHOICES = {
    "dates": Choice("date", timing, "date_of", 0.5, 0.1, 3.0, PASSAGES, -0.25),
    "places": Choice("place", placing, "value_place", 1.0, 0.2, 3.0, DENSE, -0.5, 30, 6.0, 1000),
    "subjects": Choice("subject", subjects_choosing, "value_subject", 1.0, 0.15, 1.5, PASSAGES, -0.25, 10, 6.0, 20000),
    "sources": Choice("attributed_to", choosing, "value_source", 1.0, 0.1, 4.0, PASSAGES, -0.25, 6, 2.0, 5000),
}


class Example(NamedTuple):
    """A labelled number: where it stands, its label, the kinds of its value, its candidates, the right ones of them."""

    folder: str
    article: str
    label: str
    kinds: tuple[str, ...]
    candidates: dict[str, set[str]]
    right: frozenset[str]


class Traits(NamedTuple):
    """Which traits (columns, `size` of them) the candidates (`rows` of them) have: row and column of each."""

    row: np.ndarray
    column: np.ndarray
    rows: int
    size: int

    @classmethod
    def of(cls, had: list[list[int]], size: int) -> "Traits":
        """The traits that each candidate has."""
        row = np.repeat(np.arange(len(had)), [len(columns) for columns in had])
        return cls(row, np.array([c for columns in had for c in sorted(columns)], int), len(had), size)

    def sums(self, b: np.ndarray) -> np.ndarray:
        """The sum of the weights of each candidate's traits."""
        return np.bincount(self.row, b[self.column], self.rows)

    def added(self, v: np.ndarray) -> np.ndarray:
        """The sum over the candidates that have each trait."""
        return np.bincount(self.column, v[self.row], self.size)


def examples(folder: Path, choice: Choice) -> Iterator[Example]:
    """The labelled numbers of a folder whose measure is read right, each with its candidates; those before each are
    seen as chosen rightly."""
    name = "seeds" if folder == SEEDS else f"{folder.parent.name}/{folder.name}"
    articles = load_articles(folder)
    texts = articles["text"].to_dict()
    found: dict[tuple[str, int], tuple[tuple[str, ...], dict[str, set[str]]]] = {}
    noted: list[tuple[tuple[str, ...], dict[str, set[str]]]] = []
    choose = getattr(choice.module, choice.function)

    known = {(texts[row["article"]], int(row["start"])): row for row in labels(folder, texts)}

    def asked(*given: Any) -> str:
        w, readings, k = next(given[n : n + 3] for n, x in enumerate(given) if isinstance(x, Words))
        chosen: str = choose(*given)
        at = w.text, w.start[readings[k].number.first]
        found[at] = noted.pop() if noted else ((), {chosen: set()})
        row = known.get(at)
        if row and readings[k].measure in row["measure"].split("|"):
            right = right_names(row[choice.attribute], found[at][1]) - {""}
            if right and chosen not in right:
                return min(right)
        return chosen

    def note(candidates: dict[str, set[str]], name: str, kinds: tuple[str, ...]) -> str:
        noted.append((kinds, candidates))
        return likeliest(candidates, name, kinds)

    with mock.patch.object(choice.module, "likeliest", note), mock.patch.object(reading, choice.function, asked):
        values = reported_values(articles)
    measures = dict(zip(zip(values["article_id"], values["start"], strict=True), values["measure"], strict=True))
    for row in labels(folder, texts):
        at = row["article"], int(row["start"])
        kinds, candidates = found.get((texts[at[0]], at[1]), ((), {}))
        if candidates and measures.get(at) in row["measure"].split("|"):
            label = row[choice.attribute]
            right = (right_ones if choice.attribute == "date" else right_names)(label, candidates)
            yield Example(name, row["article"], label, kinds, candidates, right)


def right_names(label: str, candidates: dict[str, set[str]]) -> frozenset[str]:
    """The candidates that a label agrees with; not nothing where it agrees with a name too."""
    right = frozenset(x for x in candidates if agrees("place", label, x))
    return right - {""} or right


def right_ones(label: str, candidates: dict[str, set[str]]) -> frozenset[str]:
    """The candidates that say what a label says, else those that agree with it; the finest of them."""
    exact = {x for x in candidates if x in label.split("|")}
    agreeing = {x for x in exact if x} or {x for x in candidates if x and agrees("date", label, x)}
    finest = max((len(x[:10]) for x in agreeing), default=0)
    return frozenset(x for x in agreeing if len(x[:10]) == finest) or frozenset(exact)


def learned(told: list[Example], choice: Choice) -> pd.DataFrame:
    """The weight of each trait (rows) for each kind of value (columns)."""
    told = [e for e in told if e.right and len(e.candidates) > 1]
    rows = [
        (n, {(t, k) for t in e.candidates[c] for k in e.kinds}, c in e.right)
        for n, e in enumerate(told)
        for c in sorted(e.candidates)
        if c or choice.attribute == "date" or "" not in e.label.split("|") or c in e.right  # as good as a name
    ]
    often = Counter(name for _, names, _ in rows for name in names)
    place = {name: i for i, name in enumerate(sorted(name for name, n in often.items() if n >= choice.rare))}
    owner, right = np.array([n for n, _, _ in rows]), np.array([is_right for _, _, is_right in rows])
    weigh = np.array(weighed(told, choice))

    def found(place: dict[tuple[str, str], int]) -> np.ndarray:
        x = Traits.of([[place[name] for name in names if name in place] for _, names, _ in rows], len(place))
        return searched(x, owner, right, weigh, choice.prior)

    moved = dict(zip(place, np.abs(found(place)) * np.sqrt([often[name] for name in place]), strict=True))
    place = {name: i for i, name in enumerate(sorted(sorted(place, key=moved.__getitem__)[-choice.kept :]))}
    weights = found(place)
    table = pd.Series(weights.round(2) + 0.0, pd.MultiIndex.from_tuples(place, names=["trait", "kind"]))
    wide = table[table != 0].unstack("kind").sort_index().reset_index()
    return wide[[column for column in ORDER if column in wide]]


def weighed(told: list[Example], choice: Choice) -> list[float]:
    """What each example weighs."""
    times = Counter(e[:3] for e in told)
    of_one = [times[e[:3]] ** choice.repeated * (1 if e.label.strip("|") else choice.unsettled) for e in told]
    whole = [w * (1 if e.folder.startswith(choice.parts) else choice.whole) for w, e in zip(of_one, told, strict=True)]
    return [w * (choice.published if e.folder.startswith(PUBLISHED) else 1) for w, e in zip(whole, told, strict=True)]


def searched(x: Traits, owner: np.ndarray, right: np.ndarray, weigh: np.ndarray, prior: float) -> np.ndarray:
    """The weights that make the right candidates likeliest."""
    first = np.searchsorted(owner, np.arange(len(weigh)))

    def loss(b: np.ndarray) -> tuple[float, np.ndarray]:
        score = x.sums(b)
        e = np.exp(score - np.maximum.reduceat(score, first)[owner])
        whole, part = np.add.reduceat(e, first), np.add.reduceat(e * right, first)
        pull = (e * right / part[owner] - e / whole[owner]) * weigh[owner]
        return float(b @ b / prior / 2 - weigh @ np.log(part / whole)), b / prior - x.added(pull)

    return lowest(loss, x.size)


def judged(table: pd.DataFrame, told: list[Example], attribute: str) -> pd.Series:
    """Of the examples whose label is not empty: their number, how many are right and how many exactly so."""
    rows = table.set_index("trait").to_dict("index")
    by_trait = {trait: {k: w for k, w in row.items() if w == w} for trait, row in rows.items()}
    settled = [e for e in told if e.label.strip("|")]
    with mock.patch("analysis.reported.scoring.weights", lambda name: by_trait):
        chosen = [likeliest(e.candidates, "", e.kinds) for e in settled]
    right = [agrees(attribute, e.label, c) for e, c in zip(settled, chosen, strict=True)]
    exact = [c in e.label.split("|") for e, c in zip(settled, chosen, strict=True)]
    return pd.Series({"labelled": len(settled), "right": np.mean(right), "exact": np.mean(exact)})


def main() -> None:
    """Print how good the choice is; write the table."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("table", choices=sorted(CHOICES))
    options.add_argument("folders", nargs="*", type=Path)
    given = options.parse_args()
    choice = CHOICES[given.table]
    folders = [path.parent for path in sorted(TESTS.glob("*/*/gold.csv"))] + given.folders
    folders += [SHORT[choice.attribute]] if choice.attribute in SHORT else []
    told = [e for folder in [SEEDS, *folders] for e in examples(folder, choice)]
    open_ = [e for e in told if "unread" not in e.folder and not e.article.startswith("unread")]
    shut = [e for e in told if e not in open_]
    scores = {}
    names = sorted({e.folder for e in open_})
    for fold in (names[k::FOLDS] for k in range(FOLDS)):
        kept = learned([e for e in open_ if e.folder not in fold], choice)
        for name in fold:
            scores[f"{name}, left out"] = judged(kept, [e for e in open_ if e.folder == name], choice.attribute)
    table = learned(open_, choice)
    for name in sorted({e.folder for e in shut}):
        scores[name] = judged(table, [e for e in shut if e.folder == name], choice.attribute)
    print(pd.DataFrame(scores).T.round(3).to_string())
    room = Path(choice.module.__file__ or "").parent
    table.to_csv(room / f"{given.table}.csv", index=False, lineterminator="\n", quoting=csv.QUOTE_MINIMAL)


if __name__ == "__main__":
    main()
