"""About whom a value is: the people counted, the candidate or party, the chamber, the majority."""

from dataclasses import dataclass, field

from .actors import Actor
from .cues import COUNTED, PARTICIPLES
from .phrases import DETERMINERS, Name, bare_name, capital, phrase_after, phrase_before
from .reading import Reading
from .sentence_words import Words
from .tokens import folded
from .vote_cues import BACK, CHAMBERS, MEMBERS, SEATS, VOTE_NOUNS, WIN

PERSONAL = frozenset("he she they who it him her them whom".split())
SKIPPED = WIN | frozenset(
    "with on at to , ( : – — - = had has have was is were are been be being also just only narrowly followed by against than"
    " as still some about around nearly almost barely which that a an the her his its their now then already up down ahead"
    " behind currently each respectively roughly + but while of in and well second third first fourth last far into from"
    " seats points percent % cent per vote votes place under over between an anything going would could will may might all"
    " not did do does managed able looked set forecast put out finished more less did get only a total".split()
)
NOT_HOLDERS = frozenset("plurality share seat majority front race time surprise place round vote votes ballot ballots lead runoff election poll count rest total percent year night record".split())
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
    if i + 1 < len(low) and (low[i] in {"for", "to"} or low[i] in BACK - {"say", "said", "undecided", "did", "opposed"}):
        if low[i] in {"voted", "vote", "backing"} and low[i + 1] in {"for"}:
            i += 1
        if low[i] == "to" and not (i + 1 < len(low) and (capital(w, i + 1) or low[i + 1] in {"the", "his", "her"})):
            return ""
        first, last = phrase_after(w, i + 1)
        if last > first and not low[first][0].isdigit() and (any(capital(w, x) for x in range(first, last)) or low[i] != "to"):
            return bare_name(w, first, last)
    return ""


def _main_subject(w: Words, names: list[Name], memory: Memory) -> str:
    """The first name of the sentence, for a clause such as "…, netting 50.7 percent"."""
    return bare_name(w, *names[0]) if names else memory.subject


def _holder(w: Words, readings: list[Reading], k: int, names: list[Name], memory: Memory, done: list[str]) -> str:
    """The noun phrase to the left that has the number, past verbs, prepositions and appositions."""
    low, j = w.low, readings[k].left
    steps = 0
    while j and steps < 14:
        word = low[j - 1]
        if word in {"'s", "'", "’"}:
            first, last = phrase_before(w, j - 1)
            return bare_name(w, first, last) if last > first and CHAMBERS.isdisjoint(low[first:last]) else memory.subject
        if word in PERSONAL:
            if word == "who" and j > 1:
                j = j - 1 - (low[j - 2] == ",")
                continue
            return memory.subject
        if word == ")" or (word == "," and j > 1 and low[j] in WIN | {"with", "who"} and steps):
            j = _before_aside(low, j)
            steps += 1
            continue
        if k and j <= readings[k - 1].noun[1] and j > readings[k - 1].number.first:
            if done and (done[-1] or word in SKIPPED):
                return done[-1]
            return memory.subject
        if word == "," and low[j].endswith("ing") and j < len(low):
            return _main_subject(w, names, memory)
        if word in {";", "."} or (word not in SKIPPED and not word[0].isalnum()):
            break
        if word in SKIPPED and not (capital(w, j - 1) and j > 1) or word.endswith("ly"):
            j -= 1
            steps += 1
            continue
        first, last = phrase_before(w, j)
        if last > first and low[last - 1] in NOT_HOLDERS:
            j = first
            steps += 1
            continue
        first, last = _named_before(w, first, last)
        return bare_name(w, first, last) if last > first else memory.subject
    return ""


def _named_before(w: Words, first: int, last: int) -> tuple[int, int]:
    """The name that an apposition explains: Milan Kujundžić, a right-wing politician, …"""
    low, k = w.low, first
    while k and last - k < 14 and low[k - 1] not in {",", ";", ".", "(", ":"}:
        k -= 1
    if k > 1 and low[k - 1] == "," and k < last and not w.word[k][0].isupper() and low[k] not in {"and", "but", "while", "who", "when", "where", "with", "as", "after"}:
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
    """What a threshold is for: a majority, a first-round victory, entry to parliament."""
    low = w.low
    near = low[max(0, r.left - 8) : r.number.after + 10]
    if "majority" in near:
        return "majority"
    for i in range(r.number.after, min(len(low), r.number.after + 8)):
        if low[i] in {"to", "for"} and i + 1 < len(low):
            first, last = phrase_after(w, i + 1)
            return w.slice(i + 1 if low[i] == "to" else first, min(max(last, i + 4), len(low)))
    for word in ("president", "candidate", "winner", "party", "government"):
        if word in near:
            return word
    return "threshold"


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
