"""What articles about one event share: the day of the vote, that of what kills or hurts, the places."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from ..text.layers import layers
from . import cues as cue
from .accounting import article_numbers
from .moments import live_entries
from .numbers.words import Words, lower, read_words
from .own import Own
from .settings.countries import mentions
from .settings.dates import dateline
from .settings.told import DAY, LAST, LEAD, NO_TIMES, NOT_SHARED, Shared, Times, Told, days_ago, read_times

MOST = 512  # articles that are read at once, and kept: more are read one after another
TELL = 2  # articles that have to tell a day with what happened on it
ANY_TELL = 3  # articles that have to tell a day of which they say nothing of the kind
PART = 3  # the day is told by one in so many of those that tell any
APART = range(7, 100)  # days between the first round and the last
SET = 10  # a place is one that something is set at by one in so many
NAMES, ALIKE = 3, 0.15  # names, and their part of the names of the shorter article, that two about the same share
CAPITAL = re.compile(r"[^\W\d_a-z](?:(?<=[^\W\d_A-Z]\s.)|(?<=,\s.))\w{2,}")
WORD = re.compile(r"\w+")


class Article(NamedTuple):
    """What is read of an article: the text, its headline and its author; the user's own measures; when it appeared."""

    key: tuple[str, str, str]
    own: tuple[Own, ...]
    published: str


@lru_cache(maxsize=MOST)
def words_and_times(article: Article) -> tuple[list[Words], Times]:
    """The words of the sentences of an article, up to the last that counts something, and the dates they tell."""
    text, found = article.key[0], layers(*article.key)
    numbers = {s.sentence: s for s in article_numbers(*article.key, article.own)}
    last = max((i for i, s in numbers.items() if any(r.measure for r in s.readings)), default=-1)
    if last < 0:
        return [], NO_TIMES
    sentences, lowered = found.sentences[: max(last + 1, LEAD)], lower(text)
    words = [
        numbers[i].words if i in numbers else read_words(text, sentence.start, sentence.end, lowered)
        for i, sentence in enumerate(sentences)
    ]
    published = article.published or dateline(text)
    times = read_times(words, found.paragraphs, [s.label for s in sentences], published)
    return words, times._replace(live=bool(live_entries(text, found)))


def shared_settings(articles: Sequence[Article]) -> list[Shared]:
    """What each article shares with those about the same; nothing where there are too many to read at once."""
    shared = [NOT_SHARED] * len(articles)
    if len(articles) > MOST:
        return shared
    read = [(i, article.key[0], words_and_times(article)) for i, article in enumerate(articles)]
    counting = [(i, text, times) for i, text, (words, times) in read if words]
    for group in _about_the_same(_names([text for _, text, _ in counting])):
        alike = [counting[k] for k in group]
        found = _shared([text for _, text, _ in alike], [times for *_, times in alike])
        for i, *_ in alike:
            shared[i] = found
    return shared


def _shared(texts: list[str], times: list[Times]) -> Shared:
    """What articles about the same share."""
    happened = [[d for d in t.events if "vote" not in d.traits] for t in times if not t.lasting]
    scene = _main_day(happened, ANY_TELL) or _main_day([t.scenes for t in times if not t.lasting])
    days = _voting_days(times)
    return Shared(days, scene, _placed(texts), _rounds(days, times))


def _voting_days(times: list[Times]) -> tuple[str, ...]:
    """The days on which people vote: that which most articles tell, then the others that enough of them tell, of some
    as one to come or a round, of some as one that came. On other days votes are counted."""
    told = [_told_of(t, "voting") | ({t.published} if t.live else set()) for t in times]
    counts = Counter(chain.from_iterable(told))
    enough = max(TELL, max(counts.values(), default=0) / PART)
    came = {day for t, days in zip(times, told, strict=True) for day in days if day <= t.published}
    named = (_told_of(t, *which) for t in times for which in (("voting", "to come"), ("first round",), ("last round",)))
    main = _main_day([t.votes for t in times])
    others = came.intersection(chain.from_iterable(named)) - {main}
    return (*filter(None, [main]), *sorted(day for day in others if counts[day] >= enough))


def _rounds(days: tuple[str, ...], times: list[Times]) -> tuple[str, ...]:
    """The days of the first and of the last round: that which most articles call so, and of those long enough before
    it the day of a vote, or else any, that most tell; empty where they tell none."""
    last, first, voting, any_way = (
        Counter(chain.from_iterable(_told_of(t, *traits) for t in times))
        for traits in (("last round",), ("first round",), ("voting",), ())
    )
    end = max((day for day in days if last[day] > first[day]), default="")
    before = [day for day, n in any_way.items() if n >= TELL and days_ago(day, end) in APART]
    begin = max(before, key=lambda day: (voting[day], any_way[day], day), default="")
    return (begin, end) if begin else ()


def _told_of(times: Times, *traits: str) -> set[str]:
    """The days that an article tells with these traits, those that it only refers to and those to come among them."""
    dates = chain.from_iterable(times.told)
    return {d.iso for d in dates if d.traits.issuperset(traits) and "days after" not in d.traits and len(d.iso) == DAY}


def _names(texts: list[str]) -> list[set[str]]:
    """The words of each text with a capital inside a sentence, but for days, months and what a text has in small."""
    small = set[str](cue.WEEKDAYS).union(cue.MONTHS, *(WORD.findall(text) for text in texts))
    return [{name for name in CAPITAL.findall(text) if name.lower() not in small} for text in texts]


def _about_the_same(names: list[set[str]]) -> list[list[int]]:
    """The articles, each by its place, in groups: those that share enough names with another of the group."""
    groups: list[list[int]] = []
    for i, mine in enumerate(names):
        near = [
            g
            for g in groups
            if any(len(mine & (m := names[k])) >= max(NAMES, ALIKE * min(len(mine), len(m))) for k in g)
        ]
        groups = [group for group in groups if group not in near] + [[*chain.from_iterable(near), i]]
    return groups


def _main_day(told: list[list[Told]], least: int = TELL) -> str:
    """The day that most articles tell first of all, the earliest of equals; empty where none of them is told by enough.

    The first day that an article tells counts one, the second a half, the third a third.
    """
    each = [list(dict.fromkeys(d.iso for d in dates[:LAST] if len(d.iso) == DAY)) for dates in told]
    counts = Counter(chain.from_iterable(each))
    ranks = {day: sum(1 / (days.index(day) + 1) for days in each if day in days) for day in sorted(counts)}
    day = max(ranks, key=ranks.__getitem__, default="")
    return day if counts[day] >= max(least, sum(map(bool, each)) / PART) else ""


def _placed(texts: list[str]) -> tuple[str, ...]:
    """The places that enough of some texts set something at, those that more of them name first."""
    placed = Counter(name for text in texts for name in sorted(mentions(text).placed))
    named = Counter(name for text in texts for name in mentions(text).counts)
    enough = max(TELL, len(texts) / SET)
    return tuple(sorted((x for x, n in placed.items() if n >= enough), key=lambda x: (-named[x], x)))
