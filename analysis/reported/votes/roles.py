"""What the words beside a number make of it, whatever its dimension: a rule, a turnout, talk of elections at all."""

from .. import cues as cue
from .scene import Scene
from .sides import Sides


def electoral(scene: Scene, sides: Sides) -> bool:
    """Whether a number stands in talk of elections."""
    return scene.election >= 3 or (scene.election > 0 and not cue.NEAR_VOTE.isdisjoint(sides.around))


def is_threshold(left: list[str], right: list[str]) -> bool:
    """Whether a rule's number is meant: needs 61, the 5 percent barrier, 10 points required to avoid a runoff."""
    clause = right[: right.index(",")] if "," in right and right[1:2] not in (["the"], ["a"]) else right
    if not cue.THRESHOLDS.isdisjoint(clause[:4]) or not cue.NEED.isdisjoint(left[-7:]):
        return True
    near = left[-6:]
    missed = near[-1:] == ["with"] and near[-2:-1] != [] and near[-2] in cue.THRESHOLDS
    if (
        not missed
        and not cue.THRESHOLDS.isdisjoint(near)
        and near[-1] not in {"drew", "attracted", "took", "won", "got"}
    ):
        return True
    if right[:2] in (["plus", "one"], ["plus", "1"]) or "binding" in left[-5:]:
        return True
    for at in range(max(0, len(left) - 9), len(left) - 1):
        if left[at] in {"has", "have", "had"} and left[at + 1] == "to" and "settle" not in left:
            return True
    if not cue.NEEDED.isdisjoint(clause[:9]) and (cue.OUTCOME.isdisjoint(left) or not cue.NOBODY.isdisjoint(left)):
        return True
    if (
        (left[-1:] == ["takes"] and not cue.NEEDED_FOR.isdisjoint(left[-3:]))
        or ("price" in left[-6:] and "entry" in left[-6:])
        or "magic" in left[-3:]
        or ("short" in left[-4:] and left[-1] in {"of", "the"})
    ):
        return True
    return right[:1] in (["wins"], ["suffices"], ["mark"]) or right[:2] in (
        ["to", "govern"],
        ["to", "win"],
        ["would", "suffice"],
        ["is", "enough"],
    )


def conditional(left: list[str]) -> bool:
    """unless he secures more than half; if no candidate wins 50%; whoever gets; a candidate must."""
    near = left[-10:]
    if not {"unless", "whoever", "rule", "asks", "law", "provided"}.isdisjoint(near) and "by" not in near:
        return True
    return "if" in near and not {"no", "nobody", "none", "candidate", "anyone"}.isdisjoint(near)


def took_side(right: list[str]) -> bool:
    """voted for, against, to leave; said yes."""
    sides = {"for", "against", "to", "yes", "no"}
    return any(right[i] == "voted" and right[i + 1] in sides for i in range(min(6, len(right) - 1)))


def turned_out(right: list[str]) -> bool:
    """Whether people voted at all, not for somebody."""
    if right in (["went"], ["came"], ["did"]):
        return True
    right = [x for x in right if x not in cue.QUOTES]
    for at, word in enumerate(right[:12]):
        ahead = right[at + 1 : at + 4]
        if word in {"never", "not"}:
            return False
        if word in {"voted", "participated", "vote"}:
            if word == "vote":
                continue
            return (
                ahead[:1] == []
                or ahead[0] not in {"for", "against", "yes", "no", "to", "in"}
                or (ahead[0] == "in" and not cue.VOTERS.isdisjoint(right[:at]))
            )
        if (word in {"turned", "showed"} and ahead[:1] in (["out"], ["up"])) or (
            word in {"cast", "casting", "returned"}
            and not {"ballots", "ballot", "votes", "vote", "their"}.isdisjoint(ahead)
        ):
            return True
        if (word in {"took", "taken"} and ahead[:1] == ["part"]) or (word in cue.GO and "polls" in ahead):
            return True
    return False
