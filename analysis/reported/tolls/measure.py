"""Which numbers count people killed, injured or arrested: the cue that governs a number in its clause.

Three rules, tried in order: the noun counted (34 dead, 8,500 deaths), the predicate after the noun phrase (nine
protesters were killed), the governor before the number (killed nine, a toll of nine, left 31 dead).
"""

from .. import cues as cue
from ..numbers.open_numbers import half_of_pair
from ..numbers.reading import Reading
from ..numbers.words import Words
from .clauses import object_at
from .governors import governor
from .people import person
from .predicates import head_noun, of_people, predicate, toll_behind


def toll_measure(w: Words, readings: list[Reading], k: int) -> tuple[str, str]:
    """The measure of number k by what governs it, and the rule: ("deaths", "after"); ("", "") where nothing does."""
    r = readings[k]
    if r.number.unit or r.number.form in {"times", "ordinal", "fraction", "ratio"}:
        return "", ""
    if _one_of_many(w, r):
        return "", ""
    paired = cue.TOLLS.isdisjoint(w.low[max(0, r.left - 9) : r.left]) and half_of_pair(w, readings, k)
    if paired or not _whole(w, r):
        return "", ""
    found = _severity(w, r) or _noun(w, r), "noun"
    if found[0] in {"arrests", "injuries"} and r.number.form != "none":
        fate = predicate(w, readings, k)
        found = (fate, "after") if fate == "deaths" or (fate and head_noun(w, r) in cue.PEOPLE) else found
        if found[1] == "noun" and not cue.PRISONERS.isdisjoint(w.low[r.noun[0] : r.noun[1]]):
            found = _prisoners(w, readings, k), "noun"
    if not found[0] and not _things(w, r):
        found = toll_behind(w, r) or predicate(w, readings, k), "after"
    if not found[0] and cue.NOT_TOLLS.isdisjoint(w.low[max(0, r.left - 9) : r.left]):
        found = governor(w, r) if not _things(w, r) else "", "before"
    if (
        not found[0]
        or (found[1] != "noun" and _of_none(w, readings, k))
        or _rate(w, r)
        or _unreal(w, r, found[1])
        or not _little_word(w, r, found[1])
    ):
        return "", ""
    return found


def _prisoners(w: Words, readings: list[Reading], k: int) -> str:
    """What befell so many prisoners: the deaths of 129 inmates; nothing where they were freed or there is room for."""
    r = readings[k]
    around = w.low[max(0, r.left - 2) : r.left] + w.low[r.noun[1] : r.noun[1] + 3]
    room = w.low[max(0, r.left - 1) : r.left] == ["for"] and not cue.ROOM.isdisjoint(w.low[max(0, r.left - 6) : r.left])
    if room or not cue.RELEASE.isdisjoint(around):
        return ""
    return governor(w, r) or "arrests"


def _one_of_many(w: Words, r: Reading) -> bool:
    """One of 15 people killed: the whole is counted; one of the best: a rank; one must not forget: anybody."""
    ahead = w.low[r.number.after : r.number.after + 3]
    if w.low[r.number.first] == "one" and ahead[:1] and ahead[0] in cue.MODAL:
        return True  # one must not forget
    if w.low[r.number.first] != "one" or ahead[:1] != ["of"] or len(ahead) < 3:
        return False
    numeral = ahead[1][0].isdecimal() or ahead[1] in cue.UNITS or ahead[1] in cue.TENS
    return numeral or ahead[2] == "most" or (ahead[1] != "them" and ahead[2].endswith("est"))


def _of_none(w: Words, readings: list[Reading], k: int) -> bool:
    """None of the 12, not one of the nine: the whole is not counted."""
    n, low = readings[k].number, w.low
    if low[n.first] == "one":
        return n.first > 0 and low[n.first - 1] in cue.POINTING  # the third one
    whole = low[max(0, n.first - 2) : n.first] == ["of", "the"] and n.first > 2
    return whole and (low[n.first - 3] in cue.NO_PART or low[max(0, n.first - 4) : n.first - 2] == ["not", "one"])


def _whole(w: Words, r: Reading) -> bool:
    """Whether a number can count people: whole, not an adjective such as 1,000-strong, not degrees."""
    n, low = r.number, w.low
    if n.value == n.value and not float(n.value).is_integer():
        return False
    if n.first > 1 and low[n.first - 1] in cue.DASHES and w.glued(n.first) and low[n.first - 2] == "of":
        return False  # a father-of-two
    after = low[n.after] if n.after < len(low) else ""
    return after != "°" and not (
        after in cue.DASHES and w.glued(n.after) and low[n.after + 1 : n.after + 2] == ["strong"]
    )


def _severity(w: Words, r: Reading) -> str:
    """Fifty were hurt, 22 seriously."""
    low, i = w.low, r.number.after
    i += 2 * (low[i : i + 2] == ["of", "them"])
    i += low[i : i + 1] == ["so"]
    if i >= len(low) or low[i] not in cue.SEVERELY:
        return ""
    return "deaths" if low[i] == "fatally" else "injuries"


