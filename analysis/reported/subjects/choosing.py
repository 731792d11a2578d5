"""Whose a share, a count of votes or of seats, a margin is: the likeliest of those spoken of, by their traits."""

from collections import defaultdict
from collections.abc import Callable, Iterator

from ...text.classes import word_class
from .. import cues as cue
from .. import nearby
from ..numbers.reading import Reading
from ..numbers.words import Words
from ..scoring import likeliest
from ..settings.sites import kind_of
from ..sources.speakers import clause_subject
from ..spans import either_side
from .asked import asked
from .holders import Scope, half_of, holder, ordered, spans
from .memory import Memory
from .phrases import Name, bare_name, capital, phrase_after, phrase_before, tag_at
from .sides import ENDS, SIDES, Told, side_said, side_traits, size_in_pair, word_at
from .whole import whole_name

NO_HOLDERS = cue.CALENDAR | cue.LEADS | word_class("times")
HALVES = ("one", "first", "second")  # of a pair
RANKS, BREAKS, NUMBERS, WORDS = 4, 3, 2, 6  # names, breaks, numbers, words between that are told apart
DUEL = 4  # words around a name in which a verb of winning stands
PRONOUN = 8  # words before a number in which a pronoun stands


def value_subject(
    w: Words, readings: list[Reading], k: int, scope: Scope, memory: Memory, done: list[str], full: Callable[[str], str]
) -> str:
    """The candidate or party a value belongs to; `done` holds the subjects before it, `full` gives a full name."""
    r = readings[k]
    if r.column:
        return side_said(r.column, memory.sides)
    if meant := _of_two(w, r, scope) or _meant(w, readings, k, scope):
        return meant
    kinds = "any", cue.SHARED_BY.get(r.measure, "vote"), HALVES[half_of(w, readings, k)]
    return likeliest(subject_candidates(w, readings, k, scope, memory, done, full), "subjects/subjects", kinds)


def _of_two(w: Words, r: Reading, scope: Scope) -> str:
    """Whom "the former" or "the latter" shortly before a number means: one of two that the sentence before names."""
    words = range(r.left - 1, max(0, r.left - PRONOUN), -1)
    at = next((i for i in words if w.low[i] in {"former", "latter"} and w.low[i - 1] == "the"), 0)
    if not at or tag_at(w, at + 1)[:2] not in {"VB", "CD", "MD"}:  # the former mayor
        return ""
    pair = [n.name for n in scope.named.of(scope.at - 1) if n.kind in {"a name", "person", "body", "speaker"}]
    return pair[w.low[at] == "latter"] if len(pair) == 2 else ""


def _meant(w: Words, readings: list[Reading], k: int, scope: Scope) -> str:
    """Whom a noun behind number k means (44 percent for the man from Velm, Ian Fay), or "he" or "she" shortly before it
    where a sentence has both."""
    first, end = phrase_after(w, readings[k].number.after + 1) if w.at(readings[k].number.after) == "for" else (0, 0)
    if first == end and cue.HE.issubset(w.low):
        first = next((i for i in range(readings[k].left - 1, -1, -1) if w.low[i] in cue.HE), 0)
        end = first + (readings[k].left - first < PRONOUN)
    return scope.named.person(scope.at, w.start[first], w.end(end - 1)) if first < end else ""


