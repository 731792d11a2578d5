"""What is read back of a profile is what the same texts give in memory."""

import importlib
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from marks import marks
from matplotlib.text import Text

from analysis import distinctive_words, load_articles, own_words, profile, readability_scores, tokenize
from analysis.charts import corpus as charts
from analysis.charts.style import ALT, COLOURS, figure_of, written
from analysis.many.collection import recombine
from analysis.many.corpus import (
    ALL,
    contents,
    count_rows,
    distinctive_by,
    document_frequencies,
    framing_by,
    grouping,
    groups,
    made,
    parts,
    scores_by,
)
from analysis.many.report import (
    GRADE,
    NO_FRAMES,
    NOTHING,
    _beside,
    _side_by_side,
    about_scores,
    about_spread,
    corpus_report,
)
from analysis.stats.intervals import clusters, rate_interval, t_quantile
from analysis.words.vocabulary import dispersion_over_articles


@pytest.fixture(scope="module")
def folder(seeds, tmp_path_factory) -> Path:
    return recombine(seeds, tmp_path_factory.mktemp("made up") / "articles", 40)


@pytest.fixture(scope="module")
def articles(folder) -> pd.DataFrame:
    return load_articles(folder)


@pytest.fixture(scope="module")
def out(folder) -> Path:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(importlib.import_module("analysis.many.profile"), "BATCH", 15)
        return profile(folder, folder.parent / "profile")


@pytest.fixture(scope="module")
def tokens(articles) -> pd.DataFrame:
    return own_words(tokenize(articles))


@pytest.fixture(scope="module")
def frequencies(out) -> pd.DataFrame:
    return document_frequencies(out)


@pytest.fixture(scope="module")
def apart(out) -> pd.DataFrame:
    return distinctive_by(out, "outlet")


@pytest.fixture(scope="module")
def framing(out) -> pd.DataFrame:
    return framing_by(out, "outlet")


@pytest.fixture(scope="module")
def scores(out) -> pd.DataFrame:
    return scores_by(out, "outlet")


def test_recombined_articles_are_the_same_for_the_same_seed(seeds, folder, tmp_path):
    again = recombine(seeds, tmp_path / "again", 40)
    assert {p.name: p.read_bytes() for p in again.iterdir()} == {p.name: p.read_bytes() for p in folder.iterdir()}
    other = recombine(seeds, tmp_path / "other", 40, seed=2)
    assert (other / "000001.txt").read_bytes() != (folder / "000001.txt").read_bytes()


def test_recombined_paragraphs_are_those_of_the_articles(seeds, folder):
    everything = "\n".join(seeds["text"])
    for path in sorted(folder.glob("*.txt"))[:10]:
        assert all(p in everything for p in path.read_text(encoding="utf-8").strip().split("\n\n"))


def test_document_frequencies(frequencies, tokens):
    table = frequencies.set_index("word")
    expected = tokens.groupby("word")["article_id"].nunique()
    assert table["articles"].to_dict() == expected.to_dict()
    assert table["count"].to_dict() == tokens["word"].value_counts().to_dict()
    assert table["share"].to_numpy() == pytest.approx(table["articles"].to_numpy() / 40)
    assert table["rate_per_1000"].sum() == pytest.approx(1000)


def test_dispersion_is_that_of_the_texts_in_memory(frequencies, tokens):
    expected = dispersion_over_articles(tokens).set_index("word")
    found = frequencies.set_index("word").loc[expected.index]
    for column in ("dp", "dp_norm"):
        assert found[column].to_numpy() == pytest.approx(expected[column].to_numpy(), abs=1e-12)


