"""On whose word a value stands; all sentences are made up for this."""

import pandas as pd
import pytest
from value_of import about

from analysis import reported_values

ELECTION = "Voters chose a president in Sunday's election, with three candidates on the ballot.\n\n"


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("According to the health ministry, 12 people were killed.", ["health ministry"]),
        ("Twelve people were killed, according to the health ministry.", ["health ministry"]),
        ("The governor said 12 people were killed.", ["governor"]),
        ("Twelve people were killed, the governor said on Monday.", ["governor"]),
        ("Twelve people were killed, said Anna Brandt, the governor.", ["Anna Brandt"]),
        ("Twelve people were killed, a hospital source and two members of the militia said.", ["hospital source"]),
        ("Doctors' union: 40 dead, 12 wounded.", ["Doctors' union"] * 2),
        ("By the ministry's count 40 people were killed.", ["ministry"]),
        ("Twelve people were killed.", [""]),
        ("Police said 12 people were killed; residents put the toll at 30.", ["Police", "residents"]),
        ("The state broadcaster is back on air. It says 12 people were killed.", ["state broadcaster"]),
    ],
)
def test_sources_of_tolls(text: str, sources: list[str]) -> None:
    assert about(text, "attributed_to") == sources


def test_a_clause_at_the_end_of_the_sentence_governs_what_stands_before_it() -> None:
    text = "Two officers and, according to lawyers, 85 protesters were killed."
    assert about(text, "attributed_to") == ["", "lawyers"]


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("A poll by Fielding Research puts Ann Bell on 41 percent.", ["Fielding Research"]),
        ("The Fielding poll gave Ann Bell 41 percent and Tom Reed 38 percent.", ["Fielding", "Fielding"]),
        ("Exit polls showed Ann Bell with 52 percent of the vote.", ["Exit polls"]),
        ("An exit poll by Channel Nine gave Ann Bell 52 percent.", ["Channel Nine"]),
    ],
)
def test_sources_of_polls(text: str, sources: list[str]) -> None:
    assert about(ELECTION + text, "attributed_to") == sources


def test_the_electoral_body_of_a_paragraph_is_the_source_of_its_counts() -> None:
    counted = "The National Electoral Commission closed its books. Ann Bell won 52 percent of the vote.\n\n"
    assert about(ELECTION + counted + "Tom Reed won 40 percent of the vote.", "attributed_to") == [
        "National Electoral Commission",
        "",
    ]


def test_a_short_name_stands_for_the_full_one() -> None:
    text = "The Committee of Northern Doctors met on Friday. The committee said 12 people were killed."
    assert about(text, "attributed_to") == ["Committee of Northern Doctors"]


def test_an_aside_in_brackets_governs_nothing_outside() -> None:
    text = ELECTION + "Ann Bell won 75 seats (a projection had given her 73) and Tom Reed's party 39 seats."
    assert about(text, "attributed_to") == ["", "projection", ""]


def test_the_five_articles(seeds: pd.DataFrame) -> None:
    found = reported_values(seeds)
    exit_polls = found[found["measure"] == "exit_poll_share"]["attributed_to"].str.lower()
    assert set(exit_polls) == {"exit polls"}
    polls = found[(found["measure"] == "poll_share") & (found["article_id"] == "000_247041d4bc06048d")]["attributed_to"]
    assert set(polls) == {"Centro Estratégico Latinoamericano de Geopolítica"}
