"""The places that an article names, with the traits of those that stand out in it."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from ...text.classes import countries
from ..numbers.words import Words
from ..subjects.phrases import Name
from .places import STATED, Place, find_places

FIRM = STATED - {"header"}
LIKELY = frozenset({"owner", "dateline", "demonym"})
PLACED = frozenset({"at", "country", "area", "owner"})
OPENING = 3  # sentences that say where an article is set
LEAD = 5  # sentences that can tell where an article is set, its headline among them
MANY = 3  # mentions of the place that is named many times


class Sites(NamedTuple):
    """The places of an article by sentence; names that are placed anywhere; traits that hold for all of its numbers.

    spread has the sentences in which a name begins with each word, chambers the houses of parliament.
    """

    told: list[list[Place]]
    paragraphs: tuple[int, ...]
    known: set[str]
    fixed: list[tuple[str, str]]
    spread: dict[str, int]
    chambers: frozenset[str]


def read_sites(sentences: list[Words], names: list[list[Name]], paragraphs: tuple[int, ...], known: set[str]) -> Sites:
    """The places of the sentences of an article with these names; `known` are those known before it."""
    told: list[list[Place]] = []
    before = known
    if sentences and _capitalised(sentences[0]):
        demonyms = countries().keys() - set(countries().values())
        elsewhere = {w.slice(*n) for w, named in zip(sentences[1:], names[1:], strict=True) for n in named}
        names = [list(_named_elsewhere(sentences[0], names[0], (elsewhere | known) - demonyms)), *names[1:]]
    for w, named in zip(sentences, names, strict=True):
        told.append(find_places(w, named, known))
        known = known | {p.name for p in firm(told[-1])}
    fixed = [(x, "known before") for x in sorted(before & {p.name for places in told for p in places})]
    fixed += [*_named_most(told, known), *_in_lead(told, known)]
    spread = Counter(x for w, named in zip(sentences, names, strict=True) for x in {w.low[n.first] for n in named})
    chambers = frozenset(p.name for places in told for p in places if p.how in {"chamber", "body"})
    return Sites(told, paragraphs, known, fixed, spread, chambers)


def _capitalised(w: Words) -> bool:
    """Whether a headline writes nearly every word with a capital."""
    words = [i for i, low in enumerate(w.low) if low.isalpha() and len(low) > 3]
    return sum(w.upper(i) for i in words) > 0.8 * len(words)


def _named_elsewhere(w: Words, names: list[Name], elsewhere: set[str]) -> Iterator[Name]:
    """The part of each name of a headline that is a country or named elsewhere: Iraq in "Iraq Bombings"."""
    for name in names:
        parts = [Name(i, j) for i in range(*name) for j in range(name.last, i, -1)]
        yield from [n for n in parts if (said := w.slice(*n)) in elsewhere or countries().get(said) == said][:1]


def first_of_lead(told: list[list[Place]]) -> str:
    """The first place that the first sentences of a text name, also one that heads them."""
    opening = ((i, p) for i, places in enumerate(told[:OPENING]) for p in places)
    return next((p.name for i, p in opening if p.how in PLACED or (p.how, i, p.at) == ("header", 0, 0)), "")


def firm(places: list[Place]) -> list[Place]:
    """Those that their words show to be places."""
    return [p for p in places if p.how in FIRM]


def likely(places: list[Place], known: set[str]) -> list[Place]:
    """Those that their words show to be places, or to have or hold something, or that are placed elsewhere."""
    return [p for p in places if p.how in FIRM | LIKELY or p.name in known]


def _named_most(told: list[list[Place]], known: set[str]) -> Iterator[tuple[str, str]]:
    """Traits of the places that an article names most, or first."""
    stated = [p.name for places in told for p in firm(places)]
    named = Counter(p.name for places in told for p in places if p.name in known or countries().get(p.name) == p.name)
    if stated:
        yield stated[0], "first stated"
        yield _first_most(Counter(stated)), "stated most"
    if named:
        name = _first_most(named)
        yield name, "named most"
        yield from [(name, "named many times")] * (named[name] >= MANY)
        yield from [(name, "only place")] * (len(named) == 1)


def _first_most(counts: Counter[str]) -> str:
    """What is counted most often, of equals the first by name."""
    return max(sorted(counts), key=counts.__getitem__)


def _in_lead(told: list[list[Place]], known: set[str]) -> Iterator[tuple[str, str]]:
    """Traits of the places of the headline and the lead."""
    for i, places in enumerate(told[:LEAD]):
        where = "lead" if i else "headline"
        yield from ((p.name, f"{where}, {'stated' if p.how in FIRM else p.how}") for p in likely(places, known))
