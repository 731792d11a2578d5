"""Titles, epithets and appositions at a person's name, as the reading of a sentence shows them."""

from collections.abc import Iterator
from typing import NamedTuple

from ..text.chunks import Group, Phrase
from ..text.classes import word_class
from ..text.clauses import Sentence, whole
from ..text.lexicon import is_person_noun
from ..text.mentions import Mention
from .acts import happened

_REACH = 25  # words behind a name in which "as" may stand
_REFLEXIVE = frozenset("himself herself itself themselves".split())
_HANGING = frozenset("of for from in at to on with".split())  # lead to what hangs on an apposition
_CLOSING = frozenset(",.;:()!?—–-")


class Span(NamedTuple):
    """Words of a sentence, first and end, and how they stand to the name."""

    first: int
    last: int
    position: str


def descriptions_at(s: Sentence, m: Mention, others: frozenset[int]) -> list[Span]:
    """The descriptions that belong to a name; `others` are the first words of the names of other people."""
    rule = _rule(s, m)
    if rule:
        return [rule]
    whose = s.words.tags[m.last : m.last + 1] in (["POS"], ["'"])
    before = [*_in_brackets(s, m.phrase.first), *_before(s, m)]
    if m.last < m.phrase.last and not whose:
        return [span for span in before if is_person_noun(s.words.words[span.last - 1])]
    return before if m.last < m.phrase.last else [*before, *_after(s, m), *_as(s, m, others)]


def _rule(s: Sentence, m: Mention) -> Span | None:
    """The government that bears a name: the fascistic Áñez regime, Morales' government."""
    w, k = s.words, m.last
    while k < m.phrase.last and w.tags[k] in {"POS", "'", "JJ"}:
        k += 1
    rules = k < m.phrase.last and w.words[k] in word_class("rules")
    return Span(_opening(s, m.phrase), k + 1, "rule") if rules else None


def _opening(s: Sentence, phrase: Phrase) -> int:
    """The first word of a noun phrase that is no determiner and no number."""
    k = phrase.first
    while k < phrase.last - 1 and (s.words.tags[k] in {"DT", "PRP$", "CD", "-"} or s.words.words[k] == "year-old"):
        k += 1
    shown = k > phrase.first and s.words.words[k - 1] in {"this", "that", "these", "those"}
    return k + 1 if shown and s.words.tags[k] == "VBN" and k < phrase.last - 1 else k  # this angered mayor Ana Ruiz


def _in_brackets(s: Sentence, k: int) -> Iterator[Span]:
    """What a bracket before the name at word k says, and the phrase before that: the minister (a debtor) Otto Katz."""
    w, at = s.words, s.chunks.at
    inside = at[k - 2] if k > 2 and w.words[k - 1] == ")" else None
    outside = at[inside.first - 2] if isinstance(inside, Phrase) and w.words[inside.first - 1] == "(" else None
    if isinstance(inside, Phrase) and isinstance(outside, Phrase) and _is_role(s, outside):
        yield Span(_opening(s, outside), outside.last, "before")
        yield Span(_opening(s, inside), inside.last, "before")


def _before(s: Sentence, m: Mention) -> Iterator[Span]:
    """Title, office or epithet before the name in its noun phrase, and an apposition before that."""
    first = min(_opening(s, m.phrase), m.first)
    own = _own_words(s, m, first) or _shared(s, m.phrase)
    apposed = _apposed(s, m.phrase) if m.last == m.phrase.last else None
    if apposed:
        yield Span(_opening(s, apposed), whole(s, apposed)[1], "before")
    if own:
        yield own


def _own_words(s: Sentence, m: Mention, first: int) -> Span | None:
    """The words before the name in its phrase where they say what the person is, and office and "and" before them."""
    w, start = s.words, m.phrase.first
    link = w.words[start - 1] if start else ""
    office = s.chunks.at[start - 2] if start > 1 and link in {"of", "and"} else None
    if not isinstance(office, Phrase) or w.tags[office.first] in {"DT", "PRP$"} or not _is_role(s, office):
        office = None
    if office and link == "of" and start < m.first and not is_person_noun(w.words[m.first - 1]):
        return Span(_opening(s, office), m.first, "before")  # Secretary of State Ana Ruiz; mother of two Ana Ruiz
    if first == m.first or not _describes(s, first, m.first) or _told(s, m):
        return None
    if office and link == "and" and w.tags[office.head] == "NN" and w.tags[start] not in {"DT", "PRP$"}:
        first = office.first  # singer and actor Ana Ruiz
    return Span(first, m.first, "before")


