"""textstat: its nine scores met to nine decimals, without a network, and its differences from ours explained."""

import os
import subprocess
import sys

import numpy as np
import pandas as pd
import pytest

from analysis.readability import readability_scores
from analysis.readability.formulas import SCORES, compute
from analysis.readability.textstat_compare import (
    steps_by_score,
    textstat_false_ends,
    textstat_offline,
    textstat_scores,
    textstat_steps,
    with_sentences,
)


def fed_with_its_counts(text: str) -> dict[str, float]:
    """Our nine scores of what textstat counts in a text, by its variants: 0.058 for the 0.0588 of Coleman & Liau, no
    constant of Dale & Chall where at most 5 % of the words are difficult."""
    textstat = textstat_offline()
    words = textstat.lexicon_count(text)
    counts = {
        "words": words, "sentences": textstat.sentence_count(text), "figures": 0.0,
        "syllables": textstat.syllable_count(text), "letters": textstat.letter_count(text),
        "characters": textstat.avg_character_per_word(text) * words, "long_words": textstat.long_word_count(text),
        "polysyllables": textstat.polysyllabcount(text),
        "complex_words": textstat.difficult_words(text, 3, unique=False),
        "difficult_words": textstat.difficult_words(text, 0, unique=False),
    }  # fmt: skip
    ours = compute({c: np.asarray(float(n)) for c, n in counts.items()})
    ours["coleman_liau_index"] -= 0.08 * counts["letters"] / words
    ours["dale_chall_readability_score"] -= 3.6365 * (counts["difficult_words"] <= 0.05 * words)
    return {score: float(value) for score, value in ours.items()}


WORDS = (
    "the U.S. Nov. 52.4% don’t can't 'tis re-join Cochabamba naïve government a — (and “No!” etc. elected İzmir _x_ "
    "O'Neill 8,500 is. why? ... x.y"
).split()


def test_fed_textstats_counts_the_nine_scores_are_textstats(seeds):
    made = [" ".join(WORDS[k:] + WORDS[:k]) for k in range(len(WORDS))]
    for text in [*seeds["text"], *made]:
        ours = fed_with_its_counts(text)
        assert list(ours) == SCORES
        for score, value in ours.items():
            assert value == pytest.approx(getattr(textstat_offline(), score)(text), rel=0, abs=1e-9), score


def test_with_true_sentences_the_scores_are_those_of_a_text_whose_sentences_textstat_sees():
    texts = [f"It rained in Velm on Nov{mark} 29 and the whole population went home." for mark in ".,"]
    stopped, plain = (textstat_scores([text]) for text in texts)
    assert (stopped["sentences"].item(), plain["sentences"].item()) == (2, 1)
    true = with_sentences(stopped, pd.DataFrame({"text": texts[:1]}), np.array([1]))
    assert true[SCORES].to_numpy() == pytest.approx(plain[SCORES].to_numpy(), rel=0, abs=1e-9)


def test_scores_need_no_network_and_no_home(tmp_path):
    code = (
        "import socket, analysis\n"
        "def no(*a, **k): raise AssertionError('a socket was opened')\n"
        "socket.socket.connect = socket.create_connection = socket.getaddrinfo = no\n"
        "articles = analysis.load_articles()\n"
        "print(len(analysis.textstat_scores(articles)), len(analysis.readability_scores(articles)))\n"
    )
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("XDG_", "NLTK_"))} | {"HOME": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True)
    assert (done.stdout.split(), done.stderr) == (["5", "5"], "")
    assert not list(tmp_path.rglob("*cmudict*"))  # nothing is downloaded or written


def test_the_package_starts_without_textstat():
    code = "import sys, analysis; print([m for m in ('nltk', 'textstat', 'pyphen') if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout == "[]\n"


def test_steps_from_textstat_to_ours_add_up(of_seeds):
    steps = of_seeds(textstat_steps)
    assert len(steps) == 5 * 9
    assert (steps["textstat"] + steps.filter(like="due_to").sum(axis=1)).to_numpy() == pytest.approx(steps["value"])
    ours = of_seeds(readability_scores).set_index("article_id")[SCORES].stack()
    assert steps.set_index(["article_id", "score"])["value"].to_numpy() == pytest.approx(ours.to_numpy())


def test_textstats_sentence_ends_cost_the_articles_up_to_a_grade_and_a_quarter(of_seeds):
    grade = of_seeds(textstat_steps).query("score == 'flesch_kincaid_grade'").set_index("article_id")
    moved = -grade["due_to_sentences"]
    assert moved.idxmin().startswith("001")
    assert moved.min() == pytest.approx(-1.252, abs=0.001)
    assert not grade["rank"].equals(grade["rank_textstat"])


def test_false_ends_are_abbreviations_initials_and_numbers(seeds):
    ends = textstat_false_ends(seeds)
    texts = seeds["text"]
    assert [texts[r.article_id][r.start : r.end] for r in ends.itertuples()] == ends["surface"].tolist()
    causes = ends.groupby("surface")["cause"].first()
    assert causes[["Nov.", "U.S.", "52.4"]].tolist() == ["abbreviation", "initials", "number"]
    assert not ends.duplicated(["article_id", "start"]).any()
    assert ends.loc[ends["surface"].isin(["Nov.", "52.4"]), "ends"].eq(1).all()
    assert ends.loc[ends["surface"] == "U.S.", "ends"].max() == 2


def test_steps_by_score_read_from_top_to_bottom(seeds):
    table = steps_by_score(textstat_steps(seeds.head(2)))
    assert table["step"].tolist() == ["textstat", "due to text", "due to sentences", "due to words", "here"] * 2
    for _, rows in table.groupby("article_id"):
        assert rows[SCORES].iloc[:4].sum().to_numpy() == pytest.approx(rows[SCORES].iloc[4].to_numpy())


def test_textstat_scores_are_textstats(seeds):
    row = textstat_scores(seeds.tail(1)).iloc[0]
    assert row["flesch_kincaid_grade"] == textstat_offline().flesch_kincaid_grade(seeds["text"].iloc[-1])
