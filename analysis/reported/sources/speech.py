"""Who says it: the subject of a verb of saying, the agent of a passive, those who follow with the verb left out."""

from ...text.lexicon import tag_of
from .. import cues as cue
from ..numbers.words import Words
from ..subjects.phrases import capital, is_suffered, names_person, phrase_after, phrase_before, subject_before
from .pollsters import poll_source
from .speakers import (
    Heard,
    Source,
    can_say,
    clause_subject,
    clean,
    head_of,
    is_speaker,
    named_after,
    opening_subject,
    part_end,
    part_start,
    who_is,
)

NEAR = 20  # words in which "put", "counted" and their like reach a number
BEGUN = 3  # words before which a pronoun means somebody of the sentence before
BOUNDS = (["at", "least"], ["more", "than"])
AGENT = 14  # words between a participle and the agent that "by" names


def said(w: Words, i: int, heard: Heard) -> Source | None:
    """The police said …; …, said Ruth Mwansa; he put the toll at 40."""
    if _no_saying(w, i):
        return None
    word, marked = w.low[i], w.at(i - 1) in cue.MARKS
    inverted = _inverted(w, i) if marked and word not in cue.NOT_INVERTED else ""
    if inverted:
        return Source(i, part_start(w, i), i, inverted, False)
    adding = heard.found and marked and word.endswith("ing")
    name = heard.found[-1].name if adding else speaker_of(w, i, heard)
    met = word == "found" and name.lower().rpartition(" ")[2] in cue.ON_THE_SCENE  # officers found two men
    if (met or word in cue.THAT_ONLY) and w.at(i + 1) != "that":
        return None
    return Source(i, *_told(w, i), name, False)


def _no_saying(w: Words, i: int) -> bool:
    """Whether the verb at word i tells of no saying: the war has claimed the lives of 40, declared winner, to count."""
    lost = w.low[i].startswith("claim") and not cue.LOST.isdisjoint(w.low[i + 1 : i + 6])
    unsaid = w.at(i - 1) in cue.UNSAID and w.at(i - 2) != "able"  # has been able to confirm 34
    bidden = w.low[i] in cue.ASKED and w.at(phrase_after(w, i + 1)[1]) == "to"  # telling followers to vote
    noun = w.low[i] in cue.FIGURES and tag_of(w.at(i - 1)) == "JJ"  # final count
    return lost or unsaid or bidden or noun or is_suffered(w, i, helped=True) or w.at(i + 1) in cue.SELF_SAID


def _told(w: Words, i: int) -> tuple[int, int]:
    """The words, from the first up to the last, that are told by the verb of saying at word i."""
    if w.at(i + 1) in {",", ".", ")"} and not {"that", "which"}.isdisjoint(w.low[max(0, i - 5) : i]):
        return part_start(w, i), i  # the 40 dead that the ministry counts
    near = w.low[i] in cue.NEAR_ONLY
    set_off = not cue.SETTING_OFF.isdisjoint(w.low[max(0, i - NEAR) : i])
    first = part_start(w, i) if set_off and _closes(w, i, near) else i
    return first, min(part_end(w, i), i + NEAR) if near else part_end(w, i)


def given(w: Words, i: int, *_: Heard) -> Source | None:
    """Forty deaths were confirmed by the ministry; declared the winner with 52 percent by the commission."""
    done = w.at(i - 1) in cue.WAS or _counts(w, i - 1)  # 40 confirmed by
    if not done and cue.OWN_DOCUMENTS.isdisjoint(w.low[max(0, i - 2) : i]):
        return None
    by = next((j for j in range(i + 1, min(i + AGENT, len(w.low))) if w.low[j] == "by"), len(w.low))
    first, last = named_after(w, by + 1)
    named = is_speaker(w, first, last, strict=not capital(w, first)) if first < last else False
    return Source(i, part_start(w, i), part_end(w, i), clean(w, first, last), False) if named else None


def gapped(w: Words, source: Source) -> list[Source]:
    """Police put the dead at 40, the union at 60; the union speaks of 40, the army of 12; police say 18, we 70."""
    verb, end = w.low[source.at], part_end(w, source.at)
    prep = "at" if verb in {"put", "puts"} else "of" if verb[:2] == "sp" else ""
    alone = _counts(w, source.at + 1) and cue.PERCENT.isdisjoint(w.low)
    of = next((j for j in range(source.at + 2, end) if w.low[j] == prep), end) - 1
    if prep == "at" and not alone and (capital(w, of) or w.low[of] in cue.GROUPS):
        return []  # it put Reform at 24 percent and Home at 25
    found: list[Source] = []
    for j in range(source.at + 2, end) if prep or alone else ():
        if not (_counts(w, j) if alone else w.low[j] == prep):
            continue
        first, last = phrase_before(w, j - 2 * (w.low[j - 2 : j] in BOUNDS)) if alone else subject_before(w, j)
        joined = w.low[first - 1 - (w.low[first - 1] in cue.DETERMINERS)] in {",", "and", ";", "but"}
        if joined and is_speaker(w, first, last):
            found.append(Source(j, j, end, clean(w, first, last), False, "gapped"))
    return found


