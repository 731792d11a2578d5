"""Distinctive words against direct computations and nltk."""

import math
from collections import Counter

import numpy as np
import pytest
from hypothesis import assume, given
from nltk.metrics import BigramAssocMeasures
from pandas.testing import assert_frame_equal
from word_tables import TABLES, few, token_table

from analysis import content_words, counted_words, distinctive_words, ngrams, prior_sensitivity, rates_of
from analysis.stats import log_odds
from analysis.words.distinctive import ALPHA_0, sure_leads
from analysis.words.vocabulary import paragraph_intervals

Z = 1.959963984540054


def directly(words, alpha_0):
    """Every score of every word, one at a time, from the formulas of the sources."""
    counts = {a: Counter(t["word"]) for a, t in words.groupby("article_id")}
    total = sum(counts.values(), Counter())
    n_all = sum(total.values())
    scores = {}
    for article, own in counts.items():
        n, m = sum(own.values()), n_all - sum(own.values())
        for word in total:
            y, x, prior = own[word], total[word] - own[word], alpha_0 * total[word] / n_all
            delta = math.log((y + prior) / (n + alpha_0 - y - prior)) - math.log(
                (x + prior) / (m + alpha_0 - x - prior)
            )
            error = math.sqrt(1 / (y + prior) + 1 / (x + prior))
            g2 = BigramAssocMeasures.likelihood_ratio(y, (y + x, n), n_all)
            ratio = math.log2(((y or 0.5) / n) / ((x or 0.5) / m))
            scores[article, word] = (y, x, delta, delta / error, delta - Z * error, delta + Z * error, g2, ratio)
    return scores


def assert_equal(table, scores):
    columns = ["count", "count_others", "log_odds", "z", "low", "high", "g2", "log_ratio"]
    for row in table.itertuples():
        expected = scores[row.article_id, row.word]
        assert [getattr(row, c) for c in columns] == pytest.approx(expected, rel=1e-9, abs=1e-9)
    listed = set(zip(table["article_id"], table["word"], strict=True))
    assert listed == {key for key, s in scores.items() if s[0] > 0 or s[5] < 0}


@pytest.mark.parametrize("alpha_0", [ALPHA_0, 50.0])
def test_seeds_equal_a_direct_computation(alpha_0, of_seeds):
    words = of_seeds(counted_words)
    assert_equal(distinctive_words(words, alpha_0), directly(words, alpha_0))


@few
@given(TABLES)
def test_generated_text_equals_a_direct_computation(words):
    assume(words["word"].nunique() > 1)  # a single word has no odds
    assert_equal(distinctive_words(words, 20.0), directly(words, 20.0))


def test_p_is_the_chi_square_tail():
    words = token_table({"a": ["coup coup coup coup vote"], "b": ["vote vote vote vote vote vote"]})
    row = distinctive_words(words).set_index(["article_id", "word"]).loc[("a", "coup")]
    assert row["g2"] == pytest.approx(BigramAssocMeasures.likelihood_ratio(4, (4, 5), 11), abs=1e-9)
    assert row["p"] == pytest.approx(math.erfc(math.sqrt(row["g2"] / 2)))
    assert distinctive_words(words).iloc[0]["word"] == "coup"


def test_paragraphs_are_counted():
    words = token_table({"a": ["coup coup coup", "street vote", "street vote"], "b": ["vote vote vote vote"]})
    table = distinctive_words(words).set_index(["article_id", "word"])["paragraphs"]
    assert table["a", "coup"] == 1 and table["a", "street"] == 2


def test_words_an_article_lacks_are_listed_where_the_interval_says_so():
    words = token_table({"a": ["vote " * 400], "b": ["coup " * 200 + "vote " * 200]})
    row = distinctive_words(words, 10.0).set_index(["article_id", "word"]).loc[("a", "coup")]
    assert row["count"] == 0 and row["high"] < 0 and row["paragraphs"] == 0


def test_one_article_has_no_others():
    assert distinctive_words(token_table({"a": ["coup vote"]})).empty
    assert prior_sensitivity(token_table({"a": ["coup vote"]})).empty
    assert distinctive_words(token_table({})).empty


@pytest.mark.filterwarnings("error")
def test_a_single_word_has_no_odds():
    assert distinctive_words(token_table({"a": ["coup coup"], "b": ["coup"]}))["z"].isna().all()


def test_swapping_sides_changes_the_sign():
    own, others, prior = np.array([4, 1, 9]), np.array([2, 5, 9]), np.array([1.0, 1.0, 3.0])
    (one, error), (other, same) = log_odds(own, others, prior), log_odds(others, own, prior)
    assert one == pytest.approx(-other) and error == pytest.approx(same)


