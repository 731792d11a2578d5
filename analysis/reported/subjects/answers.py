"""Whom or what an answer given in a poll is about: 32 percent said Bell was right."""

from collections.abc import Sequence

from .. import cues as cue
from ..numbers.reading import Reading
from ..numbers.words import Words
from .memory import Memory
from .phrases import bare_name, capital, phrase_after

ANSWER = 9  # words in which an answer names somebody


def answer_of(w: Words, r: Reading) -> int:
    """The word behind the verb by which so many answer a poll: 32 percent said …; 0 where there is none."""
    return next((i + 1 for i in range(r.number.after, r.noun[1] + 3) if w.at(i) in cue.ANSWERING), 0)


def asked_about(w: Words, at: int, memory: Memory, done: Sequence[str]) -> str:
    """Who or what an answer is about: the name or pronoun that it begins with; a name behind "they", who answer."""
    if w.at(at - 1) in cue.AGREEING:
        return next(iter(done[-1:]), "")
    first, last = phrase_after(w, at + (w.at(at) == "that"))
    if w.at(first) == "they":
        return _named_behind(w, first + 1)
    if w.at(first) in cue.PERSONAL:
        return memory.meant(bool(done))
    named = max((i + 1 for i in range(first, last) if capital(w, i)), default=0)
    return bare_name(w, first, named or last) if named or w.at(last) in cue.BE | cue.HAVE | cue.MODAL else ""


def _named_behind(w: Words, i: int) -> str:
    """The first name of the words of an answer that goes on with word i."""
    first = next((k for k in range(i, min(i + ANSWER, len(w.low))) if capital(w, k)), len(w.low))
    return bare_name(w, *phrase_after(w, first))
