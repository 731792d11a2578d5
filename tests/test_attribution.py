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
        ("Doctors' union: 40 dead, 12 wounded.", ["Doctors' union"] * 2),
        ("By the ministry's count 40 people were killed.", ["ministry"]),
        ("18:20 | Harbour TV: two divers dead, 12 people injured", ["Harbour TV"] * 2),
        ("Captain Ana Ruiz at the noon briefing: 27 dead, 12 injured.", ["Ana Ruiz"] * 2),
        ("The indictment, which runs to 80 pages, speaks of 39 dead.", ["indictment"]),
        ("The rescue agency closed its list at 52 dead.", ["rescue agency"]),
        ("The ministry stopped counting at 46 dead.", ["ministry"]),
        ("The Rights League has been able to confirm 34 deaths.", ["Rights League"]),
        ("The ombudsman, after weeks of visits, was able to verify 12 deaths.", ["ombudsman"]),
        ("The union was not able to say who fired. Twelve people were killed.", [""]),
        ("Forty people drowned, a witness told the court in 2021.", ["witness"]),
        ("We reported, citing a union leader, that 26 people had died.", ["union leader"]),
        ("He called a claim by Governor Ana Ruiz that 60 people were arrested wrong.", ["Ana Ruiz"]),
        ("Late on Thursday Governor Ana Ruiz withdrew her own figure of 180 dead.", ["Ana Ruiz"]),
        ("The union said 12 people died. Nine of our dead were young, the statement says.", ["union"] * 2),
        ("Twelve people were killed.", [""]),
        ("Police said 12 people were killed; residents put the toll at 30.", ["Police", "residents"]),
        ("The state broadcaster is back on air. It says 12 people were killed.", ["state broadcaster"]),
    ],
)
def test_sources_of_tolls(text: str, sources: list[str]) -> None:
    assert about(text, "attributed_to") == sources


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Residents reached by telephone said 12 people were killed.", ["Residents"]),
        ("Lawyers who work for the families say 40 people died.", ["Lawyers"]),
        ("The president of the Red Crescent, Omar Haddad, announced that 12 people were killed.", ["Omar Haddad"]),
        ("Omar Haddad, 34, a doctor at the hospital, said he had counted 12 bodies.", ["Omar Haddad"]),
        ("The army denied the charge and put the toll at 12 dead.", ["army"]),
        ("The army denied the charge, saying 12 people had died.", ["army"]),
        ("Twelve people had died, the mayor said, adding that 30 were injured.", ["mayor", "mayor"]),
        ("The relief committee of Block 8 published the names of 18 dead.", ["relief committee of Block 8"]),
        ("Police put the number of injured at 40, the organisers at 200.", ["Police", "organisers"]),
        ("The union spoke of 40 dead and the government of 12 dead.", ["union", "government"]),
        ("The army was criticised; it put the toll at 12 dead.", ["army"]),
        ("Early results from several districts suggest 12 people died.", ["Early results"]),
        ("The war has claimed the lives of 40 people, analysts know.", [""]),
        ("Germania recorded 12 deaths.", [""]),
        ("The rebels maintain that 12 of their fighters were killed.", ["rebels"]),
        ("Twelve migrants drowned off the island, coastguards said, calling it a black day.", ["coastguards"]),
        ("Older people say 12 villagers were killed.", ["Older people"]),
        ("Nine soldiers were killed on the border, the two countries said.", ["countries"]),
        ("Governor Ana Ruiz, the man who told the world that 12 people were dead, was silent.", ["Ana Ruiz"]),
        ("At 11:05 we quoted the mayor of Oria, Ana Ruiz, as saying that 12 people had died.", ["Ana Ruiz"]),
        (
            "The ministry says 18 people were killed, the clinic 58 and the union 70.",
            ["ministry", "clinic", "union"],
        ),
        ("Of the 54 deaths known to the police, 20 were in Velm.", ["police", "police"]),
        ("There are 19 killings known to prosecutors.", ["prosecutors"]),
        ("Amnesty, which had reports of 68 deaths, has been able to confirm 34.", ["Amnesty", "Amnesty"]),
        ("The Red Cross counted 34 dead. Those comprise 31 marchers and three guards.", ["Red Cross"] * 3),
        ("The flood killed 12 people, an inquiry found, and nobody was punished.", ["inquiry"]),
    ],
)
def test_the_subject_of_a_verb_of_saying(text: str, sources: list[str]) -> None:
    assert about(text, "attributed_to") == sources


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("The toll was put at 40 by the health ministry.", ["health ministry"]),
        ("Forty deaths have been confirmed by the health ministry.", ["health ministry"]),
        ("Twelve people were reported killed by state television.", ["state television"]),
        ("A first toll, given by the minister, was of 40 dead.", ["minister"]),
        ("Twelve people were killed by police.", [""]),
    ],
)
def test_the_agent_of_a_passive(text: str, sources: list[str]) -> None:
    assert about(text, "attributed_to") == sources


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("The health ministry's daily bulletin listed 40 deaths.", ["health ministry"]),
        ("A statement from the ministry of health put the number of dead at 40.", ["ministry of health"]),
        ("A tally kept by the Union of Journalists shows 40 people were killed.", ["Union of Journalists"]),
        ("A report by the League for Human Rights found that 40 people were killed.", ["League for Human Rights"]),
        ("The army has never moved from its tally of 40 dead.", ["army"]),
        ("The union disputes the army's count of 12 dead.", ["army"]),
        ("Of the 40 dead that the ministry counts, several were children.", ["ministry"]),
        ("The raid killed 40 people, police said, and hurt 60, doctors said.", ["police", "doctors"]),
    ],
)
def test_who_made_a_document(text: str, sources: list[str]) -> None:
    assert about(text, "attributed_to") == sources


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Two Killed in Orbe Shooting, Police Say", ["Police"]),
        ("Twelve dead in market raid: officials", ["officials"]),
        ("HPD: Two men killed in Orbe", ["HPD"]),
        ("UPDATE: Two men killed in Orbe", [""]),
        ("RECALL: Two men killed in Orbe", [""]),
        ("Two men killed in Orbe, victims identified", [""]),
    ],
)
def test_credits_of_headlines(text: str, sources: list[str]) -> None:
    assert about(text, "attributed_to") == sources


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("The flood killed 12 people, its central bank says.", ["central bank"]),
        ("Twelve people died, the first minister has told the council.", ["first minister"]),
        ("Two men were killed, said investigators.", ["investigators"]),
        (
            "At least 12 people died in a fire, the city government said in a statement on its account.",
            ["city government"],
        ),
        ("Twelve nurses were killed, says the IMF, and 86 wounded.", ["IMF", "IMF"]),
        ("A doctor in Orbe who asked not to be named said 12 people had died.", ["doctor"]),
        ("A relative, Ana Ruiz, said the bodies of two cousins had been found.", ["Ana Ruiz"]),
        ("Twelve people died, a clerk said. He put the injured at 30.", ["clerk", "clerk"]),
        ("The council says 12 people died, with the union claiming 40 dead.", ["council", "union"]),
        ("The raid killed 12 people, county deputies reported.", ["county deputies"]),
        ("Twelve people were killed, officials said here on Monday.", ["officials"]),
        ("Police in Orbe, Va., say 12 people were killed.", ["Police"]),
        ("A spokesman for the army, Col. Omar Haddad, said 12 people died.", ["Omar Haddad"]),
        ("Another woman was killed, according to Cpl. Ann Bell.", ["Ann Bell"]),
        ("VELM, Orbea (ZPA) - Police are searching the bay after they say 12 people were killed.", ["Police"]),
        ("The mayor disputed this. According to him, 12 people were killed.", ["mayor"]),
        ("According to a 2014 report, 12 people were killed.", ["report"]),
        ("Police did not say who shot at the crowd, and 12 people were killed.", [""]),
        ("Ann Bell saw two people killed.", [""]),
    ],
)
def test_who_can_speak_and_of_what(text: str, sources: list[str]) -> None:
    assert about(text, "attributed_to") == sources


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("The ministry had never gone above 12 deaths.", ["ministry"]),
        ("The union counts 20 dead when the ministry had 12 dead.", ["union", "ministry"]),
        ("The toll stood at 12 deaths.", [""]),
    ],
)
def test_a_body_has_a_number_of_its_own(text: str, sources: list[str]) -> None:
    assert about(text, "attributed_to") == sources


