"""What the words of a date mean, against the day of publication and the dates told before."""

from collections import defaultdict
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from .. import cues as cue
from ..numbers.words import Words
from ..subjects.phrases import names_person
from .coming import approaches, is_due, is_set, of_vote

WEEK, YEAR = 7, 12  # days, months
YEARS, MONTHS, DAYS = 4, 7, 10  # characters of a date that is no more than a year, a month, a day
LONG = {"a quarter of a": 300, "half a": 600}  # months
STEPS = {"before": -1, "earlier": -1, "after": 1, "later": 1, "following": 1, "next": 1, "previous": -1}


class Known(NamedTuple):
    """What is known when a sentence is read: date of publication (maybe partial), last date that the text gave.

    near is that date where the sentence right before gave it; told the last one, also if it is no more than a year.
    """

    published: str
    last: str
    near: str = ""
    told: str = ""


class Match(NamedTuple):
    """What a pattern of dates.toml found: what its groups say, empty where nothing, the words it begins and ends at."""

    said: defaultdict[str, str]
    w: Words
    first: int
    end: int


class Span(NamedTuple):
    """A length of time in days or in months."""

    days: int
    months: int


def day_of(published: str) -> date | None:
    """The day of a full ISO date."""
    try:
        return date.fromisoformat(published)
    except ValueError:
        return None


def count_of(words: str) -> int:
    """a, one, two, 12, twenty, thirty - six as a number; one for no word."""
    return sum(int(x) if x.isdecimal() else int(cue.UNITS.get(x, 0) or cue.TENS.get(x, 0)) for x in words.split()) or 1


def span_of(m: Match, unit: str = "") -> Span:
    """The length of time that a pattern found: three days, a fortnight, a quarter of a century."""
    count, unit = count_of(m.said["count"]), (unit or m.said["unit"]).removesuffix("s")
    return Span(count * cue.DAYS_IN.get(unit, 0), LONG.get(m.said["long"]) or count * cue.MONTHS_IN.get(unit, 0))


