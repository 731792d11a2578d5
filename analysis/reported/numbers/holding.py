"""What numbers a sentence holds, told from its bare words before it is read: most hold none, many only dates."""

import re

from ..cues import CASUALTY, COUNTED, PEOPLE
from ..tolls.fates import SIGNS, may_tell_fate
from ..votes.cues import SEATS, VOTE_NOUNS
from .calendar_kinds import CURRENCIES, MERIDIEM
from .ranges import JOINED
from .vocabulary import COUNTING, LITTLE, NUMBER_WORDS, ORDINALS, PARTS

YEAR = re.compile(r"[12](?<![^\s(].)(?:(?<=1)[6-9]|(?<=2)0)\d\d(?=[\s,;)]|\.(?:\s|\Z))")
QUANTITIES = COUNTING | PARTS.keys() | {"one"}
RANKS = ORDINALS - PARTS.keys()  # first, second: no part of anything
NO_YEARS = PEOPLE | COUNTED.keys() | VOTE_NOUNS | SEATS | CURRENCIES | MERIDIEM | (JOINED - {"in", "of", "out"})
TELLING = CASUALTY | SIGNS


def holds_quantity(words: list[str], digits: int, years: int) -> bool:
    """Whether a sentence may hold a number that is neither a year nor a rank.

    `words` are its words in plain form, `digits` how many digits it has, `years` how many years are written in it.
    """
    if digits > 4 * years or (years and not NO_YEARS.isdisjoint(words)):
        return True
    found = NUMBER_WORDS.intersection(words)
    if not found or not QUANTITIES.isdisjoint(found):
        return bool(found)
    return not LITTLE.isdisjoint(found) and (of_casualties(words) or not SEATS.isdisjoint(words))


def count_years(lowered: str, start: int, end: int, digits: int) -> int:
    """How many years stand in lowered[start:end], which has so many digits."""
    return len(YEAR.findall(lowered, start, end)) if digits and digits % 4 == 0 else 0


def of_casualties(words: list[str]) -> bool:
    """Whether the words of a sentence can tell of victims or prisoners."""
    return not TELLING.isdisjoint(words) and (not CASUALTY.isdisjoint(words) or may_tell_fate(words))
