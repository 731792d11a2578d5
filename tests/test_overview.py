"""What the articles are."""

from marks import marks

from analysis import label_lines, quoted_spans, who_speaks
from analysis.charts.articles import DAYS, day_dots, voices
from analysis.charts.style import ALT, NOTHING, written
from analysis.overview import (
    about_articles,
    about_days,
    about_quotations,
    about_speakers,
    about_voices,
    article_overview,
    catalogue,
    lines_by_label,
    named_days,
    voice_shares,
    with_events,
)


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


def test_weekdays_are_resolved_against_the_dateline(collection):
    wire = "Orbe, June 6, 2019 (Delta News) -\n\nThe mill burned on Thursday. The council had met on Wednesday.\n"
    articles = collection(a=wire)
    assert articles.loc["a", ["published", "outlet"]].tolist() == ["2019-06-06", "Delta News"]
    for known in (articles, articles.assign(published=None)):
        assert list(named_days(known)["date"]) == ["2019-06-06", "2019-06-05"]


def test_a_day_of_an_article_without_date_has_the_year_of_no_year_told_in_passing(collection):
    passing = "The mill stood from 1968 to 1970, and shut in 1990.\n\nOn 3 March it burned.\n"
    articles = collection(a=passing, b="It burned in May 2019. On 6 May it rained.\n")
    assert named_days(articles)[["article_id", "date"]].to_numpy().tolist() == [["b", "2019-05-06"]]


def test_voices_chart_draws_every_word(seeds):
    shares = voice_shares(seeds)
    ax = voices(shares, seeds)
    assert sum(p.get_width() for p in ax.patches) == shares["words"].sum()
    assert [t.get_text() for t in ax.get_yticklabels()] == list(seeds["short_name"])
    assert f"{shares['words'].sum():,} words in 5 articles" in written(ax.figure, "subtitle")


def test_days_are_drawn_once_for_each_article_with_what_they_are(seeds):
    days = with_events(named_days(seeds), seeds)
    ax = day_dots(days, seeds)
    assert {"Sacaba", "Senkata", "2020 general election"} <= {t.get_text() for t in ax.texts}
    drawn = days.drop_duplicates(["article_id", "date"])
    assert len(marks(ax)) == len(drawn)
    first = seeds.index.get_loc(days["article_id"].iloc[0])
    words = next(mark.words for mark in marks(ax) if mark.x == first)
    assert words.startswith("Left on the Move, 2019-10-20: The electoral projections")
    assert [t.get_text() for t in ax.get_yticklabels()][:2] == ["29 Nov 2017", "20 Oct 2019"]
    assert "Counterfire, Oct 2020, names 1 day" in getattr(ax.figure, ALT)


def test_an_article_s_own_date_and_the_today_of_a_speaker_are_no_days_it_names(collection):
    text = "Mill fire\n\n6 May 2020\n\nThe mayor wept on Monday. “Today we weep, as on 3 March,” she said.\n"
    text += "Last week it rained.\n"  # a span, no two days
    days = named_days(collection({"articles.csv": "article_id,published\na,2020-05-06\n"}, a=text))
    assert days["date"].tolist() == ["2020-05-04", "2020-03-03"]
    assert days["what"].tolist() == ["The mayor wept on Monday.", "“Today we weep, as on 3 March,” she said."]


def test_a_collection_without_a_day_has_no_chart_of_days(collection):
    articles = collection(a="No date here.\n")
    assert getattr(day_dots(with_events(named_days(articles), articles), articles).figure, NOTHING)


def test_more_days_than_fit_leave_out_those_of_fewest_articles(collection):
    many = " ".join(f"It rained on {day} May 2021." for day in range(1, 32))
    dates = "article_id,published,earliest,latest\na,,2021-05,\nb,,,2021-06-03\n"
    articles = collection({"articles.csv": dates}, a=many, b="It rained on 31 May 2021.")
    ax = day_dots(with_events(named_days(articles), articles), articles)
    assert [t.get_text() for t in ax.get_yticklabels()] == [f"{d} May 2021" for d in (*range(1, DAYS), 31)]
    assert f"The {DAYS} days that most articles name." in " ".join(written(ax.figure, "note").split())
    assert getattr(ax.figure, ALT).endswith("a, from May 2021, names 31 days; b, to 3 Jun 2021, names 1 day")


def test_what_is_said_of_speakers_days_and_quotations(seeds):
    told = who_speaks(seeds)
    number = told.loc[told["speaker"] != "", "speaker"].nunique()
    assert about_speakers(told)[0].startswith(f"{number} speakers in 5 articles, in quotations of 4 words or more")
    assert about_speakers(told.head(0)) == ["No quotation has a speaker that the text tells."]
    (told,) = about_days(named_days(seeds))
    assert told == "Of 26 days named, 2 are named by more than one article, 10 Nov 2019 by most (3)."
    assert about_quotations(seeds)[0].startswith(f"{len(quoted_spans(seeds))} quotations: ")


def test_tables_for_readers(seeds):
    table = catalogue(article_overview(seeds)).set_index("article")
    assert table.loc[["WSWS", "Counterfire"], "published"].tolist() == ["2020-10-19", "2020-10-23 to 2020-10-31"]
    lines = lines_by_label(seeds).set_index("label")
    assert lines.columns.tolist() == list(seeds["short_name"])
    assert lines.to_numpy().sum() == (label_lines(seeds)["label"] != "blank").sum()


def test_articles_without_words_are_compared_with_none(collection):
    overview = article_overview(collection(a="—", b="The mill burned down.", c="12 34 mills."))
    assert about_articles(overview)[0] == "3 articles of 0 to 4 words: the longest is b."
    assert about_voices(overview)[0].startswith("0% of the words are quoted in each article")
    assert about_articles(overview.head(1)) == ["The articles hold no words."]
    tied = article_overview(
        collection(a="The mill burned down.", b="The town hall fell down.", c="All the cows went away.")
    )
    assert about_articles(tied)[0].startswith("3 articles of 4 to 5 words: the longest are b and c, 1.2 times")
    assert about_articles(tied.tail(2))[0] == "2 articles of 5 words each."
    assert about_voices(overview.head(1)) == ["Nobody speaks."]
