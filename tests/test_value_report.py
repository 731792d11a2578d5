"""What notebook 05 says of values, beside its tables."""

import pytest

from analysis.value_report import (
    _whole_names,
    contradictions,
    departures,
    errors,
    kinds,
    listing,
    other_numbers,
    value_report,
)

DAYS = "article_id,short_name,published\na,Wire,2024-03-01\nb,Post,2024-03-01\n"
KNOWN = """id,measure,value,value_high,bound,unit,subject,place,date,as_of,source,url
R1,deaths,9,,exact,people,people,Orbe,2024-03-01,2024-03-01,Court,
R2,vote_share,54.2,,exact,percent,Ana Roth,Orbe,2024-03-01,2024-03-02,Court,
"""
TEXTS = {
    "a": "A fire at a mill in Orbe killed 4 people on Friday, said the mayor. Two shops burned.",
    "b": "The fire at the mill in Orbe killed 9 people on Friday, the police said.",
}


@pytest.fixture
def fire(collection):
    return collection({"articles.csv": DAYS, "reference_values.csv": KNOWN}, **TEXTS)


def test_what_is_said_stands_in_the_tables(fire):
    found = value_report(fire)
    assert list(filter(None, found.said["values"])) == [
        "2 values of the measures looked for in 2 articles: deaths (2).",
        "References speak of 2 of them: 1 agreeing with one and 1 that none supports.",
    ]
    assert found.said["contradictions"][0] == "1 pair of values that contradict each other if both count the same."
    assert "Deaths (Orbe): 4 (Wire, mayor) against 9 (Post, police)." in found.said["contradictions"]
    assert "Wire, deaths 4 (people, Orbe): against 9 (Court, 2024-03-01)." in found.said["departures"]
    assert listing(found, fire)["value"].tolist() == ["4", "9"]
    assert contradictions(found, fire)[["value", "other_value"]].to_numpy().tolist() == [["4", "9"]]
    assert departures(found, fire)["article"].tolist() == ["Wire"]
    assert other_numbers(found, fire)["value"].tolist() == ["2"]
    assert errors(found, fire).empty
    assert kinds(found, fire).to_dict("list") == {"kind": ["measure", "other quantity"], "Wire": [1, 1], "Post": [1, 0]}


def test_the_seats_of_the_seeds_stand_beside_the_surest_reference(seeds):
    (said,) = value_report(seeds).said["seats"]
    assert "73 seats (lower house, 2020), the surest reference (TSE; IPU Parline) 75" in said


def test_a_reference_without_a_date_is_of_the_year_it_was_said_in_and_one_that_meets_no_value_is_named(collection):
    known = KNOWN.replace("Orbe,2024-03-01,2024-03-01", "Orbe,,2024-03-01")
    texts = TEXTS | {"c": "A fire at a mill in Orbe killed 30 people in 2011."}
    found = value_report(collection({"articles.csv": DAYS, "reference_values.csv": known}, **texts))
    assert sorted(found.check["value"]) == [4, 9]
    unmet = "No value of the same measure, subject, place and year is read for 1 reference: R2."
    assert found.said["departures"][-1] == unmet


def test_a_source_has_the_name_that_the_actors_file_gives_it(collection):
    actors = (
        "[[actor]]\nname = 'Ministry of Health'\nkind = 'body'\ncountry = 'Ostria'\naliases = ['health ministry']\n"
    )
    said = ("Ostria's health ministry", "The health ministry", "Norland's health ministry")
    texts = {
        a: f"The fire at the mill in Orbe killed {4 + n} people, {who} said."
        for n, (a, who) in enumerate(zip("abc", said, strict=True))
    }
    sources = value_report(collection({"actors.toml": actors}, **texts)).stated["attributed_to"]
    assert sources.tolist() == ["Ministry of Health", "Ministry of Health", "Norland's health ministry"]


