"""Values about the same quantity, side by side."""

import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import reported_values
from analysis.companions import BOUNDS
from analysis.compare import (
    best_reference,
    compare_reported,
    decimals,
    near_another_series,
    precision,
    reference_check,
    same_value_elsewhere,
    span,
    with_quantity,
)
from analysis.reference import load_reference

COLUMNS = ["article_id", "start", "end", "surface", "measure", "value", "value_high", "bound", "unit", "subject",
           "place", "date", "attributed_to"]  # fmt: skip
DAY = "2020-05-01"
HEADER = "id,measure,value,value_high,bound,unit,subject,place,date,as_of,source,url\n"


def reported(*rows: tuple) -> pd.DataFrame:
    """Reported values of article a (or as given) in an invented country."""
    full = [(a, i, i + 1, s, m, v, math.nan, b, u, who, where, d, "") for i, (a, s, m, v, b, u, who, where, d) in
            enumerate(rows)]  # fmt: skip
    return pd.DataFrame(full, columns=COLUMNS)


def toll(article: str, value: float, bound: str = "exact", date: str = "", who: str = "people") -> tuple:
    return (article, f"{value:.0f}", "deaths", value, bound, "people", who, "Orbe", date)


@pytest.fixture
def press(collection):
    csv = "article_id,published\na,2020-05-02\nb,2020-05-02\nc,2020-06-01\n"
    return collection({"articles.csv": csv}, a="A.", b="B.", c="C.")


def relations(*rows: tuple, press: pd.DataFrame, reference: pd.DataFrame | None = None) -> list[str]:
    known = load_reference(press) if reference is None else reference
    return list(compare_reported(reported(*rows), known, press)["relation"])


def test_same_day_tolls(press):
    assert relations(toll("a", 90), toll("b", 90), press=press) == ["agree"]
    assert relations(toll("a", 9), toll("b", 9), press=press) == []  # few may be as many by chance
    assert relations(toll("a", 9), toll("b", 10), press=press) == ["differ"]
    assert relations(toll("a", 9, "at_least"), toll("b", 12), press=press) == ["overlap"]
    assert relations(toll("a", 9, "more_than"), toll("b", 8), press=press) == ["differ"]
    assert relations(toll("a", 24, "vague"), toll("b", 30), press=press) == ["overlap"]


def test_a_toll_may_grow_but_not_fall(press):
    assert relations(toll("a", 9), toll("c", 12), press=press) == ["update"]
    assert "update" not in relations(toll("a", 12), toll("c", 9), press=press)


@pytest.mark.parametrize(("hour", "relation"), [("T15", "update"), ("T17", "differ")])
def test_the_count_of_a_day_may_be_later_than_one_long_before_its_end(press, hour, relation):
    rows = reported(toll("a", 90), toll("b", 100)).assign(as_of=[f"2020-05-02{hour}", "2020-05-02"])
    assert list(compare_reported(rows, load_reference(press), press)["relation"]) == [relation]


def test_days_of_the_event_are_told_apart(press):
    rows = toll("a", 9, date="2020-05-01"), toll("b", 1, date="2020-05-02")
    assert "differ" not in relations(*rows, press=press)
    assert relations(toll("a", 9, date="2019-05-01"), toll("b", 9, date="2020-05-01"), press=press) == []


def test_units_and_subjects_are_never_mixed(press):
    voters = ("a", "71", "turnout", 71.0, "exact", "percent", "voters", "Orbe", "2020")
    millions = ("b", "2.9 million", "turnout", 2.9e6, "exact", "people", "voters", "Orbe", "2020")
    assert relations(voters, millions, press=press) == []
    assert relations(toll("a", 9, who="police officers"), toll("b", 12), press=press) == []
    assert relations(toll("a", 90, who="protesters"), toll("b", 90, who="demonstrators"), press=press) == ["agree"]


def test_shares_agree_within_the_decimals_written(press):
    def share(article: str, surface: str) -> tuple:
        return (article, surface, "vote_share", float(surface), "exact", "percent", "Ana Roth", "Orbe", "2020-05")

    assert relations(share("a", "47"), share("b", "47.08"), press=press) == ["agree"]
    assert relations(share("a", "36"), share("b", "36.51"), press=press) == ["differ"]
    assert relations(share("a", "36.5"), share("b", "36.51"), press=press) == ["agree"]


