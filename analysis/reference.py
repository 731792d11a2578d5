"""What official and other sources state for the quantities that the articles report."""

import re

import pandas as pd

from .articles import companion

BOUNDS = ["exact", "about", "at_least", "more_than", "less_than", "nearly", "at_most", "vague"]
COLUMNS = [
    "id",
    "measure",
    "value",
    "value_high",
    "bound",
    "unit",
    "subject",
    "place",
    "date",
    "as_of",
    "source",
    "url",
]
ISO_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?(/\d{4}(-\d\d(-\d\d)?)?)?")


def load_reference(articles: pd.DataFrame) -> pd.DataFrame:
    """The reference values of the articles' collection, one row a value; empty where it has no such file.

    Columns: id, measure, value, value_high, decimals (as written), bound, unit, subject, place, date (of the
    event), as_of (when it was said), source, url and whatever else the file holds. Raises ValueError that
    names file, line and mend where a row cannot be read.
    """
    path = companion(articles, "reference_values.csv")
    if path is None:
        numbers = {"value": float, "value_high": float, "decimals": int}
        return pd.DataFrame(columns=[*COLUMNS, "decimals"]).astype(numbers)
    rows = pd.read_csv(path, dtype="string").fillna("")
    missing = [c for c in COLUMNS if c not in rows]
    if missing:
        raise ValueError(f"{path}: line 1 lacks the column {missing[0]}; add it, empty where nothing is known")
    for i, row in enumerate(rows.to_dict("records"), start=2):
        problem = _problem(row)
        if problem:
            raise ValueError(f"{path}: line {i}: {problem}")
    decimals = rows["value"].map(lambda value: len(value.partition(".")[2])).astype(int)
    numbers = {c: pd.to_numeric(rows[c].replace("", pd.NA)).astype(float) for c in ("value", "value_high")}
    return rows.assign(**numbers, decimals=decimals).astype({"decimals": int})


def reference_events(reference: pd.DataFrame) -> pd.DataFrame:
    """One row an event of the references that falls on one day or month: event (short), date; in order of date."""
    if "event" not in reference or reference.empty:
        return pd.DataFrame(columns=["event", "date"])
    of_event = reference.groupby("event")["date"]
    dates = of_event.agg(lambda d: d.mode().iloc[0])[of_event.agg(lambda d: d.value_counts(normalize=True).max()) > 0.5]
    one_day = dates[dates.str.fullmatch(r"\d{4}-\d\d(-\d\d)?")].sort_values(kind="stable").drop_duplicates()
    short = one_day.index.str.replace(r"\s*[(,].*", "", regex=True)
    return pd.DataFrame({"event": short, "date": one_day.to_numpy()})


def _problem(row: dict[str, str]) -> str:
    """What is wrong with a row and how to mend it; empty where nothing is."""
    if not row["id"]:
        return "no id; give each row one of its own"
    for column in ("value", "value_high"):
        if row[column] and not re.fullmatch(r"-?\d+(\.\d+)?", row[column]):
            return f"{column} {row[column]!r} is no number; write digits with a decimal point"
    if not row["value"]:
        return "no value; leave the row out where none is known"
    if row["bound"] not in BOUNDS:
        return f"bound {row['bound']!r} is unknown; use one of {', '.join(BOUNDS)}"
    for column in ("date", "as_of"):
        if row[column] and not ISO_DATE.fullmatch(row[column]):
            return f"{column} {row[column]!r} is no date; write YYYY, YYYY-MM, YYYY-MM-DD or two of them with a slash"
    return ""
