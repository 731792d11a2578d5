"""About whom a value is; all sentences are made up for this."""

from pathlib import Path

import pandas as pd
import pytest
from steps import outgrown_on
from value_of import about, values

from analysis import load_articles, reported_values
from analysis.actors import Actor, by_alias
from analysis.reported.numbers.reading import read_numbers
from analysis.reported.numbers.words import read_words
from analysis.reported.subjects.holders import ordered
from analysis.reported.subjects.memory import Memory, canonical
from analysis.reported.subjects.whole import whole_name
from analysis.text.chunks import find_chunks
from analysis.text.clauses import Sentence
from analysis.text.tags import Words

ELECTION = "Voters elected a president and a parliament on Sunday, in an election with many candidates.\n\n"


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("Police killed nine protesters.", ["protesters"]),
        ("Nine protesters were shot dead and at least 122 were wounded.", ["protesters", "protesters"]),
        ("More than 2,500 Afghan civilians have been killed.", ["Afghan civilians"]),
        ("There have been 34 dead, 932 wounded and 54 arrested.", ["dead", "wounded", "people"]),
        ("Two of the injured died.", ["injured"]),
        ("Six soldiers were killed and ten wounded.", ["soldiers", "soldiers"]),
        ("Four miners were killed. Twelve were injured.", ["miners", "miners"]),
        ("Four miners were killed.\n\nTwelve were injured.", ["miners", "people"]),
        ("At least 8,500 Bolivians have died from COVID-19.", ["COVID-19"]),
        ("With 8,500 confirmed COVID-19 deaths, the country mourns.", ["COVID-19"]),
        ("Forty-four severely injured patients were flown out.", ["patients"]),
        ("Drones killed 65 people, of whom seven were civilians.", ["people", "civilians"]),
        ("Rescuers have recovered 40 bodies.", ["bodies"]),
        ("The war has cost 10,000 lives.", ["people"]),
        ("Fire killed 33 people, four of them children.", ["people", "children"]),
        ("The virus has killed 1,400 people.", ["people"]),
        ("The pandemic has taken 1,400 lives.", ["pandemic"]),
        ("Three 14-year-old boys and four injured clerks were treated.", ["boys", "clerks"]),
        ("Two of the six clerks died.", ["clerks"]),
        ("The storm took nine men's lives.", ["men"]),
        ("Fire killed 33 miners last week.", ["miners"]),
        ("The ministry lists 41 deaths and 17 serious injuries.", ["people", "people"]),
        ("Police in Porto reported nine arrests.", ["people"]),
        ("Raids killed 400 people from 2015 to 2018 and 12 miners from Velm.", ["people", "miners from Velm"]),
        ("The fire caused 12 deaths of miners.", ["miners"]),
        ("The blast killed nine people, four of them children, and injured 30.", ["people", "children", "people"]),
        ("Six nurses died, among them two men, and 30 were hurt.", ["nurses", "men", "nurses"]),
        ("Four of the injured were rescue workers asleep in a tent.", ["rescue workers"]),
        ("Two soldiers were killed and five others wounded.", ["soldiers", "soldiers"]),
        ("A soldier named Ann Bell died. Five others were wounded.", ["others"]),
        ("Three fishermen were hurt, one of them badly.", ["fishermen", "fisherman"]),
        ("The ministry put the number of injured at 85.", ["injured"]),
        ("The number of detained miners rose from 12 to 31 on Friday.", ["detained miners"] * 2),
        ("The priest has buried 22 himself.", ["people"]),
        ("A flood killed 40. The toll went up to 52 last night.", ["people", "people"]),
        ("The register had listed two victims twice.", ["victims"]),
    ],
)
def test_subjects_of_tolls(text: str, subjects: list[str]) -> None:
    assert about(text, "subject") == subjects


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("Ann Bell won 52 percent of the vote.", ["Ann Bell"]),
        ("Ann Bell won 52 percent of the vote, against 40 percent for Tom Reed.", ["Ann Bell", "Tom Reed"]),
        ("Tom Reed, a lawyer from York, received 40 percent of the vote.", ["Tom Reed"]),
        ("The main challenger, Tom Reed, won 40 percent of the vote.", ["Tom Reed"]),
        ("Ann Bell beat Tom Reed by 52 percent to 40.", ["Ann Bell", "Tom Reed"]),
        ("Ann Bell beat Tom Reed by five points.", ["Ann Bell"]),
        ("Vice President Ann Bell took 52 percent of the vote.", ["Ann Bell"]),
        ("Ann Bell spoke first. She won 52 percent of the vote.", ["Ann Bell"]),
        ("Turnout was 61 percent.", ["turnout"]),
        ("Only 47 percent of the total electorate voted.", ["turnout"]),
        ("It was 52 percent to 48 for Ann Bell, ahead of Tom Reed.", ["Ann Bell", "Tom Reed"]),
        ("Twelve seats went to independent candidates.", ["independent candidates"]),
        ("Ann Bell received 48 percent of the vote to Tom Reed's 45 percent.", ["Ann Bell", "Tom Reed"]),
        ("The commission declared Ann Bell the winner with 52 percent of the vote.", ["Ann Bell"]),
        ("Ann Bell defeated Tom Reed with 52 percent of the vote.", ["Ann Bell"]),
        ("A poll by Datos shows Bell leading with 52 percent.", ["Bell"]),
        ("Pro-reform lawmakers won 19 seats.", ["Pro-reform lawmakers"]),
        ("Unity won 27 of Kent's 73 seats.", ["Unity", "seats"]),
        ("Pro-reform candidates won 17 seats.", ["Pro-reform candidates"]),
        ("The Unity party of Prime Minister Ann Bell won 40 percent of the vote.", ["Unity party"]),
        ("Ann Bell and Tom Reed won 52 and 40 percent of the vote respectively.", ["Ann Bell", "Tom Reed"]),
        ("The Reds, the Blues and the Greens took 75, 39 and 16 seats.", ["Reds", "Blues", "Greens"]),
        ("In a poll, 52 percent of voters would choose Ann Bell and 40 percent Tom Reed.", ["Ann Bell", "Tom Reed"]),
        ("Support for Ann Bell rose from 48 percent to 52 percent.", ["Ann Bell", "Ann Bell"]),
        ("Tariq Ahmed spoke first. Ahmed won 40 percent of the vote.", ["Tariq Ahmed"]),
        ("With 52 percent of the vote, Ann Bell came first.", ["Ann Bell"]),
        ("In all, 11 independents were elected to parliament.", ["independents"]),
        ("Ann Bell is well known. Cadem puts her at 41 percent, Ipsos at 38.", ["Ann Bell", "Ann Bell"]),
        (
            "A Fielding poll had Ann Bell on 41 percent and Tom Reed on 39. Ipsos, too, sees a race: 41 to 40.",
            ["Ann Bell", "Tom Reed", "Ann Bell", "Tom Reed"],
        ),
        ("Ann Bell led with 41.4 percent to 28.9 for Tom Reed.", ["Ann Bell", "Tom Reed"]),
        ("Ann Bell leads with 52 percent to 48 percent for the Reds.", ["Ann Bell", "Reds"]),
        ("Ann Bell spoke first. The forecast was 31 Green MPs and nine Red List seats.", ["Green MPs", "Red List"]),
        ("Ann Bell spoke for the Reds, whose nine seats are safe.", ["Reds"]),
        ("Green Left won 12 percent of the vote.", ["Green Left"]),
        ("Some 12 percent of voters backed Green Left.", ["Green Left"]),
        ("Only the Left, with 12 percent of the vote, gained.", ["Left"]),
        (
            "Harbour Rescue Committees (HRC) won 12 seats. Only HRC gained: it had 31 percent of the vote.",
            ["Harbour Rescue Committees", "Harbour Rescue Committees"],
        ),
        (
            "The Union of Fishers (UF) won 12 seats. In a poll, 31 percent backed the UF.",
            ["Union of Fishers", "Union of Fishers"],
        ),
        ("Ann Bell has a lead over Tom Hall, who got 38 percent of the vote.", ["Tom Hall"]),
        ("In a poll the Reds lead the Blues by 39 percent to 34.", ["Reds", "Blues"]),
        ("Ann Bell, a doctor, won 52 percent of the vote.", ["Ann Bell"]),
        ("In Kent, mayor Tom Hall won 52 percent of the vote.", ["Tom Hall"]),
        ("The Reds did well in yesterday's general election, taking 12 of the 30 seats.", ["Reds", "seats"]),
        ("Unity21 won 41% of the vote and Forward7 39%.", ["Unity21", "Forward7"]),
        # names with "and"
        ("Salt and Soil won 12 seats and Tide and Timber nine seats.", ["Salt and Soil", "Tide and Timber"]),
        ("In the end Salt and Soil had 9 percent of the vote.", ["Salt and Soil"]),
        ("The vote went to Hope and Unity. Hope won 12 seats, Unity 9 seats.", ["Hope", "Unity"]),
        # he and she, a noun for a person
        ("Ann Bell met Tom Reed. He won 51 percent of the vote and she 44 percent.", ["Tom Reed", "Ann Bell"]),
        ("Omar Aziz Al-Najjar won 51 percent of the vote. Najjar had 40 percent then.", ["Omar Aziz Al-Najjar"] * 2),
        ("Ann Bell met Tom Reed. In a poll she had 44 percent and he 41 percent.", ["Ann Bell", "Tom Reed"]),
        (
            "Ann Bell won 52 percent of the vote, with 40 percent for the man from York, Tom Reed.",
            ["Ann Bell", "Tom Reed"],
        ),
        ("Tom Reed spoke first. Of the vote he said Ann Bell had 40 percent.", ["Ann Bell"]),
        (
            "Ann Bell met Tom Reed. The former took 51 percent of the vote, the latter 49 percent.",
            ["Ann Bell", "Tom Reed"],
        ),
        (
            "The Reds and the Blues stood for the council. The latter won 30 seats and the former won 12 seats.",
            ["Blues", "Reds"],
        ),
    ],
)
def test_subjects_of_votes(text: str, subjects: list[str]) -> None:
    assert about(ELECTION + text, "subject") == subjects


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("Ann Bell won 52 percent and Tom Reed 40. In the second round she got 61 percent.", "Ann Bell"),
        ("Ann Bell met Tom Reed in York. She won 61 percent of the vote.", "Ann Bell"),
        ("Ann Bell won 52 percent and Tom Reed 40. In the end it was 40.5 percent.", "Tom Reed"),
        ("Ann Bell won 52 percent and Tom Reed 40. The winner leads by 12 points.", "winner"),
    ],
)
def test_pronouns_and_bare_numbers_mean_whom_the_sentence_before_spoke_of(text: str, subjects: str) -> None:
    assert about(ELECTION + text, "subject")[-1] == subjects


