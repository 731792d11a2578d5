"""Where somebody is quoted."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from operator import itemgetter
from typing import NamedTuple

from .classes import patterns
from .lines import Line, find_paragraphs
from .sentences import split_unit
from .turns import turn_of


class Quote(NamedTuple):
    """A quotation, marks included; kind is speech or term."""

    start: int
    end: int
    kind: str


_P = patterns("quotes")
_MARKS = {mark: re.compile(mark + (_P["single_open"].pattern if mark in "‘'" else "")) for mark in "“”„«»\"‘'"}
_REST = "\0"  # stands for the other character of a double mark, on its inner side
_FAMILY = {**dict.fromkeys("“”„", "“”„"), **dict.fromkeys("«»", "«»"), '"': '"'}
_CARRYING = {"body", "blockquote"}

_TERM = 3  # words that a term has at most


def find_quotes(text: str, lines: list[Line]) -> list[Quote]:
    """The quotations of `text` in order, block quotes too; a mark that nobody closes ends with its sentence."""
    text = _P["wire"].sub(_one_mark, text) if "``" in text or "''" in text else text
    marks = sorted(m.start() for mark, pattern in _MARKS.items() if mark in text for m in pattern.finditer(text))
    blocks = any(line.label == "blockquote" for line in lines)
    if not marks and not blocks:
        return []
    paragraphs = find_paragraphs(text, lines)
    spans = _carried_singles(text, _marked(text, paragraphs, marks))
    spans = _with_blocks(text, spans, paragraphs) if blocks else spans
    return [Quote(start, end, _kind(text, start, end)) for start, end in spans if end - start > 2]


def _one_mark(found: re.Match[str]) -> str:
    """A double mark of two characters as one of the same length."""
    return f'{_REST}"' if found[1] is not None else f"“{_REST}" if found[0] == "``" else f'"{_REST}'


@dataclass(slots=True)
class _State:
    """Where the quotation that is open begins (-1: none), the last mark or paragraph that it goes on from, the end
    of the last one, and whether another is open inside it."""

    opened: int = -1
    resumed: int = -1
    done: int = 0
    inside: bool = False


def _marked(text: str, paragraphs: list[Line], marks: list[int]) -> Iterator[tuple[int, int]]:
    """Start and end of the quotations with marks; `marks` are the places of those that may open or close one."""
    state = _State()
    until, first = 0, 0  # where a carried quotation closes, next of the marks
    for above, below in zip(paragraphs, [*paragraphs[1:], None], strict=True):
        state.resumed = max(state.resumed, above.start) if state.opened >= 0 else -1
        last = bisect_left(marks, above.end, first)
        for at in marks[first:last]:
            if at >= state.done and not _is_inside(text, at, above.end, state):
                yield from _at_mark(text, at, above, below, state)
        first = last
        if state.opened >= 0 and until < above.end:
            until = _carried_to(text, state.opened, above, below)
            if not until:
                yield state.opened, _sentence_end(text, state.resumed, above.end)
                state.opened = -1


def _is_inside(text: str, at: int, end: int, state: _State) -> bool:
    """Whether a mark belongs to a quotation inside the one that is open; a mark of another form may close that one."""
    if state.opened < 0:
        state.inside = False
        return False
    if text[at] in "‘'":
        return True
    same = text[at] in _FAMILY[text[state.opened]]
    before, after = _beside(text, at)
    if state.inside and not after:
        state.inside = False
        return True
    if before and after:
        following = (_beside(text, m.start()) for m in islice(_P["double"].finditer(text, at + 1, end), 2))
        # inside where two that close follow before another opens: its own mark, and that of the outer one
        state.inside = not same or list(following) == [(False, False)] * 2
        return state.inside or not same
    return not same and (after or text[at - 1].isdecimal())


def _beside(text: str, at: int) -> tuple[bool, bool]:
    """Whether a double mark may open by what stands before it, and by what stands behind it."""
    before = at == 0 or text[at - 1].isspace() or text[at - 1] in "([{“„«‘'/—–-"
    after = at + 1 < len(text) and not text[at + 1].isspace() and text[at + 1] not in ".,;:!?)]}—–"
    return before, after


def _at_mark(text: str, at: int, above: Line, below: Line | None, state: _State) -> Iterator[tuple[int, int]]:
    """The quotation that ends with a mark or before it; a mark that opens one is noted."""
    if text[at] in "‘'":
        if stop := _single_end(text, at, above.end, below):
            yield at, stop
            state.done = stop
    elif _opens(text, at, state.opened):
        goes_on = state.opened >= 0 and _goes_on(text, state.opened, at, above.start)
        if not goes_on and state.opened >= 0 and at - state.opened > 1:
            yield state.opened, _sentence_end(text, state.resumed, at)
        state.opened, state.resumed = state.opened if goes_on else at, at
    elif state.opened >= 0:
        yield state.opened, at + 1
        state.opened, state.done = -1, at + 1
    elif text[at - 1] in ",.!?…":
        since = _sentence_start(text, max(state.done, above.start), at, state.done < above.start)
        if since >= 0:
            yield since, at + 1
        state.done = at + 1


def _goes_on(text: str, opened: int, at: int, start: int) -> bool:
    """Whether a mark that opens goes on with an open quotation: at the start of a paragraph, or a sentence run in."""
    return at == start or (text[at - 1].isspace() and text[at - 2] in ".!?…" and not text[opened + 1].islower())


def _opens(text: str, at: int, opened: int) -> bool:
    """Whether the double mark at `at` opens a quotation, where one is open since `opened` (-1: none)."""
    mark = text[at]
    before, after = _beside(text, at)
    if mark in "“„«":
        return opened < 0 or (text[opened] + mark not in {"„“", "»«"} and (before or after))
    if mark in "”»":
        return opened < 0 and before and after
    return opened < 0 if before == (not after) else before


def _single_end(text: str, at: int, end: int, below: Line | None) -> int:
    """The end of the quotation that a single mark opens, 0 where it opens none; workers’ is no end if one follows."""
    found, sure, inside = 0, False, False
    for match in _P["single"].finditer(text, at + 1, end):
        stop = match.end()
        if text[stop - 1] == "‘" or text[stop - 2].isspace() or text[stop - 2] in "([":
            if inside or found or text[stop - 1] == "‘":
                break
            inside = True
        elif text[stop - 2] not in "sS" or not text[stop : stop + 2].strip().islower():
            found, sure = stop, not inside
            if sure:
                break
            inside = False
        else:
            found = found or stop
    if not sure and below and text[below.start] == text[at]:
        return end
    inner = text[at:found]
    return found if inner.count('"') % 2 == 0 and inner.count("“") == inner.count("”") else 0


def _carried_singles(text: str, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The quotations, those in single marks that go on in the next paragraph put together."""
    found: list[tuple[int, int]] = []
    for first, last in spans:
        start, end = found[-1] if found else (0, 0)
        goes_on = end and text[start] in "‘'" and text[first] == text[start] and text[end - 1] not in "’'"
        if goes_on and text[end:first].isspace():
            found[-1] = start, last
        else:
            found.append((first, last))
    return found


