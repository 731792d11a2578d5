"""Numbers that measure nothing: dates, times, ages, names, sums of money, lengths of time and the like."""

import re

from .cues import COUNTED, MONTHS, PEOPLE, WEEKDAYS
from .numbers import DASHES, Number
from .sentence_words import Words
from .vote_cues import VOTE_NOUNS

CURRENCY_SIGNS = set("$£€¥₹₽₩₦₱₪฿₴₫")
CURRENCIES = set(
    ["dollars", "dollar", "euros", "euro", "pounds", "pound", "yen", "yuan", "rupees", "rupee", "pesos", "peso", "rubles", "roubles", "francs", "shillings", "cents", "pence", "naira", "rand", "baht", "won", "lira", "liras", "dinars", "riyals", "reais", "bolivianos", "usd", "eur", "gbp", "renminbi", "kronor", "kroner", "shekels", "p", "sterling", "taka", "ringgit", "rupiah", "cedis", "dirhams", "soles", "crowns", "zloty", "forints", "hryvnia", "birr", "kwacha", "bitcoin"]
) - {"won", "p"}  # fmt: skip
TIME_UNITS = set(
    [
        "second",
        "seconds",
        "minute",
        "minutes",
        "hour",
        "hours",
        "day",
        "days",
        "night",
        "nights",
        "week",
        "weeks",
        "month",
        "months",
        "year",
        "years",
        "decade",
        "decades",
        "century",
        "centuries",
        "fortnight",
        "weekend",
        "weekends",
        "yr",
        "yrs",
        "hrs",
        "mins",
        "term",
        "terms",
    ]
) - {"term", "terms"}
DESIGNATORS = set(
    [
        "article",
        "articles",
        "decree",
        "resolution",
        "law",
        "act",
        "section",
        "chapter",
        "page",
        "pages",
        "no",
        "no.",
        "nos",
        "number",
        "numbers",
        "channel",
        "channels",
        "route",
        "flight",
        "boeing",
        "airbus",
        "highway",
        "room",
        "gate",
        "phase",
        "level",
        "levels",
        "unit",
        "battalion",
        "brigade",
        "division",
        "regiment",
        "radio",
        "group",
        "area",
        "sector",
        "zone",
        "block",
        "ward",
        "district",
        "precinct",
        "line",
        "platform",
        "paragraph",
        "paragraphs",
        "clause",
        "rule",
        "proposition",
        "prop",
        "amendment",
        "order",
        "bill",
        "case",
        "category",
        "class",
        "grade",
        "form",
        "type",
        "model",
        "series",
        "season",
        "episode",
        "part",
        "volume",
        "issue",
        "version",
        "windows",
        "formula",
        "tier",
        "schedule",
        "box",
        "suite",
        "apartment",
        "flat",
        "apollo",
        "interstate",
        "building",
        "camp",
        "checkpoint",
        "hall",
        "serie",
        "protocol",
        "regulation",
        "directive",
        "annex",
        "appendix",
        "table",
        "figure",
        "chart",
        "item",
        "step",
        "stage",
        "lot",
        "mig",
        "su",
        "f",
        "b",
        "t",
        "m",
    ]
)
MERIDIEM = {"am", "pm", "a.m.", "p.m.", "a.m", "p.m", "o'clock", "gmt", "noon", "midnight", "ist", "est", "utc"}
PRONOUN_AFTER_ONE = set(
    [
        "of",
        "who",
        "that",
        "which",
        "could",
        "can",
        "might",
        "would",
        "should",
        "may",
        "must",
        "has",
        "is",
        "was",
        "day",
        "another",
        "after",
        "or",
        "way",
        "thing",
        "side",
        "point",
        "hand",
        "moment",
        "time",
        "by",
    ]
)
YEAR_BEFORE = set(
    [
        "in",
        "since",
        "by",
        "of",
        "until",
        "till",
        "from",
        "during",
        "between",
        "through",
        "before",
        "after",
        "late",
        "early",
        "mid",
        "the",
        "and",
        "around",
        "to",
    ]
)
SURVEYED = set(["surveyed", "polled", "interviewed", "questioned", "sampled", "respondents", "sample"])


