"""A profile read back: its words a batch of articles at a time, as memory holds a row an article and no more."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq

OWN = ("author", "quoted")  # voices of the article's own words
PERIODS = {"month": 7, "year": 4}  # characters of a date
OTHERS, ALL = "others", "all articles"
LAST = "~"  # after all dates
GROUPING = ["article_id", "published", "earliest", "outlet", "author", "english", "metadata"]
GROUPING += ["words_author", "words_quoted"]


def parts(out: str | Path, *wanted: tuple[str, Sequence[str]]) -> Iterator[list[pd.DataFrame]]:
    """The tables of a profile, each a name and its columns, batch by batch; FileNotFoundError where `out` has none."""
    folder = Path(out)
    batches = sorted((folder / "articles").glob("part-*.parquet"))
    if not batches:
        raise FileNotFoundError(f"{folder}: no profile here; make one with: python -m analysis FOLDER --out {folder}")
    for batch in batches:
        yield [pq.read_table(folder / name / batch.name, columns=list(columns)).to_pandas() for name, columns in wanted]


def whole(out: str | Path, *wanted: tuple[str, Sequence[str]]) -> list[pd.DataFrame]:
    """The tables of `parts`, all batches together."""
    return [pd.concat(batches, ignore_index=True) for batches in zip(*parts(out, *wanted), strict=True)]


def count_rows(out: str | Path) -> tuple[int, int, int]:
    """How many articles a profile holds, how many were left out, and how many remarks there are on others."""
    articles, problems = whole(out, ("articles", ["article_id"]), ("problems", ["article_id"]))
    known = problems["article_id"].isin(articles["article_id"])
    return len(articles), int((~known).sum()), int(known.sum())


def groups(out: str | Path, by: str, most: int = 12) -> pd.DataFrame:
    """One row a group of articles, the one with the first article first: group, articles, words (the articles' own).
    `by` is month, year (of publication), english, ALL, or a column of metadata. The `most` groups with most articles
    are named, the rest are one more group, “others”; articles that say nothing of it are left out."""
    (articles,) = whole(out, ("articles", GROUPING))
    words = articles["words_author"] + articles["words_quoted"]
    days = articles["earliest"].fillna(articles["published"]).fillna(LAST)
    table = pd.DataFrame({"group": groups_of(articles, by), "articles": 1, "words": words, "day": days})
    by_group = table[table["group"] != ""].groupby("group", as_index=False)
    sizes = by_group.agg({"articles": "sum", "words": "sum", "day": "min"})
    named = sizes.sort_values(["articles", "group"], ascending=[False, True]).head(most)
    rest = sizes.drop(index=named.index).assign(group=OTHERS).groupby("group", as_index=False).sum(numeric_only=True)
    named = named.sort_values(["group"] if by in PERIODS else ["day", "group"])
    return pd.concat([named, rest], ignore_index=True)[["group", "articles", "words"]]


def grouping(out: str | Path, *wanted: str) -> str:
    """The first of `wanted` (see `groups`) by which there are two groups or more; ALL where there is none."""
    return next((by for by in wanted if len(groups(out, by)) > 1), ALL)


def made(out: str | Path) -> str:
    """How all articles of a profile were made, where their metadata have a column made that says so; else empty."""
    table = groups(out, "made")
    return str(table["group"].iloc[0]) if table["articles"].tolist() == [count_rows(out)[0]] else ""


def groups_of(articles: pd.DataFrame, by: str) -> list[str]:
    """The group of each article, empty where it has none."""
    if by == ALL:
        return [ALL] * len(articles)
    if by in PERIODS:
        dates = articles["published"].fillna("").str[: PERIODS[by]]
        return list(dates.where(dates.str.len() == PERIODS[by], ""))
    if by in articles:
        return list(articles[by].astype("object").where(articles[by].notna(), "").map(str))
    return [str(json.loads(extra).get(by, "")) for extra in articles["metadata"]]


def contents(out: str | Path) -> pd.DataFrame:
    """One row a table of a profile: table, rows, columns (their names)."""
    folder = Path(out)
    rows = []
    for name in sorted({p.parent.name for p in folder.glob("*/part-*.parquet")}):
        files = [pq.ParquetFile(p) for p in sorted((folder / name).glob("part-*.parquet"))]
        rows.append((name, sum(f.metadata.num_rows for f in files), ", ".join(files[0].schema_arrow.names)))
    return pd.DataFrame(rows, columns=["table", "rows", "columns"])
