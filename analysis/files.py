"""Files written whole: whatever happens, a name holds what it held before or all that is new, after a power cut too."""

import errno
import fcntl
import os
import re
import secrets
import socket
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

UNFINISHED = "_unfinished-"  # readers of Parquet skip names with an underscore
_OURS = re.compile(rf"{UNFINISHED}([\w.-]+)-(\d+)-[0-9a-f]{{16}}")
_HOST = re.sub(r"[^\w.-]", "_", socket.gethostname(), flags=re.ASCII) or "host"
_UNABLE = {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOLCK}  # of some network file systems


def write_whole(path: Path, content: bytes | str, sync: bool = True) -> None:
    """Write a file, its folder made if need be, so that it is there whole or as it was before; text as UTF-8 with its
    line ends. Without `sync` the file may be lost in a power cut. With it what killed processes of this machine left in
    the folder is taken away."""
    make_folder(path.parent)
    unfinished = path.with_name(f"{UNFINISHED}{_HOST}-{os.getpid()}-{secrets.token_hex(8)}")
    data = content.encode("utf-8") if isinstance(content, str) else content
    try:
        with open(unfinished, "xb") as file:
            file.write(data)
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
        for left in filter(_is_left, path.parent.glob(f"{UNFINISHED}*")):
            left.unlink(missing_ok=True)
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


def _is_left(path: Path) -> bool:
    """Whether a process of this machine that is no more left the file unfinished."""
    found = _OURS.fullmatch(path.name)
    if not found or found[1] != _HOST or path.is_symlink() or not path.is_file():
        return False
    try:
        os.kill(int(found[2]), 0)
    except (ProcessLookupError, OverflowError):
        return True
    except PermissionError:  # another user's
        return False
    return False


def clear_unfinished(folder: Path) -> None:
    """Take away what was being written into a folder when a process was killed, and nothing else."""
    if folder.is_dir() and not folder.is_symlink():
        for path in filter(is_unfinished, folder.iterdir()):
            if path.is_file() and not path.is_symlink():
                path.unlink(missing_ok=True)


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
    """Hold a lock file, which names host and process, while the block runs; that of a process that died is taken over.
    ValueError where another holds it. Where the system knows no locks, two runs on one host are not told apart."""
    with open(lock, "a+", encoding="utf-8") as file:  # closing gives up the lock
        free = _locked(file.fileno())
        file.seek(0)
        host, process, *_ = [*file.read().split(), "", ""]
        if not free or host not in {"", _HOST}:
            raise ValueError(
                f"{lock.parent}: another run writes here, process {process or '?'} on {host or 'this machine'}; let it "
                f"end or name another folder{f', or delete {lock.name} if that run is no more' * free}"
            )
        if not lock.exists() or not os.path.samestat(os.fstat(file.fileno()), lock.stat()):
            raise ValueError(f"{lock.parent}: another run has just ended here; repeat the command")
        file.truncate(0)
        file.write(f"{_HOST} {os.getpid()} {secrets.token_hex(8)}")
        file.flush()
        try:
            yield
        finally:
            lock.unlink(missing_ok=True)


def _locked(handle: int) -> bool:
    """Whether this process has the lock of an open file now."""
    try:
        with _where_able():
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


@contextmanager
def _where_able() -> Iterator[None]:
    """Go on where the file system cannot do what is asked."""
    try:
        yield
    except OSError as error:
        if error.errno not in _UNABLE:
            raise
