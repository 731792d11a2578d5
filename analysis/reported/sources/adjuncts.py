"""Sources in adjuncts: according to the ministry, by its count, health ministry: 40 dead."""

from ...text.lexicon import lexicon
from .. import cues as cue
from ..numbers.words import Words
from ..subjects.phrases import capital, phrase_after, phrase_before
from .speakers import (
    Heard,
    Source,
    clean,
    is_speaker,
    named_after,
    part_end,
    part_start,
    possessor,
)
from .speech import NEAR

CREDITED = 6  # words of a credit at the end of a headline
HEADED = 14  # words in which a heading ends


def according(w: Words, i: int, heard: Heard) -> Source | None:
    """according to the ministry; citing the mayor; 54 deaths known to the police; according to him."""
    low = w.low
    if low[i] != "citing" and low[i : i + 2] not in (["according", "to"], ["known", "to"]):
        return None
    at = i + 1 + (low[i] != "citing")
    if w.at(at) in cue.OBJECTS:
        return _adjunct(w, i, i, heard.speaker)
    at += w.at(at) in cue.DETERMINERS and w.at(at + 1).isdecimal()  # the 2014 report
    first, last = named_after(w, at + w.at(at).isdecimal() + 2 * (low[at : at + 2] == ["that", "of"]))
    by = next((j for j in range(last, min(last + 2, len(low))) if low[j] in cue.MAKERS), 0)
    if by and not (cue.POLLS | cue.FIGURES).isdisjoint(low[first:last]):
        first, last = phrase_after(w, by + 1)
    return _adjunct(w, i, i, clean(w, first, last))


def figures(w: Words, i: int, heard: Heard) -> Source | None:
    """by the ministry's reckoning, on official figures, the official toll is, by the union's count, its tally of."""
    low, nxt = w.low, w.at(i + 1)
    if low[i] == "list" and (capital(w, i) or nxt in cue.WIN):
        return None
    led = next((k for k in range(i - 1, max(-1, i - 6), -1) if low[k] in {"by", "in", "on", "per"}), -1)
    first, last = phrase_after(w, i + 2) if nxt in cue.MAKERS else (i, i)
    if is_speaker(w, first, last, strict=low[i] == "toll" and nxt == "from"):  # the toll from Cyclone Ana
        told = w.at(last) == "that"  # a claim by the mayor that
        return _adjunct(w, i, led if led >= 0 else i, clean(w, first, last)) if led >= 0 or told else None
    j = i
    while j and i - j < 4 and low[j - 1].isalpha() and low[j - 1] not in cue.FUNCTION:
        j -= 1
    return _their_own(w, i, j, heard) or _owned(w, i, j, led)


def _their_own(w: Words, i: int, j: int, heard: Heard) -> Source | None:
    """its tally of, his own figure of: figures at word i, with what describes them from word j on."""
    own = w.at(j - 1 - (w.at(j - 1) == "own")) in cue.POSSESSIVES and w.at(i + 1) in cue.AFTER_OWN
    name = possessor(w, j, heard) if own else ""
    return Source(i, i, min(part_end(w, i), i + NEAR), name, False) if name else None


def _owned(w: Words, i: int, j: int, led: int) -> Source | None:
    """by the ministry's reckoning, the union's count of: `led` is the word "by" before it."""
    if w.at(j - 1) not in {"'s", "'", "’", "own"}:
        return None
    first, last = phrase_before(w, j - 1 - (w.low[j - 1] == "own"))
    if not is_speaker(w, first, last):
        return None
    if 0 <= led < first:
        return _adjunct(w, i, led, clean(w, first, last))
    opens = w.at(i + 1) in cue.AFTER_OWN or not cue.JOINERS.isdisjoint(w.low[max(0, first - 3) : first])
    return Source(i, i if opens else part_start(w, i), part_end(w, i), clean(w, first, last), False)


def heading(w: Words) -> list[Source]:
    """Doctors' union: 40 dead; 08:15 Governor Ann Bell, at noon: 40 dead; final count from the mayor: 40 dead."""
    low = w.low
    if ":" not in low[:HEADED]:
        return []
    start = next((k for k in range(len(low)) if low[k][0].isalpha()), 0)
    at = next((k for k in range(start, min(len(low), HEADED)) if low[k] == ":"), start)
    made = next((k for k in range(start, at) if low[k] == "from"), at)
    if made < at and (made == start or not cue.FIGURES.isdisjoint(low[start:made])):
        first, last = phrase_after(w, made + 1)
        found = is_speaker(w, first, last)
    else:
        first, last = _headed(w, start, at)
        found = first < last and _heads(w, start, first, last)
    return [Source(at, at, len(low), clean(w, first, last), False, "heading")] if found else []


def _headed(w: Words, start: int, at: int) -> tuple[int, int]:
    """The phrase of a heading, which begins at word start and ends with the colon at word at; empty where more is."""
    first, last = phrase_before(w, at)
    if first not in {start, start + (w.low[start] in cue.DETERMINERS)}:
        first, last = phrase_after(w, start)
        if last >= at or w.low[last] not in cue.HEADING_ASIDES:
            return at, at
    return first, last - (last - first > 1 and w.low[last - 1] in cue.UPDATES)  # Police update, 9 am: 40 dead


def _heads(w: Words, start: int, first: int, last: int) -> bool:
    """Whether the phrase that begins a heading is of somebody who can speak."""
    low = w.low
    short = last - first == 1 and 1 < len(low[first]) < 7 and w.slice(first, last).isupper()
    acronym = short and lexicon().get(low[first], "NNP") in {"NNP", "FW"}  # HPD, no common word
    titled = acronym or not cue.HEADS.isdisjoint(low[first:last])  # Governor Ann Bell
    strict = not (low[start] in cue.DETERMINERS or titled)
    return is_speaker(w, first, last, strict=strict) and low[last - 1] not in cue.NO_HEADING


def credit(w: Words) -> list[Source]:
    """Raid kills 40: police; 40 dead in raid – officials."""
    size = len(w.low)
    ends = range(size - 2, max(0, size - CREDITED), -1)
    at = next((k for k in ends if w.low[k] == ":" or (w.low[k] in cue.DASHES and not w.glued(k))), 0)
    first, last = phrase_after(w, at + 1) if at else (0, 0)
    ends_so = last == size and is_speaker(w, first, last, strict=True)
    return [Source(at, 0, at, clean(w, first, last), False, "heading")] if ends_so else []


def _adjunct(w: Words, i: int, start: int, name: str) -> Source:
    """A source named in an adjunct from word `start` on: it opens a clause, or closes the one before it."""
    before = [x for x in w.low[max(0, start - 2) : start] if x not in {",", "(", "—", "–"}]
    opens = not before or before[-1] in cue.JOINERS
    end = part_end(w, i)
    last = next(
        (j for j in range(i, end) if w.low[j] in cue.CONTRASTS or (not opens and w.low[j] in cue.LONG_DASHES)), end
    )
    return Source(i, i if opens else part_start(w, start), last, name, False)
