"""Ellipsis: numbers that take a casualty measure from a neighbour, or from the sentence before."""

from itertools import pairwise, takewhile

from .. import cues as cue
from ..measures import TOLLS
from ..numbers.open_numbers import open_end
from ..numbers.reading import Reading
from ..numbers.words import Words
from ..votes.scene import Scene
from .going_on import grows, tolls_of_before, unmeasured
from .people import person

CASUALTIES = frozenset(TOLLS)
REACH = 30  # words between a number and the one it takes its measure from


def carry_tolls(w: Words, readings: list[Reading], scene: Scene) -> None:
    """Give casualty measures to the numbers of a sentence that only their neighbours explain; changes the readings."""
    _subsets(w, readings)
    _places(w, readings)
    last = _from_left(w, readings)
    _from_right(w, readings)
    if not cue.TOLLS.isdisjoint(w.low):
        tolls_of_before(w, readings, "deaths")
    if last is None and scene.measure in CASUALTIES and scene.measure_age <= 2 and cue.OF_ELECTIONS.isdisjoint(w.low):
        tolls_of_before(w, readings, scene.measure)
        _from_left(w, readings)


def _from_left(w: Words, readings: list[Reading]) -> Reading | None:
    """Carry the measure of a number on to those listed after it; the last number that has one."""
    last: Reading | None = None
    ages = any(r.kind == "age" for r in readings)
    for r in readings:
        if r.measure in CASUALTIES:
            last = r
        elif ages and r.left > 1 and w.low[r.left - 1] == "," and w.upper(r.left - 2):
            continue  # John Ito, 34, and Mary Ito, 31
        elif last and unmeasured(w, r) and r.number.first - last.number.after < REACH and _alike(w, r, last):
            r.measure, r.governed = last.measure, "list"
            last = r
    return last


def _alike(w: Words, r: Reading, last: Reading) -> bool:
    """nine in Sacaba, ten in Senkata; including two children; two of them women; another in Um Rawaba."""
    low, after = w.low, w.low[r.number.after] if r.number.after < len(w.low) else "."
    between = low[last.number.after : r.left]
    if _unlike(w, r, between):
        return False
    if between[-1:] in ([","], ["and"], [";"]) and r.noun[0] >= r.noun[1] and after in {"were", "was", "are", "being"}:
        return _are_people(low[r.number.after + 1 : r.number.after + 6])
    partitive = not cue.PARTITIVE.isdisjoint(between[-3:]) or (
        after == "of" and not cue.PARTITIVE.isdisjoint(low[r.number.after : r.number.after + 3])
    )
    head = low[r.noun[1] - 1]
    if last.left and low[last.left - 1] == "of" and last.left < 4 and between[-1:] == [","]:
        partitive = True  # "Of the 40 injured, six are …"
    if partitive:
        return (
            r.noun[0] >= r.noun[1] or head in cue.PARTITIVE or head in cue.PEOPLE or person(head) or head.endswith("ly")
        )
    if " ".join(between[-2:]) in cue.COMPARED_WITH:
        return open_end(w, r) or r.noun[0] >= r.noun[1] or head in cue.DAYS_OR_TIMES
    if " ".join(between[-2:]) in cue.JOINED_WITH and r.noun[0] < r.noun[1]:
        return head in cue.PEOPLE or person(head)
    if between[-1:] == ["of"]:
        return between[-2:-1] != [] and between[-2] in cue.SPOKE and open_end(w, r)
    if between[-3:-1] == [",", "the"] or between[-2:] in (["it", "was"], ["it", "is"]):
        return open_end(w, r)
    if _apposed(w, r, last) or (between[-1:] == [":"] and after in {"when", "who"}):
        return True
    if len(between) > 1 and between[-2] in {"(", ",", ";"} and between[-1] in cue.PEOPLE:
        return open_end(w, r)  # 143 (women 121, men 22)
    if between and between[-1] not in cue.BEFORE and between[-1] not in cue.INCLUDING:
        return _named(w, r) and open_end(w, r)
    if head in {"more", "others", "other"} and r.noun[0] < r.noun[1]:
        return r.noun[1] >= len(low) or low[r.noun[1]] in cue.AFTER - {"to", "by"} or low[r.noun[1]] in cue.LATER
    if open_end(w, r) or (after == "of" and low[r.noun[0]] == "of"):
        return after in cue.AFTER and not (r.number.form == "another" and after not in {"in", "at", "on", "near"})
    return not cue.INCLUDING.isdisjoint(between[-3:]) and (head in cue.PEOPLE or person(head))


def _unlike(w: Words, r: Reading, between: list[str]) -> bool:
    """Whether a number cannot count victims as the one before does: two survived; could climb to 40; with 12 cars."""
    alone = between[-1:] == ["with"] and between[-2:-1] != [","] and not w.upper(r.left - 2)
    return (
        r.number.unit != ""
        or r.number.form in {"times", "ordinal", "none", "uncounted", "fraction"}
        or not cue.UNHARMED.isdisjoint(w.low[r.noun[1] : r.noun[1] + 4])
        or not cue.NOT_TOLLS.isdisjoint(between[-6:])
        or grows(between[-4:])
        or (between[-1:] == ["-"] and w.glued(r.left))
        or (alone and " ".join(between[-2:]) not in cue.JOINED_WITH | cue.COMPARED_WITH)
    )


