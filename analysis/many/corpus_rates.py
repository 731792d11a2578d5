"""Framing and readability of a whole profile, by group of articles."""

from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from ..readability.formulas import SCORES
from ..stats.intervals import Clusters, Estimate, rate_interval
from .dataset import GROUPING, OTHERS, OWN, groups, groups_of, parts


def framing_by(out: str | Path, by: str, most: int = 12) -> pd.DataFrame:
    """One row a group, frame and voice (author, quoted, all): articles, with_hits, hits, total_words, rate_per_1000,
    low, high.

    The rate is that of all the group's English articles together, hits over words; its 95 % interval takes the articles
    as clusters (see `rate_interval`). One article with hits gives none.
    """
    named = groups(out, by, most)["group"].tolist()
    sums: dict[tuple[str, str, str], np.ndarray] = {}
    words: dict[tuple[str, str], np.ndarray] = {}
    columns = ["article_id", "frame", "voice", "hits"]
    for articles, framing in parts(out, ("articles", GROUPING), ("framing", columns)):
        articles["group"] = _named(articles, by, named)
        articles = articles[articles["english"] & (articles["group"] != "")].set_index("article_id")
        framing = framing[framing["article_id"].isin(articles.index)]
        for voice, voices in {**{v: [v] for v in OWN}, "all": list(OWN)}.items():
            size = articles[[f"words_{v}" for v in voices]].sum(axis=1)
            for group, w in size.groupby(articles["group"]):
                _add(words, (str(group), voice), [len(w), w.sum(), (w**2).sum()])
            mine = framing[framing["voice"].isin(voices)].groupby(["article_id", "frame"], as_index=False)["hits"].sum()
            mine["group"], mine["w"] = articles["group"][mine["article_id"]].array, size[mine["article_id"]].array
            for (group, frame), found in mine.groupby(["group", "frame"]):
                h, w = found["hits"], found["w"]
                _add(sums, (group, frame, voice), [len(h), h.sum(), (h**2).sum(), (h * w).sum()])
    frames = sorted({frame for _, frame, _ in sums})
    rows = [
        (group, frame, voice, *_ratio(words[group, voice], sums.get((group, frame, voice), np.zeros(4))))
        for group in named for frame in frames for voice in (*OWN, "all") if (group, voice) in words
    ]  # fmt: skip
    names = ["articles", "with_hits", "hits", "total_words", "rate_per_1000", "low", "high"]
    table = pd.DataFrame(rows, columns=["group", "frame", "voice", *names])
    return table.astype({**dict.fromkeys(names[:4], "int64"), **dict.fromkeys(names[4:], "float64")})


def _named(articles: pd.DataFrame, by: str, named: list[str]) -> list[str]:
    """The group of each article, OTHERS where it has no name of its own, empty where it has none."""
    return [g if g in named else OTHERS if g else "" for g in groups_of(articles, by)]


def _add(sums: dict[Any, np.ndarray], key: tuple[str, ...], values: list[Any]) -> None:
    """Add values to the sums of a key."""
    sums[key] = sums.get(key, np.zeros(len(values))) + np.array(values, dtype=np.float64)


def _ratio(words: np.ndarray, hits: np.ndarray) -> tuple[int, int, int, int, float, float, float]:
    """Articles, articles with hits, hits, words, rate per 1,000 words and its interval, from sums over articles."""
    (n, total, squares), (used, found, found_squares, products) = words, hits
    rate = found / total if total else np.nan
    low, high = rate_interval(Clusters(n, total, squares, found, found_squares, products), unseen=1)
    return int(n), int(used), int(found), int(total), 1000 * rate, 1000 * float(low), 1000 * float(high)


def scores_by(out: str | Path, by: str, most: int = 12) -> pd.DataFrame:
    """One row a group and readability score: articles (with the score), mean, sd, low, high.

    The 95 % interval is that of the mean of the articles, by Student's t.
    """
    named = groups(out, by, most)["group"].tolist()
    sums: dict[str, np.ndarray] = {name: np.zeros((3, len(SCORES))) for name in named}
    for (articles,) in parts(out, ("articles", [*GROUPING, *SCORES])):
        articles["group"] = _named(articles, by, named)
        for group, rows in articles[articles["group"] != ""].groupby("group"):
            values = rows[SCORES].to_numpy(np.float64)
            powers = (~np.isnan(values)).astype(float), values, values**2
            sums[str(group)] += [np.nansum(p, axis=0) for p in powers]
    with np.errstate(divide="ignore", invalid="ignore"):
        tables = []
        for group, (n, first, second) in sums.items():
            mean = first / n
            sd = np.sqrt(np.maximum(second - n * mean**2, 0) / np.where(n > 1, n - 1, np.nan))
            low, high = Estimate(mean, sd**2 / n, n - 1).interval()
            values = {"articles": n.astype(int), "mean": mean, "sd": sd, "low": low, "high": high}
            tables.append(pd.DataFrame({"group": group, "score": SCORES, **values}))
    names = ["group", "score", "articles", "mean", "sd", "low", "high"]
    return pd.concat(tables, ignore_index=True) if tables else pd.DataFrame(columns=names)
