"""How hard the articles are to read: nine published scores, and how sure they are.

Scored are the finished sentences of body text and block quotes: headings, titles, bylines, captions, boilerplate
and fragments without a final stop are out; quotations in the body are in. The formulas are for English: articles
in other languages have no score.
"""

from collections.abc import Iterator
from itertools import combinations

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..stats.intervals import Estimate, jackknife
from ..text.given import of_articles
from ..text.language import is_english
from .difficulty import COUNTS, sentence_counts
from .formulas import SCORES, compute
from .syllables import reviewed_syllables

SMOG_SENTENCES = 30  # McLaughlin (1969) counts in 30 sentences; fewer are too short
DOUBTFUL = 0.4  # share of difficult words from which on a text may not be English; news has 0.1 to 0.3
VOICES = ["author", "mixed", "quoted"]

Values = NDArray[np.float64]


@of_articles
def readability_by_sentence(articles: pd.DataFrame) -> pd.DataFrame:
    """One row a scored sentence: article_id, sentence (from 1), start, end (characters), text, voice, counts, grade.

    voice: author (no word of quoted speech; a term in marks is the author's), quoted (every word), mixed. The counts
    are those of `readability_scores`; the flesch_kincaid_grade of a sentence ranks sentences but is no school grade.
    """
    table = _measured(articles)
    texts = articles["text"].to_dict()
    spans = zip(table["article_id"], table["start"], table["end"], strict=True)
    table.insert(4, "text", [texts[a][s:e] for a, s, e in spans])
    table["flesch_kincaid_grade"] = compute({c: table[c].to_numpy(float) for c in COUNTS})["flesch_kincaid_grade"]
    return table


@of_articles
def readability_scores(articles: pd.DataFrame, voice: str | None = None) -> pd.DataFrame:
    """One row an article: article_id, what is counted, the nine scores unrounded, smog_short, undefined.

    words are tokens (a number, U.S. or right-wing is one), figures those that begin with a digit, whose syllables do
    not count (see `formulas`); letters are letters and digits; characters all but blanks;
    long_words have over six letters; polysyllables three syllables or more, names too; complex_words and
    difficult_words as Gunning's and Dale & Chall's rules have them (see `formulas`). A score that is not defined is
    NaN, and `undefined` says why: SMOG of fewer than 30 sentences, no sentence, a text not English. smog_short is
    SMOG of those few, as if 30 were like them (National Cancer Institute 1989): a hint, less sure than the rest.
    `voice` keeps the sentences of one voice (author, mixed, quoted).
    """
    table = _measured(articles, voice)
    counts = table.groupby("article_id")[COUNTS].sum().reindex(articles.index, fill_value=0)
    scores = pd.DataFrame(compute(counts), articles.index)
    short = counts["sentences"] < SMOG_SENTENCES
    scores["smog_short"] = scores["smog_index"].where(short)
    scores["smog_index"] = scores["smog_index"].mask(short)
    few = "SMOG too short: " + counts["sentences"].astype(str) + f" of {SMOG_SENTENCES} sentences"
    english = articles["text"].map(is_english).astype(bool)
    scores["undefined"] = np.select([~short, counts["sentences"] > 0, english], ["", few, "no sentence"], "not English")
    return counts.join(scores).rename_axis("article_id").reset_index()


def reading_inputs(scores: pd.DataFrame) -> pd.DataFrame:
    """What goes into `readability_scores`, a row an article: words, sentences, their ratios (words_per_sentence,
    syllables_per_word, letters_per_word), and the percent of long, polysyllabic, complex and difficult words."""
    words = scores["words"].where(scores["words"] > 0)
    ratios = {
        "words_per_sentence": words / scores["sentences"],
        "syllables_per_word": scores["syllables"] / (words - scores["figures"]),
        "letters_per_word": scores["letters"] / words,
    }
    hard = {c: 100 * scores[c] / words for c in ("long_words", "polysyllables", "complex_words", "difficult_words")}
    return scores[["article_id", "words", "sentences"]].assign(**ratios, **hard)


def by_score(**scores: pd.DataFrame) -> pd.DataFrame:
    """One row an article and score: article_id, score and a column for each table of `readability_scores`."""
    long = {name: table.set_index("article_id")[SCORES].stack(future_stack=True) for name, table in scores.items()}
    return pd.DataFrame(long).rename_axis(["article_id", "score"]).reset_index()


