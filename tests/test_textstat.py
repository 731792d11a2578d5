"""textstat: its nine scores met to nine decimals, without a network, and its differences from ours explained."""

import os
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.readability import readability_scores
from analysis.readability.formulas import SCORES
from analysis.readability.textstat_compare import (
    steps_by_score,
    textstat_counts,
    textstat_false_ends,
    textstat_formulas,
    textstat_offline,
    textstat_scores,
    textstat_sentence_counts,
    textstat_steps,
)


def assert_textstat(text: str) -> None:
    """Our counts and formulas, by textstat's variants, give textstat's nine scores of `text`."""
    ours = textstat_formulas(textstat_counts(text))
    textstat = textstat_offline()
    for score in SCORES:
        assert float(ours[score]) == pytest.approx(getattr(textstat, score)(text), rel=0, abs=1e-9), score


def test_textstats_scores_of_the_articles_are_met(seeds):
    for text in seeds["text"]:
        assert_textstat(text)


WORDS = (
    "the U.S. Nov. 52.4% don’t can't 'tis re-join Cochabamba naïve government a — (and “No!” etc. elected İzmir _x_ "
    "O'Neill 8,500 is. why? ... x.y"
).split()


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))
def test_textstats_scores_of_made_texts_are_met(text):
    assert_textstat(text)


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(codec="utf-8"), max_size=80))
def test_textstats_scores_of_any_characters_are_met(text):
    assert_textstat(text)


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


def test_sentence_counts_of_textstat_are_explained(seeds):
    counts = textstat_sentence_counts(seeds)
    explained = counts["sentences"] + counts["false_ends"] - counts["merged"] - counts["dropped"]
    assert explained.tolist() == counts["textstat"].tolist()


def test_textstat_scores_are_textstats(seeds):
    row = textstat_scores(seeds.tail(1)).iloc[0]
    assert row["flesch_kincaid_grade"] == textstat_offline().flesch_kincaid_grade(seeds["text"].iloc[-1])
