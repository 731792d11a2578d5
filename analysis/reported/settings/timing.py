"""Which date is a value's: candidates from its sentence and the rest of the article, the likeliest by their traits."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from .. import cues as cue
from ..measures import OF_VOTES
from ..moments import back_then, counted_on
from ..numbers.reading import Reading
from ..numbers.words import Words
from ..scoring import likeliest
from ..spans import REACH
from ..subjects.holders import half_of
from .dates import clause_on
from .told import DAY, LAST, MONTH, YEAR, Times, Told, days_ago, fine, until, voted

KINDS = dict.fromkeys(OF_VOTES, "vote") | {"poll_share": "poll", "threshold": "rule", "arrests": "arrest"}
OUT_OF_REACH = 99
OF_THEM = ["of", "them"]
AGO = 4  # words of a span and "ago" behind it
OWNED = 8  # words behind a number in which its own date can stand
CLOSE = 1  # breaks up to which a date of the sentence is sure to be the number's
HEAD = 80  # words of a sentence that tell whether it gives a running total
FAR = 5  # breaks beyond which a date in the same sentence is another clause's
AGE = 2  # sentences for which a date told holds on
PRECISION = {YEAR: "year", MONTH: "month", DAY: "day"}


def date_of(i: int, w: Words, readings: list[Reading], k: int, times: Times) -> str:
    """The date for number k of sentence i, the likeliest of the article's; empty where the text does not settle it."""
    r, toll = readings[k], readings[k].measure not in OF_VOTES
    if toll and _of_those_before(w, readings, k):
        return date_of(i, w, readings, k - 1, times)
    others = [d for d in times.told[i] if _of_another(w, readings, k, d)]
    near = [d for d in times.told[i] if abs(d.at - r.number.first) <= REACH and d not in others]
    never = _never(i, r, times)
    out = {"weak", *(["round"] if r.measure == "poll_share" else [])}  # a poll is taken before a round
    firm = [d for d in near if out.isdisjoint(d.traits) and d.iso not in never]
    counted = {d for d in firm if toll and len(d.iso) == DAY and counted_on(w, d.at, r.number)}
    stated = _beside(w, readings, k, [d for d in firm if d not in counted]) or ("" if toll else _then(i, w, times))
    if stated:
        return stated
    candidates = _allowed(i, w, readings, k, times, never | {d.iso for d in others} - {d.iso for d in near})
    for d in counted:
        candidates[d.iso].add("counted then")
    _note_here(w, r, [d for d in firm if d.iso in candidates], candidates)
    return likeliest(candidates, "settings/dates", ("any", KINDS.get(r.measure, "toll")))


def _of_those_before(w: Words, readings: list[Reading], k: int) -> bool:
    """Whether a number is of those that the one before it counts: six of them."""
    after = readings[k].number.after
    return k > 0 and readings[k - 1].measure == readings[k].measure and w.low[after : after + 2] == OF_THEM


def _never(i: int, r: Reading, times: Times) -> set[str]:
    """The days that a number of sentence i cannot have: of a toll or poll one to come, of a toll that of a vote."""
    toll = r.measure not in OF_VOTES
    coming = toll or cue.SHARED_BY.get(r.measure) == "poll"
    to_come = {d.iso for d in times.told[i] if "to come" in d.traits}
    return (to_come if coming else set()) | (_of_votes_only(i, times) if toll else set())


def _then(i: int, w: Words, times: Times) -> str:
    """The date that a sentence begins with as "then": the last of the sentence before; empty where there is none."""
    told = [d.iso for d in times.told[i - 1] if "weak" not in d.traits] if i and w.low[0] == "then" else []
    return told[-1] if told else ""


def _allowed(i: int, w: Words, readings: list[Reading], k: int, times: Times, barred: set[str]) -> dict[str, set[str]]:
    """The dates that number k can have but the barred ones, with their traits; only those of earlier years where it is
    of a vote before."""
    votes = readings[k].measure in OF_VOTES
    before = votes and times.published and _last_time(w, readings, k)
    candidates = date_candidates(i, not votes, times)
    return {
        iso: told
        for iso, told in candidates.items()
        if iso not in barred and not (before and iso[:YEAR] >= times.published[:YEAR])
    }


