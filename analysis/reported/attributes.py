"""About whom, where, when and on whose word each reported value stands, sentence after sentence of an article."""

from dataclasses import dataclass
from typing import NamedTuple

from ..actors import Actor
from ..text.clauses import Sentence
from ..text.interview import find_interview
from ..text.layers import layers
from ..text.name_kinds import kinds_of_names
from ..text.reading import read_article
from ..text.tokens import folded
from . import cues as cue
from .accounting import SentenceNumbers
from .events import Article, words_and_times
from .measures import OF_VOTES
from .nearby import Named
from .numbers.reading import Reading
from .numbers.words import Words
from .settings.items import news_items
from .settings.places import Place, is_dateline
from .settings.placing import of_parts, value_place
from .settings.setting import Setting, begin, note_places
from .settings.sites import PLACED, Sites, first_of_lead, kind_of, read_sites
from .settings.timing import date_of, said_on
from .settings.told import Shared, Times, with_rounds
from .sources.attribution import is_body
from .sources.choosing import value_source
from .sources.discourse import Discourse, note_speakers, sentence_sources
from .sources.speakers import Source
from .spans import around
from .subjects.choosing import value_subject
from .subjects.holders import Scope
from .subjects.memory import Memory, canonical, note_names, note_topic, paired_names
from .subjects.names import find_names
from .subjects.phrases import Name
from .subjects.rules import chamber_subject, rule_subject, turnout_subject
from .subjects.sides import UNDECIDED
from .subjects.victims import part, toll_subject
from .tolls.people import person
from .votes.table import row_head

HEADS = frozenset({"byline", "date"})
HELD = frozenset(OF_VOTES) - {"seats_total", "threshold", "turnout"}


class Attributes(NamedTuple):
    """About whom, where, when and on whose word a value stands; of a running total when that was said, if quoted."""

    subject: str
    place: str
    date: str
    attributed_to: str
    said: str = ""


@dataclass(slots=True)
class Context:
    """What earlier sentences of an article leave behind for later ones."""

    setting: Setting
    actors: dict[str, Actor]
    said: Discourse
    memory: Memory
    votes: bool  # whether the text reports any
    times: Times
    sites: Sites
    sentence: Sentence  # the one that is read now


def article_attributes(
    article: Article, actors: dict[str, Actor], numbers: dict[int, SentenceNumbers], shared: Shared
) -> dict[int, Attributes]:
    """The attributes of each measured number of a text, by its offset; every sentence is read for names and dates."""
    memory = Memory()
    measures = {i: {r.measure for r in s.readings} - {""} for i, s in numbers.items()}
    votes = not set().union(*measures.values()).isdisjoint(OF_VOTES)
    last = max(i for i, measured in measures.items() if measured)
    text, found = article.key[0], layers(*article.key)
    words, times = words_and_times(article)
    paragraphs, times = found.paragraphs, with_rounds(words, times._replace(shared=shared))
    kinds = _kinds(article, len(words), actors)
    read = read_article(article.key)
    for i, w in enumerate(words):
        w.sentence = read.sentence(i)
    pairs = paired_names(text)
    names, setting = [find_names(w, pairs) for w in words], begin(text, actors, kinds, shared.places)
    sites = read_sites(words, names, paragraphs, setting.known, kinds)
    bylines = {i for i, s in enumerate(found.sentences) if s.label in HEADS}  # name nobody who holds or says
    said = Discourse(found, memory, Named(words, kinds, bylines, read), find_interview(read))
    context = Context(setting, actors, said, memory, votes, times, sites, read.sentence(0))
    context.setting.first = first_of_lead(sites.told)
    items = news_items(words, names, paragraphs, kinds)
    attributes: dict[int, Attributes] = {}
    opened = 0
    for i in range(last + 1):
        if i and paragraphs[i - 1] < paragraphs[i]:
            context.setting.open_paragraph(i - opened)
            opened = i
            context.said.official = context.said.opening  # of a body's count only the first goes on
            memory.counted = {}
        if i in items:
            context.setting.open_item(items[i])
        context.sentence = read.sentence(i)
        here = [] if i in bylines else names[i]
        attributes |= _attributes(i, words[i], here, numbers[i].readings if i in numbers else [], context)
    return _alike(attributes, numbers)


def _kinds(article: Article, sentences: int, actors: dict[str, Actor]) -> dict[str, str]:
    """Whether the names of the first sentences of an article are those of persons, bodies, places …"""
    reading = read_article(article.key)
    told = kinds_of_names([reading.sentence(i) for i in range(sentences)])
    return {" ".join(name): kind for name, kind in told.items()} | {name: actor.kind for name, actor in actors.items()}


