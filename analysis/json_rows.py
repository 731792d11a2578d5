"""The rows of JSON: a list of objects wherever it lies in a document, or an object a line."""

import json
from collections.abc import Iterator
from itertools import chain
from typing import Any

from .delimited import NO_ROW

Cells = dict[str, Any]


def json_rows(lines: Iterator[str], whole: bool, text_names: set[str]) -> Iterator[Cells]:
    """The rows of a document (`whole`, or one that begins with a bracket; ValueError where it is broken), else the
    object of each line; one that is none has its problem under NO_ROW."""
    numbered = enumerate(lines, start=1)
    first = next(((n, line) for n, line in numbered if line.strip()), (1, ""))
    if whole or first[1].lstrip().startswith("["):
        text = first[1] + "".join(line for _, line in numbered)
        document, error = _loaded(text)
        if not error:
            yield from _objects(document, text_names)
            return
        if not isinstance(_loaded(first[1])[0], dict):
            raise ValueError(f"this is no JSON ({error}); mend it or write it again")
        numbered, first = enumerate(text.split("\n")[1:], start=first[0] + 1), (first[0], first[1])
    for number, line in chain([first], numbered):
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
