"""A profile of many articles, batch by batch, as a Parquet data set that an interrupted run resumes."""

import sys
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor
from itertools import chain, islice
from pathlib import Path
from typing import Any

from tqdm import tqdm

from ..files import legible
from ..sources import Found, Source, at_hand, count_articles, find_articles, home
from .batch import TABLES, profile_batch
from .state import conditions, file_state, file_states, fingerprint, opened, write_parts

BATCH = 500  # articles read, profiled and written at a time


def profile(source: Source, out: str | Path, jobs: int = 1, text_column: str = "", progress: bool = False) -> Path:
    """Write the profile of the articles of `source` to the folder `out`, one sub-folder of Parquet parts a table.

    `jobs` processes share the work. A run that was interrupted goes on where it stopped; `out` is the same at the end,
    whoever did the work. Articles that cannot be read are rows of the table `problems`. `progress` shows a bar on the
    error stream.

    Raises FileNotFoundError where there is no article, ValueError where `out` holds something else, another run or the
    profile of another source (or of this one, or of this package, before it changed), RuntimeError where the work is
    not finished: processes or files were lost on the way.
    """
    if at_hand(source) is not None:
        raise ValueError("a profile is made of files; write the texts to a .parquet or .jsonl file and name that")
    out, folder = Path(out).expanduser().resolve(), home(source)
    files, given = file_states(source), conditions(folder)
    if next(find_articles(source, text_column), None) is None:
        raise FileNotFoundError(f"{source}: no article here; the table has no rows")
    profile_batch([], folder)  # says once what is wrong with the companion files
    columns = {name: schema.names for name, schema in TABLES.items()}
    made_of = {"source": fingerprint(files), "text_column": text_column, "batch": BATCH, "tables": columns, **given}
    with opened(out, made_of) as done:
        each = find_articles(source, text_column)
        batches = enumerate(iter(lambda: list(islice(each, BATCH)), []))
        todo = ((i, batch, out, folder, given) for i, batch in batches if i not in done)
        sizes, seconds = list[int](), 0.2 if sys.stderr.isatty() else 30  # between lines where nobody watches
        total = count_articles(source) if progress else None
        form = {"unit": " articles", "initial": sum(done.values()), "mininterval": seconds}
        with tqdm(total=total, disable=not progress, **form) as bar:
            for size in _results(todo, jobs):
                bar.update(size)
                sizes.append(size)
    _check_files(files, sizes.count(0))
    return out


def _check_files(files: dict[Path, str], put_off: int) -> None:
    """Raise RuntimeError where files changed during the run, or batches were put off for that."""
    changed = [path for path, state in files.items() if file_state(path) != state]
    if changed:
        others = f" and {len(changed) - 1:,} other files" * (len(changed) > 1)
        raise RuntimeError(
            f"{legible(changed[0])}{others} changed or went away during the run; put back what was there and repeat "
            "the command, or name another folder"
        )
    if put_off:
        raise RuntimeError(f"{put_off:,} batches are not done, companion files were away; repeat the command")


def write_batch(number: int, batch: list[Found], out: Path, folder: Path, given: dict[str, Any]) -> int:
    """Profile one batch, write its parts and return its size; 0 where companion files are not as `given` (put off).
    Raises ValueError where the package is not."""
    now = conditions(folder)
    if now["code"] != given["code"]:
        raise ValueError(f"a worker has another state of this package ({now['code']}, here {given['code']}); update it")
    tables = profile_batch(batch, folder)
    if not now == given == conditions(folder):
        return 0
    write_parts(number, batch, tables, out)
    return len(batch)


Task = tuple[int, list[Found], Path, Path, dict[str, Any]]


def _results(tasks: Iterator[Task], jobs: int) -> Iterator[int]:
    """The sizes of the batches as they are finished, in any order."""
    first = list(islice(tasks, jobs))  # no more processes than batches
    tasks = chain(first, tasks)
    return _in_processes(tasks, len(first)) if len(first) > 1 else (write_batch(*task) for task in tasks)


def _in_processes(tasks: Iterator[Task], jobs: int) -> Iterator[int]:
    """The same by processes on this machine."""
    from joblib import Parallel, delayed

    run: Callable[..., Any] = delayed(write_batch)
    try:
        yield from Parallel(n_jobs=jobs, return_as="generator_unordered")(run(*task) for task in tasks)
    except BrokenExecutor:
        raise RuntimeError(
            "a process was lost (killed, or out of memory); the same command goes on from here, with fewer --jobs if "
            "memory was short"
        ) from None