def _alike(attributes: dict[int, Attributes], numbers: dict[int, SentenceNumbers]) -> dict[int, Attributes]:
    """With tolls of nobody named being of those of whom as many are told elsewhere, else of people."""
    at = {s.words.start[r.number.first]: (r.measure, r.number.value) for s in numbers.values() for r in s.readings}
    named = {at[i]: a.subject for i, a in attributes.items() if person(a.subject.lower().rpartition(" ")[2])}
    return {
        start: a if a.subject or at[start][0] in OF_VOTES else a._replace(subject=named.get(at[start], "people"))
        for start, a in attributes.items()
    }


def _attributes(
    i: int, w: Words, names: list[Name], readings: list[Reading], context: Context
) -> dict[int, Attributes]:
    """Subject, place, date and source of each measured number of sentence i, by its offset; notes what is spoken of."""
    note_names(w, names, context.memory)
    places = context.sites.told[i]
    sources = sentence_sources(i, w, names, context.said)
    polled = any(r.measure in cue.POLLED - cue.COUNTED_VOTES for r in readings)
    kept = _candidates(w, names, places, sources, polled, context) if context.votes else []
    blocked = frozenset(i for n in set(names) - set(kept) for i in range(*n))
    scope = Scope(kept, blocked, context.sentence, context.said.named, i)
    found: dict[int, Attributes] = {}
    held: list[str] = []
    tolled: list[str] = []
    for k, r in enumerate(readings):
        if not r.measure:
            continue
        toll, n = r.measure not in OF_VOTES, r.number
        told = tolled if toll else held
        near = scope._replace(names=around(scope.names, n.first))
        subject = canonical(_subject(w, readings, k, near, context, told), context.actors, context.memory)
        _note_subject(w, r, subject, told, context.memory)
        place = (row_head(w, readings) if r.column else "") or value_place(
            i, w, readings, k, context.sites, context.setting
        )
        date = date_of(i, w, readings, k, context.times)
        source = value_source(i, w, readings, k, sources, date, context.said)
        said = said_on(i, w, r.measure, context.times)
        found[w.start[n.first]] = Attributes(subject, place, date, source, said)
    topics = [n for n in scope.names if kind_of(w.slice(*n), scope.named.kinds) != "place"]
    note_topic(w, topics, held, context.memory)
    asides = of_parts(w, readings, 0, places) if readings else ()
    context.sites.told[i] = [p for p in places if p.name not in asides]
    note_places(context.sites.told[i], context.setting)
    note_speakers(i, w, sources, readings, context.said)
    return found


def _note_subject(w: Words, r: Reading, subject: str, told: list[str], memory: Memory) -> None:
    """Remember whose a number is, beside those `told` before it in its sentence."""
    if r.measure in HELD:
        told.append(subject)
        memory.note("" if subject == UNDECIDED else subject)
    elif r.measure not in OF_VOTES:
        if not told or not part(w, r):
            told.append(subject)
        of_some = w.at(r.number.after) in cue.BE and w.at(r.number.after + 1) == subject.lower().partition(" ")[0]
        memory.counted = {r.measure == "arrests": "" if of_some else told[0]}  # 49 were men


def _subject(w: Words, readings: list[Reading], k: int, scope: Scope, context: Context, done: list[str]) -> str:
    r, memory = readings[k], context.memory
    if r.measure not in OF_VOTES:
        return toll_subject(w, r, done[-1] if done else "", memory.counted.get(r.measure == "arrests", ""))
    if r.measure == "turnout":
        return turnout_subject(w, r)
    if r.measure == "threshold":
        memory.rule = rule_subject(w, r, memory.rule)
        return memory.rule
    if r.measure == "seats_total":
        return chamber_subject(w, r, memory.chamber)
    return value_subject(w, readings, k, scope, memory, done, lambda name: canonical(name, context.actors, memory))


def _candidates(
    w: Words, names: list[Name], places: list[Place], sources: list[Source], polled: bool, context: Context
) -> list[Name]:
    """The names of a sentence, `polled` if it has a poll's share, that can be candidates: no place, no pollster of this
    or an earlier sentence, no electoral body, no dateline."""
    barred = {p.at for p in places if p.how in PLACED}
    giving = {"at", "of"} | (cue.SEES if polled else set())
    asked = context.said.asked | {s.name for s in sources if s.poll or w.low[s.at] in giving}
    bodies = {name for name, actor in context.actors.items() if actor.kind == "body"}
    return [
        n
        for n in names
        if n.first not in barred
        and w.slice(*n) not in asked
        and folded(w.slice(*n)) not in bodies
        and not (is_dateline(w, n) or is_body(w, n))
    ]
