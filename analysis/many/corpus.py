"""A profile read back, a batch of articles at a time, as memory holds a row an article and no more: its groups, its
words (in how many articles they stand, how evenly, which set groups apart), its framing and readability by group."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow.parquet as pq

from ..readability.formulas import SCORES
from ..stats import deviation, false_discovery, g_squared_p, part_gap
from ..stats.intervals import Clusters, Estimate, rate_interval
from ..text.tokens import counted_key
from ..words import has_content
from ..words.distinctive import compare, surviving

OWN = ("author", "quoted")  # voices of the article's own words
PERIODS = {"month": 7, "year": 4}  # characters of a date
OTHERS, ALL = "others", "all articles"
LAST = "~"  # after all dates
GROUPING = ["article_id", "published", "earliest", "outlet", "author", "english", "metadata"]
GROUPING += ["words_author", "words_quoted"]
HELD = 16  # tables of sums of batches at a time


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
    place = np.lexsort((articles["article_id"], days)).argsort()
    table = pd.DataFrame({"group": groups_of(articles, by), "articles": 1, "words": words, "first": place})
    by_group = table[table["group"] != ""].groupby("group", as_index=False)
    sizes = by_group.agg({"articles": "sum", "words": "sum", "first": "min"})
    named = sizes.sort_values(["articles", "group"], ascending=[False, True]).head(most)
    rest = sizes.drop(index=named.index).assign(group=OTHERS).groupby("group", as_index=False).sum(numeric_only=True)
    named = named.sort_values(["group"] if by in PERIODS else ["first"])
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


def _own_words(out: str | Path, by: str = "", named: Sequence[str] = ()) -> Iterator[pd.DataFrame]:
    """The articles' own words batch by batch: article_id, written, count, word (without accents), group (of `by`)."""
    for articles, table in parts(out, ("articles", GROUPING), ("words", ["article_id", "word", "voice", "count"])):
        own = table[table["voice"].isin(OWN)].rename(columns={"word": "written"})
        keys = {word: counted_key(word) for word in own["written"].unique().tolist()}
        group = dict(zip(articles["article_id"], _named(articles, by, named), strict=True)) if by else {}
        yield own.assign(word=own["written"].map(keys), group=own["article_id"].map(group))


def _add(held: list[pd.DataFrame], part: pd.DataFrame) -> None:
    """Hold one more table of sums; many are put together, so that memory does not grow with the batches."""
    held.append(part)
    if len(held) == HELD:
        held[:] = [_total(held)]


def _total(held: list[pd.DataFrame]) -> pd.DataFrame:
    return pd.concat(held).groupby(level=held[0].index.names).sum()


def _written(held: list[pd.DataFrame]) -> pd.Series:
    """The commonest spelling of each word."""
    table = _total(held).reset_index().sort_values(["count", "written"], ascending=[False, True])
    table["word"] = [counted_key(word) for word in table["written"]]
    return table.drop_duplicates("word").set_index("word")["written"].sort_index()


def document_frequencies(out: str | Path) -> pd.DataFrame:
    """One row a word, most articles first: word, count, articles (that use it), share, rate_per_1000, dp, dp_norm.

    The articles' own words, numbers and function words included; spellings that differ in accents alone are one word.
    share is articles over all articles; dp and dp_norm are the deviation of proportions with the articles as parts,
    as in `dispersion` (Gries 2008; Lijffijt & Gries 2012). The data set is read twice, a batch at a time.
    """
    held, spelled, gaps, sizes = list[pd.DataFrame](), list[pd.DataFrame](), list[pd.DataFrame](), []
    for own in _own_words(out):
        cells = own.groupby(["article_id", "word"], sort=False)["count"].sum()
        _add(held, cells.groupby("word").agg(count="sum", articles="size"))
        _add(spelled, own.groupby("written")[["count"]].sum())
        sizes.append(cells.groupby("article_id", sort=False).sum())
    words, size = _total(held), pd.concat(sizes)
    total = size.sum()
    for own in _own_words(out):
        cells = own.groupby(["article_id", "word"], sort=False)["count"].sum()
        shares = size.reindex(cells.index.get_level_values("article_id")).to_numpy(float) / total
        apart = part_gap(cells.to_numpy(), words["count"][cells.index.get_level_values("word")].to_numpy(), shares)
        _add(gaps, pd.DataFrame({"gap": apart}, cells.index).groupby("word").sum())
    table = words.assign(written=_written(spelled), dp=deviation(_total(gaps)["gap"].to_numpy()))
    table = table.reset_index(drop=True).rename(columns={"written": "word"})
    table["share"], table["rate_per_1000"] = table["articles"] / max(len(size), 1), 1000 * table["count"] / total
    table["dp_norm"] = table["dp"] / (1 - size.min() / total) if len(size) > 1 else np.nan
    table = table.sort_values(["articles", "count", "word"], ascending=[False, False, True], ignore_index=True)
    return table[["word", "count", "articles", "share", "rate_per_1000", "dp", "dp_norm"]]


