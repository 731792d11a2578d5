"""What speaks for each toll that a number may be: the rules, the words around it, what its text told before."""

from bisect import bisect
from collections.abc import Iterator

from .. import cues as cue
from ..measures import OF_VOTES, TOLLS
from ..numbers.reading import Reading
from ..numbers.words import Words
from ..topics import TOPICS
from .beside import behind, noun_kind, number_traits, of_whole, said
from .story import MEASURE_OF, Story
from .verdicts import Verdict

CUE_AT, APART = (1, 2, 4, 7, 12), (1, 3, 7, 15)  # words to a cue, to another number
FAR = 22  # words on each side in which cues are looked for, numbers in which tolls are
TALK, DRAFTS = (1, 2, 4, 8, 16), (1, 2, 4, 8)  # words of a text, numbers that rules read
LARGE = 10  # a toll that is another number by chance only rarely
PARTS = 5  # numbers that may come to a toll


def toll_candidates(i: int, w: Words, readings: list[Reading], k: int, story: Story) -> dict[str, set[str]]:
    """The measures that number k of sentence i can have, the empty one among them, each with its traits.

    Those of which the text has no word are left out, and where no rule reads the number those told nowhere near.
    """
    r = readings[k]
    about = {*story.topics.traits(i)}
    shared = {*number_traits(w, r), *_of_text(r, story), *about}
    return {"": set()} | {m: shared.union(_of_measure(m, i, w, readings, k, story)) for m in TOLLS}


def _of_text(r: Reading, story: Story) -> Iterator[str]:
    """How much the text is about tolls."""
    talk, ruled = f"talk {bisect(TALK, story.talk.total())}", "ruled" if r.measure in TOLLS else "not"
    yield from (talk, f"{talk}, {ruled}")
    yield f"drafts {bisect(DRAFTS, sum(story.drafts[m] for m in TOLLS))}"


def _of_measure(m: str, i: int, w: Words, readings: list[Reading], k: int, story: Story) -> Iterator[str]:
    """What speaks for a measure."""
    r = readings[k]
    noun = noun_kind(w, r)
    yield from _rules(m, i, w, r, noun, story)
    near = "near" if story.near(m, i) else "far" if m in story.spoken_of else "nowhere"
    told = dict(zip(TOPICS, story.topics.of(i), strict=True))
    yield from (
        f"about it {told[m]}",
        f"about it {told[m]}, {noun}",
        f"about it {told[m]}, {'ruled' if r.measure else 'not'}",
    )
    yield from (f"spoken of {near}, {noun}", f"spoken of {near}, {'ruled' if r.measure else 'not'}", f"{m} {near}")
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


def _cues(m: str, w: Words, r: Reading, noun: str) -> Iterator[str]:
    """How near words of the measure stand on each side, and whether others are nearer."""
    sides = {"before": w.low[max(0, r.left - FAR) : r.left][::-1], "behind": w.low[r.number.after :][:FAR]}
    for side, words in sides.items():
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
    here, before, paragraph = story.cues(i), story.cues(i - 1) if i else (), story.paragraph_cues(i)
    if here:
        yield "here another" if m not in here else "here alone" if len(here) == 1 else "here"
    if m in story.cues(0):
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
    noun, after = noun_kind(w, r), w.at(behind(r))
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
        if not whole:
            continue
        for end in range(max(k + 1, first + 2), min(len(readings), first + PARTS) + 1):
            total = sum(r.number.value for r in readings[first:end])
            if total == whole:
                yield "comes to one with others"
            if whole > 2 and total == whole - 1:
                yield "comes nearly to one with others"


def _beside(m: str, w: Words, readings: list[Reading], k: int) -> Iterator[str]:
    """How a number stands to the nearest tolls of its sentence, and what they and the whole of it are."""
    r = readings[k]
    sides = {"left": readings[max(0, k - FAR) : k][::-1], "right": readings[k + 1 : k + 1 + FAR]}
    for side, others in sides.items():
        other = next((x for x in others if x.measure in TOLLS), None)
        if other and other.measure == m:
            yield from _pair(side, w, *((other, r) if side == "left" else (r, other)), other.governed)


def _pair(side: str, w: Words, a: Reading, b: Reading, governed: str) -> Iterator[str]:
    """How two numbers of a sentence stand to each other, of which one is a toll told."""
    between = w.low[behind(a) : b.left]
    yield from (f"{side} {governed}", f"{side} {bisect(APART, len(between))} apart")
    yield f"{side}: {noun_kind(w, a)}, {noun_kind(w, b)}"
    if len(between) < APART[1]:
        yield f"{side} by {' '.join(between)}"
    if side == "right" and cue.NOT_SHARED.isdisjoint(between):
        yield "shares and" if "and" in between else "shares"