def _are_people(predicate: list[str]) -> bool:
    """were law enforcement officers; being a soldier; are under 16; not "were staying in shelters"."""
    within = lambda x: x in {"a", "an", "the", "all", "also", "still"} or (x[0].isalnum() and x not in cue.FUNCTION)  # noqa: E731
    named = list(takewhile(within, predicate))
    aged = predicate[:1] and predicate[0] in cue.AGED and predicate[1:2] != [] and predicate[1][0].isdecimal()
    return bool(aged or (named and person(named[-1]) and not named[0].endswith("ing")))


def _apposed(w: Words, r: Reading, last: Reading) -> bool:
    """Ten bodies, seven adults and three children; 33 people on board: 29 passengers, two pilots."""
    first, end = r.noun
    if first >= end or not (w.low[end - 1] in cue.PEOPLE or person(w.low[end - 1])):
        return False
    between = w.low[last.noun[1] : r.left]
    if end < len(w.low) and between[-1:] == ["and"] and w.low[end] not in cue.AFTER_LIST:
        return False
    if between[-1:] == [":"] and len(between) < 5:
        return True
    if between[-1:] == ["and"] and len(between) > 1 and person(between[-2]) and last.governed in {"list", "subset"}:
        return True
    return between in ([","], [":"], ["("], [",", "and"]) or (
        between == ["and"] and last.governed in {"list", "before"}
    )


def _named(w: Words, r: Reading) -> bool:
    """Bakhmut 2, Toretsk 1: a number right after a place's name."""
    if not (r.left > 0 and w.upper(r.left - 1)):
        return False
    after = w.low[r.number.after] if r.number.after < len(w.low) else "."
    return r.number.form == "digits" or w.low[r.left - 2] == "in" or after in {",", ";", ".", "and"}


def _places(w: Words, readings: list[Reading]) -> None:
    """Executions: Iran (251), Iraq (100): numbers in brackets after names, counted as the noun before says."""
    bare = [r for r in readings if not r.kind and not r.measure and _bracketed(w, r)]
    if len(bare) < 2:
        return
    topic = next((cue.COUNTED[x] for x in reversed(w.low[: bare[0].left]) if x in cue.COUNTED), "")
    for r in bare if topic else []:
        r.measure, r.governed = topic, "list"


def _bracketed(w: Words, r: Reading) -> bool:
    return (
        r.left > 1
        and w.low[r.left - 1] == "("
        and w.upper(r.left - 2)
        and r.number.unit == ""
        and r.noun[0] >= r.noun[1]
    )


def _subsets(w: Words, readings: list[Reading]) -> None:
    """Fifteen of the 21 bodies: the part is counted as the whole is; of 12 of the 40 passengers died only the part."""
    for a, b in pairwise(readings):
        between = w.low[a.number.after : b.left]
        if b.measure not in CASUALTIES or between[:1] != ["of"] or len(between) > 2:
            continue
        counts = not a.number.unit and a.number.form in {"digits", "word", "vague"} and a.kind in {"", "idiom"}
        but = w.low[max(0, a.left - 2) : a.left] == ["all", "but"] or w.low[max(0, a.left - 1)] in cue.RELEASED
        if counts and not but and not (w.low[a.number.first] == "one" and not a.measure):
            a.measure, a.governed, a.kind = b.measure, "subset", ""
        if b.governed == "after" and not _defined(w, b):
            b.measure = b.governed = ""


def _defined(w: Words, r: Reading) -> bool:
    """Whether those counted are told by what befell them: 40 people killed, 40 who died; not "40 passengers died"."""
    following = w.low[r.noun[1] : r.noun[1] + 1]
    return not cue.DEFINING.isdisjoint(following)


def _from_right(w: Words, readings: list[Reading]) -> None:
    """Two policemen and at least 85 protesters were killed."""
    for a, b in zip(reversed(readings[:-1]), reversed(readings[1:]), strict=True):
        if a.kind or a.measure or b.measure not in CASUALTIES or b.governed not in {"after", "list", "noun", "shared"}:
            continue
        between = w.low[a.noun[1] : b.left]
        if a.noun[0] >= a.noun[1]:
            if between in ([","], ["or"], ["to"], ["and"]) and (between != [","] or b.governed == "shared"):
                a.measure, a.governed = b.measure, "shared"
            continue
        if between == [","] and b.governed == "shared" and person(w.low[a.noun[1] - 1]):
            a.measure, a.governed = b.measure, "shared"
        if (
            b.governed != "noun"
            and between[:1] in (["and"], [","], ["from"], ["in"], ["at"])
            and cue.BE.isdisjoint(between)
            and "and" in between
            and len(between) < 9
            and person(w.low[a.noun[1] - 1])
        ):
            a.measure, a.governed = b.measure, "shared"
