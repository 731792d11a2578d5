"""A reader's own corrections of the extracted values, kept in `corrections.csv` of the collection."""

import math
from typing import Any

import pandas as pd

from .companions import Row, Texts, checked_rows, companions, misplaced, misread, warn_of
from .reported import reported_values
from .text.given import of_articles
from .text.layers import each_article, with_sentence_text
from .text.tokens import pieces

ACTIONS = ["add", "change", "drop"]
SPAN = ["article_id", "start", "end", "surface"]
NOTHING = "-"  # a cell that a correction empties
VALUES = ["measure", "value", "value_high", "bound", "unit", "subject", "place", "date", "attributed_to"]


def load_corrections(articles: pd.DataFrame) -> pd.DataFrame:
    """The rows of `corrections.csv`: article_id, start, end, surface, action, value columns, note; empty without it.

    `add` gives a value that was missed, `drop` takes one out, `change` replaces what its filled cells say; a cell
    with a lone - is emptied.
    A row that cannot be read, or whose words are no longer there, is named in a warning and left out.
    """
    columns = [*SPAN, "action", *VALUES, "note"]
    rows = checked_rows(articles, "corrections.csv", columns, ["article_id", "start", "end"], _problem)
    return rows.astype({"start": "int64", "end": "int64"})[columns]


@of_articles
def corrected_values(articles: pd.DataFrame) -> pd.DataFrame:
    """The reported values with the corrections of the collection: the columns of `reported_values` and correction.

    `correction` is empty, added or changed; dropped values are left out. A correction that changes or drops a value
    which the extractor does not give is named in a warning and left out.
    """
    table, idle = reported_values(articles).assign(correction=""), []
    for row in load_corrections(articles).to_dict("records"):
        here = (table["article_id"] == row["article_id"]) & (table["start"] == row["start"])
        if row["action"] != "add" and not here.any():
            place = f"{row['action']} of {row['surface']!r} in {row['article_id']} at {row['start']}"
            idle.append(f"{place}: the extractor gives no value there; drop the line or make it an add")
        elif row["action"] == "drop":
            table = table[~here]
        elif row["action"] == "change":
            for column, value in _filled(row).items():
                table.loc[here, column] = value
            table.loc[here, "correction"] = "changed"
        else:
            table = pd.concat([table[~here], _added(row, articles)], ignore_index=True)
    for path in companions(articles, "corrections.csv")[:1]:
        warn_of(path, idle)
    order = pd.Categorical(table["article_id"], categories=list(articles.index))
    return table.assign(_order=order).sort_values(["_order", "start"]).drop(columns="_order").reset_index(drop=True)


@of_articles
def review_sheet(articles: pd.DataFrame) -> pd.DataFrame:
    """Every value with its sentence, ready to be checked: fill in action (and what is wrong), keep the filled rows.

    The columns are those of `corrections.csv` with the extracted values beside them (extracted) and sentence_text;
    further columns do no harm there.
    """
    values = with_sentence_text(corrected_values(articles), articles)
    said = [" ".join(f"{c}={row[c]}" for c in VALUES if not _blank(row[c])) for row in values.to_dict("records")]
    blanks = dict.fromkeys(["action", *VALUES, "note"], "")
    return values[SPAN].assign(**blanks, extracted=said, sentence_text=values["sentence_text"])


def _blank(value: Any) -> bool:
    return value == "" or (isinstance(value, float) and math.isnan(value))


def _filled(row: dict[str, Any]) -> dict[str, Any]:
    """The value columns that a correction fills in, or empties."""
    return {c: _cell(c, row[c]) for c in VALUES if row[c]}


def _cell(column: str, text: str) -> str | float:
    """What a filled cell stands for."""
    if column.startswith("value"):
        return math.nan if text == NOTHING else float(text)
    return "" if text == NOTHING else text


def _added(row: dict[str, Any], articles: pd.DataFrame) -> pd.DataFrame:
    """A missed value as a row of the table: voice and sentence are those of its place in the text."""
    found = next(f for article_id, _, f in each_article(articles.loc[[row["article_id"]]]))
    piece = next((p for p in pieces(found) if p.start <= row["start"] < p.end), None)
    values = {**dict.fromkeys(VALUES, ""), "value": math.nan, "value_high": math.nan, "bound": "exact", **_filled(row)}
    place = {"voice": piece.voice if piece else "author", "sentence": piece.sentence + 1 if piece else 0}
    return pd.DataFrame([{**{c: row[c] for c in SPAN}, **values, **place, "correction": "added"}])


def _problem(row: Row, texts: Texts) -> str:
    """What is wrong with a correction and how to mend it; empty where nothing is."""
    if row["action"] not in ACTIONS:
        return f"action {row['action']!r} is unknown; use {', '.join(ACTIONS)}"
    if row["action"] == "add" and not (row["measure"] and row["value"]):
        return "an added value needs measure and value"
    return misplaced(row, texts) or misread(row, ["date"], passed=NOTHING)
