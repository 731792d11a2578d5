"""Which numbers are polls, votes, margins, thresholds, turnout or seats: the role a number has in its dimension."""

from .. import cues as cue
from ..numbers.open_numbers import open_end
from ..numbers.reading import Reading
from ..numbers.words import Words
from .dimensions import DIMENSION, dimension_of
from .roles import ROWS, facts_of, role_of, share_source, turned_out
from .scene import Scene
from .sides import Sides, sides_of

Cues = list[tuple[int, str]]
LEAST = {"votes": 2, "seats": 3, "members": 3}  # words on elections in the text


def vote_measures(w: Words, readings: list[Reading], scene: Scene, cues: Cues) -> None:
    """Set the measure of each number of a sentence that speaks of polls and votes."""
    last = Reading.blank()
    for k, r in enumerate(readings):
        if r.kind or r.measure:
            continue
        sides = sides_of(w, readings, k)
        dimension, own = dimension_of(w, readings, k, sides, scene)
        if not _said_no(w, r, dimension):
            facts = facts_of(w, readings, k, sides, own, last, scene)
            role = _role(w, readings, k, sides, dimension, facts, scene)
            r.measure = last.measure if role == "same" else role
        if r.measure == "source":
            r.measure = share_source(w, r.number.first, cues, last.measure, sides.left, scene)
        if r.measure:
            r.dimension = DIMENSION.get(r.measure, dimension)
            last = r
            scene.election = max(scene.election, 3)


def _said_no(w: Words, r: Reading, dimension: str) -> bool:
    """Whether a "no" counts neither seats nor votes: no mandate, had voted No."""
    if r.number.form != "none":
        return False
    named = w.low[r.number.first] == "no" and w.upper(r.number.first) and w.at(r.left - 1).isalpha()
    return named or dimension not in {"seats", "votes"} or "mandate" in w.low[r.noun[0] : r.noun[1]]


def _role(
    w: Words, readings: list[Reading], k: int, sides: Sides, dimension: str, facts: set[str], scene: Scene
) -> str:
    """The role of a number: in a vote of a house, in its dimension, as a bare quota."""
    r, own = readings[k], "own" in facts
    if (
        dimension != "chamber"
        and scene.election >= 3
        and not r.number.unit
        and r.number.form in {"digits", "word", "none"}
    ):
        role = role_of("house", w, r, sides, facts)
        if role:
            return role
    if not dimension and not own and not cue.QUOTAS.isdisjoint(sides.left[-4:]) and open_end(w, r):
        return "threshold"
    if dimension not in ROWS or scene.election < LEAST.get(dimension, 0) - (own and dimension == "seats"):
        return ""
    if dimension == "voters" and not own:
        return "turnout" if "electoral" in facts and turned_out(w.low[readings[k + 1].noun[1] :][:12]) else ""
    return role_of(dimension, w, r, sides, facts)