def _of_another(w: Words, readings: list[Reading], k: int, d: Told) -> bool:
    """Whether a date is that of another number, which it leads (2021: 5), which is a part of number k (of whom 98 were
    freed on Monday) or with which that is compared (up from 32.4 in 2021), or of what a vote came years after."""
    if readings[k].measure in OF_VOTES and _years_after(w, d):
        return True
    if "label" in d.traits:
        return readings[k].left != d.at + 2
    owner = next((x for x in reversed(readings) if x.number.after <= d.at), readings[k])
    parted = "whom" in w.low[readings[k].number.after : owner.left] and "," not in w.low[owner.left : d.at]
    other = parted or _compared_with(w, owner)
    return owner is not readings[k] and other and d.at - owner.number.after <= OWNED


def _compared_with(w: Words, r: Reading) -> bool:
    """Whether another number is compared with this one: up from 32.4."""
    return not cue.COMPARING_SHARES.isdisjoint(w.low[max(0, r.left - 2) : r.left])


def _years_after(w: Words, d: Told) -> bool:
    """Whether a date is what a vote came long after: four years after the first vote."""
    return "days after" in d.traits and len(d.iso) <= MONTH and "ago" not in w.low[d.at : d.at + AGO]


def _last_time(w: Words, readings: list[Reading], k: int) -> bool:
    """Whether a number, or the pair that it opens, is of a vote before this: from 44 at the last election."""
    words = cue.VOTES_BEFORE if _compared_with(w, readings[k]) else {"time"}
    k += half_of(w, readings, k) == 1
    end = min([x.left for x in readings[k + 1 :]], default=len(w.low))
    behind = w.low[readings[k].number.after : end][:OWNED]
    return any(x in cue.LAST and not words.isdisjoint(behind[i + 1 : i + 3]) for i, x in enumerate(behind))


def _beside(w: Words, readings: list[Reading], k: int, firm: list[Told]) -> str:
    """That of some dates of its sentence which is surely that of number k; empty where none is.

    Of two as near it is not the one that follows another number: nine on Monday and five on Tuesday.
    """
    r, last = readings[k], max((x.number.after for x in readings[:k] if x.measure), default=len(w.low))
    near = [(*_distance(w, d.at, r), d) for d in firm if "to come" not in d.traits]
    ranked = ((breaks, last <= d.at < r.number.first, words, d.iso) for breaks, words, d in near)
    breaks, *_, iso = min(ranked, default=(OUT_OF_REACH, ""))
    return str(iso) if breaks <= CLOSE else ""


def _note_here(w: Words, r: Reading, here: list[Told], candidates: dict[str, set[str]]) -> None:
    """Add to the candidates how near the firm dates of a sentence stand to its number; not those of another number."""
    near = sorted((*_distance(w, d.at, r), d.iso) for d in here)
    placed = [(min(breaks, FAR), iso) for breaks, _, iso in near if breaks < OUT_OF_REACH]
    for n, (breaks, iso) in enumerate(placed):
        candidates[iso].add(f"{'near' if n else 'nearest'}, {breaks} breaks")
    for iso in {d.iso for d in here} - {iso for _, iso in placed}:
        del candidates[iso]


def _since(i: int, times: Times) -> Iterator[tuple[str, str]]:
    """The periods that a toll since some day goes over, to publication if this is known, with where it is told."""
    end = f"/{times.published}" if len(times.published) > YEAR else ""
    for j in range(i, -1, -1):
        if times.paragraphs[j] != times.paragraphs[i]:
            return
        where = "in the sentence" if j == i else "in the paragraph"
        yield from ((d.iso + end, f"since, {where}") for d in times.told[j] if "after since" in d.traits)


def _publication(toll: bool, times: Times) -> Iterator[tuple[str, str]]:
    """The day and the month in which an article appeared; of no toll, unless it tells a day or is a live blog."""
    told = "" if fine(times.events) else ", live" if times.live else ", none told"
    if len(times.published) == DAY and not (toll and told == ", none told"):
        yield times.published, f"published{told}"
    if len(times.published) >= MONTH and not toll:
        yield times.published[:MONTH], f"month of publication{told}"


def date_candidates(i: int, toll: bool, times: Times) -> dict[str, set[str]]:
    """The dates of an article that a number of sentence i can have, the empty one among them, each with its traits."""
    found: dict[str, set[str]] = defaultdict(set)
    lately = times.published[: YEAR * toll]  # tolls of an earlier year are told in their own paragraph
    for iso, trait in [*times.fixed, *(() if toll else _votes(i, times))]:
        if iso >= lately or (trait == "days after" and len(iso) <= MONTH):  # a year after the blast
            found[iso].add(trait)
    shared = voted(i, times) if not toll else "" if times.lasting else times.shared.scene
    if shared and shared <= (times.published or shared):
        found[shared].add("told by most articles")
    for iso, trait in [*_before(i, times), *(_since(i, times) if toll else ()), *_publication(toll, times)]:
        found[iso].add(trait)
    for d in times.told[i]:
        if not (toll and "after since" in d.traits and len(d.iso) > YEAR):
            found[d.iso] |= {f"in the sentence, {trait}" for trait in d.traits}
    for iso in found:
        found[iso] |= {PRECISION.get(len(iso), "period"), _ago(iso, times.published)}
    return found | {"": {"none", *([] if times.events else ["none in the article"])}}