def test_a_rule_is_about_its_purpose_where_nobody_is_named() -> None:
    text = "The count was well over the ten percent threshold to avoid a second ballot."
    assert about(ELECTION + text, "subject") == ["avoid a second ballot"]


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("A survey for a charity found that 62% of under-30s say they never used a cheque.", ["under-30s"]),
        ("Some 54% of the 800 drivers asked said they had been fined, a survey found.", ["drivers"]),
        ("Half of those questioned, 48%, would not move, the poll found.", ["those questioned", "those questioned"]),
        ("Among parents of toddlers, 71% said they slept badly, according to the survey.", ["parents of toddlers"]),
        ("The survey found that one in six nurses had thought of leaving.", ["nurses"]),
        ("The poll found that 59% wanted more buses.", ["more buses"]),  # no phrase begins with its verb
        (
            "A poll of 800 found that 14% of those with children said yes, compared to 9% of those who rent a flat.",
            ["those with children", "those who rent a flat"],
        ),
        (
            "In the survey sixteen percent of tenants own a car. Another 9% of bakers told the pollster they do.",
            ["tenants", "bakers"],
        ),
        (
            "In the poll 33% of 18 to 24 year olds said they had read a paper. Another 20% had heard the radio.",
            ["18 to 24 year olds", "18 to 24 year olds"],
        ),
        ("Only a third of 14-16 year olds knew the mayor's name, the survey found.", ["14-16 year olds"]),
    ],
)
def test_a_survey_tells_of_those_who_were_asked(text: str, subjects: list[str]) -> None:
    assert about(text, "subject") == subjects


