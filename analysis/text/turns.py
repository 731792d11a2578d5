"""Interviews and transcripts: whose turn a paragraph is."""

from collections import Counter

from .classes import patterns

_P = patterns("turns")
_ASKERS = {"Q", "Question"}
_ANSWERERS = {"A", "Answer"}
_FEWEST = 4  # turns that make an interview
_LONGEST = 300  # characters of a question


def turn_of(paragraph: str) -> tuple[str, int]:
    """The name before the colon that a turn begins with, empty for any other paragraph, and where its words begin."""
    found = _P["begun"].match(paragraph)
    return (found[1], found.end()) if found else ("", 0)


def find_turns(paragraphs: list[str], addressed: bool = True) -> dict[int, bool]:
    """The paragraphs that are somebody's turn, and whether it is one who is asked; none but in interviews, whose
    questions are `addressed` to somebody, or more of whose answers are told in the first person."""
    turns = _named_turns(paragraphs) or _asked_turns(paragraphs, addressed)
    begins = sorted(turns)
    return {k: turns[i] for i, below in zip(begins, [*begins, 0][1:], strict=True) for k in range(i, max(below, i + 1))}


def _named_turns(paragraphs: list[str]) -> dict[int, bool]:
    names = [turn_of(p)[0] for p in paragraphs]
    often = Counter(name for name in names if name)
    speakers = {name for name, n in often.items() if n > 1}
    own = {i: name for i, name in enumerate(names) if name in speakers}
    if len(speakers) < 2 or len(own) < _FEWEST:
        return {}
    asked = Counter(name for i, name in own.items() if paragraphs[i].rstrip("*_ ")[-1:] == "?")
    askers = {name for name in speakers if 2 * asked[name] >= often[name]}
    askers = (askers | _ASKERS) - _ANSWERERS if len(askers) < len(speakers) else _ASKERS
    return {i: name not in askers for i, name in own.items()}


def _asked_turns(paragraphs: list[str], by_name: bool) -> dict[int, bool]:
    asked = [i for i, p in enumerate(paragraphs) if len(p) <= _LONGEST and (_P["bold"].fullmatch(p) or p[-1] == "?")]
    bold = [i for i in asked if _P["bold"].fullmatch(paragraphs[i])]
    questions = bold if sum("?" in paragraphs[i] for i in bold) >= len(bold) / 2 > 0 else asked
    answers = [i + 1 for i in questions if i + 1 < len(paragraphs) and i + 1 not in questions]
    told = sum(_P["first"].search(_P["marked"].sub("", paragraphs[i])) is not None for i in answers)
    addressed = sum(_P["addressed"].search(paragraphs[i]) is not None for i in questions)
    heard = 2 * told >= len(answers) and 2 * addressed >= len(questions) if by_name else 3 * told >= 2 * len(answers)
    if len(answers) < _FEWEST - 1 or not heard:
        return {}
    return dict.fromkeys(questions, False) | dict.fromkeys(answers, True)
