"""The day and the places that articles about one event share; all sentences are made up for this."""

from itertools import permutations

import pandas as pd
import pytest

from analysis import reported_values

FERRY = {
    "wire": ("2021-05-10", "The ferry Marisol sank off Tarvo on Saturday, 8 May 2021. It killed 12 people, the harbour"
             " master Ilan Vesk said in Oster."),
    "radio": ("2021-05-11", "Divers are back at the Marisol, which sank off Tarvo on Saturday and killed 14 people."
              " Ilan Vesk flew in from Oster."),
    "paper": ("2021-05-16", "Nobody in Tarvo sleeps. The Marisol lies at 30 metres, and Ilan Vesk has no crane in"
              " Oster.\n\nHe counts 17 dead."),
}  # fmt: skip
MINE = {
    "post": ("2021-05-14", "The Korv mine near Ustra collapsed on Thursday, 13 May 2021, and killed nine people,"
             " Petra Holl of the Ambrin union said."),
    "herald": ("2021-05-15", "The collapse at Korv on Thursday killed 11 people. Petra Holl spoke at Ustra for the"
               " Ambrin union."),
    "weekly": ("2021-05-20", "Petra Holl keeps a list in the office of the Ambrin union at Ustra. The dead of Korv are"
               " on it.\n\nShe counts 13 dead."),
}  # fmt: skip
VOTE = {
    "early": ("2021-05-01", "The election in Velmia will be close. Ana Tork of the Lantern Party got 31 percent in a"
              " poll by Sondio."),
    "first": ("2021-05-10", "Velmia voted on Sunday, 9 May 2021, in an election. Ana Tork of the Lantern Party won 34"
              " percent of the vote."),
    "second": ("2021-05-11", "In the election on Sunday the Lantern Party of Ana Tork won 34 percent of the vote in"
               " Velmia."),
    "later": ("2021-06-20", "The winner of the election is tired. Ana Tork sits in her office in Velmia and the"
              " Lantern Party waits.\n\nShe won 34 percent of the vote."),
}  # fmt: skip

ROUNDS = {
    "before": ("2021-05-08", "Velmia votes for a president. Ana Tork of the Lantern Party meets Rolf Brandt in a poll"
               " by Sondio with 31 percent. The runoff is on 23 May."),
    "first": ("2021-05-10", "Ana Tork of the Lantern Party won the first round in Velmia on Sunday, 9 May, with 34"
              " percent of the vote. She meets Rolf Brandt in the runoff on 23 May."),
    "other": ("2021-05-11", "In the election of 9 May Rolf Brandt won 29 percent of the vote in Velmia, Ana Tork of the"
              " Lantern Party said."),
    "runoff": ("2021-05-24", "Ana Tork of the Lantern Party won Sunday's runoff in Velmia against Rolf Brandt.\n\nShe"
               " has 52 percent of the vote."),
    "later": ("2021-06-20", "Rolf Brandt is tired of Velmia. Ana Tork of the Lantern Party smiles.\n\nShe won 52"
              " percent of the vote."),
    "looking back": ("2021-06-21", "Ana Tork of the Lantern Party governs Velmia.\n\nIn the first round she had 34"
                     " percent of the vote, Rolf Brandt 29."),
}  # fmt: skip
DAYS = {"first": "2021-05-09", "other": "2021-05-09", "runoff": "2021-05-23", "later": "2021-05-23",
        "looking back": "2021-05-09"}  # fmt: skip


def dates(texts: dict[str, tuple[str, str]]) -> dict[str, str]:
    """The date of the last value of each text."""
    return column(texts, "date")


def column(texts: dict[str, tuple[str, str]], name: str) -> dict[str, str]:
    """A column of the last value of each text."""
    rows = [(article_id, text, published) for article_id, (published, text) in texts.items()]
    articles = pd.DataFrame(rows, columns=["article_id", "text", "published"]).set_index("article_id")
    values = reported_values(articles)
    return values[values["measure"] != "other"].groupby("article_id")[name].last().to_dict()


def test_who_tells_no_day_has_that_of_the_others() -> None:
    assert dates(FERRY) == dict.fromkeys(FERRY, "2021-05-08")
    assert dates(VOTE)["later"] == "2021-05-09"


def test_each_round_of_a_vote_has_its_own_day() -> None:
    assert {name: day for name, day in dates(ROUNDS).items() if name in DAYS} == DAYS


def test_two_numbers_of_a_sentence_are_each_of_the_round_beside_them() -> None:
    for text in ["Turnout was 61 percent, up from 55 percent in the first round.",
                 "Turnout was 61 percent in the run-off, against 55 percent in the opening round."]:  # fmt: skip
        told = ROUNDS | {"later": ("2021-06-20", f"{ROUNDS['later'][1]}\n\n{text}")}
        assert column(told, "value")["later"] == 55
        assert dates(told)["later"] == "2021-05-09"
        told["later"] = "2021-06-20", told["later"][1].partition(" percent, ")[0].partition(" percent in the run")[0]
        assert dates(told)["later"] == "2021-05-23"


