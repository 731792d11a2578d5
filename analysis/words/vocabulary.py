"""How many different words an article uses, how evenly it and the collection spread each, and what that makes of its
rate; how alike the vocabularies of two articles are."""

from collections.abc import Collection, Sequence

import numpy as np
import pandas as pd

from ..articles import in_order
from ..stats import deviation, part_gap
from ..stats.intervals import clusters, rate_interval
from ..text.given import of_tables, takes
from . import commonest, content_words, counted_words, ngrams, own_words, word_rates

WINDOW = 100  # words
COLUMNS = ["article_id", "word", "count", "parts", "parts_with", "dp", "dp_norm"]
TTR = 0.72  # type-token ratio at which a factor of MTLD is full (McCarthy & Jarvis 2010)


@of_tables
def lexical_diversity(tokens: pd.DataFrame, window: int = WINDOW) -> pd.DataFrame:
    """One row an article: article_id, words, types (different words), mattr, mtld; higher is more varied.

    `tokens` as from `tokenize` or `counted_words`; the article's own words count (see `own_words`). mattr is the mean
    share of different words in all runs of `window` words (Covington & McFall 2010, Journal of Quantitative
    Linguistics 17:94–100), NaN in an article with fewer words. mtld is the mean length of the stretches in which that
    share stays at 0.72 or more, from the first word on and from the last one back (McCarthy & Jarvis 2010, Behavior
    Research Methods 42:381–392); under 100 words it says little. NaN where the share never falls.
    """
    records = []
    for article_id, words in own_words(tokens).groupby("article_id", sort=False)["word"]:
        number = pd.factorize(words)[0]
        mtld = (_stretch(number.tolist()) + _stretch(number[::-1].tolist())) / 2
        records.append((article_id, len(number), int(number.max()) + 1, _mattr(number, window), mtld))
    return pd.DataFrame.from_records(records, columns=["article_id", "words", "types", "mattr", "mtld"])


def _mattr(words: np.ndarray, window: int) -> float:
    """Mean share of different words in the runs of `window` words: a word is new in those that begin after its last."""
    runs, at = len(words) - window + 1, np.arange(len(words))
    last = pd.Series(at).groupby(words).shift(fill_value=-1).to_numpy()
    first = np.maximum(last + 1, at - window + 1).clip(0)  # beginnings of the runs in which it is new
    new = (np.minimum(at, runs - 1) - first + 1).clip(0).sum()
    return float(new / (runs * window)) if runs > 0 else float("nan")


def _stretch(words: Sequence[int]) -> float:
    """Words to a factor of MTLD, read in this order; what is left at the end counts for its part."""
    factors, seen, start = 0.0, set[int](), 0
    for i, word in enumerate(words, start=1):
        seen.add(word)
        if len(seen) / (i - start) < TTR:
            factors, seen, start = factors + 1, set(), i
    if start < len(words):
        factors += (1 - len(seen) / (len(words) - start)) / (1 - TTR)
    return len(words) / factors if factors else float("nan")


@takes(word_rates, "rate_per_1000")
def similarity(rates: pd.DataFrame, tf_idf: bool = False, stop: Collection[str] | None = None) -> pd.DataFrame:
    """Cosine of the articles' rates of content words (`stop` as there), articles × articles, 0 (none in common) to 1.

    In a large set `tf_idf` multiplies each rate by the logarithm of all articles by those with the word (Spärck Jones
    1972, Journal of Documentation 28:11–21), so that words which all use count for nothing; of a handful it would say
    more about the handful. Time and memory grow with articles times words: of thousands, draw a sample.
    """
    table = content_words(rates, stop)
    matrix = table.pivot(index="article_id", columns="word", values="rate_per_1000").fillna(0)
    matrix = matrix.reindex(rates["article_id"].unique(), fill_value=0)
    weighted = matrix.to_numpy() * (np.log(len(matrix) / (matrix > 0).sum().to_numpy()) if tf_idf else 1)
    with np.errstate(invalid="ignore"):
        unit = weighted / np.linalg.norm(weighted, axis=1, keepdims=True)
    return pd.DataFrame(unit @ unit.T, index=matrix.index, columns=matrix.index.rename(None))


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
    by_whole = (sizes / sizes.groupby("article_id").transform("sum")).rename("expected").groupby("article_id")
    cells = table.groupby(["article_id", "word", "part"], sort=False).size().rename("count").reset_index()
    cells = cells.join(by_whole.obj, on=["article_id", "part"])
    totals = cells.groupby(["article_id", "word"])["count"].transform("sum")
    cells["gap"] = part_gap(cells["count"].to_numpy(), totals.to_numpy(), cells["expected"].to_numpy())
    by_word = cells.groupby(["article_id", "word"], as_index=False, sort=False)
    found = by_word.agg(count=("count", "sum"), parts_with=("count", "size"), gap=("gap", "sum"))
    parts, least = (found["article_id"].map(values) for values in (by_whole.size(), by_whole.min()))
    found = found.assign(parts=parts.astype("int64"), dp=deviation(found["gap"].to_numpy()))
    found["dp_norm"] = found["dp"] / (1 - least.astype(float)).where(parts > 1)
    return in_order(found.sort_values(["count", "word"], ascending=[False, True]), whole.unique())[COLUMNS]


@of_tables
def paragraph_intervals(rates: pd.DataFrame, words: pd.DataFrame) -> pd.DataFrame:
    """The rows of `rates_of` (words or phrases) with 95 % intervals from the paragraphs of `counted_words`: wider where
    a word comes in clusters (see `rate_interval`), NaN for a word in an article of one paragraph."""
    each = rates.groupby("article_id", sort=False)
    return pd.concat([rates.head(0), *(_with_interval(rows, words[words["article_id"] == a]) for a, rows in each)])


def _with_interval(rates: pd.DataFrame, words: pd.DataFrame) -> pd.DataFrame:
    chosen = rates["word"].tolist()
    sizes = words.groupby("paragraph")["words"].sum()
    longest = 1 + max(word.count(" ") for word in chosen)
    found = pd.concat([ngrams(words, n)[["sentence", "word"]] for n in range(1, longest + 1)])
    found = found[found["word"].isin(chosen)].merge(words[["sentence", "paragraph"]].drop_duplicates("sentence"))
    units = pd.crosstab(found["paragraph"], found["word"]).reindex(index=sizes.index, columns=chosen, fill_value=0)
    low, high = rate_interval(clusters(sizes.to_numpy(float), units.to_numpy(float)))
    return rates.assign(low=1000 * low, high=1000 * high)
