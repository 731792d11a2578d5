"""Which frames an article uses: hits of a lexicon's terms, rates with intervals, differences between articles."""

from itertools import combinations

import numpy as np
import pandas as pd

from ..stats import DRAWS, POISSON_ZERO, bootstrap_sums, holm, percentile_interval, permutation_p
from ..text.given import of_articles, takes
from ..text.language import english_only
from ..text.layers import each_article
from ..text.tokens import TOKEN, pieces, read_tokens
from .lexicon import Frame, Given, Lexicon, collection_lexicon, lexicon_of
from .matching import build_index, find_matches

VOICES = ["author", "quoted"]
SURE = 0.05  # p after correction below which a difference holds


@of_articles
def framing_hits(articles: pd.DataFrame, lexicon: Given | None = None) -> pd.DataFrame:
    """One row a place where a framing term stands: article_id, frame, term, surface, voice, sentence, start, end.

    `lexicon` is that of the articles' folder where none is given; a dict of frames and their terms, or the path of a
    file, will do. Sentences count from 1, offsets are
    characters. The categories of `frame` are all frames of the lexicon, those without a hit too. Frames may
    overlap; within a frame a place counts once, for the longest term. Articles that are not English are named in a
    warning and left out.
    """
    found = collection_lexicon(articles) if lexicon is None else lexicon_of(lexicon)
    return term_hits(english_only(articles), found.frames)


def term_hits(articles: pd.DataFrame, frames: tuple[Frame, ...]) -> pd.DataFrame:
    """The hits of any frames, as `framing_hits` gives them."""
    tokens = read_tokens(articles)
    matches = find_matches(tokens, build_index(frames, tokens.vocabulary))
    ids, texts = list(articles.index), tokens.texts
    names = [frame.name for frame in frames]
    records = [
        (ids[a], names[f], term, texts[a][start:end], piece.voice, piece.sentence + 1, start, end)
        for a, f, term, start, end, piece in matches
    ]
    columns = ["article_id", "frame", "term", "surface", "voice", "sentence", "start", "end"]
    table = pd.DataFrame.from_records(records, columns=columns)
    table["frame"] = pd.Categorical(table["frame"], categories=names)
    return table.astype({"sentence": "int64", "start": "int64", "end": "int64"})


def frame_table(lexicon: Lexicon, hits: pd.DataFrame) -> pd.DataFrame:
    """One row a frame: frame, definition, source, terms (how many), hits, found (its commonest words in the texts)."""
    surfaces = hits["surface"].str.lower().groupby(hits["frame"], observed=True)
    found = surfaces.agg(lambda words: ", ".join(words.value_counts().index[:6])).to_dict()
    counts = hits["frame"].value_counts()
    rows = [
        (frame.name, frame.definition, frame.source, len(frame.terms), counts[frame.name], found.get(frame.name, ""))
        for frame in lexicon.frames
    ]
    return pd.DataFrame(rows, columns=["frame", "definition", "source", "terms", "hits", "found"])


