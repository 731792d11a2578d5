"""What of a sentence says who somebody is: noun phrases of people with what hangs on them, behind a name above all."""

from collections.abc import Iterator
from typing import NamedTuple

from ..text.chunks import Phrase
from ..text.classes import word_class
from ..text.clauses import Sentence, whole, with_of
from ..text.lexicon import is_person_noun
from ..text.mentions import Mention

CLOSING = frozenset(",.;:()!?—–-")
_SIGNS = frozenset(",(—–-")  # before an apposition
_LONGEST = 12  # words of what a first or youngest one is there to do


class Span(NamedTuple):
    """Words of a sentence, first and end, and how they stand to the name."""

    first: int
    last: int
    position: str


def is_role(s: Sentence, phrase: Phrase) -> bool:
    """Whether a noun phrase without a name at its end says what a person is: a baker, the youngest of the guides."""
    if phrase.name_end == phrase.last:
        return False
    head = s.word(phrase.head)
    others = s.phrase(phrase.last + 1) if s.word(phrase.last) == "of" else None
    one_of = bool(others) and s.tag(phrase.head) == "JJ" and head.endswith("est")
    return is_person_noun(head) or head in word_class("players") or one_of


def is_many(s: Sentence, phrase: Phrase) -> bool:
    """Whether a noun phrase says what several people are."""
    return is_role(s, phrase) and s.tag(phrase.head) == "NNS"


def is_name(phrase: Phrase | None) -> bool:
    """Whether a noun phrase ends in a name."""
    return phrase is not None and phrase.name >= 0 and phrase.name_end == phrase.last


def closed(s: Sentence, end: int) -> bool:
    """Whether a sign, or the sentence, ends what is said at word `end`."""
    return end == len(s.words) or s.word(end) in CLOSING


def opening(s: Sentence, phrase: Phrase) -> int:
    """The first word of a noun phrase that is no determiner and no number."""
    k = phrase.first
    while k < phrase.last - 1 and (s.tag(k) in {"DT", "PRP$", "CD", "-"} or s.word(k).endswith("year-old")):
        k += 1
    shown = k > phrase.first and s.word(k - 1) in {"this", "that", "these", "those"}
    return k + 1 if shown and s.tag(k) == "VBN" and k < phrase.last - 1 else k  # this angered mayor Ana Ruiz


def joined(s: Sentence, end: int) -> Span | None:
    """What "and" adds to an apposition that ends at word `end`: a baker, and devout Lutheran, …"""
    w, k = s.words, end + (s.word(end) == ",")
    phrase = s.phrase(k + 1) if s.word(k) == "and" else None
    if phrase is None or w.tags[phrase.first] in {"DT", "PRP$", "CD"} or w.tags[phrase.head] == "NNS":
        return None
    last = hanging(s, phrase)
    said = is_role(s, phrase) or w.tags[phrase.first : phrase.name] == ["JJ"]
    return Span(phrase.first, last, "after") if said and CLOSING.issuperset(w.words[last : last + 1]) else None


def hanging(s: Sentence, phrase: Phrase) -> int:
    """The end of a noun phrase with the phrases that hang on it."""
    end = _with_and(s, phrase)
    for _ in range(4):
        following = s.phrase(end + 1)
        timed = following and _is_when(s, following) and s.word(end) != "for"
        if following is None or timed or s.word(end) not in word_class("role_hangs"):
            break
        apart = is_name(following) and joined(s, following.last)  # leader of the revolt against Ulm and candidate …
        end = following.last if apart else _with_and(s, following)
    if s.tag(end) == "TO" and s.group(end):
        return clause_end(s, end)  # the first woman to lead the bank
    return end + (s.tag(end) == "POS" and closed(s, end + 1))  # a nurse at Ulm's


def _with_and(s: Sentence, phrase: Phrase) -> int:
    """The end of a noun phrase with what "of" and "and" add, but no number: a good minister, and 40 % agreed."""
    end = with_of(s, phrase)
    return end if s.word(end) == "and" and s.tag(end + 1) == "CD" else whole(s, phrase)[1]


def _is_when(s: Sentence, phrase: Phrase) -> bool:
    return s.tag(phrase.head) == "CD" or s.word(phrase.head) in word_class("times", "weekdays", "months")


def clause_end(s: Sentence, k: int) -> int:
    """The end of what a verb at word k adds to a noun phrase: a lawyer educated in Velm."""
    last = min(len(s.words), k + _LONGEST)
    return next((n for n in range(k + 1, last) if s.word(n) in CLOSING or s.tag(n) == "CC"), last)


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
