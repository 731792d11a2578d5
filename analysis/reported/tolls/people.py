"""Nouns of people, and nouns that look like them: who can be killed, hurt, held or elected."""

from ...text.classes import singular
from .. import cues as cue

PERSON_ENDINGS = ("ers", "ors", "ists", "ians", "men", "women", "ants", "ees", "ans", "eses", "ese", "is", "ots")


def person(word: str) -> bool:
    """Whether a noun is one of people."""
    return word in cue.PERSON_NOUNS or (word.endswith(PERSON_ENDINGS) and word not in cue.NOT_PEOPLE)


def thing(word: str) -> bool:
    """Whether a noun in small letters is one of things or animals, which nobody kills in the news or holds."""
    if word in cue.NOT_PEOPLE:
        return True
    if not word.endswith("s") or word in {"ours", "theirs"} or word in cue.COUNTED or word in cue.LISTS:
        return False
    return not (person(word) or singular(word) in cue.PERSON_NOUNS)
