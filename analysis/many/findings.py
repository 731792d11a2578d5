"""What the tables of a profile show, in sentences: the main one first."""

import pandas as pd

from ..show import counted, listed
from ..words.passages import copy_groups

OFTEN = 0.1  # share of the articles from which on a word counts as common
GRADE = "flesch_kincaid_grade"
NOTHING = ["There is one group at most: nothing to compare."]


def about_size(
    articles: int, left_out: int, groups: pd.DataFrame, by: str, kind: str, frequencies: pd.DataFrame
) -> list[str]:
    """How many articles of what `kind`, in how many groups; how many words stand in one article only."""
    rare = (frequencies["articles"] == 1).mean()
    return [
        f"{counted(articles, f'{kind} article'.strip())} of {counted(groups['words'].sum(), 'word')} in "
        f"{counted(len(groups), 'group')} ({by}); {left_out:,} left out.",
        f"{rare:.0%} of the {len(frequencies):,} different words stand in one article." if articles > 1 else "",
    ]


def about_spread(common: pd.DataFrame, articles: int) -> list[str]:
    """Which words are spread most evenly over the articles (`document_frequencies`), and which most in clusters."""
    if articles < 2 or common.empty:
        return ["There are no two articles that could share words."]
    frequent = common[common["articles"] >= OFTEN * articles].sort_values(["dp_norm", "word"])
    clustered = f"Most in clusters: {listed(frequent['word'].tail(5))} (deviation of proportions up to "
    return [
        f"Of the words in a tenth of the articles or more, {listed(frequent['word'].head(5))} are spread most evenly.",
        f"{clustered}{frequent['dp_norm'].max():.2f})." if len(frequent) > 5 else "",
    ]


def about_apart(apart: pd.DataFrame) -> list[str]:
    """The word that sets each group apart most (`distinctive_by`), and in how many articles it stands."""
    first = apart.drop_duplicates("group")
    each = listed(f"{r.word} ({r.group}, in {counted(r.articles, 'article')})" for r in first.itertuples())
    nothing = "There is one group, or no word that chance does not explain: nothing to compare."
    return [f"The word that sets each apart most: {each}." if each else nothing]


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
    return [
        f"Hardest to read is {hardest['group']} (mean Flesch-Kincaid grade {hardest['mean']:.1f}), easiest "
        f"{easiest['group']} ({easiest['mean']:.1f}).",
        f"{away} of {counted(rows['low'].notna().sum(), 'interval')} leave out the mean of all articles, {mean:.1f}; "
        "one in twenty would by chance." + _of_the_trial(rows),
    ]


def _of_the_trial(rows: pd.DataFrame) -> str:
    """How many made-up groups have the score of the article that they draw on within their interval."""
    if "drawn_from" not in rows:
        return ""
    held = rows["drawn_from"].between(rows["low"], rows["high"]).sum()
    return f" The article that a made-up group draws on has its grade within {held} of {len(rows)} intervals."


def about_problems(problems: pd.DataFrame, left_out: int, remarks: int) -> list[str]:
    """How many articles were left out and how many remarks there are on others, with the first of them."""
    return [
        f"Left out: {counted(left_out, 'article')}; on others there are {counted(remarks, 'remark')}.",
        listed(problems["problem"].head(3)),
    ]


def about_copies(pairs: pd.DataFrame, articles: int) -> list[str]:
    """How many articles are near copies of another, in how many groups."""
    copied = copy_groups(pairs)
    if not copied:
        return ["No article is a near copy of another."]
    many = sum(map(len, copied))
    return [
        f"{many:,} of {articles:,} articles are near copies of another, in {counted(len(copied), 'group')}.",
        f"The largest group has {len(copied[0]):,} articles." if len(copied) > 1 else "",
    ]
