"""About whom a value is: the people counted, the candidate or party, the chamber, the majority."""

from dataclasses import dataclass, field

from .actors import Actor
from .cues import COUNTED, PARTICIPLES
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
LISTED = frozenset(", ( : – — - =".split())


@dataclass(slots=True)
class Memory:
    """Who was spoken of: the last subject, the one before it, and full names by their last word."""

    subject: str = ""
    rival: str = ""
    names: dict[str, str] = field(default_factory=dict)

    def note(self, subject: str) -> None:
        """Remember a subject."""
        if subject and subject != self.subject:
            self.subject, self.rival = subject, self.subject


def toll_subject(w: Words, r: Reading, before: str) -> str:
    """Those counted, as written: protesters, Afghan civilians; people where the text has no noun for them."""
    first, last = r.noun
    while first < last and w.low[first] in {"more", "other", "of", "confirmed", "additional", "further"} | DETERMINERS:
        first += 1
    while last > first and (w.low[last - 1] in PARTICIPLES or w.low[last - 1] in COUNTED and last - first > 1):
        last -= 1
    if "of" in w.low[first:last]:
        of = first + w.low[first:last].index("of")
        if all(x in COUNTED for x in w.low[first:of]) and of > first:
            first = of + 1
            while first < last and w.low[first] in DETERMINERS:
                first += 1
    phrase = w.slice(first, last)
    if not phrase or (last - first == 1 and w.low[first] in COUNTED):
        return before if r.governed in {"list", "scene"} and before else "people"
    return phrase


def vote_subject(w: Words, readings: list[Reading], k: int, names: list[Name], memory: Memory, done: list[str]) -> str:
    """The candidate or party a share, a seat count or a margin belongs to; `done` holds the subjects before it."""
    r = readings[k]
    if _second_of_pair(w, readings, k):
        return _other(w, names, memory, done)
    after = r.noun[1] if not (VOTE_NOUNS | SEATS).isdisjoint(w.low[r.noun[0] : r.noun[1]]) else r.number.after
    found = _receiver(w, after)
    if not found:
        found = _holder(w, readings, k, names, memory, done)
    if not found:
        following = [n for n in names if n.first > r.number.after]
        found = bare_name(w, *following[0]) if following and not done and _opens(w, r) else memory.subject
    return found


def _opens(w: Words, r: Reading) -> bool:
    return r.left < 4


def _second_of_pair(w: Words, readings: list[Reading], k: int) -> bool:
    if not k or readings[k - 1].measure != readings[k].measure:
        return False
    between = w.low[readings[k - 1].number.after : readings[k].left]
    return between in (["to"], ["-"], ["–"], ["votes", "to"], ["‑"])


def _other(w: Words, names: list[Name], memory: Memory, done: list[str]) -> str:
    """The rival of a pair: another name of the sentence, else the one spoken of before."""
    first = done[-1] if done else memory.subject
    for name in names:
        text = bare_name(w, *name)
        if text and folded(text).split()[-1] not in folded(first).split():
            return text
    return memory.rival if memory.rival != first else memory.subject


def _receiver(w: Words, i: int) -> str:
    """31.5 percent for Carlos Mesa; 12 seats went to Likud; 52% backed Macri."""
    low = w.low
    if i < len(low) and low[i] in {"each", "voted", "would", "going", "went", "go", "goes", "said"}:
        i += 1
    if i + 1 < len(low) and (
        low[i] in {"for", "to"} or low[i] in BACK - {"say", "said", "undecided", "did", "opposed"}
    ):
        if low[i] in {"voted", "vote", "backing"} and low[i + 1] in {"for"}:
            i += 1
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


def _main_subject(w: Words, names: list[Name], memory: Memory) -> str:
    """The first name of the sentence, for a clause such as "…, netting 50.7 percent"."""
    return bare_name(w, *names[0]) if names else memory.subject


