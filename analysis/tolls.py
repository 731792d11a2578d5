"""Which numbers count people killed, injured or arrested: the cue that governs a number in its clause.

Three rules, tried in order: the noun counted (34 dead, 8,500 deaths), the predicate after the noun phrase (nine
protesters were killed), the governor before the number (killed nine, a toll of nine, left 31 dead).
"""

from . import cues as cue
from .dimensions import half_of_pair
from .governors import governor, planned
from .numbers import DASHES, TENS, UNITS
from .reading import HARD, Reading
from .sentence_words import Words

REACH = 22  # words after a noun phrase in which its predicate is looked for


def toll_measure(w: Words, readings: list[Reading], k: int) -> tuple[str, str]:
    """The measure of number k by what governs it, and the rule: ("deaths", "after"); ("", "") where nothing does."""
    r = readings[k]
    if r.number.unit or r.number.form in {"times", "ordinal", "fraction", "ratio"}:
        return "", ""
    if (
        w.low[r.number.first] == "one"
        and w.low[r.number.after : r.number.after + 1] == ["of"]
        and w.low[r.number.after + 1 : r.number.after + 2]
        and (
            w.low[r.number.after + 1][0].isdigit()
            or w.low[r.number.after + 1] in UNITS
            or w.low[r.number.after + 1] in TENS
        )
    ):
        return "", ""
    if half_of_pair(w, readings, k):
        return "", ""
    found = _noun(w, r), "noun"
    if found[0] == "arrests" and _head(w, r) in cue.PEOPLE:
        found = (_predicate(w, readings, k), "after") if _predicate(w, readings, k) else found
    if not found[0] and not _things(w, r):
        found = _predicate(w, readings, k), "after"
    if not found[0] and r.number.form == "none":
        found = _there_are_none(w, r), "after"
    if not found[0]:
        found = governor(w, readings, k, _things(w, r), _people(w, r)), "before"
    if not found[0] or _rate(w, r) or _unreal(w, r, found[1]) or not _little_word(w, r, found[1]):
        return "", ""
    return found


def _there_are_none(w: Words, r: Reading) -> str:
    """Asked about victims, he answered that there were none."""
    low, first = w.low, r.number.first
    if (
        low[first] != "none"
        or r.noun[0] < r.noun[1]
        or low[max(0, first - 2) : first] not in (["there", "were"], ["there", "are"])
    ):
        return ""
    return next((cue.COUNTED.get(x, "deaths") for x in low[:first] if x in cue.COUNTED or x == "victims"), "")


# --- the noun counted


def _noun(w: Words, r: Reading) -> str:
    """34 dead; 8,500 confirmed deaths; three wounded soldiers; four of the dead."""
    first, last = r.noun
    if "those" in w.low[first:last] and w.low[last - 1] in cue.HELD_LOOSELY:
        return "arrests"
    for i in range(last - 1, first - 1, -1):
        low = w.low[i]
        measure = cue.COUNTED.get(low) or ("deaths" if low == "victims" and _fatal(w, r) else "")
        if not measure or not _counts(w, r, i):
            continue
        return measure
    return ""


def _counts(w: Words, r: Reading, i: int) -> bool:
    """Whether the cue at word i of the noun phrase is what is counted, not part of another noun."""
    first, last = r.noun
    low, following = w.low[i], w.low[i + 1] if i + 1 < len(w.low) else ""
    if i == first and low in cue.PARTICIPLES and last - first == 1 and _object(w, i + 1):
        return False  # "two killed nine"
    if (
        i + 1 < last
        and following not in {"of", "'s"}
        and (following in DASHES or not (low in cue.ABSTRACT or person(following)))
    ):
        return False
    before_of = w.low[first : first + w.low[first:i].index("of")] if "of" in w.low[first:i] else []
    if before_of and not any(x in cue.COUNTED for x in before_of):
        return False  # "no reports of casualties", "one effect of the injury"
    if r.number.form == "uncounted" and low in cue.ABSTRACT:
        return False  # "many injuries"
    if low == "killings" and not {"mass", "great", "major"}.isdisjoint(w.low[first:i]):
        return False
    if low in cue.SINGULAR:
        return r.number.value in (0, 1) and i + 1 == last
    if low == "lives":
        around = w.low[max(0, r.left - 6) : r.left] + w.low[last : last + 5]
        return not cue.TAKE.isdisjoint(around) and cue.SAVE.isdisjoint(around)
    if low == "bodies":
        return cue.OFFICES.isdisjoint(w.low[max(0, i - 3) : i]) and not (i > first and w.word[i - 1][0].isupper())
    return not (r.number.form == "none" and low in cue.COUNTED_HURT and "serious" in w.low[first:i])


def _fatal(w: Words, r: Reading) -> bool:
    return (
        w.low[r.noun[0]] == "of"
        or "fatal" in w.low[r.noun[0] : r.noun[1]]
        or not cue.REMAINS.isdisjoint(w.low[max(0, r.left - 4) : r.left])
    )


