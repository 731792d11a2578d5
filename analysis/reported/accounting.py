"""Every number of a text with its kind: a measure, or what else it is."""

from functools import lru_cache
from itertools import chain, pairwise
from typing import NamedTuple

import pandas as pd

from ..text.given import of_articles
from ..text.layers import Layers, layer_keys, layers
from ..text.lines import LINE_END
from ..text.visible import of_visible_text
from . import cues as cue
from .measures import TOLLS
from .numbers.reading import NO_QUANTITY, Reading, read_numbers
from .numbers.words import Words, lower, plain, read_words
from .own import Own, carry_own, name_own, own_measures
from .tolls.choice import choose_tolls
from .tolls.story import MEASURE_OF
from .tolls.verdicts import verdicts
from .topics import Topics
from .votes.ballots import vote_measures
from .votes.scene import OF_VOTES, Scene, opening_scene
from .votes.signs import source_cues, still_exit
from .votes.table import column_tolls, head_row, in_cells, is_row

TELLING = OF_VOTES | MEASURE_OF.keys() | cue.EPIDEMICS | cue.HARM_DONE  # words that tell what a text is about


class SentenceNumbers(NamedTuple):
    """The words and numbers of one sentence; sentence counts from 0."""

    sentence: int
    words: Words
    readings: list[Reading]


def read_article(text: str, found: Layers) -> tuple[tuple[SentenceNumbers, ...], Topics, frozenset[str]]:
    """The sentences of a text that hold numbers, each with kind and measure as far as it and those before tell; what
    all sentences are about, by their plain words; those of TELLING among these."""
    lowered = lower(text)
    bare = plain(lowered)
    words = [bare[start:end].split() for start, end, _ in found.sentences]
    telling = TELLING.intersection(chain.from_iterable(words))
    topics = Topics(words)
    scene = opening_scene(telling, topics)
    numbers = [
        SentenceNumbers(i, w, readings)
        for i, (start, end, _) in enumerate(found.sentences)
        if bare.find("0", start, end) >= 0 or not cue.NUMBER_WORDS.isdisjoint(words[i])
        if (readings := read_numbers(w := read_words(text, start, end, lowered)))
    ]
    _draft(text, found, numbers, words, scene)
    return tuple(numbers), topics, telling


def _draft(text: str, found: Layers, numbers: list[SentenceNumbers], words: list[list[str]], scene: Scene) -> None:
    """Set the kinds and measures of the numbers, sentence after sentence."""
    quantities = (s for s in numbers if any(r.kind not in NO_QUANTITY for r in s.readings))
    counting = {s.sentence: s for s in quantities if not _heads_columns(s)}
    for i, (start, end, _) in enumerate(found.sentences):
        if scene.measure:
            scene.measure_age += 1 + (len(LINE_END.findall(text, found.sentences[i - 1].end, start)) > 1)
        scene.turnout = i > 0 and not cue.SURE_TURNOUT.isdisjoint(words[i - 1])
        scene.sentence = i
        if i in counting:
            _measure(counting[i].words, counting[i].readings, scene)
        elif words[i]:  # no line of dashes
            scene.head = text[start:end]
            _note_source(scene, source_cues(words[i]))


def _heads_columns(s: SentenceNumbers) -> bool:
    """Whether the only numbers of a sentence are words of a head row: Ward | Yes | No."""
    return all(r.number.form == "none" for r in s.readings) and len(head_row(s.words.slice(0, len(s.words.low)))) > 1


@lru_cache(maxsize=512)
def article_numbers(
    text: str, headline: str = "", author: str = "", own: tuple[Own, ...] = ()
) -> tuple[SentenceNumbers, ...]:
    """What `read_article` finds, the user's own measures and the tolls chosen, read once for all; see `layers`."""
    laid = layers(text, headline, author)
    found, topics, telling = read_article(text, laid)
    for _, w, readings in found if own else ():
        name_own(w, readings, own)
    carry_own(((w, readings) for _, w, readings in found), own)
    choose_tolls(found, topics, telling, laid.paragraphs)
    for _, w, readings in found:
        for r in readings:
            if r.kind == "other quantity":
                r.kind = _other_kind(w, r)
    return found


