"""Which numbers are polls, votes, margins, thresholds, turnout or seats: the role a number has in its dimension."""

from .. import cues as cue
from ..numbers.reading import Reading
from ..numbers.words import Words
from .dimensions import DIMENSION, dimension_of
from .roles import Case, role_of, share_source
from .scene import Scene, of_house
from .sides import sides_of

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
        case = Case(w, readings, k, sides, own, last, scene)
        role = "" if _said_no(w, r, dimension) else _role(case, dimension)
        r.measure = last.measure if role == "same" else share_source(case, cues) if role == "source" else role
        if r.measure:
            r.dimension = DIMENSION.get(r.measure, dimension)
            last = r
            scene.election = max(scene.election, 3 * bool(r.number.unit))


def _said_no(w: Words, r: Reading, dimension: str) -> bool:
    """Whether a "no" counts neither seats nor votes: no mandate, had voted No."""
    if r.number.form != "none":
        return False
    said = w.at(r.left - 1) in cue.QUOTES or (w.upper(r.number.first) and w.at(r.left - 1).isalpha())
    named = w.low[r.number.first] == "no" and said
    return named or dimension not in {"seats", "votes"} or "mandate" in w.low[r.noun[0] : r.noun[1]]


def _role(c: Case, dimension: str) -> str:
    """The role of a number: in a vote of a house, in its dimension, as a bare quota."""
    countable = dimension != "chamber" and not c.r.number.unit and c.r.number.form in {"digits", "word", "none"}
    role = role_of("house", c) if countable and of_house(c.scene, c.w.low) else ""
    if role or c.scene.election < LEAST.get(dimension, 0) - (c.own and dimension in {"seats", "votes"}):
        return role
    return role_of("bare voters" if dimension == "voters" and not c.own else dimension or "nothing", c)
