"""Who says it: the subject of a verb of saying, the agent of a passive, those who follow with the verb left out."""

from .. import cues as cue
from ..numbers.words import Words
from ..subjects.phrases import capital, names_person, phrase_after, phrase_before
from .pollsters import poll_source
from .speakers import (
    CLAUSE,
    Source,
    clause_subject,
    clean,
    is_speaker,
    many_people,
    named_after,
    opening_subject,
    part_end,
    part_start,
    qualified_subject,
    subject_before,
    who_is,
)

NEAR = 14  # words in which "put", "counted" and their like reach a number
AGENT = 14  # words between a participle and the agent that "by" names


def said(w: Words, i: int, speaker: str, topic: str, found: list[Source]) -> Source | None:
    """The police said …; …, said Ruth Mwansa; he put the toll at 40."""
    low, word = w.low, w.low[i]
    following = low[i + 1] if i + 1 < len(low) else "."
    if word.startswith("claim") and not cue.LOST.isdisjoint(low[i + 1 : i + 6]):
        return None  # the war has claimed the lives of 40
    if following in cue.SELF_SAID | {"on" * (word == "count")} or (
        i and low[i - 1] in {"be", "been", "to", "a", "the"} and word not in {"say"}
    ):
        return None
    if i and low[i - 1] in cue.MARKS and word not in cue.NOT_INVERTED and (inverted := _inverted(w, i)):
        return Source(i, part_start(w, i), i, inverted, False)
    it = found and i > 1 and low[i - 2 - (low[i - 1] in cue.BEFORE_VERB)] in cue.SAY  # says it has counted
    going_on = found and i and (low[i - 1] == "," if word.endswith("ing") else it)
    name = found[-1].name if going_on else speaker_of(w, i, speaker, topic)
    if not name:
        return None
    if word in cue.THAT_ONLY and following != "that":
        return None
    if following in {",", ".", ")"} and not {"that", "which"}.isdisjoint(low[max(0, i - 5) : i]):
        return Source(i, part_start(w, i), i, name, False)  # the 40 dead that the ministry counts
    closes = word not in cue.FORESEE and _set_off(w, i) and _closes(w, i, word in cue.NEAR_ONLY)
    last = min(part_end(w, i), i + NEAR) if word in cue.NEAR_ONLY else part_end(w, i)
    goes_on = following == "," or (closes and ":" in low[i + 1 : i + 5])  # officials said on Thursday: 31 in Kenya
    return Source(i, part_start(w, i) if closes else i, last if not closes or goes_on else i, name, False)


def given(w: Words, i: int) -> Source | None:
    """Forty deaths were confirmed by the ministry; declared the winner with 52 percent by the commission."""
    done = i and (w.low[i - 1] in cue.WAS or w.low[i - 1].endswith("ly"))
    if not done and cue.OWN_DOCUMENTS.isdisjoint(w.low[max(0, i - 2) : i]):
        return None
    for j in range(i + 1, min(i + AGENT, len(w.low) - 1)):
        if w.low[j] in cue.HARD or w.low[j] == ",":
            break
        first, last = named_after(w, j + 1)
        if w.low[j] == "by" and is_speaker(w, first, last, strict=not capital(w, first)):
            return Source(i, part_start(w, i), part_end(w, i), clean(w, first, last), False)
    return None


def gapped(w: Words, source: Source) -> list[Source]:
    """Police put the dead at 40, the union at 60; the union speaks of 40 and the government of 12."""
    verb = w.low[source.at]
    prep = "at" if verb in {"put", "puts"} else "of" if verb in {"speaks", "spoke", "speak", "spoken"} else ""
    end = part_end(w, source.at)
    if w.at(source.at + 1)[:1].isdecimal() and not source.poll:
        return _counting(w, source.at + 2, end)
    found: list[Source] = []
    of = next((j for j in range(source.at + 2, end) if w.low[j] == prep), end) - 1
    if prep == "at" and (capital(w, of) or w.low[of] in cue.GROUPS):
        return found  # it put Reform at 24 percent and Home at 25
    for j in range(source.at + 3, end) if prep else []:
        if w.low[j] != prep:
            continue
        first, last = phrase_before(w, j)
        joint = w.low[first - 1 - (w.low[first - 1] in cue.DETERMINERS)]
        if joint in {",", "and", ";", "but"} and is_speaker(w, first, last):
            found.append(Source(j, j, end, clean(w, first, last), False))
    return found


def _counting(w: Words, start: int, end: int) -> list[Source]:
    """Those who follow with a number alone: the army says 18, the ombudsman 58 and the union 70."""
    found: list[Source] = []
    for j in range(start, end):
        first, last = phrase_before(w, j) if w.low[j][0].isdecimal() else (j, j)
        opens = w.low[first - 1 - (w.low[first - 1] in cue.DETERMINERS)] in {",", "and", ";", "but"}
        if opens and not cue.HEADS.isdisjoint(w.low[first:last]):
            found.append(Source(j, j, end, clean(w, first, last), False))
    return found


