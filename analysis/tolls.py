"""Which numbers count people killed, injured or arrested: the cue that governs a number in its clause."""

from .cues import (
    ACTIVE,
    BE,
    COUNTED,
    DIE,
    FUNCTION,
    HAVE,
    HELD_LOOSELY,
    INCLUDING,
    MODAL,
    NOT_PEOPLE,
    OF_NOUNS,
    PARTICIPLES,
    PEOPLE,
    PERSON_ENDINGS,
    SUBORDINATORS,
    TOLLS,
)
from .numbers import DASHES
from .reading import HARD, Reading
from .sentence_words import Words

REACH = 22  # words after a noun phrase in which its predicate is looked for
RATE = (
    {"per", "every", "each"},
    {"day", "week", "month", "year", "hour", "minute", "100,000", "1,000", "capita", "million"},
)
LIVES = {"life", "lives"}
MOVES = set(
    ["to", "at", "of", "is", "was", "are", "were", "stands", "stood", "reached", "reaches", "hit", "rose", "risen", "rises", "rising", "climbed", "climbs", "passed", "passes", "surpassed", "exceeded", "exceeds", "topped", "tops", ":", "jumped", "from", "has", "had", "now", "by", "on", "be", "as", "with", "than", "grew", "put", "puts", "putting", "soared", "became", ",", "remained", "revised"]
)  # fmt: skip
LEAVE = {"left", "leaves", "leaving", "leave"}
TAKE = set(
    [
        "claimed",
        "claims",
        "claiming",
        "claim",
        "taken",
        "took",
        "takes",
        "taking",
        "take",
        "cost",
        "costs",
        "costing",
        "lost",
    ]
)


def toll_measure(w: Words, readings: list[Reading], k: int) -> tuple[str, str]:
    """The measure of number k by what governs it, and the rule: ("deaths", "after"); ("", "") where nothing does."""
    r = readings[k]
    if r.number.unit or r.number.form in {"times", "ordinal", "fraction", "ratio"}:
        return "", ""
    found = _noun(w, r), "noun"
    if not found[0] and not _things(w, r):
        found = _predicate(w, readings, k), "after"
    if not found[0]:
        found = _governor(w, readings, k), "before"
    if not found[0] or _rate(w, r) or _unreal(w, r, found[1]):
        return "", ""
    if r.number.form == "none" and not _none_counts(w, r, found[1]):
        return "", ""
    if r.number.form == "another" and not (found[1] == "after" or found[1] == "before") and not _plain_noun(w, r):
        return "", ""
    return found


def _noun(w: Words, r: Reading) -> str:
    """34 dead; 8,500 confirmed deaths; three wounded soldiers; four of the dead."""
    first, last = r.noun
    for i in range(last - 1, first - 1, -1):
        measure = COUNTED.get(w.low[i])
        if not measure or (w.low[i] in {"executed", "charged"} and i > first):
            continue
        if i == first and w.low[i] in PARTICIPLES and _object(w, i + 1) and last - first == 1:
            return ""  # "two killed nine"
        following = w.low[i + 1] if i + 1 < len(w.low) else ""
        if i + 1 < last and following not in {"of", "'s"}:
            if following in DASHES or not _person(following) or w.low[i] in {"deaths", "lives", "bodies"}:
                continue
        if w.low[i] in {"death", "arrest", "injury"} and not (r.number.value in (0, 1) and i + 1 == last):
            continue
        if w.low[i] == "lives" and not _lives(w, r):
            continue
        if w.low[i] == "bodies" and not _bodies(w, i):
            continue
        if w.low[i] in {"injuries", "injury", "hurt"} and r.number.form == "none" and "serious" in w.low[first:i]:
            continue
        return measure
    return ""


def _lives(w: Words, r: Reading) -> bool:
    around = w.low[max(0, r.left - 6) : r.left] + w.low[r.noun[1] : r.noun[1] + 5]
    return bool(TAKE & set(around)) and not {"saved", "save", "saving"} & set(around)


def _bodies(w: Words, i: int) -> bool:
    return not {"international", "regulatory", "electoral", "government", "public", "sports", "governing"} & set(
        w.low[max(0, i - 3) : i]
    )


def _things(w: Words, r: Reading) -> bool:
    """Whether the number counts things that cannot be victims."""
    first, last = r.noun
    return first < last and _head(w, r) in NOT_PEOPLE


def _head(w: Words, r: Reading) -> str:
    first, last = r.noun
    if "of" in w.low[first:last] and w.low[first] != "of":
        last = first + w.low[first:last].index("of")
    return w.low[last - 1]


