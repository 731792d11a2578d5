"""Reading a lexicon of frames and checking it."""

import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

from ..companions import Toml, companions, warn_of
from ..text.spelling import spelled
from ..text.tokens import TOKEN, folded, normalise

_STAR = "ʘ"  # a letter to the tokeniser, in place of *, and in no English word


class Frame(NamedTuple):
    """A category with its definition and its entries."""

    name: str
    terms: tuple[str, ...]
    exclude: tuple[str, ...] = ()
    definition: str = ""
    source: str = ""


class Lexicon(NamedTuple):
    """The frames of a collection, whose naming is compared, and the words for the event; all may be empty."""

    frames: tuple[Frame, ...] = ()
    actors: tuple[str, ...] = ()
    event: str = ""
    years: tuple[int, ...] = ()
    event_words: tuple[Frame, ...] = ()


class _Naming(NamedTuple):
    actors: tuple[str, ...] = ()


class _Event(NamedTuple):
    name: str = ""
    years: tuple[int, ...] = ()
    word: Any = ()


def collection_lexicon(articles: pd.DataFrame) -> Lexicon:
    """The lexicon in `framing.toml` beside the articles, of several folders put together; empty where there is none.

    What cannot be meant is named in a warning and left out.
    """
    whole = Lexicon()
    for path in companions(articles, "framing.toml"):
        lexicon, problems = _read(path)
        warn_of(path, problems)
        whole = _together(whole, lexicon)
    return whole


def read_lexicon(path: str | Path) -> Lexicon:
    """The lexicon in a TOML file, checked.

    `[[frame]]` and `[[event.word]]` have name, terms, and optionally exclude, definition, source; `[naming]`
    has actors; `[event]` has name and years. Raises ValueError with file, line and term for what cannot be
    meant: no terms, the same term or name twice, an entry that is no word or would match every word.
    """
    path = Path(path)
    path.stat()
    lexicon, problems = _read(path)
    if problems:
        raise ValueError(f"{path}: {problems[0]}")
    return lexicon


def _read(path: Path) -> tuple[Lexicon, list[str]]:
    """What of a lexicon can be meant, and what is wrong with the rest."""
    toml = Toml(path, ("frame", "naming", "event"))
    naming, event = toml.section("naming", _Naming), toml.section("event", _Event)
    frames, words = (
        tuple(toml.entries(key, tables, Frame, _checker()))
        for key, tables in (("frame", toml.data.get("frame", [])), ("event.word", event.get("word", [])))
    )
    actors, years = tuple(naming.get("actors", ())), tuple(event.get("years", ()))
    return Lexicon(frames, actors, event.get("name", ""), years, words), toml.problems


def _together(a: Lexicon, b: Lexicon) -> Lexicon:
    """Two lexicons as one; a frame that both have has the terms of both."""
    return Lexicon(
        _merged(a.frames + b.frames),
        tuple(dict.fromkeys(a.actors + b.actors)),
        a.event or b.event,
        tuple(dict.fromkeys(a.years + b.years)),
        _merged(a.event_words + b.event_words),
    )


def _merged(frames: tuple[Frame, ...]) -> tuple[Frame, ...]:
    """The frames, those of one name as one."""
    merged: dict[str, Frame] = {}
    for frame in frames:
        first = merged.get(frame.name, frame)
        terms, exclude = (tuple(dict.fromkeys(x + y)) for x, y in zip(first[1:3], frame[1:3], strict=True))
        merged[frame.name] = first._replace(terms=terms, exclude=exclude)
    return tuple(merged.values())


def _checker() -> Callable[[dict[str, Any]], tuple[str, str]]:
    """What finds the first problem of each frame of a list: what is wrong, and the word by which its line is found."""
    names: set[str] = set()

    def problem(table: dict[str, Any]) -> tuple[str, str]:
        found = next(_problems(table, names), None)
        names.update([] if found else [table["name"]])
        return found or ("", "")

    return problem


def _problems(table: dict[str, Any], names: set[str]) -> Iterator[tuple[str, str]]:
    """What is wrong with a frame, and the word by which its line is found."""
    name = table.get("name", "")
    if not name:
        yield 'a frame has no name; add name = "…"', ""
    if name in names:
        yield f'frame "{name}" stands twice; put its terms together', "name"
    if not table.get("terms"):
        yield f'frame "{name}" has no terms; add terms = ["…"]', "terms"
    seen: set[tuple[str, ...]] = set()
    for term in [*table.get("terms", []), *table.get("exclude", [])]:
        written, words = f'"{term}"', term_words(term)
        if not words:
            yield f'term {written} of frame "{name}" holds no word', written
        elif all(len(word.strip("*")) < 2 for word in words) or words[0].strip("*") == "":
            yield f'term {written} of frame "{name}" would match nearly every word', written
        elif words in seen:
            yield f'term {written} of frame "{name}" stands twice', written
        seen.add(words)


def term_words(term: str) -> tuple[str, ...]:
    """The words of an entry as the tokeniser cuts them: no accents, small letters unless written with a capital."""
    tokens = TOKEN.findall(term.replace("*", _STAR))
    return tuple((cased(t) if t != t.lower() else folded(normalise(t))).replace(_STAR, "*") for t in tokens)


@lru_cache(maxsize=100_000)
def cased(token: str) -> str:
    """The token without accents and possessive s, its case kept."""
    word = normalise(token)
    kept = word if word.isupper() else spelled(token)[: len(word)]
    return (
        kept
        if kept.isascii()
        else "".join(c for c in unicodedata.normalize("NFD", kept) if not unicodedata.combining(c))
    )