def test_no_subject_begins_with_a_verb() -> None:
    text = (
        "The survey found that 41% trust newspapers, 12% follow blogs and 66% buy stamps. 58 percent oppose the toll."
    )
    assert not {x.split()[0] for x in about(text, "subject") if x} & {"trust", "follow", "buy", "oppose"}


def test_what_is_counted_ends_before_a_time() -> None:
    text = "The club paid 40 million crowns last year and sold 300 boats next Monday."
    assert reported_values([text])["subject"].tolist() == ["crowns", "boats"]


def test_months_and_weekdays_are_no_candidates() -> None:
    text = "Ann Bell spoke in York. It was a tale of two Octobers, 47 percent of the vote and then 55."
    assert "Octobers" not in about(ELECTION + text, "subject")


def test_no_reporter_of_a_byline_date_lead_or_place_before_holds_a_number() -> None:
    text = "A port\n\nBy Ann Bell\n10 May 2021\n\nVoters in Orbe decided on a port in a referendum on Sunday.\n\n"
    for told in ("It was 54 to 46.", "The lead was just 51.4% to 48.6%.", "In Velm 61.4 percent want the port."):
        assert not {"Ann Bell", "Sunday", "lead", "Orbe"} & set(about(text + told, "subject"))
    assert about(f"{text}The mayor, Ann Bell, won 61.4 percent of the vote.", "subject") == ["Ann Bell"]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The town said No by 62 to 38.", "vote_share"),
        ("The port was turned down by 58 to 42.", "vote_share"),
        ("The town turned down the port, 57 to 43.", "vote_share"),
        ("In the last vote Velm said no by 64 to 36.", "vote_share"),
        ("The council rejected the port by 52 to 48.", "vote_count"),
        ("The port was rejected in the senate by 31 to 17.", "vote_count"),
    ],
)
def test_in_a_referendum_a_pair_that_adds_up_to_a_hundred_is_of_shares(text: str, measure: str) -> None:
    assert about(f"Orbe voted in a referendum on Sunday. {text}", "measure") == [measure] * 2


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("Velm voted against by 57 to 43.", ["against", "in favour"]),
        ("Velm said no to the port by 58.4% to 41.6%.", ["No", "Yes"]),
        ("Households backed the port by 55.4% to 44.6%.", ["in favour", "against"]),
        ("The Yes side lost by 52 to 48.", ["No", "Yes"]),
    ],
)
def test_the_larger_half_is_of_the_side_that_won(text: str, subjects: list[str]) -> None:
    assert about(f"Voters in Orbe decided in a referendum on Sunday. {text}", "subject") == subjects


