"""Which numbers are polls, votes, margins, thresholds, turnout or seats.

What is seen of a number is weighed by `votes.csv`, which tests/benchmarks/votes.py learns from the labelled texts.
"""

from .. import cues as cue
from ..numbers.reading import Reading
from ..numbers.words import Words
from ..scoring import choice_of_kind
from ..tolls.verdicts import denied
from ..topics import OF_VOTES
from .dimensions import DIMENSION, own_dimension
from .roles import Case, role_of
from .scene import Scene
from .table import column, is_row
from .traits import source_of, traits

DOUBT = 40  # hundredths: rather none than a wrong one
LEAST = 0.4  # how likely a measure must be
WHOLE = 100.5  # what shares may add up to
UNDER_HEAD = {  # what the heads of columns say
    "votes": "vote_count", "seats": "seats", "turnout": "turnout", "nothing": "",
}  # fmt: skip


def vote_measures(w: Words, readings: list[Reading], cues: list[tuple[int, str]], scene: Scene) -> None:
    """Set the measure of each number of a sentence that speaks of polls and votes; `cues` say where shares are from."""
    if not (scene.columns or _of_votes(scene) or _of_house(w, scene)):
        return
    last, row = Reading.blank(), is_row(w, readings)
    for k, r in enumerate(readings):
        if r.kind or r.measure:
            continue
        headed, r.column = column(w, readings, k, scene)
        case = Case(w, readings, k, headed or own_dimension(w, r), last, scene, cues, row)
        answer = case.dimension == "share" and bool(role_of("answer", case))
        shared = answer or (headed == "share" and r.column)
        told = source_of(case) if shared else UNDER_HEAD.get(headed)
        r.measure = (of_house_vote(case) or vote_measure(case)) if told is None else told
        if r.measure:
            r.dimension = DIMENSION.get(r.measure, case.dimension)
            last = r


def of_house_vote(c: Case) -> str:
    """The measure of a number in a vote of a house, such as a parliament or a board, or empty."""
    n, scene = c.r.number, c.scene
    countable = c.dimension != "chamber" and not n.unit and n.value % 1 == 0 and n.form in {"digits", "word", "none"}
    return role_of("house", c) if countable and _of_house(c.w, scene) else ""


def vote_measure(c: Case) -> str:
    """The likeliest measure of a number in talk of votes and polls, or empty; notes how likely it is."""
    if denied(c.w, c.r) or not _of_votes(c.scene):
        return ""
    found, c.r.chance = choice_of_kind(traits(c), "votes/votes", DOUBT)
    return "" if c.r.chance < LEAST or (found.endswith("share") and c.r.number.value > WHOLE) else found


def _of_votes(scene: Scene) -> bool:
    """Whether the sentence that is read may be about votes or polls."""
    return scene.topics.may_be_about(scene.sentence, OF_VOTES)


def _of_house(w: Words, scene: Scene) -> bool:
    """Whether a sentence has words of a house, or goes on from a vote of one."""
    return (scene.measure == "vote_count" and scene.measure_age <= 1) or not cue.OF_HOUSE.isdisjoint(w.low)
