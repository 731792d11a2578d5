"""How two values of one quantity stand to each other: as of which moments they were counted, and which numbers each is
compatible with."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
import pandas as pd

from ..days import hours, window
from ..reported.measures import OF_VOTES, TOLLS
from .contradictions import FIXED, certainty
from .quantity import SHARES, span

ON_A_DAY = set(OF_VOTES) - {"poll_share", "threshold", "seats_total"}  # what is of the day of one vote
SURE = 0.49  # numbers that differ contradict each other if likelier than this
CHANCE = 0.55  # up to which few that are as many as few others may be so by chance
COUNTING = np.timedelta64(2, "D")  # after a vote in which its results still change
DAY = 10  # characters of a full date
ANOTHER = np.timedelta64(7, "D")  # between two votes, and no misread days of one
REST = np.timedelta64(8, "h")  # of a day: so long before its end an hour's count may be older than the day's
Window = tuple[np.ndarray, np.ndarray]  # first and last day or hour of each value, "" where unknown


class Order(NamedTuple):
    """For each pair whether its first value was counted before the other or after it, and whether it may have been."""

    earlier: np.ndarray
    later: np.ndarray
    maybe_earlier: np.ndarray
    maybe_later: np.ndarray


def relations(a: pd.DataFrame, b: pd.DataFrame, pairs: pd.DataFrame, both: pd.DataFrame) -> np.ndarray:
    """How the values of each pair stand to each other; "" where too little says that they are of one quantity."""
    known = ~b["article"].to_numpy(dtype=bool)  # a reference
    (day, end), (day_o, end_o) = (windows(side["date"], window) for side in (a, b))
    days = (day != "") & (day_o != "") & ((end < day_o) | (end_o < day))
    order, one = _order(a, b, known), pairs["likeness"].to_numpy()
    other_year = days & ((end.astype("U4") < day_o.astype("U4")) | (end_o.astype("U4") < day.astype("U4")))
    fits, same = _fits(a, b), ((a["bound"] == b["bound"]) & ((a["value"] == b["value"]) | (a["bound"] == "exact")))
    agree, few = fits & same.to_numpy(dtype=bool), a["few"].to_numpy(dtype=bool) & (one <= CHANCE)
    other_vote = _of_two_votes(a, b, both) | (_of_seats(a, b) & ~known)
    grows = _grows(a, b, order, known) | _counted_on(a, b, order, known)
    cases = [
        (pairs["part"].to_numpy() > one, "part"),
        (days & known, ""),  # of another day, another quantity
        (agree & ~known & few, ""),
        (agree, "agree"),
        (fits, "overlap"),
        (other_vote, "different date"),
        (grows & known, "different date"),
        (grows, "update"),
        (_narrower(a, b) | (other_year & ~a["measure"].isin(TOLLS).to_numpy()), "different date"),
        (_elsewhere(a, b) & ~known, ""),
    ]
    found = np.select([c for c, _ in cases], [r for _, r in cases], "differ") if len(a) else np.array([], dtype=object)
    doubted = (found == "differ") & ~known
    doubted[doubted] = certainty(both, pairs[doubted]) <= SURE
    return np.where(doubted, np.where(days, "different date", ""), found)


def _fits(a: pd.DataFrame, b: pd.DataFrame) -> np.ndarray:
    """Where a number is compatible with both values; what rounds to 29 does not round to 30."""
    edge = np.fmin(a["step"], b["step"]) / 1000
    return np.asarray((a["low"] + edge <= b["high"]) & (b["low"] + edge <= a["high"]), dtype=bool)


def _order(a: pd.DataFrame, b: pd.DataFrame, known: np.ndarray) -> Order:
    """Which value of each pair was counted first: by moments, in one article also by days and words."""
    ends, ends_o = windows(a["as_of"], hours), windows(b["as_of"], hours)
    earlier, later = _before(ends, ends_o), _before(ends_o, ends)
    by_day, by_day_o = ((first != "") & (_day(first) == _day(last)) for first, last in (ends, ends_o))
    other_day = ((a["day"] != b["day"]) & (a["day"] != "") & (b["day"] != "")).to_numpy() & ~by_day & ~by_day_o
    undated = ~known & ((by_day != by_day_o) | other_day) & ~earlier & ~later
    together = ((a["id"] == b["id"]) & (a["as_of"] == b["as_of"])).to_numpy()
    until, until_o = (
        np.where(end == "", _day(last), end)
        for end, last in ((windows(side["date"], window)[1], e[1]) for side, e in ((a, ends), (b, ends_o)))
    )
    early, early_o = (side["early"].to_numpy(dtype=bool) for side in (a, b))
    return Order(
        earlier | (together & ((until < until_o) | (early & ~early_o))),
        later | (together & ((until_o < until) | (early_o & ~early))),
        undated | _loose(ends, ends_o),
        undated | _loose(ends_o, ends),
    )


def _grows(a: pd.DataFrame, b: pd.DataFrame, order: Order, known: np.ndarray) -> np.ndarray:
    """Where a toll is, or may be, a later count than a lower one; those of an earlier year no longer grow."""
    on = a["grown"].to_numpy() & known  # the text counts on itself
    past, lower, higher = (a["past"] & b["past"]).to_numpy(), a["high"] < b["low"], b["high"] < a["low"]
    rises = ((order.earlier | order.maybe_earlier | on) & lower) | ((order.later | order.maybe_later) & higher)
    return np.asarray(a["measure"].isin(TOLLS) & (on | ~past) & rises, dtype=bool)


def _counted_on(a: pd.DataFrame, b: pd.DataFrame, order: Order, known: np.ndarray) -> np.ndarray:
    """Where the earlier of two counts, no tolls, may be of one that goes on: of results not beside a reference, nor
    where both are told without a moment or days after the vote, unless it alone is told while votes are counted."""
    ends, ends_o = windows(a["as_of"], hours), windows(b["as_of"], hours)
    votes, votes_o = windows(a["date"], window)[1], windows(b["date"], window)[1]
    night = (_day(ends[0]) == votes) & (_day(ends[1]) == votes) & (_day(ends_o[1]) == votes_o)
    over = np.fmin(_days(ends[0]), _days(ends_o[0])) - np.fmax(_days(votes), _days(votes_o)) > COUNTING
    staged, staged_o = a["counting"] > b["counting"], b["counting"] > a["counting"]
    goes_on = ~(over | (a["untold"] & b["untold"])) | (order.earlier & staged) | (order.later & staged_o)
    goes_on = ~a["measure"].isin(OF_VOTES) | (goes_on & ~known)
    moved = order.earlier | order.later | (night & ((ends[0] < ends[1]) | (ends_o[0] < ends_o[1])))
    moved |= (a["id"] == b["id"]) & (a["as_of"] == b["as_of"]) & (staged | staged_o)  # of one hour
    return np.asarray(_of_results(a) & ~(a["past"] & (b["past"] | known)) & goes_on & moved, dtype=bool)


def _of_results(a: pd.DataFrame) -> np.ndarray:
    """Where values are of what is counted and no toll: results of votes, and measures of the user's own."""
    return np.asarray(~a["measure"].isin([*TOLLS, *FIXED]), dtype=bool)


