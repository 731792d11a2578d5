"""Readability: formulas counted by hand, what is scored in the articles, and how sure the scores are."""

import math

import numpy as np
import pandas as pd
import pytest

from analysis import SEEDS, split_sentences
from analysis.readability import (
    extremes,
    harder,
    readability_by_sentence,
    readability_differences,
    readability_intervals,
    readability_ranks,
    readability_scores,
    reading_inputs,
)
from analysis.readability.difficulty import COUNTS, FEATURES, is_familiar, word_features
from analysis.readability.formulas import FORMULAS, NAMES, SCORES, compute, formula_table
from analysis.readability.report import hardest_sentences, reading_course, sentence_lengths
from analysis.readability.syllables import count_syllables, reviewed_syllables
from analysis.readability.textstat_compare import textstat_steps
from analysis.stats.intervals import t_quantile
from analysis.text.tokens import TOKEN

# Counted by hand: 2 sentences of 7 and 9 words. Syllables: The 1 mayor 2 of 1 Orbe 1 (reviewed) resigned 2 on 1
# Monday 2; Her 1 unexpected 4 announcement 3 surprised 2 the 1 city's 2 eleven 3 council 2 members 2.
HAND = (
    "The mayor of Orbe resigned on Monday. Her unexpected announcement surprised the city’s eleven council members.\n"
)
BY_HAND = {
    "words": 16,
    "sentences": 2,
    "figures": 0,
    "syllables": 30,
    "letters": 3 + 5 + 2 + 4 + 8 + 2 + 6 + 3 + 10 + 12 + 9 + 3 + 5 + 6 + 7 + 7,
    "characters": 3 + 5 + 2 + 4 + 8 + 2 + 7 + 3 + 10 + 12 + 9 + 3 + 6 + 6 + 7 + 8,
    "long_words": 6,  # resigned, unexpected, announcement, surprised, council, members
    "polysyllables": 3,  # unexpected, announcement, eleven
    "complex_words": 3,
    "difficult_words": 4,  # resigned, unexpected, announcement, council; not mayor, Orbe is a name
}


@pytest.fixture
def by_hand(collection) -> pd.DataFrame:
    return collection({"syllables.csv": "word,syllables,note\nOrbe,1,\n"}, hand=HAND)


def test_counts_are_those_made_by_hand(by_hand):
    counted = readability_scores(by_hand).iloc[0]
    assert {c: counted[c] for c in COUNTS} == BY_HAND


def test_each_formula_as_published_on_the_hand_counts(by_hand):
    row = readability_scores(by_hand).iloc[0]
    expected = {
        "flesch_reading_ease": 206.835 - 1.015 * 8 - 84.6 * 30 / 16,  # Flesch 1948
        "flesch_kincaid_grade": 0.39 * 8 + 11.8 * 30 / 16 - 15.59,  # Kincaid et al. 1975
        "gunning_fog": 0.4 * (8 + 100 * 3 / 16),  # Gunning 1952
        "coleman_liau_index": 0.0588 * 100 * 92 / 16 - 0.296 * 100 * 2 / 16 - 15.8,  # Coleman & Liau 1975
        "automated_readability_index": 4.71 * 95 / 16 + 0.5 * 8 - 21.43,  # Smith & Senter 1967
        "dale_chall_readability_score": 0.1579 * 25 + 0.0496 * 8 + 3.6365,  # Dale & Chall 1948
        "lix": 8 + 100 * 6 / 16,  # Björnsson 1968
        "rix": 6 / 2,  # Anderson 1983
    }
    assert {name: row[name] for name in expected} == pytest.approx(expected, abs=1e-12)
    assert math.isnan(row["smog_index"])
    assert row["undefined"] == "SMOG too short: 2 of 30 sentences"


def test_smog_on_thirty_sentences():
    # McLaughlin 1969: 30 sentences with 49 polysyllables have 1.0430 * 7 + 3.1291 = 10.4301
    counts = {c: np.array(100.0) for c in COUNTS} | {"sentences": np.array(30.0), "polysyllables": np.array(49.0)}
    assert compute(counts)["smog_index"] == pytest.approx(10.4301)


