"""Candidates for on whose word: who says, counts, estimates or polls what a number tells."""

from collections.abc import Iterator

from ...text.chunks import Group, Phrase
from ...text.classes import singular, word_class
from ...text.clauses import object_of, subject, whole
from .article import Article
from .spots import Candidate, Spot, Told, between, collected, distance
from .subjects import bare

BACK = 2  # sentences before the number's own whose speakers are looked at
_ASKING = frozenset("poll survey pollster polls surveys".split())


def sources(article: Article, spot: Spot, told: Told) -> list[Candidate]:
    """The candidates of a number, nothing among them, each once."""
    w = spot.read.words
    start = w.starts[spot.first]
    inside = [who for a, b, who in article.speeches if a <= start < b]
    found = [("", ["none", f"none {spot.measure}", "none quoted" if inside else "none plain"])]
    found += [(who, ["speaks it"]) for who in inside]
    here = list(_sayers(article, spot.sentence))
    for phrase, group, how in here:
        side = "before" if phrase.first < spot.first else "after"
        features = [f"says {side}", f"{how} {side}", distance(spot, phrase.first, phrase.last)]
        features += [*between(spot, phrase.first, phrase.last), *_kind(article, spot.sentence, phrase)]
        features += [f"verb {w.words[group.verb]}"] if group else []
        found.append((source_name(article, spot.sentence, phrase), features))
    found += _makers(article, spot)
    for back in range(1, BACK + 1):
        if spot.sentence >= back:
            found += _before(article, spot, back, bool(here))
    last = told.last.get(("source", spot.group))
    if last is not None:
        found.append((last, ["told before", "told before, speaker here" if here else "told before, nobody here"]))
    return collected(found, told, "source")


def _sayers(article: Article, i: int) -> Iterator[tuple[Phrase, Group | None, str]]:
    """Who says something in a sentence: subjects of verbs of saying and counting, and who follows according to."""
    s = article.reading.sentence(i)
    w = s.words
    for g in s.chunks.groups:
        if w.words[g.verb] in word_class("saying", "counting") and not g.passive:
            who = subject(s, g) or (object_of(s, g) if g.verb + 1 < len(w) else None)
            if who:
                yield who, g, "says"
        elif g.passive and w.words[g.verb] in word_class("saying", "counting"):
            by = next((k for k in range(g.last, min(g.last + 6, len(w) - 1)) if w.words[k] == "by"), 0)
            agent = s.chunks.at[by + 1] if by else None
            if isinstance(agent, Phrase):
                yield agent, g, "said by"
    for k in range(len(w) - 2):
        if w.words[k : k + 2] == ["according", "to"]:
            chunk = s.chunks.at[k + 2]
            if isinstance(chunk, Phrase):
                yield chunk, None, "according to"


def source_name(article: Article, i: int, phrase: Phrase) -> str:
    """The name of whom a phrase stands for, else its words without article and number."""
    s = article.reading.sentence(i)
    mentions = [m for m in article.mentions(i) if m.phrase.first == phrase.first and m.last == phrase.last]
    if mentions:
        entity = mentions[-1].entity
        return entity.name if entity.named else _plain(entity.name)
    return "" if s.words.tags[phrase.head] in {"PRP", "WP"} else _plain(s.words.surface(*whole(s, phrase)))


def _plain(words: str) -> str:
    first, _, rest = words.partition(" ")
    return rest if rest and first.lower() in {"the", "a", "an", "its", "his", "her", "their"} else words


def _kind(article: Article, i: int, phrase: Phrase) -> list[str]:
    """Features of a phrase by itself: person, body, document, poll."""
    w = article.reading.sentence(i).words
    head = singular(w.words[phrase.head])
    mention = next((m for m in article.mentions(i) if m.phrase.first == phrase.first and m.last == phrase.last), None)
    found = [f"kind {mention.entity.kind or 'unknown'}"] if mention else ["kind other"]
    found += ["document"] if head in word_class("documents") else []
    found += ["poll"] if head in _ASKING else []
    return [*found, *(["pronoun"] if w.tags[phrase.head] in {"PRP", "WP"} else [])]


def _makers(article: Article, spot: Spot) -> Iterator[tuple[str, list[str]]]:
    """Names beside the words for a document or a poll: a Market Institute poll, the ministry's figures, a tally by …"""
    w, at = spot.read.words, spot.read.chunks.at
    for m in article.mentions(spot.sentence):
        entity = m.entity.name if m.entity.named else _plain(bare(spot, m.phrase))
        head = singular(w.words[m.phrase.head])
        if m.last < m.phrase.last and head in word_class("documents"):
            yield (
                entity,
                [
                    "names a document",
                    *(["names a poll"] if head in _ASKING else []),
                    f"document {distance(spot, m.first, m.last)[:3]}",
                ],
            )
        p = m.phrase.first - 1
        before = at[p - 1] if p > 0 and w.words[p] in {"by", "of", "from"} else None
        if isinstance(before, Phrase) and singular(w.words[before.head]) in word_class("documents"):
            yield entity, [f"document {w.words[p]}"]


def _before(article: Article, spot: Spot, back: int, others: bool) -> Iterator[tuple[str, list[str]]]:
    """Who says something in a sentence before."""
    i = spot.sentence - back
    same = article.paragraphs[i] == article.paragraphs[spot.sentence]
    for phrase, _, how in _sayers(article, i):
        features = [f"{back} back", f"{back} back, {'same' if same else 'other'} paragraph", f"{how} back"]
        yield source_name(article, i, phrase), [*features, "speaker here too" if others else "no speaker here"]
