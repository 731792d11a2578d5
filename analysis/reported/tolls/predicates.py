"""The predicate after a noun phrase: nine were killed, people who died, 12 shot dead, five face charges."""

from ...text.classes import word_class
from .. import cues as cue
from ..numbers.reading import Reading
from ..numbers.words import Words
from .clauses import ASIDE, after_aside, also_subject, closing, men_women_and_children, object_at, resumes
from .fates import fate_after
from .governors import planned
from .people import person

REACH = 22  # words after a noun phrase in which its predicate is looked for


def head_noun(w: Words, r: Reading) -> str:
    """The head of the noun phrase: sheep in "of his sheep", people in "people of El Alto"."""
    first, last = r.noun
    words = w.low[first:last]
    while words and words[0] in {"of", "the", "his", "her", "its", "their", "more", "other"}:
        words = words[1:]
    if "of" in words:
        words = words[: words.index("of")]
    if words[:1] in (["those"], ["them"]):
        return "people"
    return words[-1] if words else "people"


def of_people(w: Words, r: Reading) -> bool:
    first, last = r.noun
    return first >= last or person(head_noun(w, r)) or not cue.PEOPLE.isdisjoint(w.low[first:last])


def _start(w: Words, r: Reading) -> int:
    """The word that the predicate of a number begins at."""
    first, last = r.noun
    if last - first == 1 and (w.low[first] in cue.PARTICIPLES or w.low[first] in cue.HELD_LOOSELY):
        return first
    return last + 2 * (first >= last and w.low[last : last + 2] == ["of", "them"])


def toll_behind(w: Words, r: Reading) -> str:
    """What is counted where a number brings its toll behind it: brings to three the number of people killed."""
    near = w.low[(start := _start(w, r)) + 1 : start + 9]
    if w.low[start : start + 1] not in (["the"], ["its"], ["their"]) or cue.TOLL_NOUNS.isdisjoint(near[:3]):
        return ""
    return next((cue.TALLIED.get(x, "deaths") for x in near if x in cue.TALLIED or x in cue.DIE), "")


def predicate(w: Words, readings: list[Reading], k: int) -> str:
    """The predicate after the noun phrase: nine were killed, people who died, 12 shot dead, five face charges."""
    r, low = readings[k], w.low
    start = _start(w, r)
    others = {x.number.first for x in readings[k + 1 : k + 6] if x.kind in {"", "money"}}
    if low[start : start + 1] == ["being"] or (r.noun[0] >= r.noun[1] and r.left and low[r.left - 1] in cue.KNOWN):
        return ""  # "known to millions"
    part = low[start : start + 2] == ["of", "whom"] or low[r.number.after : r.number.after + 2] == ["of", "whom"]
    passive = related = far = inner = False
    finite = start < len(low) and low[start] in cue.VERBS and low[start] not in cue.BE
    i, end = start, min(start + REACH, len(low))
    limit = min(start + REACH + ASIDE, len(low))
    while i < end:
        word = low[i]
        if word in "([" and i < start + 4:
            i = closing(low, i)
        elif word == "," and i == start and men_women_and_children(low, i + 1):
            i += 3
        elif word == "," or (word in cue.DASHES and not (w.glued(i) and w.glued(i + 1))):
            j = i if word == "," and resumes(low, i + 1) else after_aside(low, i)
            if part or not (j or (word == "," and (related or passive))):
                return ""
            i, end, far = j or i, min(max(end, j + 8), limit), far or j > i
        elif (
            word in cue.HARD
            or (word in cue.SUBORDINATORS and not (word == "since" and low[i - 1] in cue.HAVE))
            or (i in others and not inner and not (i > start and low[i - 1] in cue.BEFORE_INNER_NUMBER))
        ):
            return ""
        elif word in cue.INCLUDING and not (word == "among" and passive):
            inner = True
        elif word in {"who", "which", "that"}:
            related = True
        elif word in cue.BE:
            passive = True
        elif (word == "whose" and low[i - 1] != "of") or (
            low[start] in {word, "and"} and i < start + 4 and _speaks(low, i)
        ):
            return ""  # two witnesses and a priest said; three women whose father was killed
        elif word in {"and", "or"} and i + 1 < len(low) and low[i + 1] in cue.NEW_CLAUSE:
            if not also_subject(low, i + 1):
                return ""
        else:
            found = (
                None
                if finite and (word in cue.PARTICIPLES or word in cue.HELD_LOOSELY)
                else _victim(w, r, i, start, passive, related)
            )
            if found is not None:
                return found if not far or of_people(w, r) else ""
        i += 1
    return ""


