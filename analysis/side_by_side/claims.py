"""What each article states of each quantity that any of them reports."""

from collections import Counter
from collections.abc import Iterator

import pandas as pd

from ..compare import TOLLS, best_reference
from ..compare.tally import about_tally, most_say, with_tally
from ..days import in_words, window
from ..records import numbered
from ..reported.measures import OF_VOTES
from ..show import STAR, UNITS, value_label
from ..text.layers import with_sentence_text

CELLS = ["heading", "row", "article_id", "cell", "shade", "flag", "hover"]
FAMILIES = {
    "deaths": "dead, injured, arrested", "injuries": "dead, injured, arrested", "arrests": "dead, injured, arrested",
    "poll_share": "polls", "exit_poll_share": "polls", "vote_share": "votes", "vote_margin": "votes",
    "threshold": "votes", "turnout": "votes", "vote_count": "votes", "seats": "seats", "seats_total": "seats",
}  # fmt: skip
CLASH, OWN, ALONE = "these clash", "other measures", "in one article only"
ORDER = [CLASH, *dict.fromkeys(FAMILIES.values()), OWN, ALONE]
OPEN = ["at_least", "more_than", "vague"]  # bounds of references that leave open how many more there were
Place = tuple[str, int]  # article_id, start
Cell = tuple[str, str, float, bool, str, str, bool]  # article_id, cell, shade, flag, hover, against, within


def claims(values: pd.DataFrame, reference: pd.DataFrame, pairs: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """What each article states of each quantity, flagged where it contradicts another article or the surest reference,
    which stands in the cells without article_id; against names these (54 ≠ 1,513), within tells whether the
    article states the other number too. What is contradicted comes first, then by kind of measure what most articles
    state.

    `values` and `reference` are of `with_quantity`, `pairs` of `compare_reported`.
    """
    stated = values[(values["measure"] != "other") & values["value"].notna()]
    stated = with_tally(with_sentence_text(stated, articles), articles)
    differ = pairs[(pairs["relation"] == "differ") & (pairs["other_is"] == "article")]
    said = dict(zip(zip(stated["article_id"], stated["start"], strict=True), _said(stated), strict=True))
    against: dict[Place, str] = {}  # what a value contradicts first
    for a, start, b, there in differ[["article_id", "start", "other", "other_start"]].to_numpy():
        against.setdefault((a, start), said[b, there])
        against.setdefault((b, there), said[a, start])
    known = pairs[pairs["other_is"] == "reference"]
    off = _departing(known)
    published, quantities = articles["published"].astype("object").fillna(""), []
    for (measure, _, tally), part in stated.groupby(["measure", "key_unit", "tally"], sort=False):
        of_part = known.merge(part[["article_id", "start"]])
        later = of_part["relation"] == "different date"  # shown where no other can be
        best = reference[reference["id"].isin(of_part.loc[~later | later.all(), "other"])]
        best = best_reference(_nearest(best, part["as_of"])).tail(1)
        for at in off.loc[off["other"].isin(best["id"]), ["article_id", "start"]].itertuples(index=False, name=None):
            against.setdefault(at, *_said(best))
        cells = [*_stated(part, said, against), *_known(best)]
        about = about_tally(part.assign(as_of=part["article_id"].map(published)))
        many = part["article_id"].nunique()
        group = CLASH if any(flag for _, _, _, flag, *_ in cells) else FAMILIES.get(str(measure), OWN)
        group = ALONE if many == 1 and group != CLASH else group
        standing = (ORDER.index(group), not about and tally > 1, -many, -len(cells), -len(part))
        quantities.append((standing, group, _named(str(measure), about), most_say(part, "date"), cells))
    quantities.sort(key=lambda quantity: quantity[0])
    again = Counter(name for _, _, name, _, _ in quantities)
    names = numbered(  # one place, several days
        f"{name.removesuffix(f', {day[:4]}')}, {in_words(day)}" if again[name] > 1 and day else name
        for _, _, name, day, _ in quantities
    )
    rows = [
        (group, name, *cell) for (_, group, *_, cells), name in zip(quantities, names, strict=True) for cell in cells
    ]
    return pd.DataFrame(rows, columns=[*CELLS, "against", "within"])


def _named(measure: str, about: str) -> str:
    """A quantity in words: exit poll: Reds, Orbe."""
    name = measure.removesuffix("_share").replace("_", " ")
    told = ", ".join(part for part in dict.fromkeys(about.split(", ")) if part.casefold() != name)
    return f"{name}: {told}" if told else name


def _stated(part: pd.DataFrame, said: dict[Place, str], against: dict[Place, str]) -> Iterator[Cell]:
    """The cell of each article that states a quantity: its values, of more than two the lowest and the highest."""
    for article, mine in part.groupby("article_id", sort=False):
        ends = [(str(article), start) for start in mine.sort_values(["value", "start"])["start"]]
        told = list(dict.fromkeys(said[at] for at in ends))
        text = " · ".join(told) if len(told) < 3 else f"{told[0]} … {told[-1]}"
        first = [(said[at], against[at]) for at in ends if at in against]
        pairs = dict.fromkeys(f"{value} ≠ {other}".removeprefix(f"{text} ") for value, other in first)
        within = bool({other.rstrip(STAR) for _, other in first} & {value.rstrip(STAR) for value in told})
        sentences = " / ".join(dict.fromkeys(mine["sentence_text"]))
        yield str(article), text, 0.0, bool(pairs), sentences, "; ".join(pairs), within


def _departing(known: pd.DataFrame) -> pd.DataFrame:
    """The pairs of a value and a reference that differ; of what grows, where no day's exact reference supports it."""
    at = known.set_index(["article_id", "start"]).index
    supports = known["relation"].isin(["agree", "overlap"]) & ~known["other_bound"].isin(OPEN)
    return known[(known["relation"] == "differ") & ~at.isin(at[known["measure"].isin(TOLLS) & supports])]


def _nearest(reference: pd.DataFrame, as_of: pd.Series) -> pd.DataFrame:
    """The references of the day nearest to the last count of an article: of what a bulletin counts day by day."""
    if len(reference) < 2:
        return reference
    days = pd.to_datetime(pd.Series([window(d)[1] for d in reference["date"]], reference.index, dtype=str))
    away = (days - pd.to_datetime(as_of.map(lambda d: window(d)[0][:10]).max())).abs()
    return reference[(away == away.min()) | away.isna()]


def _known(best: pd.DataFrame) -> Iterator[Cell]:
    """The cell of a reference; of what grows, with when it was counted."""
    for r, said in zip(best.to_dict("records"), _said(best), strict=True):
        day = f" ({in_words(r['as_of'])})" if r["measure"] not in OF_VOTES and r["as_of"] else ""
        yield "", said + day, float("nan"), False, f"{r['source']}, {r['as_of']}", "", False


def _said(rows: pd.DataFrame) -> list[str]:
    """Values in words with their units; a reference has no surface."""
    rows = rows if "surface" in rows else rows.assign(surface=rows["bound"])
    return [value_label(r) + UNITS.get(r["unit"], "") for r in rows.to_dict("records")]
