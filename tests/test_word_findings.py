"""Findings about words: true of the table they are given, and of any folder."""

import pytest

import analysis.words.findings as says
from analysis import (
    collocations,
    counted_words,
    distinctive_words,
    ngram_rates,
    shared_passages,
    similarity,
    term_places,
    word_rates,
    words_by_rank,
)
from analysis.words import rates_of
from analysis.words.by_article import named, wide
from analysis.words.collocations import content_pairs


def all_findings(articles):
    words = counted_words(articles)
    rates = word_rates(words)
    return {
        "rates": says.about_rates(rates, articles),
        "phrases": says.about_phrases(ngram_rates(words, 2), articles),
        "distinctive": says.about_distinctive(distinctive_words(words), articles),
        "places": says.about_places(
            term_places(articles, words, ["vote", "zebra*"]), rates, articles, ["vote", "zebra*"]
        ),
        "collocations": says.about_collocations(content_pairs(collocations(words)), articles),
        "similarity": says.about_similarity(similarity(rates), articles),
        "passages": says.about_passages(shared_passages(articles), articles, 6),
    }


def test_seeds(seeds):
    found = {name: " ".join(sentences) for name, sentences in all_findings(seeds).items()}
    rates = rates_of(word_rates(counted_words(seeds)), ["Morales"])["rate_per_1000"]
    assert found["rates"].startswith("“Morales” is the commonest content word, first in 4 of 5 articles")
    assert f"{rates.max():.1f} times per 1,000 words" in found["rates"] and f", {rates.min():.1f} in" in found["rates"]
    assert "quoted in both: “We will coup whoever we want! Deal with it”" in found["passages"]
    assert "“vote” stands" in found["places"] and "Found nowhere: “zebra*”." in found["places"]
    assert "OAS" in found["distinctive"] and "terrorism" in found["collocations"]


@pytest.mark.parametrize(
    "texts",
    [
        {"a": ""},
        {"a": "The vote began late."},
        {"a": "The vote began late.", "b": "It was as it was."},
        {
            "a": "The vote *began* <b>late</b>. " * 4,
            "b": "The vote *began* <b>late</b>. " * 3,
            "c": "Roads were closed.",
        },
    ],
)
def test_any_folder(collection, texts):
    for sentences in all_findings(collection(**texts)).values():
        assert sentences[0].endswith(".") and "nan" not in " ".join(sentences)


def test_tables_by_article(collection):
    articles = collection(
        {"articles.csv": "article_id,short_name\na,First\nb,Second\n"}, a="Vote vote, Oruro voted.", b="Oruro waited."
    )
    rates = word_rates(counted_words(articles))
    table = words_by_rank(rates, articles, 2)
    assert table.columns.tolist() == ["rank", "First", "Second"]
    assert table["First"].tolist()[0].split() == ["vote", "2"] and len(table) == 2
    chosen = rates_of(rates, ["oruro", "waited"])
    assert wide(chosen, "count", articles).values.tolist() == [["Oruro", 1, 1], ["waited", 0, 1]]
    assert named(chosen, articles, ["article_id", "written"]).columns.tolist() == ["article", "word"]
    assert named(chosen, articles, ["article_id"])["article"].tolist() == ["First", "First", "Second", "Second"]
