"""Reading a lexicon: what is accepted, what is an error, and how terms become words."""

import re

import pytest

from analysis.framing.lexicon import Lexicon, collection_lexicon, lexicon_of, read_lexicon
from analysis.text.terms import term_forms

GOOD = """
[[frame]]
name = "trade"
definition = "Buying and selling."
terms = ["market*", "free trade", "Bourse"]
exclude = ["flea market"]

[naming]
actors = ["Ana Roth"]

[event]
name = "the strike"
years = [2011]

[[event.word]]
name = "walkout"
terms = ["walkout", "walk* out"]
"""


def test_a_file_is_read_whole(tmp_path):
    path = tmp_path / "framing.toml"
    path.write_text(GOOD, encoding="utf-8")
    lexicon = read_lexicon(path)
    (frame,) = lexicon.frames
    assert (frame.name, frame.definition, frame.source) == ("trade", "Buying and selling.", "")
    assert frame.terms == ("market*", "free trade", "Bourse")
    assert frame.exclude == ("flea market",)
    assert (lexicon.actors, lexicon.event, lexicon.years) == (("Ana Roth",), "the strike", (2011,))
    assert [word.name for word in lexicon.event_words] == ["walkout"]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('"free trade"', '"market*"', 'line 5: term "market*" of frame "trade" stands twice'),
        ('"free trade"', '"Free  Trade", "free trade"', None),  # a capital makes another entry
        ('"free trade"', '"markét*"', "stands twice"),
        ('"free trade"', '"*"', 'line 5: term "*" of frame "trade" would match nearly every word'),
        ('"free trade"', '"a*"', "would match nearly every word"),
        ('"free trade"', '"* trade"', "would match nearly every word"),
        ('"free trade"', '"—"', "holds no word"),
        ('"free trade"', '"$*"', "holds no word"),
        ('"free trade"', '"tax|duty"', 'line 5: term "tax|duty" of frame "trade" looks like a regular expression'),
        ('"free trade"', '"duty (free"', "looks like a regular expression"),
        ('"free trade"', '"colou(r)", "dut[yi]*"', "looks like a regular expression"),
        ('"free trade"', '"tax.*"', "looks like a regular expression"),
        ('"free trade"', '"(free) trade", "[sic]", "C++", "US$", "U.S.*"', None),
        ('"free trade"', '"2-1"', None),
        ('"free trade"', '"£1"', None),  # a sign makes a number an entry
        ('"free trade"', '"1"', 'line 5: term "1" of frame "trade" would match nearly every word'),
        ('"free trade"', '"AT&T", "law & order", "9/11", "1.6bn"', None),
        ('"free trade"', '"He left. Nobody"', 'line 5: term "He left. Nobody" of frame "trade" can never match'),
        ('"flea market"', '"*"', 'line 6: term "*" of frame "trade" would match nearly every word'),
        ('"free trade"', "7", "line 5: terms is no list of texts"),
        ('["market*", "free trade", "Bourse"]', "[]", 'line 5: frame "trade" has no terms'),
        ('name = "trade"', 'title = "trade"', "line 3: title means nothing here"),
        ("exclude =", "excluded =", "line 6: excluded means nothing here"),
        ("[naming]", '[[frame]]\nname = "trade"\nterms = ["tax"]\n[naming]', 'line 9: frame "trade" stands twice'),
        ('["walkout", "walk* out"]', '["walkout", "Walkout", "walkout"]', 'line 17: term "walkout" of frame "walkout"'),
        ("[event]", "[event", "framing.toml: "),
    ],
)
def test_what_cannot_be_meant_is_an_error_with_line_and_term(tmp_path, old, new, message):
    path = tmp_path / "framing.toml"
    assert old in GOOD
    path.write_text(GOOD.replace(old, new, 1), encoding="utf-8")
    if message is None:
        assert read_lexicon(path).frames
    else:
        with pytest.raises(ValueError, match=re.escape(message)) as error:
            read_lexicon(path)
        assert str(error.value).startswith(str(path))


