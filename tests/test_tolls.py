"""Tolls of people killed, injured and arrested; see `tests/passages/tolls.txt` for more sentences."""

import pandas as pd
import pytest

from analysis.reported.accounting import numeric_expressions


def tolls(text: str) -> str:
    """The measured numbers of a text: surface=measure."""
    articles = pd.DataFrame({"text": [text], "headline": "", "author": ""}, index=pd.Index(["a"], name="article_id"))
    table = numeric_expressions(articles)
    table = table[table["measure"] != ""]
    return " ".join(f"{s.replace(' ', '_')}={m}" for s, m in zip(table["surface"], table["measure"], strict=True))


@pytest.mark.parametrize(
    "sentence",
    [
        "The report speaks of deaths and injuries of many.",
        "The deaths and injuries of 40 workers were never counted.",
        "It names the killing and wounding of nine farmers.",
    ],
)
def test_deaths_and_injuries_of_some_are_counted_once_at_most(sentence):
    assert tolls(sentence).count("=") <= 1


def test_a_list_gives_its_lines():
    assert tolls("Arrests by city: 312 people were arrested.\n\n– Boston, 94\n") == "312=arrests 94=arrests"


@pytest.mark.parametrize(
    "sentence",
    [
        "Nine people died in Orbe. The mayor prays that it will not get to twenty.",
        "We hope never to see 40 dead in Orbe.",
    ],
)
def test_what_is_hoped_never_to_come_is_no_toll(sentence):
    assert tolls(sentence) in {"Nine=deaths", ""}
