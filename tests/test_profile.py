"""A profile is the same whoever makes it, and whatever happens on the way."""

import importlib
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pandas as pd
import pytest
from made_up_news import assert_same, made_up, parts, table_of, wait_for, whole

from analysis import SEEDS, framing_hits, load_articles, profile, readability_scores, reported_values, tokenize
from analysis.many.batch import profile_batch
from analysis.sources import find_articles

module = importlib.import_module("analysis.many.profile")


@pytest.fixture(scope="module")
def news(tmp_path_factory) -> Path:
    return table_of(made_up(160), tmp_path_factory.mktemp("news") / "news.jsonl")


@pytest.fixture(autouse=True)
def small_batches(monkeypatch):
    monkeypatch.setattr(module, "BATCH", 20)


@pytest.fixture(scope="module")
def serial(news, tmp_path_factory) -> dict[str, pd.DataFrame]:
    """The tables of an uninterrupted run in one process."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "BATCH", 20)
        return whole(profile(news, tmp_path_factory.mktemp("serial") / "out"))


def test_tables_say_what_the_functions_say(tmp_path):
    articles, out = load_articles(), whole(profile(SEEDS, tmp_path / "out"))
    rows = out["articles"].set_index("article_id")
    scores = readability_scores(articles).set_index("article_id")
    assert list(rows.index) == list(articles.index)
    for score in ("flesch_reading_ease", "smog_index", "rix"):
        assert (rows[score] == scores[score]).all()
    assert (rows["scored_words"] == scores["words"]).all()
    words = tokenize(articles).groupby(["article_id", "voice"]).size()
    assert all(rows.at[a, f"words_{voice}"] == n for (a, voice), n in words.items())
    hits = framing_hits(articles)
    assert len(out["framing_hits"]) == len(hits) > 100
    values = reported_values(articles)
    pd.testing.assert_frame_equal(out["reported_values"], values, check_dtype=False)
    assert out["words"]["count"].sum() == len(tokenize(articles))
    assert out["problems"].empty


def test_metadata_of_ones_own_is_kept(serial):
    assert json.loads(serial["articles"]["metadata"][0]) == {"from_text": "headline"}
    assert serial["articles"]["outlet"].nunique() == 3
    assert len(serial["articles"]) == serial["articles"]["article_id"].nunique() == 160


def test_two_processes_give_the_same(news, serial, tmp_path):
    assert_same(profile(news, tmp_path / "out", jobs=2), serial)


RUN = """
import importlib, sys
module = importlib.import_module("analysis.many.profile")
module.BATCH = 20
module.profile(sys.argv[1], sys.argv[2], int(sys.argv[3]))
"""


@pytest.mark.parametrize(("jobs", "goals"), [(1, (2, 5)), (2, (3,))])
def test_a_run_that_was_killed_gives_the_same(news, serial, tmp_path, jobs, goals):
    out, chance = tmp_path / "out", Random(jobs)
    written = []
    for goal in goals:
        process = subprocess.Popen([sys.executable, "-c", RUN, news, out, str(jobs)], start_new_session=True)
        wait_for(lambda goal=goal: parts(out) >= goal, process)
        time.sleep(chance.random() / 20)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        written.append(parts(out))
    assert written == sorted(set(written)) and goals[0] <= written[0] and written[-1] < 8
    kept = {p: p.stat().st_mtime_ns for p in (out / "articles").glob("part-*")}
    assert_same(profile(news, out), serial)
    assert all(p.stat().st_mtime_ns == time for p, time in kept.items()), "work was done twice"


def test_what_cannot_be_read_is_a_problem_and_the_rest_goes_on(tmp_path):
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "a.txt").write_text("The mill burned down on Monday. Four people died.", encoding="utf-8")
    (folder / "b.txt").write_bytes(b"\x00\x01\x02")
    (folder / "c.txt").symlink_to(tmp_path / "nowhere")
    (folder / "d.txt").write_bytes("The café burned down.".encode("latin-1"))
    (folder / "e.txt").write_text(" \n", encoding="utf-8")
    (folder / "articles.csv").write_text("article_id,published\na,3 May\n", encoding="utf-8")
    out = whole(profile(folder, tmp_path / "out"))
    assert list(out["articles"]["article_id"]) == ["a", "d", "e"]
    said = out["problems"].set_index("article_id")["problem"]
    assert [a for a in said.index if "left out" in said[a]] == ["b", "c"]
    assert (
        "read as Windows-1252" in said["d"]
        and said["e"] == "e: there is no text"
        and "'3 May' (articles.csv, line 2): no date" in said["a"]
    )


def test_an_article_that_breaks_the_analysis_is_a_problem(monkeypatch, tmp_path):
    texts = made_up(9)
    source = table_of(texts, tmp_path / "news.jsonl")
    batch = importlib.import_module("analysis.many.batch")

    def values(articles):
        if texts[4] in set(articles["text"]):
            raise IndexError("no such word")
        return reported_values(articles)

    monkeypatch.setattr(batch, "reported_values", values)
    tables = {name: t.to_pandas() for name, t in profile_batch(list(find_articles(source)), tmp_path).items()}
    assert len(tables["articles"]) == 8
    assert tables["problems"][["article_id", "problem"]].to_numpy().tolist() == [
        ["news-000005", "IndexError: no such word; the article is left out"]
    ]


def test_half_of_a_surrogate_pair_is_no_character(tmp_path):
    (tmp_path / "news.jsonl").write_text('{"text": "Fire \\ud83d here.", "title": "\\ud83d"}\n', encoding="utf-8")
    out = whole(profile(tmp_path / "news.jsonl", tmp_path / "out"))
    assert out["articles"]["headline"].tolist() == ["?"]


def test_texts_that_are_not_english_have_words_and_no_scores(tmp_path):
    text = "El alcalde dijo que 4 personas murieron en el incendio del molino, y que la policía no sabe por qué. " * 3
    out = whole(profile(table_of([text, *made_up(1)], tmp_path / "news.jsonl"), tmp_path / "out"))
    spanish, english = out["articles"].to_dict("records")
    assert not spanish["english"] and english["english"]
    assert pd.isna(spanish["lix"]) and pd.isna(spanish["scored_words"]) and spanish["words_author"] == 60
    assert set(out["reported_values"]["article_id"]) <= {"news-000002"}
