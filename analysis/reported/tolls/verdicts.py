"""What rows of words say that a number counts: by its noun, by the words behind it, by those before it.

Three rules, each of which may be silent: the noun counted (34 dead, 8,500 deaths), the first row that fits behind the
noun phrase (nine protesters were killed), the first that fits before the number (killed nine, a toll of nine).
"""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from .. import cues as cue
from ..numbers.reading import Reading
from ..numbers.words import Words
from .clauses import acronym, also_subject, object_at, planned, speaks
from .people import head_noun, of_people, person, things
from .rows import facts, first_fit, rows_for

UNCOUNTED = frozenset({"times", "ordinal", "fraction", "ratio"})
BEHIND, BACK = 22, 12  # words on each side in which rows are tried
MARKS = cue.DASHES | set(",([)]")
TURNS = {"who": "related", "which": "related", "that": "related", **dict.fromkeys(cue.BE, "passive")}


class Verdict(NamedTuple):
    """The measure that a row gives, "" where it says that there is none, None of no row; what lies between."""

    measure: str | None = None
    past: str = ""


class Verdicts(NamedTuple):
    """What the three rules say of a number, and how to tell whether it looks like none of victims."""

    noun: Verdict = Verdict()
    behind: Verdict = Verdict()
    before: Verdict = Verdict()
    doubted: Callable[[], bool] = bool

    def draft(self) -> tuple[str, str]:
        """The measure that the rules alone give, and which does: of those with nothing in between the first."""
        told = ((self.noun, "noun"), (self.behind, "behind"), (self.before, "before"))
        sure = ((verdict.measure, rule) for verdict, rule in told if verdict.measure and not verdict.past)
        found = next(sure, ("", ""))
        return found if found[0] and not self.doubted() else ("", "")


def verdicts(w: Words, readings: list[Reading], k: int) -> Verdicts:
    """What the rules say of number k."""
    r, n = readings[k], readings[k].number
    if n.unit or n.form in UNCOUNTED or n.value % 1 > 0:
        return Verdicts()
    noun = Verdict(_noun(w, r))
    if not noun.measure and things(w, r):
        return Verdicts(noun)
    behind = Verdict() if _told_before(w, r) else _behind(w, readings, k)
    before = _before(w, readings, k)
    return Verdicts(noun, behind, before, partial(_doubted, w, readings, k, noun, behind))


def _told_before(w: Words, r: Reading) -> bool:
    """Whether the words before a number leave nothing to those behind: killing three; the deaths of three in jail."""
    doing = w.at(r.left - 1 - (w.at(r.left - 1) == "the"))
    deaths = doing == "of" and w.at(r.left - 2) in {"death", "deaths"}
    return deaths or (doing in cue.ACTIVE and doing.endswith("ing"))


def _noun(w: Words, r: Reading) -> str | None:
    """34 dead; 8,500 confirmed deaths; three wounded soldiers; four of the dead."""
    (first, last), single = r.noun, r.number.value in (0, 1)
    phrase = w.low[first:last]

    def so() -> set[str]:
        of = phrase[: phrase[: i - first].index("of")] if "of" in phrase[: i - first] else []
        return facts({
            "single": single, "alone": last - first == 1, "inside": i + 1 < last,
            "person_next": person(w.at(i + 1)), "object": object_at(w, i + 1), "those": "those" in phrase,
            "of_others": of and cue.COUNTED.keys().isdisjoint(of),
            "uncounted": r.number.form == "uncounted", "none": r.number.form == "none",
        })  # fmt: skip

    if found := first_fit(
        rows_for(w, "severity"), w, r.number.first, r.number.after, lambda: facts({"single": single})
    ):
        return found
    nouns = rows_for(w, "nouns")
    for i in range(last - 1, first - 1, -1) if nouns else ():
        if found := first_fit(nouns, w, i, i, so):
            return found
    return None


def _behind(w: Words, readings: list[Reading], k: int) -> Verdict:
    """Nine were killed; people who died; 12 shot dead; five face charges."""
    r, told, marks, numbers, rows = readings[k], set[str](), 0, 0, rows_for(w, "after")
    first, last = r.noun
    start = first if last - first == 1 and w.low[first] in cue.PARTICIPLE else last
    others = {x.number.first for x in readings[k + 1 :] if x.kind in {"", "money"} or _one(w, x)}
    if k and readings[k - 1].measure == "deaths" and w.at(r.number.after) == "of":
        told.add("dead")
    for i in range(start, min(start + BEHIND, len(w.low))):
        word = w.low[i]
        if word in cue.PAST_PREDICATE:
            break
        marks, numbers = marks + (word in MARKS and not w.within(i)), numbers + (i in others)
        if word in TURNS or marks > 1:
            told.add(TURNS.get(word, "aside"))
        if (found := first_fit(rows, w, i, i, partial(_facts_behind, w, r, i, start, told))) is not None:
            return Verdict(found, _past(marks % 2, numbers))
    return Verdict()


def _one(w: Words, r: Reading) -> bool:
    """Whether a "one" begins a predicate of its own: and one has been charged."""
    return w.low[r.number.first] == "one" and w.at(r.number.after) in cue.BE | cue.HAVE


