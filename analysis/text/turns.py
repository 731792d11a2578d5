"""Interviews and transcripts: whose turn a paragraph is."""

from collections import Counter

from .classes import patterns

_P = patterns("turns")
_ASKERS = {"Q", "Question"}
_ANSWERERS = {"A", "Answer"}
_FEWEST = 4  # turns that make an interview


def turn_of(paragraph: str) -> tuple[str, int]:
    """The name before the colon that a turn begins with, empty for any other paragraph, and where its words begin."""
    found = _P["begun"].match(paragraph)
    return (found[1], found.end()) if found else ("", 0)


def find_turns(paragraphs: list[str]) -> dict[int, bool]:
    """The paragraphs that are somebody's turn, and whether it is one who is asked; none but in interviews."""
    names = [turn_of(p)[0] for p in paragraphs]
    often = Counter(filter(None, names))
    begins = [i for i, name in enumerate(names) if often[name] > 1]
    speakers = {names[i] for i in begins}
    if len(speakers) < 2 or len(begins) < _FEWEST:
        return {}
    asked = Counter(names[i] for i in begins if paragraphs[i].rstrip("*_ ")[-1:] == "?")
    askers = {name for name in speakers if 2 * asked[name] >= often[name]}
    askers = (askers | _ASKERS) - _ANSWERERS if len(askers) < len(speakers) else _ASKERS
    ends = [*begins[1:], begins[-1] + 1]
    return {k: names[i] not in askers for i, end in zip(begins, ends, strict=True) for k in range(i, end)}
