"""Wording that articles share: passages, and articles that are copies of each other (the same one twice, wire copy,
an updated version)."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from zlib import crc32

import numpy as np
import pandas as pd

from ..text.given import of_articles, warn
from ..text.layers import split_sentences
from ..text.tokens import folded, normalise, read_tokens, tokenize
from . import own_words

RUN = 5  # words in a row that are compared
KEPT_BITS = 3  # of all runs one in 2**3 is kept, the same ones in every text (Broder 1997: modulo sampling)
LEAST_RUNS = 8  # kept runs of a text that is compared by these alone: about 70 words
LEAST_SHARE = 0.25  # of the shorter text's runs, from which two are near copies; 0.8 ** 5 is 0.33
_NEIGHBOURS = 20  # articles behind each other that share a run and are compared
_MIX, _SPREAD = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xBF58476D1CE4E5B9)
MINIMUM = 6  # words
GAP = 60  # characters of other words within a passage
REPEATS = 20  # places of one run of words in an article that are compared
LONG, MANY = 10, 4  # a run of fewer words may be a set phrase, and is one where so many articles have it
SPANS = ["article_id", "start", "end", "other", "other_start", "other_end"]
COLUMNS = [*SPANS, "words", "voice", "other_voice", "text", "sentence", "other_sentence"]


@of_articles
def near_copies(articles: pd.DataFrame) -> pd.DataFrame:
    """One row a pair of articles that share a quarter of the shorter one's runs of five words, or more.

    So much is left where one word in five is changed, or where a quarter of the shorter one is copied. Columns:
    article_id, other, runs (of the shorter one, sampled), shared (of these, as a share from 0 to 1). The shares are
    estimates from one run in eight, of texts under about 70 words from all (containment, Broder 1997).
    Of more than 21 articles that share a run each is compared with the 20 next to it; a warning says where that
    leaves pairs out (`copy_groups` still puts them together).
    """
    return copies(run_table(articles))


def run_table(articles: pd.DataFrame) -> pd.DataFrame:
    """One row a kept run of an article: article_id, run."""
    tokens = read_tokens(articles)
    table = sampled_runs(word_numbers(tokens.vocabulary)[tokens.ids], tokens.article[tokens.piece])
    return table.assign(article_id=articles.index.array.take(table["article"]))[["article_id", "run"]]


def word_numbers(tokens: Iterable[str]) -> np.ndarray:
    """A 64-bit number for each token, the same in every process and for every form under which it is counted."""
    return np.array(list(map(_checksum, tokens)), dtype=np.uint64) * _MIX


@lru_cache(maxsize=100_000)
def _checksum(token: str) -> int:
    return crc32(normalise(token).encode("utf-8", "replace"))


def word_runs(numbers: np.ndarray, article: np.ndarray, n: int) -> tuple[np.ndarray, np.ndarray]:
    """A number for the run of `n` words that begins at each word, and whether one article holds all of it."""
    count = max(len(numbers) - n + 1, 0)
    run = np.zeros(count, dtype=np.uint64)
    for i in range(n):
        run = run * _SPREAD + numbers[i : i + count]
    return run, article[:count] == article[n - 1 :]


def sampled_runs(numbers: np.ndarray, article: np.ndarray) -> pd.DataFrame:
    """The distinct runs of RUN words that are kept (article, run), from the number and the article of each word; of a
    text with few of them all of its runs."""
    run, whole = word_runs(numbers, article, RUN)
    run, article = ((run ^ run >> np.uint64(31)) * _MIX)[whole], article[: len(run)][whole]
    kept = run >> np.uint64(64 - KEPT_BITS) == 0
    often = pd.Series(run[kept]).groupby(article[kept]).nunique().reindex(article, fill_value=0).to_numpy()
    kept |= often < LEAST_RUNS
    table = pd.DataFrame({"article": article[kept], "run": run[kept].view(np.int64)}).drop_duplicates()
    return table.sort_values(["article", "run"], ignore_index=True)


def copies(runs: pd.DataFrame) -> pd.DataFrame:
    """The pairs of `near_copies`, from a table of runs (article_id, run)."""
    article, names = pd.factorize(runs["article_id"])
    sizes, run = np.bincount(article, minlength=len(names)), runs["run"].to_numpy()
    order = np.lexsort((article, run))
    article, run = article[order], run[order]
    steps = range(1, _NEIGHBOURS + 1)
    pairs = [(article[:-n][same], article[n:][same]) for n in steps for same in [run[n:] == run[:-n]]]
    table = pd.DataFrame(np.hstack(pairs).T, columns=["one", "two"])
    table = table.value_counts(sort=False).rename("shared").reset_index()
    table["runs"] = np.minimum(sizes[table["one"]], sizes[table["two"]])
    table["shared"] /= table["runs"]
    table["article_id"], table["other"] = names[table["one"]], names[table["two"]]
    table = table.loc[table["shared"] >= LEAST_SHARE, ["article_id", "other", "runs", "shared"]]
    table = table.sort_values(["shared", "article_id", "other"], ascending=[False, True, True], ignore_index=True)
    often = table["article_id"].value_counts(sort=False)
    if often.max() >= _NEIGHBOURS:
        many = f"{often.idxmax()}: {_NEIGHBOURS} near copies or more; {_NEIGHBOURS} of an article's pairs are listed"
        warn(f"{many}, copy_groups puts all of them together")
    return table


def copy_groups(pairs: pd.DataFrame) -> list[list[str]]:
    """The articles that pairs tie together, largest group first."""
    group: dict[str, list[str]] = {}
    for first, second in zip(pairs["article_id"], pairs["other"], strict=True):
        joined = {id(g): g for g in (group.get(first, [first]), group.get(second, [second]))}
        members = [a for g in joined.values() for a in g]
        group.update(dict.fromkeys(members, members))
    distinct = {id(members): members for members in group.values()}
    return sorted(map(sorted, distinct.values()), key=lambda members: (-len(members), members))


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
    sentences = split_sentences(articles).set_index(["article_id", "sentence"])["text"]
    plain = tokens["token"].map(str.islower).astype(bool) | ~tokens.duplicated(["article_id", "sentence"])
    quoted, small = (np.append(0, told.cumsum()) for told in (tokens["voice"] == "quoted", plain))
    for prefix, at in {"": first, "other_": second}.items():
        table[prefix.removesuffix("_") or "article_id"] = article[at]
        table[f"{prefix}start"], table[f"{prefix}end"] = start[at], end[at + last]
        keys = pd.MultiIndex.from_frame(tokens.loc[at, ["article_id", "sentence"]])
        table[f"{prefix}sentence"] = sentences.reindex(keys).to_numpy()
        share = (quoted[at + last + 1] - quoted[at]) / table["words"]
        table[f"{prefix}voice"] = np.where(share > 0.5, "quoted", "author")
    texts = articles["text"].to_dict()
    table["text"] = [" ".join(texts[a][s:e].split()) for a, s, e in table[SPANS[:3]].itertuples(index=False)]
    phrase = (table["words"] < LONG) & ((runs["articles"] >= MANY) | (small[first + last + 1] - small[first] < minimum))
    table = table[~phrase | (table["voice"].eq("quoted") & table["other_voice"].eq("quoted"))]
    order = ["words", "article_id", "start", "other", "other_start"]
    return table.sort_values(order, ascending=[False, *[True] * 4], ignore_index=True)[COLUMNS]


def joined_passages(passages: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """The passages, those of two articles with at most `GAP` characters between them as one, longest first; of several
    that are most of each other in one article, or differ in case and marks alone, the text of the longest."""
    table = passages.sort_values([*SPANS[:1], *SPANS[3:4], "start"], kind="stable")
    same = (table[["article_id", "other"]] == table[["article_id", "other"]].shift()).all(axis=1)
    near = [(table[f"{end}start"] - table[f"{end}end"].shift()).abs() <= GAP for end in ("", "other_")]
    most = table.sort_values("words", ascending=False, kind="stable")
    number = (~(same & near[0] & near[1])).cumsum()
    ends = {c: "max" if c.endswith("end") else "min" for c in SPANS if c not in ("article_id", "other")}
    groups = table.groupby(number)
    whole = groups.first().assign(**groups.agg({**ends, "words": "sum"}))
    whole = whole.assign(**most.groupby(number.reindex(most.index))[["voice", "other_voice"]].first())
    texts = articles["text"].to_dict()
    whole["text"] = [" ".join(texts[a][s:e].split()) for a, s, e in whole[SPANS[:3]].itertuples(index=False)]
    whole = whole.sort_values("words", ascending=False, kind="stable", ignore_index=True)
    return whole.assign(text=list(_of_the_longest(whole)))[list(passages)]


def _of_the_longest(passages: pd.DataFrame) -> Iterator[str]:
    """The text of the first passage that is most of each, or has its words."""
    held, known = defaultdict[str, list[tuple[int, int, str]]](list), dict[str, str]()
    for row in passages.itertuples():
        spans = [(row.article_id, row.start, row.end), (row.other, row.other_start, row.other_end)]
        own = known.setdefault(" ".join(re.findall(r"\w+", row.text.casefold())), row.text)
        near = (t for a, s, e in spans for s2, e2, t in held[a] if 2 * (min(e, e2) - max(s, s2)) >= max(e2 - s2, e - s))
        text = next(near, own)
        for article, start, end in spans:
            held[article].append((start, end, text))
        yield text


def _common_runs(tokens: pd.DataFrame, minimum: int) -> pd.DataFrame:
    """Rows i and j of `tokens` where common runs of two articles begin; words in each, most articles that have one."""
    article = pd.factorize(tokens["article_id"])[0]
    words = pd.factorize(tokens["word"].map({w: folded(w) for w in tokens["word"].unique().tolist()}))[0]
    grams, whole = word_runs(words.astype(np.uint64) * _MIX, article, minimum)
    table = pd.DataFrame({"gram": grams, "article": article[: len(grams)], "at": np.arange(len(grams))})[whole]
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