def kind_of(w: Words, n: Number, previous: Number | None) -> str:
    """The kind of a number that is certainly no measure, else empty. `previous` is the number before it."""
    low, size = w.low, len(w.low)
    before = low[n.first - 1] if n.first else ""
    before2 = low[n.first - 2] if n.first > 1 else ""
    after = low[n.last] if n.last < size else ""
    after2 = low[n.last + 1] if n.last + 1 < size else ""
    digits = n.form == "digits"
    if n.form == "idiom":
        return "idiom"
    if n.form == "ordinal":
        return "date" if after in MONTHS or before in MONTHS or (after == "of" and after2 in MONTHS) else "ordinal"
    if n.form == "times":
        return "other quantity"
    if digits and _glued_name(w, n, before, after):
        return "name"
    if n.form in {"digits", "word"}:
        kind = _time(w, n, before, after, after2) if digits else "time" if after == "o'clock" else ""
        kind = kind or _date(w, n, before, before2, after, after2, previous)
        if kind:
            return kind
        if _age(w, n, before, before2, after, after2):
            return "age"
    if (
        before in CURRENCY_SIGNS
        or after in CURRENCIES
        or after in CURRENCY_SIGNS
        or before in {"us$", "rs", "usd", "eur"}
    ):
        return "money"
    if n.form in {"digits", "word"} and after in {"per", "a"} and after2 in CURRENCIES:
        return "money"
    if (after in TIME_UNITS and n.unit == "") or (after in DASHES and w.glued(n.last) and after2 in TIME_UNITS):
        return "age" if _old(w, n.last) else "duration"
    if (
        after in {"more", "full", "long", "straight", "consecutive", "further", "whole", "calendar", "or"}
        and after2 in TIME_UNITS
    ):
        return "duration"
    if (
        digits
        and n.first == 0
        and n.last < size
        and after in {")", "."}
        and (after == ")" or w.glued(n.last))
        and n.value < 100
    ):
        return "list mark"
    if digits and before == "(" and after == ")" and n.first == 1 and n.value < 100:
        return "list mark"
    if n.unit != "percent" and before in DESIGNATORS and (digits or w.word[n.first - 1][0].isupper()):
        if before not in {"no", "number", "numbers"} or digits:
            return "name"
    if digits and before == "." and before2 in {"no", "nos"} and after not in {"of"}:
        return "name"
    if (
        digits
        and n.unit == ""
        and before in {"and", ",", "&"}
        and previous
        and n.first - previous.last == 1
        and _named(w, previous)
    ):
        return "name"
    if (
        n.form == "word"
        and w.word[n.first][0].isupper()
        and n.first
        and before not in {".", ":", "“", '"', "•", "–", "—", "-", "'", "‘", "”", ")"}
    ):
        if (n.last < size and w.word[n.last][0].isupper()) or before in {"the", "of", "big", "group", "gang"}:
            return "name"
    if w.low[n.first] == "one" and n.last - n.first == 1:
        return _one(w, n, before, after, after2)
    return _margin(w, n, before)


def _glued_name(w: Words, n: Number, before: str, after: str) -> bool:
    """G20, COVID-19, M23, 9/11, 24/7, 3D, A330-200."""
    first = n.first
    if w.glued(first) and before[-1:].isalpha() and before not in {"rs", "us"}:
        return True
    if w.glued(first) and before in DASHES and w.glued(first - 1) and first > 1 and w.low[first - 2].isalpha():
        return (w.word[first - 2][0].isupper() and w.low[first - 2] not in MONTHS) or len(w.low[first - 2]) == 1
    if (w.glued(first) and before in {"/", "#", "_", "@"}) or (
        after in {"/", "_"} and w.glued(n.last) and w.low[n.last + 1 : n.last + 2] and w.low[n.last + 1][0].isalnum()
    ):
        return True
    if after and w.glued(n.last) and len(after) < 3 and after.isalpha() and after.isascii():
        return after not in {
            "k",
            "m",
            "bn",
            "mn",
            "km",
            "s",
            "st",
            "nd",
            "rd",
            "th",
            "am",
            "pm",
            "p",
            "c",
            "kg",
            "cm",
            "mm",
            "ft",
            "h",
            "pc",
            "x",
            "g",
        }
    return False


