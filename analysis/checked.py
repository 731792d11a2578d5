"""Companion tables whose rows are checked one by one, so that a mistake is named with its file, line and mend."""

import math
from collections.abc import Callable

import pandas as pd

from .articles import companion
from .days import is_period

BOUNDS = ["exact", "about", "at_least", "more_than", "less_than", "nearly", "at_most", "vague"]

Row = dict[str, str]


def checked_rows(
    articles: pd.DataFrame, name: str, columns: list[str], problem: Callable[[Row], str]
) -> pd.DataFrame | None:
    """The companion file `name` as text, empty cells empty; None where the collection has none.

    Raises ValueError that names file, line and mend for the first missing one of `columns`, and for the first row in
    which `problem` finds one.
    """
    path = companion(articles, name)
    if path is None:
        return None
    rows = pd.read_csv(path, dtype="str", keep_default_na=False)
    missing = [c for c in columns if c not in rows]
    if missing:
        raise ValueError(f"{path}: line 1 lacks the column {missing[0]}; add it, its cells may be empty")
    for line, row in enumerate(rows.to_dict("records"), start=2):
        found = problem({str(c): text for c, text in row.items()})
        if found:
            raise ValueError(f"{path}: line {line}: {found}")
    return rows


def misplaced(row: Row, texts: dict[str, str]) -> str:
    """What is wrong with the span of a row (article_id, start, end, surface); empty where nothing is."""
    if row["article_id"] not in texts:
        return f"no article {row['article_id']!r}; use the file's name without its ending, or drop the line"
    if not (row["start"].isdecimal() and row["end"].isdecimal()):
        return "start and end must be the number's place in characters; take them from the review sheet"
    if texts[row["article_id"]][int(row["start"]) : int(row["end"])] != row["surface"]:
        return f"{row['surface']!r} does not stand at {row['start']}; find it in the text and mend start and end"
    return ""


def misread(row: Row, dates: list[str], passed: str = "") -> str:
    """What is wrong with the cells value, value_high, bound and `dates` of a row; those that are `passed` are not."""
    for column in ("value", "value_high"):
        if row[column] not in {"", passed} and not _is_number(row[column]):
            return f"{column} {row[column]!r} is no number; write digits with a decimal point"
    if row["bound"] and row["bound"] not in BOUNDS:
        return f"bound {row['bound']!r} is unknown; use one of {', '.join(BOUNDS)}"
    for column in dates:
        if row[column] not in {"", passed} and not is_period(row[column]):
            return f"{column} {row[column]!r} is no date; write YYYY, YYYY-MM, YYYY-MM-DD or two of them with a slash"
    return ""


def _is_number(text: str) -> bool:
    try:
        return math.isfinite(float(text))
    except ValueError:
        return False