def _inverted(w: Words, i: int) -> str:
    """Who stands behind the verb at word i: …, said the mayor; nothing where it is the subject of what is said."""
    first, last = phrase_after(w, i + 1)
    begins = first < last and (capital(w, i + 1) or w.low[i + 1] in cue.DETERMINERS - {"that"})
    ends = last >= len(w.low) or w.low[last] in cue.AFTER_SPEAKER or not w.low[last][0].isalnum()
    return clean(w, first, last) if begins and ends else ""


def _set_off(w: Words, i: int) -> bool:
    """Whether the clause of the verb of saying at word i is set off by a comma or a quotation mark."""
    return any(w.low[j] in cue.SETTING_OFF for j in range(i - 1, max(-1, i - 14), -1))


def _closes(w: Words, i: int, near: bool) -> bool:
    """Whether nothing that is said follows the verb of saying at word i; `near`: whether no comma may follow either."""
    j = i + 1
    while (
        j < len(w.low)
        and j - i < 10
        and (
            w.low[j] in cue.ADJUNCT
            or _recipient(w, i, j)
            or (w.low[j].isdecimal() and w.low[j - 1] in {"in", *cue.MONTHS})
        )
    ):
        j += 1
    if j >= len(w.low) or near:
        return j >= len(w.low) - 1 or (w.low[i + 1] == "," and "," in w.low[i - 3 : i])  # , an inquiry found,
    return not (w.low[j][0].isalnum() and w.low[j] not in {"who", "after", "as", "at", "adding"})


def _recipient(w: Words, i: int, j: int) -> bool:
    """Whether word j names whom the verb at i is said to, or where: told Reuters, said in Lagos."""
    return capital(w, j) and (w.low[i] in cue.ASKED or w.low[j - 1] in {"in", "to", "on", "at"} or capital(w, j - 1))


def speaker_of(w: Words, i: int, speaker: str, topic: str) -> str:
    """The subject of the verb of saying at word i."""
    low, j = w.low, i - (w.low[i - 1 : i + 1] == ["as", "saying"])
    while (
        j
        and (low[j - 1].endswith("ly") or low[j - 1] in cue.BEFORE_VERB | cue.WEEKDAYS.keys())
        and not names_person(w, j - 1)
    ):
        j -= 1
    if j and low[j - 1] in cue.PRONOUNS:
        return _meant(w, j, speaker, topic)
    if j and j < i and low[j] in {"who", "which"} and is_speaker(w, *who_is(w, j - (low[j - 1] == ","))):
        return clean(w, *who_is(w, j - (low[j - 1] == ",")))
    if j and ((low[i].endswith("ing") and low[i - 1] != "as") or low[j - 1] in {"and", "but", "then"}):
        return clean(w, *clause_subject(w, j))
    start, end = qualified_subject(w, j)
    if start >= end:
        start, end = subject_before(w, j)
    start += end - start > 1 and low[start] in cue.DAYS_OR_TIMES  # for three days officials spoke of 40
    joined = start - 1 - (start > 1 and low[start - 1] not in {"and", "or"})
    if joined > 0 and low[joined] == "and" and is_speaker(w, *phrase_before(w, joined)):
        return clean(w, *phrase_before(w, joined))  # hospital sources and two members of the militia said
    bare = end - start == 1 and not w.slice(start, end).isupper() and low[max(0, start - 1)] not in cue.DETERMINERS
    plainly = low[i] in cue.PLAIN_SAYING and many_people(w, start, end)
    if not (plainly or is_speaker(w, start, end, strict=low[i] in cue.RECORD and bare)):
        start, end = clause_subject(w, i)
        if not end or low[end - 1] not in cue.WRITTEN:
            return ""
    asked = next((k for k in range(start, end) if low[k] in cue.POLLS), None)
    if asked is not None:
        poll = poll_source(w, asked)
        return (poll.name if poll else "") or w.slice(start, end)
    return clean(w, start, end)


def _meant(w: Words, j: int, speaker: str, topic: str) -> str:
    """Whom the pronoun before word j means: he and she the speaker, it and they the topic."""
    if not cue.SOURCE_BREAKS.isdisjoint(w.low[max(0, j - CLAUSE) : j - 1]):
        subject = opening_subject(w)
        topic = clean(w, *subject) if is_speaker(w, *subject) else topic  # the army denied it; it put the toll at 12
    return {"he": speaker, "she": speaker, "we": ""}.get(w.low[j - 1], topic or speaker)
