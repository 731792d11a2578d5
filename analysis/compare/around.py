"""What each value brings to a comparison: the words of its subject, place and source, and cues around it."""

import math
import re
from functools import cache

import numpy as np
import pandas as pd

from ..actors import load_actors
from ..days import hours, window
from ..reported.measures import OF_VOTES
from ..text.classes import word_class
from ..text.layers import split_sentences
from ..text.tokens import folded
from .quantity import PEOPLE

WORD = re.compile(r"[^\W_]+")
NAME = re.compile(r"(?<![.!?] )\b[A-ZÀ-Ý][\w’'-]+")
PART = re.compile(
    r"\bof (?:them|whom|which|those|these|the|our|their|his|her)\b|\bamong\b|\binclud|\bchildren\b|\bwomen\b|\bhospital"
    r"|\bcritical|\bgirls\b|\bboys\b|\bcharged\b|\bstill\b|\bremain|\b(?:young|old)er than\b|\bunder the age\b"
)
EARLY = re.compile(r"\bearlier\b|\binitial|\bprevious|\bat first\b|\bup from\b|\bhad (?:put|given|spoken)\b")
OF_THEM = re.compile(
    r"\W*(?:\w+ )?of (?:them|whom|which"
    r"|(?:the|our|these|those) (?:dead|injured|wounded|victims|killed|deceased|arrested|detained|held|detainees))\b"
)
MORE = re.compile(r"\W+(?:\w+ )?(?:more|further|new|others?)\b")
ANOTHER = re.compile(r"\b(?:another|further|more)\W+(?:the )?$")
TOTAL = re.compile(
    r"\btoll\b|\bin all\b|total|altogether|\btally|\bcount|official|confirmed dead|\bfigure"
    r"|number of (?:dead|deaths|injured|victims)"
)
CUE, NEAR = 60, 150  # characters around a number in which cues and likeness of words are looked for
ADDENDS = 4  # values that are looked at for a sum


def traits(side: pd.DataFrame, articles: pd.DataFrame | None) -> pd.DataFrame:
    """The values of `sides`, each with what its relations are read from: words of subject, place and source, cues
    around it, whether it is of an earlier year (past), the highest value its article states for the measure (high), the
    words of its article's main place and country where that is the value's without being told (home)."""
    around = _around(side, articles)
    known = ("earliest", "published")
    earliest, published = ({} if articles is None else articles[c].astype("object").fillna("").to_dict() for c in known)
    country = {} if articles is None else {a.name: a.country for a in load_actors(articles)}
    toll = ~side["measure"].isin(OF_VOTES)
    close = [(before[-CUE:].lower(), after[:CUE].lower()) for before, after in around]
    t = side.assign(
        family=np.where(toll, "tolls", "votes"),
        subject=[_holder(m, s) for m, s in zip(side["measure"], side["key_subject"], strict=True)],
        place=[stems(p) for p in side["key_place"]],
        named=[stems(s) for s in side["source"]],
        words=[stems(" ".join(a)) - _people() for a in around],
        names=[frozenset(map(folded, NAME.findall(a[0][-120:]) + NAME.findall(a[1][:120]))) for a in around],
        part=[bool(PART.search(f"{b[-25:]} {a[:30]}")) for b, a in close],
        addend=_addends(side),
        early=[bool(EARLY.search(f"{b[-50:]} {a[:20]}")) for b, a in close],
        of_them=[bool(OF_THEM.match(a)) for _, a in close],
        more=[bool(MORE.match(a[:20]) or ANOTHER.search(b[-14:])) for b, a in close],
        total=[bool(s == 1 or TOTAL.search(f"{b} {a}")) for s, (b, a) in zip(side["sentence"], close, strict=True)],
        past=["" < window(d)[1][:4] < earliest.get(i, "")[:4] for d, i in zip(side["date"], side["id"], strict=True)],
        published=[str(published.get(i, "")) for i in side["id"]],
    )
    t["untold"] = [bool(a) and hours(a) == hours(p) for a, p in zip(t["as_of"], t["published"], strict=True)]
    t["told"] = [not p or not p.isdisjoint(stems(b + a)) for p, (b, a) in zip(t["place"], close, strict=True)]
    home = ~t["told"] & (side["key_place"] == side.groupby("id")["key_place"].transform(_oftenest))
    t["home"] = [stems(f"{p} {country.get(p, '')}" * h) for p, h in zip(side["key_place"], home, strict=True)]
    t["first"], t["last"] = zip(*map(hours, t["as_of"]), strict=True) if len(t) else ([], [])
    group = [t["id"], t["measure"], t["key_unit"]]
    return t.assign(high=t["value"].mask(t["past"]).groupby(group).transform("max").fillna(0))


def _oftenest(places: pd.Series) -> str:
    """The place that most values of an article have, the first by name of equals."""
    return str(places.mode().iloc[0])


def _addends(side: pd.DataFrame) -> list[bool]:
    """Whether each value is one of up to four neighbours that add up to the value beside them: 61: 38, 17 and six."""
    addend = np.zeros(len(side), dtype=bool)
    for rows in side.reset_index(drop=True).groupby(["id", "measure", "key_unit"], sort=False).indices.values():
        value, sentence = (side[c].to_numpy()[rows] for c in ("value", "sentence"))
        for n in range(len(rows)):
            for size in range(2, ADDENDS + 1):
                for some in (slice(n + 1, n + 1 + size), slice(max(0, n - size), n)):
                    near = len(value[some]) == size and np.ptp([sentence[n], *sentence[some]]) <= 1
                    if near and value[some].min() > 0 and value[some].sum() == value[n]:
                        addend[rows[some]] = True
    return addend.tolist()


def stems(text: str) -> frozenset[str]:
    """The words of a text that carry meaning, without accents, case and plural -s."""
    words = WORD.findall(folded(text))
    return frozenset(w[:-1] if w.endswith("s") and len(w) > 3 else w for w in words if w not in _small())


@cache
def _small() -> frozenset[str]:
    words = word_class("determiners", "prepositions", "pronouns", "own", "conjunctions", "be", "have")
    return words | {"s", "all", "more"}


@cache
def _people() -> frozenset[str]:
    return stems(" ".join(PEOPLE))


def _holder(measure: str, subject: str) -> frozenset[str]:
    """The words by which a subject is told from others; none for people in general, a rule, a turnout."""
    words = frozenset() if measure == "turnout" else stems(subject)
    return words - _people() if measure not in OF_VOTES else words


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
