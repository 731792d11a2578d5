"""What the text around a number is about: a poll, an exit poll, a result; an election at all."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field

from .. import cues as cue

NEAR_CUES = 50  # more than a sentence holds: time stays linear in one endless sentence
COUNTS_OF_POLLSTERS = {
    ("quick", "count"),
    ("quick", "counts"),
    ("parallel", "count"),
    ("rapid", "count"),
    ("late", "poll"),
}


ASIDE = 16  # words of an aside behind a comma


@dataclass(slots=True)
class Scene:
    """State carried from sentence to sentence: source is exit, poll, result or empty; measure the last one found."""

    election: int = 0  # how many different words on elections the text holds
    source: str = ""
    measure: str = ""
    dimensions: tuple[str, ...] = ()  # of the last sentence with a measure, that of its last bare number first
    poll_report: bool = False  # whether the text is about polls rather than results
    seats: bool = False  # whether the text speaks of seats
    tolls: dict[float, str] = field(default_factory=dict)  # casualty measures by value, for those named again
    measure_age: int = 99  # sentences and paragraphs since that measure


def election_words(low: frozenset[str]) -> int:
    """How many words on elections are among the words of a text; none where few are and none names a vote itself.

    None either where more of its words are those of sport, the arts or business, which have votes and seats too.
    """
    found = len(cue.ELECTION & low)
    if len(cue.OTHER_CONTESTS & low) >= found:
        return 0
    return found if found >= 4 or not cue.ELECTION_ITSELF.isdisjoint(low) else 0


def source_cues(low: list[str]) -> list[tuple[int, str]]:
    """Positions of words that say where shares come from: exit, poll, result; won, would and round are weak signs."""
    if cue.SOURCE_SIGNS.isdisjoint(low):
        return []
    return [(i, source) for i, word in enumerate(low) if word in cue.SOURCE_SIGNS and (source := _source(low, i, word))]


def _source(low: list[str], i: int, word: str) -> str:
    following = low[i + 1] if i + 1 < len(low) else ""
    if word in {"poll", "polls", "polling"}:
        before = low[i - 1] if i else ""
        if before == "exit" or low[max(0, i - 2) : i] == ["exit", "-"] or before == "late":
            return "exit"
        if following in cue.VOTING_PLACES or _at_the_polls(low, i):
            return ""
        return "poll" if word != "polls" and _definite(low, i) else "polls"
    if (word, following) in COUNTS_OF_POLLSTERS:
        return "exit"
    if word == "asked" and following in {"who", "whom", "which", "whether", "how"}:
        return "polls"
    if word == "polled" and following[:1].isdecimal():
        return "won"  # Labour polled 44 percent
    if word in cue.POLL_WORDS:
        same = not word.endswith("s") and _definite(low, i) and low[max(0, i - 1)] not in cue.NOT_THIS
        return "poll" if same else "polls"
    if word == "figures":
        return "result" if i and low[i - 1] in cue.KINDS_OF_RESULTS else ""
    if word in {"projection", "projections", "projected"}:
        return "would"
    if word == "would" and following in cue.WOULD:
        return "would"
    if word == "support" and (following == "for" or low[i - 1 : i] in (["public"], ["popular"])):
        return "poll"
    if word == "it" and following == "was":
        return "won"
    if word in cue.RESULT_WORDS:
        if not {"could", "would"}.isdisjoint(low[max(0, i - 5) : i]):
            return ""
        if word in {"count", "counts"} and i and low[i - 1] in {"quick", "parallel", "rapid"}:
            return ""
        return "result"
    return "won" if word in cue.WEAK_RESULT else ""


def _definite(low: list[str], i: int) -> bool:
    """Whether a poll may be one spoken of before: the survey, not a new survey."""
    return cue.INDEFINITE.isdisjoint(low[max(0, i - 4) : i])


def _at_the_polls(low: list[str], i: int) -> bool:
    """went to the polls, the May 9 polls: voting, not asking."""
    before = low[max(0, i - 3) : i]
    if low[i] != "polls" or not before:
        return False
    if before[-1] == "the" and len(before) > 1 and before[-2] in {"to", "at"}:
        return not {"ahead", "according"} & set(before)
    return before[-1][0].isdecimal()


def still_exit(found: str, scene: Scene) -> str:
    """The source a cue stands for: "the survey", said after an exit poll, is that exit poll; "polls" are others."""
    if found == "poll" and scene.source == "exit":
        return "exit"
    return "poll" if found == "polls" else found


def in_clause(low: list[str], cues: list[tuple[int, str]], at: int) -> list[tuple[int, str]]:
    """The cues that can speak of the number at word `at`, without those of other parts of the sentence.

    X, which polls had put ahead, finished on 27.8 %; he won by 48 to 43, after polls gave him 51; 27.5 %, against 29 %
    in the exit poll; polls had Y at 22 %; he took 19 %.
    """
    mine = _part(low, at)
    own = [(i, s) for i, s in cues if _part(low, i) == mine]
    if own and len(own) < len(cues) and (mine[1] or any(_part(low, i)[1] or s == "won" for i, s in [*cues, *own])):
        cues = own
    won = [i for i, s in cues if s == "won" and i < at]
    if not won:
        return cues
    aside = [i for i, s in cues if s in {"poll", "polls"} and i < won[-1] and "," in low[i : won[-1]]]
    after = [i for i, s in cues if s != "result" and at < i and _beyond(low, at, i)]
    return [(i, s) for i, s in cues if i not in aside and i not in after]


def _beyond(low: list[str], at: int, i: int) -> bool:
    """Whether a cue at word i stands in another clause than the number before it, or behind another number."""
    between = low[at + 1 : i]
    if not cue.AFTERWARDS.isdisjoint(between):
        return True
    joined = between[between.index("and") :] if "and" in between else []
    return "according" not in joined and any(x[0].isdecimal() for x in joined)


def _part(low: list[str], i: int) -> tuple[int, int]:
    """The part of a sentence that word i stands in: semicolons before it, and where an aside begins around it, or 0."""
    start = max(
        (
            k
            for k in range(max(0, i - ASIDE), i)
            if low[k] == "," and k + 1 < len(low) and low[k + 1] in cue.SOURCE_ASIDES
        ),
        default=-1,
    )
    closed = start < 0 or "," in low[start + 1 : i]
    return low[:i].count(";"), 0 if closed else start


def source_at(cues: list[tuple[int, str]], at: int, scene: Scene) -> str:
    """exit, poll or result for a share at word `at`."""
    here = bisect_left(cues, (at, ""))
    near = cues[max(0, here - NEAR_CUES) : here + NEAR_CUES]
    strong = [(i, "polls" if s == "would" else s) for i, s in near if s not in {"won", "round"}]
    left = [s for i, s in strong if i < at]
    right = [s for i, s in strong if 0 < i - at < (14 if s == "result" else 40)]
    found = left[-1] if left else next((s for s in right if s != "result"), "")
    if found:
        return still_exit(found, scene)
    if scene.source == "exit" and not right:
        return "exit"
    weak = {s for i, s in near if i < at}
    if right or "won" in weak or ("round" in weak and scene.source != "poll"):
        return "result"
    return scene.source or ("poll" if scene.poll_report else "result")


def opening_scene(words: Iterable[str]) -> Scene:
    """The scene at the head of a text that holds `words`."""
    told = cue.ELECTION_TELLING.intersection(words)
    polls, official = len(cue.POLLING & told), len(cue.OFFICIAL_RESULT & told)
    poll_report = polls >= 2 and polls > official
    return Scene(election=election_words(told), poll_report=poll_report, seats=not cue.SEATED.isdisjoint(told))
