"""Who asked voters or counted: a poll by Cadem, the Monmouth poll, exit polls, Channel 12 had it at 53."""

from .. import cues as cue
from ..numbers.words import Words
from ..subjects.phrases import capital, subject_before
from .speakers import Heard, Source, clean, is_speaker, named_after, part_end, possessor

PRONOUNS = ["it"], ["him"], ["her"], ["them"]  # Cadem has it at 17
FAR = 16  # words between a poll and who made it


def poll_source(w: Words, i: int, heard: Heard) -> Source | None:
    """a poll by Cadem; the Monmouth poll; Cadem's closing survey; its quick count; exit polls."""
    if w.low[i] in cue.SUCH:
        return _such(w, i)
    start = next((k for k in (i - 1, i - 2) if w.at(k) in cue.AT_STATIONS), i)  # exit poll, exit-poll
    if start == i and w.low[i] not in cue.POLLS:
        return None
    made = made_by(w, i) or pollster(w, start) or possessor(w, start, heard) or _made_for(w, i)
    name = made or (w.slice(start, i + 1) if start < i else "")
    return Source(i, 0, part_end(w, i), name, True) if name else None


def _such(w: Words, i: int) -> Source | None:
    """In another by Cadem; one, by Cadem, gives."""
    by = i + 1 + (w.at(i + 1) == ",")
    told = w.at(by) in cue.FROM and (by > i + 1 or w.at(i - 1) == "in" or not cue.POLLS.isdisjoint(w.low))
    return Source(i, i, part_end(w, i), made_by(w, by - 1), True) if told else None


def made_by(w: Words, i: int) -> str:
    """Who made the poll or count at word i: by Ipsos, from the Monmouth institute."""
    for j in range(i + 1, min(i + FAR, len(w.low) - 1)):
        if w.low[j] in cue.FROM:
            made = named_after(w, j + 1)
            if capital(w, j + 1) or is_speaker(w, *made):
                return clean(w, *made)
    return ""


def _made_for(w: Words, i: int) -> str:
    """Whose the poll at word i is: a poll for the Herald, the exit poll of KTV."""
    first, last = named_after(w, i + 2)
    named = first < last and (capital(w, last - 1) or w.low[last - 1].isdecimal())
    return clean(w, first, last) if named and w.at(i + 1) in {"of", "for"} else ""


def pollster(w: Words, i: int) -> str:
    """The name before the word poll or survey at i, adjectives between them left out."""
    j = i
    while j and i - j < 4 and w.low[j - 1].isalpha() and not capital(w, j - 1) and w.low[j - 1] not in cue.FUNCTION:
        j -= 1
    j -= j > 0 and w.low[j - 1] == "'s"
    start = j
    while start and j - start < 6 and _in_name(w, start - 1, start == j):
        start -= 1
    while start < j and (w.low[start] in cue.NOT_NAMED or not w.low[start][0].isalpha()):
        start += 1
    start -= 1 < start < j and w.low[start - 1] in cue.WEEKDAYS and w.low[start - 2] in cue.DETERMINERS  # Sunday Times
    j -= start < j and w.low[j - 1] == "-"  # a Cadem-led poll, but pre-election polls
    return w.slice(start, j)


def _in_name(w: Words, i: int, ends: bool) -> bool:
    """Whether word i can stand in a name, which it may end: Channel 10, Fielding/Orr."""
    numbered = ends and i > 0 and w.low[i].isdecimal() and capital(w, i - 1)
    return capital(w, i) or numbered or (w.low[i] in {"/", "-", "&"} and w.glued(i))


def giver(w: Words, i: int, heard: Heard) -> Source | None:
    """Channel 12 had it at 53, Gesop sees the Socialists at 16: who asked or counted gives somebody a share."""
    low = w.low
    at = i - 1 if i and low[i - 1] in {"had", "has", "have", "also"} else i
    first, last = subject_before(w, at)
    if first >= last or (i + 1 < len(low) and low[i + 1] in cue.AFTER_HAD):
        return None
    if any(low[j] in cue.POLLS and poll_source(w, j, heard) for j in range(first, last)):
        return None  # the last survey by Norstat had …
    counts = not cue.COUNTERS.isdisjoint(low[first:last])
    listed = first > 1 and low[first - 1] == "," and low[first - 2] in {"one", "another"}
    shown = any(capital(w, j) for j in range(first, last)) and _shows(w, i)
    return Source(at, at, part_end(w, i), clean(w, first, last), not counts) if counts or listed or shown else None


def _shows(w: Words, i: int) -> bool:
    """Whether what the verb at word i has before the next number is somebody's place: has it at, had Reform on, sees
    the Socialists ahead with."""
    number = next((j for j in range(i + 1, min(i + 9, len(w.low))) if w.low[j][0].isdecimal()), i + 1)
    held = w.low[i + 1 : number]
    named = any(capital(w, j) for j in range(i + 1, number))
    pronoun = held[:1] in PRONOUNS
    placed = held[-1:] in (["at"], ["on"]) and (named or pronoun or held[0] == "the")
    leads = named and (w.low[i] in cue.SEES or any(x.endswith("ing") for x in held))  # had Reform leading by
    return placed or leads or (pronoun and len(held) == 1) or w.low[i] in cue.PROJECTING
