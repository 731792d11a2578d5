"""On whose word a value stands: "according to …", "… said", "a poll by …", "by the ministry's count", exit polls."""

from .cues import FUNCTION, MONTHS, WEEKDAYS
from .phrases import DETERMINERS, Name, capital, phrase_after, phrase_before
from .poll_sources import giver, poll_source
from .sentence_words import Words
from .source_words import (
    ADJUNCT,
    AFTER_SPEECH,
    BEFORE_VERB,
    BODIES,
    FORESEE,
    HAD,
    JOINERS,
    NEAR_ONLY,
    OFFICIAL,
    POLLS,
    PRONOUNS,
    SAY,
    SELF_SAID,
    TRIGGERS,
)
from .speakers import FIGURES, Source, clean, is_speaker, part_end, part_start

NEAR = 14  # words in which "put", "counted" and their like reach a number


def find_sources(w: Words, speaker: str, topic: str) -> list[Source]:
    """The sources of a sentence in order; `speaker` stands in for he and she, `topic` for it and they."""
    found: list[Source] = []
    if TRIGGERS.isdisjoint(w.distinct):
        return found
    if ":" in w.low[:12]:
        found += _colon(w)
    for i, word in enumerate(w.low):
        if word not in TRIGGERS or (i and word in SAY and capital(w, i)):
            continue
        source = (
            _according(w, i)
            or (poll_source(w, i) if word in POLLS else None)
            or (_figures(w, i) if word in FIGURES else None)
            or (_said(w, i, speaker, topic) if word in SAY else None)
            or (giver(w, i) if word in HAD else None)
        )
        if source and source.name:
            found.append(source)
    return found


def source_of(sources: list[Source], at: int, polled: bool) -> str:
    """The name of the source for the number at word `at`: the nearest before it that covers it, else the next after."""
    covering = [s for s in sources if s.first <= at < s.last and (polled or not s.poll)]
    before = [s for s in covering if s.at <= at]
    if before:
        return before[-1].name
    return covering[0].name if covering else ""


def topic_of(w: Words) -> str:
    """Who a sentence begins with, where it can speak: what "it" and "they" of the next one mean."""
    first, last = phrase_after(w, 0)
    return clean(w, first, last) if first < last and is_speaker(w, first, last, strict=True) else ""


def official_body(w: Words, names: list[Name]) -> str:
    """The electoral body that a sentence names, such as the Supreme Electoral Tribunal; empty where it names none."""
    for name in names:
        if is_body(w, name) and not OFFICIAL.isdisjoint(w.low[name.first : name.last]):
            return w.slice(*name)
    return ""


def is_body(w: Words, name: Name) -> bool:
    """Whether a name is that of a body that counts or decides, not one that stands for election."""
    return not BODIES.isdisjoint(w.low[name.first : name.last])


def _according(w: Words, i: int) -> Source | None:
    """according to the ministry; as reported by the agency; per the commission."""
    low = w.low
    if (low[i] == "according" and low[i + 1 : i + 2] == ["to"]) or (
        low[i] == "reported" and low[i - 1 : i] == ["as"] and low[i + 1 : i + 2] == ["by"]
    ):
        at = i + 2
    elif low[i] == "per" and (i == 0 or low[i - 1] == ",") and low[i + 1 : i + 2] not in (["cent"], ["capita"]):
        at = i + 1
    else:
        return None
    first, last = phrase_after(w, at)
    by = next((j for j in range(last, min(last + 2, len(low))) if low[j] in {"by", "from", "compiled", "of"}), 0)
    if by and not (POLLS | FIGURES).isdisjoint(low[first:last]):
        first, last = phrase_after(w, by + 1 + (low[by] == "compiled"))
    name = clean(w, first, last)
    before = [x for x in low[max(0, i - 2) : i] if x not in {",", "(", "—", "–"}]
    opens = not before or before[-1] in JOINERS
    return Source(i, i if opens else part_start(w, i), part_end(w, i), name, False)


def _figures(w: Words, i: int) -> Source | None:
    """by the ministry's reckoning, on official figures, by the count of the union, the doctors' list."""
    low = w.low
    after = low[i + 1 : i + 2]
    if after in (["of"], ["by"], ["from"]):
        first, last = phrase_after(w, i + 2)
        owner = clean(w, first, last) if is_speaker(w, first, last) else ""
        opens = _introduced(low, i)
        return Source(i, i if opens else part_start(w, i), part_end(w, i), owner, False) if owner and opens else None
    j = i
    while j and i - j < 4 and low[j - 1].isalpha() and low[j - 1] not in FUNCTION:
        j -= 1
    if j and low[j - 1] in {"'s", "'", "’", "own"}:
        j -= low[j - 1] == "own"
        first, last = phrase_before(w, j - 1)
        if last > first and is_speaker(w, first, last):
            opens = not JOINERS.isdisjoint(w.low[max(0, first - 3) : first])
            return Source(i, i if opens else part_start(w, i), part_end(w, i), clean(w, first, last), False)
    if j < i and low[j] in {"official", "government", "police", "hospital"} and _introduced(low, i):
        return Source(i, part_start(w, i), part_end(w, i), w.slice(j, i + 1), False)
    return None


