"""What a threshold, a number of seats in all, a turnout is about: the majority, the chamber, the voters."""

from .. import cues as cue
from ..numbers.reading import Reading
from ..numbers.words import Words
from .phrases import phrase_after, phrase_before

LOW_BAR = 10  # percent of the vote below which a threshold is for parties
PERCENT = 100  # a turnout below it is a share, with its unit or without


def rule_subject(w: Words, r: Reading, before: str) -> str:
    """What a threshold is for: a majority, to avoid a runoff, entry to parliament; empty where the text does not tell.

    `before` is what the last one was for.
    """
    near = w.low[max(0, r.left - 10) : r.number.after + 12]
    if "majority" in near or (not r.number.unit and r.dimension == "seats"):
        return "majority"
    bar = not (cue.ENTRY | cue.THRESHOLDS).isdisjoint(near)
    entry = "entry to parliament" if bar and r.number.unit == "percent" and r.number.value < LOW_BAR else ""
    return _purpose(w, r) or entry or before


def _purpose(w: Words, r: Reading) -> str:
    """What a number is needed for, in its own clause: to pass a bill, for a list, half of the deputies."""
    for i in range(r.number.after, r.number.after + 8):
        if w.at(i) in cue.RULE_ENDS:
            break
        told = w.at(i) in {"to", "for", "of"} and w.at(i + 1) not in cue.OF_VOTES
        first, last = phrase_after(w, i + 1 + (w.at(i) == "to")) if told else (0, 0)
        if first < last:
            return w.slice(i + 1 if w.low[i] == "to" else first, last)
    return ""


def chamber_subject(w: Words, r: Reading, told: str) -> str:
    """The house whose seats are counted: the Senate, the 120-seat Knesset, the one `told` last, else seats."""
    low = w.low
    for i in [*range(r.number.after, min(len(low), r.number.after + 10)), *range(r.left - 1, max(-1, r.left - 12), -1)]:
        if low[i] in cue.CHAMBERS and low[i] not in {"seat", "lower", "upper"}:
            first = max(phrase_before(w, i + 1)[0], i - 2)
            while first < i and (low[first] in cue.MEMBERS | cue.SEATS or low[first] in {"member", "-"}):
                first += 1
            return w.slice(first, i + 1)
    return (told if w.slice(*r.noun) in {"", "seats"} else w.slice(*r.noun)) or "seats"


def turnout_subject(w: Words, r: Reading) -> str:
    """Turnout for a share of the voters; who the voters were that a number counts."""
    first, last = r.noun
    if r.number.unit == "percent":
        return "turnout"
    named = first < last and w.low[first] != "strong"
    return w.slice(first, last) if named else "turnout" if r.number.value < PERCENT else "voters"
