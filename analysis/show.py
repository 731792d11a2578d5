"""How notebooks show tables and put findings into words."""

import zlib
from collections.abc import Iterable
from typing import Any

import pandas as pd
from IPython.display import HTML, Markdown
from pandas.io.formats.style import Styler


def show(table: pd.DataFrame, digits: int = 2) -> HTML:
    """The table for a notebook: text whole, left-aligned and escaped, gaps blank, floats with `digits` decimals or,
    where a column holds whole numbers only, with none. What `excerpts` marked is shown marked."""
    mark = f"{zlib.crc32(table.to_csv(index=False).encode()):08x}"  # the same table has the same mark at every run
    text = [c for c in table if not pd.api.types.is_numeric_dtype(table[c])]
    whole = [c for c in table if c not in text and (table[c].dropna() % 1 == 0).all()]
    styler = Styler(table, uuid=mark, cell_ids=False).format(precision=digits, thousands=",", na_rep="", escape="html")
    styler = styler.format(subset=whole, precision=0, thousands=",", na_rep="")
    left = {"text-align": "left", "vertical-align": "top"}
    wide = [c for c in text if table[c].astype(str).str.len().max() > 80]
    styler = styler.hide(axis="index").set_properties(**{"vertical-align": "top"}).set_properties(subset=text, **left)
    styler = styler.set_properties(subset=wide, **{"min-width": "18em"})
    page = styler.set_table_styles(_HEAD).to_html()
    return HTML(page.replace(MARK, "<mark>").replace(UNMARK, "</mark>"))


_HEAD: Any = [{"selector": "th", "props": "text-align: left; vertical-align: bottom"}]
MARK, UNMARK = "\ue000", "\ue001"  # private characters that stand for a mark until the text is escaped


SPAN = ("article_id", "start", "end")


def excerpts(
    table: pd.DataFrame, articles: pd.DataFrame, width: int = 110, span: tuple[str, str, str] = SPAN
) -> list[str]:
    """The words around each row's span, up to `width` characters of its line on each side, marked for `show`."""
    texts = articles["text"].to_dict()
    return [_excerpt(texts[a], int(s), int(e), width) for a, s, e in table[[*span]].itertuples(index=False)]


def _excerpt(text: str, start: int, end: int, width: int) -> str:
    """Words before, words marked, words after; an ellipsis where the line goes on."""
    before = text[max(0, start - width) : start].rpartition("\n")[2]
    after = text[end : end + width].partition("\n")[0]
    if len(before) == width:
        before = "…" + before.partition(" ")[2]
    if len(after) == width:
        after = after.rpartition(" ")[0] + "…"
    return f"{before}{MARK}{text[start:end]}{UNMARK}{after}"


def listed(words: Iterable[Any]) -> str:
    """“a”, “a and b” or “a, b and c”."""
    items = [str(w) for w in words]
    return " and ".join([", ".join(items[:-1]), items[-1]] if len(items) > 1 else items)


def counted(number: int, noun: str) -> str:
    """ "no articles", "1 article", "2,225 articles"."""
    return f"no {noun}s" if not number else f"{number:,} {noun}" + "s" * int(number > 1)


def finding(*sentences: str) -> Markdown:
    """A finding: its first sentence in bold, the rest plain, as a list where they are many."""
    first, *rest = [s for s in sentences if s]
    if len(rest) > 3:
        return Markdown("\n".join([f"**{first}**", "", *(f"- {sentence}" for sentence in rest)]))
    return Markdown(" ".join([f"**{first}**", *rest]))


def plain(text: str) -> str:
    """Text of an article without anything that Markdown, HTML or mathematics would take for a mark."""
    return "".join(f"&#{ord(c)};" if c in "\\`*_{}[]<>()#+|~$&" else c for c in text)