@pytest.mark.parametrize(("one", "other", "relation"), [
    ("29", "30", "differ"), ("29", "29.4", "agree"), ("52.4", "52.5", "differ"), ("52.4", "52.41", "agree"),
])  # fmt: skip
def test_what_rounds_to_one_share_rounds_to_no_other(press, one, other, relation):
    rows = [
        (a, s, "poll_share", float(s), "exact", "percent", "Ana Roth", "Orbe", "2020-05")
        for a, s in zip("ab", (one, other), strict=True)
    ]
    assert relations(*rows, press=press) == [relation]


def test_what_one_sentence_sets_side_by_side_is_not_one(press):
    def share(article: str, surface: str, who: str) -> tuple:
        return (article, surface, "poll_share", float(surface), "exact", "percent", who, "Orbe", "2020-05")

    rows = reported(share("a", "38", "Reds"), share("a", "37.5", "Blues"), share("b", "38", "Blues"))
    said = rows.assign(sentence=[1, 1, 1], start=[0, 5, 0])
    pairs = compare_reported(said, load_reference(press), press)
    assert not ((pairs["value"] == 38) & (pairs["other_value"] == 37.5) & (pairs["subject"] == "reds")).any()
    assert "blues" in set(pairs["subject"])


def test_votes_of_an_earlier_year_are_not_counted_on(press):
    def turnout(article: str, surface: str) -> tuple:
        return (article, surface, "turnout", float(surface), "exact", "percent", "voters", "Orbe", "2016")

    assert relations(turnout("a", "67.3"), turnout("c", "69.1"), press=press) == ["differ"]


def test_a_candidate_is_compared_with_the_party(collection):
    actors = "[[actor]]\nname = 'Ana Roth'\nkind = 'person'\nparty = 'Reds'\naliases = ['Roth']\n"
    csv = HEADER + "R1,vote_share,54.2,,exact,percent,Reds,Orbe,2020-05-01,2020-05-03,Court,https://example.org\n"
    press = collection({"actors.toml": actors, "reference_values.csv": csv}, a="A.")
    row = ("a", "54", "vote_share", 54.0, "exact", "percent", "Roth", "Orbe", "2020")
    pairs = compare_reported(reported(row), articles=press)  # with the references of the folder
    assert pairs[["subject", "other", "other_source", "relation"]].values.tolist() == [["Reds", "R1", "Court", "agree"]]
    assert compare_reported(reported(row)).empty


def test_thresholds_are_compared_with_the_nearest_rule(collection):
    rules = (
        "R1,threshold,50,,more_than,percent,majority,Orbe,2020,2020,Law,\n"
        "R2,threshold,10,,at_least,points,lead,Orbe,2020,2020,Law,\n"
    )
    press = collection({"reference_values.csv": HEADER + rules}, a="A.")
    row = ("a", "ten", "threshold", 10.0, "exact", "percent", "threshold", "Orbe", "2020")
    assert list(compare_reported(reported(row), load_reference(press), press)["other"]) == ["R2"]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("R1,deaths,nine,,exact,people,people,Orbe,2020,2020,X,", "line 2: value 'nine' is no number"),
        ("R1,deaths,,,exact,people,people,Orbe,2020,2020,X,", "line 2: no value"),
        ("R1,deaths,9,,circa,people,people,Orbe,2020,2020,X,", "line 2: bound 'circa' is unknown"),
        ("R1,deaths,9,,exact,people,people,Orbe,in spring,2020,X,", "line 2: date 'in spring' is no date"),
        (",deaths,9,,exact,people,people,Orbe,2020,2020,X,", "line 2: no id"),
    ],
)
def test_bad_reference_names_file_line_and_mend(collection, line, message):
    good = "R2,deaths,9,,exact,people,people,Orbe,2020,2020,X,"
    articles = collection({"reference_values.csv": f"{HEADER}{line}\n{good}\n"}, a="A.")
    with pytest.warns(UserWarning, match=r"reference_values\.csv: " + message):
        assert list(load_reference(articles)["id"]) == ["R2"]


