"""Ellipsis: numbers that take their measure from a neighbour, or from the sentence before."""

from .cues import FUNCTION, INCLUDING, PEOPLE
from .reading import Reading
from .scene import Scene
from .sentence_words import Words
from .tolls import _head, _person  # noqa: F401

CASUALTIES = {"deaths", "injuries", "arrests"}
SHARES = {"vote_share", "poll_share", "exit_poll_share"}
CARRIED = SHARES | CASUALTIES | {"seats", "turnout", "vote_margin", "vote_count", "threshold"}
BLOCKED = {"count", "change", "of", "rate"}
FOLLOWING = set(
    [
        "in",
        "at",
        "near",
        "on",
        "by",
        "of",
        "from",
        "for",
        "to",
        "and",
        ",",
        ".",
        ";",
        ":",
        ")",
        "(",
        "–",
        "—",
        "-",
        "]",
        "while",
        "but",
        "with",
        "as",
        "versus",
        "against",
        "after",
        "or",
        "when",
        "each",
        "behind",
        "who",
        "had",
    ]
)
REACH = 30  # words between a number and the one it takes its measure from


def carry(w: Words, readings: list[Reading], scene: Scene) -> None:
    """Give measures to the numbers of a sentence that only their neighbours explain; changes the readings."""
    last: Reading | None = None
    for r in readings:
        if r.measure:
            last = r
        elif r.kind == "" and last and r.number.first - last.number.after < REACH:
            measure = _from_left(w, r, last)
            if measure:
                r.measure, r.governed = measure, "list"
                last = r
    _from_right(w, readings)
    if last is None and scene.measure and scene.measure_age <= 1:
        _from_scene(w, readings, scene)


def _from_left(w: Words, r: Reading, last: Reading) -> str:
    measure = last.measure
    if r.governed in BLOCKED or r.number.form in {"times", "ordinal", "none", "uncounted"}:
        return ""
    if measure in CASUALTIES:
        return measure if _toll_like(w, r, last) else ""
    if measure in SHARES:
        return measure if _share_like(w, r, last) else ""
    if measure in {"seats", "seats_total"}:
        return "seats" if _bare(w, r) and _small(r) else ""
    if measure == "vote_count":
        return (
            measure
            if _bare(w, r)
            and r.number.unit == ""
            and 0.001 * last.number.value < r.number.value < 1000 * last.number.value
            and r.number.form == "digits"
            else ""
        )
    return ""


def _bare(w: Words, r: Reading) -> bool:
    """Whether nothing is counted by name: a number before a preposition, a mark or the end."""
    after = r.number.after
    return r.noun[0] >= r.noun[1] and (after >= len(w.low) or w.low[after] in FOLLOWING or w.low[after] in FUNCTION)


def _small(r: Reading) -> bool:
    return (
        r.number.unit == ""
        and r.number.form in {"digits", "word"}
        and r.number.value < 1500
        and float(r.number.value).is_integer()
    )


def _share_like(w: Words, r: Reading, last: Reading) -> bool:
    n = r.number
    if n.value > 100 or n.form not in {"digits", "word", "fraction"}:
        return False
    if n.unit == "percent":
        after = w.low[n.after] if n.after < len(w.low) else "."
        return after in FOLLOWING or after in FUNCTION or not after.isalpha() or w.word[n.after][0].isupper()
    return n.unit == "" and _bare(w, r)


def _toll_like(w: Words, r: Reading, last: Reading) -> bool:
    if r.number.unit or r.number.form == "another":
        return False
    low = w.low
    after = low[r.number.after] if r.number.after < len(low) else "."
    between = low[last.number.after : r.left]
    if _bare(w, r):
        return (
            after in {"in", "at", "near", "on", "by", "of", "from", "and", ",", ".", ";", ")"} and ";" not in between
        ) or not between
    first, last_word = r.noun
    subset = {"including", "included", "includes", "include", "among", "whom", "them", "least"} & set(
        between[-4:]
    ) or INCLUDING & set(between[-3:])
    return bool(subset) and (low[last_word - 1] in PEOPLE or _person(low[last_word - 1]))


def _from_right(w: Words, readings: list[Reading]) -> None:
    """34 and 31 percent; 217-213 votes."""
    for a, b in zip(reversed(readings[:-1]), reversed(readings[1:]), strict=True):
        if a.kind or a.measure or a.governed in BLOCKED or not b.measure or b.number.first - a.number.after > 4:
            continue
        if (
            b.measure in SHARES | {"seats", "vote_count"}
            and _bare(w, a)
            and a.number.form in {"digits", "word"}
            and (a.number.value <= 100 or b.measure != "vote_share")
        ):
            a.measure, a.governed = b.measure, "list"


def _from_scene(w: Words, readings: list[Reading], scene: Scene) -> None:
    for r in readings:
        if r.kind or r.measure or r.governed in BLOCKED:
            continue
        measure = scene.measure
        if measure in SHARES:
            fits = _share_like(w, r, r)
        elif measure in {"seats", "seats_total"}:
            fits, measure = _bare(w, r) and _small(r), "seats"
        elif measure in CASUALTIES:
            fits = (
                _bare(w, r)
                and r.number.unit == ""
                and r.number.form in {"digits", "word"}
                and w.low[r.number.first] != "one"
            )
        else:
            fits = False
        if fits:
            r.measure, r.governed = measure, "scene"