def _person(word: str) -> bool:
    return word in PEOPLE or (word.endswith(PERSON_ENDINGS) and word not in NOT_PEOPLE)


def _predicate(w: Words, readings: list[Reading], k: int) -> str:
    """The predicate after the noun phrase: nine were killed, people who died, 12 shot dead."""
    r = readings[k]
    start = r.noun[1] if r.noun[0] < r.noun[1] else r.number.after
    starts = {x.number.first for x in readings[k + 1 : k + 6] if x.kind in {"", "money"}}
    passive = related = inserted = False
    low = w.low
    if r.number.form in {"uncounted", "none"} and start - r.number.after > 5:
        return ""
    i = start
    while i < min(start + REACH, len(low)):
        word = low[i]
        if word in HARD and not (word in "([" and i < start + 4):
            return ""
        if word in "([":
            while i < len(low) and low[i] not in ")]":
                i += 1
        elif word == ",":
            inserted = i + 1 < len(low) and (
                low[i + 1] in INCLUDING
                or low[i + 1] in {"mostly", "mainly", "many", "some", "all", "most", "one", "among", "at", "both"}
            )
            if not inserted and not related and not passive and i > start and not _resumes(low, i + 1):
                return ""
        elif (
            i in starts
            and not inserted
            and not (i > start and low[i - 1] in {"of", "on", "in", "the", "last", "by", "at"})
        ):
            return ""
        elif word in {"who", "which", "that"}:
            related = True
        elif word in SUBORDINATORS:
            return ""
        elif word in BE:
            passive = True
        elif word in {"and", "or"} and i + 1 < len(low) and low[i + 1] in FUNCTION - BE - HAVE and not inserted:
            return ""
        elif word in DIE:
            return "" if _infinitive(low, i) else "deaths"
        elif word in {"dead", "fatally"} or (
            word in {"lost", "lose", "losing", "gave"} and LIVES & set(low[i + 1 : i + 4])
        ):
            return "deaths"
        elif (
            word in {"custody", "detention"}
            or (word == "arrest" and low[i - 1] == "under")
            or (word == "bars" and low[i - 1] == "behind")
        ):
            return "arrests" if low[i - 1] not in {"in"} or passive or i - start < 6 or "taken" in low[start:i] else ""
        elif (
            word in {"hospital", "hospitals"}
            and low[i - 1] == "to"
            and {"taken", "rushed", "admitted"} & set(low[start:i])
        ) or (
            word in {"injuries", "wounds"}
            and {"suffered", "sustained", "treated", "received", "with"} & set(low[start:i])
        ):
            return "injuries"
        elif word in PARTICIPLES or (word in HELD_LOOSELY and passive and _holds(w, r, i)):
            measure = PARTICIPLES.get(word, "arrests")
            if passive and not ({"to", "not"} & set(low[i - 2 : i]) and "been" not in low[i - 2 : i]):
                return measure
            if i == start or (
                low[i - 1]
                in {
                    ",",
                    "and",
                    "or",
                    "shot",
                    "confirmed",
                    "reported",
                    "reportedly",
                    "feared",
                    "were",
                    "be",
                    "as",
                    "now",
                }
                and i - start < 7
            ):
                return "" if _object(w, i + 1) else measure
            if low[i - 1] in HAVE or _object(w, i + 1):
                return ""
            if i - start < 9 and not related:
                return measure
            return ""
        elif word in ACTIVE and word not in {"charge", "charges"} and i == start:
            return ""
        i += 1
    return ""


def _resumes(low: list[str], i: int) -> bool:
    """Whether after a comma the clause goes on with its predicate."""
    return i < len(low) and (
        low[i] in BE or low[i] in HAVE or low[i] in PARTICIPLES or low[i] == "who" or low[i] in DIE
    )


def _holds(w: Words, r: Reading, i: int) -> bool:
    """Whether "were held" speaks of custody: people, no other object."""
    first, last = r.noun
    if first < last and not _person(_head(w, r)):
        return False
    return (w.low[i] != "caught" and not {"hostage", "talks", "by"} & set(w.low[i + 1 : i + 3])) or (
        w.low[i] == "seized" and False
    )


