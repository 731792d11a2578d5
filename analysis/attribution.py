"""On whose word a value stands: "according to …", "… said", "a poll by …", "by the ministry's count", exit polls."""

from typing import NamedTuple

from .cues import FUNCTION, MONTHS, WEEKDAYS
from .phrases import DETERMINERS, NO_NAME, Name, bare_name, capital, phrase_after, phrase_before
from .reading import HARD
from .sentence_words import Words
from .speakers import FIGURES, NO_SOURCE, is_speaker
from .vote_cues import WIN

SAY = frozenset(
    "said says say saying told announced confirmed estimated estimates estimate claimed claims claim stated states added declared"
    " acknowledged insisted insists insist admitted admits gives gave give put puts lists listed notes noted reckons reckon"
    " spoke speaks speak replied explained tallied tweeted wrote warned suggested suggests suggest asserted alleged alleges"
    " conceded publishes published predicted forecast foresaw projected sees saw reported reports report reporting recorded"
    " documented counted counts found finds showed shows show calculated agreed believes believe attributes attributed"
    " answered repeated revised raised tells admit sticks settled indicated indicate listing reporting declares announces"
    .split()
)  # fmt: skip
NEAR_ONLY = frozenset(
    "gives gave give put puts counted counts recorded found finds shows showed show published publishes notes lists listed"
    " sees saw wrote raised revised settled sticks indicated indicate tallied listing documented attributes attributed".split()
)  # they name a source only where they stand close before the number
SELF_SAID = frozenset("himself herself itself themselves".split())
AFTER_SPEECH = frozenset("said says added told explained replied announced".split())
BEFORE_VERB = frozenset(
    "has have had also later earlier who which then still now itself since on late yesterday".split()
)
ADJUNCT = WEEKDAYS.keys() | MONTHS.keys() | frozenset(
    "on in a an the late early morning evening night afternoon statement statements interview report reporters reporter"
    " journalists press briefing conference news television tv radio twitter agency us our yesterday today afp reuters ap"
    " state national local bbc cnn parliament tweet written to by telephone".split()
)  # fmt: skip
FORESEE = frozenset("predicted forecast foresaw projected sees saw believes believe".split())
POLLS = frozenset("poll polls survey surveys projection projections barometer tracker".split())
SEES = frozenset("put puts sees saw seen foresaw foresees predicts".split())
HAD = SEES | {"had", "has", "have", "gave", "gives", "assigned", "credits"}
COUNTERS = POLLS | frozenset(
    "pollster pollsters channel channels broadcaster broadcasters network networks institute office commission tribunal"
    " count counts firms council jury televisions stations numbers tallies".split()
)
PRONOUNS = frozenset("he she they it we".split())
JOINERS = frozenset("and but while that which where when as with".split())
OFFICIAL = frozenset("electoral election elections".split())
BODIES = frozenset(
    "commission tribunal council board court office organ jury authority institute committee poll news university school agency"
    " research bureau reuters times".split()
)
TRIGGERS = SAY | POLLS | HAD | COUNTERS | FIGURES | frozenset("according per : reported account words".split())
REACH = 60  # words that a source governs on either side
NEAR = 14  # words in which "put", "counted" and their like reach a number


class Source(NamedTuple):
    """A source named at word `at` for the numbers from word `first` up to `last`; poll tells whether it asked voters."""

    at: int
    first: int
    last: int
    name: str
    poll: bool


