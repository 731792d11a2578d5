"""What stands before a number and takes it: killed nine, the deaths of 12, a toll of 40, among the dead were two."""

from .. import cues as cue
from ..numbers.reading import Reading
from ..numbers.words import Words
from .fates import fate_before
from .people import PERSON_ENDINGS


def governor(w: Words, readings: list[Reading], k: int, things: bool, people: bool) -> str:
    """The measure that the word before number k gives it; `things`, `people`: what the number counts by its noun."""
    r, low = readings[k], w.low
    i = r.left if r.left < r.number.first and low[r.left] in cue.PASSING else _before(low, r.left)
    if i < 0 or things or (low[i] in cue.HARD and low[i] != ":"):
        return ""
    if low[i] in cue.ACTIVE or low[i] in cue.PARTICIPLES:
        return _verb(w, i, people)
    if low[i] in cue.LEAVE:
        return _left_so(low, r.number.after)
    return _befell(w, r, i, people) or _fate(w, r, i) or _counted(w, r, i, people)


def _befell(w: Words, r: Reading, i: int, people: bool) -> str:
    """shot dead five, lost 12 soldiers, treated nine, cost 40 lives, sent six to hospital, charges against 20."""
    low, word = w.low, w.low[i]
    after, ahead = low[r.number.after : r.number.after + 1], low[r.noun[1] : r.noun[1] + 4]
    passive = i > 0 and low[i - 1] in cue.BE
    if word == "dead" and i > 1 and low[i - 1] in cue.SHOOT and low[i - 2] not in cue.BE:
        return "deaths"
    if (word in cue.LOSS_OF and not (cue.TROOPS | cue.KIN).isdisjoint(after)) or (
        word in cue.COST and not cue.LIVES.isdisjoint(ahead)
    ):
        return "deaths"
    if word in cue.DIE and not planned(low, i) and word not in {"died", "dies"}:
        return "deaths"  # there perished 82
    if (word in cue.DESTROY and not cue.PEOPLE.isdisjoint(after)) or (word in cue.BURY and people and not passive):
        return "deaths"
    if word in cue.TEND and people and not passive:
        admitted = word == "admitted" and cue.WARD.isdisjoint(low[max(0, i - 40) : i])  # of a crime
        return "" if admitted else "injuries"
    if word in cue.SEND and "to" in ahead[:1] and not cue.WARD.isdisjoint(ahead):
        return "injuries"
    charged = word == "against" and people and not cue.CHARGE.isdisjoint(low[max(0, i - 6) : i])
    return "arrests" if charged and cue.DROPPED.isdisjoint(ahead) else ""


def _fate(w: Words, r: Reading, i: int) -> str:
    """put to death six villagers; operated on nine."""
    bare = r.noun[0] >= r.noun[1] and w.low[i - 1] not in {"pick", "picked", "picking"}
    return fate_before(w.low, i) if bare or _named_people(w, r) else ""


def _counted(w: Words, r: Reading, i: int, people: bool) -> str:
    """The dead included two, was arrested with three, deaths of 12, a toll of 40, killing the driver and two."""
    low, word, found = w.low, w.low[i], ""
    if word in cue.INCLUDING or word in cue.BE or word == ":":
        found = _set_before(low, i, people and (word not in cue.BE or r.noun[0] < r.noun[1]))
    if word == "with" and i > 1 and people:
        verb = low[i - 2] if low[i - 1] in {"along", "together"} else low[i - 1]
        found = cue.PARTICIPLES.get(verb, "") if verb not in cue.CHARGE else ""
    if word in {"of", "to"} and i:
        found = _of(low, i, people, low[r.number.after] if r.number.after < len(low) else "")
    if not found and (word in cue.MOVES or word in cue.TOLLS):
        return _toll(w, r, i)
    return _coordinated(w, i) if word == "and" and people else found


def _named_people(w: Words, r: Reading) -> bool:
    """Whether the noun after the number is one of people, "others" and the like left out."""
    heads = [x for x in w.low[r.noun[0] : r.noun[1]] if x in cue.PEOPLE or x.endswith(PERSON_ENDINGS)]
    return bool(heads) and not {"other", "others"}.issuperset(heads)


def _left_so(low: list[str], i: int) -> str:
    """left 42 people, ten of them children, dead: the state at the end of the clause."""
    for word in low[i : i + 16]:
        if word in cue.HARD or word in cue.BE:
            return ""
        if word in cue.LEFT_SO:
            return cue.LEFT_SO[word]
    return ""


def _before(low: list[str], left: int) -> int:
    """The word before a number, past determiners, quotation marks and adverbs."""
    i = left - 1
    while i >= 0 and left - i < 5 and (low[i] in cue.BEFORE_NUMBER or low[i] in cue.QUOTES):
        i -= 1
    return i


