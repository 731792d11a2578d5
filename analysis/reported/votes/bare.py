"""What a bare number counts in election news: share, points, seats, votes or nothing, by learned weights.

What is seen of the number and of each of these is weighed by `bare.csv`, which tests/benchmarks/bare.py learns from the
labelled texts.
"""

from bisect import bisect
from collections.abc import Iterator
from itertools import pairwise

from .. import cues as cue
from ..numbers.open_numbers import BEHIND_NAME, half_of_pair, open_end, party_follows
from ..numbers.reading import Reading
from ..numbers.words import Words
from ..scoring import likeliest
from .dimensions import own_dimension
from .scene import MANY, Scene
from .sides import Sides
from .table import is_row

RANGES = {"share": (0, 100), "points": (0, 60), "seats": (0, 1000), "votes": (2, 2e9)}
SIZES = (2, 10, 60, 100, 700, 1500, 10000)
ROW = 8  # words of a line with a name and its number
SUMS = (60, 101, 1500)  # of numbers behind names
CLOSE, NEAR = 3, 6  # words before a number in which a word stands close by, or near
MARKS, ENDS = frozenset(":=-–—"), frozenset({".", ";", "", ","})
TELLING = {
    "winning": cue.WIN, "winning seats": cue.WON_SEATS, "moving": cue.MOVE_BY, "ahead": cue.AHEAD | cue.LED,
    "needing": cue.NEED, "home": cue.GOT_HOME | cue.ORDINALS, "deciding": cue.PASSED, "comparing": cue.COMPARING_SHARES,
    "a threshold": cue.THRESHOLDS, "polling": cue.POLLING, "a body": cue.VOTING_BODIES,
    "a lead": cue.LEADS | cue.CUT_DOWN | {"majority"},
}  # fmt: skip


def bare_dimension(w: Words, readings: list[Reading], k: int, sides: Sides, scene: Scene) -> str:
    """The likeliest dimension of a bare number; a row of one number goes on with the row before."""
    alone = len(readings) == 1 and readings[0].number.after == len(w.low) <= ROW and _behind_name(w, readings[0])
    if alone and scene.dimensions and scene.measure_age <= 1:
        return scene.dimensions[0]
    return likeliest(candidates(w, readings, k, sides, scene), "votes/bare", ("weight",))


def candidates(w: Words, readings: list[Reading], k: int, sides: Sides, scene: Scene) -> dict[str, set[str]]:
    """The dimensions that number k can have by its size, the empty one among them, each with its traits."""
    seen = {*_of_number(w, readings[k], sides), *_of_text(w, readings, k, sides, scene)}
    told = list(_told(w, readings, k, sides, scene))
    fitting = [d for d in RANGES if fits(d, readings[k])] + ["voters"] * (("whole", "voters") in told)
    return {"": set()} | {d: {f"{d}: {x}" for x in seen} | {x for x, named in told if named == d} for d in fitting}


def fits(dimension: str, r: Reading) -> bool:
    """Whether a number may be one of a dimension by its size."""
    least, most = RANGES[dimension]
    return least <= r.number.value <= most and (r.number.value.is_integer() or dimension in {"share", "points"})


def _of_number(w: Words, r: Reading, sides: Sides) -> Iterator[str]:
    """What is seen of a number and the words beside it, whatever it may count."""
    n, before = r.number, w.at(r.left - 1)
    joint, end = ":" if before in MARKS else before, "." if w.at(n.after) in ENDS else w.at(n.after)
    yield from ("always", f"before {joint}", f"after {end}", f"in {n.form}")
    seen = {
        "decimal": n.value % 1 != 0, "behind a name": _behind_name(w, r),
        "in brackets": before == "(" and w.at(n.after) in {")", ","}, "before a party": party_follows(w, r),
        "behind it": "it" in sides.left[-CLOSE:], "end of a name": w.upper(r.left - 1) and w.upper(r.left - 2),
    }  # fmt: skip
    yield from (name for name, is_so in seen.items() if is_so)
    yield from (f"{name} close by" for name, words in TELLING.items() if not words.isdisjoint(sides.left[-CLOSE:]))
    yield from (f"{name} around" for name, words in TELLING.items() if not words.isdisjoint(sides.around))


