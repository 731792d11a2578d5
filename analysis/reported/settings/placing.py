"""Which place is a value's: the one that its clause gives, else the likeliest of the article's by their traits."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import takewhile

from .. import cues as cue
from ..measures import OF_VOTES
from ..numbers.reading import Reading
from ..numbers.words import Words
from ..scoring import likeliest
from ..subjects.phrases import around
from .countries import countries, nationality
from .dates import RECENT_YEAR
from .places import Place, chamber_near, ground_near, place_of
from .setting import FRONT, Setting, running
from .sites import Sites, firm, likely
from .timing import KINDS
from .told import YEAR

NEAR = 70  # words back to the last mention of the main place for it to be near
BEFORE = 12  # sentences back that are looked at
BACK, BREAKS = 3, 3  # sentences and breaks that are told apart
CHOSEN = frozenset({"vote_count", "seats_total"})  # of a chamber or of voters
CLOSE = 5  # words between a number and a place that is close
WIDE = 12  # words behind a number that tell whether it is one of the whole country


def value_place(i: int, w: Words, readings: list[Reading], k: int, sites: Sites, setting: Setting) -> str:
    """The place of number k of sentence i; empty where the text does not settle it."""
    r = readings[k]
    stop = next((x.left for x in readings[k + 1 : k + 9] if x.measure == r.measure and not _part(w, x)), len(w.low))
    main = _sure_main(setting, r)
    clause = takewhile(",".__ne__, w.low[r.number.after : min(stop, r.number.after + WIDE)])
    place = main if main and not cue.NATIONWIDE.isdisjoint(clause) else _given(w, r, sites.told[i], stop, setting)
    if main and not place:
        place = setting.paragraph or main if r.measure in OF_VOTES else _of_toll(w, r, sites.told[i], stop, setting)
    setting.given += [x for x in [place or (not main and setting.carried)] if x]
    if place or main or (setting.by_town and not setting.age and r.measure not in OF_VOTES):
        return place
    candidates = place_candidates(i, w, r, list(_own(w, r, sites.told[i], stop, setting)), sites)
    return likeliest(candidates, "settings/places", ("any", KINDS.get(r.measure, "toll")))


def _of_toll(w: Words, r: Reading, places: list[Place], stop: int, setting: Setting) -> str:
    """The place of a toll in a text with a main place: of the sentences before, else the main one if that is near."""
    noun = ground_near(w, r.left, r.number.after, stop)
    named = "" if noun.rpartition(" ")[2] in cue.CONTAINERS else noun
    place = named or nationality(w, *r.noun)
    place = place or ("" if _split(w, places, stop) or running(w) else setting.carried)
    if place or setting.main.often or setting.since_main <= NEAR:
        return place or setting.main.name
    return (setting.main.name if noun in cue.NATIONS and setting.main.name in countries() else "") or noun


def _sure_main(setting: Setting, r: Reading) -> str:
    """The main place of a text that is sure to have one: a country, or one that it keeps naming."""
    main = setting.voting if r.measure in OF_VOTES else setting.main.name
    return main if setting.main.often or main in countries() else ""


def _part(w: Words, r: Reading) -> bool:
    """Whether a number is a part of the one before, in one breath with it: 100 people, including 30 children, …"""
    return not cue.INCLUDING.isdisjoint(w.low[max(0, r.left - 2) : r.left])


def _given(w: Words, r: Reading, places: list[Place], stop: int, setting: Setting) -> str:
    """The place that the clause of a number gives, or the chamber of seats; `stop` is where the next number begins."""
    places, listed = around(places, r.number.first), r.measure not in OF_VOTES or r.measure == "turnout"
    named = place_of(w, places, r.left, r.number.after, stop, listed)
    return named or (_chamber(w, r, setting) if r.measure == "seats" else "")


def _chamber(w: Words, r: Reading, setting: Setting) -> str:
    """The chamber of seats: the one named near them, else the one told before, but for the seats of a region."""
    near = chamber_near(w, r.left, r.number.after)
    setting.chamber = near or setting.chamber
    return setting.chamber if near or (setting.paragraph or setting.voting) in countries() else ""


def _own(w: Words, r: Reading, places: list[Place], stop: int, setting: Setting) -> Iterator[tuple[str, str]]:
    """Places of a number's own: of the sentences before, of those it counts, of a chamber."""
    yield setting.main.name, "main, near" if setting.since_main <= NEAR else "main, far"
    yield setting.first, "first of the lead"
    if not _split(w, places, stop):
        yield setting.carried, "carried, running total" if running(w) else "carried"
        yield setting.carried, f"carried, {setting.age} sentences back"
    if r.measure not in OF_VOTES:
        yield nationality(w, *r.noun), "whose people"
        noun = ground_near(w, r.left, r.number.after, stop)
        yield noun, "noun, container" if noun.rpartition(" ")[2] in cue.CONTAINERS else "noun"
    if r.measure in CHOSEN:
        yield chamber_near(w, r.left, r.number.after), "chamber"
        yield setting.chamber, "chamber told last"


