"""Who stands against whom: X beat Y, for and against a motion, Yes and No of a referendum."""

from .. import cues as cue
from ..numbers.reading import Reading
from ..numbers.words import Words
from ..sources.speakers import clause_subject
from .phrases import bare_name, capital, phrase_after, phrase_before

PAIRING = {("to",), ("-",), ("–",), ("‑",), ("votes", "to"), ("versus",), ("vs",), ("against",), ("%", "to")}
YES_NO = frozenset({"yes", "no"})
AUXILIARIES = frozenset({"had", "has", "have", "then", "would", "could", "will", ","})


def contest(w: Words, at: int, subject: str) -> tuple[str, str, bool]:
    """Subject and object of the clause before word `at` ("X beat Y by …"), and whether the subject trails.

    `subject` stands in for a pronoun or where the clause has none.
    """
    for i in range(at - 1, max(0, at - 25), -1):
        if found := _beaten(w, i, at) or _beating(w, i, at, subject):
            return found
    return "", "", False


def _beaten(w: Words, i: int, at: int) -> tuple[str, str, bool] | None:
    """Winner and loser where word i is a passive: the minister, Ida Holm, was beaten by Ann Bell."""
    if w.low[i] not in cue.BEAT or w.at(i + 1) != "by" or w.low[i - 1] not in cue.PASSIVE:
        return None
    winner = phrase_after(w, i + 2)
    loser = phrase_before(w, i - 1 - (w.low[i - 2] == ","))
    told = winner[0] < winner[1] < at and loser[0] < loser[1]
    return (bare_name(w, *winner), bare_name(w, *loser), False) if told else None


def _beating(w: Words, i: int, at: int, subject: str) -> tuple[str, str, bool] | None:
    """Who beats or trails whom where word i says so."""
    word, after = w.low[i], i + 1 + (w.low[i] in {"ahead", "lead"} and w.at(i + 1) in {"of", "over"})
    if word not in cue.BEAT_OR_TRAIL or (word == "ahead" and w.low[i - 1] not in cue.PASSIVE):
        return None
    second = phrase_after(w, after)
    if second[0] >= second[1] or second[1] > at:
        return None
    first = _first(w, i)
    named = first[0] < first[1] and not w.low[first[1] - 1].endswith("ing")
    return (bare_name(w, *first) if named else subject), bare_name(w, *second), word in cue.TRAIL


def _first(w: Words, i: int) -> tuple[int, int]:
    """Who does what word i says: the phrase before it, past an aside of place: Ann Bell won in Ohio, beating …"""
    before = _verb_start(w, i)
    first = phrase_before(w, before)
    aside = w.low[i - 1 - (w.low[i] == "off")] == "," and first[0] and w.low[first[0] - 1] in {"in", "at", "on", "for"}
    return clause_subject(w, before) if aside else first


def _verb_start(w: Words, i: int) -> int:
    """The word that the verb at word i begins with, adverbs, auxiliaries and an age before it left out."""
    before = i - (w.low[i] in {"off", "ahead"})
    while before and (w.low[before - 1].endswith("ly") or w.low[before - 1] in AUXILIARIES | cue.WEEKDAYS.keys()):
        before -= 1
    while before > 1 and (w.low[before - 1] == "," or w.low[before - 1].isdecimal()):
        before -= 1  # Javier Milei, 53, beating …
    return before


def side(w: Words, r: Reading, pair: tuple[Reading, Reading], referendum: bool) -> str:
    """in favour, against or abstentions for votes on a motion; Yes or No in a referendum; empty elsewhere.

    `pair` is the number and its rival in a pair such as 81-30, in their order; else the number twice.
    """
    if named := _named_side(w, r.left):
        return named
    if r.measure == "vote_count":
        return _motion(w, r, *pair)
    return _answer(w.low[max(0, r.left - 8) : r.left], _following(w, r.number.after)) if referendum else ""


def _named_side(w: Words, left: int) -> str:
    """The yes or no that a number before word `left` is of: the No side won 58.3 per cent; Yes at 41."""
    near = range(max(0, left - 8), left)
    last = next((i for i in reversed(near) if w.low[i] not in cue.QUOTES | cue.LINKING), 0)
    told = (i for i in near if w.low[i] in YES_NO and (w.at(i + 1) in cue.CAMPS or (i == last and w.upper(i))))
    return next((w.low[i].capitalize() for i in told), "")


def _answer(before: list[str], following: list[str]) -> str:
    """Yes or No of a referendum by the words around a share; empty where they do not say."""
    if not cue.AGAINST.isdisjoint(following):
        return "No"
    if not (cue.FOR - {"for"}).isdisjoint(following):
        return "Yes"
    verb = next((x for x in reversed(before) if x in {"approved", "backed", "supported", "rejected", "opposed"}), "")
    return "" if not verb else "No" if verb in cue.AGAINST else "Yes"


def _following(w: Words, after: int) -> list[str]:
    """The words of the clause that goes on behind a number which ends before word `after`."""
    following: list[str] = []
    for i, x in enumerate(w.low[after : after + 7], after):
        if x in cue.CONTEST_ENDS and (following or x != ","):
            break
        if x == "against" and (capital(w, i + 1) or w.at(i + 1)[:1].isdecimal()):
            break  # 55 % in a run-off against Ann Bell
        following.append(x)
    return following


def _motion(w: Words, r: Reading, first: Reading, second: Reading) -> str:
    """How so many voted on a motion; of a pair the larger number is in favour unless it failed."""
    if not cue.ABSTAIN.isdisjoint(_following(w, r.number.after)):
        return "abstentions"
    before = w.low[max(0, first.left - 12) : first.left]
    near = {*_following(w, second.number.after)} | {"favour" if x == "for" else x for x in _headed(before)}
    favour = not cue.IN_FAVOUR.isdisjoint(near)
    against = not cue.AGAINST.isdisjoint(near)
    if first is second or (not favour and not against and cue.ON_A_MOTION.isdisjoint(before)):
        return "against" if against else "in favour" * favour
    failed = against or not cue.FAIL.isdisjoint(before)
    larger = r.number.value == max(first.number.value, second.number.value)
    return "in favour" if larger != failed else "against"


def _headed(before: list[str]) -> list[str]:
    """The word that heads a number behind a colon: against: 34."""
    return before[-2:-1] if before[-1:] == [":"] else []


def half_of(w: Words, readings: list[Reading], k: int) -> int:
    """1 or 2 for the first and second number of a pair such as 52 to 48, else 0."""
    if k and _paired(w, readings[k - 1], readings[k]):
        return 2
    return int(k + 1 < len(readings) and _paired(w, readings[k], readings[k + 1]))


def _paired(w: Words, a: Reading, b: Reading) -> bool:
    """Whether two numbers stand for rivals: 52 to 48, but not from 29 to 32."""
    between = tuple(w.low[a.number.after : b.left])
    return a.measure == b.measure and w.low[a.left - 1] != "from" and between in PAIRING
