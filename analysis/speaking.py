"""Who speaks in the quotations of an article, and with which verb the article introduces them."""

import re
import textwrap
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterator
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

import pandas as pd

from .actors import known_names
from .text.chunks import Group, Phrase
from .text.classes import singular, word_class
from .text.clauses import Sentence, by_agent, object_of, subject, whole
from .text.given import of_articles
from .text.layers import layer_keys
from .text.lexicon import is_person_noun
from .text.mentions import Mention
from .text.paragraphs import paragraph_numbers
from .text.quotes import Quote
from .text.reading import Reading, read_article

WORDS = 4  # that a quotation has at least
COLUMNS = ["article_id", "start", "end", "text", "speaker", "verb", "how"]
_NEAR = 3  # words between a quotation and the verb that stands right beside it, or signs up to its colon
_RIVALS = 50  # quotations that may hold the words of another
_COLON = re.compile(r":\s*$")


class Said(NamedTuple):
    """Who speaks, introduced by which verb, and where that stands: before, after, colon or block."""

    speaker: str
    verb: str
    how: str


NOBODY = Said("", "", "")


@of_articles
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


@of_articles
def who_speaks(articles: pd.DataFrame) -> pd.DataFrame:
    """One row an article and speaker: article_id, speaker, quotations, words, verbs (each with how often), first.

    In the order of the articles, speakers with most words first; first is the beginning of their first quotation.
    """
    said = speakers(articles)
    said = said.assign(words=said["text"].str.split().str.len().fillna(0).astype(int))
    by = said.groupby(["article_id", "speaker"], sort=False)
    told = by.agg(
        quotations=("text", "size"),
        words=("words", "sum"),
        verbs=("verb", _verbs),
        first=("text", lambda t: _start(t.iloc[0])),
    ).reset_index()
    place = {a: k for k, a in enumerate(articles.index)}
    order = told.assign(place=told["article_id"].map(place), words=-told["words"])
    return told.loc[order.sort_values(["place", "words", "speaker"]).index].reset_index(drop=True)


def _verbs(verbs: pd.Series) -> str:
    """Each verb, the commonest first, with how often where more than once."""
    counts = sorted(Counter(v for v in verbs if v).items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(f"{verb} {n}×" if n > 1 else verb for verb, n in counts)


def _start(text: str) -> str:
    return textwrap.shorten(text.strip("\"“”‘’' "), 60, placeholder=" …")


def quoted(reading: Reading) -> Iterator[tuple[Quote, Said]]:
    """The quotations of an article with who speaks in each."""
    quotes = [q for q in reading.layers.quotes if len(reading.text[q.start : q.end].split()) >= WORDS]
    if not quotes:
        return
    found = _found(reading, quotes)
    spoken = _by_words(reading.text, found)
    yield from ((q, said if said.speaker else _again(reading.text, q, spoken) or said) for q, said in found.items())


def _found(reading: Reading, quotes: list[Quote]) -> dict[Quote, Said]:
    """Each quotation with who speaks, as far as its own sentence, the one before or its paragraph tells."""
    paragraphs = paragraph_numbers(reading.text, reading.layers)
    starts = [s.start for s in reading.layers.sentences]
    last, last_paragraph = NOBODY, -1
    waiting: list[Quote] = []  # quotations of a paragraph whose speaker may be told behind them
    found: dict[Quote, Said] = {}
    for q in quotes:
        i, n = _sentence_of(starts, q.start), _sentence_of(starts, q.end - 1)
        said = _beside(reading, i, n, q) or _announced(reading, i, q)
        goes_on = paragraphs[i] == last_paragraph
        if said is None and _alone(reading, i, n, q):
            before = _told(reading, i - 1) if i and paragraphs[i - 1] == paragraphs[i] else None
            said = last if goes_on and last.speaker else before
            waiting = waiting if said or goes_on else []
            waiting += [] if said else [q]
        elif said:
            found |= dict.fromkeys(waiting if paragraphs[n] == last_paragraph else [], said)
            waiting = []
        found[q] = said or NOBODY
        last, last_paragraph = said or (last if goes_on else NOBODY), paragraphs[n]
    return found


def _by_words(text: str, found: dict[Quote, Said]) -> dict[tuple[str, ...], list[tuple[str, Said]]]:
    """The quotations whose speaker is known, in lower case, by each two words that stand side by side in them."""
    spoken: dict[tuple[str, ...], list[tuple[str, Said]]] = {}
    for q, said in found.items():
        words = text[q.start : q.end].lower() if said.speaker else ""
        for pair in dict.fromkeys(pairwise(words.split())):
            spoken.setdefault(pair, []).append((words, said))
    return spoken


def _again(text: str, q: Quote, spoken: dict[tuple[str, ...], list[tuple[str, Said]]]) -> Said | None:
    """Who speaks where the same words are quoted at greater length: a headline's quotation in the article."""
    words = text[q.start + 1 : q.end - 1].strip(" ,.!?…").lower()
    rivals = spoken.get(tuple(words.split()[1:3]), [])[:_RIVALS]
    return next((said for longer, said in rivals if words in longer), None)


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
        or _agent(reading, last, q)
        or _according(reading, last, q)
    )


