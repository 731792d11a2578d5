"""Where a reported value belongs: the place its clause names, that of its paragraph, or the country of the article."""

from collections import Counter
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from .cues import CASUALTY, FUNCTION, MONTHS, WEEKDAYS
from .phrases import TITLES, Name, capital, phrase_before
from .sentence_words import Words
from .vote_cues import CHAMBERS

AT = frozenset("in at near outside across around inside throughout".split())
BEFORE_NAME = frozenset(
    "the northern southern eastern western central north south east west northeastern northwestern southeastern"
    " southwestern city town village province region district state capital of port suburb island neighbourhood"
    " neighborhood nearby neighbouring neighboring greater downtown rural remote department county - mainly largely"
    " restive coastal border northeast northwest southeast southwest island's a".split()
)
STATED = frozenset({"at", "country", "area", "header"})
HOUSES = CHAMBERS - {"seat", "lower", "upper", "parliamentary", "legislative"}
BREAKS = frozenset(". ; • – — |".split())
CLAUSE_ENDS = frozenset("; : . where while whereas ( )".split())
BALLOTS = frozenset(
    "caucus caucuses primary primaries runoff by-election byelection bypoll election elections referendum"
    " constituency seat governorship race".split()
)  # in the Iowa caucuses
PARTISAN = frozenset(
    "republican democratic democrat conservative labour labor liberal green socialist communist gop"
    " presidential parliamentary general federal".split()
)
CALENDAR = MONTHS.keys() | WEEKDAYS.keys()
AREAS = frozenset(
    "province region district city state county valley governorate prefecture island islands square massacre"
    " airport".split()
)
NO_PLACE = frozenset(
    "parliament senate congress house commons twitter facebook english spanish arabic french mr mrs dr president"
    " reuters ap afp covid christmas ramadan god islam bbc cnn internet telegram tv monday church assembly court"
    " cabinet chamber".split()
)


class Place(NamedTuple):
    """A place named by words at to last (exclusive); how tells what shows that it is one."""

    at: int
    last: int
    name: str
    how: str


@lru_cache(maxsize=1)
def countries() -> dict[str, str]:
    """Each country's name and demonyms to the name."""
    lines = files(__package__).joinpath("countries.txt").read_text(encoding="utf-8").splitlines()
    return {form: line.split("|")[0] for line in lines for form in line.split("|")}


def main_country(text: str) -> str:
    """The country that a text names most often, early mentions counting more; empty where it names none."""
    forms, counts = countries(), Counter[str]()
    words = text[:20_000].replace("’", "'").split()
    bare = [x.strip(".,;:()[]\"'“”‘!?").removesuffix("'s") for x in words]
    for i, word in enumerate(bare):
        pair = f"{word} {bare[i + 1]}" if i + 1 < len(bare) else word
        if word.isupper() and len(word) > 4:
            pair, word = pair.title(), word.title()
        country = forms.get(pair) or (forms.get(word) if word[:1].isupper() else None)
        if country:
            counts[country] += 4 if i < 60 else 1
    return max(counts, key=lambda c: counts[c]) if counts else ""


def find_places(w: Words, names: list[Name], known: set[str]) -> list[Place]:
    """The places of a sentence in order: after a preposition, before a colon, a country's own name, a place `known`."""
    found: list[Place] = []
    for name in names:
        how = _how(w, name, known)
        chained = found and w.low[found[-1].last] == "," and found[-1].last + 1 == name.first
        if how and not chained:  # Senkata, El Alto: the first of a chain is the place itself
            found.append(Place(name.first, name.last, w.slice(*name), how))
    return found


