"""A profile of many articles, batch by batch, as a Parquet data set that an interrupted run resumes.

A batch is done when the part of every table is there; each is written whole or not at all. `profile.json` says what
the parts are made of.
"""

import hashlib
import json
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor
from contextlib import contextmanager
from functools import cache
from io import BytesIO
from itertools import chain, islice
from pathlib import Path
from typing import Any

from tqdm import tqdm

from ..files import UNFINISHED, alone, as_folder, legible, write_whole
from ..sources import COMPANIONS, Source, at_hand, find_articles, home, kept, list_files
from ..tables import Record
from .batch import TABLES, profile_batch

BATCH = 500  # articles read, profiled and written at a time
STATE, LOCK = "profile.json", "profile.lock"
LAST = "articles"  # the table written last: what reads an unfinished profile goes by its parts
PACKAGE = Path(__file__).parents[1]
Task = tuple[int, list[Record], Path, Path]


def profile(source: Source, out: str | Path, jobs: int = 1, text_column: str = "", progress: bool = False) -> Path:
    """Write the profile of the articles of `source` to the folder `out`, one sub-folder of Parquet parts a table.

    `jobs` processes share the work. A run that was interrupted goes on where it stopped; `out` is the same at the end,
    whoever did the work. Articles that cannot be read are rows of the table `problems`. `progress` shows a bar on the
    error stream.

    Raises FileNotFoundError where there is no article, ValueError where `out` holds something else, another run or the
    profile of another source (or of this one, or of this package, before it changed), RuntimeError where the work is
    not finished: a process was lost, or files changed on the way.
    """
    source = kept(source)
    if at_hand(source) is not None:
        raise ValueError("a profile is made of files; write the texts to a .parquet or .jsonl file and name that")
    out, folder, files = as_folder(Path(out).expanduser().resolve()), home(source), file_states(source)
    if next(find_articles(source, text_column), None) is None:
        raise FileNotFoundError(f"{source}: no article here; the table has no rows")
    profile_batch([], folder)  # says once what is wrong with the companion files
    columns = {name: schema.names for name, schema in TABLES.items()}
    made_of = {"files": _digest(files), "text_column": text_column, "batch": BATCH, "tables": columns}
    seconds = 0.2 if sys.stderr.isatty() else 30  # between lines where nobody watches
    total = sum(1 for _ in find_articles(source, text_column)) if progress else None
    with (
        _opened(out, {"code": package_code(), **made_of}),
        tqdm(total=total, disable=not progress, unit=" articles", mininterval=seconds) as bar,
    ):
        for size in _sizes(_todo(find_articles(source, text_column), out, folder, bar), jobs):
            bar.update(size)
    changed = [legible(path) for path, state in files.items() if _state(path) != state]
    if changed:
        others = f" and {len(changed) - 1:,} other files" * (len(changed) > 1)
        raise RuntimeError(f"{changed[0]}{others} changed or went away during the run; name another folder")
    return out


def _todo(articles: Iterator[Record], out: Path, folder: Path, bar: Any) -> Iterator[Task]:
    """The batches that are not done yet; the others go on the bar at once."""
    for number, batch in enumerate(iter(lambda: list(islice(articles, BATCH)), [])):
        if _is_done(out, number):
            bar.update(len(batch))
        else:
            yield number, batch, out, folder


def _sizes(tasks: Iterator[Task], jobs: int) -> Iterator[int]:
    """The sizes of the batches as they are finished, in any order."""
    from joblib import Parallel, delayed

    first = list(islice(tasks, jobs))  # no more processes than batches
    run: Callable[..., Any] = delayed(write_batch)
    parallel = Parallel(n_jobs=max(1, len(first)), return_as="generator_unordered")
    try:
        yield from parallel(run(*task) for task in chain(first, tasks))
    except BrokenExecutor:
        raise RuntimeError(
            "a process was lost (killed, or out of memory); the same command goes on from here, with fewer --jobs if "
            "memory was short"
        ) from None


def write_batch(number: int, batch: list[Record], out: Path, folder: Path) -> int:
    """Write the part of every table for a batch; return its size."""
    import pyarrow.parquet as pq  # when needed: most who import the package profile nothing

    tables = profile_batch(batch, folder)
    for name in sorted(TABLES, key=lambda table: table == LAST):
        sink = BytesIO()
        pq.write_table(tables[name], sink)
        write_whole(_part(out, name, number), sink.getvalue())
    return len(batch)


def _is_done(out: Path, number: int) -> bool:
    """Whether all parts of a batch can be read."""
    import pyarrow.parquet as pq

    try:
        return all(pq.read_schema(_part(out, name, number)).names == form.names for name, form in TABLES.items())
    except (OSError, ValueError):
        return False


def _part(out: Path, table: str, number: int) -> Path:
    return out / table / f"part-{number:06d}.parquet"


@contextmanager
def _opened(out: Path, made_of: dict[str, Any]) -> Iterator[None]:
    """Hold the folder `out`, made if need be, for a run. Raises ValueError where it holds something else, another
    profile or another run."""
    state = out / STATE
    if out.exists() and not state.exists() and any(not p.name.startswith((LOCK, UNFINISHED)) for p in out.iterdir()):
        raise ValueError(f"{out}: holds other files; name a new or an empty folder")
    out.mkdir(parents=True, exist_ok=True)
    with alone(out / LOCK):
        for left in [p for name in ("", *TABLES) for p in (out / name).glob(f"{UNFINISHED}[0-9]*")]:
            left.unlink()
        if state.exists():
            _check(state, made_of)
        else:
            write_whole(state, json.dumps(made_of))
        yield


def _check(state: Path, made_of: dict[str, Any]) -> None:
    """Raise ValueError where the profile is of something else."""
    try:
        held = json.loads(state.read_text(encoding="utf-8"))
        code = held["code"]
    except (ValueError, TypeError, KeyError, RecursionError):
        raise ValueError(f"{state}: cannot be read; restore this file, or name another folder") from None
    out, other = state.parent, "name another folder"
    if code != made_of["code"]:
        raise ValueError(f"{out}: made by version {code} of this package, which is now {made_of['code']}; {other}")
    if held != made_of:
        raise ValueError(f"{out}: holds the profile of another source, or of this one before it changed; {other}")


def file_states(source: Source) -> dict[Path, str]:
    """Size and time of each file of a source and of its companion files; empty for what is not there."""
    return {path: _state(path) for path in [*list_files(source), *(home(source) / c for c in sorted(COMPANIONS))]}


def _state(path: Path) -> str:
    try:
        state = path.stat()
    except OSError:
        return ""
    return f"{state.st_size} {state.st_mtime_ns}"


def _digest(files: dict[Path, str]) -> str:
    return hashlib.sha256(json.dumps({str(path): state for path, state in files.items()}).encode()).hexdigest()


@cache
def package_code() -> str:
    """A digest of the files of the package: a checkout changes without a new version."""
    code = hashlib.sha256()
    for path in sorted(PACKAGE.rglob("*")):
        if path.suffix in {".py", ".toml", ".csv", ".txt"} and ".ipynb_checkpoints" not in path.parts:
            code.update(path.relative_to(PACKAGE).as_posix().encode() + b"\0" + path.read_bytes())
    return code.hexdigest()[:12]
