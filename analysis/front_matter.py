"""Fields that a text begins with, as Markdown has them."""

import re
import tomllib
from contextlib import suppress
from typing import Any

from .exports import Document
from .tables import named_records

_FRONT = re.compile(r"\ufeff?(---|\+\+\+)[ \t]*\r?\n(.*?\n)\1[ \t]*(?:\r?\n|$)\s*", re.DOTALL)
_FIELD = re.compile(r"^(\w[\w-]*):[ \t]*((?:.*\S)?(?:\s*\n[ \t]*-[ \t].*)*)", re.MULTILINE)
_LIST = re.compile(r"\[(?!\[)(.*)\]")
_PART = re.compile(r"""\s*("(?:[^"\\]|\\.)*"|'[^']*'|[^,]+)""")


def front_matter(text: str) -> list[Document]:
    """The text below fields between two lines of dashes, or of plus signs, and the fields, where a text begins with
    such; else none."""
    found = _FRONT.match(text)
    said = (_yaml if found[1] == "---" else _toml)(found[2]) if found else {}
    rows = [{**said, "text": ""}] if said else []
    return [(_FRONT.sub("", text, count=1), row.metadata) for row in named_records(rows, "", "text", [])]


def _toml(written: str) -> dict[str, Any]:
    with suppress(ValueError):
        return tomllib.loads(written)
    return {}


def _yaml(written: str) -> dict[str, Any]:
    """The fields, each as a list: of its one value, of lines behind dashes, or of what stands between brackets."""
    return {
        name: [part for line in value.split("\n") for part in _parts(line.lstrip("- \t").rstrip()) if part]
        for name, value in _FIELD.findall(written)
    }


def _parts(value: str) -> list[str]:
    """What a value says, or each part of a list, without its quotation marks."""
    listed = _LIST.fullmatch(value)
    parts = [part.strip() for part in _PART.findall(listed[1])] if listed else [value]
    bare = [part[1:-1] if part[:1] in {'"', "'"} and part[-1] == part[0] else part for part in parts]
    return [part.replace('\\"', '"').removeprefix("[[").removesuffix("]]") for part in bare]
