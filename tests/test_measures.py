"""Which numbers of a sentence are measures, sentence by sentence; all sentences are made up for this."""

from pathlib import Path

import pandas as pd
import pytest

from analysis.reported.accounting import numeric_expressions
from analysis.reported.cues import listed
from analysis.reported.votes import roles, signs

PASSAGES = Path(__file__).parent / "passages"
ELECTION = (
    "The election commission counted the votes for parliament after Sunday's election, in which parties and"
    " candidates fought for seats. "
)


def sentences(name: str) -> list[list[str]]:
    """The lines of a file, each a sentence and, after a bar, its measures: 14=deaths two_thirds=seats/threshold."""
    lines = (PASSAGES / name).read_text(encoding="utf-8").splitlines()
    return [line.replace(r"\n", "\n").rsplit(" |", 1) for line in lines]


def measures(sentence: str, before: str = "") -> dict[str, str]:
    """Surface to measure of the measured numbers of a sentence that follows the text `before`."""
    table = numeric_expressions(pd.DataFrame({"text": {"a": before + sentence}}).rename_axis("article_id"))
    table = table[(table["kind"] == "measure") & (table["start"] >= len(before))]
    return dict(zip(table["surface"], table["measure"], strict=True))


def wanted(want: str) -> dict[str, list[str]]:
    """The measures that each number of a sentence may have."""
    return {surface.replace("_", " "): names.split("/") for surface, names in (x.split("=") for x in want.split())}


def is_right(found: dict[str, str], accepted: dict[str, list[str]]) -> bool:
    """Whether just the right numbers have a right measure."""
    return found.keys() == accepted.keys() and all(found[surface] in names for surface, names in accepted.items())


def test_tolls():
    """Weights learned from all labelled texts decide: a few of a hundred sentences may be read otherwise."""
    found = [(measures(sentence), wanted(want)) for sentence, want in sentences("tolls.txt")]
    assert sum(is_right(*pair) for pair in found) >= 0.92 * len(found)


def test_votes():
    """As for tolls; each sentence stands in talk of an election, though it may speak of something else."""
    found = [(measures(sentence, ELECTION), wanted(want)) for sentence, want in sentences("votes.txt")]
    assert sum(is_right(*pair) for pair in found) >= 0.99 * len(found)


ROWS = [row for rows in roles.WRITTEN.values() for row in rows if isinstance(row, list) and row[3]]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row[0]} {row[2]}")
def test_a_row_fits_its_example(row):
    table = numeric_expressions(pd.DataFrame({"text": {"a": ELECTION + row[3]}}).rename_axis("article_id"))
    assert row[0].strip("-") in set(table["measure"]), table


@pytest.mark.parametrize("row", signs.WRITTEN, ids=lambda row: row[3])
def test_a_sign_fits_its_example(row):
    words = row[3].replace("-", " - ").split()
    at = max(i for i, word in enumerate(words) if word in listed(row[1]))
    assert dict(signs.source_cues(words)).get(at, "-") == row[0]


def test_answers_of_a_survey_are_read_in_any_text():
    assert measures("Some 72 percent of citizens favor higher spending.") == {"72": "poll_share"}
    assert not measures("Some 72 percent of citizens live in towns.")
