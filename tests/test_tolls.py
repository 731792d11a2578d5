"""Tolls of people killed, injured and arrested; see `tests/passages/tolls.txt` for more sentences."""

import pandas as pd
import pytest

from analysis.reported.accounting import numeric_expressions


def tolls(text: str) -> str:
    """The measured numbers of a text: surface=measure."""
    articles = pd.DataFrame({"text": [text], "headline": "", "author": ""}, index=pd.Index(["a"], name="article_id"))
    table = numeric_expressions(articles)
    table = table[table["measure"] != ""]
    return " ".join(f"{s.replace(' ', '_')}={m}" for s, m in zip(table["surface"], table["measure"], strict=True))


@pytest.mark.parametrize(
    ("lines", "counted"),
    [
        ("Killed: 14\n\nWounded: 60\n\nMissing: 5\n", "14=deaths 60=injuries"),
        ("Dead: 23. Injured: 130. Unaccounted: 8. Rescued: 90.", "23=deaths 130=injuries"),
        ("Killed, 44; wounded, 108; missing, 21.", "44=deaths 108=injuries"),
        ("Deaths, 13; injuries, 35; arrests, 7.", "13=deaths 35=injuries 7=arrests"),
        ("In Velm, 17, including two children, were killed.", "17=deaths two=deaths"),
    ],
)
def test_what_heads_a_number_of_a_list_says_what_it_counts(lines, counted):
    assert tolls(lines) == counted


@pytest.mark.parametrize(
    "sentence",
    [
        "The report speaks of deaths and injuries of many.",
        "The deaths and injuries of 40 workers were never counted.",
        "It names the killing and wounding of nine farmers.",
    ],
)
def test_deaths_and_injuries_of_some_are_counted_once_at_most(sentence):
    assert tolls(sentence).count("=") <= 1


def test_a_list_gives_its_lines():
    assert tolls("Arrests by city: 312 people were arrested.\n\n– Boston, 94\n") == "312=arrests 94=arrests"


@pytest.mark.parametrize(
    "sentence",
    [
        "Nine people died in Orbe. The mayor prays that it will not get to twenty.",
        "We hope never to see 40 dead in Orbe.",
    ],
)
def test_what_is_hoped_never_to_come_is_no_toll(sentence):
    assert tolls(sentence) in {"Nine=deaths", ""}


@pytest.mark.parametrize(
    "said",
    [
        "The owners deny that 14 guards had died, and rejected claims of 30 arrests.",
        "The owner denied reports of 14 dead guards; he denies that 20 more died.",
        "Denying that 14 guards had died, he called talk of 30 injured nonsense.",
        "Stories of 14 drowned boys proved to be wrong, and rumours that 30 men died are a hoax.",
        "Rumours of 14 deaths are false, reports that 30 died unfounded, claims that 20 were shot baseless.",
        "The refuted claims of 14 dead were an invention; reports of 30 injured were invented. It is a lie.",
        "It is untrue that 14 people died. Nor is it not true that 30 people were injured.",
        "Do not write that 14 people died, and do not print that 30 were injured. I did not say that one died.",
        "It did not kill 14 people, did not injure 30, and police did not arrest 20.",
        "The gas never killed 14 people, never injured 30, and they never arrested 20.",
        "There were never 14 dead. It was not 14 who died. Fourteen patients never died there.",
        "A post has it that 14 boys drowned. This is false. A friar spoke of 12 dead. That is not true.",
        "The radio had 14 injured. There were not. It had 14 arrested. They were not. Or 14 died. This is wrong.",
        "A post says that 14 died. This is untrue. A song says 14 died. That is false. Or 14 died. It is false.",
        "If 14 people had died in the city, and if a driver had killed 20, they would listen.",
        "The firm promised 10,000 for each of the dead and 500 to every injured worker.",
        "Of the missing, 14 turned up safe, 12 were found alive and well, 20 turned up alive, all safe and sound.",
        "It buried a bus with 14 guards on board. A further 20 were flown to St Ann's.",
        "The report that 14 guards died is fake, the story of 30 hurt a fabrication; it is false that 20 were held.",
        "The story that 14 guards died, like the claim of 30 dead, is a lie. He dismisses the claim that 20 were held.",
        "He dismissed reports of 14 arrests and dismiss claims of 20 that we may, he calls reports of 30 dead fake.",
        "He spoke of the possibility of 14 deaths; it is possible that 30 died.",
        "There is no proof that 14 died and no sign that 30 were hurt. Nobody believes that 20 were held.",
        "Nothing suggests that over 14 died. She did not believe that 30 were held; police cannot verify that 20 died.",
        "She cannot confirm that 14 died, they could not verify that 30 did, or not confirm that 20 were held.",
    ],
)
def test_what_is_denied_or_supposed_is_no_toll(said):
    assert tolls(f"A blast killed nine people in Orbe on Monday. {said}") == "nine=deaths"


