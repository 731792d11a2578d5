"""Whom a toll counts: protesters, Afghan civilians, people where no noun stands there."""

from ...text.classes import singular, word_class
from ...text.lexicon import tag_of
from .. import cues as cue
from ..numbers.reading import Reading, noun_phrase
from ..numbers.words import Words
from ..tolls.people import person
from .phrases import phrase_after

TOLL = 14  # words between a toll and its number
CAUSE = 10  # words between a number and what those counted died of
AGE = frozenset({"-", "year", "years", "old"})  # three 14-year-old boys


def toll_subject(w: Words, r: Reading, before: str, earlier: str) -> str:
    """Those counted, as written: protesters, Afghan civilians; the disease they died of.

    `before` is the subject of the sentence's number before this one, which "five of them" and "12 wounded" go on with;
    `earlier` that of the last sentence, which "Twelve were wounded" goes on with; empty where nobody is named.
    Of a measure of the user's own the unit stands in place of people.
    """
    before, earlier = ("" if told.lower() in cue.COUNTED else told for told in (before, earlier))
    state = "" if r.governed == "own" else _state(w, r)
    of_state = state if w.at(r.noun[0]) == "of" else ""
    said = _disease(w, r) or _named(w, r, before) or _predicate(w, r, r.number.after) or _of_toll(w, r) or of_state
    return said or _gone_on(w, r, before) or state or (r.dimension if r.governed == "own" else earlier)


def _named(w: Words, r: Reading, before: str) -> str:
    """Those counted by a noun, or by what is said of them: ten of the dead were nurses; not others of those before."""
    first, last = counted_phrase(w, r)
    counted = w.low[first:last]
    nobody = not counted or counted[0] in cue.PRONOUNS_OF or counted[-1] in cue.WHAT_HAPPENED  # 23 arrests
    if nobody or (counted == ["others"] and singular(before) != before):
        return ""
    led = w.at(last) == "from" and w.at(last + 1) not in cue.MONTHS and person(w.low[last - 1])
    place = phrase_after(w, last + 1) if led else (last, last)
    from_place = place[1] if place[0] < place[1] else last  # people from 2015 to 2018
    return (_predicate(w, r, r.noun[1]) if w.at(r.noun[0]) == "of" else "") or w.slice(first, from_place)


def _disease(w: Words, r: Reading) -> str:
    """The disease of 8,500 deaths from COVID-19, of 90 who died of cholera, or the virus that took 13 lives."""
    low, after = w.low, r.number.after
    ill = [i for i in range(max(0, r.left - TOLL), min(len(low), after + CAUSE)) if low[i] in cue.DISEASES]
    if r.measure != "deaths" or not ill:
        return ""
    cause = next((i for i in ill if i >= after and not cue.BEFORE_CAUSE.isdisjoint(low[i - 2 : i])), None)
    nobody = r.noun[0] == r.noun[1] or not person(low[r.noun[1] - 1])
    i = cause if cause is not None else ill[0] if nobody and ill[0] < after else None
    return "" if i is None else w.slice(i, min(i + 1 + 2 * (w.at(i + 1) == "-" and w.glued(i + 1)), len(low)))


def _of_toll(w: Words, r: Reading) -> str:
    """Whom a toll before the number counts: the number of injured stands at 40, the number of detained miners at 12."""
    low, start = w.low, max(0, r.left - TOLL)
    of = next((i for i in range(r.left - 1, start, -1) if low[i] == "of" and low[i - 1] in cue.TOLL_NOUNS), r.left)
    between = low[of + 1 : r.left]
    ends = next((i for i, x in enumerate(between) if x in cue.MOVES or not x.isalpha()), 0)
    return w.slice(of + 1, min(of + 1 + ends, noun_phrase(w, of + 1)[1])) if "," not in between else ""


def _gone_on(w: Words, r: Reading, before: str) -> str:
    """Those counted before, of one man where men were; not where others are counted, as in "a wreck that killed 84"."""
    if w.at(r.left - 2) in {"that", "which"}:
        return ""
    return f"{before[:-3]}man" if r.number.value == 1 and before.endswith("men") else before


def part(w: Words, r: Reading) -> bool:
    """Whether a number counts a part of those told before: four of them children, among them six children."""
    of = {w.at(r.number.after), w.at(r.noun[0])} & {"of"}
    return bool(of) or not cue.INCLUDING.isdisjoint(w.low[max(0, r.left - 2) : r.left])


def counted_phrase(w: Words, r: Reading) -> tuple[int, int]:
    """The words of those counted after a number, without "more", "of the", participles and adverbs around them."""
    first, last = _within(w.low, *_behind_adverbs(w, r))
    if w.at(last - 1) in cue.LIVES:
        return last, last  # nobody is named
    last = _last_of_people(w, first, last)
    first = _behind_of(w.low, first, last)
    return (first, last) if first < last and _whole(w, r, first, last) else (first, first)


