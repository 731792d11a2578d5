"""Percentages and points in election news: poll, exit poll, result, turnout, threshold, lead, or a change."""

from .. import cues as cue
from ..numbers.reading import Reading
from ..numbers.words import Words
from ..settings.countries import nationals
from .roles import conditional, electoral, is_threshold, took_side, turned_out
from .scene import Scene, in_clause, source_at
from .sides import Sides

MEASURES = {"exit": "exit_poll_share", "poll": "poll_share", "result": "vote_share"}
OF_WHO_VOTED = ["of", "those", "who", "voted"]
SHARES = frozenset(MEASURES.values())
COMPARED = SHARES | {"turnout"}


def share_measure(
    w: Words, r: Reading, sides: Sides, own: bool, last: Reading, scene: Scene, cues: list[tuple[int, str]]
) -> str:
    """The measure of a percentage, or of a bare number among percentages (own is False)."""
    left, right = sides.left, sides.right
    source = MEASURES[source_at(in_clause(w.low, cues, r.number.first), r.number.first, scene)]
    of_vote = own and (_of_vote(right) or (last.measure == "vote_count" and right[:3] == ["of", "the", "total"]))
    if _progress(left, right) or not (of_vote or (electoral(scene, sides) and cue.ECONOMY.isdisjoint(left[-3:]))):
        return ""
    if own and _of_things(left):
        return ""
    if is_threshold(left, right) or conditional(left):
        return "threshold"
    if _compared(left, right, last):
        return last.measure
    if own and took_side(sides.far):
        return source
    if own and not cue.UNSURE.isdisjoint(right[:4]):
        return "poll_share"
    if left == ["to"] and last.measure in SHARES:
        return last.measure  # a 52% to 43% lead
    if _lead(left, right, own, of_vote, sides.far):
        return "vote_margin"
    decided = left[-1:] == ["by"] and not cue.DECIDED.isdisjoint(left[-3:])
    if left[-1:] == ["by"] and not cue.ALTERED.isdisjoint(left[-2:]):
        return ""
    if (
        not cue.TURNOUT.isdisjoint(left + right[:3])
        or (own and not decided and right[:4] != OF_WHO_VOTED and turned_out(_clause(sides.far)))
        or left[-2:] == ["brought", "out"]
        or (own and (left == ["voted"] or right[:1] == ["polling"]))
        or (own and right[:1] == ["of"] and not cue.ROLLS.isdisjoint(right[1:4]) and cue.BACK.isdisjoint(right))
    ):
        return "turnout" if cue.ECONOMY.isdisjoint(left) else ""
    if own and right[:1] and right[0] in cue.OPINE and cue.CHOOSE.isdisjoint(sides.far):
        return ""
    if own and not cue.OPINION.isdisjoint(left[-9:] + right[:7]):
        return "poll_share"
    if of_vote:
        return source
    if own and not (cue.VOTERS | cue.RESPONDENTS | {"of"}).isdisjoint(right[:1]) and not _change(left, right):
        return _of_voters(left, right, source)
    if not cue.ECONOMY.isdisjoint(sides.around) or (
        own and (_change(left, right) or _counts_things(w, r, right, last))
    ):
        return ""
    return _carried(left, own, last, scene) or _given(w, r, left, right, own, last, source)


def _of_things(left: list[str]) -> bool:
    """Whether a share is one of things: the share of homes with water rose to 61 percent."""
    at = next((i for i, word in enumerate(left[:-1]) if word in cue.PORTIONS and left[i + 1] == "of"), None)
    return at is not None and cue.ELECTORAL.isdisjoint(left[at + 2 : at + 6])


def _compared(left: list[str], right: list[str], last: Reading) -> bool:
    """Whether a share is measured as the number before it: up from 40; 61 or 62 percent; 30 percent did."""
    compared = (
        COMPARED
        if left[-1:] and left[-1] in cue.COMPARING_SHARES
        else {"turnout"}
        if left[-1:] == ["or"]
        else frozenset()
    )
    return last.measure in compared or (right == ["did"] and last.measure in SHARES)


def _progress(left: list[str], right: list[str]) -> bool:
    """With 78 per cent of the vote counted; 99.9 percent of polling stations reporting."""
    return (
        not cue.NOT_CAST.isdisjoint(right[:8])
        or (
            bool(right)
            and not cue.BEING_COUNTED.isdisjoint(right[:9])
            and (right[0] in {"of", "reporting"} or "counted" in right[:4])
        )
        or left[-2:] in (["account", "for"], ["accounts", "for"], ["accounted", "for"])
    )


def _of_vote(right: list[str]) -> bool:
    """52 percent of the vote, 14% of all valid votes cast, 47% of voting intentions."""
    for at, word in enumerate(right[:8]):
        if word in cue.VOTE_NOUNS or word in {"intentions", "voting"}:
            return (right[at + 1 : at + 2] or [""])[0] not in {
                "lead",
                "margin",
                "swing",
                "threshold",
                "counted",
                "tallied",
            }
        if word in cue.HARD or word in cue.OTHER_TIMES or word in {",", "to", "who", "had", "would", "on"}:
            return False
    return False


def _lead(left: list[str], right: list[str], own: bool, of_vote: bool, far: list[str]) -> bool:
    """a 5 percent lead; ahead by 5%; but not "beat him by 52% to 38%"."""
    if own and (not cue.LEADS.isdisjoint(right[:3]) or (not cue.AHEAD.isdisjoint(right[:1]) and left[-1:] != ["on"])):
        return True
    by = left[-1:] == ["by"] and not of_vote and not cue.MARGIN_VERBS.isdisjoint(left[-6:])
    return by and not (far[:1] == ["to"] and len(far) > 1 and far[1][0].isdecimal())