def _after(reading: Reading, i: int, q: Quote, reach: int) -> Said | None:
    """The verb behind a quotation within `reach` words: "…," said (or grinned) the mayor; "…," the mayor said."""
    s, quotes = reading.sentence(i), reading.quoted_words(i)
    w = s.words
    k = bisect_left(w.starts, q.end)
    groups = [g for g in s.chunks.groups if g.first >= k and g.verb not in quotes]
    if groups and groups[0].finite and _inverted(s, groups[0], k):
        return _said(reading, i, object_of(s, groups[0]), groups[0], "after")
    group = next((g for g in groups if _says(s, g)), None)
    who = subject(s, group) if group else None
    return _said(reading, i, who, group, "after") if group and who and k <= who.first < k + reach else None


def _inverted(s: Sentence, group: Group, k: int) -> bool:
    """Whether a verb right behind a quotation, word k, has its subject behind it."""
    who = object_of(s, group)
    return all(tag in {"RB", ","} for tag in s.words.tags[k : group.first]) and who is not None and not group.passive


def _before(reading: Reading, i: int, q: Quote) -> Said | None:
    """The verb before a quotation: the mayor said: "…"; he called it "…"; the last one that is not quoted itself."""
    s = reading.sentence(i)
    quotes = reading.quoted_words(i)
    how = "colon" if _COLON.search(reading.text, max(0, q.start - _NEAR), q.start) else "before"
    for group in reversed(s.chunks.groups):
        if s.words.ends[group.verb] > q.start or group.verb in quotes or not _says(s, group):
            continue
        return _said(reading, i, _outside(s, group, quotes), group, how)
    return None


def _outside(s: Sentence, group: Group, quotes: Collection[int]) -> Phrase | None:
    """The subject of a verb that is no part of a quotation: behind the verb, or that of the verb which "and" joins."""
    before = [g for g in s.chunks.groups if g.last < group.first and g.verb not in quotes]
    done = before and before[-1].passive and s.words.tags[group.verb] == "VBG"  # was mourned by the mayor, calling it
    who = (by_agent(s, before[-1].last) if done else None) or subject(s, group)
    if who and who.head not in quotes:
        return who
    if group.first and group.first - 1 in quotes:
        return object_of(s, group)
    return subject(s, before[-1]) if before and s.words.tags[group.first - 1] == "CC" else None


def _announced(reading: Reading, i: int, q: Quote) -> Said | None:
    """Who does something in the words that a colon, or a block, parts from a quotation: made a statement: "…"."""
    lines = reading.layers.lines
    block = lines[bisect_right(lines, q.start, key=itemgetter(0)) - 1].label == "blockquote"
    if not (block or _COLON.search(reading.text, max(0, q.start - _NEAR), q.start)):
        return None
    start, text = reading.layers.sentences[i].start, reading.text
    n = i if text[start : q.start].strip() else i - 1
    s = reading.sentence(n) if n >= 0 else None
    groups = [g for g in reversed(s.chunks.groups) if s.words.ends[g.verb] <= q.start] if s else []
    if s is None:
        return None
    how = "block" if block else "colon"
    for group in [*(g for g in groups if _says(s, g)), *groups]:
        who = subject(s, group)
        if who:
            said = _said(reading, n, who, group, how)
            return said if _says(s, group) else said._replace(verb="")
    last = [p for p in s.chunks.phrases if s.words.ends[p.last - 1] <= q.start][-1:]
    return Said(_name(reading, n, last[0]), "", how) if last and last[0].name >= 0 else None


def _told(reading: Reading, i: int) -> Said | None:
    """Who says something at the end of a sentence, where a quotation stands alone behind it."""
    s, quotes = reading.sentence(i), reading.quoted_words(i)
    group = next((g for g in reversed(s.chunks.groups) if _says(s, g) and g.finite and g.verb not in quotes), None)
    who = _outside(s, group, quotes) if group else None
    return _said(reading, i, who, group, "before") if group and who else None


def _agent(reading: Reading, i: int, q: Quote) -> Said | None:
    """Whom "by" names behind a quotation: described as “…” by the mayor."""
    s = reading.sentence(i)
    group = next((g for g in reversed(s.chunks.groups) if s.words.ends[g.verb] <= q.start), None)
    k = next((k for k in range(len(s.words)) if s.words.starts[k] >= q.end), len(s.words))
    who = by_agent(s, k) if group and s.words.words[group.verb] in word_class("describing") else None
    return _said(reading, i, who, group, "after") if group and who else None


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


def _named_beside(s: Sentence, phrase: Phrase) -> Phrase | None:
    """The name behind an office, between commas: the head of the union (UFR), Ana Ruiz, said; or before one that ends
    without a comma: Ana Ruiz, the head of the union said."""
    w, at, end = s.words, s.chunks.at, whole(s, phrase)[1]
    if w.words[end : end + 1] == ["("]:
        end = w.words.index(")", end) + 1 if ")" in w.words[end:] else end
    behind = at[end + 1] if w.words[end : end + 1] == [","] and end + 1 < len(w) else None
    office = phrase.name < 0 and is_person_noun(w.words[phrase.head]) and isinstance(behind, Phrase)
    if office and isinstance(behind, Phrase) and behind.name >= 0 and w.words[behind.last : behind.last + 1] == [","]:
        return behind
    before = s.chunks.at[phrase.first - 2] if phrase.first > 1 and s.words.words[phrase.first - 1] == "," else None
    named = isinstance(before, Phrase) and before.first == before.name == 0
    return before if named and isinstance(before, Phrase) and is_person_noun(s.words.words[phrase.head]) else None


def _name(reading: Reading, i: int, phrase: Phrase) -> str:
    """The name of whom a noun phrase stands for, else its own words without the article."""
    s = reading.sentence(i)
    phrase = _named_beside(s, phrase) or phrase
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
