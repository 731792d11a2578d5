"""Where articles come from: a folder, files, a glob or a table; what is found is read one at a time."""

import glob
import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from .files import legible, regular_file
from .tables import TABLES, count_rows, read_rows
from .web import article_of_page

COMPANIONS = {
    "articles.csv", "actors.toml", "framing.toml", "reference_values.csv", "corrections.csv", "syllables.csv",
}  # fmt: skip
OWN_FOLDERS = {"labels", "figures", "notebooks"}  # of a collection; they hold no articles
Source = str | Path | Iterable[str | Path]


class Found(NamedTuple):
    """An article that was found: read from `path`, or with its text at hand where it is a row of a table."""

    article_id: str
    path: Path
    text: str | None
    metadata: dict[str, str]
    problem: str = ""

    def read(self) -> tuple[str, str]:
        """The text, unchanged, and what is to be said of it; raises OSError or ValueError where it cannot be read."""
        if self.problem:
            raise ValueError(self.problem)
        return read_file(self.path) if self.text is None else (self.text, "")


def home(source: Source) -> Path:
    """The folder of a source, where its companion files lie and its charts go."""
    if isinstance(source, str | Path):
        path = Path(source).expanduser()
        if not path.exists() and glob.has_magic(str(path)):
            return Path(str(path)[: re.search(r"[*?\[]", str(path)).start()] + "x").parent.resolve()  # type: ignore[union-attr]
        return path.resolve() if path.is_dir() else path.parent.resolve()
    for first in source:
        return Path(first).expanduser().parent.resolve()
    raise FileNotFoundError("the list of files is empty; name one article or more")


def find_articles(source: Source, text_column: str = "") -> Iterator[Found]:
    """The articles of a folder (`.txt`, sub-folders too), of files (.txt, .md, .html), a glob or a table, in order.

    A table (.csv, .jsonl, .parquet) has a text column (`text_column`, else found by name); its other columns
    are kept as metadata. Ids are unique. Raises FileNotFoundError where nothing is found, ValueError where a table
    has no text.
    """
    paths = list_files(source)
    texts = [p for p in paths if p.suffix.lower() not in TABLES]
    tables = [p for p in paths if p.suffix.lower() in TABLES]
    for article_id, path in zip(_ids(texts, home(source)), texts, strict=True):
        yield Found(article_id, path, None, {})
    seen = set(_ids(texts, home(source))) if tables else set()
    for name, path in zip(_ids(tables, home(source)), tables, strict=True):
        for number, row in enumerate(read_rows(path, text_column), start=1):
            numbered = f"{name}-{number:06d}"
            article_id = row.metadata.pop("article_id", numbered)
            article_id = f"{article_id}-{numbered}" if article_id in seen else article_id
            seen.add(article_id)
            yield Found(article_id, path, row.text, row.metadata, row.problem)


def list_files(source: Source) -> list[Path]:
    """The files that a source names, in order, without companion files."""
    if not isinstance(source, str | Path):
        return [_absolute(Path(p).expanduser()) for p in source]
    path = Path(source).expanduser()
    if path.is_dir():
        found = list(_texts_below(path.resolve()))
    elif path.exists():
        return [_absolute(path)]
    else:
        found = [Path(p) for p in sorted(glob.glob(str(path), recursive=True))]
        found = [_absolute(p) for p in found if p.name not in COMPANIONS]
    if not found:
        raise FileNotFoundError(f"{path}: no article here; name a folder of .txt files, a file, a glob or a table")
    return found


def _absolute(path: Path) -> Path:
    """The path from the root; the file itself may be a link and keeps its name."""
    return path.parent.resolve() / path.name


def _texts_below(folder: Path) -> Iterator[Path]:
    """The .txt files of a folder and its sub-folders, but for what is hidden or a collection's own.

    A sub-folder that cannot be read is given as if it were a file, so that it is named.
    """
    closed: list[Path] = []
    for here, folders, files in os.walk(folder, onerror=lambda error: closed.append(Path(error.filename))):
        folders[:] = sorted(name for name in folders if name not in OWN_FOLDERS and name[0] != ".")
        yield from (Path(here, name) for name in sorted(files) if name.lower().endswith(".txt") and name[0] != ".")
    yield from closed


def _ids(paths: list[Path], folder: Path) -> list[str]:
    """The stems of files; where two share a stem, the paths relative to the folder, with their endings if need be."""
    inside = [p.relative_to(folder) if p.is_relative_to(folder) else p for p in paths]
    inside = [Path(legible(p)) for p in inside]
    ids = [p.stem for p in inside]
    for longer in (lambda p: p.with_suffix("").as_posix(), Path.as_posix):
        shared = {i for i, n in Counter(ids).items() if n > 1}
        ids = [longer(p) if i in shared else i for i, p in zip(ids, inside, strict=True)] if shared else ids
    return ids


def read_file(path: Path) -> tuple[str, str]:
    """The text of a file (of a web page its main text), and a remark where it is not UTF-8: read as Windows-1252.

    Raises OSError or ValueError where it cannot be read.
    """
    data, path = regular_file(path).read_bytes(), Path(legible(path))
    if b"\0" in data[:1000]:
        raise ValueError(f"{path}: this is no plain text; save it as .txt in UTF-8")
    if path.suffix.lower() in {".html", ".htm"}:
        return _main_text(data, path), ""
    text, line = decoded(data)
    return text, f"{path}: line {line} is not UTF-8; read as Windows-1252, save it as UTF-8" if line else ""


def decoded(data: bytes) -> tuple[str, int]:
    """The text of a file, and the line from which on it is not UTF-8 and is read as Windows-1252 (0: none)."""
    try:
        return data.decode("utf-8-sig"), 0
    except UnicodeDecodeError as error:
        line = len(re.findall(rb"\r\n?|\n", data[: error.start])) + 1
    try:
        return data.decode("cp1252"), line
    except UnicodeDecodeError:
        return data.decode("latin-1"), line


def _main_text(data: bytes, path: Path) -> str:
    """The main text of a web page."""
    try:
        text = article_of_page(data)
    except ImportError:
        raise ValueError(
            f"{path}: a web page needs the extra html; install it with: pip install -e '.[html]'"
        ) from None
    if not text:
        raise ValueError(f"{path}: no main text found in this page; save its text as .txt")
    return text


def count_articles(source: Source) -> int:
    """How many articles there are to read."""
    return sum(count_rows(p) if p.suffix.lower() in TABLES else 1 for p in list_files(source))
