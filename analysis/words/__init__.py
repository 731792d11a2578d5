"""How often each word stands in each article."""

from collections.abc import Collection, Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
import pandas as pd

from ..articles import in_order
from ..stats.intervals import wilson_interval
from ..text.classes import word_class
from ..text.given import of_articles, takes
from ..text.layers import with_paragraphs
from ..text.lexicon import lexicon
from ..text.tokens import tokenize
from .names import PERCENT, bare, merge_names, merge_spellings

STUB = 100  # words, of fewer than which no rate says much
STOP_WORDS = Path(__file__).with_name("stopwords.txt")


@of_articles
def counted_words(articles: pd.DataFrame) -> pd.DataFrame:
    """The articles' own tokens, names and spellings merged, paragraphs numbered: what tables of words are made from."""
    return merge_spellings(merge_names(with_paragraphs(own_words(tokenize(articles)), articles), articles))


@takes(tokenize, "voice")
def own_words(tokens: pd.DataFrame) -> pd.DataFrame:
    """The tokens of the article's author and of the people it quotes: no bylines, dates, captions, notes on the author
    or what the site adds (voice boilerplate)."""
    return tokens[tokens["voice"] != "boilerplate"]


@takes(counted_words, "word")
def word_rates(tokens: pd.DataFrame) -> pd.DataFrame:
    """One row an article and word: article_id, word, written, count, total_words, rate_per_1000, low, high.

    Counts the article's own words (see `own_words`), commonest first; numbers are words here, which `content_words`
    leaves out. written is the word's commonest form. low and high are the 95 % interval of the rate (Wilson 1927), if
    words fell independently; for what clusters of words do to it see `paragraph_intervals`.
    """
    own = own_words(tokens)
    return _rates(_with_forms(own), _totals(own))


@takes(counted_words, "word")
def ngram_rates(tokens: pd.DataFrame, *n: int) -> pd.DataFrame:
    """The columns of `word_rates` for runs of `n` words (of several lengths; of two if none is given); total_words
    counts words."""
    own = own_words(tokens)
    return _rates(pd.concat([ngrams(own, size) for size in n or (2,)]), _totals(own))


@takes(word_rates, "rate_per_1000")
def commonest(rates: pd.DataFrame, top: int, stop: Collection[str] | None = None) -> list[str]:
    """The `top` content words (or phrases) of highest mean rate over the articles, highest first; one of fewer than a
    hundred words, a stub, as if it had as many."""
    table = content_words(rates, stop)
    sums = (table["count"] / table["total_words"].clip(lower=STUB)).groupby(table["word"]).sum()  # in their order
    return list(sums.sort_values(ascending=False, kind="stable").index[:top])


@takes(word_rates, "rate_per_1000")
def rates_of(rates: pd.DataFrame, words: Sequence[str]) -> pd.DataFrame:
    """The columns of `word_rates` for each article and each of `words`, in this order, also where the count is 0; a
    phrase that `rates` holds twice, as two words where one is an actor's name and as three, counts with both."""
    totals = rates.drop_duplicates("article_id").set_index("article_id")["total_words"]
    index = pd.MultiIndex.from_product([totals.index, words], names=["article_id", "word"])
    counts = rates.groupby(["article_id", "word"])["count"].sum().reindex(index, fill_value=0)
    forms = rates.drop_duplicates("word").set_index("word")["written"]
    table = counts.reset_index()
    table.insert(2, "written", table["word"].map(forms).fillna(table["word"]))
    return _with_rates(table, totals)


@takes(counted_words, "word")
def ngrams(tokens: pd.DataFrame, n: int) -> pd.DataFrame:
    """One row a run of `n` tokens that no sentence end parts, with the columns of `tokens`, for the tables of words:
    word, form (as written), start and end are those of the run, n its number of tokens, the rest its first token's."""
    if n < 1:
        raise ValueError(f"n is {n}; a run has 1 token or more")
    table = _with_forms(tokens).reset_index(drop=True)
    sentence = table[["article_id", "sentence"]]
    first = np.flatnonzero(sentence.eq(sentence.shift(1 - n)).all(axis=1))
    runs = table.loc[first].drop(columns=["words", "actor"], errors="ignore")
    runs["end"], runs["n"] = table["end"].to_numpy()[first + n - 1], n
    tokens, words, forms = (table[column].to_numpy() for column in ("token", "word", "form"))
    runs["word"] = [" ".join(words[i : i + n]) for i in first]
    runs["token"] = [" ".join(tokens[i : i + n]) for i in first]
    runs["form"] = [" ".join([*tokens[i : i + n - 1], forms[i + n - 1]]) for i in first]  # Ana’s book
    return runs.reset_index(drop=True)


