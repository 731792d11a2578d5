"""How well the extractor reads reported values, measured against the hand labels of the collection."""

import re
from typing import Any

import pandas as pd

from .companions import Form, checked_rows, companions
from .reported.own import known_measures, unknown_measure
from .stats.intervals import wilson_interval
from .text.given import of_articles
from .text.tokens import folded

ATTRIBUTES = ["bound", "subject", "place", "date", "attributed_to", "voice"]
DEFAULTS = {"bound": "exact", "voice": "author"}  # what goes without saying
EXACT = {"bound", "voice", "date"}  # attributes that agree letter for letter; of names, half of the words are shared
SMALL = {"the", "a", "an", "of", "and", "in", "at", "on", "to", "by", "s"}
NEEDED = ["article_id", "start", "end", "surface", "measure", "value", "value_high", *ATTRIBUTES]
FORM = Form(NEEDED, NEEDED[:3], dates=())  # a label may have alternatives


@of_articles
def load_labels(articles: pd.DataFrame, name: str = "reported_values.csv") -> pd.DataFrame:
    """The hand labels of the collection (`labels/`), empty where it has none; "|" separates accepted alternatives. What
    cannot be read, or does not stand where it says, is named in a warning and left out."""
    known = known_measures(articles) if companions(articles, f"labels/{name}") else []
    rows = checked_rows(articles, f"labels/{name}", FORM, lambda row: unknown_measure(row["measure"], known))
    return rows.astype({"start": "int64", "end": "int64"})


def match_labels(reported: pd.DataFrame, labels: pd.DataFrame, unclear: pd.DataFrame) -> pd.DataFrame:
    """One row a label or an unmatched extracted value, `other` left out on both sides.

    Columns: outcome (right, wrong, missed, extra), article_id, start, end, surface, label (measure and value),
    extracted (likewise), measure, extracted_measure, and for right rows one an attribute: True, False or, where both
    sides say no more than the default, NA. Spans match by overlap; right: the same measure and value, where the label's
    is not vague. Spans in `unclear` count neither way.
    """
    ours, gold = ([row for row in rows.to_dict("records") if row["measure"] != "other"] for rows in (reported, labels))
    taken: set[int] = set()
    records = []
    for label in gold:
        over = [i for i, row in enumerate(ours) if _overlap(row, label)]
        hit = next((i for i in over if i not in taken and _right(ours[i], label)), None)
        taken |= set(over) if hit is None else {hit}
        outcome = "right" if hit is not None else "wrong" if over else "missed"
        records.append(_record(outcome, label, ours[over[0] if hit is None else hit] if over else None))
    open_spans = unclear.to_dict("records")
    for i, row in enumerate(ours):
        if i not in taken and not any(_overlap(row, u) for u in open_spans):
            records.append(_record("extra", None, row))
    columns = ["outcome", "article_id", "start", "end", "surface", "label", "extracted", "measure", "extracted_measure"]
    return pd.DataFrame.from_records(records, columns=[*columns, *ATTRIBUTES])


def precision_recall(matches: pd.DataFrame) -> pd.DataFrame:
    """One row a measure and one for all: labelled, extracted, right, precision, recall, f1, each with a 95 %
    Wilson interval (Wilson 1927) for precision and recall. A label's first alternative names its measure."""
    said = {"labelled": matches["label"] != "", "extracted": matches["extracted"] != ""}
    counts = pd.DataFrame({**said, "right": matches["outcome"] == "right"}).astype(int)
    by = counts.groupby(matches["measure"]).sum().drop(index="", errors="ignore")
    table = pd.concat([counts.sum().to_frame("all measures").T, by]).rename_axis("measure").reset_index()
    for name, total in (("precision", "extracted"), ("recall", "labelled")):
        table[name] = table["right"] / table[total].where(table[total] > 0)
        table[f"{name}_low"], table[f"{name}_high"] = wilson_interval(table["right"], table[total])
    table["f1"] = 2 * table["right"] / (table["labelled"] + table["extracted"])
    return table


def attribute_accuracy(matches: pd.DataFrame) -> pd.DataFrame:
    """One row an attribute: rows (right ones where label or extractor says more than the default, so that what is said
    where the label has nothing is wrong), agree, accuracy, low, high (Wilson's 95 % interval)."""
    right = matches.loc[matches["outcome"] == "right", ATTRIBUTES]
    rows, agree = right.notna().sum(), right.eq(True).sum()
    low, high = wilson_interval(agree, rows)
    table = pd.DataFrame({"rows": rows, "agree": agree, "accuracy": agree / rows.where(rows > 0)})
    return table.assign(low=low, high=high).rename_axis("attribute").reset_index()


def confusion(matches: pd.DataFrame) -> pd.DataFrame:
    """Labelled measures (rows) by extracted measures (columns), "none" where one side has no value."""
    label = matches["measure"].where(matches["label"] != "", "none")
    extracted = matches["extracted_measure"].replace("", "none")
    return pd.crosstab(label, extracted).rename_axis(index="labelled", columns=None).reset_index()


def _overlap(a: dict[str, Any], b: dict[str, Any]) -> bool:
    return bool(a["article_id"] == b["article_id"] and a["start"] < b["end"] and b["start"] < a["end"])


def _right(row: dict[str, Any], label: dict[str, Any]) -> bool:
    """Whether an extracted value has the label's measure and value."""
    vague = label["bound"] == "vague" or not label["value"]
    values = zip(*([side[c] for c in ("value", "value_high")] for side in (row, label)), strict=True)
    same = row["measure"] in label["measure"].split("|")
    return same and (vague or all(_same(ours, theirs) for ours, theirs in values))


def _same(ours: float, label: str) -> bool:
    if not label or pd.isna(ours):
        return not label and pd.isna(ours)
    return abs(ours - float(label)) <= 5e-3 + 1e-6 * abs(float(label))


def _record(outcome: str, label: dict[str, Any] | None, row: dict[str, Any] | None) -> dict[str, Any]:
    """One row of `match_labels`."""
    at = label or row or {}
    first = label["measure"].split("|")[0] if label else (row or {}).get("measure", "")
    agrees = {c: _agrees(c, label[c], row[c]) for c in ATTRIBUTES} if label and row and outcome == "right" else {}
    return {
        "outcome": outcome,
        **{c: at[c] for c in ("article_id", "start", "end", "surface")},
        "label": f"{first} {label['value']}" if label else "",
        "extracted": f"{row['measure']} {row['value']:g}" if row else "",
        "measure": first,
        "extracted_measure": row["measure"] if row else "",
        **agrees,
    }


def _agrees(attribute: str, label: str, ours: Any) -> Any:
    """True or False; NA where label and extractor both say no more than the default."""
    options, said = label.split("|"), "" if pd.isna(ours) else str(ours)
    if set(options) == {DEFAULTS.get(attribute, "")} and said == options[0]:
        return pd.NA
    if attribute in EXACT:
        return said in options
    return any(_shared(o, said) >= 0.5 for o in options)


def _shared(a: str, b: str) -> float:
    """Dice coefficient of the words of two names, 1 where both are empty; plural s, case and accents do not count."""
    x, y = ({w.rstrip("s") or w for w in re.findall(r"[a-z0-9]+", folded(t))} - SMALL for t in (a, b))
    return 2 * len(x & y) / (len(x) + len(y)) if x or y else 1.0
