"""Numbers that measure nothing: dates, times, ages, names, sums of money, lengths of time and the like."""

import re
from typing import NamedTuple

from .cues import COUNTED, MONTHS, PEOPLE, WEEKDAYS, words
from .numbers import DASHES, Number
from .sentence_words import Words
from .vote_cues import SEATS, VOTE_NOUNS

CURRENCY_SIGNS = frozenset("$£€¥₹₽₩₦₱₪฿₴₫")
CURRENCIES = words(
    "dollars dollar euros euro pounds pound yen yuan rupees rupee pesos peso rubles roubles francs shillings cents"
    " pence naira rand baht lira liras dinars riyals reais bolivianos usd eur gbp renminbi kronor kroner shekels"
    " sterling taka ringgit rupiah cedis dirhams soles crowns zloty forints hryvnia birr kwacha"
)
TIME_UNITS = words(
    "second seconds minute minutes hour hours day days night nights week weeks month months year years decade"
    " decades century centuries fortnight weekend weekends yr yrs hrs mins"
)
DESIGNATORS = words(
    "article articles decree resolution law act section chapter page pages no. nos number numbers channel channels"
    " route flight boeing airbus highway room gate phase level levels unit battalion brigade division regiment radio"
    " group sector zone block ward precinct line platform paragraph paragraphs clause rule proposition prop"
    " amendment order bill category class grade type model series season episode part volume issue version windows"
    " formula tier schedule box suite apartment flat apollo interstate camp checkpoint hall serie protocol"
    " regulation directive annex appendix table figure chart item step stage lot mig su f b t m office round iphone"
    " opus psalm verse exit terminal track bus tram"
)
MERIDIEM = words("am pm a.m. p.m. a.m p.m o'clock gmt noon midnight ist est utc")
GLUED_UNITS = words("k m bn mn km s st nd rd th am pm p c kg cm mm ft h pc x g")
IDIOM_BEFORE_ONE = words("no every any each this that the which only plus not number")
IDIOM_AFTER_ONE = words(
    "who that which could can might would should may must has is day another after or way thing side point hand"
    " moment time"
)
YEAR_BEFORE = words("in since until till during between through before after late early mid")
SURVEYED = words("surveyed polled interviewed questioned canvassed")
AGE_BEFORE = words("aged age ages turned")
AFTER_AGE = words("died was who has is told said from")
AFTER_AGE_COMMA = words(
    "by in at shot killed both whose who a an the was is from has had said beating and secured told of"
)
OPENING = words(". : “ \" • – — - ' ‘ ” )")


class Spot(NamedTuple):
    """A number where it stands: the two words on either side, and the number before it."""

    w: Words
    n: Number
    before: str
    before2: str
    after: str
    after2: str
    previous: Number | None


def kind_of(w: Words, n: Number, previous: Number | None) -> str:
    """The kind of a number that is certainly no measure, else empty. `previous` is the number before it."""
    low, size = w.low, len(w.low)
    spot = Spot(
        w,
        n,
        low[n.first - 1] if n.first else "",
        low[n.first - 2] if n.first > 1 else "",
        low[n.last] if n.last < size else "",
        low[n.last + 1] if n.last + 1 < size else "",
        previous,
    )
    if n.form == "idiom":
        return "idiom"
    if n.form == "ordinal":
        return (
            "date"
            if spot.after in MONTHS or spot.before in MONTHS or (spot.after == "of" and spot.after2 in MONTHS)
            else "ordinal"
        )
    if n.form == "uncounted" and spot.before in {"how", "so", "too", "as"}:
        return "idiom"
    if n.form == "times":
        return "other quantity"
    for kind, rule in RULES:
        if rule(spot):
            return kind
    return ""


def whole(value: float) -> bool:
    """Whether a value is a whole number."""
    return value == value and float(value).is_integer()


def _digits(s: Spot) -> bool:
    return s.n.form == "digits"


