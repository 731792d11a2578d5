"""When a count was taken, as far as its article tells: by Sunday, said on Friday night, a live blog's entry."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from ..text.layers import Layers
from ..text.lexicon import tag_of
from . import cues as cue
from .numbers.ranges import Number
from .numbers.words import Words
from .settings.dates import find_dates
from .settings.relative_dates import Known, day_of

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
ENTRY = re.compile(
    rf"\W{{0,3}}(?:({'|'.join(WEEKDAYS)})[a-z]*,? +)?([01]?\d|2[0-3])"
    r"(?:[:.h]?[0-5]\d(?=\s*(?:GMT|UTC)\b)|[:.h][0-5]\d(?:\s*([ap])\.?m\b)?|\s*([ap])\.?m\b)(?!\s*\))",
    re.IGNORECASE,
)
ENTRIES = 3  # lines that open with an hour and so make a live blog
CLOCK = re.compile(r"\b(1[0-2]|0?[1-9])(?:[:.][0-5]\d)?\s*([ap])\.?m\b|\b([01]?\d|2[0-3]):[0-5]\d\b")
REACH = 4  # words between a date and the verb of saying or counting that it goes with
DAY = 10  # characters of a full date
LAST = "~"  # behind every moment in order


class Entry(NamedTuple):
    """An entry of a live blog: where it begins, the weekday that it names (-1: none), its hour (0 to 23)."""

    start: int
    weekday: int
    hour: int


def live_entries(text: str, found: Layers) -> list[Entry]:
    """The entries of a live blog, as they stand; empty for any other text."""
    opened = [(line.start, ENTRY.match(text, line.start, line.end)) for line in found.lines]
    told = [Entry(start, _weekday(m[1]), clock_hour(m[2], m[3] or m[4])) for start, m in opened if m]
    return told if len(told) >= ENTRIES else []


def _weekday(name: str | None) -> int:
    return WEEKDAYS.index(name.lower()) if name else -1


def clock_hour(hour: str, half: str | None) -> int:
    """The hour of the day (0 to 23) of one that a or p may say the half of the day of."""
    return int(hour) % 12 + 12 * (half in {"p", "P"}) if half else int(hour)


def entry_moments(entries: list[Entry], published: str, dates: Iterable[str]) -> list[tuple[int, str]]:
    """Where each entry begins and when it was written (YYYY-MM-DDTHH), in order of the text; `dates` of its values.

    A weekday is the last one up to publication and holds for the entries below. Else hours run one way; where they
    pass midnight, a blog of what happened before its publication was published on its last day, any other on its first.
    """
    day = day_of(published)
    if not day or not entries:
        return []
    named = any(e.weekday >= 0 for e in entries)
    days = _named_days(entries, day) if named else _counted_days(entries, day, _commonest(dates))
    return [(e.start, f"{at.isoformat()}T{e.hour:02d}") for e, at in zip(entries, days, strict=True)]


def _commonest(dates: Iterable[str]) -> str:
    """The full date that most are, the first of equals; empty where none is."""
    days = Counter(date for date in dates if len(date) == DAY)
    return max(sorted(days), key=days.__getitem__, default="")


def _named_days(entries: list[Entry], published: date) -> list[date]:
    """The day of each entry by the weekday that it or one above it names, those above the first by that."""
    told = next(e.weekday for e in entries if e.weekday >= 0)
    days = []
    for e in entries:
        told = e.weekday if e.weekday >= 0 else told
        days.append(published - timedelta(days=(published.weekday() - told) % 7))
    return days


def _counted_days(entries: list[Entry], published: date, event: str) -> list[date]:
    """The day of each entry by the midnights that the hours pass."""
    hours = [e.hour for e in entries]
    newest_first = sum(a > b for a, b in pairwise(hours)) * 2 > len(hours) - 1
    ordered = hours[::-1] if newest_first else hours
    passed = list(accumulate((b + 12 < a for a, b in pairwise(ordered)), initial=0))
    before = passed[-1] if "" < event < published.isoformat() else 0
    days = [published + timedelta(days=n - before) for n in passed]
    return days[::-1] if newest_first else days


def as_of(w: Words, first: int, after: int, published: str, entries: list[tuple[int, str]]) -> str:
    """When the number at words first to after was counted: YYYY-MM-DD, with THH where an hour is told.

    A date or an hour counts if it says up to when, or stands beside the number or a verb of saying or counting; without
    one it is the hour of the blog's entry or the publication.
    """
    if not published:
        return ""  # no date is known to be past
    told = [
        (_rank(w, at, first, after), iso, at)
        for at, iso in _moments(w, published)
        if cue.SUBORDINATORS.isdisjoint(w.low[after : _left(w, at)])  # 30, because four came home on Monday
        and (iso or at < first)
    ]
    _, iso, at = min((t for t in told if t[0]), default=((), "", 0))
    if iso:
        return iso + _hour(w, at)
    nr = bisect_right(entries, (w.start[first], LAST)) - 1
    return entries[nr][1] if nr >= 0 else published


@lru_cache(maxsize=2)  # asked for each number of a sentence
def _moments(w: Words, published: str) -> list[tuple[int, str]]:
    """The days that a sentence names and where: dates up to publication, last night; of "now" none is told."""
    dates = find_dates(w, Known(published, ""))
    found = [(dated.at, dated.iso) for dated in dates if len(dated.iso) == DAY and dated.iso <= published]
    day = day_of(published)
    for i, low in enumerate(w.low[:-1]):
        if day and low in {"last", "this"} and w.low[i + 1] in cue.HOURS:
            found.append((i, (day - timedelta(days=low == "last")).isoformat()))
    return found + [(i, "") for i in w.among({"now"})]


def _rank(w: Words, at: int, first: int, after: int) -> tuple[int, int] | tuple[()]:
    """How near the date at word `at` stands to a number that was counted then; () for the day of the event itself."""
    if _is_beside(w, at, first, after):
        return 0, abs(at - first)
    return (1, abs(at - first)) if _counted_then(w, at) else ()


def _is_beside(w: Words, at: int, first: int, after: int) -> bool:
    """Whether the date at word `at` says when a number beside it was reached: from 312 on Tuesday to 1,140; a toll of
    55 on Tuesday, 57 on Wednesday; on Thursday it was 24."""
    left, before = _left(w, at), w.at(first - 1)
    grows = left == after and w.low[left] in cue.BESIDE and before in cue.FROM_TO
    opens, between = w.at(left - 1) in cue.CLAUSE_OPENING, w.low[after:left] if at > first else w.low[at + 1 : first]
    near = len(between) < 2 and w.low[left] in cue.BESIDE if at > first else opens
    counting = (before in cue.BE and at < first) or not cue.COUNTING_UP.isdisjoint(w.low)
    return grows or (near and counting and cue.DATE_BREAKS.isdisjoint(between))


def counted_on(w: Words, at: int, n: Number) -> bool:
    """Whether the date at word `at` is the day on which a number was counted: the toll was 14 on Wednesday."""
    tallied = not cue.COUNTING_UP.isdisjoint(w.low) and _is_beside(w, at, n.first, n.after)
    return tallied or _counted_then(w, at)


def _counted_then(w: Words, at: int) -> bool:
    """Whether a number beside the date at word `at` was counted then, which need not be the day of the event itself."""
    left = _left(w, at)
    return not cue.UP_TO.isdisjoint(w.low[max(0, left - 1) : left + 1]) or said_then(w, at)


def said_then(w: Words, at: int) -> bool:
    """Whether the date at word `at` is that of a saying or counting: on Sunday the mayor published 60."""
    left = _left(w, at)
    opens = (before := w.at(left - 1)) in cue.CLAUSE_OPENING
    behind = w.low[at + 1 : at + 1 + REACH * (1 + opens)]
    ahead = [word for word in w.low[max(0, left - REACH) : left] if word in cue.COUNT_SAYING or tag_of(word)[0] == "V"]
    if not opens:  # on Tuesday, the mayor said on Friday
        behind = behind[: [*behind, ","].index(",")]
    return before not in cue.SINCE and before not in cue.UP_TO and not cue.COUNT_SAYING.isdisjoint(ahead[-1:] + behind)


def back_then(w: Words) -> bool:
    """Whether a sentence counts as of a day told before: the official number that evening was 17."""
    return any(a == "that" and (b in cue.HOURS or b in {"day", "time"}) for a, b in pairwise(w.low))


def _left(w: Words, at: int) -> int:
    """The first word of a date, "late on", "5 p.m. on" and the like before it included."""
    while at and w.low[at - 1] in cue.LATE:
        at -= 1
    hour = 2 * (w.at(at - 1) in cue.HALF_DAYS) or 3 * (w.at(at - 2) == ":" and w.low[at - 1].isdecimal())
    return _left(w, at - hour) if hour else at


def _hour(w: Words, at: int) -> str:
    """THH of the hour or part of the day named around word `at`; empty where none is."""
    part = next((cue.HOURS[low] for low in w.low[max(0, at - 3) : at + 4] if low in cue.HOURS), None)
    clock = CLOCK.search(w.slice(max(0, at - 5), min(len(w.low), at + 6)).lower())
    if clock:
        part = clock_hour(clock[3] or clock[1], clock[2])
    return "" if part is None else f"T{part:02d}"