def test_references_of_the_seeds(seeds):
    rows = load_reference(seeds)
    assert rows["id"].is_unique
    assert rows["url"].str.startswith("http").all()
    official = rows.set_index("id").loc["R002"]
    assert (official["value"], official["decimals"], official["subject"]) == (36.51, 2, "Carlos Mesa")


@pytest.mark.parametrize(
    ("surface", "value", "expected"),
    [("52.4", 52.4, 1), ("81,64", 81.64, 2), ("80.000", 80000, 0), ("8,500", 8500, 0), ("nine", 9, 0), ("14.0", 14, 1)],
)
def test_decimals(surface, value, expected):
    assert decimals(surface, value) == expected


@given(st.floats(1, 1e9), st.sampled_from(BOUNDS), st.integers(0, 3), st.booleans())
def test_span_holds_its_value_unless_the_bound_is_strict(value, bound, places, share):
    low, high = span(value, math.nan, bound, 10.0**-places, share)
    assert (low <= value <= high) == (bound not in {"more_than", "less_than", "nearly"})


def test_about_and_nearly_leave_a_tenth_open_and_of_a_share_a_point():
    assert span(200, math.nan, "about") == pytest.approx((180, 220))
    assert span(200, math.nan, "nearly") == pytest.approx((180, 200))
    assert span(50, math.nan, "nearly", share=True) == pytest.approx((49, 50))
    assert span(200, math.nan, "vague") == pytest.approx((200, 1000))


@pytest.mark.parametrize(
    ("surface", "value", "unit", "step"),
    [("1.2 million", 1.2e6, "votes", 1e5), ("1,203,411", 1203411, "votes", 0), ("40 thousand", 4e4, "people", 1e4),
     ("52.4", 52.4, "percent", 0.1), ("a third", 100 / 3, "percent", 2), ("third", math.nan, "percent", 0)],
)  # fmt: skip
def test_numbers_have_the_precision_they_are_written_with(surface, value, unit, step):
    assert precision(surface, value, unit) == pytest.approx(step)


def test_without_references_there_is_nothing_to_depart_from(press):
    values, none = reported(toll("a", 9), toll("b", 12)), load_reference(press)
    assert none.empty
    assert reference_check(compare_reported(values, none, press)).empty
    assert same_value_elsewhere(values, none, press).empty
    assert best_reference(with_quantity(none, press)).empty


def test_reference_check_sums_up_in_words(collection):
    lines = "R1,deaths,9,,exact,people,people,Orbe,2020-05-01,2020-05-02,Court,\nR2,deaths,12,,at_least,people,people,"
    lines += "Orbe,2020-05-01,,Police,\n"
    press = collection({"reference_values.csv": HEADER + lines}, a="A.")
    (row,) = reference_check(compare_reported(reported(toll("a", 9)), load_reference(press), press)).to_dict("records")
    assert (row["agree"], row["differ"]) == (1, 1)
    assert row["agrees_with"] == "9 (Court, 2020-05-02)"
    assert row["differs_from"] == "≥ 12 (Police)"


@pytest.mark.parametrize("of_all", ["2020-05-01", ""])
def test_a_count_that_its_text_counts_on_departs_from_no_later_reference(collection, of_all):
    line = "R1,deaths,10,,exact,people,people,Orbe,2020-05-01,2020-05-09,Court,\n"
    press = collection({"reference_values.csv": HEADER + line}, a="A.", b="B.")
    days = [toll(a, n, date=date) for a, n, date in (("a", 7, DAY), ("a", 10, of_all), ("b", 7, DAY))]
    pairs = compare_reported(reported(*days), load_reference(press), press)
    pairs = pairs[pairs["other_is"] == "reference"].set_index(["article_id", "value"])["relation"]
    assert pairs.to_dict() == {("a", 7): "different date", ("a", 10): "agree", ("b", 7): "differ"}


