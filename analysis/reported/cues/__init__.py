"""Word lists of news English that the rules go by: each once, in a .toml file of this folder, in capitals here.

In a list, @name stands for the words of another list (or of a word class, see `text.classes`), @name+s for them with
an ending; behind a "-" words are taken out again. A table gives each of its words the value it stands under.
"""

import tomllib
from importlib.resources import files
from typing import Any

from ...text.classes import months, word_class

_written: dict[str, Any] = {
    name: given
    for file in sorted(files(__package__).iterdir(), key=lambda file: file.name)
    if file.name.endswith(".toml")
    for name, given in tomllib.loads(file.read_text(encoding="utf-8")).items()
}


def listed(given: str | list[str]) -> frozenset[str]:
    """The words that a list or a string of them stands for."""
    found: frozenset[str] = frozenset()
    for word in given.split() if isinstance(given, str) else given:
        out = len(word) > 1 and word[0] == "-" and " " not in word
        bare = word[1:] if out else word
        named = _named(*bare[1:].split("+")) if len(bare) > 1 and bare[0] == "@" else frozenset({bare})
        found = found - named if out else found | named
    return found


def _named(name: str, ending: str = "") -> frozenset[str]:
    """The words of the list or table of this name, each with an ending."""
    given = _written.get(name)
    words = word_class(name) if given is None else _keys(given) if isinstance(given, dict) else listed(given)
    return frozenset(map(_plural, words)) if ending else words


def _plural(word: str) -> str:
    """agencies, witnesses, centres."""
    if word[-1:] == "y" and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "ch", "sh")) else "s")


def _keys(table: dict[str, Any]) -> frozenset[str]:
    """The words of a table."""
    told = table.values()
    return frozenset().union(*map(listed, told)) if all(isinstance(x, str | list) for x in told) else frozenset(table)


def _table(name: str) -> dict[str, str]:
    """What each word of a table stands for."""
    return {word: told for told, words in _written[name].items() for word in sorted(listed(words))}


def _values(name: str) -> dict[str, float]:
    """The value of each word of a table."""
    return dict(_written[name])


globals().update({name.upper(): listed(given) for name, given in _written.items() if not isinstance(given, dict)})
ACTIVE, ASKED_FOR, BOUNDS_BEFORE, BOUNDS_BEHIND, COUNTED, HYPHENED, OF_NOUNS = map(
    _table, "active asked_for bounds_before bounds_behind counted hyphened of_nouns".split()
)
NAMED_BY, OF_ONE_MEASURE, OPENINGS, PAIRED, PARTICIPLES, SHARED_BY, TOPICS = map(
    _table, "named_by of_one_measure openings paired participles shared_by topics".split()
)
ANNIVERSARIES, DAYS_BACK, DAYS_IN, HOURS, MONTHS_IN, SEASONS, WEEKDAYS = (
    dict[str, int](_written[n])
    for n in ("anniversaries", "days_back", "days_in", "hours", "months_in", "seasons", "weekdays")
)
HOLIDAYS = dict[str, str](_written["holidays"])
MONTHS = {name: number for number, names in enumerate(months(), start=1) for name in names}
PARTS, SCALES, SHORT_SCALES, SIGNS, TENS, TIMES, UNCOUNTED, UNITS, VAGUE = map(
    _values, "parts scales short_scales signs tens times uncounted units vague".split()
)


def __getattr__(name: str) -> frozenset[str]:
    """Any other list. Raises AttributeError for one that no file holds."""
    raise AttributeError(f"no word list {name.lower()}")