def _holder(w: Words, readings: list[Reading], k: int, names: list[Name], memory: Memory, done: list[str]) -> str:
    """Who has the number: the nearest name or group noun to the left, past verbs, prepositions and appositions."""
    low, j = w.low, readings[k].left
    first_step = True
    while j and readings[k].left - j < 40:
        word = low[j - 1]
        if word in {"'s", "'", "’"} and first_step:
            first, last = phrase_before(w, j - 1)
            return (
                bare_name(w, first, last) if last > first and CHAMBERS.isdisjoint(low[first:last]) else memory.subject
            )
        if word in PERSONAL and word != "who":
            return (
                memory.subject if not (word in {"him", "her", "them", "whom", "it"} and first_step) else memory.subject
            )
        if word == ")" or (word == "," and j < len(low) and (low[j] in WIN or low[j] == "who")):
            name = phrase_before(w, j - 1)
            j = _before_aside(low, j)
            if name[0] == j + 1 and capital(w, name[1] - 1) and j and not capital(w, j - 1):
                return bare_name(w, *name)  # the main candidate, Carlos Mesa, won
            continue
        if word == "," and j < len(low) and low[j].endswith("ing") and not first_step:
            return _main_subject(w, names, memory)
        if word == ";" or (word == "." and not w.glued(j)):
            break
        if k and j <= max(readings[k - 1].noun[1], readings[k - 1].number.after) and done and readings[k - 1].measure:
            return done[-1]
        first, last = phrase_before(w, j)
        if last > first and _holds(w, first, last, first_step):
            first, last = _named_before(w, first, last)
            return bare_name(w, first, last)
        first_step = first_step and word in LISTED | LINKING
        j -= 1
    return ""


def _holds(w: Words, first: int, last: int, adjacent: bool) -> bool:
    """Whether a phrase can have votes: a name that no preposition makes a rival or a place, or a group of voters' choice."""
    before = w.low[first - 1] if first else ""
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
        and not w.word[k][0].isupper()
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


def rule_subject(w: Words, r: Reading) -> str:
    """What a threshold is for: a majority, the presidency, entry to parliament."""
    low = w.low
    near = low[max(0, r.left - 10) : r.number.after + 10]
    if "majority" in near or (not r.number.unit and r.dimension == "seats"):
        return "majority"
    for i in range(r.number.after, min(len(low), r.number.after + 6)):
        if low[i] in {"for", "to"} and i + 1 < len(low):
            first, last = phrase_after(w, i + 1)
            return w.slice(i + 1, max(last, min(i + 4, len(low))))
    if not {"barrier", "hurdle", "bar", "enter", "entry"}.isdisjoint(near):
        return "entry to parliament"
    return next((x for x in ("president", "candidate", "winner", "party", "government") if x in near), "threshold")


def chamber_subject(w: Words, r: Reading) -> str:
    """The house whose seats are counted: the Senate, the 120-seat Knesset, seats where none is named."""
    low = w.low
    for i in [*range(r.number.after, min(len(low), r.number.after + 10)), *range(r.left - 1, max(-1, r.left - 7), -1)]:
        if low[i] in CHAMBERS and low[i] not in {"seat", "lower", "upper"}:
            first, last = phrase_before(w, i + 1)
            first = max(first, i - 2)
            while first < i and (low[first] in MEMBERS | SEATS or low[first] in {"member", "-"}):
                first += 1
            following = low[i + 1 : i + 3]
            return w.slice(first, i + 3 if following[:1] == ["of"] and capital(w, i + 2) else i + 1)
    return w.slice(*r.noun) or "seats"


def canonical(subject: str, actors: dict[str, Actor], memory: Memory) -> str:
    """The actor's name where actors.toml knows it, the full name where the text gave one, else as written."""
    if not subject:
        return ""
    actor = actors.get(folded(subject))
    if actor:
        return actor.name
    words = folded(subject).split()
    for size in range(len(words) - 1, 0, -1) if actors else ():
        for at in range(len(words) - size + 1):
            actor = actors.get(" ".join(words[at : at + size]))
            if actor and actor.kind in {"person", "party"}:
                return actor.name
    return memory.names.get(words[-1], subject) if len(words) == 1 else subject


def note_names(w: Words, names: list[Name], memory: Memory) -> None:
    """Remember the full names of a sentence by their last word."""
    for name in names:
        text = bare_name(w, *name)
        words = folded(text).split()
        if 2 <= len(words) <= 4 and words[-1].isalpha() and "of" not in words:
            memory.names.setdefault(words[-1], text)


def note_topic(w: Words, names: list[Name], memory: Memory) -> None:
    """Remember the name that a sentence begins with, for the pronouns of the next one."""
    for name in names:
        if name.first <= 4 and bare_name(w, *name):
            memory.note(bare_name(w, *name))
            return