def _speaks(low: list[str], i: int) -> bool:
    """Whether word i has those before it say something: two officials said …; not "12 people reported dead"."""
    says = low[i] in word_class("saying")
    return says and (not low[i].endswith("ed") or low[i + 1 : i + 2] in (["that"], ["the"], ["he"], ["they"]))


def _victim(w: Words, r: Reading, i: int, start: int, passive: bool, related: bool) -> str | None:
    """The measure that word i gives its subject; "" where it shows that there is none, None where it is no cue."""
    low, word = w.low, w.low[i]
    between = low[start:i]
    ahead = low[i + 1 : i + 5]
    if word in cue.DIE:
        return "" if planned(low, i) else "deaths"
    if (passive or i == start) and (
        (word == "caught" and head_noun(w, r) in cue.SUSPECTS) or (word in cue.DESTROY and head_noun(w, r) in cue.ARMED)
    ):
        return "arrests" if word == "caught" else "deaths"
    fate = fate_after(low, i, passive)
    if (
        fate
        and (passive or (i == start and (r.noun[0] < r.noun[1] or low[i - 1] == "them")) or word not in {"in", "with"})
        and of_people(w, r)
        and not planned(low, i)
    ):
        return fate
    if word == "fatally" or (word == "dead" and (not ahead or ahead[0] in cue.FUNCTION or not ahead[0].isalpha())):
        return "deaths"
    if word == "shot" and not (passive or related) and ahead[:1] == ["dead"] and object_at(w, i + 2):
        return ""  # six officers shot dead a gunman
    if (
        word == "shot"
        and (passive or (i == start and r.noun[0] < r.noun[1]))
        and of_people(w, r)
        and ahead[:1] not in (["dead"], ["down"], ["put"])
        and not object_at(w, i + 1)
    ):
        around = low[max(start, i - 6) : i + 8]
        return "deaths" if not (cue.KILLED | cue.DIE).isdisjoint(around) else "injuries"
    if word in cue.LOSE and not cue.LIVES.isdisjoint(ahead[:3]):
        return "deaths"
    if word == "among" and passive:
        return next((cue.COUNTED[x] for x in ahead if x in cue.COUNTED), None)
    if held := _taken_in(w, r, i, start, passive):
        return held
    if word == "crushed" and passive and of_people(w, r) and not {"by", "under", "beneath"}.isdisjoint(ahead[:2]):
        return "deaths"
    if word in {"lifeless", "succumbed"}:
        return "deaths"
    if ahead[:2] == ["to", "death"] and cue.CONDEMNED.isdisjoint([word, *low[max(0, r.left - 2) : r.left]]):
        return "deaths"
    if word in {"hospital", "hospitals"} and "to" in low[max(start, i - 6) : i] and not cue.CARRIED.isdisjoint(between):
        return "injuries"
    if of_people(w, r) and (low[i] != "injury" or r.noun[0] < r.noun[1]) and _treated(low, i, between[-6:]):
        return "injuries"
    if word in cue.PARTICIPLES or word in cue.HELD_LOOSELY:
        return _participle(w, r, i, start, passive, related)
    return "" if word in cue.ACTIVE and i == start and word not in {"charge", "charges"} else None


