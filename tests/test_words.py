"""Counts and rates of words and phrases."""

from collections import Counter
from statistics import NormalDist

import pandas as pd
import pytest
from hypothesis import given
from nltk.util import ngrams as nltk_ngrams
from word_tables import TABLES, few, token_table

from analysis import (
    commonest,
    content_words,
    counted_words,
    ngram_rates,
    ngrams,
    rates_of,
    stop_words,
    tokenize,
    word_rates,
    written_forms,
)
from analysis.stats.intervals import wilson_interval
from analysis.words import has_content, own_words


def test_rates_of_a_small_text(collection):
    articles = collection(a="The coup of 2019. A coup, they said, is a coup.")
    rates = word_rates(tokenize(articles)).set_index("word")
    assert rates.loc["coup", "count"] == 3
    assert rates.loc["coup", "total_words"] == 11
    assert rates.loc["coup", "rate_per_1000"] == pytest.approx(1000 * 3 / 11, abs=1e-12)
    assert rates.loc["2019", "count"] == 1
    assert list(rates.index[:2]) == ["coup", "a"]


def test_seeds_equal_an_independent_count(seeds):
    tokens = tokenize(seeds)
    rates = word_rates(tokens)
    for article_id, own in tokens[tokens["voice"] != "boilerplate"].groupby("article_id"):
        mine = rates[rates["article_id"] == article_id]
        assert Counter(own["word"]) == dict(zip(mine["word"], mine["count"], strict=True))
        assert set(mine["total_words"]) == {len(own)}
    assert (rates["rate_per_1000"] - 1000 * rates["count"] / rates["total_words"]).abs().max() < 1e-12
    assert list(dict.fromkeys(rates["article_id"])) == list(seeds.index)


def test_boilerplate_is_not_counted(collection):
    articles = collection(
        {"articles.csv": "article_id,author\na,Ana Ortiz\n"},
        a="By Ana Ortiz\n\nThe count went on.\n\nThe count was slow.\n",
    )
    tokens = tokenize(articles)
    assert set(own_words(tokens)["voice"]) == {"author"}
    assert "ortiz" not in set(word_rates(tokens)["word"])


@few
@given(TABLES)
def test_rates_are_counts(tokens):
    rates = word_rates(tokens)
    assert rates.groupby("article_id")["count"].sum().to_dict() == Counter(tokens["article_id"])
    assert (rates["low"] <= rates["rate_per_1000"]).all() and (rates["rate_per_1000"] <= rates["high"]).all()


@few
@given(TABLES)
def test_ngrams_equal_nltk(tokens):
    for n in (1, 2, 3):
        by_sentence = tokens.groupby(["article_id", "sentence"])["word"].apply(list)
        expected = Counter(
            (a, " ".join(gram)) for (a, _), words in by_sentence.items() for gram in nltk_ngrams(words, n)
        )
        rates = ngram_rates(tokens, n)
        assert dict(zip(zip(rates["article_id"], rates["word"], strict=True), rates["count"], strict=True)) == expected


def test_ngrams_stop_at_sentence_ends_and_give_spans(collection):
    articles = collection(a="They left La Paz. Paz wept in La Paz.")
    runs = ngrams(tokenize(articles), 2)
    assert list(runs["word"]) == ["they left", "left la", "la paz", "paz wept", "wept in", "in la", "la paz"]
    text = articles["text"]["a"]
    assert [text[s:e] for s, e in zip(runs["start"], runs["end"], strict=True)][2] == "La Paz"
    rates = ngram_rates(tokenize(articles), 2).set_index("word")
    assert rates.loc["la paz", "written"] == "La Paz"
    assert rates.loc["la paz", "rate_per_1000"] == pytest.approx(1000 * 2 / 9)
    (book,) = ngram_rates(tokenize(collection(a="Ana’s book’s end.")), 2).query("word == 'ana book'")["written"]
    assert book == "Ana’s book"


