"""What is one word, counted as one: the names of an actor that `actors.toml` lists; per cent, right wing and
right-wing, colour and color."""

import unicodedata
from bisect import bisect_left
from collections.abc import Iterator

import numpy as np
import pandas as pd

from ..actors import load_actors
from ..text.classes import months, word_class
from ..text.given import of_articles, of_tables
from ..text.matching import find_matches
from ..text.spelling import american
from ..text.tokens import folded, read_tokens

PERCENT = "percent"
_PERCENT = {"per-cent": PERCENT}  # the two words have no other sense
_VICE = "vice-"  # before a role, always: a vice president is no president
_SPELT_OUT = 5  # letters of the longest month that is never written short
_MONTHS = {short: name for name, *short_forms in months() if len(name) > _SPELT_OUT for short in short_forms}


@of_articles
def merge_names(tokens: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """The tokens with each name of an actor of `actors.toml` as one token, under its commonest form in these tokens.

    Inside a sentence the longest match wins, and capitals count ("MAS" is no "mas"); a name repeated in brackets is one
    mention. Added are actor (the name in the file, else empty) and words (how many of the text a token stands for).
    """
    words, actor = np.ones(len(tokens), dtype=np.int64), np.full(len(tokens), "", dtype=object)
    token, end = tokens["token"].to_numpy(dtype=object).copy(), tokens["end"].to_numpy().copy()
    ids, starts, texts = tokens["article_id"].tolist(), tokens["start"].tolist(), articles["text"].to_dict()
    named = 0  # the mention before, for a name repeated in brackets: "World Health Organization (WHO)"
    for first, length, name in _mentions(tokens, articles):
        words[first : first + length] = 0
        again = actor[named] == name and first == named + words[named] and ids[named] == ids[first]
        if again and texts[ids[first]][end[first - 1] : starts[first]].strip() == "(":
            words[named] += length
            continue
        words[first], actor[first], named = length, name, first
        token[first], end[first] = " ".join(token[first : first + length]), end[first + length - 1]
    merged = tokens.assign(token=token, end=end, actor=actor, words=words)[words > 0].reset_index(drop=True)
    forms = _commonest_forms(merged)
    merged["word"] = merged["actor"].map(forms).where(merged["actor"] != "", merged["word"])
    return merged


def _mentions(tokens: pd.DataFrame, articles: pd.DataFrame) -> Iterator[tuple[int, int, str]]:
    """Position, number of tokens and actor of each name or alias of `actors.toml`, also in capitals throughout."""
    named = [(alias, actor.name) for actor in load_actors(articles) for alias in (actor.name, *actor.aliases)]
    names: dict[str, str] = {}
    for alias, name in [*named, *((alias.upper(), name) for alias, name in named)]:
        names.setdefault(alias, name)
    order = {article_id: i for i, article_id in enumerate(tokens["article_id"].unique())}
    places = list(zip(tokens["article_id"].map(order), tokens["start"], strict=True))
    for match in find_matches(read_tokens(articles), [(tuple(names), ())]):
        article = order.get(articles.index[match.article], len(order))
        first, behind = (bisect_left(places, (article, at)) for at in (match.start, match.end))
        if first < behind:
            yield first, behind - first, names[match.term]


def _commonest_forms(merged: pd.DataFrame) -> dict[str, str]:
    """Each actor to the form in which these tokens name it most often."""
    named = merged[merged["actor"] != ""]
    forms = pd.DataFrame({"actor": named["actor"], "form": named["token"].map(bare)})
    counts = forms.value_counts().reset_index()
    spelling = [counts["actor"], counts["form"].map(folded)]  # a form counts with all its spellings
    counts["spellings"] = counts.groupby(spelling)["count"].transform("sum")
    order = ["spellings", "count", "actor", "form"]
    ordered = counts.sort_values(order, ascending=[False, False, True, True]).drop_duplicates("actor")
    return dict(zip(ordered["actor"], ordered["form"], strict=True))


def bare(token: str) -> str:
    """A token as written, NFC, without the possessive 's."""
    token = unicodedata.normalize("NFC", token)
    return token[:-2] if token.endswith(("'s", "’s")) else token


@of_tables
def merge_spellings(words: pd.DataFrame) -> pd.DataFrame:
    """The table of `merge_names` with spellings of one word, British and American, under the commoner one. Two words
    with a blank between them count as one (`words` says two) where these articles write them with a hyphen at least as
    often, and so do per cent and a vice president."""
    if words.empty:
        return words
    one = words.assign(word=words["word"].map(_commoner(words["word"]))).reset_index(drop=True)
    counts = one["word"].value_counts()
    vice = {_VICE + role for role in word_class("roles").intersection(counts.index)}
    whole = [tuple(w.split("-")) for w in [*counts.index, *_PERCENT, *vice] if w.count("-") == 1]
    heads, tails = (one["word"].isin({parts[i] for parts in whole}).to_numpy() for i in (0, 1))
    at = np.flatnonzero(heads[:-1] & tails[1:])
    left, right = one.iloc[at].reset_index(), one.iloc[at + 1].reset_index()
    near = (left[["article_id", "sentence"]] == right[["article_id", "sentence"]]).all(axis=1)
    near &= right["start"].eq(left["end"] + 1) & left["actor"].eq("") & right["actor"].eq("")
    pair = (left["word"] + "-" + right["word"])[near]
    apart = pair.value_counts()
    common = apart.index[counts.reindex(apart.index, fill_value=0) >= apart]
    pair = pair[pair.isin({*common, *_PERCENT, *vice})]
    pair = pair[left["index"][pair.index].diff().ne(1)]  # of three words in a row, the first two
    first, left, right = left["index"][pair.index].to_numpy(), left.loc[pair.index], right.loc[pair.index]
    merged = {"token": left["token"] + " " + right["token"], "word": pair.replace(_PERCENT), "end": right["end"]}
    for column, values in {**merged, "words": left["words"] + right["words"]}.items():
        one.loc[first, column] = values.to_numpy()
    return one.drop(index=first + 1).reset_index(drop=True)


def _commoner(words: pd.Series) -> dict[str, str]:
    """Each word to itself, or to its other spelling where that occurs too and more often, a month's to its name."""
    counts = words.value_counts()
    same = {word: word for word in counts.index.tolist()}
    for word in [w for w in same if len(w) > 5]:
        other = next((found for found in american(word) if found in same), "")
        if other:
            ends = (word, other) if counts[word] > counts[other] else (other, word)
            same[ends[1]] = ends[0]
    return same | {short: month for short, month in _MONTHS.items() if short in same and month in same}