def _noun(w: Words, r: Reading) -> str:
    """34 dead; 8,500 confirmed deaths; three wounded soldiers; four of the dead."""
    first, last = r.noun
    if "those" in w.low[first:last] and (w.low[last - 1] in cue.HELD_LOOSELY or w.low[last - 1] in cue.PARTICIPLES):
        return cue.PARTICIPLES.get(w.low[last - 1], "arrests")
    for i in range(last - 1, first - 1, -1):
        low = w.low[i]
        measure = cue.COUNTED.get(low) or ("deaths" if low == "victims" and _fatal(w, r) else "")
        if not measure or not _counts(w, r, i):
            continue
        return measure
    return ""


def _counts(w: Words, r: Reading, i: int) -> bool:
    """Whether the cue at word i of the noun phrase is what is counted, not part of another noun."""
    first, last = r.noun
    low, following = w.low[i], w.low[i + 1] if i + 1 < len(w.low) else ""
    if i == first and low in cue.PARTICIPLES and last - first == 1 and object_at(w, i + 1):
        return False  # "two killed nine"
    if (
        i + 1 < last
        and following not in {"of", "'s"}
        and (following in cue.DASHES or not (low in cue.ABSTRACT or person(following)))
    ):
        return False
    before_of = w.low[first : first + w.low[first:i].index("of")] if "of" in w.low[first:i] else []
    if before_of and not any(x in cue.COUNTED for x in before_of):
        return False  # "no reports of casualties", "one effect of the injury"
    if low == "prisoners" and not (i and w.low[i - 1] in {"political", "thought"}):
        return False
    if r.number.form == "uncounted" and low in cue.UNCOUNTABLE:
        return False  # "many injuries"
    if low == "killings" and not {"mass", "great", "major"}.isdisjoint(w.low[first:i]):
        return False
    if i and (w.low[i - 1], low) in {("cardiac", "arrests"), ("cardiac", "arrest")}:
        return False
    if low in cue.SINGULAR:
        return r.number.value in (0, 1) and i + 1 == last
    if low == "lives":
        around = w.low[max(0, r.left - 6) : r.left] + w.low[last : last + 5]
        return not cue.TAKE.isdisjoint(around) and cue.SAVE.isdisjoint(around)
    if low == "bodies":
        of_them = w.low[i + 1 : i + 2] == ["of"] and not any(map(person, w.low[i + 3 : i + 4]))
        near = w.low[max(0, i - 3) : i] + w.low[i + 2 : i + 3] * of_them
        return cue.OFFICES.isdisjoint(near) and not (i > first and w.upper(i - 1))
    return not (r.number.form == "none" and low in cue.COUNTED_HURT and "serious" in w.low[first:i])


def _fatal(w: Words, r: Reading) -> bool:
    return (
        w.low[r.noun[0]] == "of"
        or "fatal" in w.low[r.noun[0] : r.noun[1]]
        or not cue.REMAINS.isdisjoint(w.low[max(0, r.left - 4) : r.left])
    )


def _things(w: Words, r: Reading) -> bool:
    """Whether the number counts things that cannot be victims."""
    if r.noun[0] >= r.noun[1] and w.low[r.number.after : r.number.after + 1] == ["of"]:
        return not cue.NOT_PEOPLE.isdisjoint(w.low[r.number.after : r.number.after + 6])  # 389 of the 452 seats
    return r.noun[0] < r.noun[1] and head_noun(w, r) in cue.NOT_PEOPLE


def _unreal(w: Words, r: Reading, how: str) -> bool:
    """could be killed, would kill hundreds, threatened to kill 10, the toll may exceed 50."""
    span = w.low[r.noun[1] : r.noun[1] + 6] if how == "after" else w.low[max(0, r.left - 4) : r.left]
    for at, word in enumerate(span):
        if word in cue.EXPECTED and span[at + 1 : at + 2] == ["to"] and not cue.GROW.isdisjoint(span[at + 2 : at + 3]):
            return True
        if word in cue.POSSIBLE and not cue.AFTER_POSSIBLE.isdisjoint(span[at + 1 : at + 3]):
            return True
    return how == "before" and not cue.THREATENED.isdisjoint(span)


def _rate(w: Words, r: Reading) -> bool:
    """Deaths per 100,000 or every day are rates, no tallies."""
    right = w.low[r.number.after : r.noun[1] + 9]
    for at, word in enumerate(right[:-4] or right[:-1]):
        following = right[at + 1]
        if (right[at + 2 : at + 3] and right[at + 2] in cue.NO_RATE) or (at and right[at - 1] in {"in", "within"}):
            continue
        if word in {"per", "every", "each", "a"} and (
            following in cue.RATE_UNITS or (word == "per" and following[0].isdecimal())
        ):
            return True
    return False


def _little_word(w: Words, r: Reading, how: str) -> bool:
    """Whether no, none, another, one really counts: no deaths, none were injured, another demonstrator was killed."""
    form, word = r.number.form, w.low[r.number.first]
    if form == "none":
        if word == "no" and r.number.last - r.number.first == 1:
            return (
                r.noun[1] - r.noun[0] <= 3
                if how == "noun"
                else how == "after" and of_people(w, r) and r.noun[0] < r.noun[1]
            )
        return how != "before"
    if form == "another":
        if r.noun[0] >= r.noun[1]:
            return how == "after" and w.low[r.number.after] in cue.BE | cue.DIE
        return how != "noun" and person(head_noun(w, r))
    return not (word == "one" and r.number.last - r.number.first == 1 and how == "before" and not of_people(w, r))
