"""Tables of articles, read row by row: which column holds the texts, and what the others are called here."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple, TextIO

from .files import regular_file

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


class Row(NamedTuple):
    """A row of a table: its text, its other cells under our names for them, or why it cannot be read."""

    text: str
    metadata: dict[str, str]
    problem: str = ""


def read_rows(path: Path, text_column: str = "") -> Iterator[Row]:
    """The rows of a .csv, .jsonl or .parquet file, one by one.

    Raises ValueError where no column holds texts.
    """
    known: dict[tuple[str, ...], tuple[str, dict[str, str]]] = {}
    for row in _rows(path):
        if NO_ROW in row:
            yield Row("", {}, f"{path}: {row[NO_ROW]}")
            continue
        columns = tuple(row)
        try:
            if columns not in known:
                known[columns] = _text_column(path, columns, text_column), _known_names(columns)
            text, names = known[columns]
            metadata = {names.get(c, c): _written(value) for c, value in row.items() if c != text}
            yield Row(_written(row[text]), {c: value for c, value in metadata.items() if value})
        except ValueError as error:
            if not known:
                raise
            yield Row("", {}, str(error))
        except RecursionError:
            yield Row("", {}, f"{path}: a row with lists in lists beyond measure")


def count_rows(path: Path) -> int:
    """How many rows a table has."""
    if path.suffix.lower() == ".parquet":
        import pyarrow.parquet as pq

        return pq.ParquetFile(path).metadata.num_rows
    return sum(1 for _ in _rows(path))


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
    kind = regular_file(path).suffix.lower()
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
        except (ValueError, RecursionError) as error:
            row = str(error)
        yield row if isinstance(row, dict) else {NO_ROW: f"line {number} is no JSON object"}
