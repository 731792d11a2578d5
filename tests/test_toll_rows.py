"""The patterns by which numbers of victims are known: each row fits its example."""

import pytest

from analysis.reported.accounting import read_article
from analysis.reported.measures import TOLLS
from analysis.reported.numbers.patterns import read_pattern
from analysis.reported.numbers.words import read_words
from analysis.reported.tolls.rows import WRITTEN
from analysis.text.layers import layers

ROWS = [row for rows in WRITTEN.values() for row in rows]


@pytest.mark.parametrize(("pattern", "example"), [row[2:] for row in ROWS])
def test_a_pattern_is_found_in_its_example(pattern, example):
    w = read_words(example, 0, len(example))
    found = read_pattern(pattern).found
    assert any(found(w, i, j) for i in range(len(w.low) + 1) for j in range(i, len(w.low) + 1)), pattern


@pytest.mark.parametrize(
    ("measure", "pattern", "example"), [(r[0], *r[2:]) for r in ROWS if r[0] not in {"none", "skip"}]
)
def test_a_row_gives_its_measure(measure, pattern, example):
    measures = [r.measure for s in read_article(example, layers(example))[0] for r in s.readings]
    assert measure in measures if measure in TOLLS else measures[-1], pattern
