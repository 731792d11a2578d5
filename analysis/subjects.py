"""About whom a share, a seat count, a margin is: the candidate or the party."""

from typing import NamedTuple

from .contests import contest, side
from .memory import Memory
from .phrases import DETERMINERS, NO_NAME, Name, bare_name, capital, phrase_after, phrase_before
from .reading import Reading
from .sentence_words import Words
from .tokens import folded
from .vote_cues import BACK, CHAMBERS, MEMBERS, SEATS, VOTE_NOUNS, WIN

PERSONAL = frozenset("he she they who it him her them whom".split())
NOT_HOLDERS = frozenset(
    "plurality share seat majority front race time surprise place round vote votes ballot ballots lead runoff election poll count rest total percent year night record".split()
)
LINKING = frozenset("with on at to had has have is was the a an than".split())
GROUPS = frozenset(
    "party parties coalition alliance bloc opposition government president premier minister incumbent candidate rival rivals"
    " challenger nationalists greens left right list front side mayor senator governor winner runner-up radicals"
    " independents others women undecided opponents camp liberals conservatives democrats republicans labour labor tories"
    " leader movement union contender yes no remain leave boxer general chancellor party's people's far-right newcomers"
    .split()
)  # fmt: skip
GROUP_ENDINGS = ("ists", "ives", "crats", "als", "icans")
OTHERS_BEFORE = frozenset(
    "against behind over beat beating defeating defeated than of in at from near outside under by representing to".split()
)
PLACES_BEFORE = frozenset("in from near outside of".split())
PAIRING = {("to",), ("-",), ("–",), ("‑",), ("votes", "to"), ("versus",), ("vs",), ("against",), ("%", "to")}
ELECTED = GROUPS | MEMBERS | {"candidates", "women", "men", "seats"}
ELECTING = frozenset("elected returned won unopposed victorious".split())
DECLARED = frozenset("declared named proclaimed became".split())
LISTED = frozenset(", ( : – — - =".split())


class Scope(NamedTuple):
    """The names of a sentence that can be candidates, and the words of those that cannot (places, sources)."""

    names: list[Name]
    blocked: frozenset[int]


def vote_subject(w: Words, readings: list[Reading], k: int, scope: Scope, memory: Memory, done: list[str]) -> str:
    """The candidate or party a share, a seat count or a margin belongs to; `done` holds the subjects before it."""
    r = readings[k]
    half = _half(w, readings, k)
    chosen = side(w, r, half, memory.sides)
    if chosen:
        return chosen
    winner, loser, trails = contest(w, r.left if half != 2 else readings[k - 1].left, memory.subject)
    if winner:
        memory.note(loser)
    if half == 2:
        return (loser if winner else "") or _other(w, scope, memory, done)
    if r.measure == "vote_margin":
        return (
            (loser if trails else winner)
            or _receiver(w, _after(w, r))
            or _holder(w, readings, k, scope, memory, done)
            or memory.leader()
        )
    if half == 1 and winner:
        return winner
    found = (
        _receiver(w, _after(w, r))
        or _further(w, readings, k)
        or _elected(w, r)
        or _holder(w, readings, k, scope, memory, done)
    )
    if found and not _listed(w, readings, k):
        return found
    place = _listed(w, readings, k)
    several = place or (k + 1 < len(readings) and _listed(w, readings, k + 1))
    first = readings[k - place]
    if (
        several
        and place < len(memory.order)
        and not _holder(w, readings, k - place, scope, memory, [])
        and first.measure == r.measure
    ):
        return memory.order[place]
    if found:
        return found
    following = [n for n in scope.names if n.first > r.number.after]
    return bare_name(w, *following[0]) if following and not done and r.left < 4 else memory.subject


def _behind(w: Words, scope: Scope, r: Reading) -> str:
    """The first name after a lead: "such was the lead that surveys gave Fernández over Macri"."""
    for n in scope.names:
        if r.number.after < n.first < r.number.after + 14 and w.low[n.first - 1] not in OTHERS_BEFORE:
            return bare_name(w, *n)
    return ""


