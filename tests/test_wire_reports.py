"""What reports of agencies say in passing; all sentences are made up for this."""

import pytest
from value_of import ELECTION, about, stated, values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The opposition bloc is on 38 percent in the poll, four points ahead of the ruling party on 34.",
            [("poll_share", 38, "opposition bloc"), ("vote_margin", 4, "opposition bloc"),
             ("poll_share", 34, "ruling party")],
        ),
        (
            "A Fielding poll puts Bell at 45 per cent against 33 per cent for Hall.",
            [("poll_share", 45, "Bell"), ("poll_share", 33, "Hall")],
        ),
        (
            "In the poll Mr Bell leads with 41%, ahead of Mr Hall with 24%.",
            [("poll_share", 41, "Bell"), ("poll_share", 24, "Hall")],
        ),
        (
            "Bell received 48.4 percent, more than Hall, who got 42.2 percent.",
            [("vote_share", 48.4, "Bell"), ("vote_share", 42.2, "Hall")],
        ),
        (
            "The Unity Front, which has 38 deputies, won 41.",
            [("seats", 38, "Unity Front"), ("seats", 41, "Unity Front")],
        ),
        ("The Lusaran People's Party took 26.3%.", [("vote_share", 26.3, "Lusaran People's Party")]),
        ("Shares fell 3 percent after the vote.", []),
        ("Support for the Democrats fell to 23 percent in a poll.", [("poll_share", 23, "Democrats")]),
        (
            "In a poll the liberals were at 9 percent and the far-left at 6.",
            [("poll_share", 9, "liberals"), ("poll_share", 6, "far-left")],
        ),
        (
            "In the referendum 57.6 percent had voted No and 42.4 percent Yes.",
            [("vote_share", 57.6, "No"), ("vote_share", 42.4, "Yes")],
        ),
        (
            "A poll on the referendum put No at 52 percent and Yes at 45.",
            [("poll_share", 52, "No"), ("poll_share", 45, "Yes")],
        ),
        (
            "The defence minister, Ida Holm, was beaten by the Liberal candidate by just 112 votes.",
            [("vote_margin", 112, "Liberal candidate")],
        ),
    ],
)  # fmt: skip
def test_shares_and_seats(text: str, expected: list[tuple[str, float, str]]) -> None:
    assert stated(ELECTION + text) == expected


def test_both_sides_of_a_motion_that_failed() -> None:
    text = "Deputies rejected a motion of no confidence in Prime Minister Tom Hall by 112 votes to 98."
    assert [(value, subject) for _, value, subject in stated(text)] == [(112, "against"), (98, "in favour")]


def test_a_bare_share_is_in_percent() -> None:
    table = values(
        ELECTION
        + "Turnout was 63.7%, a shade below the earlier 64.4. "
        + "In a poll Bell is on 51 percent, two points ahead of Hall on 49."
    )
    assert table["unit"].tolist() == ["percent", "percent", "percent", "points", "percent"]


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("A survey by Cadel a week before the vote had put Bell at 24% and Hall at 25.", ["Cadel", "Cadel"]),
        ("A poll by Cadel last month put Bell at 30 percent.", ["Cadel"]),
        ("Nine people died, according to the Centre for Peace Studies.", ["Centre for Peace Studies"]),
    ],
)
def test_sources(text: str, sources: list[str]) -> None:
    assert about(ELECTION + text, "attributed_to") == sources


def test_a_place_ends_before_for() -> None:
    assert about(ELECTION + "That would mean 37 seats in the Rikstag for Bell.", "place") == ["Rikstag"]


def test_ten_or_twelve_is_a_range() -> None:
    table = values("Police found ten or twelve bodies in the mill.")
    assert table[["value", "value_high"]].values.tolist() == [[10, 12]]


def test_the_number_of_people_killed_is_of_people() -> None:
    assert about("The deaths bring to 94 the number of people killed since May.", "subject") == ["people"]


def test_a_toll_that_is_feared_is_none() -> None:
    assert values("Rescuers found 12 bodies, and the toll is feared to exceed 200.")["value"].tolist() == [12]


def test_the_date_behind_a_comparison_is_the_other_number_s() -> None:
    text = "At least 1,114 people have died at sea compared with 725 in the same months of 2020."
    assert about(text, "date") == ["", "2020"]


def test_each_of_two_tolls_has_the_date_behind_it() -> None:
    text = "Relief workers report nine deaths at Orve on 7 May and five at Tamsil on 10 May."
    assert about(text, "date") == ["2021-05-07", "2021-05-10"]


def test_others_are_counted_behind_that() -> None:
    assert about("A court sentenced five men over a shipwreck that killed 84.", "subject") == ["men", "people"]
