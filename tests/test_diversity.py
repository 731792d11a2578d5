"""Lexical diversity: the two measures on texts counted by hand, and against their definitions."""

import math

import numpy as np
import pytest

from analysis import lexical_diversity, tokenize
from analysis.words.vocabulary import _mattr


def test_mattr_is_the_mean_of_all_runs():
    draw = np.random.default_rng(1)
    for length in (5, 6, 40, 200):
        words = draw.integers(0, 12, length)
        runs = [len(set(words[i : i + 5])) / 5 for i in range(length - 4)]
        assert _mattr(words, 5) == pytest.approx(np.mean(runs), abs=1e-12)


def test_diversity_of_a_text_counted_by_hand(collection):
    # From the front the share falls to 4 / 6 at the sixth word, from the back to 3 / 5 at the fifth: one factor each.
    row = lexical_diversity(tokenize(collection(a="Of the people by the people.\n")), window=3).iloc[0]
    assert (row["words"], row["types"], row["mtld"]) == (6, 4, 6.0)
    assert row["mattr"] == pytest.approx((1 + 1 + 1 + 1) / 4)


def test_what_is_left_at_the_end_counts_for_its_part(collection):
    # a b a c: the share falls below .72 at the third word; "c" is left and full of new words. Backward c a b a: .75.
    row = lexical_diversity(tokenize(collection(a="Fa so fa mi.\n"))).iloc[0]
    assert row["mtld"] == pytest.approx((4 / 1 + 4 / ((1 - 0.75) / (1 - 0.72))) / 2)


def test_a_text_too_short_for_a_window_has_no_mattr(collection):
    table = lexical_diversity(tokenize(collection(a="The mill burnt down.\n", b="")))
    assert table["article_id"].tolist() == ["a"]
    assert math.isnan(table["mattr"].item()) and math.isnan(table["mtld"].item())


def test_the_articles_differ(seeds):
    table = lexical_diversity(tokenize(seeds))
    assert table["mattr"].between(0.65, 0.8).all() and table["mtld"].between(60, 150).all()
    assert (table["types"] < table["words"]).all()
