"""When a count was taken, as far as the text tells."""

import pytest

from analysis import reported_values


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("The blast in Velm killed 12 people on Sunday.", "2024-05-16"),
        ("By Tuesday 12 people had been killed in Velm.", "2024-05-14"),
        ("Police said on Wednesday night that 12 people were killed in Velm.", "2024-05-15T22"),
        ("12 people were killed in Velm, the ministry announced on Tuesday.", "2024-05-14"),
        ("12 people were killed in Velm on Monday, Captain Bell said on Wednesday.", "2024-05-15"),
        ("Police said that 12 people were killed on Monday in Velm.", "2024-05-16"),
        ("As of 6 p.m. on Wednesday, 12 people had been killed in Velm.", "2024-05-15T18"),
        ("By 5 p.m. on Wednesday 12 people had been killed in Velm.", "2024-05-15T17"),
        ("By 17:30 on Wednesday 12 people had been killed in Velm.", "2024-05-15T17"),
        ("On Monday the mayor met reporters. The official number that evening was 12 dead in Velm.", "2024-05-13"),
        ("The clinic has treated 12 injured people since Tuesday.", "2024-05-16"),
    ],
)
def test_moments_of_counts(collection, text, moment):
    articles = collection({"articles.csv": "article_id,published\na,2024-05-16\n"}, a=text + "\n")
    assert list(reported_values(articles)["as_of"]) == [moment]


@pytest.mark.parametrize(
    ("text", "moments"),
    [
        ("The toll stood at 55 on Monday, 57 on Tuesday and 59 on Wednesday.", ["13", "14", "15"]),
        ("On Monday police put the dead at 19; on Tuesday it was 24.", ["13", "14"]),
        ("On Monday the mayor spoke of 58 dead, on Tuesday of 52.", ["13", "14"]),
        ("The mayor, who on Monday had spoken of eight dead, now counts 15 dead.", ["13", "16"]),
        ("Police said nine people were killed in Velm on Monday and four people in Orbe on Tuesday.", ["16", "16"]),
    ],
)
def test_each_count_of_one_that_grows_is_of_its_own_day(collection, text, moments):
    articles = collection({"articles.csv": "article_id,published\na,2024-05-16\n"}, a=text + "\n")
    assert [moment[-2:] for moment in reported_values(articles)["as_of"]] == moments


def test_entries_of_a_live_blog_give_the_hour_also_past_midnight(collection):
    entries = [("00:40", 9), ("23:10", 8), ("21:30", 7), ("19:05", 5)]
    text = "\n\n".join(f"{hour} Velm\nThe blast in Velm killed {n} people." for hour, n in entries)
    articles = collection({"articles.csv": "article_id,published\na,2024-05-16\n"}, a=text + "\n")
    moments = ["2024-05-17T00", "2024-05-16T23", "2024-05-16T21", "2024-05-16T19"]
    assert list(reported_values(articles)["as_of"]) == moments


@pytest.mark.parametrize(
    ("hours", "moments"),
    [
        (["9.30 am", "12.10 pm", "6 pm"], ["2024-05-16T09", "2024-05-16T12", "2024-05-16T18"]),
        (["11:55 PM", "8.05 p.m.", "12:05 a.m."], ["2024-05-16T23", "2024-05-16T20", "2024-05-16T00"]),
        (["22.50 GMT", "21:05 UTC", "0410 GMT"], ["2024-05-16T22", "2024-05-16T21", "2024-05-16T04"]),
        (["Tuesday, 9:50", "18:05", "Wednesday, 7:15"], ["2024-05-14T09", "2024-05-14T18", "2024-05-15T07"]),
    ],
)
def test_entries_say_the_half_of_the_day_or_the_weekday(collection, hours, moments):
    text = "\n\n".join(f"{hour} Velm\nThe blast in Velm killed {n} people." for n, hour in enumerate(hours, 5))
    articles = collection({"articles.csv": "article_id,published\na,2024-05-16\n"}, a=text + "\n")
    assert list(reported_values(articles)["as_of"]) == moments


def test_a_blog_of_the_day_before_was_published_on_its_last_day(collection):
    entries = ["19:05", "21:30", "23:10", "00:40", "07:20"]
    told = [f"{hour} Velm\nThe blast on Wednesday killed {n} people in Velm." for n, hour in enumerate(entries, 5)]
    articles = collection({"articles.csv": "article_id,published\na,2024-05-16\n"}, a="\n\n".join(told) + "\n")
    days = ["2024-05-15T19", "2024-05-15T21", "2024-05-15T23", "2024-05-16T00", "2024-05-16T07"]
    assert list(reported_values(articles)["as_of"]) == days
