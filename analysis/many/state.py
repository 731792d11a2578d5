"""The folder of a profile: what it is made of, which of its batches are done, and one run in it at a time."""

import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from io import BytesIO
from pathlib import Path
from typing import Any

from ..files import alone, clear_unfinished, is_unfinished, make_folder, write_whole
from ..sources import COMPANIONS, Found, Source, home, list_files
from .batch import AGAIN, TABLES, Profile

STATE, RECORDS, LOCK = "profile.json", "batches", "profile.lock"
LAST = "articles"  # the table written last: what reads an unfinished profile goes by its parts
NAME, PACKAGE = "articles-side-by-side", Path(__file__).parents[1]


@contextmanager
def opened(out: Path, made_of: dict[str, Any]) -> Iterator[dict[int, int]]:
    """Hold the folder `out`, made if need be, for a run; gives the batches that are done, with the articles they hold.
    Raises ValueError where `out` holds something else, another profile or another run."""
    state = out / STATE
    if out.exists() and not state.exists() and any(p.name != LOCK and not is_unfinished(p) for p in out.iterdir()):
        raise ValueError(f"{out}: holds other files; name a new or an empty folder")
    make_folder(out)
    with alone(out / LOCK):
        _clear(out)
        if state.exists():
            _check(state, made_of)
        else:
            write_whole(state, json.dumps(made_of))
        yield _done(out)
        _clear(out)  # a worker that was lost may have left a part half written


def write_parts(number: int, batch: list[Found], tables: Profile, out: Path) -> None:
    """Write the part of every table, each at once or not at all, and then the record that the batch is done."""
    import pyarrow.parquet as pq  # when needed: most who import the package profile nothing

    digests = {}
    for name in sorted(TABLES, key=lambda t: t == LAST):
        sink = BytesIO()
        pq.write_table(tables[name], sink)
        write_whole(_part(out, name, number), sink.getvalue())
        digests[name] = hashlib.sha256(sink.getvalue()).hexdigest()
    problems = tables["problems"].to_pandas()
    away = set(problems["article_id"][problems["problem"].str.endswith(AGAIN)])
    paths = [str(found.path) for found in batch if found.article_id in away]
    record = {"articles": len(batch), "away": paths, "parts": digests}
    write_whole(out / RECORDS / f"{number:06d}.json", json.dumps(record))


def conditions(folder: Path) -> dict[str, Any]:
    """What the profile of an article hangs on beside its text: the package and the companion files."""
    companions = {name: file_state(folder / name) for name in sorted(COMPANIONS)}
    return {**_package(), "companions": companions}


def file_states(source: Source) -> dict[Path, str]:
    """The state of each file of a source and of its companion files; empty for what is not there."""
    return {path: file_state(path) for path in [*list_files(source), *(home(source) / c for c in sorted(COMPANIONS))]}


def file_state(path: Path) -> str:
    """Size and time of a file."""
    try:
        state = path.stat()
    except OSError:
        return ""
    return f"{state.st_size} {state.st_mtime_ns}"


def fingerprint(files: dict[Path, str]) -> str:
    """What tells one state of a source from another."""
    return hashlib.sha256(json.dumps({str(path): state for path, state in files.items()}).encode()).hexdigest()


@lru_cache(maxsize=1)
def _package() -> dict[str, str]:
    """Version of the package, and a digest of its files: a checkout changes without a new version."""
    code, named = hashlib.sha256(), ""
    for path in sorted(PACKAGE.rglob("*")):
        if path.suffix in {".py", ".toml", ".csv", ".txt"} and ".ipynb_checkpoints" not in path.parts:
            code.update(path.relative_to(PACKAGE).as_posix().encode() + b"\0" + path.read_bytes())
    with suppress(PackageNotFoundError):  # where it is not installed
        named = version(NAME)
    return {"version": named, "code": code.hexdigest()[:12]}


def _check(state: Path, made_of: dict[str, Any]) -> None:
    """Raise ValueError where the profile is of something else."""
    try:
        held = json.loads(state.read_text(encoding="utf-8"))
        before, now = [f"{s['version']} ({s['code']})" for s in (held, made_of)]
    except (ValueError, TypeError, KeyError, RecursionError):
        raise ValueError(f"{state}: cannot be read; restore this file, or name another folder") from None
    out, other = state.parent, "name another folder"
    if before != now:
        raise ValueError(f"{out}: made by version {before} of this package, which is now {now}; {other}")
    if held != made_of:
        raise ValueError(f"{out}: holds the profile of another source, or of this one before it changed; {other}")


def _done(out: Path) -> dict[int, int]:
    """The batches whose parts are there as they were written, and whose articles that were away still are."""
    done = {}
    for path in sorted((out / RECORDS).glob("*.json")):
        with suppress(OSError, ValueError, KeyError, TypeError):  # else it is done again
            number, record = int(path.stem), json.loads(path.read_text(encoding="utf-8"))
            parts = {name: hashlib.sha256(_part(out, name, number).read_bytes()).hexdigest() for name in TABLES}
            if parts == record["parts"] and not any(os.access(p, os.R_OK) for p in record["away"]):
                done[number] = record["articles"]
    return done


def _part(out: Path, table: str, number: int) -> Path:
    return out / table / f"part-{number:06d}.parquet"


def _clear(out: Path) -> None:
    """Take away what was being written when a process was killed."""
    for name in ("", RECORDS, *TABLES):
        clear_unfinished(out / name)