def test_surnames_are_given_in_full() -> None:
    text = "Ann Bell and Tom Reed voted early. Bell won 52 percent of the vote and Reed 40 percent."
    assert about(ELECTION + text, "subject") == ["Ann Bell", "Tom Reed"]


def test_a_name_in_capitals_is_given_in_small_letters() -> None:
    text = "ANN BELL won it all. With all votes counted, ANN BELL had 52 percent of the vote."
    assert about(ELECTION + text, "subject") == ["Ann Bell"]


def test_places_and_pollsters_are_no_candidates() -> None:
    text = "In Peru, the Fielding poll put Ann Bell on 41 percent. It had Tom Reed on 38 percent."
    assert set(about(ELECTION + text, "subject")) == {"Ann Bell", "Tom Reed"}


def test_votes_on_a_motion_are_for_and_against() -> None:
    text = "The motion in parliament passed with 123 votes in favour and 116 votes against."
    assert about(ELECTION + text, "subject") == ["in favour", "against"]


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("Members of parliament voted 272-219 in favour of the bill.", ["in favour", "against"]),
        ("The motion in parliament failed by 95 votes to 120.", ["in favour", "against"]),
        ("The motion in parliament failed by 120 votes to 95.", ["against", "in favour"]),
    ],
)
def test_the_larger_of_two_votes_is_in_favour_of_what_passed(text: str, subjects: list[str]) -> None:
    assert about(ELECTION + text, "subject") == subjects


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("In a poll, 32 percent said Ann Bell was right.", "Ann Bell"),
        ("In a poll, 32 percent thought former mayor Tom Hall acted badly.", "Tom Hall"),
        ("In a poll, 32 percent said they had doubts about Ann Bell.", "Ann Bell"),
        ("In a poll, 32 percent said they read little.", ""),
    ],
)
def test_an_answer_is_about_whom_it_names(text: str, subject: str) -> None:
    assert about(ELECTION + text, "subject") == [subject]


def test_rules_are_about_what_they_ask() -> None:
    text = "A candidate needs 50 percent of the vote to avoid a runoff. A coalition needs 61 seats for a majority."
    found = values(ELECTION + text)
    assert found[found["measure"] == "threshold"]["subject"].tolist() == ["avoid a runoff", "majority"]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The Greens missed the 4 percent threshold.", "entry to parliament"),
        ("No party of the left cleared the 3 percent hurdle.", "entry to parliament"),
        ("A party needs 4 percent of the vote to enter the Senate.", "enter the Senate"),
    ],
)
def test_a_low_bar_is_for_entry(text: str, subject: str) -> None:
    assert about(ELECTION + text, "subject") == [subject]


def test_seats_without_a_house_are_of_the_one_told_last() -> None:
    text = (
        "The National Assembly meets in May. The Reds won 41 of the 90 seats.\n\nThe Blues have 30 of the 90 deputies."
    )
    found = values(ELECTION + text)
    assert found[found["measure"] == "seats_total"]["subject"].tolist() == ["National Assembly", "deputies"]


