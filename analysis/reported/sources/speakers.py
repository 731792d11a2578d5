"""Who can be the source of a value, and for which words of a sentence: people who speak, bodies that count, media."""

from typing import NamedTuple

from .. import cues as cue
from ..numbers.words import Words
from ..subjects.phrases import bare_name, capital, is_name, is_suffered, phrase_after, phrase_before, subject_before

CLAUSE = 200  # words of a clause that are looked back over
DATELINE = 14  # words of a dateline
CHANNEL = 3  # more digits than the number in a name has
REACH = 60  # words that a source governs on either side


class Source(NamedTuple):
    """A source named at word `at` for the numbers from word `first` up to `last`; poll: whether it asked voters."""

    at: int
    first: int
    last: int
    name: str
    poll: bool
    how: str = "other"  # how it is named: said, according …


class Heard(NamedTuple):
    """Whom he and she (speaker), it and they (topic) mean in a sentence, and the sources that it has named so far."""

    speaker: str
    topic: str
    found: list[Source]


def is_speaker(w: Words, first: int, last: int, strict: bool = False) -> bool:
    """Whether a noun phrase can be a source: a name or a noun for those who speak; strictly such a noun."""
    if first >= last or w.low[first][0].isdecimal():
        return False
    head = head_of(w, first, last)
    if w.low[head] in cue.NO_SPEAKER or w.low[head] in cue.NUMBER_WORDS:
        return False
    return w.low[head] in cue.HEADS or (not strict and capital(w, head))


def can_say(w: Words, first: int, last: int) -> bool:
    """Whether the subject of "said" can be meant to speak: coastguards, older people, its central bank."""
    head = w.low[head_of(w, first, last)] if first < last else ""
    return head.isalpha() and head not in cue.NO_SPEAKER


def who_is(w: Words, end: int) -> tuple[int, int]:
    """The noun phrase before word `end`, or the name that it explains: Governor Ann Bell, the one who told …"""
    first, last = phrase_before(w, end)
    comma = first - 1 - (w.low[first - 1] in cue.DETERMINERS)
    name = phrase_before(w, comma) if comma > 0 and w.low[comma] == "," else (0, 0)
    return name if name[0] < name[1] and capital(w, name[1] - 1) and not capital(w, last - 1) else (first, last)


def head_of(w: Words, first: int, last: int) -> int:
    """The head noun of a phrase: the word before its first preposition."""
    head = next((i for i in range(first + 1, last) if w.low[i] in cue.INNER), last) - 1
    return head - (head > first and w.low[head].isdecimal())  # Rescue 112


def clause_subject(w: Words, end: int) -> tuple[int, int]:
    """The noun phrase that the clause around word `end` begins with: the army denied it and put the toll at 12."""
    start = next((j + 1 for j in range(end - 2, max(-1, end - CLAUSE), -1) if w.low[j] in cue.SOURCE_BREAKS), 0)
    start = start or _dateline_end(w, end)
    if start < end and w.low[start] in cue.FRONTED:
        start = next((j + 1 for j in range(start, end) if w.low[j] == ","), end)
    timed = start > 0 and w.low[start - 1] == ":"  # 11:55
    while start < end and (not w.low[start][0].isalnum() or (timed and w.low[start].isdecimal())):
        start += 1  # the mark of a list
    start += w.at(start) == "only"
    first, last = phrase_after(w, start)
    head = next((k for k in range(first, last) if w.low[k] in cue.HEADS or capital(w, k)), last)
    if head == last:
        return 0, 0
    last = _run_end(w, head)
    return (first, last) if last < end and w.low[last - 1] not in cue.NO_SPEAKER else (0, 0)


def _dateline_end(w: Words, end: int) -> int:
    """Where a sentence begins behind a dateline: BEIJING, Nov 5 (AP) -- ; 0 where there is none."""
    at = next((k for k in range(1, min(end, DATELINE)) if w.low[k] in cue.DASHES and not w.within(k)), 0)
    return at + 1 if at and all(w.upper(k) or not w.low[k].isalpha() for k in range(at)) else 0


def opening_subject(w: Words) -> tuple[int, int]:
    """The noun phrase that the first clause of a sentence begins with."""
    return clause_subject(w, next((j for j in range(1, len(w.low)) if w.low[j] in cue.SOURCE_BREAKS), len(w.low)))


def _run_end(w: Words, k: int) -> int:
    """The end of the nouns for speakers and names from word k on: army spokesman Omar Haddad; League for Peace."""
    body = w.low[k] in cue.HEADS
    while k < len(w.low) and (
        w.low[k] in cue.HEADS
        or capital(w, k)
        or (w.low[k] in cue.JOINTS and w.glued(k))
        or (w.low[k] in {"'s", "'"} and not cue.HEADS.isdisjoint(w.low[k + 1 : k + 3]))
        or (w.low[k] in cue.JOINING_NAMES and k + 1 < len(w.low) and capital(w, k + 1) and (body or w.low[k] != "and"))
    ):
        k += 1
    return k


