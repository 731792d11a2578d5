"""Exports of press databases: the documents of a file, each with its text and what its fields say.

What the databases write is data (`text/classes/fields.toml`); one reader serves them all.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from types import SimpleNamespace as Export
from typing import Any

from .days import read_date
from .text.classes import class_file, patterns

_P = patterns("exports")

Document = tuple[str, dict[str, str]]


@lru_cache(maxsize=1)
def known() -> dict[str, Any]:
    """What `fields.toml` holds, which says what the parts of an export are."""
    data = class_file("fields")
    silent: dict[str, Any] = {"begins": [], "fields": {}, "above": [], "below": [], "wrapped": False}
    return {**data, "export": [Export(**{**silent, **entry}) for entry in data["export"]]}


def documents(text: str) -> list[Document]:
    """Text and metadata of each document, where the text is a file of a press database; else none."""
    for export in known()["export"]:
        if export.holds in text and re.search(rf"^[ \t\f]*(?:{export.mark})[ \t\r]*$", text, re.MULTILINE):
            found = [_document(blocks, export) for blocks in _parted(_blocks(text, export), export)]
            inner = [d for i, d in enumerate(found) if d[0] or (0 < i < len(found) - 1 and "published" in d[1])]
            if any(text for text, _ in inner):
                return inner
    return []


def holds_several(text: str) -> bool:
    """Whether a line that each document of an export has once stands in a text twice or more."""
    return max(Counter(map(str.lower, _P["of_each"].findall(text))).values(), default=0) > 1


def page_classes(page: str) -> frozenset[str]:
    """The classes of elements that are fields, where a web page comes from a press database; else none."""
    pages = known()["pages"]
    return frozenset(pages["classes"] if re.search(pages["mark"], page) else [])


def _blocks(text: str, export: Export) -> list[str]:
    """The lines of a text, or its paragraphs on a line each, without those that are blank."""
    ends = r"\n\s*\n|\n(?=\s*[A-Z]{4,}(?:-[A-Z]+)?: )" if export.wrapped else r"\n|\f"
    parts = re.split(ends, text.replace("\xa0", " "))
    return [re.sub(r" *\s*\n\s*", " ", part.strip(" \r\n\f\ufeff")) for part in parts if part.strip()]


def _parted(blocks: list[str], export: Export) -> Iterator[list[str]]:
    """The lines of each document; one that parts them and is a field too begins the next."""
    between, field, held = re.compile(export.between), re.compile(export.field), list[str]()
    for block in blocks:
        if between.fullmatch(block):
            yield held
            held = [block] if field.fullmatch(block) else []
        else:
            held.append(block)
    yield held


def _document(blocks: list[str], export: Export) -> Document:
    begins = [next((i for i, b in enumerate(blocks) if re.fullmatch(line, b)), -1) for line in export.begins]
    first = max(begins, default=-1) if max(begins, default=-1) >= 0 else len(blocks)  # the last of several
    metadata, below = _placed(blocks[:first], export) if export.above else ({}, 0)
    first = first if export.begins else below
    last = next((i for i in range(first + 1, len(blocks)) if re.fullmatch(export.ends, blocks[i])), len(blocks))
    metadata |= _fields([*blocks[:first], "", *blocks[last:]], export)
    return "\n\n".join(filter(None, (_spoken(block, export) for block in blocks[first:last]))), _tidied(metadata)


def _spoken(block: str, export: Export) -> str:
    """A line of the text; of one with which it begins or goes on what stands behind the name of the field."""
    begins = next((m for line in export.begins if (m := re.fullmatch(line, block))), None)
    return ((begins.groupdict().get("text") or "") if begins else block).strip()


def _fields(blocks: list[str], export: Export) -> dict[str, str]:
    """What the fields say that we ask for; a field without a value has it on the next line."""
    found, column = dict[str, str](), ""
    for block in blocks:
        field = re.fullmatch(export.field, block)
        column, value = (export.fields.get(field["name"], ""), field["value"]) if field else (column, block)
        if column and value.strip():
            found.setdefault(column, value.strip())
        column = column if field and not value.strip() else ""
    return found


def _placed(blocks: list[str], export: Export) -> tuple[dict[str, str], int]:
    """What the lines above and below that with the date say, and the number of the first line behind them."""
    head = [(i, block) for i, block in enumerate(blocks) if not re.fullmatch(export.field, block)]
    dated = [at for at, (_, block) in enumerate(head) if read_date(_day(block))]
    if not dated:
        return {}, len(blocks)
    at = dated[0] if "headline" in export.below else dated[-1]
    lines = [block for _, block in head]
    above = _named(lines[:at][::-1], export.above[::-1])
    below = _named(lines[at + 1 :], export.below)
    page = next((line for line in lines[at + 1 :] if _P["page_alone"].fullmatch(line)), "")
    return {"published": lines[at], "page": page, **above, **below}, head[at + len(below)][0] + 1


def _named(lines: list[str], columns: list[str]) -> dict[str, str]:
    """The lines, nearest the date first, as these columns; a byline only with “By”, or of names and short."""
    found: dict[str, str] = {}
    for column in columns:
        first, after, *_ = [*lines[len(found) :], "", ""]
        byline = after and (_P["by"].match(first) or (_P["names"].fullmatch(first) and len(first) < len(after)))
        if first and (column != "author" or byline):
            found[column] = first
    return found


def _day(text: str) -> str:
    return str((_P["date"].findall(text) or [""])[-1])


def _tidied(metadata: dict[str, str]) -> dict[str, str]:
    """The same with the date and the page alone, no “By” before the author, no number behind the outlet."""
    page = next((m[1] for c in ("page", "section", "published") if (m := _P["page"].search(metadata.get(c, "")))), "")
    tidy = {
        "published": read_date(_day(metadata.get("published", ""))) or metadata.get("published", ""),
        "author": without_by(metadata.get("author", "")),
        "outlet": _P["outlet_ends"].split(metadata.get("outlet", ""))[0].strip(),
        "section": _P["page"].sub("", metadata.get("section", "")),
        "page": page or metadata.get("page", ""),
    }
    return {column: value for column, value in {**metadata, **tidy}.items() if value}


def without_by(author: str) -> str:
    """An author without the “By” in front."""
    found = _P["by"].match(author)
    return author[found.end() :] if found else author
