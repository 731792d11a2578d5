"""Where a value belongs; all sentences are made up for this."""

import pytest
from value_of import about

from analysis.reported.places import countries, main_country


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Nine people were killed in Lagos.", ["Lagos"]),
        ("In Lagos, nine people were killed.", ["Lagos"]),
        ("Nine people were killed in Lagos and ten in Abuja.", ["Lagos", "Abuja"]),
        ("A bomb killed nine people and injured 20 in Lagos.", ["Lagos", "Lagos"]),
        ("Nine people were killed in Apapa, Lagos.", ["Apapa"]),
        ("The storm crossed Corsica, where five people died.", ["Corsica"]),
        ("Kharkiv: 2 people killed, 5 wounded.", ["Kharkiv", "Kharkiv"]),
        ("More than 500 Afghan civilians have been killed.", ["Afghanistan"]),
        ("Nine people were killed in Lagos. Another 60 were injured.", ["Lagos", "Lagos"]),
    ],
)
def test_places_of_tolls(text: str, places: list[str]) -> None:
    assert about(text, "place") == places


def test_a_running_total_belongs_to_the_country() -> None:
    text = "Nigeria is in mourning. Nine people were killed in Lagos. In total, 34 people have been killed."
    assert about(text, "place") == ["Lagos", "Nigeria"]


def test_a_total_that_is_split_by_places_belongs_to_none_of_them() -> None:
    text = "Ukraine was hit again, from Kyiv to Sumy. Eight people were killed, four in Kyiv and four in Sumy."
    assert about(text, "place") == ["Ukraine", "Kyiv", "Sumy"]


def test_nationwide_counts_belong_to_the_country() -> None:
    text = "Peru held an election. In Lima, 30 people were hurt and 90 people were arrested nationwide."
    assert about(text, "place")[-1] == "Peru"


def test_seats_belong_to_their_chamber() -> None:
    text = "Voters in Peru elected a parliament on Sunday. Ann Bell's party took 21 of the 36 seats in the Senate."
    assert about(text, "place")[0] == "Senate"


def test_a_vote_is_held_where_its_name_says() -> None:
    text = "Candidates for president met voters. In the Iowa caucuses, Ann Bell won 26 percent of the vote."
    assert about(text, "place") == ["Iowa"]


def test_a_dateline_is_no_place_of_what_is_reported() -> None:
    assert about("NAIROBI, May 12 - Nine people were killed in Uganda, police said.", "place") == ["Uganda"]


def test_the_country_of_a_text_is_the_one_it_names_most() -> None:
    assert main_country("Peruvian voters chose. Peru's parties, unlike those of Chile, agreed.") == "Peru"
    assert main_country("") == ""
    assert countries()["Afghans"] == "Afghanistan"
