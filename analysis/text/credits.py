"""Lines that name who wrote an article."""

import re

from .classes import word_class
from .lexicon import lexicon

_BY = re.compile(r"(?:[A-Za-z ]{0,25}\b)?(?:by|from)\b:? |authors?: ?|byline: ?", re.IGNORECASE)
_BRACKETS = re.compile(r"\([^)]*\)?|@\w+")
_BEHIND = re.compile(r"[|/–—]| - | (?:in|at|for|of) ")
_PARTS = re.compile(r",|;|&| and ")
_NAME = re.compile(r"[^\W\d_a-z][\w.'’-]*")
_SMALL = re.compile(r"and|in|the|at|for|of|now|earlier|with|" + "|".join(sorted(word_class("particles"))))
_LONGEST = 8  # words


def is_credit(line: str) -> bool:
    """Whether a line below a title is made of names and little words: Ana Ruiz and Tom Hale in Port City."""
    words = re.findall(r"[\w.'’-]+", line)
    names = [word for word in words if _NAME.fullmatch(word)]
    if not names or len(words) > _LONGEST or not all(word in names or _SMALL.fullmatch(word) for word in words):
        return False
    return 2 * sum(name.lower() not in lexicon() for name in names) >= len(names)


def people(line: str) -> list[str]:
    """The names on a byline, without what is said of them: By reporter Ana Ruiz and Tom Hale, Port City gives two."""
    bare = _BRACKETS.sub("", _BY.sub("", line.strip("*_# "), count=1))
    parts = _PARTS.split(_BEHIND.split(f"{bare} ")[0])
    return list(dict.fromkeys(filter(None, map(_person, parts))))


def _person(part: str) -> str:
    """The name in a part of a byline, roles before and behind it left out; empty where there is none."""
    words = part.split()
    roles = word_class("roles") | {"staff", "senior"}
    while words and (words[-1].lower() in roles or not _NAME.fullmatch(words[-1])):
        words.pop()
    first = next((i for i, word in enumerate(words) if _NAME.fullmatch(word) and word.lower() not in roles), len(words))
    name = " ".join(words[first:])
    return (name.title() if name.isupper() and " " in name else name) if is_credit(name) else ""