def test_a_clause_at_the_end_of_the_sentence_governs_what_stands_before_it() -> None:
    text = "Two officers and, according to lawyers, 85 protesters were killed."
    assert about(text, "attributed_to") == ["", "lawyers"]


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("A poll by Fielding Research puts Ann Bell on 41 percent.", ["Fielding Research"]),
        ("Bell led Orr in the Delphi average of opinion polls, 48.4 percent to 42.5 percent.", ["Delphi", "Delphi"]),
        ("The Fielding poll gave Ann Bell 41 percent and Tom Reed 38 percent.", ["Fielding", "Fielding"]),
        ("Exit polls showed Ann Bell with 52 percent of the vote.", ["Exit polls"]),
        ("An exit poll by Channel Nine gave Ann Bell 52 percent.", ["Channel Nine"]),
        ("In a poll carried out between May 3 and May 5 by Fielding, Ann Bell had 41 percent.", ["Fielding"]),
        ("Fielding's latest poll has Ann Bell at 41 percent.", ["Fielding"]),
        ("A late poll gave Ann Bell 51 percent.", ["late poll"]),
        ("A poll by Fielding gave Ann Bell 41 percent; in one by Ipsos she had 43 percent.", ["Fielding", "Ipsos"]),
        ("Partial results from the electoral commission gave Ann Bell 52 percent.", ["electoral commission"]),
        ("The polls differ. Cadem has Ann Bell at 41 percent; Ipsos has her at 43.", ["Cadem", "Ipsos"]),
        ("The last survey by Fielding had Ann Bell at 41 percent.", ["Fielding"]),
        ("The Sunday Times poll gave Ann Bell 41 percent.", ["Sunday Times"]),
        (
            "Two polls differ: one, by Fielding, gives Ann Bell 41 percent, the other, by Ipsos, 43.",
            ["Fielding", "Ipsos"],
        ),
        ("A poll by the Centre for Voter Research gave Ann Bell 41 percent.", ["Centre for Voter Research"]),
        ("Channel Nine has Fielding's exit poll. Ann Bell 41.2 percent, Tom Reed 38.", ["Fielding", "Fielding"]),
    ],
)
def test_sources_of_polls(text: str, sources: list[str]) -> None:
    assert about(ELECTION + text, "attributed_to") == sources