def _glued_name(s: Spot) -> bool:
    """G20, COVID-19, M23, 9/11, 24/7, 3D, section 80(2)."""
    w, first, last = s.w, s.n.first, s.n.last
    if not _digits(s):
        return False
    if w.glued(first) and s.before[-1:].isalpha() and s.before not in {"rs", "us"}:
        return True
    if w.glued(first) and s.before in DASHES and w.glued(first - 1) and s.before2.isalpha():
        return (w.word[first - 2][0].isupper() and s.before2 not in MONTHS) or len(s.before2) == 1
    if w.glued(first) and s.before == "(" and w.glued(first - 1) and s.after == ")" and s.before2[:1].isdigit():
        return True
    if w.glued(first) and s.before in {"/", "#", "_", "@"}:
        return True
    if s.after in {"/", "_"} and w.glued(last) and s.after2[:1].isalnum() and w.glued(last + 1):
        return True
    if not (s.after.isalpha() and w.glued(last)):
        return False
    return (len(s.after) < 3 and s.after not in GLUED_UNITS) or (w.word[last][0].isupper() and len(s.after) > 3)


def _clock(s: Spot) -> bool:
    """05.41 at the head of a line."""
    return s.n.first == 0 and s.n.unit == "" and re.fullmatch(r"[0-2]\d\.[0-5]\d", s.w.word[0]) is not None


def _time(s: Spot) -> bool:
    w = s.w
    if s.after == "o'clock":
        return True
    if not _digits(s):
        return False
    if (
        _clock(s)
        or s.after in MERIDIEM
        or (s.after == ":" and s.after2[:1].isdigit() and w.glued(s.n.last) and w.glued(s.n.last + 1))
    ):
        return True
    return s.before == ":" and w.glued(s.n.first) and w.glued(s.n.first - 1) and s.before2[:1].isdigit()


def _date(s: Spot) -> bool:
    w, n = s.w, s.n
    surface = w.word[n.first]
    if n.unit or n.form != "digits":
        return False
    if n.last - n.first != 1:
        return (
            n.last - n.first == 3
            and n.high <= 31
            and whole(n.value)
            and (_month_at(w, n.first - 1) or _month_at(w, n.last) or (s.before == "." and _month_at(w, n.first - 2)))
        )
    if re.fullmatch(r"\d{1,4}\.\d{1,2}\.\d{2,4}", surface) or (
        s.after == "s" and w.glued(n.last) and n.value % 10 == 0
    ):
        return True
    if w.glued(n.first) and s.before in {"'", "’", "‘"} and len(surface) == 2 and not w.glued(n.first - 1):
        return True
    return (n.value <= 31 and whole(n.value) and _day(s)) or (
        len(surface) == 4 and 1600 <= n.value <= 2100 and _year(s)
    )


def _day(s: Spot) -> bool:
    """July 15; 15 July; November 20 and 22; 3 and 6 February; Thursday (26); 2020-10-18."""
    w, n = s.w, s.n
    if _month_at(w, n.first - 1) or (s.before == "." and _month_at(w, n.first - 2)):
        return s.after not in PEOPLE and s.after not in COUNTED
    if _month_at(w, n.last) or (s.after == "of" and _month_at(w, n.last + 1)):
        return True
    if s.after in {"and", "-", "–", "to", "or"} and s.after2.isdigit() and _month_at(w, n.last + 2):
        return True
    if s.before == "(" and s.after == ")" and s.before2 in WEEKDAYS:
        return True
    p = s.previous
    if p is None or s.before not in DASHES | {"and", "or", "to", "&", ","} or n.first - p.after != 1:
        return False
    if len(w.word[p.first]) == 4 and 1900 <= p.value <= 2100:
        return w.glued(n.first) and s.before in DASHES
    joined = p.value <= 31 and (
        _month_at(w, p.first - 1) or (p.first > 1 and w.low[p.first - 1] == "." and _month_at(w, p.first - 2))
    )
    return joined and s.before != "," and s.after not in PEOPLE and s.after not in COUNTED and s.after != "more"


def _month_at(w: Words, i: int) -> bool:
    return 0 <= i < len(w.low) and w.low[i] in MONTHS and w.word[i][0].isupper()