def _object(w: Words, i: int) -> bool:
    """Whether a noun phrase begins at word i, so that the verb before it is active."""
    if i >= len(w.low):
        return False
    low = w.low[i]
    if low in {
        "the",
        "a",
        "an",
        "his",
        "her",
        "their",
        "its",
        "them",
        "him",
        "another",
        "at",
        "more",
        "several",
        "dozens",
        "many",
        "up",
        "nearly",
        "some",
        "over",
        "about",
        "two",
        "three",
        "one",
    }:
        return (
            low not in {"at", "over", "up", "more", "about"}
            or (low == "at" and w.low[i + 1 : i + 2] in (["least"], ["most"]))
            or (
                low in {"more", "over", "about"}
                and i + 1 < len(w.low)
                and (w.low[i + 1] == "than" or w.low[i + 1][0].isdigit())
            )
        )
    return low[0].isdigit() and low not in {"in"}


def _governor(w: Words, readings: list[Reading], k: int) -> str:
    """The verb or noun before the number that takes it: killed nine, deaths of 12, a toll of 40, left 31 dead."""
    r, low = readings[k], w.low
    i = r.left - 1
    while (
        i >= 0
        and (
            low[i]
            in {
                "the",
                "a",
                "an",
                "its",
                "his",
                "their",
                "also",
                "only",
                "just",
                "in",
                "total",
                "all",
                "further",
                "additional",
                "another",
                "of",
                "killing",
                "some",
                "between",
                "and",
            }
            and r.left - i < 4
        )
        and not (low[i] == "of" or low[i] == "and" or low[i] == "in" or low[i] in ACTIVE)
    ):
        i -= 1
    if i < 0:
        return ""
    word = low[i]
    if word in HARD and word != ":":
        return ""
    if word in ACTIVE or word in PARTICIPLES:
        if word in {
            "charge",
            "charges",
            "charging",
            "sentence",
            "sentences",
            "charged",
            "sentenced",
        } and not _people_noun(w, r):
            return ""
        if _things(w, r) or (
            low[r.number.after : r.number.after + 1] and low[r.number.after] in {"miles", "times", "points"}
        ):
            return ""
        before = low[i - 1] if i else ""
        if word in PARTICIPLES and (before in BE or low[max(0, i - 2) : i] == ["been", "not"]):
            return ""
        return (
            ""
            if _infinitive(low, i) and word in ACTIVE and not word.endswith("ing")
            else PARTICIPLES.get(word) or ACTIVE[word]
        )
    if word == "dead" and i and low[i - 1] == "shot" and not (i > 1 and low[i - 2] in BE):
        return "deaths"
    if word in INCLUDING or word in BE or word in {":", "as", "at", "with"}:
        found = _set_before(w, r, i)
        if found:
            return found
    if (
        word in {"of", "to", "for"}
        and i
        and low[i - 1] in OF_NOUNS
        and low[i - 1] != "lives"
        and not (low[i - 1] in {"killed", "loss"} and word != "of")
    ):
        if not ((word == "to" and low[i - 1] not in {"injuries", "injury", "deaths"}) or word == "for"):
            return OF_NOUNS[low[i - 1]] if not _things(w, r) else ""
    if word == "of" and low[max(0, i - 2) : i] in (["the", "lives"], ["lives", "lost"]):
        return "deaths"
    if word in MOVES or word in TOLLS:
        return _toll(w, r, i)
    if word in {"and", ","}:
        return _coordinated(w, readings, k, i)
    return ""


def _set_before(w: Words, r: Reading, i: int) -> str:
    """Among the dead were two children; the victims included three officers; wounded: 12."""
    low = w.low
    left = low[max(0, i - 12) : i]
    if not _people_noun(w, r) and low[i] != ":":
        return ""
    for back in range(len(left) - 1, -1, -1):
        at = i - len(left) + back
        word = left[back]
        if word in HARD:
            return ""
        if word in COUNTED and word not in {"bodies", "lives", "casualties"}:
            if low[at - 1] in {"the", "those", "people", ",", "of", "were"} or back == len(left) - 1:
                return COUNTED[word]
            return COUNTED[word] if word not in PARTICIPLES or low[i] in INCLUDING else ""
        if word == "victims" and low[i] in INCLUDING | BE:
            return "deaths"
    return ""


def _people_noun(w: Words, r: Reading) -> bool:
    first, last = r.noun
    return (
        first >= last
        or _person(_head(w, r))
        or w.low[last - 1] in PEOPLE
        or any(x in PEOPLE for x in w.low[first:last])
    )


