"""Which numbers are polls, votes, margins, thresholds, turnout or seats: the role a number has in its dimension."""

from .. import cues as cue
from ..numbers.open_numbers import open_end
from ..numbers.reading import Reading
from ..numbers.words import Words
from .dimensions import DIMENSION, dimension_of
from .house_votes import house_vote
from .roles import ROWS, electoral, facts_of, role_of, share_source, turned_out
from .scene import Scene
from .sides import sides_of

Cues = list[tuple[int, str]]


def vote_measures(w: Words, readings: list[Reading], scene: Scene, cues: Cues) -> None:
    """Set the measure of each number of a sentence that speaks of polls and votes."""
    last = Reading.blank()
    for k, r in enumerate(readings):
        if r.kind or r.measure:
            continue
        sides = sides_of(w, readings, k)
        dimension, own = dimension_of(w, readings, k, sides, scene)
        if dimension != "chamber" and not _said_no(w, r, dimension) and house_vote(w, readings, k, sides, scene):
            r.measure = "vote_count"
        elif _may_be(w, readings, k, dimension, own, electoral(scene, sides), scene):
            role = role_of(dimension, w, r, sides, facts_of(w, readings, k, sides, own, last, scene))
            same = last.measure if role == "same" else role
            r.measure = (
                share_source(w, r.number.first, cues, last.measure, sides.left, scene) if role == "source" else same
            )
        elif not dimension and not own and not cue.QUOTAS.isdisjoint(sides.left[-4:]) and open_end(w, r):
            r.measure = "threshold"
        if r.measure:
            r.dimension = DIMENSION.get(r.measure, dimension)
            last = r
            scene.election = max(scene.election, 3)


def _said_no(w: Words, r: Reading, dimension: str) -> bool:
    """Whether a "no" counts neither seats nor votes: no mandate, had voted No."""
    if r.number.form != "none":
        return False
    named = w.low[r.number.first] == "no" and w.upper(r.number.first) and r.left > 0 and w.low[r.left - 1].isalpha()
    return named or dimension not in {"seats", "votes"} or "mandate" in w.low[r.noun[0] : r.noun[1]]


def _may_be(w: Words, readings: list[Reading], k: int, dimension: str, own: bool, voting: bool, scene: Scene) -> bool:
    """Whether a number can have a role in its dimension: seats need talk of elections, more of it where bare."""
    if dimension not in ROWS or _said_no(w, readings[k], dimension):
        return False
    if dimension == "voters":
        return voting and (own or turned_out(w.low[readings[k + 1].noun[1] :][:12]))
    least = {"votes": 2, "seats": 2 if own else 3, "members": 3}
    return scene.election >= least.get(dimension, 0)