def framing_rates(hits: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """One row an article, frame and voice: hits, total_words, rate_per_1000, low, high.

    Voices are author, quoted and all (both, no boilerplate); total_words are those of the voice. low and high:
    95 % interval by bootstrap over the paragraphs in which the voice speaks (percentiles, fixed seed); for no
    hit the exact Poisson interval, 0 to -ln(.025) words' worth. NaN where the voice says nothing. Articles that are
    not English are left out.
    """
    articles = english_only(articles)
    frames = list(hits["frame"].cat.categories)
    tables = []
    for (article_id, voice), counts in _paragraph_counts(hits, articles).items():
        words, *found = counts.sum(axis=0)
        sums = bootstrap_sums(counts, f"{article_id} {voice}", DRAWS)
        with np.errstate(divide="ignore", invalid="ignore"):
            low, high = percentile_interval(1000 * sums[:, 1:] / sums[:, :1])
            rate, limit = 1000 * np.array(found) / words, 1000 * POISSON_ZERO / words
        none = rate == 0
        row = {
            "hits": found,
            "total_words": words,
            "rate_per_1000": rate,
            "low": np.where(none, 0, low),
            "high": np.where(none, limit, high),
        }
        tables.append(pd.DataFrame({"article_id": article_id, "frame": frames, "voice": voice, **row}))
    columns = ["article_id", "frame", "voice", "hits", "total_words", "rate_per_1000", "low", "high"]
    table = pd.concat(tables, ignore_index=True) if tables else pd.DataFrame(columns=columns)
    table["frame"] = pd.Categorical(table["frame"], categories=frames)
    whole, real = dict.fromkeys(columns[3:5], "int64"), dict.fromkeys(columns[5:], "float64")
    return table.astype(whole | real)


def framing_differences(hits: pd.DataFrame, articles: pd.DataFrame, voice: str = "all") -> pd.DataFrame:
    """One row a frame and pair of articles: rate_a, rate_b, difference, low, high, p, p_holm.

    The 95 % interval of the difference (per 1,000 words) is put together from the two rates' own intervals
    (Zou & Donner 2008). p: two-sided permutation test, paragraphs exchanged between the two articles, 10,000
    times, 100,000 where p is small (after Besag & Clifford 1991); p_holm is corrected for all rows (Holm 1979).
    """
    articles = english_only(articles)
    counts = _paragraph_counts(hits, articles)
    rates = framing_rates(hits, articles)
    by_article = {a: t.set_index("frame") for a, t in rates[rates["voice"] == voice].groupby("article_id", sort=False)}
    compared = [a for a in articles.index if len(counts[a, voice])] if len(rates) else []
    tables = []
    for a, b in combinations(compared, 2):
        one, other = by_article[a], by_article[b]
        down, up = one["rate_per_1000"] - one["low"], one["high"] - one["rate_per_1000"]
        other_down, other_up = other["rate_per_1000"] - other["low"], other["high"] - other["rate_per_1000"]
        difference = one["rate_per_1000"] - other["rate_per_1000"]
        columns = {
            "rate_a": one["rate_per_1000"],
            "rate_b": other["rate_per_1000"],
            "difference": difference,
            "low": difference - np.hypot(down, other_up),
            "high": difference + np.hypot(up, other_down),
            "p": permutation_p(counts[a, voice], counts[b, voice], f"{a} {b}"),
        }
        tables.append(pd.DataFrame({"article_a": a, "article_b": b, **columns}).reset_index())
    names = ["frame", "article_a", "article_b", "rate_a", "rate_b", "difference", "low", "high", "p", "p_holm"]
    if not tables:
        return pd.DataFrame(columns=names)
    table = pd.concat(tables, ignore_index=True)
    table["p_holm"] = holm(table["p"].to_numpy())
    return table[names].sort_values(["p_holm", "p", "frame"], kind="stable", ignore_index=True)


@takes(framing_hits, "frame")
def framing_overlaps(hits: pd.DataFrame) -> pd.DataFrame:
    """One row a pair of frames: places counted for both, sentences with a hit of both, and of either."""
    keys = hits["article_id"].astype(str) + " "
    sentences = (keys + hits["sentence"].astype(str)).groupby(hits["frame"], observed=True).agg(set)
    places = (keys + hits["start"].astype(str)).groupby(hits["frame"], observed=True).agg(set)
    records = [
        (a, b, len(places[a] & places[b]), len(sentences[a] & sentences[b]), len(sentences[a] | sentences[b]))
        for a, b in combinations(sentences.index, 2)
    ]
    table = pd.DataFrame.from_records(records, columns=["frame", "other", "places", "sentences", "either"])
    return table.sort_values("sentences", ascending=False, kind="stable", ignore_index=True)


def _paragraph_counts(hits: pd.DataFrame, articles: pd.DataFrame) -> dict[tuple[str, str], np.ndarray]:
    """For each article and voice: a row a paragraph in which it speaks; words, then hits of each frame."""
    width = 1 + len(hits["frame"].cat.categories)
    of_article = dict(iter(hits.groupby("article_id", sort=False)))
    table: dict[tuple[str, str], np.ndarray] = {}
    for article_id, text, found in each_article(articles):
        begins = [line.start for line in found.lines]
        paragraph = np.searchsorted(begins, [sentence.start for sentence in found.sentences], "right") - 1
        counts = np.zeros((len(VOICES), len(begins), width))
        for piece in pieces(found):
            if piece.voice in VOICES:
                words = len(TOKEN.findall(text, piece.start, piece.end))
                counts[VOICES.index(piece.voice), paragraph[piece.sentence], 0] += words
        mine = of_article.get(article_id, hits.iloc[:0])
        mine = mine[mine["voice"].isin(VOICES)]
        places = (mine["voice"].map(VOICES.index), paragraph[mine["sentence"] - 1], 1 + mine["frame"].cat.codes)
        np.add.at(counts, places, 1)
        for voice, part in zip([*VOICES, "all"], [*counts, counts.sum(axis=0)], strict=True):
            table[article_id, voice] = part[part[:, 0] > 0]
    return table
