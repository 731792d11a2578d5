"""Passages that articles share: wire copy, a press release, the same quotation."""

import numpy as np
import pandas as pd

from ..text.given import of_articles
from ..text.layers import split_sentences
from ..text.tokens import folded, tokenize
from . import own_words

MINIMUM = 6  # words
REPEATS = 20  # places of one run of words in an article that are compared
LONG, MANY = 10, 4  # a run of fewer words may be a set phrase, and is one where so many articles have it
SPANS = ["article_id", "start", "end", "other", "other_start", "other_end"]
COLUMNS = [*SPANS, "words", "voice", "other_voice", "text", "sentence", "other_sentence"]


@of_articles
def shared_passages(articles: pd.DataFrame, minimum: int = MINIMUM) -> pd.DataFrame:
    """One row a run of `minimum` or more words that stands in two articles, as long as it goes, longest first.

    Runs of words are compared as they are counted (no case, accents or possessives), in the articles' own words
    and across sentence ends (word n-gram overlap; Clough, Gaizauskas, Piao & Wilks 2002, METER, ACL, 152–159). A run
    of fewer than ten words is left out unless both quote it where fewer than `minimum` of them are in small letters or
    begin a sentence, or four articles or more have `minimum` of them: a name, a title, a date, a set phrase. Of more
    than 20 places of the same words in an article the first 20 are compared.
    Columns: article_id (the earlier in the collection), start, end, other, other_start, other_end, words, voice and
    other_voice (of most words), text (of the first article), sentence and other_sentence (where the run begins).
    """
    tokens = own_words(tokenize(articles)).reset_index(drop=True)
    runs = _common_runs(tokens, minimum)
    first, second, last = runs["i"].to_numpy(), runs["j"].to_numpy(), runs["words"].to_numpy() - 1
    article, start, end = (tokens[c].to_numpy() for c in ["article_id", "start", "end"])
    table = pd.DataFrame({"words": runs["words"].to_numpy()})
    for prefix, at in {"": first, "other_": second}.items():
        table[prefix.removesuffix("_") or "article_id"] = article[at]
        table[f"{prefix}start"], table[f"{prefix}end"] = start[at], end[at + last]
    texts = articles["text"].to_dict()
    table["text"] = [" ".join(texts[a][s:e].split()) for a, s, e in table[SPANS[:3]].itertuples(index=False)]
    sentences = split_sentences(articles).set_index(["article_id", "sentence"])["text"]
    plain = tokens["token"].map(str.islower).astype(bool) | ~tokens.duplicated(["article_id", "sentence"])
    quoted, small = (np.append(0, told.cumsum()) for told in (tokens["voice"] == "quoted", plain))
    for prefix, at in {"": first, "other_": second}.items():
        keys = pd.MultiIndex.from_frame(tokens.loc[at, ["article_id", "sentence"]])
        table[f"{prefix}sentence"] = sentences.reindex(keys).to_numpy()
        share = (quoted[at + last + 1] - quoted[at]) / table["words"]
        table[f"{prefix}voice"] = np.where(share > 0.5, "quoted", "author")
    phrase = (table["words"] < LONG) & ((runs["articles"] >= MANY) | (small[first + last + 1] - small[first] < minimum))
    table = table[~phrase | (table["voice"].eq("quoted") & table["other_voice"].eq("quoted"))]
    order = ["words", "article_id", "start", "other", "other_start"]
    return table.sort_values(order, ascending=[False, *[True] * 4], ignore_index=True)[COLUMNS]


def _common_runs(tokens: pd.DataFrame, minimum: int) -> pd.DataFrame:
    """Rows i and j of `tokens`, in two articles, where common runs that cannot be made longer begin; words in each, and
    the most articles that have one of its runs of `minimum` words."""
    grams = _gram_numbers(tokens, minimum)
    article = pd.factorize(tokens["article_id"])[0][: len(grams)]
    table = pd.DataFrame({"gram": grams, "article": article, "at": np.arange(len(grams))})[grams >= 0]
    table = table[table.groupby(["article", "gram"]).cumcount() < REPEATS]
    table["articles"] = table["gram"].map(table.groupby("gram")["article"].nunique())
    table = table[table["articles"] > 1]
    pairs = table.merge(table, on=["gram", "articles"], suffixes=("", "_other")).query("article < article_other")
    i, j = pairs["at"].to_numpy(), pairs["at_other"].to_numpy()
    order = np.lexsort((i, j - i))
    i, j, articles = i[order], j[order], pairs["articles"].to_numpy()[order]
    begins = np.ones(len(i), dtype=bool)
    begins[1:] = (np.diff(i) != 1) | (np.diff(j) != 1)
    length = np.diff(np.append(np.flatnonzero(begins), len(i)))
    most = np.maximum.reduceat(articles, np.flatnonzero(begins)) if len(i) else articles
    return pd.DataFrame({"i": i[begins], "j": j[begins], "words": length + minimum - 1, "articles": most})


def _gram_numbers(tokens: pd.DataFrame, n: int) -> np.ndarray:
    """A number for the run of `n` words that begins at each token, equal for equal runs; -1 where the article ends."""
    keys = tokens["word"].map({w: folded(w) for w in tokens["word"].unique().tolist()})
    word = pd.factorize(keys)[0].astype(np.int64)
    article = pd.factorize(tokens["article_id"])[0]
    size = max(len(tokens) - n + 1, 0)
    number = word[:size]
    for k in range(1, n):
        number = np.unique(number * (len(tokens) + 1) + word[k : k + size], return_inverse=True)[1]
    return np.where(article[:size] == article[n - 1 : n - 1 + size], number, -1)
