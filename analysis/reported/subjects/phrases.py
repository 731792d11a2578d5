"""Names and noun phrases in the words of a sentence."""

from bisect import bisect_left
from operator import itemgetter
from typing import Any, NamedTuple

from ...text.classes import singular, word_class
from .. import cues as cue
from ..numbers.words import Words

COUNTING = cue.NUMBER_WORDS - cue.ORDINALS
REACH = 80  # words in which names, places, dates and sources stand for a number


class Name(NamedTuple):
    """Words first to last (exclusive) that form a name."""

    first: int
    last: int


def find_names(w: Words) -> list[Name]:
    """Runs of capitalised words with the connectors between them, months and weekdays left out."""
    names: list[Name] = []
    free = 0
    for i in w.capitals():
        opens = w.low[i] in cue.NO_FIRST_NAME and w.low[i] not in cue.GIVEN_NAMES and _sentence_start(w, i)
        if i >= free and capital(w, i) and not opens and (w.low[i] != "will" or _given(w, i)):
            free = _name_end(w, i)
            names.append(Name(i, free))
    return names


def _name_end(w: Words, i: int) -> int:
    """The word after the name that begins at word i."""
    j, size = _numbered(w, i + 1), len(w.low)
    while j < size:
        k = j
        while k < min(size, j + 3) and _connects(w, k, j):
            k += 1
        if k >= size or not capital(w, k) or w.start[k] > w.end(k - 1) + 1:  # cells of a table
            break
        j = _numbered(w, k + 1)
    return j + 2 * (w.at(j) == "and" and cue.PAIRED.get(w.at(j + 1)) == w.low[j - 1])


def _numbered(w: Words, j: int) -> int:
    """The word after the number joined to the word before word j, j where none is: BBC2, MP3."""
    return j + (w.glued(j) and w.low[j].isdecimal())


def _connects(w: Words, k: int, j: int) -> bool:
    """Whether word k joins the words of a name that ends before word j; "the" and "a" only after a preposition."""
    if w.low[k] in {"the", "a"}:
        return k > j and (w.low[k] == "the" or w.low[k - 1] == "for")
    return w.low[k] in cue.CONNECTORS or (w.low[k] in cue.JOINTS and w.glued(k))


def capital(w: Words, i: int) -> bool:
    """Whether word i is written like a part of a name."""
    if not w.text[w.start[i]].isupper():
        return False
    pronoun = "'" in w.low[i] and w.low[i].partition("'")[0] in cue.FUNCTION  # We've
    return not pronoun and (w.low[i] not in cue.NO_CAPITAL or names_person(w, i))


def names_person(w: Words, i: int) -> bool:
    """Whether a word for a month is part of a person's name: April Reyes, Theresa May; not "In May", "April 3"."""
    if w.low[i] not in cue.GIVEN_NAMES or not w.upper(i):
        return False
    surname = w.low[i] == "may" and w.upper(i - 1) and w.low[i - 1] not in cue.NO_FIRST_NAME | cue.DATING
    return surname or (_given(w, i) and w.at(i - 1) not in cue.DATING | cue.FUNCTION)


def _given(w: Words, i: int) -> bool:
    """Whether a name in capitals goes on after word i, and then a verb of speech or another follows."""
    named = w.upper(i + 1) and w.low[i + 1] not in cue.NO_NAME | cue.TITLES
    return named and i + 2 < len(w.low) and (w.low[i + 2] in cue.STOPS or not w.low[i + 2][0].isalnum())


def _sentence_start(w: Words, i: int) -> bool:
    return i == 0 or w.low[i - 1] in {".", ":", "“", '"', "!", "?", "•", "‘", "(", "—", "–"}


def determiner(w: Words, i: int) -> bool:
    """Whether word i is a determiner, not the beginning of a name: the All People's Front."""
    return w.low[i] in cue.DETERMINERS and not (
        w.low[i] in cue.NAMING and w.upper(i) and i + 1 < len(w.low) and w.upper(i + 1) and not _sentence_start(w, i)
    )


def _stops(w: Words, i: int) -> bool:
    """Whether no noun phrase goes on before word i."""
    named = names_person(w, i) or _left_wing(w, i) or acronym(w, i)
    return w.low[i] in cue.STOPS and not named and (w.low[i] not in cue.NAMING or determiner(w, i))


def phrase_before(w: Words, i: int) -> tuple[int, int]:
    """The noun phrase that ends before word i, determiner left out: (first, last exclusive)."""
    j = i
    while j and i - j < 8 and (_links_back(w, j, i) or _in_phrase(w, j - 1)):
        j -= 1
    while j < i and w.low[j] in {"of", "for", "the", "'s", "."}:
        j += 1
    j += j < i and w.at(j - 1) in word_class("modals") and not w.upper(j - 1)  # will field candidates
    return _whole_name(w, j), i


