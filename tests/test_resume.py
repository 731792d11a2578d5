"""Whatever happened to a profile's folder or to its source, the next run says so or mends it."""

import importlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest
from made_up_news import assert_same, made_up, table_of, whole

from analysis import profile
from analysis.__main__ import main
from analysis.many.batch import TABLES, profile_batch

module = importlib.import_module("analysis.many.profile")


made: dict[tuple[object, ...], dict] = {}


def remembered(batch, folder):
    """`profile_batch`; of texts and companion files that it has been given in an earlier test, the tables made then."""
    try:
        key = tuple((found.article_id, found.read()) for found in batch)
    except OSError:
        return profile_batch(batch, folder)
    key += tuple(sorted((path.name, path.read_bytes()) for path in folder.glob("*.toml")))
    made[key] = made.get(key) or profile_batch(batch, folder)
    return made[key]


@pytest.fixture(autouse=True)
def small_batches(monkeypatch):
    monkeypatch.setattr(module, "BATCH", 4)
    monkeypatch.setattr(module, "profile_batch", remembered)


@pytest.fixture
def texts(tmp_path) -> Path:
    """A folder of twelve articles with a lexicon."""
    folder = tmp_path / "texts"
    folder.mkdir()
    for i, text in enumerate(made_up(12)):
        (folder / f"{i:02d}.txt").write_text(text, encoding="utf-8")
    (folder / "framing.toml").write_text('[[frame]]\nname = "loss"\nterms = ["lost", "died"]\n', encoding="utf-8")
    return folder


@pytest.fixture
def expected(texts, tmp_path) -> dict[str, pd.DataFrame]:
    """The tables of an uninterrupted run."""
    return whole(profile(texts, tmp_path / "expected"))


def during(monkeypatch, number: int, happens) -> None:
    """Let something happen when the batch of that number is to be profiled (0 is the empty one before the first)."""
    seen: list[int] = []

    def profiled(batch, folder):
        seen.append(1)
        if len(seen) == number + 1:
            happens()
        return remembered(batch, folder)

    monkeypatch.setattr(module, "profile_batch", profiled)


@pytest.mark.parametrize("damage", ["emptied", "cut off", "missing"])
def test_parts_that_are_not_there_are_written_again(texts, expected, tmp_path, damage):
    out = profile(texts, tmp_path / "out")
    for number, name in enumerate(TABLES):
        part = out / name / f"part-{number % 2:06d}.parquet"
        if damage == "emptied":
            part.write_bytes(b"")
        elif damage == "missing":
            part.unlink()
        else:
            part.write_bytes(part.read_bytes()[:-9])
    untouched = {p: p.stat().st_mtime_ns for p in out.glob("*/part-000002.parquet")}
    assert_same(profile(texts, out), expected)
    assert {p: p.stat().st_mtime_ns for p in untouched} == untouched and len(untouched) == len(TABLES)


def test_files_of_others_in_the_folder_stay(texts, expected, tmp_path):
    out, outside = profile(texts, tmp_path / "out"), tmp_path / "outside"
    (out / "words").rename(outside)
    (out / "words").symlink_to(outside)
    others = [out / "_thesis.txt", out / "words" / "_draft.md", out / "paper" / "_draft.md", outside / "_unfinished-x"]
    for path in others:
        path.parent.mkdir(exist_ok=True)
        path.write_text("mine")
    (out / "articles" / "part-000001.parquet").unlink()
    profile(texts, out)
    assert [p.read_text() for p in others] == ["mine"] * 4
    pd.testing.assert_frame_equal(pd.read_parquet(out / "articles"), expected["articles"])


def test_what_is_left_of_a_run_that_died_is_taken_away(texts, expected, tmp_path):
    out = profile(texts, tmp_path / "out")
    for folder in (out, out / "words"):
        (folder / "_unfinished-123-part-000000.parquet").write_text("half")
    assert_same(profile(texts, out), expected)


@pytest.mark.parametrize("content", ["", '{"source": "ab', "[]", "{}", "\udce9", "[" * 10_000])
def test_a_state_that_cannot_be_read_is_named(texts, tmp_path, content, capsys):
    out = profile(texts, tmp_path / "out")
    (out / "profile.json").write_bytes(os.fsencode(content))
    assert main([str(texts), "--out", str(out), "--jobs", "1", "--quiet"]) == 2
    assert (
        capsys.readouterr().err
        == f"error: {out / 'profile.json'}: cannot be read; restore this file, or name another folder\n"
    )


def test_another_state_of_the_package_is_named(texts, tmp_path, monkeypatch):
    out = profile(texts, tmp_path / "out")
    assert json.loads((out / "profile.json").read_text())["code"]
    monkeypatch.setattr(module, "package_code", lambda: "9.9")
    with pytest.raises(ValueError, match=r"made by version .* which is now 9\.9; name another folder$"):
        profile(texts, out)


def test_articles_that_are_away_are_not_done_again(texts, tmp_path):
    (texts / "x.txt").symlink_to(tmp_path / "nowhere")
    out = profile(texts, tmp_path / "out")
    written = {p: p.stat().st_mtime_ns for p in out.rglob("part-*")}
    assert whole(profile(texts, out))["problems"]["article_id"].tolist() == ["x"]
    assert {p: p.stat().st_mtime_ns for p in out.rglob("part-*")} == written


