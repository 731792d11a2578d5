"""Words that bound a number: at least, more than, nearly, up to."""

import re

from .. import cues as cue
from .ranges import Number
from .words import Words

NEAR, BEHIND = 8, 4  # words of a bound before a number and behind it
BEGINS = frozenset(phrase.split()[0] for phrase in cue.BOUNDS_BEHIND)
ENDS = frozenset(phrase.split()[-1] for phrase in cue.BOUNDS_BEFORE) | cue.BETWEEN


def _any(phrases: dict[str, str] | frozenset[str]) -> str:
    return "|".join(map(re.escape, sorted(phrases, key=lambda phrase: (-len(phrase), phrase))))


PHRASE = re.compile(  # well above the 233 needed is no bound of 233
    rf"(?:^|(?<= ))(?:({_any(cue.BOUNDS_BEFORE)})(?: (?!the\b)|$))?(?:(?:{_any(cue.BETWEEN)})(?: |$)){{0,3}}$"
)


def bound_of(w: Words, n: Number) -> tuple[str, int, int]:
    """How a number is bounded (vague, exact too), the first word of what modifies it, and the word after its end.

    The end is that of its unit, or of a bound behind it: at least 20 people, 20 or more people.
    """
    low, left = w.low, n.first
    if left and low[left - 1] in "$£€¥":
        left -= 1
    bound = ""
    if left and low[left - 1] in ENDS:
        bound, left = _before(low, left)
    behind, after = _behind(w, n)
    bound = bound or behind
    if n.form in {"vague", "uncounted"}:
        bound = "vague"
    return bound or "exact", left, after


def _before(low: list[str], left: int) -> tuple[str, int]:
    """The bound that stands before word `left`, with a determiner between at most, and the word that it begins at."""
    found = PHRASE.search(" ".join(low[max(0, left - NEAR) : left]))
    return (cue.BOUNDS_BEFORE.get(found[1] or "", ""), left - len(found[0].split())) if found else ("", left)


def _behind(w: Words, n: Number) -> tuple[str, int]:
    """The bound that stands behind a number, and the word after it."""
    for size in range(BEHIND, 0, -1) if w.at(n.after) in BEGINS else ():
        phrase = " ".join(w.low[n.after : n.after + size])
        if phrase in cue.BOUNDS_BEHIND:
            return cue.BOUNDS_BEHIND[phrase], n.after + size * (phrase != "plus")  # fifty plus one
    return "", n.after
