"""Cosine similarity of vocabularies."""

import math

import numpy as np
import pytest
from hypothesis import given
from word_tables import TABLES, few, token_table

from analysis import content_words, counted_words, similarity, word_rates


def directly(rates):
    """The cosine of each pair, from its definition."""
    vectors = {
        a: dict(zip(t["word"], t["rate_per_1000"], strict=True)) for a, t in content_words(rates).groupby("article_id")
    }
    length = {a: math.sqrt(sum(v * v for v in vector.values())) for a, vector in vectors.items()}
    return {
        (a, b): sum(vectors[a][w] * vectors[b].get(w, 0) for w in vectors[a]) / length[a] / length[b]
        for a in vectors
        for b in vectors
    }


def test_seeds_equal_the_definition(seeds, of_seeds):
    rates = word_rates(of_seeds(counted_words))
    table = similarity(rates)
    assert list(table.index) == list(table.columns) == list(seeds.index)
    for (a, b), cosine in directly(rates).items():
        assert table.loc[a, b] == pytest.approx(cosine, abs=1e-9)


@few
@given(TABLES)
def test_generated_text_equals_the_definition(words):
    table = similarity(word_rates(words))
    for (a, b), cosine in directly(word_rates(words)).items():
        assert table.loc[a, b] == pytest.approx(cosine, abs=1e-9)


def test_the_same_words_and_none_in_common():
    table = similarity(
        word_rates(token_table({"a": ["coup vote"], "b": ["vote coup the"], "c": ["street"], "d": ["the"]}))
    )
    assert table.loc["a", "b"] == pytest.approx(1) and table.loc["a", "c"] == 0
    assert math.isnan(table.loc["a", "d"])


def test_words_that_all_articles_use_count_for_nothing_with_tf_idf():
    words = token_table({"a": ["mill fire fire"], "b": ["mill flood"], "c": ["mill fire flood"]})
    cosines = similarity(word_rates(words), tf_idf=True)
    assert cosines.loc["a", "b"] == pytest.approx(0)
    assert cosines.loc["a", "c"] == pytest.approx(1 / 2**0.5)
    assert similarity(word_rates(words), stop={"fire", "flood"}).to_numpy() == pytest.approx(np.ones((3, 3)))