@pytest.mark.parametrize(
    ("said", "counted"),
    [
        ("Two deaths had been counted twice; five of the injured were listed twice and three named twice.", ""),
        (
            "Two men had been entered twice, three bodies recorded twice. Four had died twice.",
            "",
        ),
        ("The toll rose by three to 31.", "31=deaths"),
        ("Its list is two deaths short of ours. Ours is three deaths higher than that of the union.", ""),
        (
            "The ministry removed two deaths as duplicates, and subtracted three names from its list.",
            "",
        ),
        ("Fourteen people had died twice that day: in the blast, and in what was told of it.", ""),
        ("The union withdrew its count of 14 dead, because a list named some twice.", "14=deaths"),
    ],
)
def test_what_is_counted_by_mistake_or_by_how_much_counts_differ_is_no_toll(said, counted):
    assert tolls(f"A blast killed nine people in Orbe on Monday. {said}") == f"nine=deaths {counted}".strip()


@pytest.mark.parametrize(
    ("said", "counted"),
    [
        ("Rebels took 14 soldiers prisoner. They took six guards captive.", "14=arrests six=arrests"),
        ("Sixteen fighters laid down their arms; the 30 in the fort surrendered.", "Sixteen=arrests 30=arrests"),
        (
            "Some rebels lay down their weapons, surrendering in May. The troops are holding seven guards.",
            "seven=arrests",
        ),
        ("Forty soldiers are in captivity, the army says. It holds six conscripts.", "Forty=arrests six=arrests"),
        ("The rebels handed over 12 prisoners and will return 19 detainees.", ""),
        ("Two ministers surrendered power. Two women surrendered their passports.", ""),
    ],
)
def test_prisoners_of_war_are_held(said, counted):
    assert tolls(said) == counted


@pytest.mark.parametrize(
    ("said", "counted"),
    [
        ("The blast injured no more than eight miners.", "eight=injuries"),
        ("The storm killed no fewer than 30 people and cost a ship no later than noon.", "30=deaths"),
        ("Police arrested no less than 14 marchers, and killed no marcher.", "14=arrests no=deaths"),
        ("On Friday 60,000 people marched in Orbe, 9,000 led up the hill. Medics treated 92 wounded.", "92=injuries"),
        ("Two nurses treated 71 wounded men. Three priests buried nine dead boys.", "71=injuries nine=deaths"),
        ("Ten officers arrested 12 men. Two guards were arrested.", "12=arrests Two=arrests"),
        (
            "In an outbreak of legionnaires' disease 84 people are in hospital, 17 on ventilators; 11 died.",
            "11=deaths",
        ),
        (
            "The epidemic goes on. In a crash 12 people were hurt; nine are in hospital.",
            "12=injuries nine=injuries",
        ),
    ],
)
def test_who_only_stands_beside_or_is_ill_is_no_victim(said, counted):
    assert tolls(said) == counted


@pytest.mark.parametrize(
    ("said", "counted"),
    [
        ("Police arrested 137 men, of whom 98 were released.", "137=arrests"),
        ("Police arrested 137 men; 98 of them were later freed.", "137=arrests"),
        ("By noon 80 detainees had been let go.", ""),
        ("Three women arrested in May were released.", "Three=arrests"),
    ],
)
def test_those_let_go_are_no_part_of_the_held(said, counted):
    assert tolls(said) == counted


@pytest.mark.parametrize(
    ("said", "counted"),
    [
        ("Orvania put its own losses at four soldiers, the enemy's losses at 14.", "four=deaths 14=deaths"),
        (
            "The army's irrecoverable losses reached 31. The general regretted the loss of nine men.",
            "31=deaths nine=deaths",
        ),
        ("Losses stand at four, the general said.", "four=deaths"),
        ("The firm put its losses at 14 million euros and expects the loss of nine workers.", ""),
        (
            "Eight people have died, up from six this morning. Police came at six this morning.",
            "Eight=deaths six=deaths",
        ),
    ],
)
def test_losses_and_what_a_count_was_before(said, counted):
    assert tolls(said) == counted


def test_who_does_not_deny_or_corrects_a_number_tells_one():
    said = "Nobody denies that 14 guards died. Two men drowned, not three, and not one was saved. He denied murder."
    assert tolls(said) == "14=deaths Two=deaths three=deaths"


