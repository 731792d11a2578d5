"""What the tables about reported values show, in sentences: the main one first."""

import numpy as np
import pandas as pd

from ..articles import short_names
from ..reported.measures import OF_VOTES
from ..show import some, teller, value_texts
from .tally import unparted, with_ends

tell, each = teller(__package__)
MANY = 12  # values named one by one
MOST = 6  # counts set against one that are named
OTHER = {  # the columns of the other value of a pair, under its own names
    "other": "article_id", "other_source": "attributed_to",
    **{f"other_{c}": c for c in ("start", "end", "surface", "value", "value_high", "bound", "date", "as_of")},
}  # fmt: skip
UNTOLD = ["", "people", "turnout"]  # subjects that tell no more than their measure


def about_values(stated: pd.DataFrame, check: pd.DataFrame, articles: pd.DataFrame) -> list[str]:
    """How many values of each measure the articles state, and how they stand to the references about them."""
    counts = stated["measure"].sort_values().value_counts()
    agree, fits, differ = (check[c] > 0 for c in ("agree", "overlap", "differ"))
    how = {
        "agreeing with one": agree,
        "compatible with one within their bounds": fits & ~agree,
        "that none supports": differ & ~fits & ~agree,
        "counted at other times": ~differ & ~fits & ~agree,
    }
    return tell(
        "values" if len(stated) else "no values", stated=len(stated), articles=len(articles), checked=len(check),
        measures=[f"{m.replace('_', ' ')} ({n})" for m, n in counts.items()],
        stand=[f"{rows.sum()} {name}" for name, rows in how.items() if rows.any()],
        lacking=None if len(check) else "any",
    )  # fmt: skip


def about_shares(results: pd.DataFrame, elsewhere: pd.DataFrame, articles: pd.DataFrame) -> list[str]:
    """How far each reported result lies from the reference about it, and shares that a reference gives to another.

    `results`: reported vote shares with value_official and source_official; `elsewhere`: of `same_value_elsewhere`.
    """
    told = "; ".join(each("share", results.head(MANY), articles))
    return tell("shares" if told else "no shares", each=told) + each("elsewhere", elsewhere.head(MANY), articles)


def about_seats(held: pd.DataFrame, known: pd.DataFrame, articles: pd.DataFrame) -> list[str]:
    """Each reported number of seats beside the best reference about it; `held` and `known` are of `with_quantity`."""
    keys = ["measure", "key_subject", "key_place"]
    votes = held["measure"].isin({*OF_VOTES} - {"poll_share"}).any()  # there are other polls than those of an election
    both = held[held["measure"] == "seats"].merge(
        known[[*keys, "value", "source"]], on=keys, how="left", suffixes=("", "_known")
    )
    beside = pd.Series(each("known seats", both), both.index, dtype=object).where(both["value_known"].notna(), "")
    told = each("seat", both, value=value_texts(both), known=beside, place=_in_brackets(_when_and_where(both)))
    held = both.assign(held=told).drop_duplicates(["article_id", "held"]).head(MANY)
    held = held.groupby("article_id", sort=False)["held"].agg("; ".join).reset_index()
    found = "seats" if len(held) else "no seats" if votes else "no votes"
    return tell(found, each=". ".join(each("seats of one", held, articles)))


def about_contradictions(among: pd.DataFrame, articles: pd.DataFrame) -> list[str]:
    """The pairs of values that contradict each other, within one article and between two, number by number, the one
    that contradicts most first."""
    if among.empty:
        return tell("no contradictions")
    names, found, inside = short_names(articles), quarrels(among), (among["article_id"] == among["other"]).sum()
    about = pd.concat([pairs.head(1) for pairs in found[:MANY]])
    told = each(
        "quarrel", about, measure=about["measure"].str.capitalize(), place=_in_brackets(about["place"]),
        about=(" of " + about["subject"]).where(~about["subject"].isin(UNTOLD), ""),
        unit=np.where(about["unit"] == "percent", ", in %", ""),
        number=[_stated(pairs, names) for pairs in found[:MANY]],
        others=[_stated(pairs[[*OTHER]].set_axis([*OTHER.values()], axis=1), names) for pairs in found[:MANY]],
        again=[tell("again", pairs=len(pairs) if len(pairs) > 1 else None)[0] for pairs in found[:MANY]],
    )  # fmt: skip
    within = tell("inside", pairs=inside or None)[0]
    more = tell("more", number=sum(map(len, found[MANY:])) or None)
    return [*tell("contradictions", pairs=len(among), inside=within), *told, *more]


def quarrels(among: pd.DataFrame) -> list[pd.DataFrame]:
    """The pairs that contradict each other, those of one number in one table, which has it on the left; the number with
    most pairs takes its own first. The last table holds what twelve numbers leave."""
    turned = {**OTHER, **{b: a for a, b in OTHER.items()}}
    found, left = list[pd.DataFrame](), among
    while len(left) and len(found) < MANY:
        both = pd.concat([left, left.rename(columns=turned)[left.columns]])
        whose = both["subject"].str.lower()
        numbers = both.groupby(["measure", whose, "value", "bound"], sort=False).indices.values()
        rows = np.array(max(numbers, key=lambda rows: len(rows)))
        found.append(both.iloc[rows[np.argsort(rows % len(left), kind="stable")]])
        left = left.drop(left.index[rows % len(left)])
    return [*found, left] if len(left) or not found else found


