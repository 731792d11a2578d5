"""What a threshold, a number of seats in all, a turnout is about: the majority, the chamber, those enrolled."""

from .. import cues as cue
from ..numbers.reading import Reading
from ..numbers.words import Words
from .phrases import bare_name, capital, phrase_after, phrase_before

LOW_BAR = 10  # percent of the vote below which a threshold is for parties
PERCENT = 100  # a turnout below it is a share, with its unit or without


def rule_subject(w: Words, r: Reading, before: str) -> str:
    """What a threshold is for: a majority, a candidate, entry to parliament; `before` is what the last one was for."""
    low = w.low
    start, end = max(0, r.left - 16), min(len(low), r.number.after + 12)
    near = low[max(0, r.left - 10) : end]
    if "majority" in near or (not r.number.unit and r.dimension == "seats"):
        return "majority"
    low_bar = r.number.unit == "percent" and r.number.value < LOW_BAR
    if low_bar and not (cue.ENTRY | cue.THRESHOLDS).isdisjoint(near):
        return _purpose(w, r) or "entry to parliament"
    for i in [*range(r.left - 1, start - 1, -1), *range(r.number.after, end)]:
        if low[i] == "quorum" or low[i] in cue.BOUND:
            return w.slice(i, i + 1)
    for i in range(r.left - 1, start - 1, -1):
        if low[i] in cue.ANYBODY:
            return before if low[i] in {"he", "she"} and before else cue.ANYBODY[low[i]]
    return _of_what(w, r) or _purpose(w, r) or before or "threshold"


def _of_what(w: Words, r: Reading) -> str:
    """What a number is for or of, right behind it: four per cent for a list, half of the deputies."""
    after, low = r.number.after, w.low
    for i in range(after, min(len(low) - 1, after + 6)):
        if low[i] in {"for", "of"} and low[i + 1] not in cue.OF_VOTES:
            first, last = phrase_after(w, i + 1)
            if first < last:
                return w.slice(max(after, i - 1) if low[i] == "of" else first, last)
    return ""


def _purpose(w: Words, r: Reading) -> str:
    """What a number is needed for, in its own clause: the three-fifths needed to pass a bill."""
    for i in range(r.number.after, min(len(w.low), r.number.after + 8)):
        if w.low[i] in cue.RULE_ENDS:
            break
        first, last = phrase_after(w, i + 2) if w.low[i] == "to" else (0, 0)
        if first < last:
            return w.slice(i + 1, last)
    return ""


def chamber_subject(w: Words, r: Reading, told: str) -> str:
    """The house whose seats are counted: the Senate, the 120-seat Knesset, the one `told` last, else seats."""
    low = w.low
    for i in [*range(r.number.after, min(len(low), r.number.after + 10)), *range(r.left - 1, max(-1, r.left - 12), -1)]:
        if low[i] in cue.CHAMBERS and low[i] not in {"seat", "lower", "upper"}:
            first = max(phrase_before(w, i + 1)[0], i - 2)
            while first < i and (low[first] in cue.MEMBERS | cue.SEATS or low[first] in {"member", "-"}):
                first += 1
            following = low[i + 1 : i + 3]
            return w.slice(
                first, i + 3 if following[:1] == ["of"] and i + 2 < len(low) and capital(w, i + 2) else i + 1
            )
    return (told if w.slice(*r.noun) in {"", "seats"} else w.slice(*r.noun)) or "seats"


def turnout_subject(w: Words, r: Reading) -> str:
    """Of whom a share took part, turnout where nobody is named; who the voters were that a number counts."""
    first, last = r.noun
    if r.number.unit == "percent":
        electorate = w.low[first] == "of" and not cue.VOTERS.isdisjoint(w.low[first:last]) if first < last else False
        return bare_name(w, first + 1, last) if electorate else "turnout"
    if first < last and w.low[first] != "strong":
        return w.slice(first, last)
    verb = next((i for i in range(r.left - 1, max(0, r.left - 4), -1) if w.low[i] in cue.TURNED), 0)
    return w.slice(*phrase_before(w, verb)) or ("turnout" if r.number.value < PERCENT else "voters")
