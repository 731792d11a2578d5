"""A profile of many articles, batch by batch, as a Parquet data set that an interrupted run resumes."""

import hashlib
import json
import os
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import pandas as pd
from tqdm import tqdm

from .batch import TABLES, profile_batch
from .sources import Found, Source, find_articles, home, list_files

BATCH = 250  # articles read, profiled and written at a time
LAST = "articles"  # the table written last: where its part is there, the batch is done


def profile(
    source: Source, out: str | Path, jobs: int = 1, scheduler: Any = "", text_column: str = "", quiet: bool = True
) -> Path:
    """Write the profile of the articles of `source` to the folder `out`, one sub-folder of Parquet parts a table.

    `jobs` processes share the work on this machine; `scheduler` (an address such as tcp://host:8786, or a
    `distributed.Client`) hands it to a Dask cluster that sees the same files. A run that was interrupted goes on
    where it stopped. Raises ValueError where `out` holds the profile of another source.
    """
    out = Path(out).expanduser().resolve()
    done = _open(out, source, text_column)
    batches = _batches(find_articles(source, text_column))
    todo = ((i, batch, out, home(source)) for i, batch in enumerate(batches) if i not in done)
    with tqdm(unit=" articles", initial=sum(done.values()), disable=quiet, smoothing=0.1) as bar:
        for count in _results(todo, jobs, scheduler):
            bar.update(count)
    return out


def write_batch(number: int, batch: list[Found], out: Path, folder: Path) -> int:
    """Profile one batch and write its part of every table, each at once or not at all; return its size."""
    tables = profile_batch(batch, folder)
    for name in sorted(TABLES, key=lambda t: t == LAST):
        part = out / name / f"part-{number:06d}.parquet"
        part.parent.mkdir(parents=True, exist_ok=True)
        unfinished = part.with_suffix(f".{os.getpid()}.tmp")
        tables[name].to_parquet(unfinished, schema=TABLES[name], index=False)
        os.replace(unfinished, part)
    return len(batch)


def _open(out: Path, source: Source, text_column: str) -> dict[int, int]:
    """Make `out` ready for `source`; the batches that are done already, with their sizes."""
    mark = {"source": _fingerprint(source), "text_column": text_column, "batch": BATCH}
    manifest = out / "profile.json"
    if not manifest.exists():
        if out.exists() and any(out.iterdir()):
            raise ValueError(f"{out}: holds other files; name a new or an empty folder")
        out.mkdir(parents=True, exist_ok=True)
        manifest.write_text(json.dumps(mark), encoding="utf-8")
    elif json.loads(manifest.read_text(encoding="utf-8")) != mark:
        raise ValueError(f"{out}: holds the profile of another source, or of this one before it changed; name another")
    for left_over in out.glob("*/*.tmp"):
        left_over.unlink()
    parts = (out / LAST).glob("part-*.parquet")
    return {int(p.stem[5:]): len(pd.read_parquet(p, columns=["article_id"])) for p in parts}


def _fingerprint(source: Source) -> str:
    """What tells one state of a source from another: the names, sizes and times of its files."""
    state = [(str(p), s.st_size, s.st_mtime_ns) for p in list_files(source) for s in [p.stat()]]
    return hashlib.sha256(json.dumps(state).encode()).hexdigest()


def _batches(found: Iterable[Found]) -> Iterator[list[Found]]:
    """The articles, BATCH at a time."""
    each = iter(found)
    return iter(lambda: list(islice(each, BATCH)), [])


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
    """The same on a Dask cluster, with a few batches a worker under way at a time; a lost batch is done again."""
    from distributed import Client, as_completed

    client = scheduler if isinstance(scheduler, Client) else Client(scheduler)
    ahead = 2 * max(1, sum(client.nthreads().values()))
    under_way = as_completed([client.submit(write_batch, *task, pure=False) for task in islice(tasks, ahead)])
    for future in under_way:
        yield future.result()
        for task in islice(tasks, 1):
            under_way.add(client.submit(write_batch, *task, pure=False))
