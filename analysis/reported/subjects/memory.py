"""Who an article has spoken of: candidates and parties, full names, the sides of a referendum, who leads."""

import re
from collections import Counter
from dataclasses import dataclass, field

from ...actors import Actor
from ...text.classes import word_class
from ...text.lexicon import is_common_noun, tag_of
from ...text.spelling import in_small
from ...text.tokens import folded
from .. import cues as cue
from ..numbers.words import Words
from .phrases import Name, bare_name

PAIR = re.compile(r"\b([A-Z]\w+) and ([A-Z]\w+)\b(?! [A-Z])")
CAPITAL = re.compile(r"\b[A-Z]\w+")
KEPT = 6  # candidates and sources that are remembered


@dataclass(slots=True)
class Memory:
    """The last subject, the latest candidates, full names by last word, what the last rule is about.

    counted: whom the last tolls of the paragraph count, by whether they are arrests; chamber: the house named last.
    """

    subject: str = ""
    topic: str = ""
    counted: dict[bool, str] = field(default_factory=dict)
    candidates: list[str] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)
    short: dict[str, str] = field(default_factory=dict)
    rule: str = ""
    chamber: str = ""
    sides: bool = False
    asked: str = ""  # those of whom the last share of a poll is told
    sources: list[str] = field(default_factory=list)

    def note(self, subject: str) -> None:
        """Remember a subject."""
        if subject:
            self.subject = subject
            if subject in self.candidates:
                self.candidates.remove(subject)
            self.candidates = [*self.candidates[1 - KEPT :], subject]

    def meant(self, inside: bool) -> str:
        """Whom a pronoun or a missing subject means: whom the sentence before began with, unless `inside` a list."""
        return (not inside and self.topic) or self.subject

    def full(self, name: str) -> str:
        """The full name of a source that a text now names in short: the doctors, the commission, Mwansa."""
        words = folded(name).split()
        if not 0 < len(words) <= 2:
            return name
        if name[0].isupper() and len(words) == 1:
            return self.short.get(name) or self.names.get(words[0], name)
        return next((s for s in reversed(self.sources) if _short_of(words, folded(s).split())), name)

    def source(self, name: str) -> str:
        """The full name of a source, which is remembered."""
        full = self.full(name)
        if len(name.split()) > 1 and full not in self.sources:
            self.sources = [*self.sources[1 - KEPT :], full]
        return full


def _short_of(words: list[str], full: list[str]) -> bool:
    """Whether words name a source in short: the police of "Velm police", not of "police union" nor "Orbe police"."""
    behind = full[full.index(words[-1]) + 1 :][:1] if words[-1] in full else full
    return set(words) <= set(full) and word_class("bodies").isdisjoint(behind)


def paired_names(text: str) -> frozenset[tuple[str, ...]]:
    """Two nouns with a capital that "and" joins wherever they stand: Bread and Roses, not parties named alone."""
    found, alone = Counter(PAIR.findall(text)), Counter(CAPITAL.findall(text))
    pairs = [(a.lower(), b.lower()) for (a, b), n in found.items() if alone[a] == alone[b] == n]
    common = {x for pair in pairs for x in pair if is_common_noun(x) and tag_of(x)[:2] == "NN"} - cue.PARTY_PEOPLE
    return frozenset(pair for pair in pairs if common.issuperset(pair))


def note_names(w: Words, names: list[Name], memory: Memory) -> None:
    """Remember the full names of a sentence by their last word, and whether Yes and No stand for sides."""
    for name in names:
        text = in_small(bare_name(w, *name))
        words = folded(text).split()
        if w.low[name.last - 1] in cue.NAMED_CHAMBERS:
            memory.chamber = w.slice(*name)
        memory.sides = memory.sides or (words in (["yes"], ["no"]) and name.first > 0)
        if 2 <= len(words) <= 4 and words[-1] not in cue.NOUNS:
            particle, _, last = words[-1].rpartition("-")
            bare = last if particle in word_class("particles") else words[-1]  # Nouri of Samir Al-Nouri
            memory.names |= {word: memory.names.get(word, text) for word in (words[-1], bare)}
        short = w.slice(name.last + 1, name.last + 2) if w.at(name.last) == "(" else ""
        if short.isupper() and len(words) > 1:
            memory.short[short] = text  # Harbour Rescue Committees (HRC)
        if w.low[name.first + 1 : name.last - 1] == ["and"]:  # Bread and Roses
            memory.short |= dict.fromkeys(w.slice(*name).split(" and "), w.slice(*name))


def note_topic(w: Words, names: list[Name], held: list[str], memory: Memory) -> None:
    """Remember whom a sentence began with, for the next one: the first who holds a value, else the first name."""
    memory.topic = (held[0] if held else "") or (bare_name(w, *names[0]) if names else "") or memory.topic


def canonical(subject: str, actors: dict[str, Actor], memory: Memory) -> str:
    """The actor's name where actors.toml knows it, the full name where the text gave one, else as written.

    "The MAS candidate" is the person known to stand for that party whom the text has named.
    """
    subject = in_small(memory.short.get(subject, subject))
    words = folded(subject).split()
    if name := _known(words, actors, memory):
        return name
    return memory.names.get(words[-1], subject) if len(words) == 1 and words[0] not in cue.PARTIES else subject


def _known(words: list[str], actors: dict[str, Actor], memory: Memory) -> str:
    """The name of the actor that the words of a subject, or the most of them, stand for; empty for none."""
    for size in range(len(words), 0, -1) if actors else ():
        for at in range(len(words) - size + 1):
            actor = actors.get(" ".join(words[at : at + size]))
            if actor and (actor.kind in {"person", "party"} or size == len(words)):
                stands = actor.kind == "party" and words[-1] in cue.CANDIDATE_WORDS
                return (_stands_for(actor.name, actors, memory) if stands else "") or actor.name
    return ""


def _stands_for(party: str, actors: dict[str, Actor], memory: Memory) -> str:
    """The person of a party whom the text named last."""
    seen = [folded(name) for name in (*memory.names.values(), *memory.candidates)]
    people = [actors[name].name for name in seen if name in actors and actors[name].party == party]
    return people[-1] if people else ""