def test_a_rule_has_no_source() -> None:
    text = ELECTION + "The electoral commission says a candidate needs 50 percent of the vote to win."
    assert about(text, "attributed_to") == [""]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The Committee of Northern Doctors met. The committee said 12 people died.", "Committee of Northern Doctors"),
        ("The Harbour Aid Fund (HAF) met.\n\nIn Orbe, HAF said, 12 people died.", "Harbour Aid Fund"),
        ("Dr Omar Aziz Al-Najjar wept. Najjar said 12 people died.", "Omar Aziz Al-Najjar"),
        ("The Centre for Peace in Velm (CPV) met. CPV said 12 people died.", "Centre for Peace in Velm"),
    ],
)
def test_a_short_name_stands_for_the_full_one(text: str, source: str) -> None:
    assert about(text, "attributed_to") == [source]


@pytest.mark.parametrize(
    "name",
    ["Nurses Without Fear", "Miners for Peace", "Bread Against War", "Lawyers for Change", "Pilots Without Planes"],
)
def test_the_whole_name_of_a_body(name: str) -> None:
    texts = [f"{name} said 12 people were killed.", f"According to {name}, 12 people were killed."]
    assert [about(text, "attributed_to") for text in texts] == [[name], [name]]


@pytest.mark.parametrize("name", ["Save the Rivers", "Stop the Guns"])
def test_the_whole_name_of_a_campaign(name: str) -> None:
    assert about(f"The charity {name} said 12 people were killed.", "attributed_to") == [name]


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Captain Otto Brandt said 12 people died. The captain said 30 were hurt.", ["Otto Brandt"] * 2),
        ("Otto Brandt, a spokesman, said 12 people died. The spokesman put the hurt at 30.", ["Otto Brandt"] * 2),
        ("Mayor Ana Ruiz said 12 people died. The vicar put the hurt at 30.", ["Ana Ruiz", "vicar"]),
    ],
)
def test_a_noun_for_a_person_stands_for_who_was_called_so(text: str, sources: list[str]) -> None:
    assert about(text, "attributed_to") == sources


def test_an_aside_in_brackets_governs_nothing_outside() -> None:
    text = ELECTION + "Ann Bell won 75 seats (a projection had given her 73) and Tom Reed's party 39 seats."
    assert about(text, "attributed_to") == ["", "projection", ""]


def test_the_five_articles(seeds: pd.DataFrame, of_seeds) -> None:
    found = of_seeds(reported_values)
    exit_polls = found[found["measure"] == "exit_poll_share"]["attributed_to"].str.lower()
    assert set(exit_polls) == {"exit polls"}
    polls = found[(found["measure"] == "poll_share") & (found["article_id"] == "000_247041d4bc06048d")]["attributed_to"]
    assert set(polls) == {"Centro Estratégico Latinoamericano de Geopolítica"}