def _head(w: Words, r: Reading) -> str:
    """The head of the noun phrase: sheep in "of his sheep", people in "people of El Alto"."""
    first, last = r.noun
    words = w.low[first:last]
    while words and words[0] in {"of", "the", "his", "her", "its", "their", "more", "other"}:
        words = words[1:]
    if "of" in words:
        words = words[: words.index("of")]
    return words[-1] if words else "people"


def _things(w: Words, r: Reading) -> bool:
    """Whether the number counts things that cannot be victims."""
    if r.noun[0] >= r.noun[1] and w.low[r.number.after : r.number.after + 1] == ["of"]:
        return not cue.NOT_PEOPLE.isdisjoint(w.low[r.number.after : r.number.after + 6])  # 389 of the 452 seats
    return r.noun[0] < r.noun[1] and _head(w, r) in cue.NOT_PEOPLE


def person(word: str) -> bool:
    """Whether a noun is one of people."""
    return word in cue.PEOPLE or (word.endswith(cue.PERSON_ENDINGS) and word not in cue.NOT_PEOPLE)


def _people(w: Words, r: Reading) -> bool:
    first, last = r.noun
    return first >= last or person(_head(w, r)) or not cue.PEOPLE.isdisjoint(w.low[first:last])


# --- the predicate after it


def _predicate(w: Words, readings: list[Reading], k: int) -> str:
    """The predicate after the noun phrase: nine were killed, people who died, 12 shot dead, five face charges."""
    r, low = readings[k], w.low
    start = r.noun[1]
    if r.noun[1] - r.noun[0] == 1 and (low[r.noun[0]] in cue.PARTICIPLES or low[r.noun[0]] in cue.HELD_LOOSELY):
        start = r.noun[0]
    others = {x.number.first for x in readings[k + 1 : k + 6] if x.kind in {"", "money"}}
    passive = related = aside = False
    if r.noun[0] >= r.noun[1] and r.left and low[r.left - 1] in {"to", "by", "with", "for", "about"}:
        return ""  # "known to millions"
    finite = start < len(low) and low[start] in cue.VERBS and low[start] not in cue.BE
    i, end = start, min(start + (7 if finite else REACH), len(low))
    while i < end:
        word = low[i]
        if word in "([" and i < start + 4:
            i = _closing(low, i)
        elif word in HARD or word in cue.SUBORDINATORS:
            return ""
        elif word == ",":
            aside = _aside(low, i + 1)
            if not (aside or related or passive or _resumes(low, i + 1)):
                return ""
        elif i in others and not aside and not (i > start and low[i - 1] in cue.BEFORE_INNER_NUMBER):
            return ""
        elif word in {"who", "which", "that"}:
            related = True
        elif word in cue.BE:
            passive = True
        elif word in {"and", "or"} and not aside and i + 1 < len(low) and low[i + 1] in cue.NEW_CLAUSE:
            if not _also_subject(low, i + 1):
                return ""
        else:
            found = (
                None
                if finite and (word in cue.PARTICIPLES or word in cue.HELD_LOOSELY)
                else _victim(w, r, i, start, passive, related)
            )
            if found is not None:
                return found
        i += 1
    return ""


def _victim(w: Words, r: Reading, i: int, start: int, passive: bool, related: bool) -> str | None:
    """The measure that word i gives its subject; "" where it shows that the subject is none, None where it is no cue."""
    low, word = w.low, w.low[i]
    between = low[start:i]
    ahead = low[i + 1 : i + 5]
    if word in cue.DIE:
        return "" if planned(low, i) else "deaths"
    if word == "fatally" or (word == "dead" and (not ahead or ahead[0] in cue.FUNCTION or not ahead[0].isalpha())):
        return "deaths"
    if word in cue.LOSE and not cue.LIVES.isdisjoint(ahead[:3]):
        return "deaths"
    if word == "among" and passive:
        return next((cue.COUNTED[x] for x in ahead if x in cue.COUNTED), None)
    if (
        word in {"custody", "detention", "jail", "prison"}
        and _people(w, r)
        and (passive or "taken" in between or i - start < 6)
    ):
        return "arrests" if low[i - 1] in {"in", "into", "to", "police"} else None
    if (word == "arrest" and low[i - 1] == "under") or (word == "bars" and low[i - 1] == "behind") or word == "dock":
        return "arrests"
    if word in cue.FACE and not cue.JUSTICE.isdisjoint(ahead):
        return "arrests"
    if passive and word in cue.TAKEN_AWAY and ahead[:1] and ahead[0] in {"up", "in", "off", "away", "before"}:
        return "arrests" if ahead[0] != "before" or not cue.COURTS.isdisjoint(ahead) else None
    if word == "crushed" and passive and _people(w, r) and not {"by", "under", "beneath"}.isdisjoint(ahead[:2]):
        return "deaths"
    if word in {"lifeless", "succumbed"}:
        return "deaths"
    if (
        (ahead[:2] == ["to", "death"]
        and word not in {"sentenced", "put", "condemned"})
        or (word == "run"
        and ahead[:1] == ["over"])
    ):
        return "deaths"
    if word in {"hospital", "hospitals"} and low[i - 1] == "to" and not cue.CARRIED.isdisjoint(between):
        return "injuries"
    if word in {"injuries", "wounds", "burns", "inhalation"} and _people(w, r) and not cue.SUFFERED.isdisjoint(between):
        return "injuries"
    if word in cue.PARTICIPLES or word in cue.HELD_LOOSELY:
        return _participle(w, r, i, start, passive, related)
    return "" if word in cue.ACTIVE and i == start and word not in {"charge", "charges"} else None


