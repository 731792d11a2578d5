"""The dates that an article tells, with the traits of how it tells them."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from operator import itemgetter
from typing import NamedTuple

from ...text.classes import word_class
from .. import cues as cue
from ..numbers.words import Words
from .dates import compares, find_dates, spans
from .relative_dates import Known, day_of, moved, span_of
from .rounds import WHICH, rounds_in, voting

RECENT = 40  # days before publication in which the earliest day told can be that of the event
LEAD = 6  # sentences that open an article
YEAR, MONTH, DAY = 4, 7, 10  # characters of a date that is no more than a year, a month, a day
OUT = frozenset({"weak", "to come", "imprint", "planned", "label"})  # no date of what happened
LAST = 40  # dates before a number, or from the beginning, that are looked at
A_YEAR = 12  # months
OWN = 3  # words before a round, twice as many behind it, in which its date can stand
IMPRINT = 6  # sentences in which a text can say when it was published


class Told(NamedTuple):
    """A date at word `at` of a sentence (from 0), and the traits of how it is told."""

    sentence: int
    at: int
    iso: str
    traits: frozenset[str]


class Shared(NamedTuple):
    """What articles about one event share: the days of its votes, that which most tell first; the day of what kills or
    hurts, empty if none; places; the days of the first and the last round."""

    votes: tuple[str, ...]
    scene: str
    places: tuple[str, ...] = ()
    rounds: tuple[str, ...] = ()


NOT_SHARED = Shared((), "")


class Times(NamedTuple):
    """The dates of an article: by sentence; of what has happened, with a vote, with what kills or hurts, in order.

    fixed has the traits of dates that hold for all of the article's numbers; shared are the days that most articles
    of the collection tell.
    """

    published: str
    paragraphs: tuple[int, ...]
    told: list[list[Told]]
    events: list[Told]
    votes: list[Told]
    scenes: list[Told]
    fixed: list[tuple[str, str]]
    lasting: bool = False  # about what goes on for weeks
    now: tuple[int, ...] = ()  # sentences that tell of today, and no more of earlier years
    live: bool = False  # told hour by hour
    shared: Shared = NOT_SHARED


NO_TIMES = Times("", (), [], [], [], [], [])


def read_times(sentences: list[Words], paragraphs: tuple[int, ...], labels: list[str], published: str) -> Times:
    """The dates of the sentences of an article; labels are those of their lines."""
    told: list[list[Told]] = []
    last = near = latest = ""
    for i, w in enumerate(sentences):
        found = [(d.at, d.iso, d.weak) for d in find_dates(w, Known(published, last, near, latest))]
        told.append(_told(w, i, found, labels[i] in {"date", "byline"}, published))
        firm = [iso for _, iso, weak in found if not weak and not _to_come(iso, published)]
        near = firm[-1] if firm else ""
        latest = near or latest
        last = next((iso for iso in reversed(firm) if len(iso) > YEAR), last)
    events = [d for dates in told for d in dates if OUT.isdisjoint(d.traits)]
    votes = [d for d in events if "vote" in d.traits]
    scenes = [d for d in events if "event" in d.traits and "said" not in d.traits and len(d.iso) == DAY]
    lasting = any(not cue.LASTING.isdisjoint(w.low) for w in sentences[:LEAD])
    now = tuple(i for i, w in enumerate(sentences) if w.low[0] in cue.NOW or w.low[:2] == ["so", "far"])
    return Times(
        published, paragraphs, told, events, votes, scenes, list(_article(told, events, published)), lasting, now
    )


def with_rounds(sentences: list[Words], times: Times) -> Times:
    """The dates of an article, with the day of a round wherever a sentence names that and no date beside it."""
    held = {x: day for x, day in zip(WHICH, times.shared.rounds, strict=False) if day <= (times.published or day)}
    if not held:
        return times
    told = [sorted([*dates, *_named(sentences[i], i, dates, held)]) for i, dates in enumerate(times.told)]
    events = [d for dates in told for d in dates if OUT.isdisjoint(d.traits)]
    return times._replace(told=told, events=events, votes=[d for d in events if "vote" in d.traits])


def _named(w: Words, i: int, dates: list[Told], held: dict[str, str]) -> Iterator[Told]:
    """The days of the rounds that sentence i names without a date; of those only referred to they are weak."""
    for at, which in rounds_in(w):
        weak = compares(w.low, at) or w.at(at - 1) in cue.NO_ONE
        if which in held and not any(at - OWN <= d.at < at + 2 * OWN for d in dates):
            yield Told(i, at, held[which], frozenset({"vote", "round", *(["weak"] if weak else [])}))


def _told(w: Words, i: int, found: list[tuple[int, str, bool]], imprint: bool, published: str) -> list[Told]:
    """The dates of sentence i with their traits, those that a span after a day goes back to among them."""
    back = [(at, iso, False) for at, iso in _days_after(w, i < IMPRINT, found, published)]
    marks = {at: "weak" for at, _, weak in found if weak} | {at: "days after" for at, _, _ in back}
    dates = []
    for at, iso, _ in sorted(found + back):
        traits = _traits(w, at, iso, published, imprint or _imprint(w, i, at, iso, published))
        dates.append(Told(i, at, iso, frozenset([*traits, *([marks[at]] if at in marks else [])])))
    return dates


def _days_after(w: Words, lead: bool, dates: list[tuple[int, str, bool]], published: str) -> Iterator[tuple[int, str]]:
    """The date that "two days after the quake" goes back to, from the first day of the sentence or from publication.

    So does "A year ago", from publication, where it opens a sentence of the lead and no month or day is told with it.
    """
    day = day_of(next((iso for _, iso, weak in dates if not weak and len(iso) == DAY), published))
    if not day or {"after", "since", "ago"}.isdisjoint(w.low):
        return
    for m in spans(w):
        span, i = span_of(m), m.first
        ago = lead and i == 0 and w.at(m.end) == "ago" and (0, moved(published, span, -1), False) in dates
        if not ago and (w.at(m.end) not in {"after", "since"} or w.at(i - 1) in cue.NO_ANCHOR):
            continue
        if w.at(m.end + 1) not in cue.ANYONE and not any(i < at < i + 10 for at, _, _ in dates):
            now = published if ago else day.isoformat()
            in_month = now[YEAR:MONTH] if span.months == A_YEAR else ""  # told in the month of it
            yield i, moved(now, span, -1) + in_month


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
    yield from voting(w, at)
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
    if w.at(at - 1) == "(" and w.at(at + 1) == ":":
        yield "label"  # (2021: 5)


def _to_come(iso: str, published: str) -> bool:
    """Whether a date lies after the day of publication: the run-off on 2 April."""
    size = min(len(iso), len(published))
    return iso[:size] > published[:size]


def fine(dates: list[Told]) -> list[Told]:
    """Those dates that are more than a year."""
    return [d for d in dates if len(d.iso) > YEAR]


def until(dates: list[Told], sentence: int) -> list[Told]:
    """The last dates before a sentence, as many as a paragraph may have."""
    end = bisect_left(dates, sentence, key=itemgetter(0))
    return dates[max(0, end - LAST) : end]


def voted(i: int, times: Times) -> str:
    """The day of a vote that sentence i is about: that which its paragraph tells last, else its article oftenest, of
    equals the latest; empty where none is known."""
    days = [day for day in times.shared.votes if day <= (times.published or day)]
    told = [d for d in times.events if d.iso in days]
    here = [d.iso for d in told if d.sentence <= i and times.paragraphs[d.sentence] == times.paragraphs[i]]
    often = Counter(d.iso for d in told if "round" not in d.traits)
    return here[-1] if here else max(days, key=lambda day: (often[day], day), default="")


def _article(told: list[list[Told]], events: list[Told], published: str) -> Iterator[tuple[str, str]]:
    """Traits of dates in the whole article."""
    dates = [d for each in told for d in each]
    firm = [d.iso for d in fine(events)]
    other = [iso for iso in firm if iso != published]
    late = [d for d in dates if "imprint" not in d.traits and len(d.iso) == DAY and _recent(d.iso, published)]
    marked = {
        "first": firm,
        "first but publication": other,
        "oftenest": oftenest([iso for iso in other if len(iso) == DAY]),
        "earliest of the lead": sorted(d.iso for d in late if d.sentence < LEAD),
        "days after": [d.iso for d in dates if "days after" in d.traits],
        "since": [d.iso for d in late if d.traits & {"days after", "after since"}],
    }
    yield from ((isos[0], trait) for trait, isos in marked.items() if isos)


def _recent(iso: str, published: str) -> bool:
    return 0 <= days_ago(iso, published) <= RECENT


def oftenest(days: list[str]) -> list[str]:
    """The day told most often, the earliest of equals; none of none."""
    counts = Counter(sorted(days))
    return [max(counts, key=counts.__getitem__)] if counts else []


def days_ago(iso: str, published: str) -> int:
    """The days from a date, its end if a period, to publication; -1 where one of them is no day."""
    a, b = day_of(iso.rpartition("/")[2]), day_of(published)
    return (b - a).days if a and b else -1