def _time(w: Words, n: Number, before: str, after: str, after2: str) -> str:
    if after in MERIDIEM or (after == ":" and after2[:1].isdigit() and w.glued(n.last) and w.glued(n.last + 1)):
        return "time"
    if before == ":" and w.glued(n.first) and w.glued(n.first - 1) and w.low[n.first - 2][0].isdigit():
        return "time"
    if before in DASHES and n.last < len(w.low) and w.low[n.last] in MERIDIEM:
        return "time"
    surface = w.word[n.first]
    if len(surface) == 5 and surface[2] == "." and before in {"at", "by"} and after in MERIDIEM:
        return "time"
    return ""


def _date(w: Words, n: Number, before: str, before2: str, after: str, after2: str, previous: Number | None) -> str:
    surface, one = w.word[n.first], n.last - n.first == 1
    digits = n.form == "digits"
    if digits and re.fullmatch(r"\d{1,4}\.\d{1,2}\.\d{2,4}", surface):
        return "date"
    day = digits and n.value <= 31 and float(n.value).is_integer()
    if (
        day
        and n.unit == ""
        and (
            (before in MONTHS and before != "may")
            or (before == "may" and w.word[n.first - 1] == "May")
            or (before == "." and before2 in MONTHS)
        )
    ):
        return "date"
    if (
        day
        and n.unit == ""
        and ((after in MONTHS and (after != "may" or w.word[n.last] == "May")) or (after == "of" and after2 in MONTHS))
    ):
        return "date"
    if (
        day
        and before in {"and", ",", "or", "to", "&"} | DASHES
        and previous
        and n.first - previous.after == 1
        and previous.value <= 31
    ):
        if previous.first and (
            w.low[previous.first - 1] in MONTHS
            or (w.low[previous.first - 2 : previous.first] and w.low[previous.first - 2] in MONTHS and before2 != ",")
        ):
            if after not in PEOPLE and after not in COUNTED and after != "more":
                return "date"
    if day and before == "(" and after == ")" and before2 in WEEKDAYS:
        return "date"
    if before == "the" and after == "th":
        return "date"
    if digits and before in {"'", "’", "‘"} and len(surface) == 2 and not w.glued(n.first - 1) and w.glued(n.first):
        return "date"
    if digits and after == "s" and w.glued(n.last) and float(n.value).is_integer() and n.value % 10 == 0:
        return "date"
    if not (digits and one and len(surface) == 4 and surface.isdigit() and 1600 <= n.value <= 2100 and n.unit == ""):
        if (
            day
            and len(surface) == 2
            and before in DASHES
            and previous
            and len(w.word[previous.first]) == 4
            and 1900 <= previous.value <= 2100
            and w.glued(n.first)
        ):
            return "date"
        return ""
    if (
        after in COUNTED
        or after in PEOPLE - {"people", "members", "workers", "students", "supporters", "officers", "victims"}
        or after in VOTE_NOUNS - {"vote", "voting", "ballot"} | {"seats", "deputies"}
    ):
        return "" if before not in YEAR_BEFORE - {"of", "the", "to", "and", "from", "by", "around"} else "date"
    if after in {"people", "protesters", "demonstrators"} and before not in {"in", "since", "the"}:
        return ""
    return "date"


