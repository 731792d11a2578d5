"""Rows of results under a head row; all are made up for this."""

import pytest
from value_of import ELECTION, stated, values


@pytest.mark.parametrize(
    "table",
    [
        "Party  Votes  Seats\nReds  23,352  41\nBlues  2,310  9",
        "Party\tVotes\tSeats\nReds\t23,352\t41\nBlues\t2,310\t9",
        "Party | Votes | Seats\nReds | 23,352 | 41\nBlues | 2,310 | 9",
        "| Party | Votes | Seats |\n|---|--:|---|\n| Reds | 23,352 | 41 |\n| Blues | 2,310 | 9 |",
    ],
)
def test_columns_say_what_is_counted(table):
    assert stated(ELECTION + table) == [
        ("vote_count", 23352, "Reds"),
        ("seats", 41, "Reds"),
        ("vote_count", 2310, "Blues"),
        ("seats", 9, "Blues"),
    ]


def test_columns_say_whose_the_numbers_are_and_rows_where():
    found = values(f"{ELECTION}Town  Reds  Green List\nVelm  4  1\nOrbe Bay  0  2\nAll  4  3\n\nThey met 12 times.")
    assert found["measure"].tolist() == ["seats"] * 6
    assert found["subject"].tolist() == ["Reds", "Green List"] * 3
    assert found["place"].tolist()[:4] == ["Velm", "Velm", "Orbe Bay", "Orbe Bay"]


@pytest.mark.parametrize(
    ("rows", "measure"),
    [("Velm  41.2  38.1", "vote_share"), ("Velm  23,352  21,874", "vote_count"), ("Velm  4  3", "seats")],
)
def test_numbers_under_parties_are_told_apart_by_size(rows, measure):
    assert values(f"{ELECTION}Town  Reds  Blues\n{rows}")["measure"].tolist() == [measure] * 2


def test_rows_without_a_head_are_votes_if_large():
    assert stated(f"{ELECTION}Ann Bell (Red) 23,352\nTom Reed (Blue) 2,310") == [
        ("vote_count", 23352, "Ann Bell"),
        ("vote_count", 2310, "Tom Reed"),
    ]


def test_a_sentence_ends_the_table():
    found = values(f"{ELECTION}Town  Reds  Blues\nVelm  4  3\n\nThey met in 12 villages.\n\nOrbe  5  2")
    assert found["subject"].tolist()[:2] == ["Reds", "Blues"]
    assert not {"Reds", "Blues"} & set(found["subject"][2:])


def test_columns_without_numbers_stand_between_those_of_a_table():
    table = "Candidate | Party | Votes | %\nAnn Bell | URP | 1,204 | 61.2\nTom Hall | UND | 764 | 38.8\n"
    found = values(f"The commission counted the votes of Sunday's election of a mayor.\n\n{table}")
    assert found["measure"].tolist() == ["vote_count", "vote_share"] * 2


@pytest.mark.parametrize(
    ("head", "rows", "measure"),
    [
        ("Turnout by the hour:", "10 a.m.  8.9 per cent  (11.4)\n1 p.m.  27.2 per cent  (30.6)", "turnout"),
        ("Final results of the parliamentary election:", "Reds: 41.2%\nGreen List: 22.9", "vote_share"),
        ("Seats in the new council:", "Reds  14\nGreen List  9\nOrbe First  2\nOthers (three)  4", "seats"),
        ("Votes were cast thus:", "*Ann Bell (Red)  804\nTom Reed (Blue)  87", "vote_count"),
    ],
)
def test_a_line_up_to_a_colon_is_the_head_of_all_rows_below(head, rows, measure):
    found = values(f"{ELECTION}{head}\n\n{rows}\n\nThey met 12 times.")
    assert found["measure"].tolist() == [measure] * len(found)
    assert len(found) == {"turnout": 4, "seats": 4}.get(measure, 2)


