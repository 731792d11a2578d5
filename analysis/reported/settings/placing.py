"""Which place is a value's: the likeliest of those that its article names, by their traits."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from itertools import chain, dropwhile, pairwise, takewhile

from ...text.classes import countries
from ...text.lexicon import is_common_noun
from .. import cues as cue
from ..measures import OF_VOTES
from ..nearby import beginning, numbers_between
from ..numbers.reading import Reading
from ..numbers.words import Words
from ..scoring import likeliest
from ..spans import around
from ..subjects.victims import part
from .clauses import ground_near, place_of
from .places import Place
from .setting import Setting
from .sites import FIRM, Sites, firm, kind_of
from .timing import KINDS, running

BEFORE = 12  # sentences back that are looked at
FAR = 4  # sentences back, from which on they are not told apart
LATEST = 4  # places named last that are told apart
BREAKS, NUMBERS = 3, 2  # breaks, and numbers and places between, that are told apart
SHORT = 4  # letters of a word that stands for any
IN_CHAMBERS = frozenset({"vote_count", "seats", "seats_total", "threshold"})  # counted in a chamber, or what it has
SEATS = dict.fromkeys(("seats", "seats_total"), "seats")
STATED_HERE = (  # what leaves no doubt where a number is of
    {"of its clause", "here, at", "here, behind, 0 breaks", "here, behind, close"},
    {"of its clause", "here, at", "here, before, close"},
)
CLOSE = 5  # words between a number and a place that is close
WIDE = 12  # words behind a number that tell whether it is one of the whole country


def value_place(i: int, w: Words, readings: list[Reading], k: int, sites: Sites, setting: Setting) -> str:
    """The place of number k of sentence i; empty where the text does not settle it."""
    r = readings[k]
    later = (x for x in readings[k + 1 : k + 9] if x.measure == r.measure)
    stop = next(
        (x.left for x in later if not part(w, x) or _is_aside(w, x)), len(w.low)
    )  # a part is told in one breath
    given = place_of(w, around(sites.told[i], r.number.first), r.left, r.number.after, stop, listed(r))
    parts = of_parts(w, readings, k, sites.told[i])
    given = "" if given in parts else given
    own = [(given, "of its clause"), *_own(w, r, stop, setting)]
    setting.given += [x for x in [given or setting.carried] if x and not _is_aside(w, r)]
    behind = [*takewhile(",".__ne__, w.low[r.number.after : min(stop, r.number.after + WIDE)])]
    if not cue.NATIONWIDE.isdisjoint(behind):
        return setting.voting
    if not cue.ELSEWHERE.isdisjoint(behind[:SHORT]) or ("in", "other") in pairwise(behind[:SHORT]):
        return ""
    if r.measure in SEATS and given in sites.chambers:
        return given
    candidates = place_candidates(i, w, readings, r, own, sites)
    for town in _of_others(given, r, setting) | parts:
        candidates.pop(town, None)
    stated = next((name for name, traits in candidates.items() if any(shown <= traits for shown in STATED_HERE)), "")
    return stated or likeliest(candidates, "settings/places", ("any", (KINDS | SEATS).get(r.measure, "toll")))


def _of_others(given: str, r: Reading, setting: Setting) -> frozenset[str]:
    """The places of other numbers than r: those of its sentence where its clause has one, of a list by town before."""
    if given:
        return frozenset(setting.given) - {given}
    return frozenset() if setting.age or r.measure in OF_VOTES else setting.towns


def listed(r: Reading) -> bool:
    """Whether a bare name before a number can be its place: Belgium, 31; not Unity: 31 seats."""
    return r.measure not in OF_VOTES or r.measure == "turnout"


def _is_aside(w: Words, r: Reading) -> bool:
    """Whether a number of a part leads to a place of its own: including 40 in Velm, 40 of them in Velm."""
    of_them = 2 * (w.at(r.number.after) == "of" and w.at(r.number.after + 1) in cue.THEM)
    return r.measure not in OF_VOTES and part(w, r) and w.at(r.number.after + of_them) in cue.AT


def of_parts(w: Words, readings: list[Reading], k: int, places: list[Place]) -> set[str]:
    """The places of parts told behind number k, where only they are: 350 arrests, including 40 in Velm; 11 dead: seven
    in Velm, four in Orbe."""
    later = [x for x in readings[k + 1 :] if x.measure == readings[k].measure != ""]
    listed = len(later) > 1 and not cue.OPENS_PARTS.isdisjoint(w.low[readings[k].number.after : later[0].left])
    ends = [x.number.after for x in dropwhile(lambda x: not _is_aside(w, x), later)]
    return {
        p.name
        for p in places
        if (listed and p.at > later[0].left - SHORT) or any(0 < p.at - end <= SHORT for end in ends)
    }


def _own(w: Words, r: Reading, stop: int, setting: Setting) -> Iterator[tuple[str, str]]:
    """Places of a number's own, before word `stop`: of the article, the sentences before, a noun, those it counts."""
    main = setting.voting if r.measure in OF_VOTES else setting.main.name
    yield setting.main.name, "main"
    yield setting.voting, "main, of votes"
    if setting.main.often or main in countries():
        yield main, "main, sure"
        yield main, "main, sure, carried" if setting.carried not in ("", main) else "main, sure, none carried"
        yield main if main in setting.known else "", "main, sure and known"
    yield setting.first, "first of the lead"
    yield setting.chief, "named by most articles"
    if not running(w):
        yield setting.carried, "carried"
        if main in countries():
            yield setting.carried, "carried, in a country"
    noun = ground_near(w, r.left, r.number.after, stop)
    noun = setting.main.name if noun in cue.NATIONS and setting.main.name in countries() else noun
    yield from ((noun, trait) for trait in ("noun", "of its clause"))


