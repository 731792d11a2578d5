"""The commands that learn the tables find in labelled texts what they learn from."""

import sys
from itertools import islice
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent / "benchmarks"))
import settings
import tolls
import votes

TESTS = Path(__file__).parent
SENTENCES, SUBJECTS = TESTS / "labels" / "sentences", TESTS / "labels" / "votes" / "subjects"


def test_tolls_are_learned_from_what_is_labelled():
    found = [e for text in islice(tolls.texts([SENTENCES]), 12) for e in tolls.examples(text)]
    assert {measure for e in found for measure in e.right} >= {"deaths"}
    assert all(e.right & e.candidates.keys() for e in found)


def test_votes_are_learned_from_what_is_labelled():
    found = [e for text in islice(votes.texts([SUBJECTS]), 12) for e in votes.examples(text)]
    told = {votes.KINDS[k] for e in found for k, right in enumerate(e.right) if right}
    assert told >= {"poll_share", "vote_share"}
    assert all(e.traits for e in found)


def test_each_number_is_learned_from_behind_those_labelled_and_behind_those_read():
    some = [*islice(tolls.texts([SENTENCES]), 8)]
    both = tolls.twice(some, tolls.examples, tolls.learned)
    assert [len(found) for found in both] == [2 * len(tolls.examples(text)) for text in some]
    told = [*islice(votes.texts([SUBJECTS]), 8)]
    both = tolls.twice(told, votes.examples, votes.read_by)
    assert [len(found) for found in both] == [2 * len([*votes.examples(text)]) for text in told]


@pytest.mark.parametrize(("table", "folder"), [("sources", SENTENCES), ("places", SENTENCES), ("subjects", SUBJECTS)])
def test_whose_and_where_is_learned_from_what_is_labelled(table, folder):
    found = [*settings.examples(folder, settings.CHOICES[table])]
    labelled = [e for e in found if e.label.strip("|")]
    assert labelled
    assert sum(bool(e.right - {""}) for e in labelled) > 0.7 * len(labelled)
