"""Dates as people and programs write them."""

import pandas as pd
import pytest

from analysis import load_articles
from analysis.days import read_date, tells_day_first


@pytest.mark.parametrize(
    "text",
    ["2024-03-13", "2024-3-13", "2024-03-13T10:00:00Z", "13 March 2024", "March 13, 2024", "Wed, 13 Mar 2024 10:00 GMT",
     "13.03.2024", "13.3.2024 10:00", "13/03/24", "03/13/2024", "2024/03/13", "20240313", "20240313T101500Z",
     "1710324000", "1710324000000", "13-Mar-2024", "Mar 13th, 2024", "March 13, 2024 Wednesday",
     "mercredi 13 mars 2024", "13. März 2024"],
)  # fmt: skip
def test_one_day(text):
    assert read_date(text) == "2024-03-13"


@pytest.mark.parametrize(
    "text",
    ["", "3 May", "03/04/2024", "31.02.2024", "45364", "03/04/24", "2024-13-01", "March 3, 2024 and March 5, 2024",
     "maybe 2020", "2024-03-13/2024-03-15", "Second 2019"],
)  # fmt: skip
def test_what_is_no_date_or_might_be_another_is_not_guessed(text):
    assert read_date(text) == ""


def test_less_than_a_day_stays_less():
    assert (read_date("March 2024"), read_date("2024"), read_date("2024-03")) == ("2024-03", "2024", "2024-03")


def test_which_comes_first_is_told_by_days_above_twelve():
    assert [tells_day_first(t) for t in ("13/03/2024", "03/13/2024 9:00", "03/04/2024", "13.03.2024", "x")] == [
        True, False, None, None, None]  # fmt: skip
    assert [read_date("03/04/2024", order) for order in (True, False)] == ["2024-04-03", "2024-03-04"]


def dated(*dates):
    return load_articles(pd.DataFrame({"text": [f"Text {i}." for i in range(len(dates))], "date": dates}))


def test_day_and_month_are_read_as_the_other_dates_of_the_column_and_that_is_said():
    with pytest.warns(UserWarning, match=r"text-2: published '03/04/2024': read with the month first"):
        articles = dated("03/13/2024", "03/04/2024")
    assert list(articles["published"]) == ["2024-03-04", "2024-03-13"]


def test_days_and_months_that_nothing_tells_apart_are_left_out_and_named():
    with pytest.warns(UserWarning, match=r"text-1: published '03/04/2024', article text-3: .*: no date"):
        articles = dated("03/04/2024", "13.03.2024", "05/06/2024")
    assert list(articles["published"].fillna("")) == ["2024-03-13", "", ""]


def test_columns_that_disagree_settle_nothing():
    with pytest.warns(UserWarning, match="text-3: published '03/04/2024': no date"):
        assert dated("13/03/2024", "03/14/2024", "03/04/2024")["published"].notna().sum() == 2