def _change(left: list[str], right: list[str]) -> bool:
    """Whether a percentage is a change: a 4% swing, 33 percent more, down by 3%."""
    if right and (
        right[0] in cue.CHANGE_NOUNS - {"up", "down"}
        or right[0] == "a"
        or (
            right[0] not in {"up", "down"}
            and not cue.CHANGE_NOUNS.isdisjoint(right[:2])
            and right[0] not in {",", "and", "while", "but"}
        )
    ):
        return True
    if not left:
        return False
    if (left[-1] == "by" and not cue.MOVE_BY.isdisjoint(left[-4:])) or left[-1] in cue.MOVE_BY - {"added", "lost"} | {
        "another",
        "further",
    }:
        return True
    return left[-1] == "of" and not {"swing", "increase", "rise", "fall", "drop", "growth"}.isdisjoint(left[-2:-1])


def _of_voters(left: list[str], right: list[str], source: str) -> str:
    """40 percent of women backed him; won six in ten of the under-30s; not 63 percent of exports."""
    if not {"undecided", "choice"}.isdisjoint(left[-6:]) or (
        left[-1:] == ["by"] and not cue.DECIDED.isdisjoint(left[-3:])
    ):
        return source
    asked = cue.VOTERS | cue.RESPONDENTS
    if asked.isdisjoint(right[:6]) and nationals().isdisjoint(right[:3]):
        return ""
    if not cue.GO.isdisjoint(left[-4:]) and not {"urns", "polls"}.isdisjoint(left[-4:]):
        return "turnout"
    if not cue.OUTCOME.isdisjoint(left[-4:]):
        return source
    if cue.BACK.isdisjoint(right[1:]):
        return ""
    return (
        ""
        if not {"said", "say", "believe", "think"}.isdisjoint(right)
        and {"vote", "support", "back", "approve", "approved", "disapprove", "disapproved"}.isdisjoint(right)
        else source
    )


def _counts_things(w: Words, r: Reading, right: list[str], last: Reading) -> bool:
    """Whether a noun of its own follows the percentage: 27 percent VAT."""
    if (
        not right
        or right[0] in cue.FOLLOWING
        or right[0] in cue.BACK
        or right[0] in cue.NUMBER_WORDS
        or right[0] in cue.WIN
        or right[0] in cue.VERBS
        or right[0] in {"now", "also", "already", "currently", "still"}
        or not right[0].isalpha()
    ):
        return False
    named = w.upper(r.number.after) or (r.left == 1 and w.low[0] == "with")
    return not named and not (right[0] in {"the", "a", "his", "her"} and last.measure in SHARES)


def _carried(left: list[str], own: bool, last: Reading, scene: Scene) -> str:
    """The measure of the number before, where nothing new begins."""
    near = left[-8:]
    free = cue.WIN.isdisjoint(near)
    if last.measure == "threshold" and free and not {"and", "or", "so", "plus"}.isdisjoint(left[-3:]):
        return "threshold"
    if last.measure == "turnout" or (not last.number.after and scene.measure == "turnout" and not own):
        return "turnout" if free or not {"from", "was", "it", "is"}.isdisjoint(left[-3:]) else ""
    if last.measure in SHARES and free and (not own or not left or left[-1] in cue.LINKS):
        return last.measure
    return ""


def _given(w: Words, r: Reading, left: list[str], right: list[str], own: bool, last: Reading, source: str) -> str:
    """A share by what gives it: won 47%, Labour on 34%, Arce (55%), 52% backed him."""
    if last.dimension == "seats" and (r.number.form in {"fraction", "ratio"} or left[-1:] == ["or"]):
        return ""
    loose = (
        own and left[-1:] == ["by"] and right != ["to"] and (cue.SHARE_WORDS | cue.BACK).isdisjoint(left[-8:])
    )  # cut by a third
    if not own or not left or (left[-1] in cue.LINKS and not loose) or not cue.WIN.isdisjoint(left[-8:]):
        return (
            last.measure
            if last.measure in SHARES
            and source == "vote_share"
            and last.measure != "vote_share"
            and cue.OUTCOME.isdisjoint(left)
            else source
        )
    for_somebody = right[:1] == ["for"] and len(right) > 1 and w.upper(r.number.after + 1)
    if not cue.BACK.isdisjoint(right[:3]) or w.upper(r.left - 1) or for_somebody or left[-1] in cue.HOLDERS:
        return source
    return ""


def _clause(words: list[str]) -> list[str]:
    """The words up to a comma with a conjunction behind it."""
    ends = (at for at, x in enumerate(words) if x == "," and words[at + 1 : at + 2] in (["and"], ["while"], ["but"]))
    return words[: next(ends, len(words))]


def points_measure(r: Reading, sides: Sides, own: bool, last: Reading, scene: Scene) -> str:
    """The measure of a number of points: a lead or a threshold; empty for a change or a score."""
    left, right = sides.left, sides.right
    words = set(left + right)
    if not electoral(scene, sides) or words & cue.NOT_POLITICAL:
        return ""
    if is_threshold(left, right) or conditional(left) or (last.measure == "threshold" and cue.OUTCOME.isdisjoint(left)):
        return "threshold"
    if (
        not own
        or not cue.LEADS.isdisjoint(words | set(sides.far[:8]))
        or not cue.AHEAD.isdisjoint(right[:4] + left[-3:])
    ):
        return "vote_margin"
    if left[-1:] == ["by"] and cue.MOVE_BY.isdisjoint(left[-4:]):
        return "vote_margin"
    if (right and right[0] in cue.CHANGE_NOUNS) or (left and left[-1] in cue.MOVE_BY | {"another", "further"}):
        return ""
    return "vote_margin" if not cue.MARGIN_VERBS.isdisjoint(words) or "between" in words else ""