def _taken_in(w: Words, r: Reading, i: int, start: int, passive: bool) -> str:
    """arrests where word i puts its subject in prison or before a court: taken into custody, face charges, led away."""
    low, word, ahead = w.low, w.low[i], w.low[i + 1 : i + 5]
    if word in {"custody", "detention", "jail", "prison"} and (passive or "taken" in low[start:i] or i - start < 6):
        found = of_people(w, r) and not {"in", "into", "to", "police"}.isdisjoint(low[i - 3 : i])
    elif word in cue.TAKEN_AWAY:
        court = ahead[:1] == ["before"] and not cue.COURTS.isdisjoint(ahead)
        found = passive and (court or ahead[:1] in (["up"], ["in"], ["off"], ["away"]))
    else:
        found = (
            (low[i - 1], word) in {("under", "arrest"), ("behind", "bars")}
            or word == "dock"
            or (word in cue.TERMS and of_people(w, r) and _years(low, i + 1))
            or (word in cue.FACE and not cue.JUSTICE.isdisjoint(ahead))
        )
    return "arrests" if found else ""


def _treated(low: list[str], i: int, before: list[str]) -> bool:
    """suffered burns, nursing gunshot wounds, needed surgery, sought medical help."""
    if low[i] in cue.WOUNDS:
        return not cue.SUFFERED.isdisjoint(before)
    care = low[i] in cue.CARE or (low[i] == "medical" and not cue.HELP.isdisjoint(low[i + 1 : i + 2]))
    return care and not cue.UNDERGONE.isdisjoint(before)


def _years(low: list[str], i: int) -> bool:
    """(got) six months; (were given) two and a half years each; not "five years of funding"."""
    at = next((j for j in range(i, min(i + 8, len(low))) if low[j] in {"years", "months", "year"}), len(low))
    following = low[at + 1 : at + 2]
    return following in (["each"], ["apiece"], ["in"], ["behind"], ["for"], ["."], [","], [";"])


def _held_at(w: Words, r: Reading, i: int) -> bool:
    """143 people held at the market; not a rally of 300 people held at the stadium."""
    crowd = r.left > 0 and w.low[r.left - 1] == "of"
    return w.low[i + 1 : i + 2] == ["at"] and w.low[i - 1] in cue.PEOPLE and not crowd


def _body_of(w: Words, r: Reading) -> bool:
    """Whether the number is that of the members of a body: an office of seven."""
    return r.left > 1 and w.low[r.left - 1] == "of" and w.low[r.left - 2] in word_class("bodies")


def _participle(w: Words, r: Reading, i: int, start: int, passive: bool, related: bool) -> str | None:
    """A past participle: passive (were killed) or reduced (people killed in), not active (police killed two)."""
    low, word = w.low, w.low[i]
    following = next((x for x in low[i + 1 : i + 3] if not x.endswith("ly")), "")
    measure = cue.PARTICIPLES.get(word, "arrests")
    if following == "list" or (word in cue.OF_THINGS and i > r.noun[0] and not of_people(w, r)):
        return None
    if word in cue.HELD_LOOSELY and not (
        (of_people(w, r) or low[r.noun[0]] == word)
        and (following in cue.CUSTODY or low[i - 1] in {"being", "still"} or _held_at(w, r, i))
    ):
        return None
    if not passive and low[i - 1] in {"the", "a", "an"} and any(map(person, low[i + 1 : i + 2])):
        return None  # lawyers for the arrested editor
    if word == "charged" and low[i + 2 : i + 3] and low[i + 2].endswith("ing") and _body_of(w, r):
        return None  # an office of seven charged with inspecting mines
    if (word == "treated" and following in cue.TREATED_AS) or (
        r.number.form == "uncounted" and not passive and i > start
    ):
        return None
    if passive and "not" not in low[i - 2 : i] and ("to" not in low[i - 2 : i] or "be" not in low[i - 2 : i]):
        return measure
    if i == start or (low[i - 1] in cue.BEFORE_PARTICIPLE and i - start < 7):
        return "" if object_at(w, i + 1) else measure
    if low[i - 1] in cue.HAVE or object_at(w, i + 1) or related:
        return ""
    return measure if i - start < 9 else ""