def test_a_reference_of_another_day_is_of_another_quantity(collection):
    line = "R1,deaths,9,,exact,people,people,Orbe,2020-05-01,2020-05-02,Court,\n"
    press = collection({"reference_values.csv": HEADER + line}, a="A.")
    values = reported(*(toll("a", 2, date=date) for date in ("2020-05-03/2020-05-05", "2020-04/2020-06")))
    pairs = compare_reported(values, load_reference(press), press)
    assert pairs.loc[pairs["other_is"] == "reference", "date"].tolist() == ["2020-04/2020-06"]


def test_what_no_day_tells_was_said_when_the_article_may_have_appeared(collection):
    press = collection({"articles.csv": "article_id,published\na,2020-06\n"}, a="A.")
    rows = reported(toll("a", 9)).assign(as_of=["2020-06"])
    assert with_quantity(rows, press)["as_of"].tolist() == ["2020-06/2020-06"]
    assert with_quantity(rows.assign(as_of="2020-06-09"), press)["as_of"].tolist() == ["2020-06-09"]


def test_a_share_under_another_subject_is_found(collection):
    csv = HEADER + "R1,vote_share,28.83,,exact,percent,Ana Roth,Orbe,2020-05-01,2020-05-03,Court,\n"
    press = collection({"reference_values.csv": csv}, a="A.")

    def share(subject: str, surface: str) -> tuple:
        return ("a", surface, "vote_share", float(surface), "exact", "percent", subject, "Orbe", "2020")

    values = reported(share("opponents", "28.83"), share("others", "29"), share("Ana Roth", "28.83"))
    found = same_value_elsewhere(values, load_reference(press), press)
    assert found[["subject", "other_subject"]].values.tolist() == [["opponents", "Ana Roth"]]


def test_the_surest_reference_of_a_year_is_kept_and_of_these_the_last(collection):
    lines = [f"R{i},seats,{n},,exact,seats,Reds,Diet,{year}-05-01,{said},Court," for i, n, year, said in
             [(1, 75, 2020, "2020-05-03"), (2, 73, 2020, "2020-05-02"), (3, 60, 2016, "2016-06")]]  # fmt: skip
    press = collection({"reference_values.csv": HEADER + "\n".join(lines) + "\n"}, a="A.")
    known = with_quantity(load_reference(press), press)
    assert list(best_reference(known)["value"]) == [75, 60]
    assert list(best_reference(known.assign(confidence=["medium", "high", "low"]))["value"]) == [73, 60]


def test_a_value_without_support_is_set_beside_another_series(collection):
    lines = "R1,arrests,1500,,exact,people,people,Orbe,2020-05,2020-05-02,Court,\n"
    lines += "R2,arrests,55,,exact,people,people still held,Orbe,2020-05,2020-05-02,Court,\n"
    csv = "article_id,published\na,2020-06-01\n"
    press = collection({"reference_values.csv": HEADER + lines, "articles.csv": csv}, a="A.")
    values = reported(("a", "54", "arrests", 54.0, "exact", "people", "people", "Orbe", ""))
    check = reference_check(compare_reported(values, load_reference(press), press))
    found = near_another_series(check, with_quantity(load_reference(press), press))
    assert found[["value", "other_value", "other_subject"]].values.tolist() == [[54, 55, "people still held"]]


def said(collection, *texts: str, days: tuple[str, ...] = ("2024-05-13", "2024-05-13")) -> set[str]:
    """The relations of the values that articles a, b, … state, published on `days`."""
    csv = "article_id,published\n" + "".join(f"{name},{day}\n" for name, day in zip("ab", days, strict=True))
    articles = collection({"articles.csv": csv}, **dict(zip("ab", texts, strict=False)))
    return set(compare_reported(reported_values(articles), load_reference(articles), articles)["relation"])


