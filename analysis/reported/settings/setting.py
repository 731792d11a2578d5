"""Where an article is set: its main place, and what the sentences read so far leave behind."""

from dataclasses import dataclass, field

from ...actors import Actor
from ...text.tokens import folded
from .countries import MainPlace, main_place, opening_place
from .places import STATED, Place

NAMED = STATED - {"header", "known"}
NO_PLACES = frozenset({"person", "party", "body"})  # kinds of names
CARRIED = 2  # sentences without a place after which none is carried on


@dataclass(slots=True)
class Setting:
    """The places that the text has spoken of so far."""

    main: MainPlace
    voting: str  # where votes are held
    first: str = ""  # the first that its lead names
    carried: str = ""  # of the sentences before, for tolls
    whole: tuple[MainPlace, str, str] | None = None  # main, voting and first before a piece of news of its own
    age: int = 0  # sentences since
    known: set[str] = field(default_factory=set)  # places of `actors.toml`, or shared with other articles
    chief: str = ""  # the place that most articles of a group name
    towns: frozenset[str] = frozenset()  # of the last sentence with places, where it gave each number its own
    given: list[str] = field(default_factory=list)  # by the clauses of the numbers of a sentence

    def open_paragraph(self, sentences: int) -> None:
        """Forget the places of a paragraph of so many sentences; one of a single sentence goes on in the next."""
        if sentences > 1 or self.main.often:
            self.carried = ""

    def open_item(self, place: str) -> None:
        """Begin a piece of news from another place; of none named, go on with the whole."""
        self.whole = self.whole or (self.main, self.voting, self.first)
        self.main, self.voting, self.first = (MainPlace(place, True), place, place) if place else self.whole
        self.carried = ""


def begin(text: str, actors: dict[str, Actor], kinds: dict[str, str], shared: tuple[str, ...] = ()) -> Setting:
    """The setting at the beginning of a text: the known place that it begins with, else its main place, none of those
    names that are of other `kinds`.

    Known are those of `actors.toml` and those shared with other articles. Of a main place that is known, but not at the
    beginning, it is the country.
    """
    actors = {folded(name): Actor(name, "place") for name in shared} | actors
    others = {name for name, kind in kinds.items() if kind in NO_PLACES}
    place, own = opening_place(text, actors), main_place(text, others)
    known = actors.get(folded(own.name))
    name = place.name if place else known.country if known else ""
    setting = Setting(MainPlace(name, True) if name else own, (place.country if place else "") or own.name)
    setting.known |= {actor.name for actor in actors.values() if actor.kind == "place"}
    setting.chief = shared[0] if shared else ""
    return setting


def note_places(places: list[Place], setting: Setting) -> None:
    """Remember the places of a sentence whose numbers were read; a list by town leaves none behind."""
    stated = [p for p in places if p.how in NAMED]
    setting.age += 1
    if stated:
        setting.age = 0
        setting.towns = frozenset(setting.given) if len(set(setting.given)) > 1 else frozenset()
        setting.carried = "" if setting.towns else (setting.given or [stated[0].name])[-1]
    elif setting.age > CARRIED:
        setting.carried = ""
    setting.given = []
