"""What official and other sources state for the quantities that the articles report."""

import pandas as pd

from .companions import BOUNDS, Form, checked_rows, companions, warn_of
from .reported.own import known_measures

COLUMNS = "id measure value value_high bound unit subject place date as_of source url".split()
FORM = Form(COLUMNS, ["id"], ["id", "value", "bound"], {"bound": BOUNDS})


def load_reference(articles: pd.DataFrame) -> pd.DataFrame:
    """The reference values of the articles' collection, one row a value; empty where it has no such file.

    Columns: id, event (where the file has it), measure, value, value_high, decimals (as written), bound, unit,
    subject, place, date (of the event; where the file does not tell it the year of as_of), as_of (when it was said),
    source, url, confidence (high, medium-high, medium, medium-low, low; empty where the file does not tell). A row that
    cannot be read is named in a warning and left out.
    """
    rows = checked_rows(articles, "reference_values.csv", FORM).drop_duplicates(ignore_index=True)
    date = rows["date"].where(rows["date"] != "", rows["as_of"].str[:4])
    rows = rows.assign(confidence=rows.get("confidence", ""), date=date)
    rows = rows[[c for c in ("event", *COLUMNS, "confidence") if c in rows]]
    known = known_measures(articles)
    unknown = rows[~rows["measure"].isin(known)]
    for path in companions(articles, "reference_values.csv")[:1]:
        told = zip(unknown["id"], unknown["measure"], strict=True)
        warn_of(path, [f"{i}: no article is searched for {m!r}; known are {', '.join(known)}" for i, m in told])
    decimals = rows["value"].map(lambda value: len(value.partition(".")[2])).astype(int)
    numbers = {c: pd.to_numeric(rows[c].replace("", pd.NA)).astype(float) for c in ("value", "value_high")}
    return rows.assign(**numbers, decimals=decimals)


def reference_events(reference: pd.DataFrame) -> pd.DataFrame:
    """One row an event of the references that falls on one day or month: event (short), date; in order of date."""
    if "event" not in reference or reference.empty:
        return pd.DataFrame(columns=["event", "date"])
    of_event = reference.groupby("event")["date"]
    dates = of_event.agg(lambda d: d.mode().iloc[0])[of_event.agg(lambda d: d.value_counts(normalize=True).max()) > 0.5]
    one_day = dates[dates.str.fullmatch(r"\d{4}-\d\d(-\d\d)?")].sort_values(kind="stable").drop_duplicates()
    short = one_day.index.str.replace(r"\s*[(,].*", "", regex=True)
    return pd.DataFrame({"event": short, "date": one_day.to_numpy()})
