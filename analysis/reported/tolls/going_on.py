"""Numbers that only the sentences before explain: a toll that goes on."""

from functools import partial

from .. import cues as cue
from ..numbers.open_numbers import open_end
from ..numbers.reading import Reading
from ..numbers.words import Words
from .rows import facts, first_fit, table

ALONE = table("alone")


def unmeasured(w: Words, r: Reading) -> bool:
    """Whether a number may still take a measure; "one" of them may, too."""
    one_of = r.kind == "idiom" and w.low[r.number.first] == "one" and w.at(r.number.after) == "of"
    return not r.measure and (r.kind == "" or one_of)


def plain(r: Reading) -> bool:
    """Whether a number can be a toll by its form alone."""
    return r.number.form in {"digits", "word"} and not r.number.unit and r.number.value % 1 == 0


def tolls_of_before(w: Words, readings: list[Reading], measure: str) -> None:
    """That brought the toll to 118; in "Thirteen. Such was the toll" the number stands alone."""
    for r in readings:
        if (
            plain(r)
            and unmeasured(w, r)
            and first_fit(ALONE, w, r.left, r.number.after, partial(_facts, w, r)) == "same"
        ):
            r.measure, r.governed, r.kind = measure, "scene", ""


def _facts(w: Words, r: Reading) -> set[str]:
    """What is so of a number that counts nothing by name."""
    return facts({
        "open": w.low[r.number.first] != "one" and open_end(w, r),
        "starts": r.left == 0 or (r.left < 3 and w.low[r.left - 1] in cue.STARTING),
        "small": r.number.value < 1000,
        "listed": len(w.low) < 16 and any(map(w.upper, range(max(0, r.left - 4), r.left))),
    })  # fmt: skip