def _toll(w: Words, r: Reading, i: int) -> str:
    """The toll rose from 31 to 33; the number of people killed stands at 40."""
    low = w.low
    if _things(w, r) or _own_noun(w, r):
        return ""
    for at in range(i, max(-1, i - 14), -1):
        word = low[at]
        if word in HARD - {":", "("} or (word in {"after", "when", "while", "as"} and at < i):
            return ""
        if word in TOLLS:
            near = low[max(0, at - 3) : at + 5]
            if {"injury", "injured", "wounded"} & set(near):
                return "injuries"
            if {"vote", "votes", "seat", "seats", "medal", "goal", "election", "final", "goals", "season"} & set(
                low[max(0, at - 4) : at + 5]
            ):
                return ""
            if {"arrest", "arrests", "arrested"} & set(near):
                return "arrests"
            return "deaths" if word != "tally" or "death" in near or "dead" in near else ""
        if word in {"number", "count", "total", "figure", "numbers"}:
            cues = [COUNTED[x] for x in low[max(0, at - 2) : at] + low[at + 1 : i] if x in COUNTED or x in PARTICIPLES]
            if cues:
                return cues[0]
            if word in {"number", "numbers"}:
                return ""
        if (
            word in {"deaths", "fatalities", "arrests", "injuries", "dead"}
            and low[i] in {"to", "at", "reached", "from", "stood", ":", "was", "exceeded", "passed", "topped", "hit"}
            and i - at < 7
        ):
            return COUNTED[word] if low[i] != "was" or i - at == 1 else ""
    return ""


def _own_noun(w: Words, r: Reading) -> bool:
    """Whether the number counts something of its own that is no person."""
    first, last = r.noun
    return (
        first < last
        and not _person(_head(w, r))
        and not COUNTED.get(w.low[last - 1])
        and not w.word[last - 1][0].isupper()
    )


def _coordinated(w: Words, readings: list[Reading], k: int, i: int) -> str:
    """killing the driver and two passengers."""
    low = w.low
    if low[i] != "and" or not _people_noun(w, readings[k]):
        return ""
    for at in range(i - 1, max(-1, i - 8), -1):
        word = low[at]
        if word in HARD or word == "," or word in SUBORDINATORS or word in BE:
            return ""
        if word in ACTIVE or (word in PARTICIPLES and low[at - 1] not in BE and at + 1 < i):
            if word in PARTICIPLES and not _object(w, at + 1):
                return ""
            return "" if _infinitive(low, at) and not word.endswith("ing") else PARTICIPLES.get(word) or ACTIVE[word]
    return ""


def _infinitive(low: list[str], i: int) -> bool:
    """Whether the verb at i is only possible or planned: to kill, could kill, would have died."""
    return bool(MODAL & set(low[max(0, i - 2) : i])) and not (low[i - 1] == "been")


def _unreal(w: Words, r: Reading, how: str) -> bool:
    """could be killed, would kill hundreds, if 10 were killed, no more than a threat."""
    low = w.low
    if how == "after":
        span = low[r.noun[1] : r.noun[1] + 6]
    else:
        span = low[max(0, r.left - 4) : r.left]
    for at, word in enumerate(span):
        if word in {"could", "would", "might", "should", "will", "shall", "can"} and {
            "be",
            "have",
            "kill",
            "die",
            "arrest",
            "cause",
            "lead",
            "cost",
            "claim",
            "injure",
            "face",
        } & set(span[at + 1 : at + 3]):
            return True
    return how == "before" and bool(
        {"threatened", "threatening", "planned", "plotting", "plotted", "vowed", "plot"} & set(span)
    )


def _rate(w: Words, r: Reading) -> bool:
    """Deaths per 100,000 or every day are rates, no tallies."""
    right = w.low[r.number.after : r.noun[1] + 6]
    for at, word in enumerate(right):
        following = right[at + 1] if at + 1 < len(right) else ""
        if (
            (word in RATE[0] and following in RATE[1])
            or (word == "a" and following in {"day", "week", "month", "year"})
            or (word == "per" and following[:1].isdigit())
        ):
            return True
    return False


def _none_counts(w: Words, r: Reading, how: str) -> bool:
    """no deaths, no one was killed, none were injured; not "no police were hurt in the making"."""
    word = w.low[r.number.first]
    if word == "no" and r.number.last - r.number.first == 1:
        return (how == "noun" and r.noun[1] - r.noun[0] <= 3) or (
            how == "after" and _people_noun(w, r) and r.noun[0] < r.noun[1]
        )
    return how == "after"


def _plain_noun(w: Words, r: Reading) -> bool:
    return r.noun[0] < r.noun[1] and _person(_head(w, r))