def subject_candidates(
    w: Words, readings: list[Reading], k: int, scope: Scope, memory: Memory, done: list[str], full: Callable[[str], str]
) -> dict[str, set[str]]:
    """Those that number k of a sentence can belong to, nobody among them, with their traits."""
    found: dict[str, set[str]] = defaultdict(set)
    spoken_of = spans(w, readings, scope)
    here = [
        *_positions(w, readings, k, spoken_of),
        *_phrases(w, readings[k]),
        *ordered(w, readings, k, spoken_of),
    ]
    whole = {name: whole_name(scope.sentence, name) for name, _ in here if name}
    groups = [*_asked(w, readings[k], scope, memory)] if cue.SHARED_BY.get(readings[k].measure) == "poll" else []
    held = holder(w, readings, k, scope, memory, done)
    before = [*side_traits(w, readings, k, done, memory.sides), *_before(w, readings[k], memory, done), *groups]
    near = [
        *nearby.here(w, readings, readings[k], scope.named.of(scope.at)),
        *((n, trait) for n, trait in scope.named.before(scope.at, 1, _opening(w)) if n.kind != "place"),
    ]
    told = [
        *((n.name, trait) for n, trait in near),
        *((whole[name], trait) for name, trait in here if name),  # what is no noun speaks for nobody
        *((name, trait) for name, trait in [*before, (whole.get(held, held), "holder")] if name),
        *(("", trait) for trait in _nobody(w, readings[k], scope, memory)),
    ]
    in_full = {name: full(name) if name else "" for name in {name for name, _ in told} if not _holds_nothing(name)}
    for name, trait in told:
        if name in in_full:
            found[in_full[name]].add(trait)
    for name in found.keys() & set(memory.candidates):
        found[name].add("has had a number")
    for name in found.keys() - {""}:
        found[name].add(_look(name))
        found[name].add(f"kind {kind_of(name, scope.named.kinds)}")
    memory.asked = next((name for name, _ in groups if name), memory.asked)
    return found


def _holds_nothing(name: str) -> bool:
    """Whether a name or phrase is but a time or a lead: Friday 13 June, midnight, the margin."""
    words = name.lower().split()
    return bool(words) and all(x in NO_HOLDERS or x.isdecimal() for x in words)


def _positions(w: Words, readings: list[Reading], k: int, found: list[Name]) -> Told:
    """Traits of names and groups: on which side of number k, how far, what stands before, behind and between."""
    r = readings[k]
    for where, rank, n, first, last in either_side(found, r.left, r.number.after, RANKS):
        name = bare_name(w, *n)
        numbers = min(sum(first <= x.number.first < last for x in readings if x.measure), NUMBERS)
        breaks = sum(map(ENDS.__contains__, w.low[first:last]))
        article = w.at(n.first - 1) in {"the", "a", "an"}
        if duel := _duel(w, n):
            yield name, f"{where}, {duel}"
            yield name, f"{where}, {duel}, {size_in_pair(w, readings, k) or 'no pair'}"
        if not cue.REFERRING.isdisjoint(w.low[first:last]):
            yield name, f"{where}, pronoun between"
        yield name, f"{where}, {numbers} numbers"
        yield name, f"{where}, {min(breaks, BREAKS)} breaks"
        yield name, f"{where}, {numbers} numbers, {min(breaks, NUMBERS)} breaks"
        yield name, f"{where}, {rank} between"
        yield name, f"{where}, {rank} between, {min(numbers, 1)} numbers"
        yield name, f"{where}, after {word_at(w, n.first - 1 - article)}"
        yield name, f"{where}, then {word_at(w, n.last)}"
        yield name, f"{where}, then {word_at(w, n.last)}, {min(numbers, 1)} numbers"
        if not rank:
            yield name, f"nearest {where}, number after {word_at(w, r.left - 1)}"
            yield name, f"nearest {where}, number then {word_at(w, max(r.number.after, r.noun[1]))}"
            yield name, f"nearest {where}, {min(last - first, WORDS)} words"
        if n == found[0]:
            yield name, f"first of the sentence, {where}"


def _duel(w: Words, n: Name) -> str:
    """How a verb of winning or trailing before or behind a name leads to it: beat the mayor, was beaten by, trails."""
    for near, does, suffers in (
        (w.low[max(0, n.first - DUEL) : n.first], "loses", "wins"),
        (w.low[n.last : n.last + DUEL], "wins", "loses"),
    ):
        at = next((i for i, x in enumerate(near) if x in cue.BEAT | cue.TRAIL | cue.LOSING), len(near))
        if at < len(near):
            return suffers if near[at] in cue.TRAIL | cue.LOSING or "by" in near[at:] else does
    return ""