def distinctive_by(out: str | Path, by: str, top: int = 50, most: int = 12) -> pd.DataFrame:
    """One row a group and content word, highest z first: the words that set each group of articles apart.

    Groups as in `groups`. Columns: group, word, count, total, count_others, total_others, articles (of the group
    that use the word: one is little evidence), log_odds, low, high, z, g2, p, fdr (of all words and groups) as in
    `distinctive_words`. At most `top` rows a group that are used more there and have an fdr of at most FDR; one group
    alone has no others: no rows.
    """
    named = groups(out, by, most)["group"].tolist()
    held, spelled = list[pd.DataFrame](), list[pd.DataFrame]()
    for own in _own_words(out, by, named):
        _add(spelled, own.groupby("written")[["count"]].sum())
        cells = own[own["group"] != ""].groupby(["group", "article_id", "word"])["count"].sum()
        _add(held, cells.groupby(["group", "word"]).agg(count="sum", articles="size"))
    columns = ["group", "word", "count", "total", "count_others", "total_others", "articles"]
    columns += ["log_odds", "low", "high", "z", "g2", "p", "fdr"]
    if len(named) < 2:
        return pd.DataFrame(columns=columns)
    written = _written(spelled).sort_values()  # words alike in z stand by the alphabet
    word = written.to_numpy()
    wide = _total(held).unstack("group", fill_value=0).reindex(written.index, fill_value=0)
    counts, used = (wide[c].reindex(columns=named, fill_value=0).to_numpy(float).T for c in ("count", "articles"))
    table = pd.concat([compare(counts, i) for i in range(len(named))], ignore_index=True)
    number = table["word"].to_numpy()
    table["group"], table["word"] = np.array(named, dtype=object)[table["article"]], word[number]
    table["articles"] = used[table["article"], number]
    table = table[(table["count"] > 0) & table["word"].map(has_content)]
    table["p"] = g_squared_p(table["g2"])
    whole = ["count", "total", "count_others", "total_others", "articles"]
    table = table.astype(dict.fromkeys(whole, "int64"))
    table["fdr"] = false_discovery(table["p"].to_numpy())
    return surviving(table).groupby("group", sort=False).head(top).reset_index(drop=True)[columns]


def framing_by(out: str | Path, by: str, most: int = 12) -> pd.DataFrame:
    """One row a group, frame and voice (author, quoted, all): articles, with_hits, hits, total_words, rate_per_1000,
    low, high. The rate is that of all the group's English articles together, hits over words; its 95 % interval takes
    the articles as clusters (see `rate_interval`). One article with hits gives none."""
    named, of_hits = groups(out, by, most)["group"].tolist(), ["group", "frame", "voice"]
    articles, framing = whole(out, ("articles", GROUPING), ("framing_hits", ["article_id", "frame", "voice"]))
    articles = articles.assign(group=_named(articles, by, named))
    own = articles[articles["english"] & (articles["group"] != "")].set_index(["article_id", "group"])
    size = own[[f"words_{v}" for v in OWN]].set_axis(list(OWN), axis=1).rename_axis(columns="voice")
    size = size.assign(all=size.sum(axis=1)).stack().rename("total_words").reset_index()
    words = size.assign(articles=1, squares=size["total_words"] ** 2)
    spoken = framing[framing["voice"].isin(OWN)]
    spoken = pd.concat([spoken, spoken.assign(voice="all")]).groupby(["article_id", *of_hits[1:]]).size().rename("hits")
    found = spoken.reset_index().merge(size)
    found = found.assign(with_hits=1, hh=found["hits"] ** 2, products=found["hits"] * found["total_words"])
    keys = [named, sorted(found["frame"].unique()), [*OWN, "all"]]
    table = pd.MultiIndex.from_product(keys, names=of_hits).to_frame(index=False)
    table = table.merge(words.groupby(["group", "voice"])[["articles", "total_words", "squares"]].sum().reset_index())
    hits = found.groupby(of_hits)[["with_hits", "hits", "hh", "products"]].sum().reset_index()
    table = table.merge(hits, how="left").fillna(0)
    names = ["articles", "total_words", "squares", "hits", "hh", "products"]
    low, high = rate_interval(Clusters(*table[names].to_numpy(float).T), unseen=1)
    rate = (table["hits"] / table["total_words"]).where(table["total_words"] > 0)
    table = table.assign(rate_per_1000=1000 * rate, low=1000 * low, high=1000 * high)
    counts = ["articles", "with_hits", "hits", "total_words"]
    return table.astype(dict.fromkeys(counts, "int64"))[[*of_hits, *counts, "rate_per_1000", "low", "high"]]


def _named(articles: pd.DataFrame, by: str, named: Sequence[str]) -> list[str]:
    """The group of each article, OTHERS where it has no name of its own, empty where it has none."""
    return [g if g in named else OTHERS if g else "" for g in groups_of(articles, by)]


def scores_by(out: str | Path, by: str, most: int = 12) -> pd.DataFrame:
    """One row a group and readability score: articles (with the score), mean, sd, low, high (95 %, Student's t)."""
    named = groups(out, by, most)["group"].tolist()
    (articles,) = whole(out, ("articles", [*GROUPING, *SCORES]))
    rows = articles.assign(group=_named(articles, by, named)).melt("group", SCORES, "score", "value")
    table = rows.groupby(["group", "score"])["value"].agg(articles="count", mean="mean", sd="std")
    table = table.reindex(pd.MultiIndex.from_product([named, SCORES], names=["group", "score"]))
    low, high = Estimate(table["mean"], table["sd"] ** 2 / table["articles"], table["articles"] - 1).interval()
    return table.assign(low=low, high=high).reset_index()
