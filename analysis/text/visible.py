"""Texts as they are seen, for verbs that read letter by letter; what is found has its place in the text itself."""

import re
from bisect import bisect_right
from collections.abc import Callable
from functools import wraps

import pandas as pd

from .layers import layer_keys, layers
from .spelling import INVISIBLE

_HIDDEN = re.compile(f"[{INVISIBLE}]")
Verb = Callable[[pd.DataFrame], pd.DataFrame]


def of_visible_text(verb: Verb) -> Verb:
    """Let a verb that gives start, end and surface (maybe sentence) read texts without soft hyphens and their like."""

    @wraps(verb)
    def asked(articles: pd.DataFrame) -> pd.DataFrame:
        hidden = [a for a, text in articles["text"].items() if not text.isascii() and _HIDDEN.search(text)]
        if not hidden:
            return verb(articles)
        seen = articles["text"].map(lambda text: _HIDDEN.sub("", text))
        table = verb(articles.assign(text=seen))
        changed = articles.loc[articles.index.isin(hidden) & articles.index.isin(table["article_id"])]
        for article_id, key in zip(changed.index, layer_keys(changed), strict=True):
            _move(table, table["article_id"] == article_id, key)
        return table

    return asked


def _move(table: pd.DataFrame, rows: "pd.Series[bool]", key: tuple[str, str, str]) -> None:
    """Give the rows of one article, found in what is seen of it, their places in its text."""
    text = key[0]
    kept = [at for at, c in enumerate(text) if c not in INVISIBLE]
    start = [kept[i] for i in table.loc[rows, "start"]]
    end = [kept[i - 1] + 1 for i in table.loc[rows, "end"]]
    table.loc[rows, ["start", "end"]] = list(zip(start, end, strict=True))
    table.loc[rows, "surface"] = [text[s:e] for s, e in zip(start, end, strict=True)]
    if "sentence" in table:
        begins = [sentence.start for sentence in layers(*key).sentences]
        table.loc[rows, "sentence"] = [bisect_right(begins, at) for at in start]
