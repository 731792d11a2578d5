"""Numbers that no rule reads, chosen as tolls by what their article tells."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.reported import accounting
from analysis.reported.accounting import article_numbers
from analysis.reported.measures import TOLLS
from analysis.reported.tolls import traits

DAM = """A dam above Orbe gave way on Monday. The ministry said 31 people were killed and 40 injured.

The toll has since grown, and nobody agrees on it. The ministry counts 38. The farmers' union has 44, and reads out \
44 names at the gate every evening. On Tuesday the mayor wrote that 60 were dead; the true figure was 31.

The mill stands 12 kilometres away and employs 260 people. About 19 farms are still without power. The ministry's \
list holds 38."""


def chosen_of(text):
    numbers = [(s.words, r) for s in article_numbers(text) for r in s.readings]
    return [
        (w.slice(r.number.first, r.number.last), r.measure) for w, r in numbers if r.governed == "chosen" and r.measure
    ]


def test_bare_counts_go_on_with_the_toll():
    told = ["38", "44", "38"]  # rules read the 44 names and the true 31
    assert chosen_of(DAM) == [(surface, "deaths") for surface in told]


@pytest.mark.parametrize(
    ("said", "counts"),
    [
        (
            "Twenty people were hurt, it says. More than 23 were injured, says a clinic. The union's list has 27.",
            "injuries",
        ),
        ("Police said 61 people were arrested. The lawyers' list has 74.", "arrests"),
    ],
)
def test_it_goes_on_with_what_was_told_last(said, counts):
    assert chosen_of(f"A strike ended in blows on Monday.\n\n{said}")[-1][1] == counts


def test_a_bare_count_is_none_of_what_is_told_only_further_on():
    text = """Heat kills in Orbe

HOST: On Friday you said 58, on Monday 52, today it is 57. The 58 was a mistake?

ROTH: It was. We count 57.

In other news, police arrested two men of a cooling firm. A tent fell, and 16 people were hurt."""
    assert {measure for _, measure in chosen_of(text)} <= {"deaths"}


def test_what_only_a_parliament_nearby_makes_seats_may_be_a_toll():
    text = """The riots of Orbe, four years after the election

Ann Bell keeps the dead of the riots on cards. At least 19 people were killed. She lays them out in rows: Orbe, eleven.

The state has never gone beyond 14. The new parliament has 120 seats. The Reform Party won 48, the Union nine."""
    assert chosen_of(text) == [("eleven", "deaths"), ("14", "deaths")]


def test_a_list_goes_down_its_lines():
    text = "A storm killed 57 people on Monday. By county:\n\n– Arden: 35\n\n– Denn: 14\n\n– Elb: eight\n\nSome fled."
    assert chosen_of(text) == [("35", "deaths"), ("14", "deaths"), ("eight", "deaths")]


def test_a_part_is_counted_like_its_whole():
    assert chosen_of("A bus fell off a bridge; 12 were killed. Two of them wore no belts.") == [("Two", "deaths")]


def test_a_part_of_a_number_that_was_chosen_is_counted_like_it():
    text = "A bus fell off a bridge; police say 31 were killed. The hospital counts 38. Nine of the 38 were pupils."
    assert chosen_of(text)[:2] == [("38", "deaths"), ("Nine", "deaths")]


@pytest.mark.parametrize(
    "said",
    [
        "Of the others, five are untraced.",
        "The court acquitted seven.",
        "A fleet of six took part.",
        "A six-storey block came down.",
        "Whoever has lost a child may dial 112 or shout.",
    ],
)
def test_other_fates_and_other_quantities_are_no_toll(said):
    assert chosen_of(f"A storm killed 31 people in Orbe on Monday. {said}") == []


@pytest.mark.parametrize(
    ("asked", "counted"),
    [
        ("How many did you lose?", "deaths"),
        ("How many has the town lost by now?", "deaths"),
        ("And how many did you bury?", "deaths"),
        ("How many patients came in?", "injuries"),
        ("How many did you receive, treat or admit?", "injuries"),
        ("How many were arrested?", "arrests"),
    ],
)
def test_an_answer_counts_what_the_question_asks_for(asked, counted):
    text = f"A crash killed 31 people.\n\n{asked}\n\nBy noon 16, and 40 by night, in a town of 9,000."
    assert chosen_of(text) == [("16", counted), ("40", counted)]


def test_nothing_is_chosen_where_no_casualties_are_told():
    text = "The league has 44 clubs. The union counts 38, and its list holds 260."
    assert chosen_of(text) == []


def test_ages_and_survivors_are_no_toll():
    text = "Nine men were killed on Monday. Three of them were younger than 25. The ministry says 40 are unharmed."
    assert not {"25", "40"} & {surface for surface, _ in chosen_of(text)}


def test_the_table_is_short():
    with Path(traits.__file__).with_name("tolls.csv").open(encoding="utf-8", newline="") as file:
        learned = [row["trait"] for row in csv.DictReader(file)]
    assert len(learned) == len(set(learned)) <= 1000


@given(st.lists(st.sampled_from([31, 38, 44, 60]), min_size=1, max_size=5), st.sampled_from(TOLLS))
def test_measures_of_votes_stay_and_every_toll_has_its_kind(values, measure):
    verb = {"deaths": "killed", "injuries": "injured", "arrests": "arrested"}[measure]
    text = f"On Monday 31 people were {verb}. The party won 44 per cent. " + " ".join(
        f"The union has {v}." for v in values
    )
    read = [r for s in accounting.read_article(text, accounting.layers(text))[0] for r in s.readings]
    after = [r for s in article_numbers(text) for r in s.readings]
    shares = [a.measure for a in read if a.number.unit]
    assert [b.measure for b in after if b.number.unit] == shares
    assert all((b.kind == "measure") == bool(b.measure) for b in after)