def _age(w: Words, n: Number, before: str, before2: str, after: str, after2: str) -> bool:
    if before in {"aged", "age", "ages", "turned"} or (before == "of" and before2 in {"age", "ages"}):
        return n.value < 120
    if (
        before in {"and", "to", "–", "-"}
        and n.first > 2
        and {"aged", "ages"} & set(w.low[max(0, n.first - 5) : n.first])
    ):
        return True
    if before in DASHES and w.glued(n.first) and before2 in {"over", "under"}:
        return True
    if after in DASHES and after2 in {"year", "month", "day", "week"} and _old(w, n.last):
        return True
    if after in {"year", "years", "month", "months"} and _old(w, n.last):
        return True
    plain = n.form == "digits" and n.unit == "" and math_int(n.value) and 5 <= n.value <= 105 and n.high != n.high
    if not (plain and before == "," and n.first > 1):
        return False
    name = w.word[n.first - 2]
    if not (name[0].isupper() and name[0].isalpha()) or before2 in MONTHS or before2 in WEEKDAYS:
        return False
    if after in {",", ")"} and not (n.last + 1 < len(w.low) and w.word[n.last + 1][0].isupper() and _listed(w, n)):
        return _personal(w, n.first - 2) or after2 in {
            "who",
            "a",
            "an",
            "the",
            "was",
            "is",
            "from",
            "has",
            "had",
            "said",
            "beating",
            "and",
        }
    return after in {"died", "was", "who", "has", "is", "told", "said", "from"}


def math_int(value: float) -> bool:
    """Whether a value is a whole number."""
    return value == value and float(value).is_integer()


def _personal(w: Words, i: int) -> bool:
    """Whether word i ends a name of two words, as a person's does."""
    return i > 0 and w.word[i - 1][0].isupper() and w.word[i - 1][0].isalpha()


def _listed(w: Words, n: Number) -> bool:
    """Whether the next name of a list follows with a number of its own: "Labour, 34, Conservatives, 31"."""
    ahead = w.low[n.last + 1 : n.last + 7]
    return any(a[0].isdigit() for a in ahead)


def _old(w: Words, j: int) -> bool:
    return "old" in w.low[j : j + 4] or "olds" in w.low[j : j + 4]


def _named(w: Words, previous: Number) -> bool:
    return previous.first > 0 and w.low[previous.first - 1] in DESIGNATORS


def _one(w: Words, n: Number, before: str, after: str, after2: str) -> str:
    if before in {"no", "every", "any", "each", "this", "that", "the", "which", "only"} and after not in PEOPLE:
        return "idiom"
    if after == "of" and after2 in {"the", "its", "his", "her", "their", "our", "those", "these", "my"}:
        return (
            ""
            if {"killed", "died", "injured", "wounded", "arrested", "detained", "dead", "shot"}
            & set(w.low[n.last : n.last + 9])
            else "idiom"
        )
    if after in PRONOUN_AFTER_ONE | DASHES - {"-"} and after not in {"was", "is", "of", "by"}:
        return "idiom"
    return ""


def _margin(w: Words, n: Number, before: str) -> str:
    """Margins of error and sizes of samples."""
    left = w.low[max(0, n.first - 9) : n.first]
    right = w.low[n.after : n.after + 7]
    if before in {"±", "+/-"} or left[-3:] == ["plus", "or", "minus"] or left[-3:] == ["+", "/", "-"]:
        return "margin of error"
    if ("error" in left and "margin" in left) or ("error" in right[:5] and "margin" in right[:5]):
        return "margin of error"
    if n.unit == "" and n.form in {"digits", "word", "vague"} and n.value >= 100:
        if "respondents" in right[:4] or "sample" in left[-4:] or "sample" in right[:3]:
            return "sample size"
        if right[:1] and {"people", "adults", "voters", "electors", "americans"} & set(right[:4]):
            cue = SURVEYED | {"poll", "survey", "sampling", "polling"}
            if (
                (left[-1:] == ["of"] and cue & set(left[-3:]))
                or SURVEYED & set(left[-3:])
                or {"surveyed", "polled", "interviewed", "questioned"} & set(right[:5])
            ):
                return "sample size"
        if {"surveyed", "interviewed", "questioned", "canvassed"} & set(left[-2:]):
            return "sample size"
    return ""
