"""Wording of reports that was misread once: who has a number, rules and void votes, prisons, hospitals, courts.

All sentences are made up for this.
"""

import pandas as pd
import pytest
from value_of import ELECTION, about, stated

from analysis import numeric_expressions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Bell had secured 2.41 million votes, or 55.7% of the total, while Hall trailed with 1.52 million (35.1%).",
            [("vote_count", 2410000, "Bell"), ("vote_share", 55.7, "Bell"), ("vote_count", 1520000, "Hall"),
             ("vote_share", 35.1, "Hall")],
        ),
        ("In Ohio, Dale Orr won in Nebraska, fending off Cody Pratt by 1,900 votes.",
         [("vote_margin", 1900, "Dale Orr")]),
        (
            "On the Democratic side, Mayor Alicia Ferro won, capturing 71 percent. She collected 84,512 votes.",
            [("vote_share", 71, "Alicia Ferro"), ("vote_count", 84512, "Alicia Ferro")],
        ),
        (
            "In a poll Orr leads with 44 per cent against Pratt's 39 per cent.",
            [("poll_share", 44, "Orr"), ("poll_share", 39, "Pratt")],
        ),
        ("The LKR of premier Alex Orr slumped to 25.9%.", [("vote_share", 25.9, "LKR")]),
        ("LKRA would win 25.4% in a poll.", [("poll_share", 25.4, "LKRA")]),
        (
            "Justice took 68 seats, while the Citizens' Group had to settle for six.",
            [("seats", 68, "Justice"), ("seats", 6, "Citizens' Group")],
        ),
        (
            "In a poll the Greens get 11.5 per cent, the LKR is on the edge of the four-percent barrier with 4.1%.",
            [("poll_share", 11.5, "Greens"), ("threshold", 4, "entry to parliament"), ("poll_share", 4.1, "LKR")],
        ),
        (
            "Ms Weir obtained 43.83% and Mr Kall 43.44%, with neither reaching the required 50%.",
            [("vote_share", 43.83, "Weir"), ("vote_share", 43.44, "Kall"), ("threshold", 50, "")],
        ),
        ("Labour saw its majority slashed to just 412 votes.", [("vote_margin", 412, "Labour")]),
        (
            "Independents won seven seats and the remaining five went to smaller parties.",
            [("seats", 7, "Independents"), ("seats", 5, "smaller parties")],
        ),
        (
            "Both the Left, at 4.4%, and the liberal LKR, on a meagre 2.1%, missed the hurdle.",
            [("vote_share", 4.4, "Left"), ("vote_share", 2.1, "LKR")],
        ),
        (
            "A poll gave Weir 61.4%, more than double the 27.9% for Kall.",
            [("poll_share", 61.4, "Weir"), ("poll_share", 27.9, "Kall")],
        ),
        (
            "The Liberals would get 300 seats. Their partner Sword is expected to pick up around 32.",
            [("seats", 300, "Liberals"), ("seats", 32, "Sword")],
        ),
        (
            "In the referendum “Yes” received 4.8 million votes and “No” 2.2 million.",
            [("vote_count", 4800000, "Yes"), ("vote_count", 2200000, "No")],
        ),
        ("In a poll 11 percent of those asked were undecided.", [("poll_share", 11, "undecided")]),
        ("Senator Kall would be the choice of 38% of Lusarans, a survey showed.", [("poll_share", 38, "Kall")]),
        (
            "Peter Lind topped the ballot with 2,102 votes, incumbent Joan Ferr was returned with 1,876 votes.",
            [("vote_count", 2102, "Peter Lind"), ("vote_count", 1876, "Joan Ferr")],
        ),
        ("Jill Orr is ahead of incumbent Amar Dill by just 214 votes.", [("vote_margin", 214, "Jill Orr")]),
        ("In Lima, incumbent mayor Leyla Orr was re-elected with a record 58.6 percent.",
         [("vote_share", 58.6, "Leyla Orr")]),
        (
            "A poll has Reform on 32 percent, seven points clear of the Socialists (25).",
            [("poll_share", 32, "Reform"), ("vote_margin", 7, "Reform"), ("poll_share", 25, "Socialists")],
        ),
        ("The exit poll gives the Greens 44 percent, others 21 percent.",
         [("exit_poll_share", 44, "Greens"), ("exit_poll_share", 21, "others")]),
        (
            "Anita Orr beat the incumbent by 12,310 votes to 11,874, a majority of 436.",
            [("vote_count", 12310, "Anita Orr"), ("vote_count", 11874, "incumbent"),
             ("vote_margin", 436, "Anita Orr")],
        ),
        ("The Alliance needs more seats to reach a majority of 61.", [("threshold", 61, "majority")]),
        ("In the referendum the No side won 58.3 per cent.", [("vote_share", 58.3, "No")]),
        ("In a poll the Left hovers around 4 per cent.", [("poll_share", 4, "Left")]),
        ("Reform will form a government, but it will not be a popular one.", []),
        (
            "Senate backs pension bill by 61 to 38.",
            [("vote_count", 61, "in favour"), ("vote_count", 38, "against")],
        ),
        (
            "The commission has Bell winning Ohio with 44.2 per cent and Orr taking Utah with 47.9 per cent.",
            [("vote_share", 44.2, "Bell"), ("vote_share", 47.9, "Orr")],
        ),
        (
            "Bad news for the Farmers' Party. Channel 8 has it on 2.9 per cent.",
            [("vote_share", 2.9, "Farmers' Party")],
        ),
        ("The Greens, whom the commission has at 4.7 percent, will be shut out.", [("vote_share", 4.7, "Greens")]),
        (
            "As read out by the Minister, the incumbent obtained 412,906 votes.",
            [("vote_count", 412906, "incumbent")],
        ),
        (
            "In a poll Bell had 47 per cent and Orr 38.",
            [("poll_share", 47, "Bell"), ("poll_share", 38, "Orr")],
        ),
        (
            "47.2 percent of the votes have been cast for Temir Osman, who is followed by Ann Bell with 33.6 percent.",
            [("vote_share", 47.2, "Temir Osman"), ("vote_share", 33.6, "Ann Bell")],
        ),
        ("In Rural East the Alliance held on by a mere 18 votes.", [("vote_margin", 18, "Alliance")]),
        ("A further 2.8 percent voted “against all”.", [("vote_share", 2.8, "against")]),
        (
            "An exit poll, broadcast as voting ended at six, had put Harvest at 49 per cent and Reform at 48.",
            [("exit_poll_share", 49, "Harvest"), ("exit_poll_share", 48, "Reform")],
        ),
        (
            "Bell won the leadership by 1,877 votes to Tom Reed's 1,203.",
            [("vote_count", 1877, "Bell"), ("vote_count", 1203, "Tom Reed")],
        ),
        (
            "In a poll 49 per cent of voters wanted Tess Orr as president and only 31 per cent Rui Bran.",
            [("poll_share", 49, "Tess Orr"), ("poll_share", 31, "Rui Bran")],
        ),
        ("In a survey 62 percent of Bolivians support the candidate Ann Bell.", [("poll_share", 62, "Ann Bell")]),
        ("A poll says 58% of Americans approve of the president.", [("poll_share", 58, "president")]),
        (
            "In a poll 48 per cent of Finns would vote for the Greens and 30 per cent for Reform.",
            [("poll_share", 48, "Greens"), ("poll_share", 30, "Reform")],
        ),
        ("Some 40 percent of Bolivians live in poverty.", []),
        (
            "The Democrats have 52.3 percent to the Republicans' 46.1.",
            [("vote_share", 52.3, "Democrats"), ("vote_share", 46.1, "Republicans")],
        ),
        ("Some 7.2 million of the 12 million registered voters cast ballots.", [("turnout", 7200000, "voters")]),
        (
            "Labour polled 44 percent, compared to 40 percent at the last election.",
            [("vote_share", 44, "Labour"), ("vote_share", 40, "Labour")],
        ),
        (
            "Bell trails Roe 44 to 48 percent in the poll, and 17 percent of voters are undecided.",
            [("poll_share", 44, "Bell"), ("poll_share", 48, "Roe"), ("poll_share", 17, "undecided")],
        ),
        (
            "Of the 240 seats, Labour won 120. Women won 40 of them.",
            [("seats_total", 240, "seats"), ("seats", 120, "Labour"), ("seats", 40, "Women")],
        ),
        ("Bell, 54, won 61 percent in Lima.", [("vote_share", 61, "Bell")]),
        ("Ann Bell beat Tom Hall by nine.", [("vote_margin", 9, "Ann Bell")]),
        ("An exit poll put the Reds on 31 percent, down from 36.4 in 2015.",
         [("exit_poll_share", 31, "Reds"), ("vote_share", 36.4, "Reds")]),
        ("Bell took 12 seats. The council has 30.", [("seats", 12, "Bell"), ("seats_total", 30, "council")]),
        ("With 41 of 60 constituencies counted, Bell had 12,004 votes.", [("vote_count", 12004, "Bell")]),
        (
            "The Liberals won 61 seats; their leader walked past the 60 or so reporters in the hall.",
            [("seats", 61, "Liberals")],
        ),
    ],
)  # fmt: skip
def test_elections(text: str, expected: list[tuple[str, float, str]]) -> None:
    assert stated(ELECTION + text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Death toll hits 18.", [("deaths", 18, "people")]),
        ("The toll has gone up to 27.", [("deaths", 27, "people")]),
        ("The number of residents who lost their lives has increased to 18.", [("deaths", 18, "residents")]),
        ("The court awarded life imprisonment to three men.", [("arrests", 3, "men")]),
        ("A dozen women ended up in the cells.", [("arrests", 12, "women")]),
        ("The raid resulted in the deaths of at least 129 inmates.", [("deaths", 129, "inmates")]),
        ("The assault freed more than 4,000 inmates.", []),
        ("The jail was built for 1,500 detainees.", []),
        ("The judge sentenced 12 of them to death.", [("arrests", 12, "people")]),
        ("Seven prisoners have died in custody, most recently the activist Pavel Orlov, 50.",
         [("deaths", 7, "prisoners")]),
        ("Four members of a family were among the deceased.", [("deaths", 4, "members")]),
        ("Eight miners were brought out, three of them with broken limbs.", [("injuries", 3, "people")]),
        ("The hotel booked 17 rooms.", []),
        ("Ten of our leaders languish in prison.", [("arrests", 10, "leaders")]),
        ("They recorded 203 arbitrary arrests.", [("arrests", 203, "people")]),
        ("15 persons pulled from the river had died.", [("deaths", 15, "persons")]),
        ("So far 49 bodies washed ashore and 11 fans lay dead.", [("deaths", 49, "bodies"), ("deaths", 11, "fans")]),
        ("Five activists accused of plotting were arrested.", [("arrests", 5, "activists")]),
        ("Over 2,470 related deaths were recorded.", [("deaths", 2470, "people")]),
        ("There are 1,187 political prisoners.", [("arrests", 1187, "political prisoners")]),
        ("The League of Teachers met. Two of its teachers were arrested.", [("arrests", 2, "teachers")]),
        (
            "Twenty or more people were killed and 60 or so passengers were hurt.",
            [("deaths", 20, "people"), ("injuries", 60, "passengers")],
        ),
        ("A bus overturned, killing 9 people. The conductor, 39, survived.", [("deaths", 9, "people")]),
        (
            "Two guards were killed. “It was murder at three in the morning,” said their leader, Ann Bell, 44.",
            [("deaths", 2, "guards")],
        ),
        (
            "He said 33 people had been hurt in all, and that the death toll could climb to ten.",
            [("injuries", 33, "people")],
        ),
        (
            "Riot police took away 137 strikers. Twelve of those held are women.",
            [("arrests", 137, "strikers"), ("arrests", 12, "strikers")],
        ),
        ("The traders were among 143 people held at the market.", [("arrests", 143, "people")]),
        ("Three were arrested after a rally of 300 people held at the market.", [("arrests", 3, "people")]),
        (
            "The toll from the storm stood at 46: 23 in Lago, 14 in Brena and nine in Terra.",
            [("deaths", 46, "people"), ("deaths", 23, "people"), ("deaths", 14, "people"), ("deaths", 9, "people")],
        ),
        ("Three fans were held after the match, which ended 2-1.", [("arrests", 3, "fans")]),
        (
            "Two bodies were recovered, bringing to 33 the number of people known to have perished.",
            [("deaths", 2, "bodies"), ("deaths", 33, "people")],
        ),
        ("No fewer than 60 were in the cells after the protest.", [("arrests", 60, "people")]),
        ("A bus was swept off a bridge; another four people were injured.", [("injuries", 4, "people")]),
        ("The slide killed 11 pupils, said Hill Watch, which spoke of 45 to 50 injured.",
         [("deaths", 11, "pupils"), ("injuries", 45, "pupils")]),
        (
            "The two men, both 34, were sentenced to 20 years for killing three women.",
            [("arrests", 2, "men"), ("deaths", 3, "women")],
        ),
        ("Twelve of the 40 passengers died.", [("deaths", 12, "passengers")]),
        ("Twelve of the 40 people killed were guards.", [("deaths", 12, "people"), ("deaths", 40, "people")]),
        ("Some 20 of the 100 marchers were arrested.", [("arrests", 20, "marchers")]),
        ("The attacks left 12 dead and scores wounded.", [("deaths", 12, "dead"), ("injuries", 40, "wounded")]),
        ("Growing numbers of diaries tell of the lives of 12 ordinary workers.", []),
    ],
)  # fmt: skip
def test_tolls(text: str, expected: list[tuple[str, float, str]]) -> None:
    assert stated(text) == expected


