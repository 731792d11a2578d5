"""Where a clause goes on after an aside, a list of people or a conjunction."""

from .. import cues as cue
from ..numbers.words import Words
from .people import person

PHRASE = 9  # words of a noun phrase with its determiner: a 12-year-old child was
ASIDE = 26  # words of an aside between commas
FINITE = cue.BE | cue.HAVE | cue.DIE
RESUMING = FINITE | cue.PARTICIPLES.keys() | {"who", "shot"}


def closing(low: list[str], i: int) -> int:
    """The bracket that closes the one at i, at most 30 words on."""
    return next((j for j in range(i, min(i + 30, len(low))) if low[j] in ")]"), i)


def also_subject(low: list[str], i: int) -> bool:
    """Whether the noun phrase at word i shares the predicate: four soldiers and a child were killed."""
    if cue.DETERMINERS.isdisjoint(low[i : i + 1]):
        return False
    ahead = low[i + 1 : i + 1 + PHRASE]
    at = next((k for k, x in enumerate(ahead) if x in FINITE), len(ahead))
    alone = at == 1 and ahead[0] in cue.ORDINALS  # and a third was killed
    return 0 < at < len(ahead) and not alone and cue.VERBS.isdisjoint(ahead[:at])


def after_aside(low: list[str], i: int) -> int:
    """The comma after which the clause goes on, where an aside begins at comma i: ", police said, were"; else 0.

    So goes it on after a list of people: thousands of men, women and children died; two men, woman arrested.
    """
    if low[i + 2 : i + 3] == ["and"] and all(map(person, low[i + 1 : i + 4 : 2])):
        return i + 3
    if resumes(low, i + 2) and not resumes(low, i + 1) and person(low[i + 1]):
        return i + 1
    for j in range(i + 1, min(i + ASIDE, len(low) - 1)):
        if low[j] == low[i] and (resumes(low, j + 1) or low[j + 1] in cue.VERBS):
            return j
        if low[j] in cue.HARD and low[j] not in {"(", ")", low[i]}:
            return 0
    return 0


def resumes(low: list[str], i: int) -> bool:
    """Whether after a comma the clause goes on with its predicate."""
    return not RESUMING.isdisjoint(low[i : i + 1])


def object_at(w: Words, i: int) -> bool:
    """Whether a noun phrase begins at word i, so that the verb before it is active."""
    roughly = w.at(i) in cue.ROUGHLY
    word = w.at(i + roughly)
    number = word[:1].isdecimal() or word in (cue.ROUGH_NUMBERS if roughly else cue.OBJECT_STARTS)
    return number and w.at(i + roughly + 1) not in cue.COUNTED  # one killed three injured