def _verb(w: Words, i: int, people: bool) -> str:
    """killed nine, arrests 40; not "were killed, nine", not "to kill 10"."""
    low, word = w.low, w.low[i]
    if (
        word in cue.PARTICIPLES
        and i
        and (low[i - 1] in cue.BE or (low[i - 1] == "not" and i > 1 and low[i - 2] in cue.BE))
    ):
        return ""
    if (word in cue.ACTIVE and not word.endswith("ing") and planned(low, i)) or (word in cue.OF_THINGS and not people):
        return ""
    return cue.PARTICIPLES.get(word) or cue.ACTIVE[word]


def planned(low: list[str], i: int) -> bool:
    """Whether the verb at i is only possible or planned: to kill, would have died; not "thought to have died"."""
    if low[max(0, i - 2) : i] == ["to", "have"] and i > 2 and low[i - 3] in cue.THOUGHT:
        return False
    return not cue.MODAL.isdisjoint(low[max(0, i - 2) : i]) and low[i - 1] != "been"


def _of(low: list[str], i: int, people: bool, after: str) -> str:
    """deaths of 12, detention of hundreds, injuries to 40, handed death sentences to nine."""
    noun, of = low[i - 1], low[i] == "of"
    if noun == "loss":
        return "deaths" if of and after in cue.TROOPS else ""
    if noun in cue.OF_NOUNS and noun != "lives" and (of or noun in {"injuries", "injury"}):
        return cue.OF_NOUNS[noun]
    if of and "lives" in low[max(0, i - 3) : i] and not cue.TAKE.isdisjoint(low[max(0, i - 4) : i]):
        return "deaths"
    if (
        not of
        and people
        and not cue.SENTENCES.isdisjoint(low[max(0, i - 12) : i])
        and not cue.HANDED.isdisjoint(low[max(0, i - 20) : i])
    ):
        return "arrests"
    return ""


def _set_before(low: list[str], i: int, people: bool) -> str:
    """Among the dead were two children; the victims included three officers; wounded: 12."""
    if not people and low[i] != ":":
        return ""
    for at in range(i - 1, max(-1, i - 13), -1):
        word = low[at]
        if word in cue.HARD:
            return ""
        if word in cue.COUNTED and word not in cue.ABSTRACT and word not in {"casualties", "corpses"}:
            if not at or at == i - 1:
                return cue.COUNTED[word]
            return ""
        if word == "victims" or (word in cue.TOLLS and low[i] in cue.INCLUDING):
            return "deaths"
    return ""


def _toll(w: Words, r: Reading, i: int) -> str:
    """The toll rose from 31 to 33; the number of people killed stands at 40; deaths reached 12."""
    low = w.low
    if (
        r.noun[0] < r.noun[1]
        and low[r.noun[1] - 1] not in cue.COUNTED
        and low[r.noun[1] - 1] not in cue.PEOPLE
        and not w.upper(r.noun[1] - 1)
    ):
        return ""
    for at in range(i, max(-1, i - 22), -1):
        word = low[at]
        if word in cue.ENDS or (word in cue.SUBORDINATORS and at < i):
            return ""
        near = low[max(0, at - 3) : at] + low[at + 1 : at + 6]
        if word in cue.TOLLS:
            return _kind_of_toll(word, near)
        if word in {"number", "count", "total", "figure", "numbers"}:
            near = low[max(0, at - 2) : at] + low[at + 1 : min(i, at + 8)]
            found = [cue.COUNTED[x] for x in near if x in cue.COUNTED and (x != "lives" or "lost" in near)]
            if found or word in {"number", "numbers"}:
                return found[0] if found else ""
        if (
            (
                word in cue.EVENTS
                or (word in {"dead", "wounded", "injured"} and low[at - 1] == "the" and low[i] in {"at", "numbered"})
            )
            and i - at < 12
            and low[i] not in {"with", "on", "by", "from"}
        ):
            return cue.COUNTED[word]
    return ""


def _kind_of_toll(word: str, near: list[str]) -> str:
    if not cue.OTHER_TOLLS.isdisjoint(near):
        return ""
    measures = [cue.COUNTED[x] for x in near if x in cue.COUNTED]
    if word == "tally" and not measures:
        return ""
    return next((m for m in measures if m != "deaths"), "deaths") if "death" not in near else "deaths"


def _coordinated(w: Words, i: int) -> str:
    """killing the driver and two passengers."""
    low = w.low
    for at in range(i - 1, max(-1, i - 8), -1):
        word = low[at]
        if word == "of" and low[at - 1] in cue.OF_NOUNS:
            return cue.OF_NOUNS[low[at - 1]] if low[at - 1] not in {"lives", "loss"} else ""
        if word == "with" and low[at - 1] == "along" and low[at - 2] in cue.PARTICIPLES:
            return cue.PARTICIPLES[low[at - 2]]
        if word in cue.HARD or word == "," or word in cue.SUBORDINATORS or word in cue.BE:
            return ""
        if word in cue.ACTIVE or word in cue.PARTICIPLES:
            if word in cue.PARTICIPLES and not (low[at + 1] in cue.OBJECT_STARTS or low[at + 1][0].isdecimal()):
                return ""
            return (
                "" if planned(low, at) and not word.endswith("ing") else cue.PARTICIPLES.get(word) or cue.ACTIVE[word]
            )
    return ""
