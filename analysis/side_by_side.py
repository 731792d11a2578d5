"""Each article in one column: length, voices, reading grade, frames, distinctive words and reported values."""

from typing import Any

import pandas as pd

from .articles import short_names
from .framing import framing_hits, framing_rates
from .overview import article_overview
from .readability import readability_intervals, readability_scores
from .show import value_text
from .words import content_words, counted_words
from .words.distinctive import distinctive_words

COLUMNS = ["article_id", "aspect", "unit", "value", "low", "high"]


def article_aspects(articles: pd.DataFrame, values: pd.DataFrame, frames: int = 6) -> pd.DataFrame:
    """One row an article and aspect: article_id, aspect, unit, value, low, high (95 %, NaN for plain counts).

    Aspects: words, quoted share, sentence length, reading grade (Flesch-Kincaid), reported values (`values`, as
    from `corrected_values`), and the rates of the `frames` commonest frames of the collection's lexicon.
    """
    overview = article_overview(articles).set_index("article_id")
    stated = values.query("measure != 'other'").groupby("article_id").size().reindex(articles.index, fill_value=0)
    read = readability_scores(articles).set_index("article_id")
    plain = {
        ("length", "words"): overview["words"],
        ("share quoted", "% of words"): 100 * overview["share_quoted"],
        ("sentence length", "words"): read["words"] / read["sentences"].where(read["sentences"] > 0),
        ("reported values", "per 1,000 words"): 1000 * stated / overview["words"],
    }
    counts = [_rows(aspect, unit, column) for (aspect, unit), column in plain.items()]
    grades = readability_intervals(articles).query("score == 'flesch_kincaid_grade'")
    grades = grades.assign(aspect="reading grade", unit="Flesch-Kincaid")
    return pd.concat([*counts, grades[COLUMNS], _frames(articles, frames)], ignore_index=True)


def _rows(aspect: str, unit: str, values: pd.Series) -> pd.DataFrame:
    table = values.astype(float).rename("value").rename_axis("article_id").reset_index()
    return table.assign(aspect=aspect, unit=unit, low=float("nan"), high=float("nan"))[COLUMNS]


def _frames(articles: pd.DataFrame, most: int) -> pd.DataFrame:
    """The rates of the commonest frames, author and quoted together."""
    hits = framing_hits(articles)
    commonest = hits["frame"].astype(str).value_counts().index[:most]
    if not len(commonest):
        return pd.DataFrame(columns=COLUMNS)
    rates = framing_rates(hits, articles).query("voice == 'all' and frame in @commonest")
    table = rates.assign(aspect=rates["frame"].astype(str), unit="hits per 1,000 words", value=rates["rate_per_1000"])
    order = {frame: i for i, frame in enumerate(commonest)}
    return table.sort_values("aspect", key=lambda a: a.map(order), kind="stable")[COLUMNS]


def about_aspects(aspects: pd.DataFrame, articles: pd.DataFrame) -> list[str]:
    """In which aspect of `article_aspects` the articles differ most and least, as times of the lowest value."""
    if len(articles) < 2:
        return ["There is one article, so nothing to compare it with."]
    names = articles["short_name"].to_dict()
    spread = aspects.groupby("aspect", sort=False)["value"].agg(["min", "max", "count"])
    spread = spread[(spread["min"] > 0) & (spread["count"] > 1)]
    times = (spread["max"] / spread["min"]).sort_values(kind="stable")
    if times.empty:
        return ["There is no aspect in which two articles have a value."]
    least, most = times.index[0], times.index[-1]
    values = aspects[aspects["aspect"] == most].set_index("article_id")["value"]
    return [
        f"The articles differ most in {most} and least in {least}.",
        f"In {most} the highest, {names[values.idxmax()]}, has {times.iloc[-1]:.1f} times the value of the "
        f"lowest, {names[values.idxmin()]}; in {least} it is {times.iloc[0]:.2f} times.",
    ]


def article_columns(
    articles: pd.DataFrame, aspects: pd.DataFrame, values: pd.DataFrame, words: int = 8
) -> pd.DataFrame:
    """One column an article (short name), one row a question: what the other notebooks say of it, in words.

    `aspects` as from `article_aspects` and `values` as from `corrected_values`, of these articles or more.
    """
    names = short_names(articles)
    rows = {
        f"{a} ({unit})": part.set_index("article_id").apply(_stated, axis=1) for (a, unit), part in _groups(aspects)
    }
    top = content_words(distinctive_words(counted_words(articles)))
    lists = top[top["z"] > 0].groupby("article_id", sort=False).head(words).groupby("article_id")["written"]
    rows["distinctive words"] = lists.agg(", ".join)
    stated = values.query("measure != 'other'")
    said = pd.Series([_value(r) for r in stated.to_dict("records")], index=stated["article_id"], dtype=object)
    rows["reported values"] = said.groupby(level=0, sort=False).agg("; ".join)
    table = pd.DataFrame(rows).reindex(articles.index).fillna("–").T
    return table.rename(columns=names).rename_axis(index="", columns=None).reset_index(names="")


def _groups(aspects: pd.DataFrame) -> list[tuple[tuple[str, str], pd.DataFrame]]:
    return list(aspects.groupby(["aspect", "unit"], sort=False))


def _stated(row: pd.Series) -> str:
    """A value with its interval, where it has one."""
    if pd.isna(row["value"]):
        return "–"
    value = f"{row['value']:,.0f}" if row["value"] >= 100 else f"{row['value']:.1f}"
    return value if pd.isna(row["low"]) else f"{value} ({row['low']:.1f} to {row['high']:.1f})"


def _value(row: dict[str, Any]) -> str:
    """A reported value in a few words: deaths ≥ 31 people (Bolivia)."""
    about = ", ".join(str(row[c]) for c in ("subject", "place") if row[c])
    return f"{row['measure'].replace('_', ' ')} {value_text(row)}{' %' * (row['unit'] == 'percent')} ({about})"
