"""Tables whose cells are parted by commas, semicolons, tabs or bars, read row by row: a broken row costs itself."""

import csv
import re
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from itertools import chain, zip_longest
from typing import Any

NO_ROW = "\0"  # the column of a row that cannot be read; it holds the problem
UNCLOSED = "\0\0"  # in place of the cells of a row whose quotation mark is not closed
_DECLARED = re.compile(r'"?sep=(.)"?\s*', re.IGNORECASE)  # the line above the names by which Excel parts cells
_STRAY = re.compile(r"[\r\n](?!\n?\Z)")  # a line end that ends no line of this file
_RETURN = "\v"  # stands for it: the csv module takes any of them for the end of a row

Numbered = tuple[int, dict[str, Any]]


def csv_table(file: Iterable[str], **form: Any) -> tuple[list[str], Iterator[Numbered]]:
    """The names in the first line that is not blank, and the line and cells by name of each row below, or under NO_ROW
    what is wrong with it. Commas, semicolons, tabs or bars part the cells, `form` says more to `csv.reader`."""
    csv.field_size_limit(2**31 - 1)
    lines = (_STRAY.sub(_RETURN, line) for line in file)
    number, head = _first(lines, 0)
    declared = _DECLARED.fullmatch(head)
    if declared:
        number, head = _first(lines, number)
    form["delimiter"] = declared[1] if declared else max(",;\t|", key=head.count)
    records = _csv_records(chain([head], lines), number, form)
    names = numbered(map(str.strip, next(records, (0, []))[1]))
    return names, _csv_rows(names, records, form["delimiter"])


def _first(lines: Iterator[str], number: int) -> tuple[int, str]:
    """The next line that is not blank, and its number."""
    return next(((n, line) for n, line in enumerate(lines, number + 1) if line.strip()), (number + 1, ""))


def numbered(names: Iterable[str]) -> list[str]:
    """The names, from the second of one name on with its number; empty ones stay so."""
    seen = Counter[str]()
    told = []
    for name in names:
        seen[name] += 1
        told.append(f"{name} ({seen[name]})" if name and seen[name] > 1 else name)
    return told


def _csv_rows(names: list[str], records: Iterator[tuple[int, list[str]]], delimiter: str) -> Iterator[Numbered]:
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
        yield number, [cell.replace(_RETURN, "\n") for cell in cells]
        number += len(taken)


def _emptied(lines: deque[str]) -> Iterator[str]:
    while lines:
        yield lines.popleft()
