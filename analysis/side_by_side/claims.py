"""What each article states of each quantity that any of them reports."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pandas as pd

from ..compare.references import latest_reference
from ..compare.tally import about_tally, with_tally
from ..show import value_text
from ..text.layers import with_sentence_text

CELLS = ["heading", "row", "article_id", "cell", "shade", "flag", "hover"]
FAMILIES = {
    "deaths": "dead, injured, arrested", "injuries": "dead, injured, arrested", "arrests": "dead, injured, arrested",
    "poll_share": "polls", "exit_poll_share": "polls", "vote_share": "votes", "vote_margin": "votes",
    "threshold": "votes", "turnout": "votes", "vote_count": "votes", "seats": "seats", "seats_total": "seats",
}  # fmt: skip
OWN, ALONE = "other measures", "in one article only"
ORDER = [*dict.fromkeys(FAMILIES.values()), OWN, ALONE]
UNITS = {"percent": " %", "points": " points"}
Cell = tuple[str, str, float, bool, str]  # article_id, cell, shade, flag, hover


def claims(values: pd.DataFrame, reference: pd.DataFrame, pairs: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """What each article states of each quantity, flagged where it contradicts another value of an article; in cells
    without article_id what the latest reference states. What most articles state comes first, by kind of measure.

    `values` and `reference` are of `with_quantity`, `pairs` of `compare_reported`.
    """
    stated = values[(values["measure"] != "other") & values["value"].notna()]
    stated = with_tally(with_sentence_text(stated, articles), articles)
    differ = pairs[(pairs["relation"] == "differ") & (pairs["other_is"] == "article")]
    wrong = {(a, s) for pair in (["article_id", "start"], ["other", "other_start"]) for a, s in differ[pair].to_numpy()}
    known = pairs[(pairs["other_is"] == "reference") & (pairs["relation"] != "different date")]
    latest = latest_reference(reference).set_index("id")
    quantities = []
    for (measure, _, tally), part in stated.groupby(["measure", "key_unit", "tally"], sort=False):
        of_part = latest.index.isin(known.merge(part[["article_id", "start"]])["other"])
        cells = [*_stated(part, wrong), *_known(latest[of_part].tail(1))]
        many, about = part["article_id"].nunique(), about_tally(part)
        group = FAMILIES.get(str(measure), OWN) if many > 1 else ALONE
        standing = (ORDER.index(group), not about and tally > 1, -many, -len(cells), -len(part))
        quantities.append((standing, group, _named(str(measure), about), cells))
    taken: Counter[str] = Counter()
    rows = []
    for _, group, name, cells in sorted(quantities, key=lambda quantity: quantity[0]):
        taken[name] += 1
        row = f"{name} ({taken[name]})" if taken[name] > 1 else name
        rows += [(group, row, *cell) for cell in cells]
    return pd.DataFrame(rows, columns=CELLS)


def _named(measure: str, about: str) -> str:
    """A quantity in words: exit poll: Reds, Orbe."""
    name = measure.replace("poll_share", "poll").replace("_", " ")
    return f"{name}: {about}" if about else name


def _stated(part: pd.DataFrame, wrong: set[tuple[str, int]]) -> Iterator[Cell]:
    """The cell of each article that states a quantity: its values, of more than two the lowest and the highest."""
    for article, mine in part.groupby("article_id", sort=False):
        said = list(dict.fromkeys(_said(r) for r in mine.sort_values(["value", "start"]).to_dict("records")))
        text = " · ".join(said) if len(said) < 3 else f"{said[0]} … {said[-1]}"
        flag = any(at in wrong for at in zip(mine["article_id"], mine["start"], strict=True))
        yield str(article), text, float("nan"), flag, " / ".join(dict.fromkeys(mine["sentence_text"]))


def _known(latest: pd.DataFrame) -> Iterator[Cell]:
    """The cell of a reference."""
    for r in latest.to_dict("records"):
        yield "", _said({**r, "surface": r["bound"]}), float("nan"), False, f"{r['source']}, {r['as_of']}"


def _said(row: dict[str, Any]) -> str:
    return value_text(row) + UNITS.get(row["unit"], "")
