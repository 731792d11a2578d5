"""How evenly a word is spread over the paragraphs of an article, or the articles, and what that makes of its rate."""

from collections.abc import Collection

import pandas as pd

from ..articles import in_order
from ..stats import deviation, part_gap
from ..stats.intervals import clusters, rate_interval
from ..text.given import takes
from . import commonest, counted_words, ngrams, word_rates

COLUMNS = ["article_id", "word", "count", "parts", "parts_with", "dp", "dp_norm"]


@takes(counted_words, "paragraph")
def dispersion(words: pd.DataFrame) -> pd.DataFrame:
    """One row an article and word, most frequent first: how evenly it is spread over the article's paragraphs.

    `words` is the table of `counted_words`. Columns: article_id, word, count, parts (paragraphs), parts_with (those
    that hold the word), dp, dp_norm. dp is Gries's deviation of proportions, half the sum of the absolute
    differences between each part's share of the words and its share of the word's occurrences, with the parts'
    real sizes (Gries 2008, International Journal of Corpus Linguistics 13:403–437); dp_norm divides it by its
    maximum, 1 less the smallest part's share (Lijffijt & Gries 2012, same journal 17:147–149). 0 is perfectly
    even, 1 all in the smallest part; a word with few occurrences is uneven of necessity. One part alone gives NaN.
    """
    return _spread(words, words["article_id"], words["paragraph"])


@takes(counted_words, "word")
def dispersion_over_articles(words: pd.DataFrame) -> pd.DataFrame:
    """One row a word: the columns of `dispersion` but the first, with the articles as parts."""
    return _spread(words, pd.Series("", words.index), words["article_id"]).drop(columns="article_id")


@takes(counted_words, "word")
def uneven_words(words: pd.DataFrame, top: int, among: int = 15, stop: Collection[str] | None = None) -> list[str]:
    """The `top` of the `among` commonest `content_words` (without `stop`) that the articles share most unevenly."""
    common = commonest(word_rates(words), among, stop)
    spread = dispersion_over_articles(words).set_index("word")["dp_norm"].reindex(common).round(9)
    return list(spread.sort_values(ascending=False, kind="stable").index[:top])


def _spread(words: pd.DataFrame, whole: pd.Series, part: pd.Series) -> pd.DataFrame:
    """Dispersion of each word over the parts of each whole."""
    table = pd.DataFrame({"article_id": whole, "part": part, "word": words["word"]})
    sizes = table.groupby(["article_id", "part"], sort=False).size()
    shares = (sizes / sizes.groupby("article_id").transform("sum")).rename("expected")
    cells = table.groupby(["article_id", "word", "part"], sort=False).size().rename("count").reset_index()
    cells = cells.join(shares, on=["article_id", "part"])
    totals = cells.groupby(["article_id", "word"])["count"].transform("sum")
    cells["gap"] = part_gap(cells["count"].to_numpy(), totals.to_numpy(), cells["expected"].to_numpy())
    found = cells.groupby(["article_id", "word"], as_index=False, sort=False).agg(
        count=("count", "sum"), parts_with=("count", "size"), gap=("gap", "sum")
    )
    by_whole = shares.groupby("article_id")
    found["parts"] = found["article_id"].map(by_whole.size()).astype("int64")
    found["dp"] = deviation(found["gap"].to_numpy())
    largest = 1 - found["article_id"].map(by_whole.min()).astype(float)
    found["dp_norm"] = found["dp"] / largest.where(found["parts"] > 1)
    return in_order(found.sort_values(["count", "word"], ascending=[False, True]), whole.unique())[COLUMNS]


def paragraph_intervals(rates: pd.DataFrame, words: pd.DataFrame) -> pd.DataFrame:
    """The rows of `rates_of` (words or phrases) with 95 % intervals from the paragraphs of `counted_words`: wider where
    a word comes in clusters (see `rate_interval`), NaN for a word in an article of one paragraph."""
    by_article = rates.groupby("article_id", sort=False)
    return pd.concat(
        [rates.head(0), *(_with_interval(rows, words[words["article_id"] == a]) for a, rows in by_article)]
    )


def _with_interval(rates: pd.DataFrame, words: pd.DataFrame) -> pd.DataFrame:
    chosen = rates["word"].tolist()
    sizes = words.groupby("paragraph")["words"].sum()
    longest = 1 + max(word.count(" ") for word in chosen)
    found = pd.concat([ngrams(words, n)[["sentence", "word"]] for n in range(1, longest + 1)])
    found = found[found["word"].isin(chosen)].merge(words[["sentence", "paragraph"]].drop_duplicates("sentence"))
    units = pd.crosstab(found["paragraph"], found["word"]).reindex(index=sizes.index, columns=chosen, fill_value=0)
    low, high = rate_interval(clusters(sizes.to_numpy(float), units.to_numpy(float)))
    return rates.assign(low=1000 * low, high=1000 * high)
