"""What a number of votes, seats, members, voters or nothing known is: its measure by learned weights.

What is seen of the number and of the words around it, and what the rows of `roles.toml` say, is weighed by
`counts.csv`, which tests/benchmarks/shares.py learns from the labelled texts.
"""

from bisect import bisect
from collections.abc import Iterator

from .. import cues as cue
from ..scoring import likeliest_kind
from .bare import SIZES
from .roles import FACTS, Case
from .shares import around, of_number

NOUNS = {"seats": cue.SEATS, "members": cue.MEMBERS, "votes": cue.VOTE_NOUNS, "voters": cue.VOTERS}
DOUBT = 0.2  # the rows have doubted already
TELLING_FACTS = (
    "pair", "whole", "one", "the", "body", "members", "turned_out", "part_of", "open", "electoral", "after:nothing",
)  # fmt: skip


def count_measure(c: Case, dimension: str, said: str) -> str:
    """The likeliest measure of a number of a dimension of which the rows have said something; or empty."""
    return likeliest_kind(traits(c, dimension, said), "votes/counts", doubt=DOUBT)


def traits(c: Case, dimension: str, said: str) -> set[str]:
    """What is seen of a number, of what stands right by it with its dimension too."""
    dimension = f"{'own' if c.own else 'bare'} {dimension or 'nothing'}"
    close = {*of_number(c), *_of_noun(c), *(f"fact {fact}" for fact in TELLING_FACTS if FACTS[fact](c)), f"said {said}"}
    close |= {f"magnitude {bisect(SIZES, c.r.number.value)}"}
    return {dimension} | close | {f"{dimension}: {x}" for x in close} | around(c)


def _of_noun(c: Case) -> Iterator[str]:
    """What is counted, and the next number."""
    yield from (f"noun {x}" for x in c.noun)
    yield from (f"noun of {name}" for name, words in NOUNS.items() if not words.isdisjoint(c.noun))
    after = c.readings[c.k + 1 : c.k + 2]
    between = c.w.low[c.r.number.after : after[0].left] if after else []
    yield f"next {' '.join(between)}" if len(between) < 4 else "next far"
    yield f"behind noun {c.w.at(max(c.r.noun[1], c.r.number.after))}"