def test_the_comparison_with_a_rule_bounds_nothing() -> None:
    text = ELECTION + "The Liberals won 241 seats, well above the 233 needed for control of parliament."
    assert about(text, "bound") == ["exact", "exact"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The army's sixth division said 16 fighters were killed.", "army's sixth division"),
        ("As of 3 April, authorities report 3,085 deaths.", "authorities"),
        ("The Commission on Human Rights said 100 people were killed.", "Commission on Human Rights"),
        ("Floods have killed 58 people, officials of both countries said on Thursday.", "officials of both countries"),
        ("Eleven inmates died, the court's press service informs.", "court's press service"),
        ("08:15 Provincial governor Ann Bell: “Two people have died.”", "Ann Bell"),
        ("From the operator, North Rail: five dead.", "North Rail"),
        ("Final count from the governor: six people killed.", "governor"),
        ("Asked for comment, the prison service said that 26 inmates had been hurt.", "prison service"),
        ("Nine people were killed, the Minister of Roads, Ann Bell, solemnly announced this Sunday.", "Ann Bell"),
        ("Forty people died, the mayor specified.", "mayor"),
        ("By Monday the toll from Cyclone Ana stood at 46, the relief office said.", "relief office"),
    ],
)
def test_sources(text: str, source: str) -> None:
    assert about(text, "attributed_to") == [source]


