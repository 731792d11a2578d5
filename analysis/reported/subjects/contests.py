"""Who stands against whom: X beat Y, for and against a motion, Yes and No of a referendum."""

from itertools import pairwise

from .. import cues as cue
from ..numbers.reading import Reading
from ..numbers.words import Words
from ..sources.speakers import clause_subject
from .phrases import bare_name, capital, phrase_after, phrase_before

AUXILIARIES = frozenset({"had", "has", "have", "then", "would", "could", "will", ","})
AWAY = frozenset({"with", "by", "to", "in", "on", "at"})  # no object follows
YES_NO = frozenset({"yes", "no"})
SHARES = frozenset({"vote_share", "poll_share", "exit_poll_share"})


def contest(w: Words, at: int, subject: str) -> tuple[str, str, bool]:
    """Subject and object of the clause before word `at` ("X beat Y by …"), and whether the subject trails.

    `subject` stands in for a pronoun or where the clause has none.
    """
    for i in range(at - 1, max(0, at - 25), -1):
        if w.low[i] in {";", "."}:
            break
        if found := _beaten(w, i, at) or _beating(w, i, at, subject):
            return found
    return "", "", False


def _beaten(w: Words, i: int, at: int) -> tuple[str, str, bool] | None:
    """Winner and loser where word i is a passive: the minister, Ida Holm, was beaten by Ann Bell."""
    if i < 2 or w.low[i] not in cue.BEAT or w.at(i + 1) != "by" or w.low[i - 1] not in cue.PASSIVE:
        return None
    winner = phrase_after(w, i + 2)
    loser = phrase_before(w, i - 1 - (w.low[i - 2] == ","))
    told = winner[0] < winner[1] < at and loser[0] < loser[1]
    return (bare_name(w, *winner), bare_name(w, *loser), False) if told else None


def _beating(w: Words, i: int, at: int, subject: str) -> tuple[str, str, bool] | None:
    """Who beats or trails whom where word i says so."""
    word, before = w.low[i], w.at(i - 1)
    particle = (word == "off" and before not in cue.FENDED) or (word == "ahead" and before not in cue.PASSIVE)
    if particle or word not in cue.BEAT_OR_TRAIL or i + 1 >= at or w.low[i + 1] in AWAY:
        return None
    second = phrase_after(w, i + 1 + (word == "ahead" and w.low[i + 1] == "of"))
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


def side(w: Words, r: Reading, half: int, referendum: bool) -> str:
    """in favour, against or abstentions for votes on a motion; Yes or No in a referendum; empty elsewhere.

    `half` is 1 or 2 for the first and second of a pair such as 81-30, else 0.
    """
    before, following = w.low[max(0, r.left - 8) : r.left], _following(w, r.number.after)
    if named := _named_side(w, r) or next((a for a, b in pairwise(before) if a in YES_NO and b in cue.CAMPS), ""):
        return named.capitalize()  # the No side won 58.3 per cent
    if r.measure == "vote_count" and following[:2] != ["cast", "for"]:
        return _motion(w.low, r, half, following)
    return _answer(before, following) if referendum and r.measure in SHARES else ""


def _named_side(w: Words, r: Reading) -> str:
    """The yes or no that stands as a name before a number, past quotation marks."""
    at = r.left - 1
    while at > 0 and w.low[at] in cue.QUOTES:
        at -= 1
    named = at > 0 and w.low[at] in YES_NO and w.upper(at) and r.measure in SHARES | {"vote_count"}
    return w.low[at] if named else ""


def _answer(before: list[str], following: list[str]) -> str:
    """Yes or No of a referendum by the words around a share; empty where they do not say."""
    if not cue.AGAINST.isdisjoint(following):
        return "No"
    if not cue.FOR.isdisjoint(x for x in following if x != "for"):
        return "Yes"
    if before[-2:-1] in (["yes"], ["no"]) and before[-1] in {"at", "on", "with", "by", "camp"}:
        return before[-2].capitalize()
    verb = next((x for x in reversed(before) if x in {"approved", "backed", "supported", "rejected", "opposed"}), "")
    return "" if not verb else "No" if verb in cue.AGAINST else "Yes"


def _following(w: Words, after: int) -> list[str]:
    """The words of the clause that goes on behind a number which ends before word `after`."""
    following: list[str] = []
    for i, x in enumerate(w.low[after : after + 7], after):
        if x in cue.CONTEST_ENDS and (following or x != ","):
            break
        if x == "against" and i + 1 < len(w.low) and (capital(w, i + 1) or w.low[i + 1][0].isdecimal()):
            break  # 55 % in a run-off against Ann Bell
        following.append(x)
    return following


def _motion(low: list[str], r: Reading, half: int, following: list[str]) -> str:
    if not cue.ABSTAIN.isdisjoint(following):
        return "abstentions"
    if not cue.AGAINST.isdisjoint(following) or low[max(0, r.left - 2) : r.left] == ["against", ":"]:
        return "against"
    if {"favour", "favor", "backed", "supported"} & set(following) or low[max(0, r.left - 2) : r.left] == ["for", ":"]:
        return "in favour"
    before = low[max(0, r.left - (16 if half == 2 else 12)) : r.left]
    if half and not cue.ON_A_MOTION.isdisjoint(before):
        failed = not cue.FAIL.isdisjoint(before)
        return "in favour" if (half == 1) != failed else "against"
    return ""
