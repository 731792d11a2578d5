"""Words that bound a number: at least, more than, nearly, up to."""

from .. import cues as cue
from .ranges import Number
from .words import Words

SIZES = range(4, 0, -1)  # words of a bound
BETWEEN = 3  # words at most between a bound and its number: about the only two
BEGINS = frozenset(phrase.split()[0] for phrase in cue.BOUNDS_BEHIND)
ENDS = frozenset(phrase.split()[-1] for phrase in cue.BOUNDS_BEFORE)
BESIDE = ENDS | cue.BETWEEN  # words right before a number that has a bound there


def bound_of(w: Words, n: Number) -> tuple[str, int, int]:
    """How a number is bounded (vague, exact too), the first word of what modifies it, and the word after its end.

    The end is that of its unit, or of a bound behind it: at least 20 people, 20 or more people.
    """
    low, left = w.low, n.first
    if left and low[left - 1] in "$£€¥":
        left -= 1
    bound, left = _before(low, left) if left and low[left - 1] in BESIDE else ("", left)
    behind, after = _behind(w, n)
    bound = bound or behind
    if n.form in {"vague", "uncounted"}:
        bound = "vague"
    return bound or "exact", left, after


def _before(low: list[str], left: int) -> tuple[str, int]:
    """The bound that stands before word `left`, with determiners between at most, and the word that these begin at."""
    at = left
    while at and left - at < BETWEEN and low[at - 1] in cue.BETWEEN:
        at -= 1
    if at and low[at - 1] in ENDS and low[at] != "the":  # well above the 233 needed is no bound of 233
        for size in SIZES:
            phrase = low[max(0, at - size) : at]
            if bound := cue.BOUNDS_BEFORE.get(" ".join(phrase)):
                return bound, at - len(phrase) * (bound != "exact")  # handed over 12
    return "", at


def _behind(w: Words, n: Number) -> tuple[str, int]:
    """The bound that stands behind a number, and the word after it."""
    for size in SIZES if w.at(n.after) in BEGINS else ():
        phrase = " ".join(w.low[n.after : n.after + size])
        if phrase in cue.BOUNDS_BEHIND and not w.at(n.after + size)[:1].isdecimal():  # 44, give or take 3
            return cue.BOUNDS_BEHIND[phrase], n.after + size * (phrase != "plus")  # fifty plus one
    return "", n.after
