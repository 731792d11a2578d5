"""What the tables about reported values show, in sentences: the main one first."""

import pandas as pd

from ..articles import short_names as _names
from ..show import counted, listed, value_text, value_texts

MANY = 12  # values named one by one


def about_values(stated: pd.DataFrame, check: pd.DataFrame, articles: pd.DataFrame) -> list[str]:
    """How many values of each measure the articles state, and how they stand to the references about them."""
    if stated.empty:
        return ["The articles state no value of the measures looked for."]
    counts = stated["measure"].sort_values().value_counts()
    found = listed(f"{m.replace('_', ' ')} ({n})" for m, n in counts.items())
    agree, fits, differ = (check[c] > 0 for c in ("agree", "overlap", "differ"))
    told = {
        "agreeing with one": agree.sum(),
        "compatible with one within their bounds": (fits & ~agree).sum(),
        "that none supports": (differ & ~fits & ~agree).sum(),
        "counted at other times": (~differ & ~fits & ~agree).sum(),
    }
    return [
        f"{counted(len(stated), 'value')} of the measures looked for in {counted(len(articles), 'article')}: {found}.",
        f"References speak of {len(check)} of them: {listed(f'{n} {how}' for how, n in told.items() if n)}."
        if len(check)
        else "No reference speaks of any of them (reference_values.csv).",
    ]


def about_shares(results: pd.DataFrame, elsewhere: pd.DataFrame, articles: pd.DataFrame) -> list[str]:
    """How far each reported result lies from the reference about it, and shares that a reference gives to another.

    `results`: reported vote shares with value_official and source_official; `elsewhere`: of `same_value_elsewhere`.
    """
    names = _names(articles)
    each = [
        f"{names[r.article_id]} gives {r.subject} {r.value:,.10g} %, the surest reference ({r.source_official}) "
        f"{r.value_official:,.10g} %"
        for r in results.itertuples()
    ]
    return [
        f"Results beside their references: {'; '.join(each[:MANY])}." if each
        else "No reported result has a reference to set it against.",
        *(f"{names[r.article_id]} gives {r.surface} % to “{r.subject}”, which is that of {r.other_subject} in "
          f"{r.source}." for r in elsewhere.head(MANY).itertuples()),
    ]  # fmt: skip


def about_seats(held: pd.DataFrame, known: pd.DataFrame, articles: pd.DataFrame) -> list[str]:
    """Each reported number of seats beside the best reference about it; `held` and `known` are of `with_quantity`."""
    names, keys = _names(articles), ["measure", "key_subject", "key_place"]
    held = held[held["measure"] == "seats"]
    both = held.merge(known[[*keys, "value", "source"]], on=keys, how="left", suffixes=("", "_known"))
    each = [
        f"{names[r['article_id']]} gives {r['subject']} {value_text(r)} seats ({r['place']})"
        + f", the surest reference ({r['source']}) {r['value_known']:,.10g}" * (r["value_known"] == r["value_known"])
        for r in both.to_dict("records")
    ]
    return [f"{'; '.join(each[:MANY])}." if each else "No seats of a party are reported."]


def about_contradictions(among: pd.DataFrame, falls: list[str], articles: pd.DataFrame) -> list[str]:
    """The pairs of values that contradict each other, within one article and between two, beside `about_falls`."""
    if among.empty:
        return [f"{'; '.join(['No two of the values read are seen to contradict each other', *falls])}."]
    names, inside = _names(articles), int((among["article_id"] == among["other"]).sum())
    values = zip(value_texts(among), value_texts(among, "other_"), strict=True)
    each = [
        f"{listed(dict.fromkeys([names[r.article_id], names[r.other]]))}, {r.measure.replace('_', ' ')} of {r.subject}"
        f"{f' ({r.place})' * bool(r.place)}: {value} ({r.attributed_to or 'no source'}) against {other} "
        f"({r.other_source or 'no source'})."
        for r, (value, other) in zip(among.itertuples(), values, strict=True)
    ]
    within = f", {inside} within one article" * bool(inside)
    return [
        f"{counted(len(among), 'pair')} of values that contradict each other{within}.",
        *each[:MANY],
        f"The table holds {len(each) - MANY} more." if len(each) > MANY else "",
        f"{'; '.join(falls)}." if falls else "",
    ]


