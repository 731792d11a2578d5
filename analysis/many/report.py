"""All that notebook 07 shows of many articles: their profile, or one of made-up articles, read back in one pass, and
what it shows in words."""

from tempfile import TemporaryDirectory
from types import SimpleNamespace

import numpy as np
import pandas as pd

from ..articles import SEEDS, load_articles
from ..readability import readability_scores
from ..show import counted, teller
from ..sources import home, in_one_line
from ..words import content_words
from ..words.passages import copies, copy_groups
from .collection import RECOMBINED, recombine
from .corpus import (
    ALL,
    PERIODS,
    contents,
    count_rows,
    distinctive_by,
    document_frequencies,
    framing_by,
    grouping,
    groups,
    made,
    scores_by,
)
from .profile import profile

tell, each = teller(__package__)
OFTEN = 0.1  # share of the articles from which on a word counts as common
GRADE = "flesch_kincaid_grade"
NOTHING = ["There is one group at most: nothing to compare."]
NO_FRAMES = ["No frame is counted: the collection has no framing.toml."]
MADE_UP = 100  # articles where the user names none
DRAWN, SUREST = 25, 8  # words of all articles, and of a group
MOST, PERIOD = 12, 60  # groups, and months or years, whose scores are compared


@in_one_line()
def corpus_report(source: str = "", out: str = "", group: str = "outlet", text_column: str = "") -> SimpleNamespace:
    """Profile `source` (made-up articles where it is empty) to `out` (or a temporary folder), and read it back. `group`
    is a column of metadata, month or year; where it makes one group, months, years or all articles. The tables come
    from functions of their name; said: what they show, by question, the main sentence first; home: where charts go; by:
    what groups the articles, unit: what to call it; kind: how all were made, where told; work: holds the folder."""
    work = TemporaryDirectory()
    charts = pd.DataFrame({"folder": [str(home(source or SEEDS))]})  # like a table of articles, without any
    articles = source or recombine(load_articles(), f"{work.name}/articles", MADE_UP)
    folder = profile(articles, out or f"{work.name}/profile", text_column=text_column)
    by = grouping(folder, group, "month", "year")
    found, left_out, remarks = count_rows(folder)
    named, frequencies, kind = groups(folder, by), document_frequencies(folder), made(folder)
    common, apart = content_words(frequencies).head(DRAWN), distinctive_by(folder, by)
    framing = framing_by(folder, by)
    scores = _beside(scores_by(folder, by, most=PERIOD if by in PERIODS else MOST), kind)
    pairs = copies(pd.read_parquet(folder / "runs"))
    problems = pd.read_parquet(folder / "problems", columns=["article_id", "problem"])
    values = pd.read_parquet(folder / "reported_values", columns=["article_id", "measure"]).groupby("measure")
    measures = values["article_id"].agg(values="size", articles="nunique").reset_index()
    outside = tell("outside", articles=found - named["articles"].sum() or None)[0]
    said = {
        "size": tell(
            "size", articles=counted(found, f"{kind} article".strip()), words=groups(folder, ALL)["words"].sum(),
            groups=len(named), by=by, outside=outside, left_out=left_out, different=len(frequencies),
            rare=(frequencies["articles"] == 1).mean() if found > 1 else None,
        ),
        "spread": about_spread(content_words(frequencies), found),
        "apart": about_apart(apart),
        "frames": about_frames(framing),
        "scores": about_scores(scores),
        "copies": about_copies(pairs, found),
    }  # fmt: skip
    return SimpleNamespace(
        out=folder, home=charts, by=by, unit="group" if by == ALL else by, kind=kind, articles=found, groups=named,
        common=common, apart=apart, surest=_side_by_side(apart), framing=framing, pairs=pairs,
        scores=scores[scores["score"] == GRADE],
        measures=measures.sort_values(["values", "measure"], ascending=[False, True]), contents=contents(folder),
        said=said, work=work,
        problems=tell("problems", left_out=left_out, remarks=remarks or None, first=list(problems["problem"].head(3))),
    )  # fmt: skip