def test_log_odds_are_those_of_the_groups_texts_put_together(out, articles, tokens):
    outlet = articles["outlet"]
    joined = tokens.assign(article_id=tokens["article_id"].map(outlet), paragraph=0)
    joined["sentence"] = np.arange(len(joined))
    expected = distinctive_words(joined).set_index(["article_id", "word"])
    found = distinctive_by(out, "outlet", top=20)
    assert found.groupby("group").size().to_dict() == dict.fromkeys(outlet.unique(), 20)
    rows = expected.loc[list(zip(found["group"], found["word"], strict=True))]
    for column in ("count", "total", "count_others", "total_others", "log_odds", "low", "high", "z"):
        assert found[column].to_numpy(float) == pytest.approx(rows[column].to_numpy(float)), column
    users = tokens.groupby([tokens["article_id"].map(outlet), "word"])["article_id"].nunique()
    assert found["articles"].tolist() == users.loc[list(zip(found["group"], found["word"], strict=True))].tolist()


def test_groups_beyond_the_largest_are_put_together(out, articles):
    sizes = articles["outlet"].value_counts()
    table = groups(out, "outlet", most=2).set_index("group")["articles"]
    assert table["others"] == 40 - table.drop("others").sum()
    assert set(table.drop("others")) <= set(sizes.head(3))
    words = distinctive_by(out, "outlet", top=5, most=2)
    assert list(words["group"].unique()) == list(table.index)
    assert set(words["total"] + words["total_others"]) == {groups(out, ALL)["words"].item()}


def test_groups_by_month_and_year(out, articles):
    months = articles["published"].value_counts().to_dict()
    assert groups(out, "month", most=99).set_index("group")["articles"].to_dict() == months
    assert grouping(out, "desk", "year", "outlet") == "year"
    assert grouping(out, "desk") == ALL
    assert groups(out, "desk").empty


def test_scores_are_the_means_of_the_articles(scores, articles):
    expected = readability_scores(articles).set_index("article_id")["lix"].groupby(articles["outlet"])
    found = scores[scores["score"] == "lix"].set_index("group")
    assert found["mean"].to_dict() == pytest.approx(expected.mean().to_dict())
    assert found["sd"].to_dict() == pytest.approx(expected.std().to_dict())
    assert ((found["low"] < found["mean"]) & (found["mean"] < found["high"])).all()


def test_framing_rates_are_hits_over_words(out, framing):
    rates = framing.set_index(["group", "frame", "voice"])
    rows = pd.read_parquet(out / "articles").set_index("article_id")
    hits = pd.read_parquet(out / "framing_hits").groupby(["article_id", "frame", "voice"]).size()
    hits = hits.rename("hits").reset_index()
    first, frame = rows["outlet"].iloc[0], hits["frame"].iloc[0]
    mine = rows[rows["outlet"] == first]
    expected = hits[hits["article_id"].isin(mine.index) & (hits["frame"] == frame) & (hits["voice"] == "author")]
    found = rates.loc[(first, frame, "author")]
    assert found["hits"] == expected["hits"].sum()
    assert found["total_words"] == mine["words_author"].sum()
    assert found["rate_per_1000"] == pytest.approx(1000 * found["hits"] / found["total_words"])
    assert (found["articles"], found["with_hits"]) == (len(mine), len(expected))
    h = expected.set_index("article_id")["hits"].reindex(mine.index, fill_value=0)
    low, high = rate_interval(clusters(mine["words_author"].to_numpy(float), h.to_numpy(float)), unseen=1)
    assert (found["low"], found["high"]) == (pytest.approx(1000 * low), pytest.approx(1000 * high))


def test_a_group_without_a_hit_is_not_certain_of_it(out):
    none = framing_by(out, "month", most=99).query("hits == 0 and total_words > 0")
    assert len(none) > 0 and (none["low"] == 0).all()
    assert none["high"].to_numpy() == pytest.approx(3688.8794 / none["total_words"].to_numpy())


def test_means_of_few_articles_have_students_interval(scores):
    row = scores.query("score == 'lix'").iloc[0]
    assert (row["high"] - row["mean"]) / (row["sd"] / np.sqrt(row["articles"])) == pytest.approx(
        t_quantile(row["articles"] - 1), rel=1e-6
    )


