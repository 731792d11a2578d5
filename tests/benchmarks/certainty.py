"""Learn analysis/reported/certainty.csv from the labelled texts, and say how far the certainties hold.

    python tests/benchmarks/certainty.py           # tests/passages/*, tests/collections/* and tests/reports

Learned from every second text that no table of measures is learned from (the unread ones and tests/reports), by a logit
with a normal prior (Newton's method, so the same labels give the same table): in the texts that the rules and the
tables of measures were made for, values are surer than elsewhere. Printed for the read texts, those, and the rest of
the unread: of the values between two certainties, how many are right, beside what was promised.
"""

import csv
from collections.abc import Iterator
from pathlib import Path
from unittest import mock
from zlib import crc32

import numpy as np
import pandas as pd
from attributes import TESTS, half, labels

import analysis
from analysis import load_articles, reported, reported_values
from analysis.reported.certainty import certainty, traits
from analysis.text.layers import with_sentence_text

WEIGHTS = Path(analysis.__file__).with_name("reported") / "certainty.csv"
REPORTS = TESTS / "reports"  # from which no other table is learned
PRIOR = 3.0  # variance of a weight
STEPS = 20
ROUNDED = 0.005  # two thirds are 66.67
EDGES = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 1]


def judged(folder: Path) -> Iterator[dict[str, object]]:
    """Half, traits, certainty and whether measure and value are right, one row a value found."""
    articles = load_articles(folder)
    known: dict[str, list[dict[str, str]]] = {}
    for label in labels(folder, articles["text"].to_dict()):
        known.setdefault(label["article"], []).append(label)
    chances: list[float] = []

    def noted(value: dict, sentence: str, chance: float) -> float:
        chances.append(chance)
        return certainty(value, sentence, chance)

    with mock.patch.object(reported, "certainty", noted):
        values = with_sentence_text(reported_values(articles), articles).to_dict("records")
    for value, chance in zip(values, chances, strict=True):
        over = [g for g in known.get(value["article_id"], []) if _overlap(g, value)]
        other = value["measure"] == "other"
        yield {
            "half": _half(folder, value["article_id"]),
            "what": "other" if other else "measured",
            "traits": tuple(sorted(set(traits(value, value["sentence_text"], chance)))),
            "certainty": certainty(value, value["sentence_text"], chance),
            "right": not over if other else any(_right(g, value) for g in over),
        }


def _half(folder: Path, article_id: str) -> str:
    """read; or unread, every second text of which is learned from."""
    unread = folder == REPORTS or "unread" in folder.name or half(article_id) == "unread"
    return f"unread, {'learned' if crc32(article_id.encode()) % 2 else 'rest'}" if unread else "read"


def _overlap(label: dict[str, str], value: dict) -> bool:
    start = int(label["start"])
    return start < value["end"] and value["start"] < start + len(label["surface"])


def _right(label: dict[str, str], value: dict) -> bool:
    """Whether the measure is the label's, and the value too where the label has one that is not vague."""
    told = label["value"] if not label["bound"].startswith("vague") else ""
    return value["measure"] in label["measure"].split("|") and (not told or abs(float(told) - value["value"]) < ROUNDED)


def learned(table: pd.DataFrame) -> pd.DataFrame:
    """The weight of each trait."""
    names = sorted({name for traits in table["traits"] for name in traits})
    x = np.array([[name in traits for name in names] for traits in table["traits"]], dtype=float)
    y, weights = table["right"].to_numpy(dtype=float), np.zeros(len(names))
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-x @ weights))
        curve = x.T @ (x * (p * (1 - p))[:, None]) + np.eye(len(names)) / PRIOR
        weights -= np.linalg.solve(curve, x.T @ (p - y) + weights / PRIOR)
    return pd.DataFrame({"trait": names, "weight": weights.round(2) + 0.0})


def main() -> None:
    """Write the weights; print the table."""
    folders = [*(f.parent for f in sorted(TESTS.glob("*/*/gold.csv"))), REPORTS]
    table = pd.DataFrame([row for folder in folders for row in judged(folder)])
    weights = learned(table[table["half"] == "unread, learned"])
    weights.to_csv(WEIGHTS, index=False, lineterminator="\n", quoting=csv.QUOTE_MINIMAL)
    by_name = dict(weights.itertuples(index=False))
    table["certainty"] = [1 / (1 + np.exp(-sum(by_name.get(t, 0.0) for t in traits))) for traits in table["traits"]]
    between = pd.cut(table["certainty"], EDGES).rename("between")
    how = {"values": ("right", "size"), "promised": ("certainty", "mean"), "right": ("right", "mean")}
    print(table.groupby(["half", "what", between], observed=True).agg(**how).round(3).to_string())


if __name__ == "__main__":
    main()
