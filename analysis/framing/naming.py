"""What articles call a person and an event: titles, epithets and appositions at names, and the words for the event."""

from bisect import bisect_left
from collections.abc import Iterator
from operator import itemgetter
from typing import NamedTuple

import pandas as pd

from ..actors import full_names, named_by, readings
from ..companions import companions
from ..text.appositions import Span
from ..text.cast import MAY_BE_PERSON
from ..text.classes import patterns, singular, word_class
from ..text.given import of_articles
from ..text.lexicon import is_person_noun
from ..text.reading import Reading
from ..text.tokens import NOT_AUTHOR, TOKEN, normalise, voice_at
from . import term_hits
from .epithets import descriptions_at
from .lexicon import Lexicon, collection_lexicon

_P = patterns("naming")
NEAR = 80  # characters before and behind a word for the event that may say of which year it is
COLUMNS = ["article_id", "actor", "description", "position", "surface", "voice", "sentence", "start", "end"]


class Found(NamedTuple):
    """A description: sentence (from 0), whose it is, where the words and the name stand in the sentence."""

    sentence: int
    actor: str
    span: Span
    name: tuple[int, int]


@of_articles
def descriptions(articles: pd.DataFrame) -> pd.DataFrame:
    """One row a description: what an article calls a person of `actors.toml`, without that file anyone whom it names.

    Columns: article_id, actor, description (no article; small letters but for words that the articles never write
    so), position, surface, scare_quoted, voice, sentence, start, end. position: before or after the name (titles,
    epithets, appositions), rule ("… government": the government that bears the name), as ("sworn in as …", "is the …"),
    alone (without the name, what only this actor is called elsewhere), none (the bare name: description is empty).
    scare_quoted: quotation marks around the description, or a part of it, alone.
    """
    listed = bool(companions(articles, "actors.toml"))
    small = {token for text in articles["text"] for token in TOKEN.findall(text) if token.islower()}
    found = [(article_id, reading, list(_described(reading, listed))) for article_id, reading in readings(articles)]
    owned = _owned([(reading, own) for _, reading, own in found])
    records = [
        (article_id, *record)
        for article_id, reading, own in found
        for record in sorted(_record(reading, f, small) for f in [*own, *_alone(reading, own, owned)])
    ]
    columns = ["article_id", "start", "end", "actor", "description", "position", "surface", "voice", "sentence"]
    table = pd.DataFrame.from_records(records, columns=[*columns, "scare_quoted"])
    full = full_names({named for _, reading, _ in found for named in named_by(reading)})
    table = table.assign(actor=table["actor"].replace(full), description=_one_spelling(table["description"]))
    return table[[*COLUMNS, "scare_quoted"]]


def _one_spelling(words: pd.Series) -> pd.Series:
    """Descriptions, those that differ by a hyphen in the commonest form: vice-president for vice president."""
    counts = words.value_counts().to_dict()
    common = sorted(counts, key=lambda word: (counts[word], word))
    forms = {word.replace("-", " "): word for word in common}
    return words.map({word: forms[word.replace("-", " ")] for word in common}).astype(words.dtype)


def compared_person(described: pd.DataFrame, lexicon: Lexicon) -> str:
    """The first person that the lexicon lists for comparison and the articles describe, else whom most articles can
    describe in a way of their own, of these whom most describe, and most often."""
    told = described[described["position"] != "none"].groupby("actor")
    counts = told.agg(articles=("article_id", "nunique"), ways=("description", "nunique"), places=("actor", "size"))
    counts = counts.assign(apart=counts[["articles", "ways"]].min(axis=1))
    counts = counts.sort_values(["apart", "articles", "places"], ascending=False, kind="stable")
    listed = [actor for actor in lexicon.actors if actor in counts.index]
    return str([*listed, *counts.index, ""][0])


def _told(reading: Reading) -> list[int]:
    """The sentences that an article tells, no bylines and no notes on its author."""
    return [i for i, sentence in enumerate(reading.layers.sentences) if sentence.label not in NOT_AUTHOR]


def _described(reading: Reading, listed: bool) -> Iterator[Found]:
    """The descriptions of the people whom an article names; of the `listed` ones only where there is a list."""
    for i in _told(reading):
        mentions = reading.mentions[i]
        kinds = {"person"} if listed else MAY_BE_PERSON
        names = [m for m in mentions if m.form == "name" and m.entity.kind in kinds and m.entity.known == listed]
        starts = frozenset(m.first for m in names)
        for m in names:
            spans = descriptions_at(reading.sentence(i), m, starts - {m.first})
            if m.entity.kind == "person" or any(span.position != "rule" for span in spans):
                found = spans or [Span(m.first, m.last, "none")]
                yield from (Found(i, m.entity.name, span, (m.first, m.last)) for span in found)


