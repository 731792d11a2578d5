"""One tokenisation for everything that counts words, and the voice each word stands in."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

import pandas as pd

from .layers import Layers, each_article

NOT_AUTHOR = {"boilerplate", "byline", "date", "caption"}  # labels of lines that the author does not speak in

_LETTER = r"[^\W\d_]\u0300-\u036f"
TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,}[A-Za-z]?(?![\w])"  # U.S., U.S.A
    r"|\d[\d.,]*(?<=\d)\s?%|\d[\d.,]*(?<=\d)(?!\w)"  # 28.83%, 8,500
    r"|[^\W_][\w\u0300-\u036f]*(?:[-‐‑'’.][\w\u0300-\u036f]+)*"  # COVID-19, d'etat, re-join
)


class Piece(NamedTuple):
    """A stretch of text inside one sentence and one voice; sentence counts from 0."""

    start: int
    end: int
    sentence: int
    label: str
    voice: str


def pieces(found: Layers) -> Iterator[Piece]:
    """The sentences of a text, cut where a quotation begins or ends."""
    quotes = list(found.quotes)
    at = 0
    for i, (start, end, label) in enumerate(found.sentences):
        own = "boilerplate" if label in NOT_AUTHOR else "author"
        while at < len(quotes) and quotes[at].end <= start:
            at += 1
        k = at
        while k < len(quotes) and quotes[k].start < end:
            begin, stop = max(start, quotes[k].start), min(end, quotes[k].end)
            if start < begin:
                yield Piece(start, begin, i, label, own)
            yield Piece(begin, stop, i, label, own if own == "boilerplate" else "quoted")
            start, k = stop, k + 1
        if start < end:
            yield Piece(start, end, i, label, own)


def normalise(token: str) -> str:
    """The form under which a token is counted: NFC, straight apostrophe, no possessive, lower case (not U.S.)."""
    word = unicodedata.normalize("NFC", token).replace("’", "'")
    word = re.sub(r"'s?$|(?<=s)'$", "", word)
    if word in {"US", "U.S", "U.S."}:
        return "U.S."
    return word.lower()


def folded(word: str) -> str:
    """The key under which spellings of one name meet: no accents, lower case."""
    bare = unicodedata.normalize("NFD", word)
    return "".join(c for c in bare if not unicodedata.combining(c)).casefold()
