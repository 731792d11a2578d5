"""Which frames an article uses: hits of a lexicon's terms, rates with intervals, differences between articles."""

from itertools import combinations

import numpy as np
import pandas as pd

from ..stats import equal_rates_p, holm
from ..stats.intervals import Clusters, Interval, clusters, difference_interval, rate_interval, ratio_interval
from ..text.given import of_articles, takes
from ..text.language import english_only
from ..text.layers import each_article
from ..text.matching import find_matches
from ..text.tokens import TOKEN, pieces, read_tokens
from ..text.visible import blanked
from .lexicon import Frame, Given, Lexicon, collection_lexicon, lexicon_of

VOICES = ["author", "quoted"]
SURE = 0.05  # p after correction below which a difference holds
DIFFERENCES = ["frame", "article_a", "article_b", "rate_a", "rate_b", "difference", "low", "high"]
DIFFERENCES += ["ratio", "ratio_low", "ratio_high", "p", "p_holm"]


@of_articles
def framing_hits(articles: pd.DataFrame, lexicon: Given | None = None) -> pd.DataFrame:
    """One row a place where a framing term stands: article_id, frame, term, surface, voice, sentence (from 1), start,
    end.

    `lexicon` is that of the articles' folder where none is given; a dict of frames and their terms, or the path of a
    file, will do. The categories of `frame` are all frames of the lexicon. Frames may overlap; within one a place
    counts once, for the longest term. Articles that are not English are named in a warning and left out.
    """
    found = collection_lexicon(articles) if lexicon is None else lexicon_of(lexicon)
    return term_hits(english_only(articles), found.frames)


def term_hits(articles: pd.DataFrame, frames: tuple[Frame, ...]) -> pd.DataFrame:
    """The hits of any frames, as `framing_hits` gives them."""
    tokens = read_tokens(articles)
    matches = find_matches(tokens, [(f.terms, f.exclude) for f in frames])
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
    found = surfaces.agg(lambda words: ", ".join(words.sort_values().value_counts().index[:6])).to_dict()
    counts = hits["frame"].value_counts()
    rows = [
        (frame.name, frame.definition, frame.source, len(frame.terms), counts[frame.name], found.get(frame.name, ""))
        for frame in lexicon.frames
    ]
    return pd.DataFrame(rows, columns=["frame", "definition", "source", "terms", "hits", "found"])


@of_articles
def framing_rates(hits: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """One row an article, frame and voice: hits, total_words, rate_per_1000, low, high.

    Voices are author, quoted and all (both, no boilerplate); total_words are those of the voice. low and high: 95 %
    interval from the paragraphs in which the voice speaks, wider where hits come in clusters (see `rate_interval`); NaN
    where it says nothing, or all in one paragraph. Articles that are not English are left out.
    """
    frames = list(hits["frame"].cat.categories)
    records = [
        (article_id, frame, voice, n, sums.words, *rate)
        for (article_id, voice), sums in _paragraph_sums(hits, english_only(articles)).items()
        for frame, n, *rate in zip(frames, sums.hits, *_rate(sums), strict=True)
    ]
    columns = ["article_id", "frame", "voice", "hits", "total_words", "rate_per_1000", "low", "high"]
    table = pd.DataFrame.from_records(records, columns=columns)
    table["frame"] = pd.Categorical(table["frame"], categories=frames)
    whole, real = dict.fromkeys(columns[3:5], "int64"), dict.fromkeys(columns[5:], "float64")
    return table.astype(whole | real)


@of_articles
def framing_differences(hits: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """One row a frame and pair of articles: rates, difference, low, high, ratio, ratio_low, ratio_high, p, p_holm.

    The 95 % intervals of the difference (per 1,000 words) and of the ratio a / b are put together from the two rates'
    own (Zou & Donner 2008; Donner & Zou 2012); a ratio to no hit is infinite, of none to none NaN. p: two-sided, hits
    allotted by lot to the words of both articles (see `equal_rates_p`); p_holm is corrected for all rows (Holm 1979).
    """
    frames, articles = list(hits["frame"].cat.categories), english_only(articles)
    sums = {a: own for (a, voice), own in _paragraph_sums(hits, articles).items() if voice == "all" and own.words}
    rates, pairs = {a: _rate(own) for a, own in sums.items()}, list(combinations(sums, 2))
    if not (pairs and frames):
        return pd.DataFrame(columns=DIFFERENCES)
    p = (equal_rates_p(sums[a], sums[b]) for a, b in pairs)
    with np.errstate(divide="ignore", invalid="ignore"):
        values = [
            [
                one.value, other.value, one.value - other.value, *difference_interval(one, other),
                one.value / other.value, *ratio_interval(one, other), each,
            ]
            for (one, other), each in zip(combinations(rates.values(), 2), p, strict=True)
        ]  # fmt: skip
    table = pd.DataFrame(np.concatenate(values, axis=1).T, columns=DIFFERENCES[3:-1]).assign(frame=frames * len(pairs))
    table["article_a"], table["article_b"] = np.repeat(pairs, len(frames), axis=0).T
    table["p_holm"] = holm(table["p"].to_numpy())
    order = ["p_holm", "p", "frame", "article_a", "article_b"]
    return table[DIFFERENCES].sort_values(order, kind="stable", ignore_index=True)


def _rate(sums: Clusters) -> Interval:
    """Hits per 1,000 words, a value a frame, with their 95 % intervals."""
    with np.errstate(divide="ignore", invalid="ignore"):
        return Interval(*(1000 * x for x in (sums.hits / sums.words, *rate_interval(sums))))


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
    return table.sort_values(["sentences", "frame", "other"], ascending=[False, True, True], ignore_index=True)


def _paragraph_sums(hits: pd.DataFrame, articles: pd.DataFrame) -> dict[tuple[str, str], Clusters]:
    """For each article and voice: the sums of the paragraphs in which it speaks, with a value a frame."""
    width = 1 + len(hits["frame"].cat.categories)
    of_article = dict(iter(hits.groupby("article_id", sort=False)))
    table: dict[tuple[str, str], Clusters] = {}
    for article_id, text, found in each_article(articles):
        paragraph = np.array(found.paragraphs, dtype=np.int64)
        counts = np.zeros((len(VOICES), paragraph.max(initial=0) + 1, width))
        for piece in pieces(found):
            if piece.voice in VOICES:
                words = len(TOKEN.findall(blanked(text), piece.start, piece.end))
                counts[VOICES.index(piece.voice), paragraph[piece.sentence], 0] += words
        mine = of_article.get(article_id, hits.iloc[:0])
        mine = mine[mine["voice"].isin(VOICES)]
        places = (mine["voice"].map(VOICES.index), paragraph[mine["sentence"] - 1], 1 + mine["frame"].cat.codes)
        np.add.at(counts, places, 1)
        for voice, part in zip([*VOICES, "all"], [*counts, counts.sum(axis=0)], strict=True):
            part = part[part[:, 0] > 0]
            table[article_id, voice] = clusters(part[:, 0], part[:, 1:])
    return table
