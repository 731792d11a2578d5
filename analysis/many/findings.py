"""What the tables of a profile show, in sentences: the main one first."""

import pandas as pd

from ..show import counted, teller
from ..words.passages import copy_groups

tell = teller(__package__)
OFTEN = 0.1  # share of the articles from which on a word counts as common
GRADE = "flesch_kincaid_grade"
NOTHING = ["There is one group at most: nothing to compare."]


def about_size(
    articles: int, left_out: int, groups: pd.DataFrame, by: str, kind: str, frequencies: pd.DataFrame
) -> list[str]:
    """How many articles of what `kind`, in how many groups; how many words stand in one article only."""
    rare = (frequencies["articles"] == 1).mean() if articles > 1 else None
    counts = {"words": groups["words"].sum(), "groups": len(groups), "by": by, "left_out": left_out}
    found = counted(articles, f"{kind} article".strip())
    return tell("size", articles=found, **counts, rare=rare, different=len(frequencies))


def about_spread(common: pd.DataFrame, articles: int) -> list[str]:
    """Which words are spread most evenly over the articles (`document_frequencies`), and which most in clusters."""
    if articles < 2 or common.empty:
        return ["There are no two articles that could share words."]
    frequent = common[common["articles"] >= OFTEN * articles].sort_values(["dp_norm", "word"])
    even, clustered = (list(words) for words in (frequent["word"].head(5), frequent["word"].tail(5)))
    up_to = frequent["dp_norm"].max() if len(frequent) > 5 else None
    return tell("spread", even=even, clustered=clustered, up_to=up_to)


def about_apart(apart: pd.DataFrame) -> list[str]:
    """The word that sets each group apart most (`distinctive_by`), and in how many articles it stands."""
    first = apart.drop_duplicates("group")
    each = [f"{r.word} ({r.group}, in {counted(r.articles, 'article')})" for r in first.itertuples()]
    return tell("apart" if each else "alike", each=each)


def about_frames(framing: pd.DataFrame) -> list[str]:
    """In which frame the rates of the groups differ most (`framing_by`)."""
    rates = framing[framing["voice"] == "all"].dropna(subset="rate_per_1000")
    by = rates.groupby("frame")["rate_per_1000"]
    if rates["group"].nunique() < 2 or not len(by):
        return NOTHING
    frame = (by.max() - by.min()).idxmax()
    rows = rates[rates["frame"] == frame].sort_values(["rate_per_1000", "group"])
    low, high = (f"{r.rate_per_1000:.1f}{unit} ({r.group})" for r, unit in zip(
        (rows.iloc[0], rows.iloc[-1]), (" hits per 1,000 words", ""), strict=True))  # fmt: skip
    return [f"The groups differ most in {frame}: from {low} to {high}."]


def about_scores(scores: pd.DataFrame) -> list[str]:
    """Which group is hardest and which easiest to read (`scores_by`), and how many differ from the mean of all."""
    rows = scores[(scores["score"] == GRADE) & (scores["articles"] > 0)].sort_values(["mean", "group"])
    if len(rows) < 2:
        return NOTHING
    mean = (rows["mean"] * rows["articles"]).sum() / rows["articles"].sum()
    away = ((rows["low"] > mean) | (rows["high"] < mean)).sum()
    easiest, hardest = rows.iloc[0], rows.iloc[-1]
    ends = {"hardest": hardest, "easiest": easiest}
    held = rows["drawn_from"].between(rows["low"], rows["high"]).sum() if "drawn_from" in rows else None
    return tell("scores", **ends, away=away, intervals=rows["low"].notna().sum(), mean=mean, held=held)


def about_problems(problems: pd.DataFrame, left_out: int, remarks: int) -> list[str]:
    """How many articles were left out and how many remarks there are on others, with the first of them."""
    return tell("problems", left_out=left_out, remarks=remarks, first=list(problems["problem"].head(3)))


def about_copies(pairs: pd.DataFrame, articles: int) -> list[str]:
    """How many articles are near copies of another, in how many groups."""
    copied = copy_groups(pairs)
    if not copied:
        return ["No article is a near copy of another."]
    largest = len(copied[0]) if len(copied) > 1 else None
    return tell("copies", many=sum(map(len, copied)), articles=articles, groups=len(copied), largest=largest)
