"""The patterns by which numbers that measure nothing are known: each row fits its example."""

import tomllib
from collections import Counter
from importlib.resources import files

import pytest

from analysis.reported import cues
from analysis.reported.numbers.grammar import find_numbers
from analysis.reported.numbers.kinds import KINDS, WRITTEN, kind_of
from analysis.reported.numbers.words import read_words

ROWS = [(kind, *row) for kind, rows in WRITTEN.items() for row in rows]


def kinds(text: str) -> list[str]:
    w = read_words(text, 0, len(text))
    return [kind_of(w, n) for n in find_numbers(w)]


@pytest.mark.parametrize(("kind", "pattern", "example"), [(r[0], r[4], r[5]) for r in ROWS if r[5]])
def test_a_row_fits_its_example(kind, pattern, example):
    assert KINDS.get(kind, kind) in kinds(example), pattern


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[4])
def test_a_row_says_what_it_is_for(row):
    assert bool(row[5]) != row[4].startswith("- ")
    assert row[4].count("#") - row[4].count("tent #") == 1


@pytest.mark.parametrize(
    "text", ["12 people died.", "Unity, 34, Greens, 31.", "In San Velm, 12 died.", "They won 24 seats.", "18%"]
)
def test_numbers_that_measure_something(text):
    assert set(kinds(text)) == {""}


@pytest.mark.parametrize(
    "year",
    ["nineteen seventy-nine", "eighteen sixty", "eighteen hundred and twelve", "two thousand and three", "twenty ten"],
)
def test_years_in_words(year):
    assert set(kinds(f"In {year}, a mill in Velm burned down.")) == {"date"}
    assert set(kinds(f"It burned down on the fifth of June, {year}.")) == {"date"}


@pytest.mark.parametrize(
    "text",
    ["In two thousand and six homes a lamp burned.", "In twenty fifty-seat boats nobody slept.", "By nineteen to two."],
)
def test_numbers_in_words_that_are_no_years(text):
    assert "date" not in kinds(text)


def test_every_list_of_cues_stands_once():
    folder = files(cues)
    names = Counter(
        name
        for file in folder.iterdir()
        if file.name.endswith(".toml")
        for name in tomllib.loads(file.read_text(encoding="utf-8"))
    )
    assert not [name for name, count in names.items() if count > 1]
