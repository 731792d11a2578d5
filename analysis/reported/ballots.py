"""Which numbers are polls, votes, margins, thresholds, turnout or seats: the role a number has in its dimension."""

from itertools import takewhile

from . import vote_cues as cue
from .dimensions import DIMENSION, Sides, dimension_of, sides_of
from .house_votes import house_vote
from .open_numbers import half_of_pair, open_end
from .reading import Reading
from .scene import Scene
from .sentence_words import Words
from .shares import points_measure, share_measure
from .vote_roles import electoral, is_threshold, took_side, turned_out

QUOTAS = cue.THRESHOLDS | {"quota"}
COUNTED = frozenset({"counted", "reporting", "tallied", "processed"})
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
            r.dimension = DIMENSION.get(r.measure, "seats" if dimension in {"members", "chamber"} else dimension)
            if r.measure == "vote_margin" and dimension in {"votes", "seats"}:
                r.dimension = "votes"
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
    if r.number.form == "none" and (dimension not in {"seats", "votes"} or "mandate" in w.low[r.noun[0] : r.noun[1]]):
        return ""
    if w.low[r.noun[1] : r.noun[1] + 1] and w.low[r.noun[1]] in cue.REBELLED and scene.election >= 3:
        return "vote_count"
    if dimension != "chamber" and house_vote(w, readings, k, sides, scene):
        return "vote_count"
    if not dimension and not own and not QUOTAS.isdisjoint(sides.left[-4:]) and open_end(w, r):
        return "threshold"
    if dimension == "share":
        if last.measure == "turnout" and not own and half_of_pair(w, readings, k):
            last = Reading.blank()
        return share_measure(w, r, sides, own, last, scene, cues)
    if dimension == "points":
        return points_measure(r, sides, own, last, scene)
    if dimension == "chamber":
        return _chamber(w, r, scene)
    if dimension in {"seats", "members"}:
        return _seats(w, readings, k, sides, dimension == "seats", own, scene)
    if dimension == "votes":
        return _votes(w, r, sides, scene)
    if dimension == "voters" and electoral(scene, sides):
        return _voters(w, r, sides)
    if dimension == "persons" and scene.election >= 3 and own:
        return _persons(sides)
    return ""


def _chamber(w: Words, r: Reading, scene: Scene) -> str:
    """the 120-seat Knesset; not a 12-seat majority."""
    ahead = w.low[r.number.after : r.number.after + 8]
    if not cue.LEADS.isdisjoint(ahead[:4]) or "majority" in ahead[:4]:
        return ""
    voters = ahead[1:2] in (["strong"], ["member"])
    return (
        "seats_total" if (scene.election >= 3 and not voters) or not (cue.CHAMBERS - {"seat"}).isdisjoint(ahead) else ""
    )


def _seats(w: Words, readings: list[Reading], k: int, sides: Sides, plain: bool, own: bool, scene: Scene) -> str:
    r = readings[k]
    left, right = sides.left, sides.right
    if _returned(sides.far[:10]) or (
        left == ["of"] and not (readings[k - 1].measure or readings[k - 1].number.unit)
    ):
        return ""
    clause = right[: right.index(",")] if "," in right else right
    if scene.election < (2 if plain and own else 3) or (r.number.value == 1 and own and cue.WIN.isdisjoint(left[-4:])):
        return ""
    if left[-2:] == ["majority", "of"] and cue.NEED.isdisjoint(left):
        return "" if own else "threshold" if not {"absolute", "simple", "outright"}.isdisjoint(left) else "vote_margin"
    if "majority" in left[-7:] and left[-1] in {"to", "at"} and not own and cue.NEED.isdisjoint(left):
        return "vote_margin"
    if own and _fought(w, r, left):
        return ""
    if (
        is_threshold(left, right)
        or ("majority" in clause[:6] and not {"for", "absolute", "that", "a"}.isdisjoint(clause[:4]))
        or "whoever" in left
        or left[-1:] == ["near"]
    ):
        return "threshold"
    if _whole(w, readings, k):
        return "seats_total"
    if not own and (right[:1] in (["more"], ["fewer"], ["less"]) or left[-1:] in (["up"], ["down"])):
        return ""
    if not plain:
        return _members(w, r, sides)
    if own and (_moved(w, r, left) or right[1:2] == ["short"] or ("majority" in left[-4:] and "of" in left[-3:])):
        return ""
    if not cue.COUNTING.isdisjoint(left[-4:]) and left[-1:] == ["in"]:
        return ""
    return (
        "seats_total" if (own and _all_seats(w, r, left, right)) or ("total" in left and left[-1] != "of") else "seats"
    )


