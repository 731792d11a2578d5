"""Dispersion against the definition."""

from collections import Counter

import pytest
from hypothesis import given
from word_tables import TABLES, few, token_table

from analysis import counted_words, dispersion, dispersion_over_articles, ngrams, uneven_words


def directly(words, part):
    """DP and normalised DP of each word over the parts, from the definition."""
    sizes, cells, totals = (
        Counter(words[part]),
        Counter(zip(words["word"], words[part], strict=True)),
        Counter(words["word"]),
    )
    smallest = min(sizes.values()) / len(words)
    scores = {}
    for word, total in totals.items():
        dp = sum(abs(cells[word, p] / total - size / len(words)) for p, size in sizes.items()) / 2
        scores[word] = (total, dp, dp / (1 - smallest) if len(sizes) > 1 else float("nan"))
    return scores


def assert_equal(table, scores):
    assert len(table) == len(scores)
    for row in table.itertuples():
        assert (row.count, row.dp, row.dp_norm) == pytest.approx(scores[row.word], abs=1e-9, nan_ok=True)


def test_seeds_equal_the_definition(of_seeds):
    words = of_seeds(counted_words)
    table = dispersion(words)
    for article_id, part in words.groupby("article_id"):
        assert_equal(table[table["article_id"] == article_id], directly(part, "paragraph"))
    assert_equal(dispersion_over_articles(words), directly(words, "article_id"))


@few
@given(TABLES)
def test_generated_text_equals_the_definition(words):
    assert_equal(dispersion_over_articles(words), directly(words, "article_id"))
    table = dispersion(words)
    assert table["dp"].between(0, 1).all()
    assert table["dp_norm"].dropna().between(-1e-12, 1 + 1e-12).all()


def test_even_and_uneven_words():
    words = token_table({"a": ["the vote the", "the coup the", "the vote the"]})
    table = dispersion(words).set_index("word")
    assert table.loc["the", "dp"] == pytest.approx(0)
    assert table.loc["coup", "dp_norm"] == pytest.approx(1)
    assert list(table.loc["vote", ["parts", "parts_with"]]) == [3, 2]


def test_one_part_has_no_normalised_value():
    assert dispersion(token_table({"a": ["coup vote"]}))["dp_norm"].isna().all()
    assert dispersion(token_table({})).empty and dispersion_over_articles(token_table({})).empty


def test_uneven_words_are_common_and_unevenly_shared():
    words = token_table({"a": ["coup coup coup vote vote"], "b": ["street vote vote vote"]})
    assert uneven_words(words, 1, among=2) == ["coup"]
    assert uneven_words(token_table({"a": ["coup vote coup"]}), 2) == ["coup", "vote"]
    assert uneven_words(token_table({}), 3) == []
    assert uneven_words(words, 1, among=2, stop=["coup"]) == ["street"]


def test_runs_of_words_are_spread_over_paragraphs(of_seeds):
    runs = ngrams(of_seeds(counted_words), 2)
    row = dispersion(runs).query("word == 'armed forces'").iloc[0]
    own = runs[runs["article_id"] == row["article_id"]]
    shares = own["paragraph"].value_counts(normalize=True)
    hits = own.loc[own["word"] == "armed forces", "paragraph"].value_counts(normalize=True).reindex(shares.index)
    assert row["dp"] == pytest.approx((shares - hits.fillna(0)).abs().sum() / 2)
    assert row["parts_with"] == hits.notna().sum()
