"""What is seen of a number that may count people: how it looks, what it counts by name, the words on each side."""

from bisect import bisect
from collections.abc import Iterator

from ...text.classes import word_class
from .. import cues as cue
from ..measures import OF_VOTES
from ..numbers.open_numbers import open_end
from ..numbers.reading import Reading
from ..numbers.words import Words
from .clauses import acronym, acting
from .people import head_noun, person, thing, things
from .verdicts import Verdicts, no_toll

SIZES = (2, 10, 100, 1000, 100000)
WORD_AT = (3, 8, 12)  # words to a word of a kind
LINE, SHORT = 7, 16  # words of a line of a list, of one that may be
MARKS = frozenset(".,;?!:”\"'’–-—)") | {""}
NOUNS = {
    "prisoners": cue.PRISONERS,
    "victims": cue.COUNTED.keys(),
    "people": cue.PEOPLE,
    "names": cue.LISTS,
    "things": cue.NOT_PEOPLE,
}
LISTS = """
animals other_fates tasks illnesses spared modal not_yet ward justice cells gunfire disasters injury mishaps suspects
armed payers giving lists tolls moves unharmed release be have subordinators including partitive no_victims bystanders
economy other_contests election not_tolls taken_away carried suffered lose lives days_or_times hard destroy bury
severely weekdays negating not_people people made_up
""".split()
CLASSES = {name: frozenset(getattr(cue, name.upper())) for name in LISTS} | {
    "saying": word_class("saying"), "roles": word_class("roles") - cue.PEOPLE, "verbs": cue.VERBS - cue.BE - cue.HAVE,
    "after custody": cue.CUSTODY - cue.HARD,
}  # fmt: skip
ALL = frozenset().union(*CLASSES.values())
CLASSES_OF = {word: [name for name, words in CLASSES.items() if word in words] for word in ALL}


def number_traits(w: Words, r: Reading) -> Iterator[str]:
    """What is seen of a number whatever it may count."""
    yield from _of_number(w, r)
    yield from _looks(w, r)
    yield from _around(w, r)


def noun_kind(w: Words, r: Reading) -> str:
    """What a number counts by name."""
    if r.noun[0] >= r.noun[1]:
        return "nothing"
    head = head_noun(w, r)
    if named := next((kind for kind, words in NOUNS.items() if head in words), ""):
        return named
    if w.at(r.noun[0]) == "of":
        return "of them"
    if w.upper(r.noun[1] - 1):
        return "a name"
    return "persons" if person(head) else "other things" if thing(head) else "others"


def behind(r: Reading) -> int:
    """The word behind a number and its noun."""
    return max(r.number.after, r.noun[1])


def of_whole(w: Words, r: Reading) -> bool:
    """Whether a number stands behind "of": four of the nine."""
    return w.at(r.left - 1 - (w.at(r.left - 1) in cue.OF_THEIRS)) == "of"


def said(r: Reading) -> Verdicts:
    """What rows of words say of a number."""
    return r.verdicts or Verdicts()


def _of_number(w: Words, r: Reading) -> Iterator[str]:
    """What is seen of a number and right beside it."""
    n, noun, before, after = r.number, noun_kind(w, r), w.at(r.left - 1), w.at(behind(r))
    yield from ("always", f"counts {noun}", f"bound {r.bound}", f"in {n.form}", f"size {bisect(SIZES, n.value)}")
    yield from (f"before: {before}", f"after: {after}")
    yield f"{noun}, after: {after}" if noun == "nothing" or after in MARKS else f"{noun} goes on"
    if noun != "nothing":
        yield f"noun: {head_noun(w, r)}"
    if r.measure in OF_VOTES:
        yield f"guessed {r.measure}"
    if noun == "nothing" and after in cue.BEFORE_PLACES:
        yield "bare before a place" if w.upper(n.after + 1) else "bare before a preposition"
    if w.at(n.after) == "of":
        yield "of them" if w.at(n.after + 1) in cue.PARTITIVE else "part of a whole"


def _looks(w: Words, r: Reading) -> Iterator[str]:
    """What else a number looks like."""
    n, left, before, after = r.number, r.left, w.at(r.left - 1), w.at(behind(r))
    counting, is_open, bare = before in cue.BEFORE_ALONE, open_end(w, r), r.noun[0] >= r.noun[1]
    seen = {
        "behind a verb of counting": before in cue.GIVING, "behind a count": counting, "open": is_open,
        "a count, open": counting and is_open, "named again": before in cue.AGAIN,
        "opens the sentence": left == 0 or (left == 1 and before in cue.STARTING),
        "of a whole": of_whole(w, r),
        "an age": before in cue.AGED or (before in {"than", "as"} and w.at(left - 2) in cue.AGES),
        "in a list": len(w.low) < SHORT and any(map(w.upper, range(max(0, left - 4), left))),
        "a line": len(w.low) < LINE and after in {"", ",", ".", ";"},
        "at an end": bare and after in MARKS, "of no toll": no_toll(w, r), "acts": acting(w, r),
        "counts things": w.at(r.noun[0]) != "of" and things(w, r), "an acronym": acronym(w, n.first - 1),
        "in a word": after in cue.DASHES and w.within(behind(r)), "idiom": r.kind == "idiom",
        "set off": bare and before == "," and after in {",", "."} and w.upper(left - 2) and n.value < 110,
        "homes": not bare and w.at(r.noun[1] - 1) in cue.HOMES, "doubted": said(r).doubted(),
        "no rule": not r.governed,
    }  # fmt: skip
    yield from (name for name, is_so in seen.items() if is_so)


def _around(w: Words, r: Reading) -> Iterator[str]:
    """Kinds of words on each side of a number, and how close by the first of each stands."""
    reach = WORD_AT[-1]
    sides = {"before": w.low[max(0, r.left - reach) : r.left][::-1], "behind": w.low[behind(r) :][:reach]}
    for side, words in sides.items():
        first = {name: at for at, x in reversed([*enumerate(words)]) for name in CLASSES_OF.get(x, ())}
        yield from (f"{name} {side}, {bisect(WORD_AT, at)}" for name, at in first.items())
