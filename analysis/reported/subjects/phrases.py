"""Noun phrases in the words of a sentence, and names in them."""

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from ...text.capitals import is_surname
from ...text.chunks import Phrase, owner
from ...text.clauses import Sentence, to_the_left
from .. import cues as cue
from ..numbers.words import Words

NOUNS = frozenset({"NN", "NNS", "NNP"})
DETERMINERS = frozenset({"DT", "PRP$"})
NO_NOUNS = frozenset({"PRP", "WP", "IN", "RB", "TO", "MD"})  # tags of words that no noun phrase without a number has
NO_STARTS, NO_ENDS = NO_NOUNS | DETERMINERS, NO_NOUNS | DETERMINERS | {"CD"}


class Name(NamedTuple):
    """Words first to last (exclusive) that form a name."""

    first: int
    last: int


def inside_name(w: Words, k: int) -> bool:
    """Whether word k is a small one inside a name of the reading: Observatory for Rights in Velm (ORV)."""
    return not w.upper(k) and w.low[k].isalpha() and tag_at(w, k) == "NNP"


def capital(w: Words, i: int) -> bool:
    """Whether word i is written like a part of a name."""
    if not w.text[w.start[i]].isupper():
        return False
    pronoun = "'" in w.low[i] and w.low[i].partition("'")[0] in cue.FUNCTION  # We've
    return not pronoun and (w.low[i] not in cue.NO_CAPITAL or names_person(w, i))


def names_person(w: Words, i: int) -> bool:
    """Whether a word for a month or a day is part of a person's name: April Reyes, Ann May; not "In May", "April 3"."""
    if w.low[i] not in cue.CALENDAR | cue.GIVEN_NAMES or not w.upper(i):
        return False
    surname = w.low[i] == "may" and w.upper(i - 1) and w.low[i - 1] not in cue.NO_NAME | cue.DATING
    dated = w.at(i - 1) in cue.DATING | cue.FUNCTION and w.at(i - 2) != "according"
    given = w.low[i] in cue.GIVEN_NAMES and not dated and not w.at(i - 1).isdecimal()
    return surname or is_surname(w.low, w.upper, i) or (given and _goes_on(w, i))


def _goes_on(w: Words, i: int) -> bool:
    """Whether a name in capitals goes on after word i, and then a verb of speech or another follows."""
    end = next((k for k in range(i + 1, len(w.low)) if not w.upper(k)), 0)
    named = end > i + 1 and (w.low[i + 1] not in cue.NO_NAME | cue.TITLES or is_surname(w.low, w.upper, i + 1))
    return named and (w.low[end] in cue.STOPS or not w.low[end][0].isalnum())


def opens_sentence(w: Words, i: int) -> bool:
    """Whether word i is the first of a sentence, or of a part of one."""
    return i == 0 or w.low[i - 1] in {".", ":", "“", '"', "!", "?", "•", "‘", "(", "—", "–"}


def determiner(w: Words, i: int) -> bool:
    """Whether word i is a determiner, not the beginning of a name: the All People's Front."""
    return w.low[i] in cue.DETERMINERS and not (
        w.low[i] in cue.NAMING and w.upper(i) and i + 1 < len(w.low) and w.upper(i + 1) and not opens_sentence(w, i)
    )


def phrase_before(w: Words, i: int) -> tuple[int, int]:
    """The noun phrase of the reading that ends before word i, determiner and number left out: (first, last exclusive).

    What "of" makes it a part of belongs to it: the head of the party. An answer in a vote stands by itself.
    """
    s, k = w.sentence, _at(w, i - 1)
    phrase = s.phrase(k) if s.tag(k) not in NO_ENDS and s.word(k) not in cue.PERCENT else None
    if phrase is None:
        return i - _answer(w, i - 1), i
    while (
        s.word(phrase.first - 1) == "of"
        and s.tag(phrase.first) != "CD"
        and (outer := s.phrase(phrase.first - 2))
        and _links(s, phrase, outer)
    ):
        phrase, k = outer, outer.head
    return min(i, bisect_left(w.start, s.words.starts[_begin(s, phrase, k)])), i


def phrase_after(w: Words, i: int) -> tuple[int, int]:
    """The noun phrase of the reading that begins at word i, its determiner left out: (first, last exclusive).

    A verb that begins there has its object with it: loosening the debt brake. An answer in a vote stands by itself.
    """
    while i < len(w.low) and determiner(w, i):
        i += 1
    s, k = w.sentence, _at(w, i)
    group = s.group(k)
    acting = group if group and not group.passive and s.tag(group.verb) in {"VB", "VBG", "VBN"} else None
    phrase = s.phrase(acting.last if acting else k)
    if phrase is None or s.tag(k) in NO_STARTS or s.tag(phrase.head) in NO_NOUNS:
        return i, i + (1 if _answer(w, i) else 2 * bool(group and _answer(w, i + 1)))  # declared invalid
    if s.tag(phrase.head) == "CD":
        phrase = owner(s.words, phrase)  # Ann Bell's 40
    if acting and s.tag(acting.verb) != "VBG":
        i = bisect_left(w.start, s.words.starts[_begin(s, phrase, phrase.head)]) if phrase else i
    return i, max(i, bisect_left(w.start, s.words.ends[_end(s, phrase) - 1])) if phrase else i


def tag_at(w: Words, i: int) -> str:
    """The tag of word i in the reading."""
    return w.sentence.tag(_at(w, i))


