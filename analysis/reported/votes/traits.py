"""What is seen of a number in talk of votes and polls: of itself, the words around it, the numbers before, the text."""

from bisect import bisect
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from .. import cues as cue
from ..numbers.open_numbers import half_of_pair, pair_of
from ..numbers.words import Words
from ..tolls.people import person
from ..topics import OF_VOTES
from .dimensions import own_dimension
from .roles import FACTS, Case, role_of
from .signs import near, source_at

SOURCES = {"exit": "exit_poll_share", "poll": "poll_share", "result": "vote_share"}
WEAK = {"won", "would"}  # signs that are none of a vote by themselves
SIZES = (2, 5, 10, 15, 30, 50, 51, 60, 67, 85, 100, 700, 1500, 10000)
CLOSE, NEAR = 3, 7  # words on either side of a number that stand close by, or that are looked at one by one
SPLIT = 0.6  # by which two shares of a whole may fail to add up to it
WHOLE = 6  # words between a part and its whole
MOVED = 5  # words before a number that say that something rose or fell
GOES_ON = 1  # sentences behind a measure that may go on with it
CLASSES = {
    "winning": cue.WIN, "winning seats": cue.WON_SEATS, "moving": cue.MOVE_BY, "ahead": cue.AHEAD | cue.LED,
    "needing": cue.NEED, "home": cue.GOT_HOME | cue.ORDINALS, "deciding": cue.PASSED, "comparing": cue.COMPARING_SHARES,
    "a threshold": cue.THRESHOLDS, "polling": cue.POLLING, "a body": cue.VOTING_BODIES,
    "a lead": cue.LEADS | cue.CUT_DOWN | {"majority"}, "counting": cue.BEING_COUNTED, "opining": cue.OPINES,
    "an opinion": cue.OPINION, "backing": cue.BACK, "turnout": cue.SURE_TURNOUT, "voting": cue.CASTING,
    "not cast": cue.NOT_CAST, "money": cue.ECONOMY, "votes": cue.VOTE_NOUNS, "voters": cue.VOTERS,
    "respondents": cue.RESPONDENTS, "results": cue.RESULT_WORDS, "unsure": cue.UNSURE, "needed": cue.NEEDED,
    "nobody": cue.NOBODY, "a roll": cue.ROLLS, "elections": cue.ELECTION_ITSELF, "a lead's verb": cue.MARGIN_VERBS,
    "taking": cue.OUTCOME, "other times": cue.OTHER_TIMES, "seats": cue.SEATS, "asking": cue.SURVEYING,
    "a condition": cue.PROVISOS, "attendance": cue.ATTENDANCE,
}  # fmt: skip
ALL = frozenset().union(*CLASSES.values())
CLASSES_OF = {word: [name for name, words in CLASSES.items() if word in words] for word in ALL}
SECTIONS_OF_BARE = ("nothing", "seats", "votes")
TELLING_FACTS = ("bare", "pair", "part_of", "open", "whole", "after:nothing", "from:nothing", "economic", "the")
SPOKEN = {
    "opined": cue.OPINES | cue.OPINION, "asked here": cue.ASKING | cue.RESPONDENTS, "voted here": cue.NAMING_VOTES,
    "turnout": cue.SURE_TURNOUT, "attendance": cue.ATTENDANCE,
}  # fmt: skip
NOUNS = {"seats": cue.SEATS, "members": cue.MEMBERS, "votes": cue.VOTE_NOUNS, "voters": cue.VOTERS}


def traits(c: Case) -> set[str]:
    """What is seen of a number: of itself and the words beside it together with its dimension."""
    own, dimension = {*_of_number(c)}, c.dimension or "nothing"
    beside = {f"{dimension}: {x}" for x in own.union(_beside(c), _of_noun(c), _of_sentence(c))}
    bare = set() if c.dimension else {*_of_bare(c)}
    about = {*c.scene.topics.traits(c.scene.sentence, OF_VOTES)}
    beside |= {f"{dimension}: {x}" for x in about}
    return own | about | beside | bare | {*_of_words(c), *_of_text(c), *_told(c), *_judged(c)}


def _of_number(c: Case) -> Iterator[str]:
    """What is seen of a number."""
    n, w, left = c.r.number, c.w, c.r.left
    yield from ("always", f"in {n.form}", f"size {bisect(SIZES, n.value)}", f"bound {c.r.bound}")
    yield f"pair {half_of_pair(w, c.readings, c.k)}"
    seen = {
        "decimal": n.value % 1 != 0, "a range": n.high == n.high, "behind a name": w.upper(left - 1),
        "of a column": bool(c.r.column), "a split": abs(sum(pair_of(w, c.readings, c.k)) - 100) < SPLIT,
        "first": left == 0, "alone": len(c.readings) == 1,
    } | {fact: FACTS[fact](c) for fact in TELLING_FACTS}  # fmt: skip
    yield from (name for name, is_so in seen.items() if is_so)


def _beside(c: Case) -> Iterator[str]:
    """The words right beside a number and its noun, those up to the next number, and how it changed."""
    n, w, left = c.r.number, c.w, c.r.left
    yield from (f"before {w.at(left - 1)}", f"after {w.at(n.after)}")
    yield f"behind noun {w.at(max(c.r.noun[1], n.after))}"
    after = c.readings[c.k + 1 : c.k + 2]
    between = w.low[n.after : after[0].left] if after else []
    yield f"next {' '.join(between)}" if len(between) < 4 else "next far"
    moved = w.at(left - 1) in cue.CHANGED and not cue.MOVE_BY.isdisjoint(w.low[max(0, left - MOVED) : left - 1])
    yield f"moved {w.at(left - 1)}" if moved else "not moved"


