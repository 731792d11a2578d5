"""The people, parties, bodies and places of a collection, with every name that articles give them."""

from typing import Any, NamedTuple

import pandas as pd

from .companions import companions, warn_of
from .text.tokens import TOKEN, folded
from .toml_files import Toml

KINDS = ("person", "party", "body", "place")


class Actor(NamedTuple):
    """An entry of `actors.toml`: canonical name, kind, party (of a person), country and other names."""

    name: str
    kind: str
    party: str = ""
    country: str = ""
    aliases: tuple[str, ...] = ()


def load_actors(articles: pd.DataFrame) -> tuple[Actor, ...]:
    """The actors of the articles' collection; none where it has no `actors.toml`.

    An entry that cannot be read is named in a warning and left out.
    """
    actors: dict[Actor, None] = {}
    for path in companions(articles, "actors.toml"):
        toml = Toml(path, ("actor",))
        actors |= dict.fromkeys(toml.entries("actor", toml.data.get("actor", []), Actor, _problem))
        warn_of(path, toml.problems)
    return tuple(actors)


def by_alias(actors: tuple[Actor, ...]) -> dict[str, Actor]:
    """Each name and alias, without accents and case, to its actor; the first entry keeps a shared alias.

    A party that only a person's entry names counts as an actor too.
    """
    index: dict[str, Actor] = {}
    actors = (*actors, *(Actor(a.party, "party", country=a.country) for a in actors if a.party))
    for actor in actors:
        for name in (actor.name, *actor.aliases):
            index.setdefault(folded(name), actor)
    return index


def _problem(entry: dict[str, Any]) -> tuple[str, str]:
    """What is wrong with an entry and how to mend it, and the key it stands at; empty where nothing is."""
    if not entry.get("name"):
        return 'an actor has no name; add name = "…"', ""
    if entry.get("kind") not in KINDS:
        return f"kind {entry.get('kind')!r} of {entry['name']} is unknown; use one of {', '.join(KINDS)}", "kind"
    return "", ""


def known_names(articles: pd.DataFrame) -> dict[tuple[str, ...], tuple[str, str]]:
    """The words of each name of the collection's actors, as the reading looks them up, to canonical name and kind."""
    index = by_alias(load_actors(articles))
    return {tuple(TOKEN.findall(alias)): (actor.name, actor.kind) for alias, actor in index.items()}