def _year(s: Spot) -> bool:
    """A year, unless people, votes or seats are counted."""
    counted = s.after in COUNTED or s.after in PEOPLE or s.after in VOTE_NOUNS - {"vote", "ballot"} or s.after in SEATS
    if not counted:
        return s.before not in CURRENCY_SIGNS
    return s.before in YEAR_BEFORE or (s.before == "the" and s.after in {"deaths", "killings"})


def _age(s: Spot) -> bool:
    w, n, low = s.w, s.n, s.w.low
    if n.unit or not n.value < 120 or n.form not in {"digits", "word"}:
        return False
    if s.before in AGE_BEFORE or (s.before == "of" and s.before2 in {"age", "ages"}):
        return True
    if s.before in {"and", "to", "–", "-"} and not {"aged", "ages"}.isdisjoint(low[max(0, n.first - 5) : n.first]):
        return True
    if s.before in DASHES and w.glued(n.first) and s.before2 in {"over", "under"}:
        return True
    if (s.after in DASHES and s.after2 in {"year", "month", "day", "week"}) or s.after in {
        "year",
        "years",
        "month",
        "months",
    }:
        return "old" in low[n.last : n.last + 4] or "olds" in low[n.last : n.last + 4]
    if (
        n.form == "digits"
        and "age" in low[max(0, n.first - 8) : n.first]
        and s.after in {"", ".", ",", ";", "and", "in", "while", "at"}
    ):
        return True
    return whole(n.value) and n.value >= 5 and (_age_of(s) or _age_aside(s))


def _age_of(s: Spot) -> bool:
    """boys of about 12; officers under 45; my mother, who is 81."""
    low, k = s.w.low, s.n.first - 1 - (s.before == "about")
    if s.before in {"is", "was", "now"} and s.before2 in {"who", "he", "she"}:
        return s.after in {"", ".", ",", ";", "and", "when", "but"}
    if k < 1 or low[k] not in {"under", "over", "of", "above", "below"} or s.after in PEOPLE:
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
    if n.form != "digits" or s.before != "," or n.first < 2 or n.high == n.high or n.value > 105:
        return False
    i = n.first - 2
    if i > 1 and w.low[i - 1] in DASHES and w.glued(i):
        i -= 2
    if w.low[i] in MONTHS or w.low[i] in WEEKDAYS or not w.word[i][0].isalpha():
        return False
    if not w.word[i][0].isupper():
        return s.after == "," and s.after2 in AFTER_AGE
    if s.after in {",", ")"}:
        listed = (
            n.last + 1 < len(w.low)
            and w.word[n.last + 1][0].isupper()
            and any(x[0].isdigit() for x in w.low[n.last + 1 : n.last + 7])
        )
        personal = i > 0 and w.word[i - 1][0].isupper() and w.word[i - 1][0].isalpha()
        return not listed and (personal or s.after2 in AFTER_AGE_COMMA)
    return s.after in AFTER_AGE or (s.after in DASHES and s.after2 == "who")


def _money(s: Spot) -> bool:
    if (
        s.before in CURRENCY_SIGNS
        or s.before in {"us$", "rs", "usd", "eur"}
        or s.after in CURRENCIES
        or s.after in CURRENCY_SIGNS
    ):
        return True
    return s.n.form in {"digits", "word"} and s.after in {"per", "a"} and s.after2 in CURRENCIES


def _duration(s: Spot) -> bool:
    if s.n.unit:
        return False
    if s.after in TIME_UNITS or (s.after in DASHES and s.w.glued(s.n.last) and s.after2 in TIME_UNITS):
        return True
    return (
        s.after in {"more", "full", "long", "straight", "consecutive", "further", "whole", "calendar", "or"}
        and s.after2 in TIME_UNITS
    )


def _list_mark(s: Spot) -> bool:
    if not _digits(s) or s.n.value >= 100:
        return False
    if s.n.first == 0 and s.after in {")", "."}:
        return s.after == ")" or s.w.glued(s.n.last)
    return s.n.first == 1 and s.before == "(" and s.after == ")"


