"""Words that bound a number: at least, more than, nearly, up to."""

from .. import cues as cue
from .ranges import Number
from .words import Words


def _sizes(phrases: dict[str, str], word: str, at: int) -> list[int]:
    """The numbers of words, from the highest, of the phrases that have this word first (at 0) or last (at -1)."""
    return sorted({len(parts) for parts in map(str.split, phrases) if parts[at] == word}, reverse=True)


SIZES = {
    x: _sizes(cue.BOUNDS_BEFORE, x, -1) for x in {phrase.split()[-1] for phrase in cue.BOUNDS_BEFORE}
}  # by the last word
SIZES_AFTER = {
    x: _sizes(cue.BOUNDS_BEHIND, x, 0) for x in {phrase.split()[0] for phrase in cue.BOUNDS_BEHIND}
}  # by the first


def bound_of(w: Words, n: Number) -> tuple[str, int, int]:
    """How a number is bounded (vague, exact too), the first word of what modifies it, and the word after its end.

    The end is that of its unit, or of a bound behind it: at least 20 people, 20 or more people.
    """
    low, left = w.low, n.first
    if left and low[left - 1] in "$£€¥":
        left -= 1
    bound = ""
    if left and (low[left - 1] in cue.BETWEEN or low[left - 1] in SIZES):
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
    while k and left - k < 3 and low[k - 1] in cue.BETWEEN:
        k -= 1
        if low[k] in {"a", "an"} and _phrase(low, k):
            break
    for at in range(left, k - 1, -1):
        if 0 < at < left and low[at] == "the" and low[at - 1] in cue.COMPARING:
            return "", at  # well above the 233 needed
        size = _phrase(low, at)
        if size == 2 and low[at - 2] == "up" and low[at - 3 : at - 2] and low[at - 3] in cue.MOVED:
            return "", at  # has gone up to 27
        if size:
            return cue.BOUNDS_BEFORE[" ".join(low[at - size : at])], at - size
    return "", k


def _phrase(low: list[str], at: int) -> int:
    """Number of words of the longest bound phrase that ends before word `at`."""
    for size in SIZES.get(low[at - 1], ()) if at else ():
        if size <= at and " ".join(low[at - size : at]) in cue.BOUNDS_BEFORE:
            return size
    return 0


def bound_behind(w: Words, after: int) -> str:
    """The bound behind the noun that ends before word `after`: 41 seats or so; empty where there is none."""
    return cue.BOUNDS_BEHIND.get(" ".join(w.low[after : after + 2]), "") if w.low[after : after + 1] == ["or"] else ""


def _after(w: Words, n: Number) -> tuple[str, int]:
    """The bound that stands behind a number, and the word after it."""
    if n.last < len(w.low) and w.low[n.last] == "+" and w.glued(n.last):
        return "at_least", n.after
    if n.after == n.last + 2 and w.low[n.after - 1] in {"odd", "plus"}:
        return "about" if w.low[n.after - 1] == "odd" else "at_least", n.after
    for size in SIZES_AFTER.get(w.low[n.after], ()) if n.after < len(w.low) else ():
        phrase = " ".join(w.low[n.after : n.after + size])
        if phrase in cue.BOUNDS_BEHIND:
            return cue.BOUNDS_BEHIND[phrase], n.after + size * (phrase != "plus")  # fifty plus one
    return "", n.after
