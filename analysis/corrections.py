"""A reader's own corrections of the extracted values, kept in `corrections.csv` of the collection."""

import math
from functools import partial
from pathlib import Path
from typing import Any

import pandas as pd

from .articles import in_order
from .companions import (
    BOUNDS,
    Form,
    Row,
    as_loaded,
    checked_rows,
    companions,
    folders,
    misformed,
    rows_and_problems,
    warn_of,
)
from .files import alone, write_whole
from .plain import as_cells, clean
from .reported import UNITS, reported_values
from .reported.certainty import signs
from .reported.own import known_measures, unknown_measure
from .text.given import of_articles
from .text.layers import each_article, with_sentence_text
from .text.tokens import pieces

ACTIONS = ["accept", "add", "change", "drop"]
SPAN = ["article_id", "start", "end", "surface"]
PLACE = SPAN[:3]
NOTHING = "-"  # a cell that a correction empties
VALUES = ["measure", "value", "value_high", "bound", "unit", "subject", "place", "date", "as_of", "attributed_to"]
COLUMNS = [*SPAN, "action", *VALUES, "note"]
NEEDED = [column for column in COLUMNS if column != "as_of"]  # which older files lack
FORM = Form(NEEDED, PLACE, ["action"], {"action": ACTIONS, "bound": BOUNDS}, emptied=NOTHING)
UNSURE = 0.7  # certainty below which the measure itself is doubted
DONE = {"accept": "accepted", "change": "changed"}


@of_articles
def load_corrections(articles: pd.DataFrame) -> pd.DataFrame:
    """The rows of `corrections.csv`: article_id, start, end, surface, action, value columns, note; empty without it.

    `add` gives a value that was missed, `drop` takes one out, `change` replaces what its filled cells say; a cell
    with a lone - is emptied. `accept` says that a reader found the value right; its filled cells stay as they are.
    A row that cannot be read, or whose words are no longer there, is named in a warning and left out.
    """
    known = known_measures(articles) if companions(articles, "corrections.csv") else []
    rows = checked_rows(articles, "corrections.csv", FORM, partial(_problem, known=known)).reindex(
        columns=COLUMNS, fill_value=""
    )
    return rows.astype({"start": "int64", "end": "int64"})


def all_corrections(articles: pd.DataFrame) -> tuple[pd.DataFrame, list[str]]:
    """Every row of `corrections.csv` that can be read, with all its columns, right or not; and what cannot be read."""
    rows, problems = [pd.DataFrame(columns=COLUMNS, dtype="str")], list[str]()
    for path in companions(articles, "corrections.csv"):
        table, _, wrong = rows_and_problems(path, NEEDED, lambda row: "")
        rows.append(table.assign(article_id=table["article_id"].map(partial(as_loaded, ids=set(articles.index)))))
        problems += [f"{path.name}: {said}" for said in wrong]
    return pd.concat(rows, ignore_index=True).fillna(""), problems


def save_correction(articles: pd.DataFrame, row: Row) -> Path:
    """Write a correction into `corrections.csv` in place of one of the same words; without an action, take that out.
    The other rows stay. Raises ValueError that says what is wrong with the row, or with the file, or that another
    process writes it at this moment."""
    if not (isinstance(row, dict) and set(row) == set(COLUMNS) and all(isinstance(c, str) for c in row.values())):
        raise ValueError(f"a correction has the columns {', '.join(COLUMNS)}, all of them text")
    row = {column: " ".join(clean(cell).split()) for column, cell in row.items()}
    if row["article_id"] not in articles.index or not folders(articles):
        raise ValueError(f"article {row['article_id']} is in no folder here")
    one = articles.loc[[row["article_id"]]]
    if row["action"]:
        found = (
            misformed(row, one["text"].to_dict(), FORM)
            or _problem(row, known_measures(one))
            or _idle(row, reported_values(one))
        )
        if found:
            raise ValueError(found)
    path = Path(one["folder"].iloc[0]) / "corrections.csv"
    with alone(path.with_suffix(".lock")):
        write_whole(path, as_cells(_with(row, one)).to_csv(index=False, lineterminator="\n"))
    return path


def _with(row: Row, one: pd.DataFrame) -> pd.DataFrame:
    """The rows of the file of an article with a correction in place of one of the same words, or without that."""
    rows, problems = all_corrections(one)
    if problems:
        raise ValueError(f"{problems[0]}; mend that first")
    same = (rows[PLACE] == [row[c] for c in PLACE]).all(axis=1)
    if row["action"]:
        rows.loc[rows.index[same].min() if same.any() else len(rows), COLUMNS] = [row[c] for c in COLUMNS]
    else:
        rows = rows[~same]
    return rows.fillna("")


