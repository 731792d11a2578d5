"""Files written whole: whatever happens, a name holds what it held before or all that is new, after a power cut too."""

import errno
import fcntl
import os
import re
import secrets
import socket
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

UNFINISHED = "_unfinished-"  # readers of Parquet skip names with an underscore
_OURS = re.compile(rf"{UNFINISHED}\d+-[0-9a-f]{{16}}")
_UNABLE = {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOLCK}  # of some network file systems
LEFT = 3600  # seconds after which nobody goes on with an unfinished file


def write_whole(path: Path, content: bytes | str, sync: bool = True) -> None:
    """Write a file, its folder made if need be, so that it is there whole or as it was before; text as UTF-8 with its
    line ends. Without `sync` the file may be lost in a power cut. With it what killed processes left in the folder is
    taken away."""
    make_folder(path.parent)
    unfinished = path.with_name(f"{UNFINISHED}{os.getpid()}-{secrets.token_hex(8)}")
    try:
        with open(unfinished, "xb") as file:
            file.write(content.encode("utf-8") if isinstance(content, str) else content)
            file.flush()
            if sync:
                os.fsync(file.fileno())
        os.replace(unfinished, path)
    except BaseException as error:
        unfinished.unlink(missing_ok=True)
        if isinstance(error, OSError) and error.filename is None:
            error.filename = str(path)  # a full disk does not say where
        raise
    if sync:
        clear_unfinished(path.parent, LEFT)
        _sync_folder(path.parent)


def make_folder(folder: Path) -> None:
    """Make a folder, and those above it, so that a power cut leaves them there."""
    if not folder.is_dir():
        make_folder(folder.parent)
        folder.mkdir(exist_ok=True)
        _sync_folder(folder.parent)


def _sync_folder(folder: Path) -> None:
    """Let the names in a folder outlast a power cut, where the system can do that."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        with _where_able():
            os.fsync(handle)
    finally:
        os.close(handle)


def is_unfinished(path: Path) -> bool:
    """Whether the name is one that `write_whole` gives to what it has not finished."""
    return bool(_OURS.fullmatch(path.name))


def clear_unfinished(folder: Path, age: float = 0) -> None:
    """Take away what was being written into a folder, `age` seconds ago or more, when a process was killed."""
    if folder.is_dir() and not folder.is_symlink():
        for path in filter(is_unfinished, folder.glob(f"{UNFINISHED}*")):
            with suppress(FileNotFoundError):
                found = path.lstat()
                if stat.S_ISREG(found.st_mode) and found.st_mtime <= time.time() - age:
                    path.unlink()


def regular_file(path: Path) -> Path:
    """The path, if a file lies there; raises OSError where there is nothing, ValueError where it is something else."""
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        raise ValueError(f"{legible(path)}: this is a folder, or one that you may not read; see to its rights")
    if not stat.S_ISREG(mode):
        raise ValueError(f"{legible(path)}: this is no regular file; put a file in its place")
    return path


def legible(path: Path | str) -> str:
    """The path as text, the bytes of a name that are not UTF-8 written as such (`\\xe9`)."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


@contextmanager
def alone(lock: Path) -> Iterator[None]:
    """Hold a lock file, which names process and host, while the block runs; that of a process that died is taken over.
    ValueError where another holds it."""
    with open(lock, "a+", encoding="utf-8") as file:  # closing gives up the lock
        try:
            with _where_able():
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.seek(0)
            held = f"another run writes here, process {file.read() or '?'}"
            raise ValueError(f"{lock.parent}: {held}; let it end or name another folder") from None
        file.truncate(0)
        file.write(f"{os.getpid()} on {socket.gethostname()}")
        file.flush()
        try:
            yield
        finally:
            lock.unlink(missing_ok=True)


@contextmanager
def _where_able() -> Iterator[None]:
    """Go on where the file system cannot do what is asked."""
    try:
        yield
    except OSError as error:
        if error.errno not in _UNABLE:
            raise
