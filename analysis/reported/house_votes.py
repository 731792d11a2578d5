"""Votes in a house: 217-213, by 57 votes to 49, 174 in favour, four abstaining."""

from . import vote_cues as cue
from .dimensions import Sides
from .open_numbers import half_of_pair
from .reading import Reading
from .scene import Scene
from .sentence_words import Words


def house_vote(w: Words, readings: list[Reading], k: int, sides: Sides, scene: Scene) -> bool:
    """Votes in a house: 217-213, by 57 votes to 49, 174 in favour, four abstaining."""
    r, right = readings[k], sides.right
    if scene.election < 3 or r.number.unit or r.number.form not in {"digits", "word", "none"}:
        return False
    if r.number.form == "none":
        return "votes" in w.low[r.noun[0] : r.noun[1]] and not {"against", "for", "cast"}.isdisjoint(right)
    if _side_taken(right[:4]) or (not cue.FAVOUR.isdisjoint(right[:10]) and half_of_pair(w, readings, k) != "share"):
        return cue.NOT_TALLIES.isdisjoint(right) and r.number.value < 2000
    before = readings[k - 1] if k else Reading.blank()
    if before.measure == "vote_count" and half_of_pair(w, readings, k) and r.number.first - before.number.after == 1:
        return True
    if before.measure == "vote_count" and w.low[max(before.number.after, before.noun[1]) : r.left] in (
        ["to"],
        ["-"],
        ["–"],
    ):
        return True
    if w.low[r.number.after : r.number.after + 2] == ["votes", "to"] and sides.left[-1:] == ["by"]:
        return True
    if half_of_pair(w, readings, k) and sides.left[-2:] == ["vote", "was"]:
        return True
    if (
        half_of_pair(w, readings, k)
        and not cue.CHAMBERS.isdisjoint(sides.left)
        and {"voted", "vote"} & set(sides.left[-3:])
    ):
        return True
    return half_of_pair(w, readings, k) == "pair" and not cue.PASSED.isdisjoint(sides.left[-6:])


def _side_taken(right: list[str]) -> bool:
    """116 opposed, 50 against and two abstentions; not "79, against 102"."""
    for at, word in enumerate(right):
        if word in cue.SIDES_TAKEN:
            return (
                word != "against" or at + 1 == len(right) or right[at + 1] in {"and", ",", "the", "it", "them", "with"}
            )
    return False
