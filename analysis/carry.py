"""Ellipsis: numbers that take a casualty measure from a neighbour, or from the sentence before."""

from .ballots import open_end
from .cues import INCLUDING, PEOPLE
from .reading import Reading
from .scene import Scene
from .sentence_words import Words
from .tolls import _person
from .vote_cues import CHAMBERS, ELECTION, SEATS

CASUALTIES = frozenset({"deaths", "injuries", "arrests"})
AFTER_TOLL = frozenset("in at near on by of from and , . ; ) to".split())
REACH = 30  # words between a number and the one it takes its measure from


def carry_tolls(w: Words, readings: list[Reading], scene: Scene) -> None:
    """Give casualty measures to the numbers of a sentence that only their neighbours explain; changes the readings."""
    last: Reading | None = None
    for r in readings:
        if r.measure in CASUALTIES:
            last = r
        elif r.kind == "" and not r.measure and last and r.number.first - last.number.after < REACH and _alike(w, r, last):
            r.measure, r.governed = last.measure, "list"
            last = r
    if last is None and scene.measure in CASUALTIES and scene.measure_age <= 1:
        if (ELECTION | CHAMBERS | SEATS).isdisjoint(w.low):
            _from_scene(w, readings, scene)


def _alike(w: Words, r: Reading, last: Reading) -> bool:
    """nine in Sacaba, ten in Senkata; including two children; two of them women."""
    if r.number.unit or r.number.form in {"another", "times", "ordinal", "none", "uncounted", "fraction"}:
        return False
    between = w.low[last.number.after : r.left]
    after = w.low[r.number.after] if r.number.after < len(w.low) else "."
    if open_end(w, r):
        return after in AFTER_TOLL
    subset = not INCLUDING.isdisjoint(between[-3:]) or "whom" in between[-4:]
    head = w.low[r.noun[1] - 1]
    return subset and (head in PEOPLE or _person(head))


def _from_scene(w: Words, readings: list[Reading], scene: Scene) -> None:
    for r in readings:
        plain = r.number.unit == "" and r.number.form in {"digits", "word"} and w.low[r.number.first] != "one"
        if not r.kind and not r.measure and plain and open_end(w, r):
            r.measure, r.governed = scene.measure, "scene"
