"""Intervals of the rates of words over paragraphs."""

import numpy as np
import pytest
from word_tables import token_table

from analysis import commonest, counted_words, paragraph_intervals, rates_of, word_rates
from analysis.stats.intervals import clusters, rate_interval


def test_one_word_has_the_interval_of_its_paragraphs():
    words = token_table({"a": ["coup vote the", "the coup coup of the", "vote the of", "the vote"]})
    row = paragraph_intervals(rates_of(word_rates(words), ["coup"]), words).iloc[0]
    low, high = rate_interval(clusters(np.array([3.0, 5, 3, 2]), np.array([1.0, 2, 0, 0])))
    assert np.allclose([row["low"], row["high"]], [1000 * low, 1000 * high], atol=1e-9)


def test_a_word_in_one_paragraph_varies_more_than_one_in_all():
    words = token_table({"a": ["coup coup coup coup the", *["vote of the street the"] * 4]})
    table = paragraph_intervals(rates_of(word_rates(words), ["coup", "vote"]), words).set_index("word")
    assert table.loc["coup", "low"] < table.loc["vote", "low"]
    assert table.loc["coup", "high"] > table.loc["vote", "high"]


def test_a_word_that_does_not_occur_may_still_be_used():
    words = token_table({"a": ["coup the", "vote"], "b": ["vote the", "vote"]})
    table = paragraph_intervals(rates_of(word_rates(words), ["coup"]), words).set_index("article_id")
    assert table.loc["b", ["low", "high"]].tolist() == pytest.approx([0, 1000 * np.log2(40) / 3])
    assert paragraph_intervals(rates_of(word_rates(words), []), words).empty


def test_seeds_reproduce(of_seeds):
    words = of_seeds(counted_words)
    rates = rates_of(word_rates(words), commonest(word_rates(words), 4))
    one, other = paragraph_intervals(rates, words), paragraph_intervals(rates, words)
    assert one.equals(other)
    assert (one["low"] <= one["rate_per_1000"]).all() and (one["rate_per_1000"] <= one["high"]).all()
