"""Whole noun phrases and names of the reading, where words of a sentence may be but a part of one, or more than one."""

from bisect import bisect_left

from ...text.chunks import Phrase
from ...text.classes import word_class
from ...text.clauses import Sentence
from ...text.lexicon import is_body_noun, is_person_noun, tag_of
from .. import cues as cue
from ..numbers.reading import Reading
from ..numbers.words import Words

LED = frozenset({"DT", "PRP$", "CD"})
NO_NOUNS = frozenset({"PRP", "WP", "DT", "VBN"})
VERBS = frozenset({"VB", "VBD", "VBP", "VBZ"})
COMMON = frozenset({"NN", "NNS"})
DESCRIBING = frozenset({"RB", "JJ", "VBN"})
QUANTIFYING = word_class("quantifying", "quantifiers") | {"of"}
OBJECTS = frozenset({"DT", "PRP", "PRP$"})
BEHIND = 3  # words behind a noun that tell whether it goes on


def other_subject(w: Words, r: Reading) -> str:
    """What a number that is no measure counts; nothing where it is a word of a name: Million Dollar Baby."""
    at = r.number.first - (w.at(r.number.first - 1) == "the")
    return "" if w.upper(at) and w.at(at - 1).isalpha() and w.upper(r.noun[0]) else counted_noun(w, r)


def counted_noun(w: Words, r: Reading) -> str:
    """The noun phrase that the words behind a number begin with; empty where none does.

    What is joined to the number is left out, as are other numbers: a 12-member body, two of the six clubs.
    """
    if r.noun[0] == r.noun[1]:
        return ""
    s = w.stretch(r.number.first, r.noun[1] + BEHIND)
    read = s.words
    first, last = (bisect_left(read.starts, at) for at in (w.start[r.noun[0]], w.end(r.noun[1] - 1)))
    while first < last and (read.tags[first] in LED or quantifies(read.words[first])):
        first += 1
    return _noun(s, first, last)


def quantifies(word: str) -> bool:
    """Whether a word only goes on with a number: several, of, -1, 45-calibre."""
    return word in QUANTIFYING or not word[0].isalpha()


def whole_name(s: Sentence, name: str) -> str:
    """The name or noun phrase that `name` is in a sentence, is part of or holds; empty where there is none.

    An answer in a vote is left alone, as is what the sentence does not have: against, voted against. A name goes on to
    a noun of people or bodies: Rail staff, the Progress group.
    """
    w = s.words
    answer = name.rpartition(" ")[2]
    if answer.lower() in cue.ANSWERS:
        return answer
    first, last = _words_of(s, name)
    if first == last or s.tag(last) in {"POS", "'"}:
        return name
    if s.tag(first) == "VBG":
        return name if last > first + 1 or s.tag(last) not in OBJECTS else ""  # 40% choosing this
    opening = last == first + 1 and s.tag(first) in {"RB", "VBN"}  # Countrywide, Translated
    if w.capital(first) and not opening:
        return w.surface(first, _goes_on(s, last))
    led = LED | {"VBN"}  # elected Ann Bell
    at = next((k for k in range(first, last) if _phrase_from(s, k) and w.tags[k] not in led), last)
    verb = at + 1 == last and tag_of(s.word(at)) in VERBS and not is_person_noun(s.word(at))
    return "" if verb else _noun(s, at, last)


def _noun(s: Sentence, first: int, last: int) -> str:
    """The noun phrase with its "of" phrases that words `first` to `last` begin with; empty where none does."""
    w, phrase = s.words, _phrase_from(s, first)
    if first >= last or phrase is None or _is_no_noun(s, phrase.head):
        return ""
    until = phrase.last
    while until < last and w.words[until] == "of" and (inner := s.phrase(until + 1)):
        until = inner.last
    return w.surface(first, min(until, last) if w.tags[last - 1] in COMMON else until)


def _phrase_from(s: Sentence, k: int) -> Phrase | None:
    """The noun phrase that word k belongs to, or that adverbs and adjectives from word k on lead to."""
    while s.phrase(k) is None and s.tag(k) in DESCRIBING and s.tag(k + 1) not in LED:
        k += 1
    return s.phrase(k)


def _is_no_noun(s: Sentence, head: int) -> bool:
    """Whether the head of a phrase is a pronoun, a participle, a number or a letter."""
    word = s.word(head)
    return s.tag(head) in NO_NOUNS or len(word) == 1 or any(map(str.isdecimal, word))


def _words_of(s: Sentence, name: str) -> tuple[int, int]:
    """Where whole words of a sentence are a name: the first and the one behind the last; twice the same for none."""
    w = s.words
    start = w.text.find(name, w.starts[0], w.ends[-1])
    while start >= 0:
        first, last = bisect_left(w.starts, start), bisect_left(w.starts, start + len(name))
        if first < last and w.starts[first] == start and w.ends[last - 1] == start + len(name):
            return first, last
        start = w.text.find(name, start + 1, w.ends[-1])
    return 0, 0


def _goes_on(s: Sentence, last: int) -> int:
    """The word behind the noun of people or bodies that a name before word `last` describes, else `last`."""
    phrase = s.phrase(last - 1)
    if phrase is None or phrase.head < last or not COMMON.issuperset(s.words.tags[last : phrase.head + 1]):
        return last
    people = is_person_noun(s.word(phrase.head)) or is_body_noun(s.word(phrase.head))
    return phrase.head + 1 if people else last
