"""What an article as a whole offers for the attributes of its numbers: its places, its dates, who speaks in it."""

from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from ...speakers import quoted
from ...text.mentions import Mention
from ...text.paragraphs import paragraph_numbers
from ...text.reading import Reading
from ..numbers.words import lower, read_words
from ..settings.countries import countries
from ..settings.dates import Known, dateline, find_dates

CHAMBERS = frozenset("assembly parliament senate congress house council chamber commons knesset bundestag duma diet".split())
LEAD = 3  # sentences that open an article
VOTED = frozenset(
    "election elections vote votes voting ballot referendum polls runoff round elected voted turnout".split()
)


class Place(NamedTuple):
    """A place that an article names: sentence, first word and end, name, and whether it is a country."""

    sentence: int
    first: int
    last: int
    name: str
    country: bool
    chamber: bool = False


class Day(NamedTuple):
    """A date that an article gives: sentence, first character, ISO form, whether it only compares, is an election's."""

    sentence: int
    at: int
    iso: str
    weak: bool
    voted: bool


class Article:
    """An article with its date of publication; what nobody asks for is not read."""

    def __init__(self, reading: Reading, published: str) -> None:
        self.reading, self.text = reading, reading.text
        self.published = published or dateline(reading.text)

    @cached_property
    def paragraphs(self) -> list[int]:
        """The paragraph of each sentence."""
        return paragraph_numbers(self.text, self.reading.layers)

    @cached_property
    def places(self) -> list[Place]:
        """The places that the article names, in order; demonyms stand for their countries."""
        return [p for i in range(len(self.reading.layers.sentences)) for p in self._places_in(i)]

    def _places_in(self, i: int) -> Iterator[Place]:
        w = self.reading.sentence(i).words
        named = {m.first: m for m in self.reading.mentions[i] if m.form == "name"}
        k = 0
        while k < len(w):
            country, size = _country_at(w.surface(k, k + 1), w.surface(k, k + 2) if k + 1 < len(w) else "")
            m = named.get(k)
            chamber = bool(m) and not CHAMBERS.isdisjoint(w.words[k : m.last])
            if m and chamber:
                yield Place(i, m.first, m.last, m.entity.name, False, True)
            elif m and m.entity.kind == "place" and m.last - m.first >= size:
                name = countries().get(m.entity.name, m.entity.name)
                yield Place(i, m.first, m.last, name, name in countries())
            elif country and w.capital(k):
                yield Place(i, k, k + size, country, True)
            k = max(k + 1, m.last if m else 0)

    @cached_property
    def main_places(self) -> list[str]:
        """The places named most, early ones counting more, the first first."""
        counts = Counter[str]()
        for p in self.places:
            counts[p.name] += 3 if p.sentence < LEAD else 1
        return [name for name, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))]

    @cached_property
    def days(self) -> list[Day]:
        """The dates that the article gives, in order."""
        found: list[Day] = []
        lowered, last = lower(self.text), ""
        for i, (start, end, _) in enumerate(self.reading.layers.sentences):
            w = read_words(self.text, start, end, lowered)
            near = last if found and found[-1].sentence >= i - 1 else ""
            for d in find_dates(w, Known(self.published, last, near)):
                voted = not VOTED.isdisjoint(w.low[max(0, d.at - 5) : d.at + 10])
                found.append(Day(i, w.start[d.at], d.iso, d.weak, voted))
                last = d.iso if not d.weak and len(d.iso) > 4 else last
        return found

    @cached_property
    def main_days(self) -> list[str]:
        """The days or months named most, the first first."""
        counts = Counter(d.iso for d in self.days if not d.weak and len(d.iso) > 4)
        return [iso for iso, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))]

    @cached_property
    def speeches(self) -> list[tuple[int, int, str]]:
        """First character, end and speaker of the quotations whose speaker the article tells."""
        return [(q.start, q.end, said.speaker) for q, said in quoted(self.reading) if said.speaker]

    def mentions(self, i: int) -> list[Mention]:
        """The mentions of sentence i."""
        return self.reading.mentions[i]


def _country_at(word: str, pair: str) -> tuple[str, int]:
    """The country that a word, or it and the next, names, and how many words that takes; "" and 0 where none."""
    if pair in countries():
        return countries()[pair], 2
    return (countries()[word], 1) if word in countries() else ("", 0)
