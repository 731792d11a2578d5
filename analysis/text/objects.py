"""What stands behind a verb in its clause: to whom it is done, by whom."""

from .chunks import Group, Phrase
from .classes import word_class
from .clauses import Sentence

_REACH = 16  # words behind a verb in which its "by" is looked for
_TIMED = frozenset({"after", "before", "since"})


def object_of(s: Sentence, group: Group) -> Phrase | None:
    """The noun phrase right behind a verb group, adverbs and particles aside."""
    k = group.last
    while s.tag(k) in {"RB", "RP"}:
        k += 1
    return s.phrase(k)


def by_agent(s: Sentence, last: int) -> Phrase | None:
    """The noun phrase behind the "by" that follows word `last` in its clause."""
    w = s.words
    for k in range(last, min(last + _REACH, len(w) - 1)):
        group, following = s.group(k), s.group(k + 1)
        if w.tags[k] in {";", ":", "(", "."} or w.words[k] in word_class("subordinators") - _TIMED:
            return None
        if w.tags[k] == "CC" and not (following and following.passive):
            return None
        if group and (group.finite or group.passive) and w.tags[group.first - 1] != "CC":
            return None
        if w.words[k] == "by":
            return s.phrase(k + 1)
    return None
