"""Whoever and whatever a sentence names near a number, as that whose it may be, or on whose word it may stand."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import NamedTuple

from ..text.chunks import Phrase, owner
from ..text.clauses import Sentence, is_name, with_of
from ..text.lexicon import is_body_noun, is_person_noun
from ..text.reading import Reading as Article
from . import cues as cue
from .numbers.reading import Reading
from .numbers.words import Words
from .settings.sites import kind_of
from .sources.speakers import clean
from .spans import around, either_side
from .subjects.phrases import bare_name

RANKS, BREAKS, NUMBERS = 3, 3, 2  # of phrases, commas and numbers between, that are told apart
MOST, LAST = 12, 5  # noun phrases on either side of a number, and of a sentence before
THING = "noun"  # what is neither people, body, paper nor poll, and can be no source
COUNTED = "a number of people or things"
NOUNS = frozenset({"NN", "NNS"})
BEGINNING = 5  # words of a sentence that say whether it goes on


class Near(NamedTuple):
    """A noun phrase from word first up to last: its name, what it is of, what stands before and behind it."""

    first: int
    last: int
    name: str
    kind: str
    before: str
    behind: str


Trait = tuple[Near, str]


@dataclass(slots=True)
class Named:
    """Those that the sentences of an article name, found when they are asked for; `kinds` are those of its names."""

    words: list[Words]
    kinds: dict[str, str]
    silent: set[int]  # sentences that are read as if they named nobody
    read: Article  # tells whom pronouns and nouns mean
    found: dict[int, list[Near]] = field(default_factory=dict)
    told: dict[tuple[int, int, str], list[Trait]] = field(default_factory=dict)

    def of(self, i: int) -> list[Near]:
        """Those that sentence i names, in order; none before the first sentence."""
        if i not in self.found:
            self.found[i] = [*_named(self.words[i], self.kinds)] if i >= 0 and i not in self.silent else []
        return self.found[i]

    def person(self, i: int, at: int, end: int) -> str:
        """The name of the person whom a pronoun or noun means that lies in characters `at` to `end` of sentence i."""
        starts = self.words[i].sentence.words.starts
        told = (m for m in self.read.mentions[i] if m.form != "name" and m.first <= m.phrase.head < m.last)
        near = (m.entity for m in told if at <= starts[m.phrase.head] < end)
        return next((who.name for who in near if who.named and who.sex and who.kind == "person"), "")

    def before(self, i: int, back: int, begins: str) -> list[Trait]:
        """Traits of those that the `back` sentences before sentence i, which begins with `begins`, name."""
        if (i, back, begins) not in self.told:
            told = [_earlier(self.of(i - far), far, begins) for far in range(1, back + 1)]
            self.told[i, back, begins] = [*chain.from_iterable(told)]
        return self.told[i, back, begins]


def _named(w: Words, kinds: dict[str, str]) -> Iterator[Near]:
    """The noun phrases of a sentence, with their "of" phrases, and those that are said to own something."""
    s = w.sentence
    for phrase in s.chunks.phrases:
        for who in (owner(s.words, phrase), phrase):
            if who and (kind := _kind(s, who, kinds)) and not _inner(s, who):
                read = s.words.starts[_begin(s, who)], s.words.ends[with_of(s, who) - 1]
                first, last = (bisect_left(w.start, x) for x in read)
                name = bare_name(w, first, last) if kind == THING else clean(w, first, last)
                if name:
                    yield Near(first, last, name, kind, _before(s, who.first - 1), _behind(s, who.last))


def _begin(s: Sentence, phrase: Phrase) -> int:
    """The first word of a noun phrase behind the participles that lead to a name: 82% said Ann Bell was right."""
    if not is_name(phrase):
        return phrase.first
    return next((k for k in range(phrase.first, phrase.head) if s.tag(k) != "VBN"), phrase.head)


def _inner(s: Sentence, phrase: Phrase) -> bool:
    """Whether a noun phrase only tells whose the one before it is: toddlers in "parents of toddlers"."""
    return s.word(phrase.first - 1) == "of" and s.phrase(phrase.first - 2) is not None


def _kind(s: Sentence, phrase: Phrase, kinds: dict[str, str]) -> str:
    """What a noun phrase is of; empty for a pronoun or a number alone."""
    if is_name(phrase):
        return kind_of(s.words.surface(phrase.name, phrase.last), kinds) or "a name"
    head = s.word(phrase.head)
    if head in cue.PERCENT:
        return ""
    if "CD" in s.words.tags[phrase.first : phrase.head]:
        return COUNTED
    known = {"a poll": cue.POLLS, "a paper": cue.OWN_DOCUMENTS}
    told = next((name for name, words in known.items() if head in words), "")
    if told or is_person_noun(head):
        return told or "people"
    if head in cue.HEADS or is_body_noun(head):
        return "a body"
    return THING if s.tag(phrase.head) in NOUNS else ""


def _before(s: Sentence, k: int) -> str:
    """What word k is, before a noun phrase: a preposition, a verb, a mark, another word."""
    if k < 0:
        return "opens"
    if s.group(k):
        return "object"
    return s.word(k) if s.tag(k) in {"IN", "TO", "CC"} or not s.word(k)[0].isalnum() else "a word"


def _behind(s: Sentence, k: int) -> str:
    """What word k is, behind a noun phrase: a verb, by what it means, a number, a preposition, a mark."""
    word, group = s.word(k), s.group(k)
    if group:
        known = {"says": cue.SAY, "gives": cue.HAD, "is": cue.BE}
        told = next((name for name, words in known.items() if s.word(group.verb) in words), "")
        told += " more" * (told == "says" and s.word(group.last)[:1].isalnum())  # the union says the toll is higher
        return "does not" if group.negated else told or ("suffers" if group.passive else "does")
    if s.tag(k) == "CD" or not word:
        return "a number" if word else "ends"
    return word if s.tag(k) in {"IN", "TO", "POS"} or not word[0].isalnum() else "a word"


def here(w: Words, readings: list[Reading], r: Reading, found: list[Near]) -> Iterator[Trait]:
    """Traits of those that the sentence of a number names: what they are of, where they stand, and beside what."""
    at = r.number.first
    for side, rank, n, first, last in either_side(around(found, at), at, r.number.after, MOST):
        if n.kind == THING and numbers_between(readings, n.first, n.last):
            continue  # the edge of the 5 percent barrier
        breaks = min(sum(map(cue.DATE_BREAKS.__contains__, w.low[first:last])), BREAKS)
        numbers = min(numbers_between(readings, first, last), NUMBERS)
        yield n, f"named {side}, {n.kind}"
        yield n, f"named {side}, behind {n.before}, {n.kind}"
        yield n, f"named {side}, then {n.behind}, {n.kind}"
        yield n, f"named {side}, behind {n.before}, then {n.behind}"
        yield n, f"named {side}, {min(rank, RANKS)} between, {breaks} breaks"
        yield n, f"named {side}, {numbers} numbers between, {n.kind}"


def numbers_between(readings: list[Reading], first: int, last: int) -> int:
    """How many numbers begin at a word from word `first` up to `last`."""
    low, high = (bisect_left(readings, k, key=lambda r: r.number.first) for k in (first, last))
    return max(0, high - low)


def _earlier(found: list[Near], far: int, begins: str) -> Iterator[Trait]:
    """Traits of those that the sentence `far` before one that begins with `begins` names."""
    for rank, n in enumerate(reversed(found[-LAST:])):
        yield n, f"named {far} before, {n.kind}, {min(rank, RANKS)} since"
        yield n, f"named {far} before, {n.kind}, {begins}"
        yield n, f"named {far} before, {'opening' if n.before == 'opens' else 'inside'}, {begins}"
        yield n, f"named {far} before, behind {n.before}, then {n.behind}"


def beginning(w: Words) -> str:
    """What a sentence begins with."""
    begins = w.low[:BEGINNING]
    first = next((x for x in begins if x[0].isalnum() and x not in cue.JOINERS - {"that"}), "")
    if first in cue.NUMBER_WORDS or first[:1].isdecimal():
        return "number"
    if first in cue.OPENINGS:
        return cue.OPENINGS[first]
    if not cue.TOLD_BEFORE.isdisjoint(begins):
        return "count"
    if first == "the":
        return "the"
    return "plain" if w.low[0][0].isalnum() or w.low[0] in cue.QUOTES else "item"