def _owned(found: list[tuple[Reading, list[Found]]]) -> dict[tuple[str, ...], str]:
    """Descriptions of two words or more, ending in a noun of people, that are one person's only, to that person."""
    owners: dict[tuple[str, ...], set[str]] = {}
    for reading, own in found:
        for f in own:
            phrase = tuple(reading.sentence(f.sentence).words.words[f.span.first : f.span.last])
            if f.span.position in {"before", "as"} and len(phrase) > 1 and is_person_noun(phrase[-1]):
                owners.setdefault(phrase, set()).add(f.actor)
    return {phrase: next(iter(actors)) for phrase, actors in owners.items() if len(actors) == 1}


def _alone(reading: Reading, found: list[Found], owned: dict[tuple[str, ...], str]) -> Iterator[Found]:
    """Definite phrases without a name that elsewhere describe one person and nobody else."""
    taken = {(f.sentence, k) for f in found for k in range(f.span.first, f.span.last)}
    for i in _told(reading):
        s = reading.sentence(i)
        for p in s.chunks.phrases:
            words = tuple(s.words.words[p.first + 1 : p.last])
            definite = s.words.words[p.first] in {"the", "this", "that"} and p.name_end != p.last
            if definite and words in owned and (i, p.head) not in taken:
                yield Found(i, owned[words], Span(p.first + 1, p.last, "alone"), (0, 0))


def _record(reading: Reading, f: Found, small: set[str]) -> tuple[object, ...]:
    """A row without its article: start, end, actor, description, position, surface, voice, sentence, scare_quoted."""
    w, (first, last, position, _) = reading.sentence(f.sentence).words, f.span
    start, end = w.starts[first], w.ends[last - 1]
    surface = reading.text[start:end]
    tokens = TOKEN.findall(surface)
    shown = [*(_written(token, small) for token in tokens), ""]  # a capital before another that stays: Civic Committee
    words = [token if shown[k + 1][:1].isupper() else shown[k] for k, token in enumerate(tokens)]
    if position == "rule":
        rest = (k for k in range(first, last) if w.words[k][0].isalnum() and k not in range(f.name[0] + 1, f.name[1]))
        words = ["…" if k == f.name[0] else _written(w.surface(k, k + 1), small) for k in rest]
    nearest = bisect_left(reading.layers.quotes, start - 1, key=itemgetter(0))
    near = reading.layers.quotes[nearest : nearest + 1]
    quoted = any(q.end <= end + 1 for q in near) and position != "none"
    described = " ".join(words).removesuffix(".") + "." * surface.endswith(".")  # Gen. Otto Katz
    voice, name = voice_at(reading.layers, f.sentence, start), described if position != "none" else ""
    return start, end, f.actor, name, position, surface, voice, f.sentence + 1, quoted


def _written(token: str, small: set[str]) -> str:
    """A word of a description in small letters, if it is ever written so; U.S. is not "us"."""
    if token.isupper() or normalise(token).isupper():
        return token
    role = singular(token.lower()) in word_class("roles", "rules")
    return token.lower() if token.lower() in small or role else token


@of_articles
def event_words(articles: pd.DataFrame, lexicon: Lexicon | None = None) -> pd.DataFrame:
    """One row a place where an article names the event: the columns of `framing_hits`, frame being the word.

    The words are those of `[[event.word]]` in the lexicon; where that has the event's years, a place that another year
    qualifies (the 2004 US-led coup, the coup of 2004, in 2004 a coup), or that is the last one, is left out.
    """
    found = collection_lexicon(articles) if lexicon is None else lexicon
    hits = term_hits(articles, found.event_words)
    texts, other = articles["text"].to_dict(), []
    for article_id, start, end in hits[["article_id", "start", "end"]].itertuples(index=False):
        before, behind = texts[article_id][max(0, start - NEAR) : start], texts[article_id][end : end + NEAR]
        told = _P["year_before"].search(before), _P["year_behind"].match(behind), _P["year_opens"].search(before)
        is_other = any(m and int(m[1]) not in found.years for m in told)
        other.append(is_other or _P["former"].search(before) is not None)
    return hits[~pd.Series(other, index=hits.index, dtype=bool)].reset_index(drop=True) if found.years else hits
