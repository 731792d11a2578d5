"""Where articles disagree with each other and with reference values about the same quantity."""

import math
import re
from typing import Any

import pandas as pd

from .actors import Actor, by_alias, load_actors
from .days import apart, before, window
from .text.tokens import folded

TOLLS = {"deaths", "injuries", "arrests"}
PEOPLE = {
    "", "people", "person", "persons", "victims", "fatal victims", "dead", "others", "individuals",
    "protesters", "protestors", "demonstrators", "protester", "demonstrator", "marchers", "murders",
    "bodies", "corpses", "deaths", "fatalities", "casualties", "killings", "injuries", "arrests", "detentions",
}  # fmt: skip
VAGUE_SPAN = 10  # "dozens" are 24 to 240 at most: a vague word leaves one order of magnitude open
ABOUT = 0.1  # "about", "nearly": within a tenth


def span(value: float, value_high: float, bound: str, decimals: int, rounded: bool) -> tuple[float, float]:
    """The lowest and the highest number that a stated value is compatible with.

    A rounded quantity (a share in percent) stands for what rounds to it at its own decimals.
    """
    half = 0.5 * 10.0**-decimals if rounded else 0.0
    low, high = value - half, (value if math.isnan(value_high) else value_high) + half
    return {
        "about": (low - ABOUT * abs(value), high + ABOUT * abs(value)),
        "nearly": (low - ABOUT * abs(value), high),
        "at_least": (low, math.inf),
        "more_than": (low, math.inf),
        "at_most": (-math.inf, high),
        "less_than": (-math.inf, high),
        "vague": (value, value * VAGUE_SPAN),
    }.get(bound, (low, high))


def compare_reported(
    reported: pd.DataFrame, reference: pd.DataFrame, articles: pd.DataFrame | None = None
) -> pd.DataFrame:
    """One row a pair of values about the same quantity: a reported value and another, of an article or a reference.

    Columns: measure, unit, subject, place, period (the quantity), article_id, start, end, value, value_high,
    bound, attributed_to, date, as_of, other (an article or a reference id), other_is (article or reference),
    other_start, other_end, other_value, other_value_high, other_bound, other_source, other_date, other_as_of, relation.
    A candidate and the party they stand for are one subject. A pair of two reported values is listed once.

    relation: agree (the same within the precision written), overlap (their bounds are compatible), different
    date (another day, or a toll that has grown since), differ. Without `articles` the date of publication, and
    so the growth of a toll, is unknown.
    """
    left, known = _sides(reported, articles), _sides(reference, articles)
    right = pd.concat([left, known], ignore_index=True) if len(known) else left
    left, right = left.reset_index(names="nr"), right.reset_index(names="other_nr")
    keys = ["measure", "key_unit", "key_subject", "key_place"]
    pairs = left.merge(right, on=keys, suffixes=("", "_o"))
    pairs = pairs[pairs["nr"] < pairs["other_nr"]]
    pairs = pairs[_in_one_period(pairs)]
    pairs["relation"] = [_relation(p) for p in pairs.to_dict("records")]
    pairs["period"] = [a[:4] or b[:4] for a, b in zip(pairs["date"], pairs["date_o"], strict=True)]
    pairs = _nearest_rule(pairs)
    pairs["article_o"] = pairs["article_o"].map({True: "article", False: "reference"})
    return pairs[[*_RENAMED]].rename(columns=_RENAMED).reset_index(drop=True)


_RENAMED = {
    "measure": "measure", "key_unit": "unit", "key_subject": "subject", "key_place": "place", "period": "period",
    "id": "article_id", "start": "start", "end": "end", "value": "value", "value_high": "value_high",
    "bound": "bound", "source": "attributed_to", "date": "date", "as_of": "as_of",
    "id_o": "other",
    "article_o": "other_is",
    "start_o": "other_start", "end_o": "other_end", "value_o": "other_value", "value_high_o": "other_value_high",
    "bound_o": "other_bound", "source_o": "other_source", "date_o": "other_date", "as_of_o": "other_as_of",
    "relation": "relation",
}  # fmt: skip


_SIDE = [
    "measure", "key_unit", "key_subject", "key_place", "id", "start", "end", "value", "value_high", "bound",
    "source", "date", "as_of", "decimals", "article",
]  # fmt: skip