def test_a_named_pollster_goes_on() -> None:
    text = (
        ELECTION + "A Channel 10 poll shows Bell at 44 percent. The pollster gave Hall 36 percent. Orr gets 9 percent."
    )
    assert about(text, "attributed_to") == ["Channel 10"] * 3


def test_a_list_by_town_leaves_no_place_behind() -> None:
    text = "Police killed 4 people in Nakuru and 2 in Mombasa. More than 360 protesters were injured."
    assert about(text, "place") == ["Nakuru", "Mombasa", ""]


def test_a_pollster_is_no_place() -> None:
    assert about(ELECTION + "Bell stood at 49 per cent in Gesop's first survey.", "place") == [""]


def test_a_date_to_come_is_no_date_of_results() -> None:
    text = "The election was held on 9 May. The two meet again on 6 June.\n\nBell won 44 percent of the vote."
    assert about(text, "date") == ["2021-05-09"]


def test_words_between_a_bound_and_its_number() -> None:
    text = "The storm killed at least a further 12 people. More than his other 30 guests were hurt."
    assert about(text, "bound") == ["at_least", "more_than"]


def test_a_bound_behind_the_number() -> None:
    text = "Twenty or more people were killed and 60 or so passengers were hurt."
    assert about(text, "bound") == ["at_least", "about"]


