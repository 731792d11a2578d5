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


@pytest.mark.parametrize(
    "text",
    [
        "Keeper Danny Orr limped off in the 12th minute and three more were booked before half-time.",
        "The tourists lost seven wickets for 38 and were dead and buried by tea.",
        "Eight players plus injuries: 13 players out of a squad of 31.",
        "The hunt killed 20 foxes; six were shot by marksmen and three by farmers.",
        "Twelve of the 60 whales stranded on the beach died and two were shot.",
        "Of the 28 recorded turtle deaths most were put down to pigs.",
        "The farm kills 2,000 head of cattle a week.",
        "The cantata, K 216, was found in the house of a singer who died in 1951.",
        "The stars in NGC 1316 are dying, and others are dead.",
        "The court quashed the sentences of the Marlow Four and the Orr Six.",
        "The officers, five of whom have since retired, were cleared of killing a man in custody.",
        "Five others were never charged.",
        "The hospital treated 900 nurses for flu last week.",
        "The drug was tried on 30 patients, two of whom were treated for a rash.",
        "Thirty exporters have been hurt by the strong currency.",
        "The bank charged 200,000 customers twice by mistake.",
        "Two of his songs were banned and three more were seized by censors.",
        "The novelist, who survived two wars and three husbands, has died.",
        "Seven judges on the court have been appointed by the president.",
        "A panel heard that two staff members hacked into a poll.",
        "Any change could hurt 12,000 growers.",
        "Several experts have noted that apes are killed by the virus.",
        "He was one of those people that no door was locked to, and was arrested.",
        "This case is one of the first to be prosecuted.",
        "Growers say a merger of the two bodies must be put to a vote.",
        "The industry's three bodies have been asked to save money, and the two bodies left would meet on Monday.",
        "There were no errors charged to the Jets.",
        "Nearly 1.2 million votes were cast in the poll for best British song.",
        "They want votes at 16, and about 1.7 million people would be able to cast ballots.",
        COUNCIL + "The Greens hope to win 20 seats at the election. The leader has visited 12 marginal seats.",
        COUNCIL + "She is the only Green in the county's eight seats.",
        COUNCIL + "Four seats in the cabinet went to the Greens, and the number of its committees fell from 16 to 10.",
        COUNCIL + "Union members make up 50% of the votes at conference.",
        COUNCIL + "If we have got one in five pensioners below the line, voters should say so.",
        COUNCIL + "If a quarter of women are paid less, the election will be about that.",
        COUNCIL + "The deficit is twice the goal of 1.7 percent; hotels were filled to between 48 and 74 percent.",
        COUNCIL
        + "Voters were told that less than half the sum had been spent, and that we need a five per cent growth.",
        COUNCIL + "The seat was won by a man who will serve a fifth, five-year term behind three-quarter-inch glass.",
        COUNCIL + "A clerk left the count, another slept, and a third, who had been ill, saw nothing.",
        COUNCIL + "He was defeated in three votes. In one, a third of which was taken by hand, he had no friends.",
    ],
)
def test_what_many_kinds_of_news_count(text: str) -> None:
    assert measured(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police held three men over the theft of a painting.", [("three", "arrests")]),
        ("Five managers are to go on trial over the crash.", [("Five", "arrests")]),
        (
            "Six swimmers have been banned for doping and one has been charged with selling steroids.",
            [("one", "arrests")],
        ),
        ("Forty drivers started and 19 finished; nobody was hurt.", [("nobody", "injuries")]),
        ("The ferry sank with the loss of 40 lives.", [("40", "deaths")]),
        ("The fire of May 2004 killed nine people.", [("nine", "deaths")]),
        ("A bus ran into cows in the dark, and two farmers were killed.", [("two", "deaths")]),
        ("In one case five workers were asphyxiated.", [("five", "deaths")]),
        ("Nine were arrested, police said. The four families asked to see them.", [("Nine", "arrests")]),
        (
            COUNCIL + "In the vote Labour's majority was cut from 167 to 66 in 12 years.",
            [("167", "vote_margin"), ("66", "vote_margin")],
        ),
        (COUNCIL + "She beat Ann Bell by 10 votes to take the seat in the election.", [("10", "vote_margin")]),
        (COUNCIL + "Its leader won 52% of votes in an election in which few took part.", [("52", "vote_share")]),
    ],
)
def test_what_it_does_count(text: str, expected: list[tuple[str, str]]) -> None:
    assert measured(text) == expected


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("At least three people from Velm died in the wave.", ["people from Velm"]),
        ("Five people from the mine are in custody.", ["people from the mine"]),
        ("She was charged along with three other men of distributing drugs.", ["men"]),
        ("The flood killed nine people asleep aboard.", ["people"]),
        ("Two of those beside him died.", ["people"]),
        ("Nineteen of those questioned were placed in custody.", ["people"]),
        ("One picket was run over and killed.", ["picket"]),
        (COUNCIL + "Add the 87 seats that the Greens won in the election.", ["Greens"]),
        (COUNCIL + "Ann Bell won the Orr & Hythe seat with 20,645 votes in the election.", ["Ann Bell"]),
    ],
)
def test_subjects_are_no_fragments(text: str, subjects: list[str]) -> None:
    rows = reported_values(pd.DataFrame({"text": {"a": text}, "headline": ""}).rename_axis("article_id"))
    assert rows.query("measure != 'other'")["subject"].tolist() == subjects


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


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        (
            "The motoring club questioned 1,200 drivers about tolls.\n\n"
            "Of those, 62 percent said they want lower ones, and 21 percent would pay more.",
            ["62", "21"],
        ),
        ("Shoppers were interviewed in May.\n\nSome 41 percent said they buy bread online.", ["41"]),
        ("The study covered 2,000 homes.\n\nAbout 45 percent of homes have broadband, up from 30 percent.", []),
        ("Sales rose 12 percent, and 45 percent of homes have broadband.", []),
    ],
)
def test_answers_to_a_survey_of_anybody(text: str, shares: list[str]) -> None:
    assert measured(text) == [(share, "poll_share") for share in shares]
