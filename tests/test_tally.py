"""Which counts belong to one tally."""

import csv
from pathlib import Path

import pandas as pd
import pytest

from analysis import compare_reported, corrected_values, load_articles, load_reference
from analysis.charts.clock import clock_of, days_of
from analysis.compare import with_quantity
from analysis.compare.findings import about_tallies
from analysis.compare.tally import most_say, toll_tallies

COLLECTIONS = Path(__file__).parent / "collections"


def tallied(articles):
    """The tallies of a collection, and the pairs they rest on."""
    values = with_quantity(corrected_values(articles).query("measure != 'other'"), articles)
    known = load_reference(articles)
    pairs = compare_reported(values, known, articles)
    return toll_tallies(values, with_quantity(known, articles), pairs, articles), pairs


@pytest.mark.parametrize(("folder", "precise", "found"), [("ferry_sinking", 0.65, 0.75), ("mine_collapse", 0.75, 0.8)])
def test_the_main_tally_of_deaths_is_the_one_labelled(folder, precise, found):
    articles = load_articles(COLLECTIONS / folder)
    table, _ = tallied(articles)
    main = table[(table["measure"] == "deaths") & table["role"].isin(["main", "again"])]
    with (COLLECTIONS / folder / "keys.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["quantity"] == "D"]
    texts = articles["text"].to_dict()
    labelled = {(r["article"], texts[r["article"]].index(r["quote"]) + r["quote"].index(r["surface"])) for r in rows}
    drawn, extracted = (set(zip(t["article_id"], t["start"], strict=True)) for t in (main, table))
    labelled &= extracted
    assert len(drawn & labelled) / len(drawn) >= precise
    assert len(drawn & labelled) / len(labelled) >= found


def test_the_tallies_of_the_seeds(seeds):
    table, pairs = tallied(seeds)
    main = table[table["role"] == "main"]
    assert main.loc[main["measure"] == "deaths", "value"].tolist() == [32, 34, 24, 31]
    assert set(main.loc[main["measure"] == "injuries", "value"]) == {832, 932}
    assert set(table.loc[table["key_subject"] == "covid-19", "role"]) == {"apart"}
    known = table[table["role"] == "reference"]
    assert set(known["key_place"]) == {"Bolivia"}
    whose = dict(zip(table["attributed_to"], table["counter"], strict=True))
    one = ["Ombudsman’s Office", "Defensoría del Pueblo and CIDH", "Defensoría del Pueblo via EFE"]
    assert {whose[source] for source in one} == {"Ombudsman’s Office"}
    assert whose["OHCHR report, 24 Aug 2020"] == "OHCHR report" and whose[""] == ""
    assert about_tallies(table, pairs, seeds)[0] == (
        "Deaths, main tally: 4 counts in 3 articles, from ≥ 31 (JPIA NYU) to 34 (Left on the Move, "
        "Ombudsman’s Office), and dozens (Counterfire)."
    )


def test_all_who_state_the_ends_of_a_tally_are_named(collection):
    texts = {a: f"A fire in Orbe killed {n} people." for a, n in zip("abc", (9, 9, 12), strict=True)}
    days = "article_id,published\n" + "".join(f"{a},2024-03-0{n}\n" for n, a in enumerate("abc", start=1))
    articles = collection({"articles.csv": days}, **texts)
    told = about_tallies(*tallied(articles), articles)[0]
    assert told == "Deaths, main tally: 3 counts in 3 articles, from 9 (a; b) to 12 (c)."


def test_what_was_over_years_before_and_a_count_of_none_are_no_tally(collection):
    days = "article_id,published\na,2024-03-02\nb,2024-03-03\n"
    texts = {"a": "A fire at Velm killed 4 people in 2018.", "b": "The fire at Velm in July 2017 injured 9 people."}
    table, _ = tallied(collection({"articles.csv": days}, **texts))
    assert table[["value", "role"]].to_numpy().tolist() == [[4, "apart"], [9, "apart"]]
    near = {"a": "A fire at Velm killed 4 people in July 2023.", "b": "The fire at Velm killed nobody, said the mayor."}
    articles = collection({"articles.csv": days}, **near)
    table, pairs = tallied(articles)
    assert set(table["role"]) == {"main"}
    assert about_tallies(table, pairs, articles)[0] == "Deaths, main tally: 1 count in 1 article, 4 (a)."


def test_what_an_article_repeats_is_kept_with_hour_and_source(collection):
    text = "10:00 – Fire kills 7 in Orbe\n\n11:00 – The mayor says that 7 people died in the fire in Orbe.\n"
    table, _ = tallied(collection({"articles.csv": "article_id,published\na,2024-03-01\n"}, a=text))
    assert table.groupby("role")["attributed_to"].agg(list).to_dict() == {"again": [""], "main": ["mayor"]}


@pytest.mark.parametrize(("text", "main"), [
    ("Eleven people were injured in Velm, two of them badly, the mayor said.", [11]),
    ("Thousands came to the funerals of nineteen of the 26 people killed in Velm on Sunday.", [26]),
    ("Of the 40 people arrested in Velm, 12 were arrested at the port.", [40]),
    ("A blast killed nine people in Velm. Police said that two more people had died in Velm.", [9]),
    ("Eleven people were injured in Velm, two of whom later died, the mayor said.", [2, 11]),
])  # fmt: skip
def test_so_many_of_a_number_are_no_main_tally(collection, text, main):
    table, _ = tallied(collection({"articles.csv": "article_id,published\na,2024-03-01\n"}, a=text))
    assert table.loc[table["role"] == "main", "value"].tolist() == main


def test_without_tolls_there_are_no_tallies(collection):
    articles = collection(a="The mayor won 54 percent of the vote.")
    table, pairs = tallied(articles)
    assert table.empty
    assert about_tallies(table, pairs, articles)[0] == "No deaths, injuries or arrests are reported."


def test_a_year_without_counts_takes_little_room():
    moments = days_of(pd.Series(["2024-03-01", "2024-03-02T09", "2024-03-03", "2024-03-04", "2025-03-04", ""]))[
        "moment"
    ]
    clock = clock_of(moments)
    assert clock.moments.tolist() == [moments[0], moments[3], moments[4]]
    places = clock.place(moments.to_numpy())
    assert places[3] >= 0.8
    assert places[4] == 1
    assert places[5] > 1  # no date


def test_an_article_that_repeats_itself_has_one_say():
    part = pd.DataFrame({"article_id": list("aaabc"), "date": ["2022"] * 3 + ["2024"] * 2})
    assert most_say(part, "date") == "2024"
    assert most_say(part.head(4), "date") == "2022"


def test_the_main_tally_is_what_most_articles_state(collection):
    many = (
        "A fire in Elm killed 30 people in 1998. Police in Elm said 31 people died in that fire, the mayor of Elm 32."
    )
    articles = collection(
        {"articles.csv": "article_id,published\na,2024-03-01\nb,2024-03-01\nc,2024-03-02\n"},
        a="The fire at a mill in Orbe killed 4 people on Friday.",
        b="A fire at a mill in Orbe killed 5 people on Friday.",
        c=many,
    )
    table, _ = tallied(articles)
    assert table.loc[table["role"] == "main", "value"].tolist() == [4, 5]
