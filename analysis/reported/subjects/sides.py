"""Traits of yes and no, of abstentions and the undecided, as those a number belongs to."""

from collections.abc import Iterator

from ...text.lexicon import tag_of
from .. import cues as cue
from ..numbers.reading import Reading
from ..numbers.words import Words
from .holders import NOUNS, YES_NO, half_of
from .phrases import capital, phrase_after

Told = Iterator[tuple[str, str]]
UNDECIDED = "undecided"
NEAR = 10  # words in which a side is named
MOTION = 14  # words in which a vote on a motion is spoken of
BREAKS = 2  # breaks between that are told apart
ENDS = cue.CONTEST_ENDS | {"(", ")", ".", ":", "-", "–", "—"}
SIDES = {
    "in favour": cue.FOR | cue.IN_FAVOUR | {"aye", "ayes"},
    "against": cue.AGAINST | {"oppose"},
    "abstentions": cue.ABSTAIN,
    UNDECIDED: cue.UNSURE | {"know"},
}
SAID = {"in favour": "Yes", "against": "No"}  # in a referendum
OTHER = {"in favour": "against", "against": "in favour"}
CLASSES = {"beat": cue.BEAT, "trail": cue.TRAIL, "number": cue.NUMBER_WORDS, "be": cue.BE, "have": cue.HAVE}


def side_traits(w: Words, readings: list[Reading], k: int, done: list[str], referendum: bool) -> Told:
    """Traits of the sides that number k can belong to; `done` holds the subjects before it."""
    near = _near(w, readings, k)
    answers = {*(w.low[i] for i in near), *(name.lower() for name in done)}
    referendum = referendum or not YES_NO.isdisjoint(answers)
    sides_of = {name: SAID.get(name, name) if referendum else name for name in SIDES}
    for name, said in sides_of.items():
        yield from ((said, trait) for trait in _told(w, readings, k, near, name))
        if said in done:
            yield said, "side with a number"
        if half_of(w, readings, k) == 2 and done[-1:] == [sides_of[OTHER.get(name, name)]]:
            yield said, "the other side of the pair"
        if name in OTHER:
            yield from ((said, trait) for trait in _of_motion(w, readings, k, name))
            if referendum:
                yield said, f"{name} in a referendum"


def side_said(name: str, referendum: bool) -> str:
    """The side that a name stands for, else the name: For, at the head of a column."""
    side = next((side for side, words in SIDES.items() if name.lower() in words), name)
    return SAID.get(side, side) if referendum or name.lower() in YES_NO else side


def _near(w: Words, readings: list[Reading], k: int) -> list[int]:
    """The words around number k, up to the numbers before and behind it, that can name a side: not "no confidence"."""
    r = readings[k]
    first = max([0, r.left - NEAR, *(x.number.after for x in readings[:k] if x.measure)])
    last = min([len(w.low), r.number.after + NEAR, *(x.left for x in readings[k + 1 :] if x.measure)])
    heads = {i for i in range(first, last) if tag_of(w.at(i + 1)) in NOUNS and w.at(i + 1) not in cue.CAMPS}
    return [i for i in range(first, last) if w.low[i] not in YES_NO or i not in heads]


def _told(w: Words, readings: list[Reading], k: int, near: list[int], name: str) -> Iterator[str]:
    """The words for a side before and behind number k, but not between it and the rival behind it."""
    r = readings[k]
    behind = [] if half_of(w, readings, k) == 1 else [i for i in near if i >= r.number.after]
    for where, span in (("before", [i for i in reversed(near) if i < r.left]), ("behind", behind)):
        at = next((i for i in span if w.low[i] in SIDES[name]), -1)
        if at >= 0:
            breaks = min(sum(w.low[i] in ENDS for i in range(min(at, r.left), max(at, r.left))), BREAKS)
            yield f"{name} {where}, {breaks} breaks"
            yield f"{w.low[at]} {where}"
            yield f"{w.low[at]} {where}, {_follows(w, at)} behind it"


def _of_motion(w: Words, readings: list[Reading], k: int, name: str) -> Iterator[str]:
    """What is voted on, and of two numbers which is the larger and whether it failed."""
    r, half = readings[k], half_of(w, readings, k)
    first = readings[k - (half == 2)].left
    around = set(w.low[max(0, first - MOTION) : r.number.after + MOTION])
    yield from (f"{name}, {word}" for word in cue.ON_A_MOTION & around)
    size = size_in_pair(w, readings, k)
    if size and not cue.ON_A_MOTION.isdisjoint(around):
        yield f"{name}, {size} of a pair, {'failed' if not cue.FAIL.isdisjoint(around) else 'not failed'}"
    before = w.low[max(0, first - NEAR) : first]
    side = next((side for x in reversed(before) for side in OTHER if x in SIDES[side]), "")
    if size and side:
        lost = "" if cue.LOSING.isdisjoint(before) else ", lost"
        yield f"{'the' if side == name else 'the other'} side before the pair, {size}{lost}"


def size_in_pair(w: Words, readings: list[Reading], k: int) -> str:
    """Whether number k is the larger or the smaller half of a pair; empty where it is none."""
    half = half_of(w, readings, k)
    rival = readings[k + (1 if half == 1 else -half // 2)] if half else readings[k]
    return "" if not half else "larger" if readings[k].number.value > rival.number.value else "smaller"


def _follows(w: Words, i: int) -> str:
    """What follows word i: a camp, a name, a number or nothing of these."""
    first, last = phrase_after(w, i + 1)
    if w.at(i + 1) in cue.CAMPS:
        return "camp"
    named = any(capital(w, k) for k in range(first, last))
    return "name" if named else "number" if word_at(w, max(first, i + 1)) == "number" else "nothing"


def word_at(w: Words, i: int) -> str:
    """A word, or the class that it stands for."""
    word = w.at(i)
    told = next((name for name, words in CLASSES.items() if word in words), "")
    return told or ("number" if word[:1].isdecimal() else "name" if word and capital(w, i) else word or "the end")
