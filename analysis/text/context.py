"""The part of speech of a word by the words beside it, as the rules of `tags.toml` have it: noun or verb, past or
participle."""

from functools import cache
from typing import TYPE_CHECKING

from .classes import class_file, word_class
from .lexicon import is_person_noun, verb_bases

if TYPE_CHECKING:
    from .tags import Words

_NEAR, _EARLIER = 3, 14  # words before the last one that are looked at
Rule = tuple[list[tuple[str, frozenset[str], bool]], str]  # where what must stand, or must not; the tag


@cache
def _rules() -> dict[str, list[Rule]]:
    """The rules for each tag."""
    found: dict[str, list[Rule]] = {}
    for written in class_file("tags")["context"]:
        places = [name for name in written if name not in {"tags", "is"}]
        asked = [(name, name.removeprefix("no_")) for name in places]
        parts = [(place, _asked(place, written[name]), name != place) for name, place in asked]
        for tag in written["tags"].split():
            found.setdefault(tag, []).append((parts, written.get("is", tag)))
    return found


def _asked(place: str, words: str) -> frozenset[str]:
    """The tags or words that a rule asks for at a place."""
    if words == "verb_bases":
        return verb_bases()
    return word_class(*words.split()) if place in {"of", "behind_of"} else frozenset(words.split())


def in_context(w: "Words", tags: list[str], i: int) -> str:
    """The tag of word i, by the first rule that fits."""
    rules = _rules().get(tags[i])
    if rules is None:
        return tags[i]
    words, p = w.words, _before(tags, i)
    q = _before(tags, p)
    own, above = words[i : i + 1], words[p : p + 1]
    seen = {
        "of": own, "word": own, "ending": (words[i][-3:],),
        "behind": tags[p : p + 1] or "^", "behind_of": above, "behind_word": above,
        "behind_mark": above[0][-1] if above else "",
        "linked": tags[q : q + 1], "near": words[max(0, p - _NEAR) : max(0, p)],
        "earlier": words[max(0, p - _EARLIER) : max(0, p)],
        "before": tags[i + 1 : i + 2] or ".", "next": words[i + 1 : i + 2], "ahead": _ahead(words, i),
        "last": words[-1:],
    }  # fmt: skip
    for parts, tag in rules:
        for place, wanted, absent in parts:
            if wanted.isdisjoint(seen[place]) is not absent:
                break
        else:
            return tag
    return tags[i]


def _ahead(words: list[str], i: int) -> list[str]:
    """ "people" where the noun phrase right behind word i is of them, as far as its first two words tell."""
    near = words[i + 1 : i + (3 if verb_bases().isdisjoint(words[i + 1 : i + 2]) else 2)]
    return ["people"] if any(map(is_person_noun, near)) else []


def _before(tags: list[str], i: int) -> int:
    """The word before i, adverbs left out; -1 at the beginning."""
    i -= 1
    while i >= 0 and tags[i] == "RB":
        i -= 1
    return i
