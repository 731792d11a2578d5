"""What noun phrases beside a name say that it is the name of: the mayor, Ana Ruiz; Ana Ruiz, a baker from Velm."""

from collections.abc import Iterator
from typing import NamedTuple

from .chunks import Phrase
from .classes import word_class
from .clauses import Sentence, governed, is_name, outermost, whole, with_of
from .lexicon import is_firm_noun, is_person_noun

_CLOSING = frozenset(",.;:()!?—–-")
_DASHES = frozenset("—–-")
_QUOTES = frozenset("\"”’'»")
_TIMES = word_class("times", "weekdays", "months")
_SIGNS = _DASHES | {",", "("}  # before an apposition
_QUALIFIES = frozenset({"WP", "WRB", "VBN", "VBG", "PRP", "RB", "TO"})  # what may go on an apposition: a baker who …
_HANGS = {"of", "for", "at"}  # a spokesman for the ministry, Jan Holt
_LONGEST = 12  # words of what a first or youngest one is there to do


class Span(NamedTuple):
    """Words that say what somebody is: first, end, how they stand to the name, and their head."""

    first: int
    last: int
    position: str
    head: int = -1


def appositions(s: Sentence, phrase: Phrase) -> Iterator[Span]:
    """What stands before a phrase with a name and a sign, or behind them, and says what it is the name of."""
    yield from _before(s, phrase)
    yield from _behind(s, phrase)


def _before(s: Sentence, phrase: Phrase) -> Iterator[Span]:
    """The noun phrase before the sign before a name: the head of the league, Otto Katz, …"""
    said = _last_before(s, phrase.first - 1)
    if said is None or not says_what(s, said) or s.tag(said.head) == "NNS":
        return
    of_other = s.word(said.first - 1) == "," and is_name(s.phrase(said.first - 2)) and s.word(said.first) != "the"
    if not of_other and (not governed(s, said) or _closed(s, hanging(s, phrase))):
        yield Span(opening(s, said), whole(s, said)[1], "before", said.head)


def _last_before(s: Sentence, k: int) -> Phrase | None:
    """The noun phrase that ends before the comma or the bracket at word k, with all that hangs on it or without."""
    near = s.phrase(k - 1)
    if near and s.word(k) == "(" and (is_name(near) or s.word(near.head) in word_class("bodies")):
        return near  # the head of the union (Orr Solidar)
    if s.words.surface(k, k + 2)[1:2] in _QUOTES:
        return None  # "There is but one thief," Ana Ruiz said
    if s.word(k - 1) == ")":
        near = s.phrase(next((n for n in range(k - 2, 0, -1) if s.word(n) == "("), k) - 1)
    return outermost(s, near, _HANGS) if s.word(k) in {",", "("} else None


def _behind(s: Sentence, phrase: Phrase) -> Iterator[Span]:
    """The noun phrase behind a name and a sign, with what hangs on it, and what "and" adds to it."""
    other = s.phrase(phrase.last + 1) if s.word(phrase.last) == "and" else None
    of_one = not is_name(other)  # else of two: Ana Ruiz and Jan Holt, both bakers
    k = _past_asides(s, phrase.last if of_one or not other else other.last)
    if s.word(k + 2) in {",", ")", "."} and "-" in s.word(k + 1) and s.tag(k + 1) == "JJ":
        yield Span(k + 1, k + 2, "after", k + 1)  # Blum, ultra-green,
    said = _said_at(s, k)
    if said is None or not _is_of(s, phrase, said, of_one):
        return
    end = hanging(s, said)
    more = joined(s, end)
    if (more or _stands_apart(s, phrase, said, end)) and not _is_of_next(s, said, end):
        yield Span(opening(s, said), end, "after", said.head)
        yield from filter(None, [more])


def _said_at(s: Sentence, k: int) -> Phrase | None:
    """The noun phrase behind the sign at word k that says what somebody is, an adverb left out: Soto, then a baker."""
    said = s.phrase(k + 1 + (s.tag(k + 1) == "RB" and s.word(k + 1) != "not")) if s.word(k) in _SIGNS else None
    return said if said and says_what(s, said) else None


def _is_of(s: Sentence, phrase: Phrase, said: Phrase, of_one: bool) -> bool:
    """Whether what is said is of as many as are named: one, or two or more."""
    return (not of_one or s.word(phrase.first - 1) == "and") if is_many(s, said) else of_one