def _returned(right: list[str]) -> bool:
    """31 of 156 constituencies had been counted; not "had counted on 12"."""
    return any(x in COUNTED and right[at + 1 : at + 2] != ["on"] for at, x in enumerate(right))


def _fought(w: Words, r: Reading, left: list[str]) -> bool:
    """Seats that are aimed at or fought in: nine marginal seats, candidates in four seats."""
    if not cue.WIN.isdisjoint(left[-6:]) or not (cue.LEADS | cue.AHEAD).isdisjoint(left[-6:]):
        return False
    return left[-1:] in (["in"], ["target"], ["targeting"]) or not cue.MARGINAL.isdisjoint(w.low[r.noun[0] : r.noun[1]])


def _moved(w: Words, r: Reading, left: list[str]) -> bool:
    """Seats gained or lost, N more than before: changes."""
    near = w.low[max(0, r.left - 4) : r.left]
    more = {"more", "fewer", "extra", "additional", "less"} & set(w.low[r.number.after : r.number.after + 2])
    if left[-1:] == ["by"] and not cue.MOVE_BY.isdisjoint(left[-8:]):
        return True
    return not cue.GAIN_OR_LOSE.isdisjoint(near) or bool(more) or bool({"up", "down"} & set(near[-1:]))


def _whole(w: Words, readings: list[Reading], k: int) -> bool:
    """Whether number k is the whole of which the number before it is a part: 73 out of the 130, 133 of 199."""
    if not k:
        return False
    before, first = readings[k - 1], readings[k].number.first
    between = w.low[before.number.after : first]
    if not 0 < len(between) <= 9 or "of" not in between or not before.measure or before.number.unit:
        return False
    if between[0] in {"of", "out", "("}:
        return True
    return before.measure == "seats" and "of" in between[-4:] and (between[:2] == [",", "out"] or between[0] != ",")


def _members(w: Words, r: Reading, sides: Sides) -> str:
    """Deputies, senators, independents: seats where somebody wins or has them, all of a house after "of" or "with"."""
    left, right = sides.left, sides.right
    noun = w.low[r.noun[1] - 1]
    if noun == "members" and left[-1:] in (["with"], ["has"], ["have"]) and cue.CHAMBERS.isdisjoint(left[-3:-1]):
        return "seats"
    if noun == "members" and not cue.WON_MEMBERS.isdisjoint(left[-3:]):
        return "seats"
    if noun == "members":
        return "seats_total" if left[-1:] == ["of"] and not cue.CHAMBERS.isdisjoint(left + right) else ""
    if left[-2:] in (["there", "are"], ["there", "were"]) and noun not in {"officials", "constituencies"}:
        return "seats"
    if left[-2:] in (["vote", "for"], ["to", "elect"], ["will", "elect"], ["choose", "from"]):
        return "seats_total"
    if left[-1:] in (["has"], ["have"], ["had"]) and cue.CHAMBERS.isdisjoint(left):
        return "seats"
    if left[-1:] in (["with"], ["of"], ["has"], ["have"]) and (
        len(left) == 1 or not cue.CHAMBERS.isdisjoint(left[-5:])
    ):
        return "seats_total"
    if not cue.WON_MEMBERS.isdisjoint(left[-6:]) or not {"elected", "returned"}.isdisjoint(right[:4]):
        return "seats"
    return (
        "seats"
        if left[-1:] in (["with"], ["between"], ["and"])
        and left[-2:-1] != ["along"]
        and noun not in {"officials", "governors", "mayors"}
        else ""
    )


