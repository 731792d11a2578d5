"""Cells of a row, as programs write them, as text: which hold what, lists and objects in them, and addresses."""

import json
import re
from ast import literal_eval
from collections.abc import Iterable, Sequence
from contextlib import suppress
from functools import lru_cache
from typing import Any

from .exports import known
from .text.given import whole

Cells = dict[str, Any]
_ADDRESS = re.compile(r"https?://[^/\s]+/\S+\Z")  # of a page


def key(name: str) -> str:
    """The name of a column without case, blanks and marks."""
    return re.sub(r"[\W_]+", "", name).casefold()


def by_key(columns: Iterable[str]) -> dict[str, str]:
    """Columns by their names, then by the parts of objects that they are."""
    columns = list(columns)[::-1]  # of several the first
    return {key(c.rpartition(".")[2]): c for c in columns} | {key(c): c for c in columns}


def of_texts(columns: Sequence[str], wanted: str) -> str | None:
    """The column called as is `wanted`, else as texts are called; None where there is none."""
    keys = by_key(columns)
    names = [wanted] if wanted else known()["columns"]["text"]
    return wanted if wanted and wanted in columns else next((keys[key(c)] for c in names if key(c) in keys), None)


def flat(row: Cells) -> Cells:
    """The cells with the parts of objects as cells of their own (fields.body); of one that has a name, the name. An
    address in place of an outlet is that of the source."""
    cells: Cells = {}
    for column, value in ((str(column), _held(value)) for column, value in row.items()):
        if isinstance(value, dict) and not _name(value):
            cells |= {f"{column}.{part}": inner for part, inner in value.items()}
        elif _is_outlet(column) and isinstance(value, str) and _ADDRESS.match(value):
            cells[f"{column}_url"] = value
        else:
            cells[column] = value
    return cells


@lru_cache(maxsize=1000)
def _is_outlet(column: str) -> bool:
    return key(column) in map(key, ["outlet", *known()["columns"]["outlet"]])


def _held(cell: Any) -> Any:
    """The list of texts or objects, or the object, that a text holds as JSON or Python writes it; else the cell."""
    if not isinstance(cell, str) or f"{cell[:1]}{cell[-1:]}" not in {"[]", "{}"}:
        return cell
    for read in (json.loads, literal_eval):
        with suppress(ValueError, SyntaxError, RecursionError, MemoryError):
            value = read(cell)
            parts = value if isinstance(value, list) else [value]
            if all(isinstance(part, str | dict) for part in parts) and (read is json.loads or str(value) == cell):
                return value
    return cell


def _name(value: Cells) -> str:
    """What an object is called, as that of an outlet or an author."""
    return next((value[k] for k in ("name", "title") if isinstance(value.get(k), str)), "")


def paragraphs(value: Any) -> str:
    """The text in a cell: of a list that of each part, of an object what is called as texts are, else what is in it."""
    value = value.tolist() if hasattr(value, "tolist") else value
    if isinstance(value, dict):
        named = of_texts(list(value), "")
        inner = [part for part in value.values() if isinstance(part, list | dict)]
        value = (_name(value) or inner) if named is None else value[named]
    if isinstance(value, list | tuple):
        return "\n\n".join(filter(None, map(paragraphs, value)))
    return written(value)


def written(value: Any) -> str:
    """A cell as text: empty where there is nothing, the parts of a list with commas between them."""
    if isinstance(value, str):
        return whole(value)
    value = value.tolist() if hasattr(value, "tolist") else value
    if isinstance(value, list | tuple):
        return ", ".join(map(written, value))
    if isinstance(value, dict):
        return _name(value) or json.dumps(value, ensure_ascii=False, default=str)
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None or value != value or str(value) == "<NA>" else str(value)
