"""Tables of articles, read row by row: which column holds the texts, and what the others are called here."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from .cells import Cells, by_key, flat, key, of_texts, paragraphs, written
from .decoding import text_lines
from .documents import cell_text, extra, read_text, without_markup
from .exports import known, without_by
from .files import legible, regular_file
from .records import HEADS, NO_ROW, Numbered, csv_table, json_rows, numbered

DELIMITED, EXCEL = {".csv", ".tsv"}, {".xlsx", ".xlsm"}
TABLES = DELIMITED | EXCEL | {".jsonl", ".ndjson", ".json", ".parquet"}
CHUNK = 1000  # rows of a table read at a time
CUT_OFF = "the text is cut off at its end; take it from where it stands whole"
EXCEL_CELL = 32_767  # characters, of which a cell of Excel holds no more
HOW = 'text_column="…" in Python, TEXT_COLUMN in a notebook, --text-column in the command'
_CUT = re.compile(r"\[\+?\d+ chars\]\s*\Z")  # how NewsAPI ends a text that goes on elsewhere
_NO_NAME = re.compile(r"(?:Unnamed: ?\d+|)")  # what pandas calls the column of its own numbers


class Record(NamedTuple):
    """An article that was found: its id, its text (None: what `path` holds) and metadata; why it cannot be read, a
    remark, and whether the text is cut off at its end."""

    article_id: str
    text: str | None
    metadata: dict[str, str]
    path: Path = Path()
    problem: str = ""
    remark: str = ""
    cut: bool = False

    def read(self) -> tuple[str, str]:
        """The text, unchanged, and what is to be said of it; raises OSError or ValueError where it cannot be read."""
        if self.problem:
            raise ValueError(self.problem)
        told = [self.remark] * bool(self.remark) + [f"{self.article_id}: {CUT_OFF}"] * self.cut
        return read_text(self.path) if self.text is None else (self.text, "; ".join(told))


def read_records(path: Path, text_column: str = "") -> Iterator[Record]:
    """The rows of a table (any of TABLES), one by one; ValueError where no column holds texts."""
    remarks: list[str] = []
    yield from named_records(_rows(path, remarks, text_column), legible(path), text_column, remarks)


def named_records(rows: Iterable[Cells], name: str, text_column: str, remarks: list[str]) -> Iterator[Record]:
    """The rows under our names, those without an id under an empty one; `remarks` on the whole table (`name`) go with
    the next row. ValueError where none of the first rows has a column of texts."""
    known_columns: dict[tuple[str, ...], tuple[str, dict[str, str]]] = {}
    held, said = list[Record](), ""  # rows above the first that has one, and what is wrong with the last of them
    for number, row in enumerate(rows, start=1):
        remark = "; ".join(f"{name}: {said}" for said in remarks)
        remarks.clear()
        try:
            if NO_ROW in row:
                raise ValueError(row[NO_ROW])
            cells = flat(row)
            columns = tuple(cells)
            if columns not in known_columns:
                known_columns[columns] = _text_column(columns, text_column), known_names(columns)
                unknown = _unknown(*known_columns[columns], columns) if text_column and name else ""
                remark = "; ".join(filter(None, [remark, unknown and f"{name}: {unknown}"]))
            held.append(_record(cells, *known_columns[columns], remark))
        except (ValueError, RecursionError) as error:  # lists in lists beyond measure
            said, where = str(error), "" if NO_ROW in row else f"row {number}: "
            held.append(Record("", "", {}, problem=f"{name}: {where}{said}", remark=remark))
        if known_columns or NO_ROW in row:
            yield from held
            held.clear()
        elif len(held) == CHUNK:
            break
    if held:
        raise ValueError(f"{name}: {said}")


def _record(cells: Cells, text_column: str, names: dict[str, str], remark: str) -> Record:
    text = cell_text(paragraphs(cells[text_column]))
    metadata = {names.get(c, c): without_markup(written(v)) for c, v in cells.items() if c != text_column}
    metadata |= {"author": without_by(metadata["author"])} if "author" in metadata else {}
    filled = {c: v for c, v in metadata.items() if v and not _NO_NAME.fullmatch(c)}
    goes_on = _CUT.search(text)
    cut = goes_on is not None or len(text) == EXCEL_CELL
    text = text[: goes_on.start()].rstrip() if goes_on else text
    return Record(filled.pop("article_id", ""), text, filled, remark=remark, cut=cut)


def _text_column(columns: tuple[str, ...], wanted: str) -> str:
    """The column that holds the texts."""
    found = of_texts(columns, wanted)
    if found is None:
        there = ", ".join(column if len(column) <= 40 else f"{column[:40]}…" for column in columns)
        missing = f"no column {wanted!r}" if wanted else "no column of texts"
        raise ValueError(f"{missing} among {there}; name the one with the texts: {HOW}")
    return found


def _unknown(text_column: str, names: dict[str, str], columns: tuple[str, ...]) -> str:
    """What is to be said of a table with other columns of which none tells what is asked of an article."""
    others = [c for c in columns if c not in {text_column, *names}]
    told = f"no headline, outlet, author or date is known among {', '.join(others)}; call the columns so to have them"
    return told * (bool(others) and not {"headline", "outlet", "author", "published"} & {*names.values()})


def known_names(columns: Sequence[str]) -> dict[str, str]:
    """Columns of a table to our names for them, where a common name tells what they hold."""
    keys, renamed = by_key(columns), dict[str, str]()
    for ours, theirs in known()["columns"].items():
        match = next((keys[key(t)] for t in [ours, *theirs] if keys.get(key(t), "") not in ["", *renamed]), None)
        if ours != "text" and match is not None:
            renamed[match] = ours
    return renamed


def _rows(path: Path, remarks: list[str], text_column: str) -> Iterator[Cells]:
    """The rows of a table one by one; a line that cannot be read has its problem under NO_ROW."""
    kind = regular_file(path).suffix.lower()

    def has_texts(names: list[str]) -> bool:
        return of_texts(names, text_column) is not None

    try:
        with open(path, "rb") as file:
            if kind == ".parquet":
                yield from _parquet_rows(file)
            elif kind in EXCEL:
                yield from (row for _, row in _excel_table(file, remarks, has_texts)[1])
            elif kind in DELIMITED:
                yield from (row for _, row in csv_table(text_lines(file, remarks), has_texts)[1])
            else:
                texts = {key(name) for name in known()["columns"]["text"]}
                yield from json_rows(text_lines(file, remarks), kind == ".json", texts)
    except ValueError as error:
        raise ValueError(f"{legible(path)}: {error}") from None


def _parquet_rows(file: BinaryIO) -> Iterator[Cells]:
    import pyarrow.parquet as parquet

    try:
        for batch in parquet.ParquetFile(file).iter_batches(CHUNK):
            yield from batch.to_pylist()
    except (OSError, ValueError) as error:  # those of Arrow are ValueErrors
        raise ValueError(f"this is no Parquet that can be read ({error}); write it again") from None


def cell_table(file: BinaryIO, kind: str, remarks: list[str], **form: Any) -> tuple[list[str], Iterator[Numbered]]:
    """Names and numbered rows of a table of cells, as `csv_table` gives them."""
    return _excel_table(file, remarks) if kind in EXCEL else csv_table(text_lines(file, remarks), **form)


def _excel_table(
    file: BinaryIO, remarks: list[str], is_head: Callable[[list[str]], bool] = bool
) -> tuple[list[str], Iterator[Numbered]]:
    """The table below the first row that `is_head` of an Excel file, else below the first that holds anything."""
    library = extra("openpyxl", ".xlsx")
    try:
        book = library.load_workbook(file, read_only=True, data_only=True)
        sheets = [(s.title, list(enumerate(s.iter_rows(values_only=True), start=1))) for s in book.worksheets]
    except Exception as error:  # the library raises whatever lies below it
        raise ValueError(f"this is no Excel file that can be read ({error}); save it again") from None
    found = [(name, [(n, r) for n, r in lines if "".join(map(_excel_cell, r)).strip()]) for name, lines in sheets]
    filled = [(name, rows) for name, rows in found if rows]
    heads = [(name, rows, i) for name, rows in filled for i in range(min(HEADS, len(rows)))] or [("", [(0, ())], 0)]
    name, rows, at = next((head for head in heads if is_head(_names(head[1][head[2]][1]))), heads[0])
    if len(filled) > 1:
        remarks.append(f"only the sheet {name!r} is read, of {len(filled)}")
    names = numbered(_names(rows[at][1]))
    return names, ((n, dict(zip(names, map(_excel_cell, row), strict=False))) for n, row in rows[at + 1 :])


def _names(head: Sequence[Any]) -> list[str]:
    return ["" if cell is None else str(cell).strip() for cell in head]


def _excel_cell(cell: Any) -> str:
    """A cell as it would stand in a CSV file: midnight is a day."""
    return cell.isoformat().removesuffix("T00:00:00") if isinstance(cell, date) else written(cell)
