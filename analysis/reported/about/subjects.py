"""Candidates for whose number it is: who was killed, hurt or held; who has the votes, the seats, the support."""

from collections.abc import Iterator

from ...text.chunks import Phrase, owner
from ...text.classes import word_class
from ...text.clauses import subject
from ...text.lexicon import is_person_noun
from ...text.mentions import Mention
from ...text.reading import Reading
from .article import Article
from .spots import Candidate, Spot, Told, between, distance, governor, role

_COUNTED = frozenset(
    "dead deaths death fatalities killings injured injuries wounded casualties arrests bodies people persons".split()
)
BACK = 2  # sentences before the number's own that are looked at


def subjects(article: Article, spot: Spot, told: Told) -> list[Candidate]:
    """The candidates of a number, nothing among them, each once."""
    reading = article.reading
    found: dict[str, set[str]] = {"": {"none", f"none {spot.measure}"}}
    if spot.group == "toll":
        found["people"] = {"people", f"people {spot.measure}"}
    for text, features in _all(reading, spot, told):
        if text:
            found.setdefault(text, set()).update(features)
    last = told.last.get(("subject", spot.group))
    for text, features in found.items():
        if text == last:
            features.add("as before")
        if text in told.here.get("subject", []):
            features.add("taken")
    return [Candidate(text, frozenset(features)) for text, features in found.items()]


def _all(reading: Reading, spot: Spot, told: Told) -> Iterator[tuple[str, list[str]]]:
    yield from _own(spot)
    yield from _mentioned(reading, spot)
    for n in range(1, BACK + 1):
        if spot.sentence >= n:
            yield from _earlier(reading, spot.sentence - n, n)
    last = told.last.get(("subject", spot.group))
    if last is not None:
        yield last, ["told before"]


def _own(spot: Spot) -> Iterator[tuple[str, list[str]]]:
    """What the number's own phrase counts: 12 police officers; dozens of farmers; three of the dead."""
    w, phrase = spot.read.words, spot.phrase
    if phrase is None:
        return
    person = is_person_noun(w.words[phrase.head])
    if spot.last < phrase.last:
        kind = "own person" if person else "own thing"
        text = w.surface(spot.last, phrase.last)
        yield ("people", ["own toll"]) if w.words[phrase.head] in _COUNTED else (text, [kind])
    inner = spot.read.chunks.at[phrase.last + 1] if w.words[phrase.last : phrase.last + 1] == ["of"] else None
    if isinstance(inner, Phrase):
        text = bare(spot, inner)
        yield text, ["of own", "of own person" if is_person_noun(w.words[inner.head]) else "of own thing"]


def bare(spot: Spot, phrase: Phrase) -> str:
    """The words of a phrase without determiners and numbers."""
    w, first = spot.read.words, phrase.first
    while first < phrase.last - 1 and (w.tags[first] in {"DT", "PRP$", "CD", "RB"} or w.words[first] in _LEADING):
        first += 1
    return w.surface(first, phrase.last)


_LEADING = word_class("quantifying")


def _mentioned(reading: Reading, spot: Spot) -> Iterator[tuple[str, list[str]]]:
    """Whom the sentence names or speaks of, with how that stands to the number."""
    s = spot.read
    verb = governor(spot)
    doer = subject(s, verb) if verb else None
    seen = 0
    mentions = reading.mentions[spot.sentence]
    names = [m for m in mentions if m.form == "name"]
    for m in mentions:
        if m.first < spot.last and spot.first < m.last:
            continue
        features = [distance(spot, m.first, m.last), f"{m.form} {m.entity.kind or 'unknown'}"]
        features += between(spot, m.first, m.last) + role(spot, m.phrase, verb, doer)
        side = (spot.last, m.first) if m.first >= spot.last else (m.last, spot.first)
        features.append(f"names={min(2, sum(side[0] <= n.first < side[1] for n in names))}")
        if m.form == "name":
            features += ["paired"] if seen == spot.rank and len(spot.others) else []
            seen += 1
        if owner(s.words, m.phrase) and m.last < m.phrase.last and spot.phrase is m.phrase:
            features.append("owner of the number")
        features += _speaking(spot, m)
        yield name_of(spot, m), features


def _speaking(spot: Spot, m: Mention) -> list[str]:
    """Whether a mention is the subject of a verb of saying, or the maker of a poll: such hold no votes."""
    w, at = spot.read.words, spot.read.chunks.at
    after = at[m.phrase.last] if m.phrase.last < len(w) else None
    says = after is not None and not isinstance(after, Phrase) and w.words[after.verb] in word_class("saying")
    head = w.words[m.phrase.head]
    return ["speaks"] * says + ["document"] * (head in word_class("documents"))


def name_of(spot: Spot, m: Mention) -> str:
    """The name that a mention stands for, else its own words without determiner and number."""
    return m.entity.name if m.entity.named else bare(spot, m.phrase)


def _earlier(reading: Reading, i: int, back: int) -> Iterator[tuple[str, list[str]]]:
    """Whom an earlier sentence speaks of."""
    s = reading.sentence(i)
    leading = {p.first for g in s.chunks.groups if g.finite and (p := subject(s, g))}
    for m in reading.mentions[i]:
        if m.entity.named or m.entity.kind in {"group", "person"}:
            where = "subject " if m.phrase.first in leading else ""
            yield m.entity.name, [f"{where}{back} back", f"{back} back {m.entity.kind or 'unknown'}"]
