"""Where a measured number stands in the reading of its sentence, and what its article has told up to there."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from ...text.chunks import Group, Phrase
from ...text.clauses import Sentence
from ...text.reading import Reading
from ..accounting import SentenceNumbers

TOLLS = frozenset({"deaths", "injuries", "arrests"})
RULES = frozenset({"turnout", "threshold", "seats_total"})
POLLS = frozenset({"poll_share", "exit_poll_share"})


class Candidate(NamedTuple):
    """Something that a number may be about: its words, and the names of the features that speak for or against it."""

    text: str
    features: frozenset[str]


class Spot(NamedTuple):
    """A measured number: its sentence (from 0), first word and end, phrase, measure, and place among the sentence's."""

    sentence: int
    read: Sentence
    first: int
    last: int
    phrase: Phrase | None
    measure: str
    rank: int
    others: tuple[int, ...]  # first words of the other measured numbers of the sentence

    @property
    def group(self) -> str:
        """The kind of measure that weights are learned for: toll, poll, rule or vote."""
        for name, measures in (("toll", TOLLS), ("poll", POLLS), ("rule", RULES)):
            if self.measure in measures:
                return name
        return "vote"


@dataclass
class Told:
    """What the values before told, by attribute and kind of measure, in the article and in the sentence at hand."""

    published: str = ""
    last: dict[tuple[str, str], str] = field(default_factory=dict)
    here: dict[str, list[str]] = field(default_factory=dict)
    at: int = -1

    def enter(self, i: int) -> None:
        """Go on to sentence i."""
        if i != self.at:
            self.here, self.at = {}, i

    def note(self, attribute: str, group: str, text: str) -> None:
        """Remember what was chosen."""
        self.last[attribute, group] = text
        self.here.setdefault(attribute, []).append(text)


def article_spots(reading: Reading, numbers: Iterable[SentenceNumbers]) -> Iterator[tuple[Spot, int]]:
    """The measured numbers of an article in order, and where each begins."""
    for i, w, readings in numbers:
        measured = [r for r in readings if r.measure]
        begins = [w.start[r.number.first] for r in measured]
        for rank, (r, start) in enumerate(zip(measured, begins, strict=True)):
            others = [b for b in begins if b != start]
            spot = spot_of(reading, i, start, w.end(r.number.last - 1), r.measure, rank, others)
            if spot:
                yield spot, start


def spot_of(reading: Reading, i: int, start: int, end: int, measure: str, rank: int, others: list[int]) -> Spot | None:
    """The spot of the number at characters start to end, one of several in its sentence."""
    s = reading.sentence(i)
    starts = s.words.starts
    first = bisect_right(starts, start) - 1
    if first < 0:
        return None
    last = max(first + 1, bisect_right(starts, end - 1))
    chunk = s.chunks.at[first]
    phrase = chunk if isinstance(chunk, Phrase) else None
    return Spot(i, s, first, last, phrase, measure, rank, tuple(bisect_right(starts, o) - 1 for o in others))


def governor(spot: Spot) -> Group | None:
    """The verb group nearest to the number inside its clause: before it, else right behind its phrase."""
    at, tags = spot.read.chunks.at, spot.read.words.tags
    end = spot.phrase.last if spot.phrase else spot.last
    after = at[end] if end < len(at) else None
    if isinstance(after, Group):
        return after
    for k in range(spot.first - 1, max(-1, spot.first - 14), -1):
        chunk = at[k]
        if isinstance(chunk, Group):
            return chunk
        if tags[k] in {";", ":", ".", "("}:
            return None
    return None


def distance(spot: Spot, first: int, last: int) -> str:
    """How far words first to last are from the number: a side and one of five steps."""
    if first < spot.last and spot.first < last:
        return "d=in"
    gap = spot.first - last if last <= spot.first else first - spot.last
    step = next((n for n, most in enumerate((1, 3, 6, 12)) if gap <= most), 4)
    return f"d={'L' if last <= spot.first else 'R'}{step}"


def between(spot: Spot, first: int, last: int) -> list[str]:
    """Features of what stands between words first to last and the number."""
    a, b = (last, spot.first) if last <= spot.first else (spot.last, first)
    words, tags = spot.read.words.words[a:b], spot.read.words.tags[a:b]
    found = [f"numbers={min(2, sum(a <= o < b for o in spot.others))}"]
    found += [name for name, signs in _SIGNS.items() if not signs.isdisjoint(tags) or not signs.isdisjoint(words)]
    return found


_SIGNS = {
    "comma": frozenset({","}), "semicolon": frozenset({";"}), "colon": frozenset({":", "–", "—"}),
    "bracket": frozenset({"(", ")"}), "while": frozenset({"while", "whereas", "but", "although"}),
    "and": frozenset({"and"}), "than": frozenset({"than", "against", "compared"}),
}  # fmt: skip


def role(spot: Spot, phrase: Phrase, governed_by: Group | None, subject_of: Phrase | None) -> list[str]:
    """Features of the grammatical role of a phrase: its preposition, whether it is the subject of the number's verb."""
    w = spot.read.words
    before = w.words[phrase.first - 1] if phrase.first else "^"
    preposition = before if phrase.first == 0 or w.tags[phrase.first - 1] in {"IN", "TO"} else ""
    found = [f"after={preposition}"] if preposition in _PREPOSITIONS else []
    if subject_of is not None and subject_of.first == phrase.first:
        found.append("subject")
        if governed_by is not None and governed_by.passive:
            found.append("passive subject")
    if w.words[phrase.last : phrase.last + 1] == ["("] and phrase.last < spot.first <= phrase.last + 3:
        found.append("number in its brackets")
    if w.words[phrase.last : phrase.last + 1] == [":"]:
        found.append("colon behind")
    return found


def collected(found: list[tuple[str, list[str]]], told: Told, attribute: str) -> list[Candidate]:
    """Each text once, with all that speaks for or against it; what was chosen just before is marked."""
    merged: dict[str, set[str]] = {}
    for text, features in found:
        if text or "none" in features:
            merged.setdefault(text, set()).update(features)
        elif "told before" in features:
            merged[""].add("nothing before")
    for text in merged.keys() & set(told.here.get(attribute, [])):
        merged[text].add("told here")
    return [Candidate(text, frozenset(features)) for text, features in merged.items()]


_PREPOSITIONS = frozenset("^ in at near from of to for by with on against among over than".split())
