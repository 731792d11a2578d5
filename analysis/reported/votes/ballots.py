"""Which numbers are polls, votes, margins, thresholds, turnout or seats: the role a number has in its dimension."""

from .. import cues as cue
from ..numbers.open_numbers import half_of_pair, open_end, signed
from ..numbers.reading import Reading
from ..numbers.words import Words
from .bare import bare_dimension
from .counts import count_measure
from .dimensions import DIMENSION, own_dimension
from .roles import Case, role_of
from .scene import Scene, of_house
from .shares import share_measure
from .sides import Sides, sides_of
from .table import column

LEAST = {"votes": 2, "seats": 3, "members": 3, "voters": 3}  # words on elections in the text


def vote_measures(w: Words, readings: list[Reading], scene: Scene) -> None:
    """Set the measure of each number of a sentence that speaks of polls and votes."""
    last = Reading.blank()
    for k, r in enumerate(readings):
        if r.kind or r.measure:
            continue
        sides = sides_of(w, readings, k)
        dimension, own = _dimension(w, readings, k, sides, scene)
        case = Case(w, readings, k, sides, own, last, scene)
        r.measure = "" if _said_no(w, r, dimension) else measure(case, dimension)
        if r.measure:
            r.dimension = DIMENSION.get(r.measure, dimension)
            last = r
            scene.election = max(scene.election, 3 * bool(r.number.unit))


def _dimension(w: Words, readings: list[Reading], k: int, sides: Sides, scene: Scene) -> tuple[str, bool]:
    """The dimension of number k, and whether it is its own (unit or noun) or taken from what is around it."""
    r = readings[k]
    headed, r.column = column(w, readings, k, scene)
    own = headed or own_dimension(w, r)
    if own or not _bare(w, readings, k) or not (scene.election or of_house(scene, w.low)):
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


def measure(c: Case, dimension: str) -> str:
    """The measure of a number: by the rows in a vote of a house or of people at large, else the likeliest."""
    by_rows, at_large = said(c, dimension), dimension == "voters" and cue.NAMING_VOTES.isdisjoint(c.w.low)
    if dimension in {"", "share"} or at_large or not told(c, dimension) or of_house_vote(c, dimension):
        return by_rows
    return count_measure(c, dimension, by_rows)


def said(c: Case, dimension: str) -> str:
    """The measure of a number by the rows; of a share the likeliest."""
    of_vote = of_house_vote(c, dimension)
    if not of_vote and dimension == "share":
        return share_measure(c)
    if of_vote or not told(c, dimension):
        return of_vote
    return role_of("bare voters" if dimension == "voters" and not c.own else dimension or "nothing", c)


def told(c: Case, dimension: str) -> bool:
    """Whether the text speaks enough of elections for a number of this dimension."""
    return c.scene.election >= LEAST.get(dimension, 0) - (c.own and dimension in {"seats", "votes"})


def of_house_vote(c: Case, dimension: str) -> str:
    """The measure of a number in a vote of a house, or empty."""
    n = c.r.number
    countable = dimension != "chamber" and not n.unit and n.value % 1 == 0 and n.form in {"digits", "word", "none"}
    return role_of("house", c) if countable and of_house(c.scene, c.w.low) else ""