def _is_of_next(s: Sentence, said: Phrase, end: int) -> bool:
    """Whether what is said up to word `end` belongs to the name behind the comma there."""
    below = s.phrase(end + 1) if s.word(end) == "," else None
    return below is not None and is_name(below) and any(span.head == said.head for span in _before(s, below))


def _past_asides(s: Sentence, k: int) -> int:
    """The comma behind what first stands between commas at word k: age, origin, another name."""
    for _ in range(3):
        inner = s.phrase(k + 2) if s.word(k + 1) in word_class("asides") else None
        end = with_of(s, inner) if inner else k + 2
        if s.word(k) != "," or s.word(end) != "," or (inner is None and s.tag(k + 1) != "CD"):
            return k
        k = end
    return k


def _closed(s: Sentence, end: int) -> bool:
    """Whether a sign, or the sentence, ends what is said at word `end`."""
    return end == len(s.words) or s.word(end) in _CLOSING


def _stands_apart(s: Sentence, phrase: Phrase, said: Phrase, end: int) -> bool:
    """Whether what is said up to word `end` is closed there, is qualified, or ends the subject of a verb."""
    group, of_two = s.group(end), is_many(s, said) or s.word(said.first - 1) in _DASHES
    acts = group is not None and group.finite and not of_two and not governed(s, phrase)
    return _closed(s, end) or s.tag(end) in _QUALIFIES or s.word(end) in word_class("role_hangs") or acts


def says_what(s: Sentence, phrase: Phrase) -> bool:
    """Whether a noun phrase without a name at its end says what a person or a body is."""
    return is_role(s, phrase) or (not is_name(phrase) and s.word(phrase.head) in word_class("bodies"))


def is_role(s: Sentence, phrase: Phrase) -> bool:
    """Whether a noun phrase without a name at its end says what a person is: a baker, the youngest of the guides."""
    head = s.word(phrase.head)
    one_of = s.tag(phrase.head) == "JJ" and head.endswith("est") and s.word(phrase.last) == "of"
    return not is_name(phrase) and (is_person_noun(head) or head in word_class("players") or one_of)


def is_many(s: Sentence, phrase: Phrase) -> bool:
    """Whether a noun phrase says what several people are."""
    many = s.tag(phrase.head) == "NNS" or s.word(phrase.head) in word_class("people")
    return many and is_role(s, phrase)


def is_of_people(s: Sentence, first: int, head: int) -> bool:
    """Whether words up to a head call somebody a person: a farmer; not the world's biggest farmer of salmon."""
    noun, said = s.word(head), s.words.words[first:head]
    if noun in word_class("bodies"):
        return is_person_noun(noun) and not is_firm_noun(noun)
    return not (is_firm_noun(noun) and any(word.endswith("est") or word in {"leading", "top"} for word in said))


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
    return Span(phrase.first, last, "after", phrase.head) if said and _closed(s, last) else None


def hanging(s: Sentence, phrase: Phrase) -> int:
    """The end of a noun phrase with the phrases that hang on it."""
    end = _with_and(s, phrase)
    for _ in range(4):
        following = s.phrase(end + 1)
        if following is None or s.word(end) not in word_class("role_hangs"):
            break
        if s.word(end) != "for" and (s.tag(following.head) == "CD" or s.word(following.head) in _TIMES):
            break  # since 2019, on Friday
        apart = is_name(following) and joined(s, following.last)  # leader of the revolt against Ulm and candidate …
        end = following.last if apart else _with_and(s, following)
    if s.tag(end) == "TO" and s.group(end):  # the first woman to lead the bank
        last = min(len(s.words), end + _LONGEST)
        ends = _CLOSING | word_class("subordinators")
        return next((n for n in range(end + 1, last) if s.word(n) in ends or s.tag(n) == "CC"), last)
    return end + (s.tag(end) == "POS" and _closed(s, end + 1))  # a nurse at Ulm's


def _with_and(s: Sentence, phrase: Phrase) -> int:
    """The end of a noun phrase with what "of" and "and" add, but no number: a good minister, and 40 % agreed."""
    end = with_of(s, phrase)
    return end if s.word(end) == "and" and s.tag(end + 1) == "CD" else whole(s, phrase)[1]
