"""What is seen of a number that may count people and of each toll that it may be: of itself, around it, in its text."""

from bisect import bisect
from collections.abc import Iterator

from ...text.classes import word_class
from .. import cues as cue
from ..measures import OF_VOTES, TOLLS
from ..numbers.open_numbers import open_end
from ..numbers.reading import Reading
from ..numbers.words import Words
from .clauses import acronym, acting
from .people import head_noun, person, thing, things
from .story import MEASURE_OF, Story
from .verdicts import Verdict, Verdicts, no_toll

SIZES = (2, 10, 100, 1000, 100000)
CUE_AT, WORD_AT, APART = (1, 2, 4, 7, 12), (3, 8, 12), (1, 3, 7, 15)  # words to a cue, a word, another number
FAR = 22  # words on each side in which cues are looked for
TALK, CONTEST, DRAFTS = (1, 2, 4, 8, 16), (1, 3, 6), (1, 2, 4, 8)  # words of a text, numbers that rules read
LARGE = 10  # a toll that is another number by chance only rarely
LINE, SHORT = 7, 16  # words of a line of a list, of one that may be
PARTS = 5  # numbers that may come to a toll
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
severely weekdays negating not_people people
""".split()
CLASSES = {name: frozenset(getattr(cue, name.upper())) for name in LISTS} | {
    "saying": word_class("saying"), "roles": word_class("roles") - cue.PEOPLE, "verbs": cue.VERBS - cue.BE - cue.HAVE,
    "after custody": cue.CUSTODY - cue.HARD,
}  # fmt: skip
ALL = frozenset().union(*CLASSES.values())
CLASSES_OF = {word: [name for name, words in CLASSES.items() if word in words] for word in ALL}


def toll_candidates(i: int, w: Words, readings: list[Reading], k: int, story: Story) -> dict[str, set[str]]:
    """The measures that number k of sentence i can have, the empty one among them, each with its traits.

    Those of which the text has no word are left out.
    """
    r = readings[k]
    shared = {*_of_number(w, r), *_looks(w, r), *_around(w, r), *_of_text(r, story)}
    return {"": set()} | {
        m: shared.union(_of_measure(m, i, w, readings, k, story)) for m in TOLLS if m in story.spoken_of
    }


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


def _behind(r: Reading) -> int:
    """The word behind a number and its noun."""
    return max(r.number.after, r.noun[1])


def _of_number(w: Words, r: Reading) -> Iterator[str]:
    """What is seen of a number and right beside it."""
    n, noun, before, after = r.number, noun_kind(w, r), w.at(r.left - 1), w.at(_behind(r))
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
    n, left, before, after = r.number, r.left, w.at(r.left - 1), w.at(_behind(r))
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
        "in a word": after in cue.DASHES and w.within(_behind(r)), "idiom": r.kind == "idiom",
        "set off": bare and before == "," and after in {",", "."} and w.upper(left - 2) and n.value < 110,
        "homes": not bare and w.at(r.noun[1] - 1) in cue.HOMES, "doubted": said(r).doubted,
        "no rule": not r.governed,
    }  # fmt: skip
    yield from (name for name, is_so in seen.items() if is_so)


def _around(w: Words, r: Reading) -> Iterator[str]:
    """Kinds of words on each side of a number, and how close by the first of each stands."""
    reach = WORD_AT[-1]
    sides = {"before": w.low[max(0, r.left - reach) : r.left][::-1], "behind": w.low[_behind(r) :][:reach]}
    for side, words in sides.items():
        first = {name: at for at, x in reversed([*enumerate(words)]) for name in CLASSES_OF.get(x, ())}
        yield from (f"{name} {side}, {bisect(WORD_AT, at)}" for name, at in first.items())


def _of_text(r: Reading, story: Story) -> Iterator[str]:
    """How much the text is about tolls, and about sport, the arts or business."""
    talk, ruled = f"talk {bisect(TALK, story.talk.total())}", "ruled" if r.measure in TOLLS else "not"
    yield from (talk, f"{talk}, {ruled}", f"contest {bisect(CONTEST, story.contest)}")
    yield f"drafts {bisect(DRAFTS, sum(story.drafts[m] for m in TOLLS))}"


def _of_measure(m: str, i: int, w: Words, readings: list[Reading], k: int, story: Story) -> Iterator[str]:
    """What speaks for a measure."""
    r = readings[k]
    noun = noun_kind(w, r)
    yield from _rules(m, i, w, r, noun, story)
    yield from (f"it is {m}", f"talk of it {bisect(TALK, story.talk[m])}")
    yield from _cues(m, w, r, noun)
    yield from _order(m, i, story)
    yield from _value(m, r.number.value, story)
    yield from (f"topic {x}" for x in _topic(m, i, story))
    yield from (spoken for x in story.spoken(m, i) for spoken in (x, f"{x}, {noun}"))
    yield from _sums(m, readings, k, story)
    yield f"{noun}, told {story.sentences_back(m, i)}"
    if r.measure not in TOLLS:
        yield from _going_on(m, i, w, readings, k, story)
    yield from _beside(m, w, readings, k)
    if w.at(r.number.after) == "of":
        whole = readings[k + 1 : k + 2]
        yield from ("part of one" for x in whole if x.measure == m)
        yield from ("part of one told" for x in whole if story.was_told(m, x.number.value))


def said(r: Reading) -> Verdicts:
    """What rows of words say of a number."""
    return r.verdicts or Verdicts()


def _rules(m: str, i: int, w: Words, r: Reading, noun: str, story: Story) -> Iterator[str]:
    """What rows of words say of a measure: each of the three, and all together."""
    three = said(r)[:3]
    views = [_view(m, verdict) for verdict in three]
    for rule, verdict, view in zip(("noun", "behind", "before"), three, views, strict=True):
        if verdict.measure is not None:
            yield from (f"{rule}: {view} past {verdict.past}", f"{rule}: {view}, {noun}")
    every = ", ".join(views)
    last = story.told[-1][0] == m if story.told else "never"
    yield from (f"rules: {every}", f"rules: {every}, told {story.sentences_back(m, i)}")
    yield from (f"rules: {every}, told last {last}", f"rules: {every}, {noun}")
    if of_whole(w, r):
        yield f"rules: {every}, of a whole {w.at(r.noun[1]) in cue.DEFINING}"
    if r.measure == m:
        yield from (f"ruled {r.governed}", f"ruled {r.governed}, {noun}")
    elif r.measure in TOLLS:
        yield "ruled another"


def _view(m: str, verdict: Verdict) -> str:
    """What a rule says of a measure."""
    if verdict.measure is None:
        return "silent"
    view = "it" if verdict.measure == m else "another" if verdict.measure else "none"
    return f"{view} far" if verdict.past else view


def of_whole(w: Words, r: Reading) -> bool:
    """Whether a number stands behind "of": four of the nine."""
    return w.at(r.left - 1 - (w.at(r.left - 1) in cue.OF_THEIRS)) == "of"


def _cues(m: str, w: Words, r: Reading, noun: str) -> Iterator[str]:
    """How near words of the measure stand on each side, and whether others are nearer."""
    before, behind = w.low[max(0, r.left - FAR) : r.left][::-1], w.low[r.number.after :][:FAR]
    for side, words in (("before", before), ("behind", behind)):
        told = [(at, MEASURE_OF[x]) for at, x in enumerate(words) if x in MEASURE_OF]
        own = [at for at, measure in told if measure == m]
        if own:
            near = bisect(CUE_AT, own[0])
            yield from (f"cue {side} {near}", f"cue {side}, {noun}")
            if told[0][1] == m:
                yield f"nearest cue {side} {near}"


def _order(m: str, i: int, story: Story) -> Iterator[str]:
    """When the measure was told: last before, next behind, how many sentences ago."""
    last, at = story.told[-1] if story.told else ("", 0)
    yield f"told {story.sentences_back(m, i)} sentences back"
    seen = {
        "told last": last == m, "votes told last": last in OF_VOTES,
        "told last in the paragraph": last == m and story.paragraphs[at] == story.paragraphs[i],
        "told next": any(measure == m and j <= i + 1 for measure, j, _ in story.ahead[-1:]),
        "told mostly": story.drafts[m] * 2 > story.drafts.total(),
    }  # fmt: skip
    yield from (name for name, is_so in seen.items() if is_so)


def _value(m: str, value: float, story: Story) -> Iterator[str]:
    """How the number stands to the values told of the measure."""
    size = "large" if value >= LARGE else "small"
    if story.was_told(m, value):
        yield f"same as one before, {size}"
    if story.values_ahead[m, value] > 0:
        yield f"same as one behind, {size}"
    if story.sorted[m]:
        yield "highest" if value > story.sorted[m][-1] else "not highest"
    if size == "large" and story.is_like_one(m, value):
        yield "near one told"


def _topic(m: str, i: int, story: Story) -> Iterator[str]:
    """How the sentence, the one before and the paragraph speak of the measure."""
    here, before, paragraph = story.cues[i], story.cues.get(i - 1, ()), story.paragraph_cues(i)
    if here:
        yield "here another" if m not in here else "here alone" if len(here) == 1 else "here"
    if m in story.cues[0]:
        yield "of the head"
    if m in before:
        yield "before alone" if len(before) == 1 else "before"
    if m in paragraph:
        yield "of the paragraph" if paragraph[m] == max(paragraph.values()) else "in the paragraph"
    elif paragraph:
        yield "not in the paragraph"


def _going_on(m: str, i: int, w: Words, readings: list[Reading], k: int, story: Story) -> Iterator[str]:
    """How a number that no rule reads goes on with what was told."""
    r, back, before = readings[k], story.sentences_back(m, i), w.at(readings[k].left - 1)
    noun, after = noun_kind(w, r), w.at(_behind(r))
    last = story.told[-1][0] == m if story.told else ""
    yield from (f"unruled: {noun}, told {back}", f"after: {after}, told {back}", f"before: {before}, told {back}")
    yield f"{before}, told last {last}"
    if values := story.values[m]:
        run = [x.number.value for x in readings[k : k + PARTS]]
        yield "no more than the last" if run[0] <= values[-1] else "more than the last"
    previous = readings[k - 1] if k else Reading.blank()
    yield f"{noun}, behind {'it' if previous.measure == m else previous.kind or 'nothing'}"


def _sums(m: str, readings: list[Reading], k: int, story: Story) -> Iterator[str]:
    """Whether a number and its neighbours come to a toll told."""
    for first in range(max(0, k - PARTS), k + 1):
        whole = readings[first - 1].number.value if first and readings[first - 1].measure == m else None
        whole = story.values[m][-1] if not first and story.values[m] else whole
        for end in range(max(k + 1, first + 2), min(len(readings), first + PARTS) + 1):
            total = sum(r.number.value for r in readings[first:end])
            if whole and total == whole:
                yield "comes to one with others"
            if whole and whole > 2 and total == whole - 1:
                yield "comes nearly to one with others"


def _beside(m: str, w: Words, readings: list[Reading], k: int) -> Iterator[str]:
    """How a number stands to the nearest tolls of its sentence, and what they and the whole of it are."""
    r = readings[k]
    sides = {"left": readings[:k][::-1], "right": readings[k + 1 :]}
    for side, others in sides.items():
        other = next((x for x in others if x.measure in TOLLS), None)
        if other and other.measure == m:
            yield from _pair(side, w, *((other, r) if side == "left" else (r, other)), other.governed)


def _pair(side: str, w: Words, a: Reading, b: Reading, governed: str) -> Iterator[str]:
    """How two numbers of a sentence stand to each other, of which one is a toll told."""
    between = w.low[_behind(a) : b.left]
    yield from (f"{side} {governed}", f"{side} {bisect(APART, len(between))} apart")
    yield f"{side}: {noun_kind(w, a)}, {noun_kind(w, b)}"
    if len(between) < APART[1]:
        yield f"{side} by {' '.join(between)}"
    if side == "right" and cue.NOT_SHARED.isdisjoint(between):
        yield "shares and" if "and" in between else "shares"
