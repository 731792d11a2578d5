"""Numbers that no rule reads but the article around them explains: its own list has 41, of the 320 some sixty, said 13.

The candidates for such a number are deaths, injuries, arrests and nothing; what is seen of the number and of each is
weighed by `resumed.csv`, which tests/benchmarks/resumed.py learns from the labelled texts.
"""

import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from ...text.classes import word_class
from ...text.lines import paragraph_numbers
from ...text.sentences import Sentence
from .. import cues as cue
from ..measures import TOLLS
from ..numbers.reading import Reading
from ..numbers.words import Words
from ..scoring import likeliest
from .going_on import plain, unmeasured

WORD = re.compile(r"[a-z]+")
PARAGRAPH = 5  # sentences that tell what a paragraph is about
BACK = 3  # sentences beyond which a toll told is far
CLAUSE = 12  # words before a number in which a count is spoken of
CLOSE, NEAR = 3, 10  # words around a number in which a cue stands close by, or near
SAFE = 6  # words behind a number in which it is said of those that they are missing or alive
SIZES = (2, 10, 100, 1000)
ALIKE = 1.34  # how many times as large as a toll told a number is that may be another count of it
LARGE = 10  # a toll that is another number by chance only rarely
MARKS = frozenset(".,;?!:”\"'’–-—)") | {""}


class Told(NamedTuple):
    """The tolls that an article tells of one measure: where (sentence, word), and where first and last each value."""

    at: list[tuple[int, int]]
    first: dict[float, tuple[int, int]]
    last: dict[float, tuple[int, int]]
    values: list[float]


class Article(NamedTuple):
    """What the traits of a number are read from: the tolls told, the measure of each, what sentences are about."""

    tolls: dict[str, Told]
    told: list[tuple[int, int]]
    measures: list[str]
    topics: dict[int, dict[str, set[str]]]
    paragraphs: list[int]


def resume_tolls(text: str, read: Sequence[tuple[int, Words, list[Reading]]], sentences: Sequence[Sentence]) -> None:
    """Give casualty measures to numbers that no rule reads, in an article that has some; changes the readings.

    `read` are its sentences with numbers (number, words, readings), `sentences` all of them.
    """
    left = [(i, w, r) for i, w, readings in read for r in readings if unread(w, r)]
    tolls = [(r.measure, (i, r.number.first), r.number.value) for i, _, rs in read for r in rs if r.measure in TOLLS]
    if not left:
        return
    asked = {i for i, _, _ in left}
    paragraphs = paragraph_numbers(text, sentences)
    near = {j for i in asked for j in {i - 1, *_around(i, paragraphs)}}
    cues = [Counter(_cues(text[s.start : s.end]) if j in near else ()) for j, s in enumerate(sentences)]
    topics = {i: _topics(i, cues, paragraphs) for i in asked}
    told, measures = [at for _, at, _ in tolls], [measure for measure, _, _ in tolls]
    article = Article({m: _told(m, tolls) for m in TOLLS}, told, measures, topics, paragraphs)
    for i, w, r in left:
        likely = likeliest(toll_candidates(i, w, r, article), "tolls/resumed", ("weight",))
        r.measure = likely if cue.UNHARMED.isdisjoint(w.low[r.number.after : r.number.after + SAFE]) else ""
        r.governed, r.kind = ("resumed", "measure") if r.measure else (r.governed, r.kind)


def toll_candidates(i: int, w: Words, r: Reading, article: Article) -> dict[str, set[str]]:
    """The measures that a number of sentence i can have, the empty one among them, each with its traits."""
    of_number, cued = set(_of_number(w, r)), _cued(w, r)
    return {"": set()} | {m: of_number | set(_of_measure(m, i, r, cued, article)) for m in TOLLS}


def unread(w: Words, r: Reading) -> bool:
    """Whether a number counts something that no rule names."""
    other = r.kind == "other quantity" or (r.kind == "idiom" and unmeasured(w, r))
    return other and not r.measure and plain(r)


def _told(measure: str, tolls: list[tuple[str, tuple[int, int], float]]) -> Told:
    """The tolls of one measure."""
    mine = [(at, value) for m, at, value in tolls if m == measure]
    first, last = {v: at for at, v in reversed(mine)}, {v: at for at, v in mine}
    return Told([at for at, _ in mine], first, last, sorted(last))


@cache
def _measure_of() -> dict[str, str]:
    """The measure that a word tells of."""
    return {**cue.COUNTED, **cue.ACTIVE, **cue.PARTICIPLES, **cue.TOPICS} | dict.fromkeys(cue.DIE, "deaths")


def _cues(sentence: str) -> Iterator[str]:
    """The measures that the words of a sentence tell of."""
    return filter(None, map(_measure_of().get, WORD.findall(sentence.lower())))


