"""Reported values beside references: what agrees, what departs, what may belong to another series or subject."""

import pandas as pd

from ..days import apart, window
from ..show import SIGNS
from .quantity import ABOUT, SHARES, sides

CONFIDENCE = ["low", "medium-low", "medium", "medium-high", "high"]
MEDIUM = CONFIDENCE.index("medium")  # that of a reference which tells none
RELATIONS = ["agree", "overlap", "differ", "different date"]


def reference_check(pairs: pd.DataFrame) -> pd.DataFrame:
    """One row a reported value that some reference is about: article_id, start, end, measure, subject, place, value,
    bound, then how many references agree, overlap, differ and are of a different date, agrees_with and differs_from:
    value, source and as_of of each, in words. Values that differ from a reference come first."""
    known = pairs[pairs["other_is"] == "reference"]
    keys = ["article_id", "start", "end", "measure", "subject", "place", "value", "bound"]
    if known.empty:
        return pd.DataFrame(columns=[*keys, *RELATIONS, "agrees_with", "differs_from"])
    whose = [", ".join(filter(None, who)) for who in known[["other_source", "other_as_of"]].to_numpy()]
    said = [
        f"{SIGNS.get(r.other_bound, '')}{r.other_value:,.10g} ({who})"
        for r, who in zip(known.itertuples(), whose, strict=True)
    ]
    groups = known.assign(said=said).groupby([*keys, "relation"], sort=False, dropna=False)["said"]
    table = groups.agg(number="size", told="; ".join).unstack("relation")
    counts = table["number"].reindex(columns=RELATIONS).fillna(0).astype(int)
    told = table["told"].reindex(columns=["agree", "differ"]).astype("object").fillna("")
    told.columns = ["agrees_with", "differs_from"]
    order = ["differ", "article_id", "start"]
    return counts.join(told).reset_index().sort_values(order, ascending=[False, True, True], ignore_index=True)


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


def best_reference(reference: pd.DataFrame) -> pd.DataFrame:
    """Of the references about one quantity in one year the one of highest confidence, of several such the one said
    last; `reference` is of `with_quantity`."""
    if len(reference) < 2:
        return reference
    said = reference.assign(
        year=reference["date"].str[:4],
        end=[window(d)[1] for d in reference["as_of"]],
        sure=reference["confidence"].map(lambda c: CONFIDENCE.index(c) if c in CONFIDENCE else MEDIUM),
    )
    quantity = ["measure", "key_unit", "key_subject", "key_place", "year"]
    last = said.sort_values(["sure", "end"], kind="stable").drop_duplicates(quantity, keep="last")
    return reference.loc[last.index.sort_values()]


def same_value_elsewhere(reported: pd.DataFrame, reference: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Shares that an article gives to one subject and a reference, to the same decimals, to another only.

    One row a case: article_id, start, surface, measure, subject, value, other_subject, source, as_of. Only values
    with decimals count: whole numbers meet by chance.
    """
    left, right = sides(reported, articles), sides(reference, articles)
    pairs = left[left["key_unit"].isin(SHARES) & (left["step"] < 1)].merge(
        right, on=["measure", "key_unit", "key_place", "value"], suffixes=("", "_o")
    )
    pairs = pairs[in_one_period(pairs)]
    own = pairs[pairs["key_subject"] == pairs["key_subject_o"]][["id", "start"]]
    elsewhere = pairs[~pairs.set_index(["id", "start"]).index.isin(own.set_index(["id", "start"]).index)]
    names = {"id": "article_id", "subject_o": "other_subject", "source_o": "source", "as_of_o": "as_of"}
    columns = ["id", "start", "surface", "measure", "subject", "value", "subject_o", "source_o", "as_of_o"]
    return elsewhere[columns].rename(columns=names).reset_index(drop=True)


def in_one_period(pairs: pd.DataFrame) -> pd.Series:
    """Which pairs of a date and a date_o may be about the same year: all but those of two known ones apart."""
    years = {date: "/".join(day[:4] for day in date.split("/")) for date in {*pairs["date"], *pairs["date_o"]}}
    same = [not apart(years[a], years[b]) for a, b in zip(pairs["date"], pairs["date_o"], strict=True)]
    return pd.Series(same, index=pairs.index, dtype=bool)