def _all_seats(w: Words, r: Reading, left: list[str], right: list[str]) -> bool:
    """Whether all seats of a house are meant: parliament's 120 seats, 300 seats are at stake, total seats = 543."""
    if (
        (not cue.AT_STAKE.isdisjoint(right[:8] + left[-6:]) and left[-3:] != ["a", "total", "of"])
        or left[-1:] == ["all"]
        or (left[-1:] == ["'s"] and not cue.CHAMBERS.isdisjoint(left[-3:]))
    ):
        return True
    if not cue.CHAMBERS.isdisjoint(left[-5:]) and not {"has", "have", "comprises", "contains", "of"}.isdisjoint(
        left[-2:]
    ):
        return True
    if left[-1:] in (["for"], ["contesting"]) and not {
        "running",
        "vying",
        "competing",
        "contest",
        "candidates",
        "contesting",
        "election",
        "elections",
        "battle",
    }.isdisjoint(left):
        return True
    the = (r.left > 0 and w.low[r.left - 1] == "the") or "the" in w.low[r.left : r.number.first]
    return (
        the
        and cue.WIN.isdisjoint(left[-4:])
        and (not cue.CHAMBERS.isdisjoint(right[1:]) or not {"were", "are"}.isdisjoint(right[1:3]))
    )


def _votes(w: Words, r: Reading, sides: Sides, scene: Scene) -> str:
    left, right = sides.left, sides.right
    if scene.election < 2 or not cue.NOT_WON_VOTES.isdisjoint(left[-5:] + right[:2]):
        return ""
    if left[-2:] == ["out", "of"]:
        return ""
    if is_threshold(left, right) or ("needed" in sides.far[:9] and cue.OUTCOME.isdisjoint(left)):
        return "threshold"
    if (
        not cue.LEADS.isdisjoint(left[-6:] + list(takewhile(lambda x: x != ",", sides.far[:5])))
        or not cue.SEPARATE.isdisjoint(left[-4:] + right[:4])
        or not (cue.AHEAD | {"majority"}).isdisjoint(right[1:3])
    ):
        return "vote_margin"
    housed = not cue.PASSED.isdisjoint(left) and not (cue.CHAMBERS | cue.MOTIONS | cue.MEMBERS).isdisjoint(left)
    if left[-1:] == ["by"] and housed and r.number.value > 150:
        return "vote_count"
    if (
        left[-2:] in (["majority", "of"], ["short", "by"])
        or left[-1:] == ["by"]
        or not {"more", "fewer"}.isdisjoint(right[:2])
    ):
        return "vote_margin"
    return "" if not {"lost", "gained", "lose"}.isdisjoint(left[-3:]) else "vote_count"


def _voters(w: Words, r: Reading, sides: Sides) -> str:
    noun = set(w.low[r.noun[0] : r.noun[1]])
    before = w.low[max(0, r.left - 5) : r.left]
    if before[-2:] == ["of", "the"] or ("of" in before and not {"%", "percent", "cent"}.isdisjoint(before)):
        return ""
    if is_threshold(sides.left, sides.right):
        return "threshold"
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
    if not cue.TURNOUT.isdisjoint(sides.left[-5:]) and not noun & {"registered", "eligible", "enrolled"}:
        return "turnout"
    return ""


def _persons(sides: Sides) -> str:
    """Five women were elected; 153 candidates returned unopposed; 30,000 people voted."""
    right = sides.right[:7]
    if any(
        x in {"elected", "returned"} or (x in cue.WON_SEATS and not cue.SEATS.isdisjoint(right[i : i + 4]))
        for i, x in enumerate(right)
    ):
        return "seats"
    if took_side(sides.right):
        return "vote_count"
    return "turnout" if turned_out(sides.right) else ""
