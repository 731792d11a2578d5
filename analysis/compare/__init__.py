"""Where articles disagree with each other and with reference values about the same quantity."""

import numpy as np
import pandas as pd

from ..days import hours
from ..reference import load_reference
from ..reported import reported_values
from ..reported.measures import TOLLS
from ..text.given import DATES, takes
from .around import traits
from .company import TRAITS, together
from .likeness import FEW, candidates
from .quantity import decimals, precision, sides, span, with_quantity
from .references import best_reference, in_one_period, near_another_series, reference_check, same_value_elsewhere
from .relation import grown, relations, spans, windows

__all__ = [
    "TOLLS", "best_reference", "compare_reported", "decimals", "near_another_series", "precision", "reference_check",
    "same_value_elsewhere", "span", "with_quantity",
]  # fmt: skip
NO_ARTICLES = pd.DataFrame(columns=["text"])
LISTED = 0.3  # a pair is listed if it is as likely as this to count one thing
RETOLD = 0.75  # a number that two articles give is of one count if as likely as this, and large or of one source
READ = ["counting", "early", "past", "told", "untold", "unwon"]  # traits that a relation is read from
ORDER = ["differ", "agree", "overlap", "update", "part", "different date"]
_PAIR = ["id", "start", "end", "value", "value_high", "bound", "source", "date", "as_of"]
_NAMES = {"id": "article_id", "source": "attributed_to", "id_o": "other"}


@takes(reported_values, "measure")
def compare_reported(
    reported: pd.DataFrame, reference: pd.DataFrame | None = None, articles: pd.DataFrame | None = None
) -> pd.DataFrame:
    """One row a pair of values about the same quantity: a reported value and another, of an article or a reference
    (where none is given, of the folder of the articles).

    Columns: measure, unit, subject, place, period (the quantity), article_id, start, end, value, value_high,
    bound, attributed_to, date, as_of, other (an article or a reference id), other_is (article or reference),
    other_start, other_end, other_value, other_value_high, other_bound, other_source, other_date, other_as_of, likeness,
    relation. Contradictions come first. A candidate and the party they stand for are one subject. A pair of two
    reported values is listed once; those of one article are compared where two sources are named. Of more than 200
    values of a measure in an article the first 200 are compared.

    Two reported values are about one quantity as far as subject, place, date, the words around and the company of
    third values let (`likeness`, 0 to 1); a reference must have the subject, place and year of the value, and no
    other day. relation: agree (the same within the precision written; few tolls only where they are likely of one
    count), overlap (their bounds are compatible), part (one counts a part of the other), update (a later count of
    what grows, or of votes that are still counted for one of the two), different date, differ (both cannot be right:
    counts as of one moment, a later, lower count of what can only grow, results told days after the vote), named
    between articles only where `contradictions` is sure. Without `articles` nothing is known of publication and of
    the words around a value.
    """
    if articles is not None:
        articles = articles.assign(**{date: pd.NA for date in DATES if date not in articles})  # texts alone have none
    reference = load_reference(NO_ARTICLES if articles is None else articles) if reference is None else reference
    left, known = sides(reported, articles), sides(reference, articles)
    both = pd.concat([left, known], ignore_index=True) if len(known) else left
    both[["low", "high"]] = spans(both)
    told = traits(left, articles)
    both[READ] = told[READ].reindex(both.index, fill_value=False)
    both["day"] = told["day"].reindex(both.index, fill_value="")
    both["few"] = both["measure"].isin(TOLLS) & (both["value"] <= FEW) & (articles is not None)
    both["grown"] = grown(both)
    pairs = pd.concat([_among(told), _with_references(left, known)], ignore_index=True)
    a, b = (both.take(pairs[c]).reset_index(drop=True) for c in ("nr", "other_nr"))
    moments = _first_told(both, pairs, told)
    first, other = (side.assign(as_of=moments[pairs[c]]) for side, c in ((a, "nr"), (b, "other_nr")))
    pairs["relation"] = relations(first, other, pairs, both)
    pairs["period"] = a["date"].str[:4].where(a["date"] != "", b["date"].str[:4])
    pairs = pd.concat([pairs, a, b[[*_PAIR, "article"]].add_suffix("_o")], axis=1)
    pairs = _nearest_rule(pairs[pairs["relation"] != ""])
    pairs["other_is"] = np.where(pairs["article_o"].astype(bool), "article", "reference")
    pairs["order"] = pairs["relation"].map(ORDER.index)
    pairs = pairs.sort_values(["order", "nr", "other_nr"])
    names = _NAMES | {f"key_{c}": c for c in ("unit", "subject", "place")}
    names |= {f"{c}_o": f"other_{c}" for c in _PAIR[1:]}
    quantity = ["measure", "key_unit", "key_subject", "key_place", "period"]
    shown = [*quantity, *_PAIR, "id_o", "other_is", *(f"{c}_o" for c in _PAIR[1:]), "likeness", "relation"]
    return pairs[shown].rename(columns=names).reset_index(drop=True)


