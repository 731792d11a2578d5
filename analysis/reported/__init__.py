"""The values that articles report: polls, votes, seats, turnout, deaths, injuries, arrests, each with its words.

A text is read sentence by sentence: its `numbers` with their kinds, then what they count (`tolls` of casualties,
`votes` and polls), which is the `accounting`; then the attributes of what was counted: whose it is (`subjects`), where
and when (`settings`), on whose word (`sources`). `cues` holds the words that all of these go by.
"""

from collections.abc import Iterator
from typing import NamedTuple, get_type_hints

import pandas as pd

from ..actors import Actor, by_alias, load_actors
from ..text.given import of_articles
from ..text.language import english_only
from ..text.layers import layer_keys, layers
from ..text.tokens import voice_at
from ..text.visible import of_visible_text
from .accounting import article_numbers, counted
from .attributes import Attributes, article_attributes
from .certainty import certainty
from .events import Article, shared_settings
from .measures import MEASURES as MEASURES
from .moments import as_of, back_then, entry_moments, live_entries
from .numbers.reading import Reading
from .own import own_measures
from .settings.told import NOT_SHARED, Shared
from .subjects.whole import other_subject

STATED = {"measure", "other quantity", "money", "duration"}
UNITS = {
    "seats": "seats", "seats_total": "seats", "vote_count": "votes", "turnout": "people", "deaths": "people",
    "injuries": "people", "arrests": "people", "poll_share": "percent", "exit_poll_share": "percent",
    "vote_share": "percent",
}  # fmt: skip


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
    as_of: str
    attributed_to: str
    voice: str
    sentence: int
    certainty: float = 0.0


@of_articles
@of_visible_text
def reported_values(articles: pd.DataFrame) -> pd.DataFrame:
    """One row a reported value, in order of position.

    Columns: article_id, start, end (characters), surface, measure (one of the user's `measures.toml` too, or `other`),
    value, value_high (of a range), bound, unit, subject, place, date (ISO), as_of (when it was counted or said, else
    the publication), attributed_to, voice, sentence (from 1), certainty (0 to 1, that measure and value are right).
    Vague words have the lowest number they can mean; what the text does not settle is NaN or empty. Names are those of
    the collection's `actors.toml` where it knows them. Articles that are not English are named in a warning and left
    out. An article can have the day of its vote or disaster, and places, from others about the same.
    """
    articles = english_only(articles)
    actors = by_alias(load_actors(articles))
    published = articles["published"].astype("object").fillna("").to_dict() if "published" in articles else {}
    texts = [
        Article(key, own, str(published.get(article_id, "")))
        for article_id, key, own in zip(articles.index, layer_keys(articles), own_measures(articles), strict=True)
    ]
    records = [
        (article_id, *value)
        for article_id, text, shared in zip(articles.index, texts, shared_settings(texts), strict=True)
        for value in article_values(text, actors, shared)
    ]
    types = {name: kind for name, kind in get_type_hints(Value).items() if kind is not str}
    return pd.DataFrame.from_records(records, columns=["article_id", *Value._fields]).astype(types)


def article_values(article: Article, actors: dict[str, Actor], shared: Shared = NOT_SHARED) -> Iterator[Value]:
    """The reported values of one text, with what it shares with others."""
    key, own, published = article
    text, found = key[0], layers(*key)
    numbers = {s.sentence: s for s in article_numbers(*key, own)}
    units = UNITS | {measure.name: measure.unit for measure in own}
    counts = any(r.measure for s in numbers.values() for r in s.readings)
    attributes = article_attributes(article, actors, numbers, shared) if counts else {}
    entries = entry_moments(live_entries(text, found), published, [a.date for a in attributes.values()])
    for number, w, readings in numbers.values():
        sentence = text[found.sentences[number].start : found.sentences[number].end]
        for r in readings:
            if r.kind not in STATED or not counted(r):
                continue
            n = r.number
            start, end = w.start[n.first], w.end(n.last - 1)
            about = attributes.get(start) or Attributes(other_subject(w, r), "", "", "")
            voice = voice_at(found, number, start)
            said = (about.said if about.said and (voice == "quoted" or back_then(w)) else "") or published
            moment = as_of(w, n.first, n.last, said, entries if said == published else [])
            told = (
                start, end, text[start:end], r.measure or "other", n.value, n.high, r.bound, _unit(r, units),
                *about[:3], moment, about.attributed_to, voice, number + 1,
            )  # fmt: skip
            yield Value(*told, certainty(dict(zip(Value._fields, told, strict=False)), sentence, r.chance))


def _unit(r: Reading, units: dict[str, str]) -> str:
    """The unit that a number has, or else its measure."""
    bare_share = r.measure == "turnout" and r.number.value < 100  # 63.7 %, down from 64.4
    return r.number.unit or ("percent" if bare_share else units.get(r.measure, ""))