def _past(marks: int, numbers: int) -> str:
    """What lies between a number and what is said of it."""
    return " and ".join(filter(None, ("a number" if numbers else "", "a mark" if marks else "")))


def _facts_behind(w: Words, r: Reading, i: int, start: int, told: set[str]) -> set[str]:
    """What is so of a number and of word i behind it."""
    low, noun, head = w.low, r.noun[0] < r.noun[1], head_noun(w, r)
    return facts({
        **{name: name in told for name in ("passive", "related", "dead", "aside")},
        "finite": w.at(start) in cue.VERBS - cue.BE,
        "start": i == start, "begins": i == start and (noun or low[i - 1] == "them"), "noun": noun,
        "opens": i == r.noun[0], "near": i - start < 7, "close": i - start < 9,
        "people": of_people(w, r), "suspects": head in cue.SUSPECTS, "armed": head in cue.ARMED,
        "uncounted": r.number.form == "uncounted", "planned": planned(low, i),
        "object": object_at(w, i + 1 + (w.at(i + 1) == "dead")),
        "shared": also_subject(low, i + 1), "speaks": low[start] in {low[i], "and"} and speaks(low, i),
    })  # fmt: skip


def _before(w: Words, readings: list[Reading], k: int) -> Verdict:
    """Killed nine; the deaths of 12; a toll of 40; among the dead were two; killing the driver and two passengers."""
    r, rows = readings[k], rows_for(w, "before")
    last = r.left - 1
    while last >= 0 and r.left - last < 5 and (w.low[last] in cue.BEFORE_NUMBER or w.low[last] in cue.QUOTES):
        last -= 1
    if r.left < r.number.first and w.low[r.left] in cue.PASSING:
        last = r.left
    for i in range(last, max(-1, last - BACK), -1):
        if w.low[i] in cue.HARD - {":"}:
            break
        if (found := first_fit(rows, w, i + 1, r.noun[1], partial(_facts_before, w, r, i))) is not None:
            between = w.low[i + 1 : last + 1]
            return Verdict(found, between[-1] if between[-1:] in (["and"], [","]) else "words" if between else "")
    return Verdict()


def _facts_before(w: Words, r: Reading, i: int) -> set[str]:
    """What is so of a number and of the word i before it."""
    noun = w.low[r.noun[0] : r.noun[1]]
    return facts({
        "people": of_people(w, r), "noun": noun, "bare": not noun,
        "named": any(person(x) and x not in {"other", "others"} for x in noun),
        "suspects": noun and noun[-1] in cue.SUSPECTS, "armed": head_noun(w, r) in cue.ARMED,
        "payers": noun and noun[-1] in cue.PAYERS,
        "troops": w.at(r.number.after) in cue.TROOPS or (noun and noun[-1] in cue.KIN),
        "planned": not w.low[i].endswith("ing") and planned(w.low, i),
    })  # fmt: skip


def _doubted(w: Words, readings: list[Reading], k: int, noun: Verdict, behind: Verdict) -> bool:
    """Whether a number looks like no count of victims: an age, a name, a rate, a part of others."""
    r, n = readings[k], readings[k].number
    single = n.last - n.first == 1
    how = "noun" if noun.measure else "after" if behind.measure else "before"

    def so() -> set[str]:
        return facts({
            "digits": n.form == "digits", **{rule: how == rule for rule in ("noun", "after", "before")},
            "one": single and w.low[n.first] == "one", "no": single and w.low[n.first] == "no",
            "none": n.form == "none", "another": n.form == "another", "bare": r.noun[0] >= r.noun[1],
            "people": of_people(w, r), "person": person(head_noun(w, r)), "acronym": acronym(w, n.first - 1),
            "animals": any(head_noun(w, x) in cue.ANIMALS for x in readings[: k + 1 + (w.at(n.after) == "of")]),
            "things": k > 0 and things(w, readings[k - 1]),
        })  # fmt: skip

    rows = rows_for(w, "gates") | rows_for(w, "unsaid")
    return denied(w, r) or first_fit(rows, w, n.first, n.after, so) is not None


def no_toll(w: Words, r: Reading) -> bool:
    """Whether a number looks like an age, a name or a count of others than those told of before."""
    looks: dict[str, object] = {
        "digits": r.number.form == "digits", "acronym": acronym(w, r.number.first - 1), "bare": r.noun[0] >= r.noun[1],
    }  # fmt: skip
    rows = rows_for(w, "unread") | rows_for(w, "unsaid")
    looks_so = first_fit(rows, w, r.number.first, r.number.after, lambda: facts(looks)) is not None
    return looks_so or denied(w, r) or doers(w, r)


def doers(w: Words, r: Reading) -> bool:
    """Whether those counted do to others what kills, hurts or holds: ten officers arrested 12 men."""
    first, last = r.noun
    return first < last and w.at(last) in cue.DOING and object_at(w, last + 1)


def denied(w: Words, r: Reading) -> bool:
    """Whether a number is told as not so, or as what nothing shows."""
    return first_fit(rows_for(w, "denied"), w, r.number.first, r.number.after, set) is not None
