"""Which words set an article apart from the others."""

from collections.abc import Collection, Sequence

import numpy as np
import pandas as pd

from ..stats import false_discovery, g_squared, g_squared_p, log_odds, log_ratio
from ..stats.intervals import Interval, Z, difference_interval, widened
from ..text.given import takes
from ..text.masthead import initials
from . import counted_words, has_content, ngrams, word_rates

FDR = 0.05  # of the words shown as distinctive, the share that may be so by chance
NOTHING_SURVIVES = "No word sets an article apart from others so clearly that chance is ruled out for all words tested."
ALPHA_0 = 500.0  # words of prior: fewer than most articles have, so that their own words outweigh it
COLUMNS = ["article_id", "word", "written", "count", "total", "count_others", "total_others"]
SCORES = ["log_odds", "low", "high", "z", "g2", "p", "fdr", "log_ratio", "paragraphs"]


@takes(counted_words, "word", "paragraph")
def distinctive_words(
    words: pd.DataFrame, alpha_0: float = ALPHA_0, reference: pd.DataFrame | None = None
) -> pd.DataFrame:
    """One row an article and word, highest z first: how much more the article uses it than all others together.

    `words` is the table of `counted_words`, or of `ngrams` of it; `reference` are other articles, or such a table of
    them, which then stand in place of the others, in runs of as many words. Columns: article_id, word, written, count,
    total, count_others, total_others (words counted, a name as one); log_odds with low, high (95 %) and z, the weighted
    log-odds ratio with an informative Dirichlet prior of `alpha_0` words spread like all articles together (Monroe,
    Colaresi & Quinn 2008, Political Analysis 16:372–403); g2, the log-likelihood ratio of the two-by-two table (Dunning
    1993, Computational Linguistics 19:61–74) with p, its chi-square tail at one degree of freedom, and fdr, the false
    discovery rate of all rows with this p or a smaller one (Benjamini & Hochberg 1995, J. R. Stat. Soc. B 57:289–300);
    log_ratio, the binary logarithm of the ratio of rates, half an occurrence in place of none (Hardie 2014);
    paragraphs, in how many of the article's the word stands: one is little evidence. Words that an article lacks are
    listed where the interval lies below zero. One article alone has no others: no rows.
    """
    counts, articles, forms = _count_matrix(words, reference)
    others = counts[-1] if reference is not None else None
    articles = articles if reference is None else articles[:-1]
    rows = [compare(counts, i, alpha_0, others) for i in range(len(articles) if len(counts) > 1 else 0)]
    if not rows:
        return pd.DataFrame(columns=COLUMNS + SCORES)
    table = pd.concat(rows, ignore_index=True)
    word = table["word"].to_numpy()
    table["article_id"] = np.array(articles)[table["article"]]
    table["word"], table["written"] = forms.index.to_numpy()[word], forms.to_numpy()[word]
    table["p"] = g_squared_p(table["g2"])
    table["fdr"] = false_discovery(table["p"].to_numpy())
    seen = words.drop_duplicates(["article_id", "paragraph", "word"]).groupby(["article_id", "word"]).size()
    table["paragraphs"] = seen.reindex(pd.MultiIndex.from_frame(table[["article_id", "word"]]), fill_value=0).to_numpy()
    return table[COLUMNS + SCORES]


def surviving(table: pd.DataFrame) -> pd.DataFrame:
    """The rows of `distinctive_words` that the article uses more, with a false discovery rate of at most FDR."""
    return table[(table["log_odds"] > 0) & (table["fdr"] <= FDR)]