def _of_two_votes(a: pd.DataFrame, b: pd.DataFrame, both: pd.DataFrame) -> np.ndarray:
    """Where values are of two votes: of days apart, for each of which more than one article has a value."""
    rows = both[both["measure"].isin(ON_A_DAY) & (both["date"].str.len() == DAY)]
    articles = rows.groupby("date")["id"].nunique()
    told = a["measure"].isin(ON_A_DAY)
    for side in (a, b):
        told &= side["date"].isin(articles.index[articles > 1])
    return np.asarray(
        told & (abs(np.subtract(*(_days(side["date"].to_numpy(dtype=str)) for side in (a, b)))) >= ANOTHER), dtype=bool
    )


def _of_seats(a: pd.DataFrame, b: pd.DataFrame) -> np.ndarray:
    """Where one of two values is of seats that were won, the other of those foreseen or held before."""
    return np.asarray((a["measure"] == "seats") & (a["unwon"] != b["unwon"]), dtype=bool)


def windows(dates: pd.Series, bounds: Callable[[str], tuple[str, str]]) -> Window:
    """First and last day or hour of each date, as arrays of strings."""
    known = {date: bounds(date) for date in dates.unique()}
    first, last = np.array([known[d] for d in dates], dtype=str).reshape(-1, 2).T
    return first, last


def _before(one: Window, other: Window) -> np.ndarray:
    """Where one moment ends before the other begins."""
    return np.asarray((one[1] < other[0]) & (one[1] != "") & (other[0] != ""))


def _loose(one: Window, other: Window) -> np.ndarray:
    """Where the other moment may be the later: it lies within this one, a day or days, or holds it and goes on."""
    (first, last), (first_o, last_o) = one, other
    inside, around = (first <= first_o) & (last_o <= last), (first_o <= first) & (last <= last_o)
    end, end_o = (np.array(moments, dtype="datetime64[h]") for moments in (last, last_o))
    loose = (inside & ((first < first_o) | (last_o < last))) | (around & (end_o - end >= REST))
    return np.asarray(loose & (first != "") & (first_o != ""))


def _day(moments: np.ndarray) -> np.ndarray:
    """The days of moments, as strings."""
    return moments.astype("U10")


def _days(dates: np.ndarray) -> np.ndarray:
    """Dates and moments as days; what is none is unknown."""
    return np.asarray(pd.to_datetime(_day(dates), format="ISO8601", errors="coerce"), dtype="datetime64[D]")


def _elsewhere(a: pd.DataFrame, b: pd.DataFrame) -> np.ndarray:
    """Where the values are of two places and one tells its own beside the number."""
    place, other = a["key_place"], b["key_place"]
    return np.asarray((place != other) & (place != "") & (other != "") & (a["told"] | b["told"]), dtype=bool)


def _narrower(a: pd.DataFrame, b: pd.DataFrame) -> np.ndarray:
    """Where one value is of days inside the other's year and less than half as high: 12 on 10 May, 40 in 2021."""
    shorter = a["date"].str.len() > b["date"].str.len()
    day, year = a["value"].where(shorter, b["value"]), b["value"].where(shorter, a["value"])
    whole = b["date"].where(shorter, a["date"]).str.fullmatch(r"\d{4}")
    return np.asarray(whole & (a["date"] != b["date"]) & (day * 2 < year) & a["measure"].isin(TOLLS), dtype=bool)


def spans(side: pd.DataFrame) -> np.ndarray:
    """The lowest and the highest number that each value is compatible with (n × 2)."""
    rows = side[["value", "value_high", "bound", "step", "key_unit"]].itertuples(index=False)
    spans = [span(value, high, bound, step, unit in SHARES) for value, high, bound, step, unit in rows]
    return np.array(spans, dtype=float).reshape(-1, 2)


def grown(both: pd.DataFrame) -> pd.Series:
    """Which values their text, or list, raises itself: by one of the same date, or of none."""
    count = ["id", "measure", "key_unit", "key_subject", "key_place", "source"]
    undated = both["value"].where(both["date"] == "").groupby([both[c] for c in count], dropna=False).transform("max")
    dated = both.groupby([*count, "date"], dropna=False)["value"].transform("max")
    return both["value"] < dated.where(~(undated > both["value"]), undated)
