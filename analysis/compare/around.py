"""What each value brings to a comparison: the words of its subject, place and source, and cues around it."""

import math
from functools import cache
from itertools import permutations, product

import numpy as np
import pandas as pd

from ..actors import load_actors
from ..days import IN_ANY_YEAR, hours, window
from ..reported.measures import OF_VOTES
from ..text.classes import countries, patterns, word_class
from ..text.layers import split_sentences
from ..text.tokens import folded

_P = patterns("comparison")
CUE, NEAR, FAR = 60, 150, 120  # characters around a number in which cues and likeness of words are looked for
CUES = {  # with the characters before and after the number in which they are looked for
    "part": (25, 30), "early": (50, 20), "unwon": (NEAR, CUE), "of_them": (CUE // 2, CUE), "total": (CUE, CUE),
}  # fmt: skip
ADDENDS = 4  # values that are looked at for a sum


def traits(side: pd.DataFrame, articles: pd.DataFrame | None) -> pd.DataFrame:
    """The values of `sides`, each with what its relations are read from: words of subject, place and source, cues
    around it, whether it is of an earlier year (past), the words of the place, and its country, that most tolls or
    votes of its article have, if it is its (home), the words of those that a sentence sets beside it (rivals)."""
    around = _around(side, articles)
    t = side.assign(**_words(side, around), **_cues(around), **_times(side, articles), addend=_addends(side))
    t["total"] |= side["sentence"] == 1
    t["of_them"] |= _of_totals(side, around)
    t["counting"] = _counting(side, around, articles)
    close = [stems(before[-CUE:] + after[:CUE]) for before, after in around]
    t["told"] = [not place or not place.isdisjoint(words) for place, words in zip(t["place"], close, strict=True)]
    country = {} if articles is None else {a.name: a.country for a in load_actors(articles)}
    home = side["key_place"] == side.groupby(["id", t["family"]])["key_place"].transform(_oftenest)
    t["home"] = [stems(f"{p} {country.get(p, '')}" * h) for p, h in zip(side["key_place"], home, strict=True)]
    t["rivals"] = _rivals(t)
    t["land"] = side["key_place"].isin(countries())
    return t


def _words(side: pd.DataFrame, around: list[tuple[str, str]]) -> dict[str, object]:
    """Family of each measure, the words of its subject, place and source, those around it and the names among these."""
    name = _P["name"].findall
    return {
        "family": np.where(side["measure"].isin(OF_VOTES), "votes", "tolls"),
        "subject": [_holder(m, s) for m, s in zip(side["measure"], side["key_subject"], strict=True)],
        "place": [stems(place) for place in side["key_place"]],
        "named": [stems(source) for source in side["source"]],
        "words": [stems(" ".join(a)) - people() for a in around],
        "names": [frozenset(map(folded, name(a[0][-120:]) + name(a[1][:120]))) for a in around],
    }


def _cues(around: list[tuple[str, str]]) -> dict[str, list[bool]]:
    """Which cues stand near each value."""
    return {
        name: [bool(_P[name].search(f"{b[max(0, len(b) - before) :]}#{a[:after]}".lower())) for b, a in around]
        for name, (before, after) in CUES.items()
    }


def _counting(side: pd.DataFrame, around: list[tuple[str, str]], articles: pd.DataFrame | None) -> list[bool]:
    """Whether its sentence, or its paragraph before it, tells each value as one of a count that goes on."""
    texts = {} if articles is None else articles["text"].to_dict()
    at = zip(side["id"], side["start"].fillna(0).astype(int), strict=True)
    before = [texts.get(article, "")[:start].rpartition("\n")[2][-FAR:] for article, start in at]
    return [bool(_P["counting"].search(f"{b}#{after}".lower())) for b, (_, after) in zip(before, around, strict=True)]


def _times(side: pd.DataFrame, articles: pd.DataFrame | None) -> dict[str, object]:
    """When each value was counted, if its article tells no more than its own day, and if it is of an earlier year."""
    known = {c: {} if articles is None else articles[c].astype("object").fillna("") for c in ("earliest", "published")}
    earliest, published = ([str(known[c].get(i, "")) for i in side["id"]] for c in ("earliest", "published"))
    days = {} if articles is None or IN_ANY_YEAR not in articles else articles[IN_ANY_YEAR].dropna().to_dict()
    first, last = np.array([hours(a) for a in side["as_of"]], dtype=object).reshape(-1, 2).T
    end = [window(date)[1][:4] for date in side["date"]]
    return {
        "past": ["" < year < day[:4] for year, day in zip(end, earliest, strict=True)],
        "published": published,
        "day": [str(days.get(i, "")) for i in side["id"]],
        "untold": [(f, e) == hours(p) != ("", "") for f, e, p in zip(first, last, published, strict=True)],
        "first": first,
        "last": last,
    }


def _rivals(t: pd.DataFrame) -> list[frozenset[str]]:
    """For each value the words of subjects that have a number of one measure and unit in a sentence with a word of
    its own."""
    found: dict[str, set[str]] = {}
    for said in t.groupby(["id", "sentence", "measure", "key_unit"], sort=False)["subject"].agg(set):
        for a, b in permutations(said, 2):
            for word in a if a.isdisjoint(b) else ():
                found.setdefault(word, set()).update(b)
    return [frozenset().union(*(found.get(word, ()) for word in subject)) for subject in t["subject"]]


def _oftenest(places: pd.Series) -> str:
    """The place that most values of an article have, the first by name of equals."""
    return str(places.mode().iloc[0])


def _addends(side: pd.DataFrame) -> list[bool]:
    """Whether each value is one of up to four neighbours that add up to the value beside them: 61: 38, 17 and six; or
    of two in one sentence, by one source, that add up to any of their article."""
    addend = np.zeros(len(side), dtype=bool)
    said = pd.factorize(pd.MultiIndex.from_frame(side[["sentence", "source", "as_of"]]))[0]
    for rows in side.reset_index(drop=True).groupby(["id", "measure", "key_unit"], sort=False).indices.values():
        value, sentence = (side[c].to_numpy()[rows] for c in ("value", "sentence"))
        for n, size in product(range(len(rows)), range(2, ADDENDS + 1)):
            some = slice(n, n + size)
            beside = {n - 1, n + size} & {*range(len(rows))}
            sums = {value[k] for k in beside if np.ptp([sentence[k], *sentence[some]]) <= 1}
            sums |= {*value} if size == 2 and np.ptp(said[rows[some]]) == 0 else set()
            if len(value[some]) == size and value[some].min() > 0 and value[some].sum() in sums:
                addend[rows[some]] = True
    return addend.tolist()


def _of_totals(side: pd.DataFrame, around: list[tuple[str, str]]) -> np.ndarray:
    """Whether each value is so many of another of its measure in its sentence: 19 of the 26 dead; of the 26, 19."""
    found, (start, end, value) = np.zeros(len(side), dtype=bool), side[["start", "end", "value"]].to_numpy(float).T
    for rows in side.reset_index(drop=True).groupby(["id", "sentence", "measure"]).indices.values():
        for n, total in ((n, k) for n, k in permutations(rows, 2) if value[n] < value[k]):
            between = around[n][1][: int(max(0, start[total] - end[n]))].lower()
            first = start[total] < start[n] and _P["total_first"].search(around[total][0].lower())
            found[n] |= bool(first or _P["of_total"].fullmatch(between))
    return found


def stems(text: str) -> frozenset[str]:
    """The words of a text that carry meaning, without accents, case and plural -s."""
    words = _P["word"].findall(folded(text))
    return frozenset(w[:-1] if w.endswith("s") and len(w) > 3 else w for w in words if w not in _small())


@cache
def people() -> frozenset[str]:
    """Words for whoever came to harm."""
    return stems(" ".join(word_class("harmed")))


@cache
def _small() -> frozenset[str]:
    words = word_class("determiners", "prepositions", "pronouns", "own", "conjunctions", "be", "have")
    return words | {"s", "all", "more"}


def _holder(measure: str, subject: str) -> frozenset[str]:
    """The words by which a subject is told from others; none for people in general, a rule, a turnout."""
    words = frozenset() if measure == "turnout" else stems(subject)
    return words - people() if measure not in OF_VOTES else words


def _around(side: pd.DataFrame, articles: pd.DataFrame | None) -> list[tuple[str, str]]:
    """The words of its sentence before and after each value."""
    if articles is None:
        return [("", "")] * len(side)
    sentences = split_sentences(articles)
    bounds = sentences.set_index(["article_id", "sentence"])[["start", "end"]].T.to_dict("list")
    texts, around = articles["text"].to_dict(), []
    for article, start, end, sentence in side[["id", "start", "end", "sentence"]].itertuples(index=False):
        low, high = bounds.get((article, sentence), (0, math.inf))
        text, start, end = texts.get(article, ""), int(start), int(end)
        around.append((text[max(int(low), start - NEAR) : start], text[end : int(min(high, end + NEAR))]))
    return around
