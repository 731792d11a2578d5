"""Samples to label, and precision, recall and agreement from labels."""

import numpy as np
import pandas as pd
import pytest

from analysis.framing import framing_hits
from analysis.framing.lexicon import Frame, Lexicon, collection_lexicon
from analysis.framing.trust import (
    agreement,
    framing_precision,
    framing_recall,
    read_labels,
    reading_agreement,
    rule_precision,
)
from analysis.stats.intervals import wilson_interval

LEXICON = Lexicon((Frame("f", ("fraud",)), Frame("g", ("zebra",))))


def test_precision_counts_labelled_hits_that_are_still_found(collection):
    articles = collection(a="A fraud, a fraud, a fraud.")
    hits = framing_hits(articles, LEXICON)
    labels = hits[["article_id", "start", "end", "frame"]].astype({"frame": str}).assign(right=[1, 1, 0])
    gone = pd.DataFrame({"article_id": ["a"], "start": [0], "end": [1], "frame": ["f"], "right": [0]})
    (row,) = framing_precision(pd.concat([labels, gone]), hits).itertuples()
    assert (row.frame, row.labelled, row.right, row.precision) == ("f", 3, 2, pytest.approx(2 / 3))
    assert row.low == pytest.approx(0.2077, abs=1e-3)  # Wilson's interval of 2 in 3
    assert row.high == pytest.approx(0.9385, abs=1e-3)


def test_recall_weighs_sentences_by_what_they_stand_for(collection):
    text = "A fraud happened. Nothing happened. More fraud followed. They cheated. The fraud ended. Day came."
    articles = collection(a=text)
    hits = framing_hits(articles, LEXICON)
    labels = pd.DataFrame(
        {
            "article_id": "a",
            "start": [0, text.index("They")],
            "end": [17, text.index("The fraud") - 1],
            "matched": [1, 0],
            "frames": ["f", "f|g"],
        }
    )
    table = framing_recall(labels, hits, articles).set_index("frame")
    assert table.loc["f", ["labelled", "found", "recall"]].tolist() == [2, 1, 0.5]
    assert table.loc["g", "recall"] == 0


def test_recall_has_the_interval_of_the_effective_number_of_sentences(collection):
    articles = collection(a="A fraud happened. More fraud followed. " + "They cheated again. " * 18)
    hits = framing_hits(articles, LEXICON)
    starts, ends = [0, 18, 39, 59], [17, 38, 58, 78]
    labels = pd.DataFrame({"article_id": "a", "start": starts, "end": ends, "matched": [1, 1, 0, 0], "frames": "f"})
    row = framing_recall(labels, hits, articles).set_index("frame").loc["f"]
    assert (row["labelled"], row["found"], row["recall"]) == (4, 2, pytest.approx(0.1))  # 2 of 20 sentences
    effective = (2 * 1 + 2 * 9) ** 2 / (2 * 1**2 + 2 * 9**2)  # one stands for itself or for nine
    low, high = wilson_interval(pd.Series([0.1 * effective]), pd.Series([effective]))
    assert (row["low"], row["high"]) == (pytest.approx(low[0]), pytest.approx(high[0]))


def test_agreement_is_cohens_kappa():
    first, second = pd.Series([1, 1, 0, 0, 1]), pd.Series([1, 0, 0, 0, 1])
    result = agreement(first, second)
    assert result["share"] == pytest.approx(0.8)
    chance = 0.6 * 0.4 + 0.4 * 0.6
    assert result["kappa"] == pytest.approx((0.8 - chance) / (1 - chance))
    assert np.isnan(agreement(pd.Series([1, 1]), pd.Series([1, 1]))["kappa"])


def test_without_labels_the_tables_are_empty(collection):
    articles = collection(a="A fraud.")
    hits = framing_hits(articles, LEXICON)
    assert framing_precision(read_labels(articles, "framing_hits.csv"), hits).empty
    assert framing_recall(read_labels(articles, "framing_sentences.csv"), hits, articles)["labelled"].eq(0).all()
    assert reading_agreement(articles).empty


def test_the_labels_of_the_collection(seeds, of_seeds):
    hits = of_seeds(framing_hits)
    labels, again = read_labels(seeds, "framing_hits.csv"), read_labels(seeds, "framing_hits_second.csv")
    texts = seeds["text"].to_dict()
    for row in pd.concat([labels, again]).itertuples():
        assert texts[row.article_id][row.start : row.end] == row.surface
    precision = framing_precision(labels, hits)
    assert precision["labelled"].sum() >= 150
    assert list(precision["frame"]) == [frame.name for frame in collection_lexicon(seeds).frames]
    assert (precision["precision"] >= 0.7).all()
    sentences = read_labels(seeds, "framing_sentences.csv")
    assert (framing_recall(sentences, hits, seeds)["recall"] > 0.6).all()
    named = set("|".join(sentences["frames"]).split("|")) - {""}
    assert named == set(precision["frame"])
    for frame in named:  # at least 100 sentences without a hit of it
        found = hits[hits["frame"] == frame]
        spans = zip(sentences["article_id"], sentences["start"], sentences["end"], strict=True)
        unmatched = [not ((found["article_id"] == a) & found["start"].between(s, e - 1)).any() for a, s, e in spans]
        assert sum(unmatched) >= 100
    assert reading_agreement(seeds)["what"].tolist() == ["hits", "sentences and frames", "form of verbs and nouns"]


def test_rules_are_measured_on_the_collection(seeds, of_seeds):
    from analysis.framing.agency import agency
    from analysis.framing.naming import descriptions, event_words

    table = rule_precision(seeds, of_seeds(descriptions), event_words(seeds), of_seeds(agency)).set_index("what")
    assert (table["labelled"] >= 15).all()
    assert (table["share"] > 0.85).all()
    assert (table["low"] <= table["share"]).all() and (table["share"] <= table["high"]).all()
