"""Who the words beside a quotation say speaks in it, with which verb: before, behind, by, according to."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from .text.chunks import Group, Phrase
from .text.classes import singular, word_class
from .text.clauses import Sentence, subject, whole
from .text.lexicon import is_person_noun, lexicon
from .text.objects import by_agent, object_of
from .text.quotes import Quote
from .text.reading import Reading

NEAR = 3  # words between a quotation and the verb that stands right beside it, or signs up to its colon
TAIL = 80  # characters at the end of a quotation and behind it where it may be signed
_COLON = re.compile(r":\s*$")
_SIGNED = re.compile(r"[\s>]*[—–―] ?([A-Z][\w.'’-]*(?: (?:[a-z]{2,3} )?[A-Z][\w.'’-]*){0,3})(?:, [^\n]+)?(?=\n|\Z)")


class Said(NamedTuple):
    """Who speaks, introduced by which verb, and where that stands: before, after, colon or block."""

    speaker: str
    verb: str
    how: str


NOBODY = Said("", "", "")


def beside(reading: Reading, first: int, last: int, q: Quote) -> Said | None:
    """What the sentences that a quotation begins and ends in say of its speaker, outside of quotations."""
    return (
        _right_behind(reading, last, q)
        or _after(reading, last, q, NEAR)
        or _before(reading, first, q)
        or _after(reading, last, q, len(reading.sentence(last).words))
        or _moaned(reading, first, last, q)
        or _agent(reading, last, q)
        or _according(reading, last, q)
        or _goes_on(reading, first, q)
        or _goes_on_to_say(reading, last, q)
    )


def _right_behind(reading: Reading, i: int, q: Quote) -> Said | None:
    """Who stands behind the first verb behind a quotation, whatever it is: "…," grinned the mayor."""
    s, k, groups = reading.sentence(i), _end(reading, i, q), _verbs_behind(reading, i, q)
    first = groups[0] if groups and groups[0].finite and not groups[0].passive else None
    who = object_of(s, first) if first and {"RB", ","}.issuperset(s.words.tags[k : first.first]) else None
    return _said(reading, i, who, first, "after") if first and who else None


def _after(reading: Reading, i: int, q: Quote, reach: int) -> Said | None:
    """The verb of saying behind a quotation, its subject within `reach` words: "…," the mayor said."""
    s, k = reading.sentence(i), _end(reading, i, q)
    group = next((g for g in _verbs_behind(reading, i, q) if _says(s, g)), None)
    who = subject(s, group) if group else None
    return _said(reading, i, who, group, "after") if group and who and k <= who.first < k + reach else None


def _moaned(reading: Reading, first: int, last: int, q: Quote) -> Said | None:
    """Who does anything behind a quotation that opens its sentence and does not end one: "…," she moaned."""
    s, groups, end = reading.sentence(last), _verbs_behind(reading, last, q), reading.text[q.end - 2 : q.end + 1]
    group = groups[0] if groups and groups[0].finite and not groups[0].passive else None
    goes_on = reading.layers.sentences[first].start == q.start and not {",", "?", "!"}.isdisjoint(end)
    who = subject(s, group) if group and goes_on else None
    return _said(reading, last, who, group, "after") if group and who and who.first == _end(reading, last, q) else None


def _end(reading: Reading, i: int, q: Quote) -> int:
    """The first word behind a quotation."""
    return bisect_left(reading.sentence(i).words.starts, q.end)


def _verbs_behind(reading: Reading, i: int, q: Quote) -> list[Group]:
    """The verbs of a sentence behind a quotation and outside others."""
    quotes, k = reading.quoted_words(i), _end(reading, i, q)
    return [g for g in reading.sentence(i).chunks.groups if g.first >= k and g.verb not in quotes]


def _before(reading: Reading, i: int, q: Quote) -> Said | None:
    """The verb before a quotation: the mayor said: "…"; he called it "…"; the last one that is not quoted itself."""
    s, quotes = reading.sentence(i), reading.quoted_words(i)
    how = "colon" if _COLON.search(reading.text, max(0, q.start - NEAR), q.start) else "before"
    group = next((g for g in _verbs_before(s, q) if _says(s, g) and g.verb not in quotes), None)
    return _said(reading, i, _outside(s, group, quotes), group, how) if group else None


def _verbs_before(s: Sentence, q: Quote) -> list[Group]:
    """The verbs of a sentence before a quotation, the last one first."""
    return [g for g in reversed(s.chunks.groups) if s.words.ends[g.verb] <= q.start]


def _outside(s: Sentence, group: Group, quotes: Collection[int]) -> Phrase | None:
    """The subject of a verb that is no part of a quotation, or that of the verb which "and" joins."""
    before = [g for g in s.chunks.groups if g.last < group.first and g.verb not in quotes]
    done = before and before[-1].passive and s.tag(group.verb) == "VBG"  # was mourned by the mayor, calling it
    joined = before if _joins(s, group) else []
    saying = next((g for g in reversed(joined) if g.finite and _says(s, g)), group)
    who = (by_agent(s, before[-1].last) if done else None) or subject(s, saying)
    if who and who.head not in quotes:
        return who
    if group.first - 1 in quotes:
        return object_of(s, group)
    return subject(s, joined[-1]) if joined else None


def _joins(s: Sentence, group: Group) -> bool:
    """Whether "and", or "and" with an adverb, joins a verb to one before it: left the town and (loudly) called."""
    tags = s.words.tags[max(0, group.first - 2) : group.first]
    return tags[-1:] == ["CC"] or tags == ["CC", "RB"]


def announced(reading: Reading, i: int, q: Quote) -> Said | None:
    """Who does something in the words that a colon, or a block, parts from a quotation: made a statement: "…"."""
    block = is_block(reading, q)
    if not (block or _COLON.search(reading.text, max(0, q.start - NEAR), q.start)):
        return None
    start, text = reading.layers.sentences[i].start, reading.text
    n = i if text[start : q.start].strip() else i - 1
    if n < 0:
        return None
    s = reading.sentence(n)
    groups, how = _verbs_before(s, q), "block" if block else "colon"
    for group in [*(g for g in groups if _says(s, g)), *groups]:
        if who := subject(s, group):
            said = _said(reading, n, who, group, how)
            return said if _says(s, group) or s.word(group.last) == ":" else said._replace(verb="")
    ahead = [p for p in s.chunks.phrases if s.words.ends[p.last - 1] <= q.start]
    people = [m.phrase for m in reading.mentions[n] if m.entity.kind == "person" and m.phrase in ahead]
    last = next((p for p in [*people, *ahead[-1:]] if _is_named(reading, n, p)), None)  # Ana Holt of the union: "…"
    return Said(_name(reading, n, last), "", how) if last else None


def signed(text: str, q: Quote) -> Said | None:
    """Whose name stands behind a dash at the end of a quotation or right below it: — Ana Roth, mayor of Velm."""
    found = _SIGNED.search(text, max(q.start, q.end - TAIL), q.end + TAIL)
    return Said(found[1], "", "block") if found and found.start() <= q.end else None


def is_signature(text: str, q: Quote) -> bool:
    """Whether what looks like a quotation of its own is the name below one."""
    return _SIGNED.fullmatch(text, q.start, q.end) is not None


def is_block(reading: Reading, q: Quote) -> bool:
    """Whether a quotation is a block of its own."""
    lines = reading.layers.lines
    return lines[bisect_right(lines, q.start, key=itemgetter(0)) - 1].label == "blockquote"


def _is_named(reading: Reading, i: int, phrase: Phrase) -> bool:
    """Whether a noun phrase is a name; one of common words, as headlines are, must stand in the text twice."""
    surface = reading.sentence(i).words.surface(phrase.first, phrase.last)
    common = all(map(lexicon().__contains__, surface.lower().split()))
    return phrase.name >= 0 and not (common and reading.text.count(surface) == 1)


def told_before(reading: Reading, i: int) -> Said | None:
    """Who says something at the end of a sentence, where a quotation stands alone behind it."""
    s, quotes = reading.sentence(i), reading.quoted_words(i)
    group = next((g for g in reversed(s.chunks.groups) if _says(s, g) and g.finite and g.verb not in quotes), None)
    who = _outside(s, group, quotes) if group else None
    return _said(reading, i, who, group, "before") if group and who else None


def _agent(reading: Reading, i: int, q: Quote) -> Said | None:
    """Whom "by" names behind a quotation: described as “…” by the mayor."""
    s = reading.sentence(i)
    group = next(iter(_verbs_before(s, q)), None)
    describes = group and s.word(group.verb) in word_class("describing")
    who = by_agent(s, _end(reading, i, q)) if describes else None
    return _said(reading, i, who, group, "after") if group and who else None


def _according(reading: Reading, i: int, q: Quote) -> Said | None:
    """Who is named behind "according to" in the sentence of a quotation."""
    s, quotes = reading.sentence(i), reading.quoted_words(i)
    places = (k for k, pair in enumerate(pairwise(s.words.words)) if pair == ("according", "to") and k not in quotes)
    k = next(places, len(s.words))
    phrase = s.phrase(k + 2)
    return Said(_name(reading, i, phrase), "", "after" if s.words.starts[k] >= q.end else "before") if phrase else None


def _goes_on(reading: Reading, i: int, q: Quote) -> Said | None:
    """Who begins a sentence that a quotation goes on: the union “will not pay a cent”."""
    s = reading.sentence(i)
    k = bisect_left(s.words.starts, q.start)
    first = next((tag for tag in s.words.tags[k:] if tag[0].isalpha()), "")
    who = s.phrase(0) if first in {"MD", "VBZ", "VBP", "VBD"} else None
    head = s.word(who.head) if who else ""
    speaks = head in word_class("bodies") or is_person_noun(head) or (who and who.name >= 0)
    return Said(_name(reading, i, who), "", "before") if who and who.last == k and speaks else None


def _goes_on_to_say(reading: Reading, i: int, q: Quote) -> Said | None:
    """Who does something with quoted words and then says more: they ran “in her name”, and claimed that …"""
    s = reading.sentence(i)
    group, before = next(iter(_verbs_behind(reading, i, q)), None), next(iter(_verbs_before(s, q)), None)
    who = subject(s, before) if group and before and before.finite and _says(s, group) and _joins(s, group) else None
    return Said(_name(reading, i, who), "", "before") if who else None


def _says(s: Sentence, group: Group) -> bool:
    bare = group.first == group.verb and _joins(s, group)  # and claimed, no participle
    return s.word(group.verb) in word_class("saying", "describing") and (bare or not group.passive)


def _said(reading: Reading, i: int, who: Phrase | None, group: Group, how: str) -> Said:
    verb = reading.sentence(i).words.words[group.verb]
    return Said(_name(reading, i, who) if who else "", verb, how)


def _name(reading: Reading, i: int, phrase: Phrase) -> str:
    """The name of whom a noun phrase stands for, else its own words without the article."""
    s = reading.sentence(i)
    mentions = [m for m in reading.mentions[i] if m.phrase.first == phrase.first and m.last == phrase.last]
    if mentions:
        return mentions[-1].entity.name if mentions[-1].entity.named else _bare(mentions[-1].entity.name)
    if singular(s.word(phrase.head)) in word_class("documents") and (maker := _maker(reading, i, phrase)):
        return maker
    return "" if s.tag(phrase.head) in {"PRP", "WP"} else _bare(s.words.surface(*whole(s, phrase)))


def _maker(reading: Reading, i: int, phrase: Phrase) -> str:
    """Who made the document that a phrase names: whoever could have, and was mentioned last."""
    earlier = [m for n in range(max(0, i - 3), i + 1) for m in reading.mentions[n] if (n, m.first) < (i, phrase.last)]
    makers = [m.entity for m in earlier if m.entity.kind in {"body", "person", "speaker"}]
    return makers[-1].name if makers else ""


def _bare(words: str) -> str:
    first, _, rest = words.partition(" ")
    return rest if rest and first.lower() in {"the", "a", "an"} else words
