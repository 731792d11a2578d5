"""Where articles come from: a folder, files, a glob or a table; what is found is read one at a time."""

import csv
import glob
import json
import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple, TextIO

COMPANIONS = {
    "articles.csv", "actors.toml", "framing.toml", "reference_values.csv", "corrections.csv", "syllables.csv",
}  # fmt: skip
OWN_FOLDERS = {"labels", "figures", "notebooks"}  # of a collection; they hold no articles
TABLES = {".csv", ".jsonl", ".parquet"}
TEXT_COLUMNS = ["text", "body", "content", "article", "article_text", "full_text", "fulltext", "maintext", "story"]
SYNONYMS = {
    "article_id": ["id", "uuid", "doc_id"],
    "headline": ["title"],
    "published": ["date", "published_at", "publish_date", "pub_date", "publication_date", "datetime"],
    "outlet": ["source", "publisher", "publication", "site", "newspaper"],
    "author": ["authors", "byline"],
    "url": ["link", "source_url"],
}
NO_ROW = "\0"  # the column of a row that cannot be read; it holds the problem
CHUNK = 1000  # rows of a table read at a time

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
    return Path(next(iter(source))).expanduser().parent.resolve()


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
        for row, found in enumerate(read_table(path, text_column), start=1):
            numbered = f"{name}-{row:06d}"
            article_id = found.article_id or numbered
            article_id = f"{article_id}-{numbered}" if article_id in seen else article_id
            seen.add(article_id)
            yield found._replace(article_id=article_id)


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
    """The .txt files of a folder and its sub-folders, but for what is hidden or a collection's own."""
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if name not in OWN_FOLDERS and name[0] != ".")
        yield from (Path(here, name) for name in sorted(files) if name.lower().endswith(".txt") and name[0] != ".")


def _ids(paths: list[Path], folder: Path) -> list[str]:
    """The stems of files; where two share a stem, the paths relative to the folder, with their endings if need be."""
    inside = [p.relative_to(folder) if p.is_relative_to(folder) else p for p in paths]
    ids = [p.stem for p in paths]
    for longer in (lambda p: p.with_suffix("").as_posix(), Path.as_posix):
        shared = {i for i, n in Counter(ids).items() if n > 1}
        ids = [longer(p) if i in shared else i for i, p in zip(ids, inside, strict=True)] if shared else ids
    return ids


def read_file(path: Path) -> tuple[str, str]:
    """The text of a file (of a web page its main text), and a remark where it is not UTF-8: read as Windows-1252.

    Raises OSError or ValueError where it cannot be read.
    """
    data = path.read_bytes()
    if b"\0" in data[:1000]:
        raise ValueError(f"{path}: this is no plain text; save it as .txt in UTF-8")
    if path.suffix.lower() in {".html", ".htm"}:
        return _main_text(data, path), ""
    try:
        return data.decode("utf-8-sig"), ""
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        remark = f"{path}: line {line} is not UTF-8; read as Windows-1252, save it as UTF-8"
    try:
        return data.decode("cp1252"), remark
    except UnicodeDecodeError:
        return data.decode("latin-1"), remark


def _main_text(data: bytes, path: Path) -> str:
    """The main text of a web page."""
    try:
        from trafilatura import extract
    except ImportError:
        raise ValueError(
            f"{path}: a web page needs the extra html; install it with: pip install -e '.[html]'"
        ) from None
    text = extract(data, include_comments=False, include_tables=False)
    if not text:
        raise ValueError(f"{path}: no main text found in this page; save its text as .txt")
    return text


def read_table(path: Path, text_column: str = "") -> Iterator[Found]:
    """The rows of a .csv, .jsonl or .parquet file; the id is that of the row, empty where it has none.

    Raises ValueError where no column holds texts.
    """
    known: dict[tuple[str, ...], tuple[str, dict[str, str]]] = {}
    for row in _rows(path):
        if NO_ROW in row:
            yield Found("", path, None, {}, f"{path}: {row[NO_ROW]}")
            continue
        columns = tuple(row)
        try:
            if columns not in known:
                known[columns] = _text_column(path, columns, text_column), _known_names(columns)
        except ValueError as error:
            if not known:
                raise
            yield Found("", path, None, {}, str(error))
            continue
        text, names = known[columns]
        metadata = {names.get(c, c): _written(value) for c, value in row.items() if c != text}
        metadata = {c: value for c, value in metadata.items() if value}
        yield Found(metadata.pop("article_id", ""), path, _written(row[text]), metadata)


def _text_column(path: Path, columns: tuple[str, ...], wanted: str) -> str:
    """The column that holds the texts."""
    lower = {c.lower(): c for c in columns}
    found = wanted or next((lower[c] for c in TEXT_COLUMNS if c in lower), "")
    if found not in columns:
        raise ValueError(
            f"{path}: no column {found or 'text'!r} among {', '.join(columns)}; name the one with the texts"
        )
    return found


def _known_names(columns: tuple[str, ...]) -> dict[str, str]:
    """Columns of a table to our names for them, where a common name tells what they hold."""
    lower = {c.lower(): c for c in columns}
    renamed = {lower[ours]: ours for ours in SYNONYMS if ours in lower}
    for ours, theirs in SYNONYMS.items():
        match = next((lower[t] for t in theirs if t in lower and lower[t] not in renamed), None)
        if ours not in renamed.values() and match is not None:
            renamed[match] = ours
    return renamed


def _written(value: Any) -> str:
    """A cell as text: empty where there is nothing, the parts of a list after each other."""
    if isinstance(value, str):  # half a surrogate pair, which JSON may hold, is no character
        return value if value.isascii() else value.encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, list):
        return ", ".join(map(_written, value))
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False)
    return "" if value is None or value != value else str(value)


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a table one by one; a line that cannot be read has its problem under NO_ROW."""
    kind = path.suffix.lower()
    if kind == ".parquet":
        import pyarrow.parquet as pq

        yield from (row for batch in pq.ParquetFile(path).iter_batches(CHUNK) for row in batch.to_pylist())
        return
    with open(path, encoding="utf-8-sig", newline="" if kind == ".csv" else None) as file:
        try:
            yield from _csv_rows(file) if kind == ".csv" else _json_rows(file)
        except (UnicodeDecodeError, csv.Error) as error:
            raise ValueError(f"{path}: {error}; save this table as UTF-8") from None


def _csv_rows(file: TextIO) -> Iterator[dict[str, Any]]:
    """The rows under a line of names, which commas, semicolons or tabs part."""
    csv.field_size_limit(2**31 - 1)
    names = file.readline()
    file.seek(0)
    for row in csv.DictReader(file, delimiter=max(",;\t", key=names.count), restkey=NO_ROW, restval=""):
        yield {NO_ROW: "a row with more cells than there are columns"} if NO_ROW in row else row


def _json_rows(file: TextIO) -> Iterator[dict[str, Any]]:
    """The object of each line that is not blank."""
    for number, line in enumerate(file, start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
            row = str(error)
        yield row if isinstance(row, dict) else {NO_ROW: f"line {number} is no JSON object"}


def count_articles(source: Source) -> int:
    """How many articles there are to read."""
    return sum(_count_rows(p) if p.suffix.lower() in TABLES else 1 for p in list_files(source))


def _count_rows(path: Path) -> int:
    """How many rows a table has."""
    if path.suffix.lower() == ".parquet":
        import pyarrow.parquet as pq

        return pq.ParquetFile(path).metadata.num_rows
    return sum(1 for _ in _rows(path))
