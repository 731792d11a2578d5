"""How well the lines of pages are told apart, on pages made up in the manner of some forty kinds of sites.

usage: python tests/benchmarks/pages.py [--errors | --learn]

The pages are `tests/pages/*.tsv`: label and text of each line. Precision and recall of the body (body and blockquote)
are counted by words. `--learn` writes `analysis/text/page_weights.csv` from the pages that were read and the labelled
lines of the five articles: a logistic regression with a normal prior, by Newton's method. The errors of the pages that
`unread.txt` names are not shown, so that they stay a fair test.
"""

import csv
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np

from analysis import SEEDS, load_articles
from analysis.text import page as page_lines
from analysis.text.lines import find_lines
from analysis.text.page import at_first_sight, features, page_weights
from analysis.text.tokens import TOKEN
from analysis.text.wording import by_wording

PAGES = Path(__file__).parents[1] / "pages"
WEIGHTS = Path(page_lines.__file__).with_name("page_weights.csv")
BODY = {"body", "blockquote"}
PRIOR = 1.0  # variance of a weight
FOLDS = 6


class Line(NamedTuple):
    """A line of a page: its text, the label it should have and the one it got."""

    text: str
    wanted: str
    got: str


def names() -> tuple[list[str], list[str]]:
    """The pages that were read while the rules were written, and those that were not."""
    unread = (PAGES / "unread.txt").read_text(encoding="utf-8").split()
    return [p.stem for p in sorted(PAGES.glob("*.tsv")) if p.stem not in unread], unread


def page(name: str) -> list[Line]:
    """The lines of a page."""
    rows = labelled(name)
    found = find_lines("\n".join(text for text, _ in rows))
    return [Line(text, label, line.label) for (text, label), line in zip(rows, found, strict=True)]


def labelled(name: str) -> list[tuple[str, str]]:
    """Text and label of the lines of a page."""
    rows = (PAGES / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [(text, label) for label, text in (row.split("\t", 1) for row in rows)]


def body_scores(pages: list[str]) -> tuple[float, float, float]:
    """Precision and recall of the body by words, and the share of lines that have their label."""
    lines = [line for name in pages for line in page(name)]
    counts = {(a, b): 0 for a in (True, False) for b in (True, False)}
    for line in lines:
        counts[line.wanted in BODY, line.got in BODY] += len(TOKEN.findall(line.text))
    both = counts[True, True]
    solid = [line for line in lines if line.wanted != "blank"]
    right = sum(line.wanted == line.got for line in solid) / len(solid)
    return both / (both + counts[False, True]), both / (both + counts[True, False]), right


def errors(pages: list[str]) -> Iterator[str]:
    """The lines that have another label than they should."""
    for name in pages:
        for line in page(name):
            if line.wanted != line.got:
                yield f"{name:14} {line.wanted:>11} got {line.got:11} {line.text[:90]}"


class Page(NamedTuple):
    """The paragraphs of a page, what their wording tells, and the label each should have."""

    paragraphs: list[str]
    worded: list[str]
    wanted: list[str]


def prepared(lines: list[tuple[str, str]]) -> Page:
    """A page without its blank lines."""
    solid = [(text.strip(), label) for text, label in lines if text.strip()]
    paragraphs = [text for text, _ in solid]
    return Page(paragraphs, by_wording(paragraphs, "", set()), [label for _, label in solid])


def examples(page: Page, seen: list[str]) -> list[tuple[list[str], bool]]:
    """Features of each doubtful line of a page, and whether it is the page's."""
    return [(named, page.wanted[i] == "boilerplate") for i, named in features(page.paragraphs, page.worded, seen)]


def articles() -> Iterator[list[tuple[str, str]]]:
    """Text and label of the lines of the five articles."""
    with open(SEEDS / "labels" / "line_labels.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for article_id, text in load_articles()["text"].items():
        own = {n: r["label"] for r in rows if r["article_id"] == article_id
               for n in range(int(r["first_line"]), int(r["last_line"]) + 1)}  # fmt: skip
        yield [(text[s:e], own[n]) for n, (s, e, _) in enumerate(find_lines(text), start=1)]


def learn(pages: list[str]) -> tuple[dict[str, float], dict[str, float]]:
    """The weight of each feature at first sight, and again where other pages told what the first sight makes of one."""
    ready = [prepared(lines) for lines in [*map(labelled, pages), *articles()]]
    first = [examples(page, page.worded) for page in ready]
    again = []
    for fold in range(FOLDS):
        weights = fit([row for i, rows in enumerate(first) if i % FOLDS != fold for row in rows])
        for page in ready[fold::FOLDS]:
            again += examples(page, at_first_sight(page.paragraphs, page.worded, weights))
    return fit([row for rows in first for row in rows]), fit(again)


def fit(rows: list[tuple[list[str], bool]]) -> dict[str, float]:
    """The weight of each feature, by logistic regression."""
    names = sorted({name for named, _ in rows for name in named}, key=lambda n: (n != "always", n))
    x = np.array([[name in named for name in names] for named in (set(named) for named, _ in rows)], dtype=float)
    y = np.array([page for _, page in rows], dtype=float)
    weights = np.zeros(len(names))
    for _ in range(12):
        p = 1 / (1 + np.exp(-x @ weights))
        curve = (x.T * (p * (1 - p))) @ x + np.eye(len(names)) / PRIOR
        weights += np.linalg.solve(curve, x.T @ (y - p) - weights / PRIOR)
    return dict(zip(names, weights.round(2).tolist(), strict=True))


def write_weights(first: dict[str, float], again: dict[str, float]) -> None:
    """Write the table of weights."""
    names = sorted(first | again, key=lambda n: (n != "always", n))
    with open(WEIGHTS, "w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(["feature", "weight", "again"])
        table.writerows([name, first.get(name, ""), again.get(name, "")] for name in names)
    page_weights.cache_clear()


if __name__ == "__main__":
    read, unread = names()
    if "--learn" in sys.argv:
        write_weights(*learn(read))
    for kind, pages in (("read", read), ("unread", unread)):
        precision, recall, right = body_scores(pages)
        print(f"{kind:7} {len(pages):2} pages  body P {precision:.3f}  R {recall:.3f}  lines that agree {right:.3f}")
    if "--errors" in sys.argv:
        print("\n".join(errors(read)))
