"""Who can be the source of a value, and for which words of a sentence: people who speak, bodies that count, media."""

from typing import NamedTuple

from .phrases import bare_name, capital, phrase_after
from .sentence_words import Words

HEADS = frozenset(
    "police official officials ministry minister ministers government commission spokesman spokeswoman spokesperson"
    " authorities authority doctor doctors medic medics witness witnesses resident residents army military navy"
    " militia rebels prosecutor prosecutors court tribunal agency agencies office bureau council institute"
    " institutes organisation organisations organization organizations group groups union unions committee centre"
    " center hospital hospitals mayor governor president premier chief general colonel sheriff commander lawyer"
    " lawyers activist activists campaigners opposition party parties pollster pollsters poll polls survey surveys"
    " report reports study studies data figures statistics media newspaper newspapers daily television broadcaster"
    " broadcasters radio channel channels network networks source sources judge nurse coroner lieutenant officer"
    " officers firefighters rescuers diplomats diplomat analysts analyst researchers scientists expert experts"
    " chairman chairwoman chairperson chair director head secretary administration state inquiry ombudsman charity"
    " monitors observers undersecretary mortuary staff guards leader leaders candidate team lawmaker lawmakers"
    " deputy company operator campaigner registrar firm firms tally count results returns projection projections"
    " statement dispatch volunteer volunteers member board clinic morgue workers worker relatives relative driver"
    " villager villagers neighbours neighbors prefecture prefect pathologist epidemiologist historian economist"
    " adviser advisor envoy ambassador aides aide rivals superintendent inspector constable captain sergeant student"
    " students farmer teacher priest bishop imam survivor survivors partner partners service services department"
    " directorate press foundation defence defense coastguard brigade headquarters regulator watchdog institution"
    " university association federation monitor exit-polls numbers estimates organisers organizers ophthalmologists"
    " magistrate agent agents parents project force forces members mother father brother sister widow"
    " commissioner".split()
)
FIGURES = frozenset(
    "tally count figures data estimate estimates toll results numbers reckoning list website statistics account"
    " lights calculation calculations records census statement report audit".split()
)
NO_SOURCE = frozenset(
    "law constitution rules definition contrast comparison noon midnight far then now figures estimates results"
    " vote votes ballots deaths polls published".split()
)
NO_SPEAKER = frozenset(
    "votes vote ballots ballot councils precincts stations returns constituencies counties districts province city"
    " capital town month year week campaign deaths death toll case cases telephone disaster airport that which and"
    " ones seats".split()
)
REACH = 60  # words that a source governs on either side
INNER = frozenset("of in at for from on with".split())


def is_speaker(w: Words, first: int, last: int, strict: bool = False) -> bool:
    """Whether a noun phrase can be a source: a name or a noun for those who speak; strictly such a noun."""
    if first >= last or w.low[first][0].isdecimal():
        return False
    head = next((i for i in range(first + 1, last) if w.low[i] in INNER), last) - 1
    if w.low[head] in NO_SPEAKER:
        return False
    if w.low[head] in HEADS or w.low[last - 1] in HEADS:
        return True
    if strict:
        return False
    return capital(w, head) or w.low[head].endswith(("man", "woman", "men", "person", "ists", "ologist"))


class Source(NamedTuple):
    """A source named at word `at` for the numbers from word `first` up to `last`; poll: whether it asked voters."""

    at: int
    first: int
    last: int
    name: str
    poll: bool


def part_end(w: Words, i: int) -> int:
    """The end of the part of the sentence that word i belongs to: a semicolon, its own bracket, the last word."""
    depth = 0
    for j in range(i, min(len(w.low), i + REACH)):
        depth += (w.low[j] == "(") - (w.low[j] == ")")
        if w.low[j] == ";" or depth < 0:
            return j
    return min(len(w.low), i + REACH)


def part_start(w: Words, i: int) -> int:
    """The beginning of the part of the sentence that word i belongs to."""
    depth = 0
    for j in range(i, max(-1, i - REACH), -1):
        depth += (w.low[j] == ")") - (w.low[j] == "(")
        if w.low[j] == ";" or depth < 0:
            return j
    return max(0, i - REACH)


def clean(w: Words, first: int, last: int) -> str:
    """A source without determiners; a name without the titles before it."""
    if first >= last:
        return ""
    named = any(capital(w, i) for i in range(first, last))
    if not named and w.low[last : last + 1] == [","] and last + 1 < len(w.low) and capital(w, last + 1):
        first, last = phrase_after(w, last + 1)  # the undersecretary, Suleiman Abdul Jabbar
    if "'s" in w.low[first:last] and w.low[last - 1] in FIGURES:
        last = first + w.low[first:last].index("'s")  # the commission's provisional tally
    owned = last - first > 2 and w.low[last - 2] == "'s" and w.low[last - 1] in HEADS
    text = w.slice(first, last) if owned else bare_name(w, first, last)  # the Ombudsman's Office
    return text if any(c.isalpha() for c in text) and text.lower() not in NO_SOURCE else ""
