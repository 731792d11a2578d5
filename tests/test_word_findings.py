"""Findings about words: true of the table they are given, and of any folder."""

import pytest

import analysis.words.report as says
from analysis import (
    counted_words,
    distinctive_words,
    shared_passages,
    term_places,
    word_rates,
    words_by_rank,
)
from analysis.words import rates_of
from analysis.words.report import named, wide, word_report


def all_findings(articles):
    words = counted_words(articles)
    rates = word_rates(words)
    return word_report(articles).said | {
        "rates": says.about_rates(rates, articles),
        "distinctive": says.about_distinctive(distinctive_words(words), articles),
        "places": says.about_places(
            term_places(articles, words, ["vote", "zebra*"]), rates, articles, ["vote", "zebra*"]
        ),
        "passages": says.about_passages(shared_passages(articles), articles),
    }


def test_seeds(seeds, of_seeds):
    found = {name: " ".join(sentences) for name, sentences in all_findings(seeds).items()}
    rates = rates_of(word_rates(of_seeds(counted_words)), ["Morales"])["rate_per_1000"]
    lead = "“Morales” is the commonest content word over all articles, and of 4 of the 5 by itself"
    assert found["rates"].startswith(lead)
    assert f"{rates.max():.1f} times per 1,000 words" in found["rates"] and f", {rates.min():.1f} in" in found["rates"]
    assert "quoted in both: “We will coup whoever we want! Deal with it”" in found["passages"]
    assert "“vote” stands" in found["places"] and "Found nowhere: “zebra*”." in found["places"]
    assert "OAS" in found["distinctive"] and "There is no such word in Left on the Move and WSWS." in found["apart"]


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


def test_a_phrase_inside_a_longer_one_as_frequent_is_left_out(collection):
    articles = collection(
        a="The old stone bridge fell. An old stone bridge fell? That old stone bridge fell, one stone bridge of two.",
        b="A stone bridge stood.",
    )
    table = word_report(articles).phrases
    assert table["written"].tolist() == ["stone bridge", "old stone bridge", "stone bridge fell"]
    assert table["count"].tolist() == [4, 3, 3] and table["count_others"].tolist() == [1, 0, 0]
    assert table["example"].tolist()[1] == "The old stone bridge fell. An old stone bridge fell?…"


def test_a_finding_and_its_table_have_the_same_rows(seeds):
    found = word_report(seeds, "vote, zebra*")
    first = found.near.iloc[0]
    assert f"“{first['collocate_written']}” near “{first['written']}” ({first['count']} times" in found.said["near"][0]
    assert found.said["phrases"][0].count(" times") == found.phrases["article_id"].nunique()
    assert set(found.lines["match"].str.lower()) == {"vote"}


def test_rates_that_tie_are_told_once(collection):
    found = all_findings(collection(a="The vote and the vote.", b="A vote or a vote."))
    assert found["rates"][0].endswith(": 400.0 times per 1,000 words in a and b.")
    assert found["places"][0] == "“vote” stands 400.0 times per 1,000 words in a and b."


def test_halves_of_a_name_and_the_sign_of_a_number_are_no_company(collection):
    text = "In the port the Velm Harbour won ten per cent of the fish. At dawn Velm Harbour sold fish to the port.\n"
    found = word_report(collection(one=text * 3))
    pairs = set(map(frozenset, found.near[["word", "collocate"]].to_numpy()))
    assert frozenset({"velm", "harbour"}) not in pairs and frozenset({"fish", "harbour"}) in pairs
    assert "percent" not in set(found.common["word"])
    assert found.said["near"][0].count("“harbour” near") + found.said["near"][0].count("near “harbour”") < 2


def test_an_outlets_name_for_itself_does_not_set_it_apart(collection):
    says = "The Owl says so. " * 9
    texts = {"a": f"{says}\n\n{says}\n\n{'A heron came. ' * 9}\n\n{'A heron went. ' * 9}"}
    texts |= dict.fromkeys("bc", "The mill burned down on Monday, and nobody was hurt in it. " * 9)
    articles = collection({"articles.csv": "article_id,outlet\na,The Owl\n"}, **texts)
    told = word_report(articles)
    assert "“heron”" in told.said["apart"][0] and "“Owl”" not in told.said["apart"][0]
    assert "heron" in set(told.apart["written"]) and "Owl" not in set(told.apart["written"])
