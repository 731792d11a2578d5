"""Rows of results: a name and its numbers, under a head row that names the parties or what is counted."""

import re
from itertools import pairwise

from ...text.cells import CELL, cells_of
from ...text.lexicon import is_person_noun, tag_of
from .. import cues as cue
from ..numbers.reading import CALENDAR, NO_QUANTITY, Reading
from ..numbers.words import Words
from ..tolls.people import person
from ..tolls.rows import MEASURE
from .scene import Scene

YEAR_BEHIND = re.compile(r"(?<=[^\W\d] )\(?(?:19|20)\d\d\)?$")  # Seats (2021)
BETWEEN = frozenset("|/,;:()%") | {"percent"}
MANY = 1500  # more are votes
OFFICE = 5  # words of the name of an office at most


def head_row(line: str) -> tuple[str, ...]:
    """The heads of the columns behind the first, in a line of cells without numbers but a year behind words; a line
    up to a colon is a head, and so is one that names an office, such as WARD 2 COUNCILLOR.
    """
    _, *heads = cells_of(line)
    if heads:
        bare = [YEAR_BEHIND.sub("", head) for head in heads]
        return () if any(map(str.isdecimal, "".join(bare))) else tuple(heads)
    return (line,) if line[-1] == ":" or of_office(line) else ()


def of_office(line: str) -> bool:
    """Whether a line is the name of an office or a ward and no sentence: MAYOR; Ward 2 councillor."""
    words = line.lower().split() if line[-1:].isalnum() else []
    return 0 < len(words) <= OFFICE and not {words[0], words[-1]}.isdisjoint(cue.RUN_FOR)


def in_cells(w: Words, heads: tuple[str, ...]) -> bool:
    """Whether a sentence has a cell for each head of a table, and one before them."""
    return bool(heads) and len(cells_of(w.slice(0, len(w.low)))) == len(heads) + 1


def column_tolls(w: Words, readings: list[Reading], heads: tuple[str, ...]) -> None:
    """Give the numbers of a row the tolls that head their columns: Town | Dead | Injured; those under a head of other
    things (Day | Ships) are none. Changes the readings."""
    for r in readings if in_cells(w, heads) else ():
        at = len(CELL.findall(w.text, w.start[w.low[0] == "|"], w.start[r.number.first])) - 1
        words = heads[at].lower().split() if at >= 0 else []
        if measure := next((MEASURE[word] for word in words if word in MEASURE), ""):
            r.measure, r.kind, r.governed = measure, "", "column"
        elif not r.measure and _of_things(words):
            r.governed = "column"


def _of_things(words: list[str]) -> bool:
    """Whether the head of a column says that things are counted, not people: Ships waiting; no Number, Women, Week."""
    told = (cue.TOLL_NOUNS | CALENDAR).isdisjoint(words) and not any(person(x) or is_person_noun(x) for x in words)
    return told and any(tag_of(x)[:2] == "NN" for x in words)


def column(w: Words, readings: list[Reading], k: int, scene: Scene) -> tuple[str, str]:
    """The dimension of number k of a row and whose column it stands in; empty where there is none."""
    if not scene.columns:
        return "", ""
    cells = _cells(w, readings)
    heads = list(scene.columns) * (len(cells) if len(scene.columns) == 1 else 1)
    if len(heads) != len(cells):
        heads = [head for head in heads if named(head)]  # Candidate | Party | Votes | %
    if len(heads) != len(cells) or not is_row(w, readings):
        return "", ""
    if readings[k] not in cells:
        return "nothing", ""
    at = cells.index(readings[k])
    found, held = named(heads[at]), _holders(heads)
    if held:
        sized = _sized(w, [r for r, holder in zip(cells, held, strict=True) if holder], scene)
        return found or sized, held[at] or heads[at]
    share = found in {"votes", "seats"} and (cells[at].number.unit or cells[at].number.value % 1)
    return "" if share else found, ""


def _sized(w: Words, cells: list[Reading], scene: Scene) -> str:
    """What the numbers of a row count by how they are written and how large they are."""
    if any(r.number.unit or "." in w.slice(r.number.first, r.number.last) for r in cells):
        return "share"
    return "votes" if max(r.number.value for r in cells) > MANY else "seats" * scene.seats


def _holders(heads: list[str]) -> list[str]:
    """Whose the columns are, none for turnout: Labour %, Yes votes; none where one says only what is counted."""
    told = [" ".join(x for x in head.split() if _holds(x)) for head in heads]
    counted = [head for head, holder in zip(heads, told, strict=True) if not holder and named(head) != "turnout"]
    return told if len({*told} - {""}) > 1 and not counted else []


def _holds(word: str) -> bool:
    """Whether a word of a head can name whose a column is, none of what is counted."""
    return word[0].isalpha() and word.lower() not in cue.NAMED_BY


def row_head(w: Words, readings: list[Reading]) -> str:
    """What a row is about, where its columns are parties: its place; empty for the row of all."""
    return "" if w.at(0) in cue.RUNNING | {"all"} else w.slice(0, readings[0].left).strip(" |/:")


def named(head: str) -> str:
    """The dimension that the head of a column names."""
    words = head.lower().split()
    if not cue.TURNOUT.isdisjoint(words):
        return "turnout"
    found = (cue.NAMED_BY[x] for x in words if x in cue.NAMED_BY)
    return "votes" if of_office(head) else next(found, "share" if "%" in head else "")


def _cells(w: Words, readings: list[Reading]) -> list[Reading]:
    """The numbers of a row that are no part of its name: the hour at its head, Others (seven)."""
    named = [r.kind in NO_QUANTITY or (r.number.form == "word" and w.at(r.left - 1) == "(") for r in readings]
    return [r for r, so in zip(readings, named, strict=True) if not so]


def is_row(w: Words, readings: list[Reading]) -> bool:
    """Whether a sentence is a name or an hour and its numbers and nothing else."""
    cells = [r.number for r in _cells(w, readings)]
    if not cells:
        return False
    ends = [*(n.first for n in cells[1:]), len(w.low)]
    if not all(BETWEEN.issuperset(w.low[n.after : end]) for n, end in zip(cells, ends, strict=True)):
        return False
    name = w.low[w.low[0] in cue.LIST_MARKS : cells[0].first]
    begins = bool(name) and (w.upper(cells[0].first - len(name)) or name[0][0].isdecimal())
    said = {word for before, word in pairwise(["", *name[:-1]]) if before != "("}  # Ann Bell (elected) 412
    return begins and cue.STOPS.isdisjoint(said)
