"""The place that the clause of a number names, by its name or by a noun."""

from .. import cues as cue
from ..numbers.words import Words
from ..subjects.phrases import Name
from .places import STATED, Place, adjective, leads

GROUND = 14  # words between a number and the noun for where it was counted


def ground_near(w: Words, left: int, after: int, stop: int) -> str:
    """The place that a noun names in the clause of the number between words left and after: in the village, at a camp.

    `stop` is the word at which the next number's phrase begins.
    """
    for i in [*range(after, min(stop, after + GROUND)), *range(left - 2, max(-1, left - GROUND), -1)]:
        j = _ground(w, i) if w.low[i] in cue.AT_GROUND and w.at(i + 1) in cue.GROUND_LED else 0
        between = w.low[after:i] if i >= after else w.low[j:left]
        if j and cue.DATE_BREAKS.isdisjoint(between[:-1]):
            return w.slice(i + 2, j)
    return ""


def _ground(w: Words, i: int) -> int:
    """The end of the noun for a place that the determiner behind word i leads to; 0 where none does."""
    for j in range(i + 2, min(i + 5, len(w.low))):
        if w.low[j] in cue.GROUNDS and (w.at(j + 1) in cue.BEHIND_GROUND or not adjective(w, Name(i + 2, j + 1))):
            return j + 1
        if w.low[j] in cue.FUNCTION or not w.low[j].isalpha() or w.upper(j):
            return 0
    return 0


def place_of(w: Words, places: list[Place], left: int, after: int, stop: int, listed: bool) -> str:
    """The place of the number between words left and after; empty where the sentence names none.

    `stop` is the word at which the next number's phrase begins; `listed` tells whether a bare name before the number,
    as in "Belgium, 31", or at the head of its line is a place.
    """
    beside = _beside(w, places, left) if listed else ""
    if beside:
        return beside
    stated = [p for p in places if p.how in STATED and (listed or p.how != "header")]
    before = next((p for p in reversed(stated) if p.at < left), None)
    if before and (before.how == "header" or "where" in w.low[before.last : before.last + 3]):
        return before.name
    behind = next((p for p in stated if after <= p.at < stop and not _next(w, p, stop)), None)
    if behind and before and not cue.CLAUSE_ENDS.isdisjoint(w.low[after : behind.at + 1]):
        return before.name
    near = behind or before
    return near.name if near else ""


def _beside(w: Words, places: list[Place], left: int) -> str:
    """The place that a number follows, which begins at word `left`: Belgium, 31; Kyiv 4; not a Scandinavian 87."""
    ends = {left, left - (w.at(left - 1) in {",", "(", ":"})}
    place = next((p for p in reversed(places) if p.last in ends), None)
    if not place or w.at(place.at - 1) in {"a", "an"}:
        return ""
    bare = place.last == left > 1 and place.how != "demonym"
    return place.name if bare or place.how in {"country", "known", "header"} else ""


def _next(w: Words, place: Place, stop: int) -> bool:
    """Whether a place belongs to the number at word `stop`: 5,000 and in Syria to 2,000."""
    i = place.at
    while i > 1 and w.low[i - 1] not in cue.AT and leads(w, i - 1):
        i -= 1
    return stop - place.last < 2 and i > 1 and w.low[i - 1] in cue.AT and w.low[i - 2] in {"and", ",", "but"}
