"""Candidates for when: the day of the event that a number tells of."""

from bisect import bisect_right

from .article import LEAD, Article, Day
from .spots import Candidate, Spot, Told, between, collected, distance

BACK = 4  # sentences before the number's own whose dates are looked at


def dates(article: Article, spot: Spot, told: Told) -> list[Candidate]:
    """The candidates of a number, nothing among them, each once."""
    found = [("", ["none", f"none {spot.measure}"])]
    near = [d for d in article.days if spot.sentence - BACK <= d.sentence <= spot.sentence + 1]
    here = any(d.sentence == spot.sentence and not d.weak for d in near)
    for d in near:
        if d.sentence == spot.sentence:
            found.append((d.iso, [*_here(spot, d), *_kind(article, d)]))
        else:
            found.append((d.iso, [*_back(article, spot, d, here), *(f"back {k}" for k in _kind(article, d))]))
    for d in article.days:
        if d.sentence > LEAD:
            break
        found.append(
            (
                d.iso,
                ["lead", *(f"lead {k}" for k in _kind(article, d)), "lead, date here" if here else "lead, none here"],
            )
        )
    for n, iso in enumerate(article.main_days[:3]):
        found.append((iso, [f"main {n}", f"main {n}, {'date here' if here else 'none here'}"]))
    found += [(d.iso, ["last vote"]) for d in [d for d in article.days if d.voted and d.sentence <= spot.sentence][-1:]]
    last = told.last.get(("date", spot.group))
    if last is not None:
        found.append((last, ["told before", "told before, date here" if here else "told before, none here"]))
    if len(article.published) == 10:
        found.append((article.published, ["published", f"published {spot.measure}"]))
    return collected(found, told, "date")


def _kind(article: Article, d: Day) -> list[str]:
    """Features of a date by itself."""
    size = min(len(d.iso), len(article.published))
    ahead = ["to come"] if d.iso[:size] > article.published[:size] else []
    other = ["other year"] if article.published[:4] and d.iso[:4] != article.published[:4] else []
    fine = {4: "year", 7: "month", 10: "day"}.get(len(d.iso), "span")
    return [fine, *ahead, *other, *(["compares"] if d.weak else []), *(["vote"] if d.voted else [])]


def _here(spot: Spot, d: Day) -> list[str]:
    """Features of a date in the number's own sentence."""
    first = max(0, bisect_right(spot.read.words.starts, d.at) - 1)
    return [distance(spot, first, first + 1), *between(spot, first, first + 1), "here"]


def _back(article: Article, spot: Spot, d: Day, others: bool) -> list[str]:
    """Features of a date in another sentence."""
    back = spot.sentence - d.sentence
    same = article.paragraphs[d.sentence] == article.paragraphs[spot.sentence]
    where = f"{back} back" if back > 0 else "next sentence"
    return [where, f"{where}, {'same' if same else 'other'} paragraph", "date here too" if others else "no date here"]
