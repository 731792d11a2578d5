"""Which lines above an article name its outlet, or the kind of piece that it is, by their words."""

import re

from .classes import class_file, patterns, word_class
from .credits import without_date
from .lexicon import lexicon
from .wording import HEADING, key

_P = patterns("masthead")
_NAMES = 4  # words of a name that is no headline
_FIRST, _LAST, _RUBRICS, _SECTIONS = (
    frozenset(class_file("notices")[name].split()) for name in ("outlets_begin", "outlets_end", "rubrics", "sections")
)


def masthead(paragraphs: list[str], kinds: list[str]) -> list[str]:
    """The kinds, with `outlet` and `rubric` for the short lines above the first paragraph that are such."""
    told = {i: _part(paragraphs[i]) for i in head(paragraphs) if kinds[i] == "short"}
    unsure = [i for i, part in told.items() if not part and _P["name"].fullmatch(paragraphs[i])]
    called = {key("".join(names)) for line in paragraphs for names in _P["called"].findall(line)} if unsure else set()
    told |= {i: "outlet" for i in unsure if called & _ends(paragraphs[i])}
    return [told.get(i) or kind for i, kind in enumerate(kinds)]


def head(paragraphs: list[str]) -> range:
    """Which lines stand above the first paragraph."""
    return range(next((i for i, line in enumerate(paragraphs) if len(line) > HEADING), len(paragraphs)))


def outlet_beside(line: str) -> str:
    """The outlet beside the date or behind a name: The Velm Post, 12 March 2021; By Ana Ruiz, Velm Post."""
    parts = [part for part in _P["beside"].split(without_date(line)) if not _P["role"].search(part)]
    return next((part for part in parts if _names_outlet(part) or _P["article"].fullmatch(part)), "")


def before_date(line: str) -> str:
    """The name of common words, none for a place, before the date that ends a line: Plain Speech, 2 May 2021."""
    name = without_date(line)
    words = name.lower().split()
    common = name != line and may_be_name(name) and lexicon().keys() >= set(words)
    return name if common and len(words) > 1 and word_class("places", "publishing").isdisjoint(words) else ""


def _part(line: str) -> str:
    return "rubric" if is_rubric(line) else "outlet" if _names_outlet(line) else ""


def is_rubric(line: str) -> bool:
    """Whether a line says what kind of piece stands below: Analysis, The weekend magazine."""
    words = re.findall(r"[^\W\d_]+", line.lower())
    return bool(words) and _RUBRICS.union(_SECTIONS).issuperset(words)


def may_be_name(line: str) -> bool:
    """Whether a line is made of few capitalised and little words, as names of outlets and rubrics are: Hard Water."""
    return line.count(" ") < _NAMES and _P["name"].fullmatch(line) is not None


def without_initials(line: str) -> str:
    """A name without its initials behind it: Orbe Telegraph Agency (OTA)."""
    name, bracket, shorter = line.rpartition(" (")
    return name if bracket and shorter == initials(name) + ")" else line


def initials(name: str) -> str:
    """The capitals with which the words of a name begin."""
    return "".join(re.findall(r"\b[A-Z]", name))


def _ends(line: str) -> set[str]:
    """The last words of a line, and its initials."""
    words = line.split()
    return {key(" ".join(words[i:])) for i in range(len(words))} | {key(initials(line))}


def _names_outlet(line: str) -> bool:
    """Whether a line is called as outlets are: The Velm Courier, Radio Velm, VNT Live."""
    line, given = without_initials(line), line
    words = re.sub(r" (?:live|online)$", "", line.lower()).split() or [""]
    by_words = words[-1] in _LAST | word_class("named_papers") or words[0] in _FIRST
    is_station = _P["station"].fullmatch(line) is not None
    return _P["name"].fullmatch(line) is not None and (is_station or (by_words and len(words) > 1) or line != given)
