"""Which quantity a value is about: the names under which its subject and its place are compared."""

import pandas as pd

from ..actors import Actor, by_alias, load_actors
from ..reported.measures import OF_VOTES
from ..text.tokens import folded
from .spans import SHARES, precision

PEOPLE = frozenset(
    "people person persons victim victims fatal dead other others individual individuals protester protesters"
    " protestor protestors demonstrator demonstrators marcher marchers murder murders body bodies corpse corpses"
    " death deaths fatality fatalities casualty casualties killing killings injury injuries arrest arrests detention"
    " detentions killed injured hurt wounded detained died life lives toll number name names survivor survivors"
    " worker workers miner miners passenger passengers civilian civilians citizen citizens fellow resident residents"
    " human man men soul souls comrade comrades brother brothers figure held custody arrested official confirmed"
    " true count suspect suspects missing deceased lost fallen perished drowned identified patient patients"
    " pal pals".split()
)  # whoever came to harm, however they are called; children or officers are a part of them
SIDE = [
    "measure", "key_unit", "key_subject", "key_place", "id", "start", "end", "value", "value_high", "bound", "source",
    "date", "as_of", "step", "sentence", "article",
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


def with_quantity(rows: pd.DataFrame, articles: pd.DataFrame | None) -> pd.DataFrame:
    """Reported or reference values with the columns under which they are compared: key_unit, key_subject, key_place.
    The place of seats is their chamber, where one is named. as_of of a reported value becomes the days on which its
    article may have appeared where the text tells no day."""
    if "article_id" in rows:
        told = rows["as_of"] if "as_of" in rows else pd.Series("", index=rows.index)
        known = rows["article_id"].map(_published(articles))
        rows = rows.assign(as_of=told.where(told.astype("object").fillna("").str.len() >= len("YYYY-MM-DD"), known))
    names = {} if articles is None else by_alias(load_actors(articles))
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
    if measure not in OF_VOTES and PEOPLE.issuperset(folded(subject).split()):
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
