"""How hard the articles are to read: nine published scores, and how sure they are.

Scored are the finished sentences of body text and block quotes: headings, titles, bylines, captions, boilerplate
and fragments without a final stop are out; quotations in the body are in.
"""

from collections.abc import Iterator
from itertools import combinations

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from .difficulty import COUNTS, sentence_counts
from .formulas import SCORES, compute
from .intervals import bootstrap_sums, percentile_interval
from .syllables import reviewed_syllables

SMOG_SENTENCES = 30  # McLaughlin (1969) counts in 30 sentences; fewer are too short
VOICES = ["author", "mixed", "quoted"]

Values = NDArray[np.float64]


def readability_by_sentence(articles: pd.DataFrame, voice: str | None = None, reviewed: bool = True) -> pd.DataFrame:
    """One row a scored sentence: article_id, sentence (from 1), start, end (characters), text, voice, counts, grade.

    `voice`: author (no word of quoted speech; a term in quotation marks is the author's), quoted (every word),
    mixed. The counts are those of `readability_scores` (sentences is 1, so that rows can be summed), and
    flesch_kincaid_grade is that of the sentence alone, which ranks sentences but is no school grade.
    `reviewed=False` leaves the folder's syllables.csv aside.
    """
    table = _measured(articles, voice, reviewed)
    texts = articles["text"].to_dict()
    spans = zip(table["article_id"], table["start"], table["end"], strict=True)
    table.insert(4, "text", [texts[a][s:e] for a, s, e in spans])
    table["flesch_kincaid_grade"] = compute({c: table[c].to_numpy(float) for c in COUNTS})["flesch_kincaid_grade"]
    return table


def readability_scores(articles: pd.DataFrame, voice: str | None = None, reviewed: bool = True) -> pd.DataFrame:
    """One row an article: article_id, what is counted (words … difficult_words), the nine scores unrounded, undefined.

    words are tokens (a number, U.S. or right-wing is one); letters are letters and digits; characters all but blanks;
    long_words have over six letters; polysyllables three syllables or more, names too; complex_words and
    difficult_words as Gunning's and Dale & Chall's rules have them (see `formulas`). A score that is not defined is
    NaN, and `undefined` says why: SMOG of fewer than 30 sentences, or no sentence at all. `voice` keeps the
    sentences of one voice (author, mixed, quoted), `reviewed=False` leaves the folder's syllables.csv aside.
    """
    table = _measured(articles, voice, reviewed)
    place = articles.index.get_indexer(table["article_id"])
    sums = {c: np.bincount(place, table[c], len(articles)).astype(float) for c in COUNTS}
    scores = _defined(compute(sums), sums["sentences"])
    few = sums["sentences"] < SMOG_SENTENCES
    why = [
        "" if not short else f"SMOG too short: {n:.0f} of {SMOG_SENTENCES} sentences" if n else "no sentence"
        for short, n in zip(few, sums["sentences"], strict=True)
    ]
    counts = {c: values.astype(np.int64) for c, values in sums.items()}
    return pd.DataFrame({"article_id": articles.index.astype("object"), **counts, **scores, "undefined": why})


def reviewed_effect(articles: pd.DataFrame) -> pd.DataFrame:
    """One row an article and score: article_id, score, value, without (syllables.csv), effect (value minus without)."""
    values, without = (
        readability_scores(articles, reviewed=reviewed).set_index("article_id")[SCORES].stack(future_stack=True)
        for reviewed in (True, False)
    )
    table = pd.DataFrame({"value": values, "without": without, "effect": values - without})
    return table.rename_axis(["article_id", "score"]).reset_index()


def readability_intervals(articles: pd.DataFrame, voice: str | None = None) -> pd.DataFrame:
    """One row an article and score: article_id, score, value, low, high (95 %, bootstrap over the sentences).

    The interval says how much the score hangs on which sentences the article happens to have; NaN where the
    score is not defined.
    """
    scores = readability_scores(articles, voice).set_index("article_id")
    records = []
    for article_id, drawn in resampled_scores(articles, voice):
        for score, values in drawn.items():
            low, high = percentile_interval(values)
            records.append((article_id, score, scores.at[article_id, score], float(low), float(high)))
    return pd.DataFrame.from_records(records, columns=["article_id", "score", "value", "low", "high"])


