"""Which of the names, places, dates, sources and phrases of a sentence stand around a number."""

from bisect import bisect_left
from collections.abc import Iterator
from operator import itemgetter
from typing import Any

REACH = 80  # words in which names, places, dates and sources stand for a number


def around(found: list[Any], first: int) -> list[Any]:
    """Those of `found`, tuples in order of their first word, that stand at most REACH words from word `first`."""
    low, high = (bisect_left(found, first + step, key=itemgetter(0)) for step in (-REACH, REACH))
    return found[low:high]


def either_side(found: list[Any], left: int, after: int, most: int) -> Iterator[tuple[str, int, Any, int, int]]:
    """Those of `found` before word `left` and from word `after` on, the nearest first, up to so many a side: the side,
    how many are nearer, the one found, and the first word between and the one behind the last."""
    before = [n for n in reversed(found) if n.last <= left]
    behind = [n for n in found if n.first >= after]
    yield from (("before", rank, n, n.last, left) for rank, n in enumerate(before[:most]))
    yield from (("behind", rank, n, after, n.first) for rank, n in enumerate(behind[:most]))