def _look(name: str) -> str:
    """What a candidate looks like."""
    words = name.lower().split()
    if words[0] in SIDES or name in {"in favour", "Yes", "No"}:
        return "side"
    if not cue.CHAMBERS.isdisjoint(words):
        return "chamber"
    if words[-1] in cue.PARTIES:
        return "party"
    if words[-1] in cue.POLLS:
        return "poll"
    if not name[0].isupper():
        return "group" if words[-1] in cue.GROUPS | cue.STANDING else "noun"
    if words[0] in cue.GIVEN_NAMES:
        return "person"
    return "acronym" if name.isupper() else f"{min(len(words), BREAKS)} words"


def _phrases(w: Words, r: Reading) -> Told:
    """Traits of phrases around a number: the subject of its clause, those asked, what is behind it."""
    yield bare_name(w, *clause_subject(w, r.left)), "subject of the clause"
    first, last = phrase_before(w, r.left)
    if first < last:
        yield bare_name(w, first, last), f"just before, {'name' if capital(w, last - 1) else 'noun'}"
    first, last = r.noun
    of = first < last and w.low[first] == "of"
    last -= first < last and w.low[last - 1] in cue.MEMBERS | cue.SEATS and w.upper(last - 2)  # 368 Labour MPs
    acted = r.number.unit == "percent" and not of and phrase_after(w, first)[0] > first  # 66% buy goods
    if not acted and cue.VOTE_NOUNS.isdisjoint(w.low[first:last]):
        yield w.slice(first + of, last), "counted of" if of else "counted"
    verb = max(last, r.number.after)
    first, last = phrase_after(w, verb + 1 + (w.at(verb + 1) in {"for", "of", "that", "to"}))
    if first < last:
        kind = "name" if any(capital(w, i) for i in range(first, last)) else "noun"
        yield bare_name(w, first, last), f"behind {word_at(w, verb)}, {kind}"
        if w.at(verb) in cue.BACKING:
            yield bare_name(w, first, last), f"backed, {kind}"


def _before(w: Words, r: Reading, memory: Memory, done: list[str]) -> Told:
    """Traits of those spoken of before the number: earlier in its sentence and in the sentences before."""
    inside, opening = ", inside" * bool(done), _opening(w)
    pronoun = next((x for x in reversed(w.low[max(0, r.left - PRONOUN) : r.left]) if x in cue.REFERRING), "none")
    yield memory.topic, f"topic{inside}"
    yield memory.topic, f"topic, {opening}"
    yield memory.topic, f"topic, {pronoun}{inside}"
    yield memory.subject, f"last{inside}"
    yield memory.subject, f"last, {pronoun}{inside}"
    for n, name in enumerate(reversed(memory.candidates)):
        yield name, f"{min(n, BREAKS)} since"
        yield name, f"{min(n, NUMBERS)} since, {opening}"
    yield from ((name, "has a number here") for name in done)
    if done:
        yield done[-1], "has the number before"
        yield done[-1], f"has the number before, {word_at(w, r.left - 1)}"


def _asked(w: Words, r: Reading, scope: Scope, memory: Memory) -> Told:
    """Traits of those of whom a share is told, with it or with the one before it."""
    behind = any(n.first >= r.number.after for n in scope.names)
    named = "name behind" if behind else "names" if scope.names else "no names"
    for name, trait in asked(scope.sentence, w, r):
        yield name, trait
        yield name, f"{trait.partition(',')[0]}, {named}"
    if memory.asked:
        yield memory.asked, f"asked before, {named}"
        yield memory.asked, f"asked before, number then {word_at(w, max(r.number.after, r.noun[1]))}"
        yield memory.asked, f"asked before, number after {word_at(w, r.left - 1)}"


def _nobody(w: Words, r: Reading, scope: Scope, memory: Memory) -> Iterator[str]:
    """Traits of nobody."""
    before = sum(n.last <= r.left for n in scope.names)
    yield "none"
    yield f"none, {_opening(w)}"
    yield f"none, {min(before, NUMBERS)} names before"
    yield f"none, {min(len(scope.names) - before, NUMBERS)} names behind"
    if memory.sides:
        yield "none, sides"


def _opening(w: Words) -> str:
    """What a sentence begins with."""
    first = next((i for i, x in enumerate(w.low[:4]) if x[0].isalnum()), 0)
    return "pronoun" if w.at(first) in cue.REFERRING else word_at(w, first)