def place_candidates(
    i: int, w: Words, readings: list[Reading], r: Reading, own: list[tuple[str, str]], sites: Sites
) -> dict[str, set[str]]:
    """The places that number r of sentence i can have, the empty one among them, with their traits.

    `own` are those of the number's own.
    """
    found: dict[str, set[str]] = defaultdict(set)
    here, paragraph, lately = sites.told[i], _before_in_paragraph(i, sites), _lately(i, w, sites)
    chambers = _chambers(i, sites) if r.measure in IN_CHAMBERS else ()
    around_it = _here(i, w, readings, r, sites), _before(i, paragraph, sites)
    for name, trait in chain(own, sites.fixed, chambers, *around_it):
        found[name].add(trait)
    for name in {""} if r.measure in IN_CHAMBERS else {"", *sites.chambers}:
        found.pop(name, None)
    for name, traits in found.items():
        kind = "country" if countries().get(name) == name else "local"
        traits |= {kind, *_missing(name, here, paragraph), *_shown(name, kind, sites)}
        traits |= {*sites.worded.get(name, ()), *lately.get(name, ["not named lately"])}
    others = {"places here": firm(here), "places in the paragraph": firm(paragraph), "in the article": not sites.known}
    return found | {"": {"none", *(f"none, {trait}" for trait, told in others.items() if told)}}


def _shown(name: str, kind: str, sites: Sites) -> Iterator[str]:
    """What a name is of that nothing shows to be a place; of a country, whether only its people are named."""
    if kind == "country":
        if name not in sites.named:
            yield "only its people"
        return
    if is_common_noun(name.lower()):
        yield "is a common noun"
    if name not in sites.known:
        yield f"is {kind_of(name, sites.kinds)}, never placed"


def _missing(name: str, here: list[Place], paragraph: list[Place]) -> Iterator[str]:
    """Where a place is not named though others are."""
    if firm(here) and name not in {p.name for p in here}:
        yield "not here"
    if firm(paragraph) and name not in {p.name for p in here + paragraph}:
        yield "not in the paragraph"


def _chambers(i: int, sites: Sites) -> Iterator[tuple[str, str]]:
    """Traits of the houses of parliament named up to sentence i."""
    told = [(j, p) for j in range(i + 1) for p in sites.told[j] if p.how == "chamber" or (p.how == "body" and j == i)]
    for j, p in told[-1:]:
        yield p.name, f"{p.how} told last, here" if i == j else "chamber told last"
        yield p.name if sites.paragraphs[j] == sites.paragraphs[i] else "", "chamber of the paragraph"
    yield from ((p.name, "chamber told first") for _, p in told[:1])


def _here(i: int, w: Words, readings: list[Reading], r: Reading, sites: Sites) -> Iterator[tuple[str, str]]:
    """Traits of the places that sentence i names: how they are told, and where they stand to number r."""
    first, after = r.number.first, r.number.after
    for p in sites.told[i]:
        shown = p.how in FIRM or p.name in sites.known
        if shown or p.how != "before a verb":
            yield p.name, f"here, {p.how}"
            yield p.name, f"here, after {w.at(p.at - 1)}"
        if not shown:
            continue
        side, low, high = ("before", p.last, first) if p.at < first else ("behind", after, p.at)
        between, following = w.low[low:high], w.at(p.last)
        numbers = min(numbers_between(readings, low, high), NUMBERS)
        places = min(bisect_left(sites.told[i], (high,)) - bisect_left(sites.told[i], (low,)), NUMBERS)
        yield p.name, f"here, {side}, {min(sum(x in cue.DATE_BREAKS for x in between), BREAKS)} breaks"
        yield p.name, f"here, {side}, {numbers} numbers, {places} places"
        yield p.name, f"here, {side}, {p.how}, {numbers} numbers"
        yield (
            p.name,
            f"here, {side}, then {'a word' if following[:1].isalnum() and len(following) >= SHORT else following}",
        )
        if len(between) <= CLOSE:
            yield p.name, f"here, {side}, close"


def _lately(i: int, w: Words, sites: Sites) -> dict[str, list[str]]:
    """How many sentences before sentence i each place was named last, and which were named last of all."""
    back: dict[str, int] = {}
    begins = beginning(w)
    for n in range(min(i + 1, BEFORE)):
        for p in reversed(sites.told[i - n]):
            back.setdefault(p.name, n)
    last = {name: [f"named last but {k}"] for k, name in enumerate(list(back)[:LATEST])}
    told = {name: f"named {min(n, FAR)} back" for name, n in back.items()}
    return {name: [trait, f"{trait}, {begins}", *last.get(name, [])] for name, trait in told.items()}


def _before_in_paragraph(i: int, sites: Sites) -> list[Place]:
    """The places of the sentences before sentence i in its paragraph."""
    begins = bisect_left(sites.paragraphs, sites.paragraphs[i])
    return [p for j in range(max(begins, i - BEFORE), i) for p in sites.told[j]]


def _before(i: int, in_paragraph: list[Place], sites: Sites) -> Iterator[tuple[str, str]]:
    """Traits of the places stated before sentence i, of those in its paragraph."""
    stated = [p for j in range(max(0, i - BEFORE), i) for p in firm(sites.told[j])]
    paragraph = firm(in_paragraph)
    yield from ((p.name, f"told last, {p.how}") for p in stated[-1:])
    yield from ((p.name, "first of the paragraph") for p in paragraph[:1])
    yield from ((p.name, "last of the paragraph") for p in paragraph[-1:])
