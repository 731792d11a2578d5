"""Values about the same quantity, side by side."""

import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.companions import BOUNDS
from analysis.compare import (
    compare_reported,
    decimals,
    latest_reference,
    near_another_series,
    reference_check,
    same_value_elsewhere,
    span,
    with_quantity,
)
from analysis.reference import load_reference

COLUMNS = ["article_id", "start", "end", "surface", "measure", "value", "value_high", "bound", "unit", "subject",
           "place", "date", "attributed_to"]  # fmt: skip
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
    assert relations(toll("a", 9), toll("b", 9), press=press) == ["agree"]
    assert relations(toll("a", 9), toll("b", 12), press=press) == ["differ"]
    assert relations(toll("a", 9, "at_least"), toll("b", 12), press=press) == ["overlap"]
    assert relations(toll("a", 9, "more_than"), toll("b", 7), press=press) == ["differ"]
    assert relations(toll("a", 24, "vague"), toll("b", 30), press=press) == ["overlap"]


def test_a_toll_may_grow_but_not_fall(press):
    assert relations(toll("a", 9), toll("c", 12), press=press) == ["different date"]
    assert relations(toll("a", 12), toll("c", 9), press=press) == ["differ"]


def test_days_of_the_event_are_told_apart(press):
    rows = toll("a", 9, date="2020-05-01"), toll("b", 1, date="2020-05-02")
    assert relations(*rows, press=press) == ["different date"]
    assert relations(toll("a", 9, date="2019-05-01"), toll("b", 9, date="2020-05-01"), press=press) == []


def test_units_and_subjects_are_never_mixed(press):
    voters = ("a", "71", "turnout", 71.0, "exact", "percent", "voters", "Orbe", "2020")
    millions = ("b", "2.9 million", "turnout", 2.9e6, "exact", "people", "voters", "Orbe", "2020")
    assert relations(voters, millions, press=press) == []
    assert relations(toll("a", 9, who="police officers"), toll("b", 12), press=press) == []
    assert relations(toll("a", 9, who="protesters"), toll("b", 9, who="demonstrators"), press=press) == ["agree"]


def test_shares_agree_within_the_decimals_written(press):
    def share(article: str, surface: str) -> tuple:
        return (article, surface, "vote_share", float(surface), "exact", "percent", "Ana Roth", "Orbe", "2020-05")

    assert relations(share("a", "47"), share("b", "47.08"), press=press) == ["agree"]
    assert relations(share("a", "36"), share("b", "36.51"), press=press) == ["differ"]
    assert relations(share("a", "36.5"), share("b", "36.51"), press=press) == ["agree"]


def test_a_candidate_is_compared_with_the_party(collection):
    actors = "[[actor]]\nname = 'Ana Roth'\nkind = 'person'\nparty = 'Reds'\naliases = ['Roth']\n"
    csv = HEADER + "R1,vote_share,54.2,,exact,percent,Reds,Orbe,2020-05-01,2020-05-03,Court,https://example.org\n"
    press = collection({"actors.toml": actors, "reference_values.csv": csv}, a="A.")
    row = ("a", "54", "vote_share", 54.0, "exact", "percent", "Roth", "Orbe", "2020")
    pairs = compare_reported(reported(row), load_reference(press), press)
    assert pairs[["subject", "other", "other_source", "relation"]].values.tolist() == [["Reds", "R1", "Court", "agree"]]


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
        ("R1,deaths,9,,exact,people,people,Orbe,May 2020,2020,X,", "line 2: date 'May 2020' is no date"),
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


@given(st.floats(0, 1e9), st.sampled_from(BOUNDS), st.integers(0, 3), st.booleans())
def test_span_holds_its_value(value, bound, places, rounded):
    low, high = span(value, math.nan, bound, places, rounded)
    assert low <= value <= high


def test_without_references_there_is_nothing_to_depart_from(press):
    values, none = reported(toll("a", 9), toll("b", 12)), load_reference(press)
    assert none.empty
    assert reference_check(compare_reported(values, none, press)).empty
    assert same_value_elsewhere(values, none, press).empty
    assert latest_reference(with_quantity(none, press)).empty


def test_reference_check_sums_up_in_words(collection):
    lines = "R1,deaths,9,,exact,people,people,Orbe,2020-05-01,2020-05-02,Court,\nR2,deaths,12,,at_least,people,people,"
    lines += "Orbe,2020-05-01,,Police,\n"
    press = collection({"reference_values.csv": HEADER + lines}, a="A.")
    (row,) = reference_check(compare_reported(reported(toll("a", 9)), load_reference(press), press)).to_dict("records")
    assert (row["agree"], row["differ"]) == (1, 1)
    assert row["agrees_with"] == "9 (Court, 2020-05-02)"
    assert row["differs_from"] == "≥ 12 (Police, )"


def test_a_share_under_another_subject_is_found(collection):
    csv = HEADER + "R1,vote_share,28.83,,exact,percent,Ana Roth,Orbe,2020-05-01,2020-05-03,Court,\n"
    press = collection({"reference_values.csv": csv}, a="A.")

    def share(subject: str, surface: str) -> tuple:
        return ("a", surface, "vote_share", float(surface), "exact", "percent", subject, "Orbe", "2020")

    values = reported(share("opponents", "28.83"), share("others", "29"), share("Ana Roth", "28.83"))
    found = same_value_elsewhere(values, load_reference(press), press)
    assert found[["subject", "other_subject"]].values.tolist() == [["opponents", "Ana Roth"]]


def test_the_last_reference_of_a_year_is_kept(collection):
    lines = [f"R{i},seats,{n},,exact,seats,Reds,Diet,{year}-05-01,{said},Court," for i, n, year, said in
             [(1, 75, 2020, "2020-05-03"), (2, 73, 2020, "2020-05-02"), (3, 60, 2016, "2016-06")]]  # fmt: skip
    press = collection({"reference_values.csv": HEADER + "\n".join(lines) + "\n"}, a="A.")
    assert list(latest_reference(with_quantity(load_reference(press), press))["value"]) == [75, 60]


def test_a_value_without_support_is_set_beside_another_series(collection):
    lines = "R1,arrests,1500,,exact,people,people,Orbe,2020-05,2020-05-02,Court,\n"
    lines += "R2,arrests,55,,exact,people,people still held,Orbe,2020-05,2020-05-02,Court,\n"
    csv = "article_id,published\na,2020-06-01\n"
    press = collection({"reference_values.csv": HEADER + lines, "articles.csv": csv}, a="A.")
    values = reported(("a", "54", "arrests", 54.0, "exact", "people", "people", "Orbe", ""))
    check = reference_check(compare_reported(values, load_reference(press), press))
    found = near_another_series(check, with_quantity(load_reference(press), press))
    assert found[["value", "other_value", "other_subject"]].values.tolist() == [[54, 55, "people still held"]]