def test_a_lexicon_that_changes_during_the_run_is_named(texts, tmp_path, monkeypatch, capsys):
    out, lexicon = tmp_path / "out", texts / "framing.toml"
    before = lexicon.read_text()
    during(monkeypatch, 2, lambda: lexicon.write_text(before.replace("lost", "mayor")))
    assert main([str(texts), "--out", str(out), "--jobs", "1", "--quiet"]) == 3
    said = capsys.readouterr().err.splitlines()
    assert said == [f"error: {lexicon} changed or went away during the run; name another folder"]
    assert main([str(texts), "--out", str(out), "--jobs", "1", "--quiet"]) == 2
    assert "before it changed" in capsys.readouterr().err


def test_a_text_that_changes_during_the_run_is_named(texts, tmp_path, monkeypatch):
    during(monkeypatch, 2, lambda: (texts / "03.txt").write_text("Another."))
    with pytest.raises(RuntimeError, match=r"03\.txt changed or went away during the run"):
        profile(texts, tmp_path / "out")


@pytest.mark.parametrize("line", ['frame = "x"', "naming = 5"])
def test_a_companion_of_a_wrong_type_is_named_once_and_left_out(texts, tmp_path, capsys, line):
    (texts / "framing.toml").write_text(line + "\n")
    assert main([str(texts), "--out", str(tmp_path / "out"), "--jobs", "1", "--quiet"]) == 0
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 1 and str(texts / "framing.toml") in said[0] and "left out" in said[0]


def test_a_second_run_into_the_folder_is_turned_away(texts, tmp_path, capsys):
    out, code = tmp_path / "out", "import sys, time; from pathlib import Path; from analysis.files import alone\n"
    profile(texts, out)
    code += "with alone(Path(sys.argv[1])): print('held', flush=True); time.sleep(60)"
    first = subprocess.Popen([sys.executable, "-c", code, out / "profile.lock"], stdout=subprocess.PIPE, text=True)
    try:
        assert first.stdout and first.stdout.readline()
        assert main([str(texts), "--out", str(out), "--jobs", "1", "--quiet"]) == 2
        assert f"{out}: another run writes here, process {first.pid};" in capsys.readouterr().err
    finally:
        first.kill()
        first.wait()
    assert main([str(texts), "--out", str(out), "--jobs", "1", "--quiet"]) == 0
    assert not (out / "profile.lock").exists()


def test_no_more_processes_than_batches(texts, expected, tmp_path, monkeypatch):
    import joblib

    asked: list[int] = []

    class Parallel(joblib.Parallel):
        def __init__(self, n_jobs, **options):
            asked.append(n_jobs)
            super().__init__(n_jobs=1, return_as="generator")

    monkeypatch.setattr(joblib, "Parallel", Parallel)
    assert_same(profile(texts, tmp_path / "out", jobs=1000), expected)
    (tmp_path / "out" / "words" / "part-000001.parquet").unlink()
    assert_same(profile(texts, tmp_path / "out", jobs=1000), expected)
    assert asked == [3, 1]


def test_a_process_that_is_killed_ends_the_run_in_one_line(texts, expected, tmp_path, monkeypatch, capsys):
    def killed(*task):
        os.kill(os.getpid(), 9)

    with monkeypatch.context() as patch:
        patch.setattr(module, "write_batch", killed)
        assert main([str(texts), "--out", str(tmp_path / "out"), "--jobs", "2", "--quiet"]) == 3
    said = capsys.readouterr().err.splitlines()
    assert said == [line for line in said if line.startswith("error: a process was lost")] and len(said) == 1
    assert_same(profile(texts, tmp_path / "out"), expected)


@pytest.mark.parametrize("name", ["thesis.doc", "_thesis.txt"])
def test_a_folder_that_holds_something_else_is_left_alone(tmp_path, texts, name):
    out = tmp_path / "out"
    out.mkdir()
    (out / name).write_text("mine", encoding="utf-8")
    with pytest.raises(ValueError, match="holds other files"):
        profile(texts, out)
    assert [p.name for p in out.iterdir()] == [name]


def test_another_source_is_told_apart(tmp_path):
    source = table_of(made_up(3), tmp_path / "news.jsonl")
    out = profile(source, tmp_path / "out")
    assert profile(source, out) == out
    source.write_text(source.read_text() + '{"text": "One more."}\n', encoding="utf-8")
    with pytest.raises(ValueError, match="another source, or of this one before it changed"):
        profile(source, out)


def test_a_change_of_the_lexicon_is_a_change_of_the_source(tmp_path):
    source = table_of(made_up(3), tmp_path / "news.jsonl")
    out = profile(source, tmp_path / "out")
    (tmp_path / "framing.toml").write_text('[[frame]]\nname = "fire"\nterms = ["fire"]\n', encoding="utf-8")
    with pytest.raises(ValueError, match="before it changed"):
        profile(source, out)
