"""Which quantity a value is about, under which names its subject and place are compared, and which numbers a stated
value is compatible with."""

import math
import re

import pandas as pd

from ..actors import Actor, by_alias, load_actors
from ..reported.measures import OF_VOTES
from ..text.classes import patterns, word_class
from ..text.given import of_articles
from ..text.tokens import folded

VAGUE_SPAN = 5  # a vague word ends where the next begins: "hundreds" are 200 to below 1,000
ABOUT = 0.1  # "about", "nearly": within a tenth
POINT = 1.0  # of a share: within a point
SHARES = {"percent", "points"}
SIDE = [
    "measure", "key_unit", "key_subject", "key_place", "id", "start", "end", "value", "value_high", "bound", "source",
    "date", "as_of", "step", "sentence", "article", "surface", "subject", "certainty",
]  # fmt: skip


def sides(rows: pd.DataFrame, articles: pd.DataFrame | None) -> pd.DataFrame:
    """Reported or reference values in one form: the keys of their quantity, the step they are written in, source."""
    rows = with_quantity(rows[rows["measure"] != "other"].reset_index(drop=True), articles)
    rows["article"] = "article_id" in rows
    rows["bound"] = rows["bound"].where(rows["measure"] != "threshold", "exact")  # who passed a rule's number, not it
    if "article_id" in rows:
        rows = rows.rename(columns={"article_id": "id", "attributed_to": "source"})
        written = rows[["surface", "value", "unit"]].itertuples(index=False)
        rows["step"] = [precision(*w) for w in written]
    else:
        rows["step"] = (10.0 ** -rows["decimals"].astype(float)).where(rows["unit"].isin(SHARES), 0.0)
    texts = ["source", "date", "as_of"]
    rows[texts] = rows[texts].astype("object").fillna("")
    return rows.reindex(columns=SIDE)


@of_articles
def with_quantity(rows: pd.DataFrame, articles: pd.DataFrame | None = None) -> pd.DataFrame:
    """Reported or reference values with the columns under which they are compared: key_unit, key_subject, key_place.
    The place of seats is their chamber, where one is named. as_of of a reported value becomes the days on which its
    article may have appeared where the text tells no day, and its source is called by its name in `actors.toml`."""
    if "article_id" in rows:
        told = rows["as_of"] if "as_of" in rows else pd.Series("", index=rows.index)
        known = rows["article_id"].map(_published(articles))
        rows = rows.assign(as_of=told.where(told.astype("object").fillna("").str.len() >= len("YYYY-MM-DD"), known))
    names = {} if articles is None else by_alias(load_actors(articles))
    if names and "attributed_to" in rows:
        rows = rows.assign(attributed_to=[source_name(str(source), names) for source in rows["attributed_to"]])
    text = rows[["measure", "subject", "place"]].astype("object").fillna("").itertuples(index=False)
    keys = [(subject_key(m, s, names), place_key(m, s, p, names)) for m, s, p in text]
    unit = rows["unit"].where(rows["measure"] != "threshold", "percent or points")
    subjects, places = (pd.Series([k[i] for k in keys], index=rows.index, dtype="str") for i in (0, 1))
    return rows.assign(key_unit=unit, key_subject=subjects, key_place=places)


def _published(articles: pd.DataFrame | None) -> dict[str, str]:
    """Article id to the days on which it may have appeared, as first/last; empty where unknown."""
    dates = [] if articles is None else articles[["earliest", "latest"]].astype("object").fillna("").itertuples()
    return {str(a): f"{first}/{last}" if first else "" for a, first, last in dates}


def subject_key(measure: str, subject: str, names: dict[str, Actor]) -> str:
    """Under which name a subject is compared: a party for its candidates, people for any word for people.

    A rule's threshold is compared with every other threshold of its place and year, a chamber's size by its place.
    """
    if measure in {"threshold", "seats_total"}:
        return ""
    if measure not in OF_VOTES and word_class("harmed").issuperset(folded(subject).split()):
        return "people"
    actor = names.get(folded(subject))
    return (actor.party or actor.name) if actor else folded(subject)


def source_name(source: str, names: dict[str, Actor]) -> str:
    """The name of a source that an alias of it, or one behind its country (Bolivia’s ministry), stands for."""
    owner, own, rest = source.replace("’", "'").partition("'s ")
    actor = names.get(folded(source)) or names.get(folded(rest) if own else "")
    return actor.name if actor and (folded(source) in names or folded(actor.country) == folded(owner)) else source


def place_key(measure: str, subject: str, place: str, names: dict[str, Actor]) -> str:
    """Under which name a place is compared: its canonical name; for seats the chamber, where one is named."""
    known = [names[folded(x)] for x in (place, subject) if folded(x) in names]
    bodies = [a.name for a in known if a.kind == "body"]
    if measure in {"seats", "seats_total"} and bodies:
        return bodies[0]
    return names[folded(place)].name if folded(place) in names else place


def span(value: float, value_high: float, bound: str, step: float = 0.0, share: bool = False) -> tuple[float, float]:
    """The lowest and the highest number that a stated value is compatible with; `step` is its `precision`.

    "More than" and "less than" leave the number itself out; a value that is not known leaves everything open.
    """
    if math.isnan(value):
        return -math.inf, math.inf
    near = min(ABOUT * abs(value), POINT) if share else ABOUT * abs(value)
    low, high = value - step / 2, (value if math.isnan(value_high) else value_high) + step / 2
    return {
        "about": (min(low, value - near), max(high, value + near)),
        "nearly": (value - near, math.nextafter(value, -math.inf)),
        "at_least": (low, math.inf),
        "more_than": (math.nextafter(value, math.inf), math.inf),
        "at_most": (-math.inf, high),
        "less_than": (-math.inf, math.nextafter(value, -math.inf)),
        "vague": (value, math.nextafter(value * VAGUE_SPAN, -math.inf)),
    }.get(bound, (low, high))


def precision(surface: str, value: float, unit: str) -> float:
    """The step in which a number is written: 0.1 in "52.4 percent", 100,000 in "1.2 million", 0 in "1,203,411"."""
    if math.isnan(value):
        return 0.0
    if unit in SHARES:
        in_words = not re.search(r"\d", surface) and value % 1 > 0  # a third
        return 2 * POINT if in_words else 10.0 ** -decimals(surface, value)
    if not patterns("comparison")["power"].search(surface) or value < 1000 or value % 1:
        return 0.0
    return 10.0 ** (len(f"{value:.0f}") - len(f"{value:.0f}".rstrip("0")))


def decimals(surface: str, value: float) -> int:
    """How many decimals of `value` are written in `surface`: 1 in "52.4", 2 in "81,64", 0 in "80.000" and "nine"."""
    digits = re.search(r"[.,](\d+)$", surface)
    if not digits or math.isnan(value):
        return 0
    written = int(re.sub(r"\D", "", surface))
    return len(digits[1]) if math.isclose(written, value * 10 ** len(digits[1]), rel_tol=1e-9) else 0
