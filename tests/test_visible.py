"""Values and words among soft hyphens, characters without width, tags, marks of Markdown and addresses."""

import pandas as pd
import pytest

from analysis import framing_hits, numeric_expressions, reported_values, split_sentences, tokenize


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("twenty\u00ad-three", 23),
        ("four\u00adteen", 14),
        ("four\u200bteen", 14),
        ("1,\u200b200", 1200),
        ("1\u20604", 14),
        ("\ufeff19", 19),
    ],
)
def test_a_number_is_whole_and_its_surface_that_of_the_text(written, value):
    text = f"Bridge shut\n\n\u200b\n\nAt least {written} peo\u00adple were kil\u00adled in Velm, police said.\n"
    table = reported_values(text)
    (row,) = table[table["measure"] == "deaths"].itertuples()
    assert (row.value, row.surface) == (value, text[row.start : row.end])
    assert row.surface == written.strip("\ufeff")
    sentences = split_sentences(text).set_index("sentence")
    assert written in sentences.loc[row.sentence, "text"]
    counted = numeric_expressions(text)
    assert text[counted["start"].iloc[0] : counted["end"].iloc[0]] == counted["surface"].iloc[0] == row.surface


def test_an_article_may_hold_hidden_characters_and_no_number():
    table = reported_values({"a": "The bridge in Ve\u00adlm was shut.\n", "b": "The blast killed 5 people in Velm.\n"})
    assert table[["article_id", "start", "surface"]].to_numpy().tolist() == [["b", 17, "5"]]


def test_other_articles_of_the_table_keep_their_places():
    plain = "Bridge shut\n\nAt least 14 people were killed in Velm on Monday, police said.\n"
    hidden = plain.replace("Velm", "Ve\u00adlm").replace("14", "16")
    both = reported_values({"a": plain, "b": hidden, "c": plain})
    alone = reported_values({"a": plain})
    pd.testing.assert_frame_equal(both[both["article_id"] == "a"], alone)
    assert both.groupby("article_id")["value"].first().tolist() == [14, 16, 14]


@pytest.mark.parametrize(
    "number", ["**3,400**", "*3,400*", "_3,400_", "<b>3,400</b>", '<span class="x2">3,400</span>', "[3,400](/a_(b)/7)"]
)
def test_marks_and_tags_around_a_number_say_nothing_of_it(number):
    text = f"Strike in Velm\n\nMore than {number} dockers were arrested in Velm, the mayor said.\n"
    (row,) = reported_values(text).itertuples()
    assert (row.value, row.bound, row.subject, row.surface) == (3400, "more_than", "dockers", "3,400")
    assert text[row.start : row.end] == "3,400"


def test_a_line_in_bold_stays_one():
    told = ["I was asked. Four men had died in Velm.", "Why?", "**Do you regret it**", "I do. Two men died in Velm."]
    asked = "\n\n".join(["**Why did you run?**", *told, "**Now?**", "I dig."])
    assert set(reported_values(f"Soto on losing\n\n{asked}\n")["voice"]) == {"quoted"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The port of [Velm](https://en.example/Velm) shut.", "The port of Velm shut"),
        ("See <https://velm.example/ferry>, www.velm.example/a or http://a.b/c.", "See or"),
        ('<div class="x">It <em>rained</em>.</div>', "It rained"),
        ('![The quay](quay.jpg "Photo: A") in _Velm_ (see *note*)', "The quay in Velm see note"),
        ("If 3 < 4 and b_2 > 5*3*1 [sic]", "If 3 4 and b_2 5 3 1 sic"),
    ],
)
def test_tags_and_addresses_are_no_words(text, words):
    found = tokenize(text)
    assert found["token"].tolist() == words.split()
    assert [text[s:e] for s, e in zip(found["start"], found["end"], strict=True)] == words.split()


def test_a_term_behind_an_address_has_its_place():
    text = "The [ferry](https://velm.example/the/old/ferry) sank, and the old ferry too.\n"
    hits = framing_hits(text, {"ship": ["ferry", "old ferry"]})
    assert [text[s:e] for s, e in zip(hits["start"], hits["end"], strict=True)] == ["ferry", "old ferry"]
