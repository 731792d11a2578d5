"""Who was asked: those of whom a number tells the share, by the noun phrases of the reading beside it."""

from bisect import bisect_left
from functools import lru_cache

from ...text.chunks import Phrase
from ...text.classes import word_class
from ...text.clauses import Sentence, with_of
from ...text.lexicon import is_person_noun
from ..numbers.reading import Reading
from ..numbers.words import Words
from .sides import Told
from .whole import LED, NO_NOUNS, quantifies

LEADING = frozenset({"among", "amongst", "for", "of"})
OBJECT = 3  # words in which the object of a verb begins
THOSE = frozenset({"those", "these"})
AGES = frozenset({"-", "–", "year"})  # what follows an age: 14-16 year olds


def asked(s: Sentence, w: Words, r: Reading) -> Told:
    """Traits of the groups that a share is of: 69% of over-55s, half those questioned; among parents, 70%."""
    behind = bisect_left(s.words.starts, w.end(r.number.after - 1))
    saying = s.word(behind) in word_class("saying")  # 82% said Ann Bell was right
    name, last = ("", behind) if saying else group_from(s, behind + (s.word(behind) == "of"))
    if name:
        head = name.split()[-1].lower()
        yield name, f"asked, {_kind(name.lower().split())}"
        yield name, f"asked, {head}"
        yield name, f"asked, then {s.word(last) or 'the end'}"
    before = bisect_left(s.words.starts, w.start[r.left]) if r.left < len(w.low) else len(s.words)
    yield from ((told, trait) for last, told, trait in _led(w) if last <= before)


@lru_cache(maxsize=2)  # asked for each number of a sentence
def _led(w: Words) -> list[tuple[int, str, str]]:
    """The phrases with a comma behind them to which a word such as "among" leads: where they end, as who is asked."""
    s, found = w.sentence, []
    for phrase in s.chunks.phrases:
        last = with_of(s, phrase)
        if s.word(last) == "," and _is_led(s, phrase):
            told = f"{group_from(s, phrase.first)[0]} {s.words.surface(phrase.last, last)}"  # parents of toddlers
            found.append((last, told.strip(), f"asked, {s.word(phrase.first - 1)} them"))
    return found


def _is_led(s: Sentence, phrase: Phrase) -> bool:
    """Whether a word such as "among" leads to a phrase; not the "of" of a noun before it."""
    return s.word(phrase.first - 1) in LEADING and s.phrase(phrase.first - 2) is None


def group_from(s: Sentence, k: int) -> tuple[str, int]:
    """The group that a noun phrase from word k on names, without determiner and number, and the word behind it; none
    for a pronoun: over-55s, 18 to 24 year olds, adults, those questioned, those with a car."""
    phrase = s.phrase(k)
    if phrase is None or k > phrase.head:
        return "", k
    first, last = k, phrase.last
    while first < phrase.head and (s.tag(first) in LED or quantifies(s.word(first))) and not _kept(s, first):
        first += 1
    if s.tag(first) == "CD" and s.word(last) in {"to", "and"} and (ends := s.phrase(last + 1)):
        last = ends.last  # 18 to 24 year olds
    if first + 1 == last and s.word(first) in THOSE:
        last = _told_apart(s, last)
    alone = first + 1 == last and s.tag(first) in NO_NOUNS | {"CD"} and s.word(first) not in THOSE
    return ("", k) if alone else (s.words.surface(first, last), last)


def _told_apart(s: Sentence, last: int) -> int:
    """The word behind what tells those before word `last` from others: those with a car, who have a car, in Velm."""
    if s.tag(last) == "WP":
        group = s.group(last + 1)
        last = group.last if group else last
        near = (s.phrase(k) for k in range(last, last + OBJECT) if s.tag(k) != "WP")
        last = next((phrase.last for phrase in near if phrase), last)
    while s.tag(last) == "IN" and (inner := s.phrase(last + 1)):
        last = inner.last
    return last


def _kept(s: Sentence, k: int) -> bool:
    """Whether word k stands for people that only a participle tells (those questioned), or tells their age."""
    if s.tag(k) == "CD":
        return s.word(k + 1) in AGES
    return s.word(k) in THOSE and s.tag(k + 1) == "VBN"


def _kind(words: list[str]) -> str:
    """What kind of noun a group is told by."""
    if not THOSE.isdisjoint(words):
        return "those"
    return "people" if is_person_noun(words[-1]) else "noun"
