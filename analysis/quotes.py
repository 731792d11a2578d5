"""Where somebody is quoted."""

import re
from typing import NamedTuple

from .lines import Line


class Quote(NamedTuple):
    """A quotation, marks included; kind is speech or term."""

    start: int
    end: int
    kind: str


def find_quotes(text: str, lines: list[Line]) -> list[Quote]:
    """The quotations of `text` in order of position, without overlap."""
    return [Quote(m.start(), m.end(), "speech") for m in re.finditer(r"“[^”\n]*”|\"[^\"\n]*\"", text)]
