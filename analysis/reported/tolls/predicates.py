"""The predicate after a noun phrase: nine were killed, people who died, 12 shot dead, five face charges."""

from ...text.classes import word_class
from .. import cues as cue
from ..numbers.reading import Reading
from ..numbers.words import Words
from .clauses import after_aside, also_subject, closing, object_at, resumes
from .people import person
from .rows import facts, first_fit, table

REACH = 22  # words after a noun phrase in which its predicate is looked for
FURTHER = 26  # words more behind asides
MARKS = cue.DASHES | set(",([")
TURNS = {"who": "related", "which": "related", "that": "related", **dict.fromkeys(cue.BE, "passive")}
AFTER = table("after")


def head_noun(w: Words, r: Reading) -> str:
    """The head of the noun phrase: sheep in "of his sheep", people in "people of El Alto"."""
    first, last = r.noun
    words = w.low[first:last]
    while words and words[0] in {"of", "the", "his", "her", "its", "their", "more", "other"}:
        words = words[1:]
    if "of" in words:
        words = words[: words.index("of")]
    if words[:1] in (["those"], ["them"]):
        return "people"
    if words[-1:] and words[-1].endswith("ed") and "".join(words[-2:-1]).endswith("s"):
        words = words[:-1]  # two hospitals evacuated
    return words[-1] if words else "people"


def of_people(w: Words, r: Reading) -> bool:
    first, last = r.noun
    return first >= last or person(head_noun(w, r)) or not cue.PEOPLE.isdisjoint(w.low[first:last])


def planned(low: list[str], i: int) -> bool:
    """Whether the verb at i is only possible or planned: to kill, would have died; not "thought to have died"."""
    if low[max(0, i - 2) : i] == ["to", "have"] and i > 2 and low[i - 3] in cue.THOUGHT:
        return False
    return not cue.MODAL.isdisjoint(low[max(0, i - 2) : i]) and low[i - 1] != "been"


def predicate(w: Words, readings: list[Reading], k: int) -> str:
    """The measure that the predicate after the noun phrase gives its number, else empty."""
    r, start = readings[k], _start(w, readings[k])
    dead = k and readings[k - 1].measure == "deaths" and w.at(r.number.after) == "of"
    told = {name for name, is_so in (("dead", dead), ("several", r.number.value > 1)) if is_so}
    others = {x.number.first for x in readings[k + 1 : k + 6] if x.kind in {"", "money"} or _one(w, x)}
    i, end, found = start, min(start + REACH, len(w.low)), None
    while i < end and found is None:
        i, found = _step(w, r, i, start, told, others)
        end = max(end, min(i + 7, start + REACH + FURTHER, len(w.low))) if "far" in told else end
    hurt = w.at(r.noun[1] - 1) in cue.COUNTED  # two of the injured, Ann Bell and a guard, died
    return found or "" if "far" not in told or hurt or of_people(w, r) else ""


def _one(w: Words, r: Reading) -> bool:
    """Whether a "one" begins a predicate of its own: and one has been charged."""
    return w.low[r.number.first] == "one" and w.at(r.number.after) in cue.BE | cue.HAVE


def _step(w: Words, r: Reading, i: int, start: int, told: set[str], others: set[int]) -> tuple[int, str | None]:
    """The word to read after word i, and the measure that word i gives, "" where the predicate ends."""
    if w.low[i] in MARKS and not w.within(i):
        past = _past_mark(w.low, i, start, told)
        return past + 1, "" if past < 0 else None
    if turn := _turn(w.low[i], told):
        told.add(turn)
        return i + 1, None
    if i in others and "inner" not in told and (i == start or w.low[i - 1] not in cue.BEFORE_INNER_NUMBER):
        return i, ""
    return i + 1, _tells(w, r, i, start, told)


def _turn(word: str, told: set[str]) -> str:
    """What a word changes for those after it: a passive, a relative clause, numbers that are parts."""
    inner = word in cue.INCLUDING and (word != "among" or "passive" not in told)
    return "inner" if inner else TURNS.get(word, "")


def _start(w: Words, r: Reading) -> int:
    """The word that the predicate of a number begins at."""
    first, last = r.noun
    if last - first == 1 and w.low[first] in cue.PARTICIPLE:
        return first
    return last + 2 * (first >= last and w.low[last : last + 2] == ["of", "them"])


def _past_mark(low: list[str], i: int, start: int, told: set[str]) -> int:
    """The last word of what a comma, dash or bracket at word i sets apart; -1 where the predicate ends there."""
    if low[i] in "([":
        return closing(low, i) if i < start + 4 else -1
    if low[i] == "," and resumes(low, i + 1) and not ("several" in told and low[i + 1] in cue.SINGULAR):
        return i
    if past := after_aside(low, i):
        told.add("far")
        return past
    return i if low[i] == "," and told & {"related", "passive"} else -1


def _tells(w: Words, r: Reading, i: int, start: int, told: set[str]) -> str | None:
    """The measure that word i gives its subject; "" where it shows that there is none, None where it is no cue."""
    low, noun = w.low, r.noun[0] < r.noun[1]

    def so() -> set[str]:
        head = head_noun(w, r)
        return facts({
            "passive": "passive" in told, "related": "related" in told, "dead": "dead" in told,
            "aside": "far" in told,
            "finite": low[start] in cue.VERBS and low[start] not in cue.BE,
            "start": i == start, "begins": i == start and (noun or low[i - 1] == "them"), "noun": noun,
            "opens": i == r.noun[0],
            "near": i - start < 7, "close": i - start < 9,
            "people": of_people(w, r), "suspects": head in cue.SUSPECTS, "armed": head in cue.ARMED,
            "uncounted": r.number.form == "uncounted", "planned": planned(low, i),
            "object": object_at(w, i + 1 + (w.at(i + 1) == "dead")),
            "shared": also_subject(low, i + 1), "speaks": low[start] in {low[i], "and"} and speaks(low, i),
        })  # fmt: skip

    return first_fit(AFTER, w, i, i, so)


def speaks(low: list[str], i: int) -> bool:
    """Whether word i has those before it say something: two officials said …; not "12 people reported dead"."""
    word = "".join(low[i : i + 1])
    return word in word_class("saying") and (
        not word.endswith("ed") or low[i + 1 : i + 2] in (["that"], ["the"], ["he"], ["they"])
    )
