"""Candidates for where: the place of the event that a number tells of."""

from ...text.chunks import Phrase
from .article import LEAD, Article, Place
from .spots import Candidate, Spot, Told, between, collected, distance, role

BACK = 3  # sentences before the number's own whose places are looked at


def places(article: Article, spot: Spot, told: Told) -> list[Candidate]:
    """The candidates of a number, nothing among them, each once."""
    found = [("", ["none", f"none {spot.measure}"])]
    near = [p for p in article.places if spot.sentence - BACK <= p.sentence <= spot.sentence]
    here = [p for p in near if p.sentence == spot.sentence]
    for p in near:
        found.append((p.name, _here(spot, p) if p.sentence == spot.sentence else _back(article, spot, p, bool(here))))
    for p in article.places:
        if p.sentence > LEAD:
            break
        found.append((p.name, ["lead", "title" if p.sentence == 0 else "lead place", *_kind(p)]))
    for n, name in enumerate(article.main_places[:3]):
        found.append((name, [f"main {n}", "main among places" if here else "main alone"]))
    last = told.last.get(("place", spot.group))
    if last is not None:
        found.append((last, ["told before", "told before, place here" if here else "told before, none here"]))
    found += [(p.name, ["a chamber", f"a chamber {spot.measure}"]) for p in article.places if p.chamber]
    return collected(found, told, "place")


def _kind(p: Place) -> list[str]:
    return ["country"] if p.country else ["chamber"] if p.chamber else []


def _here(spot: Spot, p: Place) -> list[str]:
    """Features of a place in the number's own sentence."""
    chunk = spot.read.chunks.at[p.first]
    features = [distance(spot, p.first, p.last), *between(spot, p.first, p.last), *_kind(p), "here"]
    if isinstance(chunk, Phrase):
        features += role(spot, chunk, None, None)
        features += ["names its phrase"] if p.last < chunk.last else []
    w = spot.read.words
    behind = w.words[p.last : p.last + 1]
    if behind == [","] and p.last + 1 < len(w) and w.tags[p.last + 1] == "NNP":
        features.append("place in a place")  # in Velm, Marevia
    return features


def _back(article: Article, spot: Spot, p: Place, others: bool) -> list[str]:
    """Features of a place in a sentence before."""
    back = spot.sentence - p.sentence
    same = article.paragraphs[p.sentence] == article.paragraphs[spot.sentence]
    features = [f"{back} back", "same paragraph" if same else "other paragraph", *(f"back {k}" for k in _kind(p))]
    return [*features, "place here too" if others else "no place here"]
