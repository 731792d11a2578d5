"""The people, parties, bodies and places of a collection, with every name that articles give them."""

import tomllib
from typing import Any, NamedTuple

import pandas as pd

from .articles import companion
from .text.tokens import TOKEN, folded

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

    Raises ValueError with the file, the entry and the mend where an entry cannot be read.
    """
    path = companion(articles, "actors.toml")
    if path is None:
        return ()
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8")).get("actor", [])
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"{path}: {error}; see the TOML syntax of the other entries") from None
    actors = []
    for i, entry in enumerate(entries, start=1):
        problem = _problem(entry)
        if problem:
            raise ValueError(f"{path}: actor {i} ({entry.get('name', 'no name')}): {problem}")
        actors.append(Actor(**{**entry, "aliases": tuple(entry.get("aliases", []))}))
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


def _problem(entry: dict[str, Any]) -> str:
    """What is wrong with an entry and how to mend it; empty where nothing is."""
    unknown = set(entry) - set(Actor._fields)
    if unknown:
        return f"unknown key {min(unknown)!r}; use {', '.join(Actor._fields)}"
    if not entry.get("name"):
        return "no name; add name = '…'"
    if entry.get("kind") not in KINDS:
        return f"kind {entry.get('kind')!r} is unknown; use one of {', '.join(KINDS)}"
    if not isinstance(entry.get("aliases", []), list):
        return "aliases is no list; write aliases = ['…', '…']"
    return ""


def known_names(articles: pd.DataFrame) -> dict[tuple[str, ...], tuple[str, str]]:
    """The words of each name of the collection's actors, as the reading looks them up, to canonical name and kind."""
    index = by_alias(load_actors(articles))
    return {tuple(TOKEN.findall(alias)): (actor.name, actor.kind) for alias, actor in index.items()}
