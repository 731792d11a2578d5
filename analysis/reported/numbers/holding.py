"""What numbers a sentence holds, told from its bare words before it is read: most hold none, many only dates."""

import re

from .. import cues as cue

YEAR = re.compile(r"[12](?<![^\s(].)(?:(?<=1)[6-9]|(?<=2)0)\d\d(?=[\s,;)]|\.(?:\s|\Z))")


def holds_quantity(words: list[str], digits: int, years: int) -> bool:
    """Whether a sentence may hold a number that is neither a year nor a rank.

    `words` are its words in plain form, `digits` how many digits it has, `years` how many years are written in it.
    """
    if digits > 4 * years or (years and not cue.NO_YEARS.isdisjoint(words)):
        return True
    found = cue.NUMBER_WORDS.intersection(words)
    if not found or not cue.QUANTITIES.isdisjoint(found):
        return bool(found)
    return not cue.LITTLE.isdisjoint(found) and (of_casualties(words) or not cue.SEATS.isdisjoint(words))


def count_years(lowered: str, start: int, end: int, digits: int) -> int:
    """How many years stand in lowered[start:end], which has so many digits."""
    return len(YEAR.findall(lowered, start, end)) if digits and digits % 4 == 0 else 0


def of_casualties(words: list[str]) -> bool:
    """Whether the words of a sentence can tell of victims or prisoners."""
    return not cue.CASUALTY.isdisjoint(words)
