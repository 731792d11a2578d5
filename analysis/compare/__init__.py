"""Where articles disagree with each other and with reference values about the same quantity."""

from collections.abc import Callable

import numpy as np
import pandas as pd

from ..days import hours, window
from ..reference import load_reference
from ..reported.measures import TOLLS
from ..text.given import DATES, of_articles
from .around import traits
from .contradictions import FIXED, certainty
from .likeness import FEW, candidates, chances
from .quantity import SHARES, decimals, precision, sides, span, with_quantity
from .references import best_reference, in_one_period, reference_check

__all__ = [
    "TOLLS", "best_reference", "compare_reported", "decimals", "precision", "reference_check",
    "span", "with_quantity",
]  # fmt: skip
NO_ARTICLES = pd.DataFrame(columns=["text"])
LISTED = 0.38  # a pair is listed if it is as likely as this to count one thing
SURE = 0.57  # numbers that differ contradict each other if as likely as this
CHANCE = 0.55  # up to which few that are as many as few others may be so by chance
RETOLD = 0.75  # a number that two articles give is of one count if as likely as this, and large or of one source
COUNTING = np.timedelta64(2, "D")  # after a vote in which its results still change
REST = np.timedelta64(8, "h")  # of a day: so long before its end an hour's count may be older than the day's
READ = ["early", "past", "told", "untold"]  # traits that a relation is read from
ORDER = ["differ", "agree", "overlap", "update", "part", "different date"]
_PAIR = ["id", "start", "end", "value", "value_high", "bound", "source", "date", "as_of"]
_NAMES = {"id": "article_id", "source": "attributed_to", "id_o": "other"}


