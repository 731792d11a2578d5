"""Which counts of deaths, injuries and arrests belong together: the main tally of a measure, and what stands apart."""

import re

import numpy as np
import pandas as pd

from ..actors import by_alias, load_actors
from ..days import window
from ..reported.measures import MEASURES, TOLLS
from ..text.tokens import folded
from .around import traits
from .company import together
from .quantity import sides, span

TOGETHER = 0.45  # mean probability of counting one thing with the others of a tally, at which a value stays in it
NAMED = 0.5  # at least as likely are two values of one named place and subject whose dates let them
SOURCE_END = re.compile(r"[,;]| (?:via|and) ")  # of the first that a source names
PART = 0.6  # unless one counts a part of the other with this probability
TINY = 0.1  # of the highest count so far: what is less surely counts something else
FAR, FEW = 4, 4  # times the next of more than so many counts: what is more hides no part


def charted(measures: pd.Series) -> list[str]:
    """Those of the measures that are tolls or the user's own, in the order in which charts show them."""
    return [*TOLLS, *sorted({*measures} - {*MEASURES, "other"})]


def toll_tallies(
    values: pd.DataFrame, reference: pd.DataFrame, pairs: pd.DataFrame, articles: pd.DataFrame
) -> pd.DataFrame:
    """The tolls and own measures among `values`, then the references about the main tallies, each with tally and role.

    tally: which values of a measure count one thing, 1 for what most articles state. role: main (of tally 1), apart (a
    part of it, or another event), again (what its article has stated before, or with a moment and source less well
    known), reference. as_of: when it was counted, or the days on which its article may have appeared. counter: the
    source by the name of `actors.toml`, else the first that it names; empty where none is named.
    `values` and `reference` are of `with_quantity`, `pairs` of `compare_reported`.
    """
    order = charted(values["measure"])
    people = (values["unit"] == "people") | ~values["measure"].isin(TOLLS)
    tolls = values[values["measure"].isin(order) & values["value"].notna() & people]
    tolls = with_tally(tolls, articles)
    tally = tolls["tally"]
    role = np.where((tally == 1) & ~_retold(tolls, articles), "main", "apart")
    tolls = tolls.assign(role=np.where((role == "main") & _again(tolls), "again", role))
    about = _references(tolls[role == "main"], reference, pairs)
    table = pd.concat([tolls, about], ignore_index=True) if len(about) else tolls
    table = table.assign(order=table["measure"].map(order.index), counter=_counters(table, articles))
    return table.sort_values(["order", "tally", "as_of", "article_id", "start"], ignore_index=True).drop(
        columns="order"
    )


