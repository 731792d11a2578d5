"""Hits of framing terms, their rates with intervals, and differences between articles."""

import re

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.framing import frame_table, framing_differences, framing_hits, framing_overlaps, framing_rates
from analysis.framing.lexicon import Frame, Lexicon, collection_lexicon
from analysis.stats import holm
from analysis.text.tokens import tokenize


def surfaces(articles, *frames):
    return framing_hits(articles, Lexicon(frames))["surface"].tolist()


@pytest.mark.parametrize(
    ("terms", "exclude", "text", "found"),
    [
        (("protest*",), (), "Protesters protested; a protest.", ["Protesters", "protested", "protest"]),
        (("protest*",), ("protestant*",), "A Protestant protest.", ["protest"]),
        (("mass",), ("Mass",), "A mass rally after Mass.", ["mass"]),
        (("march",), ("March",), "They march in March.", ["march"]),
        (("Bourse",), (), "The Bourse, no bourse.", ["Bourse"]),
        (("military", "military coup", "coup"), (), "A military coup, the military.", ["military coup", "military"]),
        (("the right",), ("the right to",), "The right won the right to rule.", ["The right"]),
        (("security forces",), (), "Security; forces. Security forces", ["Security forces"]),
        (("security forces",), (), "Security. Forces", []),
        (("fake news",), (), "“Fake” news and fake-news", ["Fake” news", "fake-news"]),
        (
            ("far right",),
            (),
            "The far-right and the far right.",
            ["far-right", "far right"],
        ),
        (("far-right*",), (), "The far right and far-rightists.", ["far right", "far-rightists"]),
        (("*-backed",), (), "A rebel-backed plan that voters backed.", ["rebel-backed"]),
        (
            ("state of the art",),
            (),
            "A state-of-the-art mill, the state of the-art.",
            ["state-of-the-art", "state of the-art"],
        ),
        (("AT&T", "law & order"), (), "AT&T, not AT, law & order, law order.", ["AT&T", "law & order"]),
        (("9/11",), (), "After 9/11, on 9 11 and 19/11.", ["9/11"]),
        (("1.6bn",), (), "It made $1.6bn, not 6bn or 1 6bn.", ["1.6bn"]),
        (("£1",), (), "It costs £1, not £1.50, 1 or 2-1.", ["£1"]),
        (("Mr. Orbe",), (), "Mr. Orbe and Mr Orbe.", ["Mr. Orbe"]),
        (("IT", "WHO"), (), "It told IT and the WHO who it was.", ["IT", "WHO"]),
        (("u.s. backed",), (), "U.S.-backed and US backed", ["U.S.-backed", "US backed"]),
        (("us",), (), "It told us of US plans.", ["us"]),
        (("US",), (), "It told us of US plans and U.S. ones.", ["US", "U.S."]),
        (("WHO",), (), "Who told the WHO of it?", ["WHO"]),
        (("dictator*",), (), "A dicta\u00adtorship, dicta\u200btors.", ["dicta\u00adtorship", "dicta\u200btors"]),
        (("anti-government",), (), "An anti\u2011government march.", ["anti\u2011government"]),
        (("anez",), (), "Áñez, Anez and Áñez’s.", ["Áñez", "Anez", "Áñez’s"]),
        (
            ("will of the * people",),
            (),
            "The will of the Malian people, the will of people.",
            ["will of the Malian people"],
        ),
        (("*-led",), (), "A rebel-led, army-led walk led on.", ["rebel-led", "army-led"]),
        (("fraud",), (), "", []),
    ],
)
def test_matching(collection, terms, exclude, text, found):
    assert surfaces(collection(a=text), Frame("f", terms, exclude)) == found


def test_frames_may_overlap_but_a_place_counts_once_a_frame(collection):
    articles = collection(a="The holy mountain spoke.")
    hits = framing_hits(articles, Lexicon((Frame("one", ("holy", "holy mountain")), Frame("two", ("mountain",)))))
    assert hits[["frame", "surface"]].to_numpy().tolist() == [["one", "holy mountain"], ["two", "mountain"]]


