"""Tables of articles, read row by row: which column holds the texts, and what the others are called here."""

import csv
import json
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import chain, zip_longest
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
UNCLOSED = "\0\0"  # in place of the cells of a row whose quotation mark is not closed
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

        return int(pq.ParquetFile(path).metadata.num_rows)
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
            yield from (row for _, row in csv_table(file)[1]) if kind == ".csv" else _json_rows(file)
        except (UnicodeDecodeError, csv.Error) as error:
            raise ValueError(f"{path}: {error}; save this table as UTF-8") from None


def csv_table(file: Iterable[str], **form: Any) -> tuple[list[str], Iterator[tuple[int, dict[str, str]]]]:
    """The names in the first line that is not blank, and the line and cells by name of each row below.

    Commas, semicolons or tabs part the cells, `form` says more to `csv.reader`. A row that cannot be read has what is
    wrong with it under NO_ROW.
    """
    csv.field_size_limit(2**31 - 1)
    lines = iter(file)
    number, head = next(((n, line) for n, line in enumerate(lines, start=1) if line.strip()), (1, ""))
    form["delimiter"] = max(",;\t", key=head.count)
    records = _csv_records(chain([head], lines), number, form)
    names = [name.strip() for name in next(records, (0, []))[1]]
    return names, _csv_rows(names, records, form["delimiter"])


def _csv_rows(
    names: list[str], records: Iterator[tuple[int, list[str]]], delimiter: str
) -> Iterator[tuple[int, dict[str, str]]]:
    """The records that are not blank by name; behind a broken one, on from the next that has all its cells."""
    broken = False
    for line, cells in records:
        if UNCLOSED in cells:
            yield line, {NO_ROW: f"line {line}: a quotation mark is not closed; close it, or double it inside a cell"}
        elif len(cells) > len(names) and any(cells[len(names) :]):
            mend = f"put a cell that holds {delimiter!r} in quotation marks"
            yield line, {NO_ROW: f"line {line}: {len(cells)} cells for {len(names)} columns; {mend}"}
        elif cells and not (broken and len(cells) < len(names)):
            yield line, dict(zip_longest(names, cells[: len(names)], fillvalue=""))
        broken = UNCLOSED in cells or (broken and len(cells) < len(names))


def _csv_records(lines: Iterator[str], number: int, form: dict[str, Any]) -> Iterator[tuple[int, list[str]]]:
    """Line (the first has this number) and cells of each record; UNCLOSED where a quotation mark opens for good."""
    held: deque[str] = deque()
    while True:
        taken: list[str] = []
        source = (taken.append(line) or line for line in chain(_emptied(held), lines))  # type: ignore[func-returns-value]
        try:
            cells = next(csv.reader(source, strict=True, **form), None)
        except csv.Error:
            cells = [UNCLOSED]
            held.extendleft(reversed(taken[1:]))  # the next line begins a record of its own
            del taken[1:]
        if cells is None:
            return
        yield number, cells
        number += len(taken)


def _emptied(lines: deque[str]) -> Iterator[str]:
    while lines:
        yield lines.popleft()


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
