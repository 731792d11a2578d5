"""Who speaks in the quotations of an article, and with which verb the article introduces them."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

import pandas as pd

from .actors import known_names
from .text.chunks import Group, Phrase
from .text.classes import singular, word_class
from .text.clauses import Sentence, object_of, subject, whole
from .text.layers import layer_keys
from .text.mentions import Mention
from .text.paragraphs import paragraph_numbers
from .text.quotes import Quote
from .text.reading import Reading, read_article

WORDS = 4  # that a quotation has at least
COLUMNS = ["article_id", "start", "end", "text", "speaker", "verb", "how"]
_NEAR = 3  # words between a quotation and the verb that stands right beside it


class Said(NamedTuple):
    """Who speaks, introduced by which verb, and where that stands: before, after, colon or block."""

    speaker: str
    verb: str
    how: str


NOBODY = Said("", "", "")


def speakers(articles: pd.DataFrame) -> pd.DataFrame:
    """One row a quotation of four words or more: article_id, start, end (characters), text, speaker, verb, how.

    speaker is the name, or the words for somebody without one; empty where the text does not say. verb is the verb of
    saying as written, in lower case; how: before, after or colon, where the verb stands; block for a block quote.
    """
    known = known_names(articles)
    records = [
        (article_id, q.start, q.end, key[0][q.start : q.end], *said)
        for article_id, key in zip(articles.index, layer_keys(articles), strict=True)
        for q, said in quoted(read_article(key, known))
    ]
    return pd.DataFrame.from_records(records, columns=COLUMNS)


def quoted(reading: Reading) -> Iterator[tuple[Quote, Said]]:
    """The quotations of an article with who speaks in each."""
    quotes = [q for q in reading.layers.quotes if len(reading.text[q.start : q.end].split()) >= WORDS]
    if not quotes:
        return
    paragraphs = paragraph_numbers(reading.text, reading.layers)
    starts = [s.start for s in reading.layers.sentences]
    last, last_paragraph = NOBODY, -1
    waiting: list[Quote] = []  # quotations of a paragraph whose speaker may be told behind them
    found: dict[Quote, Said] = {}
    for q in quotes:
        i, n = _sentence_of(starts, q.start), _sentence_of(starts, q.end - 1)
        said = _beside(reading, i, n, q) or _announced(reading, i, q)
        if said:
            if paragraphs[n] == last_paragraph:
                found |= dict.fromkeys(waiting, said)
            waiting = []
        elif paragraphs[i] == last_paragraph and last.speaker and _alone(reading, i, n, q):
            said = last
        elif _alone(reading, i, n, q):
            waiting = [*waiting, q] if paragraphs[i] == last_paragraph else [q]
        found[q] = said or NOBODY
        last, last_paragraph = (said or (last if paragraphs[i] == last_paragraph else NOBODY)), paragraphs[n]
    yield from ((q, said if said.speaker else _again(reading.text, q, found)) for q, said in found.items())


def _again(text: str, q: Quote, found: dict[Quote, Said]) -> Said:
    """Who speaks where the same words are quoted at greater length: a headline's quotation in the article."""
    words = text[q.start + 1 : q.end - 1].strip(" ,.!?…").lower()
    longer = (said for other, said in found.items() if said.speaker and words in text[other.start : other.end].lower())
    return next(longer, found[q])


def _sentence_of(starts: list[int], offset: int) -> int:
    return bisect_right(starts, offset) - 1


def _alone(reading: Reading, first: int, last: int, q: Quote) -> bool:
    """Whether the sentences of a quotation hold next to nothing else."""
    start, end = reading.layers.sentences[first].start, reading.layers.sentences[last].end
    outside = reading.text[start : q.start] + " " + reading.text[q.end : end]
    return len(outside.split()) < _NEAR


def _beside(reading: Reading, first: int, last: int, q: Quote) -> Said | None:
    """What the sentences that a quotation begins and ends in say of its speaker, outside of quotations."""
    return (
        _after(reading, last, q, _NEAR)
        or _before(reading, first, q)
        or _after(reading, last, q, len(reading.sentence(last).words))
        or _according(reading, last, q)
    )


def _after(reading: Reading, i: int, q: Quote, reach: int) -> Said | None:
    """The verb behind a quotation within `reach` words: "…," said the mayor; "…," the mayor said."""
    s, quotes = reading.sentence(i), reading.quoted_words(i)
    w = s.words
    k = next((k for k in range(len(w)) if w.starts[k] >= q.end), len(w))
    group = next((g for g in s.chunks.groups if g.first >= k and g.verb not in quotes and _says(s, g)), None)
    if group is None:
        return None
    if group.first - k < reach and _inverted(s, group, k):
        return _said(reading, i, object_of(s, group), group, "after")
    who = subject(s, group)
    return _said(reading, i, who, group, "after") if who and k <= who.first < k + reach else None