@of_articles
def corrected_values(articles: pd.DataFrame) -> pd.DataFrame:
    """The reported values with the corrections of the collection: the columns of `reported_values` and correction.

    `correction` is empty, accepted, added or changed; dropped values are left out. A correction of a value which the
    extractor does not give is named in a warning and left out.
    """
    table, idle = reported_values(articles).assign(correction=""), []
    for row in load_corrections(articles).to_dict("records"):
        here = (table["article_id"] == row["article_id"]) & (table["start"] == row["start"])
        if found := _idle(row, table):
            idle.append(found)
        elif row["action"] == "drop":
            table = table[~here]
        elif row["action"] in DONE:
            for column, value in _filled(row).items():
                table.loc[here, column] = value
            table.loc[here, ["correction", "certainty"]] = DONE[row["action"]], 1.0
        else:
            table = pd.concat([table[~here], _added(row, articles)], ignore_index=True)
    for path in companions(articles, "corrections.csv")[:1]:
        warn_of(path, idle)
    return in_order(table.sort_values("start", kind="stable"), articles.index)


@of_articles
def review_sheet(articles: pd.DataFrame) -> pd.DataFrame:
    """Every value with its sentence, ready to be checked: fill in action (and what is wrong), keep the filled rows. The
    columns are those of `corrections.csv`, and, which do no harm there, extracted and sentence_text."""
    values = with_sentence_text(corrected_values(articles), articles)
    rows = values[VALUES].replace("", pd.NA).to_dict("records")
    said = [" ".join(f"{column}={value}" for column, value in row.items() if not pd.isna(value)) for row in rows]
    blanks = dict.fromkeys(["action", *VALUES, "note"], "")
    return values[SPAN].assign(**blanks, extracted=said, sentence_text=values["sentence_text"])


def doubts(values: pd.DataFrame) -> list[dict[str, str]]:
    """For each value, with its sentence_text, the signs that it may be misread, by column; none of measure `other`."""
    return [{} if row["measure"] == "other" else _doubts(row) for row in values.to_dict("records")]


def _doubts(row: dict[str, Any]) -> dict[str, str]:
    near = {"measure": "another, or none, is nearly as likely"} if row["certainty"] < UNSURE else {}
    return near | signs(row, row["sentence_text"])


def _idle(row: Row, table: pd.DataFrame) -> str:
    """What is wrong with a correction of a value that is not in the table of its article; empty where it is."""
    there = (table["article_id"] == row["article_id"]) & (table["start"] == int(row["start"]))
    if row["action"] == "add" or there.any():
        return ""
    place = f"{row['action']} of {row['surface']!r} in {row['article_id']} at {row['start']}"
    return f"{place}: the extractor gives no value there; drop the line or make it an add"


def _filled(row: dict[str, Any]) -> dict[str, Any]:
    """The value columns that a correction fills in, or empties."""
    numbers = {c: math.nan if row[c] == NOTHING else float(row[c]) for c in ("value", "value_high") if row[c]}
    return {c: "" if row[c] == NOTHING else row[c] for c in VALUES if row[c]} | numbers


def _added(row: dict[str, Any], articles: pd.DataFrame) -> pd.DataFrame:
    """A missed value as a row of the table: voice and sentence are those of its place in the text."""
    found = next(f for article_id, _, f in each_article(articles.loc[[row["article_id"]]]))
    piece = next((p for p in pieces(found) if p.start <= row["start"] < p.end), None)
    silent = {**dict.fromkeys(VALUES, ""), "value": math.nan, "value_high": math.nan, "bound": "exact"}
    place = {"voice": piece.voice if piece else "author", "sentence": piece.sentence + 1 if piece else 0}
    told = {"unit": UNITS.get(row["measure"], ""), **_filled(row), **place, "certainty": 1.0, "correction": "added"}
    return pd.DataFrame([{c: row[c] for c in SPAN} | silent | told])


def _problem(row: Row, known: list[str]) -> str:
    """What is wrong with the measure or the value of a correction; empty where nothing is."""
    if row["action"] == "add" and not (row["measure"] and row["value"]):
        return "an added value needs measure and value"
    return unknown_measure(row["measure"], known) if row["action"] in {"add", "change"} else ""