def _carried_to(text: str, opened: int, above: Line, below: Line | None) -> int:
    """How far a quotation that is open at the end of a paragraph goes on: a place from `below` on, 0 for nowhere."""
    if below is None or not {above.label, below.label} <= _CARRYING:
        return 0
    if text[below.start] == text[opened]:
        return below.start
    if _P["finished"].search(text, max(above.start, above.end - 8), above.end):
        return 0
    following = re.compile(f"[{_FAMILY[text[opened]]}]").search(text, above.end)
    return following.start() if following and not _opens(text, following.start(), opened) else 0


def _sentence_end(text: str, start: int, limit: int) -> int:
    """The end of the first sentence of text[start:limit]."""
    return next(split_unit(text, start, start + len(text[start:limit].rstrip())))[1]


def _sentence_start(text: str, start: int, limit: int, whole: bool) -> int:
    """The start of the last sentence of text[start:limit]; -1 where that is the first one, unless it is `whole`."""
    start = limit - len(text[start:limit].lstrip())
    last = start if start == limit else [*split_unit(text, start, limit)][-1][0]
    return last if whole or start < last else -1


def _with_blocks(text: str, spans: list[tuple[int, int]], paragraphs: list[Line]) -> list[tuple[int, int]]:
    """Quotations with marks, and the block quotes that none of them opens or holds, behind the name of the speaker."""
    whole = [p for p in paragraphs if p.label == "blockquote" and not _holds(spans, p.start)]
    heads = [turn_of(text[p.start : p.end]) for p in whole]
    names = Counter(name for name, _ in heads)
    blocks = [(p.start + at * (names[name] > 1), p.end) for p, (name, at) in zip(whole, heads, strict=True)]
    return sorted([span for span in spans if not _holds(blocks, span[0])] + blocks)


def _holds(spans: list[tuple[int, int]], at: int) -> bool:
    """Whether one of `spans`, in order and without overlap, holds the character `at`."""
    i = bisect_right(spans, at, key=itemgetter(0))
    return i > 0 and at < spans[i - 1][1]


def _kind(text: str, start: int, end: int) -> str:
    """Speech, or term: a few words that are no sentence or phrase of their own, and no verb of saying by them."""
    long = len(text[start : min(end, start + 80)].split()) > _TERM
    phrase = long or _P["phrase"].match(text, start, end) or _P["sentence"].match(text, start, end)
    before = phrase or _P["said_before"].search(text, max(0, start - 60), start)
    return "speech" if before or _P["said_after"].match(text, end, end + 60) else "term"
