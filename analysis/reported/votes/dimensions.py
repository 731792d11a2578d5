"""The dimension of a number in election news: share, points, seats, members, chamber, votes or voters.

Its unit or noun says it, or for a bare number the whole it is a part of, a neighbour, a word of its clause, or the
sentence before.
"""

import math
from collections.abc import Callable, Iterator
from itertools import pairwise

from .. import cues as cue
from ..numbers.open_numbers import BEHIND_NAME, VOTES, half_of_pair, listed_dimension, open_end, signed
from ..numbers.reading import Reading
from ..numbers.words import Words
from .scene import Scene
from .sides import Sides
from .table import MANY, column, is_row

DIMENSION = {
    "poll_share": "share", "exit_poll_share": "share", "vote_share": "share", "turnout": "share",
    "vote_margin": "points", "seats": "seats", "seats_total": "seats", "vote_count": "votes",
}  # fmt: skip


LATER = 3  # sentences and paragraphs after which a number that somebody has goes on with those before
WITH = frozenset({"with", "on", "at"})
SIZES = {"points": (0, 60), "seats": (0, 1000), "votes": (10, math.inf), "voters": (0, math.inf)}


def dimension_of(w: Words, readings: list[Reading], k: int, sides: Sides, scene: Scene) -> tuple[str, bool]:
    """The dimension of number k, and whether it is its own (unit or noun) or taken from what is around it."""
    r = readings[k]
    own, r.column = column(w, readings, k, scene)
    if own:
        return own, not r.column
    own = own_dimension(w, r)
    if r.number.form == "none" and not own and r.noun[0] == r.noun[1] and scene.seats:
        return "" if cue.WON_SEATS.isdisjoint(sides.left[-2:]) else "seats", False
    if own or r.number.form not in {"digits", "word"} or not _bare(w, readings, k, sides, scene):
        return own, True
    return next((dimension for dimension in _taken(w, readings, k, sides, scene) if _fits(dimension, r)), ""), False


def _bare(w: Words, readings: list[Reading], k: int, sides: Sides, scene: Scene) -> bool:
    """Whether number k counts nothing by name, is no change and has nothing to do with the economy."""
    r = readings[k]
    gone = w.low[r.number.after : r.number.after + 2] == ["went", "to"] and scene.seats
    answer = k > 0 and w.at(r.number.after) in cue.UNSURE | {"yes", "no"}  # 46 percent said yes and 46 no
    alone = open_end(w, r) or gone or answer or half_of_pair(w, readings, k) != ""
    return alone and not signed(w, r) and not _economic(sides)


def _economic(sides: Sides) -> bool:
    """Whether the economy is spoken of near a number; in its own part of the clause where that has a verb of votes."""
    own = sides.left[len(sides.left) - sides.left[::-1].index(",") :] if "," in sides.left else []
    told = own[:1] not in (["which"], ["and"]) and not (cue.WIN | cue.MOVE_BY).isdisjoint(own)
    return not cue.ECONOMY.isdisjoint(own + sides.around[-7:] if told else sides.around)


def _taken(w: Words, readings: list[Reading], k: int, sides: Sides, scene: Scene) -> Iterator[str]:
    """The dimensions that a bare number may take from what is around it, the likeliest first."""
    r = readings[k]
    counts = k > 0 and {readings[k - 1].dimension, own_dimension(w, readings[k - 1])} & {"seats", "votes"}
    if half_of_pair(w, readings, k) == "share" and not counts:
        yield "share"
    part = _part(w, readings, k)
    yield part
    if part:
        return
    yield _gap(r, sides.left, scene) if half_of_pair(w, readings, k) == "" else ""
    yield "votes" if half_of_pair(w, readings, k) == "votes" and scene.election >= 3 else ""
    yield _word(r, sides.left[-6:])
    yield from _neighbours(w, readings, k)
    yield _word(r, sides.left)
    if scene.seats and not cue.NEED.isdisjoint(sides.left[-3:]):
        yield "seats"
    yield listed_dimension(w, readings[max(0, k - 8) : k + 9], scene)
    near = scene.measure_age <= (1 if (cue.WIN | cue.MOVE_BY | WITH).isdisjoint(sides.left[-3:]) else LATER)
    yield from scene.dimensions if near else ()
    if not r.number.value.is_integer():
        yield "share"
    yield _by_size(w, r, sides, scene)
    named = w.upper(r.number.first - 1) or w.at(r.number.first - 1) == ")"
    if len(readings) == 1 and scene.election >= 3 and named and is_row(w, readings):
        goes_on = scene.measure == "vote_count" and scene.measure_age <= 1
        yield "votes" if r.number.value >= 1000 or goes_on else ""


def _gap(r: Reading, left: list[str], scene: Scene) -> str:
    """Points where a bare number tells how far somebody is ahead or goes on with it: behind by four, it had been 20."""
    apart = left[-1:] == ["by"] and not (cue.AHEAD | cue.LED).isdisjoint(left[-4:-1])
    goes_on = scene.measure == "vote_margin" and scene.measure_age <= 1 and left[-1:] and left[-1] in cue.STOOD
    return "points" if apart or (goes_on and "it" in left[-3:]) else ""


def _by_size(w: Words, r: Reading, sides: Sides, scene: Scene) -> str:
    """Votes or seats won by how large a bare number is: took 12,310, (12,310), won 240."""
    value, left = r.number.value, sides.left
    if scene.election >= 3 and value >= (VOTES if w.at(r.left - 1) == ")" else MANY) and _behind_name(w, r):
        return "votes"
    of_party = left[-1:] == ["("] and w.upper(r.left - 2) and r.number.last - r.number.first == 1
    if value >= 1000 and scene.election >= 3 and (of_party or _polled(left, sides.right)):
        return "votes"
    named = left[-1:] in (["on"], ["at"]) and w.upper(r.left - 2)  # Labour on 410
    if scene.seats and named and 100 < value <= 700:
        return "seats"
    telling = cue.WIN | cue.WON_SEATS if 100 < value <= 700 else cue.WON_SEATS
    return "seats" if scene.seats and value > 1 and not telling.isdisjoint(left[-3:]) else ""


