"""Words of a whole profile: in how many articles they stand, how evenly, and which set groups of articles apart."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from .dataset import GROUPING, OTHERS, OWN, groups, groups_of, parts
from .distinctive import ALPHA_0, log_odds
from .tokens import Vocabulary, folded
from .words import Z, has_content


class _Counts(NamedTuple):
    """Words of a batch: number of the article in it, number of the word, occurrences; and the articles' group."""

    article: np.ndarray
    word: np.ndarray
    count: np.ndarray
    group: np.ndarray


def _counts(
    out: str | Path, keys: Vocabulary, forms: dict[str, dict[str, int]], by: str = "", named: Sequence[str] = ()
) -> Iterator[_Counts]:
    """The counts of the articles' own words batch by batch; `keys` grows, `forms` collects spellings of a key."""
    numbers = {name: i for i, name in enumerate(named)}
    for articles, words in parts(out, ("articles", GROUPING), ("words", ["article_id", "word", "voice", "count"])):
        own = words[words["voice"].isin(OWN)]
        code, written = pd.factorize(own["word"])
        count = own["count"].to_numpy()
        for form, total in zip(written, np.bincount(code, count, len(written)).astype(int), strict=True):
            spellings = forms.setdefault(folded(form), {})
            spellings[form] = spellings.get(form, 0) + total
        key = np.array([keys[folded(form)] for form in written], dtype=np.int64)[code]
        article = articles["article_id"].reset_index().set_index("article_id")["index"][own["article_id"]].to_numpy()
        cell, where = np.unique(article * len(keys) + key, return_inverse=True)
        group = [numbers.get(g, numbers.get(OTHERS, -1) if g else -1) for g in (groups_of(articles, by) if by else [])]
        yield _Counts(
            cell // max(len(keys), 1), cell % max(len(keys), 1), np.bincount(where, count, len(cell)), np.array(group)
        )


def _add(sums: np.ndarray, place: np.ndarray, values: np.ndarray | None, size: int) -> np.ndarray:
    """Sums, grown to `size`, with values (or ones) added at places."""
    grown = np.bincount(place, values, size).astype(np.float64)
    grown[: len(sums)] += sums
    return grown


def _written(keys: Vocabulary, forms: dict[str, dict[str, int]]) -> np.ndarray:
    """The commonest spelling of each key."""
    return np.array([min(forms[key], key=lambda f: (-forms[key][f], f)) for key in keys], dtype=object)


def document_frequencies(out: str | Path) -> pd.DataFrame:
    """One row a word, most articles first: word, count, articles (that use it), share, rate_per_1000, dp, dp_norm.

    The articles' own words, numbers and function words included; spellings that differ in accents alone are one word.
    share is articles over all articles; dp and dp_norm are the deviation of proportions with the articles as parts,
    as in `dispersion` (Gries 2008; Lijffijt & Gries 2012). The data set is read twice, a batch at a time.
    """
    keys, forms = Vocabulary(), {}
    count, articles, gap = np.empty(0), np.empty(0), np.empty(0)
    sizes = []
    for batch in _counts(out, keys, forms):
        count = _add(count, batch.word, batch.count, len(keys))
        articles = _add(articles, batch.word, None, len(keys))
        sizes.append(np.bincount(batch.article, batch.count))
    total = float(sum(s.sum() for s in sizes))
    for batch, size in zip(_counts(out, keys, {}), sizes, strict=True):
        expected = size[batch.article] / total
        parted = np.abs(batch.count / count[batch.word] - expected) - expected
        gap = _add(gap, batch.word, parted, len(keys))
    used = [s[s > 0] for s in sizes]
    number, least = sum(map(len, used)), min((s.min() for s in used if len(s)), default=np.nan)
    dp = np.maximum((1 + gap) / 2, 0)
    table = pd.DataFrame({
        "word": _written(keys, forms), "count": count.astype(int), "articles": articles.astype(int),
        "share": articles / max(number, 1), "rate_per_1000": 1000 * count / total if total else count,
        "dp": dp, "dp_norm": dp / (1 - least / total) if number > 1 else np.nan,
    })  # fmt: skip
    return table.sort_values(["articles", "count", "word"], ascending=[False, False, True], ignore_index=True)


def distinctive_by(out: str | Path, by: str, top: int = 50, most: int = 12) -> pd.DataFrame:
    """One row a group and content word, highest z first: the words that set each group of articles apart.

    Groups as in `groups`. Columns: group, word, count, total, count_others, total_others, articles (of the group
    that use the word: one is little evidence), log_odds, low, high, z as in `distinctive_words` (Monroe, Colaresi &
    Quinn 2008). At most `top` rows a group; one group alone has no others: no rows.
    """
    named = groups(out, by, most)["group"].tolist()
    keys, forms = Vocabulary(), {}
    count = [np.empty(0) for _ in named]
    articles = [np.empty(0) for _ in named]
    for batch in _counts(out, keys, forms, by, named):
        for i in range(len(named)):
            mine = batch.group[batch.article] == i
            count[i] = _add(count[i], batch.word[mine], batch.count[mine], len(keys))
            articles[i] = _add(articles[i], batch.word[mine], None, len(keys))
    columns = ["group", "word", "count", "total", "count_others", "total_others", "articles"]
    columns += ["log_odds", "low", "high", "z"]
    if len(named) < 2:
        return pd.DataFrame(columns=columns)
    word, total = _written(keys, forms), np.sum(count, axis=0)
    content = np.array([has_content(w) for w in word], dtype=bool)
    tables = []
    for name, own, used in zip(named, count, articles, strict=True):
        ratio, error = log_odds(own, total - own, ALPHA_0 * total / total.sum())
        z = ratio / error
        best = np.flatnonzero(content & (own > 0))
        best = best[np.lexsort((word[best], -z[best]))][:top]
        values: dict[str, Any] = {
            "group": name, "word": word[best], "count": own[best], "total": own.sum(),
            "count_others": (total - own)[best], "total_others": (total - own).sum(), "articles": used[best],
            "log_odds": ratio[best], "low": (ratio - Z * error)[best], "high": (ratio + Z * error)[best], "z": z[best],
        }  # fmt: skip
        tables.append(pd.DataFrame(values))
    whole = ["count", "total", "count_others", "total_others", "articles"]
    return pd.concat(tables, ignore_index=True).astype(dict.fromkeys(whole, "int64"))[columns]
