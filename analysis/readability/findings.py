"""What the tables about readability show, in sentences: the main one first. One article or more has a grade."""

from typing import Any

import pandas as pd

from ..articles import short_names as _names
from ..show import at_end, counted, listed, teller
from .formulas import NAMES

tell, each = teller(__package__)
GRADE = "flesch_kincaid_grade"
NONE = ["No article in English has a finished sentence of body text, so none is scored."]


def about_scores(intervals: pd.DataFrame, ranks: pd.DataFrame, articles: pd.DataFrame) -> list[str]:
    """Who is hardest and easiest, with intervals, and whether the formulas agree."""
    names = _names(articles)
    grade = _grades(intervals, articles).dropna(subset="value").sort_values(["value", "article_id"])
    unscored = intervals[intervals["score"].eq("smog_index") & intervals["value"].isna()]["article_id"].map(names)
    short = tell("short", articles=[*unscored]) if len(unscored) else []
    easiest, hardest = grade.iloc[0], grade.iloc[-1]
    if grade["value"].nunique() == 1:
        return [*tell("score", name=list(grade.index), grade=_spread(hardest)), *short]
    ranks = ranks[ranks.groupby("score")["value"].transform("count") == len(grade)]  # formulas that score all of them
    end = ranks.groupby("score")["rank"].transform("max")
    first, last = (ranks[ranks["rank"] == place].groupby("article_id")["score"].agg(list) for place in (1, end))
    scored = ranks["score"].nunique()
    ends = {"hardest": hardest.name, "grade": _spread(hardest), "easiest": easiest.name, "lowest": _spread(easiest)}
    return [*tell("scores", **ends, formulas=scored, first=_by(first, names), last=_by(last, names)), *short]


def about_order(differences: pd.DataFrame, articles: pd.DataFrame) -> list[str]:
    """Whether the order by Flesch-Kincaid grade is certain, and which pairs of articles surely differ."""
    pairs, names = differences[(differences["score"] == GRADE)].dropna(), _names(articles)
    if pairs.empty:
        return ["There are no two articles with a score to put in order."]
    sure = pairs[pairs["sure"]].itertuples()
    ends = [(names[p.article_id], names[p.other])[:: 1 if p.difference > 0 else -1] for p in sure]
    counts = {"articles": len({*pairs["article_id"], *pairs["other"]}), "sure": len(ends), "pairs": len(pairs)}
    harder, certain = [f"{hard} is harder than {easy}" for hard, easy in ends], "not " * (len(ends) < len(pairs))
    return tell("order", certain=certain, harder=harder, **counts)


def about_inputs(rates: pd.DataFrame, articles: pd.DataFrame) -> list[str]:
    """Which article has the longest sentences, and which the longest words."""
    rows = _by_name(rates.dropna(), articles)
    long, many = rows["words_per_sentence"], rows["syllables_per_word"]
    if len(rows) == 1:
        return tell("input", words=long.iloc[0], syllables=many.iloc[0])
    return tell("inputs", words=_held(long, ".1f", " words on average"), syllables=_held(many, ".2f", " syllables"))


def about_diversity(diversity: pd.DataFrame, articles: pd.DataFrame) -> list[str]:
    """Which article repeats its words least and most, by both measures."""
    rows = _by_name(diversity.dropna(), articles)
    if len(rows) < 2:
        return ["Fewer than two articles are long enough to compare how varied their words are."]
    return tell("diversity", mattr=_held(rows["mattr"], ".3f"), mtld=_held(rows["mtld"], ".0f"))


def about_lengths(lengths: pd.DataFrame, articles: pd.DataFrame) -> list[str]:
    """Which article varies most, and whether mean lengths surely differ."""
    rows = _by_name(lengths.dropna(subset="mean"), articles)
    most, where = at_end(rows["longest"], ".0f")
    one = tell("longest", words=most, where=where)
    if rows["mean"].round(1).nunique() == 1:
        return one
    top, low = rows["mean"].idxmax(), rows["mean"].idxmin()
    apart = rows.at[top, "low"] > rows.at[low, "high"]
    known = rows.loc[[top, low], ["low", "high"]].notna().all(axis=None)
    overlap = f"; the intervals of these two {'do not overlap' if apart else 'overlap'}" if known else ""
    means = {"shortest": rows.at[low, "mean"], "longest": rows.at[top, "mean"]}
    return tell("lengths", **means, low=low, top=top, overlap=overlap) + one


