"""The command, and the companion files it writes."""

import importlib
import os
import subprocess
import sys

import pandas as pd
import pytest

from analysis import load_articles
from analysis.__main__ import main
from analysis.actors import load_actors
from analysis.charts.wording import english, words_of
from analysis.corrections import load_corrections
from analysis.framing.lexicon import Lexicon, collection_lexicon, read_lexicon
from analysis.many.collection import init_collection
from analysis.readability.syllables import reviewed_syllables
from analysis.reference import load_reference


@pytest.fixture
def texts(tmp_path):
    folder = tmp_path / "texts"
    (folder / "more").mkdir(parents=True)
    for name in ("2021-03-04_Orbe-Times_mill-fire", "20210305_Daily_four_dead", "more/notes"):
        (folder / f"{name}.txt").write_text(f"Text of {name}, about the mill.", encoding="utf-8")
    return folder


def test_profile_from_the_command(texts, tmp_path, capsys):
    assert main([str(texts), "--out", str(tmp_path / "out"), "--jobs", "1"]) == 0
    said = capsys.readouterr()
    assert said.out.endswith("out: 3 articles\n")
    assert "3/3" in said.err
    assert len(pd.read_parquet(tmp_path / "out" / "articles")) == 3


def test_articles_left_out_have_an_exit_code_of_their_own(texts, tmp_path, capsys):
    (texts / "x.txt").write_bytes(b"\0\0")
    assert main([str(texts), "--out", str(tmp_path / "out"), "--jobs", "1", "--quiet"]) == 1
    said = capsys.readouterr()
    assert "1 articles left out, 0 remarks" in said.err and "/3" not in said.err


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["nowhere", "--out", "out"], "no article here"),
        (["init", "nowhere"], "no article here"),
        (["review", "nowhere"], "no article here"),
        (["init", "20210305_Daily_four_dead.txt"], "four_dead.txt: this is no folder; name the one in which the texts"),
        ([".", "--out", "more/notes.txt"], "more/notes.txt: this is no folder; name another place"),
        ([".", "--out", "more/notes.txt/out"], "more/notes.txt: this is no folder; name another place"),
    ],
)
def test_what_is_not_possible_is_said_in_one_line(texts, tmp_path, monkeypatch, capsys, words, message):
    monkeypatch.chdir(texts)
    assert main(words) == 2
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 1 and said[0].startswith("error: ") and message in said[0]


def test_table_without_texts_and_the_option_that_names_them(tmp_path, capsys):
    (tmp_path / "news.csv").write_text("id,words\nx,The mill burned down.\n", encoding="utf-8")
    command = [str(tmp_path / "news.csv"), "--jobs", "1", "--quiet", "--out"]
    assert main([*command, str(tmp_path / "out")]) == 2
    assert "among id, words; name the one with the texts" in capsys.readouterr().err
    assert main([*command, str(tmp_path / "other"), "--text-column", "words"]) == 0


def test_init_takes_the_option_that_names_the_texts(tmp_path, capsys):
    (tmp_path / "news.csv").write_text("id,words\nx,The mill burned down.\n", encoding="utf-8")
    assert main(["init", str(tmp_path), "--text-column", "words"]) == 0
    assert pd.read_csv(tmp_path / "articles.csv")["article_id"].tolist() == ["x"]


def test_a_table_without_rows_has_no_article(tmp_path, capsys):
    (tmp_path / "news.csv").write_text("id,text\n", encoding="utf-8")
    assert main([str(tmp_path / "news.csv"), "--out", str(tmp_path / "out"), "--jobs", "1", "--quiet"]) == 2
    assert capsys.readouterr().err.endswith("news.csv: no article here; the table has no rows\n")
    assert not (tmp_path / "out").exists()


def test_what_nobody_foresaw_is_said_in_one_line_with_a_code_of_its_own(texts, tmp_path, monkeypatch, capsys):
    def broken(*_):
        raise KeyError("one\ntwo")

    monkeypatch.setattr(importlib.import_module("analysis.many.profile"), "find_articles", broken)
    assert main([str(texts), "--out", str(tmp_path / "out"), "--jobs", "1", "--quiet"]) == 3
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 1 and said[0].startswith("error: KeyError in test_main.py, line ")


@pytest.mark.parametrize("jobs", ["0", "two"])
def test_jobs_are_a_number(jobs, capsys):
    with pytest.raises(SystemExit) as left:
        main(["texts", "--out", "out", "--jobs", jobs])
    assert left.value.code == 2
    assert "is no number of processes" in capsys.readouterr().err


