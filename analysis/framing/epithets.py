"""Titles, epithets and appositions at a person's name, as the reading of a sentence shows them."""

from collections.abc import Iterator
from typing import NamedTuple

from ..text.chunks import Phrase
from ..text.classes import word_class
from ..text.clauses import Sentence, outermost, whole, with_of
from ..text.lexicon import is_person_noun
from ..text.mentions import Mention
from .acts import happened

_REACH = 25  # words behind a name in which "as" may stand
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
    whose = s.tag(m.last) in {"POS", "'"}
    before = [*_in_brackets(s, m.phrase.first), *_before(s, m)]
    if m.last < m.phrase.last and not whose:
        return [span for span in before if is_person_noun(s.word(span.last - 1))]
    becomes = _as(s, m, others) if m.entity.kind != "body" else ()
    return before if m.last < m.phrase.last else [*before, *_after(s, m), *becomes]


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
    while k < phrase.last - 1 and (s.tag(k) in {"DT", "PRP$", "CD", "-"} or s.word(k) == "year-old"):
        k += 1
    shown = k > phrase.first and s.word(k - 1) in {"this", "that", "these", "those"}
    return k + 1 if shown and s.tag(k) == "VBN" and k < phrase.last - 1 else k  # this angered mayor Ana Ruiz


def _in_brackets(s: Sentence, k: int) -> Iterator[Span]:
    """What a bracket before the name at word k says, and the phrase before that: the minister (a debtor) Otto Katz."""
    w = s.words
    inside = s.phrase(k - 2) if w.words[k - 1] == ")" else None
    outside = s.phrase(inside.first - 2) if inside and w.words[inside.first - 1] == "(" else None
    if inside and outside and _is_role(s, outside):
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
    """The words before the name in its phrase where they say what the person is, and the office that "of" ends."""
    w, start = s.words, m.phrase.first
    office = s.phrase(start - 2) if s.word(start - 1) == "of" and start < m.first else None
    bare = office and w.tags[office.first] not in {"DT", "PRP$"} and not is_person_noun(w.words[m.first - 1])
    if office and bare and _is_role(s, office):
        return Span(_opening(s, office), m.first, "before")  # Secretary of State Ana Ruiz; mother of two Ana Ruiz
    return (
        Span(first, m.first, "before")
        if first < m.first and _describes(s, first, m.first, m.entity.kind == "person")
        else None
    )


def _describes(s: Sentence, first: int, end: int, person: bool) -> bool:
    """Whether words before a name say what somebody is: they end in a noun of people, or are adjectives."""
    w = s.words
    end = next((k for k in range(first + 1, end) if w.words[k] == "of"), end)  # Secretary of State
    if is_person_noun(w.words[end - 1]) or w.words[end - 1] in word_class("titles"):
        return w.words[end - 1] not in word_class("courtesies")
    if w.words[end - 1] in word_class("postpositive"):
        return end - first > 1 and is_person_noun(w.words[end - 2])
    adjectives = person and set(w.tags[first:end]) <= {"JJ", "RB", "VBN"} and not w.words[end - 1].endswith("-old")
    return w.tags[end - 1] == "JJ" and adjectives and w.words[first - 1] in {"the", "a", "an"}


def _shared(s: Sentence, phrase: Phrase) -> Span | None:
    """The plural description that a name shares with those before it: teachers Ana Ruiz and Jan Holt."""
    w = s.words
    for _ in range(_REACH):
        k = phrase.first - 1
        before = s.phrase(k - 1) if w.words[k] in {"and", ","} else None
        if before is None or before.name_end != before.last:
            return None
        phrase, first = before, _opening(s, before)
        if first < phrase.name:
            many = w.tags[phrase.name - 1] == "NNS" and is_person_noun(w.words[phrase.name - 1])
            return Span(first, phrase.name, "before") if many else None
    return None


def _apposed(s: Sentence, phrase: Phrase) -> Phrase | None:
    """The noun phrase with a comma that says what a name behind it is: the head of the league, Otto Katz, …"""
    w, k = s.words, phrase.first - 2
    if k < 0 or w.words[k + 1] not in {",", "("}:
        return None
    before = outermost(s, s.phrase(k), {"of", "for"})
    if before is None or not _is_role(s, before) or s.tag(before.head) == "NNS":
        return None
    end = _hanging(s, phrase)
    closed = end == len(w) or w.words[end] in _CLOSING or w.words[end] == "and"
    listed = before.first > 1 and w.words[before.first - 1] == "," and _is_name(s.phrase(before.first - 2))
    governed = before.first and w.tags[before.first - 1] in {"IN", "TO"}
    return None if (governed and not closed) or (listed and w.words[before.first] != "the") else before


def _is_name(phrase: Phrase | None) -> bool:
    return phrase is not None and phrase.name >= 0 and phrase.name_end == phrase.last


