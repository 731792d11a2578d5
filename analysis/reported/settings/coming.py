"""Whether a date is one to come, by the words around it."""

from itertools import pairwise, takewhile

from .. import cues as cue
from ..numbers.words import Words

AHEAD, CLAUSE = 4, 12  # words before a date that may say that it is to come: due; a verb of its clause


def is_due(w: Words, first: int) -> bool:
    """Whether what happens at a date is said to be to come: will open in August; divers are to search on Sunday."""
    before = w.low[:first]
    clause = list(takewhile(lambda word: word not in cue.DUE_BREAKS, before[: -CLAUSE - 1 : -1]))
    future = any(b in (cue.FUTURE_TO if a == "to" else cue.FUTURE) and a != "have" for a, b in pairwise(["", *clause]))
    return future or not cue.DUE.isdisjoint(before[-AHEAD:])


def is_set(w: Words, first: int, end: int) -> bool:
    """Whether a weekday is one to come: due, is on it, called for it, or before a clause that says what will be."""
    before, behind = w.low[:first], w.low[end:]
    named_for = before[-1:] == ["for"] and behind[:1] != ["'s"] and cue.COUNTED_FOR.isdisjoint(before[-AHEAD:])
    clause = [*takewhile(lambda word: word not in cue.DUE_BREAKS and not word.endswith("ed"), behind[:CLAUSE])]
    opens = before in ([], ["on"]) and cue.HAPPENINGS.isdisjoint(clause[:2]) and not cue.FUTURE.isdisjoint(clause)
    apart = before[-1:] and before[-1] in cue.DECLARED and not cue.SET_APART.isdisjoint(behind[1:5])
    return bool(apart) or named_for or opens or before[-2:] in (["is", "on"], ["are", "on"]) or is_due(w, first)


def of_vote(w: Words, end: int) -> bool:
    """Whether a date that ends before word `end` is that of a vote: the 6 May election, Sunday's vote."""
    return not cue.COMING.isdisjoint(w.low[end : end + 2])


def approaches(w: Words, first: int, end: int) -> bool:
    """Whether the vote of a date is said to be near: ahead of Sunday's vote; with the 9 May runoff approaching."""
    before, behind = w.low[max(0, first - AHEAD) : first], w.low[end : end + AHEAD]
    return not (cue.LEADING_UP.isdisjoint(before) and cue.APPROACHING.isdisjoint(behind))
