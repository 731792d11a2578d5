"""What a number of votes, seats or percent is by the words around it, in the rows of `roles.toml`."""

import tomllib
from importlib.resources import files
from typing import NamedTuple

from .. import cues as cue
from ..numbers.kinds import Test, compiled
from ..numbers.open_numbers import half_of_pair
from ..numbers.reading import Reading
from ..numbers.words import Words
from .scene import Scene
from .sides import Sides
from .signs import in_clause, source_at

SOURCES = {"exit": "exit_poll_share", "poll": "poll_share", "result": "vote_share"}
SHARES = frozenset(SOURCES.values())
VOTED_AT_ALL = (["went"], ["came"], ["did"])
FOR_SOMEBODY = frozenset({"for", "against", "yes", "no", "to"})


class Row(NamedTuple):
    """What a number is that has all of some facts, none of others, and passes tests of its clause, and beyond it."""

    measure: str
    facts: frozenset[str]
    denied: frozenset[str]
    tests: list[Test]
    beyond: list[Test]


def role_of(section: str, w: Words, r: Reading, sides: Sides, facts: set[str]) -> str:
    """The first row of a section that fits: a measure, source, same, or empty for none."""
    start, first, after = r.left - len(sides.left), len(sides.left), r.number.after
    end = first + after - r.left
    near, far = w.part(start, after + len(sides.right)), w.part(start, after + len(sides.far))
    for row in ROWS[section]:
        if (
            row.facts <= facts
            and row.denied.isdisjoint(facts)
            and all(test(near, first, end) for test in row.tests)
            and all(test(far, first, end) for test in row.beyond)
        ):
            return row.measure.strip("-")
    return ""


def share_source(w: Words, at: int, cues: list[tuple[int, str]], last: str, left: list[str], scene: Scene) -> str:
    """The measure of a share at word `at`: of a poll, an exit poll or a result; goes on with that of a poll before."""
    source = SOURCES[source_at(in_clause(w.low, cues, at), at, scene)]
    return last if source == "vote_share" and last in SHARES and cue.OUTCOME.isdisjoint(left) else source


def electoral(scene: Scene, sides: Sides) -> bool:
    """Whether a number stands in talk of elections."""
    return scene.election >= 3 or (scene.election > 0 and not cue.NEAR_VOTE.isdisjoint(sides.around))


def facts_of(
    w: Words, readings: list[Reading], k: int, sides: Sides, own: bool, last: Reading, scene: Scene
) -> set[str]:
    """What is true of number k, for the rows."""
    r, right, far = readings[k], sides.right, sides.far
    noun, before = w.low[r.noun[0] : r.noun[1]], readings[k - 1] if k else last
    pair = half_of_pair(w, readings, k) or ("votes" if far[:2] == ["votes", "to"] else "")
    turnout_goes_on = not last.number.after and scene.measure == "turnout" and not own
    told = {
        "own" if own else "bare": True,
        f"after:{last.measure}": True,
        f"after:{last.dimension}": True,
        f"pair:{pair}": True,
        "pair": pair != "" and r.number.value.is_integer(),
        "after:nothing": k > 0 and not (before.measure or before.number.unit),
        "after:share": last.measure in SHARES,
        "after:counted": last.measure in SHARES | {"turnout"},
        "after:turnout": last.measure == "turnout" or turnout_goes_on,
        "electoral": electoral(scene, sides),
        "economic": not cue.ECONOMY.isdisjoint(sides.around),
        "of_vote": own and (_of_vote(right) or (last.measure == "vote_count" and right[:3] == ["of", "the", "total"])),
        "turned_out": own
        and right[:4] != ["of", "those", "who", "voted"]
        and turned_out(_clause(far) if r.number.unit else right),
        "paired": far[1:2] == ["to"] and (numeral(far[2:3]) or "'s" in far[3:6]),
        "part_of": sides.left[:1] == ["of"],
        "part": r.number.form in {"fraction", "ratio"},
        "whole": k > 0 and _whole(w.low[before.number.after : r.number.first], before),
        "one": r.number.value == 1,
        "the": w.low[max(0, r.left - 1) : r.left] == ["the"] or "the" in w.low[r.left : r.number.first],
        "members": "members" in (*noun[:1], *noun[-1:]),
        "officials": not {"officials", "governors", "mayors"}.isdisjoint(noun[-1:]),
    }
    return {fact for fact, so in told.items() if so}


def _whole(between: list[str], before: Reading) -> bool:
    """Whether a number is the whole of which the number before it is a part: 73 out of the 130, 133 of 199."""
    if not 0 < len(between) <= 9 or "of" not in between or not before.measure or before.number.unit:
        return False
    if between[0] in {"of", "out", "("}:
        return True
    return before.measure == "seats" and "of" in between[-4:] and (between[:2] == [",", "out"] or between[0] != ",")


def numeral(words: list[str]) -> bool:
    """Whether words begin with a number."""
    return bool(words) and (words[0][0].isdecimal() or words[0] in cue.COUNTING)


def _of_vote(right: list[str]) -> bool:
    """52 percent of the vote, 14% of all valid votes cast, 47% of voting intentions."""
    for at, word in enumerate(right[:8]):
        if word in cue.VOTE_NOUNS or word in {"intentions", "voting"}:
            return cue.NO_VOTE.isdisjoint(right[at + 1 : at + 2])
        if word in cue.NO_PART_OF_VOTE:
            return False
    return False


def _clause(words: list[str]) -> list[str]:
    """The words up to a comma with a conjunction behind it."""
    ends = (at for at, x in enumerate(words) if x == "," and words[at + 1 : at + 2] in (["and"], ["while"], ["but"]))
    return words[: next(ends, len(words))]


def turned_out(right: list[str]) -> bool:
    """Whether people voted at all, not for somebody."""
    words = [x for x in right if x not in cue.QUOTES][:12]
    at = next((i for i, x in enumerate(words) if x in cue.CASTING), len(words))
    word, ahead = words[at : at + 1], words[at + 1 : at + 4]
    if word in (["voted"], ["participated"]):
        return FOR_SOMEBODY.isdisjoint(ahead[:1]) and (ahead[:1] != ["in"] or not cue.VOTERS.isdisjoint(words[:at]))
    return right in VOTED_AT_ALL or (word not in (["never"], ["not"]) and not cue.CAST.isdisjoint(ahead))


def _rows(section: str) -> list[Row]:
    rows: list[Row] = []
    for written in WRITTEN[section]:
        if isinstance(written, str):
            rows += _rows(written)
            continue
        measure, facts, pattern = written[:3]
        denied = {fact[1:] for fact in facts.split() if fact[0] == "!"}
        beyond = [token[1:] for token in pattern.split() if token[0] == "+"]
        near = " ".join(token for token in pattern.split() if token[0] != "+")
        tests = [compiled(tokens)[1] for tokens in (near, " ".join(beyond))]
        rows.append(Row(measure, frozenset(x for x in facts.split() if x[0] != "!"), frozenset(denied), *tests))
    return rows


WRITTEN = tomllib.loads(files(__package__).joinpath("roles.toml").read_text(encoding="utf-8"))
ROWS = {section: _rows(section) for section in WRITTEN}
