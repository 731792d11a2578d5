"""Intervals of rates over resampled paragraphs."""

import numpy as np
from word_tables import token_table

from analysis import commonest, counted_words, paragraph_intervals, rates_of, word_rates
from analysis.stats import ratio_interval


def test_one_word_equals_the_bootstrap_of_its_ratio():
    words = token_table({"a": ["coup vote the", "the coup coup of the", "vote the of", "the vote"]})
    row = paragraph_intervals(rates_of(word_rates(words), ["coup"]), words).iloc[0]
    low, high = ratio_interval([1, 2, 0, 0], [3, 5, 3, 2], "a")
    assert np.allclose([row["low_paragraphs"], row["high_paragraphs"]], [1000 * low, 1000 * high], atol=1e-9)


def test_a_word_in_one_paragraph_varies_more_than_one_in_all():
    words = token_table({"a": ["coup coup coup coup the", *["vote of the street the"] * 4]})
    table = paragraph_intervals(rates_of(word_rates(words), ["coup", "vote"]), words).set_index("word")
    width = table["high_paragraphs"] - table["low_paragraphs"]
    assert width["coup"] > table.loc["coup", "high"] - table.loc["coup", "low"]
    assert width["vote"] < table.loc["vote", "high"] - table.loc["vote", "low"]


def test_a_word_that_does_not_occur_has_no_interval():
    words = token_table({"a": ["coup the", "vote"], "b": ["vote the", "vote"]})
    table = paragraph_intervals(rates_of(word_rates(words), ["coup"]), words).set_index("article_id")
    assert table["low_paragraphs"].isna().to_dict() == {"a": False, "b": True}
    assert paragraph_intervals(rates_of(word_rates(words), []), words).empty


def test_seeds_reproduce(seeds):
    words = counted_words(seeds)
    rates = rates_of(word_rates(words), commonest(word_rates(words), 4))
    one, other = paragraph_intervals(rates, words), paragraph_intervals(rates, words)
    assert one.equals(other)
    assert (one["low_paragraphs"] <= one["rate_per_1000"]).all() and (
        one["rate_per_1000"] <= one["high_paragraphs"]
    ).all()
