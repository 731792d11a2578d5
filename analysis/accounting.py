"""Every number of a text with its kind: a measure, or what else it is."""

from collections.abc import Iterator
from typing import NamedTuple

import pandas as pd

from .ballots import vote_measures
from .carry import carry_tolls
from .layers import Layers, each_article
from .numbers import HAS_NUMBER
from .reading import Reading, read_numbers
from .scene import Scene, election_words, source_cues
from .sentence_words import Words, read_words
from .tolls import toll_measure


class SentenceNumbers(NamedTuple):
    """The words and numbers of one sentence; sentence counts from 0."""

    sentence: int
    words: Words
    readings: list[Reading]
    scene_source: str


def read_article(text: str, found: Layers) -> Iterator[SentenceNumbers]:
    """The sentences of a text that hold numbers, each number with kind and measure."""
    words = set(text.lower().replace(",", " ").replace(".", " ").split())
    scene = Scene(election=election_words(words), seats=not words.isdisjoint({"seats", "parliament", "mandates"}))
    previous_end = 0
    for i, sentence in enumerate(found.sentences):
        if "\n" in text[previous_end : sentence.start]:
            scene.measure_age += text.count("\n", previous_end, sentence.start) > 1
        previous_end = sentence.end
        if not HAS_NUMBER.search(text, sentence.start, sentence.end):
            scene.measure_age += 1
            continue
        w = read_words(text, sentence.start, sentence.end)
        readings = read_numbers(w)
        cues = source_cues(w)
        _measure(w, readings, scene, cues)
        strong = [s for _, s in cues if s not in {"won", "would"}]
        if strong:
            scene.source = strong[-1]
        measured = [r.measure for r in readings if r.measure]
        if measured:
            scene.measure, scene.measure_age = "deaths" if "deaths" in measured else measured[-1], 0
            scene.dimensions = _dimensions(readings) or scene.dimensions
        else:
            scene.measure_age += 1
        yield SentenceNumbers(i, w, readings, scene.source)


def _measure(w: Words, readings: list[Reading], scene: Scene, cues: list[tuple[int, str]]) -> None:
    """Set the measure of each number of a sentence, and the kind of those that have none."""
    for k, r in enumerate(readings):
        if r.kind == "" or (r.kind == "idiom" and w.low[r.number.first] == "one"):
            r.measure, r.governed = toll_measure(w, readings, k)
            if r.measure:
                r.kind = ""
    vote_measures(w, readings, scene, cues)
    carry_tolls(w, readings, scene)
    for r in readings:
        if not r.measure and not r.kind and w.low[r.number.first] == "one" and r.number.last - r.number.first == 1 and r.noun[0] >= r.noun[1]:
            r.kind = "idiom"
        if r.measure:
            r.kind = "measure"
        elif not r.kind:
            r.kind = "other quantity"


def _dimensions(readings: list[Reading]) -> tuple[str, ...]:
    """The dimensions of a sentence's measures: that of its last bare number, then the others from the last."""
    found = [r for r in reversed(readings) if r.measure and r.measure != "threshold" and r.dimension]
    found.sort(key=lambda r: bool(r.number.unit) + (r.noun[0] < r.noun[1]))
    return tuple(dict.fromkeys(r.dimension for r in found))


def counted(w: Words, r: Reading) -> bool:
    """Whether a number is listed: many, few, another, none and the like only where they report a measure."""
    return r.kind == "measure" or r.number.form not in {"uncounted", "another", "none"}


def numeric_expressions(articles: pd.DataFrame) -> pd.DataFrame:
    """One row a number in the text: article_id, start, end (characters), surface, value, value_high, unit, kind, measure.

    kind is measure, other quantity, date, time, ordinal, age, money, duration, name, list mark, sample size,
    margin of error or idiom; measure names the reported value of a row of kind measure, else it is empty.
    Every run of digits and every number word is in one row; many, few, another and none only where they
    report a measure.
    """
    records = [
        (
            article_id,
            w.start[n.first],
            w.end[n.last - 1],
            w.slice(n.first, n.last),
            n.value,
            n.high,
            n.unit,
            r.kind,
            r.measure,
        )
        for article_id, text, found in each_article(articles)
        for _, w, readings, _ in read_article(text, found)
        for r in readings
        if counted(w, r)
        for n in [r.number]
    ]
    columns = ["article_id", "start", "end", "surface", "value", "value_high", "unit", "kind", "measure"]
    return pd.DataFrame.from_records(records, columns=columns)
