"""Numbers that no rule reads but those around them explain: nine in Orbe, 12 in Tarn; its own list has 41; two of them.

The candidates for such a number are deaths, injuries, arrests and nothing; what `traits` sees of the number and of each
is weighed by `resumed.csv`, which tests/benchmarks/resumed.py learns from the labelled texts.
"""

from collections.abc import Sequence
from functools import partial

from ...text.layers import Layers
from ...text.lexicon import tag_of
from .. import cues as cue
from ..measures import MEASURES, OF_VOTES, TOLLS
from ..numbers.kinds import kind_of
from ..numbers.reading import Reading
from ..numbers.words import Words
from ..scoring import likeliest
from ..votes.dimensions import own_dimension
from .clauses import object_at
from .measure import acronym, things
from .parts import share_with_parts
from .predicates import speaks
from .rows import facts, first_fit, table
from .traits import article_of, tell, toll_candidates

UNREAD = table("unread")
SAFE = 6  # words around a number in which it is said of those that they are missing or alive
LINE = 7  # words of a line of a list, with one number at its end
COLON = 2  # sentences from a toll to a list behind a colon
Numbers = tuple[int, Words, list[Reading]]  # of a sentence


def resume_tolls(text: str, read: Sequence[Numbers], found: Layers) -> None:
    """Give casualty measures to numbers that no rule reads; changes the readings.

    `read` are the sentences with numbers (number, words, readings), `found` the layers of the text.
    """
    if not any(r.measure in TOLLS for _, _, readings in read for r in readings):
        return
    asked = [
        (i, w, readings, k) for i, w, readings in read for k, r in enumerate(readings) if unread(w, r) or guessed(w, r)
    ]
    if not asked:
        return
    counts = [
        (r.measure, (i, r.number.first), r.number.value)
        for i, w, readings in read
        for r in readings
        if r.measure in MEASURES and not guessed(w, r)
    ]
    article = article_of(text, counts, found, {i for i, *_ in asked})
    for i, w, readings, k in asked:
        r = readings[k]
        if measure := chosen(w, r, toll_candidates(i, w, readings, k, article)):
            r.measure, r.kind = measure, "measure"
            r.governed = "list" if any(x.measure in TOLLS for x in readings[:k]) else "scene"
            tell(article, measure, (i, r.number.first), r.number.value)
    _go_down(text, read, found)
    for _, w, readings in read:
        share_with_parts(w, readings)


def _go_down(text: str, read: Sequence[Numbers], found: Layers) -> None:
    """Give the numbers of the lines of a list the toll told in the line above, or before the line that ends in ":"."""
    measure, told, line = "", 0, -1
    for i, w, readings in read:
        counts = [r for r in readings if r.kind != "date"]
        if is_item := item(w, counts):
            begins = line == i - 1 or (i and text[found.sentences[i - 1].end - 1] == ":" and i - told <= COLON)
            if begins and measure in TOLLS and unread(w, counts[0]):
                counts[0].measure, counts[0].kind, counts[0].governed = measure, "measure", "list"
        line = i if is_item else line
        if measures := [r.measure for r in counts if r.measure]:
            measure, told = measures[-1], i


def item(w: Words, counts: list[Reading]) -> bool:
    """Whether a sentence is a line of a list that ends in its one number: Orbe: 22; 2009: 17."""
    return len(counts) == 1 and len(w.low) < LINE and w.at(counts[0].number.after) in {"", ",", ".", ";"}


def unread(w: Words, r: Reading) -> bool:
    """Whether a number may count people, and no rule says what, nor did until it was taken back."""
    if r.measure or r.governed or not whole(r):
        return False
    them = w.at(r.number.after) == "of" and w.at(r.number.after + 1) in cue.PARTITIVE | {"the"}
    one = r.kind == "idiom" and w.low[r.number.first] == "one" and them
    if not (one or r.kind == "other quantity"):
        return False
    looks = partial(facts, {"digits": r.number.form == "digits", "acronym": acronym(w, r.number.first - 1)})
    if first_fit(UNREAD, w, r.number.first, r.number.after, looks) is not None:
        return False
    if acting(w, r) or (w.at(r.number.after) in cue.DASHES and w.within(r.number.after)):  # a 50-megaton bomb
        return False
    return (one or not kind_of(w, r.number)) and not counts_things(w, r)


def counts_things(w: Words, r: Reading) -> bool:
    """Whether a number counts by name what no toll counts; "two of stab wounds" counts people."""
    named = r.noun[0] < r.noun[1]
    return (named and w.at(r.noun[1] - 1) in cue.HOMES) or (w.at(r.noun[0]) != "of" and things(w, r))


def acting(w: Words, r: Reading) -> bool:
    """Whether those counted do something by their own predicate, or only stand beside victims: 41 drivers started."""
    first, last = r.noun
    verb = w.at(last)
    past = tag_of(verb) == "VBD" and w.at(first) != "of" and w.at(last + 1) != "by"  # not struck by glass
    acts = (past or verb in cue.VERBS) and verb not in cue.BE | cue.HAVE | cue.THOUGHT
    does = acts or speaks(w.low, last) or (verb in cue.HELD_LOOSELY and object_at(w, last + 1))
    return first < last and (does or w.low[last - 1] in cue.BYSTANDERS)


def guessed(w: Words, r: Reading) -> bool:
    """Whether only what stands around a number makes it one of votes or seats, so that a toll may be told instead."""
    return r.measure in OF_VOTES and whole(r) and not own_dimension(w, r)


def whole(r: Reading) -> bool:
    """Whether a number can count people by its form."""
    return r.number.form in {"digits", "word", "vague", "another"} and not r.number.unit and r.number.value % 1 == 0


def chosen(w: Words, r: Reading, candidates: dict[str, set[str]]) -> str:
    """The likeliest measure of a number; none of people missing, alive or at work, or of a feared toll."""
    before, behind = set(w.low[max(0, r.left - SAFE) : r.left]), w.low[r.number.after : r.number.after + SAFE]
    feared = not (before.isdisjoint(cue.NOT_YET) or before.isdisjoint(cue.GROW))
    spared = w.at(r.left - 1) in cue.SPARED or not (cue.OTHER_FATES | cue.TASKS).isdisjoint(behind)
    again = any("named again, told" in traits for traits in candidates.values())  # all 60 were released
    return "" if feared or (spared and not again) else likeliest(candidates, "tolls/resumed", ("weight",))
