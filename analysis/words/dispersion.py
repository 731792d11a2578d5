"""How evenly a word is spread over the paragraphs of an article, or over the articles."""

from collections.abc import Collection

import pandas as pd

from ..stats import deviation, part_gap
from ..text.given import takes
from . import commonest, counted_words, word_rates

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
    """The `top` words that the articles share most unevenly (dp_norm) of their `among` commonest content words.

    `stop` as in `content_words`.
    """
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
    order = {article_id: i for i, article_id in enumerate(whole.unique())}
    found = found.sort_values(["count", "word"], ascending=[False, True])
    found = found.sort_values("article_id", key=lambda a: a.map(order), kind="stable", ignore_index=True)
    return found[COLUMNS]