@of_articles
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

    Two reported values are about one quantity as far as subject, place, date and the words around let (`likeness`, 0
    to 1); a reference must have the subject, place and year of the value, and no other day. relation: agree (the same
    within the precision written; few tolls only where they are likely of one count), overlap (their bounds are
    compatible), part (one counts a part of the other), update (a later count of what grows), different date, differ
    (both cannot be right: counts as of one moment, a later, lower count of what can only grow, results told days after
    the vote), named between articles only where `contradictions` is sure. Without `articles` nothing is known of
    publication and of the words around a value.
    """
    if articles is not None:
        articles = articles.assign(**{date: pd.NA for date in DATES if date not in articles})  # texts alone have none
    reference = load_reference(NO_ARTICLES if articles is None else articles) if reference is None else reference
    left, known = sides(reported, articles), sides(reference, articles)
    both = pd.concat([left, known], ignore_index=True) if len(known) else left
    both[["low", "high"]] = _spans(both)
    told = traits(left, articles)
    both[READ] = told[READ].reindex(both.index, fill_value=False)
    both["few"] = both["measure"].isin(TOLLS) & (both["value"] <= FEW) & (articles is not None)
    both["grown"] = _grown(both)
    pairs = pd.concat([_among(told), _with_references(left, known)], ignore_index=True)
    a, b = (both.take(pairs[c]).reset_index(drop=True) for c in ("nr", "other_nr"))
    moments = _first_told(both, pairs, told)
    first, other = (side.assign(as_of=moments[pairs[c]]) for side, c in ((a, "nr"), (b, "other_nr")))
    pairs["relation"] = _relation(first, other, pairs, both)
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
    """The pairs of reported values (nr, other_nr) that count one thing or part of it, with likeness and part."""
    found = [pd.DataFrame({"nr": [], "other_nr": [], "likeness": [], "part": []}).astype({"nr": int, "other_nr": int})]
    for i, j in candidates(t):
        one, part = chances(t, i, j).T
        keep = np.where(part > one, one + part, one) > LISTED
        columns = {"nr": i, "other_nr": j, "likeness": one, "part": part}
        found.append(pd.DataFrame({name: column[keep] for name, column in columns.items()}))
    return pd.concat(found, ignore_index=True)


def _first_told(both: pd.DataFrame, pairs: pd.DataFrame, told: pd.DataFrame) -> np.ndarray:
    """When each value was counted: one without a moment when an earlier article has the same number of one thing."""
    untold, published = told["untold"].to_numpy(dtype=bool), told["published"].to_numpy(dtype=str)
    sources = told["named"].to_numpy()
    same = (pairs["likeness"] > RETOLD).to_numpy() & (pairs["nr"] < len(told)) & (pairs["other_nr"] < len(told))
    nr, other = pairs.loc[same, ["nr", "other_nr"]].to_numpy().T
    nr, other = np.concatenate([nr, other]), np.concatenate([other, nr])
    value, bound = both["value"].to_numpy(), both["bound"].to_numpy()
    moments, (first, last) = np.array(both["as_of"], dtype=object), _windows(both["as_of"], hours)
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


def _relation(a: pd.DataFrame, b: pd.DataFrame, pairs: pd.DataFrame, both: pd.DataFrame) -> np.ndarray:
    """How the values of each pair stand to each other; "" where too little says that they are of one quantity."""
    low, high, low_o, high_o = (side[c].to_numpy() for side in (a, b) for c in ("low", "high"))
    (first, last), (first_o, last_o) = _windows(a["as_of"], hours), _windows(b["as_of"], hours)
    earlier, later = (
        (last < first_o) & (last != "") & (first_o != ""),
        (last_o < first) & (last_o != "") & (first != ""),
    )
    known = ~b["article"].to_numpy(dtype=bool)  # a reference
    (day, end), (day_o, end_o) = _windows(a["date"], window), _windows(b["date"], window)
    days = (day != "") & (day_o != "") & ((end < day_o) | (end_o < day))
    together = ((a["id"] == b["id"]) & (a["as_of"] == b["as_of"])).to_numpy()
    until, until_o = (np.where(e == "", m.astype("U10"), e) for e, m in ((end, last), (end_o, last_o)))
    ends = ((first, last), (first_o, last_o))
    told, told_o = ((f != "") & (f.astype("U10") == e.astype("U10")) for f, e in ends)  # by the day
    undated = ~known & (told != told_o) & ~earlier & ~later
    loose, loose_o = undated | _loose(*ends[0], *ends[1]), undated | _loose(*ends[1], *ends[0])
    first_told = together & (a["early"] != b["early"]).to_numpy()
    earlier = earlier | (together & (until < until_o)) | (first_told & a["early"].to_numpy(dtype=bool))
    later = later | (together & (until_o < until)) | (first_told & b["early"].to_numpy(dtype=bool))
    edge = np.fmin(a["step"], b["step"]).to_numpy() / 1000  # what rounds to 29 does not round to 30
    fits = (low + edge <= high_o) & (low_o + edge <= high)
    same = (a["bound"] == b["bound"]).to_numpy() & ((a["value"] == b["value"]) | (a["bound"] == "exact")).to_numpy()
    toll, fixed = a["measure"].isin(TOLLS).to_numpy(), a["measure"].isin(FIXED).to_numpy()
    past = (a["past"] & b["past"]).to_numpy()  # counts of an earlier year no longer grow
    on = a["grown"].to_numpy() & known  # the text counts on itself
    grows = toll & (on | ~past) & (((earlier | loose | on) & (high < low_o)) | ((later | loose_o) & (high_o < low)))
    night = (first.astype("U10") == end) & (last.astype("U10") == end) & (last_o.astype("U10") == end_o)
    counted = (
        ~toll
        & ~fixed
        & ~known
        & ~past
        & _counting(a, b)
        & (earlier | later | (night & ((first < last) | (first_o < last_o))))
    )
    one = pairs["likeness"].to_numpy()
    cases = [
        (pairs["part"].to_numpy() > one, "part"),
        (days & known, ""),  # of another day, another quantity
        (fits & same & ~known & a["few"].to_numpy() & (one <= CHANCE), ""),
        (fits & same, "agree"),
        (fits, "overlap"),
        ((grows | counted) & known, "different date"),
        (grows | counted, "update"),
        (_narrower(a, b), "different date"),
        (_elsewhere(a, b) & ~known, ""),
    ]
    found = np.select([c for c, _ in cases], [r for _, r in cases], "differ") if len(a) else np.array([], dtype=object)
    doubted = (found == "differ") & ~known
    doubted[doubted] = certainty(both, pairs[doubted]) <= SURE
    return np.where(doubted, np.where(days, "different date", ""), found)


def _spans(side: pd.DataFrame) -> np.ndarray:
    """The lowest and the highest number that each value is compatible with (n × 2)."""
    rows = side[["value", "value_high", "bound", "step", "key_unit"]].itertuples(index=False)
    spans = [span(value, high, bound, step, unit in SHARES) for value, high, bound, step, unit in rows]
    return np.array(spans, dtype=float).reshape(-1, 2)


def _grown(both: pd.DataFrame) -> pd.Series:
    """Which values their text, or list, raises itself: by one of the same date, or of none."""
    count = ["id", "measure", "key_unit", "key_subject", "key_place", "source"]
    undated = both["value"].where(both["date"] == "").groupby([both[c] for c in count], dropna=False).transform("max")
    return both["value"] < both.groupby([*count, "date"], dropna=False)["value"].transform("max").where(
        ~(undated > both["value"]), undated
    )


def _windows(dates: pd.Series, bounds: Callable[[str], tuple[str, str]]) -> tuple[np.ndarray, np.ndarray]:
    """First and last day or hour of each date, as arrays of strings."""
    known = {date: bounds(date) for date in dates.unique()}
    first, last = np.array([known[d] for d in dates], dtype=str).reshape(-1, 2).T
    return first, last


def _loose(first: np.ndarray, last: np.ndarray, first_o: np.ndarray, last_o: np.ndarray) -> np.ndarray:
    """Where the other moment may be the later: it lies within this one, a day or days, or holds it and goes on."""
    inside, around = (first <= first_o) & (last_o <= last), (first_o <= first) & (last <= last_o)
    end, end_o = (np.array(moments, dtype="datetime64[h]") for moments in (last, last_o))
    loose = (inside & ((first < first_o) | (last_o < last))) | (around & (end_o - end >= REST))
    return np.asarray(loose & (first != "") & (first_o != ""))


def _counting(a: pd.DataFrame, b: pd.DataFrame) -> np.ndarray:
    """Where the earlier of two results may be of a count that goes on: not where each is told without a moment, or days
    after the vote."""
    told = [_days(_windows(side["as_of"], hours)[0]) for side in (a, b)]
    vote = [_days(_windows(side["date"], window)[1]) for side in (a, b)]
    over = np.fmin(*told) - np.fmax(*vote) > COUNTING
    return np.asarray(~over & ~(a["untold"] & b["untold"]).to_numpy(dtype=bool))


def _days(dates: np.ndarray) -> np.ndarray:
    """Dates and moments as days; what is none is unknown."""
    return np.asarray(pd.to_datetime(dates.astype("U10"), format="ISO8601", errors="coerce"), dtype="datetime64[D]")


def _elsewhere(a: pd.DataFrame, b: pd.DataFrame) -> np.ndarray:
    """Where the values are of two places and one tells its own beside the number."""
    place, other = a["key_place"], b["key_place"]
    return np.asarray((place != other) & (place != "") & (other != "") & (a["told"] | b["told"]), dtype=bool)


def _narrower(a: pd.DataFrame, b: pd.DataFrame) -> np.ndarray:
    """Where one value is of days inside the other's year and less than half as high: 12 on 10 May, 40 in 2021."""
    shorter = a["date"].str.len() > b["date"].str.len()
    day = a["value"].where(shorter, b["value"])
    year = b["value"].where(shorter, a["value"])
    whole = b["date"].where(shorter, a["date"]).str.fullmatch(r"\d{4}")
    return np.asarray(
        (whole & (a["date"] != b["date"]) & (day * 2 < year) & a["measure"].isin(TOLLS)).to_numpy(dtype=bool)
    )


def _nearest_rule(pairs: pd.DataFrame) -> pd.DataFrame:
    """The pairs, of thresholds only the nearest of a text or list: several rules stand side by side."""
    rule = pairs["measure"] == "threshold"
    distance = (pairs["value"] - pairs["value_o"]).abs()
    group = [pairs["nr"], pairs["id_o"].where(pairs["article_o"].astype(bool), "reference")]
    nearest = distance.groupby(group).transform("min")
    return pairs[~rule | (distance == nearest)]
