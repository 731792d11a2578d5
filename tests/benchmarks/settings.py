"""Learn analysis/reported/settings/dates.csv from the labelled texts, and say how often its choice is right.

    python tests/benchmarks/settings.py [FOLDER ...]   # a minute or two; prints, then writes the table

A choice among the candidates for each labelled number, by a conditional logit with a normal prior (the same labels
give the same table). Learned from the seeds, the collections and passages but those named unread, and what lies in the
folders named; printed for each folder when it is left out of the learning, and for the texts that are unread: how
often the date is right, as attributes.py counts, and how often it is exactly what is labelled.
"""

import argparse
import csv
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple
from unittest import mock

import numpy as np
import pandas as pd
from attributes import TESTS, agrees, labels

import analysis
from analysis import SEEDS, load_articles, reported_values
from analysis.reported import attributes as reading
from analysis.reported.scoring import likeliest
from analysis.reported.settings import timing

TABLE = Path(analysis.__file__).with_name("reported") / "settings" / "dates.csv"
PRIOR = 0.05  # variance of a weight
STEPS, MEMORY = 150, 12  # of the search
WHOLE = 5.0  # what a number of a whole article weighs beside one of a passage
REPEATED = -0.25  # the power by which a label repeated in an article weighs less
UNSETTLED = 0.5  # what a number without a date weighs
RARE = 6  # candidates that must show a trait for it to be learned
ORDER = ["trait", "any", "toll", "arrest", "vote", "poll", "rule"]


class Example(NamedTuple):
    """A labelled number: where it stands, its label, the kinds of its value, its candidates, the right ones of them."""

    folder: str
    article: str
    label: str
    kinds: tuple[str, ...]
    candidates: dict[str, set[str]]
    right: frozenset[str]


def examples(folder: Path) -> Iterator[Example]:
    """The labelled numbers of a folder whose measure is read right, each with its candidates."""
    name = "seeds" if folder == SEEDS else f"{folder.parent.name}/{folder.name}"
    articles = load_articles(folder)
    asked: list[tuple[tuple[str, ...], dict[str, set[str]]]] = []

    def date_of(*given: Any) -> str:
        date = timing.date_of(*given)
        asked.append(noted.pop() if noted else ((), {date: set()}))
        return date

    noted: list[tuple[tuple[str, ...], dict[str, set[str]]]] = []
    note = mock.Mock(side_effect=lambda candidates, _, kinds: noted.append((kinds, candidates)) or "")
    with mock.patch.object(timing, "likeliest", note), mock.patch.object(reading, "date_of", date_of):
        values = reported_values(articles)
    measured = values[values["measure"] != "other"]
    keys = zip(measured["article_id"], measured["start"], measured["measure"], strict=True)
    found = dict(zip(keys, asked, strict=True))
    for row in labels(folder, articles["text"].to_dict()):
        for measure in row["measure"].split("|"):
            kinds, candidates = found.get((row["article"], int(row["start"]), measure), ((), {}))
            if candidates:
                right = right_ones(row["date"], candidates)
                yield Example(name, row["article"], row["date"], kinds, candidates, right)


def right_ones(label: str, candidates: dict[str, set[str]]) -> frozenset[str]:
    """The candidates that say what a label says, else those that agree with it; the finest of them."""
    exact = {x for x in candidates if x in label.split("|")}
    agreeing = {x for x in exact if x} or {x for x in candidates if x and agrees("date", label, x)}
    finest = max((len(x[:10]) for x in agreeing), default=0)
    return frozenset(x for x in agreeing if len(x[:10]) == finest) or frozenset(exact)


def learned(told: list[Example]) -> pd.DataFrame:
    """The weight of each trait (rows) for each kind of value (columns)."""
    told = [e for e in told if e.right and len(e.candidates) > 1]
    rows = [
        (n, {(t, k) for t in e.candidates[c] for k in e.kinds}, c in e.right)
        for n, e in enumerate(told)
        for c in sorted(e.candidates)
    ]
    often = Counter(name for _, names, _ in rows for name in names)
    place = {name: i for i, name in enumerate(sorted(name for name, n in often.items() if n >= RARE))}
    x = np.zeros((len(rows), len(place)))
    for i, (_, names, _) in enumerate(rows):
        x[i, [place[name] for name in names if name in place]] = 1
    owner, right = np.array([n for n, _, _ in rows]), np.array([is_right for _, _, is_right in rows])
    weights = searched(x, owner, right, np.array(weighed(told)))
    table = pd.Series(weights.round(2) + 0.0, pd.MultiIndex.from_tuples(place, names=["trait", "kind"]))
    return table[table != 0].unstack("kind").sort_index().reset_index().reindex(columns=ORDER)


