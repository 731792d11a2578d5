"""Files are written whole, and one run holds a folder."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from analysis.files import alone, legible, regular_file, write_whole


def test_text_is_written_as_it_is_into_new_folders(tmp_path):
    write_whole(tmp_path / "new" / "deep" / "a.txt", "é\r\n")
    assert (tmp_path / "new" / "deep" / "a.txt").read_bytes() == b"\xc3\xa9\r\n"


def test_what_fails_leaves_the_file_as_it_was_and_nothing_else(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    write_whole(path, "old")

    def full(*_: object) -> None:
        raise OSError(28, "no space left")

    with monkeypatch.context() as patch, pytest.raises(OSError, match=r"no space left.*a\.txt"):
        patch.setattr(os, "replace", full)
        write_whole(path, "new")
    assert {p.name: p.read_text() for p in tmp_path.iterdir()} == {"a.txt": "old"}


def test_a_killed_process_leaves_the_file_as_it_was(tmp_path):
    write_whole(tmp_path / "a.txt", "old")
    code = "import os, sys; from pathlib import Path; from analysis import files\n"
    code += "os.replace = lambda *_: os._exit(9); files.write_whole(Path(sys.argv[1]), 'half')"
    assert subprocess.run([sys.executable, "-c", code, tmp_path / "a.txt"]).returncode == 9
    assert (tmp_path / "a.txt").read_text() == "old"


HOLD = "import sys, time; from pathlib import Path; from analysis.files import alone\n"
HOLD += "with alone(Path(sys.argv[1])): print('held', flush=True); time.sleep(60)"


def test_a_lock_is_held_by_one_and_taken_over_from_the_dead(tmp_path):
    lock = tmp_path / "out.lock"
    holder = subprocess.Popen([sys.executable, "-c", HOLD, lock], stdout=subprocess.PIPE, text=True)
    assert holder.stdout and holder.stdout.readline() == "held\n"
    with pytest.raises(ValueError, match=rf"another run writes here, process {holder.pid};") as said, alone(lock):
        pass
    assert "\n" not in str(said.value)
    holder.send_signal(signal.SIGKILL)
    holder.communicate()
    assert lock.read_text() == str(holder.pid)
    with alone(lock):
        assert lock.read_text() == str(os.getpid())
    assert not lock.exists()


def test_a_lock_left_empty_is_taken_over(tmp_path):
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
