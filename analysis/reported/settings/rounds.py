"""The rounds of a vote: which words tell a day on which people vote, and whose day a round is that a sentence names."""

import re
from collections.abc import Iterator

from .. import cues as cue
from ..numbers.words import Words

BEFORE, BEHIND = 5, 7  # words before a date, and up to behind it, that say that people vote on it
WHICH = ("first", "last")
_first, _last = ("|".join(sorted(names)).replace("-", " - ") for names in (cue.FIRST_ROUND, cue.LAST_ROUND))
ROUND = re.compile(f" (?:(?P<first>{_first})|(?P<last>{_last}))(?= )")


def voting(w: Words, at: int) -> Iterator[str]:
    """Whether people vote on the date at word `at`, and whether that is the first or the last round."""
    rounds = {which for i, which in rounds_in(w) if at - BEFORE <= i < at + BEHIND}
    yield from (f"{which} round" for which in sorted(rounds))
    if rounds or not cue.VOTING.isdisjoint(w.low[max(0, at - BEFORE) : at + BEHIND]):
        yield "voting"


def rounds_in(w: Words) -> list[tuple[int, str]]:
    """The first words of the rounds that a sentence names, and which round that is, the first or the last."""
    if cue.ROUNDS.isdisjoint(w.low):
        return []
    row = f" {' '.join(w.low)} "
    return [(row.count(" ", 0, m.start()), m.lastgroup or "") for m in ROUND.finditer(row)]