def of_its_matter(table: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """The rows of `distinctive_words` without the words by which an outlet calls itself: its initials, the end of its
    name (the Courier)."""
    calls = articles["outlet"].dropna().map(lambda name: {name.split()[-1], initials(name)}).to_dict()
    own = [word in calls.get(article, ()) for article, word in table[["article_id", "written"]].to_numpy()]
    return table[~np.array(own, dtype=bool)]


def sure_leads(rates: pd.DataFrame) -> dict[str, str]:
    """Each word of `rates_of` (or of `paragraph_intervals`) that one article surely uses most, to that article: it is
    ahead of every other by more than the interval of the difference, for so many words (Bonferroni), leaves open."""
    if rates.empty:
        return {}
    columns = ["rate_per_1000", "low", "high"]
    wide = rates.drop_duplicates(["word", "article_id"]).pivot(index="word", columns="article_id", values=columns)
    every = Interval(*(wide[c].to_numpy(float) for c in columns))
    first = every.value.argmax(axis=1)[:, None]
    lead = Interval(*(np.take_along_axis(ends, first, axis=1) for ends in every))
    low, _ = difference_interval(widened(lead, len(wide)), widened(every, len(wide)))
    sure = ((low > 0).sum(axis=1) == wide[columns[0]].shape[1] - 1) & (low > 0).any(axis=1)  # ahead of all others
    return dict(zip(wide.index[sure], wide[columns[0]].columns[first[sure, 0]], strict=True))


def compare(
    counts: np.ndarray, article: int, alpha_0: float = ALPHA_0, reference: np.ndarray | None = None
) -> pd.DataFrame:
    """The scores of one article's words (by number) against all others or a reference, highest z first."""
    against = counts.sum(axis=0) - counts[article] if reference is None else reference
    known = np.flatnonzero(counts[article] + against)
    own, others = counts[article, known], against[known]
    ratio, error = log_odds(own, others, alpha_0 * (own + others) / (own + others).sum())
    word = np.flatnonzero((own > 0) | (ratio + Z * error < 0))
    word = word[np.argsort(-np.round(ratio / error, 9)[word], kind="stable")]
    scores = pd.DataFrame({
        "article": article, "word": known, "count": own, "count_others": others, "total": own.sum(),
        "total_others": others.sum(), "log_odds": ratio, "low": ratio - Z * error, "high": ratio + Z * error,
        "z": ratio / error, "g2": g_squared(own, others, own.sum() - own, others.sum() - others),
        "log_ratio": log_ratio(own, others),
    })  # fmt: skip
    return scores.iloc[word]


@takes(counted_words, "word", "paragraph")
def prior_sensitivity(
    words: pd.DataFrame, sizes: Sequence[float] = (100, 500, 2500), top: int = 10, stop: Collection[str] | None = None
) -> pd.DataFrame:
    """One row an article and size of the prior: article_id, alpha_0, words (its `top` content words by z, with commas
    between), shared (how many of them `ALPHA_0` gives too). `stop` as in `content_words`."""
    counts, articles, forms = _count_matrix(words)
    content = np.flatnonzero([has_content(word, stop) for word in forms.index])
    rows = []
    for row, article_id in enumerate(articles if len(articles) > 1 else []):
        scored = {size: compare(counts, row, size).query("count > 0") for size in {ALPHA_0, *sizes}}
        best = {size: t.loc[t["word"].isin(content), "word"].head(top) for size, t in scored.items()}
        shared = {size: len(set(best[size]) & set(best[ALPHA_0])) for size in sizes}
        rows += [(article_id, size, ", ".join(forms.iloc[best[size]]), shared[size]) for size in sizes]
    return pd.DataFrame(rows, columns=["article_id", "alpha_0", "words", "shared"])


def _count_matrix(
    words: pd.DataFrame, reference: pd.DataFrame | None = None
) -> tuple[np.ndarray, list[str], pd.Series]:
    """Counts (articles × words), the articles, and the written form of each word; a reference is the last row."""
    rates = word_rates(words)
    if reference is not None:
        others = reference if "word" in reference else counted_words(reference)
        if "n" in words and "n" not in others:
            others = pd.concat([ngrams(others, n) for n in words["n"].unique()])
        others = word_rates(others.assign(article_id="a reference"))
        named = others["written"].isin(rates["word"])  # names that only the articles' own list of actors knows
        rates = pd.concat([rates, others.assign(word=others["word"].mask(named, others["written"]))])
    table = rates.pivot_table("count", "article_id", "word", "sum", fill_value=0).reindex(rates["article_id"].unique())
    forms = rates.drop_duplicates("word").set_index("word")["written"]
    return table.to_numpy(np.int64), list(table.index), forms.reindex(table.columns)
