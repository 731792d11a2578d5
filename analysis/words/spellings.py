"""Spellings that are one word, counted as one: per cent, right wing and right-wing, colour and color."""

import re

import pandas as pd

_BRITISH = [
    (re.compile(r"(?<=\w{3})our(?=(?:s|ed|ing|able|ful|ites?|hoods?|ers?)?$)"), "or"),
    (re.compile(r"(?<=\w{3}[iy])s(?=(?:e[sdr]?|ers|ing|ations?)$)"), "z"),
    (re.compile(r"(?<=\w{2}[tb])re(?=s?$)"), "er"),
    (re.compile(r"(?<=\w{2}[fc])ence(?=s?$)"), "ense"),
    (re.compile(r"(?<=\w{3}l)l(?=(?:ed|ing|ers?)$)"), ""),
    (re.compile(r"(?<=program)me(?=s?$)"), ""),
]  # colour, organise, centre, defence, travelled, programme
_PERCENT = {"per-cent": "percent"}  # the two words have no other sense


def merge_spellings(words: pd.DataFrame) -> pd.DataFrame:
    """The table of `merge_names` with spellings of one word under one word.

    A British and an American spelling that both occur count as the commoner one. Two words with a blank between them
    count as one where these articles write them with a hyphen at least as often, and so does per cent; column words
    then says that the token is two.
    """
    if words.empty:
        return words
    one = words.assign(word=words["word"].map(_commoner(words["word"])))
    after = one.shift(-1)
    near = one["article_id"].eq(after["article_id"]) & one["sentence"].eq(after["sentence"])
    near &= after["start"].eq(one["end"] + 1) & one["actor"].eq("") & after["actor"].eq("")
    pair = (one["word"] + "-" + after["word"]).where(near)
    apart, joined = pair.value_counts(), one["word"].value_counts()
    common = apart.index[joined.reindex(apart.index, fill_value=0) >= apart]
    first = pair.isin([*common, *_PERCENT])
    first &= ~first.shift(fill_value=False)
    one.loc[first, "token"] = one["token"] + " " + after["token"]
    one.loc[first, "word"] = pair.replace(_PERCENT)
    one.loc[first, "end"] = after["end"]
    one.loc[first, "words"] = one["words"] + after["words"]
    kept = one[~first.shift(fill_value=False)].reset_index(drop=True)
    return kept.astype({"end": "int64", "words": "int64"})


def _commoner(words: pd.Series) -> dict[str, str]:
    """Each word to itself, or to its other spelling where that occurs too and more often."""
    counts = words.value_counts()
    same = {word: word for word in counts.index.tolist()}
    for word in [w for w in same if len(w) > 5]:
        american = next((found for old, new in _BRITISH if (found := old.sub(new, word)) in same and found != word), "")
        if american:
            ends = (word, american) if counts[word] > counts[american] else (american, word)
            same[ends[1]] = ends[0]
    return same