def _participle(w: Words, r: Reading, i: int, start: int, passive: bool, related: bool) -> str | None:
    """A past participle: passive (were killed) or reduced (people killed in), not active (police killed two)."""
    low, word = w.low, w.low[i]
    following = low[i + 1] if i + 1 < len(low) else ""
    measure = cue.PARTICIPLES.get(word, "arrests")
    if word in cue.HELD_LOOSELY and not (
        (_people(w, r) or low[r.noun[0]] == word) and (following in cue.CUSTODY or low[i - 1] == "being")
    ):
        return None
    if (word == "treated" and following in cue.TREATED_AS) or (
        r.number.form == "uncounted" and not passive and i > start
    ):
        return None
    if passive and "not" not in low[i - 2 : i] and ("to" not in low[i - 2 : i] or "be" not in low[i - 2 : i]):
        return measure
    if i == start or (low[i - 1] in cue.BEFORE_PARTICIPLE and i - start < 7):
        return "" if _object(w, i + 1) else measure
    if low[i - 1] in cue.HAVE or _object(w, i + 1) or related:
        return ""
    return measure if i - start < 9 else ""


def _closing(low: list[str], i: int) -> int:
    """The bracket that closes the one at i, at most 30 words on."""
    for j in range(i, min(i + 30, len(low))):
        if low[j] in ")]":
            return j
    return i


def _also_subject(low: list[str], i: int) -> bool:
    """Whether the noun phrase at word i shares the predicate: four soldiers and a child were killed."""
    if low[i] not in {"a", "an", "the", "his", "her", "their", "its"}:
        return False
    ahead = low[i + 1 : i + 6]
    at = next((k for k, x in enumerate(ahead) if x in cue.BE or x in cue.DIE or x in cue.HAVE), len(ahead))
    return 0 < at < len(ahead) and cue.VERBS.isdisjoint(ahead[:at])


def _aside(low: list[str], i: int) -> bool:
    """Whether an aside begins: ", including two children,"."""
    return i < len(low) and (low[i] in cue.INCLUDING or low[i] in cue.ASIDE)


def _resumes(low: list[str], i: int) -> bool:
    """Whether after a comma the clause goes on with its predicate."""
    return i < len(low) and (
        low[i] in cue.BE or low[i] in cue.HAVE or low[i] in cue.PARTICIPLES or low[i] in cue.DIE or low[i] == "who"
    )


def _object(w: Words, i: int) -> bool:
    """Whether a noun phrase begins at word i, so that the verb before it is active."""
    if i >= len(w.low):
        return False
    low, following = w.low[i], w.low[i + 1] if i + 1 < len(w.low) else ""
    if low == "at":
        return following in {"least", "most"}
    if low in {"more", "over", "about", "nearly", "almost", "some", "around", "up"}:
        return (
            following == "than"
            or following[:1].isdigit()
            or (following in {"to", "dozens", "a", "two", "three"}
            and low != "over")
        )
    return low[0].isdigit() or low in cue.OBJECT_STARTS


# --- what is no tally


def _unreal(w: Words, r: Reading, how: str) -> bool:
    """could be killed, would kill hundreds, threatened to kill 10, the toll may exceed 50."""
    span = w.low[r.noun[1] : r.noun[1] + 6] if how == "after" else w.low[max(0, r.left - 4) : r.left]
    for at, word in enumerate(span):
        if word in cue.POSSIBLE and not cue.AFTER_POSSIBLE.isdisjoint(span[at + 1 : at + 3]):
            return True
    return how == "before" and not cue.THREATENED.isdisjoint(span)


def _rate(w: Words, r: Reading) -> bool:
    """Deaths per 100,000 or every day are rates, no tallies."""
    right = w.low[r.number.after : r.noun[1] + 6]
    for at, word in enumerate(right[:-1]):
        following = right[at + 1]
        if word in {"per", "every", "each", "a"} and (
            following in cue.RATE_UNITS or (word == "per" and following[0].isdigit())
        ):
            return True
    return False


def _little_word(w: Words, r: Reading, how: str) -> bool:
    """Whether no, none, another, one really counts: no deaths, none were injured, another demonstrator was killed."""
    form, word = r.number.form, w.low[r.number.first]
    if form == "none":
        if word == "no" and r.number.last - r.number.first == 1:
            return (
                r.noun[1] - r.noun[0] <= 3
                if how == "noun"
                else how == "after" and _people(w, r) and r.noun[0] < r.noun[1]
            )
        return how != "before"
    if form == "another":
        return how != "noun" and r.noun[0] < r.noun[1] and person(_head(w, r))
    return not (word == "one" and r.number.last - r.number.first == 1 and how == "before" and not _people(w, r))