def about_hardest(hardest: pd.DataFrame, articles: pd.DataFrame) -> list[str]:
    """The hardest sentence of all, with what its grade is reckoned from."""
    top = hardest.loc[hardest[GRADE].idxmax()]
    said = top["words"] - top["figures"]
    aside = f" ({counted(top['figures'], 'figure')} aside)" * bool(top["figures"])
    return tell("hardest", name=_names(articles)[top["article_id"]], each=top["syllables"] / said, aside=aside, **top)


def about_voices(everything: pd.DataFrame, author: pd.DataFrame, articles: pd.DataFrame) -> list[str]:
    """By how much the grade moves when only the author's own sentences are scored."""
    all_voices, own = (t.set_index("article_id")[GRADE].dropna() for t in (everything, author))
    moved = (own - all_voices).dropna()
    if moved.empty:
        return NONE
    return tell("voices", moved=_span(moved.rename(_names(articles)), "+.1f"))


def about_textstat(steps: pd.DataFrame, articles: pd.DataFrame) -> list[str]:
    """How far textstat's own grades lie from ours, through what, and who changes rank."""
    rows = _grades(steps, articles).dropna()
    moved = rows[rows["rank"] != rows["rank_textstat"]]
    theirs, ours = rows[["textstat", "value"]].idxmax()
    here = ("as here" if theirs == ours else f"here it is {ours}") if len(rows) > 1 else None
    ranks = each("moved", moved.reset_index())
    off, ends = _span(rows["textstat"] - rows["value"], "+.2f"), _span(-rows["due_to_sentences"], "+.2f")
    return tell(
        "textstat", off=off, ends=ends, hardest=theirs, here=here, moved=len(moved), articles=len(rows), ranks=ranks
    )


def about_false_ends(ends: pd.DataFrame) -> list[str]:
    """How many false sentence ends textstat sees, and at which words."""
    if ends.empty:
        return ["textstat sees no sentence end where there is none."]
    causes, surfaces = (ends[c].sort_values().value_counts() for c in ("cause", "surface"))
    most = surfaces[surfaces > 1].head(6)
    one = {"abbreviation": "an ", "number": "a "}  # but initials
    why, where = (
        [f"{n} at {one.get(cause, '')}{cause}" for cause, n in causes.items()],
        [f"“{s}” ({n})" for s, n in most.items()],
    )
    times = ends["ends"].sum()
    at = f", in {counted(len(ends), 'place')}" * bool(times != len(ends))
    return tell("false ends", ends=times, at=at, why=why, commonest=where)


def _grades(table: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """The Flesch-Kincaid rows of a table, by the names of their articles."""
    return _by_name(table[table["score"] == GRADE], articles)


def _by_name(table: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    return table.set_index("article_id").rename(_names(articles))


def _spread(row: Any) -> str:
    """A value with its interval, where it has one."""
    interval = f", 95 % interval {row['low']:.1f} to {row['high']:.1f}" if row["low"] == row["low"] else ""
    return f"{row['value']:.1f}{interval}"


def _by(scores: pd.Series, names: dict[str, str]) -> str:
    """Which articles, each with the number of formulas or, where few, their names."""
    ordered = sorted(scores.items(), key=lambda item: -len(item[1]))[:6]
    which = {a: f" ({listed(NAMES[x] for x in s)})" if len(s) <= 3 else "" for a, s in ordered}
    return listed(f"{names[str(a)]} by {len(s)}{which[a]}" for a, s in ordered)


def _span(values: pd.Series, form: str) -> str:
    """The lowest and the highest value, each with its article; the value where there is one."""
    ends = (at_end(values, form.replace(".", "z."), lowest) for lowest in (True, False))
    return " to ".join(dict.fromkeys(f"{value} ({listed(which)})" for value, which in ends))


def _held(values: pd.Series, form: str, unit: str = "") -> str:
    """The articles with the highest value, and with a lower one the lowest: Post (27.7 words; 24.3 in Wire)."""
    (high, most), (low, least) = (at_end(values, form, lowest) for lowest in (False, True))
    return f"{listed(most)} ({high}{unit}{f'; {low} in {listed(least)}' * (low != high)})"
