"""What a number of votes, seats or percent is by the words around it, in the rows of `roles.toml`."""

import tomllib
from collections.abc import Callable
from importlib.resources import files
from typing import NamedTuple

from .. import cues as cue
from ..numbers.open_numbers import half_of_pair, open_end
from ..numbers.patterns import Test, read_pattern
from ..numbers.reading import Reading
from ..numbers.words import Words
from .scene import Scene
from .sides import Sides
from .signs import in_clause, near, source_at, source_cues

SOURCES = {"exit": "exit_poll_share", "poll": "poll_share", "result": "vote_share"}
SHARES = frozenset(SOURCES.values())
POLLS = {"poll", "polls", "exit"}
WEAK = {"won", "would"}  # signs that are none of a vote by themselves
VOTED_AT_ALL = (["went"], ["came"], ["did"])
FOR_SOMEBODY = frozenset({"for", "against", "yes", "no", "to"})


class Case(NamedTuple):
    """Number k of a sentence; own: it has a unit or noun; last: the number with a measure before it."""

    w: Words
    readings: list[Reading]
    k: int
    sides: Sides
    own: bool
    last: Reading
    scene: Scene

    @property
    def r(self) -> Reading:
        return self.readings[self.k]

    @property
    def before(self) -> Reading:
        return self.readings[self.k - 1] if self.k else Reading.blank()

    @property
    def noun(self) -> list[str]:
        return self.w.low[self.r.noun[0] : self.r.noun[1]]

    @property
    def pair(self) -> str:
        far = self.sides.far[:3]
        votes = far[:2] == ["votes", "to"] and (far[-1][0].isdecimal() or far[-1] in cue.NUMBER_WORDS)
        return half_of_pair(self.w, self.readings, self.k) or ("votes" if votes else "")


class Row(NamedTuple):
    """What a number is that has all of some facts, none of others, and passes tests of its clause, and beyond it."""

    measure: str
    facts: list[tuple[Callable[[Case], bool], bool]]
    tests: list[Test]
    beyond: list[Test]


def role_of(section: str, c: Case) -> str:
    """The first row of a section that fits: a measure, source, same, or empty for none."""
    left, right, far, _ = c.sides
    start, first, after = c.r.left - len(left), len(left), c.r.number.after
    near, wide = c.w.part(start, after + len(right)), c.w.part(start, after + len(far))
    at = first, first + after - c.r.left
    for row in ROWS.get(section, []):
        told = all(fact(c) == so for fact, so in row.facts) and all(test(near, *at) for test in row.tests)
        if told and all(test(wide, *at) for test in row.beyond):
            return row.measure.strip("-")
    return ""


def share_source(c: Case, cues: list[tuple[int, str]]) -> str:
    """The measure of a share: of a poll, an exit poll or a result; goes on with that of a poll before."""
    at, last = c.r.number.first, c.last.measure
    source = SOURCES[source_at(in_clause(c.w.low, near(cues, at), at), at, c.scene)]
    return last if source == "vote_share" and last in SHARES and cue.OUTCOME.isdisjoint(c.sides.left) else source


def _electoral(c: Case) -> bool:
    """Whether a number stands in talk of elections."""
    near = c.scene.election > 0 and not cue.NEAR_VOTE.isdisjoint(c.sides.around)
    return c.scene.election >= 3 or near or bool(POLLS & {sign for _, sign in source_cues(c.w.low)})


def _nowhere(c: Case) -> bool:
    """Whether nothing says where a share comes from, no sign near it and no vote in the text."""
    return not c.scene.voted and not c.scene.source and {s for _, s in source_cues(c.w.low)} <= WEAK


def _polled(c: Case) -> bool:
    return not {"poll", "polls"}.isdisjoint(sign for _, sign in source_cues(c.w.low)) or c.scene.source == "poll"


def _after_turnout(c: Case) -> bool:
    first = not c.last.number.after and not c.own
    return c.last.measure == "turnout" or (first and c.scene.measure == "turnout")


def _turned_out(c: Case) -> bool:
    right, far, _ = c.sides[1:]
    voters = right[:4] == ["of", "those", "who", "voted"]
    return c.own and not voters and turned_out(_clause(far) if c.r.number.unit else right)


def turnout_moved(c: Case) -> bool:
    """Turnout fell by 12 points to 51 percent."""
    return c.before.number.unit == "points" and not cue.TURNOUT.isdisjoint(c.w.low[: c.before.left])


