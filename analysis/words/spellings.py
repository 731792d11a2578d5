"""Spellings that are one word, counted as one: per cent, right wing and right-wing, colour and color."""

import numpy as np
import pandas as pd

from ..text.classes import months, word_class
from ..text.spelling import american

_PERCENT = {"per-cent": "percent"}  # the two words have no other sense
_VICE = "vice-"  # before a role, always: a vice president is no president
_SPELT_OUT = 5  # letters of the longest month that is never written short
_MONTHS = {short: name for name, *short_forms in months() if len(name) > _SPELT_OUT for short in short_forms}


def merge_spellings(words: pd.DataFrame) -> pd.DataFrame:
    """The table of `merge_names` with spellings of one word, British and American, under the commoner one.

    Two words with a blank between them count as one (`words` says two) where these articles write them with a hyphen at
    least as often, and so do per cent and a vice president.
    """
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
