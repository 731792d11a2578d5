"""Rows of `tolls.toml`: which measure the words at a place in a sentence give to those they tell of."""

import tomllib
from collections.abc import Callable
from importlib.resources import files
from typing import NamedTuple

from .. import cues as cue
from ..numbers.patterns import Pattern, Table, read_pattern
from ..numbers.words import Words

MEASURE = dict.fromkeys(cue.HELD_LOOSELY, "arrests") | cue.OF_NOUNS | cue.ACTIVE | cue.PARTICIPLES


class Row(NamedTuple):
    """A measure, what must be so of a number (of each set one), and the pattern."""

    measure: str
    facts: list[frozenset[str]]
    pattern: Pattern


def rows_for(w: Words, section: str) -> int:
    """The rows of a section that may fit somewhere in a sentence, as a set."""
    return ROWS.within(w) & ROWS.sections[section]


def first_fit(among: int, w: Words, first: int, end: int, facts: Callable[[], set[str]]) -> str | None:
    """The measure of the first of some rows to fit between two words; "" of a row of none, None where nothing tells."""
    known: set[str] | None = None  # looked for where a pattern is found
    for row in ROWS.beside(w, first, end, among):
        if row.pattern.found(w, first, end):
            known = facts() if known is None else known
            if all(map(known.__and__, row.facts)):
                return _measure(w, row, first, end)
    return None


def _measure(w: Words, row: Row, first: int, end: int) -> str | None:
    """What a row gives; its verb or noun itself tells the measure where "=" is written."""
    if row.measure != "=":
        return {"none": "", "skip": None}.get(row.measure, row.measure)
    words = [w.at(end)] if row.pattern.anchors[0][0] > 0 else [w.at(first - 1), w.at(first - 2), w.at(first - 3)]
    return next(MEASURE[word] for word in words if word in MEASURE)


def facts(so: dict[str, object]) -> set[str]:
    """The names of what is so, and of what is not behind a !."""
    return {name if value else f"!{name}" for name, value in so.items()}


def _row(measure: str, facts: str, pattern: str, _: str) -> Row:
    """A row as written, with an example."""
    return Row(measure, [frozenset(fact.split("|")) for fact in facts.split()], read_pattern(pattern))


WRITTEN = tomllib.loads(files(__package__).joinpath("tolls.toml").read_text(encoding="utf-8"))
ROWS = Table({section: [_row(*row) for row in rows] for section, rows in WRITTEN.items()})
