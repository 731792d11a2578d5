"""Where a value belongs; all sentences are made up for this."""

import pytest
from value_of import about

from analysis import reported_values
from analysis.reported.settings.countries import countries, main_place


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


@pytest.mark.parametrize(
    ("text", "places"),
    [
        # the place of a part is neither that of the whole nor of what follows
        ("The union speaks of 70 arrests, including nine in Tarn. Doctors counted 20 injured.", ["", "Tarn", ""]),
        ("In Velm 70 people were arrested, nine of them in Tarn. Twenty were hurt.", ["Velm", "Tarn", "Velm"]),
        ("Police arrested 70 people in Velm. Twenty were hurt.", ["Velm", "Velm"]),
        ("Fever has killed 11 people (Velm: 7; Tarn: 4).", ["", "Velm", "Tarn"]),
        ("Fever has killed 11 people: seven in Velm and four in Tarn.", ["", "Velm", "Tarn"]),
        # the rest of a list is nowhere
        ("Fever killed seven people in Velm, four in Tarn and two in other towns.", ["Velm", "Tarn", ""]),
        ("Seven people drowned in Velm and four elsewhere.", ["Velm", ""]),
        ("Seven people drowned in Velm and four in Tarn.", ["Velm", "Tarn"]),
    ],
)
def test_parts_and_the_rest_of_a_list_have_places_of_their_own(text: str, places: list[str]) -> None:
    assert about(text, "place") == places


def test_nationwide_counts_belong_to_the_country() -> None:
    text = "Peru held an election. In Lima, 30 people were hurt and 90 people were arrested nationwide."
    assert about(text, "place")[-1] == "Peru"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Ann Bell's party took 21 of the 36 seats in the Senate on Sunday.", "Senate"),
        ("Voters elected a parliament on Sunday. Reform won 35 seats in the lower house.", "lower house"),
        ("A bill on tolls failed in the Senate on Monday. It got 38 votes to 41.", "Senate"),
    ],
)
def test_seats_and_votes_of_members_belong_to_the_chamber_that_is_told(text: str, place: str) -> None:
    assert set(about(text, "place")) == {place}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Her own riding, Point Orr, went to Ann Bell by 785 votes.", "Point Orr"),
        ("Pine County turned the measure down, 2,911 votes to 1,844.", "Pine County"),
        ("Nine people were hurt on Tuesday in Pine County.", "Pine County"),
        ("Fans were crushed at Gate 7 of the ground. Nine people died.", "Gate 7"),
        ("VELM, Kan. - Nine people were killed in Velm, said Officer Tom Reed, 43, of Orbe.", "Velm"),
        ("Tarn Blast Kills Nine\n\nNine people were killed by a blast in Tarn on Monday, police said.", "Tarn"),
    ],
)
def test_names_are_places_by_their_nouns_and_people_are_none(text: str, place: str) -> None:
    assert set(about(text, "place")) == {place}


def test_a_vote_is_held_where_its_name_says() -> None:
    text = "Candidates for president met voters. In the Iowa caucuses, Ann Bell won 26 percent of the vote."
    assert about(text, "place") == ["Iowa"]


def test_a_dateline_is_no_place_of_what_is_reported() -> None:
    assert about("NAIROBI, May 12 - Nine people were killed in Uganda, police said.", "place") == ["Uganda"]


def test_the_main_place_of_a_text_is_the_one_it_names_most() -> None:
    assert main_place("Peruvian voters chose. Peru's parties, unlike those of Chile, agreed.").name == "Peru"
    assert main_place("PERU'S VOTE\nHalf a year on.").name == "Peru"
    assert main_place("").name == ""
    assert countries()["Afghans"] == "Afghanistan"


def test_a_local_name_is_a_main_place_where_a_preposition_or_a_dateline_makes_it_one() -> None:
    assert main_place("Kent decides. Voting was slow in Kent on Monday, said Kent's sheriff.").name == "Kent"
    assert main_place("MALABON: Two candidates for mayor of Malabon tied.").name == "Malabon"
    party = "Unity won. Ann Bell spoke at Unity headquarters. Unity cheered, and at Unity nobody slept."
    assert main_place(party).name == "Unity" and main_place(party, {"unity"}).name == ""
    assert main_place("Bell won. The sheriff said that Bell had more votes than Reed.").name == ""
    assert main_place("Votes came in\nUnity won. Unity has ten seats. Unity's leader spoke.").name == ""


