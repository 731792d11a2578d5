"""Numbers that count nothing by name: bare ones, halves of pairs, items of a list."""

from .. import cues as cue
from ..votes.scene import Scene
from .reading import Reading
from .words import Words


def open_end(w: Words, r: Reading) -> bool:
    """Whether nothing is counted by name: a number before a preposition, a mark or the end."""
    first, last = r.noun
    if party_follows(w, r):
        return True
    counted = first < last and w.low[first] not in cue.FOLLOWING
    return not counted and (w.at(r.number.after) in cue.FOLLOWING | cue.COUNTING | {""})


def party_follows(w: Words, r: Reading) -> bool:
    """191 Labour, 55 SNP, 13 Lib Dem: a party's name where a noun would stand."""
    first, last = r.noun
    named = first < last <= first + 3 and all(w.upper(i) for i in range(first, last)) and w.low[last - 1][-1] != "s"
    return named and not r.number.unit and w.at(last) in {",", ".", ";", ")", "and", ":", ""}


def half_of_pair(w: Words, readings: list[Reading], k: int) -> str:
    """share for half of a pair such as 62-38 or 55.7 to 44.3, pair for one like 81-30, else empty."""
    for a, b in ((k, k + 1), (k - 1, k)):
        if a < 0 or b >= len(readings) or readings[a].kind or readings[b].kind:
            continue
        x, y = readings[a].number, readings[b].number
        moved = w.low[x.after] == "to" and ((x.first and w.low[x.first - 1] == "from") or y.value <= 1)
        if y.first - x.after == 1 and (w.low[x.after] in cue.DASHES or w.low[x.after] == "to") and not moved:
            total = x.value + y.value
            return (
                "share"
                if (75 <= total <= 100.5 and min(x.value, y.value) >= 5) or not float(x.value).is_integer()
                else "pair"
            )
    return ""


def signed(w: Words, r: Reading) -> bool:
    """(+1), (-2): a change."""
    first = r.number.first
    if not first or w.low[first - 1] not in {"+", "-", "−", "–", "±"} or not w.glued(first):
        return False
    return first < 2 or not w.glued(first - 1) or w.low[first - 2] == "("


def _of_somebody(w: Words, r: Reading) -> bool:
    """Labour 203; 191 Labour; 368 for the Tories."""
    after = w.low[r.number.after] if r.number.after < len(w.low) else "."
    comma = w.low[r.left - 1] == "," and r.left > 1 and w.upper(r.left - 2)
    return w.upper(r.left - 1) or comma or party_follows(w, r) or after == "for"


def listed_dimension(w: Words, readings: list[Reading], scene: Scene) -> str:
    """Three names and more, each with a bare number after it: Conservatives 365, Labour 203, SNP 48."""
    bare = [
        r for r in readings if not r.kind and not r.number.unit and r.left and _of_somebody(w, r) and open_end(w, r)
    ]
    if len(bare) < 3 or scene.election < 3:
        return ""
    total = sum(r.number.value for r in bare)
    if any(not r.number.value.is_integer() for r in bare) or scene.dimensions[:1] == ("share",):
        return "share"
    if max(r.number.value for r in bare) > 1500:
        return "votes"
    return "seats" if scene.seats or total > 101 else "share"
