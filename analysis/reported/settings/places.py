"""Where a reported value belongs: the place its clause names, that of its paragraph, or the country of the article."""

from functools import partial
from string import capwords
from typing import NamedTuple

from ...text.classes import countries, word_class
from ...text.lexicon import tag_of
from .. import cues as cue
from ..numbers.words import Words
from ..subjects.phrases import Name

OWNED = 6  # words in which the noun follows what has it: Ossia's long-serving prime minister
LEVELS = frozenset({"lower", "upper"})  # of a house
STATED = frozenset({"at", "joined", "country", "area", "header", "known", "chamber"})
BARE = frozenset({"name", "genitive", "before a noun", "before a verb"})
JOINED = (["and"], ["or"], [","], [",", "and"])
GROUNDED = cue.SETTLEMENTS | cue.CONTAINERS | cue.GROUNDS


class Place(NamedTuple):
    """A place named by words at to last (exclusive); how tells what shows that it is one."""

    at: int
    last: int
    name: str
    how: str


def find_places(w: Words, names: list[Name], known: set[str]) -> list[Place]:
    """What a sentence names that can be a place, in order, with how: after a preposition, before a colon, known …"""
    found: list[Place] = []
    houses = (Name(i, i + 2) for i in w.among(LEVELS) if w.at(i + 1) in cue.HOUSES)
    for name in sorted({*map(partial(_up_to_for, w), names), *houses}):
        how = _how(w, name, known)
        previous = found[-1] if how and found else None
        if how in BARE and previous and _joined(w, previous, name):
            how = "joined"
        if previous and _owned(w, previous, name, how):
            found[-1] = Place(*name, w.slice(*name), "at")
        elif how and not (previous and previous.how != "dateline" and _chained(w, previous, name)):
            found.append(Place(*name, _called(w.slice(*name), how), how))
    return found


def _joined(w: Words, place: Place, name: Name) -> bool:
    """Whether a name stands beside a place: in Orbe and Velm."""
    return place.how in {"at", "joined"} and w.low[place.last : name.first] in JOINED


def _called(surface: str, how: str) -> str:
    """The name of a place: of a country for its demonym, in small letters for a dateline."""
    return capwords(surface) if how == "dateline" else countries()[surface] if how == "demonym" else surface


def _owned(w: Words, place: Place, name: Name, how: str) -> bool:
    """Whether a place lies in the one before it: in Peru's capital Lima, Indonesia's Orbe where that is known."""
    told = place.how == "at" or (place.how, how) == ("country", "known")
    return told and w.low[place.last] == "'s" and name.first - place.last < 4


def _up_to_for(w: Words, name: Name) -> Name:
    """A name without what is for somebody: 37 seats in the Riigikogu for Ann Bell."""
    inner = range(name.first + 1, name.last)
    last = next((i for i in inner if w.low[i] == "for" or (w.low[i - 1] in cue.HOUSES and w.upper(i))), name.last)
    return Name(name.first, last + (w.at(last).isdecimal() and w.low[last - 1] in cue.PLACE_NUMBERS))


def _chained(w: Words, place: Place, name: Name) -> bool:
    """Whether a name only says where the place before it lies: Senkata, El Alto; Lima, the capital of Peru."""
    return w.low[place.last] == "," and cue.BEFORE_PLACE.issuperset(w.low[place.last + 1 : name.first])


def _how(w: Words, name: Name, known: set[str]) -> str:
    """How a name is a place: at, country, area, header, known, owner, or bare; empty where it cannot be one."""
    low, surface, following = w.low, w.slice(*name), w.at(name.last) or "."
    if is_dateline(w, name):
        return "dateline"
    if _chamber(w, name):
        led = not {"in", "of", "to", "for"}.isdisjoint(low[max(0, name.first - 7) : name.first])
        return "" if following in {"'s", "'"} else "chamber" if led else "body"
    if _no_place(w, name, following):
        return ""
    if countries().get(surface, surface) != surface:
        return "" if following in cue.ABROAD else "demonym"
    i = _led_from(w, name)
    if _at(w, name, i, following):
        return "at"
    if countries().get(surface) == surface and not adjective(w, name):
        return "country"
    if _area(w, name, following):
        return "area"
    if following == ":" and (i == 0 or low[i - 1] in cue.PLACE_BREAKS) and _heads(w, name):
        return "header"
    if surface in known and not (adjective(w, name) or _passed(w, name)):
        return "known"
    civic = low[name.last + 1 : name.last + OWNED] if following == "'s" else [following]
    return "owner" if _owner(w, name, following, civic) else _bare(w, name, following)


def _heads(w: Words, name: Name) -> bool:
    """Whether a name with a colon can be that of a place: Orbe: 12 dead; not of who speaks: Bell: We have 12 dead."""
    return w.low[name.last - 1] not in cue.HEADED and w.at(name.last + 1) not in cue.SPEAKS_UP


def _bare(w: Words, name: Name, following: str) -> str:
    """How a name stands that nothing shows to be a place: Orbe's; Orbe took; the Orbe foundry; Orbe."""
    if following == "'s":
        return "genitive"
    if tag_of(following).startswith("VB"):
        return "before a verb"
    return "before a noun" if adjective(w, name) else "name"


def _chamber(w: Words, name: Name) -> bool:
    """Whether a name is that of a house of parliament: the Senate, the House of Commons."""
    if w.at(name.last)[:1].isdecimal():
        return False  # Congress 66, Unity 31
    return w.low[name.last - 1] in cue.HOUSES or (w.low[name.first] in cue.HOUSES and w.at(name.first + 1) == "of")


