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
    return _spread(_named_turns(paragraphs) or _asked_turns(paragraphs, addressed))


def labelled_turns(paragraphs: list[str]) -> dict[int, bool]:
    """The turns of an interview that begin with who speaks, as find_turns has them; none where nobody asks."""
    turns = _named_turns(paragraphs)
    return _spread(turns) if False in turns.values() else {}


def label_ends(paragraphs: list[str]) -> dict[int, int]:
    """Where the words begin of each paragraph of an interview that begins with who speaks."""
    turns = _named_turns(paragraphs)
    return {i: turn_of(paragraphs[i])[1] for i in turns} if False in turns.values() else {}


def labels_of(paragraphs: list[str]) -> list[str]:
    """With whose names paragraphs begin, the commonest first, but for letters that mean anybody."""
    names = Counter(turn_of(p)[0] for p in paragraphs)
    return [name for name, n in names.most_common() if n > 1 and name not in {"", *_ASKERS, *_ANSWERERS}]


def labels_for(name: str) -> set[str]:
    """What may label the turns of who has a name: the name, its first or last word, its initials, in lower case."""
    words = name.casefold().split()
    return {name.casefold(), *words[:1], *words[-1:], *("".join(word[0] + dot for word in words) for dot in ("", "."))}


def _spread(turns: dict[int, bool]) -> dict[int, bool]:
    """The turns with the paragraphs that each goes on for."""
    begins = sorted(turns)
    return {k: turns[i] for i, below in zip(begins, [*begins, 0][1:], strict=True) for k in range(i, max(below, i + 1))}


def _named_turns(paragraphs: list[str]) -> dict[int, bool]:
    labels = [turn_of(p)[0] for p in paragraphs]
    if len(labels) - labels.count("") < _FEWEST:
        return {}
    full = {short: label for label in sorted({*labels}) for short in labels_for(label) if " " in label}
    names = [full.get(label.casefold(), label) for label in labels]
    often = Counter(name for name in names if name)
    own = {i: name for i, name in enumerate(names) if often[name] > 1}
    if len(set(own.values())) < 2 or len(own) < _FEWEST:
        return {}
    askers = (_askers(paragraphs, own) | _ASKERS) - _ANSWERERS
    return {i: name not in askers for i, name in own.items()}


def _askers(paragraphs: list[str], own: dict[int, str]) -> set[str]:
    """Those whose turns are questions, most of them; where these are none or all, who asks most, in fewest words."""
    often = Counter(own.values())
    asked = Counter(name for i, name in own.items() if paragraphs[i].rstrip("*_ ")[-1:] == "?")
    askers = {name for name, n in often.items() if 2 * asked[name] >= n}
    if 0 < len(askers) < len(often) or not asked:
        return askers
    length = Counter[str]()
    for i, name in own.items():
        length[name] += len(paragraphs[i])
    return {min(asked, key=lambda name: (-asked[name] / often[name], length[name] / often[name]))}


def _asked_turns(paragraphs: list[str], by_name: bool) -> dict[int, bool]:
    asked = [i for i, p in enumerate(paragraphs) if len(p) <= _LONGEST and (_P["set_off"].fullmatch(p) or p[-1] == "?")]
    marked = [i for i in asked if _P["set_off"].fullmatch(paragraphs[i])]
    questions = marked if sum("?" in paragraphs[i] for i in marked) >= len(marked) / 2 > 0 else asked
    answers = [i + 1 for i in questions if i + 1 < len(paragraphs) and i + 1 not in questions]
    told = sum(_P["first"].search(_P["marked"].sub("", paragraphs[i])) is not None for i in answers)
    addressed = sum(_P["addressed"].search(paragraphs[i]) is not None for i in questions)
    heard = 2 * told >= len(answers) and 2 * addressed >= len(questions) if by_name else 3 * told >= 2 * len(answers)
    heard |= questions == marked and told > 0 and any(map(_P["met"].search, paragraphs[: min(questions, default=0)]))
    if len(answers) < _FEWEST - 1 or not heard:
        return {}
    return dict.fromkeys(questions, False) | dict.fromkeys(answers, True)