def test_what_a_party_remains_is_not_whose_votes_they_are() -> None:
    assert about(ELECTION + "The Reds remain the strongest party, with 33 percent of the vote.", "subject") == ["Reds"]


def test_a_body_has_no_votes(tmp_path: Path) -> None:
    text = "The Reds lead. On Monday Datos said one point; Vela Plus said four and a half."
    (tmp_path / "a.txt").write_text(f"{ELECTION}{text}", encoding="utf-8")
    (tmp_path / "actors.toml").write_text('[[actor]]\nname = "Vela Plus"\nkind = "body"\n', encoding="utf-8")
    assert "Vela Plus" not in reported_values(load_articles(tmp_path))["subject"].tolist()


ACTORS = by_alias(
    (
        Actor("Ann Bell", "person", party="Red Party", aliases=("Bell",)),
        Actor("Red Party", "party", aliases=("RP",)),
    )
)


@pytest.mark.parametrize(
    ("written", "name"),
    [("Bell", "Ann Bell"), ("RP", "Red Party"), ("RP alliance", "Red Party"), ("", ""), ("Tom Reed", "Tom Reed")],
)
def test_known_actors_get_their_name(written: str, name: str) -> None:
    assert canonical(written, ACTORS, Memory()) == name


def test_the_candidate_of_a_party_is_the_person_who_stands_for_it() -> None:
    memory = Memory()
    assert canonical("RP candidate", ACTORS, memory) == "Red Party"
    memory.note("Ann Bell")
    assert canonical("RP candidate", ACTORS, memory) == "Ann Bell"


def test_the_candidates_of_the_five_articles(seeds: pd.DataFrame, of_seeds) -> None:
    found = of_seeds(reported_values)
    shares = found[found["measure"].isin({"exit_poll_share", "poll_share"})]
    assert set(shares["subject"]) == {"Luis Arce", "Carlos Mesa", "Luis Fernando Camacho"}


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Ninety people died of cholera in Orbe.", "cholera"),
        ("With nearly 8,500 confirmed COVID-19 deaths, Velm grieves.", "COVID-19"),
        ("The flu season left 40 dead in Orbe.", "flu"),
        ("Nurses who treat cholera said 12 miners died in the blast.", "miners"),
    ],
)
def test_a_disease_is_told_of_those_who_died_of_it(collection, text, subject):
    assert list(reported_values(collection(a=text + "\n"))["subject"]) == [subject]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The firm signed a two-year contract with Velm.", "contract"),
        ("Two of the six clubs folded.", "clubs"),
        ("Thousands of commuters waited.", "commuters"),
        ("The fund owns 40% of Orbe Metals.", "Orbe Metals"),
        ("The 11 mills delivered growth.", "mills"),
        ("Some 29 went on cutting back.", ""),
        ("Sales were 15% higher than before.", ""),
        ("One of them left.", ""),
        ("More than 250 hunts would meet.", "hunts"),
        ("Velm has a 12-member council.", "council"),
        ("Output fell for four consecutive quarters.", "consecutive quarters"),
        ("The prize went to Hundred Dollar Doll, a film.", ""),
        ("She kept two really good notebooks.", "really good notebooks"),
        ("He owns seven garden plots along the river.", "garden plots"),
        ("Some 40% of growers use just one well.", "growers"),
        ("Of bakers asked, 12% of apprentices plan to leave.", "apprentices"),
    ],
)
def test_what_another_number_counts_is_a_whole_noun_phrase_or_empty(text: str, subject: str) -> None:
    assert reported_values([text])["subject"].iloc[0] == subject


@pytest.mark.parametrize(
    ("name", "whole"),
    [
        ("citizens thought", "citizens"), ("the growers", "growers"), ("wanted more orchards", "more orchards"),
        ("thought", ""), ("However", ""), ("Rail", "Rail staff"), ("Velm", "Velm"), ("against", "against"),
        ("voted against", "against"), ("Ann Hale", "Ann Hale"), ("growers", "growers"),
    ],
)  # fmt: skip
def test_candidates_are_whole_names_or_noun_phrases(name: str, whole: str) -> None:
    text = "However, the growers wanted more orchards and Rail staff voted against; citizens thought Velm was safe."
    words = Words(text, 0, len(text))
    assert whole_name(Sentence(words, find_chunks(words)), name) == whole


def test_a_number_is_not_looked_for_in_the_whole_of_a_list_longer_than_the_names():
    def places(text: str) -> None:
        words = read_words(text, 0, len(text))
        readings = read_numbers(words)
        assert not any([*ordered(words, readings, k, [])] for k in range(len(readings)))

    assert outgrown_on("50, ", places) == {}
