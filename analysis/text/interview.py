"""Interviews: who is asked, and where they answer."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby, pairwise
from operator import itemgetter
from typing import NamedTuple

from .classes import patterns
from .lines import LINE_END
from .name_kinds import Place, kinds_of_names, names_in
from .reading import Reading
from .turns import find_turns, labels_for, labels_of, turn_of

_P = patterns("turns")
_FEWEST = 3  # questions with an answer that make an interview
_LONGEST_PUT = 200  # characters of what is put to who is asked, and no question
Turn = tuple[int, int, bool]  # start, end, whether it answers


class Interview(NamedTuple):
    """The name of who is asked, and start and end of each answer and whose it is; empty for any other text."""

    asked: str
    answers: list[tuple[int, int, str]]

    def answers_at(self, at: int) -> str:
        """In whose answer a character stands, if in one."""
        i = bisect_right(self.answers, at, key=itemgetter(0)) - 1
        return self.answers[i][2] if i >= 0 and at < self.answers[i][1] else ""


@lru_cache(maxsize=256)
def find_interview(reading: Reading) -> Interview:
    """The interview that an article is."""
    text = reading.text
    asks = text.count("?") >= _FEWEST - 1
    if not asks and text.count(":") < _FEWEST:
        return Interview("", [])
    blocks = _blocks(text)
    turns = (asks and _in_pairs(text, blocks)) or _in_turn(text, [line for block in blocks for line in block])
    if sum(answers for *_, answers in turns) < _FEWEST:
        return Interview("", [])
    named = dict(_names(reading, turns[0][0] if asks else len(text)))
    asked = _asked(text, turns, named) if asks else ""
    return Interview(asked, [*_answers(text, turns, asked, named)] if asked or not asks else [])


def _blocks(text: str) -> list[list[tuple[int, int]]]:
    """Start and end of the lines of each block, which blank lines part."""
    ends = [(0, 0), *(m.span() for m in LINE_END.finditer(text)), (len(text), len(text))]
    blocks: list[list[tuple[int, int]]] = [[]]
    for (_, start), (end, _) in pairwise(ends):
        if text[start:end].strip():
            blocks[-1].append((start, end))
        elif blocks[-1]:
            blocks.append([])
    return [block for block in blocks if block]


def _in_pairs(text: str, blocks: list[list[tuple[int, int]]]) -> list[Turn]:
    """Questions and answers where each block is a line that asks and those that answer."""
    pairs = [block for block in blocks if len(block) > 1 and len(_line(text, block[0])) <= _LONGEST_PUT]
    asking = sum(_line(text, block[0])[-1] == "?" for block in pairs)
    told = sum(any(_P["first"].search(_line(text, line)) for line in block[1:]) for block in pairs)
    if asking < _FEWEST - 1 or len(pairs) < _FEWEST or 3 * max(asking, told) < len(pairs) or not told:
        return []
    return [(*line, k > 0) for block in pairs for k, line in enumerate(block)]


def _in_turn(text: str, lines: list[tuple[int, int]]) -> list[Turn]:
    """Questions and answers where each is a line or more of its own, up to who asked."""
    written = [_line(text, line) for line in lines]
    written = written[: next((i for i, line in enumerate(written) if _P["closing"].match(line)), len(written))]
    turns = find_turns(written) or find_turns(written, addressed=False)
    turns |= dict.fromkeys(_put(written, turns), False)
    return [(*lines[i], answers) for i, answers in sorted(turns.items())]


def _put(lines: list[str], turns: dict[int, bool]) -> Iterator[int]:
    """What is put to who is asked without a question: every second line of the answer to one, if it is short and
    nobody's own."""
    for answers, run in groupby(sorted(turns), key=turns.__getitem__):
        said = [*run]
        put = said[1::2] if answers and len(said) % 2 else []
        if not any(len(lines[i]) > _LONGEST_PUT or _P["first"].search(lines[i]) for i in put):
            yield from put


def _line(text: str, line: tuple[int, int]) -> str:
    """A line without the blanks around it."""
    return text[slice(*line)].strip()


def _asked(text: str, turns: list[Turn], named: dict[str, bool]) -> str:
    """Who is asked: of those named before the first question whom the label of answers means, else the person whom
    questions address, else the first whom no label of questions means; else the label itself."""
    said, put = ([_line(text, (start, end)) for start, end, own in turns if own == who] for who in (True, False))
    labels, asking = labels_of(said), {label.casefold() for label in labels_of(put)}
    meant = [name for label in labels for name in named if label.casefold() in labels_for(name)]
    others = [name for name, is_person in named.items() if is_person and labels_for(name).isdisjoint(asking)]
    addressed = [name for name in others if name.split()[-1] in " ".join(put)]
    return next(iter([*meant, *addressed, *others, *(label for label in labels if " " in label)]), "")


def _answers(text: str, turns: list[Turn], asked: str, named: Iterable[str]) -> Iterator[tuple[int, int, str]]:
    """Each answer and whose it is: of who is asked, unless its label means somebody else."""
    labels, who = labels_of([_line(text, (start, end)) for start, end, answers in turns if answers]), asked
    named = [*named, *labels * (len(labels) > 1)]
    for start, end, answers in turns:
        label = turn_of(_line(text, (start, end)))[0].casefold()
        who = next((name for name in named if label in labels_for(name)), asked if label or not answers else who)
        if answers:
            yield start, end, who


def _names(reading: Reading, first: int) -> Iterator[tuple[str, bool]]:
    """The names in full before a character, but for who writes, and whether each is a person's."""
    sentences = reading.layers.sentences
    kinds = kinds_of_names([reading.sentence(i) for i in range(len(sentences))])
    for i in range(bisect_right(sentences, first - 1, key=itemgetter(0))):
        s = reading.sentence(i)
        for phrase in s.chunks.phrases if sentences[i].label not in {"byline", "bio"} else ():
            yield from ((p.surface, kinds[p.key] == "person" or _aged(p)) for p in names_in(s, phrase) if p.long)


def _aged(p: Place) -> bool:
    """Whether an age stands behind a name: Ann B., 41, …"""
    return p.behind(0) == p.behind(2) == "," and p.behind(1).isdecimal()
