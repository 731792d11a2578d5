"""How notebooks show tables and put findings into words."""

import tomllib
import warnings
from collections.abc import Callable, Iterable, Sequence
from importlib.resources import files
from string import Formatter
from typing import Any

import pandas as pd
from IPython import get_ipython
from IPython.display import HTML, Markdown

from .articles import short_names
from .plain import as_html, as_markdown
from .text.lines import first_line, last_line

SIGNS = {"at_least": "≥ ", "more_than": "> ", "less_than": "< ", "at_most": "≤ ", "about": "≈ ", "nearly": "nearly "}
UNITS = {"percent": " %", "points": " points"}  # what the measure does not tell
DATE = 10  # characters of a date, which like all that is as short stands on one line
FEW, STAR = 12, "*"  # rows of a table that a reader sees without a click; mark of a correction
NOTHING = ("No ", "Nobody ", "There is no", "There are no")  # how a finding begins that found none
MARK, UNMARK = "\ue000", "\ue001"  # private characters that stand for a mark until the text is escaped
SPAN = ("article_id", "start", "end")
IDS = ("article_id", "other", "article_a", "article_b")  # columns of articles
_FORMAT = warnings.formatwarning
TABLE = "<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>"


def in_a_line(message: Warning | str, category: type[Warning], *where: Any) -> str:
    """A warning as a notebook shows it: what the reader can mend in its own words, without the code it came through."""
    return f"{message}\n" if category is UserWarning else _FORMAT(message, category, *where)


if get_ipython():
    warnings.formatwarning = in_a_line  # type: ignore[assignment]


def show(table: pd.DataFrame, digits: int = 2) -> HTML:
    """The table for a notebook: text whole, left-aligned and escaped, gaps blank, floats with `digits` decimals or,
    where a column holds whole numbers only, with none; rows after the twelfth are one click away. What `excerpts`
    marked is shown marked."""
    if table.empty:
        return HTML("<em>Nothing to list.</em>")
    head = "".join(f'<th style="text-align:left;vertical-align:bottom">{as_html(str(name))}</th>' for name in table)
    columns = (_cells(table.iloc[:, i], digits) for i in range(table.shape[1]))
    rows = [f"<tr>{''.join(cells)}</tr>" for cells in zip(*columns, strict=True)]
    page, more = (TABLE.format(head=head, body="\n".join(part)) for part in (rows[:FEW], rows[FEW:]))
    if len(rows) > FEW:
        page += f"\n<details><summary>{counted(len(rows) - FEW, 'more row')}</summary>\n{more}\n</details>"
    return HTML(page.replace(MARK, "<mark>").replace(UNMARK, "</mark>"))


def _cells(column: pd.Series, digits: int) -> list[str]:
    """The cells of a column: numbers to the right, text to the left, long text with room to break its lines."""
    numbers = pd.api.types.is_numeric_dtype(column) and not pd.api.types.is_bool_dtype(column)
    if numbers and (column.dropna() % 1 == 0).all():
        digits = 0
    gaps, values = column.isna(), column.tolist()
    texts = ["" if gap else _written(value, digits) for gap, value in zip(gaps, values, strict=True)]
    look, longest = f"text-align:{'right' if numbers else 'left'};vertical-align:top", max(map(len, texts), default=0)
    least = "min-width:12em" if longest > 80 else "min-width:4em" if longest > DATE else "white-space:nowrap"
    look += f";{least}" * (not numbers)
    return [f'<td style="{look}">{text}</td>' for text in texts]


def _written(value: Any, digits: int) -> str:
    """A value as text: thousands apart, floats with `digits` decimals, anything else escaped."""
    if isinstance(value, float):
        return f"{value:,.{digits}f}".replace("inf", "∞")
    return f"{value:,}" if isinstance(value, int) and not isinstance(value, bool) else as_html(str(value))


def excerpts(
    table: pd.DataFrame, articles: pd.DataFrame, width: int = 110, span: tuple[str, str, str] = SPAN
) -> list[str]:
    """The words around each row's span, up to `width` characters of its line on each side, marked for `show`."""
    texts, told = articles["text"].to_dict(), []
    for article, first, last in table[[*span]].itertuples(index=False):
        text, start, end = texts[article], int(first), int(last)
        before, after = last_line(text[max(0, start - width) : start]), first_line(text[end : end + width])
        if len(before) == width:
            before = "…" + before.partition(" ")[2]
        if len(after) == width:
            after = after.rpartition(" ")[0] + "…"
        told.append(f"{before}{MARK}{text[start:end]}{UNMARK}{after}")
    return told


def listed(words: Iterable[Any]) -> str:
    """“a”, “a and b” or “a, b and c”."""
    items = [str(w) for w in words]
    return " and ".join([", ".join(items[:-1]), items[-1]] if len(items) > 1 else items)


def some(words: Iterable[Any], most: int) -> str:
    """The first of the words, `listed`, and how many more there are."""
    items = list(words)
    return listed([*items[:most], *[f"{len(items) - most} more"] * (len(items) > most)])