def possessor(w: Words, i: int, heard: Heard) -> str:
    """Whom the words before word i name as the owner of what it begins: its, his own latest, the union's."""
    j = i
    while j and i - j < 4 and w.low[j - 1].isalpha() and w.low[j - 1] not in cue.FUNCTION - {"own"}:
        j -= 1
    word = w.at(j - 1)
    if word in {"'s", "'", "’"}:
        who = phrase_before(w, j - 1)
        return clean(w, *who) if is_speaker(w, *who, strict=True) else ""
    if word not in cue.POSSESSIVES:
        return ""
    near = phrase_before(w, j - 2) if word == "whose" else subject_before(w, j - 2)
    own = (who for who in (near, clause_subject(w, j - 1), opening_subject(w)) if who[1] < j and is_speaker(w, *who))
    return clean(w, *next(own, (0, 0))) or (heard.speaker if word in {"his", "her"} else heard.topic)


def named_after(w: Words, i: int) -> tuple[int, int]:
    """The noun phrase that begins at word i, up to the verb that it is the subject of, or a time."""
    first, last = phrase_after(w, i)
    body = w.at(last) == "for" and not cue.OWN_BODIES.isdisjoint(w.low[first:last])
    if body and last + 1 < len(w.low) and capital(w, last - 1) and capital(w, last + 1):
        return first, phrase_after(w, last + 1)[1]  # the Centre for Peace Studies
    last = next((k for k in range(first + 1, last) if w.low[k] in cue.AFTER_SOURCE), last)
    numbered = first < last and capital(w, last - 1) and w.at(last).isdecimal() and len(w.at(last)) < CHANNEL
    return first, last + (numbered and w.at(last + 1) not in cue.PERCENT)  # Channel 12


def owner(w: Words, first: int, last: int) -> tuple[int, int]:
    """Who made the document a phrase names: the ministry's bulletin, a statement of the union; else the phrase."""
    low = w.low
    if "'s" in low[first:last] and low[last - 1] in cue.COUNTS:
        return first, first + low[first:last].index("'s")
    made = next((k for k in range(first, last) if low[k] in cue.OWN_DOCUMENTS), last - 1)
    if low[made] not in cue.OWN_DOCUMENTS:
        return first, last
    done = is_suffered(w, made + 1)
    at = next((k for k in range(made + 1, min(made + 2 + 4 * done, len(low))) if low[k] in cue.MAKERS), 0)
    inner = named_after(w, at + 1) if at else (0, 0)
    return inner if is_speaker(w, *inner) else (first, made + 1 if done else last)


def clean(w: Words, first: int, last: int) -> str:
    """A source without determiners; a name without the titles before it."""
    if first >= last:
        return ""
    first, last = owner(w, *_named_after(w, first, last))
    owned = last - first > 2 and w.low[last - 2] == "'s" and w.low[last - 1] in cue.HEADS
    text = w.slice(first, last) if owned else bare_name(w, first, last)  # the Ombudsman's Office
    return text if any(c.isalpha() for c in text) and text.lower() not in cue.NO_SOURCE else ""


def _named_after(w: Words, first: int, last: int) -> tuple[int, int]:
    """The name that follows the office of a person behind a comma: the undersecretary, Suleiman Abdul Jabbar."""
    office = w.low[head_of(w, first, last)] in cue.SPEAKING_PERSONS and not capital(w, last - 1)
    if not office or w.low[last : last + 1] != [","] or last + 1 >= len(w.low) or not capital(w, last + 1):
        return first, last
    after = phrase_after(w, last + 1)
    return after if is_name(w, *after) else (first, last)


def is_person(name: str) -> bool:
    """Whether a source is one human being: a name, or a noun for one."""
    words = name.lower().split()
    if not words or (words[-1] in cue.HEADS and words[-1] not in cue.SPEAKING_PERSONS):
        return False
    officer = name.split()[-1][0].isupper() and not cue.SPEAKING_PERSONS.isdisjoint(words)  # Police Chief Ann Bell
    return words[-1] in cue.SPEAKING_PERSONS or officer or (name[0].isupper() and cue.HEADS.isdisjoint(words))


def part_end(w: Words, i: int) -> int:
    """The end of the part of the sentence that word i belongs to: a semicolon, its own bracket, the last word."""
    end = min(len(w.low), i + REACH)
    return _edge(w, range(i, end), "()", end)


def part_start(w: Words, i: int) -> int:
    """The beginning of the part of the sentence that word i belongs to."""
    start = max(0, i - REACH)
    return _edge(w, range(i, start - 1, -1), ")(", start)


def _edge(w: Words, steps: range, brackets: str, edge: int) -> int:
    """The first of these words that is a semicolon or a bracket closing one that none of them opens; else the edge."""
    depth = 0
    for j in steps if not {";", *brackets}.isdisjoint(w.low) else ():
        depth += (w.low[j] == brackets[0]) - (w.low[j] == brackets[1])
        if w.low[j] == ";" or depth < 0:
            return j
    return edge
