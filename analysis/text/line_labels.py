"""What each paragraph of an article is: the row of labels for which the traits of all paragraphs weigh most.

`line_labels.csv` (`tests/benchmarks/pages.py --learn` learns it) has what a trait adds for each label, and for a place
above the title or below the article; its rows named "behind …" have what a label or a place adds for the next line.
"""

import csv
from collections.abc import Mapping, Sequence, Set
from functools import cache
from itertools import accumulate, chain
from pathlib import Path
from typing import NamedTuple

import numpy as np

from .cells import table_rows
from .line_traits import traits
from .turns import labelled_turns

TABLE = Path(__file__).with_name("line_labels.csv")
_ABOVE, _WITHIN, _BELOW = PLACES = ("above", "within", "below")  # the title; the article
# Each label where it may stand.
STATES = (
    *((label, _ABOVE) for label in ("boilerplate", "byline", "caption", "date")),
    *((label, _WITHIN) for label in ("title", "subtitle", "byline", "date", "caption", "heading")),
    *((label, _WITHIN) for label in ("body", "blockquote", "bio", "boilerplate")),
    *((label, _BELOW) for label in ("boilerplate", "bio", "byline", "caption", "date")),
)
COLUMNS = (*dict.fromkeys(label for label, _ in STATES), _ABOVE, _BELOW)
OF_COLUMNS = np.array([[column in state for column in COLUMNS] for state in STATES], dtype=np.int64)
NEVER = -(10**9)  # hundredths


def _may_follow(above: tuple[str, str], below: tuple[str, str]) -> bool:
    """Whether a state may stand below another: the title below what stands above it, nothing else so."""
    if _ABOVE in (above[1], below[1]) or below[0] == "title":
        return above[1] == _ABOVE and (below[1] == _ABOVE or below[0] == "title")
    return PLACES.index(above[1]) <= PLACES.index(below[1])


FOLLOWS = np.array([[_may_follow(above, below) for below in STATES] for above in STATES])
BEGINS, ENDS = (np.array([place != never for _, place in STATES]) for never in (_BELOW, _ABOVE))


class Table(NamedTuple):
    """The row of each trait, the hundredths that each row adds for each state, and each state behind each other."""

    rows: dict[str, int]
    adds: np.ndarray
    behind: np.ndarray


@cache
def table() -> Table:
    """The weights of line_labels.csv."""
    written = csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines())
    return of_weights({row.pop("trait"): {name: float(w) for name, w in row.items() if w} for row in written})


def of_weights(weights: Mapping[str, Mapping[str, float]]) -> Table:
    """The table of these weights of traits by column."""
    hundredths = np.array([[round(100 * row.get(column, 0)) for column in COLUMNS] for row in weights.values()])
    adds = hundredths @ OF_COLUMNS.T
    rows = {trait: i for i, trait in enumerate(weights)}
    behind = [sum(adds[rows[f"behind {name}"]] for name in state if f"behind {name}" in rows) for state in STATES]
    return Table(rows, adds, np.where(FOLLOWS, behind, NEVER))


def likeliest(seen: Sequence[Set[str]], weights: Table) -> list[str]:
    """The labels that weigh most together (Viterbi 1967)."""
    rows = [[weights.rows[trait] for trait in own if trait in weights.rows] for own in seen]
    starts = [0, *accumulate(map(len, rows))][:-1]
    adds = np.add.reduceat(weights.adds[[*chain(*rows)]], starts)
    best, ways = np.where(BEGINS, adds[0], NEVER), []
    for added in adds[1:]:
        total = best[:, None] + weights.behind
        ways.append(total.argmax(axis=0))
        best = total.max(axis=0) + added
    found = [int(np.where(ENDS, best, 2 * NEVER).argmax())]
    for way in reversed(ways):
        found.append(int(way[found[-1]]))
    return [STATES[state][0] for state in reversed(found)]


def label_paragraphs(paragraphs: list[str], headline: str = "", author: str = "") -> list[str]:
    """The label of each paragraph; `headline` and `author`, where known, tell the title and the byline. Rows of tables
    are of the body, and say nothing of what is beside them."""
    rows = table_rows(paragraphs)
    others = [paragraph for i, paragraph in enumerate(paragraphs) if i not in rows]
    found = iter(likeliest(traits(others, headline, author), table()) if others else [])
    labels = ["body" if i in rows else next(found) for i in range(len(paragraphs))]
    turns = labelled_turns(paragraphs)
    return ["blockquote" if label == "body" and turns.get(i) else label for i, label in enumerate(labels)]