def _behind_name(w: Words, r: Reading) -> bool:
    """Whether a name and maybe a mark stands right before a number: Roth (Green) 987; Roth: 1,204; Labour on 34."""
    at = r.left - 1 - (w.at(r.left - 1) in BEHIND_NAME)
    return w.upper(at) and not r.number.unit and (w.low[at] not in cue.ELECTORAL or at > 0)


def _of_text(w: Words, readings: list[Reading], k: int, sides: Sides, scene: Scene) -> Iterator[str]:
    """What is seen of the other numbers of a sentence and of the text."""
    pair, talk = half_of_pair(w, readings, k), bisect((1, 3, MANY), scene.election)
    yield from (f"pair {pair}", f"from {scene.source}", f"talk {talk}")
    polled = scene.poll_report or scene.source == "poll" or not cue.POLLING.isdisjoint(w.low)
    yield f"{bisect((1, 2, 4), len(cue.ELECTION.intersection(w.low)))} words on elections here"
    named = [x.number.value for x in readings if not x.kind and _behind_name(w, x)]
    yield f"{min(len(named), 3)} named, sum {bisect(SUMS, sum(named))}"
    size = bisect(SIZES, readings[k].number.value)
    yield from (f"size {size}", f"size {size}{' seats' * scene.seats}{' polls' * polled}")
    r, measured = readings[k], [x for x in readings[:k] if x.measure]
    nothing = k > 0 and not (readings[k - 1].measure or readings[k - 1].kind)
    seen = {
        "seats in the text": scene.seats, "a report of polls": scene.poll_report, "a vote": scene.voted,
        "a vote here": not cue.NAMING_VOTES.isdisjoint(w.low), "alone": len(readings) == 1,
        "alone behind a name": len(readings) == 1 and w.upper(r.left - 1),
        "a row": is_row(w, readings), "none before": not measured,
        "nothing told before": scene.measure_age > CLOSE and not measured,
        "behind a number of nothing": nothing, "joined to one": nothing and r.left - readings[k - 1].number.after < 2,
    }  # fmt: skip
    yield from (name for name, is_so in seen.items() if is_so)


def _told(w: Words, readings: list[Reading], k: int, sides: Sides, scene: Scene) -> Iterator[tuple[str, str]]:
    """Traits with the dimension that each speaks for: that of a number or of words nearby."""
    before = [x for x in reversed(readings[:k]) if x.dimension]
    for at, x in enumerate(before[:3]):
        yield f"number {at + 1} before", x.dimension
    yield from (("number behind", own_dimension(w, x)) for x in readings[k + 1 : k + 2])
    yield "some number behind", next(filter(None, (own_dimension(w, x) for x in readings[k + 1 : k + 5])), "")
    whole = _whole(w, readings, k)
    yield ("open whole", "seats" * scene.seats) if whole == "open" else ("whole", whole)
    age = min(scene.measure_age, 4)
    yield from ((f"told {age} before", d) for d in scene.dimensions[:1])
    yield from ((f"told {age} before beside", d) for d in scene.dimensions[1:])
    for name, words in (
        ("close by", sides.left[-NEAR:]), ("before", sides.left), ("behind", sides.right[:NEAR][::-1]),
        ("in the sentence", w.low),
    ):  # fmt: skip
        yield f"named {name}", next((cue.NAMED_BY[x] for x in reversed(words) if x in cue.NAMED_BY), "")


def _whole(w: Words, readings: list[Reading], k: int) -> str:
    """The dimension of the whole of which number k is a part: 73 out of the 130 seats, 133 of 199."""
    for r, whole in pairwise(readings[k : k + 2]):
        between = w.low[r.number.after : whole.number.first]
        if len(between) <= 6 and "of" in between and {",", ":"}.isdisjoint(between):
            own = own_dimension(w, whole)
            return "seats" if own in {"chamber", "members"} else own or ("open" if open_end(w, whole) else "things")
    return ""
