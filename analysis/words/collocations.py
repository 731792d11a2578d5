"""Which words keep company: pairs that stand near each other more often than their counts lead to expect."""

from collections.abc import Collection

import numpy as np
import pandas as pd

from ..stats import association, log_dice
from ..text.given import takes
from . import counted_words, has_content, written_forms

WINDOW, MINIMUM = 5, 3
COLUMNS = ["word", "collocate", "written", "collocate_written", "count", "count_word", "count_collocate", "articles"]
COLUMNS += ["expected", "log_dice", "mi", "g2"]


@takes(counted_words, "word")
def collocations(words: pd.DataFrame, window: int = WINDOW, minimum: int = MINIMUM) -> pd.DataFrame:
    """One row a pair of different words that stand within `window` words of each other, `minimum` times or more.

    `words` is the table of `counted_words`; a window ends with its sentence. word is the one that comes first
    more often. Columns: word, collocate, both as written, count (places where the two meet), count_word and
    count_collocate (in all articles), articles (in which they meet), and

    - expected: meetings if neighbours were drawn at random, R C / N, where N is the number of neighbourly places
      of all words (each word with each word in its window), R and C those of the two words (Evert 2008);
    - log_dice: 14 + log2(2 count / (count_word + count_collocate)), at most 14 for a pair that always meets
      once, independent of the size of the collection (Rychlý 2008), the order of the rows;
    - mi: log2(count / expected), which favours rare words (Church & Hanks 1990, Computational Linguistics 16:22–29);
    - g2: log-likelihood of the table of neighbours, which favours frequent words (Dunning 1993).
    """
    number, vocabulary = pd.factorize(words["word"], sort=True)
    counts, (first, second) = np.bincount(number), _neighbours(words, window)
    a, b = number[first], number[second]
    pairs = pd.DataFrame({"x": np.minimum(a, b), "y": np.maximum(a, b), "ahead": a < b})
    pairs = pairs.assign(article=words["article_id"].to_numpy()[first])[a != b].groupby(["x", "y"], as_index=False)
    table = pairs.agg(count=("ahead", "size"), ahead=("ahead", "sum"), articles=("article", "nunique"))
    table = table[table["count"] >= minimum]
    turned = (2 * table["ahead"] < table["count"]).to_numpy()
    x, y = np.where(turned, table["y"], table["x"]), np.where(turned, table["x"], table["y"])
    table = table.assign(word=vocabulary[x], collocate=vocabulary[y], count_word=counts[x], count_collocate=counts[y])
    places = np.bincount(np.append(a, b), minlength=len(vocabulary))
    return _scored(table, places[x], places[y], 2 * len(first), words)[COLUMNS]


def _scored(table: pd.DataFrame, row: np.ndarray, column: np.ndarray, n: int, words: pd.DataFrame) -> pd.DataFrame:
    """Pairs of words with their written forms and scores (margins and total as `association` has them), in order."""
    forms, counts = written_forms(words), table["count"].to_numpy()
    table["written"], table["collocate_written"] = table["word"].map(forms), table["collocate"].map(forms)
    table["expected"], table["mi"], table["g2"] = association(counts, row, column, n)
    table["log_dice"] = log_dice(table["count"], table["count_word"], table["count_collocate"])
    order = ["log_dice", "count", "word", "collocate"]
    return table.sort_values(order, ascending=[False, False, True, True], ignore_index=True)


@takes(collocations, "collocate")
def collocates(pairs: pd.DataFrame, word: str) -> pd.DataFrame:
    """The rows of `collocations` that hold `word`, turned so that it stands in column word."""
    ends = {"word": "collocate", "written": "collocate_written", "count_word": "count_collocate"}
    turned = pairs[pairs["collocate"] == word].rename(columns=ends | {b: a for a, b in ends.items()})
    table = pd.concat([pairs[pairs["word"] == word], turned[COLUMNS]])
    return table.sort_values(["log_dice", "collocate"], ascending=[False, True], ignore_index=True)


@takes(counted_words, "word")
def collocates_around(
    words: pd.DataFrame, word: str, left: int = WINDOW, right: int = WINDOW, minimum: int = MINIMUM
) -> pd.DataFrame:
    """One row a word that stands up to `left` words before or `right` words after `word`, `minimum` times or more.

    Columns: word, collocate, collocate_written, count_left, count_right, count (both), count_word, count_collocate, and
    expected (if these windows were drawn from all words; Evert 2008), mi, g2 and log_dice as in `collocations`.
    """
    first, second = _neighbours(words, max(left, right))
    written, apart = words["word"].to_numpy(), second - first
    before = pd.Series(written[first[(written[second] == word) & (apart <= left)]]).value_counts()
    after = pd.Series(written[second[(written[first] == word) & (apart <= right)]]).value_counts()
    met = pd.DataFrame({"count_left": before, "count_right": after}).fillna(0).astype("int64")
    met["count"], counts = met.sum(axis=1), words["word"].value_counts()
    near = met[(met["count"] >= max(minimum, 1)) & (met.index != word)].rename_axis("collocate").reset_index()
    near = near.assign(
        word=word, count_word=counts.get(word, 0), count_collocate=counts.reindex(near["collocate"]).to_numpy()
    )
    total = np.full(len(near), met["count"].sum())
    columns = ["word", "collocate", "collocate_written", "count_left", "count_right", "count", "count_word"]
    columns += ["count_collocate", "expected", "mi", "g2", "log_dice"]
    return _scored(near, total, near["count_collocate"].to_numpy(), len(words), words)[columns]


@takes(collocations, "collocate")
def content_pairs(pairs: pd.DataFrame, stop: Collection[str] | None = None) -> pd.DataFrame:
    """The rows of `collocations` of two content words; `stop` as in `content_words`."""
    content = [w for w in {*pairs["word"], *pairs["collocate"]} if has_content(w, stop)]
    return pairs[pairs["word"].isin(content) & pairs["collocate"].isin(content)]


def _neighbours(words: pd.DataFrame, window: int) -> tuple[np.ndarray, np.ndarray]:
    """Positions of all pairs of tokens of one sentence at most `window` apart, the first of each pair first."""
    sentence = words.groupby(["article_id", "sentence"], sort=False).ngroup().to_numpy()
    at = np.arange(len(words))
    pairs = [(at[:0], at[:0])]
    pairs += [(at[:-d][same], at[d:][same]) for d in range(1, window + 1) for same in [sentence[:-d] == sentence[d:]]]
    return np.concatenate([p for p, _ in pairs]), np.concatenate([q for _, q in pairs])
