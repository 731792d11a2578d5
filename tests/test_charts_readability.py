"""The charts of readability, read from their artists."""

import numpy as np
import pandas as pd
import pytest
from marks import marks
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure

from analysis.charts.readability import score_forest, sentence_dots, textstat_dumbbell
from analysis.charts.style import ALT, figure_of, short_names, written
from analysis.readability import readability_by_sentence, readability_intervals
from analysis.readability.formulas import NAMES, SCORES
from analysis.readability.report import MOST, reading_course
from analysis.readability.textstat_compare import textstat_steps


@pytest.fixture(scope="module")
def intervals(of_seeds):
    return of_seeds(readability_intervals)


@pytest.fixture(scope="module")
def sentences(of_seeds):
    return of_seeds(readability_by_sentence)


def dots(ax, marker="o"):
    """x of each marker of one point, from top to bottom."""
    points = [line.get_xdata()[0] for line in ax.lines if line.get_marker() == marker and len(line.get_xdata()) == 1]
    return [mark.x for mark in marks(ax)] or points


def test_too_few_axes_are_told_and_further_ones_stay_empty(seeds, intervals):
    with pytest.raises(ValueError, match="the chart has 9 panels; give it as many axes, not 4"):
        score_forest(intervals, seeds, axes=Figure().subplots(2, 2))
    assert len(score_forest(intervals, seeds, axes=Figure().subplots(2, 5))) == 9


def test_forest_draws_every_value_with_its_interval(seeds, intervals):
    axes = score_forest(intervals, seeds)
    assert [ax.get_title(loc="left") for ax in axes] == [
        "Flesch Reading Ease (reversed)",
        *[NAMES[s] for s in SCORES[1:]],
    ]
    for ax, score in zip(axes, SCORES, strict=True):
        rows = intervals[intervals["score"] == score]
        assert dots(ax) == pytest.approx(rows["value"].tolist())
        spans = [segment[:, 0] for segment in ax.collections[0].get_segments()]
        assert np.array(spans) == pytest.approx(rows[["low", "high"]].to_numpy())
    assert [t.get_text() for t in axes[0].get_yticklabels()] == list(short_names(seeds).values())


def test_forest_puts_harder_to_the_right(seeds, intervals):
    axes = score_forest(intervals, seeds)
    assert [ax.xaxis_inverted() for ax in axes] == [True] + [False] * 8
    assert all(ax.yaxis_inverted() for ax in axes)  # the articles' order from the top


def test_forest_says_where_a_score_is_missing(collection):
    articles = collection(one="The mill burnt down on Monday. Nobody was hurt, said the mayor.\n")
    axes = score_forest(readability_intervals(articles), articles)
    said = {ax.get_title(loc="left"): [t.get_text() for t in ax.texts] for ax in axes}
    assert said["SMOG"] == ["too short"]
    assert said["LIX"] == []


def test_intervals_of_very_few_sentences_do_not_stretch_the_axes(seeds, intervals):
    last = intervals["article_id"] == seeds.index[-1]
    ends = {"low": intervals["low"] - 90 * last, "high": intervals["high"] + 90 * last}
    wide = intervals.assign(**ends)
    for ax, score in zip(score_forest(wide, seeds), SCORES, strict=True):
        rows, (left, right) = wide[wide["score"] == score], sorted(ax.get_xlim())
        assert left < rows.loc[~last, "low"].min() and rows.loc[~last, "high"].max() < right
        assert right - left <= 3.01 * np.ptp(rows["value"])
        assert "very few sentences are cut off" in " ".join(written(figure_of(ax), "note").split())
    assert "cut off" not in written(figure_of(score_forest(intervals, seeds)[0]), "note")


def test_a_dot_is_a_sentence_at_its_length(seeds, sentences):
    course = reading_course(sentences)
    ax, means = sentence_dots(course, seeds), course.groupby("article_id")["words"].mean()
    assert sorted(mark.x for mark in marks(ax)) == sorted(course["words"])
    assert len({(mark.x, mark.y) for mark in marks(ax)}) == len(course)  # none covers another
    lines = [segment[0, 0] for c in ax.collections if isinstance(c, LineCollection) for segment in c.get_segments()]
    assert lines == pytest.approx(means[seeds.index].tolist())
    longest = course.loc[course["words"].idxmax()]
    assert any(" ".join(longest["text"].split())[:200] in mark.words for mark in marks(ax))
    assert getattr(figure_of(ax), ALT).endswith("JPIA NYU 25.3")


def test_dumbbell_goes_from_textstat_to_ours_and_calls_out_ranks(seeds, of_seeds):
    steps = of_seeds(textstat_steps)
    ax = textstat_dumbbell(steps, seeds)
    rows = steps[steps["score"] == "flesch_kincaid_grade"]
    ends = dots(ax)
    assert ends[::2] == pytest.approx(rows["textstat"].tolist())
    assert ends[1::2] == pytest.approx(rows["value"].tolist())
    told = [t.get_text() for t in ax.texts]
    hovers = [mark.words.split("\n")[1].replace("−", "-") for mark in marks(ax)][::2]
    for hover, step in zip(hovers, rows.to_dict("records"), strict=True):
        assert [part.split()[0] for part in hover.split("; ")] == [
            f"{step[due]:+.2f}" for due in ("due_to_text", "due_to_sentences", "due_to_words")
        ]
    assert [t for t in told if t[0].isdigit()] == [f"{x:.1f}" for x in ends]
    moved = rows[rows["rank"] != rows["rank_textstat"]]
    assert [f"rank {r.rank_textstat} → {r.rank}" for r in moved.itertuples()] == [t for t in told if "→" in t]


def test_many_articles_are_cut_and_the_note_says_so(collection):
    articles = collection(
        **{f"a{i:02}": "The mill burnt down. Nobody was hurt.\n" * 2 + f"It was day {i}.\n" for i in range(15)}
    )
    axes = score_forest(readability_intervals(articles), articles)
    assert len(dots(axes[0])) == MOST
    assert f"{MOST} of 15 articles" in written(figure_of(axes[0]), "note")
    assert len(sentence_dots(reading_course(readability_by_sentence(articles)), articles).get_yticks()) == MOST


def test_charts_have_question_unit_and_note(seeds, sentences, intervals, of_seeds):
    made = [
        score_forest(intervals, seeds)[0],
        sentence_dots(reading_course(sentences), seeds),
        textstat_dumbbell(of_seeds(textstat_steps), seeds),
    ]
    for ax in made:
        fig = figure_of(ax)
        assert written(fig, "title").endswith("?")
        assert "N = " in written(fig, "subtitle")
        assert written(fig, "note")


def test_axes_of_ones_own_are_used_and_stay_undescribed(seeds, of_seeds):
    from matplotlib.figure import Figure

    ax = Figure().subplots()
    assert textstat_dumbbell(of_seeds(textstat_steps), seeds, ax) is ax
    assert written(figure_of(ax), "title") == ""


def test_an_article_that_textstat_alone_scores_is_marked(seeds):
    steps = textstat_steps(seeds.head(2))
    steps.loc[steps["article_id"] == seeds.index[0], ["value", "rank"]] = [np.nan, pd.NA]
    ax = textstat_dumbbell(steps, seeds)
    assert [t.get_text() for t in ax.texts if "no sentence" in t.get_text()] == ["no sentence of ours"]