def test_a_text_is_often_about_a_place_where_it_keeps_naming_it() -> None:
    assert main_place("Peru voted. " * 20).often
    assert not main_place("Peru voted.").often


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Nine people were killed in the southern Iraqi city of Basra.", ["Basra"]),
        ("In the Peruvian capital Lima, nine people were killed.", ["Lima"]),
        ("Nine people were killed in Peru's capital, Lima, on Monday.", ["Lima"]),
        ("Nine people were killed in Kenya's Turkana county.", ["Turkana"]),
        ("Nine people drowned off Crete.", ["Crete"]),
        ("The toll in Turkey rose to 5,000 and in Syria to 2,000.", ["Turkey", "Syria"]),
        ("In the capital, Lima, nine people were killed.", ["Lima"]),
        ("In Cusco, the capital of Cusco province, nine people were killed.", ["Cusco"]),
        ("A missile hit the Russian city of Belgorod, killing 25.", ["Belgorod"]),
        ("Buses drove to the city of Minsk. In Brest, nine people were held.", ["Brest"]),
        ("Nine people, including two children, were killed in Tal Afar.", ["Tal Afar", "Tal Afar"]),
        ("Police killed nine people in the Iraqi city.", ["Iraq"]),
        ("Turnout in the Swiss vote was 87 percent, as in Belgian ones.", ["Switzerland"]),
        ("Kenya is in mourning. Nine people were killed.", ["Kenya"]),
        ("A market burned in Wajir.\n\nNine people were killed.", ["Wajir"]),
        ("A market burned in Wajir. Shops were closed.\n\nNine people were killed.", ["Wajir"]),
        ("Kenya is in mourning. A market burned in Wajir. Buses stopped.\n\nNine people were killed.", ["Kenya"]),
        ("Nine people were hurt in Lima. The cause is unknown. Two people were held.", ["Lima", "Lima"]),
    ],
)
def test_places_in_and_before_the_sentence(text: str, places: list[str]) -> None:
    assert about(text, "place") == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Nine people drowned in the river.", ["river"]),
        ("At the old prison nine people were hurt, two of them badly.", ["old prison", "old prison"]),
        ("Kenya is in mourning. Nine people died across the province.", ["Kenya"]),
        ("Nine people died in the province last year.", ["province"]),
        ("Nine people died at the church door.", [""]),
        ("Nine people died, said a man on the coast.", [""]),
        ("Nine climbers died on Mount Arrel.", ["Mount Arrel"]),
        ("A raft sank on Lake Orr. Nine people drowned.", ["Lake Orr"]),
        ("Nine people were killed at the river shrine of Velm.", ["Velm"]),
    ],
)
def test_a_noun_can_name_the_place_of_a_clause(text: str, places: list[str]) -> None:
    assert about(text, "place") == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The owner of the Orrel quarry was jailed.\n\nA wall had given way. Five people died at once.", ["Orrel"]),
        ("A blast tore through the Velm colliery on Friday.\n\nNine people were killed, a union said.", ["Velm"]),
        ("Shops were closed.\n\nNine people were killed, a union said.", [""]),
    ],
)
def test_a_text_about_no_country_is_set_where_it_is_likeliest(text: str, places: list[str]) -> None:
    assert about(text, "place") == places


def test_the_country_is_the_one_that_a_text_is_about() -> None:
    filler = "Shops were closed, and buses did not run for a week or two, the owners said. " * 6
    text = "Kenya is in mourning.\n\n" + filler + "Nine people are murdered in the country each day."
    assert about(text, "place") == ["Kenya"]


def test_a_vote_belongs_to_the_place_that_opens_its_paragraph() -> None:
    text = "Peru held an election, a close race.\n\nIn Ayacucho, Ann Bell won. She took 52 percent of the vote."
    text += "\n\nTom Reed won 40 percent."
    assert about(text, "place") == ["Ayacucho", "Peru"]


