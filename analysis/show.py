"""How notebooks show tables and put findings into words."""

import zlib
from collections.abc import Iterable
from typing import Any

import pandas as pd
from IPython.display import HTML, Markdown
from pandas.io.formats.style import Styler


def show(table: pd.DataFrame, digits: int = 2) -> HTML:
    """The table for a notebook: text whole, left-aligned and escaped, floats with `digits` decimals, gaps blank."""
    mark = f"{zlib.crc32(table.to_csv(index=False).encode()):08x}"  # the same table has the same mark at every run
    text = [c for c in table if not pd.api.types.is_numeric_dtype(table[c])]
    styler = Styler(table, uuid=mark, cell_ids=False).format(precision=digits, thousands=",", na_rep="", escape="html")
    left = {"text-align": "left", "vertical-align": "top"}
    return HTML(styler.hide(axis="index").set_properties(subset=text, **left).set_table_styles(_HEAD).to_html())


_HEAD: Any = [{"selector": "th", "props": "text-align: left; vertical-align: bottom"}]


def listed(words: Iterable[Any]) -> str:
    """“a”, “a and b” or “a, b and c”."""
    items = [str(w) for w in words]
    return " and ".join([", ".join(items[:-1]), items[-1]] if len(items) > 1 else items)


def finding(*sentences: str) -> Markdown:
    """A finding: its first sentence in bold, the rest plain. Text of articles in it should go through `plain`."""
    first, *rest = [s for s in sentences if s]
    return Markdown(" ".join([f"**{first}**", *rest]))


def plain(text: str) -> str:
    """Text of an article without anything that Markdown, HTML or mathematics would take for a mark."""
    return "".join(f"&#{ord(c)};" if c in "\\`*_{}[]<>()#+|~$&" else c for c in text)