def reference_check(pairs: pd.DataFrame) -> pd.DataFrame:
    """One row a reported value that some reference is about: article_id, start, end, measure, subject, place, value,
    bound, then how many references agree, overlap, differ and are of a different date, agrees_with and differs_from:
    value, source and as_of of each, in words. Values that differ from a reference come first."""
    known = pairs[pairs["other_is"] == "reference"]
    keys = ["article_id", "start", "end", "measure", "subject", "place", "value", "bound"]
    if known.empty:
        return pd.DataFrame(columns=[*keys, *RELATIONS, "agrees_with", "differs_from"])
    said = [
        f"{SIGN.get(b, '')}{v:,.10g} ({source}, {as_of})"
        for b, v, source, as_of in known[["other_bound", "other_value", "other_source", "other_as_of"]].itertuples(
            False
        )
    ]
    groups = known.assign(said=said).groupby(keys, sort=False, dropna=False)
    table = groups["relation"].value_counts().unstack(fill_value=0).reindex(columns=RELATIONS, fill_value=0)
    for column, relation in (("agrees_with", "agree"), ("differs_from", "differ")):
        chosen = known.assign(said=said)[known["relation"] == relation].groupby(keys, sort=False, dropna=False)["said"]
        table[column] = chosen.agg("; ".join).reindex(table.index).fillna("")
    table.columns.name = None
    return table.reset_index().sort_values("differ", ascending=False, kind="stable", ignore_index=True)


def near_another_series(check: pd.DataFrame, reference: pd.DataFrame) -> pd.DataFrame:
    """Values (of `reference_check`) that no reference about their quantity supports, beside references of the same
    measure and place about another subject that lie within a tenth: article_id, measure, place, value, subject,
    other_value, other_subject, source, as_of."""
    lone = check[(check["agree"] == 0) & (check["overlap"] == 0) & (check["differ"] > 0)]
    columns = ["measure", "place", "other_subject", "other_value", "source", "as_of"]
    known = reference.reindex(columns=["measure", "key_place", "key_subject", "value", "source", "as_of"])
    pairs = lone.merge(known.set_axis(columns, axis=1), on=["measure", "place"])
    close = (pairs["value"] - pairs["other_value"]).abs() <= ABOUT * pairs["value"].abs()
    chosen = pairs[close & (pairs["subject"] != pairs["other_subject"])]
    return chosen[["article_id", "value", "subject", *columns]].reset_index(drop=True)


def latest_reference(reference: pd.DataFrame) -> pd.DataFrame:
    """Of the references about one quantity in one year, the one said last; `reference` is of `with_quantity`."""
    said = reference.assign(year=reference["date"].str[:4], end=[window(d)[1] for d in reference["as_of"]])
    quantity = ["measure", "key_unit", "key_subject", "key_place", "year"]
    last = said.sort_values("end", kind="stable").drop_duplicates(quantity, keep="last")
    return reference.loc[last.index.sort_values()]


RELATIONS = ["agree", "overlap", "differ", "different date"]
SIGN = {"at_least": "≥ ", "more_than": "> ", "less_than": "< ", "at_most": "≤ ", "about": "≈ ", "nearly": "nearly "}


