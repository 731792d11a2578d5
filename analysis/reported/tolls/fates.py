"""Phrases that say what became of people: after them (were put to death), or before them (took the lives of).

Those with a star count only in the passive.
"""

from .. import cues as cue


def _table(phrases: dict[str, str], word: int) -> dict[str, list[tuple[list[str], str, bool]]]:
    """The phrases by their first (word 0) or last word (word -1), with measure and whether only passive."""
    found: dict[str, list[tuple[list[str], str, bool]]] = {}
    for phrase, measure in phrases.items():
        parts = phrase.lstrip("*").split()
        found.setdefault(parts[word], []).append((parts, measure, phrase[0] == "*"))
    return found


_AFTER = _table(cue.FATES_AFTER, 0)
_BEFORE = _table(cue.FATES_BEFORE, -1)


def _by_sign() -> dict[str, list[set[str]]]:
    """The words of each phrase by its sign: the longest that is none of every sentence."""
    found: dict[str, list[set[str]]] = {}
    for phrase in (*cue.FATES_AFTER, *cue.FATES_BEFORE):
        parts = {word for word in phrase.lstrip("*").split() if word != "-"}
        sign = max(sorted(parts), key=lambda word: (word not in cue.EVERYDAY, len(word)))
        if sign not in cue.COMMON:
            found.setdefault(sign, []).append(parts)
    return found


_BY_SIGN = _by_sign()
SIGNS = frozenset(_BY_SIGN)


def may_tell_fate(low: list[str]) -> bool:
    """Whether all words of one of the phrases are among the words of a sentence."""
    words = frozenset(low)
    return any(parts <= words for sign in SIGNS & words for parts in _BY_SIGN[sign])


def fate_after(low: list[str], i: int, passive: bool) -> str:
    """The measure of a phrase that begins at word i, else empty; `passive`: whether a form of be goes before."""
    for parts, measure, only_passive in _AFTER.get(low[i], ()):
        if low[i : i + len(parts)] == parts and (passive or not only_passive):
            return measure
    return ""


def fate_before(low: list[str], i: int) -> str:
    """The measure of a phrase that ends with word i, else empty."""
    for parts, measure, _ in _BEFORE.get(low[i], ()):
        if low[max(0, i + 1 - len(parts)) : i + 1] == parts:
            return measure
    return ""