def at_end(values: pd.Series, form: str, lowest: bool = False) -> tuple[str, list[str]]:
    """The highest (or lowest) value in the digits of `form`, and the labels of all that have it in these digits."""
    written = {str(label): f"{value:{form}}" for label, value in values.items()}
    end = f"{values.min() if lowest else values.max():{form}}"
    return end, [label for label, text in written.items() if text == end]


def counted(number: int, noun: str) -> str:
    """ "no articles", "1 article", "2,225 articles"."""
    return f"no {noun}s" if not number else f"{number:,} {noun}" + "s" * int(number > 1)


class Forms(Formatter):
    """Templates in which {n:# place} or {n:place|places} is a number with what it counts, {n:|is|are} the word for a
    number or list, {names} a list, {names:6} `some` of it, {word!q} a word in quotation marks, {measure!w} a name in
    words; `joined` puts lists into words."""

    def __init__(self, joined: Callable[[Sequence[Any]], str] = listed) -> None:
        self.joined = joined

    def convert_field(self, value: Any, conversion: Any) -> Any:
        if conversion == "w":
            return value.replace("_", " ")
        if conversion != "q":
            return super().convert_field(value, conversion)
        return [*map(said, value)] if isinstance(value, list) else said(value)

    def format_field(self, value: Any, spec: str) -> str:
        if spec.startswith("# "):
            return counted(value, spec[2:])
        one, bar, many = spec.rpartition("|")
        if bar:
            number = len(value) if isinstance(value, list) else value
            word = one.removeprefix("|") if number in (1, "1") else many
            return word if one.startswith("|") else f"{value:,} {word}"
        if isinstance(value, Sequence) and not isinstance(value, str):
            return some(value, int(spec)) if spec else self.joined(value)
        return str(super().format_field(value, spec))


def teller(package: str) -> tuple[Callable[..., list[str]], Callable[..., list[str]]]:
    """What fills in the sentences of `findings.toml` of a package, one of which a field is None or [] is empty; and
    what fills in one of its clauses for each row of a table, whose columns are the fields, articles by name."""
    forms = Forms()
    sentences = tomllib.loads(files(package).joinpath("findings.toml").read_text(encoding="utf-8"))

    def tell(key: str, **fields: Any) -> list[str]:
        lacking = {name for name, value in fields.items() if value is None or (isinstance(value, list) and not value)}
        named = [(text, {name for _, name, _, _ in forms.parse(text)}) for text in sentences[key]]
        return [forms.vformat(text, (), fields) if lacking.isdisjoint(names) else "" for text, names in named]

    def each(key: str, rows: pd.DataFrame, articles: Any = None, **columns: Any) -> list[str]:
        names, rows = {} if articles is None else short_names(articles), rows.assign(**columns)
        rows = rows.assign(**{c: rows[c].map(lambda a: names.get(a, a)) for c in IDS if c in rows})
        return [forms.vformat(sentences[key], (), row) for row in rows.to_dict("records")]

    return tell, each


def said(words: str) -> str:
    """Words of a text in quotation marks."""
    return f"“{words}”"


def finding(*sentences: str) -> Markdown:
    """A finding: its first sentence in bold unless it says that there is none, the rest beside it, as a list where they
    are many; no markup in them."""
    first, *rest = [as_markdown(s) for s in sentences if s] or [""]
    if not first or first.startswith(NOTHING):
        return Markdown(" ".join([first, *rest]))
    if len(rest) > 3:
        return Markdown("\n".join([f"**{first}**", "", *(f"- {sentence}" for sentence in rest)]))
    return Markdown(" ".join([f"**{first}**", *rest]))


def summary(findings: Iterable[Sequence[str]]) -> Markdown:
    """The first sentence of each finding as a list, what is said twice once; no markup in them."""
    first = dict.fromkeys(said[0] for said in findings)
    return Markdown("\n".join(f"- {as_markdown(text)}" for text in first if text))


def value_text(row: dict[str, Any]) -> str:
    """A value as a reader would write it: ≥ 31, 20–30, dozens."""
    if row["bound"] == "vague" or pd.isna(row["value"]):
        return str(row.get("surface", "a vague number")).lower()
    high = "" if pd.isna(row.get("value_high")) else f"–{row['value_high']:,g}"
    thirds = row["value"] % 1 and round(3 * row["value"], 2) % 1 == 0  # a third is no 33.333 %
    return f"{SIGNS.get(row['bound'], '')}{round(row['value'], 1 if thirds else 3):,.10g}{high}"


def value_label(row: dict[str, Any]) -> str:
    """A value as a chart has it: with a star where it is a reader's own."""
    return value_text(row) + STAR * (row.get("correction") in {"added", "changed"})


def value_texts(table: pd.DataFrame, other: str = "") -> list[str]:
    """The value of each row, or that of its columns which begin with `other`, as `value_text` writes it."""
    columns = [c for c in ("surface", "value", "value_high", "bound") if f"{other}{c}" in table]
    rows = table[[f"{other}{c}" for c in columns]].set_axis(columns, axis=1).to_dict("records")
    return [value_text(row) for row in rows]
