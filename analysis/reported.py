"""The values that articles report: polls, votes, seats, turnout, deaths, injuries, arrests, each with its words."""

import pandas as pd

from .accounting import counted, read_article
from .layers import each_article
from .tokens import pieces

COLUMNS = [
    "article_id",
    "start",
    "end",
    "surface",
    "measure",
    "value",
    "value_high",
    "bound",
    "unit",
    "subject",
    "place",
    "date",
    "attributed_to",
    "voice",
    "sentence",
]
STATED = {"measure", "other quantity", "money", "duration"}
UNITS = {
    "seats": "seats",
    "seats_total": "seats",
    "vote_count": "votes",
    "deaths": "people",
    "injuries": "people",
    "arrests": "people",
}


def reported_values(articles: pd.DataFrame) -> pd.DataFrame:
    """One row a reported value."""
    records = []
    for article_id, text, found in each_article(articles):
        voices = list(pieces(found))
        for i, w, readings, _ in read_article(text, found):
            for r in readings:
                if r.kind not in STATED or not counted(w, r):
                    continue
                n = r.number
                start, end = w.start[n.first], w.end[n.last - 1]
                voice = next((p.voice for p in voices if p.start <= start < p.end), "author")
                records.append(
                    (
                        article_id,
                        start,
                        end,
                        text[start:end],
                        r.measure or "other",
                        n.value,
                        n.high,
                        r.bound,
                        n.unit or UNITS.get(r.measure, ""),
                        w.slice(*r.noun),
                        "",
                        "",
                        "",
                        voice,
                        i + 1,
                    )
                )
    return pd.DataFrame.from_records(records, columns=COLUMNS)
