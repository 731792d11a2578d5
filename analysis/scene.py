"""What the sentence and the text before it are about: a poll, an exit poll, a result; an election at all."""

from dataclasses import dataclass

from .cues import ECONOMY, ELECTION
from .sentence_words import Words

EXIT = {("exit", "poll"), ("exit", "polls"), ("exit-poll", ""), ("quick", "count"), ("quick", "counts"), ("exit", "polling"), ("parallel", "count"), ("rapid", "count")}  # fmt: skip
VOTING = {"station", "stations", "day", "place", "places", "booth", "booths", "closed", "close", "opened", "open", "centre", "centres", "center", "centers", "officials", "agents", "unit", "units", "body", "hours"}  # fmt: skip
POLL_WORDS = set(
    [
        "survey",
        "surveys",
        "surveyed",
        "pollster",
        "pollsters",
        "approval",
        "polled",
        "intentions",
        "intention",
        "popularity",
        "tracker",
    ]
)
RESULT_WORDS = set(
    [
        "result",
        "results",
        "counted",
        "counting",
        "tallied",
        "count",
        "official",
        "officially",
        "certified",
        "tribunal",
        "commission",
        "returns",
        "tally",
        "scrutiny",
        "recount",
        "inaugurated",
        "confirmed",
    ]
)
WEAK_RESULT = set(
    [
        "won",
        "took",
        "received",
        "garnered",
        "secured",
        "obtained",
        "netted",
        "captured",
        "netting",
        "securing",
        "winning",
        "elected",
        "defeated",
        "beat",
        "clinched",
        "finished",
        "collected",
        "amassed",
        "triumphed",
    ]
)


@dataclass(slots=True)
class Scene:
    """State carried from sentence to sentence: source is exit, poll, result or empty; measure the last one found."""

    election: int = 0  # how many different words on elections the text holds
    source: str = ""
    measure: str = ""
    measure_age: int = 99  # sentences since that measure
    paragraph: int = -1


def election_words(low: set[str]) -> int:
    """How many different words on elections are among the words of a text."""
    return len(ELECTION & low)


def source_cues(w: Words) -> list[tuple[int, str]]:
    """Positions of the words that say where shares come from: exit, poll, result, and won for weak signs of a result."""
    low = w.low
    found: list[tuple[int, str]] = []
    for i, word in enumerate(low):
        following = low[i + 1] if i + 1 < len(low) else ""
        if (word, following) in EXIT or (
            word == "exit" and following in {"-", "‑"} and low[i + 2 : i + 3] in (["poll"], ["polls"])
        ):
            found.append((i, "exit"))
        elif word in {"poll", "polls", "polling"}:
            before = low[i - 1] if i else ""
            if before in {"exit", "-"} or following in VOTING:
                continue
            if (
                before == "the"
                and word == "polls"
                and low[max(0, i - 3) : i - 1]
                and low[i - 2] in {"to", "at", "of"}
                and low[max(0, i - 3)] not in {"ahead", "lead", "leads", "top", "up", "in", "according"}
            ):
                continue
            found.append((i, "poll"))
        elif word in POLL_WORDS:
            found.append((i, "poll"))
        elif word in RESULT_WORDS:
            found.append((i, "result"))
        elif word in WEAK_RESULT:
            found.append((i, "won"))
    return found


def source_at(cues: list[tuple[int, str]], at: int, scene: Scene) -> str:
    """exit, poll or result for a share at word `at`."""
    strong = [(i, s) for i, s in cues if s != "won"]
    left = [s for i, s in strong if i < at]
    right = [s for i, s in strong if i > at and i - at < 14]
    if left:
        return left[-1]
    if right and right[0] != "result":
        return right[0]
    if scene.source == "exit" and not (right and right[0] == "result"):
        return "exit"
    if right or any(s == "won" and i < at for i, s in cues):
        return "result"
    return scene.source or "result"


def economic(low: list[str]) -> bool:
    """Whether words speak of the economy."""
    return not ECONOMY.isdisjoint(low)
