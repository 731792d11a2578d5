"""Which date is a value's: that of its clause, of its paragraph, of the election, of the article's opening."""

from dataclasses import dataclass
from itertools import pairwise

from .. import cues as cue
from ..measures import OF_VOTES
from ..numbers.words import Words
from .dates import Dated
from .setting import running

VOTES = frozenset({"vote_share", "exit_poll_share", "turnout", "vote_count", "seats", "vote_margin"})
SINCE = 14  # words in which "since …" goes with a toll
AGE = 2  # sentences for which a date holds beyond its paragraph
NEAR_VOTE = 5  # words between a date and the word that makes it an election's
YEAR = 4  # characters of a date that is no more than a year
OUT_OF_REACH = 99
FAR = 5  # breaks beyond which a date in the same sentence is another clause's


@dataclass(slots=True)
class Times:
    """The dates that an article has given: the last, that of the paragraph, of the election, of its opening."""

    published: str = ""
    last: str = ""
    paragraph: str = ""
    election: str = ""
    lead: str = ""
    age: int = 0  # sentences since the last date


def date_of(w: Words, dates: list[Dated], first: int, after: int, measure: str, times: Times) -> str:
    """The date for the number at words first to after; `times` gives what other sentences say."""
    carried = "" if measure not in OF_VOTES and running(w) else carried_date(measure, times)
    since = [d.iso for d in dates if d.weak and d.at and w.low[d.at - 1] == "since" and abs(d.at - first) < SINCE]
    if since and measure not in OF_VOTES:
        return f"{since[0]}/{times.published}" if len(times.published) > YEAR else since[0]
    ranked = sorted((_distance(w, d, first, after, measure), d.iso) for d in dates if not d.weak)
    if not ranked:
        return carried
    (breaks, _), iso = ranked[0]
    return carried if breaks >= OUT_OF_REACH or (breaks >= FAR and len(carried) >= len(iso)) else iso


def said_on(w: Words, measure: str, times: Times) -> str:
    """The last day told shortly before, on which somebody who is quoted there counts how many there were so far."""
    spoken = measure not in OF_VOTES and running(w) and times.age <= AGE
    return times.last.rpartition("/")[2] if spoken else ""


def carried_date(measure: str, times: Times) -> str:
    """The date of a value whose sentence gives none."""
    if measure in VOTES:
        return times.election or times.paragraph or times.last or times.lead
    if measure not in OF_VOTES:
        lead = times.lead or times.last
        near = lead[:YEAR] >= times.published[:YEAR]
        return times.paragraph or (times.last if times.age <= AGE else "") or lead * near
    if measure == "threshold":
        return times.paragraph or (times.last if times.age <= AGE else "")  # a rule holds on any day
    return times.paragraph or times.election or times.last or times.lead


def _distance(w: Words, d: Dated, first: int, after: int, measure: str) -> tuple[int, int]:
    """Breaks and words between a date and a number; a date in an aside is farther, but for polls."""
    start, end = (d.at, first) if d.at < first else (after, d.at)
    between = w.low[start:end]
    if len(between) > 80 or (d.at >= after and _compared(between)):
        return OUT_OF_REACH, len(between)
    breaks = sum(x in cue.DATE_BREAKS and not b.endswith("ing") for x, b in pairwise([*between, ""]))  # …, killing 58
    aside = not cue.DATE_ASIDES.isdisjoint(w.low[max(0, d.at - 12) : d.at]) and d.at < first and breaks > 0
    late = d.at >= after and not (d.at - after <= 3)
    if d.at >= after:
        aside = not cue.DATE_ASIDES.isdisjoint(between)
    return breaks + 4 * (aside and measure != "poll_share") + late, len(between)


def _compared(between: list[str]) -> bool:
    """Whether a date behind a number is that of another one: 1,114 compared with 725 in the same months of 2020."""
    return any(
        a in {"compared", "below", "above"} or (a in {"against", "from"} and b[:1].isdecimal())
        for a, b in pairwise([*between, ""])
    )


def _to_come(iso: str, published: str) -> bool:
    """Whether a date lies after the day of publication: the run-off on 2 April."""
    size = min(len(iso), len(published))
    return iso[:size] > published[:size]


def note_dates(w: Words, dates: list[Dated], times: Times) -> None:
    """Remember the dates of a sentence for those after it."""
    times.age += 1
    strong = [d for d in dates if not d.weak and not _to_come(d.iso, times.published)]
    if not strong:
        return
    fine = [d for d in strong if len(d.iso) > YEAR]
    if fine:
        times.last, times.age = fine[-1].iso, 0
    if fine or len(times.paragraph) <= YEAR:
        times.paragraph = (fine or strong)[-1].iso
    for d in fine or strong if len(times.election) <= YEAR else fine:
        near = w.low[max(0, d.at - NEAR_VOTE) : d.at + 2 * NEAR_VOTE]
        if not cue.VOTE_WORDS.isdisjoint(near):
            times.election = d.iso
            return
