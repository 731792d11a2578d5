"""Whom a toll counts: protesters, Afghan civilians, the disease they died of, people where no noun stands there."""

from ...text.classes import singular
from .. import cues as cue
from ..numbers.reading import Reading, noun_phrase
from ..numbers.words import Words
from ..tolls.people import person
from .phrases import phrase_after


def toll_subject(w: Words, r: Reading, before: str, earlier: str) -> str:
    """Those counted, as written: protesters, Afghan civilians; the disease they died of; people where no noun is there.

    `before` is the subject of the sentence's number before this one, which "five of them" and "12 wounded" go on with;
    `earlier` that of the last sentence, which "Twelve were wounded" goes on with.
    Of a measure of the user's own the unit stands in place of people.
    """
    earlier = "" if earlier.lower() in cue.COUNTED else earlier
    anybody = r.dimension if r.governed == "own" else _state(w, r) or earlier or "people"
    disease = _disease(w, r)
    if disease:
        return disease
    first, last = counted_phrase(w, r)
    last = first if _number(w.at(first)) else last  # two of the five
    others = w.low[first:last] == ["others"] and before.lower() not in cue.COUNTED and singular(before) != before
    if first < last and not others and w.low[first] not in cue.PRONOUNS_OF:
        return (_predicate(w, r, r.noun[1]) if w.at(r.noun[0]) == "of" else "") or w.slice(first, last)
    told = before if before.lower() not in cue.COUNTED and not _apart(w, r) else ""
    return _predicate(w, r, r.number.after) or (_one_of(told) if r.number.value == 1 else told) or anybody


def part(w: Words, r: Reading) -> bool:
    """Whether a number counts a part of those told before: four of them children, among them six children."""
    of = {w.at(r.number.after), w.at(r.noun[0])} & {"of"}
    return bool(of) or not cue.INCLUDING.isdisjoint(w.low[max(0, r.left - 2) : r.left])


def _one_of(people: str) -> str:
    """Men, of whom one is counted, as a man."""
    return f"{people[:-3]}man" if people.endswith("men") else people


def _apart(w: Words, r: Reading) -> bool:
    """Whether others are counted: a shipwreck that killed 84, raising the number of confirmed dead to 13."""
    left = w.low[max(0, r.left - 8) : r.left]
    return left[-2:-1] in (["that"], ["which"]) or ("number" in left and not cue.NO_PEOPLE.isdisjoint(left))


def counted_phrase(w: Words, r: Reading) -> tuple[int, int]:
    """The words of those counted after a number, without "more", "of the", participles and adverbs around them."""
    low = w.low
    first, last = r.noun
    if first == last or (
        last - first == 1 and low[first].endswith("ly")
    ):  # nine slightly injured, 44 severely injured patients
        first = r.number.after
        while (
            first < len(low)
            and first - r.number.after < 3
            and (low[first].endswith("ly") or low[first] in cue.PARTICIPLES)
        ):
            first += 1
        last = noun_phrase(w, first)[1] if low[first - 1] in cue.PARTICIPLES and first > r.number.after else first
    while first < last and (low[first] in cue.LEADING or (low[first].endswith("ly") and last - first > 1)):
        first += 1
    while last > first and (
        low[last - 1] in cue.PARTICIPLES
        or low[last - 1].endswith("ly")
        or (low[last - 1] in cue.COUNTED and last - first > 1 and low[last - 1] not in cue.PEOPLE)
    ):
        last -= 1
    last = next((i for i in range(first + 1, last) if low[i] in cue.PENALTIES and person(low[i - 1])), last)
    if "of" in low[first:last]:
        of = first + low[first:last].index("of")
        if of > first and all(x in cue.COUNTED or x in cue.LEADING for x in low[first:of]):
            first = of + 1
            while first < last and low[first] in cue.DETERMINERS:
                first += 1
    cause = r.noun[0] == first - 1 and low[first - 1] == "of" and r.number.form in {"word", "digits"}
    if cause and first < last and not person(low[last - 1]) and low[last - 1] not in cue.DISEASES:
        return first, first  # three of stab wounds
    if first < last and (
        low[first] in cue.NO_PEOPLE
        or (last - first == 1 and (low[first] in cue.THOUGHT or low[last : last + 2] == ["to", "death"]))
    ):
        return first, first
    related = first < last < r.noun[1] and low[last] in {"deaths", "arrests", "detentions"}
    named = related and (person(low[last - 1]) or w.upper(last - 1))
    return (first, first if related and not named else last)  # related deaths


def _state(w: Words, r: Reading) -> str:
    """What became of those counted, where it stands as a noun: 41 dead, two of the injured."""
    i = next((i for i in range(r.number.after, len(w.low)) if w.low[i] not in cue.LEADING), len(w.low))
    return w.slice(i, i + 1) if i < len(w.low) and w.low[i] in cue.STATES else ""


def _predicate(w: Words, r: Reading, i: int) -> str:
    """Who they were by the words from word i on: "of whom seven were civilians", "fewer than ten are firefighters"."""
    low = w.low
    while i < len(low) and i - r.number.after < 5 and (low[i] in cue.AFTER_OF or _number(low[i])):
        i += 1
    linked = i < len(low) and low[i] in {"were", "are", "was", "being"}
    if linked or i > r.number.after:
        first, last = phrase_after(w, i + linked)
        first += 2 * (low[first : first + 2] == ["number", "of"])  # bringing to 94 the number of people killed
        last = next((j for j in range(last, first, -1) if person(low[j - 1])), first)
        return w.slice(first, last)  # girls asleep in a dormitory
    return ""


def _number(word: str) -> bool:
    return word[:1].isdecimal() or word in cue.COUNTING


def _disease(w: Words, r: Reading) -> str:
    """The disease of 8,500 deaths from COVID-19, 90 cholera deaths, the virus that took 13 lives."""
    if r.measure != "deaths":
        return ""
    low, after = w.low, r.number.after
    for i in range(after, min(len(low), after + 10)):
        glued = low[i + 1 : i + 2] == ["-"] and w.glued(i + 1)
        caused = low[i + 1 : i + 2] == ["deaths"] or not cue.CAUSED.isdisjoint(low[max(0, i - 2) : i])
        if low[i] in cue.DISEASES and (glued or caused):
            return w.slice(i, min(i + 3, len(low)) if glued else i + 1)
    named = r.noun[0] < r.noun[1] and person(low[r.noun[1] - 1])
    blamed = [] if named else [i for i in range(max(0, r.left - 14), r.left) if low[i] in cue.DISEASES]
    return w.slice(blamed[0], blamed[0] + 1) if blamed else ""