def test_contents_and_rows(out):
    table = contents(out).set_index("table")["rows"]
    assert table["articles"] == 40 and table["problems"] == 0
    assert count_rows(out) == (40, 0, 0)
    assert [len(a) for (a,) in parts(out, ("articles", ["article_id"]))] == [15, 15, 10]


def test_no_profile_says_how_to_make_one(tmp_path):
    with pytest.raises(FileNotFoundError, match="make one with: python -m analysis"):
        document_frequencies(tmp_path)


def test_spellings_that_differ_in_accents_are_one_word_in_its_commonest_form(tmp_path):
    (tmp_path / "a.txt").write_text("The café, the cafe and the Café.", encoding="utf-8")
    (tmp_path / "b.txt").write_text("One cafe, another café.", encoding="utf-8")
    row = document_frequencies(profile(tmp_path, tmp_path / "out")).set_index("word").loc["café"]
    assert (row["count"], row["articles"], row["share"]) == (5, 2, 1)


@pytest.mark.parametrize("texts", [["The mill burned down."], ["", ""]])
def test_one_article_or_none_with_words_has_nothing_to_compare(tmp_path, texts):
    for i, text in enumerate(texts):
        (tmp_path / f"{i}.txt").write_text(text, encoding="utf-8")
    out = profile(tmp_path, tmp_path / "out")
    assert document_frequencies(out)["dp_norm"].isna().all()
    assert distinctive_by(out, "outlet").empty and framing_by(out, ALL).empty
    assert scores_by(out, ALL)["articles"].max() <= 1
    charts.framing_groups(framing_by(out, ALL), ALL)
    charts.score_groups(scores_by(out, ALL), "group")


def test_charts_draw_the_tables(out, framing):
    course = scores_by(out, "month", most=99)
    shown = course[(course["score"] == "lix") & (course["articles"] > 0)]
    assert [mark.x for mark in marks(charts.score_groups(course, "month", score="lix"))] == shown["mean"].tolist()
    low, high = charts.score_groups(course, "month", score="flesch_reading_ease").get_xlim()
    assert low > high  # harder to the right
    ax = charts.framing_groups(framing, "outlet")
    assert len(ax.get_yticks()) == 14 and len(ax.get_xticks()) == 5


def test_words_that_set_groups_apart_stand_side_by_side(apart):
    table = _side_by_side(apart)
    assert table.columns.tolist() == list(apart["group"].unique())
    first = apart[apart["group"] == table.columns[0]].head(8)
    assert table.iloc[:, 0].tolist() == [f"{r.word} ({r.count:,})" for r in first.itertuples()]
    assert _side_by_side(apart.head(0)).empty


def test_made_up_articles_carry_no_real_outlet_and_charts_say_so(out, seeds, framing, scores):
    assert made(out) == "recombined"
    real = {*seeds["short_name"], *seeds["outlet"]}
    names = groups(out, "outlet")["group"].tolist()
    assert names == [f"Made-up {k}" for k in range(1, 6)]
    drawn = [
        charts.framing_groups(framing, "outlet", "recombined"),
        charts.score_groups(scores, "outlet", "recombined"),
    ]
    for chart in drawn:
        fig = figure_of(chart)
        texts = " ".join(t.get_text() for t in fig.findobj(Text))
        assert "made-up" in written(fig, "title") and not any(name in texts for name in real)
        assert "Made-up 1" in getattr(fig, ALT) and written(fig, "subtitle").startswith("A trial on made-up outlets")
        assert not {mark.colour for ax in fig.axes for mark in marks(ax)} & set(COLOURS[:7])
    real = charts.score_groups(scores, "outlet")
    assert {mark.colour for mark in marks(real)} == set(COLOURS[:5])