def _after(s: Sentence, m: Mention) -> Iterator[Span]:
    """An apposition or a bracket behind the name, with what hangs on it: a baker from Velm."""
    w, k = s.words, m.phrase.last
    if w.tags[k : k + 3] == [",", "CD", ","]:
        k += 2  # Soto, 45, a baker
    k += s.tag(k + 1) == "RB"  # Soto, then a baker
    if w.words[m.phrase.last : m.phrase.last + 1] not in ([","], ["("], ["—"], ["–"], ["-"]) or k + 1 == len(w):
        return
    phrase = s.phrase(k + 1)
    if w.words[k + 2 : k + 3] in ([","], [")"], ["."]) and "-" in w.words[k + 1] and w.tags[k + 1] != "NNP":
        yield Span(k + 1, k + 2, "after")  # Blum, ultra-green,
    elif phrase:
        yield from _behind(s, m, phrase)


def _behind(s: Sentence, m: Mention, phrase: Phrase) -> Iterator[Span]:
    """A noun phrase behind the name and a sign, where it says what the person is."""
    w, end = s.words, _hanging(s, phrase)
    closed = end == len(w) or w.words[end] in _CLOSING
    several = w.tags[phrase.head] == "NNS" and w.words[m.phrase.first - 1] != "and"
    role = _is_role(s, phrase) and not several
    named = s.word(end) == "," and _is_name(s.phrase(end + 1))  # which the phrase may belong to
    more = _joined(s, end) if role else None
    if role and (closed or more or not _goes_on(s, end)) and not named:
        yield Span(_opening(s, phrase), end, "after")
        yield from filter(None, [more])


def _joined(s: Sentence, end: int) -> Span | None:
    """What "and" adds to an apposition that ends at word `end`: a baker, and devout Lutheran, …"""
    w, k = s.words, end + (s.word(end) == ",")
    phrase = s.phrase(k + 1) if s.word(k) == "and" else None
    if phrase is None or w.tags[phrase.first] in {"DT", "PRP$", "CD"} or w.tags[phrase.head] == "NNS":
        return None
    last = _hanging(s, phrase)
    said = _is_role(s, phrase) or w.tags[phrase.first : phrase.name] == ["JJ"]
    return Span(phrase.first, last, "after") if said and _CLOSING.issuperset(w.words[last : last + 1]) else None


def _hanging(s: Sentence, phrase: Phrase) -> int:
    """The end of a noun phrase with the phrases that hang on it."""
    end = whole(s, phrase)[1]
    for _ in range(4):
        following = s.phrase(end + 1)
        if following is None or s.word(end) not in word_class("role_hangs") or s.tag(following.head) == "CD":
            return end
        apart = _is_name(following) and _joined(s, following.last)  # leader of the revolt against Ulm and candidate …
        end = following.last if apart else whole(s, following)[1]
    return end


def _goes_on(s: Sentence, end: int) -> bool:
    """Whether a finite verb or "and" follows, so that the phrase is one of a list or a subject."""
    group = s.group(end)
    return s.tag(end) == "CC" or (group is not None and group.finite)


def _as(s: Sentence, m: Mention, others: frozenset[int]) -> Iterator[Span]:
    """What the person is, becomes, declares himself or herself, or is taken as, later in the sentence."""
    words = s.words.words
    for k in range(m.last, min(m.last + _REACH, len(words) - 1)):
        if k in others or words[k] in {";", ":"} or _is_object(s, k):
            return
        linked = words[k] in word_class("reflexive") or (
            words[k] == "as" and words[k - 1] not in {"well", "such", "same"}
        )
        said = s.phrase(k + 1) if linked or _becomes(s, m, k) else None
        follows = s.group(said.last) if said else None
        one = said and _is_role(s, said) and s.tag(said.head) != "NNS" and not (follows and follows.finite)
        if said and one and not _is_idle(s, m, k):
            yield Span(_behind_owner(s, said), with_of(s, said), "as")
            return


def _becomes(s: Sentence, m: Mention, k: int) -> bool:
    """Whether word k is a verb of becoming with the person as its subject."""
    words, verb = s.words.words, s.group(k)
    if verb is None or verb.verb != k or words[k] not in word_class("becoming"):
        return False
    return all(s.group(n) or words[n] in {",", "who"} for n in range(m.last, k))


def _is_idle(s: Sentence, m: Mention, k: int) -> bool:
    """Whether the verb before word k never came about: banned from running as …"""
    own = next((g for g in reversed(s.chunks.groups) if g.last <= k), None)
    return own is not None and not own.finite and not happened(s, own, m.phrase)


def _is_object(s: Sentence, k: int) -> bool:
    """Whether the phrase at word k is somebody else, the object of the verb before it: hired a man as driver."""
    phrase = s.phrase(k)
    if phrase is None or phrase.first != k or not s.group(k - 1):
        return False
    other = is_person_noun(s.word(phrase.head)) or s.tag(phrase.head) == "PRP"
    return other and s.word(phrase.head) not in word_class("reflexive") and s.word(k - 1) not in word_class("becoming")


def _behind_owner(s: Sentence, phrase: Phrase) -> int:
    """The first word of a phrase behind its article or possessor."""
    mark = (k + 1 for k in range(phrase.head, phrase.first, -1) if s.tag(k) in {"POS", "'"})
    return next(mark, _opening(s, phrase))


def _is_role(s: Sentence, phrase: Phrase) -> bool:
    """Whether a noun phrase without a name at its end says what a person is."""
    return phrase.name_end != phrase.last and is_person_noun(s.word(phrase.head))