def test_formulas_are_those_of_quanteda_on_the_same_counts():
    sizes = {"words": 900.0, "sentences": 40, "syllables": 1_500, "letters": 4_300, "characters": 4_500}
    hard = {"long_words": 260.0, "polysyllables": 130, "complex_words": 110, "difficult_words": 220}
    asl, awl, nst, nw = 900 / 40, 4_300 / 900, 40, 900  # as textstat_readability() of quanteda.textstats names them
    quanteda = {
        "flesch_reading_ease": 206.835 - 1.015 * asl - 84.6 * 1_500 / nw,  # Flesch
        "flesch_kincaid_grade": 0.39 * asl + 11.8 * 1_500 / nw - 15.59,  # Flesch.Kincaid
        "gunning_fog": 0.4 * (asl + 100 * 110 / nw),  # FOG
        "smog_index": 1.043 * (130 * 30 / nst) ** 0.5 + 3.1291,  # SMOG
        "coleman_liau_index": 5.88 * awl - 29.6 * nst / nw - 15.8,  # Coleman.Liau.short
        "automated_readability_index": 0.5 * asl + 4.71 * 4_500 / nw - 21.43,  # ARI
        "dale_chall_readability_score": 0.1579 * 100 * 220 / nw + 0.0496 * asl + 3.6365,  # Dale.Chall.old
        "lix": asl + 100 * 260 / nw,  # LIW
        "rix": 260 / nst,  # RIX
    }
    counts = {name: np.array(float(n)) for name, n in {**sizes, **hard, "figures": 0}.items()}
    assert {n: float(x) for n, x in compute(counts).items()} == pytest.approx(quanteda, rel=0, abs=1e-9)


def test_formulas_have_a_source_a_direction_and_a_name():
    assert list(FORMULAS) == SCORES == list(NAMES)
    for row in formula_table().itertuples():
        assert any(year in row.source for year in ("1948", "1952", "1967", "1968", "1969", "1975", "1983"))
        assert "higher is" in row.source
    assert [harder(s) for s in SCORES] == [-1] + [1] * 8


def test_formulas_take_arrays_of_any_shape():
    counts = {c: np.full((2, 3), 10.0 + i) for i, c in enumerate(COUNTS)}
    assert {v.shape for v in compute(counts).values()} == {(2, 3)}


def test_only_finished_sentences_of_prose_are_scored(collection):
    text = (
        "Mill fire\n\nBy Ana Roth\n\nThe mill burnt down on Monday. Nobody was hurt, the mayor said.\n\n"
        "The demands were these:\n\n1) an alarm that works;\n\n“It rang late,” she said in the evening.\n"
    )
    rows = readability_by_sentence(collection(one=text))
    assert rows["text"].str.split().str[0].tolist() == ["The", "Nobody", "The", "“It"]
    assert rows["voice"].tolist() == ["author", "author", "author", "mixed"]


def test_sentences_lead_back_to_the_text_and_sum_to_the_scores(seeds, of_seeds):
    rows = of_seeds(readability_by_sentence)
    texts = seeds["text"]
    assert [texts[r.article_id][r.start : r.end] for r in rows.itertuples()] == rows["text"].tolist()
    known = split_sentences(seeds).set_index(["article_id", "sentence"])["start"]
    assert rows.set_index(["article_id", "sentence"])["start"].equals(
        known[rows.set_index(["article_id", "sentence"]).index]
    )
    sums = rows.groupby("article_id")[COUNTS].sum().loc[seeds.index]
    assert sums.equals(of_seeds(readability_scores).set_index("article_id")[COUNTS])


def test_counts_are_in_the_order_their_names_imply(of_seeds):
    rows = of_seeds(readability_by_sentence)
    assert (rows["words"] - rows["figures"] <= rows["syllables"]).all()
    assert (rows["letters"] <= rows["characters"]).all()
    assert (rows["complex_words"] <= rows["polysyllables"]).all()
    assert (rows[["long_words", "polysyllables", "difficult_words"]].max(axis=1) <= rows["words"]).all()


def test_features_of_plain_words_are_those_of_the_rules(seeds):
    tokens = sorted({t for text in seeds["text"] for t in TOKEN.findall(text)} | {"US", "us", "hmm", "Áñez", "x"})
    reviewed = reviewed_syllables(seeds)
    features = pd.DataFrame(word_features(tokens, reviewed), columns=FEATURES)
    assert features["syllables"].tolist() == [count_syllables(t, reviewed) * (not t[0].isdecimal()) for t in tokens]
    assert features["figures"].tolist() == [t[0].isdecimal() for t in tokens]
    assert features["difficult_words"].tolist() == [not is_familiar(t) for t in tokens]
    assert features["letters"].tolist() == [sum(c.isalnum() for c in t) for t in tokens]