def _whole_turned_out(c: Case) -> bool:
    """7.2 of the 12 million voters cast ballots."""
    return c.k + 1 < len(c.readings) and turned_out(c.w.low[c.readings[c.k + 1].noun[1] :][:12])


def _whole(c: Case) -> bool:
    """Whether a number is the whole of which the number before it is a part: 73 out of the 130, 133 of 199."""
    between = c.w.low[c.before.number.after : c.r.number.first]
    if not 0 < len(between) <= 9 or "of" not in between or not c.before.measure or c.before.number.unit:
        return False
    apart = c.before.measure == "seats" and "of" in between[-4:]
    return between[0] in {"of", "out", "("} or (apart and (between[0] != "," or between[1] == "out"))


def _of_vote(c: Case) -> bool:
    """52 percent of the vote, 14% of all valid votes cast, 47% of voting intentions."""
    right = c.sides.right
    if not c.own or (c.last.measure == "vote_count" and right[:3] == ["of", "the", "total"]):
        return c.own
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
    if at and words[at - 1] == "to":
        return False  # are eligible to cast ballots
    if word in (["voted"], ["participated"]):
        return FOR_SOMEBODY.isdisjoint(ahead[:1]) and (ahead[:1] != ["in"] or not cue.VOTERS.isdisjoint(words[:at]))
    return right in VOTED_AT_ALL or (word not in (["never"], ["not"]) and not cue.CAST.isdisjoint(ahead))


def _rows(section: str) -> list[Row]:
    rows: list[Row] = []
    for written in WRITTEN[section]:
        if isinstance(written, str):
            rows += _rows(written)
            continue
        measure, told, pattern = written[:3]
        facts = [(FACTS[fact.removeprefix("!")], fact[0] != "!") for fact in told.split()]
        beyond = [token[1:] for token in pattern.split() if token[0] == "+"]
        near = " ".join(token for token in pattern.split() if token[0] != "+")
        tests = [read_pattern(tokens).tests for tokens in (near, " ".join(beyond))]
        rows.append(Row(measure, facts, *tests))
    return rows


FACTS: dict[str, Callable[[Case], bool]] = {
    "own": lambda c: c.own,
    "bare": lambda c: not c.own,
    "electoral": _electoral,
    "nowhere": _nowhere,
    "polled": _polled,
    "economic": lambda c: not cue.ECONOMY.isdisjoint(c.sides.around),
    "after:nothing": lambda c: c.k > 0 and not (c.before.measure or c.before.number.unit),
    "from:nothing": lambda c: c.k > 0 and c.w.at(c.before.left - 1) == "from" and not c.before.measure,
    "after:turnout": _after_turnout,
    "after:votes": lambda c: not cue.VOTE_NOUNS.isdisjoint(c.w.low[slice(*c.last.noun)]),
    "after:margin": lambda c: c.last.measure == "vote_margin",
    "after:vote_count": lambda c: c.last.measure == "vote_count",
    "scene:margin": lambda c: not c.last.number.after and c.scene.measure == "vote_margin",
    "after:seats": lambda c: c.last.dimension == "seats",
    "of_vote": _of_vote,
    "turned_out": _turned_out,
    "whole_turned_out": _whole_turned_out,
    "pair": lambda c: bool(c.pair) and c.r.number.value.is_integer(),
    "pair:share": lambda c: c.pair == "share",
    "body": lambda c: not cue.SITTING.isdisjoint(c.w.low),
    "part_of": lambda c: c.sides.left[:1] == ["of"],
    "open": lambda c: open_end(c.w, c.r),
    "whole": _whole,
    "one": lambda c: c.r.number.value == 1,
    "the": lambda c: c.w.at(c.r.left - 1) == "the" or "the" in c.w.low[c.r.left : c.r.number.first],
    "members": lambda c: "members" in (*c.noun[:1], *c.noun[-1:]),
    "representatives": lambda c: not {*c.noun[:1], *c.noun[-1:]}.isdisjoint(cue.MEMBERS | {"members"}),
    "officials": lambda c: not {"officials", "governors", "mayors"}.isdisjoint(c.noun[-1:]),
}
WRITTEN = tomllib.loads(files(__package__).joinpath("roles.toml").read_text(encoding="utf-8"))
ROWS = {section: _rows(section) for section in WRITTEN}