@pytest.mark.parametrize(("often", "others", "leads"), [(1, 0, {}), (2, 0, {}), (12, 10, {}), (12, 0, {"coup": "a"})])
def test_a_lead_is_sure_where_chance_in_both_articles_does_not_explain_it(often, others, leads):
    paragraphs = {a: [f"mill road {w}"] * 12 for a, w in (("a", "vote"), ("b", "vote"), ("c", "toll"))}
    for article, n in (("a", often), ("b", others)):
        paragraphs[article][:n] = ["coup mill road vote"] * n
    words = token_table(paragraphs)
    rates = rates_of(words, ["coup", "vote"])
    assert sure_leads(rates) == sure_leads(paragraph_intervals(rates, words)) == leads
    one = words[words["article_id"] == "a"]
    assert sure_leads(rates_of(one, ["coup"])) == sure_leads(rates.head(0)) == {}


def test_more_words_looked_at_make_a_lead_less_sure():
    shared = ["vote", "road", "hall", "farm", "port", "bank", "mill"]
    words = token_table({"a": ["coup"] * 6 + shared * 10, "b": ["toll"] * 6 + shared * 10})
    assert sure_leads(rates_of(words, ["coup"])) == {"coup": "a"}
    assert sure_leads(rates_of(words, ["coup", *shared])) == {}


def test_sensitivity_names_the_words_of_highest_z(of_seeds):
    words = of_seeds(counted_words)
    table = prior_sensitivity(words, sizes=(ALPHA_0, 50.0), top=3)
    assert (table.loc[table["alpha_0"] == ALPHA_0, "shared"] == 3).all()
    best = distinctive_words(words, 50.0).query("article_id == '000_247041d4bc06048d' and count > 0")
    expected = ", ".join(content_words(best)["written"].head(3))
    assert table.query("article_id == '000_247041d4bc06048d' and alpha_0 == 50")["words"].item() == expected


def test_runs_of_words_are_compared_like_words(of_seeds):
    runs = ngrams(of_seeds(counted_words), 2)
    assert_equal(distinctive_words(runs), directly(runs, ALPHA_0))


def test_a_reference_stands_in_place_of_the_others(seeds, of_seeds):
    words = of_seeds(counted_words)
    first, others = (words[(words["article_id"] == seeds.index[0]) == own] for own in (True, False))
    table = distinctive_words(first, reference=others)
    whole = distinctive_words(words).query("article_id == @seeds.index[0]")
    columns = ["word", "count", "total", "count_others", "total_others", "z", "low", "high", "g2", "log_ratio"]
    assert table["article_id"].unique().tolist() == [seeds.index[0]]
    both = table[columns].sort_values("word"), whole[columns].sort_values("word")
    for one, other in zip(*(t.to_numpy().tolist() for t in both), strict=True):
        assert one == pytest.approx(other)
    pair = words[words["article_id"].isin(seeds.index[:2])]
    against = distinctive_words(pair, reference=others)
    assert against["article_id"].unique().tolist() == seeds.index[:2].tolist()
    assert against.query("article_id == @seeds.index[0]")["z"].tolist() == pytest.approx(table["z"].tolist())


def test_runs_of_words_are_compared_with_a_reference_of_articles(collection):
    runs = ngrams(counted_words(collection(a="The old mill burned. The old mill fell.")), 2)
    texts = ["The old mill stood.", "An old mill stood."]
    assert_frame_equal(distinctive_words(runs, reference=texts), distinctive_words(runs, reference=ngrams(texts, 2)))
    row = distinctive_words(runs, reference=texts).set_index("word").loc["old mill"]
    assert (row["count"], row["count_others"], row["total_others"]) == (2, 2, 6)
    with pytest.raises(ValueError, match="n is 0"):
        ngrams(runs, 0)


def test_own_stop_words_leave_out_names_in_capitals_too(collection):
    words = counted_words(collection(a="Roth left the US. Roth wept.", b="The US slept. A mill burned."))
    assert not {"roth", "US", "mill"} & set(content_words(distinctive_words(words), ["roth", "us", "mill"])["word"])
    assert "burned" in prior_sensitivity(words, stop=["mill"])["words"].iloc[-1]
    assert "mill" not in " ".join(prior_sensitivity(words, stop=["mill"])["words"])


def test_a_reference_of_articles_counts_names_that_only_the_articles_merge(collection):
    actors = '[[actor]]\nname = "Ana Roth"\nkind = "person"\naliases = ["Roth"]\n'
    articles = collection({"actors.toml": actors}, a="Roth spoke. Then Roth left.", b="Roth told us.")
    table = distinctive_words(articles, reference=["Roth and Roth came.", "They told us of Roth."]).set_index("word")
    assert table.loc["Roth", "count_others"].tolist() == [3, 3]
    assert table.loc[["us"], "count_others"].unique().tolist() == [1]
    assert "roth" not in table.index
