"""Whom or what an answer given in a poll is about: 32 percent said Bell was right."""

from collections.abc import Sequence

from .. import cues as cue
from ..numbers.reading import Reading
from ..numbers.words import Words
from .memory import Memory
from .phrases import bare_name, capital, phrase_after


def answer_of(w: Words, r: Reading) -> int:
    """The word behind the verb by which so many answer a poll: 32 percent said …; 0 where there is none."""
    return next((i + 1 for i in range(r.number.after, r.noun[1] + 3) if w.at(i) in cue.ANSWERING), 0)


def asked_about(w: Words, at: int, memory: Memory, done: Sequence[str]) -> str:
    """Who or what an answer is about: the name or pronoun that it begins with; empty for anything else."""
    if w.at(at - 1) in cue.AGREEING:
        return done[-1] if done else ""
    first, last = phrase_after(w, at + (w.at(at) == "that"))
    if w.at(first) in cue.PERSONAL:
        return memory.meant(bool(done))
    named = first < last and any(capital(w, i) for i in range(first, last))
    return bare_name(w, first, last) if named or w.at(last) in cue.BE | cue.HAVE | cue.MODAL else ""
