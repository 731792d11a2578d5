"""Dates as the tables hold them."""

import pytest

from analysis import load_articles
from analysis.companions import misformed
from analysis.days import apart, before, in_words, is_date, is_period, window
from analysis.overview import named_days
from analysis.reference import FORM


def test_windows_of_partial_dates():
    assert window("2020-02") == ("2020-02-01", "2020-02-29")
    assert window("2019-11-20/2019-11-22") == ("2019-11-20", "2019-11-22")
    assert window("") == ("", "")
    assert apart("2019-11-20", "2019-12")
    assert not apart("2019", "2019-12-01")
    assert not apart("", "2019")
    assert before("2019-11", "2019-12-01")
    assert not before("2019-11", "2019-11-30")


def test_dates_as_a_reader_writes_them():
    told = {
        "2020": "2020",
        "2020-02": "Feb 2020",
        "2020-02-29T05": "29 Feb 2020",
        "2019-11-20/2019-12": "20 Nov 2019 to Dec 2019",
    }
    assert {date: in_words(date) for date in told} == told


@pytest.mark.parametrize("text", ["2020", "2020-02", "2020-02-29"])
def test_a_date_is_a_year_a_month_or_a_day(text):
    assert is_date(text) and is_period(text) and is_period(f"{text}/2021")


@pytest.mark.parametrize(
    "text",
    ["", "yesterday", "2020-02-31", "2019-02-29", "2020-13", "2020-00", "0000-00-00", "0202", "20200101", "٢٠٢٠"],
)
def test_what_no_calendar_has_is_no_date(text):
    assert not is_date(text) and not is_period(text) and not is_period(f"2020/{text}")


def test_three_dates_are_no_period():
    assert not is_period("2019/2020/2021")


def test_articles_keep_the_dates_that_are_and_one_warning_names_the_others(tmp_path):
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(f"The {name} case.", encoding="utf-8")
    rows = "a,2020-02-31,,\nb,2021-05,yesterday,2021-13-01\nc,2019-01-02,2019,2019-01-03\n"
    (tmp_path / "articles.csv").write_text(f"article_id,published,earliest,latest\n{rows}", encoding="utf-8")
    with pytest.warns(UserWarning, match="2020-02-31.*yesterday.*2021-13-01") as told:
        articles = load_articles(tmp_path)
    assert len(told) == 1
    dates = articles[["published", "earliest", "latest"]].fillna("").T.to_dict("list")
    assert dates == {"a": ["", "", ""], "b": ["2021-05"] * 3, "c": ["2019-01-02", "2019", "2019-01-03"]}


def test_a_latest_date_before_the_earliest_is_named_and_both_are_left_out(tmp_path):
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(f"The {name} case.", encoding="utf-8")
    rows = "a,,2021-12-31,2021-01-01\nb,2021-05-02,2021-05-03,\nc,,2021-05,2021\n"
    (tmp_path / "articles.csv").write_text(f"article_id,published,earliest,latest\n{rows}", encoding="utf-8")
    said = r"a: earliest '2021-12-31' after latest '2021-01-01' \(articles.csv, line 2\), article b: earliest"
    with pytest.warns(UserWarning, match=said):
        articles = load_articles(tmp_path)
    dates = articles[["earliest", "latest"]].fillna("").T.to_dict("list")
    assert dates == {"a": ["", ""], "b": ["2021-05-02"] * 2, "c": ["2021-05", "2021"]}


def test_a_text_that_names_a_day_which_no_calendar_has_names_none(collection):
    articles = collection(a="It closed on 30 February 2020, then on 3 March 2020 and on 2020-13-45.")
    assert named_days(articles)["date"].tolist() == ["2020-03-03"]


def test_a_week_is_no_two_days_but_a_weekend_is(tmp_path):
    (tmp_path / "a.txt").write_text("It rained last week. It snowed at the weekend.", encoding="utf-8")
    (tmp_path / "articles.csv").write_text("article_id,published\na,2021-05-12\n", encoding="utf-8")
    assert named_days(load_articles(tmp_path))["date"].tolist() == ["2021-05-08", "2021-05-09"]


def test_a_companion_file_with_a_day_that_no_calendar_has_is_named():
    row = {"id": "r", "value": "1", "value_high": "", "bound": "exact", "date": "2020-02-31"}
    assert "date '2020-02-31' is no date" in misformed(row, {}, FORM)
    assert misformed(row | {"date": "2020-02-28/2020-03"}, {}, FORM) == ""
