"""Where a clause goes on after an aside, a list of people or a conjunction."""

from .. import cues as cue
from ..numbers.words import Words
from .people import person

ASIDE = 26  # words of an aside between commas


def closing(low: list[str], i: int) -> int:
    """The bracket that closes the one at i, at most 30 words on."""
    for j in range(i, min(i + 30, len(low))):
        if low[j] in ")]":
            return j
    return i


def men_women_and_children(low: list[str], i: int) -> bool:
    """Thousands of men, women and children died: a list of people shares the predicate."""
    return low[i + 1 : i + 2] == ["and"] and person(low[i]) and len(low) > i + 2 and person(low[i + 2])


def also_subject(low: list[str], i: int) -> bool:
    """Whether the noun phrase at word i shares the predicate: four soldiers and a child were killed."""
    if low[i : i + 1] not in (["a"], ["an"], ["the"], ["his"], ["her"], ["their"], ["its"]):
        return False
    ahead = low[i + 1 : i + 6]
    at = next((k for k, x in enumerate(ahead) if x in cue.BE or x in cue.DIE or x in cue.HAVE), len(ahead))
    return 0 < at < len(ahead) and cue.VERBS.isdisjoint(ahead[:at])


def after_aside(low: list[str], i: int) -> int:
    """The comma after which the clause goes on, where an aside begins at comma i: ", police said, were"; else 0."""
    for j in range(i + 1, min(i + ASIDE, len(low) - 1)):
        if low[j] in cue.HARD - {"(", ")", low[i]}:
            return 0
        if low[j] == low[i] and (resumes(low, j + 1) or low[j + 1] in cue.VERBS):
            return j
    return 0


def resumes(low: list[str], i: int) -> bool:
    """Whether after a comma the clause goes on with its predicate."""
    return i < len(low) and (
        low[i] in cue.BE or low[i] in cue.HAVE or low[i] in cue.PARTICIPLES or low[i] in cue.DIE or low[i] == "who"
    )


def object_at(w: Words, i: int) -> bool:
    """Whether a noun phrase begins at word i, so that the verb before it is active."""
    if i >= len(w.low):
        return False
    low, following = w.low[i], w.low[i + 1] if i + 1 < len(w.low) else ""
    if low in {"more", "over", "about", "nearly", "almost", "some", "around", "up"}:
        return (
            following == "than"
            or following[:1].isdecimal()
            or (following in {"to", "dozens", "a", "two", "three"} and low != "over")
        )
    return low[0].isdecimal() or low in cue.OBJECT_STARTS
