"""Numbers that look like a toll, a seat or a share and are none, and those that do not look like one; all made up."""

import pytest
from value_of import ELECTION, about, stated, values


def read(text: str) -> list[tuple[str, float]]:
    table = values(text)
    return list(zip(table["measure"], table["value"], strict=True))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hale, 64, was killed on Tuesday.", []),
        ("Mara Orr, 81, died at home.", []),
        ("Ito, 19, and her brother Ken, 22, were killed.", []),
        ("In Orr, 12 died and 40 were hurt.", [("deaths", 12), ("injuries", 40)]),
        ("Near Port Hale, 9 were killed.", [("deaths", 9)]),
        ("The second one was arrested.", []),
        ("Neither of the three men was hurt.", []),
        ("A priest and three officers said the mayor had been arrested.", []),
        ("About 13,000 badgers were killed.", []),
        ("A panel of seven charged with reviewing the mine sat on Monday.", []),
        ("Two were charged with killing a guard.", [("arrests", 2)]),
        ("A navigator with 57 missions behind him, was killed.", []),
        ("A nurse was killed, and two guards said so.", []),
        ("Two were killed, and a nurse and four guards said so.", [("deaths", 2)]),
        ("A boat picked up 41 survivors and two bodies.", [("deaths", 2)]),
        ("The Velm Four were freed from prison.", []),
        ("A model foresees 3,500 deaths by June.", []),
        ("All but two of the guards were killed.", []),
        ("Nine died. They boarded a boat with 30 families.", [("deaths", 9)]),
        ("Nine died. An earlier version of this report said 24 people died.", [("deaths", 9)]),
    ],
)
def test_people_who_were_not_killed_hurt_or_held(text, found):
    assert read(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hale took one and a half million votes.", [("vote_count", 1.5e6)]),
        ("Hale won 7¼ percent of the vote.", [("vote_share", 7.25)]),
        ("Hale won three quarters of a million votes.", [("vote_count", 750_000)]),
        ("Two in five voters backed Hale.", [("vote_share", 40)]),
        ("Three out of five voters backed Hale.", [("vote_share", 60)]),
        ("One-fourth of voters backed Hale.", [("vote_share", 25)]),
        ("The coach has 50 seats.", []),
        ("A minibus with 16 seats hit a wall.", []),
        ("The university offers 85 seats in physics.", []),
        ("The hall sold 900 seats for the play.", []),
        ("The teachers' list, strong in the university town, took seven seats.", [("seats", 7)]),
        ("The proportion of pupils who walk rose to 30 percent.", []),
        ("The proportion of voters who backed Hale rose to 30 percent.", [("vote_share", 30)]),
        ("Four women stood against the wall.", []),
        ("The motion was carried by 51 votes to twelve.", [("vote_count", 51), ("vote_count", 12)]),
    ],
)
def test_numbers_of_an_election_article(text, found):
    assert read(ELECTION + text) == found


def test_a_share_of_the_vote_needs_no_other_word_on_elections():
    assert read("Hale took 47.3% of the vote.") == [("vote_share", 47.3)]


@pytest.mark.parametrize(
    ("text", "value"),
    [("A couple of thousand people were detained.", 2000), ("Three and a half thousand were detained.", 3500)],
)
def test_thousands_and_their_parts(text, value):
    assert read(text) == [("arrests", value)]


def test_a_large_toll_told_before_counts_where_it_stands_alone():
    told = "The quake killed 118 people in Orr. The mayor had said {}, and took it back."
    assert [v for _, v in read(told.format(118))] == [118, 118]
    assert [v for _, v in read(told.format("all was well. But 118 were missing"))] == [118]


@pytest.mark.parametrize(
    ("when", "date"),
    [
        ("last Wednesday", "2021-05-05"),
        ("on Monday of last week", "2021-05-03"),
        ("two weeks ago on Monday", "2021-04-26"),
        ("a year ago on Monday", "2020-05-10"),
        ("two years ago on Saturday", "2019-05-15"),
        ("between April 3 and April 5", "2021-04-03/2021-04-05"),
        ("from March 2 to March 6", "2021-03-02/2021-03-06"),
    ],
)
def test_days_that_are_told_by_others(when, date):
    assert about(f"Twelve people were killed in Velm {when}.", "date") == [date]


@pytest.mark.parametrize("name", ["April Reyes", "Nadia May", "Will Orr", "June Hale", "Jan Ferrer", "Jun Sato"])
def test_people_whose_names_are_words(name):
    text = f"{name} said twelve people were killed in Velm."
    assert about(text, "attributed_to") == [name]
    assert about(text, "date") == [""]


@pytest.mark.parametrize(
    "name",
    ["Ann March", "Frank Sunday", "Jan August", "Rose Monday", "August Orr Hale", "June Ida Orr", "Nadia Hale May"],
)
def test_people_whose_names_are_months_or_days(name):
    for text in [f"{name} said twelve people were killed.", f"According to {name}, twelve people were killed."]:
        assert about(text, "attributed_to") == [name]
        assert about(text, "date") == [""]


@pytest.mark.parametrize(
    "text",
    [
        "Twelve people were killed in Charlotte Sunday.",
        "Twelve people were killed, Pope Francis Sunday said.",
        "The Christian Sunday fair: twelve people were killed.",
        "Crowds Mark Sunday With a Mass for Twelve People Killed",
        "Ann Orr Sunday told the court that twelve people were killed.",
    ],
)
def test_days_behind_names(text):
    assert about(text, "date") == ["2021-05-09"]


def test_a_camp_that_says_no_keeps_its_name():
    assert stated(ELECTION + "The no camp won 2,001,926 votes.") == [("vote_count", 2_001_926, "No")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Polls before the vote had Orr at 22 percent; he took 19 percent.", [("poll_share", 22), ("vote_share", 19)]),
        (
            "Hale, who was put on 35 percent in the exit poll, took 31.5 percent of the vote.",
            [("exit_poll_share", 35), ("vote_share", 31.5)],
        ),
        (
            "Orr won 41 percent of the vote in 2016 and now stands at 37 percent in the polls.",
            [("vote_share", 41), ("poll_share", 37)],
        ),
        (
            "The exit poll gave Unity 33 percent. Final figures gave it 35.1 percent.",
            [("exit_poll_share", 33), ("vote_share", 35.1)],
        ),
        (
            "Hale won 34 percent and Orr 30, according to an exit poll.",
            [("exit_poll_share", 34), ("exit_poll_share", 30)],
        ),
    ],
)
def test_polls_and_results_in_one_breath(text, found):
    assert read(ELECTION + text) == found


@pytest.mark.parametrize("name", ["Movement for the Defence of Northern Orr", "Alliance of Teachers for Change"])
def test_a_party_with_a_long_name_keeps_it(name):
    assert stated(ELECTION + f"The {name} took 14 percent of the vote.") == [("vote_share", 14, name)]


@pytest.mark.parametrize(
    ("when", "date"),
    [
        ("the day before yesterday", "2021-05-10"),
        ("ten years ago today", "2011-05-12"),
        ("on Monday last week", "2021-05-03"),
    ],
)
def test_days_told_by_today(when, date):
    assert about(f"Twelve people were killed in Velm {when}.", "date") == [date]


def test_a_day_with_its_number_is_of_the_month_told_before():
    assert about("The strike began in March. On Thursday (18) nine people were arrested.", "date") == ["2021-03-18"]
