"""The words that charts write by themselves: those of words.toml, or of the file of that name beside the articles."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from contextvars import ContextVar
from functools import cache, partial
from importlib.resources import files
from typing import Any

import pandas as pd

from ..companions import companions, warn_of
from ..days import MONTHS
from ..show import Forms
from ..toml_files import Toml

NAME = "words.toml"
MONTH = re.compile(rf"\b({'|'.join(MONTHS)})\b")

Words = dict[str, dict[str, str]]
_words: ContextVar[Words] = ContextVar("words")


def _joined(words: Sequence[Any]) -> str:
    *first, last = [*map(str, words)] or [""]
    return say("common.and", first=", ".join(first), last=last) if first else last


FORMS = Forms(_joined)


@cache
def english() -> Words:
    """What words.toml holds, by part (mostly a chart) and key."""
    return tomllib.loads(files(__package__).joinpath(NAME).read_text(encoding="utf-8"))


def template() -> str:
    """The file of the words in English, each line a comment."""
    text = files(__package__).joinpath(NAME).read_text(encoding="utf-8")
    return re.sub(r"^(?=[^#\n])", "# ", text, flags=re.MULTILINE)


def words_of(articles: pd.DataFrame) -> Words:
    """The words for charts of some articles; what their own file lacks, or has wrong, is named and stays English."""
    words = english()
    for path in companions(articles, NAME):
        toml, own = Toml(path, tuple(english())), Words()
        for part, known in english().items():
            kind = type(part, (), {"__annotations__": dict.fromkeys(known, str)})
            own[part] = toml.section(part, kind, partial(_unlike, known))
            if lacking := [key for key in known if key not in toml.data.get(part, known)]:
                toml.problems.append(f"[{part}] lacks {', '.join(lacking)}; add what is to be no English")
        warn_of(path, toml.problems)
        words = {part: known | own[part] for part, known in words.items()}
    return words


def _unlike(known: dict[str, str], key: str, text: str) -> str:
    """What is wrong with the {fields} of a text where the English one has none of their names; else empty."""
    try:
        wrong = _fields(text) - _fields(known[key])
    except ValueError as error:
        return f"{key}: {error}; write fields as {{name}}"
    use = " or ".join(f"{{{field}}}" for field in sorted(_fields(known[key]))) or "none"
    return f"{key} has a field {{{min(wrong)}}} that means nothing here; use {use}" if wrong else ""


def _fields(text: str) -> set[str]:
    return {name for _, name, _, _ in FORMS.parse(text) if name is not None}


@contextmanager
def set_to(setting: ContextVar[Any], value: Any) -> Iterator[None]:
    """Inside, the setting has this value."""
    before = setting.set(value)
    try:
        yield
    finally:
        setting.reset(before)


def speaking(articles: pd.DataFrame | None) -> AbstractContextManager[None]:
    """Inside, charts speak as the folder of the articles says; without articles, as before."""
    return set_to(_words, _words.get(english()) if articles is None else words_of(articles))


def say(key: str, /, **fields: Any) -> str:
    """The words of part.key with the fields filled in."""
    part, _, name = key.partition(".")
    return FORMS.vformat(_words.get(english())[part][name], (), fields)


def each(key: str, rows: pd.DataFrame, **more: Any) -> list[str]:
    """The words of part.key for each row, whose columns, and `more` of them, are the fields."""
    return [say(key, **row) for row in rows.assign(**more).to_dict("records")]


def spelled(text: str) -> str:
    """A text with words for the signs of bounds: at least 31 for ≥ 31."""
    signs = _words.get(english())["signs"]
    return re.sub(r"\S+", lambda word: signs.get(word[0], word[0]), text)


def own(text: str, part: str = "named") -> str:
    """What a part has for a word of the tables, or for what stands before its colon; months in it too."""
    known, (head, colon, rest) = _words.get(english())[part], text.partition(": ")
    text = known.get(text) or known.get(head, head) + colon + rest
    return MONTH.sub(lambda month: _words.get(english())["months"][month[0]], text)
