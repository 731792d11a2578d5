"""What a share is: of a poll, an exit poll or a result, a turnout, a rule, a lead or nothing, by learned weights.

What is seen of the share, of the words around it and of the text is weighed by `shares.csv`, which
tests/benchmarks/shares.py learns from the labelled texts.
"""

from bisect import bisect
from collections.abc import Iterator

from .. import cues as cue
from ..numbers.open_numbers import half_of_pair
from ..scoring import likeliest_kind
from .bare import CLOSE, TELLING
from .roles import FACTS, WEAK, Case, role_of, share_source, turnout_moved
from .scene import MANY
from .signs import source_cues
from .table import headed_by

SIZES = (5, 15, 30, 50, 51, 67, 85)
WITHIN = 7  # words on either side that are looked at one by one
CLASSES = TELLING | {
    "counting": cue.BEING_COUNTED, "opining": cue.OPINES, "an opinion": cue.OPINION, "backing": cue.BACK,
    "turnout": cue.TURNOUT, "voting": cue.CASTING, "not cast": cue.NOT_CAST, "money": cue.ECONOMY,
    "changing": cue.MOVE_BY, "votes": cue.VOTE_NOUNS, "voters": cue.VOTERS, "respondents": cue.RESPONDENTS,
    "results": cue.RESULT_WORDS, "unsure": cue.UNSURE, "needed": cue.NEEDED, "nobody": cue.NOBODY, "a roll": cue.ROLLS,
    "elections": cue.ELECTION_ITSELF, "a lead's verb": cue.MARGIN_VERBS, "taking": cue.OUTCOME,
    "other times": cue.OTHER_TIMES, "seats": cue.SEATS, "asking": cue.SURVEYING, "a condition": cue.PROVISOS,
}  # fmt: skip
TELLING_FACTS = (
    "of_vote", "turned_out", "polled", "nowhere", "electoral", "economic",
    "after:turnout", "after:vote_count", "after:nothing", "from:nothing",
)  # fmt: skip


def share_measure(c: Case) -> str:
    """The measure of a share, the likeliest where no head of a table and no change of turnout tells it; or empty."""
    if FACTS["economic"](c) and not (c.own or c.pair):
        return ""  # an index of 57.6
    of_turnout = headed_by(c.scene, cue.TURNOUT) or turnout_moved(c)
    return "turnout" if of_turnout else likeliest_kind(traits(c), "votes/shares")


def traits(c: Case) -> set[str]:
    """What is seen of a share."""
    return {*of_number(c), *around(c), *_judged(c)}


def around(c: Case) -> set[str]:
    """What is seen of the words around a number, the numbers before it and the text, whatever it counts."""
    return {*_of_words(c), *_of_text(c), *_told(c)}


def of_number(c: Case) -> Iterator[str]:
    """What is seen of a number and right beside it."""
    n, w, left = c.r.number, c.w, c.r.left
    yield from ("always", f"in {n.form}", f"size {bisect(SIZES, n.value)}", f"pair {half_of_pair(w, c.readings, c.k)}")
    yield from (f"before {w.at(left - 1)}", f"after {w.at(n.after)}", f"bound {c.r.bound}")
    seen = {
        "own": c.own, "decimal": n.value % 1 != 0, "a range": n.high == n.high, "behind a name": w.upper(left - 1),
        "before a name": w.upper(n.after), "of a column": bool(c.r.column), "first": left == 0,
        "alone": len(c.readings) == 1,
    }  # fmt: skip
    yield from (name for name, is_so in seen.items() if is_so)


def _of_words(c: Case) -> Iterator[str]:
    """Kinds of words on each side of a number, whether they stand close by, and the nearest words themselves."""
    for side, words in (("before", c.sides.left[::-1]), ("behind", c.sides.right)):
        for name, members in CLASSES.items():
            at = next((i for i, x in enumerate(words) if x in members), None)
            if at is not None:
                yield from (f"{name} {side}", f"{name} {side}, {bisect((CLOSE, WITHIN), at)}")
        yield from (f"{x} near, {side}" for x in words[:WITHIN] if x.isalpha() and x not in cue.NUMBER_WORDS)


def _of_text(c: Case) -> Iterator[str]:
    """What is seen of the text."""
    scene, talk = c.scene, bisect((1, 3, MANY), c.scene.election)
    source = scene.source or "polls" * scene.poll_report
    yield from (f"talk {talk}", f"text from {source}", f"text from {source}, talk {talk}")
    yield f"{bisect((1, 2, 4), len(cue.ELECTION.intersection(c.w.low)))} words on elections here"
    seen = {"seats in the text": scene.seats, "a vote": scene.voted, "a contest": scene.contest}
    yield from (name for name, is_so in seen.items() if is_so)


def _told(c: Case) -> Iterator[str]:
    """The measures of the numbers before, and how they are joined."""
    before = [r.measure for r in reversed(c.readings[: c.k]) if r.measure]
    yield from (f"measure {i + 1} before {measure}" for i, measure in enumerate(before[:2]))
    if c.before.measure:
        yield f"{c.before.measure} right before, {c.w.at(c.r.left - 1)}"
        yield f"{c.before.measure} {min(c.r.left - c.before.number.after, 4)} words before"
    if not before:
        yield f"{c.scene.measure} told {min(c.scene.measure_age, 4)} before"


def _judged(c: Case) -> Iterator[str]:
    """What the signs of where shares come from, the rows of rules and other facts say."""
    cues, at, talk = source_cues(c.w.low), c.r.number.first, bisect((1, 3, MANY), c.scene.election)
    for side, signs in (("before", [s for i, s in cues if i < at][::-1]), ("behind", [s for i, s in cues if i > at])):
        yield from (f"sign {side} {sign}" for sign in signs[:1])
        yield f"strong sign {side} {next((s for s in signs if s not in WEAK), '')}"
    yield f"signs {' '.join(sorted({s for _, s in cues}))}, text {c.scene.source}"
    source = share_source(c, cues)
    yield from (f"source {source}", f"source {source}, own {c.own}", f"source {source}, talk {talk}")
    yield from (f"a {section}" for section in ("rule", "condition") if role_of(section, c))
    for fact in TELLING_FACTS:
        if FACTS[fact](c):
            yield from (f"fact {fact}", f"fact {fact}, source {source}")
