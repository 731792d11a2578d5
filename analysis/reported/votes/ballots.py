"""Which numbers are polls, votes, margins, thresholds, turnout or seats.

What is seen of a number is weighed by `votes.csv`, which tests/benchmarks/votes.py learns from the labelled texts.
"""

from .. import cues as cue
from ..numbers.open_numbers import pair_of
from ..numbers.reading import Reading
from ..numbers.words import Words
from ..scoring import choice_of_kind
from ..tolls.verdicts import denied
from .dimensions import DIMENSION, own_dimension
from .roles import Case, role_of
from .scene import MANY, Scene, of_house
from .table import column, is_row
from .traits import source_of, traits

TALK = 2  # words on elections of a text in which counts may be votes or seats
DOUBT, ELSEWHERE = 30, 55  # hundredths: in texts all about elections; in others more percentages are of other things
LEAST = 0.4  # how likely a measure must be
SPLIT = 0.6  # by which two shares of a whole may fail to add up to it
WHOLE = 100.5  # what shares may add up to
UNDER_HEAD = {  # what the heads of columns say
    "votes": "vote_count", "seats": "seats", "turnout": "turnout", "nothing": "",
}  # fmt: skip


def vote_measures(w: Words, readings: list[Reading], cues: list[tuple[int, str]], scene: Scene) -> None:
    """Set the measure of each number of a sentence that speaks of polls and votes; `cues` say where shares are from."""
    last, row = Reading.blank(), is_row(w, readings)
    for k, r in enumerate(readings):
        if r.kind or r.measure:
            continue
        headed, r.column = column(w, readings, k, scene)
        case = Case(w, readings, k, headed or own_dimension(w, r), last, scene, cues, row)
        answer = case.dimension == "share" and bool(role_of("answer", case))
        shared = answer or (headed == "share" and r.column) or _split(case)
        told = source_of(case) if shared else UNDER_HEAD.get(headed)
        r.measure = (of_house_vote(case) or vote_measure(case)) if told is None else told
        if r.measure:
            r.dimension = DIMENSION.get(r.measure, case.dimension)
            last = r
            scene.election = max(scene.election, 3 * bool(r.number.unit))


def _split(c: Case) -> bool:
    """Whether a number is half of a pair of shares of all who voted: by 54% to 46%, in a referendum by 61 to 39."""
    answered = any(c.w.at(i - 1) in cue.BACK for i, x in enumerate(c.w.low) if x in {"yes", "no"})  # said no
    popular = (c.scene.referendum or answered) and cue.SITTING.isdisjoint(c.w.low)
    told = popular if not c.dimension else c.dimension == "share" and c.scene.voted
    return told and abs(sum(pair_of(c.w, c.readings, c.k)) - 100) < SPLIT


def of_house_vote(c: Case) -> str:
    """The measure of a number in a vote of a house, or empty."""
    n = c.r.number
    countable = c.dimension != "chamber" and not n.unit and n.value % 1 == 0 and n.form in {"digits", "word", "none"}
    return role_of("house", c) if countable and of_house(c.scene, c.w.low) else ""


def vote_measure(c: Case) -> str:
    """The likeliest measure of a number in talk of votes and polls, or empty; notes how likely it is."""
    if (c.scene.election < TALK - bool(c.dimension) and not c.r.number.unit) or denied(c.w, c.r):
        return ""
    doubt = DOUBT if c.scene.election >= MANY else ELSEWHERE
    found, c.r.chance = choice_of_kind(traits(c), "votes/votes", doubt)
    return "" if c.r.chance < LEAST or (found.endswith("share") and c.r.number.value > WHOLE) else found
