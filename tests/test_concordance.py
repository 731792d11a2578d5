"""Every place of a term."""

import pytest
from nltk.text import ConcordanceIndex

from analysis import concordance, counted_words, show_concordance, term_places, tokenize
from analysis.words import own_words

TEXT = "The Áñez government fell. “A coup,” said the anez camp; coups, they said, come late.\n\nUS aid told us nothing."


@pytest.mark.parametrize(
    ("term", "matches"),
    [
        ("coup", ["coup"]),
        ("COUP*", ["coup", "coups"]),
        ("Anez", ["Áñez", "anez"]),
        ("anez government", ["Áñez government"]),
        ("the *", ["The Áñez", "the anez"]),
        ("co?ps", ["coups"]),
        ("us", ["us"]),
        ("US", ["US"]),
        ("fell a", []),
        ("senate", []),
    ],
)
def test_terms(collection, term, matches):
    assert list(concordance(collection(a=TEXT), term)["match"]) == matches


@pytest.mark.parametrize(
    ("term", "matches"),
    [
        ("IT", ["IT"]),
        ("£1", ["£1", "£1"]),
        ("2-1", ["2-1"]),
        ("AT&T", ["AT&T"]),
        ("9/11", ["9/11"]),
        ("far right", ["far-right", "far right"]),
        ("far-right", ["far-right", "far right"]),
        ("1.6bn", ["1.6bn"]),
    ],
)
def test_signs_hyphens_and_initials(collection, term, matches):
    text = "It cost IT £1, or £1, and it won 2-1, 12-1 and £1.6bn. The far-right, a far right: AT&T before 9/11.\n"
    assert list(concordance(collection(a=text), term)["match"]) == matches


def test_columns_are_as_promised(collection):
    articles = collection(a=TEXT)
    table = concordance(articles, "coup*", width=12)
    assert list(table.columns) == ["article_id", "start", "end", "position", "left", "match", "right", "voice"]
    first = table.iloc[0]
    assert articles["text"]["a"][first["start"] : first["end"]] == "coup"
    assert first["left"] == "ent fell. “A "[-12:] and first["right"] == ",” said the "
    assert list(table["voice"]) == ["quoted", "author"]
    assert first["position"] == pytest.approx(5 / 20)
    assert concordance(articles, "US", width=8)["left"].item() == " late. ¶ "


@pytest.mark.parametrize("term", ["", "  ", "—", "*", "* ?"])
def test_a_term_without_words_is_an_error(collection, term):
    with pytest.raises(ValueError, match="holds no word"):
        concordance(collection(a=TEXT), term)


def test_a_term_that_is_no_word_is_named(collection):
    with pytest.raises(TypeError, match="several, not for int"):
        concordance(collection(a=TEXT), 5)


def test_as_many_places_as_nltk_finds(seeds):
    tokens = own_words(tokenize(seeds))
    index = ConcordanceIndex(tokens["word"].tolist())
    for word in ["coup", "election", "morales", "government"]:
        table = concordance(seeds, word)
        assert len(table) == len(index.offsets(word)) > 0
        spans = zip(table["article_id"], table["start"], table["end"], table["match"], strict=True)
        assert all(seeds["text"][a][s:e] == match for a, s, e, match in spans)


def test_term_places_follow_names_and_patterns(collection):
    actors = '[[actor]]\nname = "Jeanine Áñez"\nkind = "person"\naliases = ["Áñez", "Jeanine"]\n'
    articles = collection(
        {"actors.toml": actors}, a="Jeanine Áñez spoke of elections. Áñez left. Jeanine voted in the election."
    )
    words = counted_words(articles)
    name = words["word"].iloc[0]
    table = term_places(articles, words, [name, "elect*"])
    assert list(table["term"]) == [name] * 3 + ["elect*"] * 2
    assert list(table["match"]) == ["Jeanine Áñez", "Áñez", "Jeanine", "elections", "election"]
    assert table["position"].iloc[0] == 0
    assert term_places(articles, words, []).empty


def test_rendering_escapes_and_counts(collection):
    articles = collection(a="A <b>coup</b> & more.\n\n" + "The coup went on. " * 50)
    shown = show_concordance(concordance(articles, "coup"), articles, rows=3).data
    assert "&lt;b&gt;" in shown and "font-weight: bold'>coup</td>" in shown and "&amp; more" in shown
    assert shown.count("<tr>") == 4 and "first 3 of 51 places" in shown


def test_left_and_right_may_be_of_different_width(collection):
    row = concordance(collection(a=TEXT), "coups", width=(5, 20)).iloc[0]
    assert (row["left"], row["right"]) == ("camp; "[-5:], ", they said, come la")