def _name(s: Spot) -> bool:
    """Decree 4,078, Article 166, Channels 11 and 13, Group of Twenty, the Big Four."""
    w, n = s.w, s.n
    if n.unit == "percent":
        return False
    if s.before in DESIGNATORS and (
        _digits(s) or w.word[n.first - 1][0].isupper() or s.before in {"round", "phase", "stage", "chapter", "part"}
    ):
        return (
            s.before not in {"number", "numbers", "no", "line", "order", "part", "group", "class"}
            or w.word[n.first - 1][0].isupper()
            or (s.before == "number"
            and s.before2 != "the"
            and _digits(s))
        )
    if _digits(s) and s.before == "." and s.before2 in {"no", "nos"} and s.after != "of":
        return True
    if (
        _digits(s)
        and s.before in {"and", ",", "&"}
        and s.previous
        and n.first - s.previous.last == 1
        and s.previous.first
    ):
        return w.low[s.previous.first - 1] in DESIGNATORS
    if n.form == "word" and n.first and w.word[n.first][0].isupper() and s.before not in OPENING:
        return (n.last < len(w.low) and w.word[n.last][0].isupper()) or s.before in {
            "the",
            "of",
            "big",
            "group",
            "gang",
        }
    return False


def _compound(s: Spot) -> bool:
    """two-party, three-way, six-storey: an adjective; the two, the three: those just named."""
    if s.before == "the" and s.n.form == "word" and s.n.value < 10 and s.n.unit == "":
        if s.after in {",", ".", "was", "were", "had", "have", "are", "is", "and", "will", "would", "on", "said"}:
            return True
    return (
        s.n.unit == ""
        and s.after in DASHES
        and s.w.glued(s.n.last)
        and s.w.glued(s.n.last + 1)
        and s.after2.isalpha()
        and s.after2 not in {"seat", "member", "vote", "seater", "strong", "to"}
    )


def _pronoun(s: Spot) -> bool:
    """The pronoun one: one of the first, one another, the one who."""
    w, n = s.w, s.n
    if w.low[n.first] != "one" or n.last - n.first != 1:
        return False
    if s.before in IDIOM_BEFORE_ONE:
        return s.after not in PEOPLE or s.before in {"every", "any", "no", "not"}
    if s.after == "of":
        return s.after2 not in {"them", "whom"}
    return s.after in IDIOM_AFTER_ONE


def _margin(s: Spot) -> bool:
    left, right = s.w.low[max(0, s.n.first - 20) : s.n.first], s.w.low[s.n.after : s.n.after + 7]
    if s.before in {"±", "+/-"} or left[-3:] in (["plus", "or", "minus"], ["+", "/", "-"]):
        return True
    if "error" in left and "margin" in left and "," not in left[left.index("error") :]:
        return True
    return right[:1] in (["margin"], ["error"]) and "error" in right[:4]


def _sample(s: Spot) -> bool:
    left, right = s.w.low[max(0, s.n.first - 9) : s.n.first], s.w.low[s.n.after : s.n.after + 7]
    if s.n.unit or not s.n.value >= 100 or not VOTE_NOUNS.isdisjoint(right[:2]):
        return False
    if "respondents" in right[:4] or "sample" in left[-4:] + right[:3] or not SURVEYED.isdisjoint(left[-2:]):
        return True
    if not {"people", "adults", "voters", "electors", "americans"}.isdisjoint(right[:4]):
        asked = SURVEYED | {"poll", "survey", "sampling", "polling", "heard"}
        return (
            (left[-1:] == ["of"] and not asked.isdisjoint(left[-3:]))
            or not (SURVEYED | {"heard"}).isdisjoint(left[-3:])
            or not SURVEYED.isdisjoint(right[:5])
        )
    return False


RULES = (
    ("name", _glued_name),
    ("time", _time),
    ("date", _date),
    ("age", _age),
    ("money", _money),
    ("duration", _duration),
    ("list mark", _list_mark),
    ("name", _name),
    ("other quantity", _compound),
    ("idiom", _pronoun),
    ("margin of error", _margin),
    ("sample size", _sample),
)
