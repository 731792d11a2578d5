"""Pieces of news in brief and lists by place: where each begins, and the place that heads it."""

from ...text.classes import countries
from ...text.lexicon import is_common_noun, tag_of
from ...text.tokens import folded
from .. import cues as cue
from ..numbers.words import Words
from ..subjects.phrases import Name
from .places import is_dateline
from .sites import SOMEBODY

DASHES = frozenset("-–—")
HEADS = frozenset({".", ":", ""})  # what follows a head


def news_items(
    sentences: list[Words], names: list[list[Name]], paragraphs: tuple[int, ...], kinds: dict[str, str]
) -> dict[int, str]:
    """The place of each piece of news, by the sentence where it begins: where it was sent from, or its head, which is
    but a name; "" where the paragraph that a head begins is over.
    """
    opening = {i: named[0] for i, named in enumerate(names) if named and paragraphs[i - 1] != paragraphs[i]}
    sent = {i: name for i, name in opening.items() if _sent_from(sentences[i], name) or _dated(sentences[i], name)}
    headed = {i: name for i, name in opening.items() if _heads(sentences[i], name, kinds)}
    running = {i for i in headed if paragraphs[i + 1 : i + 2] == paragraphs[i : i + 1]}
    headed = {i: n for i, n in headed.items() if i in running or sentences[i].slice(*n).isupper()}
    if len(running) > 1:
        running |= {i for i, name in opening.items() if i and _in_capitals(sentences[i], name)}
    found = {i: opening[i] for i in sorted({*sent, *headed, *running})}
    places = {i: _called(sentences[i], name) for i, name in found.items()}
    if len(set(places.values())) < 2:
        return {}
    ends = (next((j for j in range(i, len(sentences)) if paragraphs[j] > paragraphs[i]), i) for i in running)
    return dict.fromkeys(ends, "") | places


def _called(w: Words, name: Name) -> str:
    """The name of a place, in small letters where it stands in capitals."""
    surface = w.slice(*name)
    return surface.title() if surface.isupper() else surface


def _sent_from(w: Words, name: Name) -> bool:
    """Whether a name with a dash opens a report as the place it was sent from."""
    return is_dateline(w, name) and w.at(name.last) in DASHES


def _dated(w: Words, name: Name) -> bool:
    """Whether a sentence is but the name of a country and a date, as the head of an item: Argentina, August 2019."""
    rest = w.low[: name.first] + w.low[name.last :]
    return w.slice(*name) in countries() and all(x in cue.MONTHS or not x.isalpha() for x in rest)


def _heads(w: Words, name: Name, kinds: dict[str, str]) -> bool:
    """Whether a sentence is but a name that may be of a place, and not of any other word: Orbe."""
    surface = folded(w.slice(*name))
    alone = name.first == 0 and w.at(name.last) in HEADS and name.last >= len(w.low) - 1 and len(surface) > 3
    nouns = all(tag_of(x)[:1] in "NJ" and not is_common_noun(x) and x not in cue.CALENDAR for x in surface.split())
    return alone and nouns and kinds.get(surface) not in SOMEBODY


def _in_capitals(w: Words, name: Name) -> bool:
    """Whether a name in capitals opens a sentence that goes on in small letters."""
    return name.first == 0 and w.slice(*name).isupper() and name.last - name.first < 4 and not w.text.isupper()