def _introduced(low: list[str], i: int) -> bool:
    """Whether by, in or on stands before the noun phrase that ends at word i."""
    return not {"by", "in", "on", "per"}.isdisjoint(low[max(0, i - 4) : i])


def _colon(w: Words) -> list[Source]:
    """Doctors' union: 40 dead."""
    at = w.low.index(":")
    first, last = phrase_before(w, at)
    determined = first == 1 and w.low[0] in DETERMINERS
    if (first == 0 or determined) and is_speaker(w, first, last, strict=not determined):
        return [Source(at, at, len(w.low), clean(w, first, last), False)]
    return []


def _said(w: Words, i: int, speaker: str, topic: str) -> Source | None:
    """The police said …; …, said Ruth Mwansa; he put the toll at 40."""
    low, word = w.low, w.low[i]
    following = low[i + 1] if i + 1 < len(low) else "."
    if following in SELF_SAID or (i and low[i - 1] in {"be", "been", "to", "a", "the"} and word not in {"say"}):
        return None
    named = i + 1 < len(low) and (capital(w, i + 1) or following in DETERMINERS)
    if i and low[i - 1] in {",", "”", '"', "’", "'"} and word in AFTER_SPEECH and named:
        colon = ":" in low[i + 2 : i + 12]  # replied the minister: the number was 46
        return Source(i, part_start(w, i), part_end(w, i) if colon else i, clean(w, *phrase_after(w, i + 1)), False)
    name = _speaker(w, i, speaker, topic)
    if not name:
        return None
    closes = word not in NEAR_ONLY | FORESEE and _set_off(w, i) and _closes(w, i)
    last = min(part_end(w, i), i + NEAR) if word in NEAR_ONLY else part_end(w, i)
    return Source(i, part_start(w, i) if closes else i, last if not closes or following == "," else i, name, False)


def _set_off(w: Words, i: int) -> bool:
    """Whether the clause of the verb of saying at word i is set off by a comma or a quotation mark."""
    return any(w.low[j] in {",", "”", '"', "’", "'", ".", ";", ")"} for j in range(i - 1, max(-1, i - 14), -1))


def _closes(w: Words, i: int) -> bool:
    """Whether nothing that is said follows the verb of saying at word i."""
    j = i + 1
    while (
        j < len(w.low)
        and j - i < 10
        and (w.low[j] in ADJUNCT or _recipient(w, i, j) or (w.low[j].isdecimal() and w.low[j - 1] in MONTHS))
    ):
        j += 1
    return j >= len(w.low) or not (w.low[j].isalnum() and w.low[j] not in {"who", "after", "as", "at", "adding"})


def _recipient(w: Words, i: int, j: int) -> bool:
    """Whether word j names whom the verb at i is said to, or where: told Reuters, said in Lagos."""
    return capital(w, j) and (
        w.low[i] in {"told", "tells"} or w.low[j - 1] in {"in", "to", "on", "at"} or capital(w, j - 1)
    )


def _speaker(w: Words, i: int, speaker: str, topic: str) -> str:
    """The subject of the verb of saying at word i."""
    low, j = w.low, i
    while j and (low[j - 1].endswith("ly") or low[j - 1] in BEFORE_VERB or low[j - 1] in WEEKDAYS):
        j -= 1
    if j and low[j - 1] in PRONOUNS:
        return {"he": speaker, "she": speaker, "we": ""}.get(low[j - 1], topic or speaker)
    if j and j < i and low[j] in {"who", "which"} and is_speaker(w, *phrase_before(w, j - (low[j - 1] == ","))):
        return clean(w, *phrase_before(w, j - (low[j - 1] == ",")))
    if j and low[j - 1] in {",", ")"}:
        k = j - 1
        while k and low[k - 1] not in {",", "(", ";", "."} and j - k < 18:
            k -= 1
        if k and low[k - 1] in {",", "("}:
            j = k - 1
    start, end = phrase_before(w, j)
    for _ in range(3):
        if not (start > 1 and low[start - 1] in {"in", "at", "from", "for", "with", "on"} and start < end):
            if not (
                start > 2
                and low[start - 1] in DETERMINERS
                and low[start - 2] in {"in", "at", "from", "for", "with", "of"}
            ):
                break
            start -= 1
        before = phrase_before(w, start - 1)
        if before[0] >= before[1]:
            break
        start, end = before  # hospital sources in Ife said
    joined = start - 1 - (start > 1 and low[start - 1] not in {"and", "or"})
    if joined > 0 and low[joined] == "and" and is_speaker(w, *phrase_before(w, joined)):
        return clean(w, *phrase_before(w, joined))  # hospital sources and two members of the militia said
    if not is_speaker(w, start, end):
        return ""
    asked = next((k for k in range(start, end) if low[k] in POLLS), None)
    if asked is not None:
        poll = poll_source(w, asked)
        return (poll.name if poll else "") or w.slice(start, end)
    return clean(w, start, end)
