"""Values whose words hold soft hyphens or characters without width."""

import pandas as pd
import pytest

from analysis import numeric_expressions, reported_values, split_sentences


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
