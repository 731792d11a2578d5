"""What the text around a number is about: an election at all, polls or results."""

from dataclasses import dataclass

from .. import cues as cue
from ..topics import Topics

OF_VOTES = cue.ELECTION_TELLING | cue.MORTAL  # words by which a scene is told


@dataclass(slots=True)
class Scene:
    """State carried from sentence to sentence: source is exit, poll, result or empty; measure the last one found."""

    topics: Topics  # what its sentences are about
    sentence: int = 0  # the one that is read
    source: str = ""
    measure: str = ""
    poll_report: bool = False  # whether the text is about polls rather than results
    seats: bool = False  # whether the text speaks of seats
    voted: bool = False  # whether it names a vote itself
    measure_age: int = 99  # sentences and paragraphs since that measure
    mortal: bool = False  # whether it speaks of death, so that bodies are no offices
    head: str = ""  # the line right before, which may be the head row of a table
    columns: tuple[str, ...] = ()  # of the table that a head row before has begun
    turnout: bool = False  # whether the sentence before names turnout
    referendum: bool = False  # whether it tells of a vote of all on a question


def opening_scene(told: frozenset[str], topics: Topics) -> Scene:
    """The scene at the head of a text that has these of the words OF_VOTES."""
    polls, official = len(cue.POLLING & told), len(cue.OFFICIAL_RESULT & told)
    return Scene(
        topics,
        poll_report=polls >= 2 and polls > official,
        seats=not cue.SEATED.isdisjoint(told),
        voted=not cue.NAMING_VOTES.isdisjoint(told),
        mortal=not cue.MORTAL.isdisjoint(told),
        referendum=not cue.REFERENDUMS.isdisjoint(told),
    )
