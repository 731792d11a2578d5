"""Which numbers of seats or members are seats won, all seats of a house, a majority needed, or nothing of the kind."""

from .. import cues as cue
from ..numbers.reading import Reading
from ..numbers.words import Words
from .roles import is_threshold
from .scene import Scene
from .sides import Sides

PICKED = (["pick"], ["picks"], ["picked"], ["picking"])


def chamber_measure(w: Words, r: Reading, scene: Scene) -> str:
    """the 120-seat Knesset; not a 12-seat majority."""
    ahead = w.low[r.number.after : r.number.after + 8]
    voters = ahead[1:2] in (["strong"], ["member"])
    return (
        "seats_total" if (scene.election >= 3 and not voters) or not (cue.CHAMBERS - {"seat"}).isdisjoint(ahead) else ""
    )


def seats_measure(w: Words, readings: list[Reading], k: int, sides: Sides, plain: bool, own: bool, scene: Scene) -> str:
    r = readings[k]
    left, right = sides.left, sides.right
    if k and left == ["of"] and not (readings[k - 1].measure or readings[k - 1].number.unit):
        return ""
    if scene.election < (2 if plain and own else 3) or (r.number.value == 1 and own and cue.WIN.isdisjoint(left[-4:])):
        return ""
    if own and not cue.VENUES.isdisjoint(left[-6:] + right[:4]):
        return ""  # the bus has 45 seats
    if left[-2:] == ["majority", "of"] and "reach" in left[-5:]:
        return "threshold"
    if left[-2:] == ["majority", "of"] and cue.NEED.isdisjoint(left):
        return "" if own else "vote_margin"
    if "majority" in left[-7:] and left[-1] in {"to", "at"} and not own and cue.NEED.isdisjoint(left):
        return "vote_margin"
    if (own and _fought(w, r, left)) or right[:1] == ["where"]:
        return ""
    if is_threshold(left, right):
        return "threshold"
    if _whole(w, readings, k) or (own and left == ["of"] and r.left < 3):
        return "seats_total"  # of the 240 seats, Labour won 120
    if not own and (
        right[:1] in (["more"], ["fewer"], ["less"]) or (left[-1:] in (["up"], ["down"]) and left[-2:-1] not in PICKED)
    ):
        return ""
    if not plain:
        return _members(w, r, sides)
    if own and (_moved(w, r, left) or right[1:2] == ["short"] or ("majority" in left[-4:] and "of" in left[-3:])):
        return ""
    if not cue.BEING_COUNTED.isdisjoint(left[-4:]) and left[-1:] == ["in"]:
        return ""
    return (
        "seats_total" if (own and _all_seats(w, r, left, right)) or ("total" in left and left[-1] != "of") else "seats"
    )


def _fought(w: Words, r: Reading, left: list[str]) -> bool:
    """Seats that are aimed at or fought in: nine marginal seats, candidates in four seats."""
    if not cue.WIN.isdisjoint(left[-6:]) or not (cue.LEADS | cue.AHEAD).isdisjoint(left[-6:]):
        return False
    named = w.low[r.noun[1] : r.noun[1] + 1] == ["where"]
    return (
        named
        or left[-1:] in (["in"], ["target"], ["targeting"])
        or not cue.MARGINAL.isdisjoint(w.low[r.noun[0] : r.noun[1]])
    )


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
    noun = "members" if w.low[r.noun[0]] == "members" else w.low[r.noun[1] - 1]
    if noun == "members":
        return (
            "seats_total"
            if left[-1:] in (["of"], ["elect"], ["elects"], ["all"]) and not cue.CHAMBERS.isdisjoint(left + right)
            else ""
        )
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