def _of_noun(c: Case) -> Iterator[str]:
    """What is counted."""
    yield from (f"noun {x}" for x in {*c.noun, " ".join(c.noun[:3])})
    yield from (f"noun of {name}" for name, words in NOUNS.items() if not words.isdisjoint(c.noun))
    yield f"counts {'people' if any(map(person, c.noun)) else 'others' if c.noun else 'nothing'}"


def _of_sentence(c: Case) -> Iterator[str]:
    """Whether the sentence tells of an opinion, a question or a vote."""
    told = _spoken(c.w)
    yield from told
    if c.scene.turnout:
        yield from ("turnout before", f"turnout before, {', '.join(told)}", f"turnout before, {c.w.at(0)}")
    if c.scene.measure_age <= GOES_ON and not told:
        yield f"nothing told behind {c.scene.measure}"


def _of_bare(c: Case) -> Iterator[str]:
    """What a number may count by the words before and behind it, and by the whole that it is a part of."""
    left = c.sides.left[::-1]
    near = {"close by": left[:NEAR], "before": left, "behind": c.sides.right[:NEAR]}
    yield from (f"{_named_by(words)} named {where}" for where, words in near.items())
    yield f"{_named_last(c.w)} named in the sentence"
    for whole in c.readings[c.k + 1 : c.k + 2]:
        if "of" in c.w.low[c.r.number.after : whole.left][:WHOLE]:
            yield f"part of {own_dimension(c.w, whole)}"
    if c.row:
        yield "a row"


def _named_by(words: Sequence[str]) -> str:
    """What the first of some words that names a dimension names."""
    return next((cue.NAMED_BY[x] for x in words if x in cue.NAMED_BY), "nothing")


@lru_cache(maxsize=2)  # asked for each number of a sentence
def _named_last(w: Words) -> str:
    """What the last word of a sentence that names a dimension names."""
    return _named_by(w.low[::-1])


@lru_cache(maxsize=2)
def _spoken(w: Words) -> list[str]:
    """Of what a sentence speaks."""
    return [name for name, words in SPOKEN.items() if not words.isdisjoint(w.low)]


def _of_words(c: Case) -> Iterator[str]:
    """Kinds of words on each side of a number, whether they stand close by, and the nearest words themselves."""
    for side, words in (("before", c.sides.left[::-1]), ("behind", c.sides.right)):
        first = {name: i for i, x in reversed([*enumerate(words)]) for name in CLASSES_OF.get(x, ())}
        for name, at in first.items():
            yield from (f"{name} {side}", f"{name} {side}, {bisect((CLOSE, NEAR), at)}")
        yield from (f"{x} near, {side}" for x in words[:NEAR] if x.isalpha() and x not in cue.NUMBER_WORDS)


def _of_text(c: Case) -> Iterator[str]:
    """What is seen of the text."""
    scene = c.scene
    yield f"text from {scene.source or 'polls' * scene.poll_report}"
    seen = {"seats in the text": scene.seats, "a vote": scene.voted, "a referendum": scene.referendum}
    yield from (name for name, is_so in seen.items() if is_so)


def _told(c: Case) -> Iterator[str]:
    """The measures of the numbers before, and how they are joined."""
    before = [*islice((r.measure for r in reversed(c.readings[: c.k]) if r.measure), 2)]
    yield from (f"measure {i + 1} before {measure}" for i, measure in enumerate(before))
    if c.before.measure:
        yield f"{c.before.measure} right before, {c.w.at(c.r.left - 1)}"
        yield f"{c.before.measure} {min(c.r.left - c.before.number.after, 4)} words before"
    if not before:
        yield f"{c.scene.measure} told {min(c.scene.measure_age, 4)} before"


def _judged(c: Case) -> Iterator[str]:
    """What the signs of where shares come from and the rows of rules and conditions say."""
    cues, at = c.cues, c.r.number.first
    for side, signs in (("before", [s for i, s in cues if i < at][::-1]), ("behind", [s for i, s in cues if i > at])):
        yield from (f"sign {side} {sign}" for sign in signs[:1])
        yield f"strong sign {side} {next((s for s in signs if s not in WEAK), '')}"
    source = source_of(c)
    yield from (f"source {source}", f"source {source}, own {bool(c.dimension)}")
    sections = ("rule", "condition", *((c.dimension,) if c.dimension else SECTIONS_OF_BARE))
    yield from (f"{section} is {role_of(section, c)}" for section in sections)
    if c.dimension != "chamber" and not c.r.number.unit and c.r.number.value % 1 == 0:
        yield f"house is {role_of('house', c)}"


def source_of(c: Case) -> str:
    """Whether a share may be of a poll, an exit poll or a result; goes on with that of a poll before."""
    at, last = c.r.number.first, c.last.measure
    source = SOURCES[source_at(near(c.cues, at), at, c.scene)]
    goes_on = source == "vote_share" and last in SOURCES.values() and cue.OUTCOME.isdisjoint(c.sides.left)
    return last if goes_on else source