def same_value_elsewhere(reported: pd.DataFrame, reference: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Shares that an article gives to one subject and a reference, to the same decimals, to another only.

    One row a case: article_id, start, surface, measure, subject, value, other_subject, source, as_of. Only values
    with decimals count: whole numbers meet by chance.
    """
    left, right = _sides(reported, articles), _sides(reference, articles)
    left["surface"], left["subject"] = _shares(reported)["surface"], _shares(reported)["subject"]
    right["subject"] = _shares(reference)["subject"]
    pairs = left[left["decimals"] > 0].merge(
        right, on=["measure", "key_unit", "key_place", "value"], suffixes=("", "_o")
    )
    pairs = pairs[_in_one_period(pairs)]
    own = pairs[pairs["key_subject"] == pairs["key_subject_o"]][["id", "start"]]
    elsewhere = pairs[~pairs.set_index(["id", "start"]).index.isin(own.set_index(["id", "start"]).index)]
    names = {"id": "article_id", "subject_o": "other_subject", "source_o": "source", "as_of_o": "as_of"}
    columns = ["id", "start", "surface", "measure", "subject", "value", "subject_o", "source_o", "as_of_o"]
    return elsewhere[columns].rename(columns=names).reset_index(drop=True)


def _shares(rows: pd.DataFrame) -> pd.DataFrame:
    return rows[rows["measure"] != "other"].reset_index(drop=True)


def _sides(rows: pd.DataFrame, articles: pd.DataFrame | None) -> pd.DataFrame:
    """Reported or reference values in one form: the keys of their quantity, decimals, source and as_of."""
    rows = with_quantity(rows[rows["measure"] != "other"].reset_index(drop=True), articles)
    rows["article"] = "article_id" in rows
    if "article_id" in rows:
        rows = rows.rename(columns={"article_id": "id", "attributed_to": "source"})
        rows["as_of"] = rows["id"].map(_published(articles))
        rows["decimals"] = [decimals(s, v) for s, v in zip(rows["surface"], rows["value"], strict=True)]
    rows[["date", "as_of"]] = rows[["date", "as_of"]].astype("object").fillna("")
    return rows.reindex(columns=_SIDE)


def with_quantity(rows: pd.DataFrame, articles: pd.DataFrame | None) -> pd.DataFrame:
    """Reported or reference values with the columns under which they are compared: key_unit, key_subject, key_place.

    The place of seats is their chamber, where one is named.
    """
    names = {} if articles is None else by_alias(load_actors(articles))
    text = rows[["measure", "subject", "place"]].astype("object").fillna("").itertuples(index=False)
    keys = [(subject_key(m, s, names), place_key(m, s, p, names)) for m, s, p in text]
    unit = rows["unit"].where(rows["measure"] != "threshold", "percent or points")
    subjects, places = (pd.Series([k[i] for k in keys], index=rows.index, dtype="str") for i in (0, 1))
    return rows.assign(key_unit=unit, key_subject=subjects, key_place=places)


def _published(articles: pd.DataFrame | None) -> dict[str, str]:
    """Article id to the days on which it may have appeared, as first/last; empty where unknown."""
    if articles is None:
        return {}
    dates = articles[["earliest", "latest"]].astype("object").fillna("")
    return {str(a): f"{first}/{last}" if first else "" for a, first, last in dates.itertuples()}


def subject_key(measure: str, subject: str, names: dict[str, Actor]) -> str:
    """Under which name a subject is compared: a party for its candidates, people for any word for people.

    A rule's threshold is compared with every other threshold of its place and year, a chamber's size by its place.
    """
    if measure in {"threshold", "seats_total"}:
        return ""
    if measure in TOLLS and folded(subject) in PEOPLE:
        return "people"
    actor = names.get(folded(subject))
    return (actor.party or actor.name) if actor else folded(subject)


def place_key(measure: str, subject: str, place: str, names: dict[str, Actor]) -> str:
    """Under which name a place is compared: its canonical name; for seats the chamber, where one is named."""
    known = [names[folded(x)] for x in (place, subject) if folded(x) in names]
    bodies = [a.name for a in known if a.kind == "body"]
    if measure in {"seats", "seats_total"} and bodies:
        return bodies[0]
    return names[folded(place)].name if folded(place) in names else place


def decimals(surface: str, value: float) -> int:
    """How many decimals of `value` are written in `surface`: 1 in "52.4", 2 in "81,64", 0 in "80.000" and "nine"."""
    digits = re.search(r"[.,](\d+)$", surface)
    if not digits or math.isnan(value):
        return 0
    written = int(re.sub(r"\D", "", surface))
    return len(digits[1]) if math.isclose(written, value * 10 ** len(digits[1]), rel_tol=1e-9) else 0


def _in_one_period(pairs: pd.DataFrame) -> pd.Series:
    """Which pairs may be about the same year."""
    same = [_same_period(a, b) for a, b in zip(pairs["date"], pairs["date_o"], strict=True)]
    return pd.Series(same, index=pairs.index, dtype=bool)


def _same_period(a: str, b: str) -> bool:
    """True unless both dates are known and have no year in common."""
    return not apart(*("/".join(part[:4] for part in d.split("/")) for d in (a, b)))


def _relation(pair: dict[str, Any]) -> str:
    """How two values about the same quantity stand to each other."""
    mine, other = _span_of(pair, ""), _span_of(pair, "_o")
    same = pair["bound"] == pair["bound_o"] and pair["value"] == pair["value_o"]
    if apart(pair["date"], pair["date_o"]):
        return "different date"
    if mine[0] <= other[1] and other[0] <= mine[1]:
        return "agree" if same or pair["bound"] == pair["bound_o"] == "exact" else "overlap"
    earlier, later = (mine, other) if before(pair["as_of"], pair["as_of_o"]) else (other, mine)
    told_apart = before(pair["as_of"], pair["as_of_o"]) or before(pair["as_of_o"], pair["as_of"])
    grown = pair["measure"] in TOLLS and told_apart and earlier[1] < later[0]
    return "different date" if grown else "differ"


def _span_of(pair: dict[str, Any], side: str) -> tuple[float, float]:
    """The span of one side of a pair."""
    value, high, bound, places = (pair[c + side] for c in ("value", "value_high", "bound", "decimals"))
    return span(value, high, bound, places, rounded=pair["key_unit"] not in {"people", "seats", "votes"})


def _nearest_rule(pairs: pd.DataFrame) -> pd.DataFrame:
    """The pairs, of thresholds only the nearest of a text or list: several rules stand side by side."""
    rule = pairs["measure"] == "threshold"
    distance = (pairs["value"] - pairs["value_o"]).abs()
    group = [pairs["nr"], pairs["id_o"].where(pairs["article_o"].astype(bool), "reference")]
    nearest = distance.groupby(group).transform("min")
    return pairs[~rule | (distance == nearest)]
