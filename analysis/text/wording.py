"""What the wording of a paragraph alone tells about its part in an article."""

import re
import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache

from .classes import class_file, expressions
from .credits import is_credit, is_date_line, without_date

TITLE = 200  # characters a title may have
EMPHASIS = "*_# "
BULLETS = "•· "
HEADING = 110  # characters a heading may have
_NOTICE = 400  # characters of a paragraph that a phrase makes a notice
_NAMES = 9  # words of a line of names and little more
_FIELDS = 3  # lines of a page that is an export of a press database
_FINISHED = frozenset(".!?:;,…")
_LISTED = re.compile(r"[•·*▪◦‣–-]\s|\(?\d{1,2}[.)]\s|[@#]\w")
_FIELD = re.compile(r"([A-Za-z][A-Za-z -]{2,20}):(?: (.*))?")
_WITHIN = class_file("notices")["within"]
_MARKS = class_file("notices")["marks"].split()
_HOW = {"is": "fullmatch", "begins": "match", "holds": "search"}
# What a paragraph with a trait is; of several the first.
_KINDS = {
    "boilerplate field": "notice",
    "byline field": "byline",
    "date field": "date",
    "is without a word": "notice",
    "is a desk note": "note",
    "begins as a notice": "notice",
    "holds words of a notice": "notice",
    "is a byline": "byline",
    "is a date": "date",
    "is a date among others": "date",
    "is a picture credit": "credit",
    "holds a picture credit": "caption",
    "is a notice": "notice",
}
Words = tuple[str, list[str]]


@lru_cache(maxsize=512)  # asked once for what the page says of itself, once with what is known of it
def read_words(paragraphs: tuple[str, ...]) -> list[Words]:
    """What each paragraph is by its words alone (notice, note, byline, date, caption; else prose, an item or a short
    line), and its traits."""
    whole = "\n".join(paragraphs).lower()
    found = [notice for word, notice in _WITHIN.items() if word in whole]
    within = re.compile("|".join(found), re.IGNORECASE) if found else None
    fields = [f"{label} field" if (label := field_of(paragraph)) else "" for paragraph in paragraphs]
    if sum(map(bool, fields)) < _FIELDS:
        fields = [""] * len(paragraphs)
    return [_read(*both, within) for both in zip(paragraphs, fields, strict=True)]


def _read(paragraph: str, field: str, within: re.Pattern[str] | None) -> Words:
    traits = [field] * bool(field)
    traits += [*told("text", paragraph.lstrip(EMPHASIS + BULLETS))]
    if len(paragraph) <= _NOTICE:
        traits += told("lines", paragraph)
        traits += told("marked", paragraph) if any(map(paragraph.__contains__, _MARKS)) else []
    if len(paragraph) <= TITLE:
        plain = paragraph.strip(EMPHASIS)
        traits += [*told("short", without_date(plain)), *["is a date"] * (plain != "" and is_date_line(plain))]
        traits += ["is made of names"] * (plain.count(" ") < _NAMES and is_credit(plain))
    if within and len(paragraph) <= _NOTICE and "is a byline" not in traits and within.search(paragraph):
        traits.append("holds words of a notice")  # and no byline with the minutes that it takes to read on
    kind = next((kind for trait, kind in _KINDS.items() if trait in traits), "")
    return kind or _length(paragraph, "is in title case" in traits), traits


def _length(paragraph: str, is_titled: bool) -> str:
    """Whether a paragraph is prose, an item of a list or a short line."""
    is_headline = is_titled and paragraph.count(",") < 2  # and no list of names
    if len(paragraph) > TITLE or (is_finished(paragraph) and not is_headline):
        return "prose"
    if _LISTED.match(paragraph):
        return "item"
    return "short" if len(paragraph) <= HEADING and not paragraph[0].islower() else "prose"


def told(scope: str, line: str) -> list[str]:
    """What the expressions of notices.toml for lines of this scope tell of a line."""
    return [trait for trait, tells in _tellers()[scope] if tells(line)]


@cache
def _tellers() -> dict[str, list[tuple[str, Callable[[str], re.Match[str] | None]]]]:
    """Each trait and what finds it in a line, by scope."""
    known: dict[str, str] = {}
    return {
        scope: [
            (f"{how} {name}", getattr(pattern, _HOW[how]))
            for how, table in tables.items()
            for name, pattern in expressions(table, known).items()
            if name[0] != "_"
        ]
        for scope, tables in class_file("notices")["of"].items()
    }


@cache
def _fields() -> dict[str, str]:
    """The labels of lines by the key of the name with which they begin."""
    data = class_file("fields")
    told = {"headline": "title", "author": "byline", "published": "date", "text": "body"}
    columns = {key(name): told.get(c, "boilerplate") for c, names in data["columns"].items() for name in [c, *names]}
    return columns | {key(name): label for label, names in data["lines"].items() for name in names}


def field_of(paragraph: str) -> str:
    """The label of a line such as SECTION: Politics in an export of a press database, empty for any other line."""
    found = _FIELD.fullmatch(paragraph)
    label = _fields().get(key(found[1]), "") if found else ""
    return "boilerplate" if found and label == "body" and not found[2] else label


def is_finished(paragraph: str) -> bool:
    """Whether a paragraph ends in a punctuation mark, apart from closing quotation marks and brackets."""
    return paragraph.rstrip("\"'”’»)]*_♦■∎◆● ")[-1:] in _FINISHED


def key(phrase: str) -> str:
    """A phrase without case, accents, spaces and marks."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKD", phrase).casefold()))