def _among(t: pd.DataFrame) -> pd.DataFrame:
    """The pairs of reported values (nr, other_nr) that count one thing or part of it, with likeness, part, company."""
    whole = dict.fromkeys(["nr", "other_nr"], int) | dict.fromkeys(["likeness", "part", *TRAITS], float)
    found = [pd.DataFrame(columns=list(whole)).astype(whole)]
    for i, j in candidates(t):
        one, part, beside = together(t, i, j)
        keep = np.where(part > one, one + part, one) > LISTED
        found.append(beside.assign(nr=i, other_nr=j, likeness=one, part=part)[keep])
    return pd.concat(found, ignore_index=True)


def _first_told(both: pd.DataFrame, pairs: pd.DataFrame, told: pd.DataFrame) -> np.ndarray:
    """When each value was counted: one without a moment when an earlier article has the same number of one thing."""
    untold, published = told["untold"].to_numpy(dtype=bool), told["published"].to_numpy(dtype=str)
    sources = told["named"].to_numpy()
    same = (pairs["likeness"] > RETOLD).to_numpy() & (pairs["nr"] < len(told)) & (pairs["other_nr"] < len(told))
    nr, other = pairs.loc[same, ["nr", "other_nr"]].to_numpy().T
    nr, other = np.concatenate([nr, other]), np.concatenate([other, nr])
    value, bound = both["value"].to_numpy(), both["bound"].to_numpy()
    moments, (first, last) = np.array(both["as_of"], dtype=object), windows(both["as_of"], hours)
    by_one = np.array([bool(a & b) for a, b in zip(sources[nr], sources[other], strict=True)], dtype=bool)
    again = (value[nr] == value[other]) & ((value[nr] > FEW) | by_one) & (bound[nr] == bound[other])
    again &= untold[nr] & (published[other] <= published[nr]) & (last[other] != "") & (last[other] < first[nr])
    earliest = pd.Series(moments[other[again]]).groupby(nr[again]).min()
    moments[earliest.index.to_numpy(dtype=int)] = earliest
    return moments


def _with_references(left: pd.DataFrame, known: pd.DataFrame) -> pd.DataFrame:
    """The pairs of a reported value and a reference of the same quantity and year."""
    keys = ["measure", "key_unit", "key_subject", "key_place"]
    mine = left[[*keys, "date"]].assign(nr=np.arange(len(left)))
    other = known[[*keys, "date"]].assign(other_nr=len(left) + np.arange(len(known)))
    pairs = mine.merge(other, on=keys, suffixes=("", "_o"))
    pairs = pairs[in_one_period(pairs)]
    return pairs[["nr", "other_nr"]].assign(likeness=1.0, part=0.0).astype({"nr": int, "other_nr": int})


def _nearest_rule(pairs: pd.DataFrame) -> pd.DataFrame:
    """The pairs, of thresholds only the nearest of a text or list: several rules stand side by side."""
    rule = pairs["measure"] == "threshold"
    distance = (pairs["value"] - pairs["value_o"]).abs()
    group = [pairs["nr"], pairs["id_o"].where(pairs["article_o"].astype(bool), "reference")]
    nearest = distance.groupby(group).transform("min")
    return pairs[~rule | (distance == nearest)]
