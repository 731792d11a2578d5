"""Rows of tables in a text: lines of cells, parted by tabs, bars, slashes or two blanks and more."""

import re
from collections.abc import Sequence
from itertools import groupby

CELL = re.compile(r" {2,}|\t+| *\| *| / ")
_NUMBER, _RULE = re.compile(r"[^a-zA-Z\d]*\d[^a-zA-Z]*"), re.compile(r"[\s|:+-]+")  # (57.5 %); |---|:--|


def cells_of(line: str) -> list[str]:
    """The cells of a line of a table, one where it is none."""
    bare = line.strip().strip("|").strip()
    return CELL.split(bare) if "  " in bare or "\t" in bare or "|" in bare or " / " in bare else [bare]


def table_rows(lines: Sequence[str]) -> set[int]:
    """The numbers of the lines of tables: two and more of as many cells, with numbers but for the first and rules."""
    cells = list(map(cells_of, lines))
    runs = (list(run) for size, run in groupby(range(len(lines)), key=lambda i: len(cells[i])) if size > 1)
    return {i for run in runs if len(run) > 1 and all(map(_counts, (cells[i] for i in run[1:]))) for i in run}


def _counts(cells: list[str]) -> bool:
    """Whether one of the cells of a row is a number, or all are a rule."""
    return any(map(_NUMBER.fullmatch, cells)) or all(map(_RULE.fullmatch, cells))
