"""Where a value belongs: as its clause says, else where the sentences before are set, else the text's main place."""

from dataclasses import dataclass, field
from itertools import pairwise, takewhile

from ...actors import Actor
from ...text.tokens import folded
from .. import cues as cue
from ..measures import OF_VOTES
from ..numbers.reading import Reading
from ..numbers.words import Words
from ..subjects.phrases import Name, around
from .countries import MainPlace, countries, main_place, nationality, opening_place, speaks_of
from .places import STATED, Place, chamber_near, country_of, ground_near, is_dateline, place_of

NAMED = STATED - {"header", "known"}
FRONT = 3  # words before a place that opens a sentence: In the Lagos area, …
NEAR = 70  # words back to the last mention of the main place for a toll to belong there
DASHES = frozenset("-–—")
CARRIED = 2  # sentences without a place after which none is carried on
HEAD = 80  # words of a sentence that tell whether it gives a running total


@dataclass(slots=True)
class Setting:
    """The places that the text has spoken of so far."""

    main: MainPlace
    voting: str  # where votes are held
    first: str = ""  # the first that its lead names
    carried: str = ""  # of the sentences before, for tolls
    age: int = 0  # sentences since
    paragraph: str = ""  # what the paragraph is set in, for votes
    chamber: str = ""  # told last
    known: set[str] = field(default_factory=set)
    since_main: int = 1_000_000  # words since the main place was named

    def open_paragraph(self, sentences: int) -> None:
        """Forget the places of a paragraph of so many sentences; one of a single sentence goes on in the next."""
        self.paragraph = ""
        if sentences > 1 or self.main.often:
            self.carried = ""

    def open_item(self, place: str) -> None:
        """Begin a piece of news from another place."""
        self.main, self.voting, self.first, self.carried, self.chamber = MainPlace(place, True), place, place, "", ""


def news_items(sentences: list[Words], names: list[list[Name]], paragraphs: tuple[int, ...]) -> dict[int, str]:
    """The first sentence of each piece of news in brief, with the place that it was sent from; none of one report."""
    found = {
        i: w.slice(*named[0]).title()
        for i, (w, named) in enumerate(zip(sentences, names, strict=True))
        if named and is_dateline(w, named[0]) and w.at(named[0].last) in DASHES and paragraphs[i - 1] != paragraphs[i]
    }
    return found if len(set(found.values())) > 1 else {}


def begin(text: str, actors: dict[str, Actor], shared: tuple[str, ...] = ()) -> Setting:
    """The setting at the beginning of a text: the known place that it begins with, else its main place.

    Known are those of `actors.toml` and those shared with other articles. Of a main place that is known, but not at the
    beginning, it is the country.
    """
    actors = {folded(name): Actor(name, "place") for name in shared} | actors
    place, own = opening_place(text, actors), main_place(text)
    known = actors.get(folded(own.name))
    name = place.name if place else known.country if known else ""
    setting = Setting(MainPlace(name, True) if name else own, (place.country if place else "") or own.name)
    setting.known |= {actor.name for actor in actors.values() if actor.kind == "place"}
    return setting


def value_place(w: Words, readings: list[Reading], k: int, places: list[Place], setting: Setting) -> str:
    """The place of number k of a sentence; empty where the text does not settle it."""
    r = readings[k]
    after, toll = r.number.after, r.measure not in OF_VOTES
    stop = next((x.left for x in readings[k + 1 : k + 9] if x.measure == r.measure and not _part(w, x)), len(w.low))
    place = place_of(w, around(places, r.number.first), r.left, after, stop, toll or r.measure == "turnout")
    ground = ground_near(w, r.left, after, stop) if toll else ""
    if ground.rpartition(" ")[2] not in cue.CONTAINERS:
        place = place or ground
    if toll:
        place = place or nationality(w, *r.noun) or ("" if _split(w, places, stop) or running(w) else setting.carried)
    else:
        place = place or (_chamber(w, r, setting) if r.measure == "seats" else "") or setting.paragraph
    clause = takewhile(",".__ne__, w.low[after : min(stop, after + 12)])
    if place and cue.NATIONWIDE.isdisjoint(clause):
        return place
    if toll and not (place or setting.main.often or setting.since_main <= NEAR):
        return (setting.main.name if ground in cue.NATIONS and setting.main.name in countries() else "") or ground
    if toll:
        return setting.main.name or place or ground
    return setting.voting or place or setting.first


def _chamber(w: Words, r: Reading, setting: Setting) -> str:
    """The chamber of seats: the one named near them, else the one told before, but for the seats of a region."""
    near = chamber_near(w, r.left, r.number.after)
    setting.chamber = near or setting.chamber
    return setting.chamber if near or (setting.paragraph or setting.voting) in countries() else ""


def _part(w: Words, r: Reading) -> bool:
    """Whether a number is a part of the one before, in one breath with it: 100 people, including 30 children, …"""
    return not cue.INCLUDING.isdisjoint(w.low[max(0, r.left - 2) : r.left])


def _split(w: Words, places: list[Place], stop: int) -> bool:
    """Whether the next number, which begins at word `stop`, has a place of its own: eight killed, four in Kyiv."""
    return stop < len(w.low) and bool(place_of(w, around(places, stop), stop, stop + 1, stop + 5, False))


def running(w: Words) -> bool:
    """Whether a sentence gives a running total, which belongs to no place and no day of the sentences before."""
    return not cue.RUNNING.isdisjoint(w.low[:HEAD]) or any(a == "so" and b == "far" for a, b in pairwise(w.low[:HEAD]))


def note_mention(w: Words, names: list[Name], setting: Setting) -> None:
    """Remember whether a sentence, whose numbers are yet to be read, names the main place."""
    named = speaks_of(w, names, setting.main.name)
    setting.since_main = 0 if named else setting.since_main + len(w.low)


def note_places(places: list[Place], values: set[str], last: str, setting: Setting) -> None:
    """Remember the places of a sentence that was read; `values` are those of its values, `last` that of the last one.

    A list by town leaves none behind.
    """
    stated = [p for p in places if p.how in NAMED]
    setting.age += 1
    if stated:
        setting.age = 0
        setting.carried = "" if len(values) > 1 else last or stated[0].name
        setting.paragraph = stated[0].name if stated[0].at < FRONT else country_of(places) or setting.paragraph
        setting.known |= {p.name for p in stated}
    elif setting.age > CARRIED:
        setting.carried = ""