def _how(w: Words, name: Name, known: set[str]) -> str:
    """How a name is a place: at, country, area, header, known, or a mere name; empty where it cannot be one."""
    low, surface = w.low, w.slice(*name)
    following = low[name.last] if name.last < len(low) else "."
    if (
        low[name.first] in NO_PLACE
        or low[name.last - 1] in NO_PLACE
        or low[name.first] in TITLES
        or is_dateline(w, name)
    ):
        return ""
    i = name.first
    while i and name.first - i < 6 and low[i - 1] in BEFORE_NAME and low[i - 1] not in AT:
        i -= 1
    if following in BALLOTS and low[name.last - 1] not in PARTISAN and i and low[i - 1] in AT:
        return "at"
    if i and low[i - 1] in AT and not (i < name.first and _adjective(w, name)) and low[name.first] not in CALENDAR:
        return "at"
    if countries().get(surface) == surface and not _adjective(w, name):
        return "country"
    if following in AREAS or low[name.last : name.last + 2] == [",", "where"]:
        return "area"
    if following == ":" and (i == 0 or low[i - 1] in BREAKS) and low[name.last - 1] not in CASUALTY:
        return "header"
    return "known" if surface in known and not _adjective(w, name) else "name"


def is_dateline(w: Words, name: Name) -> bool:
    """Whether a name opens a report as the place it was sent from: DHAKA:, MAROUA, Cameroon, March 14."""
    first = w.word[name.first]
    return name.first == 0 and first.isupper() and len(first) > 3 and w.low[name.last : name.last + 1] != []


def _adjective(w: Words, name: Name) -> bool:
    """Whether a noun goes on after the name: the Monmouth poll, United States service members."""
    following = w.low[name.last] if name.last < len(w.low) else "."
    return (
        following.isalpha()
        and following not in FUNCTION
        and following not in AREAS
        and not w.word[name.last][0].isupper()
        and not following.endswith(("ed", "ing", "ly"))
    )


def country_of(places: list[Place]) -> str:
    """The first country among the places of a sentence, else empty."""
    return next((p.name for p in places if p.how in STATED and countries().get(p.name) == p.name), "")


def place_of(w: Words, places: list[Place], left: int, after: int, stop: int, listed: bool) -> str:
    """The place of the number between words left and after; empty where the sentence names none.

    `stop` is the word at which the next number's phrase begins; `listed` tells whether a bare name before the number,
    as in "Belgium, 31", is a place.
    """
    beside = (
        [p for p in places if p.last == left or (p.last == left - 1 and w.low[p.last] in {",", "(", ":"})]
        if listed
        else []
    )
    if beside and (beside[-1].how in {"country", "known", "header"} or beside[-1].last == left > 1):
        return beside[-1].name
    stated = [p for p in places if p.how in STATED]
    before = [p for p in stated if p.at < left]
    if before and (before[-1].how == "header" or "where" in w.low[before[-1].last : before[-1].last + 3]):
        return before[-1].name
    end = next((j for j in range(after, min(len(w.low), after + 40)) if w.low[j] in CLAUSE_ENDS), len(w.low))
    behind = [p for p in stated if p.at >= after]
    inside = [p for p in behind if p.at < min(stop, end)]
    own = [p for p in before if ";" not in w.low[p.last : left]]
    near = inside[:1] or own[-1:] or before[-1:] or [p for p in behind if p.at < stop][:1]
    return near[0].name if near else ""


def nationality(w: Words, first: int, last: int) -> str:
    """The country of those counted, where the words first to last say it: 2,500 Afghan civilians."""
    named = (countries().get(w.word[i]) for i in range(first, last) if capital(w, i))
    return next((c for c in named if c), "")


def chamber_near(w: Words, left: int, after: int) -> str:
    """The chamber named near the number between words left and after: in the Senate, in the lower house."""
    low = w.low
    for i in [*range(after, min(len(low), after + 14)), *range(left - 1, max(-1, left - 40), -1)]:
        if low[i] in HOUSES and not {"in", "of", "to", "for"}.isdisjoint(low[max(0, i - 4) : i]):
            first, last = phrase_before(w, i + 1)
            if not capital(w, i) and low[i - 1] not in {"lower", "upper"}:
                continue
            if low[i + 1 : i + 2] == ["of"] and i + 2 < len(low) and capital(w, i + 2):
                last = i + 3
            return w.slice(max(first, i - 2), last)
    return ""
