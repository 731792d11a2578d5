"""About whom, where, when and on whose word each reported value stands, sentence after sentence of an article."""

from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import pairwise
from operator import itemgetter
from typing import Any, NamedTuple

from ..actors import Actor
from ..text.layers import Layers
from .accounting import SentenceNumbers
from .attribution import Source, find_sources, is_body, official_body, source_of, topic_of
from .carry import CASUALTIES
from .dates import Known, dateline, find_dates
from .memory import Memory, canonical, note_names, note_topic
from .phrases import Name, find_names
from .places import Place, chamber_near, country_of, find_places, is_dateline, main_country, nationality, place_of
from .reading import Reading
from .rules import chamber_subject, rule_subject
from .sentence_words import Words, read_words
from .subjects import Scope, vote_subject
from .timing import YEAR, Times, date_of, note_dates
from .toll_subjects import toll_subject

LEAD = 6  # sentences that open an article
RUNNING = frozenset({"total", "overall", "altogether"})
PLACE_AGE = 2  # sentences that a place is carried on
REACH = 80  # words in which names, places, dates and sources stand for a number
NATIONWIDE = frozenset({"nationwide", "nationally", "countrywide"})
PROJECTED = frozenset(
    "would projected projection projections forecast forecasts predicted expected set promised suggested suggest"
    " estimated".split()
)  # words of a result that is not counted yet
COUNTED_VOTES = {"vote_share", "vote_count", "turnout", "seats", "vote_margin"}
POLLED = {"poll_share", "exit_poll_share", "seats", "vote_margin"}
SHARES = {"poll_share", "exit_poll_share"}
NOT_HELD = CASUALTIES | {"seats_total", "threshold", "turnout"}


class Attributes(NamedTuple):
    """About whom, where, when and on whose word a value stands."""

    subject: str
    place: str
    date: str
    attributed_to: str


@dataclass(slots=True)
class Context:
    """What earlier sentences of an article leave behind for later ones."""

    published: str
    country: str
    actors: dict[str, Actor]
    memory: Memory = field(default_factory=Memory)
    place: str = ""
    places: set[str] = field(default_factory=set)
    times: Times = field(default_factory=Times)
    speaker: str = ""
    topic: str = ""
    polled: str = ""
    source: str = ""
    official: str = ""
    paragraph_country: str = ""
    first_place: str = ""
    section: str = ""
    place_age: int = 0


def article_attributes(
    text: str, found: Layers, published: str, actors: dict[str, Actor], numbers: dict[int, SentenceNumbers]
) -> dict[int, Attributes]:
    """The attributes of each measured number of a text, by its offset; every sentence is read for names and dates."""
    context = Context(published or dateline(text), main_country(text), actors)
    context.times.published = context.published
    context.first_place, context.times.lead = _lead(text, found, context.published)
    attributes: dict[int, Attributes] = {}
    last = max(i for i, s in numbers.items() if any(r.measure for r in s.readings))
    for i, sentence in enumerate(found.sentences[: last + 1]):
        known = numbers.get(i)
        if i and "\n" in text[found.sentences[i - 1].end : sentence.start]:
            context.paragraph_country = context.official = context.times.paragraph = ""
        w = known.words if known else read_words(text, sentence.start, sentence.end)
        attributes |= _attributes(w, known.readings if known else [], context)
        if sentence.label == "heading":
            context.section = context.place
    return attributes


def _lead(text: str, found: Layers, published: str) -> tuple[str, str]:
    """The first place and the first date (a month at least) that the first sentences of a text name."""
    place = day = ""
    for sentence in found.sentences[:LEAD]:
        w = read_words(text, sentence.start, sentence.end)
        places = [p.name for p in find_places(w, find_names(w), set()) if p.how in {"at", "country", "area"}]
        days = [d.iso for d in find_dates(w, Known(published, "")) if not d.weak and len(d.iso) > YEAR]
        place, day = place or "".join(places[:1]), day or "".join(days[:1])
    return place, day