def _behind_name(w: Words, r: Reading) -> bool:
    """Whether a name and maybe its party or a mark stands right before a number: Ana Roth (Green) 987; Roth: 1,204."""
    at = r.left - 1 - (w.at(r.left - 1) in BEHIND_NAME)
    return r.left == r.number.first and w.upper(at) and w.low[at] not in cue.ELECTORAL


def _polled(left: list[str], right: list[str]) -> bool:
    """Whether somebody polled a bare number: took 12,310, limped home with 9,870, third on 8,450, the 9,120 he got."""
    if left[-1:] in (["on"], ["with"]) and not (cue.GOT_HOME | cue.ORDINALS).isdisjoint(left[-3:]):
        return True
    return not cue.WIN.isdisjoint(left[-2:]) or (right[:1] != [] and right[0] in cue.PRONOUNS and right[1:2] == ["got"])


def own_dimension(w: Words, r: Reading) -> str:
    """The dimension that the number's own unit or noun gives it."""
    if r.number.unit:
        return "share" if r.number.unit == "percent" else "points"
    after, noun = r.number.after, w.low[r.noun[0] : r.noun[1]]
    if w.at(after) in cue.DASHES and after + 1 < len(w.low):
        return cue.HYPHENED.get(w.low[after + 1], "")
    if not noun:
        turned = w.at(after) in cue.TURNING or (w.at(after) == "went" and "polls" in w.low[after : after + 5])
        return "voters" if turned else ""
    return next((dimension for dimension, names in NOUNS.items() if names(noun, r, w)), "")


NOUNS: dict[str, Callable[[list[str], Reading, Words], bool]] = {
    "seats": lambda noun, r, w: noun[-1] not in cue.NOT_SEATS and not cue.SEATS.isdisjoint(noun),
    "members": lambda noun, r, w: noun[-1] in cue.MEMBERS or ("members" in (noun[0], noun[-1]) and r.number.value > 10),
    "votes": lambda noun, r, w: (
        (noun[-1] not in cue.NOT_VOTES and not cue.VOTE_NOUNS.isdisjoint(noun))
        or (noun == ["vote"] and r.number.value == 1)
        or (noun[-1] == "majority" and r.number.form == "digits")
    ),
    "voters": lambda noun, r, w: (
        not cue.VOTERS.isdisjoint(noun)
        or (r.number.value >= 1000 and w.upper(r.noun[1] - 1) and noun[-1].endswith("s"))
    ),
}


def _part(w: Words, readings: list[Reading], k: int) -> str:
    """The dimension of the whole of which number k is a part: 73 out of the 130 seats, 133 of 199."""
    for r, whole in pairwise(readings[k : k + 2]):
        between, own = w.low[r.number.after : whole.number.first], own_dimension(w, whole)
        if len(between) > 6 or "of" not in between or not {",", ":"}.isdisjoint(between):
            return ""
        if own in {"seats", "chamber", "members", "voters"}:
            return "voters" if own == "voters" else "seats"
        return "" if own or whole.kind or open_end(w, whole) else "things"
    return ""


def _neighbours(w: Words, readings: list[Reading], k: int) -> list[str]:
    """Dimensions of the numbers before, the nearest first, then of the next one."""
    r = readings[k]
    before = [x for x in reversed(readings[max(0, k - 8) : k]) if x.measure and x.dimension]
    apart = w.low[r.left - 1] not in {"of", "or", "to", "is", "was", "-", "–"}  # nine points, 34 to 25
    apart = apart and not (w.low[r.left - 1] == "from" and readings[k - 1].dimension == "points")
    found = [x.dimension for x in before if not apart or x.dimension != "points"]
    shares = [x.number for x in before if x.dimension == "share"]
    if found[:1] == ["share"] and all(n.unit or n.value % 1 > r.number.value % 1 for n in shares):
        found.sort(key=lambda d: d == "share")  # 44.4 per cent and 56 seats, Labour on 36.9 per cent and 46
    return found + _following(w, readings, k)


def _following(w: Words, readings: list[Reading], k: int) -> list[str]:
    """The dimension of the next number that has one, where only bare numbers stand between."""
    for last, r in pairwise(readings[k : k + 5]):
        own, between = own_dimension(w, r), w.low[last.number.after : r.left]
        if r.kind or r.number.form in {"fraction", "ratio"} or len(between) > 4 or "with" in between:
            break
        if own or not open_end(w, r):
            return [own] if own in {"share", "seats", "votes"} else []
    return []


def _word(r: Reading, words: list[str]) -> str:
    """The dimension that the last telling word of some names: the turnout, the lead, seats, a majority, the chamber."""
    named = next((cue.NAMED_BY[word] for word in reversed(words) if word in cue.NAMED_BY), "")
    return "votes" if named in {"points", "seats"} and not _fits(named, r) else named


def _fits(dimension: str, r: Reading) -> bool:
    """Whether a number may be one of a dimension by its size."""
    value, whole = r.number.value, r.number.value.is_integer()
    if dimension == "share":
        return value < 100 and (not whole or value > 1 or r.number.unit != "")
    least, most = SIZES.get(dimension, (1, 0))
    return least <= value <= most and (whole or dimension == "points")
