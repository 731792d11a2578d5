"""Tolls of people killed, injured and arrested, by phenomenon; all sentences are made up for this."""

import pandas as pd
import pytest

from analysis.accounting import numeric_expressions

SENTENCES = {
    "fate": [
        ("Eleven prisoners did not survive the fire.", "Eleven=deaths"),
        ("At least 14 villagers were swept away when the dam burst.", "14=deaths"),
        ("Six firefighters paid with their lives.", "Six=deaths"),
        ("Two hikers fell to their deaths from the ridge.", "Two=deaths"),
        ("Three inmates were put to death at dawn.", "Three=deaths"),
        ("Four guards bled to death before help came.", "Four=deaths"),
        ("A nine-day siege took the lives of 90 people.", "90=deaths"),
        ("The flood cost 301 miners their lives.", "301=deaths"),
        ("Rescuers found 17 passengers dead in the hull.", "17=deaths"),
        ("The gunmen burned to death seven farmers.", "seven=deaths"),
        ("Mobs stabbed to death two drivers and torched their trucks.", "two=deaths"),
        ("Thirty residents were in intensive care on Friday.", "Thirty=injuries"),
        ("Nine passengers needed hospital treatment.", "Nine=injuries"),
        ("Two dozen firefighters were overcome by smoke.", "Two_dozen=injuries"),
        ("Some 40 demonstrators were hit by rubber bullets.", "40=injuries"),
        ("The crash sent 15 people to hospital.", "15=injuries"),
        ("Twelve students remain in hospital with burns.", "Twelve=injuries"),
        ("Police rounded up 200 activists before the march.", "200=arrests"),
        ("About 60 opposition members are behind bars.", "60=arrests"),
        ("Five former ministers went to jail over the affair.", "Five=arrests"),
        ("Eight officers stood trial last year.", "Eight=arrests"),
        ("Three men appeared in court on Monday.", "Three=arrests"),
        ("A judge found four of the officers guilty.", ""),
    ],
    "aside": [
        ("The 26 suspects, 18 of them foreigners, are now behind bars.", "26=arrests 18=arrests"),
        ("Nine women, of whom five are pregnant, were taken to hospital.", "Nine=injuries five=injuries"),
        ("Forty people, officials said on Monday, have been arrested.", "Forty=arrests"),
        ("Ten civilians — among them three children — were killed in the raid.", "Ten=deaths three=deaths"),
        ("Seven workers, all from the same village, died on the spot.", "Seven=deaths"),
        ("Two bystanders, a woman of 40 and her son, were wounded.", "Two=injuries"),
        ("Two reporters, who had come from the capital to cover the vote, were beaten and detained.", "Two=arrests"),
        ("At least 22 people (including six police officers) were injured.", "22=injuries six=injuries"),
    ],
    "list": [
        ("Twelve people were killed, five of them children and three of them women.",
         "Twelve=deaths five=deaths three=deaths"),
        ("The dead were 11 soldiers, four policemen and two civilians.", "11=deaths four=deaths two=deaths"),
        ("Among those killed were four pupils and two teachers.", "four=deaths two=deaths"),
        ("The blast killed 30 people in the capital, 12 in Basra and three in Kirkuk.",
         "30=deaths 12=deaths three=deaths"),
        ("Two policemen, three guards and six workers were killed.", "Two=deaths three=deaths six=deaths"),
        ("Officials said 37 or 38 people had died.", "37_or_38=deaths"),
        ("A minister was arrested along with two generals.", "two=arrests"),
        ("Police shot dead three men and arrested 20 more.", "three=deaths 20=arrests"),
        ("Four people died, two of them at the scene and two in hospital.", "Four=deaths two=deaths two=deaths"),
        ("The attack left eight dead, 30 wounded and two missing.", "eight=deaths 30=injuries"),
        ("Fifty were hurt, 22 seriously.", "Fifty=injuries 22=injuries"),
        ("Ninety people were hurt, 12 of them critically.", "Ninety=injuries 12=injuries"),
    ],
    "comparison": [
        ("The toll stood at 121, up from 92 two days earlier.", "121=deaths 92=deaths"),
        ("There were 1,052 deaths on the route, against 768 a year ago.", "1,052=deaths 768=deaths"),
        ("The ministry raised the death toll from 31 to 33.", "31=deaths 33=deaths"),
        ("Some 593 people died, compared with 86 in 2018.", "593=deaths 86=deaths"),
        ("Her death brings to three the number of people killed this summer.", "three=deaths"),
        ("That took the death toll to at least 58.", "58=deaths"),
        ("The number of dead in the strike on an apartment block has grown to 33.", "33=deaths"),
        ("The country reported 1,280 deaths in a day.", "1,280=deaths"),
        ("The number of wounded has passed 4,000, the ministry said.", "4,000=injuries"),
        ("Deaths fell to 13,826 in 2019 from 15,952 a year earlier.", "13,826=deaths 15,952=deaths"),
    ],
    "gate": [
        ("The quake could kill as many as 320,000 people.", ""),
        ("Up to 200 people may have been killed.", ""),
        ("Two teams were eliminated in the first round.", ""),
        ("He was hurt in the 17th minute and scored two goals.", ""),
        ("The father-of-two was arrested on Friday.", ""),
        ("The bill was killed by 12 votes.", ""),
        ("The company will cut 300 jobs after a profit of 12 million was wiped out.", ""),
        ("Shares hit by the news fell to 45.7 pence.", ""),
        ("Burglars made off with 200 watches, and nobody was arrested.", "nobody=arrests"),
        ("The boy, 5, died of his wounds.", ""),
        ("He shot a round of 65 to lead by two.", ""),
        ("Victims of the fraud lost 300 dollars each.", ""),
        ("The disease kills 14 people a day.", ""),
        ("Two of the three charged particles were captured.", ""),
        ("The youngest of the dead was 9.", ""),
        ("He shot six baskets and missed four.", ""),
        ("Six players are on the injured list.", ""),
        ("Some 300 houses were destroyed and 20 cattle drowned.", ""),
    ],
    "voice and order": [
        ("Killed in the raid were two brothers and their father.", "two=deaths"),
        ("Wounded: 12. Dead: 3.", "12=injuries 3=deaths"),
        ("Army kills 5 militants, loses 2 soldiers", "5=deaths 2=deaths"),
        ("12 dead, 40 hurt in Lagos bus crash", "12=deaths 40=injuries"),
        ("Roadside bomb leaves three soldiers dead", "three=deaths"),
        ("FIVE MILITANTS KILLED IN RAID", "FIVE=deaths"),
        ("Police said 37 “militiamen” had been killed.", "37=deaths"),
        ("An estimated 3,000 people are believed to have been killed since May.", "3,000=deaths"),
        ("Of the 40 hurt, 11 were still in hospital on Sunday.", "40=injuries 11=injuries"),
        ("One person died and another was injured.", "One=deaths another=injuries"),
        ("The bodies of at least nine people were found in the well.", "nine=deaths"),
        ("Nobody was hurt.", "Nobody=injuries"),
        ("There have been no arrests.", "no=arrests"),
        ("A further nine people have since died of their wounds.", "nine=deaths"),
    ],
}  # fmt: skip
STORIES = [
    ("A bomb killed 34 people in Aden. Seventeen of the 34 were children.", "34=deaths Seventeen=deaths 34=deaths"),
    ("Police arrested 60 people. All 60 were released on Sunday.", "60=arrests 60=arrests"),
    ("Arrests by city: 312 people were arrested.\n\n– Boston, 94\n– Denver, 22", "312=arrests 94=arrests 22=arrests"),
    ("Eight people were killed on Friday. The youngest was 9.", "Eight=deaths"),
    ("Eight people were hurt on Friday. Three are in critical condition.", "Eight=injuries Three=injuries"),
]


def tolls(text: str) -> str:
    """The measured numbers of a text: surface=measure."""
    articles = pd.DataFrame({"text": [text], "headline": "", "author": ""}, index=pd.Index(["a"], name="article_id"))
    table = numeric_expressions(articles)
    table = table[table["measure"] != ""]
    return " ".join(f"{s.replace(' ', '_')}={m}" for s, m in zip(table["surface"], table["measure"], strict=True))


@pytest.mark.parametrize(("sentence", "want"), [pair for pairs in SENTENCES.values() for pair in pairs])
def test_sentences(sentence, want):
    assert tolls(sentence) == want


@pytest.mark.parametrize(("text", "want"), STORIES)
def test_sentences_that_follow(text, want):
    assert tolls(text) == want