def test_the_count_of_an_electoral_body_ends_where_a_poll_is_told() -> None:
    opening = "The Electoral Council said on Monday that Ann Bell won 52 percent of the vote.\n\n"
    poll, rest = "An exit poll by Gesop gave her 49 percent of the vote.\n\n", "Turnout was 71 percent."
    assert about(opening + "Tom Reed won 40 percent of the vote.", "attributed_to") == [
        "Electoral Council",
        "Electoral Council",
    ]
    assert about(opening + poll + rest, "attributed_to") == ["Electoral Council", "Gesop", ""]


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("The police union says 12 people were arrested, while police say nine were.", ["police union", "police"]),
        ("The army council says 40 died in Orbe, while the army says 31 did.", ["army council", "army"]),
        ("The Velm police say 12 people were arrested; the police say nine are in court.", ["Velm police"] * 2),
        (
            "The Trade Ministry said 12 people died. The Justice Ministry said 26 people had died.",
            ["Trade Ministry", "Justice Ministry"],
        ),
        ("Velm police said 12 people died. Orbe police said 30 had died.", ["Velm police", "Orbe police"]),
        ("The General Staff said 12 people died, General Otto Brandt said nine.", ["General Staff", "Otto Brandt"]),
    ],
)
def test_a_body_is_not_the_short_name_of_another_body_of_it(text: str, sources: list[str]) -> None:
    assert about(text, "attributed_to") == sources


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("The exit poll of Channel 4, taken at 90 stations, put Ruiz at 51.5 percent.", ["Channel 4"]),
        ("The quick count of the observer network Velm Watch gave Ruiz 50.6 percent.", ["Velm Watch"]),
        ("Delta Norte says it stands by its method. Its last poll had Ruiz at 47 percent.", ["Delta Norte"]),
        (
            "The observers of Velm Watch did best: their quick count, 50.6 percent for Ruiz, was close.",
            ["Velm Watch"],
        ),
        ("In a survey that Delta Norte published on Friday, 58 percent wanted Ruiz to resign.", ["Delta Norte"]),
        ("A May poll for the Herald found that 49 percent would vote for Ruiz.", ["Herald"]),
        (
            "A poll by Orion gave Ruiz 40 percent. Delta y Norte, asking for the Herald, found 44 percent for him.",
            ["Orion", "Delta y Norte"],
        ),
        (
            "A poll by Orion gave Ruiz 40 percent. Delta Norte, however, had Ruiz leading by 44.",
            ["Orion", "Delta Norte"],
        ),
        ("Channel 4 had Ruiz winning with 51.5 percent of the vote.", ["Channel 4"]),
        ("Various opinion polls put Ruiz at 12 percent.", ["Various opinion polls"]),
    ],
)
def test_whose_poll_or_count(text: str, sources: list[str]) -> None:
    assert about(ELECTION + text, "attributed_to")[-len(sources) :] == sources


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Omar Haddad was knocked out with 18.6 percent of the vote, telling his followers to go home.", [""]),
        ("Ana Ruiz, third with 12.1 percent of the vote, told her friends to stay calm.", [""]),
        ("Ruiz declared president-elect with 51.2 percent of the vote", [""]),
        ("The court's decision, taken by four votes to three, opened the way to a second round.", ["", ""]),
        ("The tribunal proclaimed Ana Ruiz with an advantage of 22,474 votes.", ["tribunal"]),
        ("Watchers from the Civic League think turnout was about 60 percent.", ["Watchers"]),
        ("Turnout is in dispute: the tribunal's national figure is 68.7 percent.", ["tribunal"]),
    ],
)
def test_who_tells_a_result_and_who_merely_gets_it(text: str, sources: list[str]) -> None:
    assert about(ELECTION + text, "attributed_to")[-len(sources) :] == sources


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("The ministry says 62 people died, Harbour Rights Watch at least 81.", ["ministry", "Harbour Rights Watch"]),
        ("The governor reports 12 dead and the union 40.", ["governor", "union"]),
        ("The League, whose own tally had reached 40 dead, welcomed the inquiry.", ["League"]),
    ],
)
def test_whose_toll(text: str, sources: list[str]) -> None:
    assert about(text, "attributed_to") == sources
