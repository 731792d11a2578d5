"""Titles, epithets and appositions at a person's name, as the reading of a sentence shows them."""

from collections.abc import Iterator

from ..text.appositions import Span, appositions, is_many, is_role, opening
from ..text.chunks import Phrase
from ..text.classes import peoples, word_class
from ..text.clauses import Sentence, is_name
from ..text.lexicon import is_person_noun
from ..text.mentions import Mention
from .becoming import what_one_becomes

_LISTED = 25  # names that share a description


def descriptions_at(s: Sentence, m: Mention, others: frozenset[int]) -> list[Span]:
    """The descriptions that belong to a name; `others` are the first words of the names of other people."""
    rule = _rule(s, m)
    if rule:
        return [rule]
    if s.word(m.first - 1) in word_class("asides") and s.word(m.first - 2) == ",":
        return []  # Otto Katz, alias Blum, a baker
    whose = s.tag(m.last) in {"POS", "'"}
    before = [*_in_brackets(s, m.phrase.first), *filter(None, [_before(s, m)])]
    if m.last == m.phrase.last:
        return [*before, *appositions(s, m.phrase), *what_one_becomes(s, m, others)]
    return before if whose else [span for span in before if is_person_noun(s.word(span.last - 1))]


def _rule(s: Sentence, m: Mention) -> Span | None:
    """The government that bears a name: the fascistic Áñez regime, Morales' government."""
    w, k = s.words, m.last
    while k < m.phrase.last and w.tags[k] in {"POS", "'"}:
        k += 1
    rules = k < m.phrase.last and w.words[k] in word_class("rules")
    return Span(opening(s, m.phrase), k + 1, "rule") if rules else None


def _in_brackets(s: Sentence, k: int) -> Iterator[Span]:
    """What a bracket before the name at word k says, and the phrase before that: the minister (a debtor) Otto Katz."""
    inside = s.phrase(k - 2) if s.word(k - 1) == ")" else None
    outside = s.phrase(inside.first - 2) if inside and s.word(inside.first - 1) == "(" else None
    if inside and outside and is_role(s, outside):
        yield Span(opening(s, outside), outside.last, "before")
        yield Span(opening(s, inside), inside.last, "before")


def _before(s: Sentence, m: Mention) -> Span | None:
    """Title, office or epithet before the name in its noun phrase."""
    first = min(opening(s, m.phrase), m.first)
    return _office(s, m) or _own_words(s, m, first) or _shared(s, m.phrase)


def _office(s: Sentence, m: Mention) -> Span | None:
    """An office with what it is for: Secretary of State Ana Ruiz; mother of two Ana Ruiz; Envoy to Velm Ana Ruiz."""
    start, last = m.phrase.first, m.first - 1
    office = s.phrase(start - 2) if s.word(start - 1) in word_class("office_links") and start < m.first else None
    if office is None or not is_role(s, office) or s.tag(last) == "DT" or _is_title(s, start, m.first):
        return None
    written = s.words.capital(last) or s.tag(office.first) not in {"DT", "PRP$"}
    return Span(opening(s, office), m.first, "before") if written else None


def _own_words(s: Sentence, m: Mention, first: int) -> Span | None:
    """The words before the name in its phrase where they say what the person is."""
    if first == m.first:
        return None
    end = next((k for k in range(first + 1, m.first) if s.word(k) in word_class("office_links")), m.first)
    told = _is_title(s, first, end) or _is_epithet(s, m, first)
    return Span(first, m.first, "before") if told else None


def _is_title(s: Sentence, first: int, end: int) -> bool:
    """Whether words end in a noun of people, or in a title that says something."""
    last = s.word(end - 1)
    if last in word_class("postpositive"):
        return end - first > 1 and is_person_noun(s.word(end - 2))
    noun = is_person_noun(last) or last in word_class("titles", "players")
    return noun and last not in word_class("courtesies")


def _is_epithet(s: Sentence, m: Mention, first: int) -> bool:
    """Whether words before a name behind an article are adjectives, and the name a person's: the angry Ana Ruiz."""
    given = m.entity.words[0] in word_class("men", "women")
    known = m.entity.kind == "person" and (m.entity.known or given or any(map(is_person_noun, m.entity.roles)))
    only = set(s.words.tags[first : m.first]) <= {"JJ", "RB", "VBN"} and s.tag(m.first - 1) == "JJ"
    last = s.word(m.first - 1)
    if last in peoples() and s.words.capital(m.first - 1) and m.entity.kind == "person":
        return True  # Belgian Ana Ruiz
    says = not last.endswith("-old") and last not in word_class("other_ones")
    return bool(known) and only and says and s.word(first - 1) in {"the", "a", "an"}


def _shared(s: Sentence, phrase: Phrase) -> Span | None:
    """The plural description that a name shares with those before it: teachers Ana Ruiz and Jan Holt."""
    end = phrase.last
    pair = s.word(end) == "and" and is_name(s.phrase(end + 1))
    for _ in range(_LISTED):
        k = phrase.first - 1
        before = s.phrase(k - 1) if s.word(k) in {"and", ","} and s.tag(k + 1) != "DT" else None
        if before and pair and s.word(k) == "," and is_many(s, before) and not s.group(before.first - 1):
            return Span(opening(s, before), before.last, "before")  # the parents, Ana and Jan Holt, …
        if before is None or not is_name(before):
            return None
        pair = pair or s.word(k) == "and"
        phrase, first = before, opening(s, before)
        if first < phrase.name:
            many = s.tag(phrase.name - 1) == "NNS" and is_person_noun(s.word(phrase.name - 1))
            return Span(first, phrase.name, "before") if many else None
    return None