def _describes(s: Sentence, first: int, end: int) -> bool:
    """Whether words before a name say what somebody is: they end in a noun of people, or are adjectives."""
    w = s.words
    end = next((k for k in range(first + 1, end) if w.words[k] == "of"), end)  # Secretary of State
    if is_person_noun(w.words[end - 1]) or w.words[end - 1] in word_class("titles"):
        return w.words[end - 1] not in word_class("courtesies")
    if w.words[end - 1] in word_class("postpositive"):
        return end - first > 1 and is_person_noun(w.words[end - 2])
    adjectives = set(w.tags[first:end]) <= {"JJ", "RB", "VBN"} and not w.words[end - 1].endswith("-old")
    return w.tags[end - 1] == "JJ" and adjectives and w.words[first - 1] in {"the", "a", "an"}


def _told(s: Sentence, m: Mention) -> bool:
    """Whether the words before a name are no part of it: told supporters Ana Ruiz would win."""
    w, at, p = s.words, s.chunks.at, m.phrase
    before, after = at[p.first - 1] if p.first else None, at[p.last] if p.last < len(w) else None
    if w.tags[m.first - 1] == "NNS" and w.words[p.last : p.last + 1] not in (["and"], [","]):
        return True
    telling = isinstance(before, Group) and w.words[before.verb] in word_class("telling")
    return telling and w.tags[p.first] == "DT" and isinstance(after, Group) and after.finite


def _shared(s: Sentence, phrase: Phrase) -> Span | None:
    """The plural description that a name shares with those before it: teachers Ana Ruiz and Jan Holt."""
    w, at = s.words, s.chunks.at
    for _ in range(_REACH):
        k = phrase.first - 1
        before = at[k - 1] if k > 0 and w.words[k] in {"and", ","} else None
        if not isinstance(before, Phrase) or before.name_end != before.last:
            return None
        phrase, first = before, _opening(s, before)
        if first < phrase.name:
            many = w.tags[phrase.name - 1] == "NNS" and is_person_noun(w.words[phrase.name - 1])
            return Span(first, phrase.name, "before") if many else None
    return None


def _apposed(s: Sentence, phrase: Phrase) -> Phrase | None:
    """The noun phrase with a comma that says what a name behind it is: the head of the league, Otto Katz, …"""
    w, at, k = s.words, s.chunks.at, phrase.first - 2
    if k < 0 or w.words[k + 1] not in {",", "("}:
        return None
    before = at[k]
    while isinstance(before, Phrase) and before.first > 1 and w.words[before.first - 1] in {"of", "for"}:
        before = at[before.first - 2]
    if not isinstance(before, Phrase) or not _is_role(s, before):
        return None
    end = _hanging(s, phrase)
    closed = end == len(w) or w.words[end] in _CLOSING or w.words[end] == "and"
    listed = before.first > 1 and w.words[before.first - 1] == "," and _is_name(s, at[before.first - 2])
    governed = before.first and w.tags[before.first - 1] in {"IN", "TO"}
    return None if (governed and not closed) or (listed and w.words[before.first] != "the") else before


def _is_name(s: Sentence, chunk: Phrase | Group | None) -> bool:
    return isinstance(chunk, Phrase) and chunk.name >= 0 and chunk.name_end == chunk.last


def _after(s: Sentence, m: Mention) -> Iterator[Span]:
    """An apposition or a bracket behind the name, with what hangs on it: a baker from Velm."""
    w, at, k = s.words, s.chunks.at, m.phrase.last
    if w.tags[k : k + 2] == [",", "CD"] and w.tags[k + 2 : k + 3] == [","]:
        k += 2  # Soto, 45, a baker
    k += w.tags[k + 1 : k + 2] == ["RB"]  # Soto, then a baker
    if w.words[m.phrase.last : m.phrase.last + 1] not in ([","], ["("], ["—"], ["–"], ["-"]) or k + 1 == len(w):
        return
    chunk = at[k + 1]
    if w.words[k + 2 : k + 3] in ([","], [")"], ["."]) and "-" in w.words[k + 1] and w.tags[k + 1] != "NNP":
        yield Span(k + 1, k + 2, "after")  # Blum, ultra-green,
    elif isinstance(chunk, Phrase):
        end = _hanging(s, chunk)
        closed = end == len(w) or w.words[end] in _CLOSING
        several = w.tags[chunk.head] == "NNS" and w.words[m.phrase.first - 1] != "and"
        role = (_is_role(s, chunk) and not several) or (closed and m.entity.kind == "person" and _is_one(s, chunk))
        if role and (closed or not _goes_on(s, end)) and not _next_name(s, end):
            yield Span(_opening(s, chunk), end, "after")