def _links_back(w: Words, j: int, i: int) -> bool:
    """Whether the word before word j joins a phrase that ends before word i to a noun: head of the party."""
    linking = w.low[j - 1] in {"of", "the"} and 1 < j < i and not _opens(w, j - 1)
    return linking and w.low[j - 2].isalpha() and w.low[j - 2] not in cue.STOPS


def _opens(w: Words, i: int) -> bool:
    """Whether word i is a determiner before a phrase, not one within a name: Alliance for the Future."""
    in_name = w.low[i] == "the" and i > 0 and w.low[i - 1] in cue.CONNECTORS and capital(w, i + 1)
    return determiner(w, i) and not in_name


def _in_phrase(w: Words, i: int) -> bool:
    """Whether word i can be a word of a phrase that goes on behind it."""
    low = w.low[i]
    if _opens(w, i) or _stops(w, i) or low in COUNTING or (low[0].isdecimal() and not w.glued(i + 1)):
        return False
    return low[0].isalnum() or low == "'s" or (low in cue.JOINTS and w.glued(i))


def _whole_name(w: Words, j: int) -> int:
    """Where a name begins whose last part begins at word j: the Union of Miners for a Free Karst."""
    k = j - 1 - (j > 1 and w.low[j - 1] in {"a", "the"})
    if k < 1 or not capital(w, j) or w.low[k] not in {"for", "of", "on"} or not capital(w, k - 1):
        return j
    start = _run_start(w, k - 1)
    named = any(singular(x) in word_class("bodies") or x in cue.NAMERS for x in w.low[start:k])
    return start if named else j


def _run_start(w: Words, i: int) -> int:
    """Where the run of capitals begins that goes on with word i, past prepositions between them."""
    start = i
    while start > 0 and (capital(w, start - 1) or w.low[start - 1] in {"of", "for", "the", "-"}):
        start -= 1
    return next(k for k in range(start, i + 1) if capital(w, k))


def _left_wing(w: Words, i: int) -> bool:
    """Whether word i is a camp or a party in politics, not the verb: the far-left, the Left, Green Left."""
    named = w.upper(i) and (i > 0 or w.at(1) in {":", "("})
    return w.low[i] == "left" and (named or (i > 0 and w.low[i - 1] in cue.LEFT_WING))


def acronym(w: Words, i: int) -> bool:
    """Whether word i is a name in capitals behind its article that small letters would make another word: the WHO."""
    return w.low[i - 1 : i] == ["the"] and len(w.low[i]) > 1 and w.slice(i, i + 1).isupper() and not w.upper(i - 1)


def phrase_after(w: Words, i: int) -> tuple[int, int]:
    """The noun phrase that begins at word i, its determiner left out: (first, last exclusive)."""
    size = len(w.low)
    while i < size and determiner(w, i):
        i += 1
    j = i
    while j < size and j - i < 9 and (_goes_on(w, j) or (j > i and _links_on(w, j))):
        j += 1
    while j > i and w.low[j - 1] in {"of", "the", "'s", "."}:
        j -= 1
    return i, j


def _links_on(w: Words, j: int) -> bool:
    """Whether word j is the full stop of a title, or joins a phrase to a noun behind it: head of the party."""
    if w.low[j] == ".":
        return w.low[j - 1] in cue.TITLES and w.glued(j)
    follows = w.at(j + 1) in cue.DETERMINERS or w.at(j + 1).isalpha()
    return w.low[j] in {"of", "the"} and follows and w.low[j + 1] not in cue.STOPS_BUT_DETERMINERS


def _goes_on(w: Words, j: int) -> bool:
    """Whether word j can be a word of a phrase begun before it."""
    low = w.low[j]
    if (low in cue.STOPS or low in cue.PARTICIPLES) and not ((low == "left" and w.upper(j)) or acronym(w, j)):
        return False
    return low[0].isalpha() or low == "'s" or (low in cue.JOINTS and w.glued(j) and w.glued(j + 1))


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
    while start > first and (capital(w, start - 1) or w.low[start - 1] in cue.IN_NAMES or _theirs(w, first, start)):
        start -= 1
    while start < last - 1 and _leads_in(w, start):
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


def around(found: list[Any], first: int) -> list[Any]:
    """Those of `found`, tuples in order of their first word, that stand at most REACH words from word `first`."""
    low, high = (bisect_left(found, first + step, key=itemgetter(0)) for step in (-REACH, REACH))
    return found[low:high]
