"""Tables laid out for reading: an article a column, short names in place of ids."""

from collections.abc import Collection, Sequence

import pandas as pd

from ..articles import short_names
from . import content_words


def words_by_rank(
    rates: pd.DataFrame, articles: pd.DataFrame, top: int, stop: Collection[str] | None = None
) -> pd.DataFrame:
    """The `top` content words or phrases (`stop` as there) of each article, by rank: a column an article."""
    table = content_words(rates, stop).sort_values(["count", "word"], ascending=[False, True])
    table = table.assign(rank=table.groupby("article_id").cumcount() + 1)
    table["cell"] = [f"{word}  {n}" for word, n in zip(table["written"], table["count"], strict=True)]
    cells = table[table["rank"] <= top].pivot(index="rank", columns="article_id", values="cell").fillna("")
    ranked = cells[[a for a in articles.index if a in cells]].rename(columns=short_names(articles))
    return ranked.rename_axis(columns=None).reset_index(allow_duplicates=True)  # an article may be called rank


def wide(table: pd.DataFrame, value: str, articles: pd.DataFrame) -> pd.DataFrame:
    """One row a word as written, one column an article by its short name: what column `value` says of both."""
    names = short_names(articles)
    shown = table[table["article_id"].isin(articles.index)]
    cells, forms = shown.pivot(index="word", columns="article_id", values=value), table.drop_duplicates("word")
    ordered = cells.reindex(index=forms["word"], columns=articles.index).set_axis(forms["written"])
    return ordered.rename(columns=names).rename_axis(index="word", columns=None).reset_index(allow_duplicates=True)


def named(table: pd.DataFrame, articles: pd.DataFrame, columns: Sequence[str] = ()) -> pd.DataFrame:
    """The columns (or all) of a table for readers: short names in place of ids, words as written, yes and no."""
    names = short_names(articles)
    shown = table[list(columns) or list(table)]
    ids = {c: shown[c].map(names) for c in ("article_id", "other") if c in shown}
    sure = {c: shown[c].map({True: "yes", False: "no"}) for c in shown.select_dtypes(bool)}
    heads = {"article_id": "article", "written": "word", "collocate_written": "collocate"}
    return shown.assign(**ids, **sure).rename(columns=heads).rename(columns=lambda name: str(name).replace("_", " "))