@takes(word_rates, "word")
def content_words(table: pd.DataFrame, stop: Collection[str] | None = None) -> pd.DataFrame:
    """The rows whose word is no number and none of the `light_words`, or whose phrase neither begins nor
    ends with one; `stop` are your own stop words in place of these, in lower case; capitals meet them too (US)."""
    keep = {word: has_content(word, stop) for word in table["word"].unique().tolist()}
    return table[table["word"].map(keep).astype(bool)]


def has_content(word: str, stop: Collection[str] | None = None) -> bool:
    """Whether a word, or the first and the last of a phrase, is no light word, number or sign of one."""
    ends = {word.split(" ")[0], word.split(" ")[-1]}
    left_out = light_words() if stop is None else stop
    if stop is not None:
        ends |= set(map(str.lower, ends))
    elif PERCENT in ends:  # others write it as a sign, a part of the number
        return False
    return all(end not in left_out and any(map(str.isalpha, end)) for end in ends)


@lru_cache(maxsize=1)
def stop_words() -> frozenset[str]:
    """The 174 English stop words of the Snowball project, as `stopwords.txt` beside this module lists them."""
    lines = STOP_WORDS.read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


@lru_cache(maxsize=1)
def light_words() -> frozenset[str]:
    """The stop words, and others of every report that say nothing of its matter: eight, will and may, said and told."""
    numbers = {word for word, tag in lexicon().items() if tag == "CD"}
    return stop_words() | word_class("modals", "plainly_said") | numbers


@takes(counted_words, "actor")
def merged_names(words: pd.DataFrame) -> pd.DataFrame:
    """One row an actor whose names `merge_names` merged, most frequent first: actor, word, count, forms with counts."""
    named = words[words["actor"] != ""]
    forms = pd.DataFrame({"actor": named["actor"], "word": named["word"], "form": named["token"].map(bare)})
    counts = forms.value_counts().reset_index().sort_values(["count", "form"], ascending=[False, True])
    counts["forms"] = [f"{form} {n}" for form, n in zip(counts["form"], counts["count"], strict=True)]
    table = counts.groupby(["actor", "word"], as_index=False).agg({"count": "sum", "forms": ", ".join})
    return table.sort_values(["count", "word"], ascending=[False, True], ignore_index=True)


@takes(counted_words, "word")
def written_forms(tokens: pd.DataFrame) -> pd.Series:
    """Each word to the form in which it is written most often, inside sentences where it stands there."""
    return _commonest_forms(_with_forms(tokens))


def _totals(own: pd.DataFrame) -> pd.Series:
    """Words in each article; a merged name is as many words as it is written in."""
    return (own["words"] if "words" in own else pd.Series(1, own.index)).groupby(own["article_id"], sort=False).sum()


def _with_forms(tokens: pd.DataFrame) -> pd.DataFrame:
    """The tokens with their form as written, and whether they stand inside a sentence, not at its head."""
    if "form" in tokens:
        return tokens  # runs of words know theirs
    form = tokens["token"].map({t: bare(t) for t in tokens["token"].unique().tolist()})
    form = form.where(~tokens["word"].astype("str").str.endswith("'s"), tokens["token"])
    if "actor" in tokens:
        form = form.where(tokens["actor"] == "", tokens["word"])
    return tokens.assign(form=form, inside=tokens.duplicated(["article_id", "sentence"]))


def _rates(units: pd.DataFrame, totals: pd.Series) -> pd.DataFrame:
    table = units.groupby(["article_id", "word"], as_index=False, sort=False).size().rename(columns={"size": "count"})
    table.insert(2, "written", table["word"].map(_commonest_forms(units)))
    table = _with_rates(table, totals)
    return in_order(table.sort_values(["count", "word"], ascending=[False, True]), totals.index)


def _with_rates(counts: pd.DataFrame, totals: pd.Series) -> pd.DataFrame:
    table = counts.assign(total_words=counts["article_id"].map(totals).astype("int64"))
    table["rate_per_1000"] = 1000 * table["count"] / table["total_words"]
    low, high = wilson_interval(table["count"], table["total_words"])
    return table.assign(low=1000 * low, high=1000 * high)


def _commonest_forms(units: pd.DataFrame) -> pd.Series:
    counts = units.assign(all=1).groupby(["word", "form"], as_index=False)[["inside", "all"]].sum()
    best = counts.sort_values(["inside", "all", "form"], ascending=[False, False, True]).drop_duplicates("word")
    return best.set_index("word")["form"]