def test_stop_words_are_the_snowball_list():
    assert len(stop_words()) == 174
    assert {"the", "shan't", "yourselves", "ought"} <= stop_words()
    assert not {"state", "order", "won", "right", "will", "said"} & stop_words()


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("coup", True),
        ("the", False),
        ("8,500", False),
        ("28.83%", False),
        ("COVID-19", True),
        ("state of", False),
        ("seven", False),
        ("told", False),
        ("warned", True),
    ],
)
def test_has_content(word, expected):
    assert has_content(word) is expected


def test_phrases_may_hold_a_stop_word_inside():
    table = token_table({"a": ["vote of confidence"]})
    assert list(content_words(ngram_rates(table, 3))["word"]) == ["vote of confidence"]
    assert content_words(ngram_rates(table, 2)).empty


def test_written_forms_prefer_what_stands_inside_sentences(collection):
    articles = collection(
        a="Troops came. Troops left. The troops of Oruro’s garrison; it's the US and the U.S. that watched."
    )
    forms = written_forms(tokenize(articles))
    assert forms["troops"] == "troops"
    assert forms["oruro"] == "Oruro"
    assert forms["it's"] == "it's"
    assert forms["U.S."] in {"US", "U.S."}


def test_wilson_interval_of_known_counts():
    tokens = token_table({"a": ["coup vote " * 5]})
    low, high = wilson_interval(tokens["words"] * 5, tokens["words"] * 10)
    z = NormalDist().inv_cdf(0.975)
    half = z / (1 + z * z / 10) * (0.25 / 10 + z * z / 400) ** 0.5
    assert low[0] == pytest.approx(0.5 - half, abs=1e-12)
    assert high[0] == pytest.approx(0.5 + half, abs=1e-12)
    low, high = wilson_interval(tokens["words"] * 0, tokens["words"] * 10)
    assert low[0] == 0 and high[0] == pytest.approx(z * z / (10 + z * z))


def test_rates_of_gives_zero_counts_their_interval():
    table = rates_of(word_rates(token_table({"a": ["coup vote"], "b": ["vote vote"]})), ["coup", "vote"])
    assert list(zip(table["article_id"], table["word"], table["count"], strict=True)) == [
        ("a", "coup", 1), ("a", "vote", 1), ("b", "coup", 0), ("b", "vote", 2),
    ]  # fmt: skip
    none = table[(table["article_id"] == "b") & (table["word"] == "coup")].iloc[0]
    assert none["rate_per_1000"] == 0 and none["low"] == 0 and none["high"] > 0


def test_commonest_is_by_mean_rate_not_by_count():
    long, short, stub = "vote " * 60 + "street " * 140, "coup " * 80 + "vote " * 20, "wall wall"
    assert commonest(word_rates(token_table({"a": [long], "b": [short], "c": [stub]})), 2) == ["coup", "street"]


def test_nothing_to_count(collection):
    tokens = tokenize(collection(a=""))
    assert word_rates(tokens).empty and ngram_rates(tokens, 2).empty and content_words(word_rates(tokens)).empty
    assert commonest(word_rates(tokens), 5) == [] and rates_of(word_rates(tokens), []).empty


def test_counts_of_the_seeds(seeds, of_seeds):
    rates = word_rates(of_seeds(counted_words)).set_index(["article_id", "word"])["count"]
    assert rates["004_177442cf6a1d2206", "Morales"] == seeds["text"]["004_177442cf6a1d2206"].count("Morales")
    assert rates["001_ae4ada093007424f", "coup"] == 11


def test_a_phrase_of_two_lengths_is_one_row(collection):
    actors = '[[actor]]\nname = "Mill Board"\nkind = "body"\naliases = []\n'
    words = counted_words(collection({"actors.toml": actors}, a="Mill Board voted. They said mill board voted."))
    words["word"] = words["word"].str.lower()
    rates = pd.concat([ngram_rates(words, 2), ngram_rates(words, 3)])
    assert rates_of(rates, ["mill board voted"])["count"].tolist() == [2]


def test_own_stop_words_stand_in_place_of_the_list(collection):
    rates = word_rates(counted_words(collection(one="The mill and the mayor.\n")))
    assert set(content_words(rates)["word"]) == {"mill", "mayor"}
    assert set(content_words(rates, {"mill"})["word"]) == {"the", "and", "mayor"}
    assert commonest(rates, 1, stop=()) == ["the"]
