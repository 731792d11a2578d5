"""Reading a lexicon of frames and checking it."""

import tomllib
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

from ..articles import companion
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


def collection_lexicon(articles: pd.DataFrame) -> Lexicon:
    """The lexicon in `framing.toml` beside the articles; an empty one where there is no such file."""
    path = companion(articles, "framing.toml")
    return read_lexicon(path) if path else Lexicon()


def read_lexicon(path: str | Path) -> Lexicon:
    """The lexicon in a TOML file, checked.

    `[[frame]]` and `[[event.word]]` have name, terms, and optionally exclude, definition, source; `[naming]`
    has actors; `[event]` has name and years. Raises ValueError with file, line and term for what cannot be
    meant: no terms, the same term or name twice, an entry that is no word or would match every word.
    """
    path = Path(path)
    text = path.read_text(encoding="utf-8")
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"{path}: {error}") from None
    event = data.get("event", {})
    return Lexicon(
        _frames(data.get("frame", []), "[[frame]]", text, path),
        tuple(data.get("naming", {}).get("actors", [])),
        event.get("name", ""),
        tuple(event.get("years", [])),
        _frames(event.get("word", []), "[[event.word]]", text, path),
    )


def _frames(tables: list[dict[str, Any]], header: str, text: str, path: Path) -> tuple[Frame, ...]:
    """The frames under one kind of header, each checked."""
    lines = text.split("\n")
    begins = [i for i, line in enumerate(lines) if line.strip().startswith(header)] + [len(lines)]
    names: set[str] = set()
    for i, table in enumerate(tables):
        first, after = (begins[min(k, len(begins) - 1)] for k in (i, i + 1))
        for problem, what in _problems(table, names):
            at = first + 1 + _line_in(lines[first:after], what)
            raise ValueError(f"{path}: line {at}: {problem}")
        names.add(table["name"])
    return tuple(Frame(**{k: tuple(v) if isinstance(v, list) else v for k, v in t.items()}) for t in tables)  # type: ignore[arg-type]


def _line_in(block: list[str], what: str) -> int:
    """Where in a block a key stands, or last an entry (which is in quotation marks); 0 where it is not found."""
    if what.startswith('"'):
        found = [n for n, line in enumerate(block) if what in line and not line.startswith("name")]
        return found[-1] if found else 0
    return next((n for n, line in enumerate(block) if what and line.strip().startswith(what)), 0)


def _problems(table: dict[str, Any], names: set[str]) -> Iterable[tuple[str, str]]:
    """What is wrong with a frame, and the words by which its line is found."""
    name = table.get("name", "")
    if not name:
        yield "a frame has no name", ""
    for key in table.keys() - set(Frame._fields):
        yield f'frame "{name}" has a key "{key}" that means nothing here', key
    if name in names:
        yield f'frame "{name}" stands twice', "name"
    if not table.get("terms"):
        yield f'frame "{name}" has no terms', "terms"
    seen: set[tuple[str, ...]] = set()
    for term in [*table.get("terms", []), *table.get("exclude", [])]:
        written = f'"{term}"'
        if not isinstance(term, str):
            yield f'term {term} of frame "{name}" is no text; write it in quotation marks', "terms"
            return
        words = term_words(term)
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
    if token.isascii():
        return word if word == "U.S." else token[: len(word)]
    kept = word if word == "U.S." else unicodedata.normalize("NFC", token)[: len(word)]
    return "".join(c for c in unicodedata.normalize("NFD", kept) if not unicodedata.combining(c)).replace("’", "'")