def _of_number(w: Words, r: Reading) -> Iterator[str]:
    """What is seen of a number, whatever it may count."""
    n, before = r.number, w.at(r.left - 1)
    yield from ("always", _noun(w, r), f"before: {before}", f"bound {r.bound}", f"in {n.form}")
    yield f"size {bisect(SIZES, n.value)}"
    yield from _behind(w, r)
    clause, close, around = ((max(0, r.left - k), r.left + end) for k, end in ((CLAUSE, 0), (CLOSE, 0), (NEAR, NEAR)))
    seen = {
        "behind a verb of counting": before in cue.GIVING, "behind be": before in cue.BE,
        "close behind a verb of saying": not word_class("saying").isdisjoint(w.low[slice(*close)]),
        "opens the sentence": r.left == 0 or (r.left == 1 and before in cue.STARTING),
        "named again": before in cue.AGAIN,
        "of a whole": "of" in (before, w.at(r.left - 2) if before == "the" else ""),
        "an age": before in cue.AGED or (before in {"than", "as"} and w.at(r.left - 2) in cue.AGES),
        "a count before": not cue.LISTS.isdisjoint(w.low[slice(*clause)]),
        "unharmed near": not cue.UNHARMED.isdisjoint(w.low[slice(*around)]),
    }  # fmt: skip
    yield from (name for name, is_so in seen.items() if is_so)


def _behind(w: Words, r: Reading) -> Iterator[str]:
    """What follows a number and its noun."""
    bare = r.noun[0] >= r.noun[1]
    behind = r.number.after if bare else r.noun[1]
    after = w.at(behind)
    yield f"after: {after}"
    if bare and after in MARKS:
        yield "bare at an end"
    if bare and after in cue.BEFORE_PLACES:
        yield "bare before a place" if w.upper(behind + 1) else "bare before a preposition"
    if after == "of":
        yield "part of a whole"


def _noun(w: Words, r: Reading) -> str:
    """What a number counts by name."""
    if r.noun[0] >= r.noun[1]:
        return "bare"
    head = w.at(r.noun[1] - 1)
    kinds = {"people": cue.PEOPLE, "things": cue.NOT_PEOPLE, "names": cue.LISTS}
    named = "a name" if w.upper(r.noun[0]) else "other"
    return "counts " + next((kind for kind, words in kinds.items() if head in words), named)


def _cued(w: Words, r: Reading) -> dict[str, list[str | None]]:
    """The measures that the words around a number tell of, by where these stand."""
    words = [_measure_of().get(x) for x in w.low[max(0, r.left - NEAR) : r.left]]
    behind = [_measure_of().get(x) for x in w.low[r.number.after : r.number.after + NEAR]]
    return {"before": words, "close before": words[-CLOSE:], "behind": behind, "close behind": behind[:CLOSE]}


def _of_measure(measure: str, i: int, r: Reading, cued: dict[str, list[str | None]], article: Article) -> Iterator[str]:
    """What speaks for a measure."""
    at, told = (i, r.number.first), article.tolls[measure]
    yield from _order(measure, at, article)
    yield from _values(r.number.value, at, told)
    yield from article.topics[i][measure]
    yield from (f"cue {where}" for where, found in cued.items() if measure in found)
    if len(told.at) * 2 > len(article.told):
        yield "told mostly"


def _order(measure: str, at: tuple[int, int], article: Article) -> Iterator[str]:
    """When the measure was told: last before, next behind, how many sentences ago."""
    k, own = bisect(article.told, at), article.tolls[measure].at
    if k and article.measures[k - 1] == measure:
        yield "told last"
        if article.paragraphs[article.told[k - 1][0]] == article.paragraphs[at[0]]:
            yield "told last in the paragraph"
    if k < len(article.told) and article.measures[k] == measure and article.told[k][0] <= at[0] + 1:
        yield "told next"
    before = bisect(own, at)
    back = at[0] - own[before - 1][0] if before else BACK + 1
    yield f"told {min(back, BACK + 1)} sentences back"


def _values(value: float, at: tuple[int, int], told: Told) -> Iterator[str]:
    """How the number stands to the values told of the measure."""
    size = "large" if value >= LARGE else "small"
    if value in told.first and told.first[value] < at:
        yield f"same as one before, {size}"
    if value in told.last and told.last[value] > at:
        yield f"same as one behind, {size}"
    if told.values:
        yield "highest" if value > told.values[-1] else "not highest"
        k = bisect(told.values, value / ALIKE)
        if size == "large" and k < len(told.values) and told.values[k] <= value * ALIKE:
            yield "near one told"


def _topics(i: int, cues: Sequence[Counter[str]], paragraphs: list[int]) -> dict[str, set[str]]:
    """Whether sentence i, the one before and the paragraph speak of each measure, as traits."""
    paragraph: Counter[str] = Counter()
    for j in _around(i, paragraphs):
        paragraph.update(cues[j])
    before, most = cues[i - 1] if i else Counter[str](), max(paragraph.values(), default=0)
    return {m: {f"topic {x}" for x in _topic(m, cues[i], before, paragraph, most)} for m in TOLLS}


def _around(i: int, paragraphs: list[int]) -> list[int]:
    """The sentences that tell what the paragraph of sentence i is about."""
    return [j for j in range(max(0, i - PARAGRAPH + 1), i + 1) if paragraphs[j] >= paragraphs[i] - 1]


def _topic(m: str, here: Counter[str], before: Counter[str], paragraph: Counter[str], most: int) -> Iterator[str]:
    """How a measure is spoken of."""
    if m in here:
        yield "here alone" if len(here) == 1 else "here"
    elif here:
        yield "here another"
    if m in before:
        yield "before alone" if len(before) == 1 else "before"
    if m in paragraph:
        yield "of the paragraph" if paragraph[m] == most else "in the paragraph"
    elif paragraph:
        yield "not in the paragraph"
