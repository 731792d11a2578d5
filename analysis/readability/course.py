"""Reading within an article: how long its sentences are, in whose voice, and how it goes from first to last."""

import numpy as np
import pandas as pd

from ..stats.intervals import Estimate, jackknife
from . import VOICES, readability_by_sentence
from .difficulty import COUNTS
from .formulas import Values, compute

WINDOW = 9  # sentences around each one whose grade is taken together
PARTS = ["first third", "middle third", "last third"]
FEWEST = 5  # sentences in a third


def sentence_lengths(articles: pd.DataFrame) -> pd.DataFrame:
    """One row an article and voice (all, author, mixed, quoted): sentences, mean, low, high, median, longest in words.

    low and high are the 95 % interval of the mean by Student's t; NaN with fewer than two sentences.
    """
    rows = readability_by_sentence(articles)[["article_id", "voice", "words"]]
    both = pd.concat([rows.assign(voice="all"), rows])
    groups = {key: group["words"].to_numpy() for key, group in both.groupby(["article_id", "voice"])}
    records = [
        (article_id, voice, *_lengths(groups.get((article_id, voice), np.array([]))))
        for article_id in articles.index
        for voice in ["all", *VOICES]
    ]
    columns = ["article_id", "voice", "sentences", "mean", "low", "high", "median", "longest"]
    return pd.DataFrame.from_records(records, columns=columns)


def _lengths(words: Values) -> tuple[float, ...]:
    """Number, mean with interval, median and maximum of lengths."""
    if not len(words):
        return (0, *[np.nan] * 5)
    n = len(words)
    mean = Estimate(words.mean(), words.var(ddof=1) / n if n > 1 else np.nan, n - 1)
    return (n, mean.value, *mean.interval(), np.median(words), words.max())


def hardest_sentences(sentences: pd.DataFrame, number: int = 3) -> pd.DataFrame:
    """The rows of `readability_by_sentence` with the highest grades, `number` an article, hardest first."""
    ranked = sentences.sort_values(["flesch_kincaid_grade", "article_id", "sentence"], ascending=[False, True, True])
    kept = ranked.groupby("article_id", sort=False).head(number)
    order = {a: i for i, a in enumerate(sentences["article_id"].unique())}
    return kept.sort_values("article_id", key=lambda ids: ids.map(order), kind="stable").reset_index(drop=True)


def reading_course(sentences: pd.DataFrame) -> pd.DataFrame:
    """The rows of `readability_by_sentence` with position and running_grade.

    position is the share of the article's words up to the middle of the sentence, running_grade the
    Flesch-Kincaid grade of the nine sentences around it (fewer at the ends).
    """
    parts = []
    for _, rows in sentences.groupby("article_id", sort=False):
        around = rows[COUNTS].rolling(WINDOW, center=True, min_periods=1).sum()
        grade = _grade(around.to_numpy(float))
        words = rows["words"]
        position = (words.cumsum() - words / 2) / words.sum()
        parts.append(rows.assign(position=position, running_grade=grade))
    return pd.concat(parts) if parts else sentences.assign(position=0.0, running_grade=0.0)


def grade_by_third(articles: pd.DataFrame) -> pd.DataFrame:
    """One row an article and part (thirds of its sentences, and change: last less first): sentences, grade, low, high.

    Flesch-Kincaid grade with the 95 % interval of a jackknife over the sentences of each third (of the change: Welch
    1947); articles of fewer than 15 sentences are left out.
    """
    rows = readability_by_sentence(articles)
    records = []
    for article_id, group in rows.groupby("article_id", sort=False):
        counts = group[COUNTS].to_numpy(float)
        if len(counts) < FEWEST * len(PARTS):
            continue
        thirds = np.array_split(counts, len(PARTS))
        grades = [jackknife(third, _grade) for third in thirds]
        rows = zip([*PARTS, "change"], [*thirds, counts], [*grades, grades[-1].less(grades[0])], strict=True)
        records += [(article_id, part, len(own), float(g.value), *map(float, g.interval())) for part, own, g in rows]
    return pd.DataFrame.from_records(records, columns=["article_id", "part", "sentences", "grade", "low", "high"])


def _grade(sums: Values) -> Values:
    """Flesch-Kincaid grade of sums of COUNTS along the last axis."""
    return compute(dict(zip(COUNTS, np.moveaxis(sums, -1, 0), strict=True)))["flesch_kincaid_grade"]