@pytest.mark.parametrize(
    ("term", "words"),
    [
        ("legitima*", ("legitima*",)),
        ("U.S. backed", ("U.S.", "backed")),
        ("*-backed", ("*-backed",)),
        ("coup d’état", ("coup", "d'etat")),
        ("will of the * people", ("will", "of", "the", "*", "people")),
        ("Áñez", ("Anez",)),
        ("áñez", ("anez",)),
        ("people's", ("people",)),
        ("", ()),
    ],
)
def test_words_of_an_entry_as_written(term, words):
    assert [form.words for form in term_forms(term)[:1]] == [words] * bool(words)


@pytest.mark.parametrize(
    ("term", "forms"),
    [
        ("far right", {("far", "right"), ("far-right",)}),
        ("far-right*", {("far", "right*"), ("far-right*",)}),
        ("*-backed", {("*-backed",)}),
        ("will of the * people", {("will", "of", "the", "*", "people"), ("will-of", "the", "*", "people"),
                                  ("will", "of-the", "*", "people"), ("will-of-the", "*", "people")}),
        ("coup", {("coup",)}),
    ],
)  # fmt: skip
def test_hyphens_and_blanks_meet(term, forms):
    assert {form.words for form in term_forms(term)} == forms
    assert not any(sign for form in term_forms(term) for sign in form.signs)


def test_an_entry_of_no_use_is_named_and_the_rest_goes_on(collection):
    terms = 'terms = ["market*", "market*", "He left. Nobody"]\nexclude = ["tax*"]\n'
    toml = f'[[frame]]\nname = "trade"\n{terms}[[frame]]\nname = "law"\nterms = ["court"]\n'
    with pytest.warns(UserWarning) as warned:
        lexicon = collection_lexicon(collection({"framing.toml": toml}, a="Words."))
    assert [(frame.name, frame.terms, frame.exclude) for frame in lexicon.frames] == [
        ("trade", ("market*",), ("tax*",)),
        ("law", ("court",), ()),
    ]
    (said,) = (str(w.message) for w in warned)
    assert 'framing.toml: line 3: term "market*" of frame "trade" stands twice' in said
    assert "; it is left out (2 problems in this file, also line 3: " in said


@pytest.mark.parametrize("entry", ["*", "t*", "**"])
def test_an_excluded_entry_that_matches_every_word_empties_no_frame(collection, entry):
    toml = f'[[frame]]\nname = "trade"\nterms = ["tax", "trade"]\nexclude = ["{entry}"]\n'
    with pytest.warns(UserWarning) as warned:
        lexicon = collection_lexicon(collection({"framing.toml": toml}, a="Words."))
    assert [(frame.terms, frame.exclude) for frame in lexicon.frames] == [(("tax", "trade"), ())]
    (said,) = (str(w.message) for w in warned)
    assert said.endswith(f'line 4: term "{entry}" of frame "trade" would match nearly every word; it is left out')


@pytest.mark.parametrize(
    ("terms", "message"),
    [
        (["tax", "*"], 'term "*" of frame "trade" would match nearly every word'),
        (["tax", "Tax", "tax"], 'term "tax" of frame "trade" stands twice'),
        (["—"], 'term "—" of frame "trade" holds no word'),
        ([], 'frame "trade" has no terms'),
        ([1], "terms is no list of texts"),
    ],
)
def test_a_lexicon_in_a_dict_is_checked_like_one_in_a_file(terms, message):
    with pytest.raises(ValueError, match=re.escape(message)):
        lexicon_of({"law": "court", "trade": terms})


def test_a_folder_without_a_lexicon_has_an_empty_one(collection):
    assert collection_lexicon(collection(a="Words.")) == Lexicon()


def test_the_lexicon_of_the_collection(seeds):
    lexicon = collection_lexicon(seeds)
    assert len(lexicon.frames) == 14
    assert all(10 <= len(frame.terms) <= 40 for frame in lexicon.frames)
    assert all(frame.definition and frame.source for frame in lexicon.frames)
    assert lexicon.actors[0] == "Jeanine Áñez"
    assert lexicon.years == (2019,)
