"""Reading within an article: how long its sentences are, and how it goes from first to last."""

import numpy as np
import pandas as pd

from ..articles import in_order
from ..stats.intervals import Estimate, jackknife
from . import by_name, readability_by_sentence
from .difficulty import COUNTS
from .formulas import compute

PARTS = ["first third", "middle third", "last third"]
FEWEST = 5  # sentences in a third


def sentence_lengths(articles: pd.DataFrame) -> pd.DataFrame:
    """One row an article: article_id, sentences, mean, low, high, longest in words. low and high are the 95 % interval
    of the mean by Student's t; NaN with fewer than two sentences."""
    words = readability_by_sentence(articles).groupby("article_id")["words"]
    table = words.agg(sentences="size", mean="mean", variance="sem", longest="max").reindex(articles.index)
    table["sentences"] = table["sentences"].fillna(0).astype("int64")
    mean = Estimate(table["mean"], table["variance"] ** 2, table["sentences"] - 1)
    table["low"], table["high"] = mean.interval()
    return table.reset_index()[["article_id", "sentences", "mean", "low", "high", "longest"]]


def hardest_sentences(sentences: pd.DataFrame, number: int = 3) -> pd.DataFrame:
    """The rows of `readability_by_sentence` with the highest grades, `number` an article, hardest first."""
    ranked = sentences.sort_values(["flesch_kincaid_grade", "article_id", "sentence"], ascending=[False, True, True])
    return in_order(ranked.groupby("article_id", sort=False).head(number), sentences["article_id"].unique())


def reading_course(sentences: pd.DataFrame) -> pd.DataFrame:
    """The rows of `readability_by_sentence` with position: the share of the article's words before the sentence."""
    words = sentences.groupby("article_id", sort=False)["words"]
    return sentences.assign(position=(words.cumsum() - sentences["words"]) / words.transform("sum"))


def grade_by_third(articles: pd.DataFrame) -> pd.DataFrame:
    """One row an article and part (thirds of its sentences, and change: last less first): sentences, grade, low, high.
    Flesch-Kincaid grade with the 95 % interval of a jackknife over the sentences of each third (of the change: Welch
    1947); articles of fewer than 15 sentences are left out."""
    rows = readability_by_sentence(articles)
    records = []
    for article_id, group in rows.groupby("article_id", sort=False):
        counts = group[COUNTS].to_numpy(float)
        if len(counts) < FEWEST * len(PARTS):
            continue
        thirds = np.array_split(counts, len(PARTS))
        grades = [jackknife(third, lambda sums: compute(by_name(sums))["flesch_kincaid_grade"]) for third in thirds]
        rows = zip([*PARTS, "change"], [*thirds, counts], [*grades, grades[-1].less(grades[0])], strict=True)
        records += [(article_id, part, len(own), float(g.value), *map(float, g.interval())) for part, own, g in rows]
    return pd.DataFrame.from_records(records, columns=["article_id", "part", "sentences", "grade", "low", "high"])
