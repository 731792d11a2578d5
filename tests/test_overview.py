"""What the articles are."""

import pandas as pd

from analysis.charts.articles import timeline, voices
from analysis.charts.style import ALT, written
from analysis.overview import about_articles, about_voices, article_overview, named_days, voice_shares
from analysis.reference import load_reference, reference_events


def test_words_by_voice_sum_to_all_words(seeds):
    shares = voice_shares(seeds)
    assert len(shares) == 3 * len(seeds)
    assert (shares.groupby("article_id")["share"].sum().round(12) == 1).all()
    quoted = shares[shares["voice"] == "quoted"].set_index("article_id")["share"]
    assert quoted.idxmax() == "000_247041d4bc06048d"


def test_overview_of_the_seeds(seeds):
    table = article_overview(seeds).set_index("short_name")
    assert table.loc["Left on the Move", "words"] > 3 * table.loc["WSWS", "words"]
    assert table.loc["JPIA NYU", ["paragraphs", "share_boilerplate"]].tolist() == [16, 0]


def test_overview_of_a_text_without_words(collection):
    table = article_overview(collection(a="…\n"))
    assert table.loc[0, "words"] == 0
    assert table["share_author"].isna().all()


def test_days_are_resolved_against_publication(collection):
    csv = "article_id,published\na,2020-05-06\n"
    articles = collection({"articles.csv": csv}, a="On Monday it rained. On 3 March it had snowed, as on 1 May 2019.\n")
    assert list(named_days(articles)["date"]) == ["2020-05-04", "2020-03-03", "2019-05-01"]


def test_voices_chart_draws_every_word(seeds):
    shares = voice_shares(seeds)
    ax = voices(shares, seeds)
    assert sum(p.get_width() for p in ax.patches) == shares["words"].sum()
    assert [t.get_text() for t in ax.get_yticklabels()] == list(seeds["short_name"])
    assert f"{shares['words'].sum():,} words in 5 articles" in written(ax.figure, "subtitle")


def test_timeline_shows_articles_days_and_events(seeds):
    days = named_days(seeds)
    events = reference_events(load_reference(seeds))
    ax = timeline(seeds, days, events)
    assert {"Sacaba", "Senkata"} <= {t.get_text() for t in ax.texts}
    assert sum(len(c.get_urls()) for c in ax.collections) == len(days.drop_duplicates(["article_id", "date"]))


def test_timeline_without_dates_is_empty_but_drawn(collection):
    articles = collection(a="No date here.\n")
    ax = timeline(articles, named_days(articles), reference_events(load_reference(articles)))
    assert not ax.lines


def test_timeline_draws_articles_of_which_one_end_is_known(collection):
    dates = "article_id,published,earliest,latest\na,,2021-05,\nb,,,2021-06-03\n"
    articles = collection({"articles.csv": dates}, a="On 2 May 2021 it rained.", b="It rained.")
    ax = timeline(articles, named_days(articles), reference_events(load_reference(articles)))
    assert [line.get_xdata().tolist() for line in ax.lines] == [
        [pd.Timestamp("2021-05-01"), pd.Timestamp("2021-05-31")], [pd.Timestamp("2021-06-03")] * 2]  # fmt: skip
    assert getattr(ax.figure, ALT).endswith(
        "a published from 2021-05, 1 day named; b published to 2021-06-03, no days named"
    )


def test_articles_without_words_are_compared_with_none(collection):
    overview = article_overview(collection(a="—", b="The mill burned down.", c="12 34 mills."))
    assert about_articles(overview)[0] == "3 articles of 0 to 4 words: b is the longest."
    assert about_voices(overview)[0].startswith("0% of the words are quoted in each article")
    assert about_articles(overview.head(1)) == ["The articles hold no words."]
    assert about_voices(overview.head(1)) == ["Nobody speaks."]