def find_sources(w: Words, speaker: str, topic: str) -> list[Source]:
    """The sources of a sentence in order; `speaker` stands in for he and she, `topic` for it and they."""
    found: list[Source] = []
    if TRIGGERS.isdisjoint(w.low):
        return found
    if ":" in w.low[:12]:
        found += _colon(w)
    for i, word in enumerate(w.low):
        if word not in TRIGGERS or (i and word in SAY and capital(w, i)):
            continue
        source = (
            _according(w, i)
            or (_poll(w, i) if word in POLLS else None)
            or (_figures(w, i) if word in FIGURES else None)
            or (_said(w, i, speaker, topic) if word in SAY else None)
            or (_had(w, i) if word in HAD else None)
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


def _end(w: Words, i: int) -> int:
    """The end of the part of the sentence that word i belongs to: a semicolon, its own bracket, the last word."""
    depth = 0
    for j in range(i, min(len(w.low), i + REACH)):
        depth += (w.low[j] == "(") - (w.low[j] == ")")
        if w.low[j] == ";" or depth < 0:
            return j
    return min(len(w.low), i + REACH)


def _start(w: Words, i: int) -> int:
    """The beginning of the part of the sentence that word i belongs to."""
    depth = 0
    for j in range(i, max(-1, i - REACH), -1):
        depth += (w.low[j] == ")") - (w.low[j] == "(")
        if w.low[j] == ";" or depth < 0:
            return j
    return max(0, i - REACH)


def _according(w: Words, i: int) -> Source | None:
    """according to the ministry; as reported by the agency; per the commission."""
    low = w.low
    if low[i] == "according" and low[i + 1 : i + 2] == ["to"]:
        at = i + 2
    elif low[i] == "reported" and low[i - 1 : i] == ["as"] and low[i + 1 : i + 2] == ["by"]:
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
    return Source(i, i if opens else _start(w, i), _end(w, i), name, False)


def _poll(w: Words, i: int) -> Source | None:
    """a poll by Cadem; the Monmouth poll; Cadem's closing survey; exit polls."""
    low = w.low
    if i and (low[i - 1] == "exit" or low[max(0, i - 2) : i] == ["exit", "-"]):
        by = _by(w, i)
        name = by or _pollster(w, i - 1) or w.slice(i - 1 if low[i - 1] == "exit" else i - 2, i + 1)
        return Source(i, 0, _end(w, i), name, True)
    if low[i + 1 : i + 2] and low[i + 1] in {"stations", "station", "closed", "close", "opened", "day"}:
        return None
    return Source(i, 0, _end(w, i), _by(w, i) or _pollster(w, i), True)


def _by(w: Words, i: int) -> str:
    """Who made the poll or count at word i: by Ipsos, from the Monmouth institute."""
    for j in range(i + 1, min(i + 9, len(w.low) - 1)):
        if w.low[j] in HARD:
            break
        if w.low[j] in {"by", "from"} and (
            capital(w, j + 1) or w.low[j + 1] in DETERMINERS | {"pollster", "pollsters"}
        ):
            return clean(w, *phrase_after(w, j + 1))
    return ""


def _pollster(w: Words, i: int) -> str:
    """The name before the word poll or survey at i, adjectives between them left out."""
    j = i
    while j and i - j < 4 and w.low[j - 1].isalpha() and not capital(w, j - 1) and w.low[j - 1] not in FUNCTION:
        j -= 1
    j -= j > 0 and w.low[j - 1] == "'s"
    start = j
    while (
        start
        and j - start < 6
        and (
            capital(w, start - 1)
            or (w.low[start - 1] in {"/", "-", "&"} and w.glued(start - 1))
            or (w.low[start - 1] in {"of", "for"} and start > 1 and capital(w, start - 2))
        )
    ):
        start -= 1
    while start < j and (w.low[start] in DETERMINERS or w.low[start] in NO_NAME):
        start += 1
    return w.slice(start, j)


def _figures(w: Words, i: int) -> Source | None:
    """by the ministry's reckoning, on official figures, by the count of the union, the doctors' list."""
    low = w.low
    after = low[i + 1 : i + 2]
    if after in (["of"], ["by"], ["from"]):
        first, last = phrase_after(w, i + 2)
        owner = clean(w, first, last) if is_speaker(w, first, last) else ""
        opens = _introduced(low, i)
        return Source(i, i if opens else _start(w, i), _end(w, i), owner, False) if owner and opens else None
    j = i
    while j and i - j < 4 and low[j - 1].isalpha() and low[j - 1] not in FUNCTION:
        j -= 1
    if j and low[j - 1] in {"'s", "'", "’", "own"}:
        j -= low[j - 1] == "own"
        first, last = phrase_before(w, j - 1)
        if last > first and is_speaker(w, first, last):
            opens = not JOINERS.isdisjoint(w.low[max(0, first - 3) : first])
            return Source(i, i if opens else _start(w, i), _end(w, i), clean(w, first, last), False)
    if j < i and low[j] in {"official", "government", "police", "hospital"} and _introduced(low, i):
        return Source(i, _start(w, i), _end(w, i), w.slice(j, i + 1), False)
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


def _had(w: Words, i: int) -> Source | None:
    """Channel 12 had it at 53, Gesop sees the Socialists at 16: who asked or counted gives somebody a share."""
    low = w.low
    at = i - 1 if i and low[i - 1] in {"had", "has", "have", "also"} else i
    first, last = _numbered(w, at) or phrase_before(w, at - (at > 0 and low[at - 1] == ","))
    if first >= last or (i + 1 < len(low) and low[i + 1] in WIN):
        return None
    counts = not COUNTERS.isdisjoint(low[first:last])
    listed = first > 1 and low[first - 1] == "," and low[first - 2] in {"one", "another"}
    if counts or listed or (low[i] in SEES and capital(w, last - 1) and any(capital(w, j) for j in _object(w, i))):
        return Source(at, at, _end(w, i), clean(w, first, last), not counts)
    return None


def _numbered(w: Words, at: int) -> tuple[int, int] | None:
    """Channels 11 and 13, before the verb at word `at`."""
    i = at
    while i and (w.low[i - 1].isdigit() or (i < at and w.low[i - 1] in {"and", ","})):
        i -= 1
    return (i - 1, at) if 0 < i < at and w.low[i - 1] in COUNTERS else None


def _object(w: Words, i: int) -> range:
    """The words between the verb at word i and the next number."""
    return range(i + 1, next((j for j in range(i + 1, min(i + 9, len(w.low))) if w.low[j][0].isdigit()), i + 1))


def _said(w: Words, i: int, speaker: str, topic: str) -> Source | None:
    """The police said …; …, said Ruth Mwansa; he put the toll at 40."""
    low, word = w.low, w.low[i]
    following = low[i + 1] if i + 1 < len(low) else "."
    if following in SELF_SAID or (i and low[i - 1] in {"be", "been", "to", "a", "the"} and word not in {"say"}):
        return None
    named = i + 1 < len(low) and (capital(w, i + 1) or following in DETERMINERS)
    if i and low[i - 1] in {",", "”", '"', "’", "'"} and word in AFTER_SPEECH and named:
        colon = ":" in low[i + 2 : i + 12]  # replied the minister: the number was 46
        return Source(i, _start(w, i), _end(w, i) if colon else i, clean(w, *phrase_after(w, i + 1)), False)
    name = _speaker(w, i, speaker, topic)
    if not name:
        return None
    closes = word not in NEAR_ONLY | FORESEE and _set_off(w, i) and _closes(w, i)
    last = min(_end(w, i), i + NEAR) if word in NEAR_ONLY else _end(w, i)
    return Source(i, _start(w, i) if closes else i, last if not closes or following == "," else i, name, False)


def _set_off(w: Words, i: int) -> bool:
    """Whether the clause of the verb of saying at word i is set off by a comma or a quotation mark."""
    return any(w.low[j] in {",", "”", '"', "’", "'", ".", ";", ")"} for j in range(i - 1, max(-1, i - 14), -1))


def _closes(w: Words, i: int) -> bool:
    """Whether nothing that is said follows the verb of saying at word i."""
    j = i + 1
    while (
        j < len(w.low)
        and j - i < 10
        and (w.low[j] in ADJUNCT or _recipient(w, i, j) or (w.low[j].isdigit() and w.low[j - 1] in MONTHS))
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
        return _by(w, asked) or _pollster(w, asked) or w.slice(start, end)
    return clean(w, start, end)


def clean(w: Words, first: int, last: int) -> str:
    """A source without determiners; a name without the titles before it."""
    if first >= last:
        return ""
    named = any(capital(w, i) for i in range(first, last))
    if not named and w.low[last : last + 1] == [","] and last + 1 < len(w.low) and capital(w, last + 1):
        first, last = phrase_after(w, last + 1)  # the undersecretary, Suleiman Abdul Jabbar
    if "'s" in w.low[first:last] and w.low[last - 1] in FIGURES:
        last = first + w.low[first:last].index("'s")  # the commission's provisional tally
    text = bare_name(w, first, last)
    return text if any(c.isalpha() for c in text) and text.lower() not in NO_SOURCE else ""
