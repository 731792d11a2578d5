"""Measures of the user's own, from `measures.toml` of a collection: which words around a number say what it counts."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache, partial
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

from ..companions import companion, folders, warn_of
from ..text.classes import word_class
from ..text.lexicon import tag_of
from ..toml_files import Toml
from . import cues as cue
from .measures import MEASURES
from .numbers.open_numbers import open_end
from .numbers.patterns import Pattern, read_pattern
from .numbers.reading import Reading, read_numbers
from .numbers.words import Words, read_words

NUMBER = "\0 "  # in place of a number and the words of its bound
GAP = r"(?:[^\0 ,;:.!?()\[\]–—]\S* ){0,5}?"  # up to five words within a clause
ANY = "ǃ"  # a letter that stands for * while an alternative is split into words
ALIKE = 10  # how many times larger another count of the same can be
FORM = re.compile(r"[a-z][a-z0-9_]*")


class Entry(NamedTuple):
    """A table of `measures.toml`: patterns of words around a number N, the unit counted, what they must (not) match."""

    patterns: tuple[str, ...]
    unit: str = ""
    example: str = ""
    counter_example: str = ""


class Own(NamedTuple):
    """A measure as it is tried: its patterns as one regular expression, and the words that they name."""

    name: str
    unit: str
    expression: re.Pattern[str]
    words: re.Pattern[str]


def own_measures(articles: pd.DataFrame) -> list[tuple[Own, ...]]:
    """For each article the measures in the `measures.toml` of its folder; none where there is no such file.

    An entry that cannot be meant, and one whose example its patterns do not match or whose counter-example they do, is
    named in a warning and left out.
    """
    known = {str(f): tuple(_measures(path)) for f in folders(articles) if (path := companion(f, "measures.toml"))}
    return [known.get(folder, ()) for folder in articles["folder"]] if known else [()] * len(articles)


def known_measures(articles: pd.DataFrame) -> list[str]:
    """The names of the built-in measures and of those in the `measures.toml` of the articles."""
    return [*MEASURES, *dict.fromkeys(measure.name for own in own_measures(articles) for measure in own)]


def unknown_measure(cell: str, known: list[str]) -> str:
    """What is wrong with a cell that names a measure, or several with | between them; empty where nothing is."""
    odd = [name for name in cell.split("|") if name not in {*known, "other", "-", ""}]
    return (
        f"measure {odd[0]!r} is unknown; use one of {', '.join(known)}, other, or add it to measures.toml"
        if odd
        else ""
    )


def name_own(w: Words, readings: list[Reading], own: tuple[Own, ...]) -> None:
    """Give each number of a sentence the first of the user's own measures that its words match; one that has a built-in
    measure has that only by words further off, unless a word of a toll is among those matched."""
    for measure in own if any(_free(w, r) for r in readings) else ():
        found = _matched(measure, w, readings)
        for k, r in enumerate(readings):
            tolled = r.measure and not cue.CASUALTY.isdisjoint(found.get(k, ()))
            if k in found and not tolled and _free(w, r) and r.number.unit in {"", measure.unit}:
                _name(r, measure)
                r.noun = _counted(measure.words, w, r)


def carry_own(read: Iterable[tuple[Words, list[Reading]]], own: tuple[Own, ...]) -> None:
    """Give a measure of the user's own to bare numbers that go on with it: police said 400, the army 300."""
    named = {measure.name: measure for measure in own}
    last, age = Reading.blank(), 0
    for w, readings in read:
        age += 1
        for r in readings:
            if last.measure in named and age <= 1 and _goes_on(w, r, last):
                _name(r, named[last.measure])
            if r.measure:
                last, age = r, 0


def _goes_on(w: Words, r: Reading, last: Reading) -> bool:
    """Whether a number without a noun is another count of what the last one counts, by its size and a row."""
    alike = last.number.value / ALIKE < r.number.value < last.number.value * ALIKE and r.number.unit == last.number.unit
    bare = not r.measure and _free(w, r) and open_end(w, r) and w.at(r.number.after) != "of"
    return alike and bare and any(row.found(w, r.left, r.number.after) for row in _rows())


@cache
def _rows() -> list[Pattern]:
    """The patterns of own.toml."""
    written = tomllib.loads(files(__package__).joinpath("own.toml").read_text(encoding="utf-8"))["rows"]
    return [read_pattern(pattern) for pattern, _ in written]


def _name(r: Reading, measure: Own) -> None:
    """Give a number a measure."""
    r.kind, r.measure, r.governed, r.dimension, r.chance = "measure", measure.name, "own", measure.unit, 1.0


def _free(w: Words, r: Reading) -> bool:
    """Whether a number may count anything: it is no date, age, sum of money or length of time, nor another's own."""
    one = r.kind == "idiom" and w.low[r.number.first] == "one"
    return r.governed != "own" and (one or r.kind in {"", "other quantity", "measure"})