def test_a_name_is_neither_complex_nor_difficult(collection):
    text = "The union met Alexandrina Hallberg. Alexandrina left. Reconciliation failed.\n"
    rows = readability_by_sentence(collection(one=text))
    assert rows["complex_words"].tolist() == [0, 0, 1]
    assert rows["polysyllables"].tolist()[1:] == [1, 1]


def test_voices_part_the_sentences(collection):
    text = "The mill burnt down. “We lost friends.” “We knew it,” said Ana Roth. It was a ‘miracle’ that few died.\n"
    articles = collection(one=text)
    words = readability_by_sentence(articles).groupby("voice")["words"].sum()
    assert set(words.index) == {"author", "mixed", "quoted"}
    assert all(readability_scores(articles, voice)["words"].iloc[0] == words[voice] for voice in words.index)


def test_a_voice_that_is_none_is_refused(seeds):
    with pytest.raises(ValueError, match="voice is 'narrator'; use one of author, mixed, quoted"):
        readability_scores(seeds, voice="narrator")


def test_figures_are_counted_as_each_formula_has_it(collection):
    row = readability_scores(collection(one="The mill cost $1,918,000 in 1918.\n")).iloc[0]
    counts = ["words", "figures", "syllables", "letters", "characters", "polysyllables", "difficult_words"]
    assert row[counts].tolist() == [6, 2, 4, 3 + 4 + 4 + 7 + 2 + 4, 3 + 4 + 4 + 10 + 2 + 5, 2, 0]
    grade = row["flesch_kincaid_grade"]
    assert grade == pytest.approx(0.39 * 6 + 11.8 * 4 / 4 - 15.59)  # words a sentence with, syllables a word without
    assert row["gunning_fog"] == pytest.approx(0.4 * 6)


def test_smog_of_a_short_text_stands_apart(by_hand):
    row = readability_scores(by_hand).iloc[0]
    assert math.isnan(row["smog_index"])
    assert row["smog_short"] == pytest.approx(1.0430 * math.sqrt(30 * 3 / 2) + 3.1291)


def test_title_case_and_capitals_hide_no_long_word(collection):
    texts = {
        "title": "Town Sees Catastrophic Damage\n\nCatastrophic damage was seen.\n",
        "body": "The Town Saw Catastrophic Damage. Catastrophic damage was seen.\n",
        "shouted": "The damage was CATASTROPHIC. CATASTROPHIC, he said again.\n",
        "name": "The town met Catastrophic Records. Catastrophic damage was seen.\n",
    }
    counts = readability_scores(collection(**texts)).set_index("article_id")["complex_words"]
    assert counts.to_dict() == {"body": 2, "name": 0, "shouted": 2, "title": 1}


@pytest.mark.parametrize("text", ["", "Mill fire\n", "\n\n"])
def test_an_article_without_a_sentence_has_no_score(collection, text):
    articles = collection(one=text, two=HAND)
    row = readability_scores(articles).set_index("article_id").loc["one"]
    assert row[SCORES].isna().all()
    assert (row["words"], row["undefined"]) == (0, "no sentence")
    assert readability_intervals(articles).query("article_id == 'one'")[["value", "low", "high"]].isna().all(axis=None)
    assert readability_ranks(articles).query("article_id == 'one'")["rank"].isna().all()
    assert not readability_differences(articles)["sure"].any()
    assert len(textstat_steps(articles)) == 18
    assert len(sentence_lengths(articles)) == 2


def test_another_language_has_no_score(collection):
    german = (
        "Die Bürgermeisterin trat am Montag zurück. Niemand hatte damit gerechnet, sagte ein Sprecher. "
        "Der Rat der Stadt tagt am Dienstag, um über die Nachfolge zu beraten und eine Wahl anzusetzen.\n"
    )
    scores = readability_scores(collection(german=german, hand=HAND)).set_index("article_id")
    assert scores.loc["german", SCORES].isna().all()
    assert scores["undefined"].to_dict() == {"german": "not English", "hand": "SMOG too short: 2 of 30 sentences"}