@pytest.mark.parametrize(
    ("said", "bound"),
    [
        ("Both sides handed over 40 dead.", "exact"),
        ("The rebels will hand over seven wounded men.", "exact"),
        ("The toll is up to 14 dead.", "exact"),
        ("The dead cannot exceed 25.", "at_most"),
        ("The night arrests never exceeded 30.", "at_most"),
        ("The blast killed over 40 men.", "more_than"),
    ],
)
def test_a_verb_or_a_denial_before_it_turns_a_bound(said: str, bound: str) -> None:
    assert about(f"Nine people were killed in the war. {said}", "bound")[1:] == [bound]


def test_a_bound_behind_the_noun() -> None:
    assert about(ELECTION + "The Covenant gets 41 seats or so.", "bound") == ["about"]
    assert about(ELECTION + "The turnout was no higher than 52 percent.", "bound") == ["at_most"]


def test_votes_that_separate_two_are_a_margin() -> None:
    assert about(ELECTION + "Fifty-three votes were all that separated Bell and Reed.", "measure") == ["vote_margin"]


def test_a_list_goes_on_behind_who_said_it() -> None:
    text = "Floods killed 50 people, officials said on Thursday: 31 in Kenya and 19 in Uganda."
    assert about(text, "attributed_to") == ["officials"] * 3