TOLD_APART = [
    (
        "Soto won 1.2 million votes in the election in Orbe.",
        "Soto won 1,203,411 votes in the election in Orbe.",
        "agree",
    ),
    ("Soto won 400 thousand votes in the vote in Orbe.", "Soto won 403,120 votes in the vote in Orbe.", "agree"),
    (
        "About 1.5 million votes went to Soto in the election in Orbe.",
        "Soto received 1,512,008 votes in the election in Orbe.",
        "overlap",
    ),
    ("More than 40 people were killed in Velm.", "40 people were killed in Velm.", "differ"),
    ("Fewer than 30 people were injured in Velm.", "The blast in Velm injured 30 people.", "differ"),
    ("Over 200 people were arrested in Orbe.", "Police arrested 200 people in Orbe.", "differ"),
    ("Hundreds of people were arrested in Orbe.", "1,500 people were arrested in Orbe.", "differ"),
    ("Dozens of people were killed in Velm.", "The blast in Velm killed 150 people.", "differ"),
    ("Thousands of people were arrested in Orbe.", "Police arrested 8,000 people in Orbe.", "overlap"),
    ("40 people were killed in Velm in 2021.", "12 people were killed in Velm on 10 May 2021.", "different date"),
    ("90 people were arrested in Orbe in 2020.", "On 3 March 2020 police arrested 20 in Orbe.", "different date"),
    ("Twelve people were killed in Velm.", "Five of them were killed in the market in Velm.", "part"),
    ("Heat killed 61 people in Orbe.", "Heat killed 61 people in Orbe, of whom 47 were older than 70.", "part"),
    ("Heat killed 30 people in Orbe.", "In Orbe heat killed 30 people, of whom at least 12 were women.", "part"),
    ("Police arrested 30 people in Orbe.", "Six of those held in Orbe, four of them students, were arrested.", ""),
    ("A ferry sank off Velm on Sunday, killing 22 people.", "The wreck of 1997 off Velm killed 61 people.", ""),
    ("The blast in Orbe killed 9 people on Sunday.", "A blast in Orbe in 2009 killed 31 people.", ""),
    ("Police arrested 17 people in Tarn on Sunday.", "In 2012 police arrested 240 people in Tarn.", ""),
    ("41 people are in hospital in Velm.", "Six people are in a critical condition in Velm.", ""),
    ("The quake in Tarn injured 120 people.", "Four of the injured in Tarn are in intensive care.", ""),
    ("90 people were injured in Orbe.", "12 of the injured were treated in the hospital of Orbe.", ""),
    ("The quake in Tarn injured 120 people.", "Thirty of our injured in Tarn are younger than 15.", "part"),
    (
        "The blast in Velm killed 61 people.",
        "It killed 55 people: 38 in the port of Velm and 17 in its market.",
        "differ",
    ),
    (
        "The blast in Velm killed 43 people.",
        "The blast in Velm killed 49 people.\n\nIt came at noon. Shops shut.\n\n33 died at once and 16 died later.",
        "part",
    ),
    ("The blast in Velm killed 61 people.", "Of 61 dead, 38 died in the port of Velm and 23 in its market.", "agree"),
    ("The Reds won 22 percent of votes in Orbe in the vote of 2004.", "In Orbe the Reds won 24.9 percent in 2024.", ""),
    ("Turnout in Orbe was 61 percent in 2015.", "Turnout in Orbe was 70 percent in 2024.", ""),
    ("Twelve people were killed in Velm.", "Nine people were killed in Velm.", "differ"),
    ("Twelve people were killed in Velm.", "Nine patients were killed in Velm.", "differ"),
    ("The blast in Velm killed 43 people.", "Police have 41 identified dead in Velm.", "differ"),
    ("The quake killed 61 people in Orbe.", "A mayor said the quake had killed 58 in Tarn.", ""),
    ("The blast in Tarn injured 80 people.", "The blast in Tarn injured 75 people.", "differ"),
]


@pytest.mark.parametrize(("text", "other", "relation"), TOLD_APART)
def test_values_contradict_each_other_only_if_nothing_tells_them_apart(collection, text, other, relation):
    found = said(collection, text + "\n", other + "\n")
    assert relation in found if relation else "differ" not in found