def _counted(words: re.Pattern[str], w: Words, r: Reading) -> tuple[int, int]:
    """The noun phrase behind a number without the words of its measure: displaced people, 22 missing make it harder."""
    first, last = r.noun
    said = [i for i in range(first, last) if words.fullmatch(w.low[i]) and tag_of(w.low[i])[:2] != "NN"]
    if said:
        first, last = (first + 1, last) if said[0] == first else (first, said[0])
    return first, last if not said or (first < last and tag_of(w.low[first])[:2] in {"NN", "JJ"}) else first


def _matched(measure: Own, w: Words, readings: list[Reading]) -> dict[int, set[str]]:
    """Which numbers of a sentence stand among the words of a measure, with those words that it does not name: the first
    number from where a pattern begins."""
    said, told, at = list[str](), list[int](), 0
    for k, r in enumerate(readings):
        said, at = said + [f"{word} " for word in w.low[at : r.left]], max(at, r.left)
        if k and _of_noun(w, readings[k - 1], r):
            continue  # 900 people of seven villages have fled
        said, told, at = [*said, NUMBER], [*told, k], max(at, r.number.after)
    text = "".join([*said, *(f"{word} " for word in w.low[at:])])
    return {
        told[text.count(NUMBER, 0, match.start())]: {x for x in match[1].split() if not measure.words.fullmatch(x)}
        for match in measure.expression.finditer(text)
    }


def _of_noun(w: Words, whole: Reading, r: Reading) -> bool:
    """Whether a number stands in an "of" phrase behind the noun of the one before it."""
    return w.at(r.left - 1) == "of" and whole.noun[0] < r.left - 1 <= whole.noun[1]


def _measures(path: Path) -> Iterator[Own]:
    """The measures of a file, each checked."""
    toml = Toml(path)
    for name, table in toml.data.items():
        tables = [table] if isinstance(table, dict) else [*toml.section(name, Entry)]
        for entry in toml.entries(name, tables, Entry, partial(_problem, name)):
            yield _own(name, entry)
    warn_of(path, toml.problems)


def _own(name: str, entry: Entry) -> Own:
    """An entry whose patterns are right, ready to be tried; its expression matches where a pattern begins."""
    either = "|".join("".join(map(_token, pattern.split())) for pattern in entry.patterns)
    words = [word for word in re.split(r"[\s|]+", " ".join(entry.patterns)) if word[:1].isalpha() and word != "N"]
    return Own(name, entry.unit, re.compile(rf"(?<![^ ])(?=({either}))"), re.compile("|".join(map(_words, words))))


def _problem(name: str, table: dict[str, Any]) -> tuple[str, str]:
    """What is wrong with an entry and how to mend it, and the word its line is found by; empty where nothing is."""
    if name in {*MEASURES, "other"}:
        return f"{name} is built in; choose another name", name
    if not FORM.fullmatch(name):
        return f"{name!r} is no name of a measure; write it in small letters and _, such as jobs_lost", name
    if not table.get("patterns"):
        return f'{name} has no patterns; add patterns = ["N ... words"]', ""
    for pattern in table["patterns"]:
        if wrong := _wrong(pattern.split()):
            return f'pattern "{pattern}" of {name} {wrong}', f'"{pattern}"'
    if not table.get("example"):
        return f'{name} has no example; add example = "…", a sentence that its patterns match', ""
    own = _own(name, Entry(**table))
    if not _found(own, table["example"]):
        return f"no pattern of {name} matches its example; mend one of them", "example"
    if _found(own, table.get("counter_example", "")):
        return f"a pattern of {name} matches its counter_example; write more words into it", "counter_example"
    return "", ""


def _wrong(tokens: list[str]) -> str:
    """What is wrong with a pattern; empty where nothing is."""
    if tokens.count("N") != 1:
        return "needs one N, where the number stands"
    words = [word for token in tokens if token not in {"N", "...", "…"} for word in token.split("|")]
    if not words:
        return "matches every number; add a word"
    for word in words:
        if word.startswith("@") and not _class(word[1:]):
            return f"asks for {word}, which is no word class; see analysis/text/classes for their names"
        if any(c.isdigit() for c in word) or not any(c.isalpha() for c in word):
            return f'holds "{word}", which is no word; write letters, a|b, * in a word, ... or @class'
    return ""


def _class(name: str) -> frozenset[str]:
    """The words of a class; none where there is no such class."""
    try:
        return word_class(name)
    except KeyError:
        return frozenset()


def _found(own: Own, text: str) -> bool:
    """Whether a number of a sentence is of a measure."""
    w = read_words(text, 0, len(text))
    readings = read_numbers(w)
    name_own(w, readings, (own,))
    return any(r.measure for r in readings)


def _token(token: str) -> str:
    """A word of a pattern as a regular expression: N, a gap, or alternatives."""
    if token == "N":
        return NUMBER
    if token in {"...", "…"}:
        return GAP
    classes = (f"(?:{'|'.join(map(_words, sorted(_class(x[1:]))))})s?" for x in token.split("|") if x[0] == "@")
    return f"(?:{'|'.join([*classes, *(_words(x) for x in token.split('|') if x[0] != '@')])}) "


def _words(written: str) -> str:
    """A word as `read_words` reads it, hyphens apart, each * any letters."""
    low = read_words(written.replace("*", ANY), 0, len(written)).low
    return re.escape(" ".join(low)).replace(ANY, r"\S*")