def _area(w: Words, name: Name, following: str) -> bool:
    """Whether a noun by or in a name makes it a place: Mount Orr, her riding, Orr; not Ann Orr of Pine County."""
    low, i = w.low, name.first - 1
    if "of" in low[name.first : name.last] and low[name.first] not in cue.AREAS | cue.LANDMARKS:
        return False
    if following in cue.AREAS or low[name.last : name.last + 2] == [",", "where"]:
        return True
    if name.last > name.first + 1 and (
        low[name.first] in cue.LANDMARKS or (low[name.last - 1] in cue.AREAS | cue.GROUNDS and w.at(i) not in cue.WAY)
    ):
        return True
    return w.at(i) == "," and w.at(i - 1) in GROUNDED and "," not in low[max(0, i - 6) : i]


def _owner(w: Words, name: Name, following: str, civic: list[str]) -> bool:
    """Whether a name is that of what has or holds something: the governor of Laguna, Ossia votes, Orbe's `civic`."""
    opens = w.at(name.first - 1) in {"", "the"} | cue.PLACE_BREAKS
    votes = opens and (following in cue.BALLOTS | {"votes"} or w.low[name.last : name.last + 2] == ["has", "voted"])
    of = w.at(name.first - 1) == "of" and w.at(name.first - 2) not in cue.AHEAD
    return votes or of or not cue.CIVIC.isdisjoint(civic)


def _passed(w: Words, name: Name) -> bool:
    """Whether a name only says from where or to where, of no number: up the coast from Orbe; not "five from Orbe"."""
    led, before = w.at(name.first - 1) in cue.WAY, w.at(name.first - 2)
    return led and not (before[:1].isdecimal() or before in cue.NUMBER_WORDS or before in cue.COUNTED)


def _no_place(w: Words, name: Name, following: str) -> bool:
    """Whether a name cannot be a place: a month, somebody; the Iraqi city, in Gesop's first survey."""
    surface, opening = w.slice(*name), w.low[name.first]
    joined = w.low[name.first + 1 : name.last - 1] == ["and"] and surface not in countries()
    if w.low[name.last - 1].removesuffix("s") in cue.PARTISAN or (joined and w.at(name.first - 1) not in cue.AT):
        return True  # half of Republicans; Bread and Roses
    titled = not {opening, w.at(name.first - 1)}.isdisjoint(cue.TITLES) or opening in word_class("roles")
    if titled or not {opening, w.low[name.last - 1]}.isdisjoint(cue.NO_PLACE) or _cut(w, name) or _aged(w, name.last):
        return True
    of_country = countries().get(surface, surface) != surface and following in cue.AREAS
    polled = following == "'s" and not cue.POLLING.isdisjoint(w.low[name.last + 1 : name.last + 4])
    return of_country or polled


def _aged(w: Words, last: int) -> bool:
    """Whether an age follows a name: Ann Bell, 16, …; Bell (43)."""
    framed = w.at(last) in {",", "("} and w.at(last + 2) in {",", ")", "."}
    return framed and w.at(last + 1).isdecimal() and len(w.at(last + 1)) < 3


def _cut(w: Words, name: Name) -> bool:
    """Whether a name is a number or letters: SEVEN, GDP; Kan. and St. before more words; a country is none of these."""
    surface = w.slice(*name)
    if surface in countries() or not surface.isupper():
        return w.at(name.last) == "." and w.glued(name.last) and len(surface) < 5 and name.last + 1 < len(w.low)
    return len(surface) < 4 or surface.lower() in cue.NUMBER_WORDS


def _led_from(w: Words, name: Name) -> int:
    """The first word of those that lead from a preposition to a name: in the southern city of, in the capital,"""
    i = name.first
    if i > 1 and w.low[i - 1] == "," and leads(w, i - 2):
        i -= 1
    while i and name.first - i < 6 and leads(w, i - 1):
        i -= 1
    return i


def _at(w: Words, name: Name, i: int, following: str) -> bool:
    """Whether something happens at a name, to which the words from word i on lead."""
    before, placed = w.at(i - 1), w.at(i - 1) in cue.AT
    if (following == "by" and before in cue.CARRIED_PLACE) or (following == "with" and before in cue.TOOK):
        return True  # Ann Bell won Ohio by three points
    of = w.low[name.first - 1] == "of" and w.low[name.first - 2] in cue.SETTLEMENTS
    if i < name.first - 1 and of and before not in cue.MOVING:
        return True  # the Russian city of Belgorod
    if placed and following in cue.BALLOTS and w.low[name.last - 1] not in cue.PARTISAN:
        return True
    return placed and not (i < name.first and adjective(w, name)) and w.low[name.first] not in cue.CALENDAR


def leads(w: Words, i: int) -> bool:
    """Whether word i can stand between a preposition and a place: in the southern Iraqi city of …"""
    return (w.low[i] in cue.BEFORE_PLACE and w.low[i] not in cue.AT) or (
        w.upper(i) and w.slice(i, i + 1) in countries()
    )


def is_dateline(w: Words, name: Name) -> bool:
    """Whether a name opens a report as the place it was sent from: DHAKA:, MAROUA, Cameroon, March 14."""
    surface, end = w.slice(*name), name.last
    if name.first or not surface.isupper() or len(surface) < 4 or end + 1 >= len(w.low) or not _heads(w, name):
        return False
    return w.low[end] in cue.DATELINE_MARKS or (w.low[end] == "," and w.upper(end + 1))


def adjective(w: Words, name: Name) -> bool:
    """Whether a noun goes on after the name: the Monmouth poll, United States service members."""
    following = w.low[name.last] if name.last < len(w.low) else "."
    return (
        following.isalpha()
        and following not in cue.FUNCTION
        and following not in cue.AREAS
        and not w.upper(name.last)
        and not following.endswith(("ed", "ing", "ly"))
    )