@pytest.mark.parametrize(
    "part",
    [
        "The blast in Velm killed 26 people. In Velm 19 of the 26 dead were buried on Sunday.",
        "Of the 26 people killed in Velm on Sunday, 19 were killed in the port.",
        "The blast in Velm killed 19 more people on Sunday, the mayor said.",
        "The blast in Velm killed a further 19 people on Sunday, the mayor said.",
    ],
)
def test_so_many_of_a_number_or_on_top_of_it_are_a_part(collection, part):
    found = said(collection, part + "\n", "The blast in Velm killed 26 people on Sunday.\n")
    assert "part" in found and "differ" not in found


def test_a_later_higher_count_is_an_update_and_a_lower_one_a_contradiction(collection):
    days = ("2024-05-13", "2024-05-15")
    low, high = "The blast in Velm killed 14 people.\n", "The blast in Velm killed 19 people.\n"
    assert said(collection, low, high, days=days) == {"update"}
    assert said(collection, high, low, days=days) == {"differ"}


@pytest.mark.filterwarnings("ignore:.*no year in the text")
def test_counts_of_two_days_whose_year_nothing_tells_are_updates(collection):
    wire = "Blast kills {} in Velm\n\nVELM, {} (Delta News) - The blast in Velm killed {} people, police said.\n"
    reports = {"b": (14, "June 4"), "a": (22, "5 June"), "c": (27, "June 6")}
    articles = collection(**{name: wire.format(n, day, n) for name, (n, day) in reports.items()})
    assert articles["month_and_day"].to_dict() == {"b": "--06-04", "a": "--06-05", "c": "--06-06"}
    assert articles.index.tolist() == ["b", "a", "c"] and articles["published"].isna().all()
    assert {*compare_reported(reported_values(articles), articles=articles)["relation"]} == {"update", "agree"}
    one_day = collection(**{name: wire.format(n, "June 4", n) for name, (n, _) in reports.items()})
    assert "differ" in {*compare_reported(reported_values(one_day), articles=one_day)["relation"]}


@pytest.mark.parametrize(
    ("day", "hour"),
    [
        ("The blast in Velm killed 26 people.", "Police said on Sunday night that 33 people were killed in Velm."),
        ("The blast in Velm killed 51 people.", "By Sunday evening the blast in Velm had killed 60 people."),
    ],
)
def test_a_lower_count_of_a_day_may_be_older_than_one_of_an_hour_of_it(collection, day, hour):
    assert said(collection, day + "\n", hour + "\n", days=("2024-05-12", "2024-05-12")) == {"update"}
    more = day.replace("26", "40").replace("51", "70")
    assert said(collection, more + "\n", hour + "\n", days=("2024-05-12", "2024-05-12")) == {"differ"}


WON = "The Lantern Party won 17 seats in the council of Velm.\n"


@pytest.mark.parametrize(
    "text",
    [
        "Sondio sees the Lantern Party at 16 seats in the council of Velm.\n",
        "The pollster had predicted 16 seats in the council of Velm for the Lantern Party.\n",
        "The Lantern Party had 19 seats in the outgoing council of Velm.\n",
    ],
)
def test_seats_foreseen_or_held_before_contradict_none_that_were_won(collection, text):
    assert "differ" in said(collection, WON, "The Lantern Party won 16 seats in the council of Velm.\n")
    assert "differ" not in said(collection, WON, text)


def test_of_one_hour_a_part_of_the_votes_was_counted_before_all(collection):
    live = "23:50\nWith all votes counted Ana Tork has 51.7% of the vote in Velm, the commission says.\n\n23:20\n"
    part = "With 90% of votes counted Ana Tork has 51.2% of the vote in Velm.\n\n20:00\nPolls closed.\n"
    assert said(collection, live + part) == {"update"}


def test_results_of_two_votes_do_not_contradict_each_other(press):
    rows = [(x, f"{v}", "vote_share", v, "exact", "percent", "Tork", "Orbe", day) for x, v, day in (
        ("a", 38.4, "2020-04-12"), ("b", 38.4, "2020-04-12"), ("b", 51.7, "2020-04-26"), ("c", 51.7, "2020-04-26"),
    )]  # fmt: skip
    assert set(relations(*rows, press=press)) == {"agree", "different date"}


