"""Numbers that say how old somebody is: aged 12, Ann Bell, 44, the driver, 47, boys of 12."""

from .. import cues as cue
from .calendar_kinds import Spot, whole
from .ranges import Number


def is_age(s: Spot) -> bool:
    w, n, low = s.w, s.n, s.w.low
    if n.unit or not n.value < 120 or n.form not in {"digits", "word"}:
        return False
    if s.before == "between" and s.before2 in cue.AGE_BEFORE:
        return True
    if s.before == "both" and s.before2 == "," and s.after in {",", "."} and n.form == "digits":
        return True  # the two men, both 34, were jailed
    if s.before in cue.AGE_BEFORE or (s.before == "of" and s.before2 in {"age", "ages"}):
        return True
    if s.before in {"and", "to", "–", "-"} and not {"aged", "ages"}.isdisjoint(low[max(0, n.first - 5) : n.first]):
        return True
    if s.before in cue.DASHES and s.before2 in {"over", "under"} and w.glued(n.first):
        return True
    if (s.after in cue.DASHES and s.after2 in {"year", "month", "day", "week"}) or s.after in {
        "year",
        "years",
        "month",
        "months",
    }:
        return "old" in low[n.last : n.last + 4] or "olds" in low[n.last : n.last + 4]
    if (
        n.form == "digits"
        and "age" in low[max(0, n.first - 8) : n.first]
        and (s.after in {"", ".", ",", ";", "and", "in", "while", "at"} or "age" in low[n.first - 3 : n.first])
    ):
        return True
    if s.before == "at":
        died = not {"died", "dies"}.isdisjoint(low[max(0, n.first - 6) : n.first])
        if died and s.after in {"", "."} and n.value >= 15:
            return True
        if s.before2 in {"mp", "leader", "minister", "senator", "president", "died", "married"}:
            return n.value >= 15 and s.after in {"", ".", ",", ";", "and", "in"}
    return n.value >= 5 and (_age_aside(s) if s.before == "," else _age_of(s)) and whole(n.value)


def _age_of(s: Spot) -> bool:
    """boys of about 12; officers under 45; my mother, who is 81."""
    low, k = s.w.low, s.n.first - 1 - (s.before == "about")
    if s.before in {"is", "was", "now"} and s.before2 in {"who", "he", "she"}:
        return s.after in {"", ".", ",", ";", "and", "when", "but"}
    if k < 1 or low[k] not in {"under", "over", "of", "above", "below"} or s.after in cue.PEOPLE:
        return False
    noun = low[k - 1]
    if low[k] == "of":
        return noun in {"man", "woman", "boy", "girl", "boys", "girls", "child", "men", "women"}
    return noun in {
        "people",
        "officers",
        "children",
        "boys",
        "girls",
        "women",
        "men",
        "those",
        "anyone",
        "voters",
        "everyone",
        "adults",
    }


def _age_aside(s: Spot) -> bool:
    """Burhan Wani, 22, died; not one of a list such as "Labour, 34, Conservatives, 31"."""
    w, n = s.w, s.n
    if n.form != "digits" or n.first < 2 or n.high == n.high or n.value > 105:
        return False
    i = n.first - 2
    if i > 1 and w.low[i - 1] in cue.DASHES and w.glued(i):
        i -= 2
    if w.low[i] in cue.MONTHS or w.low[i] in cue.WEEKDAYS or not w.low[i][0].isalpha():
        return False
    if not w.upper(i):
        return s.after == "," and (s.after2 in cue.AFTER_AGE or w.low[i] in cue.SINGLE)
    if s.after in {".", ""} and i > 0 and w.upper(i - 1):
        if i > 1 and not w.upper(i - 2) and w.low[i - 2] in cue.PEOPLE:
            return True  # the activist Pavel Orlov, 50.
        told = i > 1 and w.low[i - 2] in {"says", "said", "told", "added", "explained", "recalled"}
        told = told or (i > 2 and w.low[i - 2] == "," and w.low[i - 3] in cue.SINGLE)  # their leader, Ann Bell, 44.
        return told or (s.previous is not None and in_commas(s, s.previous))
    if s.after in {",", ")"}:
        listed = (
            n.last + 1 < len(w.low)
            and w.upper(n.last + 1)
            and any(x[0].isdecimal() for x in w.low[n.last + 1 : n.last + 7])
        )
        personal = i > 0 and w.upper(i - 1)
        acting = s.after2 in cue.AFTER_AGE_COMMA | cue.BE | cue.DIE | cue.VERBS or s.after2 in cue.PARTICIPLES
        return not listed and (personal or acting)
    if _in_a_place(s, i):
        return False
    return s.after in cue.AFTER_AGE or (s.after in cue.DASHES and s.after2 == "who")


def _in_a_place(s: Spot, i: int) -> bool:
    """Whether the name that ends with word i opens a sentence as its place: In San Velm, 12 died."""
    while i > 0 and s.w.upper(i) and s.w.low[i] not in cue.PLACING:
        i -= 1
    return s.w.low[i] in cue.PLACING


def in_commas(s: Spot, n: Number) -> bool:
    """Charlene Ellis, 18, and …"""
    low = s.w.low
    return n.first > 1 and low[n.first - 1] == "," == low[n.last] and s.w.upper(n.first - 2)
