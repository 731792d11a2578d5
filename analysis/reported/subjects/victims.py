"""Whom a toll counts: protesters, Afghan civilians, people where no noun stands there."""

from ...text.classes import singular, word_class
from ...text.lexicon import tag_of
from .. import cues as cue
from ..numbers.reading import Reading, noun_phrase
from ..numbers.words import Words
from ..tolls.people import person
from .phrases import phrase_after
from .whole import counted_noun

TOLL = 14  # words between a toll and its number
CAUSE = 10  # words between a number and what those counted died of
NOBODY = cue.WHAT_HAPPENED | cue.LIVES | cue.WEEKDAYS.keys() | {"hurt", "charged"}
LED = cue.LEADING | cue.COUNTING | cue.NO_PEOPLE | {"-", "year", "years", "old"}  # three 14-year-old boys


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
    people = _people(w, r)
    if not people or (people == "others" and singular(before) != before):
        return ""
    return (_predicate(w, r, r.noun[1]) if w.at(r.noun[0]) == "of" else "") or people + _from(w, r.noun[1])


def _from(w: Words, i: int) -> str:
    """Where those counted before word i come from: twelve miners from Velm, not people from 2015 to 2018."""
    first, last = phrase_after(w, i + 1)
    led = w.at(i) == "from" and w.at(i + 1) not in cue.MONTHS and person(w.at(i - 1)) and first < last
    return f" {w.slice(i, last)}" if led else ""


def _people(w: Words, r: Reading) -> str:
    """The noun of a number, where it names those counted, without "more", participles and their age before it."""
    noun = w.slice(*r.noun)
    alone = noun.lower() in cue.COUNTED and tag_of(noun.lower()) not in {"VBN", "VBD"}  # 24 dead
    words = [noun] if alone else counted_noun(w, r).split()
    if words[1:] and words[-1] in cue.LIVES:
        words = [*words[:-2], words[-2][:-2]]  # nine men's lives
    if "of" in words[1:] and all(x.lower() in cue.COUNTED or x in cue.LEADING for x in words[: words.index("of")]):
        words = words[words.index("of") + 1 :]  # the confirmed deaths of the miners
    if not words:
        return ""
    first = next((i for i, x in enumerate(words[:-1]) if x.lower() not in LED and not x.endswith("ly")), len(words) - 1)
    head = words[words.index("of") - 1] if "of" in words[1:] else words[-1]
    counted = _counts(w, r, head) and head.lower() not in NOBODY
    return " ".join(words[first:]) if counted else ""


def _counts(w: Words, r: Reading, head: str) -> bool:
    """Whether a noun is one of people or of tolls, a plural or a name."""
    low = head.lower()
    one = r.number.value == 1 and w.at(r.noun[1]) in cue.BE  # one picket was hurt
    if one or person(low) or low in word_class("roles") | cue.COUNTED.keys():
        return True
    of_cause = w.at(r.noun[0]) == "of"  # three of stab wounds
    return not of_cause and (head[0].isupper() or (low.endswith("s") and tag_of(low) != "JJ"))


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
    first, last = phrase_after(w, i + linked)
    first = next((j for j in range(first, last) if low[j] not in LED), last)
    first += 2 * (low[first : first + 2] == ["number", "of"])  # bringing to 94 the number of people killed
    return w.slice(first, next((j for j in range(last, first, -1) if person(low[j - 1])), first))  # girls asleep in bed