def _measure(w: Words, readings: list[Reading], scene: Scene) -> None:
    """Set the measure of each number of a sentence, and the kind of those that have none; the scene goes on."""
    if scene.head:
        scene.columns, scene.head = head_row(scene.head), ""
    goes_on = scene.measure in TOLLS and scene.measure_age <= 2
    if goes_on or not cue.CASUALTY.isdisjoint(w.low):
        _tolls(w, readings, scene)
    column_tolls(w, readings, scene.columns)
    cues = source_cues(w.low)
    vote_measures(w, readings, cues, scene)
    _note_source(scene, cues)
    taken_back = _taken_back(w)
    for r in readings:
        if r.number.first in taken_back:
            r.measure = ""
        r.kind = "measure" if r.measure else r.kind or "other quantity"
    _note_measures(readings, scene)
    if scene.columns and not (is_row(w, readings) or in_cells(w, scene.columns)):
        scene.columns = ()


def _note_measures(readings: list[Reading], scene: Scene) -> None:
    """Remember what the sentence counts."""
    measured = [r.measure for r in readings if r.measure]
    if "poll_share" in measured and not scene.source:
        scene.source = "poll"
    if measured:
        scene.measure, scene.measure_age = "deaths" if "deaths" in measured else measured[-1], 0


def _tolls(w: Words, readings: list[Reading], scene: Scene) -> None:
    """Set the measure of those numbers that count casualties by their own words; bodies may be offices."""
    lively = not scene.mortal and cue.OF_CORPSES.isdisjoint(w.low)
    for k, r in enumerate(readings):
        if r.kind == "" or (r.kind == "idiom" and w.low[r.number.first] == "one"):
            r.verdicts = verdicts(w, readings, k)
            r.measure, r.governed = r.verdicts.draft()
            if lively and w.low[slice(*r.noun)][-1:] == ["bodies"]:
                r.measure = ""
            r.kind = "" if r.measure else r.kind


def _taken_back(w: Words) -> range:
    """The words in which an article takes back what it said, up to what is right: An earlier version of this …; …"""
    pairs = () if cue.VERSIONS.isdisjoint(w.low) else enumerate(pairwise(w.low))
    first = next((i for i, (x, y) in pairs if x in cue.EARLIER and y in cue.VERSIONS), len(w.low))
    return range(first, next((i for i in range(first, len(w.low)) if w.low[i] == ";"), len(w.low)))


def _note_source(scene: Scene, cues: list[tuple[int, str]]) -> None:
    """Remember the last strong sign of where shares come from."""
    strong = [s for _, s in cues if s not in {"won", "would"}]
    if strong:
        scene.source = still_exit(strong[-1], scene)


def _other_kind(w: Words, r: Reading) -> str:
    """other quantity, but for a "one" that counts nothing and digits that end a name: Página 7."""
    n, alone = r.number, r.noun[0] >= r.noun[1]
    if alone and n.last - n.first == 1 and w.low[n.first] == "one":
        return "idiom"
    named = n.first > 1 and w.upper(n.first - 1) and w.low[n.first - 2] not in {".", ":", "“", '"'}
    return "name" if alone and named and n.form == "digits" and not n.unit else "other quantity"


def counted(r: Reading) -> bool:
    """Whether a number is listed: many, few, another, none and the like only where they report a measure."""
    return r.kind == "measure" or r.number.form not in {"uncounted", "another", "none"}


@of_articles
@of_visible_text
def numeric_expressions(articles: pd.DataFrame) -> pd.DataFrame:
    """One row a number: article_id, start, end (characters), surface, value, value_high, unit, kind, measure.

    kind is measure, other quantity, date, time, ordinal, age, money, duration, name, list mark, sample size,
    margin of error or idiom; measure names the reported value of a row of kind measure, else it is empty.
    Every run of digits and every number word that is seen is in one row; many, few, another and none where they
    report a measure.
    """
    records = [
        (article_id, w.start[n.first], w.end(n.last - 1), w.slice(n.first, n.last), *n[2:4], n.unit, r.kind, r.measure)
        for article_id, key, own in zip(articles.index, layer_keys(articles), own_measures(articles), strict=True)
        for _, w, readings in article_numbers(*key, own)
        for r in readings
        if counted(r)
        for n in [r.number]
    ]
    columns = ["article_id", "start", "end", "surface", "value", "value_high", "unit", "kind", "measure"]
    types = {"start": "int64", "end": "int64", "value": "float64", "value_high": "float64"}
    return pd.DataFrame.from_records(records, columns=columns).astype(types)
