"""What each line of a text is: title, byline, body, boilerplate and so on."""

from typing import NamedTuple


class Line(NamedTuple):
    """A line without its line break."""

    start: int
    end: int
    label: str


def find_lines(text: str, headline: str = "", author: str = "") -> list[Line]:
    """The lines of `text` with their labels."""
    lines, start = [], 0
    for raw in text.split("\n"):
        lines.append(Line(start, start + len(raw), "body" if raw.strip() else "blank"))
        start += len(raw) + 1
    return lines
