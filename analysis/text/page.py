"""Which lines belong to the page that an article stood on: navigation, counts, links to other articles, comments.

`page_weights.csv` (`tests/benchmarks/pages.py --learn` fits it) has what each feature of a line adds to the log-odds of
that: `weight` at first sight, `again` when its neighbours are what the first sight made of them.
"""

import csv
import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from itertools import accumulate
from math import fsum
from pathlib import Path

from .credits import is_credit
from .page_features import SHORTEST, features
from .wording import END, HEADING, LISTED, PROSE, SHORT, TEXT, is_finished

_TITLED = 4.0  # log-odds that the likeliest line above the first prose is a title
_WORDED = 0.2  # what a word takes from them
_STOPPED = re.compile(r"(?:\b[a-z]{2,}|[a-z]{4,})[.!?][”\"’']? [“\"‘A-Z]")  # a sentence that ends


def label_page(paragraphs: list[str], labels: list[str]) -> dict[int, float]:
    """Label what is the page's `boilerplate`; the log-odds of the doubtful lines. `labels` come from `by_wording`."""
    behind = _end_of_article(paragraphs, labels)
    labels[behind:] = ["boilerplate" if label in TEXT else label for label in labels[behind:]]
    _label_below_head(paragraphs, labels)
    first, again = page_weights()
    odds = log_odds(again, features(paragraphs, labels, at_first_sight(paragraphs, labels, first)))
    head = [i for i in range(head_end(paragraphs, labels)) if labels[i] in {SHORT, PROSE}]
    likely = likely_titles(paragraphs, head, odds)
    if "title" not in labels and likely:
        odds[min(likely, key=lambda i: likely[i])] -= _TITLED
    prose = [i for i, label in enumerate(labels) if label == PROSE]
    if prose and all(odds.get(i, -1.0) > 0 for i in prose):
        del odds[min(prose, key=lambda i: odds[i])]  # no page is without a text
    for i in (i for i in odds if odds[i] > 0):
        labels[i] = "boilerplate"
    return odds


def log_odds(weights: dict[str, float], named: Iterable[tuple[int, list[str]]]) -> dict[int, float]:
    """What the features of each line add up to."""
    return {i: fsum(weights.get(name, 0.0) for name in names) for i, names in named}


def at_first_sight(paragraphs: list[str], labels: list[str], weights: dict[str, float]) -> list[str]:
    """The labels, and `boilerplate` where `weights` take a doubtful line for the page's."""
    odds = log_odds(weights, features(paragraphs, labels, labels))
    return ["boilerplate" if odds.get(i, 0.0) > 0 else label for i, label in enumerate(labels)]


def likely_titles(paragraphs: list[str], lines: list[int], odds: dict[int, float]) -> dict[int, float]:
    """How likely each of `lines` is no title, as log-odds: those of the page, less for each word; names are none."""
    return {
        i: odds[i] - _WORDED * len(paragraphs[i].split()) for i in lines if i in odds and not is_credit(paragraphs[i])
    }


def head_end(paragraphs: list[str], labels: list[str]) -> int:
    """Where the head of a page ends: at the first paragraph that is prose beyond doubt, or behind it above notices."""
    both = enumerate(zip(paragraphs, labels, strict=True))
    end = next((i for i, (p, label) in both if label == PROSE and len(p) >= SHORTEST), len(labels))
    return end + (labels[end + 1 : end + 3] == ["boilerplate"] * 2 and len(paragraphs[end]) <= HEADING)


def _label_below_head(paragraphs: list[str], labels: list[str]) -> None:
    """Pull quotes, lists under a notice, and captions that go on behind a sentence without an end, below the head."""
    below = range(head_end(paragraphs, labels), len(labels)) if "boilerplate" in labels else range(0)
    echoes = _echoes(paragraphs, labels) if below else set()
    announced = False
    for i in below:
        is_listed = LISTED.match(paragraphs[i]) is not None
        announced = is_listed and (announced or (labels[i - 1] == "boilerplate" and paragraphs[i - 1][-1] == ":"))
        if i in echoes or announced:
            labels[i] = "boilerplate"
        elif labels[i] in {PROSE, SHORT} and not is_finished(paragraphs[i]) and _STOPPED.search(paragraphs[i]):
            labels[i] = "caption"


def _echoes(paragraphs: list[str], labels: list[str]) -> set[int]:
    """Lines whose words stand, most of them in their order, in a longer paragraph too; headings, without marks, do."""
    prose = [i for i, label in enumerate(labels) if label == PROSE]
    runs: dict[tuple[str, ...], list[int]] = {}
    for i in prose:
        for run in _runs(paragraphs[i]):
            runs.setdefault(run, []).append(i)
    found = set()
    for i in [*prose, *(i for i, label in enumerate(labels) if label == SHORT and paragraphs[i][0] in '“"')]:
        own = _runs(paragraphs[i])
        shared = Counter(k for run in own for k in runs.get(run, ()) if len(paragraphs[k]) > len(paragraphs[i]))
        if len(own) > 1 and shared and 3 * max(shared.values()) >= 2 * len(own):
            found.add(i)
    return found


def _runs(paragraph: str) -> set[tuple[str, ...]]:
    """Each three words in a row."""
    words = re.findall(r"\w+", paragraph.lower())
    return set(zip(words, words[1:], words[2:], strict=False))


def _end_of_article(paragraphs: list[str], labels: list[str]) -> int:
    """The first line behind the article, told by a phrase with little prose behind it."""
    prose = [len(p) if label == PROSE else 0 for p, label in zip(paragraphs, labels, strict=True)]
    above = list(accumulate(prose))
    late = (i for i, read in enumerate(above) if read and 2 * (above[-1] - read) <= read)
    ends = (i for i in late if labels[i] in {"boilerplate", SHORT} and END.fullmatch(paragraphs[i]))
    return next(ends, len(paragraphs))


@cache
def page_weights() -> tuple[dict[str, float], dict[str, float]]:
    """The weights of page_weights.csv by feature, at first sight and again."""
    written = Path(__file__).with_name("page_weights.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(written.splitlines()))
    first, again = ({row["feature"]: float(row[sight]) for row in rows if row[sight]} for sight in ("weight", "again"))
    return first, again
