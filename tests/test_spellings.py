"""Spellings that are one word: which are merged, which are not, and what the text keeps."""

import pandas as pd
import pytest

from analysis import counted_words, ngram_rates, word_rates
from analysis.words.names import merge_spellings


def counts(articles: pd.DataFrame) -> dict[str, int]:
    """Each word with its count over all articles."""
    return word_rates(counted_words(articles)).groupby("word")["count"].sum().to_dict()


@pytest.mark.parametrize(
    ("text", "word", "count"),
    [
        ("Ten per cent, five percent.", "percent", 2),
        ("A right-wing plan, the right wing and right-wing talk.", "right-wing", 3),
        ("A state-run mill in a state run by clerks.", "state-run", 2),  # as often with the hyphen
        ("A vice president, the vice mayor and the president met.", "president", 1),
        ("A vice president, the vice mayor and the president met.", "vice-president", 1),
        ("A vice president, the vice mayor and the president met.", "mayor", 0),
        ("Vice and virtue; a vice trade.", "vice", 2),
        ("First half, first half, a first-half goal.", "half", 2),  # the hyphen is rarer
        ("The right, wing by wing, is right-wing.", "right-wing", 1),
        ("The colour of labour; labor, labor, color.", "labor", 3),
        ("The colour of labour; labor, labor, color.", "color", 2),
        ("They organise what others organized, the organisation.", "organise", 1),
        ("An organisation, an organization, an organization.", "organization", 3),
        ("On Nov. 3 and Nov. 5, in November.", "november", 3),
        ("Four hours for our tour.", "four", 1),
        ("A skilful hand, skillful, skillful, and a travelled road.", "skillful", 3),
        ("A prised lid, a prized lid.", "prised", 1),
    ],
)
def test_spellings_of_one_word(collection, text, word, count):
    assert counts(collection(one=text + "\n")).get(word, 0) == count


def test_a_merged_word_keeps_its_place_and_size(collection):
    articles = collection(one="Some ten per cent left.\n")
    row = counted_words(articles).query("word == 'percent'").iloc[0]
    assert articles["text"]["one"][row["start"] : row["end"]] == row["token"] == "per cent"
    assert row["words"] == 2
    rates = word_rates(counted_words(articles))
    assert rates["total_words"].unique().tolist() == [5]
    assert rates.set_index("word").at["percent", "written"] == "per cent"


def test_no_words_stay_no_words(collection):
    assert merge_spellings(counted_words(collection(one=""))).empty


def test_phrases_of_several_lengths_stand_in_one_order(of_seeds):
    words = of_seeds(counted_words)
    both = ngram_rates(words, 2, 3)
    assert len(both) == len(ngram_rates(words, 2)) + len(ngram_rates(words, 3))
    for _, rows in both.groupby("article_id"):
        assert rows["count"].is_monotonic_decreasing
