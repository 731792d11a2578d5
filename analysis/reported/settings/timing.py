"""Which date is a value's: candidates from its sentence and the rest of the article, the likeliest by their traits."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from ...text.classes import word_class
from .. import cues as cue
from ..measures import OF_VOTES
from ..numbers.reading import Reading
from ..numbers.words import Words
from ..subjects.phrases import REACH
from .dates import find_dates
from .relative_dates import Known, count_of, day_of
from .scoring import likeliest
from .setting import running

KINDS = dict.fromkeys(OF_VOTES, "vote") | {"poll_share": "poll", "threshold": "rule"}
SINCE = 14  # words in which "since …" goes with a toll
OUT_OF_REACH = 99
FAR = 5  # breaks beyond which a date in the same sentence is another clause's
AGE = 2  # sentences for which a date told holds on
RECENT = 40  # days before publication in which the earliest day told can be that of the event
YEAR, MONTH, DAY = 4, 7, 10  # characters of a date that is no more than a year, a month, a day
OUT = frozenset({"weak", "to come", "imprint", "planned"})  # no date of what happened
ANCHORED = frozenset({"days after", "after since"})
LAST = 40  # dates before a number, or from the beginning, that are looked at
IMPRINT = 6  # sentences in which a text can say when it was published
PRECISION = {YEAR: "year", MONTH: "month", DAY: "day"}


class Told(NamedTuple):
    """A date at word `at` of a sentence (from 0), and the traits of how it is told."""

    sentence: int
    at: int
    iso: str
    traits: frozenset[str]


class Times(NamedTuple):
    """The dates of an article: by sentence; of what has happened, with a vote, with what kills or hurts, in order.

    fixed has the traits of dates that hold for all of the article's numbers.
    """

    published: str
    paragraphs: list[int]
    told: list[list[Told]]
    events: list[Told]
    votes: list[Told]
    scenes: list[Told]
    fixed: list[tuple[str, str]]


def read_times(sentences: list[Words], paragraphs: list[int], labels: list[str], published: str) -> Times:
    """The dates of the sentences of an article; labels are those of their lines."""
    told: list[list[Told]] = []
    last, age = "", 0
    for i, w in enumerate(sentences):
        found = [(d.at, d.iso, d.weak) for d in find_dates(w, Known(published, last, last if age == 0 else ""))]
        back = [(at, iso, False) for at, iso in _days_after(w, found, published)]
        imprint = labels[i] in {"date", "byline"}
        dates = [
            Told(i, at, iso, frozenset(_traits(w, at, iso, published, imprint or _imprint(w, i, at, iso, published))))
            for at, iso, _ in sorted(found + back)
        ]
        marks = {at: "weak" for at, _, weak in found if weak} | {at: "days after" for at, _, _ in back}
        told.append([d._replace(traits=d.traits | {marks[d.at]}) if d.at in marks else d for d in dates])
        age += 1
        fine = [iso for _, iso, weak in found if not weak and len(iso) > YEAR and not _to_come(iso, published)]
        if fine:
            last, age = fine[-1], 0
    events = [d for dates in told for d in dates if OUT.isdisjoint(d.traits)]
    votes = [d for d in events if "vote" in d.traits]
    scenes = [d for d in events if "event" in d.traits and "said" not in d.traits and len(d.iso) == DAY]
    return Times(published, paragraphs, told, events, votes, scenes, list(_article(told, events, published)))


def _days_after(w: Words, dates: list[tuple[int, str, bool]], published: str) -> Iterator[tuple[int, str]]:
    """The date that "two days after the quake" goes back to, from the first day of the sentence or from publication."""
    day = day_of(next((iso for _, iso, weak in dates if not weak and len(iso) == DAY), published))
    if not day:
        return
    for i in range(1, len(w.low) - 1):
        count, unit = count_of(w.low[i - 1]) or int(cue.TENS.get(w.low[i - 1], 0)), w.low[i].removesuffix("s")
        if not count or unit not in {"day", "week", "month", "year"} or w.low[i + 1] not in {"after", "since"}:
            continue
        if w.at(i - 2) in cue.NO_ANCHOR or w.at(i + 2) in cue.ANYONE or any(i < at < i + 9 for at, _, _ in dates):
            continue
        if unit in {"day", "week"}:
            yield i - 1, (day - timedelta(days=count * (7 if unit == "week" else 1))).isoformat()
        else:
            months = day.year * 12 + day.month - 1 - count * (12 if unit == "year" else 1)
            yield i - 1, f"{months // 12}-{months % 12 + 1:02d}"


def _imprint(w: Words, sentence: int, at: int, iso: str, published: str) -> bool:
    """Whether a date only says when the text was published: a short line with the year, a dateline."""
    if iso != published or sentence >= IMPRINT:
        return False
    return (len(w.low) <= 25 and iso[:YEAR] in w.low) or (sentence < 4 and at < 12 and "(" in w.low[at : at + 12])


def _traits(w: Words, at: int, iso: str, published: str, imprint: bool) -> Iterator[str]:
    """What is seen of a date and the words around it."""
    before = w.at(at - 2 if w.at(at - 1) in {"early", "late"} else at - 1) if at else ""
    if not cue.VOTE_WORDS.isdisjoint(w.low[max(0, at - 6) : at + 10]):
        yield "vote"
    if not cue.HAPPENINGS.isdisjoint(w.low[max(0, at - 7) : at + 8]):
        yield "event"
    if not word_class("saying").isdisjoint(w.low[max(0, at - 4) : at + 4]):
        yield "said"
    if before in cue.DATING_WORDS:
        yield f"after {before}"
    if at < 3:
        yield "opens"
    if not cue.PLANNED.isdisjoint(w.low[max(0, at - 12) : at]) and iso[:YEAR] >= published[:YEAR]:
        yield "planned"
    if _to_come(iso, published):
        yield "to come"
    if imprint:
        yield "imprint"


def _to_come(iso: str, published: str) -> bool:
    """Whether a date lies after the day of publication: the run-off on 2 April."""
    size = min(len(iso), len(published))
    return iso[:size] > published[:size]


def date_of(i: int, w: Words, readings: list[Reading], k: int, times: Times) -> str:
    """The date for number k of sentence i: one that its sentence gives, else the likeliest of the article's.

    Empty where the text does not settle it.
    """
    r, toll = readings[k], readings[k].measure not in OF_VOTES
    here = [d for d in times.told[i] if abs(d.at - r.number.first) <= REACH]
    since = [d.iso for d in here if "after since" in d.traits and abs(d.at - r.number.first) < SINCE]
    if since and toll:
        return f"{since[0]}/{times.published}" if len(times.published) > YEAR else since[0]
    ranked = sorted((_distance(w, d.at, r), d.iso) for d in here if "weak" not in d.traits)
    (breaks, _), iso = ranked[0] if ranked else ((OUT_OF_REACH, 0), "")
    if breaks < FAR:
        return iso
    if toll and running(w):
        return iso if breaks < OUT_OF_REACH else ""
    found = likeliest(date_candidates(i, toll, times), "dates", ("any", KINDS.get(r.measure, "toll")))
    return found if breaks >= OUT_OF_REACH or len(found) >= len(iso) else iso


def date_candidates(i: int, toll: bool, times: Times) -> dict[str, set[str]]:
    """The dates of an article that a number of sentence i can have, the empty one among them, each with its traits."""
    found: dict[str, set[str]] = defaultdict(set)
    lately = times.published[: YEAR * toll]  # tolls of an earlier year are told in their own paragraph
    for iso, trait in [*times.fixed, *(_scenes if toll else _votes)(i, times)]:
        if iso >= lately:
            found[iso].add(trait)
    for iso, trait in _before(i, times):
        found[iso].add(trait)
    for d in times.told[i]:
        found[d.iso] |= {f"in the sentence, {trait}" for trait in d.traits}
    for iso in found:
        found[iso] |= {PRECISION.get(len(iso), "period"), _ago(iso, times.published)}
    return found | {"": {"none", *([] if times.events else ["none in the article"])}}


def _distance(w: Words, at: int, r: Reading) -> tuple[int, int]:
    """Breaks and words between the date at word `at` and a number; a date in an aside is farther, but for polls."""
    first, after = r.number.first, r.number.after
    start, end = (at, first) if at < first else (after, at)
    between = w.low[start:end]
    if len(between) > REACH or (at >= after and _compared(between)):
        return OUT_OF_REACH, len(between)
    breaks = sum(x in cue.DATE_BREAKS and not b.endswith("ing") for x, b in pairwise([*between, ""]))  # …, killing 58
    aside = not cue.DATE_ASIDES.isdisjoint(between if at >= after else w.low[max(0, at - 12) : at])
    far = aside and (at >= after or breaks > 0) and r.measure != "poll_share"
    return breaks + 4 * far + (at - after > 3), len(between)


def _compared(between: list[str]) -> bool:
    """Whether a date behind a number is that of another one: 1,114 compared with 725 in the same months of 2020."""
    return any(
        a in {"compared", "below", "above"} or (a in {"against", "from"} and b[:1].isdecimal())
        for a, b in pairwise([*between, ""])
    )


def _fine(dates: list[Told]) -> list[Told]:
    """Those dates that are more than a year."""
    return [d for d in dates if len(d.iso) > YEAR]


def _until(dates: list[Told], sentence: int) -> list[Told]:
    """The last dates before a sentence, as many as a paragraph may have."""
    end = bisect_left(dates, sentence, key=itemgetter(0))
    return dates[max(0, end - LAST) : end]


def _before(i: int, times: Times) -> Iterator[tuple[str, str]]:
    """Traits of the dates told last before sentence i."""
    told = _until(times.events, i)
    paragraph = [d for d in told if times.paragraphs[d.sentence] == times.paragraphs[i]]
    marked = [(d, "last of the paragraph") for d in paragraph[-1:]]
    marked += [(d, "first of the paragraph") for d in paragraph[:1]]
    marked += [(d, "last day of the paragraph") for d in _fine(paragraph)[-1:]]
    marked += [(d, f"last, {min(i - d.sentence, AGE + 1)} sentences back") for d in _fine(told)[-1:]]
    for d, trait in marked:
        yield d.iso, trait
        yield from ((d.iso, f"told last, {x}") for x in d.traits)


def _article(told: list[list[Told]], events: list[Told], published: str) -> Iterator[tuple[str, str]]:
    """Traits of dates in the whole article."""
    fine = _fine(events)
    days = [d.iso for d in fine if len(d.iso) == DAY]
    any_ = [d for dates in told for d in dates if len(d.iso) == DAY and "imprint" not in d.traits]
    recent = [d.iso for d in any_ if 0 <= _days(d.iso, published) <= RECENT]
    yield from ((d.iso, "first") for d in fine[:1])
    yield from ((d.iso, "first but publication") for d in [d for d in fine if d.iso != published][:1])
    yield from ((iso, "oftenest") for iso in _oftenest([iso for iso in days if iso != published]))
    yield from ((iso, "earliest of late") for iso in sorted(recent)[:1])
    marked = [d for dates in told for d in dates if not d.traits.isdisjoint(ANCHORED)]
    yield from ((d.iso, "days after") for d in [d for d in marked if "days after" in d.traits][:1])
    yield from ((d.iso, "since") for d in [d for d in marked if d.iso in recent][:1])
    if len(published) == DAY and any(told):
        yield published, "published"


def _oftenest(days: list[str]) -> list[str]:
    """The day told most often, the earliest of equals; none of none."""
    counts = Counter(sorted(days))
    return [max(counts, key=counts.__getitem__)] if counts else []


def _votes(i: int, times: Times) -> Iterator[tuple[str, str]]:
    """Traits of the dates told with a vote."""
    before = _until(times.votes, i + 1)
    yield from ((d.iso, "last vote") for d in (_fine(before) or before)[-1:])
    yield from ((d.iso, "first vote") for d in (_fine(times.votes[:LAST]) or times.votes)[:1])


def _scenes(i: int, times: Times) -> Iterator[tuple[str, str]]:
    """Traits of the days told with what kills or hurts."""
    yield from ((d.iso, "first event") for d in times.scenes[:1])
    yield from ((iso, "oftenest event") for iso in _oftenest([d.iso for d in times.scenes[:LAST]]))
    yield from ((d.iso, "last event") for d in _until(times.scenes, i)[-1:])


def _days(iso: str, published: str) -> int:
    """The days from a date, its end if a period, to publication; -1 where one of them is no day."""
    a, b = day_of(iso.rpartition("/")[2]), day_of(published)
    return (b - a).days if a and b else -1


def _ago(iso: str, published: str) -> str:
    """How long before publication a date lies."""
    days = _days(iso, published)
    if days < 0:
        return "of the same year" if iso[:YEAR] == published[:YEAR] else "of another year"
    return next((f"up to {most} days ago" for most in (0, 1, 6, 30, 300) if days <= most), "long ago")


def said_on(i: int, w: Words, measure: str, times: Times) -> str:
    """The last day told shortly before, on which somebody who is quoted there counts how many there were so far."""
    if measure in OF_VOTES or not running(w):
        return ""
    told = _fine([d for d in _until(times.events, i) if i - d.sentence <= AGE + 1])
    return told[-1].iso.rpartition("/")[2] if told else ""
