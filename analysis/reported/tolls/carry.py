"""Ellipsis: numbers that take a casualty measure from a neighbour, or from the sentence before."""

from functools import partial
from itertools import pairwise

from .. import cues as cue
from ..measures import TOLLS
from ..numbers.open_numbers import open_end
from ..numbers.reading import Reading
from ..numbers.words import Words
from ..votes.scene import Scene
from .going_on import tolls_of_before, unmeasured
from .people import person
from .predicates import of_people
from .rows import facts, first_fit, table

CASUALTIES = frozenset(TOLLS)
REACH = 30  # words between a number and the one it takes its measure from
UNLIKE = frozenset({"times", "ordinal", "none", "uncounted", "fraction"})
LIST = table("list")


def carry_tolls(w: Words, readings: list[Reading], scene: Scene) -> None:
    """Give casualty measures to the numbers of a sentence that only their neighbours explain; changes the readings."""
    for whole in pairwise(readings):
        _subset(w, *whole)
    measured = _from_left(w, readings)
    for b, a in pairwise(reversed(readings)):
        if not (a.kind or a.measure) and _shares(w, a, b):
            a.measure, a.governed = b.measure, "shared"
    if not cue.TOLLS.isdisjoint(w.low):
        tolls_of_before(w, readings, "deaths")
    if not measured and goes_on(scene) and cue.OF_ELECTIONS.isdisjoint(w.low):
        tolls_of_before(w, readings, scene.measure)
        _from_left(w, readings)


def goes_on(scene: Scene) -> bool:
    """Whether the sentences just before tell of casualties."""
    return scene.measure in CASUALTIES and scene.measure_age <= 2


def _from_left(w: Words, readings: list[Reading]) -> bool:
    """Carry the measure of a number on to those listed after it; whether any has one."""
    last: Reading | None = None
    ages = any(r.kind == "age" for r in readings)
    for r in readings:
        aged = ages and w.at(r.left - 1) == "," and w.upper(r.left - 2)  # John Ito, 34, and Mary Ito, 31
        if last and not r.measure and not aged and _alike(w, r, last):
            r.measure, r.governed = last.measure, "list"
        if r.measure in CASUALTIES:
            last = r
    return last is not None


def _alike(w: Words, r: Reading, last: Reading) -> bool:
    """nine in Sacaba, ten in Senkata; including two children; two of them women; another in Um Rawaba."""
    far = r.number.first - last.number.after >= REACH
    if far or r.number.unit or r.number.form in UNLIKE or not unmeasured(w, r):
        return False
    return first_fit(LIST, w, r.left, r.number.after, partial(_facts, w, r, last)) == "same"


def _facts(w: Words, r: Reading, last: Reading) -> set[str]:
    """What is so of a number behind one that has a measure."""
    bare, head = r.noun[0] >= r.noun[1], w.at(r.noun[1] - 1)
    return facts({
        "bare": bare, "open": open_end(w, r), "people": not bare and (person(head) or head in cue.PARTITIVE),
        "digits": r.number.form == "digits",
        "another": r.number.form == "another", "alike": bare or head in cue.DAYS_OR_TIMES,
        "others": not bare and head in {"more", "others", "other"}, "ends": w.at(r.noun[1]) in cue.AFTER_LIST,
        "next": r.left - last.noun[1] < 3, "soon": r.left - last.noun[1] < 6,
        "listed": last.governed in {"list", "before", "subset"},
        "of_these": last.left < 4 and "of" in w.low[: last.left],
    })  # fmt: skip


def _subset(w: Words, a: Reading, b: Reading) -> None:
    """Fifteen of the 21 bodies: the part is counted as the whole is; of 12 of the 40 passengers died only the part."""
    between = w.low[a.number.after : b.left]
    if b.measure not in CASUALTIES or between not in (["of"], ["of", "the"], ["of", "its"], ["of", "their"]):
        return
    none = a.number.unit or w.at(a.left - 1) in cue.RELEASED | {"but", "how"} or a.kind not in {"", "idiom"}
    if not none and (a.measure or w.low[a.number.first] != "one"):
        a.measure, a.governed, a.kind = b.measure, "subset", ""
    if b.governed == "after" and w.at(b.noun[1]) not in cue.DEFINING:
        b.measure = b.governed = ""


def _shares(w: Words, a: Reading, b: Reading) -> bool:
    """Whether a number shares the predicate of the next: two policemen and at least 85 protesters were killed."""
    if b.measure not in CASUALTIES or b.governed not in {"after", "list", "noun", "shared"}:
        return False
    between = w.low[a.noun[1] : b.left]
    if between == [","]:
        return b.governed == "shared" and of_people(w, a)
    if a.noun[0] >= a.noun[1]:
        return between in (["or"], ["to"], ["and"])
    return (
        of_people(w, a)
        and b.governed != "noun"
        and "and" in between
        and len(between) < 9
        and cue.NOT_SHARED.isdisjoint(between)
    )
