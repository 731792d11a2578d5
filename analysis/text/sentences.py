"""Where sentences end in news."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from .classes import any_of, word_class
from .lexicon import lexicon
from .lines import Line, find_units


class Sentence(NamedTuple):
    """A sentence, or a unit that is none (heading, byline); label is that of its line."""

    start: int
    end: int
    label: str


_OPEN = r"\"'’“‘„«»`(\[{¿¡*_•–—\-…."
_PARTICLES = "|".join(sorted(word_class("particles") - word_class("do")))
# A stop, its closing marks (a blank may part the last from it) and the space behind it, or none where it was forgotten,
# where what follows does not begin in lower case.
_STOP = re.compile(
    r"[.!?…](?<![.!?…].)(?<![.!?…]\s.)(?:\s?[.!?…])*+"
    r"[\"'”’“»)\]}*_]*+(?:[^\S\n\r][\"”’»](?=\s))?+(?:\s?\[\d{1,3}\])*+"
    r"(\s++|(?<=[a-z\d%)][a-z\d%)][.?!])(?=[‘(]?[A-Z][a-z]*[\s’'])|(?<=[.?!][\"”“»])(?=[A-Z]))"
    rf"(?=(?:[{_OPEN}]\s?){{0,8}}+(?:[^\W_a-z]|[@#£$€¥₹]\w|[a-z]{{1,2}}[A-Z]|www\.|https?:"
    rf"|(?:(?:{_PARTICLES})[ -]){{1,3}}[A-Z]|d['’][A-Z]))"
)
_NEXT = re.compile(rf"[{_OPEN}\s]*([\w'’]*)(?!\.\w)")
_TAIL = re.compile(r"([\w.&-]*)$")
_DOTTED = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}")
_ROMAN = re.compile(r"[IVX]{2,}|[VX]")
# After a quoted question or exclamation: who said it, and no clause of theirs (Mr Lewis asked. Holmes asked in May.)
_ASKED = re.compile(
    rf"(?:(?:[A-Z][\w’'-]*\.?|{_PARTICLES}) ){{1,5}}(?:{any_of('spoken')})(?=[.,;:—–]|$"
    r"| (?:\w+ly|in|on|at|to|from|with|during|after|before|as|when|while|last|again|later|him|her|them|me|us)\b)"
)
# A quotation that has its speaker before it.
_LED_IN = re.compile(rf"(?::|\b(?:{any_of('spoken')}),) ?[“\"«][^“”\"«»]*\Z")
_DATELINE = re.compile(r"[A-Z][A-Z.'’ -]+, [A-Z][a-z]{1,4}")  # SPRINGFIELD, Mass. (AP)
LONGEST = 2000  # characters after which a sentence is cut at the next blank, or that far on at the latest
_BLANK, _SOLID = re.compile(r"\s"), re.compile(r"\S")
# A heading in capitals before a sentence on its own line.
_RUN_IN = re.compile(
    r"([A-Z][A-Z’'-]*(?:[,:;]? (?:[A-Z][A-Z’'&-]*|\d+)){1,11}) (?=[“\"‘']?(?:[A-Z][a-z’']|[AI] [a-z]))"
)
_CLOCK = re.compile(r"\b[ap]\.m", re.IGNORECASE)
_WHEN = word_class(*"prepositions subordinators determiners quantifying times weekdays months near_times".split())
_ADVERBIAL = 120  # characters that an adverbial of time before its clause may have
_LONGEST = 16  # characters that hold any abbreviation, with the marks before it
_ABBREVIATIONS = word_class("joining", "before_number", "trailing")
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
    for stop in _STOP.finditer(text, start, end):
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
    found = _RUN_IN.match(text, start, end) if text[start : start + 2].isupper() else None
    words = found[1].lower().split() if found and len(found[1]) >= 10 else []
    known = sum(map(lexicon().__contains__, words))
    if found and known > 1 and 2 * known >= len(words):
        yield start, found.end() - 1
        start = found.end()
    yield start, end


def _ends(text: str, start: int, stop: re.Match[str], first: bool) -> bool:
    """Whether `stop` ends the sentence from `start`, the first of its unit or not."""
    at, after = stop.span()
    if at - start < 5 and _is_mark(text[start:at], first):
        return False
    if first and at - start < 40 and _DATELINE.fullmatch(text, start, at):
        return False
    if text[at] != ".":
        asked = _ASKED.match(text, after) if text[stop.start(1) - 1] in _QUOTE_MARKS else None
        told = asked is None or asked[0].split()[0] in word_class("openers")
        return told or _LED_IN.search(text, max(start, at - LONGEST), at) is not None
    if text[at + 1] == ".":
        return True
    *before, word = text[max(start, at - _LONGEST) : at].rsplit(None, 1) or [""]
    if word.isalpha() and len(word) > 1 and word not in _ABBREVIATIONS:
        return True
    ends = len(word) == _LONGEST or _ends_word(_group(_TAIL.search(word)), before, _group(_NEXT.match(text, after)))
    return ends and not (at - start < _ADVERBIAL and _CLOCK.search(word) and _is_adverbial(text[start:at].split()))


def _is_adverbial(words: list[str]) -> bool:
    """Whether the words up to a time only say when and where, or open a clause that no comma has closed."""
    if words[0].lower() in word_class("subordinators") and not any(word.endswith(",") for word in words):
        return True
    bare = [word.strip("“\"‘'(,") for word in words]
    named = [w[:1].isupper() and above.lower() in word_class("prepositions") for above, w in pairwise(["", *bare])]
    return all(name or word.lower() in _WHEN or not word.isalpha() for name, word in zip(named, bare, strict=True))


def _group(match: re.Match[str] | None) -> str:
    return match[1] if match else ""


def _is_mark(head: str, first: bool) -> bool:
    """Whether the few characters before a stop are a list mark (1. or, opening a unit, A. or IV.) or hold no word."""
    bare = head.lstrip("*#(_")
    if first and (len(bare) == 1 or _ROMAN.fullmatch(bare)):
        return True
    return bare.isdecimal() or not any(map(str.isalnum, head))


def _ends_word(word: str, before: list[str], following: str) -> bool:
    """Whether the full stop of `word` ends a sentence, judged by the words around it."""
    compound, _, last = word.rpartition("-")
    if compound and len(last) > 1:
        word = last
    if word in word_class("joining"):
        return False
    if word in word_class("before_number"):
        return not following[:1].isdecimal() and not _ROMAN.fullmatch(following)
    if word in {"a.m", "p.m", "A.M", "P.M"}:
        return following not in word_class("after_time", "months_as_written") and not following[:1].isdecimal()
    if word.isdecimal():
        listed = before and before[0].endswith(":")
        return not listed and not (len(word) < 3 and following in word_class("after_ordinal", "months_as_written"))
    if len(word) == 1 and word.isupper():
        above = before[0].split()[-1] if before else ""
        lettered = above in word_class("lettered") or (word == "I" and above.islower())
        return lettered or following in word_class("openers")
    if word in word_class("trailing") or _DOTTED.fullmatch(word):
        return following in word_class("openers")
    return True
