"""The places that an article names, with the traits of those that stand out in it."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from ...text.classes import countries
from ...text.lexicon import is_common_noun
from ...text.tokens import folded
from ..numbers.words import Words
from ..subjects.phrases import Name
from .places import BARE, STATED, Place, find_places
from .told import oftenest

FIRM = STATED - {"header"}
SOMEBODY = frozenset({"person", "party"})
PLACED = frozenset({"at", "country", "area", "owner"})
OFTEN = 5  # times named, from which on they are not told apart
OPENING = 3  # sentences that say where an article is set
LEAD = 5  # sentences that can tell where an article is set, its headline among them
BARE_LEAD = 2  # sentences in which a name that nothing shows to be a place can be where an article is set


class Sites(NamedTuple):
    """The places of an article by sentence; names that are placed anywhere; traits that hold for all of its numbers.

    worded has what the words of each name and those beside it tell, chambers the houses of parliament, named all that
    is named itself, not only its people, kinds what the names of the article are of.
    """

    told: list[list[Place]]
    paragraphs: tuple[int, ...]
    known: set[str]
    fixed: list[tuple[str, str]]
    chambers: frozenset[str]
    named: frozenset[str]
    kinds: dict[str, str]
    worded: dict[str, set[str]]


def read_sites(
    sentences: list[Words],
    names: list[list[Name]],
    paragraphs: tuple[int, ...],
    known: set[str],
    kinds: dict[str, str],
) -> Sites:
    """The places of the sentences of an article with these names; `known` are those known before it."""
    told: list[list[Place]] = []
    before = known
    if sentences and sentences[0].in_title_case():
        elsewhere = {w.slice(*n) for w, named in zip(sentences[1:], names[1:], strict=True) for n in named} | known
        names = [[*_named_elsewhere(sentences[0], names[0], elsewhere - countries().keys())], *names[1:]]
    for w, named in zip(sentences, names, strict=True):
        told.append(find_places(w, named, known))
        known = known | {p.name for p in firm(told[-1])}
    told = [[p for p in places if _may_be(p, known, kinds)] for places in told]
    everything = [p for places in told for p in places]
    fixed = [(x, "known before") for x in sorted(before & {p.name for p in everything})]
    fixed += [*_in_lead(told, known), *_likely(told, known, kinds)]
    chambers = frozenset(p.name for p in everything if p.how in {"chamber", "body"})
    own = frozenset(p.name for p in everything if p.how != "demonym")
    return Sites(told, paragraphs, known, fixed, chambers, own, kinds, _worded(sentences, told))


def _worded(sentences: list[Words], told: list[list[Place]]) -> dict[str, set[str]]:
    """How often each place is named, the last of several words of its name, and the words before and behind it."""
    found: dict[str, set[str]] = {}
    for name, n in Counter(p.name for places in told for p in places).items():
        found[name] = {f"named {min(n, OFTEN)} times"} | (
            {f"ends in {name.split()[-1].lower()}"} if " " in name else set()
        )
    for w, places in zip(sentences, told, strict=True):
        for p in places:
            found[p.name] |= {f"after {w.at(p.at - 1)}", f"before {w.at(p.last)}"}
    return found


def _named_elsewhere(w: Words, names: list[Name], elsewhere: set[str]) -> Iterator[Name]:
    """The part of each name of a headline that is a country or named elsewhere: Iraq in "Iraq Bombings"."""
    for name in names:
        parts = [Name(i, j) for i in range(*name) for j in range(name.last, i, -1)]
        yield from [n for n in parts if (said := w.slice(*n)) in elsewhere or countries().get(said) == said][:1]


def _may_be(place: Place, known: set[str], kinds: dict[str, str]) -> bool:
    """Whether a name can be that of a place, not of somebody who has something: the cabinet of Ann Orr."""
    return place.how != "owner" or place.name in known or kind_of(place.name, kinds) not in SOMEBODY


def first_of_lead(told: list[list[Place]]) -> str:
    """The first place that the first sentences of a text name, also one that heads them."""
    opening = ((i, p) for i, places in enumerate(told[:OPENING]) for p in places)
    return next((p.name for i, p in opening if p.how in PLACED or (p.how, i, p.at) == ("header", 0, 0)), "")


def kind_of(name: str, kinds: dict[str, str]) -> str:
    """What a name is of: place, person, body …; empty where nothing tells, "unknown" where it is no whole name."""
    return kinds.get(folded(name).removeprefix("the "), "unknown")


def firm(places: list[Place]) -> list[Place]:
    """Those that their words show to be places."""
    return [p for p in places if p.how in FIRM]


def _likely(told: list[list[Place]], known: set[str], kinds: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Traits of the first, and of the most named, of those names that are likely to be of places, whatever shows it."""
    named = [
        (i, p.name)
        for i, places in enumerate(told)
        for p in places
        if p.how not in {"demonym", "before a verb"}
        and (p.name in known or (kind_of(p.name, kinds) in {"", "place"} and not is_common_noun(p.name.lower())))
    ]
    yield from [(name, "first likely of the lead") for i, name in named if i < OPENING][:1]
    if named:
        yield oftenest([name for _, name in named])[0], "likely most"


def _in_lead(told: list[list[Place]], known: set[str]) -> Iterator[tuple[str, str]]:
    """Traits of the places of the headline and the lead."""
    for i, places in enumerate(told[:LEAD]):
        where = "lead" if i else "headline"
        for p in places:
            if p.how not in BARE or p.name in known or i < BARE_LEAD:
                yield p.name, f"{where}, {'stated' if p.how in FIRM else p.how}"
