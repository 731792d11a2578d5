"""The lines of a text, what each is, and the stretches that no sentence crosses."""

import re
from itertools import pairwise
from typing import NamedTuple

from .classes import patterns
from .line_labels import label_paragraphs
from .turns import label_ends

# What ends a line, on any system; a form feed behind a line break is the page's, and no line more.
LINE_END = re.compile(r"[\n\r\f\v\x85\u2028\u2029](?:(?<=\r)\n)?(?:(?<=[\n\r])[\f\v]+)?")
_NEWLINE = re.compile("\n")
_OTHER_ENDS = "\r\f\v\x85\u2028\u2029"
TAKE = patterns("lines")["take"]  # what an agency puts before a headline: UPDATE 2-
_RUNNING = {"body", "blockquote"}  # labels of lines that may end in the middle of a sentence


class Line(NamedTuple):
    """A line without its line break."""

    start: int
    end: int
    label: str


def find_lines(text: str, headline: str = "", author: str = "") -> list[Line]:
    """The lines of `text` with their labels; `headline` and `author`, where known, tell the title and the byline."""
    ends = LINE_END if any(end in text for end in _OTHER_ENDS) else _NEWLINE  # which is found five times as fast
    breaks = [(0, 0), *[m.span() for m in ends.finditer(text)], (len(text), len(text))]
    spans = [(above[1], below[0]) for above, below in pairwise(breaks)][: None if breaks[-2][1] < len(text) else -1]
    bare = [text[start:end].strip() for start, end in spans]
    groups = _paragraphs(bare)
    joined = [bare[i] if k == i + 1 else " ".join(filter(None, bare[i:k])) for i, k in groups]
    found = label_paragraphs(joined, headline, author)
    labels = ["blank"] * len(spans)
    for (i, k), label in zip(groups, found, strict=True):
        labels[i:k] = [label if row else "blank" for row in bare[i:k]]
    return [Line(start, end, label) for (start, end), label in zip(spans, labels, strict=True)]


def last_line(text: str) -> str:
    """What stands behind the last line end of a text."""
    return LINE_END.split(text)[-1]


def first_line(text: str) -> str:
    """What stands before the first line end of a text."""
    return LINE_END.split(text, maxsplit=1)[0]


def find_paragraphs(text: str, lines: list[Line]) -> list[Line]:
    """The lines that are not blank, without the blanks around them; paragraphs where the text is hard-wrapped; those of
    an interview without the label of who speaks, headlines without how often a report was sent."""
    bare = [text[start:end].strip() for start, end, _ in lines]
    found = []
    for i, k in _paragraphs(bare):
        start, end, label = lines[i]._replace(end=lines[k - 1].end)
        row = text[start:end]
        start, end = start + len(row) - len(row.lstrip()), start + len(row.rstrip())
        ahead = TAKE.match(text, start, end) if label == "title" else None
        found.append(Line(ahead.end() if ahead else start, end, label))
    for i, at in label_ends([text[p.start : p.end] * (p.label in _RUNNING) for p in found]).items():
        found[i] = found[i]._replace(start=found[i].start + at)
    return found


def find_units(text: str, lines: list[Line]) -> list[Line]:
    """Stretches that no sentence crosses: paragraphs, one that ends in a comma joined with the next."""
    units: list[Line] = []
    for unit in find_paragraphs(text, lines):
        if units and text[units[-1].end - 1] == "," and units[-1].label in _RUNNING and unit.label in _RUNNING:
            units[-1] = units[-1]._replace(end=unit.end)
        else:
            units.append(unit)
    return units


def _paragraphs(rows: list[str]) -> list[tuple[int, int]]:
    """First row and row behind the last of each paragraph; `rows` are stripped lines, blank ones empty."""
    solid = [i for i, row in enumerate(rows) if row]
    width = _wrapping_width(rows)
    if not width:
        return [(i, i + 1) for i in solid]
    groups: list[tuple[int, int]] = []
    for i in solid:
        behind = groups[-1][1] if groups else 0
        adjoins = behind == i or (rows[behind - 1][-1:].isalnum() and rows[i][0].islower())  # on the next page
        if groups and adjoins and _to_fit(rows[behind - 1], rows[i]) >= width:
            groups[-1] = (groups[-1][0], i + 1)
        else:
            groups.append((i, i + 1))
    return groups


def _wrapping_width(rows: list[str]) -> float:
    """How long a line is with the word that had no room, where most that go on in lower case are as long and few are
    longer; else 0."""
    pairs = [(len(row), _to_fit(row, below), below[0].islower()) for row, below in pairwise(rows) if row and below]
    going = sorted(length for length, _, lower in pairs if lower)
    width = going[len(going) * 9 // 10] if going else 0
    if not 30 <= width <= 120:  # from the column of a paper to a whole page
        return 0
    full = [(fit, lower) for _, fit, lower in pairs if fit >= 0.85 * width]
    running = [fit for fit, lower in full if lower]
    exact = all(fit >= width for fit in running)  # as where all letters are of one width
    longer = sum(len(row) > 1.1 * width for row in rows)
    if len(running) < max(3, 2 / 3 * len(going), len(full) / (4 if exact else 2), 4 * longer):
        return 0
    return width if exact else 0.85 * width


def _to_fit(row: str, below: str) -> int:
    """How long a row would be with the first word of the row below it."""
    return len(row) + len(below.split(None, 1)[0])
