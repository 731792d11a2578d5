"""What a sentence is about, by its own words, those around it and those of the text; all made up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.reported.topics import OF_VOTES, STEPS, TOPICS, Topics


def told(*sentences: str, of: int = 0) -> dict[str, int]:
    """How much speaks for each topic of a sentence."""
    return dict(zip(TOPICS, Topics([x.lower().split() for x in sentences]).of(of), strict=True))


def best(*sentences: str, of: int = 0) -> str:
    topics = told(*sentences, of=of)
    return max(topics, key=topics.__getitem__)


@pytest.mark.parametrize(
    ("sentence", "topic"),
    [
        ("a survey of 0 shoppers found that 0 percent trust the label", "poll"),
        ("asked whom they would back 0 percent named the mayor", "poll"),
        ("turnout reached 0 percent and her lead was 0 points", "result"),
        ("the motion got 0 votes with 0 against", "count"),
        ("her party won 0 seats in the assembly", "seats"),
        ("the blast killed 0 miners", "deaths"),
        ("0 passengers were injured and 0 treated in hospital", "injuries"),
        ("police arrested 0 demonstrators and charged 0", "arrests"),
    ],
)
def test_the_words_of_a_sentence_tell_its_topic(sentence, topic):
    assert best(sentence) == topic


def test_sentences_around_and_the_text_speak_too():
    bare = "0 chose the baker and 0 the smith"
    asked = "the institute asked a sample of adults for its monthly survey"
    assert told(bare)["poll"] < told(asked, bare, of=1)["poll"]
    assert told(bare)["poll"] < told(bare, asked)["poll"]
    far = told(asked, *["the river is high"] * 5, bare, of=6)["poll"]
    assert told(bare)["poll"] <= far <= told(asked, bare, of=1)["poll"]


def test_what_is_about_none_of_them():
    dull = Topics([["the", "bridge", "is", "0", "metres", "long", "and", "cost", "0", "crowns"]])
    assert max(dull.of(0)) <= STEPS.index(0)
    assert "most about others" in set(dull.traits(0, OF_VOTES))


@given(st.lists(st.lists(st.sampled_from("survey votes killed the 0 seats police of".split())), min_size=1, max_size=5))
def test_the_order_of_words_in_a_sentence_tells_nothing(words):
    turned = [sentence[::-1] for sentence in words]
    assert [Topics(words).of(i) for i in range(len(words))] == [Topics(turned).of(i) for i in range(len(words))]
    assert all(0 <= step <= len(STEPS) for i in range(len(words)) for step in Topics(words).of(i))
