"""Which numbers are polls, votes, margins, thresholds, turnout or seats: the role a number has in its dimension."""

from itertools import takewhile

from .. import cues as cue
from ..numbers.open_numbers import open_end
from ..numbers.reading import Reading
from ..numbers.words import Words
from .dimensions import DIMENSION, dimension_of
from .house_votes import house_vote, numeral
from .roles import electoral, is_threshold, took_side, turned_out
from .scene import Scene
from .seats import chamber_measure, seats_measure
from .shares import points_measure, share_measure
from .sides import Sides, sides_of

Cues = list[tuple[int, str]]


def vote_measures(w: Words, readings: list[Reading], scene: Scene, cues: Cues) -> None:
    """Set the measure of each number of a sentence that speaks of polls and votes."""
    last = Reading.blank()
    for k, r in enumerate(readings):
        if r.kind or r.measure:
            continue
        sides = sides_of(w, readings, k)
        dimension, own = dimension_of(w, readings, k, sides, scene)
        r.measure = _measure(w, readings, k, sides, dimension, own, last, scene, cues)
        if r.measure:
            r.dimension = DIMENSION.get(r.measure, dimension)
            last = r
            scene.election = max(scene.election, 3)


def _measure(
    w: Words,
    readings: list[Reading],
    k: int,
    sides: Sides,
    dimension: str,
    own: bool,
    last: Reading,
    scene: Scene,
    cues: Cues,
) -> str:
    r = readings[k]
    if r.number.form == "none" and (
        dimension not in {"seats", "votes"}
        or "mandate" in w.low[r.noun[0] : r.noun[1]]
        or (
            w.low[r.number.first] == "no" and w.upper(r.number.first) and r.left and w.low[r.left - 1].isalpha()
        )  # had voted No
    ):
        return ""
    if dimension != "chamber" and house_vote(w, readings, k, sides, scene):
        return "vote_count"
    if not dimension and not own and not cue.QUOTAS.isdisjoint(sides.left[-4:]) and open_end(w, r):
        return "threshold"
    if dimension == "share":
        return share_measure(w, r, sides, own, last, scene, cues)
    if dimension == "points":
        return points_measure(r, sides, own, last, scene)
    if dimension == "chamber":
        return chamber_measure(w, r, scene)
    if dimension in {"seats", "members"}:
        return seats_measure(w, readings, k, sides, dimension == "seats", own, scene)
    if dimension == "votes":
        return _votes(sides, scene)
    if dimension == "voters" and not own and electoral(scene, sides):
        return "turnout" if turned_out(w.low[readings[k + 1].noun[1] :][:12]) else ""
    if dimension == "voters" and electoral(scene, sides):
        return _voters(w, r, sides)
    return ""


def _votes(sides: Sides, scene: Scene) -> str:
    left, right = sides.left, sides.right
    if scene.election < 2 or not cue.NOT_WON_VOTES.isdisjoint(left[-5:] + right[:2]):
        return ""
    theirs = "'s" in sides.far[3:6] and any(x[0].isdecimal() for x in sides.far[4:8])  # 1,877 votes to Tom Hall's 1,203
    paired = sides.far[1:2] == ["to"] and (numeral(sides.far[2:3]) or theirs)
    if left[-1:] == ["by"] and paired:
        return "vote_count"  # beat the incumbent by 12,310 votes to 11,874
    if left[-2:] == ["out", "of"]:
        return ""
    if is_threshold(left, right) or ("needed" in sides.far[:9] and cue.OUTCOME.isdisjoint(left)):
        return "threshold"
    if (
        ("majority" in left[-6:] and left[-1] in {"to", "at", "of", "just", "only"})
        or not cue.LEADS.isdisjoint(left[-6:] + list(takewhile(lambda x: x != ",", sides.far[:5])))
        or not cue.SEPARATE.isdisjoint(left[-4:] + right[:5])
        or not (cue.AHEAD.isdisjoint(right[1:3]) and "majority" not in right[:3])
    ):
        return "vote_margin"
    if left[-1:] == ["by"] or not {"more", "fewer"}.isdisjoint(right[:2]):
        return "vote_margin"
    return "" if not {"lost", "gained", "lose"}.isdisjoint(left[-3:]) else "vote_count"


def _voters(w: Words, r: Reading, sides: Sides) -> str:
    before = w.low[max(0, r.left - 5) : r.left]
    part = before[-1:] == ["of"] and before[-2:-1] and (before[-2][0].isdecimal() or before[-2] in cue.LARGE)
    if part or any(x in {"%", "percent", "cent"} and before[at + 1 : at + 2] == ["of"] for at, x in enumerate(before)):
        return ""
    if took_side(sides.right):
        return "vote_count"
    if "elected" in sides.right[:5] and not {"were", "are"}.isdisjoint(sides.right[:4]):
        return "seats"
    if (
        (turned_out(sides.right) and "if" not in sides.left)
        or "accredited" in sides.right[:4]
        or {"turned", "out"} <= set(sides.left[-5:])
    ):
        return "turnout"
    return ""
