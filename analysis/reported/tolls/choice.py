"""Which numbers count people killed, injured or arrested: one choice for each that may count people.

The candidates of a number are deaths, injuries, arrests and nothing; what `traits` sees of the number and of each, the
verdicts of the rules (`verdicts`) among it, is weighed by `tolls.csv`, which tests/benchmarks/tolls.py learns from the
labelled texts. Numbers are chosen for in order, so that each sees what those before it count.
"""

from collections.abc import Sequence

from .. import cues as cue
from ..measures import OF_VOTES, TOLLS
from ..numbers.reading import Reading
from ..numbers.words import Words
from ..scoring import choice
from ..topics import Topics
from ..votes.dimensions import own_dimension
from .people import things
from .story import Numbers, Story
from .traits import toll_candidates
from .verdicts import no_toll

FORMS = {"digits", "word", "vague", "another"}
OTHERS = {"own", "column"}  # how measures are found that are not doubted


def choose_tolls(read: Sequence[Numbers], topics: Topics, telling: frozenset[str], paragraphs: tuple[int, ...]) -> None:
    """Set which numbers are tolls, and which that rules took for tolls are none; changes the readings.

    `read` are the sentences with numbers (number, words, readings), `topics` what all are about; `telling` are
    words that tell it.
    """
    asked = {
        (i, k)
        for i, w, readings in read
        for k, r in enumerate(readings)
        if may_count_people(w, r) and (r.measure in TOLLS or topics.may_be_about(i, TOLLS))
    }
    if not asked:
        return
    story = Story(read, topics, telling, paragraphs)
    for i, w, readings in read:
        refuted = any("_".join(following) in cue.REFUTING for following in topics.words[i + 1 : i + 2])
        for k, r in enumerate(readings):
            story.come_to(r)
            if (i, k) in asked:
                bare = r.noun[0] >= r.noun[1] and not r.governed and w.at(r.left - 1) != "of"
                told = story.asked(i) if bare else ""
                measure = "" if refuted else told or chosen(r, toll_candidates(i, w, readings, k, story))
                settle(r, measure if story.may_tell(measure, i) else "")
            story.tell(i, r)


def may_count_people(w: Words, r: Reading) -> bool:
    """Whether a number may count people: a rule says so, or nothing else about it is known."""
    n = r.number
    if r.measure in TOLLS:
        return r.governed not in OTHERS
    of_them = w.at(n.after) == "of" and w.at(n.after + 1) in cue.PARTITIVE
    if n.unit or n.value % 1 or r.governed or not (n.form in FORMS or (n.form == "uncounted" and of_them)):
        return False
    if r.measure:  # only what stands around it makes it one of votes or seats
        may = r.measure in OF_VOTES and not own_dimension(w, r)
    else:
        one = r.kind == "idiom" and w.low[n.first] == "one" and w.at(n.after) == "of"
        may = one or r.kind == "other quantity"
    return may and not (no_toll(w, r) or (w.at(r.noun[0]) != "of" and things(w, r)))


def settle(r: Reading, measure: str) -> None:
    """Set the measure chosen for a number; one of votes or seats stays where no toll is."""
    if measure == r.measure or (not measure and r.measure not in TOLLS):
        return
    r.measure, r.kind, r.governed = measure, "measure" if measure else "other quantity", "chosen"


def chosen(r: Reading, candidates: dict[str, set[str]]) -> str:
    """The likeliest measure of a number, or empty; notes how likely it is, but for what is one of votes or seats."""
    found, chance = choice(candidates, "tolls/tolls", ("weight",))
    if found or r.measure not in OF_VOTES:
        r.chance = chance
    return found