@pytest.mark.parametrize(
    ("text", "votes"),
    [
        ("The harbour board rejected the lease, 7-4 with one abstaining.", [7, 4, 1]),
        ("A proposal for new lamps failed in the town council, 9-6.", [9, 6]),
        ("In the Riverton council the bill was lost 12 to 19.", [12, 19]),
        ("The ferry's fare fell from 16 to 12, the authority decided by eight votes to three.", [8, 3]),
        ("United failed to hold City, 3-1.", []),
    ],
)
def test_a_vote_of_a_body_needs_no_election_around_it(text: str, votes: list[float]) -> None:
    assert [value for measure, value, _ in stated(text) if measure == "vote_count"] == votes


def test_a_commission_is_no_place() -> None:
    assert about(ELECTION + "At the Commission's briefing Bell was given 47 percent.", "place") == [""]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("In Trinidad and Tobago 12 people were killed.", "Trinidad and Tobago"),
        ("Nine people were killed on the outskirts of Tripoli.", "Tripoli"),
        ("Hundreds were arrested on the streets of Minsk.", "Minsk"),
        ("Twenty-three traders died in the bazaar of Sarpol.", "Sarpol"),
    ],
)
def test_places(text: str, place: str) -> None:
    assert about(text, "place") == [place]


def test_a_total_is_no_place() -> None:
    assert about("Total: 1,488 dead.", "place") == [""]


def test_a_name_of_three_parts_is_one_place() -> None:
    assert about("Gunmen killed 40 people in Port-au-Prince on Sunday.", "place") == ["Port-au-Prince"]


def test_the_first_digits_of_an_amount_are_no_year() -> None:
    articles = pd.DataFrame({"text": {"a": "The jury fined him 2000 euros in 2000."}}).rename_axis("article_id")
    assert numeric_expressions(articles)["kind"].tolist() == ["money", "date"]
