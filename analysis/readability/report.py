"""All that notebook 04 shows of how hard some articles are to read, in one pass: how long their sentences are, too."""

from types import SimpleNamespace
from typing import Any

import pandas as pd

from .. import readability
from ..articles import in_order
from ..show import excerpts
from ..stats.intervals import Estimate
from ..text.given import as_objects, of_articles
from ..text.language import english_only
from . import findings
from .formulas import NAMES, SCORES
from .textstat_compare import steps_by_score, textstat_false_ends, textstat_steps

GRADE = "flesch_kincaid_grade"
MOST = 12  # articles shown; of more, the hardest and the easiest
COURSE = ["article_id", "sentence", "start", "end", "text", "voice", "words", "flesch_kincaid_grade", "position"]
EACH = 2  # sentences of an article that are shown as its hardest


@of_articles
@as_objects
def readability_report(articles: pd.DataFrame) -> SimpleNamespace:
    """Tables about the articles in English, of many the hardest and easiest, and said: what they show, in sentences.
    said is by question, the main sentence first; about_ends is for the appendix; differences are those of grades;
    voices has the grades of all sentences and of the author's alone; the rest comes from functions of its name."""
    articles = english_only(articles)
    everywhere = readability.readability_scores(articles)
    shown = articles.loc[readability.extremes(everywhere, MOST)]
    scores = everywhere[everywhere["article_id"].isin(shown.index)]
    intervals, ranks = readability.readability_intervals(shown), readability.readability_ranks(shown)
    differences = readability.readability_differences(shown)
    inputs, steps = readability.reading_inputs(scores), textstat_steps(shown)
    course = reading_course(readability.readability_by_sentence(shown))
    hardest, author = hardest_sentences(course, EACH), readability.readability_scores(shown, voice="author")
    ends = textstat_false_ends(shown)
    voices = scores.merge(author, on="article_id", suffixes=("", "_author"))
    voices = voices[["article_id", "sentences", GRADE, "sentences_author", f"{GRADE}_author"]]
    missing = ["smog_short", "undefined"] if scores["undefined"].any() else []
    asked: dict[str, tuple[Any, ...]] = {
        "scores": (findings.about_scores, intervals, ranks),
        "order": (findings.about_order, differences),
        "inputs": (findings.about_inputs, inputs),
        "lengths": (findings.about_lengths, sentence_lengths(shown)),
        "hardest": (findings.about_hardest, hardest),
        "textstat": (findings.about_textstat, steps),
        "voices": (findings.about_voices, scores, author),
    }
    graded = scores[GRADE].notna().any()
    said = {key: say(*tables, articles) if graded else findings.NONE for key, (say, *tables) in asked.items()}
    return SimpleNamespace(
        scores=scores[["article_id", *SCORES, *missing]].rename(columns=NAMES),
        intervals=intervals, inputs=inputs, course=course[COURSE], steps=steps,
        differences=differences[differences["score"] == GRADE].drop(columns="score"),
        hardest=hardest[["article_id", "sentence", "text", "words", "figures", "syllables", "difficult_words"]],
        voices=voices.set_axis(["article_id", "sentences", "grade", "author_sentences", "author_grade"], axis=1),
        textstat_steps=steps_by_score(steps).rename(columns=NAMES),
        about_ends=findings.about_false_ends(ends), false_ends=_places(ends, articles), said=said,
    )  # fmt: skip


def _places(ends: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """False ends by article, cause and surface, with the first place."""
    by = ends.groupby(["article_id", "cause", "surface"], sort=False, as_index=False)
    table = by.agg(start=("start", "first"), end=("end", "first"), places=("ends", "size"), ends=("ends", "sum"))
    return table.assign(first_place=excerpts(table, articles, width=40)).drop(columns=["start", "end"])


def sentence_lengths(articles: pd.DataFrame) -> pd.DataFrame:
    """One row an article: article_id, sentences, mean, low, high, longest in words. low and high are the 95 % interval
    of the mean by Student's t; NaN with fewer than two sentences."""
    words = readability.readability_by_sentence(articles).groupby("article_id")["words"]
    table = words.agg(sentences="size", mean="mean", variance="sem", longest="max").reindex(articles.index)
    table["sentences"] = table["sentences"].fillna(0).astype("int64")
    mean = Estimate(table["mean"], table["variance"] ** 2, table["sentences"] - 1)
    table["low"], table["high"] = mean.interval()
    return table.reset_index()[["article_id", "sentences", "mean", "low", "high", "longest"]]


def hardest_sentences(sentences: pd.DataFrame, number: int = 3) -> pd.DataFrame:
    """The rows of `readability_by_sentence` with the highest grades, `number` an article, hardest first."""
    ranked = sentences.sort_values([GRADE, "article_id", "sentence"], ascending=[False, True, True])
    return in_order(ranked.groupby("article_id", sort=False).head(number), sentences["article_id"].unique())


def reading_course(sentences: pd.DataFrame) -> pd.DataFrame:
    """The rows of `readability_by_sentence` with position: the share of the article's words before the sentence."""
    words = sentences.groupby("article_id", sort=False)["words"]
    return sentences.assign(position=(words.cumsum() - sentences["words"]) / words.transform("sum"))
