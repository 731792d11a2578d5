"""Ordinary news has numbers of everything else: what looks like a toll or a share of votes there, and is none."""

import pandas as pd
import pytest

from analysis import reported_values
from analysis.reported.tolls.people import thing

COUNCIL = "The minister met the opposition, his own party and the parties of the campaign. "


def measured(text: str) -> list[tuple[str, str]]:
    articles = pd.DataFrame({"text": {"a": text}, "headline": ""}).rename_axis("article_id")
    rows = reported_values(articles).query("measure != 'other'")
    return list(zip(rows["surface"], rows["measure"], strict=True))


@pytest.mark.parametrize(
    "text",
    [
        "The new virus kills 14 harmless processes on every machine.",
        "The two bodies representing farmers and millers asked for more money.",
        "The patch closes eight critical holes.",
        "Seven hundred people in the town were on life-extending drugs.",
        "The bank has saved five lives and changed many more.",
        "One user has created a dock for the machine.",
        "Ten nominations, and the film picked up only two.",
        "You will be the one imprisoned for it.",
        "Her museum is open 10 to 4.",
        COUNCIL + "Growth was put at 4.4% after a year at 3%.",
        COUNCIL + "He would get 50% of young people into college.",
        COUNCIL + "The deficit is cut by 0.3 percentage points a year.",
        COUNCIL + "Participation ranged from 69% in Velm to 10% in Orbe.",
    ],
)
def test_no_measure(text: str) -> None:
    assert measured(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police found two bodies in the river.", [("two", "deaths")]),
        ("The storm took 20 lives.", [("20", "deaths")]),
        ("Six patients were on life support after the fire.", [("Six", "injuries")]),
        (
            "In parliament the opposition voted against the bill. The government's majority was cut to 14.",
            [("14", "vote_margin")],
        ),
        (
            "A poll on the election suggested 75% of respondents want the action that is necessary.",
            [("75", "poll_share")],
        ),
    ],
)
def test_a_measure(text: str, expected: list[tuple[str, str]]) -> None:
    assert measured(text) == expected


def test_things_are_no_people() -> None:
    assert [x for x in ("processes", "shepherds", "foxes", "juveniles", "weddings", "pals", "names") if thing(x)] == [
        "processes",
        "foxes",
        "weddings",
    ]


def test_an_answer_is_about_whom_it_begins_with() -> None:
    text = "In the poll before the election 82% said Ann Bell had done well. Meantime, 42% backed the plan."
    rows = reported_values(pd.DataFrame({"text": {"a": text}, "headline": ""}).rename_axis("article_id"))
    subjects = rows.query("measure == 'poll_share'")["subject"].tolist()
    assert subjects[0] == "Ann Bell"
    assert "Meantime" not in subjects