def with_tally(values: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """The values of `with_quantity`, none of measure `other`, with tally: which values of a measure and unit count one
    thing, 1 for the group that most articles state, of these the largest."""
    known = traits(sides(values, articles), articles)
    tally, value, article = np.zeros(len(known), dtype=int), known["value"].to_numpy(), values["article_id"].to_numpy()
    told = _retold(values, articles) & values["measure"].isin(TOLLS).to_numpy()
    for rows in known.groupby(["measure", "key_unit"]).indices.values():
        groups = _groups(_affinity(known, rows))
        groups.sort(key=lambda g: (told[rows[g]].mean(), -len({*article[rows[g]]}), -len(g), -value[rows[g]].max()))
        for number, group in enumerate(groups, start=1):
            tally[rows[group]] = number
    return values.assign(tally=tally)


def _retold(values: pd.DataFrame, articles: pd.DataFrame) -> np.ndarray:
    """Which values are of an event that was over two years before the first of the articles."""
    days = articles["earliest"].dropna().astype(str).str[:4]
    first = int(days.min()) if len(days) else 0
    return np.array([0 < int(date[:4] or 0) < first - 1 for date in values["date"]], dtype=bool)


def near_others(rows: pd.DataFrame) -> float:
    """The highest count, without those that are far above all others."""
    counts = sorted(rows[["value", "value_high"]].max(axis=1))
    while len(counts) > FEW and counts[-1] > FAR * counts[-2]:
        counts.pop()
    return float(max(counts[-1], 1))


def with_ends(rows: pd.DataFrame) -> pd.DataFrame:
    """Counts with the low and high that their bounds leave open."""
    ends = [span(*r) for r in rows[["value", "value_high", "bound"]].itertuples(index=False)]
    return rows.assign(**pd.DataFrame(ends, rows.index, ["low", "high"]))


def unparted(rows: pd.DataFrame, least: float = TINY) -> pd.Series:
    """Which counts of a measure, with moment, low and high, are not of none nor, of what grows, less than `least` of
    the highest before."""
    rows = rows.sort_values(["moment", "low"], kind="stable")
    near = rows["value"] <= near_others(rows) * 1.1
    part = rows["high"] < least * rows["low"].where(near).cummax()
    return (rows["high"] > 0) & ~(part & rows["measure"].isin(TOLLS))


def about_tally(part: pd.DataFrame) -> str:
    """Whom the values of one tally count, where and in which earlier year, as most articles say; empty where none
    does."""
    subject, place, date = (most_say(part, c) for c in ("key_subject", "key_place", "date"))
    written = part.loc[part["subject"].str.casefold() == subject, "subject"]
    subject = written.mode().iloc[0] if len(written) and subject != "people" else subject  # covid-19: COVID-19
    year = date[:4] if date[:4] < part["as_of"].iloc[0][:4] else ""
    return ", ".join(filter(None, [subject * (subject != "people"), place, year]))


def most_say(part: pd.DataFrame, column: str) -> str:
    """What most articles say in a column of values, however many values each has."""
    share = 1 / part.groupby("article_id")[column].transform("size")
    return str(share.groupby(part[column]).sum().round(6).idxmax())


def _affinity(known: pd.DataFrame, rows: np.ndarray) -> np.ndarray:
    """For each two of the rows the probability that they count one thing, less that the first is a part of the second;
    high for values of one named place and subject."""
    one, part = np.zeros((2, len(rows), len(rows)))
    i, j = np.triu_indices(len(rows), 1)
    if len(i):
        one[i, j], part[i, j], _ = together(known, rows[i], rows[j])
    mine = known.iloc[rows]
    value, place, subject = (mine[c].to_numpy()[:, None] for c in ("value", "key_place", "key_subject"))
    first, last = np.array([window(date) for date in mine["date"]], dtype=str).T[:, :, None]
    named = (place == place.T) & (place != "") & (subject == subject.T)
    named &= (first == "") | (first.T == "") | ~((first > last.T) | (last < first.T))
    years = np.array([int(b[:4] or 0) - int(a[:4] or 0) for a, b in zip(first.flat, last.flat, strict=True)])[:, None]
    named &= (part + part.T < PART) & ((years > 1) == (years.T > 1))  # since 2002 more than 2,000
    within = (mine["of_them"] & (mine["value"] < mine.groupby("id")["value"].transform("max"))).to_numpy()[:, None]
    named &= ~((within & (value < value.T)) | (within.T & (value > value.T)))  # 19 of the 26
    affinity = one + one.T - np.where(value < value.T, part + part.T, 0)
    affinity = np.where(named, affinity.clip(NAMED), affinity) * (1 - np.eye(len(rows)))
    return affinity if mine["measure"].iloc[0] in TOLLS else np.where(_of_others(mine["key_subject"]), 0, affinity)


def _of_others(subjects: pd.Series) -> np.ndarray:
    """For each two subjects whether both are told and no word of one is a word of the other: two candidates."""
    words = [set(subject.split()) for subject in subjects]
    return np.array([[bool(a and b) and a.isdisjoint(b) for b in words] for a in words])


def _groups(affinity: np.ndarray) -> list[list[int]]:
    """The rows in groups whose members all keep to the others: what fits least is left out until the rest do."""
    rest, groups = np.arange(len(affinity)), []
    while len(rest):
        group = rest
        sums = affinity[np.ix_(group, group)].sum(axis=1)
        while len(group) > 1 and sums.min() < TOGETHER * (len(group) - 1):
            out = sums.argmin()
            sums = np.delete(sums - affinity[group, group[out]], out)
            group = np.delete(group, out)
        groups.append(group.tolist())
        rest = np.setdiff1d(rest, group)
    return groups


def _counters(table: pd.DataFrame, articles: pd.DataFrame) -> pd.Series:
    """The source of each count, under one name for one body."""
    actors = by_alias(load_actors(articles))
    first = {source: SOURCE_END.split(source)[0].strip() for source in table["attributed_to"].unique()}
    named = {source: actors[folded(name)].name if folded(name) in actors else name for source, name in first.items()}
    return table["attributed_to"].map(named)


def _again(tolls: pd.DataFrame) -> pd.Series:
    """Which values their article states elsewhere too, with hour and source rather than without."""
    known = tolls.assign(day=~tolls["as_of"].str.contains("T"), bare=tolls["attributed_to"] == "")
    known = known.sort_values(["day", "bare", "as_of", "start"], kind="stable")
    return known.duplicated(["measure", "tally", "article_id", "value", "value_high", "bound"]).reindex(tolls.index)


def _references(main: pd.DataFrame, reference: pd.DataFrame, pairs: pd.DataFrame) -> pd.DataFrame:
    """The references that are about a value of the main tallies, in the columns of reported values."""
    keys = pairs[pairs["other_is"] == "reference"].merge(main[["article_id", "start"]])
    about = reference[reference["id"].isin(keys["other"])].rename(columns={"source": "attributed_to"})
    return about.assign(tally=1, role="reference", article_id="").reindex(columns=main.columns)
