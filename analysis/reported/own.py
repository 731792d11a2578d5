"""Measures of the user's own, from `measures.toml` of a collection: which words around a number say what it counts."""

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

from ..companions import companion, folders, warn_of
from ..text.classes import word_class
from ..text.lexicon import tag_of
from ..toml_files import Toml
from .measures import MEASURES
from .numbers.reading import Reading, read_numbers
from .numbers.words import Words, read_words

NUMBER = "\0 "  # in place of a number and the words of its bound
GAP = r"(?:[^\0 ,;:.!?()\[\]–—]\S* ){0,5}?"  # up to five words within a clause
ANY = "ǃ"  # a letter that stands for * while an alternative is split into words
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
    """Give each number of a sentence without a built-in measure the first of the user's own that its words match."""
    for measure in own if any(_free(w, r) for r in readings) else ():
        found = _matched(measure.expression, w, readings)
        for k, r in enumerate(readings):
            if k in found and _free(w, r) and r.number.unit in {"", measure.unit}:
                r.kind, r.measure, r.governed, r.dimension = "measure", measure.name, "own", measure.unit
                r.noun = _counted(measure.words, w, r)


def _free(w: Words, r: Reading) -> bool:
    """Whether a number may count anything: it has no measure, and is no date, age, sum of money or length of time."""
    one = r.kind == "idiom" and w.low[r.number.first] == "one"
    return not r.measure and (one or r.kind in {"", "other quantity"})


def _counted(words: re.Pattern[str], w: Words, r: Reading) -> tuple[int, int]:
    """The noun phrase behind a number without the words of its measure: displaced people, 22 missing make it harder."""
    first, last = r.noun
    said = [i for i in range(first, last) if words.fullmatch(w.low[i]) and tag_of(w.low[i])[:2] != "NN"]
    if said:
        first, last = (first + 1, last) if said[0] == first else (first, said[0])
    return first, last if not said or (first < last and tag_of(w.low[first])[:2] in {"NN", "JJ"}) else first


def _matched(expression: re.Pattern[str], w: Words, readings: list[Reading]) -> set[int]:
    """Which numbers of a sentence stand among the words of a measure: the first from where a pattern begins."""
    said, at = [], 0
    for r in readings:
        said += [*(f"{word} " for word in w.low[at : r.left]), NUMBER]
        at = max(at, r.number.after)
    text = "".join([*said, *(f"{word} " for word in w.low[at:])])
    return {text.count(NUMBER, 0, match.start()) for match in expression.finditer(text)}


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
    return Own(name, entry.unit, re.compile(rf"(?<![^ ])(?={either})"), re.compile("|".join(map(_words, words))))


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