def _counts(w: Words, j: int) -> bool:
    """Whether word j is a number."""
    return w.at(j)[:1].isdecimal() or w.at(j) in cue.NUMBER_WORDS


def _inverted(w: Words, i: int) -> str:
    """Who stands behind the verb at word i: …, said the mayor; nothing where it is the subject of what is said."""
    first, last = named_after(w, i + 1)
    named = first < last and (capital(w, i + 1) or capital(w, last - 1) or w.low[head_of(w, first, last)] in cue.HEADS)
    begins = named or (first < last and w.low[i + 1] in cue.DETERMINERS - {"that"})
    ends = last >= len(w.low) or w.low[last] in cue.AFTER_SPEAKER or not w.low[last][0].isalnum()
    return clean(w, first, last) if begins and ends else ""


def _closes(w: Words, i: int, near: bool) -> bool:
    """Whether nothing that is said follows the verb of saying at word i; `near`: whether no comma may follow either."""
    j = phrase_after(w, i + 1)[1] if w.low[i] in cue.ASKED else i + 1  # told the court
    end = next((k for k in range(j, len(w.low)) if w.low[k] in cue.ASIDE_BREAKS), len(w.low))
    if near and end < len(w.low) - 1:
        return w.low[i + 1] == "," and "," in w.low[i - 3 : i]  # , an inquiry found,
    return j >= end or w.low[j] in cue.ADJUNCT


def speaker_of(w: Words, i: int, heard: Heard) -> str:
    """The subject of the verb of saying at word i."""
    low, j = w.low, _verb_start(w, i)
    if w.at(j - 1) in cue.PRONOUNS:
        return _meant(w, j, heard.speaker, heard.topic)
    who = who_is(w, j - (w.at(j - 1) == ",")) if j < i and low[j] in {"who", "which"} else (0, 0)
    if is_speaker(w, *who):
        return clean(w, *who)
    before = phrase_before(w, i)
    if low[i].endswith("ing") and is_speaker(w, *before) and "with" in low[max(0, before[0] - 2) : before[0]]:
        return clean(w, *before)  # with the union claiming
    if (low[i].endswith("ing") and w.at(i - 1) != "as") or w.at(j - 1) in {"and", "but", "then"}:
        return clean(w, *clause_subject(w, j))
    start, end = _subject(w, j)
    return _asked(w, *_speaking(w, i, start, end), heard)


def _verb_start(w: Words, i: int) -> int:
    """Where the verb of saying at word i begins: had also said, later told, as saying."""
    j = i - (w.low[i - 1 : i + 1] == ["as", "saying"])
    while j and not names_person(w, j - 1):
        joins = w.low[j - 1].endswith("ly") or w.low[j - 1] in cue.BEFORE_VERB
        if not (joins or (w.low[j] == "able" and w.low[j - 1] in cue.BE)):
            break
        j -= 1
    return j


def _subject(w: Words, j: int) -> tuple[int, int]:
    """The noun phrase before the verb at word j, a time at its beginning left out."""
    start, end = subject_before(w, j)
    return start + (end - start > 1 and w.low[start] in cue.DAYS_OR_TIMES), end  # for three days officials spoke of 40


def _speaking(w: Words, i: int, start: int, end: int) -> tuple[int, int]:
    """The words start to end if they can speak, else the document that the clause of the verb at word i begins with."""
    if w.low[i] in cue.PLAIN_SAYING and can_say(w, start, end):
        return start, end
    bare = end - start == 1 and not w.slice(start, end).isupper() and w.at(start - 1) not in cue.DETERMINERS
    if is_speaker(w, start, end, strict=bare and w.low[i] in cue.RECORD):
        return start, end
    start, end = clause_subject(w, i)
    return (start, end) if end and w.low[end - 1] in cue.WRITTEN else (0, 0)


def _asked(w: Words, start: int, end: int, heard: Heard) -> str:
    """The name of the speaker at words start to end, of a poll that of the pollster."""
    asked = next((k for k in range(start, end) if w.low[k] in cue.POLLS), -1)
    poll = poll_source(w, asked, heard) if asked >= 0 else None
    return poll.name or w.slice(start, end) if poll else clean(w, start, end)


def _meant(w: Words, j: int, speaker: str, topic: str) -> str:
    """Whom the pronoun before word j means: he and she the speaker, it and they the topic."""
    if j > BEGUN:
        subject = opening_subject(w)
        topic = clean(w, *subject) if is_speaker(w, *subject) else topic  # the army denied it; it put the toll at 12
    many = topic.lower().rpartition(" ")[2][:-1] in cue.SPEAKING_PERSONS
    if w.low[j - 1] == "it" and many:
        topic = ""  # fighters
    return {"he": speaker, "she": speaker, "we": ""}.get(w.low[j - 1], topic or speaker)