def _hanging(s: Sentence, phrase: Phrase) -> int:
    """The end of a noun phrase with the phrases that hang on it."""
    end = whole(s, phrase)[1]
    for _ in range(4):
        hangs = s.words.words[end : end + 1] and s.words.words[end] in _HANGING and end + 1 < len(s.words)
        following = s.chunks.at[end + 1] if hangs else None
        if not isinstance(following, Phrase) or s.words.tags[following.head] == "CD":
            return end
        end = whole(s, following)[1]
    return end


def _goes_on(s: Sentence, end: int) -> bool:
    """Whether a finite verb or "and" follows, so that the phrase is one of a list or a subject."""
    chunk = s.chunks.at[end]
    return s.words.tags[end] == "CC" or (isinstance(chunk, Group) and chunk.finite)


def _next_name(s: Sentence, end: int) -> bool:
    """Whether a comma and another name follow, which the phrase may belong to."""
    return s.words.words[end : end + 1] == [","] and end + 1 < len(s.words) and _is_name(s, s.chunks.at[end + 1])


def _as(s: Sentence, m: Mention, others: frozenset[int]) -> Iterator[Span]:
    """What the person is, becomes, declares himself or herself, or is taken as, later in the sentence."""
    w, at = s.words, s.chunks.at
    for k in range(m.last, min(m.last + _REACH, len(w) - 1)):
        verb = at[k]
        if k in others or w.words[k] in {";", ":"} or _is_object(s, verb, k):
            return
        linked = w.words[k] in _REFLEXIVE or (w.words[k] == "as" and w.words[k - 1] not in {"well", "such", "same"})
        becomes = w.words[k] in word_class("becoming") and isinstance(verb, Group) and verb.verb == k
        becomes &= all(isinstance(at[n], Group) or w.words[n] in {",", "who"} for n in range(m.last, k))
        chunk = at[k + 1]
        if not (linked or becomes) or not isinstance(chunk, Phrase):
            continue
        follows = at[chunk.last] if chunk.last < len(w) else None
        own = next((g for g in reversed(s.chunks.groups) if g.last <= k), None)
        idle = own is not None and not own.finite and not happened(s, own, m.phrase)  # banned from running as …
        one = _is_role(s, chunk) and w.tags[chunk.head] != "NNS" and not idle
        if one and not (isinstance(follows, Group) and follows.finite):
            yield Span(_behind_owner(s, chunk), chunk.last, "as")
            return


def _is_object(s: Sentence, chunk: Phrase | Group | None, k: int) -> bool:
    """Whether the phrase at word k is somebody else, the object of the verb before it: hired a man as driver."""
    if not isinstance(chunk, Phrase) or chunk.first != k or not isinstance(s.chunks.at[k - 1], Group):
        return False
    other = is_person_noun(s.words.words[chunk.head]) or s.words.tags[chunk.head] == "PRP"
    return other and s.words.words[chunk.head] not in _REFLEXIVE and s.words.words[k - 1] not in word_class("becoming")


def _behind_owner(s: Sentence, phrase: Phrase) -> int:
    """The first word of a phrase behind its article or possessor."""
    mark = (k + 1 for k in range(phrase.head, phrase.first, -1) if s.words.tags[k] in {"POS", "'"})
    return next(mark, _opening(s, phrase))


def _is_one(s: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase is one thing with "a" before it, which between signs says what somebody is: a keeper of bees."""
    w = s.words
    single = w.words[phrase.first] in {"a", "an"} and w.tags[phrase.head] == "NN"
    return single and w.words[phrase.head] not in word_class("times")


def _is_role(s: Sentence, phrase: Phrase) -> bool:
    """Whether a noun phrase without a name at its end says what a person is."""
    w, of = s.words, s.chunks.at[phrase.last + 1] if s.words.words[phrase.last : phrase.last + 1] == ["of"] else None
    if w.tags[phrase.head] in {"JJ", "CD", "NN"} and isinstance(of, Phrase) and phrase.first < phrase.head:
        chosen = w.words[phrase.head].endswith("est") or w.words[phrase.head] in {"one", "first", "last"}
        if chosen and w.tags[of.head] == "NNS":
            return True  # the youngest of the guides
    return phrase.name_end != phrase.last and is_person_noun(w.words[phrase.head])
