"""What a number of votes, seats or percent is by the words around it, in the rows of `roles.toml`."""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from typing import NamedTuple

from .. import cues as cue
from ..numbers.open_numbers import half_of_pair, open_end
from ..numbers.patterns import Pattern, Table, read_pattern
from ..numbers.reading import Reading
from ..numbers.words import Words
from .scene import Scene
from .sides import Sides, sides_of


@dataclass
class Case:
    """Number k of a sentence; dimension: of its unit, noun or column; last: the number with a measure before it; cues:
    the words of the sentence that say where shares come from; row: whether it is one of a table."""

    w: Words
    readings: list[Reading]
    k: int
    dimension: str
    last: Reading
    scene: Scene
    cues: list[tuple[int, str]]
    row: bool = False

    def __post_init__(self) -> None:
        self.r = self.readings[self.k]
        self.before = self.readings[self.k - 1] if self.k else Reading.blank()
        self.noun = self.w.low[slice(*self.r.noun)]

    @cached_property
    def sides(self) -> Sides:
        return sides_of(self.w, self.readings, self.k)

    @cached_property
    def bare(self) -> bool:
        """Whether nothing is counted by name."""
        return not self.dimension and (not self.noun or open_end(self.w, self.r) or self.pair != "")

    @cached_property
    def pair(self) -> str:
        far = self.sides.far[:3]
        votes = far[:2] == ["votes", "to"] and (far[-1][0].isdecimal() or far[-1] in cue.NUMBER_WORDS)
        return half_of_pair(self.w, self.readings, self.k) or ("votes" if votes else "")

    @cached_property
    def clause(self) -> tuple[Words, Words, int, int]:
        """The words of its clause, those beyond it too, and where in them a number begins and ends."""
        first, after = len(self.sides.left), self.r.number.after
        start = self.r.left - first
        near, wide = (self.w.part(start, after + len(side)) for side in (self.sides.right, self.sides.far))
        return near, wide, first, first + after - self.r.left


class Row(NamedTuple):
    """What a number is that has all of some facts, none of others, and fits patterns of its clause, and beyond it."""

    measure: str
    facts: list[tuple[Callable[[Case], bool], bool]]
    pattern: Pattern
    beyond: Pattern


def role_of(section: str, c: Case) -> str:
    """The measure of the first row of a section that fits, or empty."""
    near, wide, first, end = c.clause
    rows: list[Row] = ROWS.beside(near, first, end, ROWS.within(wide) & ROWS.sections.get(section, 0))
    for row in rows:
        fits = row.pattern.found(near, first, end) and row.beyond.found(wide, first, end)
        if fits and all(fact(c) == so for fact, so in row.facts):
            return row.measure.strip("-")
    return ""


def whole(c: Case) -> bool:
    """Whether a number is the whole of which the number before it is a part: 73 out of the 130, 133 of 199."""
    between = c.w.low[c.before.number.after : c.r.number.first]
    return bool(c.before.measure) and len(between) < 10 and not {"of", "out", "("}.isdisjoint(between[:1])


def _polled(c: Case) -> bool:
    return not {"poll", "polls"}.isdisjoint(sign for _, sign in c.cues) or c.scene.source == "poll"


def _rows(section: str) -> list[Row]:
    """The rows of a section, those of the sections that it names among them."""
    written = [[_row(*row)] if isinstance(row, list) else _rows(row) for row in WRITTEN[section]]
    return [row for rows in written for row in rows]


def _row(measure: str, told: str, pattern: str, _: str) -> Row:
    """A row as written."""
    facts = [(FACTS[fact.removeprefix("!")], fact[0] != "!") for fact in told.split()]
    beyond = read_pattern(" ".join(token[1:] for token in pattern.split() if token[0] == "+"))
    near = read_pattern(" ".join(token for token in pattern.split() if token[0] != "+"))
    needed = beyond.needed if "" in near.needed else near.needed
    return Row(measure, facts, near._replace(needed=needed), beyond)


FACTS: dict[str, Callable[[Case], bool]] = {
    "own": lambda c: not c.bare,
    "bare": lambda c: c.bare,
    "polled": _polled,
    "after:nothing": lambda c: c.k > 0 and not (c.before.measure or c.before.number.unit),
    "from:nothing": lambda c: c.k > 0 and c.w.at(c.before.left - 1) == "from" and not c.before.measure,
    "economic": lambda c: not cue.ECONOMY.isdisjoint(c.sides.around),
    "after:turnout": lambda c: c.last.measure == "turnout" or (c.last.measure, c.scene.measure) == ("", "turnout"),
    "after:margin": lambda c: c.last.measure == "vote_margin",
    "after:seats": lambda c: c.last.dimension == "seats",
    "scene:margin": lambda c: (c.last.measure, c.scene.measure) == ("", "vote_margin"),
    "after:votes": lambda c: not cue.VOTE_NOUNS.isdisjoint(c.w.low[slice(*c.last.noun)]),
    "after:vote_count": lambda c: c.last.measure == "vote_count",
    "pair": lambda c: bool(c.pair) and c.r.number.value.is_integer(),
    "pair:share": lambda c: c.pair == "share",
    "body": lambda c: not cue.SITTING.isdisjoint(c.w.low),
    "part_of": lambda c: c.sides.left[:1] == ["of"],
    "open": lambda c: open_end(c.w, c.r),
    "whole": whole,
    "one": lambda c: c.r.number.value == 1,
    "members": lambda c: "members" in (*c.noun[:1], *c.noun[-1:]),
    "officials": lambda c: not {"officials", "governors", "mayors"}.isdisjoint(c.noun[-1:]),
    "the": lambda c: c.w.at(c.r.left - 1) == "the" or "the" in c.w.low[c.r.left : c.r.number.first],
    "representatives": lambda c: not {*c.noun[:1], *c.noun[-1:]}.isdisjoint(cue.MEMBERS | {"members"}),
}
WRITTEN = tomllib.loads(files(__package__).joinpath("roles.toml").read_text(encoding="utf-8"))
ROWS = Table({section: _rows(section) for section in WRITTEN})
