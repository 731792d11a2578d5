"""A profile of many articles, batch by batch, as a Parquet data set that an interrupted run resumes."""

import gc
import hashlib
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..sources import COMPANIONS, Found, Source, count_articles, find_articles, home, list_files
from .batch import TABLES, profile_batch

if TYPE_CHECKING:
    from tqdm import tqdm

BATCH = 500  # articles read, profiled and written at a time
LAST = "articles"  # the table written last: where its part is there, the batch is done
STATE = "profile.json"


def profile(
    source: Source,
    out: str | Path,
    jobs: int = 1,
    scheduler: Any = "",
    text_column: str = "",
    progress: bool = False,
) -> Path:
    """Write the profile of the articles of `source` to the folder `out`, one sub-folder of Parquet parts a table.

    `jobs` processes share the work on this machine; `scheduler` (an address such as tcp://host:8786, or a
    `distributed.Client`) hands it to a Dask cluster instead, whose workers see the same files under the same paths.
    A run that was interrupted goes on where it stopped; `out` is the same at the end, whoever did the work. Articles
    that cannot be read are rows of the table `problems`. `progress` shows a bar on the error stream.

    Raises FileNotFoundError where there is no article, ValueError where `out` holds something else or the profile
    of another source (or of this one before it changed), ModuleNotFoundError for `scheduler` without Dask.
    """
    out = Path(out).expanduser().resolve()
    done = _open(out, source, text_column)
    batches = _batches(find_articles(source, text_column))
    todo = ((i, batch, out, home(source)) for i, batch in enumerate(batches) if i not in done)
    with _bar(count_articles(source) if progress else 0, sum(done.values()), progress) as bar:
        for count in _results(todo, jobs, scheduler):
            bar.update(count)
    _clear(out)  # a worker that was lost may have left a part half written
    return out


def write_batch(number: int, batch: list[Found], out: Path, folder: Path) -> int:
    """Profile one batch and write its part of every table, each at once or not at all; return its size."""
    import pyarrow.parquet as pq  # when needed: most who import the package profile nothing

    with _no_collector():
        tables = profile_batch(batch, folder)
    for name in sorted(TABLES, key=lambda t: t == LAST):
        part = out / name / f"part-{number:06d}.parquet"
        part.parent.mkdir(parents=True, exist_ok=True)
        unfinished = part.with_name(f"_{part.name}.{os.getpid()}")  # readers skip names with an underscore
        pq.write_table(tables[name], unfinished)
        os.replace(unfinished, part)
    return len(batch)


@contextmanager
def _no_collector() -> Iterator[None]:
    """Without the search for cycles: a batch makes a million small objects and hardly any cycle among them."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _open(out: Path, source: Source, text_column: str) -> dict[int, int]:
    """Make `out` ready for `source`; the batches that are done already, with the articles they hold."""
    columns = {name: schema.names for name, schema in TABLES.items()}
    state = {"source": _fingerprint(source), "text_column": text_column, "batch": BATCH, "tables": columns}
    path = out / STATE
    if not path.exists():
        if out.exists() and any(not p.name.startswith("_") for p in out.iterdir()):
            raise ValueError(f"{out}: holds other files; name a new or an empty folder")
        out.mkdir(parents=True, exist_ok=True)
        unfinished = out / f"_{STATE}.{os.getpid()}"
        unfinished.write_text(json.dumps(state), encoding="utf-8")
        os.replace(unfinished, path)
    elif json.loads(path.read_text(encoding="utf-8")) != state:
        raise ValueError(f"{out}: holds the profile of another source, or of this one before it changed; name another")
    _clear(out)
    from pyarrow.parquet import ParquetFile

    parts = (out / LAST).glob("part-*.parquet")
    return {int(p.stem[5:]): ParquetFile(p).metadata.num_rows for p in parts}


def _clear(out: Path) -> None:
    """Take away what was being written when a process was killed."""
    for left_over in [*out.glob("_*"), *out.glob("*/_*")]:
        left_over.unlink(missing_ok=True)


def _fingerprint(source: Source) -> str:
    """What tells one state of a source from another: the names, sizes and times of its files and companion files."""
    digest = hashlib.sha256()
    for path in [*list_files(source), *(home(source) / name for name in sorted(COMPANIONS))]:
        state = path.stat() if path.exists() else None
        digest.update(f"{path}\0{state.st_size if state else ''}\0{state.st_mtime_ns if state else ''}\n".encode())
    return digest.hexdigest()


def _batches(found: Iterable[Found]) -> Iterator[list[Found]]:
    """The articles, BATCH at a time."""
    each = iter(found)
    return iter(lambda: list(islice(each, BATCH)), [])


def _bar(total: int, done: int, shown: bool) -> "tqdm":
    """The progress bar: articles a second and time left; now and then a line where nobody watches."""
    from tqdm import tqdm

    seconds = 0.2 if sys.stderr.isatty() else 30
    return tqdm(total=total or None, initial=done, unit=" articles", disable=not shown, mininterval=seconds)


Task = tuple[int, list[Found], Path, Path]


def _results(tasks: Iterator[Task], jobs: int, scheduler: Any) -> Iterator[int]:
    """The sizes of the batches as they are finished, in any order."""
    if scheduler:
        return _on_cluster(tasks, scheduler)
    if jobs == 1:
        return (write_batch(*task) for task in tasks)
    from joblib import Parallel, delayed

    run: Callable[..., Any] = delayed(write_batch)
    return Parallel(n_jobs=jobs, return_as="generator_unordered")(run(*task) for task in tasks)


def _on_cluster(tasks: Iterator[Task], scheduler: Any) -> Iterator[int]:
    """The same on a Dask cluster; a batch whose worker is lost is done again by another."""
    try:
        from distributed import Client, as_completed
    except ImportError:
        raise ModuleNotFoundError("a scheduler needs the extra cluster: pip install -e '.[cluster]'") from None
    client = scheduler if isinstance(scheduler, Client) else Client(scheduler)
    try:
        ahead = 2 * max(1, sum(client.nthreads().values()))  # batches under way at a time
        under_way = as_completed([client.submit(write_batch, *task, pure=False) for task in islice(tasks, ahead)])
        for future in under_way:
            yield future.result()
            for task in islice(tasks, 1):
                under_way.add(client.submit(write_batch, *task, pure=False))
    finally:
        if client is not scheduler:
            client.close()
