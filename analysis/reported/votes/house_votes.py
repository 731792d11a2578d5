"""Votes in a house: 217-213, by 57 votes to 49, 174 in favour, four abstaining."""

from .. import cues as cue
from ..numbers.open_numbers import half_of_pair
from ..numbers.reading import Reading
from ..numbers.words import Words
from .roles import numeral
from .scene import Scene
from .sides import Sides


def house_vote(w: Words, readings: list[Reading], k: int, sides: Sides, scene: Scene) -> bool:
    """Votes in a house: 217-213, by 57 votes to 49, 174 in favour, four abstaining."""
    r, right = readings[k], sides.right
    if scene.election < 3 or r.number.unit or r.number.form not in {"digits", "word", "none"}:
        return False
    if _side_taken(sides.far[:5]) or (
        not cue.FAVOUR.isdisjoint(right[:10]) and half_of_pair(w, readings, k) != "share"
    ):
        return cue.NOT_TALLIES.isdisjoint(right) and r.number.value < 2000
    before = readings[k - 1] if k else Reading.blank()
    between = w.low[before.number.after : r.left]
    if before.measure == "vote_count" and between in (["to"], ["-"], ["–"], ["votes", "to"], ["votes", "against"]):
        return True
    after = w.low[r.number.after : r.number.after + 3]
    to = after[:2] == ["votes", "to"] and numeral(after[2:])
    pair = "votes" if to else half_of_pair(w, readings, k)
    if not pair or not r.number.value.is_integer():
        return False
    near = sides.left[-16:]
    return not cue.PASSED.isdisjoint(near) or near[-2:] in (["vote", "was"], ["vote", "of"])


def _side_taken(right: list[str]) -> bool:
    """116 opposed, 50 against and two abstentions; not "79, against 102", not "three stood against the wall"."""
    for at, word in enumerate(right):
        if word in cue.SIDES_TAKEN:
            alone = at + 1 == len(right) or right[at + 1] in {"and", ","}
            return word != "against" or alone
    return False
