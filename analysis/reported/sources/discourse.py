"""Who has spoken, asked voters and counted in an article so far."""

from dataclasses import dataclass, field

from ...text.interview import Interview
from ...text.layers import Layers
from .. import cues as cue
from ..nearby import Named
from ..numbers.reading import Reading
from ..numbers.words import Words
from ..subjects.memory import Memory
from ..subjects.phrases import Name
from .attribution import find_sources, is_body, official_body, person_of, topic_of
from .speakers import Source, clause_subject

OPENING = 5  # sentences that open an article


@dataclass(slots=True)
class Discourse:
    """Who has spoken, asked voters and counted votes in an article so far."""

    found: Layers
    memory: Memory
    named: Named
    interview: Interview
    heard: list[tuple[int, Source]] = field(default_factory=list)  # sources, with the sentence that names them
    speaker: str = ""  # the source named last
    number: tuple[int, str, str] | None = None  # the last number: its sentence, measure, source
    person: str = ""  # the person named last who can speak: he, she
    topic: str = ""  # what the last sentence was about: it, they
    polled: str = ""  # who asked voters last
    pollster: str = ""  # who did so under a name
    exit_polled: str = ""  # who asked them on their way out
    asked: set[str] = field(default_factory=set)  # everybody who asked voters so far
    official: str = ""  # the electoral body of the paragraph
    opening: str = ""  # the electoral body that the article opens with
    year: str = ""  # the year of what it counted
    quoted: dict[int, tuple[str, str, str]] = field(default_factory=dict)  # who can speak in a quotation, by offset


def sentence_sources(i: int, w: Words, names: list[Name], said: Discourse) -> list[Source]:
    """The sources that sentence i names, in order; remembers the bodies in it."""
    body = official_body(w, names)
    said.official = body or said.official
    found = find_sources(w, said.person or said.speaker, said.topic or said.speaker)
    if body and i < OPENING and body in {topic_of(w, clause_subject(w, len(w.low)), [], ""), *(s.name for s in found)}:
        said.opening = said.opening or body
    for name in names if not cue.DECIDING.isdisjoint(w.low) else []:
        if is_body(w, name):
            said.memory.source(w.slice(*name))
    return [s._replace(name=said.memory.source(full_name(i, s.name, said))) for s in found]


def full_name(i: int, name: str, said: Discourse) -> str:
    """The name by which an article first calls who is named in sentence i: the colonel, the commission, Mwansa."""
    if name in cue.SAME_SOURCE and said.speaker:
        return said.speaker
    full = said.memory.full(name)
    if not (full.islower() and full.isalpha()):
        return full
    read = said.named.read
    word, nouns = read.sentence(i).word, [m for m in read.mentions[i] if m.form == "noun"]
    meant = (m.entity for m in nouns if word(m.first) == "the" and m.entity.kind == "person")
    return next((entity.name for entity in meant if entity.named and full in entity.roles), full)


def is_nameless(name: str) -> bool:
    """Whether a source is a poll or a pollster without a name: the latest survey."""
    return cue.NAMELESS.issuperset(name.lower().split())


def note_speakers(i: int, w: Words, sources: list[Source], readings: list[Reading], said: Discourse) -> None:
    """Remember who spoke in sentence i and what it was about."""
    asked = [s.name for s in sources if s.poll and not is_nameless(s.name)]
    named = [name for name in asked if name[:1].isupper() and not name.startswith("Exit")]
    said.polled = asked[-1] if asked else said.polled
    said.pollster = named[-1] if named else said.pollster
    said.asked.update(named)
    if named:
        said.opening = ""
    if named and "exit" in w.low:
        said.exit_polled = named[-1]
    said.heard += [(i, s) for s in sources]
    said.speaker = sources[-1].name if sources else said.speaker
    for r in [r for r in readings if r.measure]:
        covering = (s.name for s in sources if s.first <= r.number.first < s.last)
        said.number = i, r.measure, next(covering, "")
    subject = clause_subject(w, len(w.low))
    said.person = person_of(w, subject, sources) or said.person
    said.topic = topic_of(w, subject, sources, said.topic)