def test_a_hit_has_its_term_voice_sentence_and_place(collection):
    text = "Nothing here. He said: “The fraud is plain,” and left."
    (hit,) = framing_hits(collection(a=text), Lexicon((Frame("f", ("fraud*",)),))).itertuples(index=False)
    assert (hit.frame, hit.term, hit.voice, hit.sentence) == ("f", "fraud*", "quoted", 2)
    assert text[hit.start : hit.end] == hit.surface == "fraud"


@pytest.fixture(scope="module")
def hits(of_seeds):
    return of_seeds(framing_hits)


def test_hits_of_the_five_articles(seeds, hits):
    texts = seeds["text"].to_dict()
    assert all(texts[h.article_id][h.start : h.end] == h.surface for h in hits.itertuples())
    assert len(hits) > 850
    spoken = hits[hits["voice"] != "boilerplate"]
    coups = spoken[
        spoken["surface"].str.lower().isin(["coup", "coups", "coup d’etat", "coup-plotters", "coup plotters"])
    ]
    counted = sum(len(re.findall(r"\bcoups?\b", text, re.IGNORECASE)) for text in texts.values())
    assert len(coups) == counted
    assert not hits.duplicated(["article_id", "frame", "start"]).any()


def test_hits_of_one_frame_never_overlap(hits):
    for _, rows in hits.sort_values("start").groupby(["article_id", "frame"], observed=True):
        assert (rows["start"].to_numpy()[1:] >= rows["end"].to_numpy()[:-1]).all()


def test_rates_are_hits_by_words(seeds, hits):
    rates = framing_rates(hits, seeds)
    tokens = tokenize(seeds)
    words = tokens.groupby(["article_id", "voice"]).size()
    assert len(rates) == 5 * 3 * 14
    for row in rates[rates["voice"] != "all"].itertuples():
        assert row.total_words == words[row.article_id, row.voice]
        found = (hits["article_id"] == row.article_id) & (hits["frame"] == row.frame) & (hits["voice"] == row.voice)
        assert row.hits == found.sum()
    assert rates["rate_per_1000"].to_numpy() == pytest.approx((1000 * rates["hits"] / rates["total_words"]).to_numpy())
    both = rates[rates["voice"] == "all"]["hits"].sum()
    assert both == rates[rates["voice"] != "all"]["hits"].sum()
    assert (rates["low"] <= rates["rate_per_1000"]).all()
    assert (rates["rate_per_1000"] <= rates["high"]).all()


def test_no_hit_has_an_interval_where_the_voice_speaks(collection):
    articles = collection(a="One two three four five six seven eight nine ten.")
    rates = framing_rates(framing_hits(articles, Lexicon((Frame("f", ("fraud",)),))), articles)
    author = rates[rates["voice"] == "author"].iloc[0]
    assert (author["hits"], author["total_words"], author["low"]) == (0, 10, 0)
    assert author["high"] == pytest.approx(np.log2(40) / 10 * 1000)  # counts clustered at 2 are 0 once in 40
    quoted = rates[rates["voice"] == "quoted"].iloc[0]
    assert quoted["total_words"] == 0
    assert np.isnan(quoted["rate_per_1000"]) and np.isnan(quoted["high"])


def test_intervals_repeat_and_do_not_depend_on_the_other_articles(seeds, hits):
    one = seeds.head(1)
    alone = framing_rates(hits[hits["article_id"] == one.index[0]], one)
    together = framing_rates(hits, seeds)
    together = together[together["article_id"] == one.index[0]].reset_index(drop=True)
    pd.testing.assert_frame_equal(alone, together)


def test_even_paragraphs_have_nearly_the_exact_poisson_interval(collection):
    articles = collection(a="\n\n".join(["The fraud went on for long."] * 12))
    rates = framing_rates(framing_hits(articles, Lexicon((Frame("f", ("fraud",)),))), articles)
    author = rates[rates["voice"] == "author"].iloc[0]
    assert author[["low", "high"]].tolist() == pytest.approx([1000 * 6.2006 / 72, 1000 * 20.9616 / 72], rel=0.12)


