"""Numbers that measure nothing: dates, times, ages, names, sums of money, lengths of time and the like.

What each kind looks like stands in `kinds.toml`, in the notation that is told there.
"""

import re
import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from .patterns import Pattern, Table, read_pattern
from .ranges import Number
from .words import Words

CLOCK, DOTTED = re.compile(r"[0-2]?\d\.[0-5]\d"), re.compile(r"\d{1,4}\.\d{1,2}\.\d{2,4}")
PAIR = r"\d{1,2}[-–]\d{1,2}(?: ?\(\d{1,2}(?:[-–]\d{1,2})?\))?"
SETS = re.compile(rf"(?<![\w.,-]){PAIR}(?:(?:,|,? and)? {PAIR})+(?![\w-])")
KINDS = {"currency": "money", "called": "name", "compound": "other quantity", "piece": "other quantity",
         "pronoun": "idiom", "margin": "margin of error", "sample": "sample size", "list": "list mark"}  # fmt: skip
OF_SURVEYS = {"margin", "sample"}  # kinds whose patterns look behind the unit, each for a word


class Row(NamedTuple):
    """What a number looks like that is of a kind, or that is not."""

    kind: str
    forms: frozenset[str]
    least: float
    most: float
    pattern: Pattern


def kind_of(w: Words, n: Number) -> str:
    """The kind of a number that is certainly no measure, else empty."""
    if n.form in {"idiom", "times"}:
        return "idiom" if n.form == "idiom" else "other quantity"
    kinds = SHARES if n.unit == "percent" else KINDS_OF.get(n.form, WORDS)
    rows = ROWS.beside(w, n.first, n.last, ROWS.within(w) & _of_forms(kinds, _forms(w, n)))
    found = _first(w, n, rows)
    return found or ("ordinal" if n.form == "ordinal" else "")


def _first(w: Words, n: Number, rows: list[Row]) -> str:
    """The first kind whose first row that a number looks like says that it is of that kind."""
    denied = set[str]()
    for row in rows:
        if row.kind in denied or n.value < row.least or n.value > row.most:
            continue
        end = n.after if row.kind in OF_SURVEYS else n.last
        if row.pattern.found(w, n.first, end):
            if row.pattern.fits:
                return KINDS.get(row.kind, row.kind)
            denied.add(row.kind)
    return ""


def _forms(w: Words, n: Number) -> frozenset[str]:
    """The form of a number, and what else it looks like."""
    so = ""
    if n.form == "word" and w.low[n.first + 1 : n.last - 1] == ["to"]:
        so = "range"
    elif n.form == "word" and w.upper(n.first) and not (w.slice(n.first, n.first + 1).isupper() or w.in_title_case()):
        so = "named"
    elif n.form == "digits":
        start, end = w.start[n.first], w.end(n.last - 1)
        so = "joined" * (w.text[start - 1 : start].isalpha() or w.text[end : end + 1].isalpha())
        so = so or "set" * any(start in found for found in _sets(w))
    low, alone = w.low[n.first], n.last - n.first == 1
    last, plain = n.value if alone else n.high, not n.unit
    return _looks(n.form, low, len(low) * alone, n.value, last, plain, plain and n.after == n.last, so)


@lru_cache(maxsize=2)  # asked for each number of a sentence
def _sets(w: Words) -> list[range]:
    """Where pairs of small numbers stand in a row: 6-4 7-6 (7-3)."""
    if not {"-", "–"} & {*w.low}:
        return []
    return [range(*found.span()) for found in SETS.finditer(w.text, w.start[0], w.end(len(w.low) - 1))]


@lru_cache(maxsize=4096)
def _looks(
    form: str, low: str, size: int, value: float, last: float, plain: bool, bare: bool, so: str
) -> frozenset[str]:
    """What a number looks like, by its first word and its `size` if it is the only one, and by the end of its range."""
    looks = {form: True, "any": True, so: True, "bare": bare, "one": form == "word" and size > 0 and low == "one"}
    if form == "digits":
        looks |= {
            "day": plain and last <= 31 and value % 1 == 0, "year": plain and size == 4, "two": size == 2,
            "zeroed": size > 1 and low.isdecimal() and low[0] == "0", "decade": value % 10 == 0,
            "clock": CLOCK.fullmatch(low) is not None, "dotted": DOTTED.fullmatch(low) is not None,
        }  # fmt: skip
    return frozenset(name for name, is_so in looks.items() if is_so)


@lru_cache(maxsize=512)
def _of_forms(kinds: str, forms: frozenset[str]) -> int:
    """The rows of some kinds for numbers of these forms, a bit each."""
    rows = enumerate(ROWS.rows)
    return sum(1 << i for i, row in rows if row.kind in kinds.split() and not row.forms.isdisjoint(forms))


def _row(kind: str, forms: str, least: float, most: float, pattern: str, _: str) -> Row:
    sides = (-1,) if kind in OF_SURVEYS else (1, -1)
    return Row(kind, frozenset(forms.split()), least, most, read_pattern(pattern, sides))


WORDS = "currency time date age money duration called compound pronoun margin sample"  # kinds of numbers in words
SHARES = "currency name money list margin piece"
KINDS_OF = {
    "digits": "currency name time date age money duration list called compound margin sample",
    "ordinal": "date",
    "uncounted": "currency pronoun money duration",
}
ORDER = "currency name time date age money duration list called compound pronoun margin sample piece".split()
WRITTEN = tomllib.loads(files(__package__).joinpath("kinds.toml").read_text(encoding="utf-8"))
ROWS = Table({kind: [_row(kind, *row) for row in WRITTEN[kind]] for kind in ORDER})