def test_a_surname_and_a_name_with_its_party_stand_for_the_whole_name():
    names = {
        "ana rothke",
        "rothke",
        "ana rothke of the greens",
        "tom zell",
        "ida zell",
        "zell",
        "greens",
        "young greens",
    }
    whole = _whole_names(names)
    assert whole.pop("rothke") == whole.pop("ana rothke of the greens") == "ana rothke"
    assert all(name == longer for name, longer in whole.items())


def test_a_collection_without_numbers_says_so(collection):
    articles = collection(a="The mill burned.")
    found = value_report(articles)
    assert found.said["values"] == ["The articles state no value of the measures looked for."]
    assert found.said["numbers"] == ["No number is read in these articles."]
    assert listing(found, articles).empty and contradictions(found, articles).empty
    assert departures(found, articles).empty and errors(found, articles).empty


def test_what_an_article_repeats_contradicts_another_once(collection):
    fire = "A fire at a mill in Orbe killed {} people on Friday, the mayor said."
    twice = f"{fire.format(9)} The mill was old.\n\nOn Sunday the town wept. {fire.format(9)}"
    found = value_report(collection({"articles.csv": DAYS}, a=fire.format(4), b=twice))
    assert list(filter(None, found.said["contradictions"])) == [
        "1 pair of values that contradict each other if both count the same.",
        "Deaths (Orbe): 4 (Wire, mayor) against 9 (Post, mayor).",
    ]
    assert found.said["tolls"][1] == "Counts among these that contradict each other: 1 pair."


def test_the_number_that_contradicts_most_is_told_first_with_all_that_are_set_against_it(collection):
    said = "The {} said {} people were killed by the fire at a mill in Orbe on Friday."
    texts = {"a": said.format("mayor", 40), "b": said.format("police", 90), "c": said.format("doctors", 90)}
    texts["d"] = said.format("army", 60)
    days = {"articles.csv": "article_id,outlet,published\n" + "".join(f"{a},{a},2024-03-02\n" for a in texts)}
    articles = collection(days, **texts)
    found = value_report(articles)
    told = list(filter(None, found.said["contradictions"]))
    assert told == [
        "5 pairs of values that contradict each other if both count the same.",
        "Deaths (Orbe): 90 (b, police; c, doctors) against 40 (a, mayor) and 60 (d, army), in 4 pairs.",
        "Deaths (Orbe): 40 (a, mayor) against 60 (d, army).",
    ]
    table = contradictions(found, articles)
    assert table[["value", "other_value", "other_article"]].to_numpy().tolist() == [
        ["90", "40", "a"], ["90", "40", "a"], ["90", "60", "d"], ["90", "60", "d"], ["40", "60", "d"],
    ]  # fmt: skip
    assert all(row["other_value"] in row["other_sentence"] for _, row in table.iterrows())


def test_seats_are_told_article_by_article(collection):
    held = "After the election in Orbe the Reds hold 21 of 60 seats in parliament, the Greens won 12 seats."
    held += "\n\nThe Greens won 12 seats in Orbe."  # told once
    (said,) = value_report(collection({"articles.csv": DAYS}, a=held, b="The Reds won 22 seats.")).said["seats"]
    assert said == "Wire gives Reds 21 seats (Orbe); Greens 12 seats (Orbe). Post gives Reds 22 seats."


def test_whom_a_contradiction_is_about_is_written_as_the_article_has_it(collection):
    vote = "Orbe voted on 1 March 2024. With all votes counted, the Reed Alliance has {} percent of the vote in Orbe."
    said = value_report(collection({"articles.csv": DAYS}, a=vote.format(41), b=vote.format(47))).said
    assert "Vote share of Reed Alliance" in said["contradictions"][1]
    assert said["shares"][0] == said["departures"][0] == "There are no references about what the articles report."


def test_seats_are_no_matter_where_nobody_votes(collection):
    strike = "Two dockers died at the gate, police said. A poll found 71 per cent of readers want a ban."
    assert value_report(collection(a=strike)).said["seats"] == [""]
    vote = "Turnout was 58 per cent in the election, the court said."
    assert value_report(collection(a=vote)).said["seats"] == ["No seats of a party are reported."]
