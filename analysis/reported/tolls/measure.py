"""Which numbers count people killed, injured or arrested: the cue that governs a number in its clause.

Three rules, tried in order: the noun counted (34 dead, 8,500 deaths), the predicate after the noun phrase (nine
protesters were killed), the words before the number (killed nine, a toll of nine, left 31 dead).
"""

from functools import partial

from ...text.lexicon import tag_of
from .. import cues as cue
from ..numbers.reading import Reading
from ..numbers.words import Words
from .clauses import object_at
from .governors import governor
from .people import person, thing
from .predicates import head_noun, of_people, predicate, speaks
from .rows import facts, first_fit, table

NOUNS, SEVERITY, GATES, UNREAD = map(table, ("nouns", "severity", "gates", "unread"))
DOUBTED = "doubted"  # how a number is governed that a rule reads and a gate takes back
UNCOUNTED = frozenset({"times", "ordinal", "fraction", "ratio"})


def toll_measure(w: Words, readings: list[Reading], k: int) -> tuple[str, str]:
    """The measure of number k by what governs it, and the rule: ("deaths", "after"); ("", "") where nothing does."""
    r, n = readings[k], readings[k].number
    if n.unit or n.form in UNCOUNTED or n.value % 1 > 0:
        return "", ""
    measure, how = _governed(w, readings, k)

    def so() -> set[str]:
        single = n.last - n.first == 1
        return facts({
            "digits": n.form == "digits",
            "noun": how == "noun", "after": how == "after", "before": how == "before",
            "one": single and w.low[n.first] == "one",
            "no": single and w.low[n.first] == "no",
            "none": n.form == "none", "another": n.form == "another", "bare": r.noun[0] >= r.noun[1],
            "people": of_people(w, r), "person": person(head_noun(w, r)), "acronym": acronym(w, n.first - 1),
            "animals": any(head_noun(w, x) in cue.ANIMALS for x in readings[: k + 1 + (w.at(n.after) == "of")]),
            "things": k > 0 and things(w, readings[k - 1]),
        })  # fmt: skip

    if not measure:
        return "", ""
    return (measure, how) if first_fit(GATES, w, n.first, n.after, so) is None else ("", DOUBTED)


def acronym(w: Words, i: int) -> bool:
    """Whether word i is an acronym before a number: K 216; not a country, in the UK 12."""
    return w.slice(i, i + 1).isupper() and w.at(i) not in cue.STATES_IN_SHORT and not w.upper(i + 2)


def _governed(w: Words, readings: list[Reading], k: int) -> tuple[str, str]:
    """The measure of number k, not yet doubted, and the rule."""
    r = readings[k]
    single = partial(facts, {"single": r.number.value in (0, 1)})
    noun = first_fit(SEVERITY, w, r.number.first, r.number.after, single) or _noun(w, r)
    if noun in {"arrests", "injuries"} and r.number.form != "none":
        return _later(w, readings, k, noun)
    if noun:
        return noun, "noun"
    if things(w, r):
        return "", ""
    doing = w.at(r.left - 1 - (w.at(r.left - 1) == "the"))
    killing = doing in cue.ACTIVE and doing.endswith("ing")  # who set fire to it, killing three, were jailed
    deaths = doing == "of" and w.at(r.left - 2) in {"death", "deaths"}  # the death of three in custody
    after = "" if killing or deaths else predicate(w, readings, k)
    return (after, "after") if after else (governor(w, r) or _shared(w, readings, k), "before")


def _shared(w: Words, readings: list[Reading], k: int) -> str:
    """What befell those of a number by the predicate of the next: four women and one man were shot."""
    last = readings[k].noun[1]
    if k + 1 == len(readings) or w.at(last) not in {"and", ","} or readings[k + 1].left != last + 1:
        return ""
    both = all(
        x.noun[0] < x.noun[1] and w.at(x.number.after) != "of" and person(head_noun(w, x)) for x in readings[k : k + 2]
    )
    return predicate(w, readings, k + 1) or _shared(w, readings, k + 1) if both else ""


def _later(w: Words, readings: list[Reading], k: int, noun: str) -> tuple[str, str]:
    """What became of so many wounded or prisoners, where the predicate tells: two of the wounded died."""
    r = readings[k]
    fate = predicate(w, readings, k)
    if fate == "deaths" or (fate and head_noun(w, r) in cue.PEOPLE):
        return fate, "after"
    return noun if cue.PRISONERS.isdisjoint(w.low[r.noun[0] : r.noun[1]]) else _prisoners(w, r), "noun"


def _prisoners(w: Words, r: Reading) -> str:
    """What befell so many prisoners: the deaths of 129 inmates; nothing where they were freed."""
    around = w.low[max(0, r.left - 2) : r.left] + w.low[r.noun[1] : r.noun[1] + 3]
    return governor(w, r) or "arrests" if cue.RELEASE.isdisjoint(around) else ""


def things(w: Words, r: Reading) -> bool:
    """Whether the number counts things that cannot be victims; 389 of the 452 seats."""
    if r.noun[0] < r.noun[1]:
        head, noun = head_noun(w, r), w.low[r.noun[0] : r.noun[1]]
        if not (person(noun[-1]) or (cue.ANIMALS | cue.ANIMAL).isdisjoint(noun)):
            return True
        return head in cue.NOT_PEOPLE or (thing(head) and not (w.upper(r.noun[0]) or w.upper(r.noun[1] - 1)))
    return w.at(r.number.after) == "of" and not cue.NOT_PEOPLE.isdisjoint(w.low[r.number.after : r.number.after + 6])


def _noun(w: Words, r: Reading) -> str:
    """34 dead; 8,500 confirmed deaths; three wounded soldiers; four of the dead."""
    first, last = r.noun
    phrase = w.low[first:last]

    def so() -> set[str]:
        of = phrase[: phrase[: i - first].index("of")] if "of" in phrase[: i - first] else []
        return facts({
            "single": r.number.value in (0, 1), "alone": last - first == 1, "inside": i + 1 < last,
            "person_next": person(w.at(i + 1)), "object": object_at(w, i + 1), "those": "those" in phrase,
            "of_others": of and cue.COUNTED.keys().isdisjoint(of),
            "uncounted": r.number.form == "uncounted", "none": r.number.form == "none",
        })  # fmt: skip

    for i in range(last - 1, first - 1, -1):
        if found := first_fit(NOUNS, w, i, i, so):
            return found
    return ""


def no_toll(w: Words, r: Reading) -> bool:
    """Whether a number looks like an age, a name or a count of others."""
    looks = partial(facts, {"digits": r.number.form == "digits", "acronym": acronym(w, r.number.first - 1)})
    return first_fit(UNREAD, w, r.number.first, r.number.after, looks) is not None


def acting(w: Words, r: Reading) -> bool:
    """Whether those counted do something by their own predicate, or only stand beside victims: 41 drivers started."""
    first, last = r.noun
    verb = w.at(last)
    past = tag_of(verb) == "VBD" and w.at(first) != "of" and w.at(last + 1) != "by"  # not struck by glass
    acts = (past or verb in cue.VERBS) and verb not in cue.BE | cue.HAVE | cue.THOUGHT
    does = acts or speaks(w.low, last) or (verb in cue.HELD_LOOSELY and object_at(w, last + 1))
    return first < last and (does or w.low[last - 1] in cue.BYSTANDERS)
