"""Texts as they are seen, for verbs that read letter by letter: without characters that have no width, tags, marks of
Markdown and the addresses of links; what is found has its place in the text itself."""

import re
from bisect import bisect_right
from collections.abc import Callable
from functools import lru_cache, wraps

import pandas as pd

from .classes import patterns
from .layers import layer_keys, layers
from .spelling import INVISIBLE

_P = patterns("visible")
_HIDDEN = re.compile(rf"[{INVISIBLE}]|{_P['tag'].pattern}|{_P['mark'].pattern}")
_SIGNS = ("<", "](", "[^", "*", "_", *INVISIBLE)  # of which a text with something hidden has one, and one that
_OF_WORDS = ("<", "](", "_", "://", "www.")  # has words that are none: looking for these is sooner done
Verb = Callable[[pd.DataFrame], pd.DataFrame]


def of_visible_text(verb: Verb) -> Verb:
    """Let a verb that gives start, end and surface (maybe sentence) read texts without what is not seen of them."""

    @wraps(verb)
    def asked(articles: pd.DataFrame) -> pd.DataFrame:
        hidden = [a for a, text in articles["text"].items() if _any(_SIGNS, text) and _HIDDEN.search(text)]
        if not hidden:
            return verb(articles)
        seen = articles["text"].map(lambda text: _HIDDEN.sub("", text))
        table = verb(articles.assign(text=seen))
        changed = articles.loc[articles.index.isin(hidden) & articles.index.isin(table["article_id"])]
        for article_id, key in zip(changed.index, layer_keys(changed), strict=True):
            _move(table, table["article_id"] == article_id, key)
        return table

    return asked


@lru_cache(maxsize=512)
def blanked(text: str) -> str:
    """The text with blanks in the place of tags, marks of Markdown and addresses, whose parts are no words."""
    return _P["no_words"].sub(lambda found: " " * len(found[0]), text) if _any(_OF_WORDS, text) else text


def _any(signs: tuple[str, ...], text: str) -> bool:
    return any(map(text.__contains__, signs))


def _move(table: pd.DataFrame, rows: "pd.Series[bool]", key: tuple[str, str, str]) -> None:
    """Give the rows of one article, found in what is seen of it, their places in its text."""
    text = key[0]
    gone = {at for found in _HIDDEN.finditer(text) for at in range(*found.span())}
    kept = [at for at in range(len(text)) if at not in gone]
    start = [kept[i] for i in table.loc[rows, "start"]]
    end = [kept[i - 1] + 1 for i in table.loc[rows, "end"]]
    table.loc[rows, ["start", "end"]] = list(zip(start, end, strict=True))
    table.loc[rows, "surface"] = [text[s:e] for s, e in zip(start, end, strict=True)]
    if "sentence" in table:
        begins = [sentence.start for sentence in layers(*key).sentences]
        table.loc[rows, "sentence"] = [bisect_right(begins, at) for at in start]