@pytest.mark.parametrize(("hour", "relation"), [("At noon on", "update"), ("Late on", "differ")])
def test_a_lower_count_of_an_early_hour_contradicts_none_of_its_day(collection, hour, relation):
    day, low = (
        "The blast in Velm killed 40 people.\n",
        f"{hour} Sunday police said that 33 people were killed in Velm.\n",
    )
    for texts in ((day, low), (low, day)):
        assert said(collection, *texts, days=("2024-05-12", "2024-05-12")) == {relation}


def test_a_count_of_an_undated_article_contradicts_none_of_a_day_in_its_time(collection):
    csv = "article_id,published,earliest,latest\na,,2024-05-10,2024-05-20\nb,2024-05-14,,\n"
    low, high = "The blast in Velm killed 19 people.\n", "The blast in Velm killed 23 people.\n"
    for texts in ({"a": low, "b": high}, {"a": high, "b": low}):
        articles = collection({"articles.csv": csv}, **texts)
        pairs = compare_reported(reported_values(articles), articles=articles)
        assert set(pairs["relation"]) == {"update"}


@pytest.mark.parametrize(("number", "relation"), [(118, "differ"), (41, "differ"), (18, "update")])
def test_a_number_told_again_keeps_its_first_moment_unless_it_is_a_small_one(collection, number, relation):
    csv = "article_id,published\na,2024-05-13\nb,2024-05-13\nc,2025-05-13\n"
    more, less = (f"The blast in Velm killed {n} people in May 2024.\n" for n in (number, number - 8))
    articles = collection({"articles.csv": csv}, a=more, b=less, c=more)
    pairs = compare_reported(reported_values(articles), load_reference(articles), articles)
    assert list(pairs.loc[(pairs["article_id"] == "b") & (pairs["other"] == "c"), "relation"]) == [relation]


@pytest.mark.parametrize(("who", "relation"), [("Police", "update"), ("Doctors", "differ")])
def test_a_small_number_of_one_source_keeps_its_first_moment(collection, who, relation):
    csv = "article_id,published\na,2024-05-13\nb,2024-05-14\nc,2024-05-20\n"
    first, more = (f"Police said {n} people were killed in the blast in Velm.\n" for n in ("nine", "11"))
    again = first.replace("Police", who)
    articles = collection({"articles.csv": csv}, a=first, b=more, c=again)
    pairs = compare_reported(reported_values(articles), load_reference(articles), articles)
    assert list(pairs.loc[(pairs["article_id"] == "b") & (pairs["other"] == "c"), "relation"]) == [relation]


@pytest.mark.parametrize(("retold", "relation"), [("2024-05-14", "differ"), ("2024-05-20", "update")])
def test_a_number_has_its_first_moment_from_no_later_article(collection, retold, relation):
    csv = f"article_id,published\na,2024-05-13\nb,2024-05-14\nc,{retold}\n"
    less, more = (f"The blast in Velm killed {n} people.\n" for n in (34, 41))
    articles = collection({"articles.csv": csv}, a=less, b=more, c=f"By 12 May, {more[0].lower()}{more[1:]}")
    pairs = compare_reported(reported_values(articles), load_reference(articles), articles)
    assert list(pairs.loc[(pairs["article_id"] == "a") & (pairs["other"] == "b"), "relation"]) == [relation]


def test_a_rule_has_one_number_whoever_passes_it(collection):
    text, other = "The threshold in Orbe is 4 percent.\n", "The Reds passed the 4 percent threshold in Orbe.\n"
    assert "differ" not in said(collection, text, other)


@pytest.mark.parametrize(
    ("text", "two"),
    [
        ("The police union said 12 people were killed in Velm. Police said nine people were killed in Velm.", True),
        ("The ministry said 12 people were killed in Velm. The opposition said 14 people were killed in Velm.", True),
        ("Police said 30 people were arrested in Orbe. The students' union said 45 were arrested in Orbe.", True),
        ("The ministry put the death toll in Monday's fire at 12; the union said it was 19.", True),
        ("Residents say 80 people were killed in Orbe on Monday. The army puts the toll at 25.", True),
        ("The hospital said 12 people were injured. The hospital's director said 14 people were injured.", False),
        ("The ministry said 12 people were killed. A ministry spokesman said 13 people were killed.", False),
        ("Police said 30 people were arrested. The police chief said 31 people were arrested.", False),
    ],
)
def test_two_named_sources_of_one_article_are_compared(collection, text, two):
    assert ("differ" in said(collection, text + "\n", days=("2024-05-13",) * 2)) is two