def _after(w: Words, r: Reading) -> int:
    """The word after a number and the noun for votes or seats behind it."""
    counted = not (VOTE_NOUNS | SEATS).isdisjoint(w.low[r.noun[0] : r.noun[1]])
    return r.noun[1] if counted else r.number.after


def _half(w: Words, readings: list[Reading], k: int) -> int:
    """1 or 2 for the first and second number of a pair such as 52 to 48, else 0."""
    if k and _paired(w, readings[k - 1], readings[k]):
        return 2
    return int(k + 1 < len(readings) and _paired(w, readings[k], readings[k + 1]))


def _paired(w: Words, a: Reading, b: Reading) -> bool:
    return a.measure == b.measure and tuple(w.low[a.number.after : b.left]) in PAIRING


def _listed(w: Words, readings: list[Reading], k: int) -> int:
    """How many numbers stand right before number k with nothing but commas or "and" between."""
    count = 0
    while k - count > 0 and count < 6 and readings[k - count - 1].measure == readings[k].measure:
        between = w.low[readings[k - count - 1].number.after : readings[k - count].left]
        if not between or not {",", "and"}.issuperset(between):
            break
        count += 1
    return count


def _further(w: Words, readings: list[Reading], k: int) -> str:
    """The name behind a number whose verb the number before it has: 52% favour Halvorsen and 46% Reyes."""
    if not k or readings[k - 1].measure != readings[k].measure or not _receiver(w, _after(w, readings[k - 1])):
        return ""
    first, last = phrase_after(w, readings[k].number.after)
    return bare_name(w, first, last) if first < last and (capital(w, last - 1) or w.low[last - 1] in GROUPS) else ""


def _elected(w: Words, r: Reading) -> str:
    """Those who were elected, where the number counts them: 11 independents were returned, five women were elected."""
    first, last = r.noun
    if first < last and w.low[last - 1] in ELECTED and not ELECTING.isdisjoint(w.low[last : last + 3]):
        return w.slice(first, last)
    return ""


def _other(w: Words, scope: Scope, memory: Memory, done: list[str]) -> str:
    """The rival of a pair: a known candidate of the sentence, else the one spoken of before, else another name."""
    first = done[-1] if done else memory.subject
    known = {folded(c).split()[-1] for c in memory.candidates}
    texts = [
        t for t in (bare_name(w, *n) for n in scope.names) if t and folded(t).split()[-1] not in folded(first).split()
    ]
    return next(
        (t for t in texts if folded(t).split()[-1] in known), memory.other(first) or (texts[0] if texts else "")
    )


def _receiver(w: Words, i: int) -> str:
    """31.5 percent for Carlos Mesa; 12 seats went to Likud; 52% backed Macri."""
    low = w.low
    if i < len(low) and low[i] in {"each", "now", "still", "voted", "would", "going", "went", "go", "goes", "said"}:
        i += 1
    if i + 1 < len(low) and (
        low[i] in {"for", "to"} or low[i] in BACK - {"say", "said", "undecided", "did", "opposed"}
    ):
        if low[i] in {"voted", "vote", "backing"} and low[i + 1] in {"for"}:
            i += 1
        if low[i] == "of" and (not capital(w, i + 1) or not CHAMBERS.isdisjoint(low[i + 1 : i + 6])):
            return ""
        if low[i] == "to" and "'s" in low[i + 1 : i + 6]:
            return ""
        if low[i] == "to" and not (i + 1 < len(low) and (capital(w, i + 1) or low[i + 1] in {"the", "his", "her"})):
            return ""
        first, last = phrase_after(w, i + 1)
        if (
            last > first
            and not low[first][0].isdigit()
            and (any(capital(w, x) for x in range(first, last)) or low[i] != "to")
        ):
            return bare_name(w, first, last)
    return ""


def _main_subject(w: Words, scope: Scope, memory: Memory) -> str:
    """The first name of the sentence, for a clause such as "…, netting 50.7 percent"."""
    return bare_name(w, *scope.names[0]) if scope.names else memory.subject


