"""Dates of a text and which of them is a value's; all sentences are made up for this. 12 May 2021 was a Wednesday."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from value_of import ELECTION, about

from analysis import reported_values
from analysis.reported.numbers.words import read_words
from analysis.reported.settings.dates import Known, dateline, find_dates, table


def dates(text: str, published: str = "2021-05-12", last: str = "") -> list[str]:
    return [d.iso for d in find_dates(read_words(text, 0, len(text)), Known(published, last))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("on November 15, 2019", ["2019-11-15"]),
        ("on 15 November 2019", ["2019-11-15"]),
        ("on Nov. 15", ["2020-11-15"]),
        ("on November 20 and 22, 2019", ["2019-11-20/2019-11-22"]),
        ("in October 2020", ["2020-10"]),
        ("on Sunday", ["2021-05-09"]),
        ("on Monday", ["2021-05-10"]),
        ("next Monday", ["2021-05-17"]),
        ("Monday of this week", ["2021-05-10"]),
        ("on Saturday of this week", ["2021-05-15"]),
        ("on Thursday evening last week", ["2021-05-06"]),
        ("the Sunday before last", ["2021-05-02"]),
        ("the Wednesday before last", ["2021-04-28"]),
        ("three Tuesdays ago", ["2021-04-27"]),
        ("between February and April", ["2021-02/2021-04"]),
        ("in nineteen seventy-nine", ["1979"]),
        ("the mill of eighteen sixty", ["1860"]),
        ("In the year Two Thousand Nine", ["2009"]),
        ("in two thousand and three, when", ["2003"]),
        ("in nineteen hundred and seven.", ["1907"]),
        ("on the fifth of June, two thousand and ten, at sea", ["2010-06-05"]),
        ("on 5 June, nineteen fifteen", ["1915-06-05"]),
        ("in two thousand and three villages", []),
        ("in twenty twelve-storey blocks", []),
        ("in twenty two villages", []),
        ("yesterday", ["2021-05-11"]),
        ("last night", ["2021-05-11"]),
        ("early this morning", ["2021-05-12"]),
        ("last year", ["2020"]),
        ("last month", ["2021-04"]),
        ("two years ago", ["2019"]),
        ("Thirty-six years ago", ["1985"]),
        ("twenty two months ago", ["2019-07"]),
        ("three weeks ago", ["2021-04"]),
        ("three weeks ago on Monday", ["2021-04-19"]),
        ("two weeks ago today", ["2021-04-28"]),
        ("six months ago today", ["2020-11-12"]),
        ("four days ago, on Saturday", ["2021-05-08"]),
        ("a decade ago on Saturday", ["2011-05-15"]),
        ("five years ago this week", ["2016-05"]),
        ("five years ago last month", ["2016-04"]),
        ("half a century ago, on the 3rd of May", ["1971-05-03"]),
        ("on Feb. 3, eleven years ago", ["2021-02-03", "2010"]),
        ("a quarter of a century ago", ["1996"]),
        ("Ten years on, Orbe waits", ["2011"]),
        ("the tenth anniversary of the fire", ["2011"]),
        ("over the past two years", ["2019/2021"]),
        ("in the last six months", ["2020-11/2021-05"]),
        ("last autumn", ["2020"]),
        ("on New Year's Day", ["2021-01-01"]),
        ("on Boxing Day", ["2020-12-26"]),
        ("on the 3rd, at sea", ["2021-05-03"]),
        ("on the 28th a second ship", ["2021-04-28"]),
        ("on the 28th floor", []),
        ("in August of last year", ["2020-08"]),
        ("An election is due in June.", ["2021-06"]),
        ("The bridge will open in August.", ["2021-08"]),
        ("The bridge opened in August.", ["2020-08"]),
        ("The town will vote on Sunday.", ["2021-05-16"]),
        ("A mass will be sung in the old church of the port on Sunday.", ["2021-05-16"]),
        ("Crews are to lift the barge from the river at noon on Friday.", ["2021-05-14"]),
        ("A third round of talks would open in Velm on Monday, he said.", ["2021-05-17"]),
        ("Nobody said who will pay for the bridge, which fell on Sunday.", ["2021-05-09"]),
        ("Nurses have called a walkout for Friday.", ["2021-05-14"]),
        ("Schools reopen on Thursday.", ["2021-05-13"]),
        ("The board meets on Monday; the fair is on Sunday.", ["2021-05-17", "2021-05-16"]),
        ("On Friday no mine in the valley will open.", ["2021-05-14"]),
        ("Friday's walkout will shut the mines.", ["2021-05-14"]),
        ("Guards would patrol the beach over the weekend.", ["2021-05-15/2021-05-16"]),
        ("The toll for Monday was nine, the figures for Sunday show.", ["2021-05-10", "2021-05-09"]),
        ("Some count the data for Monday.", ["2021-05-10"]),
        ("On Monday guards attacked a boy who will lose an eye.", ["2021-05-10"]),
        ("Sunday's crash will be looked into.", ["2021-05-09"]),
        ("The ship sails on Friday.", ["2021-05-14"]),
        ("The hearings begin on Friday and resume on Monday.", ["2021-05-14", "2021-05-17"]),
        ("He would have won the race on Sunday.", ["2021-05-09"]),
        ("They will contest the outcome of last Sunday's vote.", ["2021-05-09"]),
        ("On the night of the seventh of May the bridge fell.", ["2021-05-07"]),
        ("The recount begins on Friday.", ["2021-05-14"]),
        ("The recount began on Friday.", ["2021-05-07"]),
        ("they may go", []),
        ("", []),
    ],
)
def test_dates(text: str, found: list[str]) -> None:
    assert dates(text) == found


@pytest.mark.parametrize(
    ("published", "text", "found"),
    [
        ("2021-11-20", "The January 16 referendum is nearing.", "2022-01-16"),
        ("2021-11-20", "The January 16 ballot nears.", "2022-01-16"),
        ("2021-11-20", "As the January 16 vote approaches, few sleep.", "2022-01-16"),
        ("2021-11-20", "A parliament is to be elected on January 16.", "2022-01-16"),
        ("2021-11-20", "The run for the mill was planned for 3 June.", "2021-06-03"),
        ("2021-11-20", "Nine men were held after the January 16 vote.", "2021-01-16"),
        ("2021-06-20", "In the build-up to the October 3 vote nobody slept.", "2021-10-03"),
        ("2021-01-20", "In the build-up to the October 3 vote nobody slept.", "2020-10-03"),
        ("2021-05-12", "The pollster asked 800 people ahead of Sunday's election.", "2021-05-16"),
        ("2021-05-12", "The pollster asked 800 people ahead of Monday's election.", "2021-05-10"),
        ("2021-05-12", "The pollster asked 800 people after Sunday's election.", "2021-05-09"),
    ],
)
def test_a_vote_told_as_near_is_the_nearest(published: str, text: str, found: str) -> None:
    assert dates(text, published) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Two years later", "2016"),
        ("The following year", "2015"),
        ("in the year before, when", "2013"),
        ("that summer", "2014"),
        ("in September of that year", "2014-09"),
    ],
)
def test_dates_told_from_the_last_year_told(text: str, found: str) -> None:
    words = read_words(text, 0, len(text))
    assert [d.iso for d in find_dates(words, Known("2021-05-12", "2021-05-11", "", "2014"))] == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [("The day after, two", "2021-05-10"), ("the previous day", "2021-05-08"), ("that night", "2021-05-09")],
)
def test_dates_told_from_the_last_day_told(text: str, found: str) -> None:
    assert dates(text, last="2021-05-09") == [found]


def test_without_a_date_of_publication_the_text_before_tells() -> None:
    assert dates("that same day", "", "2019-11-15") == ["2019-11-15"]
    assert dates("By Wednesday", "", "2019-06-03") == ["2019-06-05"]
    assert dates("in July", "", "2019-06-03") == ["2019-07"]
    assert dates("on December 30", "2019", "2018-12") == ["2018-12-30"]


@given(st.text(alphabet="MayNov 0123456789.,-/'stSunday", max_size=60))
def test_any_text_is_read(text: str) -> None:
    assert all(iso for iso in dates(text))


def test_datelines() -> None:
    assert dateline("ROME, March 25, 2021 - Two people were killed.") == "2021-03-25"
    assert dateline("Wednesday, November 27, 2019\n\nTwo people were killed.") == "2019-11-27"
    assert dateline("The toll of the first day, 3 June 2019, by the ministry's count, was 40 people dead.") == ""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("On Sunday nine people were killed.", ["2021-05-09"]),
        ("Nine people were killed on Sunday and 12 on Monday.", ["2021-05-09", "2021-05-10"]),
        ("On Sunday, 12 people were killed; a day later, nine died.", ["2021-05-09", "2021-05-10"]),
        ("On Sunday, 9 May, 12 people were killed.", ["2021-05-09"]),
        ("Twelve people were killed on Friday. Two days later nine people died.", ["2021-05-07", "2021-05-09"]),
        ("Twelve people were killed three days ago.", ["2021-05-09"]),
        ("Twelve people were killed at the weekend.", ["2021-05-08/2021-05-09"]),
        ("Twelve people were killed during the 1990s.", [""]),
        ("Nine people were killed on May 3, 2021. That same day 20 people were arrested.", ["2021-05-03"] * 2),
        ("On Sunday, police, who had shot three people dead in 2019, arrested 20 people.", ["2019", "2021-05-09"]),
        ("On Sunday nine people were killed. The army said on Tuesday that 12 people died.", ["2021-05-09"] * 2),
        (
            "On Sunday nine people were killed. It killed 12 people, the army told us late on Tuesday.",
            ["2021-05-09"] * 2,
        ),
        ("Since 4 May more than 220 people have been killed.", ["2021-05-04/2021-05-12"]),
        ("Bus crash kills nine\n\nThe crash happened on Monday. It killed nine people.", ["2021-05-10"] * 2),
        # a day told with years ago
        ("Ten years ago today 12 people were killed in Velm.", ["2011-05-12"]),
        ("Three years ago on Sunday, a ferry sank off Velm, killing 31 people.", ["2018-05-09"]),
        ("Eight years ago this month 12 people were killed in Velm.", ["2013-05"]),
        ("Six years ago, on 2 April, 12 people were killed in Velm.", ["2015-04-02"]),
        ("In nineteen eighty-seven 9 people were killed in Velm.", ["1987"]),
        ("It was in twenty nineteen that 12 people were killed in Velm.", ["2019"]),
        # and a weekday with its week
        ("On Thursday of last week 12 people were killed in Velm.", ["2021-05-06"]),
        ("Late last week, on Saturday, a crush in Velm left 12 people dead.", ["2021-05-08"]),
        # the day of a count is not that of what it counts
        ("The toll of Sunday's flood in Velm was 11 on Monday and 16 on Tuesday.", ["2021-05-09"] * 2),
        ("Floods killed 11 people in Velm on Sunday and 16 on Monday.", ["2021-05-09", "2021-05-10"]),
        ("Two Sundays ago 12 people were killed in Velm.", ["2021-05-02"]),
        # a day of its own beside a span of time
        (
            "On Sunday a roof killed four men.\n\nIn Orbe 31 people have died since the start of the month.",
            ["2021-05-09", "2021-05"],
        ),
        ("Two died in Tarn on Monday. In Orbe 19 have died since the beginning of spring.", ["2021-05-10", "2021"]),
        # today after an earlier year
        ("In 2003 frost killed 70 people in Orbe. Now 12 have died. The union counts 20 dead.", ["2003", "", ""]),
        ("A frost left 70 people dead in 2003. So far 12 have died.", ["2003", ""]),
        ("In 2003 frost killed 70 people in Orbe. In Tarn 12 died.", ["2003", "2003"]),
        # not the day of what something came after
        ("The post was manned after the 2003 war. Two guards were hurt by a shell.", [""]),
        ("On Monday they met after the war of 2003. Two men were hurt.", ["2021-05-10"]),
        ("After the fire of May 2003, in which nine people died, the mill was rebuilt.", ["2003-05"]),
        # nor that of a vote, where another is told since
        ("Velm voted on 2 May. On Friday a crowd met. Nine were hurt. Police arrested 30.", ["2021-05-07"] * 2),
        ("Velm voted on 2 May. Nine people were hurt. Police arrested 30.", ["2021-05-02"] * 2),
        ("A march after the 2 May election left nine people hurt on Friday. In all 30 were held.", ["2021-05-07"] * 2),
        ("On Monday police arrested 40 people, of whom 22 were charged on Tuesday.", ["2021-05-10", "2021-05-11"]),
        # a day to come is no day of a toll
        ("The mayor declared Friday a day of mourning for the nine people killed in Velm.", [""]),
    ],
)
def test_dates_of_tolls(text: str, found: list[str]) -> None:
    assert about(text, "date") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Reds won 41.2 percent, up from 36.4 in 2017, and the Blues 30.", ["2021-05-09", "2017", "2021-05-09"]),
        ("The town passed the plan by 54% to 46%, undoing its vote of 2017.", ["2021-05-09"] * 2),
        ("The town passed the plan by 54% to 46%, six years after it was first turned down.", ["2021-05-09"] * 2),
        ("The Reds won 31 percent, down from 44.5 percent at the previous election.", ["2021-05-09", ""]),
        ("Last time the Reds won. Orbe backed them by 58% to 42% last time.", ["", ""]),
        ("Four years ago the Reds won. Then 52 percent backed them.", ["2017"]),
        ("Winning the vote of 2017, the Reds had 41.2 percent.", ["2017"]),
        (
            "The town backed it by 54% to 46%: it overturned the result of 2017, reversed the vote of 1998.",
            ["2021-05-09"] * 2,
        ),
        ("Four years ago the Reds won 41.2 percent.", ["2017"]),
        (
            "On Sunday it rained, it blew, and the Reds won 31 percent, up from 9 percent at the last election.",
            ["2021-05-09", ""],
        ),
        ("The Reds won 41.2 percent in last Sunday's election.", ["2021-05-09"]),
        ("The Reds won 4 seats (2017: 5) and the Blues 2.", ["2021-05-09", "2017", "2021-05-09"]),
        ("Turnout was 64 percent (2017: 71). The Reds won 12 seats.", ["2021-05-09", "2017", "2021-05-09"]),
        ("The Reds won 4 seats (in 2017).", ["2017"]),
    ],
)
def test_the_date_of_an_earlier_vote_is_that_of_its_own_number(text: str, found: list[str]) -> None:
    assert about(ELECTION + text, "date") == found


def test_vote_shares_take_the_date_of_the_election() -> None:
    text = (
        "Voters went to the polls in the presidential election on Sunday.\n\nAnn Bell, who led the party through the"
        " crisis last year, received 52 percent of the vote.\n\nTurnout was lower than in 2016, at 61 percent."
    )
    assert about(text, "date") == ["2021-05-09", "2021-05-09"]


@pytest.mark.parametrize("plan", ["An election is due in June.", "The trial is expected in September."])
def test_what_is_to_come_is_no_date_of_what_happened(plan: str) -> None:
    assert about(f"{plan} Police said that four men were arrested.", "date") == [""]


def test_of_what_polls_tell_publication_is_the_date_where_the_text_has_none() -> None:
    assert about("A survey by Norstat puts Ann Bell at 41 percent.", "date") == ["2021-05-12"]
    assert about("Police said that four men were arrested.", "date") == [""]


def test_a_toll_of_a_live_blog_is_of_its_day() -> None:
    text = "09.10 Shots are heard.\n\n09.40 Medics confirm two dead.\n\n10.05 The road is closed."
    assert about(text, "date") == ["2021-05-12"]


def test_a_rule_holds_on_any_day() -> None:
    text = "Ann Bell won 41 percent in the election on Sunday."
    rule = "A candidate needs more than 50 percent of the vote to win outright."
    assert about(f"{text} {rule}", "date") == ["2021-05-09", ""]
    assert about(f"{text}\n\nThe count goes on.\n\nNobody is sure.\n\nThe rest waits.\n\n{rule}", "date") == [
        "2021-05-09",
        "",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "It was the worst accident since a ferry sank off Velm in November 2009, killing 58 people.",
        "Nobody had forgotten when the mill of Velm burned in November 2009, leaving 12 dead.",
    ],
)
def test_a_participle_behind_a_date_goes_with_it(text: str) -> None:
    assert about(f"A ferry sank on Friday. The ship was to be replaced in January. {text}", "date")[-1:] == ["2009-11"]


@pytest.mark.parametrize(
    "text",
    [
        "Three days after the mill of Velm burned, the families wait.\n\nThe mayor says that 12 people died.",
        "Velm Post, 12 May 2021\n\nThe mill of Velm burned on Sunday.\n\nFew slept.\n\nThe mayor counts 12 dead.",
    ],
)
def test_a_toll_has_the_day_of_what_happened_not_that_of_the_paper(text: str) -> None:
    assert about(text, "date") == ["2021-05-09"]


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        ("The ferry sank on Friday. On Sunday the mayor published a toll of 60.", "2021-05-12", "2021-05-07"),
        ("The mine burned on Friday. The union said on Monday that 12 men were dead.", "2021-05-12", "2021-05-07"),
        ("A year after the fire, Orbe mourns.\n\nThe official toll is 41.", "2021-05-12", "2020-05"),
        ("A year ago the ferry left Orbe.\n\nIt drowned 41 people.", "2021-05-12", "2020"),
    ],
)
def test_a_toll_has_the_day_of_what_happened_not_that_of_its_count(text: str, published: str, day: str) -> None:
    assert about(text, "date", published)[-1] == day


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Turnout in Orbe was 46.8 per cent, the highest since 1998.", ["2025-05"]),
        ("It was the first such fire in Orbe since 1987. On Friday 12 people died.", ["2025-05-09"]),
        ("It was the worst fire in Orbe since 1987, when 12 people died.", ["1987"]),
        ("In Orbe at least 12 people have been killed since 2019.", ["2019/2025-05-09"]),
    ],
)
def test_since_when_something_was_the_most_is_no_date_of_it(text, dates):
    articles = pd.DataFrame({"text": [text], "published": "2025-05-09"})
    assert reported_values(articles)["date"].tolist() == dates


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It was the worst day on the lake since March 2001, when 43 people died off Velm.", ["2001-03"]),
        ("It was the worst blast since Orbe in June 2012, where 31 people lost their lives.", ["2012-06"]),
        ("The fire is already worse than the 2003 blaze in Tarn, which killed 31 people.", ["2003"]),
        ("Two people died on Sunday in a fire larger than that of 2003.", ["2021-05-09"]),
    ],
)
def test_a_date_is_that_of_what_the_clause_behind_it_tells(text: str, wanted: list[str]) -> None:
    lead = "The ferry sank on Monday and 12 people died.\n\n"
    articles = pd.DataFrame({"text": [lead + text], "published": ["2021-05-12"]}, index=["a"])
    assert reported_values(articles)["date"].tolist()[1:] == wanted


@pytest.mark.parametrize(("text", "date"), [row[2:] for row in table()["rows"]])
def test_each_way_to_tell_a_date_is_read(text: str, date: str) -> None:
    known = Known("2021-05-12", *["2021-05-09"] * 3)
    assert [d.iso for d in find_dates(read_words(text, 0, len(text)), known)] == [date]
