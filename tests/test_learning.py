"""The commands that learn the tables find in labelled texts what they learn from."""

import sys
from itertools import islice
from pathlib import Path
from unittest import mock

import pytest

sys.path.insert(0, str(Path(__file__).parent / "benchmarks"))
import labelled
import settings
import tolls
import topics
import votes

from analysis.reported.topics import TOPICS

TESTS = Path(__file__).parent
SENTENCES, SUBJECTS = TESTS / "labels" / "sentences", TESTS / "labels" / "votes" / "subjects"


def some_of(folder: Path, many: int) -> list[labelled.Labelled]:
    """The first labelled texts of a folder."""
    read = islice(labelled.texts_with_labels(folder), many)
    return [labelled.Labelled(name, True, *rest, n % labelled.FOLDS) for n, (name, _, *rest) in enumerate(read)]


def test_topics_are_learned_from_what_is_labelled():
    told = some_of(SENTENCES, 40)
    found = [s for text in told for s in topics.of_text(text)]
    about = {topic for s in found for topic, so in zip(TOPICS, s.about, strict=True) if so}
    assert about >= {"deaths", "injuries"}
    with mock.patch.multiple(topics, RARE=3, RARE_IN_TEXTS=3, KEPT=50):
        table = topics.learned(found)
        assert len(table) <= 51
        topics.learn(told)
    assert len(topics.TABLES) == labelled.FOLDS + 1
    with topics.of(told[0]):
        assert topics.topics._weights() is topics.TABLES[0]
    topics.TABLES.clear()


def test_texts_that_are_unread_are_not_learned_from():
    told = labelled.texts([])
    shut = {text.folder for text in told if not text.opened}
    assert {"passages/news", "passages/varied", "collections/unread_cyclone"} <= shut
    assert not any(text.opened for text in told if "unread" in text.folder)


def test_tolls_are_learned_from_what_is_labelled():
    found = [e for text in some_of(SENTENCES, 12) for e in tolls.examples(text)]
    assert {measure for e in found for measure in e.right} >= {"deaths"}
    assert all(e.right & e.candidates.keys() for e in found)


def test_votes_are_learned_from_what_is_labelled():
    found = [e for text in some_of(SUBJECTS, 12) for e in votes.examples(text)]
    told = {votes.KINDS[k] for e in found for k, right in enumerate(e.right) if right}
    assert told >= {"poll_share", "vote_share"}
    assert all(e.traits for e in found)


def test_each_number_is_learned_from_behind_those_labelled_and_behind_those_read():
    some = some_of(SENTENCES, 8)
    both = tolls.twice(some, tolls.examples, tolls.learned)
    assert [len(found) for found in both] == [2 * len(tolls.examples(text)) for text in some]
    told = some_of(SUBJECTS, 8)
    both = tolls.twice(told, votes.examples, votes.read_by)
    assert [len(found) for found in both] == [2 * len([*votes.examples(text)]) for text in told]


@pytest.mark.parametrize(("table", "folder"), [("sources", SENTENCES), ("places", SENTENCES), ("subjects", SUBJECTS)])
def test_whose_and_where_is_learned_from_what_is_labelled(table, folder):
    found = [*settings.examples(folder, settings.CHOICES[table])]
    labelled = [e for e in found if e.label.strip("|")]
    assert labelled
    assert sum(bool(e.right - {""}) for e in labelled) > 0.7 * len(labelled)
