"""Words that bound a number: at least, more than, nearly, up to."""

from .ranges import Number
from .words import Words

BEFORE = {
    "at_least": (
        "at least|no fewer than|no less than|no lower than|not less than|not fewer than|a minimum of|minimum|minimum of"
    ),
    "more_than": (
        "more than|over|above|upwards of|upward of|in excess of|exceeding|exceeded|north of|well over"
        "|just over|well above|just above|greater than|higher than|topped|exceeds|passed|beyond"
        "|surpassed|surpassing|topping|tops"
    ),
    "less_than": ("less than|fewer than|under|below|just under|well under|lower than|just below|well below|not even"),
    "nearly": (
        "nearly|almost|close to|just short of|approaching|nearing|not quite|virtually|near|nigh on"
        "|nearer|closer to|just shy of|shy of"
    ),
    "about": (
        "about|around|some|roughly|approximately|an estimated|estimated|circa|somewhere around"
        "|in the region of|approx|approximate|or so|around some|more or less|an average of"
        "|in the order of|perhaps|something like|estimated at"
    ),
    "at_most": (
        "at most|up to|as many as|as much as|no more than|no higher than|no greater than|not more than|a maximum of"
        "|did not exceed|not exceed|not exceeding|maximum of|a ceiling of|not over|capped at"
    ),
}
AFTER = {
    "at_least": "or more|and counting|at least|at minimum|or better|plus|at the least",
    "about": "or so|give or take|, give or take|approximately|- odd|- ish|or thereabouts",
    "at_most": "at most|or fewer|or less|at the most|tops|, at most",
    "more_than": "and more",
    "nearly": "or nearly so",
}


def _sizes(phrases: dict[str, str], word: str, at: int) -> list[int]:
    """The numbers of words, from the highest, of the phrases that have this word first (at 0) or last (at -1)."""
    return sorted({len(parts) for parts in map(str.split, phrases) if parts[at] == word}, reverse=True)


WORDS = {phrase: bound for bound, phrases in BEFORE.items() for phrase in phrases.split("|")}
FOLLOWING = {phrase: bound for bound, phrases in AFTER.items() for phrase in phrases.split("|")}
SIZES = {x: _sizes(WORDS, x, -1) for x in {phrase.split()[-1] for phrase in WORDS}}  # by the last word
SIZES_AFTER = {x: _sizes(FOLLOWING, x, 0) for x in {phrase.split()[0] for phrase in FOLLOWING}}  # by the first
COMPARING = frozenset("above below to than over under near".split())
MOVED = frozenset("gone went goes going rose risen rises climbed moved pushed pushing crept shot".split())
BETWEEN = frozenset(
    "another a an the further additional other its their his her these those all our total confirmed only just mere"
    " meagre meager paltry whopping".split()
)


def bound_of(w: Words, n: Number) -> tuple[str, int, int]:
    """How a number is bounded (vague, exact too), the first word of what modifies it, and the word after its end.

    The end is that of its unit, or of a bound behind it: at least 20 people, 20 or more people.
    """
    low, left = w.low, n.first
    if left and low[left - 1] in "$£€¥":
        left -= 1
    bound = ""
    if left and (low[left - 1] in BETWEEN or low[left - 1] in SIZES):
        bound, left = _before(low, left)
    if bound == "about" and "some" in low[left : left + 1] and low[left - 1 : left] == ["by"]:
        left -= 1
    behind, after = _after(w, n)
    bound = bound or behind
    if n.form in {"vague", "uncounted"}:
        bound = "vague"
    return bound or "exact", left, after


def _before(low: list[str], left: int) -> tuple[str, int]:
    """The bound that stands before word `left`, with a determiner between at most, and the word that it begins at."""
    k = left
    while k and left - k < 3 and low[k - 1] in BETWEEN:
        k -= 1
        if low[k] in {"a", "an"} and _phrase(low, k):
            break
    for at in range(left, k - 1, -1):
        if 0 < at < left and low[at] == "the" and low[at - 1] in COMPARING:
            return "", at  # well above the 233 needed
        size = _phrase(low, at)
        if size == 2 and low[at - 2] == "up" and low[at - 3 : at - 2] and low[at - 3] in MOVED:
            return "", at  # has gone up to 27
        if size:
            return WORDS[" ".join(low[at - size : at])], at - size
    return "", k


def _phrase(low: list[str], at: int) -> int:
    """Number of words of the longest bound phrase that ends before word `at`."""
    for size in SIZES.get(low[at - 1], ()) if at else ():
        if size <= at and " ".join(low[at - size : at]) in WORDS:
            return size
    return 0


def bound_behind(w: Words, after: int) -> str:
    """The bound behind the noun that ends before word `after`: 41 seats or so; empty where there is none."""
    return FOLLOWING.get(" ".join(w.low[after : after + 2]), "") if w.low[after : after + 1] == ["or"] else ""


def _after(w: Words, n: Number) -> tuple[str, int]:
    """The bound that stands behind a number, and the word after it."""
    if n.last < len(w.low) and w.low[n.last] == "+" and w.glued(n.last):
        return "at_least", n.after
    if n.after == n.last + 2 and w.low[n.after - 1] in {"odd", "plus"}:
        return "about" if w.low[n.after - 1] == "odd" else "at_least", n.after
    for size in SIZES_AFTER.get(w.low[n.after], ()) if n.after < len(w.low) else ():
        phrase = " ".join(w.low[n.after : n.after + size])
        if phrase in FOLLOWING:
            return FOLLOWING[phrase], n.after + size * (phrase != "plus")  # fifty plus one
    return "", n.after