def about_departures(check: pd.DataFrame, series: pd.DataFrame, articles: pd.DataFrame) -> list[str]:
    """The values that differ from each reference of their day, and those that lie near one of another series.

    `check` and `series` as from `reference_check` and `near_another_series`, `check` with surface.
    """
    if check.empty:
        return ["There are no references about what the articles report."]
    names = _names(articles)
    alone = check[(check["differ"] > 0) & (check["agree"] == 0) & (check["overlap"] == 0)]
    return [
        f"{(check['differ'] > 0).sum()} of the {counted(len(check), 'value')} with references differ from one or more; "
        f"{len(alone)} of them agree with none and are compatible with none.",
        *(f"{names[r.article_id]}, {r.measure.replace('_', ' ')} {value} "
          f"({', '.join(filter(None, [r.subject, r.place]))}): against {r.differs_from}."
          for r, value in zip(alone.head(MANY).itertuples(), value_texts(alone.head(MANY)), strict=True)),
        *about_series(series, articles),
    ]  # fmt: skip


def about_series(series: pd.DataFrame, articles: pd.DataFrame) -> list[str]:
    """The values that lie near a reference of another series (`near_another_series`)."""
    names, near = _names(articles), series.groupby(["article_id", "value", "measure"], sort=False)
    beside = [
        f"{names[a]}’s {value:,.10g} {measure} lie near "
        + listed(f"{r.other_value:,.10g} {r.other_subject} ({r.source}, {r.as_of})" for r in rows.itertuples())
        + ": perhaps another series."
        for (a, value, measure), rows in near
    ]
    return beside[:MANY]


def about_numbers(numbers: pd.DataFrame, stated: int) -> list[str]:
    """How many of the numbers report a measure (`stated` after corrections), and what most of the others are."""
    if numbers.empty:
        return ["These articles hold no number."]
    counts = numbers["kind"].sort_values().value_counts()
    read, counts = counts.get("measure", 0), counts.drop("measure", errors="ignore")
    most = counts[counts == counts.max()] if len(counts) else counts
    rest = f"; the commonest kind of the others is {listed(most.index)} ({most.iloc[0]})" if len(most) else ""
    return [
        f"Of {len(numbers):,} numbers, {read:,} ({read / len(numbers):.0%}) are read as a measure, {stated:,} after "
        f"corrections{rest}."
    ]


def about_extraction(matches: pd.DataFrame, overall: dict[str, float], beside: pd.DataFrame, read: int) -> list[str]:
    """How many of the `read` values are right, how many that are labelled are found, and what beside a number is right
    least often; `overall` is a row of `precision_recall`, `beside` is `attribute_accuracy`."""
    if matches.empty:
        return ["Nothing is measured without labels (labels/reported_values.csv)."]
    errors = (matches["outcome"] != "right").sum()
    told = (
        "Of {read} values read before corrections the labels judge {extracted}; in {right} of these the number and its "
        "measure are right (95 % interval of the precision {precision_low:.2f} to {precision_high:.2f}), of {labelled} "
        "labelled as many are found ({recall_low:.2f} to {recall_high:.2f})."
    )
    low = beside[beside["accuracy"] == beside["accuracy"].min()]
    weak = [
        f"{r.attribute.replace('attributed_to', 'source')} (right in {r.agree} of {r.rows})" for r in low.itertuples()
    ]
    return [
        told.format(**overall, read=read),
        f"Least sure of what is read beside the number: {listed(weak)}." if weak else "",
        f"Not judged: {counted(open_ones, 'value')} where the labels leave open what is meant; with "
        f"these counted as wrong, {int(overall['right'])} of {read} are right."
        if (open_ones := read - int(overall["extracted"]))
        else "",
        f"Errors: {errors}; a single measure rests on few labels, so read its interval.",
    ]
