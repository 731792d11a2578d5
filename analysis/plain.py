"""Any string as plain text, wherever it is shown or written: no character of it is a mark, a formula or a path."""

import html
import re
from typing import Any

import pandas as pd

_CONTROL = re.compile("[\x00-\t\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_APART = re.compile(r"[$\\]|&#(?:36|64|92);")  # begins mathematics or an address even where it is escaped
_MARK = re.compile(r"[\\`*_\[\]<>|~&#$@^]|:(?=//)|(?<=www)\.|^[-+=]|^\d(?=\d*[.)])")
_FORMULA = re.compile(r"[=@＝＠\t\r\n]|[+\-＋－](?![\d.,]+(?:[eE][+-]?\d+)?%?\Z)")
GUARD = re.compile(rf"^'(?={_FORMULA.pattern})")  # of a cell that a spreadsheet would take for a formula


def clean(text: str) -> str:
    """Text of the same length without characters that XML forbids or fonts lack: those that are white space (but for
    line feeds) are spaces, control characters and halves of surrogate pairs are U+FFFD."""
    return _CONTROL.sub(lambda found: " " if found[0].isspace() else "\ufffd", text)


def attribute(text: str) -> str:
    """Text as an attribute of HTML or XML."""
    return html.escape(clean(text))


def as_html(text: str) -> str:
    """Text as HTML, dollars and backslashes apart, so that no page typesets them as mathematics."""
    return _apart(attribute(text))


def as_markdown(text: str) -> str:
    """Text as one line of Markdown that renders as the text itself, at the start of a line too."""
    return _apart(as_alt(text))


def as_alt(text: str) -> str:
    """Text as the words between the brackets of a picture in Markdown, where no tag may stand."""
    line = re.sub("[ \n]+", " ", clean(text)).strip()
    return _MARK.sub(lambda found: f"&#{ord(found[0])};", line)


def _apart(markup: str) -> str:
    return _APART.sub(r"<span>\g<0></span>", markup)


def as_cells(table: pd.DataFrame) -> pd.DataFrame:
    """The table for a CSV file: text that a spreadsheet would run as a formula begins with an apostrophe, numbers
    stay numbers. `GUARD` finds the apostrophe."""
    numbers = pd.api.types.is_numeric_dtype
    return table.apply(lambda column: column if numbers(column) else column.map(cell)).rename(columns=cell)


def cell(value: Any) -> Any:
    """A value for a cell of a CSV file, as in `as_cells`."""
    return f"'{value}" if isinstance(value, str) and _FORMULA.match(value) else value


def file_stem(text: str) -> str:
    """Text as the name of a file in one folder, fit for paths and links anywhere: letters, digits, - . and _."""
    return re.sub(r"[^\w.-]+", "-", text)[:100].strip(".-") or "chart"