def ranks(table: pd.DataFrame, column: str) -> pd.Series:
    """The rank of each value of a column among those of its score, 1 for the hardest; NA where there is none."""
    signed = table[column] * table["score"].map(harder).astype(float)
    return signed.groupby(table["score"]).rank(ascending=False, method="min").astype("Int64")


@of_articles
def readability_intervals(articles: pd.DataFrame) -> pd.DataFrame:
    """One row an article and score: article_id, score, value, low, high (95 %, jackknife over the sentences and t).

    The interval says how much the score hangs on which sentences the article happens to have; NaN where the
    score is not defined, or the article has a single sentence.
    """
    records = [
        (article_id, *row)
        for article_id, scores in _estimates(articles)
        for row in zip(SCORES, scores.value, *scores.interval(), strict=True)
    ]
    return pd.DataFrame.from_records(records, columns=["article_id", "score", "value", "low", "high"])


@of_articles
def readability_differences(articles: pd.DataFrame) -> pd.DataFrame:
    """One row a pair of articles and score: article_id, other, score, difference (first minus second), low, high, sure.

    The 95 % interval is that of two independent estimates (Welch 1947). `sure` is whether it leaves out 0; of many
    pairs that do not differ, one in twenty looks sure by chance.
    """
    records = [
        (article_id, other_id, *row, row[2] > 0 or row[3] < 0)
        for (article_id, one), (other_id, other) in combinations(_estimates(articles), 2)
        for difference in [one.less(other)]
        for row in zip(SCORES, difference.value, *difference.interval(), strict=True)
    ]
    columns = ["article_id", "other", "score", "difference", "low", "high", "sure"]
    return pd.DataFrame.from_records(records, columns=columns)


@of_articles
def readability_ranks(articles: pd.DataFrame) -> pd.DataFrame:
    """One row an article and score: article_id, score, value, rank (1 is hardest); NA where it is not defined."""
    scores = readability_scores(articles).set_index("article_id")[SCORES]
    table = scores.melt(var_name="score", ignore_index=False).reset_index()
    return table.assign(rank=ranks(table, "value"))


def _estimates(articles: pd.DataFrame) -> Iterator[tuple[str, Estimate]]:
    """Each article with its scores, in the order of SCORES, as estimates from its sentences."""
    table = _measured(articles)
    rows, place = table[COUNTS].to_numpy(float), articles.index.get_indexer(table["article_id"])
    for i, article_id in enumerate(articles.index):
        scores = jackknife(rows[place == i], _scores)
        short = (np.array(SCORES) == "smog_index") & ((place == i).sum() < SMOG_SENTENCES)
        yield article_id, scores._replace(value=np.where(short, np.nan, scores.value))


def _scores(sums: Values) -> Values:
    """The scores of sums of COUNTS on the last axis."""
    counts = dict(zip(COUNTS, np.moveaxis(sums, -1, 0), strict=True))
    return np.stack(list(compute(counts).values()), axis=-1)


def extremes(scores: pd.DataFrame, most: int) -> pd.Index:
    """The ids of the articles with the highest and lowest Flesch-Kincaid grades, half each, or all."""
    if len(scores) <= most:
        return pd.Index(scores["article_id"])
    graded = scores.dropna(subset="flesch_kincaid_grade")
    ordered = graded.sort_values(["flesch_kincaid_grade", "article_id"])["article_id"]
    kept = {*ordered.head(most // 2), *ordered.tail(most - most // 2)}
    return pd.Index([a for a in scores["article_id"] if a in kept])


def harder(score: str) -> int:
    """1 where a higher value of the score is harder, -1 for Flesch Reading Ease, where it is easier."""
    return -1 if score == "flesch_reading_ease" else 1


def _measured(articles: pd.DataFrame, voice: str | None = None) -> pd.DataFrame:
    """The scored sentences of one voice or all, of English articles. Raises ValueError for a word that is no choice."""
    if voice is not None and voice not in VOICES:
        raise ValueError(f"voice is {voice!r}; use one of {', '.join(VOICES)}, or None for all")
    table = sentence_counts(articles, reviewed_syllables(articles))
    sums = table.groupby("article_id")[["difficult_words", "words"]].sum()
    doubtful = sums.index[sums["difficult_words"] > DOUBTFUL * sums["words"]]
    foreign = [article_id for article_id in doubtful if not is_english(articles["text"][article_id])]
    kept = ~table["article_id"].isin(foreign) & ((table["voice"] == voice) if voice else True)
    return table[kept].reset_index(drop=True)