def _side_by_side(apart: pd.DataFrame) -> pd.DataFrame:
    """The `SUREST` words of each group (a column), the surest first, each with how often it stands there."""
    best = apart.groupby("group", sort=False).head(SUREST)
    told = [f"{r.word} ({r.count:,})" for r in best.itertuples()]
    rank = best.groupby("group", sort=False).cumcount() + 1
    table = best.assign(told=told, rank=rank).pivot(index="rank", columns="group", values="told").fillna("")
    return table[best["group"].unique()].rename_axis(columns=None)


def _beside(scores: pd.DataFrame, kind: str) -> pd.DataFrame:
    """The scores, those of recombined outlets with the score of the article that each draws on."""
    own = readability_scores(load_articles()) if kind == RECOMBINED else pd.DataFrame()
    if scores["group"].nunique() != len(own):
        return scores
    drawn = dict(zip(scores["group"].unique(), own.index, strict=True))
    told = [own.at[drawn[r.group], r.score] for r in scores.itertuples()]
    return scores.assign(drawn_from=told)


def about_spread(common: pd.DataFrame, articles: int) -> list[str]:
    """Which words are spread most evenly over the articles (`document_frequencies`), and which stand in fewest of those
    in which as many would stand by chance (Church & Gale 1995)."""
    frequent = common[common["articles"] >= max(OFTEN * articles, 2)].sort_values(["dp_norm", "word"])
    if frequent.empty:
        return ["No content word stands in two articles and a tenth of all."]
    chance = -articles * np.expm1(-frequent["count"] / articles)
    rows = frequent.assign(chance=chance, held=frequent["articles"] / chance)[chance.round() > frequent["articles"]]
    clustered = rows.sort_values(["held", "word"]).head(5)
    even = [word for word in frequent["word"] if word not in set(clustered["word"])]
    return tell("spread", even=even[:5], clustered=list(clustered["word"]), first=each("held", clustered[:1]))


def about_apart(apart: pd.DataFrame) -> list[str]:
    """The word that sets each group apart most (`distinctive_by`), and in how many articles it stands."""
    first = each("word", apart.drop_duplicates("group"))
    return tell("apart" if first else "alike", each=first)


def about_frames(framing: pd.DataFrame) -> list[str]:
    """In which frame the rates of the groups differ most (`framing_by`)."""
    rates = framing[framing["voice"] == "all"].dropna(subset="rate_per_1000")
    by = rates.groupby("frame")["rate_per_1000"]
    if rates["group"].nunique() < 2:
        return NOTHING if len(framing) else NO_FRAMES
    frame = (by.max() - by.min()).idxmax()
    rows = rates[rates["frame"] == frame].sort_values(["rate_per_1000", "group"])
    return tell("frames", frame=frame, low=rows.iloc[0], high=rows.iloc[-1])


def about_scores(scores: pd.DataFrame) -> list[str]:
    """Which group is hardest and which easiest to read (`scores_by`), and how many differ from the mean of all."""
    rows = scores[(scores["score"] == GRADE) & (scores["articles"] > 0)].sort_values(["mean", "group"])
    if len(rows) < 2:
        return NOTHING
    mean = (rows["mean"] * rows["articles"]).sum() / rows["articles"].sum()
    away = ((rows["low"] > mean) | (rows["high"] < mean)).sum()
    held = rows["drawn_from"].between(rows["low"], rows["high"]).sum() if "drawn_from" in rows else None
    ends = {"hardest": rows.iloc[-1], "easiest": rows.iloc[0]}
    intervals = rows["low"].notna().sum() or None
    single = list(rows.loc[rows["articles"] == 1, "group"])
    return tell("scores", **ends, away=away, intervals=intervals, mean=mean, held=held, single=single)


def about_copies(pairs: pd.DataFrame, articles: int) -> list[str]:
    """How many articles are near copies of another, in how many groups."""
    copied = copy_groups(pairs)
    if not copied:
        return ["No article is a near copy of another."]
    largest = len(copied[0]) if len(copied) > 1 else None
    return tell("copies", many=sum(map(len, copied)), articles=articles, groups=len(copied), largest=largest)