def test_tolls_of_two_days_are_two(collection):
    text, other = "Four people were killed in Orbe on Saturday.\n", "Nine people were killed in Orbe on Sunday.\n"
    assert said(collection, text, other, days=("2024-05-13",) * 2) <= {"different date"}


@pytest.mark.parametrize(
    "earlier",
    ["Earlier the mayor of Velm had put the toll at four dead.", "Initially the mayor of Velm reported four dead."],
)
def test_a_lower_count_that_was_told_earlier_is_an_update(collection, earlier):
    text = f"The ministry said nine people were killed in the blast in Velm. {earlier}\n"
    assert said(collection, text, days=("2024-05-13",) * 2) == {"update"}


@pytest.mark.parametrize(("country", "relation"), [("Orbe", {"agree"}), ("Tarn", set())])
def test_the_main_places_of_two_articles_are_one_where_one_lies_in_the_other(collection, country, relation):
    csv = "article_id,published\nV,2024-05-13\nO,2024-05-13\n"
    actors = [("Velm", country), ("Orbe", "Orbe")]
    toml = "".join(f'[[actor]]\nname = "{n}"\nkind = "place"\ncountry = "{c}"\n' for n, c in actors)
    texts = {
        place[0]: f"{place} mourns\n\nThe ferry sank at noon on Sunday.\n\nThe coastguard said 12 people died.\n"
        for place in ("Velm", "Orbe")
    }
    articles = collection({"articles.csv": csv, "actors.toml": toml}, **texts)
    pairs = compare_reported(reported_values(articles), load_reference(articles), articles)
    assert set(pairs["relation"]) == relation


def test_contradictions_come_first(press):
    rows = toll("a", 9), toll("b", 9), toll("b", 10)
    assert relations(*rows, press=press)[0] == "differ"


def test_many_values_about_one_event_are_compared(collection):
    values = reported(*[toll(f"x{i % 300}", float(i % 97)) for i in range(900)])
    articles = collection({}, **{f"x{i}": "A." for i in range(300)})
    assert len(compare_reported(values, load_reference(articles), articles)) > 10_000


@pytest.mark.parametrize(("where", "differ"), [("the port", True), ("Tarn", False)])
def test_a_place_told_of_one_number_makes_it_no_count_of_the_main_place(collection, where, differ):
    about = "Quake in Orbe\n\nA quake shook Orbe on Sunday.\n\nThe mayor of Orbe sleeps in a tent.\n\n"
    texts = "The ministry said 61 people had died.", f"Doctors said 52 people had died in {where}."
    assert ("differ" in said(collection, *(f"{about}{text}\n" for text in texts))) == differ


TURNOUT, SHARE = "The turnout in the election in Orbe was {}% on Thursday.", "The Greens took {}% of the vote in Orbe."


@pytest.mark.parametrize(
    ("first", "second", "days", "relation"),
    [
        (TURNOUT, TURNOUT, ("2025-06-13", "2025-06-15"), "differ"),
        (SHARE, SHARE, ("2025-06-13", "2025-06-16"), "differ"),
        (f"By 9 pm on Thursday t{TURNOUT[1:]}", TURNOUT, ("2025-06-12", "2025-06-15"), "update"),
        (f"With 80% of ballots counted, t{SHARE[1:]}", SHARE, ("2025-06-13", "2025-06-16"), "update"),
        (f"In a partial count t{SHARE[1:]}", SHARE, ("2025-06-13", "2025-06-16"), "update"),
        (f"Votes are still counted in Orbe. {SHARE}", SHARE, ("2025-06-13", "2025-06-16"), "update"),
    ],
)
def test_results_told_on_two_days_are_no_update_unless_one_is_of_the_count(collection, first, second, days, relation):
    assert said(collection, first.format(47.1), second.format(48.6), days=days) == {relation}