def _at(w: Words, i: int) -> int:
    """The word of the reading that word i is, or is part of; -1 for none."""
    read = w.sentence.words
    k = bisect_right(read.starts, w.start[i]) - 1 if 0 <= i < len(w.low) else -1
    return k if k >= 0 and w.start[i] < read.ends[k] else -1


def subject_before(w: Words, i: int) -> tuple[int, int]:
    """The noun phrase of the reading that is the subject of the verb at word i, else the phrase that ends there."""
    s, number = w.sentence, w.at(i - 1).isdecimal() and capital(w, i - 2)  # Rescue 112
    k = _at(w, i - 1 - number)
    near, phrase = s.phrase(k), to_the_left(s, k)
    if name := _name_of(w, i, phrase):
        return name
    if phrase is None or phrase is near or (near and s.word(near.first - 1) in {"before", "after"}):
        return phrase_before(w, i - number)[0], i
    if s.tag(phrase.head) in NO_ENDS:
        return 0, 0
    ends = (bisect_left(w.start, s.words.ends[k - 1]) for k in (_end(s, phrase), phrase.last))
    last = next((end for end in ends if end <= i), i)
    return bisect_left(w.start, s.words.starts[_begin(s, phrase, phrase.head)]), last + (number and last == i - 1)


def _name_of(w: Words, i: int, phrase: Phrase | None) -> tuple[int, int] | None:
    """The name between commas before word i, if the phrase before it tells of the same person: the mayor, Ana Ruiz."""
    first, last = phrase_before(w, i - 1) if w.at(i - 1) == "," else (0, 0)
    if w.at(first - 1) != "," or not is_name(w, first, last):
        return None
    before = (
        w.sentence.words.ends[phrase.last - 1] < w.start[first] and phrase.name_end < phrase.last
        if phrase
        else not capital(w, first - 2)
    )
    return (first, last) if before else None


def is_name(w: Words, first: int, last: int) -> bool:
    """Whether a phrase is written as a name from its first word to its last."""
    return first < last and all(capital(w, i) or w.low[i] in cue.JOINING for i in range(first, last))


def is_suffered(w: Words, i: int, helped: bool = False) -> bool:
    """Whether word i is a verb in the passive, `helped` by an auxiliary: bodies had been found."""
    group = w.sentence.group(_at(w, i))
    return group is not None and group.passive and (group.first < group.verb or not helped)


def _answer(w: Words, i: int) -> bool:
    """Whether word i says what those asked or voting say: yes, blank, undecided; not: against the plan."""
    return w.at(i) in cue.ANSWERS and tag_at(w, i) != "IN"


def _begin(s: Sentence, phrase: Phrase, until: int) -> int:
    """The first word of a phrase behind its determiner and its number, `until` at the most."""
    read = s.words
    numbers = (k for k in range(until - 1, phrase.first - 1, -1) if read.tags[k] == "CD" and s.tag(k - 1) != "NNP")
    first = next(numbers, phrase.first - 1) + 1
    while first < until and read.tags[first] in DETERMINERS and not (first and read.capital(first)):
        first += 1
    return first


def _links(s: Sentence, inner: Phrase, outer: Phrase) -> bool:
    """Whether "of" makes a noun phrase part of the one before it: no number of people, nor one of them."""
    return all(s.tag(phrase.head) in NOUNS or phrase.name >= 0 for phrase in (inner, outer))


def _end(s: Sentence, phrase: Phrase) -> int:
    """The end of a noun phrase with what "of" adds."""
    last = phrase.last
    while s.word(last) == "of" and (inner := s.phrase(last + 1)) and _links(s, inner, phrase):
        phrase, last = inner, inner.last
    return last


def bare_name(w: Words, first: int, last: int) -> str:
    """A phrase without determiner and titles: "Vice President Ann Bell" gives "Ann Bell"."""
    while first < last and determiner(w, first):
        first += 1
    last = next((i for i in range(first + 1, last) if w.low[i] == "of" and _party(w, i - 1)), last)
    named = first < last and capital(w, last - 1) and w.low[last - 1] not in cue.TITLES
    return w.slice(_name_start(w, first, last) if named else first, last)


def _name_start(w: Words, first: int, last: int) -> int:
    """Where the name begins that ends a phrase, titles left out."""
    start = last - 1
    while start > first and (
        capital(w, start - 1)
        or w.low[start - 1] in cue.IN_NAMES
        or inside_name(w, start - 1)
        or _theirs(w, first, start)
    ):
        start -= 1
    while start < last - 1 and _leads_in(w, start) and w.low[start + 1] not in cue.OWN_BODIES:  # the General Staff
        start += 1
    return start


def _leads_in(w: Words, i: int) -> bool:
    """Whether word i leads to a name and is none of it: a title, a joint, a connector."""
    return w.low[i] in cue.TITLES or w.low[i] in cue.JOINTS or (w.low[i] in cue.CONNECTORS and not w.upper(i))


def _party(w: Words, i: int) -> bool:
    """Whether word i is a noun for a party or an acronym: the party, the SPD of Ann Bell."""
    word = w.slice(i, i + 1)
    return word in cue.PARTIES or (word.isupper() and len(word) > 2)


def _theirs(w: Words, first: int, start: int) -> bool:
    """Whether the word before `start` is the possessive of those a party is named for: the People's Party."""
    return start - 1 > first and w.low[start - 1] == "'s" and w.low[start - 2] in cue.NAMED_FOR
