"""What the text around a number is about: an election at all, polls or results."""

from dataclasses import dataclass

from .. import cues as cue

MANY = 7  # words on elections of a text that is all about them
OF_VOTES = cue.ELECTION_TELLING | cue.MORTAL  # words by which a scene is told


@dataclass(slots=True)
class Scene:
    """State carried from sentence to sentence: source is exit, poll, result or empty; measure the last one found."""

    election: int = 0  # how many different words on elections the text holds
    source: str = ""
    measure: str = ""
    poll_report: bool = False  # whether the text is about polls rather than results
    seats: bool = False  # whether the text speaks of seats
    voted: bool = False  # whether it names a vote itself, or is all about elections
    measure_age: int = 99  # sentences and paragraphs since that measure
    contest: bool = False  # whether it is about sport, the arts or business
    mortal: bool = False  # whether it speaks of death, so that bodies are no offices
    head: str = ""  # the line right before, which may be the head row of a table
    columns: tuple[str, ...] = ()  # of the table that a head row before has begun
    asked: bool = False  # whether it tells what people were asked
    turnout: bool = False  # whether the sentence before names turnout
    referendum: bool = False  # whether it tells of a vote of all on a question


def of_house(scene: Scene, low: list[str]) -> bool:
    """Whether a sentence may tell of a vote of a body, such as a parliament or a board, or goes on with one."""
    goes_on = scene.measure in {"vote_count", "poll_share"} and scene.measure_age <= 1
    told = scene.election >= 3 or goes_on or not cue.OF_HOUSE.isdisjoint(low)
    return told or not (scene.contest or cue.OF_ANY_VOTE.isdisjoint(low))


def election_words(low: frozenset[str], sure: bool = False) -> int:
    """How many words on elections are among the words of a text; none where few are and none names a vote itself.

    None either, though it is `sure` that a vote is told of, where more of its words are those of sport, the arts or
    business, which have votes and seats too.
    """
    found = len(cue.ELECTION & low)
    if len(cue.OTHER_CONTESTS & low) >= found:
        return 0
    return found + sure if sure or found >= 4 or not cue.ELECTION_ITSELF.isdisjoint(low) else 0


def opening_scene(told: frozenset[str]) -> Scene:
    """The scene at the head of a text that has these of the words OF_VOTES."""
    polls, official = len(cue.POLLING & told), len(cue.OFFICIAL_RESULT & told)
    poll_report = polls >= 2 and polls > official
    found, seats = election_words(told), not cue.SEATED.isdisjoint(told)
    voted = found >= MANY or not cue.NAMING_VOTES.isdisjoint(told)
    mortal = not cue.MORTAL.isdisjoint(told)
    contest = len(cue.OTHER_CONTESTS & told) >= max(1, len(cue.ELECTION & told))
    asked = not cue.ASKING.isdisjoint(told)
    scene = Scene(found, poll_report=poll_report, seats=seats, voted=voted, contest=contest, mortal=mortal, asked=asked)
    scene.referendum = not cue.REFERENDUMS.isdisjoint(told)
    return scene
