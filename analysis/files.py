"""Files looked for and named, and files written whole: a name holds what it held before or all that is new."""

import fcntl
import os
import stat
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

NAMED = 9  # files that a message names
UNFINISHED = "_unfinished-"  # readers of Parquet skip names with an underscore


def write_whole(path: Path, content: bytes | str) -> None:
    """Write a file, its folder made if need be, so that it is there whole or as it was before; text as UTF-8 with its
    line ends."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f"{UNFINISHED}{os.getpid()}-{path.name}")
    try:
        unfinished.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        os.replace(unfinished, path)
    except BaseException as error:
        unfinished.unlink(missing_ok=True)
        if isinstance(error, OSError) and error.filename is None:
            error.filename = str(path)  # a full disk does not say where
        raise


def regular_file(path: Path) -> Path:
    """The path, if a file lies there; raises OSError where there is nothing, ValueError where it is something else."""
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        raise ValueError(f"{legible(path)}: this is a folder, or one that you may not read; see to its rights")
    if not stat.S_ISREG(mode):
        raise ValueError(f"{legible(path)}: this is no regular file; put a file in its place")
    return path


def as_folder(path: Path) -> Path:
    """The path, if a folder is there or can be made; raises ValueError where something else lies in its way."""
    there = next(above for above in (path, *path.parents) if os.path.lexists(above))
    if not there.is_dir():
        raise ValueError(f"{legible(there)}: this is no folder; name another place")
    return path


def legible(path: Path | str) -> str:
    """The path as text, the bytes of a name that are not UTF-8 written as such (`\\xe9`)."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


@contextmanager
def alone(lock: Path) -> Iterator[None]:
    """Hold a lock file, which names the process, while the block runs; that of a process that died is taken over.
    ValueError where another holds it."""
    with open(lock, "a+", encoding="utf-8") as file:  # closing gives up the lock
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.seek(0)
            held = f"another run writes here, process {file.read() or '?'}"
            raise ValueError(f"{lock.parent}: {held}; let it end or name another folder") from None
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        try:
            yield
        finally:
            lock.unlink(missing_ok=True)


def some_below(folder: Path, said: dict[Path, str]) -> str:
    """Files below a folder, each with what is said of it; of many the first."""
    named = [f"{path.relative_to(folder)} ({why})" for path, why in said.items()]
    return ", ".join(named[:NAMED]) + f" and {len(named) - NAMED} more" * (len(named) > NAMED)


def files_below(folder: Path, without: Collection[str], closed: list[Path]) -> Iterator[Path]:
    """The files in a folder and those below, but for hidden ones and folders of the names `without`; notes as `closed`
    what cannot be read."""
    for here, folders, files in os.walk(folder, onerror=lambda error: closed.append(Path(error.filename))):
        folders[:] = sorted(n for n in folders if n not in without and n[0] != "." and not n.endswith("_files"))
        yield from (Path(here, name) for name in sorted(files) if name[0] not in ".~")
