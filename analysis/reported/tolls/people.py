"""Whom or what a number counts: nouns of people, nouns that look like them, and the head of a noun phrase."""

from functools import lru_cache

from ...text.classes import singular
from .. import cues as cue
from ..numbers.reading import Reading
from ..numbers.words import Words

PERSON_ENDINGS = ("ers", "ors", "ists", "ians", "men", "women", "ants", "ees", "ans", "eses", "ese", "is", "ots")


def person(word: str) -> bool:
    """Whether a noun is one of people."""
    return word in cue.PERSON_NOUNS or (word.endswith(PERSON_ENDINGS) and word not in cue.NOT_PEOPLE)


def thing(word: str) -> bool:
    """Whether a noun in small letters is one of things or animals, which nobody kills in the news or holds."""
    if word in cue.NOT_PEOPLE:
        return True
    if not word.endswith("s") or word in {"ours", "theirs"} or word in cue.COUNTED or word in cue.LISTS:
        return False
    return not (person(word) or singular(word) in cue.PERSON_NOUNS)


def head_noun(w: Words, r: Reading) -> str:
    """The head of the noun phrase: sheep in "of his sheep", people in "people of El Alto"."""
    return _head(tuple(w.low[slice(*r.noun)]))


@lru_cache(maxsize=4096)
def _head(words: tuple[str, ...]) -> str:
    """The head of a noun phrase of these words."""
    while words and words[0] in {"of", "the", "his", "her", "its", "their", "more", "other"}:
        words = words[1:]
    if "of" in words:
        words = words[: words.index("of")]
    if words[:1] in {("those",), ("them",)}:
        return "people"
    if words[-1:] and words[-1].endswith("ed") and "".join(words[-2:-1]).endswith("s"):
        words = words[:-1]  # two hospitals evacuated
    return words[-1] if words else "people"


def of_people(w: Words, r: Reading) -> bool:
    first, last = r.noun
    return first >= last or person(head_noun(w, r)) or not cue.PEOPLE.isdisjoint(w.low[first:last])


def things(w: Words, r: Reading) -> bool:
    """Whether the number counts things that cannot be victims; 389 of the 452 seats."""
    if r.noun[0] < r.noun[1]:
        head, noun = head_noun(w, r), w.low[r.noun[0] : r.noun[1]]
        if not (person(noun[-1]) or (cue.ANIMALS | cue.ANIMAL).isdisjoint(noun)):
            return True
        return head in cue.NOT_PEOPLE or (thing(head) and not (w.upper(r.noun[0]) or w.upper(r.noun[1] - 1)))
    return w.at(r.number.after) == "of" and not cue.NOT_PEOPLE.isdisjoint(w.low[r.number.after : r.number.after + 6])
