"""What is seen of a number that no rule reads, and of each toll that it may be; see `resumed`."""

import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...text.classes import word_class
from ...text.layers import Layers
from .. import cues as cue
from ..measures import OF_VOTES, TOLLS
from ..numbers.open_numbers import open_end
from ..numbers.reading import Reading
from ..numbers.words import Words

WORD = re.compile(r"[a-z]+")
PARAGRAPH = 5  # sentences that tell what a paragraph is about
BACK = 3  # sentences beyond which a toll told is far
CLAUSE = 12  # words before a number in which a count is spoken of
CLOSE, NEAR = 3, 10  # words around a number in which a cue stands close by, or near
SIZES = (2, 10, 100, 1000)
APART = (1, 3, 7, 15)  # words between two numbers of a sentence
ALIKE = 1.34  # how many times as large as a toll told a number is that may be another count of it
LARGE = 10  # a toll that is another number by chance only rarely
SHORT = 16  # words of a line that may be one of a list
MARKS = frozenset(".,;?!:”\"'’–-—)") | {""}
MEASURE_OF = {**cue.COUNTED, **cue.ACTIVE, **cue.PARTICIPLES, **cue.TOPICS} | dict.fromkeys(cue.DIE, "deaths")
At = tuple[int, int]  # sentence, word
Count = tuple[str, At, float]  # measure, where, value


class Told(NamedTuple):
    """The tolls of one measure that rules read: where, and where first and last each value."""

    at: list[At]
    first: dict[float, At]
    last: dict[float, At]
    values: list[float]


class Article(NamedTuple):
    """What the traits of a number are read from: the tolls told, the measure of each, what sentences are about."""

    tolls: dict[str, Told]
    told: list[At]
    measures: list[str]
    topics: dict[int, dict[str, set[str]]]
    paragraphs: tuple[int, ...]


def article_of(text: str, counts: Sequence[Count], found: Layers, counting: set[int]) -> Article:
    """What the traits of the numbers of some sentences are read from."""
    near = {j for i in counting for j in range(max(0, i - PARAGRAPH), i + 1)}
    cues = [Counter(_cues(text[s.start : s.end]) if j in near else ()) for j, s in enumerate(found.sentences)]
    topics = {i: _topics(i, cues, found.paragraphs) for i in counting}
    tolls = {m: _told(m, counts) for m in TOLLS}
    return Article(tolls, [at for _, at, _ in counts], [measure for measure, _, _ in counts], topics, found.paragraphs)


def tell(article: Article, measure: str, at: At, value: float) -> None:
    """Add a number found to be a toll to the values told; those after it are near to the tolls of the rules alone."""
    mine = article.tolls[measure]
    mine.first[value] = min(at, mine.first.get(value, at))
    mine.last[value] = max(at, mine.last.get(value, at))


def toll_candidates(i: int, w: Words, readings: list[Reading], k: int, article: Article) -> dict[str, set[str]]:
    """The measures that number k of sentence i can have, the empty one among them, each with its traits."""
    of_number = set(_of_number(w, readings[k]))
    return {"": set()} | {m: of_number | set(_of_measure(m, i, w, readings, k, article)) for m in TOLLS}


def _told(measure: str, tolls: Sequence[Count]) -> Told:
    """The tolls of one measure."""
    mine = [(at, value) for m, at, value in tolls if m == measure]
    first, last = {v: at for at, v in reversed(mine)}, {v: at for at, v in mine}
    return Told([at for at, _ in mine], first, last, sorted(last))


def _cues(sentence: str) -> Iterator[str]:
    """The measures that the words of a sentence tell of."""
    return filter(None, map(MEASURE_OF.get, WORD.findall(sentence.lower())))


