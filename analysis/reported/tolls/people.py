"""Nouns of people, and nouns that look like them: who can be killed, hurt, held or elected."""

from .. import cues as cue

PERSON_ENDINGS = ("ers", "ors", "ists", "ians", "men", "women", "ants", "ees", "ans", "eses", "ese", "is", "ots")


def person(word: str) -> bool:
    """Whether a noun is one of people."""
    return word in cue.PEOPLE or (word.endswith(PERSON_ENDINGS) and word not in cue.NOT_PEOPLE)
