"""On whose word a value stands where its clause does not say: quotations, pronouns, polls and counts go on."""

from bisect import bisect_right
from dataclasses import dataclass, field
from operator import attrgetter

from ...text.layers import Layers
from ...text.quotes import Quote
from .. import cues as cue
from ..measures import OF_VOTES
from ..numbers.reading import Reading
from ..numbers.words import Words, read_words
from ..subjects.memory import Memory
from ..subjects.phrases import Name
from .attribution import find_sources, is_body, official_body, person_of, source_of, topic_of
from .speakers import Heard, Source, clause_subject
from .speech import said as said_in

SHARES, PROJECTABLE = {"poll_share", "exit_poll_share"}, {"seats", "vote_margin"}
YEAR = 4  # characters of a date that name its year
BEGINNING = 5  # words of a sentence that say whether it goes on
OPENING = 5  # sentences that open an article
BEFORE, BEHIND = 30, 7  # words in which a number is said to be projected
AGE = 3  # sentences after which a quotation is no longer that of whoever spoke last


@dataclass(slots=True)
class Discourse:
    """Who has spoken, asked voters and counted votes in an article so far."""

    found: Layers
    memory: Memory
    speaker: str = ""  # the source named last
    age: int = AGE  # sentences since then
    person: str = ""  # the person named last who can speak: he, she
    topic: str = ""  # what the last sentence was about: it, they
    polled: str = ""  # who asked voters last
    asked: set[str] = field(default_factory=set)  # everybody who asked voters so far
    shares: dict[str, str] = field(default_factory=dict)  # the source of the last share of a poll, by measure
    official: str = ""  # the electoral body of the paragraph
    opening: str = ""  # the electoral body that the article opens with
    read: int = 0  # sentences so far
    year: str = ""  # the year of what it counted
    going_on: str = ""  # who is named in the last sentence of the paragraph
    quoted: dict[int, str] = field(default_factory=dict)  # the speaker of a quotation, by its offset


def sentence_sources(w: Words, names: list[Name], said: Discourse) -> list[Source]:
    """The sources that a sentence names, in order; remembers the bodies in it."""
    body = official_body(w, names)
    said.official = body or said.official
    found = find_sources(w, said.person or said.speaker, said.topic or said.speaker)
    if (
        body
        and said.read < OPENING
        and body in {topic_of(w, clause_subject(w, len(w.low)), ""), *(s.name for s in found)}
    ):
        said.opening = said.opening or body
    said.read += 1
    for name in names if not cue.DECIDING.isdisjoint(w.low) else []:
        if is_body(w, name):
            said.memory.source(w.slice(*name))
    return [s._replace(name=said.speaker) if s.name in cue.SAME_SOURCE and said.speaker else s for s in found]


def new_paragraph(said: Discourse) -> None:
    """What goes on into a new paragraph: only the count of the body that the article opens with, before any poll."""
    said.official, said.going_on = said.opening, ""


def note_speakers(w: Words, sources: list[Source], said: Discourse) -> None:
    """Remember who spoke in a sentence and what it was about."""
    asked = [s.name for s in sources if s.poll and not cue.NAMELESS.issuperset(s.name.lower().split())]
    named = [name for name in asked if name[:1].isupper()]
    said.polled = asked[-1] if asked else said.polled
    said.asked.update(named)
    if named:
        said.opening = ""
    if named and "exit" in w.low:
        said.shares["exit_poll_share"] = named[-1]
    said.age += 1
    said.going_on = ""
    if sources:
        said.speaker, said.age = said.memory.source(sources[-1].name), 0
        said.going_on = said.speaker
    subject = clause_subject(w, len(w.low))
    said.person = person_of(w, subject, sources) or said.person
    said.topic = topic_of(w, subject, said.topic)


def value_source(w: Words, near: list[Source], r: Reading, date: str, said: Discourse) -> str:
    """The source of a value: that of its clause or quotation, else that of the polls or counts that go on."""
    if r.measure in cue.RULES:
        return ""
    at = r.number.first
    source = said.memory.source(source_of(near, at, r.measure in cue.POLLED) or _giver(w, r))
    source = source or _quoted(w.text, w.start[at], said)
    if r.measure in cue.POLLED and cue.NAMELESS.issuperset(source.lower().split()) and said.polled[:1].isupper():
        source = source and said.polled  # the pollster named before
    if r.measure in SHARES:
        said.shares[r.measure] = source = source or said.shares.get(r.measure, "")
    return source or _from_before(w, r, date, said)


def _from_before(w: Words, r: Reading, date: str, said: Discourse) -> str:
    """The source of the polls or counts that go on with a value."""
    if r.measure == "exit_poll_share":
        return "exit polls"
    if r.measure not in OF_VOTES:
        return said.going_on if _goes_on(w) else ""
    near = w.low[max(0, r.number.first - BEFORE) : r.number.first + BEHIND]
    projected = r.measure in PROJECTABLE and not cue.PROJECTED.isdisjoint(near)
    polled = said.polled if projected or (r.measure == "poll_share" and said.polled[:1].isupper()) else ""
    return polled or (_official(said, date) if r.measure in cue.COUNTED_VOTES else "")


def _giver(w: Words, r: Reading) -> str:
    """Who gives a toll that only the sentences before explain: the union has 70; her list held 12."""
    verb = r.left - 1
    if r.governed not in {"scene", "list"} or verb < 1 or w.low[verb] not in cue.GIVING:
        return ""
    given = said_in(w, verb, Heard("", "", []))
    return given.name if given else ""


def _goes_on(w: Words) -> bool:
    """Whether a sentence goes on with what the last one told: it counts 40, the toll stands at 12."""
    begins = w.low[:BEGINNING]
    return not cue.TOLD_BEFORE.isdisjoint(begins) and cue.AUTHORS.isdisjoint(begins)


def _official(said: Discourse, date: str) -> str:
    """The electoral body that counts go on from, unless they are of another year."""
    said.year = said.year or date[:YEAR]
    return said.official if date[:YEAR] in {"", said.year} else ""


def _quoted(text: str, at: int, said: Discourse) -> str:
    """Who speaks in the quotation around offset `at`; empty outside one."""
    k = bisect_right(said.found.quotes, at, key=attrgetter("start")) - 1
    quote = said.found.quotes[k] if k >= 0 else None
    if quote is None or quote.end <= at or quote.kind != "speech":
        return ""
    if quote.start not in said.quoted:
        said.quoted[quote.start] = _closing(text, quote, said) or (said.speaker if said.age < AGE else said.topic)
    return said.quoted[quote.start]


def _closing(text: str, quote: Quote, said: Discourse) -> str:
    """The source named behind a quotation, in the sentence that it ends in."""
    last = said.found.sentences[bisect_right(said.found.sentences, quote.end - 1, key=attrgetter("start")) - 1]
    w = read_words(text, quote.end, last.end)
    sources = find_sources(w, said.person or said.speaker, said.topic or said.speaker)
    return said.memory.source(sources[0].name) if sources else ""