def test_help_names_everything():
    environment = {**os.environ, "COLUMNS": "100"}
    done = subprocess.run([sys.executable, "-m", "analysis", "--help"], capture_output=True, text=True, env=environment)
    assert done.returncode == 0
    for word in ("FOLDER", "--out", "--jobs", "--text-column", "init", "review", "Exit codes"):
        assert word in done.stdout


def test_init_writes_a_line_for_each_article_and_never_overwrites(texts, capsys):
    (texts / "framing.toml").write_text("# mine\n", encoding="utf-8")
    assert main(["init", str(texts)]) == 0
    written = capsys.readouterr().out.splitlines()
    assert [os.path.basename(line) for line in written] == [
        "articles.csv", "actors.toml", "corrections.csv", "measures.toml", "reference_values.csv",
        "syllables.csv", "words.toml"]  # fmt: skip
    assert (texts / "framing.toml").read_text(encoding="utf-8") == "# mine\n"
    rows = pd.read_csv(texts / "articles.csv", dtype=str).fillna("").set_index("article_id")
    assert rows.loc["notes"].tolist() == [""] * 9 and len(rows) == 3
    assert main(["init", str(texts)]) == 0
    assert capsys.readouterr().out == f"{texts}: all companion files are there already\n"


def test_init_takes_names_that_are_not_utf8_and_leaves_nothing_half_written(texts, monkeypatch):
    with open(os.fsencode(texts) + b"/2021-03-06_caf\xe9_fire.txt", "wb") as file:
        file.write(b"Text.")

    def full(*_):
        raise OSError(28, "no space left")

    with monkeypatch.context() as patch, pytest.raises(OSError, match="no space left"):
        patch.setattr(os, "replace", full)
        init_collection(texts)
    assert {p.suffix for p in texts.iterdir()} == {"", ".txt"}
    init_collection(texts)
    rows = pd.read_csv(texts / "articles.csv", dtype=str).set_index("article_id")
    assert "2021-03-06_caf\\xe9_fire" in rows.index and len(rows) == 4


def test_templates_are_read_without_complaint_and_change_nothing(texts, recwarn):
    init_collection(texts)
    articles = load_articles(texts)
    assert len(articles) == 3
    assert load_actors(articles) == () and collection_lexicon(articles) == Lexicon()
    assert load_reference(articles).empty and load_corrections(articles).empty and reviewed_syllables(articles) == {}
    assert words_of(articles) == english()
    assert not recwarn.list


def test_templates_hold_examples_that_work(texts):
    init_collection(texts)
    voices = english()["voices"]
    for name in ("framing.toml", "actors.toml"):
        lines = (texts / name).read_text(encoding="utf-8").splitlines()
        example = [line.removeprefix("# ") for line in lines if line.startswith("# [") or " = " in line or line == "#"]
        (texts / name).write_text("\n".join(example).replace("\n#\n", "\n\n"), encoding="utf-8")
    lines = (texts / "words.toml").read_text(encoding="utf-8").splitlines()
    title = [line.removeprefix("# ") for line in lines if line in {"# [voices]", f'# title = "{voices["title"]}"'}]
    (texts / "words.toml").write_text("\n".join(title).replace("How long", "¿Qué?"), encoding="utf-8")
    with pytest.warns(UserWarning, match=r"\[voices\] lacks unit, note"):
        assert words_of(load_articles(texts))["voices"]["title"].startswith("¿Qué? is each")
    lexicon = read_lexicon(texts / "framing.toml")
    assert [f.name for f in lexicon.frames] == ["blame"] and lexicon.actors == ("Ana Roth",)
    assert [a.name for a in load_actors(load_articles(texts))] == ["Ana Roth"]


def test_init_writes_what_the_texts_say_and_the_table_decides_from_then_on(tmp_path):
    page = "Skip to main content\nMine reopens in Saint Ana\nBy Ana Ruiz and Tom Hale\n12 March 2021\n\n"
    (tmp_path / "a.txt").write_text(
        page + "The mine reopened on Monday, and the town was glad of it, said the mayor.\n"
    )
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.4")  # is not read, so it has no line
    init_collection(tmp_path)
    rows = pd.read_csv(tmp_path / "articles.csv", dtype=str).set_index("article_id")
    assert list(rows.index) == ["a"]
    said = ["headline", "author", "published", "from_text"]
    assert rows.loc["a", said].tolist() == [
        "Mine reopens in Saint Ana", "Ana Ruiz, Tom Hale", "2021-03-12", "headline, author, published"]  # fmt: skip
    rows.assign(author="", published="2021-03-13").to_csv(tmp_path / "articles.csv")
    found = load_articles(tmp_path).loc["a"]
    assert pd.isna(found["author"]) and found["published"] == "2021-03-13"


def test_nobody_waits_for_what_the_help_does_not_need():
    code = "import sys, analysis.__main__; sys.exit('pandas' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0
