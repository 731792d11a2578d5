"""Countries by their names and demonyms, and the place that a whole text is about."""

import re
from collections import defaultdict
from collections.abc import Container
from functools import cache, lru_cache
from typing import NamedTuple

from ...actors import Actor
from ...text.classes import countries
from ...text.lines import LINE_END
from ...text.tokens import folded
from .. import cues as cue

LENGTH = 20_000  # characters of a text that are read for what it is about
EARLY, EARLY_WORDS = 4, 60  # how much a mention among the first words counts
OFTEN = 28  # the count at which a text is about its main place as a whole; a mention of a country counts two
BEGINNING = 150  # characters of a text that tell where it is set: a headline, some words of a lead
DASHES = (["-"], ["--"], ["–"], ["—"])


class MainPlace(NamedTuple):
    """The place that a text names most, empty where none, and whether it names it often."""

    name: str
    often: bool


class Mentions(NamedTuple):
    """How often a text has each name with a capital, early mentions counting more, and which stand as places."""

    counts: dict[str, int]
    placed: set[str]


@lru_cache(maxsize=512)
def mentions(text: str) -> Mentions:
    """The names of a text, demonyms as their country; a preposition or a dateline before it makes one a place."""
    words = LINE_END.sub(" | ", text[:LENGTH].replace("’", "'")).split()
    bare = {i: name for i, x in enumerate(words) if not x.islower() and (name := _bare(x))[:1].isupper()}
    counts, placed, begins = defaultdict[str, int](int), set[str](), _first_words()
    free = 0
    for i, word in bare.items():
        if i < free:
            continue
        name, last = _country_at(word, bare.get(i + 1, "")) if word.title() in begins else "", i + 1
        weight = (EARLY if i < EARLY_WORDS else 1) * (1 + bool(name))
        if not name:
            while last in bare and words[last - 1] == bare[last - 1]:
                last += 1
            name = " ".join(bare[k] for k in range(i, last))
            heads = words[last - 1][-1] == ":" and "".join(words[last : last + 1]).lower() not in cue.SPEAKS_UP
            if name.isupper() and len(name) > 3 and (heads or words[last : last + 1] in DASHES):
                name = name.title()
                placed.add(name)
            elif i and words[i - 1].lower() in cue.AT and word.lower() not in cue.NOT_PLACED:
                placed.add(name)
        counts[name] += weight
        free = last
    return Mentions(counts, placed)


def main_place(text: str, others: Container[str] = ()) -> MainPlace:
    """The place that a text names most; a name that is no country only where it stands as a place, and none of the
    `others`, in folded form."""
    counts, placed = mentions(text)
    named = [x for x in placed if counts[x] > EARLY and folded(x) not in others]
    likely = [x for x in counts if countries().get(x) == x or x in named]
    found = max(likely, key=lambda x: counts[x], default="")
    return MainPlace(found, counts.get(found, 0) >= OFTEN)


def opening_place(text: str, actors: dict[str, Actor]) -> Actor | None:
    """The place of some actors that a text begins with, the first of several."""
    places = tuple(alias for alias, actor in actors.items() if actor.kind == "place")
    found = _any_of(places).search(folded(text[:BEGINNING]))
    return actors[found[0]] if found else None


@cache
def _any_of(names: tuple[str, ...]) -> re.Pattern[str]:
    """Any of some names as whole words, the longest first; nothing where there are none."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(names, key=len, reverse=True))) or '(?!)'})\b")


def _bare(word: str) -> str:
    """A word without the marks around it and its possessive ending."""
    return word.strip(".,;:()[]\"'“”‘!?").removesuffix("'s").removesuffix("'S")


@lru_cache(maxsize=1)
def _first_words() -> frozenset[str]:
    """The words that the names and demonyms of countries begin with, as titles."""
    return frozenset(form.split()[0].title() for form in countries())


def _country_at(word: str, following: str) -> str:
    """The country that a word, one that countries' names begin with, names alone or with the word after it."""
    forms, pair = countries(), f"{word} {following}"
    return next((forms[x] for x in (pair, pair.title(), word, word.title()) if x in forms), "")
