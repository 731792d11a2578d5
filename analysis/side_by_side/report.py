"""All that notebook 06 shows of some articles side by side, in one pass, and what it shows in words."""

from types import SimpleNamespace

import pandas as pd

from ..articles import short_names
from ..compare import compare_reported, with_quantity
from ..corrections import corrected_values
from ..reference import load_reference
from ..show import at_end, listed, teller
from ..text.given import as_objects, of_articles
from .claims import claims
from .left_out import left_out
from .manner import UNKNOWN, manner, speaking

tell, each = teller(__package__)
LISTED = 4  # rows that a sentence names


@of_articles
@as_objects
def side_by_side_report(articles: pd.DataFrame) -> SimpleNamespace:
    """The cells of the four grids, as from the functions of their names, and said: what they show, by question."""
    values, reference = with_quantity(corrected_values(articles), articles), load_reference(articles)
    pairs = compare_reported(values, reference, articles)
    claimed = claims(values, with_quantity(reference, articles), pairs, articles)
    missing, spoken, written = left_out(articles), speaking(articles), manner(articles)
    said = {
        "claims": about_claims(claimed, articles),
        "left out": about_left_out(missing, articles),
        "speaking": about_speaking(spoken, articles),
        "manner": about_manner(written, articles),
    }
    return SimpleNamespace(claims=claimed, left_out=missing, speaking=spoken, manner=written, said=said)


def about_claims(cells: pd.DataFrame, articles: pd.DataFrame) -> list[str]:
    """How many quantities more than one article states, and where they contradict each other or a reference."""
    stated = cells[cells["article_id"] != ""]
    if stated.empty:
        return ["The articles state no quantity of the measures looked for."]
    names = short_names(articles)
    rows = stated.groupby("row", sort=False)["article_id"].nunique()
    apart = stated[stated["flag"]].groupby("row", sort=False)["article_id"].agg(lambda a: listed(names[x] for x in a))
    told = [f"{row} ({who})" for row, who in apart.items()]
    known = ", or from the surest reference" * (len(stated) < len(cells))
    counts = {"rows": len(rows), "shared": (rows > 1).sum(), "departing": len(told)}
    return tell("claims" if told else "agreed", told=told, known=known, **counts)


def about_left_out(cells: pd.DataFrame, articles: pd.DataFrame) -> list[str]:
    """Which article leaves out most of what others have, and what of it most of the others have."""
    if cells.empty:
        return ["There is nothing that two articles have and another has not."]
    names = short_names(articles)
    missing = cells[cells["flag"]].groupby("article_id", sort=False)["row"].agg(list).reset_index(name="rows")
    counts = cells.groupby("article_id")["flag"].sum().reindex(articles.index, fill_value=0)
    total, most = cells.groupby(["heading", "row"]).ngroups, [names[a] for a in counts.index[counts == counts.max()]]
    later = "later" + " or undated" * bool(articles["earliest"].isna().any())
    unflagged = ((cells["cell"] == "–") & ~cells["flag"]).any()
    without = each("without", missing, articles)
    part = "left out" if total > 1 else "one left out"
    return tell(part, total=total, most=most, by=counts.max(), later=later if unflagged else None) + without


def about_speaking(cells: pd.DataFrame, articles: pd.DataFrame) -> list[str]:
    """Whom most articles quote, and to whom one gives most words."""
    known = cells[cells["row"] != UNKNOWN]
    if known.empty:
        return ["No speaker of a quotation of four words or more is told."]
    by = known.groupby("row", sort=False)["article_id"].nunique()
    words = known["cell"].astype(int)
    rows = known[words == words.max()]
    longest = each("longest", rows, articles, cell=words[rows.index].map("{:,}".format))
    most = list(by.index[by == by.max()][:LISTED])
    are, shared = "are" if len(most) > 1 else "is", by.max() > 1
    return tell("shared" if shared else "apart", most=most, are=are, by=by.max(), longest=longest[:LISTED])


def about_manner(cells: pd.DataFrame, articles: pd.DataFrame) -> list[str]:
    """In which row the articles differ most and least, as times of the lowest value."""
    if len(articles) < 2:
        return ["There are no two articles in English to compare."]
    names = short_names(articles)
    rows = cells.dropna(subset=["value"]).groupby("row", sort=False)["value"].agg(["min", "max", "count"])
    whole = len(rows)
    rows = rows[(rows["min"] > 0) & (rows["count"] > 1)]
    times = (rows["max"] / rows["min"]).sort_values(kind="stable")
    if times.empty or times.iloc[-1] == 1:
        return ["There is no row in which two articles have different values."]
    values = cells[cells["row"] == times.index[-1]].set_index("article_id")["value"].rename(names).dropna()
    top, low = (listed(at_end(values, ".4g", lowest)[1]) for lowest in (False, True))
    among = f" ({len(rows)} rows compared, in which none has 0)" * (len(rows) < whole)
    most, least = times.iloc[[-1, 0]]
    rows_named = {"among": among, "apart": times.index[-1], "alike": times.index[0]}
    return tell("manner", **rows_named, top=top, low=low, most=most, least=least)
