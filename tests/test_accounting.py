"""Every number of a text in one row, with its kind."""

import re
from itertools import pairwise

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.reported.accounting import numeric_expressions

KINDS = {
    "measure", "other quantity", "date", "time", "ordinal", "age", "money", "duration", "name", "list mark",
    "sample size", "margin of error", "idiom",
}  # fmt: skip
PIECES = st.sampled_from(
    [
        *"9 9,9 2019 52.4 % percent - – to and one hundred dozens killed people seats votes of the in".split(),
        *", . ; ( ) “ ” Nov. No. 's A won half third another none between or from 12-13 3rd é 0² Sacaba $".split(),
        *"1.2.3 twice million poll toll / 10 000 964 045 1'200 10\u202f000".split(" "),
        "\n",
        "",
    ]
)


def account(text: str) -> pd.DataFrame:
    return numeric_expressions(pd.DataFrame({"text": {"a": text}}).rename_axis("article_id"))


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("On November 20 and 22, 2019, they met.", "date date date"),
        ("The vote of 2019 was annulled on 3 May.", "date date"),
        ("At 5.40pm and 06:30 it rained.", "time time time"),
        ("Burhan Wani, 22, died.", "age"),
        ("A 17-year-old was there.", "age"),
        ("We need £20,000 or 40 euros.", "money money"),
        ("It took 13 years and 9 months.", "duration duration"),
        ("COVID-19 and the G20 and 9/11.", "name name name name"),
        ("Decree 4,078 and Article 166.", "name name"),
        ("1) The army came.", "list mark"),
        ("The first and the 3rd fourth.", "ordinal ordinal ordinal"),
        ("The margin of error is 3 points.", "margin of error"),
        ("The survey of 1,024 adults ended.", "sample size"),
        ("The survey of 450 adults ended.", "sample size"),
        ("Then came one strike after the other.", "idiom"),
        ("In the terms: “1) The army came.", "list mark"),
        ("They killed 14 people[1] and 12 men (2) in Velm.[^3]", "measure list mark measure list mark list mark"),
        ("[^1]: The mill is in Orbe.", "list mark"),
        ("This decree, 4,078, was read, and so was Canal 7.", "name name"),
        ("Between 1998-99 and the latter half of the year.", "date date idiom"),
        ("The half moon rose over his half brother.", "idiom idiom"),
        ("It was one of the best.", "idiom"),
        ("He bought 12 chairs.", "other quantity"),
        ("They killed 12 people.", "measure"),
    ],
)
def test_kinds(text, kinds):
    names = sorted(KINDS, key=len, reverse=True)
    assert list(account(text)["kind"]) == re.findall("|".join(names), kinds)


def test_the_five_articles(seeds):
    table = numeric_expressions(seeds)
    assert set(table["kind"]) <= KINDS
    assert (table["measure"] != "").eq(table["kind"] == "measure").all()
    assert_accounted(seeds, table)


def test_empty():
    assert account("").empty
    assert list(account("").columns)[:4] == ["article_id", "start", "end", "surface"]


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=40).map(" ".join) | st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=60))
def test_arbitrary_text(text):
    articles = pd.DataFrame({"text": {"a": text}}).rename_axis("article_id")
    assert_accounted(articles, numeric_expressions(articles))


def assert_accounted(articles: pd.DataFrame, table: pd.DataFrame) -> None:
    """Surfaces are the text, rows are in order without overlap, every run of digits lies in one row."""
    for article_id, text in articles["text"].items():
        rows = table[table["article_id"] == article_id]
        spans = list(zip(rows["start"], rows["end"], strict=True))
        assert [text[s:e] for s, e in spans] == list(rows["surface"])
        assert all(a[1] <= b[0] for a, b in pairwise(spans))
        for digits in re.finditer(r"\d+", text):
            assert sum(s <= digits.start() and digits.end() <= e for s, e in spans) == 1, digits