@pytest.mark.parametrize(
    ("said", "counted"),
    [
        ("Among the dead were Tom, six, and his mother Ida, 34; the injured were Max, 8, and his gran, 71.", ""),
        ("The victims were Tom, six, and a cook, 71. The victims include Ida Kern, 80.", ""),
        ("The dead include Tom, six, and those killed were Ida, 34, and Max, 8.", ""),
        ("Among the dead are a cook, 71, and Tom, six. Among the dead was Max, 8.", ""),
        ("Among the dead were two cooks, three guards, and a boy.", "two=deaths three=deaths"),
        ("At five to seven police took 999 calls. By ten to twelve there were 112 calls.", ""),
        ("Five to seven more died on Tuesday.", "Five_to_seven=deaths"),
    ],
)
def test_ages_and_hours_are_no_toll(said, counted):
    assert tolls(f"A blast killed nine people in Orbe on Monday. {said}") == f"nine=deaths {counted}".strip()


@pytest.mark.parametrize(
    ("said", "counted"),
    [
        ("Not one of the 26 guests was killed.", ""),
        ("Not a single one of our 11 cooks was injured.", ""),
        ("Nobody among the 35 clerks was hurt, and no one of the 16 was arrested.", ""),
        ("Neither the 25 sailors nor the six stewards were injured.", ""),
        ("Neither the pilot nor the nine nurses on board died.", ""),
        ("None of the 52 tourists and seven guides died.", ""),
        ("All but four of the 28 climbers were killed.", ""),
        ("Not one of the 17 men killed in the raid was armed.", "17=deaths"),
        ("All but four of the 28 people killed were women.", "four=deaths 28=deaths"),
        ("None of the 12 guests was hurt and four men were arrested.", "four=arrests"),
    ],
)
def test_those_of_whom_it_befell_none_are_no_toll(said, counted):
    assert tolls(said) == counted


@pytest.mark.parametrize(
    ("said", "counted"),
    [
        ("Some 26 divers are feared drowned.", ""),
        ("Up to 45 settlers are feared to have been killed.", ""),
        ("Nearly 140 sailors were presumed dead by nightfall.", ""),
        ("Scores feared dead as hotel burns in Velm", ""),
        ("The coast guard fears that more than 60 people have drowned.", ""),
        ("Villagers fear at least nine men died.", ""),
        ("The most feared of the gangs killed seven men.", "seven=deaths"),
        ("Nine men who feared arrest drowned.", "Nine=deaths"),
        ("Police, fearing riots, arrested 25 people.", "25=arrests"),
    ],
)
def test_those_only_feared_dead_are_no_toll(said, counted):
    assert tolls(said) == counted


@pytest.mark.parametrize(
    ("said", "counted"),
    [
        ("According to four nurses, the guard was shot dead in the yard.", ""),
        ("The singer was arrested, according to at least two people at the hall.", ""),
        ("Three diplomats, asking for their names to be left out, said the envoy had been killed.", ""),
        ("Six clerks who watched from a window said the boy had been shot dead.", ""),
        ("Five lawyers for the union say the driver was arrested on Monday.", ""),
        ("Two dozen cousins carried the wreath of the murdered doctor.", ""),
        ("According to the two injured, the brakes had failed.", "two=injuries"),
        ("According to the ministry, 15 people were killed.", "15=deaths"),
        ("Thirty rebels, the army said the next day, were killed.", "Thirty=deaths"),
        ("Six women, said the mayor, were hurt.", "Six=injuries"),
        ("Four men who said the ice was safe drowned.", "Four=deaths"),
    ],
)
def test_who_tells_of_a_victim_is_none(said, counted):
    assert tolls(said) == counted


@pytest.mark.parametrize(
    ("said", "counted"),
    [
        ("Five bodies of the European Union will meet in Velm.", ""),
        ("The six treaty bodies of the UN meet in June.", ""),
        ("Divers found five bodies of the Moreno family.", "five=deaths"),
        ("The ministry said 19 people were hurt, withdrawing an earlier figure of 51.", "19=injuries"),
        ("Police retracted their first count of 60 arrests; retracting it, they gave none.", ""),
    ],
)
def test_bodies_of_unions_and_numbers_withdrawn_are_no_toll(said, counted):
    assert tolls(said) == counted


@pytest.mark.parametrize(
    ("said", "counted"),
    [
        ("Nine people were hurt; the first version of this story put the number at 19.", "Nine=injuries"),
        ("An earlier version of this report gave the number of dead as 27; it is 13.", "13=deaths"),
        ("An earlier version of this article said that 31 people were killed, and 14 hurt.", ""),
    ],
)
def test_what_an_article_takes_back_ends_where_it_says_what_is_right(said, counted):
    assert tolls(said) == counted