def test_a_trial_on_made_up_articles_shows_the_articles_they_draw_on(seeds, scores):
    own, grade = readability_scores(seeds), scores[scores["score"] == GRADE]
    beside = _beside(grade, "recombined")
    assert beside["drawn_from"].tolist() == own["flesch_kincaid_grade"].tolist()
    chart = charts.score_groups(beside, "outlet", "recombined")
    strokes = chart.collections[-1].get_segments()
    assert [(x, below, above) for (x, below), (_, above) in strokes] == [
        (x, i - 0.2, i + 0.2) for i, x in enumerate(beside["drawn_from"])
    ]
    assert "Upright stroke" in written(figure_of(chart), "note")
    held = beside["drawn_from"].between(beside["low"], beside["high"]).sum()
    assert about_scores(beside)[2].endswith(f"has its grade within {held} of 5 intervals.")
    assert "drawn_from" not in _beside(grade, "") and len([said for said in about_scores(grade) if said]) == 2


def test_groups_stand_in_the_order_of_their_first_articles(tmp_path):
    for name in "abcd":
        (tmp_path / f"{name}.txt").write_text("The mill burned down.", encoding="utf-8")
    csv = "article_id,outlet,published\na,Alder,2021-05\nb,Oak,2020-01-02\nc,Cedar,\nd,Birch,2020-01-02\n"
    (tmp_path / "articles.csv").write_text(csv, encoding="utf-8")
    out = profile(tmp_path, tmp_path / "out")
    assert groups(out, "outlet")["group"].tolist() == ["Oak", "Birch", "Alder", "Cedar"]  # as in load_articles
    assert made(out) == ""
    found = corpus_report(str(tmp_path), str(out), "year")
    assert found.said["size"][0] == "4 articles of 16 words in 2 groups (year), 1 article in none; 0 left out."
    assert found.said["scores"][-1] == "2021 has one article, which says nothing of others."
    chart = charts.score_groups(scores_by(out, "year"), "year")
    assert "The mean of a single article" in written(figure_of(chart), "note")


def test_the_report_of_a_folder_says_what_its_tables_show(folder, tmp_path):
    found = corpus_report(str(folder), str(tmp_path / "profile"))
    assert (found.kind, found.unit, found.articles) == ("recombined", "outlet", 40)
    assert found.said["size"][0].startswith("40 recombined articles of ")
    first = found.apart.iloc[0]
    assert f"apart most: {first['word']} ({first['group']}, in {first['articles']} article" in found.said["apart"][0]
    hardest = found.scores.loc[found.scores["mean"].idxmax()]
    assert found.said["scores"][0].startswith(f"Hardest to read is {hardest['group']} (mean Flesch-Kincaid grade ")
    assert found.problems[0] == "Left out: no articles."


def test_words_are_in_clusters_that_stand_in_fewer_articles_than_by_chance():
    counts = [("mill", 20, 10), ("fire", 3, 3), ("gate", 2, 2), ("dam", 12, 2), ("toll", 1, 1)]
    words = pd.DataFrame(counts, columns=["word", "count", "articles"]).assign(dp_norm=[0, 0.7, 0.8, 0.8, 0.9])
    assert about_spread(words, 10) == [
        "Of the words in a tenth of the articles or more, “mill”, “fire” and “gate” are spread most evenly.",
        "Most in clusters: “dam” (“dam” in 2 articles, where chance would put it in 7).",
    ]
    assert about_spread(words[words["word"] != "dam"], 10)[1] == ""


def test_the_report_of_one_article_has_nothing_to_compare(tmp_path):
    (tmp_path / "a.txt").write_text("The mill burned down.", encoding="utf-8")
    said = corpus_report(str(tmp_path)).said
    assert said["scores"] == NOTHING and said["frames"] == NO_FRAMES
    assert said["spread"] == ["No content word stands in two articles and a tenth of all."]
    assert said["copies"] == ["No article is a near copy of another."] and said["size"][0].startswith("1 article of 4")
