"""One reader for the companion files of a collection: what cannot be read is named with its mend and left out."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from .days import is_period, read_date
from .plain import GUARD
from .records import NO_ROW
from .sources import TEXTS
from .tables import cell_table
from .text.given import warn

BOUNDS = ["exact", "about", "at_least", "more_than", "less_than", "nearly", "at_most", "vague"]
HOUR = re.compile(r"(?<=\d)T(\d\d)$")  # of a moment
_DECIMAL = re.compile(r"-?[0-9]+,(?![0-9]{3}$)[0-9]+")  # three digits might be thousands
MOST = 1e20  # which no quantity reaches
_PLACE = re.compile(r"[0-9]{1,9}")

Row = dict[str, str]
Texts = dict[str, str]
Problems = list[str]
NAMED = 4  # other problems that a warning names
ENDING = re.compile(rf"({'|'.join(map(re.escape, TEXTS))})$", re.IGNORECASE)  # of a file


def folders(articles: pd.DataFrame) -> list[Path]:
    """The folders where companion files of the articles are looked up, in order; those of an emptied frame too."""
    if "folder" not in articles:
        return []
    named = articles["folder"]
    known = named.cat.categories if articles.empty and isinstance(named.dtype, pd.CategoricalDtype) else named.unique()
    return [Path(name) for name in known if isinstance(name, str)]


def companions(articles: pd.DataFrame, name: str) -> list[Path]:
    """The companion files of that name in the folders of the articles."""
    return [path for folder in folders(articles) if (path := companion(folder, name))]


def companion(folder: Path, name: str) -> Path | None:
    """The companion file of that name in a folder, of a .csv the .xlsx in its place; what is no file is named."""
    for path in [folder / name] + [(folder / name).with_suffix(".xlsx")] * name.endswith(".csv"):
        if path.exists() and not path.is_file():
            warn_of(path, ["this is no regular file; put a file in its place; it is left out"])
        if path.is_file():
            return path
    return None


def warn_of(path: Path, problems: Problems) -> None:
    """One warning with the first of what is wrong with a file, and what else is without its mend."""
    if problems:
        others = [problem.partition(";")[0] for problem in problems[1 : 1 + NAMED]]
        others += [f"{len(problems) - 1 - NAMED} more"] * (len(problems) > 1 + NAMED)
        also = f" ({len(problems)} problems in this file, also {', '.join(others)})" * bool(others)
        _say(f"{path}: {problems[0]}{also}", path.stat().st_mtime_ns)


@lru_cache(maxsize=1000)
def _say(message: str, _changed: int) -> None:
    """Warn, once in a process until the file changes: many questions read the same file."""
    warn(message)


def read_rows(
    path: Path, columns: list[str], problem: Callable[[Row], str], renamed: Callable[[list[str]], Row] | None = None
) -> pd.DataFrame:
    """The rows of a CSV or Excel file as text without blanks around it, empty cells empty. A file that lacks one of
    `columns`, and a row that is broken or in which `problem` finds one, are named in a warning and left out. `renamed`
    gives our names for those of the file, where more than case and blanks differ."""
    rows, remarks, problems = rows_and_problems(path, columns, problem, renamed)
    warn_of(path, ["; ".join([*remarks, *problems[:1]]), *problems[1:]] if problems or remarks else [])
    return rows


def rows_and_problems(
    path: Path, columns: list[str], problem: Callable[[Row], str], renamed: Callable[[list[str]], Row] | None = None
) -> tuple[pd.DataFrame, Problems, Problems]:
    """The rows as `read_rows` gives them, by line, what is to be said of the file, and what is wrong with what is left
    out."""
    remarks, problems, rows = Problems(), Problems(), dict[int, Row]()
    try:
        file = BytesIO(path.read_bytes())
        names, lines = cell_table(file, path.suffix.lower(), remarks, skipinitialspace=True)
    except (OSError, ValueError) as error:
        return pd.DataFrame(columns=columns, dtype="str"), remarks, [f"{error}; the file is left out"]
    ours = {name: own for name in names if (own := re.sub(r"\W+", "_", name.strip().lower())) in columns}
    ours |= renamed(names) if renamed else {}
    names = list(dict.fromkeys(ours.get(name, name) for name in names))
    missing = [c for c in columns if c not in names]
    if missing:
        lacks = f"lacks the column{'s' * (len(missing) > 1)} {', '.join(missing)}"
        problems.append(f"line 1 {lacks}; add each, if empty; the file is left out")
    for line, cells in lines if not missing else []:
        row = {own: _as_meant(own, cell) for n, cell in cells.items() for own in [ours.get(n, n)]}
        if found := any(row.values()) and (row.get(NO_ROW) or problem(row)):
            problems.append(f"{found if NO_ROW in row else f'line {line}: {found}'}; the row is left out")
        elif any(row.values()):
            rows[line] = row
    table = pd.DataFrame(list(rows.values()), list(rows), columns if missing else names, dtype="str")
    return table, remarks, problems


def _as_meant(column: str, cell: str) -> str:
    """A cell as it was before a spreadsheet wrote the date, the decimal point or a sign in its own way."""
    cell = GUARD.sub("", cell.strip())
    if column in {"date", "as_of"} and "|" not in cell and not is_period(HOUR.sub("", cell)):
        return read_date(cell) or cell
    return cell.replace(",", ".") if column.startswith("value") and _DECIMAL.fullmatch(cell) else cell


class Form(NamedTuple):
    """What a companion table is like: its columns, those in which no two rows say the same, those that are filled in
    every row, what some may hold, which are dates, and the cell that stands for an empty one."""

    columns: list[str]
    once: list[str]
    needed: Sequence[str] = ()
    choices: Mapping[str, list[str]] | None = None
    dates: Sequence[str] = ("date", "as_of")
    emptied: str = ""


def checked_rows(
    articles: pd.DataFrame, name: str, form: Form, problem: Callable[[Row], str] = lambda row: ""
) -> pd.DataFrame:
    """The rows of a companion table, as `read_rows` gives them; empty where the collection has none. Rows about
    articles that do not stand in the table's folder are skipped, others that are not of the form, or in which `problem`
    finds one, are named and left out."""
    parts = []
    for folder in folders(articles):
        if path := companion(folder, name):
            texts = articles.loc[articles["folder"] == str(folder), "text"].to_dict()
            rows = read_rows(path, form.columns, _here(texts, form, problem))
            parts.append(rows[rows["article_id"].isin(list(texts))] if "article_id" in rows else rows)
    return pd.concat(parts or [pd.DataFrame(columns=form.columns, dtype="str")], ignore_index=True).fillna("")


def warn_of_absent(folder: Path, ids: Collection[str]) -> None:
    """Name the corrections and labels of a folder whose article is not among its articles."""
    labels = [path for path in sorted((folder / "labels").glob("*.csv")) if path.is_file()]
    for path in filter(None, [companion(folder, "corrections.csv"), *labels]):
        rows = rows_and_problems(path, ["article_id"], lambda row: "")[0]
        said = rows["article_id"].map(lambda row: as_loaded(row, ids))
        absent = said[~said.isin(list(ids)) & (said != "")].items()
        warn_of(path, [f"line {n}: article {row} is not here; mend its id; the row is left out" for n, row in absent])


def as_loaded(article_id: str, ids: Collection[str]) -> str:
    """The id of a companion file, without the ending of a file where the article is known without it."""
    bare = ENDING.sub("", article_id)
    return bare if article_id not in ids and bare in ids else article_id


def _here(texts: Texts, form: Form, problem: Callable[[Row], str]) -> Callable[[Row], str]:
    """What finds the problem of a row about one of the texts: that it repeats another, or is not of the form."""
    seen: set[str] = set()

    def problem_here(row: Row) -> str:
        if "article_id" in row:
            row["article_id"] = as_loaded(row["article_id"], texts)
            if row["article_id"] not in texts:
                return ""
        said = " ".join(row[c] for c in form.once)
        repeats = f"repeats {', '.join(form.once)} {said}; keep one line of them" if said in seen else ""
        seen.add(said)
        return repeats or misformed(row, texts, form) or problem(row)

    return problem_here


def misformed(row: Row, texts: Texts, form: Form) -> str:
    """What is wrong with a row of a companion table; empty where nothing is."""
    missing = next((column for column in form.needed if not row[column]), "")
    if missing:
        return f"no {missing}; fill it in or leave the row out"
    for column, known in (form.choices or {}).items():
        if row.get(column) and row[column] not in known:
            return f"{column} {row[column]!r} is unknown; use one of {', '.join(known)}"
    return (_misplaced(row, texts) if "start" in row else "") or _misread(row, form)


def _misplaced(row: Row, texts: Texts) -> str:
    """What is wrong with the span of a row (article_id, start, end, maybe surface)."""
    text, start, end = texts[row["article_id"]], row["start"], row["end"]
    if not (_PLACE.fullmatch(start) and _PLACE.fullmatch(end)):
        return "start and end must be the number's place in characters; take them from the review sheet"
    if not int(start) < int(end) <= len(text):
        return f"start {start} and end {end} are no place in the text; it has {len(text)} characters"
    if "surface" in row and text[int(start) : int(end)].split() != row["surface"].split():
        return f"{row['surface']!r} does not stand at {start}; find it in the text and mend start and end"
    return ""


def _misread(row: Row, form: Form) -> str:
    """What is wrong with the numbers and the dates of a row."""
    value, high = (row.get(column, "") for column in ("value", "value_high"))
    for column, cell in (("value", value), ("value_high", high)):
        if cell not in {"", form.emptied} and not is_number(cell):
            return f"{column} {cell!r} is no number; write digits with a decimal point"
    if is_number(value) and is_number(high) and float(high) < float(value):
        return f"value_high {high} lies below value {value}; change them round"
    if row.get("unit") in {"percent", "points"} and is_number(value) and float(value) > 100:
        return f"value {value} is more than all; write a share in percent, with a decimal point"
    for column in form.dates:
        cell = row.get(column, "")
        if cell not in {"", form.emptied} and not (is_period(HOUR.sub("", cell)) and _is_in_a_day(cell)):
            return f"{column} {cell!r} is no date; write YYYY, YYYY-MM, YYYY-MM-DD or two of them with a slash"
    return ""


def _is_in_a_day(moment: str) -> bool:
    hour = HOUR.search(moment)
    return hour is None or int(hour[1]) < 24


def is_number(text: str) -> bool:
    """Whether a cell holds a number that something counted can have."""
    try:
        return abs(float(text)) < MOST and "_" not in text
    except ValueError:
        return False