def test_what_heads_a_line_of_seats_is_no_place() -> None:
    text = "Voters elected a parliament in an election on Sunday.\n\nUnity: 120 seats; Reform: 55 seats."
    assert (about(text, "place"), about(text, "subject")) == (["", ""], ["Unity", "Reform"])


@pytest.mark.parametrize(
    "lead",
    [
        "Zorlund: results by party",
        "Zorlund votes for change",
        "The parliament of Zorlund chose a new leader.",
        "Polls closed in Zorlund ward at ten.",
    ],
)
def test_votes_belong_to_the_first_name_that_a_lead_gives_something(lead: str) -> None:
    text = lead + "\n\nThe election was close. Ann Bell won 52 percent of the vote."
    assert about(text, "place") == ["Zorlund"]


@pytest.mark.parametrize("lead", ["Regional elections end in a tie", "Half of Republicans stayed at home."])
def test_no_place_is_made_of_a_kind_of_vote_or_of_voters(lead: str) -> None:
    text = lead + "\n\nThe election was close. Ann Bell won 52 percent of the vote."
    assert about(text, "place") == [""]


def test_votes_do_not_belong_to_a_place_that_is_named_after_the_lead() -> None:
    text = "An election was held on Sunday. Ann Bell won 52 percent of the vote. It rained.\n\nShe will speak in Orbe."
    assert about(text, "place") == [""]


BRIEFS = "World in brief\n\nVELM - Reform won an election on Sunday with 52 percent of the vote.\n\nPORT ORR - "


def test_each_piece_of_news_in_brief_belongs_where_it_was_sent_from() -> None:
    assert about(BRIEFS + "A bus fell into a ravine, killing nine people.", "place") == ["Velm", "Port Orr"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "HARLUND. Nine dead. Four people were hurt.\n\nTISKE. Ten dead, six of them over 75.\n\nUPPER "
            "DELL, above the water, has three dead.\n\nThe ministry says 22 people died.",
            ["Harlund", "Harlund", "Tiske", "Tiske", "Upper Dell", "Ossia"],
        ),
        (
            "Harlund. Nine people died there.\n\nTiske. Ten people died.\n\nIn all, 19 people died.",
            ["Harlund", "Tiske", "Ossia"],
        ),
        (
            "HARLUND\n\nNine people died in the mill.\n\nTwo more died on the way.\n\nTISKE\n\nTen people died.",
            ["Harlund", "Harlund", "Tiske"],
        ),
        ("THE DEAD. Nine people died.\n\nTHE HURT. Ten people were hurt.", ["Ossia", "Ossia"]),
    ],
)
def test_a_list_by_place_goes_by_its_heads(text: str, places: list[str]) -> None:
    lead = "What the storm left\n\nA storm killed 22 people in Ossia on Monday."
    assert about(f"{lead}\n\n{text}", "place") == ["Ossia", *places]


def test_one_dateline_makes_no_news_in_brief() -> None:
    text = "VELM - A bus fell into a ravine.\n\nURGENT: Nine people were killed in Tarn, and two were hurt."
    assert about(text, "place") == ["Tarn", "Tarn"]


def test_a_margin_by_which_a_place_was_won_belongs_there() -> None:
    text = "Voters elected a president in a close election. Ann Bell won Ohio by three points."
    assert (about(text, "place"), about(text, "subject")) == (["Ohio"], ["Ann Bell"])


def test_nationwide_in_a_later_clause_is_of_another_count() -> None:
    text = "Peru held an election, a close race. In Lima, Ann Bell won 52 percent of the vote,"
    text += " her best score in any nationwide race."
    assert about(text, "place") == ["Lima"]