def readability_differences(articles: pd.DataFrame, voice: str | None = None) -> pd.DataFrame:
    """One row a pair of articles and score: article_id, other, score, difference (first minus second), low, high, sure.

    The articles are resampled independently. `sure` is whether the 95 % interval leaves out 0; of many pairs
    that do not differ, one in twenty looks sure by chance.
    """
    scores = readability_scores(articles, voice).set_index("article_id")
    drawn = dict(resampled_scores(articles, voice))
    records = []
    for one, other in combinations(articles.index, 2):
        for score in SCORES:
            low, high = percentile_interval(drawn[one][score] - drawn[other][score])
            difference = scores.at[one, score] - scores.at[other, score]
            records.append((one, other, score, difference, float(low), float(high), bool(low > 0 or high < 0)))
    columns = ["article_id", "other", "score", "difference", "low", "high", "sure"]
    return pd.DataFrame.from_records(records, columns=columns)


def readability_ranks(articles: pd.DataFrame, voice: str | None = None) -> pd.DataFrame:
    """One row an article and score: article_id, score, value, rank (1 is hardest), share_hardest, share_easiest.

    The shares are those of the resamples in which the article is the hardest, or the easiest, of all.
    """
    scores = readability_scores(articles, voice).set_index("article_id")
    drawn = dict(resampled_scores(articles, voice))
    return pd.concat([_ranked(score, scores[score], drawn) for score in SCORES], ignore_index=True)


def _ranked(score: str, value: pd.Series, drawn: dict[str, dict[str, Values]]) -> pd.DataFrame:
    """The rows of `readability_ranks` for one score; articles whose score is not defined have no rank."""
    defined = value.index[value.notna()]
    shares = pd.DataFrame(index=value.index, columns=["share_hardest", "share_easiest"], dtype=float)
    if len(defined):
        order = np.column_stack([harder(score) * drawn[a][score] for a in defined]).argsort(axis=1)
        for name, place in (("share_hardest", -1), ("share_easiest", 0)):
            shares.loc[defined, name] = np.bincount(order[:, place], minlength=len(defined)) / len(order)
    rank = (harder(score) * value).rank(ascending=False)
    table = pd.DataFrame({"score": score, "value": value, "rank": rank, **shares})
    return table.rename_axis("article_id").reset_index()


def extremes(scores: pd.DataFrame, most: int) -> pd.Index:
    """The ids of the articles with the highest and lowest Flesch-Kincaid grades, half each, or all."""
    if len(scores) <= most:
        return pd.Index(scores["article_id"])
    ordered = scores.dropna(subset="flesch_kincaid_grade").sort_values("flesch_kincaid_grade")["article_id"]
    kept = {*ordered.head(most // 2), *ordered.tail(most - most // 2)}
    return pd.Index([a for a in scores["article_id"] if a in kept])


def harder(score: str) -> int:
    """1 where a higher value of the score is harder, -1 for Flesch Reading Ease, where it is easier."""
    return -1 if score == "flesch_reading_ease" else 1


def resampled_scores(articles: pd.DataFrame, voice: str | None = None) -> Iterator[tuple[str, dict[str, Values]]]:
    """Each article's id and, by score, its values in 2,000 resamples of its sentences, the same at every run."""
    table = _measured(articles, voice, reviewed=True)
    rows, place = table[COUNTS].to_numpy(float), articles.index.get_indexer(table["article_id"])
    for i, article_id in enumerate(articles.index):
        sums = dict(zip(COUNTS, bootstrap_sums(rows[place == i], article_id).T, strict=True))
        yield article_id, _defined(compute(sums), sums["sentences"])


def _measured(articles: pd.DataFrame, voice: str | None, reviewed: bool) -> pd.DataFrame:
    """The scored sentences of one voice or all, with their counts. Raises ValueError for a voice that is none."""
    if voice is not None and voice not in VOICES:
        raise ValueError(f"voice is {voice!r}; use one of {', '.join(VOICES)}, or None for all")
    table = sentence_counts(articles, reviewed_syllables(articles) if reviewed else {})
    return table if voice is None else table[table["voice"] == voice].reset_index(drop=True)


def _defined(scores: dict[str, Values], sentences: Values) -> dict[str, Values]:
    """The scores, with NaN for SMOG where there are too few sentences."""
    return {**scores, "smog_index": np.where(sentences < SMOG_SENTENCES, np.nan, scores["smog_index"])}