def _of_number(w: Words, r: Reading) -> Iterator[str]:
    """What is seen of a number, whatever it may count."""
    n, before = r.number, w.at(r.left - 1)
    yield from ("always", _noun(w, r), f"before: {before}", f"bound {r.bound}", f"in {n.form}")
    if r.measure:
        yield f"guessed {r.measure}"
    yield f"size {bisect(SIZES, n.value)}"
    yield from _behind(w, r)
    clause, close = (set(w.low[max(0, r.left - k) : r.left]) for k in (CLAUSE, CLOSE))
    around, is_open = set(w.low[max(0, r.left - NEAR) : r.left + NEAR]), open_end(w, r)
    seen = {
        "behind a verb of counting": before in cue.GIVING, "behind a count": before in cue.BEFORE_ALONE,
        "a count, open": before in cue.BEFORE_ALONE and is_open, "open": is_open, "behind be": before in cue.BE,
        "close behind a verb of saying": not close.isdisjoint(word_class("saying")),
        "opens the sentence": r.left == 0 or (r.left == 1 and before in cue.STARTING),
        "named again": before in cue.AGAIN,
        "of a whole": "of" in (before, w.at(r.left - 2) if before == "the" else ""),
        "an age": before in cue.AGED or (before in {"than", "as"} and w.at(r.left - 2) in cue.AGES),
        "a count before": not clause.isdisjoint(cue.LISTS), "no toll before": not clause.isdisjoint(cue.NOT_TOLLS),
        "not yet": not clause.isdisjoint(cue.NOT_YET), "unharmed near": not around.isdisjoint(cue.UNHARMED),
        "some of them": not close.isdisjoint(cue.PARTITIVE), "including": not close.isdisjoint(cue.INCLUDING),
        "in a list": len(w.low) < SHORT and any(map(w.upper, range(max(0, r.left - 4), r.left))),
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
    if w.at(r.number.after) == "of":
        yield "of them" if w.at(r.number.after + 1) in cue.PARTITIVE else "part of a whole"


def _noun(w: Words, r: Reading) -> str:
    """What a number counts by name."""
    if r.noun[0] >= r.noun[1]:
        return "bare"
    head = w.at(r.noun[1] - 1)
    kinds = {"people": cue.PEOPLE | cue.PARTITIVE, "things": cue.NOT_PEOPLE, "names": cue.LISTS}
    named = "a name" if w.upper(r.noun[0]) else "other"
    return "counts " + next((kind for kind, words in kinds.items() if head in words), named)


def _of_measure(m: str, i: int, w: Words, readings: list[Reading], k: int, article: Article) -> Iterator[str]:
    """What speaks for a measure."""
    r, told = readings[k], article.tolls[m]
    at = (i, r.number.first)
    yield from _order(m, at, article)
    yield from _values(r.number.value, at, told)
    yield from article.topics[i][m]
    if _again(w, r) and _before(told, r, at):
        yield "named again, told"
    if w.at(r.number.after) == "of" and k + 1 < len(readings) and _before(told, readings[k + 1], at):
        yield "part of one told"
    words = [MEASURE_OF.get(x) for x in w.low[max(0, r.left - NEAR) : r.left]]
    behind = [MEASURE_OF.get(x) for x in w.low[r.number.after : r.number.after + NEAR]]
    seen = {"before": words, "close before": words[-CLOSE:], "behind": behind, "close behind": behind[:CLOSE]}
    yield from (f"cue {where}" for where, found in seen.items() if m in found)
    if len(told.at) * 2 > len(article.told):
        yield "told mostly"
    sides = readings[:k][::-1], readings[k + 1 :]
    left, right = (next((x for x in side if x.measure in TOLLS), None) for side in sides)
    if left and left.measure == m:
        yield from _beside("left", w, left, r, left.governed)
    if right and right.measure == m:
        yield from _beside("right", w, r, right, right.governed)


def _again(w: Words, r: Reading) -> bool:
    """Whether a number is named as one told: the 60, all 60."""
    return not cue.AGAIN.isdisjoint((w.at(r.left - 1), w.at(r.number.first - 1)))


def _before(told: Told, r: Reading, at: At) -> bool:
    """Whether the value of a number was told before."""
    return told.first.get(r.number.value, at) < at


def _beside(side: str, w: Words, a: Reading, b: Reading, governed: str) -> Iterator[str]:
    """How two numbers of a sentence stand to each other, of which one is a toll told."""
    between = w.low[max(a.number.after, a.noun[1]) : b.left]
    yield f"{side} {governed}"
    yield f"{side} {bisect(APART, len(between))} apart"
    yield f"{side}: {_noun(w, a)}, {_noun(w, b)}"
    if len(between) < APART[1]:
        yield f"{side} by {' '.join(between)}"
    if side == "right" and cue.NOT_SHARED.isdisjoint(between):
        yield "shares and" if "and" in between else "shares"


def _order(measure: str, at: At, article: Article) -> Iterator[str]:
    """When the measure was told: last before, next behind, how many sentences ago."""
    k, own = bisect(article.told, at), article.tolls[measure].at
    if k and article.measures[k - 1] == measure:
        yield "told last"
        if article.paragraphs[article.told[k - 1][0]] == article.paragraphs[at[0]]:
            yield "told last in the paragraph"
    if k and article.measures[k - 1] in OF_VOTES:
        yield "votes told last"
    if k < len(article.told) and article.measures[k] == measure and article.told[k][0] <= at[0] + 1:
        yield "told next"
    before = bisect(own, at)
    back = at[0] - own[before - 1][0] if before else BACK + 1
    yield f"told {min(back, BACK + 1)} sentences back"


def _values(value: float, at: At, told: Told) -> Iterator[str]:
    """How the number stands to the values told of the measure."""
    size = "large" if value >= LARGE else "small"
    if told.first.get(value, at) < at:
        yield f"same as one before, {size}"
    if value in told.last and told.last[value] > at:
        yield f"same as one behind, {size}"
    if told.values:
        yield "highest" if value > told.values[-1] else "not highest"
        k = bisect(told.values, value / ALIKE)
        if size == "large" and k < len(told.values) and told.values[k] <= value * ALIKE:
            yield "near one told"


def _topics(i: int, cues: Sequence[Counter[str]], paragraphs: tuple[int, ...]) -> dict[str, set[str]]:
    """Whether sentence i, the one before and the paragraph speak of each measure, as traits."""
    paragraph: Counter[str] = Counter()
    for j in range(max(0, i - PARAGRAPH + 1), i + 1):
        if paragraphs[j] >= paragraphs[i] - 1:
            paragraph.update(cues[j])
    before, most = cues[i - 1] if i else Counter[str](), max(paragraph.values(), default=0)
    return {m: {f"topic {x}" for x in _topic(m, cues[i], before, paragraph, most)} for m in TOLLS}


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