def _behind_adverbs(w: Words, r: Reading) -> tuple[int, int]:
    """The noun phrase of a number, also behind adverbs: nine slightly injured, 44 severely injured patients."""
    first, last = r.noun
    if last - first > 1 or (first < last and not w.low[first].endswith("ly")):
        return first, last
    ahead = w.low[r.number.after : r.number.after + 3]
    behind = next((i for i, x in enumerate(ahead) if not x.endswith("ly") and x not in cue.PARTICIPLES), 0)
    return noun_phrase(w, r.number.after + behind) if behind else (first, first)


def _within(low: list[str], first: int, last: int) -> tuple[int, int]:
    """A phrase without what leads to those counted, their age, and what became of them."""
    led = cue.LEADING | cue.COUNTING | cue.NO_PEOPLE | AGE
    while last - first > 1 and (low[first] in led or low[first].isdecimal()):
        first += 1
    first += first < last and low[first] in cue.LEADING
    while first < last and (low[last - 1] in cue.PARTICIPLES or low[last - 1] == "'s" or _fate(low, first, last)):
        last -= 1
    return first, last


def _fate(low: list[str], first: int, last: int) -> bool:
    """Whether the last of several words says what became of those counted: nine village dead."""
    return last - first > 1 and low[last - 1] in cue.COUNTED and low[last - 1] not in cue.PEOPLE


def _last_of_people(w: Words, first: int, last: int) -> int:
    """The end of those counted in a phrase that goes on behind them: 88 detainees jail terms, people asleep aboard."""
    of = next((i for i in range(first, last) if w.low[i] == "of"), last)
    if of < last and not w.at(of + 1).endswith("ing"):  # men of distributing drugs
        return last
    found = [i + 1 for kind in (person, _several) for i in range(first, of) if kind(w.low[i])]
    return found[-1] if found else last


def _several(word: str) -> bool:
    """Whether a noun is a plural one of those counted: miners, people, deaths."""
    counted = person(word) or word in cue.COUNTED
    return word in cue.SEVERAL_PEOPLE or (counted and singular(word) != word)


def _behind_of(low: list[str], first: int, last: int) -> int:
    """Where those begin of whom so many are counted: the confirmed deaths of the miners."""
    of = low.index("of", first, last) if "of" in low[first:last] else first
    if of == first or not all(x in cue.COUNTED or x in cue.LEADING for x in low[first:of]):
        return first
    return next((i for i in range(of + 1, last) if low[i] not in cue.DETERMINERS), last)


def _whole(w: Words, r: Reading, first: int, last: int) -> bool:
    """Whether a phrase names those counted: its head is a noun of people or of tolls, a plural or a name."""
    words = w.low[first:last]
    head = words[words.index("of") - 1] if "of" in words[1:] else words[-1]
    one = r.number.value == 1 and w.at(last) in cue.BE  # one picket was hurt
    if one or person(head) or head in word_class("roles") | cue.COUNTED.keys():
        return words[0][0].isalpha()
    if last < r.noun[1] and w.low[last] in {"deaths", "arrests", "detentions"}:
        return not cue.DISEASES.isdisjoint(words)  # 8,500 COVID-19 deaths
    of_cause = w.low[first - 1] == "of" and r.noun[0] == first - 1  # three of stab wounds
    fate = w.low[first - 1] in cue.NO_PEOPLE  # 24 Killed Orbe Bus Crash
    return not of_cause and not fate and ((head.endswith("s") and tag_of(head) != "JJ") or w.upper(last - 1))


def _state(w: Words, r: Reading) -> str:
    """What became of those counted, where it stands as a noun: 41 dead, two of the injured."""
    i = next((i for i in range(r.number.after, len(w.low)) if w.low[i] not in cue.LEADING), len(w.low))
    return w.slice(i, i + 1) if w.at(i) in cue.STATES else ""


def _predicate(w: Words, r: Reading, i: int) -> str:
    """Who they were by the words from word i on: "of whom seven were civilians", "fewer than ten are firefighters"."""
    low = w.low
    while i - r.number.after < 5 and (w.at(i) in cue.AFTER_OF | cue.COUNTING or w.at(i)[:1].isdecimal()):
        i += 1
    linked = w.at(i) in {"were", "are", "was", "being"}
    if not linked and i == r.number.after:
        return ""
    first, last = _within(low, *phrase_after(w, i + linked))
    first += 2 * (low[first : first + 2] == ["number", "of"])  # bringing to 94 the number of people killed
    return w.slice(first, next((j for j in range(last, first, -1) if person(low[j - 1])), first))  # girls asleep in bed
