"""Reading a lexicon of frames and checking it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

from ..companions import companions, warn_of
from ..text.terms import Form, breaks_off, is_expression, term_forms
from ..toml_files import Toml, mistyped


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
    """The lexicon in `framing.toml` beside the articles, of several folders put together; what cannot be meant is named
    in a warning and left out."""
    found = []
    for path in companions(articles, "framing.toml"):
        lexicon, problems = _read(path)
        warn_of(path, problems)
        found.append(lexicon)
    return Lexicon(
        _merged(frame for lexicon in found for frame in lexicon.frames),
        tuple(dict.fromkeys(actor for lexicon in found for actor in lexicon.actors)),
        next((lexicon.event for lexicon in found if lexicon.event), ""),
        tuple(dict.fromkeys(year for lexicon in found for year in lexicon.years)),
        _merged(word for lexicon in found for word in lexicon.event_words),
    )


def read_lexicon(path: str | Path) -> Lexicon:
    """The lexicon in a TOML file; ValueError with file, line and term for what cannot be meant.

    `[[frame]]` and `[[event.word]]` have name, terms, and optionally exclude, definition, source; `[naming]`
    has actors; `[event]` has name and years.
    """
    path = Path(path)
    path.stat()
    lexicon, problems = _read(path)
    if problems:
        raise ValueError(f"{path}: {problems[0]}")
    return lexicon


Given = Lexicon | Mapping[str, Sequence[str]] | str | Path


def lexicon_of(given: Given) -> Lexicon:
    """A lexicon as it is, of a file, or of a dict of frames and their terms; ValueError for what cannot be meant."""
    if isinstance(given, Lexicon):
        return given
    if isinstance(given, str | Path):
        return read_lexicon(given)
    if not isinstance(given, Mapping | pd.Series):
        raise TypeError(f"a lexicon is a file or a dict of frames and their terms, not {type(given).__name__}")
    lists = {name: [terms] if isinstance(terms, str) else [*terms] for name, terms in given.items()}
    for name, terms in lists.items():
        table = {"name": name, "terms": terms}
        typed = mistyped("terms", terms, Frame)
        if problem := typed or next((said for said, _ in [_checker()(table), *_trim(table)] if said), ""):
            raise ValueError(problem)
    return Lexicon(tuple(Frame(name, tuple(terms)) for name, terms in lists.items()))


def _read(path: Path) -> tuple[Lexicon, list[str]]:
    toml = Toml(path, ("frame", "naming", "event"))
    naming, event = toml.section("naming", _Naming), toml.section("event", _Event)
    frames, words = (
        tuple(toml.entries(key, tables, Frame, _checker(), _trim))
        for key, tables in (("frame", toml.data.get("frame", [])), ("event.word", event.get("word", [])))
    )
    actors, years = tuple(naming.get("actors", ())), tuple(event.get("years", ()))
    return Lexicon(frames, actors, event.get("name", ""), years, words), toml.problems


def _merged(frames: Iterable[Frame]) -> tuple[Frame, ...]:
    merged: dict[str, Frame] = {}
    for frame in frames:
        first = merged.setdefault(frame.name, Frame(frame.name, (), (), frame.definition, frame.source))
        terms, exclude = first.terms + frame.terms, first.exclude + frame.exclude
        merged[frame.name] = first._replace(terms=tuple(dict.fromkeys(terms)), exclude=tuple(dict.fromkeys(exclude)))
    return tuple(merged.values())


def _checker() -> Callable[[dict[str, Any]], tuple[str, str]]:
    """What finds the first problem of each frame of a list: what is wrong, and the word by which its line is found."""
    names: set[str] = set()

    def problem(table: dict[str, Any]) -> tuple[str, str]:
        name = table.get("name", "")
        if not name:
            return 'a frame has no name; add name = "…"', ""
        if name in names:
            return f'frame "{name}" stands twice; put its terms together', "name"
        if not table.get("terms"):
            return f'frame "{name}" has no terms; add terms = ["…"]', "terms"
        names.add(name)
        return "", ""

    return problem


def _trim(table: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """What is wrong with entries of a frame, which are taken out, and the words by which their lines are found."""
    for key in [key for key in ("exclude", "terms") if key in table]:
        seen, kept = set[Form](), []
        for term in table[key]:
            form = next(iter(term_forms(term)), Form((), ()))
            if what := _wrong(term, form, seen):
                yield f'term "{term}" of frame "{table["name"]}" {what}', f'"{term}"'
            else:
                kept.append(term)
            seen.add(form)
        table[key] = kept


def _wrong(term: str, form: Form, seen: set[Form]) -> str:
    """What is wrong with an entry whose words are `form`; empty where nothing is."""
    letters = [word.strip("*?") for word in form.words]
    if is_expression(term):
        return "looks like a regular expression; make each choice a term, with * for any letters"
    if not form.words or (any(form.signs) and not any(letters)):
        return "holds no word"
    if not any(form.signs) and (len("".join(letters)) < 2 or not letters[0]):
        return "would match nearly every word"
    if form in seen:
        return "stands twice"
    return "can never match: a sentence would end in it" if breaks_off(term) else ""
