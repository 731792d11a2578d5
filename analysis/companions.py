"""One reader for the companion files of a collection: what cannot be read is named with its mend and left out."""

import re
import warnings
from collections.abc import Callable
from functools import lru_cache
from io import BytesIO
from pathlib import Path

import pandas as pd

from .days import is_period, read_date
from .plain import GUARD
from .records import NO_ROW
from .tables import cell_table

BOUNDS = ["exact", "about", "at_least", "more_than", "less_than", "nearly", "at_most", "vague"]
HOUR = re.compile(r"(?<=\d)T\d\d$")  # of a moment
_DECIMAL = re.compile(r"-?[0-9]+,(?![0-9]{3}$)[0-9]+")  # three digits might be thousands
MOST = 1e20  # which no quantity reaches
_PLACE = re.compile(r"[0-9]{1,9}")

Row = dict[str, str]
Texts = dict[str, str]
Problems = list[str]
NAMED = 9  # other lines with problems that a warning names
_LINE = re.compile(r"line \d+")


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
    """One warning with the first of what is wrong with a file, and where more is."""
    if problems:
        others = dict.fromkeys(line for line, _, _ in (p.partition(":") for p in problems[1:]) if _LINE.fullmatch(line))
        where = f", also in {', '.join(list(others)[:NAMED])}" if others else ""
        _say(f"{path}: {problems[0]}" + f" ({len(problems)} problems in this file{where})" * (len(problems) > 1))


@lru_cache(maxsize=1000)
def _say(message: str) -> None:
    """Warn, once in a process: many questions read the same file."""
    warnings.warn(message, stacklevel=2)


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
    """The rows as `read_rows` gives them, what is to be said of the file, and what is wrong with what is left out."""
    remarks, problems, rows = Problems(), Problems(), list[Row]()
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
        problems.append(f"line 1 lacks the column {missing[0]}; add it, if empty; the file is left out")
    for line, cells in lines if not missing else []:
        row = {own: _as_meant(own, cell) for n, cell in cells.items() for own in [ours.get(n, n)]}
        if found := any(row.values()) and (row.get(NO_ROW) or problem(row)):
            problems.append(f"{found if NO_ROW in row else f'line {line}: {found}'}; the row is left out")
        elif any(row.values()):
            rows.append(row)
    return pd.DataFrame(rows, columns=columns if missing else names, dtype="str"), remarks, problems


def _as_meant(column: str, cell: str) -> str:
    """A cell as it was before a spreadsheet wrote the date, the decimal point or a sign in its own way."""
    cell = GUARD.sub("", cell.strip())
    if column in {"date", "as_of"} and "|" not in cell and not is_period(HOUR.sub("", cell)):
        return read_date(cell) or cell
    return cell.replace(",", ".") if column.startswith("value") and _DECIMAL.fullmatch(cell) else cell


def checked_rows(
    articles: pd.DataFrame, name: str, columns: list[str], once: list[str], problem: Callable[[Row, Texts], str]
) -> pd.DataFrame:
    """The rows of a companion table, as `read_rows` gives them; empty where the collection has none. `problem` also
    takes the texts of the articles that stand in the table's folder; rows about others are skipped. Of the rows of one
    file that say the same in the columns `once`, the first is kept and the others are named."""
    parts = []
    for folder in folders(articles):
        if path := companion(folder, name):
            texts = articles.loc[articles["folder"] == str(folder), "text"].to_dict()
            rows = read_rows(path, columns, _here(texts, once, problem))
            parts.append(rows[rows["article_id"].isin(list(texts))] if "article_id" in rows else rows)
    return pd.concat(parts or [pd.DataFrame(columns=columns, dtype="str")], ignore_index=True).fillna("")


def _here(texts: Texts, once: list[str], problem: Callable[[Row, Texts], str]) -> Callable[[Row], str]:
    """What finds the problem of a row about one of the texts: that it repeats another, or what `problem` finds."""
    seen: set[str] = set()

    def problem_here(row: Row) -> str:
        if "article_id" in row and row["article_id"] not in texts:
            return ""
        said = " ".join(row[c] for c in once)
        repeats = f"repeats {', '.join(once)} {said}; keep one line of them" if said in seen else ""
        seen.add(said)
        return repeats or problem(row, texts)

    return problem_here


def misplaced(row: Row, texts: Texts) -> str:
    """What is wrong with the span of a row (article_id, start, end, maybe surface); empty where nothing is."""
    text, start, end = texts[row["article_id"]], row["start"], row["end"]
    if not (_PLACE.fullmatch(start) and _PLACE.fullmatch(end)):
        return "start and end must be the number's place in characters; take them from the review sheet"
    if not int(start) < int(end) <= len(text):
        return f"start {start} and end {end} are no place in the text; it has {len(text)} characters"
    if "surface" in row and text[int(start) : int(end)].split() != row["surface"].split():
        return f"{row['surface']!r} does not stand at {start}; find it in the text and mend start and end"
    return ""


def misread(row: Row, dates: list[str], passed: str = "") -> str:
    """What is wrong with the cells value, value_high, bound and `dates` of a row; those that are `passed` are not."""
    for column in ("value", "value_high"):
        if row[column] not in {"", passed} and not is_number(row[column]):
            return f"{column} {row[column]!r} is no number; write digits with a decimal point"
    if is_number(row["value"]) and is_number(row["value_high"]) and float(row["value_high"]) < float(row["value"]):
        return f"value_high {row['value_high']} lies below value {row['value']}; change them round"
    if row.get("unit") in {"percent", "points"} and is_number(row["value"]) and float(row["value"]) > 100:
        return f"value {row['value']} is more than all; write a share in percent, with a decimal point"
    if row["bound"] and row["bound"] not in BOUNDS:
        return f"bound {row['bound']!r} is unknown; use one of {', '.join(BOUNDS)}"
    for column in dates:
        if row.get(column, "") not in {"", passed} and not is_period(HOUR.sub("", row[column])):
            return f"{column} {row[column]!r} is no date; write YYYY, YYYY-MM, YYYY-MM-DD or two of them with a slash"
    return ""


def is_number(text: str) -> bool:
    """Whether a cell holds a number that something counted can have."""
    try:
        return abs(float(text)) < MOST and "_" not in text
    except ValueError:
        return False
