"""What a profile says of the whole: read back part by part, so that memory does not grow with the articles."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
import pyarrow.parquet as pq

from .distinctive import ALPHA_0, log_odds
from .formulas import SCORES
from .tokens import Vocabulary, folded
from .words import Z, has_content

OWN = ("author", "quoted")  # voices of the article's own words
PERIODS = {"month": 7, "year": 4}  # characters of a date
OTHERS = "others"


def parts(out: str | Path, *wanted: tuple[str, Sequence[str]]) -> Iterator[list[pd.DataFrame]]:
    """The tables of a profile, each a name and its columns, one batch of articles after the other.

    Raises FileNotFoundError where `out` holds no profile.
    """
    folder = Path(out)
    batches = sorted((folder / "articles").glob("part-*.parquet"))
    if not batches:
        raise FileNotFoundError(f"{folder}: no profile here; make one with: python -m analysis FOLDER --out {folder}")
    for batch in batches:
        yield [pq.read_table(folder / name / batch.name, columns=list(columns)).to_pandas() for name, columns in wanted]


def count_rows(out: str | Path) -> tuple[int, int, int]:
    """How many articles a profile holds, how many were left out, and how many remarks there are on others."""
    articles = left_out = remarks = 0
    for rows, problems in parts(out, ("articles", ["article_id"]), ("problems", ["article_id"])):
        known = problems["article_id"].isin(rows["article_id"])
        articles, left_out, remarks = articles + len(rows), left_out + (~known).sum(), remarks + known.sum()
    return articles, int(left_out), int(remarks)


def groups(out: str | Path, by: str, most: int = 12) -> pd.DataFrame:
    """One row a group of articles, in order: group, articles, words (the articles' own).

    `by` is month, year (of publication), english, or a column of metadata. The `most` groups with most articles
    are named, the rest are one more group, “others”; articles that say nothing of it are left out.
    """
    sizes: dict[str, list[int]] = {}
    for (articles,) in parts(out, ("articles", _columns(by))):
        words = articles["words_author"] + articles["words_quoted"]
        for group, count in zip(_groups_of(articles, by), words, strict=True):
            size = sizes.setdefault(group, [0, 0])
            size[0] += 1
            size[1] += count
    sizes.pop("", None)
    named = set(sorted(sizes, key=lambda g: (-sizes[g][0], g))[:most])
    rows = [(group, *sizes[group]) for group in sorted(named)]
    rest = [size for group, size in sizes.items() if group not in named]
    if rest:
        rows.append((OTHERS, *map(sum, zip(*rest, strict=True))))  # type: ignore[arg-type]
    return pd.DataFrame(rows, columns=["group", "articles", "words"])


def _columns(by: str) -> list[str]:
    return ["article_id", "published", "outlet", "author", "english", "metadata", "words_author", "words_quoted"]


def _groups_of(articles: pd.DataFrame, by: str) -> list[str]:
    """The group of each article, empty where it has none."""
    if by in PERIODS:
        dates = articles["published"].fillna("").str[: PERIODS[by]]
        return dates.where(dates.str.len() == PERIODS[by], "").tolist()
    if by in articles:
        return articles[by].astype("object").where(articles[by].notna(), "").map(str).tolist()
    return [str(json.loads(extra).get(by, "")) for extra in articles["metadata"]]


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
    for articles, words in parts(out, ("articles", _columns(by)), ("words", ["article_id", "word", "voice", "count"])):
        own = words[words["voice"].isin(OWN)]
        code, written = pd.factorize(own["word"])
        count = own["count"].to_numpy()
        for form, total in zip(written, np.bincount(code, count, len(written)).astype(int), strict=True):
            spellings = forms.setdefault(folded(form), {})
            spellings[form] = spellings.get(form, 0) + total
        key = np.array([keys[folded(form)] for form in written], dtype=np.int64)[code]
        article = articles["article_id"].reset_index().set_index("article_id")["index"][own["article_id"]].to_numpy()
        cell, where = np.unique(article * len(keys) + key, return_inverse=True)
        group = [numbers.get(g, numbers.get(OTHERS, -1) if g else -1) for g in (_groups_of(articles, by) if by else [])]
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


def framing_by(out: str | Path, by: str, most: int = 12) -> pd.DataFrame:
    """One row a group, frame and voice (author, quoted, all): articles, with_hits, hits, total_words, rate_per_1000,
    low, high.

    The rate is that of all the group's English articles together, hits over words; the 95 % interval is that of a ratio
    over articles as clusters (Cochran 1977, Sampling Techniques, section 6.4). One article gives no interval.
    """
    named = groups(out, by, most)["group"].tolist()
    sums: dict[tuple[str, str, str], np.ndarray] = {}
    words: dict[tuple[str, str], np.ndarray] = {}
    for articles, framing in parts(
        out, ("articles", _columns(by)), ("framing", ["article_id", "frame", "voice", "hits"])
    ):
        articles["group"] = [g if g in named else OTHERS if g else "" for g in _groups_of(articles, by)]
        articles = articles[articles["english"] & (articles["group"] != "")].set_index("article_id")
        for voice in (*OWN, "all"):
            size = sum(articles[f"words_{v}"] for v in (OWN if voice == "all" else (voice,)))
            for group, w in size.groupby(articles["group"]):
                found = np.array([len(w), w.sum(), (w**2).sum()], dtype=np.float64)
                words[group, voice] = words.get((group, voice), 0) + found
            mine = framing[framing["voice"].isin(OWN if voice == "all" else (voice,))]
            hits = mine.groupby(["article_id", "frame"], as_index=False)["hits"].sum()
            hits = hits[hits["article_id"].isin(articles.index)]
            hits["group"], hits["w"] = (
                articles["group"][hits["article_id"]].to_numpy(),
                size[hits["article_id"]].to_numpy(),
            )
            for (group, frame), h in hits.groupby(["group", "frame"]):
                found = np.array([len(h), h["hits"].sum(), (h["hits"] ** 2).sum(), (h["hits"] * h["w"]).sum()])
                sums[group, frame, voice] = sums.get((group, frame, voice), 0) + found
    frames = sorted({frame for _, frame, _ in sums})
    rows = [
        (group, frame, voice, *_ratio(words[group, voice], sums.get((group, frame, voice), np.zeros(4))))
        for group in named for frame in frames for voice in (*OWN, "all") if (group, voice) in words
    ]  # fmt: skip
    names = ["articles", "with_hits", "hits", "total_words", "rate_per_1000", "low", "high"]
    return pd.DataFrame(rows, columns=["group", "frame", "voice", *names])


def _ratio(words: np.ndarray, hits: np.ndarray) -> tuple[int, int, int, int, float, float, float]:
    """Articles, articles with hits, hits, words, rate per 1,000 words and its interval, from sums over articles."""
    (n, total, squares), (used, found, found_squares, products) = words, hits
    rate = found / total if total else np.nan
    spread = found_squares - 2 * rate * products + rate**2 * squares
    error = np.sqrt(max(spread, 0) * n / (n - 1)) / total if n > 1 and total else np.nan
    low, high = max(rate - Z * error, 0) if error == error else np.nan, rate + Z * error
    return int(n), int(used), int(found), int(total), 1000 * rate, 1000 * low, 1000 * high


def scores_by(out: str | Path, by: str, most: int = 12) -> pd.DataFrame:
    """One row a group and readability score: articles (with the score), mean, sd, low, high (95 %, of the mean)."""
    named = groups(out, by, most)["group"].tolist()
    sums: dict[str, np.ndarray] = {name: np.zeros((3, len(SCORES))) for name in named}
    for (articles,) in parts(out, ("articles", [*_columns(by), *SCORES])):
        articles["group"] = [g if g in sums else OTHERS if g else "" for g in _groups_of(articles, by)]
        for group, rows in articles[articles["group"] != ""].groupby("group"):
            values = rows[SCORES].to_numpy(np.float64)
            powers = (~np.isnan(values)).astype(float), values, values**2
            sums[str(group)] += [np.nansum(p, axis=0) for p in powers]
    with np.errstate(divide="ignore", invalid="ignore"):
        tables = []
        for group, (n, first, second) in sums.items():
            mean = first / n
            sd = np.sqrt(np.maximum(second - n * mean**2, 0) / np.where(n > 1, n - 1, np.nan))
            half = Z * sd / np.sqrt(n)
            values = {"articles": n.astype(int), "mean": mean, "sd": sd, "low": mean - half, "high": mean + half}
            tables.append(pd.DataFrame({"group": group, "score": SCORES, **values}))
    names = ["group", "score", "articles", "mean", "sd", "low", "high"]
    return pd.concat(tables, ignore_index=True) if tables else pd.DataFrame(columns=names)