def test_intervals_hold_the_scores_and_repeat(seeds):
    intervals = readability_intervals(seeds)
    assert len(intervals) == 5 * 9
    assert ((intervals["low"] < intervals["value"]) & (intervals["value"] < intervals["high"])).all()
    pd.testing.assert_frame_equal(intervals, readability_intervals(seeds))
    alone = readability_intervals(seeds.tail(1)).set_index("score")[["value", "low", "high"]]
    among = intervals[intervals["article_id"] == seeds.index[-1]].set_index("score")[["value", "low", "high"]]
    pd.testing.assert_frame_equal(alone, among)  # other articles do not matter


def test_interval_of_a_mean_is_students(seeds):
    words = readability_by_sentence(seeds.head(1))["words"]
    row = sentence_lengths(seeds.head(1)).iloc[0]
    margin = float(t_quantile(len(words) - 1)) * words.std() / math.sqrt(len(words))
    assert (row["low"], row["high"]) == (pytest.approx(words.mean() - margin), pytest.approx(words.mean() + margin))


def test_differences_are_those_of_the_scores(seeds, of_seeds):
    pairs = readability_differences(seeds)
    assert len(pairs) == 10 * 9
    scores = of_seeds(readability_scores).set_index("article_id")
    for row in pairs.sample(10, random_state=1).itertuples():
        expected = scores.at[row.article_id, row.score] - scores.at[row.other, row.score]
        assert row.difference == pytest.approx(expected)
        assert row.sure == (row.low > 0 or row.high < 0)


def test_ranks_put_the_hardest_first(seeds):
    ranks = readability_ranks(seeds)
    for score, rows in ranks.groupby("score"):
        assert rows.sort_values("rank")["value"].is_monotonic_decreasing == (harder(score) > 0)


def test_the_reviewed_list_touches_syllables_alone(collection):
    listed = collection({"syllables.csv": "word,syllables\nOrbe,4\n"}, hand=HAND)
    one, other = (readability_scores(articles).iloc[0] for articles in (listed, listed.drop(columns="folder")))
    assert [c for c in COUNTS if one[c] != other[c]] == ["syllables", "polysyllables"]


def test_inputs_are_ratios_of_the_counts(by_hand):
    row = reading_inputs(readability_scores(by_hand)).iloc[0]
    assert (row["words_per_sentence"], row["syllables_per_word"]) == (8, 30 / 16)
    assert row["difficult_words"] == 25


def test_extremes_are_half_hardest_half_easiest():
    scores = pd.DataFrame({"article_id": list("abcde"), "flesch_kincaid_grade": [9, 12, np.nan, 10, 11]})
    assert list(extremes(scores, 5)) == list("abcde")
    assert list(extremes(scores, 3)) == ["a", "b", "e"]


def test_course_goes_from_first_word_to_last(of_seeds):
    course = reading_course(of_seeds(readability_by_sentence))
    for _, rows in course.groupby("article_id"):
        assert rows["position"].iloc[0] == 0 and rows["position"].is_monotonic_increasing
        assert rows["position"].iloc[-1] == pytest.approx(1 - rows["words"].iloc[-1] / rows["words"].sum())


def test_course_of_nothing_is_empty(collection):
    assert reading_course(readability_by_sentence(collection(one="Mill fire\n"))).empty


def test_hardest_sentences_come_hardest_first(seeds, of_seeds):
    rows = hardest_sentences(of_seeds(readability_by_sentence), 2)
    assert rows["article_id"].tolist() == [a for a in seeds.index for _ in range(2)]
    assert all(g["flesch_kincaid_grade"].is_monotonic_decreasing for _, g in rows.groupby("article_id"))


def test_sentences_of_the_seeds_agree_with_the_hand_made_ones(seeds):
    """F1 of the ends of sentences against seeds/labels, at least .99 on each article."""
    for article_id, rows in split_sentences(seeds).groupby("article_id"):
        lines = (SEEDS / "labels" / "sentences" / f"{article_id}.txt").read_text(encoding="utf-8").split("\n")
        true = set(np.cumsum([len("".join(line.split())) for line in lines if line.strip()]))
        ours = set(np.cumsum([len("".join(text.split())) for text in rows["text"]]))
        f1 = 2 * len(true & ours) / (len(true) + len(ours))
        assert f1 >= 0.99, article_id
