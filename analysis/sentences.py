"""Where sentences end in news."""

import re
from typing import NamedTuple

from .lines import Line


class Sentence(NamedTuple):
    """A sentence, or a unit that is none (heading, byline); label is that of its line."""

    start: int
    end: int
    label: str


def find_sentences(text: str, lines: list[Line]) -> list[Sentence]:
    """The sentences of `text` in order of position, without overlap; they hold every character that is not blank."""
    return [
        Sentence(line.start + m.start(), line.start + m.end(), line.label)
        for line in lines
        for m in re.finditer(r"\S.*?(?:[.!?]+[”\"’)]*(?=\s+[“\"A-Z]|\s*$)|$)", text[line.start : line.end])
        if m.group().strip()
    ]
