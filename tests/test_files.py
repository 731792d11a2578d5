"""Files are written whole, only our own unfinished ones are taken away, and one run holds a folder."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from analysis import files
from analysis.files import alone, clear_unfinished, is_unfinished, legible, regular_file, write_whole


@pytest.fixture
def steps(monkeypatch) -> list[str]:
    """What is synced and renamed, in order: the names."""
    seen: list[str] = []
    fsync, replace = os.fsync, os.replace

    def named(handle: int) -> None:
        seen.append("sync " + Path(os.readlink(f"/proc/self/fd/{handle}")).name.partition("-")[0])
        fsync(handle)

    monkeypatch.setattr(os, "fsync", named)
    monkeypatch.setattr(os, "replace", lambda old, new: (seen.append("rename"), replace(old, new)))
    return seen


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="names of open files are read from /proc")
def test_file_is_synced_before_the_rename_and_its_folders_after(tmp_path, steps):
    write_whole(tmp_path / "new" / "a.txt", "é\r\n")
    assert steps == [f"sync {tmp_path.name.partition('-')[0]}", "sync _unfinished", "rename", "sync new"]
    assert (tmp_path / "new" / "a.txt").read_bytes() == b"\xc3\xa9\r\n"
    write_whole(tmp_path / "new" / "a.txt", b"2", sync=False)
    assert len(steps) == 5 and steps[-1] == "rename"


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_what_fails_leaves_the_file_as_it_was_and_nothing_else(tmp_path, monkeypatch, step):
    path = tmp_path / "a.txt"
    write_whole(path, "old")

    def full(*_: object) -> None:
        raise OSError(28, "no space left")

    with monkeypatch.context() as patch, pytest.raises(OSError, match=r"no space left.*a\.txt"):
        patch.setattr(os, step, full)
        write_whole(path, "new")
    assert {p.name: p.read_text() for p in tmp_path.iterdir()} == {"a.txt": "old"}


def test_a_file_system_that_cannot_sync_folders_is_no_fault(tmp_path, monkeypatch):
    fsync = os.fsync

    def unable(handle: int) -> None:
        if os.path.isdir(f"/proc/self/fd/{handle}"):
            raise OSError(22, "invalid argument")
        fsync(handle)

    monkeypatch.setattr(os, "fsync", unable)
    write_whole(tmp_path / "a.txt", "text")
    assert (tmp_path / "a.txt").read_text() == "text"


def test_only_our_unfinished_files_are_taken_away(tmp_path, monkeypatch):
    names: list[Path] = []
    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", lambda old, new: names.append(Path(old)))
        patch.setattr(files, "_sync_folder", lambda _: None)
        for _ in range(2):
            write_whole(tmp_path / "a.txt", "half")
    assert len(set(names)) == 2 and all(str(os.getpid()) in p.name and is_unfinished(p) for p in names)
    outside, ours = tmp_path / "outside", names[0].name
    outside.mkdir()
    (outside / ours).write_text("mine")
    (tmp_path / ours.replace("_unfinished-", "_unfinished-notes-")).symlink_to(outside / ours)
    (tmp_path / "_thesis.txt").write_text("mine")
    (tmp_path / "_unfinished-draft.md").write_text("mine")
    (tmp_path / "linked").symlink_to(outside)
    before = {p.name for p in tmp_path.iterdir()}
    clear_unfinished(tmp_path)
    clear_unfinished(tmp_path / "linked")
    assert before - {p.name for p in tmp_path.iterdir()} == {p.name for p in names}
    assert (outside / ours).read_text() == "mine"


def test_what_a_killed_process_left_goes_with_the_next_file_written_there(tmp_path):
    code = "import os, sys; from pathlib import Path; from analysis import files\n"
    code += "os.replace = lambda *_: os._exit(9); files.write_whole(Path(sys.argv[1]), 'half')"
    assert subprocess.run([sys.executable, "-c", code, tmp_path / "a.txt"]).returncode == 9
    (left,) = tmp_path.iterdir()
    other = tmp_path / f"{files.UNFINISHED}{os.getpid()}-{'0' * 16}"
    other.write_text("under way")
    os.utime(left, (0, 0))
    write_whole(tmp_path / "b.txt", "whole")
    assert {path.name for path in tmp_path.iterdir()} == {"b.txt", other.name}


HOLD = "import sys, time; from pathlib import Path; from analysis.files import alone\n"
HOLD += "with alone(Path(sys.argv[1])): print('held', flush=True); time.sleep(60)"


def test_a_lock_is_held_by_one_and_taken_over_from_the_dead(tmp_path):
    lock = tmp_path / "out.lock"
    holder = subprocess.Popen([sys.executable, "-c", HOLD, lock], stdout=subprocess.PIPE, text=True)
    assert holder.stdout and holder.stdout.readline() == "held\n"
    with pytest.raises(ValueError, match=rf"another run writes here, process {holder.pid} on ") as said, alone(lock):
        pass
    assert "\n" not in str(said.value)
    holder.send_signal(signal.SIGKILL)
    holder.communicate()
    assert lock.read_text().split()[0] == str(holder.pid)
    with alone(lock):
        assert lock.read_text().split()[0] == str(os.getpid())
    assert not lock.exists()


def test_a_lock_left_empty_by_a_power_cut_is_taken_over(tmp_path):
    (tmp_path / "out.lock").touch()
    with alone(tmp_path / "out.lock"):
        pass


def test_only_regular_files_are_read(tmp_path):
    os.mkfifo(tmp_path / "a.txt")
    with pytest.raises(ValueError, match=r"a\.txt: this is no regular file"):
        regular_file(tmp_path / "a.txt")
    with pytest.raises(FileNotFoundError):
        regular_file(tmp_path / "b.txt")


def test_names_that_are_not_utf8_are_legible():
    assert legible(Path(os.fsdecode(b"caf\xe9.txt"))) == "caf\\xe9.txt"
    assert legible(Path("café.txt")) == "café.txt"
