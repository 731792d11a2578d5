"""The people, parties, bodies and places of a collection, with every name that articles give them."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import pandas as pd

from .companions import companions, warn_of
from .text.cast import MAY_BE_PERSON
from .text.layers import layer_keys
from .text.masthead import initials
from .text.reading import Reading, read_article
from .text.terms import is_expression
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
    """The actors of `actors.toml` beside the articles, if there is one; what cannot be read is named and left out."""
    actors: dict[Actor, None] = {}
    for path in companions(articles, "actors.toml"):
        toml = Toml(path, ("actor",))
        actors |= dict.fromkeys(toml.entries("actor", toml.data.get("actor", []), Actor, _problem, _trim))
        warn_of(path, toml.problems)
    return tuple(actors)


def by_alias(actors: tuple[Actor, ...]) -> dict[str, Actor]:
    """Each name and alias, without accents and case, to its actor (the first that has it), parties of persons too."""
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
    if _is_no_name(entry["name"]):
        return f'name "{entry["name"]}" is no name; write it as articles do, one name each', "name"
    if entry.get("kind") not in KINDS:
        return f"kind {entry.get('kind')!r} of {entry['name']} is unknown; use one of {', '.join(KINDS)}", "kind"
    return "", ""


def _trim(entry: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """What is wrong with aliases of an entry, which are taken out, and the words by which their lines are found."""
    aliases = entry.get("aliases", [])
    for alias in filter(_is_no_name, aliases):
        yield f'alias "{alias}" of {entry["name"]} is no name; write it as articles do, one name each', f'"{alias}"'
    entry["aliases"] = [alias for alias in aliases if not _is_no_name(alias)]


def _is_no_name(name: str) -> bool:
    return not TOKEN.search(name) or name.endswith("*") or is_expression(name)


def known_names(articles: pd.DataFrame) -> dict[tuple[str, ...], tuple[str, str]]:
    """The words of each name of the collection's actors, as the reading looks them up, to canonical name and kind."""
    index = by_alias(load_actors(articles))
    return {tuple(TOKEN.findall(alias)): (actor.name, actor.kind) for alias, actor in index.items()}


def readings(articles: pd.DataFrame) -> Iterator[tuple[str, Reading]]:
    """Each article with its reading, which knows the names of the collection's actors."""
    known = known_names(articles)
    for article_id, key in zip(articles.index, layer_keys(articles), strict=True):
        yield article_id, read_article(key, known)


def named_by(reading: Reading) -> set[tuple[str, str]]:
    """The names in an article, each with its kind."""
    return {(m.entity.name, m.entity.kind) for found in reading.mentions for m in found if m.entity.named}


def full_names(named: set[tuple[str, str]]) -> dict[str, str]:
    """The names (`named_by`) that are the surname of one person, or the initials of one body, of whom another article
    has the full name: Nowak, to Dariusz Nowak; AFR, to Alliance of Fishers for Reform."""
    people: dict[str, set[str]] = {}
    bodies: dict[str, set[str]] = {}
    for name, kind in named:
        if kind == "person" and " " in name:
            people.setdefault(name.rpartition(" ")[2], set()).add(name)
        elif kind == "body" and " " in name:
            bodies.setdefault(initials(name), set()).add(name)
    whole = {name: bodies[name] for name, _ in named if name in bodies}
    for name, kind in named:
        surname = name.title() if name.isupper() else name  # RELK, of a headline
        if kind in MAY_BE_PERSON and surname in people:
            whole.setdefault(name, people[surname])
    return {name: min(names) for name, names in sorted(whole.items()) if len(names) == 1}