def moved(iso: str, span: Span, sign: int) -> str:
    """The date a span before or after another, by the day, month or year as the span; empty where that is coarser."""
    iso = iso.rpartition("/")[2]
    if span.months and span.months % YEAR == 0:
        return str(int(iso[:YEARS]) + sign * span.months // YEAR) if iso else ""
    if span.months:
        month = int(iso[:YEARS]) * YEAR + int(iso[YEARS + 1 : MONTHS]) - 1 + sign * span.months if iso[YEARS:] else -1
        return f"{month // YEAR}-{month % YEAR + 1:02d}" if month >= 0 else ""
    day = day_of(iso)
    return (day + sign * timedelta(days=span.days)).isoformat() if day else ""


def _written(m: Match, known: Known) -> str:
    """November, November 15, Nov. 20 and 22, 2019, 15 November; may only behind a word for dates, no April Reyes."""
    w, month, days = m.w, cue.MONTHS[m.said["month"]], [m.said[x] for x in ("first", "second") if m.said[x]]
    at = next(k for k in range(m.first, m.end) if w.low[k] == m.said["month"])
    if not w.upper(at) or names_person(w, at):
        return ""
    year = _year_of(m.said["year"]) or _year_with(m, known)
    if not days and m.said["month"] == "may" and not year and w.at(at - 1) not in cue.BEFORE_MAY:
        return ""
    year = year or _year_for(month, m, known)
    return "/".join(f"{year}-{month:02d}-{int(d):02d}" for d in days) or f"{year}-{month:02d}" if year else ""


def _year_with(m: Match, known: Known) -> str:
    """The year that is told with a month in other words: in May of last year; five years ago, on 3 May."""
    if m.said["of"]:
        return _lately(m.said["of"], "year", known.published, known)
    return moved(known.published, span_of(m), -1)[:YEARS] if m.said["unit"] or m.said["long"] else ""


def _year_of(words: str) -> str:
    """2019, nineteen ninety-four, two thousand and six in digits."""
    first, _, rest = words.partition(" ")
    return str(count_of(first) * (1000 if "thousand" in rest else 100) + count_of(rest)) if rest else words


def _in_words(m: Match, known: Known) -> str:
    """The third of May."""
    m.said["first"] = str(cue.ANNIVERSARIES[m.said["named"]])
    return _written(m, known)


def _year_for(month: int, m: Match, known: Known) -> str:
    """The year of a month named without one: the latest that is not after publication, but for what is to come."""
    published, w = known.published, m.w
    if len(published) < MONTHS:
        return known.last[:YEARS] or published[:YEARS]
    year, ahead, before = int(published[:YEARS]), month - int(published[YEARS + 1 : MONTHS]), w.at(m.first - 1)
    soon = ahead <= 2 and (m.said["first"] or before in {"", "on"})
    vote = m.said["first"] != "" and of_vote(w, m.end)
    nearer = ahead % YEAR < YEAR // 2  # the next such month than the last
    due = is_due(w, m.first) or (vote and nearer and approaches(w, m.first, m.end))
    earlier = ahead > 0 and not due and not (soon and (vote or not known.last.startswith(str(year - 1))))
    later = ahead < 0 and due and nearer
    return str(year + later - (earlier or (ahead == 0 and not m.said["first"] and before in cue.LAST)))


def _iso(m: Match, known: Known) -> str:
    return "-".join(filter(None, (m.said["year"], m.said["month"], m.said["first"])))


def _spelled(m: Match, known: Known) -> str:
    return _year_of(m.said["year"]) if m.w.at(m.first - 1) in cue.YEAR_LED else ""


def _numbered(m: Match, known: Known) -> str:
    """Thursday (26), on the 26th: of the month told before, of that of publication or the one before, not to come."""
    told = (known.last[:MONTHS], known.published[:MONTHS], moved(known.published, Span(0, 1), -1))
    days = [f"{month}-{int(m.said['first']):02d}" for month in told if len(month) == MONTHS]
    until = known.published
    return next((d for d in days if day_of(d) and d[: len(until)] <= until), "")


def _weekday(m: Match, known: Known) -> str:
    """The latest such day up to publication; a coming one after next, or where it is due: will vote on Sunday."""
    if names_person(m.w, m.first):
        return ""
    if m.said["first"]:
        return _numbered(m, known)
    day, last, number = day_of(known.published), day_of(known.last), cue.WEEKDAYS[m.said["weekday"]]
    before = m.w.at(m.first - 1)
    if not day:
        return (last + timedelta(days=(number - last.weekday()) % WEEK or WEEK)).isoformat() if last else ""
    back = (day.weekday() - number) % WEEK
    if m.said["week"]:
        back = day.weekday() - number + WEEK * (m.said["week"] == "last")
    elif m.said["times"]:  # two Fridays ago, the Friday before last
        back = (back or WEEK) + WEEK * (count_of(m.said["times"]) - ("before" not in m.said["times"]))
    elif before in {"next", "coming"} or (back and before not in cue.LAST and _is_coming(m, back)):
        back -= WEEK
    return (day - timedelta(days=back + WEEK * (before in cue.LAST and not back))).isoformat()


def _day_back(m: Match, known: Known) -> str:
    """yesterday, last night; the day before yesterday."""
    before = m.said["named"] == "yesterday" and m.w.low[max(0, m.first - 2) : m.first] == ["day", "before"]
    return moved(known.published, Span(cue.DAYS_BACK[m.said["named"].replace(" '", "'")] + before, 0), -1)


def _holiday(m: Match, known: Known) -> str:
    """New Year's Day, the last one."""
    year, day = known.published[:YEARS], cue.HOLIDAYS[m.said["named"].replace(" '", "'")]
    return f"{int(year) - (day > known.published[YEARS + 1 :])}-{day}" if len(known.published) == DAYS else ""


def _weekend(m: Match, known: Known) -> str:
    """the weekend, last weekend, this weekend; the coming one where it is due."""
    day = day_of(known.published)
    sunday = day - timedelta(days=(day.weekday() + 1) % WEEK - WEEK * is_due(m.w, m.first)) if day else None
    return f"{(sunday - timedelta(days=1)).isoformat()}/{sunday.isoformat()}" if sunday else ""


def _season(m: Match, known: Known) -> str:
    """last summer, this spring."""
    over = m.said["when"] == "last" and known.published[YEARS + 1 : MONTHS] <= f"{cue.SEASONS[m.said['unit']]:02d}"
    return str(int(known.published[:YEARS]) - over) if known.published else ""


def _period(m: Match, known: Known) -> str:
    """in the last six months, over the past decade."""
    began = moved(known.published, span_of(m), -1) if known.published else ""
    return f"{began}/{known.published[: len(began)]}" if began else ""


def _calendar(m: Match, known: Known) -> str:
    return _lately(m.said["when"], m.said["unit"], known.published, known)


def _lately(when: str, unit: str, published: str, known: Known) -> str:
    """The year, month or week of publication, or the one before it; that year."""
    if when == "that":
        return moved(known.near or known.told, Span(0, YEAR), 0)
    day, back = day_of(published), when in cue.LAST
    if unit != "week" or not day:
        span = Span(0, back * cue.MONTHS_IN.get(unit, 1))
        return moved(published, span, -1) if back and published else published[: YEARS if unit == "year" else MONTHS]
    monday = day - timedelta(days=day.weekday() + WEEK * back)
    return f"{monday.isoformat()}/{(monday + timedelta(days=WEEK - 1)).isoformat()}" if back else published[:MONTHS]


def _is_coming(m: Match, back: int) -> bool:
    """Whether a weekday some days back is told as one to come; a vote is looked back on for two days."""
    vote = back > 2 and of_vote(m.w, m.end) and approaches(m.w, m.first, m.end)
    return vote or is_set(m.w, m.first, m.end)


def _ago(m: Match, known: Known) -> str:
    """A span before publication, of weeks the month; as fine as "today", "on Monday" or "this month" behind it is."""
    span, now = span_of(m), known.published
    day = day_of(now)
    if day and m.said["weekday"] and not span.days % WEEK:  # a year ago on Monday: told from the nearest Monday
        back = (day.weekday() - cue.WEEKDAYS[m.said["weekday"]]) % WEEK
        now = (day - timedelta(days=back - WEEK * (span.months > 0 and back > WEEK / 2))).isoformat()
    if m.said["this"]:
        now = _lately(m.said["this"], m.said["part"], now, known).rpartition("/")[2]
    then = moved(now, span, -1)
    if then and (m.said["weekday"] or m.said["today"] or m.said["this"]):
        return then + now[len(then) : MONTHS if m.said["this"] else DAYS]
    return then[: MONTHS if span.days >= 2 * WEEK else DAYS]


def _away(m: Match, known: Known) -> str:
    """two days later, the year before, that same day, that summer: from the date told last."""
    unit = "day" if m.said["unit"] in cue.PARTS_OF_DAYS else "year" if m.said["unit"] in cue.SEASONS else m.said["unit"]
    span, counted = span_of(m, unit), m.said["count"] or m.said["long"]
    told = ("" if counted else known.last) if span.days else known.told or (known.published if counted else "")
    return moved(known.near or told, span, STEPS.get(m.said["how"], 0))


def _anniversary(m: Match, known: Known) -> str:
    """the tenth anniversary, the 20th anniversary."""
    years = int(m.said["count"]) if m.said["count"] else cue.ANNIVERSARIES[m.said["named"]]
    return moved(known.published, Span(0, years * YEAR), -1)


READERS: dict[str, Callable[[Match, Known], str]] = {
    "written": _written, "in_words": _in_words, "iso": _iso, "spelled": _spelled, "numbered": _numbered,
    "weekday": _weekday, "day_back": _day_back, "holiday": _holiday, "weekend": _weekend, "season": _season,
    "lately": _period, "calendar": _calendar, "ago": _ago, "away": _away, "anniversary": _anniversary,
}  # fmt: skip
