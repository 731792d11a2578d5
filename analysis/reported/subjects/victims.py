"""Whom a toll counts: protesters, Afghan civilians, the disease they died of, people where no noun stands there."""

from ...text.classes import singular, word_class
from .. import cues as cue
from ..numbers.reading import Reading, noun_phrase
from ..numbers.words import Words
from ..tolls.people import person
from .phrases import phrase_after

TOLL = 14  # words between a toll and its number


def toll_subject(w: Words, r: Reading, before: str, earlier: str) -> str:
    """Those counted, as written: protesters, Afghan civilians; the disease they died of.

    `before` is the subject of the sentence's number before this one, which "five of them" and "12 wounded" go on with;
    `earlier` that of the last sentence, which "Twelve were wounded" goes on with; empty where nobody is named.
    Of a measure of the user's own the unit stands in place of people.
    """
    before, earlier = ("" if told.lower() in cue.COUNTED else told for told in (before, earlier))
    said = _disease(w, r) or _named(w, r, before) or _predicate(w, r, r.number.after) or _of_toll(w, r)
    state = "" if r.governed == "own" else _state(w, r)
    of_state = state if w.at(r.noun[0]) == "of" else ""
    return said or of_state or _gone_on(w, r, before) or (r.dimension if r.governed == "own" else state or earlier)


def _named(w: Words, r: Reading, before: str) -> str:
    """Those counted by a noun, or by what is said of them: fewer than ten of those were firefighters."""
    first, last = counted_phrase(w, r)
    others = w.low[first:last] == ["others"] and singular(before) != before
    if first == last or _number(w.low[first]) or others or w.low[first] in cue.PRONOUNS_OF:
        return ""
    told = _predicate(w, r, r.noun[1]) if w.at(r.noun[0]) == "of" else ""
    of_place = w.at(last) == "from" and person(w.low[last - 1])  # 12 people from Orbe
    place = phrase_after(w, last + 1) if of_place else (last, last)
    return told or w.slice(first, place[1] if place[0] < place[1] else last)


def _of_toll(w: Words, r: Reading) -> str:
    """Whom a toll before the number counts: the number of injured stands at 40, the number of detained miners at 12."""
    low, start = w.low, max(0, r.left - TOLL)
    of = next((i for i in range(r.left - 1, start, -1) if low[i] == "of" and low[i - 1] in cue.TOLL_NOUNS), r.left)
    between = low[of + 1 : r.left]
    ends = next((i for i, x in enumerate(between) if x in cue.MOVES or not x.isalpha()), 0)
    return w.slice(of + 1, min(of + 1 + ends, noun_phrase(w, of + 1)[1])) if "," not in between else ""


def _gone_on(w: Words, r: Reading, before: str) -> str:
    """Those counted before, of one man where men were; not where others are counted, as in "a wreck that killed 84"."""
    left = w.low[max(0, r.left - 8) : r.left]
    apart = left[-2:-1] in (["that"], ["which"]) or ("number" in left and not cue.NO_PEOPLE.isdisjoint(left))
    one = r.number.value == 1 and before.endswith("men")
    return "" if apart else f"{before[:-3]}man" if one else before


def part(w: Words, r: Reading) -> bool:
    """Whether a number counts a part of those told before: four of them children, among them six children."""
    of = {w.at(r.number.after), w.at(r.noun[0])} & {"of"}
    return bool(of) or not cue.INCLUDING.isdisjoint(w.low[max(0, r.left - 2) : r.left])


def counted_phrase(w: Words, r: Reading) -> tuple[int, int]:
    """The words of those counted after a number, without "more", "of the", participles and adverbs around them."""
    first, last = _within(w.low, *_behind_adverbs(w, r))
    last = _last_of_people(w, first, last)
    first = _behind_of(w.low, first, last)
    return (first, last) if first < last and _of_people(w, r, first, last) else (first, first)


def _behind_adverbs(w: Words, r: Reading) -> tuple[int, int]:
    """The noun phrase of a number, also behind adverbs: nine slightly injured, 44 severely injured patients."""
    first, last = r.noun
    if last - first > 1 or (first < last and not w.low[first].endswith("ly")):
        return first, last
    start, ahead = r.number.after, w.low[r.number.after : r.number.after + 3]
    behind = next((i for i, x in enumerate(ahead) if not x.endswith("ly") and x not in cue.PARTICIPLES), len(ahead))
    first = start + behind
    return noun_phrase(w, first) if behind and ahead[behind - 1] in cue.PARTICIPLES else (first, first)


def _within(low: list[str], first: int, last: int) -> tuple[int, int]:
    """A phrase without what leads to those counted and what became of them."""
    while first < last and (low[first] in cue.LEADING or (low[first].endswith("ly") and last - first > 1)):
        first += 1
    while last > first and (
        low[last - 1] in cue.PARTICIPLES or low[last - 1].endswith("ly") or _fate(low, first, last)
    ):
        last -= 1
    return first, last


def _last_of_people(w: Words, first: int, last: int) -> int:
    """The end of those counted in a phrase that goes on behind them: 88 detainees jail terms, people asleep aboard."""
    low, of = w.low, next((i for i in range(first, last) if w.low[i] == "of"), last)
    if of < last and person(low[of - 1]) and low[of + 1].endswith("ing"):
        return of  # men of distributing drugs
    plural = [i for i in range(first, of) if _several(low[i])]
    past = plural[-1] + 1 if plural else last
    return last if of < last or past == last or low[past][0] in "'-" or w.upper(past) else past


def _several(word: str) -> bool:
    """Whether a noun is a plural one of those counted: miners, people, deaths."""
    counted = person(word) or word in cue.COUNTED
    return word in cue.SEVERAL_PEOPLE or (counted and singular(word) != word)


def _fate(low: list[str], first: int, last: int) -> bool:
    """Whether the last of several words says what became of those counted: nine village dead."""
    return last - first > 1 and low[last - 1] in cue.COUNTED and low[last - 1] not in cue.PEOPLE


def _behind_of(low: list[str], first: int, last: int) -> int:
    """Where those begin of whom so many are counted: the confirmed deaths of the miners."""
    of = low.index("of", first, last) if "of" in low[first:last] else first
    if of == first or not all(x in cue.COUNTED or x in cue.LEADING for x in low[first:of]):
        return first
    return next((i for i in range(of + 1, last) if low[i] not in cue.DETERMINERS), last)


def _of_people(w: Words, r: Reading, first: int, last: int) -> bool:
    """Whether a phrase says who was counted, and not what became of them or how: three of stab wounds."""
    low, head = w.low, w.low[last - 1]
    cause = r.noun[0] == first - 1 and low[first - 1] == "of" and r.number.form in {"word", "digits"}
    if (cause and not person(head) and head not in cue.DISEASES) or low[first] in cue.NO_PEOPLE:
        return False
    one = r.number.value == 1 and w.at(r.noun[0]) != "of"  # one picket
    if not (one or _head(low[first:last]) or w.upper(last - 1)):
        return False
    if last - first == 1 and (low[first] in cue.THOUGHT or low[last : last + 2] == ["to", "death"]):
        return False
    related = last < r.noun[1] and low[last] in {"deaths", "arrests", "detentions"}
    return not related or person(head) or w.upper(last - 1)


def _head(words: list[str]) -> bool:
    """Whether a phrase has a noun that can be counted for its head: not "questioned", "beside", "given up"."""
    head = words[words.index("of") - 1] if "of" in words[1:] else words[-1]
    named = head in word_class("roles") | cue.COUNTED.keys() | cue.DISEASES
    return named or person(head) or head.endswith("s")


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