def _split(w: Words, places: list[Place], stop: int) -> bool:
    """Whether the next number, which begins at word `stop`, has a place of its own: eight killed, four in Kyiv."""
    return stop < len(w.low) and bool(place_of(w, around(places, stop), stop, stop + 1, stop + 5, False))


def place_candidates(i: int, w: Words, r: Reading, seen: list[tuple[str, str]], sites: Sites) -> dict[str, set[str]]:
    """The places that number r of sentence i can have, the empty one among them, with their traits.

    `seen` are traits of the number's own.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for name, trait in [*seen, *sites.fixed, *_here(i, w, r, sites), *_before(i, sites), *_next(i, sites)]:
        found[name].add(trait)
    found.pop("", None)
    here, paragraph = sites.told[i], [p for j in _paragraph(i, sites) for p in sites.told[j]]
    of_sentence = {"running total": running(w), "of a past year": _past_year(w, sites.published)}
    told = [trait for trait, so in of_sentence.items() if so]
    for name, traits in found.items():
        kind = "country" if countries().get(name) == name else "local"
        traits |= {kind, *_missing(name, here, paragraph), *(f"{kind}, {trait}" for trait in told)}
    others = {"places here": firm(here), "places in the paragraph": firm(paragraph)}
    none = {"none", *(f"none, {trait}" for trait in [*told, *(t for t, so in others.items() if so)])}
    return found | {"": none | (set() if sites.known else {"none in the article"})}


def _missing(name: str, here: list[Place], paragraph: list[Place]) -> Iterator[str]:
    """Where a place is not named though others are."""
    if firm(here) and name not in {p.name for p in here}:
        yield "not here"
    if firm(paragraph) and name not in {p.name for p in here + paragraph}:
        yield "not in the paragraph"


def _past_year(w: Words, published: str) -> bool:
    """Whether a sentence tells a year before that of publication."""
    return any(x < published[:YEAR] for x in w.low if RECENT_YEAR.fullmatch(x))


def _here(i: int, w: Words, r: Reading, sites: Sites) -> Iterator[tuple[str, str]]:
    """Traits of the places that sentence i names: how they are told, and where they stand to number r."""
    first, after = r.number.first, r.number.after
    for p in likely(sites.told[i], sites.known):
        between = w.low[p.last : first] if p.at < first else w.low[after : p.at]
        side = "before" if p.at < first else "behind"
        yield p.name, f"here, {p.how}"
        yield p.name, f"here, {side}, {min(sum(x in cue.DATE_BREAKS for x in between), BREAKS)} breaks"
        if len(between) <= CLOSE:
            yield p.name, f"here, {side}, close"


def _paragraph(i: int, sites: Sites) -> list[int]:
    """The sentences before sentence i in its paragraph."""
    return [j for j in range(max(0, i - BEFORE), i) if sites.paragraphs[j] == sites.paragraphs[i]]


def _before(i: int, sites: Sites) -> Iterator[tuple[str, str]]:
    """Traits of the places named before sentence i."""
    stated = [(j, p) for j in range(max(0, i - BEFORE), i) for p in firm(sites.told[j])]
    paragraph = [(j, p) for j, p in stated if sites.paragraphs[j] == sites.paragraphs[i]]
    for j, p in stated[-1:]:
        yield p.name, f"told last, {min(i - j, BACK)} sentences back"
        yield p.name, f"told last, {p.how}"
    marked = [(p, "first of the paragraph") for _, p in paragraph[:1]]
    marked += [(p, "last of the paragraph") for _, p in paragraph[-1:]]
    opening = _paragraph(i, sites)[:1]
    marked += [(p, "opens the paragraph") for j, p in paragraph if j in opening and p.at < FRONT]
    marked += [(p, "in the sentence before") for j, p in stated if j == i - 1]
    yield from ((p.name, trait) for p, trait in marked)


def _next(i: int, sites: Sites) -> Iterator[tuple[str, str]]:
    """The first place that the sentence behind sentence i states, with its trait."""
    yield from ((p.name, "next") for places in sites.told[i + 1 : i + 2] for p in firm(places)[:1])
