"""Which source is a value's: the likeliest of those that its sentence and the ones before name, by their traits."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from operator import attrgetter

from ...text.quotes import Quote
from .. import cues as cue
from .. import nearby
from ..measures import OF_VOTES
from ..nearby import THING, beginning
from ..numbers.reading import Reading
from ..numbers.words import Words, read_words
from ..scoring import likeliest
from ..spans import around
from .attribution import find_sources
from .discourse import Discourse, full_name, is_nameless
from .speakers import Source, clause_subject, clean, head_of, is_person, is_speaker, opening_subject

KINDS = dict.fromkeys(OF_VOTES, "vote") | {
    "poll_share": "poll",
    "exit_poll_share": "exit",
    "seats": "seats",
    "vote_margin": "seats",
    "arrests": "arrest",
}
BACK = 2  # sentences back that can name a source
BREAKS, FEW_SOURCES = 3, 2  # breaks, and sources of a sentence, that are told apart
FEW = 100  # votes are those of a body that decides, not of voters
YEAR = 4  # characters of a date that name its year
BEFORE, BEHIND = 30, 7  # words in which a number is said to be projected


def value_source(
    i: int, w: Words, readings: list[Reading], k: int, here: list[Source], date: str, said: Discourse
) -> str:
    """The source of number k of sentence i, of this date, which names the sources `here`; empty if none is told."""
    r = readings[k]
    if r.measure in cue.RULES:
        return ""
    candidates = source_candidates(i, w, readings, r, here, date, said)
    return likeliest(candidates, "sources/sources", ("any", KINDS.get(r.measure, "toll")))


def source_candidates(
    i: int, w: Words, readings: list[Reading], r: Reading, here: list[Source], date: str, said: Discourse
) -> dict[str, set[str]]:
    """The sources that a number of sentence i can have, the empty one among them, with their traits."""
    found: dict[str, set[str]] = defaultdict(set)
    near = around(here, r.number.first)
    if r.measure in cue.POLLED and said.pollster:
        near = [s._replace(name=said.pollster) if is_nameless(s.name) else s for s in near]  # the poll
    elif r.measure not in cue.POLLED:
        near = [s for s in near if not s.poll]
    told = [
        *_here(w, r, near),
        *_subject(i, w, r, near, said),
        *(list(_quoted(w, r, said)) or _before(i, w, said)),
        *_interviewed(w, r, near, said),
        *_number_before(i, r, said),
        *_asked(w, r, near, said),
        *_counted(r, date, said),
        *_named(i, w, readings, r, said),
        ("", "none"),
        ("", "none, text" if i or near or w.low[-1] in cue.SOURCE_BREAKS else "none, headline"),
        ("", f"none, {min(len(near), FEW_SOURCES)} sources here"),
    ]
    for name, trait in told:
        if name or trait.startswith("none"):
            found[name].add(trait)
    named = {s.name for s in near}
    for name in found.keys() - {""}:
        found[name].add(f"{_shape(name)}, {'here' if name in named else 'elsewhere'}")
    return found


def _shape(name: str) -> str:
    """How a source is named: as a person or with a role, as a body with its name or a noun, of one word or more."""
    if is_person(name):
        return "person" if name[0].isupper() else "role"
    return ("name" if name[0].isupper() else "noun") + ("" if " " in name else " of one word")


def _here(w: Words, r: Reading, near: list[Source]) -> Iterator[tuple[str, str]]:
    """Traits of the sources that a sentence names: how, on which side of a number, what stands between."""
    at, after = r.number.first, r.number.after
    covering = [s.at for s in near if s.first <= at < s.last]
    nearest = max((k for k in covering if k <= at), default=-1), min((k for k in covering if k > at), default=-1)
    for s in near:
        side, between = ("before", w.low[s.at : at]) if s.at <= at else ("behind", w.low[after : s.at])
        yield s.name, f"here, {side}, {min(sum(x in cue.DATE_BREAKS for x in between), BREAKS)} breaks"
        covers = "covers" if s.first <= at < s.last else "elsewhere"
        yield s.name, f"{covers}, {side}"
        yield s.name, f"{s.how}, {covers}"
        yield s.name, f"{s.how}, {covers}, {side}"
        if covers == "covers":
            yield "", f"none, covered {side}"
        if s.at in nearest:
            yield s.name, f"nearest {side}"


def _subject(i: int, w: Words, r: Reading, near: list[Source], said: Discourse) -> Iterator[tuple[str, str]]:
    """Whom the clause of a number begins with, or a sentence with a colon, none of the sources `near` it."""
    known = {s.name for s in near}
    opening = opening_subject(w) if ":" in w.low[: r.left] else (0, 0)
    for how, (first, last) in (("subject", clause_subject(w, r.left)), ("before a colon", opening)):
        name = full_name(i, clean(w, first, last), said)
        if is_speaker(w, first, last) and name not in known and w.low[first] not in cue.NUMBER_WORDS:
            yield name, f"{how}, {_kind(w.low[head_of(w, first, last)], name, said)}"


def _kind(head: str, name: str, said: Discourse) -> str:
    """What a subject with this head noun is."""
    if head in cue.ON_THE_SCENE:
        return "on the scene"
    if name in said.asked:
        return "asks voters"
    if head in cue.HEADS:
        return "body"
    last = name.rpartition(" ")[2]
    return "holds values" if any(x.endswith(last) for x in said.memory.candidates) else "name"


def _quoted(w: Words, r: Reading, said: Discourse) -> Iterator[tuple[str, str]]:
    """Who speaks in the quotation around a number."""
    at = w.start[r.number.first]
    k = bisect_right(said.found.quotes, at, key=attrgetter("start")) - 1
    quote = said.found.quotes[k] if k >= 0 else None
    if quote is None or quote.end <= at or quote.kind != "speech":
        return
    if quote.start not in said.quoted:
        said.quoted[quote.start] = (_closing(w.text, quote, said), said.speaker, said.topic)
    closing, speaker, topic = said.quoted[quote.start]
    yield closing, "behind the quotation"
    yield speaker, "before the quotation" + (", none behind" if not closing else "")
    yield topic, "topic of the quotation"
    yield "", "none, quoted"


def _closing(text: str, quote: Quote, said: Discourse) -> str:
    """The source named behind a quotation, in the sentence that it ends in."""
    last = said.found.sentences[bisect_right(said.found.sentences, quote.end - 1, key=attrgetter("start")) - 1]
    w = read_words(text, quote.end, last.end)
    sources = find_sources(w, said.person or said.speaker, said.topic or said.speaker)
    return said.memory.source(sources[0].name) if sources else ""


def _interviewed(w: Words, r: Reading, near: list[Source], said: Discourse) -> Iterator[tuple[str, str]]:
    """Who is asked in an interview, for a number of an answer."""
    if who := said.interview.answers_at(w.start[r.number.first]):
        named = f"answers, {min(len(near), FEW_SOURCES)} sources here"
        yield who, "answers"
        yield who, named
        yield "", f"none, {named}"


def _before(i: int, w: Words, said: Discourse) -> Iterator[tuple[str, str]]:
    """Traits of those who spoke in the sentences before sentence i."""
    begins = beginning(w)
    yield "", f"none, {begins}"
    if said.heard:
        j, last = said.heard[-1]
        where = _where(i, j, said)
        yield "", f"none, {where}"
        yield last.name, f"spoke last, {where}, {begins}"
        yield last.name, f"spoke last, {last.how}"


def _named(i: int, w: Words, readings: list[Reading], r: Reading, said: Discourse) -> Iterator[tuple[str, str]]:
    """Traits of all those named in sentence i and in those before it that can be a source, under their full names."""
    told = [*nearby.here(w, readings, r, said.named.of(i)), *said.named.before(i, BACK, beginning(w))]
    full = {n.name: said.memory.full(n.name) for n in {n for n, _ in told} if n.kind != THING}
    yield from ((full[n.name], trait) for n, trait in told if n.kind != THING)


def _where(i: int, j: int, said: Discourse) -> str:
    """Whether sentences i and j are of one paragraph."""
    paragraphs = said.found.paragraphs
    return "same paragraph" if paragraphs[i] == paragraphs[j] else "another paragraph"


def _number_before(i: int, r: Reading, said: Discourse) -> Iterator[tuple[str, str]]:
    """Who told the last number of the sentences before sentence i."""
    if said.number:
        j, measure, name = said.number
        how = f"{'same' if measure == r.measure else 'another'} measure, {_where(i, j, said)}"
        yield name, f"told the number before, {how}" if name else f"none, as of the number before, {how}"


def _asked(w: Words, r: Reading, near: list[Source], said: Discourse) -> Iterator[tuple[str, str]]:
    """Who asked voters last, for what polls tell."""
    if r.measure == "exit_poll_share":
        yield "exit polls", "exit polls"
    if r.measure not in cue.POLLED or not said.polled:
        return
    around_it = w.low[max(0, r.number.first - BEFORE) : r.number.first + BEHIND]
    projected = "projected" if not cue.PROJECTED.isdisjoint(around_it) else "plain"
    yield said.polled, f"asked last, {projected}"
    if any(s.first <= r.number.first < s.last for s in near):
        yield said.polled, "asked last, others cover"
    yield said.exit_polled, "exit poll last"
    yield "", f"none, {projected}"


def _counted(r: Reading, date: str, said: Discourse) -> Iterator[tuple[str, str]]:
    """The electoral body that counts go on from."""
    few = r.measure == "vote_count" and r.number.value < FEW
    if r.measure not in cue.COUNTED_VOTES or few or not said.official:
        return
    said.year = said.year or date[:YEAR]
    if date[:YEAR] not in {"", said.year}:
        yield "", "none, of another year"
        return
    told = "by the body of the opening" if said.official == said.opening else "by that of the paragraph"
    yield said.official, f"counted {told}"
    yield said.official, f"counted {told}, {'some' if said.asked else 'none'} asked"
    yield said.official, f"counted, {r.measure}"
