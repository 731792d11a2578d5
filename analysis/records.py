"""Rows read one by one, of tables whose cells are parted by commas, semicolons, tabs or bars, where a broken row costs
itself, and of JSON: a list of objects wherever it lies in a document, or an object a line."""

import csv
import json
import re
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice, zip_longest
from typing import Any

NO_ROW = "\0"  # the column of a row that cannot be read; it holds the problem
HEADS = 12  # rows of a table of which one names the columns
UNCLOSED = "\0\0"  # in place of the cells of a row whose quotation mark is not closed
_DECLARED = re.compile(r'"?sep=(.)"?\s*', re.IGNORECASE)  # the line above the names by which Excel parts cells
_STRAY = re.compile(r"[\r\n](?!\n?\Z)")  # a line end that ends no line of this file
_RETURN = "\v"  # stands for it: the csv module takes any of them for the end of a row

Numbered = tuple[int, dict[str, Any]]
Cells = dict[str, Any]


def csv_table(
    file: Iterable[str], is_head: Callable[[list[str]], bool] = bool, **form: Any
) -> tuple[list[str], Iterator[Numbered]]:
    """The names in the first line that `is_head`, else in the first that is not blank, and the line and cells by name
    of each row below, or under NO_ROW what is wrong with it. Commas, semicolons, tabs or bars part the cells, `form`
    says more to `csv.reader`."""
    csv.field_size_limit(2**31 - 1)
    lines = (_STRAY.sub(_RETURN, line) for line in file)
    number, head = _first(lines, 0)
    declared = _DECLARED.fullmatch(head)
    if declared:
        number, head = _first(lines, number)
    first = [head, *islice(lines, HEADS - 1)]
    delimiters = [declared[1] if declared else max(",;\t|", key=line.count) for line in first]
    heads = [_parted(*each, form) for each in zip(first, delimiters, strict=True)]
    at = next((at for at, names in enumerate(heads) if len(names) > 1 and is_head(names)), 0)
    form["delimiter"] = delimiters[at]
    records = _csv_records(chain(first[at:], lines), number + at, form)
    names = numbered(map(str.strip, next(records, (0, []))[1]))
    return names, _csv_rows(names, records, form["delimiter"])


def _parted(line: str, delimiter: str, form: dict[str, Any]) -> list[str]:
    return [cell.strip() for cell in next(csv.reader([line], **form | {"delimiter": delimiter}), [])]


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
        again = iter(lambda: held.popleft() if held else None, None)
        source = (taken.append(line) or line for line in chain(again, lines))  # type: ignore[func-returns-value]
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


def json_rows(lines: Iterator[str], whole: bool, text_names: set[str]) -> Iterator[Cells]:
    """The rows of a JSON document, else the object of each line; one that is none has its problem under NO_ROW."""
    numbered = enumerate(lines, start=1)
    start, first = next(((n, line) for n, line in numbered if line.strip()), (1, ""))
    if whole or first.lstrip().startswith("["):
        text = first + "".join(line for _, line in numbered)
        document, error = _loaded(text)
        if not error:
            yield from _objects(document, text_names)
            return
        if not isinstance(_loaded(first)[0], dict):
            raise ValueError(f"this is no JSON ({error}); mend it or write it again")
        numbered = enumerate(text.split("\n")[1:], start=start + 1)
    for number, line in chain([(start, first)], numbered):
        if line.strip():
            row, _ = _loaded(line)
            yield row if isinstance(row, dict) else {NO_ROW: f"line {number} is no JSON object"}


def _loaded(text: str) -> tuple[Any, str]:
    """What a JSON text holds, or what is wrong with it."""
    try:
        return json.loads(text), ""
    except (ValueError, RecursionError) as error:
        return None, str(error)


def _objects(document: Any, text_names: set[str]) -> list[Cells]:
    """The rows of a document: its objects, the longest list of objects inside it, its columns, or the one it is."""
    if isinstance(document, list):
        return [row if isinstance(row, dict) else {"text": row} for row in document]
    if not isinstance(document, dict):
        return [{NO_ROW: "this is no JSON object or list of objects"}]
    return _of_object(document, text_names)


def _of_object(document: Cells, text_names: set[str]) -> list[Cells]:
    texts = {type(value) for name, value in document.items() if name.casefold() in text_names}
    if dict in texts:  # columns, as pandas writes them
        keys = list(dict.fromkeys(k for column in document.values() if isinstance(column, dict) for k in column))
        return [{name: column.get(key) for name, column in document.items()} for key in keys]
    inside = [] if str in texts else max(_lists(document), key=len, default=[])
    if inside or str in texts or not document:
        return inside or [document]
    kinds = set(map(type, document.values()))
    if kinds == {dict}:
        return [{"article_id": key, **row} for key, row in document.items()]
    return [{"article_id": k, "text": v} for k, v in document.items()] if kinds == {str} else [document]


def _lists(value: Any, depth: int = 3) -> Iterator[list[Cells]]:
    """The lists of objects in an object and the objects in it."""
    for inner in value.values():
        if isinstance(inner, dict) and depth:
            yield from _lists(inner, depth - 1)
        elif isinstance(inner, list) and all(isinstance(row, dict) for row in inner):
            yield inner
