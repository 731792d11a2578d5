"""Where sentences end in news."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from .classes import patterns, singular, word_class
from .lexicon import function_tags, is_body_noun, is_person_noun, lexicon, tag_of
from .lines import Line, find_units


class Sentence(NamedTuple):
    """A sentence, or a unit that is none (heading, byline); label is that of its line."""

    start: int
    end: int
    label: str


_P = patterns("sentences")
LONGEST = 2000  # characters after which a sentence is cut at the next blank, or that far on at the latest
_BLANK, _SOLID = re.compile(r"\s"), re.compile(r"\S")
_WHEN = word_class(*"prepositions subordinators determiners quantifying times weekdays months near_times".split())
_ADVERBIAL = 120  # characters that an adverbial of time before its clause may have
_LONGEST = 16  # characters that hold any abbreviation, with the marks before it
_ABBREVIATIONS = word_class("joining", "before_number", "trailing")
_GOVERNING = word_class("prepositions") - word_class("subordinators") - {"of"}  # the laws of the U.S. Territories
_QUOTE_MARKS = "\"”'’»“"


def find_sentences(text: str, lines: list[Line]) -> list[Sentence]:
    """The sentences of `text` in order of position, without overlap; they hold every character that is not blank."""
    return [
        Sentence(start, end, unit.label)
        for unit in find_units(text, lines)
        for sentence in split_unit(text, unit.start, unit.end)
        for start, end in _cut(text, *sentence)
    ]


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence, or the parts of a stretch without an end: what reads sentences may look at all of one at once."""
    while end - start > LONGEST:
        at = start + LONGEST
        blank = _BLANK.search(text, at, min(end, at + LONGEST))
        stop = blank.start() if blank else at
        yield start, start + len(text[start:stop].rstrip())
        start = next(_SOLID.finditer(text, stop, end)).start()
    yield start, end


def split_unit(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence of text[start:end], which begins and ends with a character that is not blank."""
    first, seen, marks = True, start, 0
    for stop in _P["stop"].finditer(text, start, end):
        if _ends(text, start, stop, first):
            close, following = stop.start(1), stop.end()
            if text[close - 1] in '“"' and (following == close or text[close - 2].isspace()):
                marks, seen = marks + text.count('"', seen, close - 1), close - 1
                if text[seen] == "“" or marks % 2 == 0:  # the mark opens the next sentence
                    close, following = start + len(text[start:seen].rstrip()), seen
            yield from _without_heading(text, start, close)
            start, first = following, False
    if start < end:
        yield from _without_heading(text, start, end)


def _without_heading(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence, or the heading in capitals that runs into it and the sentence."""
    found = _P["run_in"].match(text, start, end) if text[start : start + 2].isupper() else None
    words = found[1].lower().split() if found and len(found[1]) >= 10 else []
    known = sum(map(lexicon().__contains__, words))
    if found and known > 1 and 2 * known >= len(words):
        yield start, found.end() - 1
        start = found.end()
    yield start, end


def _ends(text: str, start: int, stop: re.Match[str], first: bool) -> bool:
    """Whether `stop` ends the sentence from `start`, the first of its unit or not."""
    at = stop.start()
    if at - start < 5 and _is_mark(text[start:at], first):
        return False
    if first and at - start < 40 and _P["dateline"].fullmatch(text, start, at):
        return False
    if text[at] != ".":
        return text[stop.start(1) - 1] not in _QUOTE_MARKS or not _is_asked(text, start, stop)
    return text[at + 1] == "." or _ends_word(text, start, stop)


def _ends_word(text: str, start: int, stop: re.Match[str]) -> bool:
    """Whether a full stop ends a sentence, judged by the words on both sides of it."""
    at = stop.start()
    *before, word = text[max(start, at - _LONGEST) : at].rsplit(None, 1) or [""]
    if len(word) == _LONGEST or (word.isalpha() and len(word) > 1 and word not in _ABBREVIATIONS):
        return True
    above, following = before[0].split()[-1] if before else "", _P["next"].match(text, stop.end())
    if _P["goes_on"].fullmatch(f"{above} {_P['tail'].findall(word)[0]} {following[1] if following else ''}"):
        return _P["dotted"].fullmatch(word) is not None and _is_followed(text, start, stop)
    return at - start >= _ADVERBIAL or not _P["clock"].search(word) or not _is_adverbial(text[start:at].split())


def _is_followed(text: str, start: int, stop: re.Match[str]) -> bool:
    """Whether things in the plural and their verb follow a clause with initials: It grew in the U.S. | Prices fell."""
    clause = _P["clause"].match(text, stop.start() + 1)
    *words, governor, article = ["", "", *text[start : stop.start()].split()[:-1]]
    if clause is None or article != "the" or not (governor in _GOVERNING or _is_verb(governor)):
        return False
    things = clause[1].lower()
    is_plural = tag_of(things) == "NNS" and not is_person_noun(things) and not is_body_noun(singular(things))
    return is_plural and _is_verb(clause[2]) and any(map(_is_verb, [*words, governor]))


def _is_verb(word: str) -> bool:
    tag = function_tags().get(word) or tag_of(word)
    return tag in {"VBD", "VBN", "VBP", "VBZ", "MD"} and word not in word_class("spoken")


def _is_asked(text: str, start: int, stop: re.Match[str]) -> bool:
    """Whether who asked it stands behind a quoted question or exclamation that has no speaker before it."""
    asked = _P["asked"].match(text, stop.end())
    opens = asked is None or asked[0].split()[0] in word_class("openers")
    return not opens and _P["led_in"].search(text, max(start, stop.start() - LONGEST), stop.start()) is None


def _is_adverbial(words: list[str]) -> bool:
    """Whether the words up to a time only say when and where, or open a clause that no comma has closed."""
    if words[0].lower() in word_class("subordinators") and not any(word.endswith(",") for word in words):
        return True
    bare = [word.strip("“\"‘'(,") for word in words]
    named = [w[:1].isupper() and above.lower() in word_class("prepositions") for above, w in pairwise(["", *bare])]
    return all(name or word.lower() in _WHEN or not word.isalpha() for name, word in zip(named, bare, strict=True))


def _is_mark(head: str, first: bool) -> bool:
    """Whether the few characters before a stop are a list mark (1. or, opening a unit, A. or IV.) or hold no word."""
    bare = head.lstrip("*#(_")
    if first and (len(bare) == 1 or _P["roman"].fullmatch(bare)):
        return True
    return bare.isdecimal() or not any(map(str.isalnum, head))
