"""Titles, epithets and appositions at a person's name, and what a sentence says that one is, becomes or is taken as."""

from collections.abc import Iterator

from ..text.appositions import Span, appositions, hanging, is_many, is_of_people, is_role, opening
from ..text.chunks import Phrase
from ..text.classes import peoples, word_class
from ..text.clauses import Sentence, is_name, with_of
from ..text.lexicon import is_person_noun
from ..text.mentions import Mention
from .acts import happened

_LISTED = 25  # names that share a description
_REACH = 25  # words behind a name in which "as" may stand


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
        return [*before, *appositions(s, m.phrase), *_becoming(s, m, others)]
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
    told = _is_title(s, first, end) or _is_epithet(s, m, first) or _is_bare(s, m, first)
    return Span(_with_other(s, m, first), m.first, "before") if told else None


def _is_bare(s: Sentence, m: Mention, first: int) -> bool:
    """Whether a noun without a determiner stands before a person's full name, as a role does: and sexton Jan Holt."""
    noun = m.phrase.first == first == m.first - 1 and s.tag(first) == "NN" and not s.words.capital(first)
    listed = s.word(first - 1) == "and" or s.word(first - 1) in word_class("saying")
    return noun and listed and m.entity.kind == "person" and m.last - m.first > 1


def _with_other(s: Sentence, m: Mention, first: int) -> int:
    """Where what a person is called begins, with what "and" adds before word `first`: the poet and baker Ana Ruiz."""
    other = s.phrase(first - 2) if s.word(first - 1) == "and" and first == m.phrase.first else None
    if other is None or not is_role(s, other) or is_many(s, other) or s.word(other.first - 1) in {",", "and"}:
        return first
    own = s.word(other.first) != "the" and s.tag(other.first) in {"DT", "PRP$", "CD"}
    of_two = own or s.word(other.head) in word_class("offices") or s.word(m.last) in {"are", "have", "were"}
    return first if of_two else opening(s, other)


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


def _becoming(s: Sentence, m: Mention, others: frozenset[int]) -> Iterator[Span]:
    """What the person is, becomes, declares himself or herself, or is taken as, later in the sentence."""
    words = s.words.words
    for k in range(m.last, min(m.last + _REACH, len(words) - 1)):
        if k in others or words[k] in {";", ":"}:
            return
        said = s.phrase(k + 1)
        end = _said_end(s, m, k, said) if said else 0
        if said and end and not _is_idle(s, m, k):
            yield Span(_behind_owner(s, said), end, "as")
            return


def _said_end(s: Sentence, m: Mention, k: int, said: Phrase) -> int:
    """The end of what word k, "as" or a verb of becoming, says that the person is; 0 where it says nothing."""
    if not is_role(s, said):
        return 0
    if _becomes(s, m, k):  # no firm: Orr became the biggest brewer
        person = m.entity.kind == "person" or is_of_people(s, said.first, said.head)
        return hanging(s, said) if person else 0
    follows = s.group(said.last)
    role = is_person_noun(s.word(said.head)) and not (follows and follows.finite)
    taken = s.word(k) == "as" and s.word(k - 1) not in {"well", "such", "same"}
    return with_of(s, said) if role and (taken or s.word(k) in word_class("reflexive")) else 0


def _becomes(s: Sentence, m: Mention, k: int) -> bool:
    """Whether word k is a verb of becoming with the person as its subject."""
    words, verb = s.words.words, s.group(k)
    if verb is None or verb.verb != k or words[k] not in word_class("becoming"):
        return False
    return all(s.group(n) or words[n] in {",", "who"} or s.tag(n) == "CD" for n in range(m.last, k))


def _is_idle(s: Sentence, m: Mention, k: int) -> bool:
    """Whether the verb before word k never came about: banned from running as …"""
    own = next((g for g in reversed(s.chunks.groups) if g.last <= k), None)
    return own is not None and not own.finite and not happened(s, own, m.phrase)


def _behind_owner(s: Sentence, phrase: Phrase) -> int:
    """The first word of a phrase behind its article or possessor."""
    mark = (k + 1 for k in range(phrase.head, phrase.first, -1) if s.tag(k) in {"POS", "'"})
    return next(mark, opening(s, phrase))