def _inverted(s: Sentence, group: Group, k: int) -> bool:
    """Whether a verb right behind a quotation, word k, has its subject behind it."""
    own = all(s.chunks.at[n] is None or n >= group.first for n in range(k, group.first))
    return own and object_of(s, group) is not None


def _before(reading: Reading, i: int, q: Quote) -> Said | None:
    """The verb before a quotation: the mayor said: "…"; he called it "…"; the last one that is not quoted itself."""
    s = reading.sentence(i)
    quotes = reading.quoted_words(i)
    how = "colon" if reading.text[: q.start].rstrip()[-1:] == ":" else "before"
    for group in reversed(s.chunks.groups):
        if s.words.ends[group.verb] > q.start or group.verb in quotes or not _says(s, group):
            continue
        who = subject(s, group)
        if who is None or who.head in quotes:
            who = object_of(s, group) if group.first and group.first - 1 in quotes else None
        return _said(reading, i, who, group, how)
    return None


def _announced(reading: Reading, i: int, q: Quote) -> Said | None:
    """The verb of the sentence before, where that ends with a colon or the quotation is a block."""
    block = any(line.label == "blockquote" and line.start <= q.start < line.end for line in reading.layers.lines)
    if not i or not (block or reading.text[: q.start].rstrip()[-1:] == ":"):
        return None
    s = reading.sentence(i - 1)
    for group in reversed(s.chunks.groups):
        if _says(s, group):
            return _said(reading, i - 1, subject(s, group), group, "block" if block else "colon")
    return None


def _according(reading: Reading, i: int, q: Quote) -> Said | None:
    """Who is named behind "according to" in the sentence of a quotation."""
    s = reading.sentence(i)
    quotes = reading.quoted_words(i)
    for k in range(len(s.words) - 2):
        if s.words.words[k : k + 2] == ["according", "to"] and k not in quotes:
            chunk = s.chunks.at[k + 2]
            how = "after" if s.words.starts[k] >= q.end else "before"
            return Said(_name(reading, i, chunk), "", how) if isinstance(chunk, Phrase) else None
    return None


def _says(s: Sentence, group: Group) -> bool:
    return s.words.words[group.verb] in word_class("saying", "describing") and not group.passive


def _said(reading: Reading, i: int, who: Phrase | None, group: Group, how: str) -> Said:
    verb = reading.sentence(i).words.words[group.verb]
    return Said(_name(reading, i, who) if who else "", verb, how)


def _name(reading: Reading, i: int, phrase: Phrase) -> str:
    """The name of whom a noun phrase stands for, else its own words without the article."""
    s = reading.sentence(i)
    mentions = [m for m in reading.mentions[i] if m.phrase.first == phrase.first and m.last == phrase.last]
    if mentions:
        return _whose(reading, i, phrase, mentions[-1])
    if singular(s.words.words[phrase.head]) in word_class("documents"):
        maker = _maker(reading, i, phrase)
        if maker:
            return maker
    return "" if s.words.tags[phrase.head] in {"PRP", "WP"} else _bare(s.words.surface(*whole(s, phrase)))


def _whose(reading: Reading, i: int, phrase: Phrase, mention: Mention) -> str:
    """The name of whom a mention means; whose it is where it has none: her office is Ana Ruiz's office."""
    entity, w = mention.entity, reading.sentence(i).words
    if entity.named or w.tags[phrase.first] != "PRP$":
        return entity.name if entity.named else _bare(entity.name)
    own = next((m.entity for m in reading.mentions[i] if m.first == phrase.first and m.form == "pronoun"), None)
    return f"{own.name}'s {w.surface(phrase.first + 1, phrase.last)}" if own and own.named else entity.name


def _maker(reading: Reading, i: int, phrase: Phrase) -> str:
    """Who made the document that a phrase names: whoever could have, and was mentioned last."""
    earlier = [m for n in range(max(0, i - 3), i + 1) for m in reading.mentions[n] if (n, m.first) < (i, phrase.last)]
    makers = [m.entity for m in earlier if m.entity.kind in {"body", "person", "speaker"}]
    return makers[-1].name if makers else ""


def _bare(words: str) -> str:
    """A noun phrase without its article."""
    first, _, rest = words.partition(" ")
    return rest if rest and first.lower() in {"the", "a", "an"} else words