LISTED = """
actor = [
    { name = "Port Ansel", kind = "place", country = "Marenia" },
    { name = "Doveral", kind = "place", country = "Marenia", aliases = ["the valley"] },
]
"""
FLOOD = "Doveral flood: rescuers search on\n\nThe river Ombra rose on Sunday.\n\n"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (FLOOD + "The flood killed nine people.", "Doveral"),
        ("In the valley\n\n" + FLOOD + "The flood killed nine people.", "Doveral"),
        (FLOOD + "The flood killed nine people in Port Ansel.", "Port Ansel"),
        (FLOOD + "In Port Ansel shops were closed. Nobody slept.\n\nThe flood killed nine people.", "Doveral"),
        (FLOOD + "Buses to Port Ansel were late. Nobody slept.\n\nThe flood killed nine people.", "Doveral"),
        ("The flood killed nine people, and shops were closed.", ""),
        ("Doveral and all of Marenia elected a parliament. Ann Bell won 52 percent of the vote.", "Marenia"),
    ],
)
def test_what_has_no_place_belongs_where_the_article_begins(collection, text: str, place: str) -> None:
    values = reported_values(collection({"actors.toml": LISTED}, a=text, b="Port Ansel\n"))
    assert values.loc[values["measure"] != "other", "place"].tolist() == [place]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Tarn's district office counted 52 dead.", ["Tarn"]),
        ("The bulletin has 93 deaths for Oria and 19 for Tarn.", ["Oria", "Tarn"]),
        ("The mayor of Oria says 30 people died under the roof.", ["Oria"]),
        ("A blast in Lund, up the coast from Tarn, killed 41 people.", ["Lund"]),
    ],
)
def test_a_place_of_the_collection_is_one_wherever_it_stands(collection, text: str, places: list[str]) -> None:
    actors = "".join(f"[[actor]]\nname = '{name}'\nkind = 'place'\n" for name in ("Oria", "Tarn", "Lund"))
    articles = collection({"actors.toml": actors}, a=text)
    assert reported_values(articles)["place"].tolist() == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The government of Radan Minev survived. In all, 118 deputies voted for the motion, 113 against.", ["", ""]),
        ("The cabinet of Ilan Vesk stays in office. A motion won 61 votes, and 64 deputies were against.", ["", ""]),
        ("The Swiss envoy said that nine people had been killed. Four were wounded.", ["", ""]),
        ("Swiss police said that nine people had been killed.", ["Switzerland"]),
        ("Vesk: We have nine dead and 30 injured.", ["", ""]),
        ("ILAN VESK: We counted nine dead.", [""]),
        ("Orbe: Nine people died in a fire.", ["Orbe"]),
    ],
)
def test_people_are_no_places(text: str, places: list[str]) -> None:
    assert about(text, "place") == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Orbe foundry strike turns violent\n\nSix workers were injured.", ["Orbe"]),
        ("Voters in Orbe and Velm were busy. Turnout was 61 percent in Orbe and 47 percent in Velm.", ["Orbe", "Velm"]),
        ("Shelling went on. Two people died in Orbe and Velm.", ["Orbe"]),
    ],
)
def test_names_that_nothing_shows_to_be_places(text: str, places: list[str]) -> None:
    assert about(text, "place") == places


def test_an_item_is_of_the_country_that_its_head_names(collection):
    text = (
        "Polls of the south\n\n• Chile, December 2021. Ana Soto led by 5 points in the last poll.\n\n"
        "• Uruguay, August 2019. Seven points was the lead of Luis Roca in a poll.\n\n"
        "• Peru, May 2018. A poll gave Rosa Paz 49 percent.\n"
    )
    values = reported_values(collection({}, a=text))
    assert values[values["measure"] != "other"]["place"].tolist() == ["Chile", "Uruguay", "Peru"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Mayor race in Orbe goes on\n\nLena Marsk of Green City took 41 percent of the vote.", ["Orbe"]),
        ("Two people died in Orbe on Monday. Ann Bell of Pine County counted 3 dead.", ["Orbe", "Orbe"]),
        (
            "Turnout in the City of Orbe was 41 percent. In the Isle of Velm it was 50.",
            ["City of Orbe", "Isle of Velm"],
        ),
    ],
)
def test_somebody_of_a_place_is_no_place(text: str, places: list[str]) -> None:
    assert about(text, "place") == places