def _of_votes_only(i: int, times: Times) -> set[str]:
    """The days told only of a vote, where another is told since in the paragraph of sentence i or the one before it."""
    told = [d for d in fine(until(times.events, i)) if times.paragraphs[i] - times.paragraphs[d.sentence] < 2]
    if not told or "vote" in told[-1].traits:
        return set()
    others = {d.iso for d in told if "vote" not in d.traits} | {d.iso for d in times.told[i]}
    return {*times.shared.votes, *(d.iso for d in told)} - others


def _distance(w: Words, at: int, r: Reading) -> tuple[int, int]:
    """Breaks and words between the date at word `at` and a number; a date in an aside is farther, but for polls."""
    first, after = r.number.first, r.number.after
    start, end = (at, first) if at < first else (after, at)
    between = w.low[start:end]
    if len(between) > REACH or (at >= after and _compared(between)):
        return OUT_OF_REACH, len(between)
    if at < (clause := clause_on(w, at)) <= first:
        between = w.low[clause:first]
    breaks = sum(x in cue.DATE_BREAKS and not b.endswith("ing") for x, b in pairwise([*between, ""]))  # …, killing 58
    aside = not cue.DATE_ASIDES.isdisjoint(between if at >= after else w.low[max(0, at - 12) : at])
    far = aside and (at >= after or breaks > 0) and r.measure != "poll_share"
    return breaks + 4 * far + (at - after > 3), len(between)


def _compared(between: list[str]) -> bool:
    """Whether a date behind a number is that of another one: 1,114 compared with 725 in the same months of 2020."""
    return any(
        a in {"compared", "below", "above"} or (a in {"against", "from"} and b[:1].isdecimal())
        for a, b in pairwise([*between, ""])
    )


def _before(i: int, times: Times) -> Iterator[tuple[str, str]]:
    """Traits of the dates told last before sentence i."""
    since = max((n for n in times.now if n <= i), default=-1)  # told of today: in 2011 it was 180, now it is 44
    told = [d for d in until(times.events, i) if d.sentence >= since or d.iso >= times.published[:YEAR]]
    paragraph = [d for d in told if times.paragraphs[d.sentence] == times.paragraphs[i]]
    yield from ((d.iso, "last of the paragraph") for d in paragraph[-1:])
    yield from ((d.iso, "first of the paragraph") for d in paragraph[:1])
    yield from ((d.iso, "told last") for d in fine(told)[-1:])
    yield from ((d.iso, "last day of the paragraph") for d in fine(paragraph)[-1:])


def _votes(i: int, times: Times) -> Iterator[tuple[str, str]]:
    """Traits of the dates told with a vote."""
    before = until(times.votes, i + 1)
    yield from ((d.iso, "last vote") for d in (fine(before) or before)[-1:])
    yield from ((d.iso, "first vote") for d in (fine(times.votes[:LAST]) or times.votes)[:1])


def _ago(iso: str, published: str) -> str:
    """How long before publication a date lies."""
    days = days_ago(iso, published)
    if days < 0:
        return "of the same year" if iso[:YEAR] == published[:YEAR] else "of another year"
    return next((f"up to {most} days ago" for most in (0, 1, 6, 30, 300) if days <= most), "long ago")


def running(w: Words) -> bool:
    """Whether a sentence gives a running total, which belongs to no place and no day of the sentences before."""
    return not cue.RUNNING.isdisjoint(w.low[:HEAD]) or any(a == "so" and b == "far" for a, b in pairwise(w.low[:HEAD]))


def said_on(i: int, w: Words, measure: str, times: Times) -> str:
    """The last day told shortly before, on which somebody who is quoted there, or a count of then, tells how many."""
    if measure in OF_VOTES or not (running(w) or back_then(w)):
        return ""
    told = fine([d for d in until(times.events, i) if i - d.sentence <= AGE + 1])
    return told[-1].iso.rpartition("/")[2] if told else ""
