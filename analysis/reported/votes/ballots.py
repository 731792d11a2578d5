"""Which numbers are polls, votes, margins, thresholds, turnout or seats: the role a number has in its dimension."""

from .. import cues as cue
from ..numbers.open_numbers import half_of_pair, open_end, signed
from ..numbers.reading import Reading
from ..numbers.words import Words
from .bare import bare_dimension
from .dimensions import DIMENSION, own_dimension
from .roles import Case, role_of
from .scene import Scene, of_house
from .shares import share_measure
from .sides import Sides, sides_of
from .table import column

LEAST = {"votes": 2, "seats": 3, "members": 3}  # words on elections in the text


def vote_measures(w: Words, readings: list[Reading], scene: Scene) -> None:
    """Set the measure of each number of a sentence that speaks of polls and votes."""
    last = Reading.blank()
    for k, r in enumerate(readings):
        if r.kind or r.measure:
            continue
        sides = sides_of(w, readings, k)
        dimension, own = _dimension(w, readings, k, sides, scene)
        case = Case(w, readings, k, sides, own, last, scene)
        r.measure = "" if _said_no(w, r, dimension) else role(case, dimension)
        if r.measure:
            r.dimension = DIMENSION.get(r.measure, dimension)
            last = r
            scene.election = max(scene.election, 3 * bool(r.number.unit))


def _dimension(w: Words, readings: list[Reading], k: int, sides: Sides, scene: Scene) -> tuple[str, bool]:
    """The dimension of number k, and whether it is its own (unit or noun) or taken from what is around it."""
    r = readings[k]
    headed, r.column = column(w, readings, k, scene)
    own = headed or own_dimension(w, r)
    if own or not _bare(w, readings, k):
        return own, not (headed and r.column)
    if r.number.form == "none":
        return "" if not scene.seats or cue.WON_SEATS.isdisjoint(sides.left[-2:]) else "seats", False
    return bare_dimension(w, readings, k, sides, scene), False


def _bare(w: Words, readings: list[Reading], k: int) -> bool:
    """Whether number k counts nothing by name and is no change."""
    r = readings[k]
    if r.number.form not in {"digits", "word"} or signed(w, r):
        return r.number.form == "none" and r.noun[0] == r.noun[1]
    answer = k > 0 and w.at(r.number.after) in cue.UNSURE | {"yes", "no"}  # 46 percent said yes and 46 no
    return r.noun[0] == r.noun[1] or open_end(w, r) or answer or half_of_pair(w, readings, k) != ""


def _said_no(w: Words, r: Reading, dimension: str) -> bool:
    """Whether a "no" counts neither seats nor votes: no mandate, had voted No."""
    if r.number.form != "none":
        return False
    said = w.at(r.left - 1) in cue.QUOTES or (w.upper(r.number.first) and w.at(r.left - 1).isalpha())
    named = w.low[r.number.first] == "no" and said
    return named or dimension not in {"seats", "votes"} or "mandate" in w.low[r.noun[0] : r.noun[1]]


def role(c: Case, dimension: str) -> str:
    """The measure of a number: in a vote of a house, in its dimension, as a bare quota."""
    n = c.r.number
    countable = dimension != "chamber" and not n.unit and n.value % 1 == 0 and n.form in {"digits", "word", "none"}
    of_vote = role_of("house", c) if countable and of_house(c.scene, c.w.low) else ""
    if not of_vote and dimension == "share":
        return share_measure(c)
    if of_vote or c.scene.election < LEAST.get(dimension, 0) - (c.own and dimension in {"seats", "votes"}):
        return of_vote
    return role_of("bare voters" if dimension == "voters" and not c.own else dimension or "nothing", c)