def test_a_local_and_a_national_vote_have_their_own_days() -> None:
    told = {
        "local": ("2021-05-10", VOTE["first"][1] + " Velmia elects its parliament in an election on 13 June."),
        "radio": ("2021-05-11", VOTE["second"][1] + " Ana Tork hopes for the election on 13 June."),
        "national": ("2021-06-14", "In the election on Sunday the Lantern Party of Ana Tork won 41 percent of the vote"
                     " in Velmia."),
        "later": ("2021-06-20", VOTE["later"][1]),
    }  # fmt: skip
    assert dates(told) == dict.fromkeys(["local", "radio"], "2021-05-09") | dict.fromkeys(
        ["national", "later"], "2021-06-13"
    )


def test_a_runoff_that_was_never_held_is_no_day_of_a_vote() -> None:
    told = {name: (day, f"{text} A runoff would follow on 6 June.") for name, (day, text) in VOTE.items()}
    assert dates(told | {"later": VOTE["later"]})["later"] == "2021-05-09"


def test_each_of_two_events_has_its_own_day() -> None:
    assert dates(FERRY | MINE) == dict.fromkeys(FERRY, "2021-05-08") | dict.fromkeys(MINE, "2021-05-13")


@pytest.mark.parametrize("left_out", ["wire", "radio"])
def test_one_article_alone_settles_no_day_for_the_others(left_out: str) -> None:
    assert dates({name: FERRY[name] for name in FERRY if name != left_out})["paper"] != "2021-05-08"


def test_a_day_to_come_is_no_day_of_what_was_counted() -> None:
    assert dates(VOTE)["early"] < "2021-05-09"


def test_what_most_tell_later_is_not_what_they_are_about() -> None:
    tug = " In Lund a tug burned on Thursday, 6 May 2021, and killed two men."
    tolled = {name: (FERRY[name][0], FERRY[name][1] + tug) for name in ("wire", "radio")}
    assert dates(FERRY | tolled)["paper"] == "2021-05-08"


def test_what_goes_on_for_weeks_has_no_day_of_a_single_accident() -> None:
    tent = " At the Tarvo fair a tent fell on Saturday, 8 May 2021, and killed two people."
    told = {name: (day, f"{text} Ilan Vesk counts 17 dead of Oster.") for name, (day, text) in {
        "wire": ("2021-05-10", "The heat in Oster goes on, said Ilan Vesk." + tent),
        "radio": ("2021-05-11", "Ilan Vesk said the heat in Oster would last." + tent),
        "paper": ("2021-05-16", "No ward in Oster is free since the heat came to Tarvo."),
    }.items()}  # fmt: skip
    assert dates(told)["paper"] == ""
    storm = {name: (day, text.replace("heat", "storm")) for name, (day, text) in told.items()}
    assert dates(storm)["paper"] == "2021-05-08"


def test_tolls_of_a_march_are_not_of_the_day_of_the_vote() -> None:
    march = "\n\nOn Friday, 14 May, a crowd filled the square of Velmia, said Ana Tork. Police hurt 14 people."
    brawl = " At the polls of Sunday, 9 May, clashes broke out in Velmia, said Ana Tork."
    texts = {name: (VOTE[name][0], VOTE[name][1] + brawl) for name in ("first", "second")}
    assert dates(texts | {"march": ("2021-05-16", VOTE["second"][1] + march)})["march"] == "2021-05-14"


def test_who_shares_no_names_is_not_touched() -> None:
    other = {"other": ("2021-05-16", "A bus left the road at Lund. Rescuers worked all night.\n\nThey count 17 dead.")}
    assert dates(FERRY | other)["other"] == dates(other)["other"]


def test_the_order_of_the_articles_changes_nothing() -> None:
    found = dates(FERRY | MINE)
    assert all(
        dates({name: FERRY[name] for name in order}) == {n: found[n] for n in FERRY} for order in permutations(FERRY)
    )


def test_a_place_that_two_articles_set_things_at_is_where_a_third_begins() -> None:
    texts = {
        "wire": ("2021-05-10", "Twelve people died in Tarvo when the ferry Marisol sank, Ilan Vesk said in Oster."),
        "radio": ("2021-05-11", "Divers work in Tarvo. Ilan Vesk of Oster counts 14 people dead on the Marisol."),
        "paper": ("2021-05-16", "TARVO MOURNS\n\nIlan Vesk of Oster has no crane. The Marisol took 17 lives."),
    }  # fmt: skip
    assert column(texts, "place")["paper"] == "Tarvo"
    assert column({"paper": texts["paper"]}, "place")["paper"] == ""
