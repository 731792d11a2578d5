"""The values that articles report: polls, votes, seats, turnout, deaths, injuries, arrests, each with its words."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from operator import itemgetter
from typing import Any, NamedTuple

import pandas as pd

from .accounting import SentenceNumbers, counted, read_article
from .actors import Actor, by_alias, load_actors
from .attribution import find_sources, official_body, source_of
from .carry import CASUALTIES
from .dates import Known, date_of, dateline, find_dates
from .layers import Layers, each_article
from .phrases import Name, find_names
from .places import chamber_near, country_of, find_places, main_country, place_of
from .reading import Reading
from .sentence_words import Words, read_words
from .subjects import (
    Memory,
    canonical,
    chamber_subject,
    note_names,
    note_topic,
    rule_subject,
    toll_subject,
    vote_subject,
)
from .tokens import pieces
from .vote_cues import ELECTION

LEAD = 6  # sentences that open an article
RUNNING = frozenset({"total", "overall", "altogether"})
PLACE_AGE = 2  # sentences that a place is carried on
REACH = 80  # words in which names, places, dates and sources stand for a number
NATIONWIDE = frozenset({"nationwide", "nationally", "countrywide"})
STATED = {"measure", "other quantity", "money", "duration"}
UNITS = {"seats": "seats", "seats_total": "seats", "vote_count": "votes", "deaths": "people", "injuries": "people", "arrests": "people"}  # fmt: skip
COUNTED_VOTES = {"vote_share", "vote_count", "turnout", "seats", "vote_margin"}
POLLED = {"poll_share", "exit_poll_share", "seats", "vote_margin"}
SHARES = {"poll_share", "exit_poll_share"}
NOT_HELD = CASUALTIES | {"seats_total", "threshold", "turnout"}


class Value(NamedTuple):
    """A reported value; the columns of `reported_values` after article_id."""

    start: int
    end: int
    surface: str
    measure: str
    value: float
    value_high: float
    bound: str
    unit: str
    subject: str
    place: str
    date: str
    attributed_to: str
    voice: str
    sentence: int


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
    date: str = ""
    election_date: str = ""
    speaker: str = ""
    source: str = ""
    official: str = ""
    paragraph_country: str = ""
    first_place: str = ""
    section: str = ""
    chamber: str = ""
    place_age: int = 0


def reported_values(articles: pd.DataFrame) -> pd.DataFrame:
    """One row a reported value, in order of position.

    Columns: article_id, start, end (characters), surface, measure (or `other`), value, value_high (of a range),
    bound, unit, subject, place, date (ISO), attributed_to, voice, sentence (from 1). Vague words have the lowest
    number they can mean; what the text does not settle is NaN or empty. Names are those of the collection's
    `actors.toml` where it knows them.
    """
    actors = by_alias(load_actors(articles))
    published = articles["published"].astype("object").fillna("") if "published" in articles else {}
    records = [
        (article_id, *value)
        for article_id, text, found in each_article(articles)
        for value in article_values(text, found, str(published.get(article_id, "")), actors)
    ]
    return pd.DataFrame.from_records(records, columns=["article_id", *Value._fields])


def article_values(text: str, found: Layers, published: str, actors: dict[str, Actor]) -> Iterator[Value]:
    """The reported values of one text."""
    numbers = {s.sentence: s for s in read_article(text, found, ordinals=False)}
    attributes: dict[int, Attributes] = {}
    if any(r.measure for s in numbers.values() for r in s.readings):
        attributes = _article_attributes(text, found, published, actors, numbers)
    voices = list(pieces(found))
    at = 0
    for sentence in numbers.values():
        w = sentence.words
        for r in sentence.readings:
            if r.kind not in STATED or not counted(w, r):
                continue
            n = r.number
            start, end = w.start[n.first], w.end[n.last - 1]
            while at + 1 < len(voices) and voices[at].end <= start:
                at += 1
            about = attributes.get(start) or Attributes(w.slice(*r.noun), "", "", "")
            unit = n.unit or UNITS.get(r.measure, "")
            yield Value(
                start, end, text[start:end], r.measure or "other", n.value, n.high, r.bound, unit, *about,
                voices[at].voice, sentence.sentence + 1,
            )  # fmt: skip


def _article_attributes(
    text: str, found: Layers, published: str, actors: dict[str, Actor], numbers: dict[int, SentenceNumbers]
) -> dict[int, Attributes]:
    """The attributes of each measured number of a text, by its offset; every sentence is read for names and dates."""
    context = Context(published or dateline(text), main_country(text), actors)
    context.first_place = _lead_place(text, found)
    attributes: dict[int, Attributes] = {}
    last = max(i for i, s in numbers.items() if any(r.measure for r in s.readings))
    for i, sentence in enumerate(found.sentences[: last + 1]):
        known = numbers.get(i)
        if i and "\n" in text[found.sentences[i - 1].end : sentence.start]:
            context.paragraph_country = context.official = context.chamber = ""
        w = known.words if known else read_words(text, sentence.start, sentence.end)
        attributes |= _attributes(w, known.readings if known else [], context)
        if sentence.label == "heading":
            context.section = context.place
    return attributes


def _lead_place(text: str, found: Layers) -> str:
    """The first place that the first sentences of a text name."""
    for sentence in found.sentences[:LEAD]:
        w = read_words(text, sentence.start, sentence.end)
        places = [p.name for p in find_places(w, find_names(w), set()) if p.how in {"at", "country", "area"}]
        if places:
            return places[0]
    return ""


def _attributes(w: Words, readings: list[Reading], context: Context) -> dict[int, Attributes]:
    """Subject, place, date and source of each measured number of a sentence, by its offset; notes what is spoken of."""
    names = find_names(w)
    note_names(w, names, context.memory)
    places = find_places(w, names, context.places)
    dates = find_dates(w, Known(context.published, context.date))
    sources = find_sources(w, context.speaker, "")
    context.official = official_body(w, names) or context.official
    found: dict[int, Attributes] = {}
    done: list[str] = []
    held: list[str] = []
    for k, r in enumerate(readings):
        if not r.measure:
            continue
        toll, n = r.measure in CASUALTIES, r.number
        subject = canonical(
            _subject(w, readings, k, _around(names, n.first), context, done if toll else held),
            context.actors,
            context.memory,
        )
        done.append(subject)
        if r.measure not in NOT_HELD:
            held.append(subject)
        stop = next((x.left for x in readings[k + 1 : k + 9] if x.measure == r.measure), len(w.low))
        place = place_of(w, _around(places, n.first), r.left, n.after, stop, toll or r.measure == "turnout")
        if r.measure in {"seats", "seats_total"}:
            context.chamber = chamber_near(w, r.left, n.after) or context.chamber
            place = place or context.chamber
        place = place or ((context.place or context.section) * (not _running(w)) if toll else context.paragraph_country)
        if not place or not NATIONWIDE.isdisjoint(w.low[n.after : min(stop, n.after + 12)]):
            place = context.country or ("" if toll and not place else place or context.first_place)
        date = date_of(_around(dates, n.first), n.first, n.after) or (
            context.date if toll else context.election_date or context.date
        )
        source = source_of(_around(sources, n.first), n.first, r.measure in POLLED)
        if r.measure in SHARES:
            source = source or context.source
            context.source = source
        if r.measure == "exit_poll_share" and not source:
            source = "exit polls"
        if r.measure in COUNTED_VOTES and not source:
            source = context.official
        found[w.start[n.first]] = Attributes(subject, place, date, source)
        context.speaker = source or context.speaker
    if not done:
        note_topic(w, names, context.memory)
    stated = [p for p in places if p.how in {"at", "country", "area"}]
    context.place_age += 1
    if context.place_age > PLACE_AGE:
        context.place = ""
    if stated:
        context.place_age = 0
        context.place = stated[0].name
        context.places |= {p.name for p in stated}
        context.paragraph_country = country_of(places) or context.paragraph_country
    if dates:
        context.date = dates[-1].iso
        if not (ELECTION.isdisjoint(w.low) or any(d.weak for d in dates)):
            context.election_date = dates[0].iso
    return found


def _running(w: Words) -> bool:
    """Whether a sentence gives a running total, which belongs to no place of the sentences before."""
    return not RUNNING.isdisjoint(w.low) or any(a == "so" and b == "far" for a, b in pairwise(w.low[:REACH]))


def _around(found: list[Any], first: int) -> list[Any]:
    """Those of `found`, in order of position, that stand at most REACH words from word `first`."""
    low, high = (
        bisect_left(found, first - REACH, key=itemgetter(0)),
        bisect_left(found, first + REACH, key=itemgetter(0)),
    )
    return found[low:high]


def _subject(w: Words, readings: list[Reading], k: int, names: list[Name], context: Context, done: list[str]) -> str:
    r = readings[k]
    if r.measure in CASUALTIES:
        return toll_subject(w, r, done[-1] if done else "")
    if r.measure == "turnout":
        return w.slice(*r.noun) if r.number.unit != "percent" and r.noun[0] < r.noun[1] else "turnout"
    if r.measure == "threshold":
        return rule_subject(w, r)
    if r.measure == "seats_total":
        return chamber_subject(w, r)
    subject = vote_subject(w, readings, k, names, context.memory, done)
    context.memory.note(subject)
    return subject
