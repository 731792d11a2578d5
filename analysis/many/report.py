"""All that notebook 07 shows of many articles: their profile, or one of made-up articles, read back in one pass."""

from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace

import pandas as pd

from ..articles import SEEDS, load_articles
from ..readability import readability_scores
from ..sources import home, in_one_line
from ..words import content_words
from ..words.passages import copies
from . import findings
from .collection import RECOMBINED, recombine
from .corpus import distinctive_by, document_frequencies, framing_by, scores_by
from .dataset import ALL, PERIODS, contents, count_rows, grouping, groups, made
from .profile import profile

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
    said = {
        "size": findings.about_size(found, left_out, named, by, kind, frequencies),
        "spread": findings.about_spread(content_words(frequencies), found),
        "apart": findings.about_apart(apart),
        "frames": findings.about_frames(framing),
        "scores": findings.about_scores(scores),
        "copies": findings.about_copies(pairs, found),
    }
    return SimpleNamespace(
        out=folder, home=charts, by=by, unit="group" if by == ALL else by, kind=kind, articles=found, groups=named,
        common=common, apart=apart, surest=_side_by_side(apart), framing=framing, pairs=pairs,
        scores=scores[scores["score"] == findings.GRADE],
        measures=_measures(folder), contents=contents(folder), said=said,
        problems=findings.about_problems(problems, left_out, remarks), work=work,
    )  # fmt: skip


def _side_by_side(apart: pd.DataFrame) -> pd.DataFrame:
    """The `SUREST` words of each group (a column), the surest first, each with how often it stands there."""
    best = apart.groupby("group", sort=False).head(SUREST)
    told = pd.Series([f"{r.word} ({r.count:,})" for r in best.itertuples()], index=best.index, dtype=str)
    rank = best.groupby("group", sort=False).cumcount() + 1
    table = told.groupby([rank.rename("rank"), best["group"]]).first().unstack(fill_value="")
    return table[best["group"].unique()].rename_axis(columns=None)


def _beside(scores: pd.DataFrame, kind: str) -> pd.DataFrame:
    """The scores, those of recombined outlets with the score of the article that each draws on."""
    own = readability_scores(load_articles()) if kind == RECOMBINED else pd.DataFrame()
    if scores["group"].nunique() != len(own):
        return scores
    drawn = dict(zip(scores["group"].unique(), own.index, strict=True))
    told = [own.at[drawn[r.group], r.score] for r in scores.itertuples()]
    return scores.assign(drawn_from=told)


def _measures(folder: Path) -> pd.DataFrame:
    """How many values of each measure the articles report, in how many of them."""
    values = pd.read_parquet(folder / "reported_values", columns=["article_id", "measure"])
    ids = values.groupby("measure")["article_id"]
    table = ids.agg(values="size", articles="nunique").reset_index()
    return table.sort_values(["values", "measure"], ascending=[False, True])