def test_rows_go_on_with_votes():
    found = values(f"{ELECTION}*Ann Bell (Red) 1,204\nTom Reed (Blue) 987\nMay Orr (Green) 33")
    assert found["measure"].tolist() == ["vote_count"] * 3


@pytest.mark.parametrize("office", ["MAYOR", "Ward 2 councillor", "SCHOOL TRUSTEE"])
def test_the_names_under_an_office_are_those_of_people_with_votes(office):
    assert stated(f"{ELECTION}{office}\nAnn Bell (elected) – 412\nTom Reed – 390") == [
        ("vote_count", 412, "Ann Bell"),
        ("vote_count", 390, "Tom Reed"),
    ]


@pytest.mark.parametrize(
    ("head", "rows", "measure"),
    [("Sheriff", "Ann Bell: 52.1\nTom Reed: 47.9", "vote_share"), ("Council", "Reds – 21\nBlues – 7", "seats")],
)
def test_shares_of_people_and_seats_of_parties_are_no_votes(head, rows, measure):
    assert values(f"{ELECTION}{head}\n{rows}")["measure"].tolist() == [measure] * 2


@pytest.mark.parametrize("between", ["\t", " | ", "   ", " / "])
@pytest.mark.parametrize(
    ("heads", "sides"),
    [("Ward,Yes %,No %,Turnout %", ("Yes", "No")), ("Town,For,Against,Turnout", ("in favour", "against"))],
)
def test_each_column_has_its_measure_and_side_and_each_row_its_place(heads, sides, between):
    rows = [heads, "Velm,58.2,41.8,47.5", "St Orbe's,44.0,56.0,39.9"]
    found = values(f"{ELECTION}" + "\n".join(rows).replace(",", between))
    assert found["measure"].tolist() == ["vote_share", "vote_share", "turnout"] * 2
    assert found["subject"].tolist() == [*sides, "turnout"] * 2
    assert found["place"].tolist() == ["Velm"] * 3 + ["St Orbe's"] * 3


def test_columns_of_parties_beside_one_of_turnout_are_not_those_of_votes_and_seats():
    assert stated(f"{ELECTION}Town  Red votes  Blue votes  Turnout\nVelm  2,410  1,980  51.5") == [
        ("vote_count", 2410, "Red"), ("vote_count", 1980, "Blue"), ("turnout", 51.5, "turnout"),
    ]  # fmt: skip
    assert stated(f"{ELECTION}Party  Votes  Turnout\nReds  2,410  51.5")[0] == ("vote_count", 2410, "Reds")


@pytest.mark.parametrize("head", ["Ships waiting", "Homes flooded", "Rainfall"])
@pytest.mark.parametrize("rows", ["Day | {}\nMon | 15\nTue | 31", "| Day | {} |\n|---|---|\n| Mon | 15 |\n| Tue | 3 |"])
def test_columns_of_other_things_hold_no_victims(head, rows):
    told = "Police held 14 people in Velm after stones were thrown. Four officers were hurt.\n\n"
    found = values(told + rows.format(head))
    assert not {"deaths", "injuries", "arrests"} & set(found["measure"][2:])


@pytest.mark.parametrize("head", ["Dead", "Number", "Women"])
def test_columns_of_people_among_the_dead_hold_victims(head):
    found = values(f"A blast killed 12 people in Velm and Orbe.\n\nTown | {head}\n---|---\nVelm | 15\nOrbe | 31")
    assert found["measure"].tolist() == ["deaths"] * 3


@pytest.mark.parametrize("heads", ["Seats 2021 | Seats 2017", "Seats (2021) | Seats (2017)", "Seats now | Seats 2017"])
def test_a_year_in_a_head_leaves_it_one(heads):
    rows = "Reds | 70 | 58 | 38.4%\nBlues | 62 | 77 | 33.9%\nGreens | 18 | 15 | 9.8%"
    found = values(f"{ELECTION}Party | {heads} | Share\n{rows}")
    assert found["measure"].tolist() == ["seats", "seats", "vote_share"] * 3
