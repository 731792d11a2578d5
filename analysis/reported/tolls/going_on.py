"""Numbers that only the sentences before explain: a toll that goes on, or one named again."""

from .. import cues as cue
from ..numbers.open_numbers import open_end
from ..numbers.reading import Reading
from ..numbers.words import Words
from ..votes.scene import Scene

LARGE = 10  # a toll that is another number by chance only rarely


def grows(before: list[str]) -> bool:
    """Whether words before a number say what a toll may come to: could climb to, was expected to pass."""
    return not cue.NOT_YET.isdisjoint(before) and not cue.GROW.isdisjoint(before)


def unmeasured(w: Words, r: Reading) -> bool:
    """Whether a number may still take a measure."""
    return not r.measure and (
        r.kind == ""
        or (
            r.kind == "idiom"
            and w.low[r.number.first] == "one"
            and w.low[r.number.after : r.number.after + 1] == ["of"]
        )
    )


def tolls_again(w: Words, readings: list[Reading], scene: Scene) -> None:
    """The 34, all 32, those 121: a toll of the sentences before, named again; a large number is itself enough."""
    for r in readings:
        n = r.number
        known = scene.tolls.get(n.value, "") if n.form in {"digits", "word"} and not n.unit else ""
        if not known or not unmeasured(w, r) or not r.left:
            continue
        alone, before = r.noun[0] >= r.noun[1], w.low[n.first - 1]
        named = w.low[r.left] in cue.AGAIN | {w.low[n.first]} and before in cue.AGAIN and (alone or open_end(w, r))
        if named or (alone and n.value >= LARGE and before not in cue.AGED and not _unharmed(w, n.after)):
            r.measure, r.governed = known, "again"


def _unharmed(w: Words, after: int) -> bool:
    """Whether those counted by the number before word `after` came to no harm, as far as is known."""
    return not cue.UNHARMED.isdisjoint(w.low[after : after + 6])


def tolls_of_before(w: Words, readings: list[Reading], measure: str) -> None:
    """That brought the toll to 118; in "Thirteen. Such was the toll" the number stands alone."""
    for r in readings:
        n = r.number
        if (
            r.kind
            or r.measure
            or n.unit
            or n.form not in {"digits", "word"}
            or w.low[n.first] == "one"
            or not open_end(w, r)
        ):
            continue
        before = next((x for x in reversed(w.low[max(0, r.left - 9) : r.left]) if x not in cue.QUOTES), "")
        after = w.low[n.after] if n.after < len(w.low) else "."
        part = (
            (r.left == 0 or (r.left <= 2 and w.low[r.left - 1] in cue.QUOTES | {"the", "and", "but"}))
            and after in {"are", "were", "was", "is", "have", "had"}
            and n.value < 1000
            and not _unharmed(w, n.after)
        )
        left = w.low[max(0, r.left - 9) : r.left]
        listed = before in {",", "("} and len(w.low) < 16 and any(w.upper(i) for i in range(max(0, r.left - 4), r.left))
        alone = (listed or before in cue.BEFORE_ALONE) and after in cue.AFTER_ALONE and float(n.value).is_integer()
        if part or (alone and cue.NOT_YET.isdisjoint(left) and cue.NOT_TOLLS.isdisjoint(left)):
            r.measure, r.governed = measure, "scene"