def about_departures(
    check: pd.DataFrame, series: pd.DataFrame, unmet: pd.DataFrame, articles: pd.DataFrame
) -> list[str]:
    """The values that differ from each reference of their day (`check` as from `reference_check`, with surface), those
    that lie near one of another series (`near_another_series`), and the references that no value is about (`unmet`)."""
    rest = tell("unmet", number=len(unmet) or None, named=some(list(unmet["id"]), MANY))
    if check.empty:
        return [*tell("no references"), *rest]
    differ = check["differ"] > 0
    alone = check[differ & (check["agree"] == 0) & (check["overlap"] == 0)]
    first, about = alone.head(MANY), [", ".join(filter(None, a)) for a in alone[["subject", "place"]].to_numpy()]
    departing = each("departure", first, articles, value=value_texts(first), about=about[:MANY])
    counts = tell("departures", differ=differ.sum(), checked=len(check), alone=len(alone))
    return [*counts, *departing, *about_series(series, articles), *rest]


def about_series(series: pd.DataFrame, articles: pd.DataFrame) -> list[str]:
    """The values that lie near a reference of another series (`near_another_series`)."""
    told = [", ".join(filter(None, said)) for said in series[["source", "as_of"]].to_numpy()]
    groups = series.assign(told=told).groupby(["article_id", "value", "measure"], sort=False)
    known = [each("near", rows) for _, rows in groups]
    return each("series", groups.head(1), articles, beside=known)[:MANY]


def about_numbers(numbers: pd.DataFrame, stated: int) -> list[str]:
    """How many of the numbers report a measure (`stated` after corrections), and what most of the others are."""
    if numbers.empty:
        return tell("no numbers")
    counts = numbers["kind"].sort_values().value_counts()
    read, counts = counts.get("measure", 0), counts.drop("measure", errors="ignore")
    most = counts[counts == counts.max()]
    rest = tell("other numbers", kinds=list(most.index), number=counts.max())[0]
    corrected = tell("corrected", stated=stated if stated != read else None)[0]
    return tell("numbers", all=len(numbers), read=read, share=read / len(numbers), corrected=corrected, rest=rest)


def about_extraction(matches: pd.DataFrame, overall: dict[str, float], beside: pd.DataFrame, read: int) -> list[str]:
    """How many of the `read` values are right, how many that are labelled are found, and what beside a number is right
    least often; `overall` is a row of `precision_recall`, `beside` is `attribute_accuracy`."""
    if matches.empty:
        return tell("no labels")
    low = beside[beside["accuracy"] == beside["accuracy"].min()].replace("attributed_to", "source")
    unclear, errors = read - int(overall["extracted"]), (matches["outcome"] != "right").sum()
    return tell("extraction", **overall, read=read, weak=each("weak", low), open=unclear or None, errors=errors)


def about_tallies(table: pd.DataFrame, among: pd.DataFrame, articles: pd.DataFrame) -> list[str]:
    """From which to which count each main tally of `toll_tallies` goes, who says so, and how often it is disputed in
    the pairs of articles that differ (`among`)."""
    names, told = short_names(articles), list[str]()
    for measure, every in table[table["role"].isin(["main", "reference"])].groupby("measure", sort=False):
        rows = every[every["role"] == "main"]
        kept = rows[unparted(with_ends(every.assign(moment=every["as_of"])))[rows.index]]
        kept = kept if len(kept) else rows
        vague = kept["bound"] == "vague"
        sure, loose = (kept, kept[:0]) if vague.all() else (kept[~vague], kept[vague])
        ends = [_stated(sure[sure["value"] == end], names) for end in (sure["value"].min(), sure["value"].max())]
        said = f"from {ends[0]} to {ends[1]}" if ends[0] != ends[1] else ends[0]
        said += f", and {_stated(loose, names)}" * (len(loose) > 0)
        by = kept["article_id"].nunique()
        told += tell(
            "tally", measure=str(measure).replace("_", " ").capitalize(), counts=len(kept), articles=by, said=said
        )
    tally = table.loc[table["role"].isin(["main", "again"]), ["article_id", "start"]]
    disputed = among.merge(tally).merge(tally.set_axis(["other", "other_start"], axis=1))
    apart = (table["role"] == "apart").sum() or None
    return [*(told or tell("no tally")), *tell("tallies", disputed=len(disputed) if told else None, apart=apart)]


def _when_and_where(seats: pd.DataFrame) -> pd.Series:
    """The place of seats; of those of which an article gives one party several also the year and the source."""
    again = seats.groupby(["article_id", "key_subject"])["value"].transform("nunique") > 1
    each = zip(again, seats["place"], seats["date"].str[:4], seats["attributed_to"], strict=True)
    told = [", ".join(filter(None, [where, *([year, who] if more else [])])) for more, where, year, who in each]
    return pd.Series(told, seats.index, dtype="str")


def _in_brackets(words: pd.Series) -> pd.Series:
    """Words behind a blank in brackets, where there are any."""
    return (" (" + words + ")").where(words != "", "")


def _stated(rows: pd.DataFrame, names: dict[str, str]) -> str:
    """Counts, each with those who state it: 41 (Continental, union Hür Maden-Sen; Sabah Postası)."""
    whose: dict[str, dict[str, None]] = {}
    for value, article, who in zip(value_texts(rows), rows["article_id"], rows["attributed_to"], strict=True):
        whose.setdefault(value, {})[", ".join(filter(None, [names[article], who]))] = None
    told = [(v, [w for w in who if not any(x.startswith(f"{w}, ") for x in who)]) for v, who in whose.items()]
    return some([f"{value} ({'; '.join(who)})" for value, who in told], MOST)
