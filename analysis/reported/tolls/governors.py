"""What stands before a number and takes it: killed nine, the deaths of 12, a toll of 40, among the dead were two."""

from functools import partial

from ...text.classes import word_class
from .. import cues as cue
from ..numbers.reading import Reading
from ..numbers.words import Words
from .clauses import object_at
from .people import person
from .predicates import of_people, planned
from .rows import facts, first_fit, table

BEFORE = table("before")
IN_TOLL = 22  # words between a toll and its number


def governor(w: Words, r: Reading) -> str:
    """The measure that the words before a number give it."""
    low = w.low
    i = r.left if r.left < r.number.first and low[r.left] in cue.PASSING else _before(low, r.left)
    if i < 0 or low[i] in cue.HARD - {":", ","}:
        return ""
    found = first_fit(BEFORE, w, i + 1, r.noun[1], partial(_facts, w, r, i))
    return _further_back(w, r, i) if found is None else found


def _further_back(w: Words, r: Reading, i: int) -> str:
    """The measure that words further back give, by way of word i before the number."""
    word, people = w.low[i], of_people(w, r)
    if word in {"and", ","}:
        speaks = w.at(r.noun[1]) in word_class("saying")  # a nurse and two guards said
        listed = word == "and" or (r.noun[0] < r.noun[1] and w.at(r.noun[1]) in {"and", ","})
        return _coordinated(w, r, i) if people and listed and not speaks else ""
    sets = word == ":" or (word in cue.INCLUDING - {"among"} | cue.BE and people and r.noun[0] < r.noun[1])
    found = _set_before(w.low, i) if sets else ""
    return found or (_toll(w, r, i) if word in cue.MOVES or word in cue.TOLLS else "")


def _facts(w: Words, r: Reading, i: int) -> set[str]:
    """What is so of a number and of the word i before it."""
    noun = w.low[r.noun[0] : r.noun[1]]
    return facts({
        "people": of_people(w, r), "noun": noun, "bare": not noun,
        "named": any(person(x) and x not in {"other", "others"} for x in noun),
        "suspects": noun and noun[-1] in cue.SUSPECTS, "payers": noun and noun[-1] in cue.PAYERS,
        "troops": w.at(r.number.after) in cue.TROOPS or (noun and noun[-1] in cue.KIN),
        "planned": not w.low[i].endswith("ing") and planned(w.low, i),
    })  # fmt: skip


def _before(low: list[str], left: int) -> int:
    """The word before a number, past determiners, quotation marks and adverbs."""
    i = left - 1
    while i >= 0 and left - i < 5 and (low[i] in cue.BEFORE_NUMBER or low[i] in cue.QUOTES):
        i -= 1
    return i


def _set_before(low: list[str], i: int) -> str:
    """Among the dead were two children; wounded: 12; killed in the raid were two brothers."""
    at = i - 1 if low[i - 1] in cue.OF_A_SET else 0
    return cue.COUNTED[low[at]] if low[at] in cue.OF_A_SET and cue.HARD.isdisjoint(low[at + 1 : i]) else ""


def _toll(w: Words, r: Reading, i: int) -> str:
    """The toll rose from 31 to 33; the number of people killed stands at 40; deaths reached 12."""
    head = w.at(r.noun[1] - 1)
    if r.noun[0] < r.noun[1] and not (head in cue.COUNTED or head in cue.PEOPLE or w.upper(r.noun[1] - 1)):
        return ""
    for at in range(i, max(-1, i - IN_TOLL), -1):
        if w.low[at] in cue.ENDS or (w.low[at] in cue.SUBORDINATORS and at < i):
            return ""
        if found := _toll_at(w.low, at, i):
            return found
    return ""


def _toll_at(low: list[str], at: int, i: int) -> str:
    """The measure where word `at` stands for a toll."""
    near = low[max(0, at - 3) : at] + low[at + 1 : at + 7]
    if low[at] in cue.TOLLS:
        return _of_toll(low[at], near)
    if low[at] in cue.TOLL_NOUNS:
        return _of_number(near)
    event = low[at] in cue.EVENTS and i - at < 12 and low[i] not in {"with", "on", "by", "from"}
    return cue.COUNTED[low[at]] if event else ""


def _of_number(near: list[str]) -> str:
    """The measure of a number of killed, a count of the injured."""
    return next((cue.COUNTED[x] for x in near if x in cue.COUNTED and (x != "lives" or "lost" in near)), "")


def _of_toll(word: str, near: list[str]) -> str:
    """The measure of a toll: deaths, where none of the words near it tells of others."""
    measures = [cue.COUNTED[x] for x in near if x in cue.COUNTED]
    if not cue.OTHER_TOLLS.isdisjoint(near) or (word == "tally" and not measures):
        return ""
    return "deaths" if "death" in near else next((m for m in measures if m != "deaths"), "deaths")


def _coordinated(w: Words, r: Reading, i: int) -> str:
    """killing the driver and two passengers; arrested along with the driver and two passengers."""
    for at in range(i - 1, max(0, i - 11), -1):
        word = w.low[at]
        goes_on = object_at(w, at + 1) and at + 1 < i  # himself, his wife and six others
        ends = word in cue.PAST_PREDICATE and word != ","
        if word in cue.INCLUDING | cue.BE and (of_a_set := _set_before(w.low, at)):
            return of_a_set
        if ends or word in cue.BE - {"'s"} or ((word == "," or word in cue.PARTICIPLES) and not goes_on):
            return ""
        found = first_fit(BEFORE, w, at + 1, r.noun[1], partial(_facts, w, r, at))
        if found is not None:
            return found
    return ""
