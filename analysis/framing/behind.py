"""Appositions and brackets behind a person's name: Ana Ruiz, 45, a baker from Velm, …"""

from collections.abc import Iterator

from ..text.chunks import Phrase
from ..text.classes import word_class
from ..text.clauses import Sentence, with_of
from ..text.mentions import Mention
from .roles import Span, closed, hanging, is_many, is_name, is_role, joined, opening

_SIGNS = frozenset(",(—–-")


def apposed_behind(s: Sentence, m: Mention) -> Iterator[Span]:
    """An apposition or a bracket behind the name, with what hangs on it: a baker from Velm."""
    k = _past_asides(s, m.phrase.last)
    if s.word(k) not in _SIGNS or s.word(k + 1) == "":
        return
    k += s.tag(k + 1) == "RB" and s.word(k + 1) != "not"  # Soto, then a baker
    phrase = s.phrase(k + 1)
    if s.word(k + 2) in {",", ")", "."} and "-" in s.word(k + 1) and s.tag(k + 1) != "NNP":
        yield Span(k + 1, k + 2, "after")  # Blum, ultra-green,
    elif phrase and not (is_many(s, phrase) and s.word(m.phrase.first - 1) != "and"):
        yield from _said_behind(s, phrase)


def _past_asides(s: Sentence, k: int) -> int:
    """The comma behind what first stands between commas at word k: age, origin, another name."""
    for _ in range(3):
        end = _aside_end(s, k + 1) if s.word(k) == "," else 0
        if not end or s.word(end) != ",":
            return k
        k = end
    return k


def _aside_end(s: Sentence, k: int) -> int:
    """The end of an age, an origin or another name that begins at word k; 0 where none does."""
    if s.tag(k) == "CD":
        return k + 1
    following = s.phrase(k + 1)
    return with_of(s, following) if following and s.word(k) in word_class("asides") else 0


def _said_behind(s: Sentence, phrase: Phrase) -> Iterator[Span]:
    """A noun phrase behind the name and a sign, where it says what the person is."""
    end = hanging(s, phrase)
    named = s.word(end) == "," and is_name(s.phrase(end + 1))  # which the phrase may belong to
    if not is_role(s, phrase) or named:
        return
    more = joined(s, end)
    if closed(s, end) or more or not _goes_on(s, end):
        yield Span(opening(s, phrase), end, "after")
        yield from filter(None, [more])


def _goes_on(s: Sentence, end: int) -> bool:
    """Whether a finite verb or "and" follows, so that the phrase is one of a list or a subject."""
    group = s.group(end)
    return s.tag(end) == "CC" or (group is not None and group.finite)