def _attributes(w: Words, readings: list[Reading], context: Context) -> dict[int, Attributes]:
    """Subject, place, date and source of each measured number of a sentence, by its offset; notes what is spoken of."""
    names = find_names(w)
    note_names(w, names, context.memory)
    places = find_places(w, names, context.places)
    dates = find_dates(w, Known(context.published, context.times.last))
    sources = find_sources(w, context.speaker, context.topic)
    context.official = official_body(w, names) or context.official
    for name in names:
        if is_body(w, name):
            context.memory.source(w.slice(*name))
    scope = _scope(w, names, places, sources)
    found: dict[int, Attributes] = {}
    done: list[str] = []
    held: list[str] = []
    tolled: list[str] = []
    for k, r in enumerate(readings):
        if not r.measure:
            continue
        toll, n = r.measure in CASUALTIES, r.number
        subject = canonical(
            _subject(
                w, readings, k, Scope(_around(scope.names, n.first), scope.blocked), context, tolled if toll else held
            ),
            context.actors,
            context.memory,
        )
        done.append(subject)
        if toll:
            tolled.append(subject)
        if r.measure not in NOT_HELD:
            held.append(subject)
            context.memory.note(subject)
            context.memory.score(r.measure, subject, n.value)
        stop = next((x.left for x in readings[k + 1 : k + 9] if x.measure == r.measure), len(w.low))
        place = place_of(w, _around(places, n.first), r.left, n.after, stop, toll or r.measure == "turnout")
        if r.measure == "seats":
            place = place or chamber_near(w, r.left, n.after)
        if toll and not place:
            place = nationality(w, *r.noun)
        split = toll and bool(place_of(w, _around(places, stop), stop, stop + 1, stop + 5, False)) and stop < len(w.low)
        place = place or (
            (context.place or context.section) * (not (split or _running(w))) if toll else context.paragraph_country
        )
        if not place or not NATIONWIDE.isdisjoint(w.low[n.after : min(stop, n.after + 12)]):
            place = context.country or ("" if toll and not place else place or context.first_place)
        date = date_of(w, _around(dates, n.first), n.first, n.after, r.measure, context.times)
        source = context.memory.source(source_of(_around(sources, n.first), n.first, r.measure in POLLED))
        if r.measure in SHARES:
            source = source or context.source
            context.source = source
        if r.measure == "exit_poll_share" and not source:
            source = "exit polls"
        if r.measure in {"seats", "vote_margin"} and not source and not PROJECTED.isdisjoint(w.low):
            source = context.polled
        if r.measure in COUNTED_VOTES and not source:
            source = context.official
        found[w.start[n.first]] = Attributes(subject, place, date, source)
    if len(held) > 1:
        context.memory.order = list(dict.fromkeys(held))
    if not done:
        note_topic(w, scope.names, context.memory)
    stated = [p for p in places if p.how in {"at", "country", "area"}]
    context.place_age += 1
    if context.place_age > PLACE_AGE:
        context.place = ""
    if stated:
        context.place_age = 0
        context.place = stated[0].name
        context.places |= {p.name for p in stated}
        context.paragraph_country = country_of(places) or context.paragraph_country
    note_dates(w, dates, context.times)
    context.polled = next((s.name for s in reversed(sources) if s.poll), context.polled)
    if sources:
        context.speaker = context.memory.source(sources[-1].name)
    context.topic = topic_of(w)
    return found


def _opening(w: Words, name: Name) -> bool:
    """Whether a name is but the first word of a sentence: Translated to seats, …"""
    return name.first == 0 and name.last == 1 and w.low[0].endswith(("ed", "ing", "ly", "less", "body"))


def _running(w: Words) -> bool:
    """Whether a sentence gives a running total, which belongs to no place of the sentences before."""
    return not RUNNING.isdisjoint(w.low[:REACH]) or any(a == "so" and b == "far" for a, b in pairwise(w.low[:REACH]))


def _around(found: list[Any], first: int) -> list[Any]:
    """Those of `found`, in order of position, that stand at most REACH words from word `first`."""
    low, high = (
        bisect_left(found, first - REACH, key=itemgetter(0)),
        bisect_left(found, first + REACH, key=itemgetter(0)),
    )
    return found[low:high]


def _subject(w: Words, readings: list[Reading], k: int, scope: Scope, context: Context, done: list[str]) -> str:
    r, memory = readings[k], context.memory
    if r.measure in CASUALTIES:
        return toll_subject(w, r, done[-1] if done else "")
    if r.measure == "turnout":
        if r.number.unit == "percent":
            return "turnout"
        return w.slice(*r.noun) if r.noun[0] < r.noun[1] and w.low[r.noun[0]] != "strong" else "voters"
    if r.measure == "threshold":
        memory.rule = rule_subject(w, r, memory.rule)
        return memory.rule
    if r.measure == "seats_total":
        return chamber_subject(w, r)
    return vote_subject(w, readings, k, scope, memory, done)


def _scope(w: Words, names: list[Name], places: list[Place], sources: list[Source]) -> Scope:
    """Which names of a sentence can be candidates: no place, no pollster, no electoral body, no dateline."""
    barred = {p.at for p in places if p.how in {"at", "country", "area"}}
    asked = {s.name for s in sources if s.poll}
    open_ = [n for n in names if n.first not in barred and w.slice(*n) not in asked]
    open_ = [n for n in open_ if not (is_dateline(w, n) or is_body(w, n) or _opening(w, n))]
    kept = {n.first for n in open_}
    return Scope(open_, frozenset(i for n in names if n.first not in kept for i in range(n.first, n.last)))