def test_differences_between_two_articles(collection):
    many = "\n\n".join(["A fraud, they said, and fraud again."] * 12)
    none = "\n\n".join(["The day was long and quiet here."] * 12)
    articles = collection(a=many, b=none)
    hits = framing_hits(articles, Lexicon((Frame("f", ("fraud",)), Frame("g", ("zebra",)))))
    table = framing_differences(hits, articles).set_index("frame")
    assert (table["article_a"] == "a").all() and (table["article_b"] == "b").all()
    assert table.loc["f", "difference"] == pytest.approx(2000 / 7)
    assert table.loc["f", "p"] == pytest.approx(0.5**24)  # 24 hits to none, in as many words
    assert table.loc["f", "p_holm"] == pytest.approx(2 * table.loc["f", "p"])
    assert table.loc["f", "low"] > 0
    assert table.loc["g", ["difference", "p", "p_holm"]].tolist() == [0, 1, 1]
    assert table.loc["g", "low"] == pytest.approx(-table.loc["g", "high"])
    assert np.isinf(table.loc["f", ["ratio", "ratio_high"]].tolist()).all() and table.loc["f", "ratio_low"] > 1
    assert np.isnan(table.loc["g", "ratio"])


def test_a_difference_is_put_together_from_the_two_intervals(seeds, hits):
    rates = framing_rates(hits, seeds)
    rates = rates[rates["voice"] == "all"].set_index(["article_id", "frame"])
    for row in framing_differences(hits, seeds.head(2)).itertuples():
        a, b = rates.loc[(row.article_a, row.frame)], rates.loc[(row.article_b, row.frame)]
        down = (a["rate_per_1000"] - a["low"]) ** 2 + (b["high"] - b["rate_per_1000"]) ** 2
        assert row.low == pytest.approx(row.difference - down**0.5)


def test_one_article_has_no_differences(seeds, hits):
    assert framing_differences(hits, seeds.head(1)).empty


@pytest.mark.parametrize(
    ("p", "corrected"),
    [([], []), ([0.04], [0.04]), ([0.01, 0.04, 0.03], [0.03, 0.06, 0.06]), ([0.5, 0.9], [1.0, 1.0])],
)
def test_holm(p, corrected):
    assert holm(np.array(p)) == pytest.approx(corrected)


def test_overlaps_count_places_and_sentences(collection):
    articles = collection(a="The holy coup. A coup. A holy day.")
    lexicon = Lexicon((Frame("power", ("coup",)), Frame("faith", ("holy",)), Frame("both", ("coup", "holy"))))
    table = framing_overlaps(framing_hits(articles, lexicon)).set_index(["frame", "other"])
    assert table.loc[("power", "faith")].tolist() == [0, 1, 3]
    assert table.loc[("power", "both")].tolist() == [2, 2, 3]


def test_without_a_lexicon_everything_is_empty(collection):
    articles = collection(a="A coup.", b="A fraud.")
    hits = framing_hits(articles)
    assert hits.empty
    assert framing_rates(hits, articles).empty
    assert framing_differences(hits, articles).empty
    assert framing_overlaps(hits).empty
    assert frame_table(Lexicon(), hits).empty


def test_the_table_of_frames(seeds, hits):
    table = frame_table(collection_lexicon(seeds), hits)
    assert table["hits"].sum() == len(hits)
    assert table.set_index("frame").loc["legitimacy", "found"].startswith("coup, ")


LEXICON = Lexicon((Frame("f", ("ab*", "ab cd", "cd"), ("abba",)), Frame("g", ("*b", "cd ab"))))


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="abcd .,“”\n", max_size=60))
def test_hits_of_any_text_lie_inside_it_without_overlap(text):
    articles = pd.DataFrame({"text": [text], "headline": "", "author": ""}, index=pd.Index(["x"], name="article_id"))
    hits = framing_hits(articles, LEXICON)
    for _, rows in hits.groupby("frame", observed=True):
        ends = rows["end"].to_numpy()
        assert (rows["start"].to_numpy()[1:] >= ends[:-1]).all()
    assert all(text[h.start : h.end] == h.surface for h in hits.itertuples())
    single = [t.lower() for t in tokenize(articles)["token"]]
    assert (hits["frame"] == "g").sum() <= len(single)
