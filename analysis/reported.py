"""The values that articles report: polls, votes, seats, turnout, deaths, injuries, arrests, each with its words."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

import pandas as pd

from .accounting import SentenceNumbers, counted, read_article
from .actors import Actor, by_alias, load_actors
from .attribution import attributed_to
from .carry import CASUALTIES
from .dates import Dated, Known, date_of, find_dates
from .layers import Layers, each_article
from .phrases import Name, find_names
from .places import find_places, main_country, place_of
from .reading import Reading
from .sentence_words import Words
from .subjects import Memory, canonical, chamber_subject, note_names, rule_subject, toll_subject, vote_subject
from .tokens import pieces

STATED = {"measure", "other quantity", "money", "duration"}
UNITS = {"seats": "seats", "seats_total": "seats", "vote_count": "votes", "deaths": "people", "injuries": "people", "arrests": "people"}  # fmt: skip
SHARES = {"poll_share", "exit_poll_share"}


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


@dataclass(slots=True)
class Context:
    """What earlier sentences of an article leave behind for later ones."""

    published: str
    country: str
    actors: dict[str, Actor]
    memory: Memory = field(default_factory=Memory)
    place: str = ""
    date: str = ""
    election_date: str = ""
    speaker: str = ""
    source: str = ""


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
    context = Context(published, "", actors)
    voices = list(pieces(found))
    at = 0
    for sentence in read_article(text, found):
        w = sentence.words
        stated = [r for r in sentence.readings if r.kind in STATED and counted(w, r)]
        measured = any(r.measure for r in stated)
        if measured and not context.country:
            context.country = main_country(text) or "-"
        attributes = _attributes(sentence, context) if measured else {}
        for r in stated:
            n = r.number
            start, end = w.start[n.first], w.end[n.last - 1]
            while at + 1 < len(voices) and voices[at].end <= start:
                at += 1
            subject, place, date, source = attributes.get(n.first, (w.slice(*r.noun), "", "", ""))
            unit = n.unit or UNITS.get(r.measure, "")
            yield Value(
                start, end, text[start:end], r.measure or "other", n.value, n.high, r.bound, unit, subject, place, date,
                source, voices[at].voice, sentence.sentence + 1,
            )  # fmt: skip


def _attributes(sentence: SentenceNumbers, context: Context) -> dict[int, tuple[str, str, str, str]]:
    """Subject, place, date and source of each measured number of a sentence, by its first word."""
    w, readings = sentence.words, sentence.readings
    names = find_names(w)
    note_names(w, names, context.memory)
    places = find_places(w, names)
    dates = find_dates(w, Known(context.published, context.date))
    found: dict[int, tuple[str, str, str, str]] = {}
    done: list[str] = []
    for k, r in enumerate(readings):
        if not r.measure:
            continue
        toll = r.measure in CASUALTIES
        subject = canonical(_subject(w, readings, k, names, context, done), context.actors, context.memory)
        done.append(subject)
        stop = readings[k + 1].left if k + 1 < len(readings) and readings[k + 1].measure else len(w.low)
        country = context.country.strip("-")
        place = place_of(places, r.number.first, r.number.after, stop, context.place or country if toll else country)
        date = date_of(dates, r.number.first, r.number.after) or (context.date if toll else context.election_date)
        source = attributed_to(w, r.number.first, r.measure, context.speaker)
        if not source and r.measure in SHARES:
            source = context.source
        found[r.number.first] = (subject, place, date, source)
        if source and r.measure in SHARES:
            context.source = source
        context.speaker = source or context.speaker
    _remember(context, places, dates, readings)
    return found


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


def _remember(context: Context, places: list[tuple[int, str]], dates: list[Dated], readings: list[Reading]) -> None:
    """Leave the places and dates of a sentence to the next ones."""
    if places:
        context.place = places[0][1]
    if dates:
        context.date = dates[-1].iso
        if not context.election_date and any(r.measure and r.measure not in CASUALTIES for r in readings):
            context.election_date = dates[0].iso