def weighed(told: list[Example]) -> list[float]:
    """What each example weighs."""
    times = Counter(e[:3] for e in told)
    of_one = [times[e[:3]] ** REPEATED * (1 if e.label.strip("|") else UNSETTLED) for e in told]
    return [w * (1 if e.folder in PASSAGES else WHOLE) for w, e in zip(of_one, told, strict=True)]


def searched(
    x: np.ndarray, owner: np.ndarray, right: np.ndarray, weigh: np.ndarray, prior: float = PRIOR
) -> np.ndarray:
    """The weights that make the right candidates likeliest, by limited-memory BFGS."""
    first = np.searchsorted(owner, np.arange(len(weigh)))

    def loss(b: np.ndarray) -> tuple[float, np.ndarray]:
        score = x @ b
        e = np.exp(score - np.maximum.reduceat(score, first)[owner])
        whole, part = np.add.reduceat(e, first), np.add.reduceat(e * right, first)
        pull = (e * right / part[owner] - e / whole[owner]) * weigh[owner]
        return float(b @ b / prior / 2 - weigh @ np.log(part / whole)), b / prior - x.T @ pull

    b = np.zeros(x.shape[1])
    value, slope = loss(b)
    past: list[tuple[np.ndarray, np.ndarray]] = []
    for _ in range(STEPS):
        step = direction(slope, past)
        size = 1.0 if past else 1 / np.abs(slope).sum()
        while (new := loss(b - size * step))[0] > value - 1e-4 * size * (slope @ step) and size > 1e-8:
            size /= 2
        past = [*past[1 - MEMORY :], (-size * step, new[1] - slope)]
        b, done = b - size * step, value - new[0] < 1e-7 * value
        value, slope = new
        if done:
            break
    return b


def direction(slope: np.ndarray, past: list[tuple[np.ndarray, np.ndarray]]) -> np.ndarray:
    """The slope times what its changes in past steps tell of its curve."""
    q, taken = slope.copy(), []
    for s, y in reversed(past):
        taken.append((s @ q) / (y @ s))
        q -= taken[-1] * y
    if past:
        s, y = past[-1]
        q *= (s @ y) / (y @ y)
    for (s, y), a in zip(past, reversed(taken), strict=True):
        q += s * (a - (y @ q) / (y @ s))
    return q


def judged(table: pd.DataFrame, told: list[Example]) -> pd.Series:
    """Of the examples labelled with a date: their number, how many are right and how many exactly so."""
    rows = table.set_index("trait").to_dict("index")
    by_trait = {trait: {k: w for k, w in row.items() if w == w} for trait, row in rows.items()}
    dated = [e for e in told if e.label.strip("|")]
    with mock.patch("analysis.reported.scoring.weights", lambda name: by_trait):
        chosen = [likeliest(e.candidates, "settings/dates", e.kinds) for e in dated]
    right = [agrees("date", e.label, c) for e, c in zip(dated, chosen, strict=True)]
    exact = [c in e.label.split("|") for e, c in zip(dated, chosen, strict=True)]
    return pd.Series({"labelled": len(dated), "right": np.mean(right), "exact": np.mean(exact)})


PASSAGES = {f"passages/{path.name}" for path in (TESTS / "passages").iterdir()}


def main() -> None:
    """Print how good the choice is; write the table."""
    given = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    given.add_argument("folders", nargs="*", type=Path)
    folders = [path.parent for path in sorted(TESTS.glob("*/*/gold.csv"))] + given.parse_args().folders
    told = [e for folder in [SEEDS, *folders] for e in examples(folder)]
    open_ = [e for e in told if "unread" not in e.folder and not e.article.startswith("unread")]
    shut = [e for e in told if e not in open_]
    scores = {}
    for name in sorted({e.folder for e in open_}):
        kept = learned([e for e in open_ if e.folder != name])
        scores[f"{name}, left out"] = judged(kept, [e for e in open_ if e.folder == name])
    table = learned(open_)
    scores |= {name: judged(table, [e for e in shut if e.folder == name]) for name in sorted({e.folder for e in shut})}
    print(pd.DataFrame(scores).T.round(3).to_string())
    table.to_csv(TABLE, index=False, lineterminator="\n", quoting=csv.QUOTE_MINIMAL)


if __name__ == "__main__":
    main()