def _holder(w: Words, readings: list[Reading], k: int, scope: Scope, memory: Memory, done: list[str]) -> str:
    """Who has the number: the nearest name or group noun to the left, past verbs, prepositions and appositions."""
    low, j = w.low, readings[k].left
    first_step = readings[k].measure != "vote_margin"
    while j and readings[k].left - j < 40:
        word = low[j - 1]
        if word in {"'s", "'", "’"} and first_step:
            first, last = phrase_before(w, j - 1)
            return (
                bare_name(w, first, last) if last > first and CHAMBERS.isdisjoint(low[first:last]) else memory.subject
            )
        if word in PERSONAL and word != "who":
            return memory.subject
        if word == ")" or (word == "," and j < len(low) and (low[j] in WIN or low[j] == "who")):
            name = phrase_before(w, j - 1)
            j = _before_aside(low, j)
            described = not (j and capital(w, j - 1)) or w.word[phrase_before(w, j)[0]][0].islower()
            if name[0] - j <= 2 and capital(w, name[1] - 1) and j and described:
                return bare_name(w, *name)  # the main candidate, Carlos Mesa, won
            continue
        if word == "," and j < len(low) and low[j].endswith("ing") and done:
            return done[-1]
        if word == "," and j < len(low) and low[j].endswith("ing") and not first_step:
            return _main_subject(w, scope, memory)
        if word == ";" or (word == "." and not w.glued(j)):
            break
        if k and j <= max(readings[k - 1].noun[1], readings[k - 1].number.after) and done and readings[k - 1].measure:
            return done[-1]
        first, last = phrase_before(w, j)
        if last > first and scope.blocked.isdisjoint(range(first, last)) and _holds(w, first, last, first_step):
            first, last = _named_before(w, first, last)
            return bare_name(w, first, last)
        first_step = first_step and word in LISTED | LINKING
        j -= 1
    return ""


def _holds(w: Words, first: int, last: int, adjacent: bool) -> bool:
    """Whether a phrase can have votes: a name that no preposition makes a rival or a place, or a group of voters' choice."""
    before = w.low[first - 1] if first else ""
    if not DECLARED.isdisjoint(w.low[max(0, first - 2) : first]):
        return False  # declared the winner
    if before in DETERMINERS and first > 1:
        before = w.low[first - 2]
    named = capital(w, last - 1) and not (first == 0 and last == 1 and (w.low[0] in NO_NAME or w.low[0].endswith("ly")))
    if not named and (w.low[last - 1] not in GROUPS and not w.low[last - 1].endswith(GROUP_ENDINGS)):
        return False
    if w.low[last - 1] in NOT_HOLDERS or w.low[last - 1] in CHAMBERS or w.low[last - 1] in MEMBERS:
        return False
    return before not in OTHERS_BEFORE or (adjacent and before not in PLACES_BEFORE)


def _named_before(w: Words, first: int, last: int) -> tuple[int, int]:
    """The name that an apposition explains: Milan Kujundžić, a right-wing politician, …"""
    low, k = w.low, first
    while k and last - k < 14 and low[k - 1] not in {",", ";", ".", "(", ":"}:
        k -= 1
    if (
        k > 1
        and low[k - 1] == ","
        and k < last
        and not (w.word[k][0].isupper() and capital(w, last - 1))
        and low[k] not in {"and", "but", "while", "who", "when", "where", "with", "as", "after"}
    ):
        name = phrase_before(w, k - 1)
        if name[1] > name[0] and capital(w, name[1] - 1):
            return name
    return first, last


def _before_aside(low: list[str], j: int) -> int:
    """The word before the apposition or bracket that ends before word j."""
    if low[j - 1] == ")":
        while j and low[j - 1] != "(":
            j -= 1
        return max(j - 1, 0)
    i = j - 1
    while i and low[i - 1] not in {",", ";", "."} and j - i < 16:
        i -= 1
    return i - 1 if i and low[i - 1] == "," else j - 1
