"""Collocations against nltk's measures and a count pair by pair."""

import math
from collections import Counter

import pytest
from hypothesis import given
from nltk.metrics import BigramAssocMeasures
from word_tables import TABLES, few, token_table

from analysis import collocates, collocates_around, collocations, counted_words
from analysis.words.collocations import content_pairs


def directly(words, window):
    """Meetings and neighbourly places, counted word by word."""
    joint, places, n = Counter(), Counter(), 0
    for _, sentence in words.groupby(["article_id", "sentence"]):
        row = list(sentence["word"])
        for i, one in enumerate(row):
            for other in row[i + 1 : i + 1 + window]:
                joint[frozenset([one, other])] += one != other
                places[one] += 1
                places[other] += 1
                n += 2
    return joint, places, n


def assert_equal(table, words, window, minimum):
    joint, places, n = directly(words, window)
    counts = Counter(words["word"])
    assert len(table) == sum(meetings >= minimum for meetings in joint.values())
    for row in table.itertuples():
        both = joint[frozenset([row.word, row.collocate])]
        margins = (both, (places[row.word], places[row.collocate]), n)
        assert (row.count, row.count_word, row.count_collocate) == (both, counts[row.word], counts[row.collocate])
        assert row.g2 == pytest.approx(BigramAssocMeasures.likelihood_ratio(*margins), rel=1e-9, abs=1e-9)
        assert row.mi == pytest.approx(BigramAssocMeasures.pmi(*margins), abs=1e-9)
        assert row.expected == pytest.approx(places[row.word] * places[row.collocate] / n, abs=1e-9)
        stands = counts[row.word], counts[row.collocate]
        dice = BigramAssocMeasures.dice(min(both, *stands), stands, len(words))  # a word may meet another repeatedly
        assert row.log_dice == pytest.approx(14 + math.log2(dice), abs=1e-9)


def test_seeds_equal_nltk(of_seeds):
    words = of_seeds(counted_words)
    assert_equal(collocations(words), words, 5, 3)
    assert_equal(collocations(words, window=1, minimum=5), words, 1, 5)


@few
@given(TABLES)
def test_generated_text_equals_nltk(words):
    assert_equal(collocations(words, window=2, minimum=1), words, 2, 1)


def test_pairs_of_a_small_text():
    words = token_table({"a": ["armed forces left", "armed forces came"], "b": ["forces armed", "armed the"]})
    table = collocations(words, window=1, minimum=2)
    assert list(zip(table["word"], table["collocate"], table["count"], strict=True)) == [("armed", "forces", 3)]
    assert table["articles"].item() == 2
    turned = collocates(table, "forces")
    assert list(turned["collocate"]) == ["armed"] and turned["count_word"].item() == 3
    assert turned["written"].item() == "forces" and turned["count_collocate"].item() == 4


def test_windows_end_with_the_sentence():
    assert collocations(token_table({"a": ["coup", "vote", "coup", "vote"]}), minimum=1).empty


def test_content_pairs_hold_no_stop_word():
    table = content_pairs(collocations(token_table({"a": ["the coup in 2019 vote"]}), minimum=1))
    assert [{*pair} for pair in zip(table["word"], table["collocate"], strict=True)] == [{"coup", "vote"}]


def test_nothing_to_pair():
    assert collocations(token_table({})).empty
    assert collocates(collocations(token_table({"a": ["coup"]})), "coup").empty


def test_windows_left_and_right_of_a_word():
    words = token_table({"a": ["the old mill burnt down", "an old mill burnt", "the mill stood old"]})
    table = collocates_around(words, "mill", left=1, right=2, minimum=1).set_index("collocate")
    sides = table[["count_left", "count_right", "count", "count_collocate"]]
    assert sides.T.to_dict("list") == {
        "old": [2, 1, 3, 3], "burnt": [0, 2, 2, 2], "down": [0, 1, 1, 1], "stood": [0, 1, 1, 1], "the": [1, 0, 1, 2],
    }  # fmt: skip
    assert table["count_word"].unique().tolist() == [3]
    assert table.at["old", "expected"] == pytest.approx(8 * 3 / 13)  # eight places in the windows, thirteen words
    assert table.at["old", "log_dice"] == pytest.approx(14)
    assert collocates_around(words, "zebra").empty
    assert list(collocates_around(words, "mill", 0, 1, 2)["collocate"]) == ["burnt"]
    assert collocates_around(words, "mill", 0, 0, 1).empty


def test_log_dice_is_fourteen_at_most(collection):
    articles = collection({}, a="No justice, no peace, no justice, no peace, they chanted. " * 2)
    assert collocations(counted_words(articles))["log_dice"].max() <= 14
