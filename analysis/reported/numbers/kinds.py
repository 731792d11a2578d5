"""Numbers that measure nothing: dates, times, ages, names, sums of money, lengths of time and the like."""

from .. import cues as cue
from .ages import is_age
from .calendar_kinds import Spot, in_digits, is_date, is_duration, is_time
from .ranges import Number
from .words import Words

LARGEST_MARGIN = 50


def kind_of(w: Words, n: Number, previous: Number | None) -> str:
    """The kind of a number that is certainly no measure, else empty. `previous` is the number before it."""
    low, form = w.low, n.form
    if form == "idiom":
        return "idiom"
    if form == "times":
        return "other quantity"
    first, last, size = n.first, n.last, len(low)
    before, before2 = low[first - 1] if first else "", low[first - 2] if first > 1 else ""
    after, after2 = low[last] if last < size else "", low[last + 1] if last + 1 < size else ""
    if form == "ordinal":
        dated = after in cue.MONTHS or before in cue.MONTHS or (after == "of" and after2 in cue.MONTHS)
        return "date" if dated else "ordinal"
    if form == "uncounted" and before in {"how", "so", "too", "as"}:
        return "idiom"
    if before in cue.BEFORE_MONEY:
        return "money"
    spot = Spot(w, n, before, before2, after, after2, previous)
    for kind, rule in SHARE_RULES if n.unit == "percent" else DIGIT_RULES if form == "digits" else WORD_RULES:
        if rule(spot):
            return kind
    return ""


def _glued_name(s: Spot) -> bool:
    """G20, COVID-19, M23, 9/11, 24/7, 3D, section 80(2)."""
    w, first, last = s.w, s.n.first, s.n.last
    if w.glued(first):
        if s.before[-1:].isalpha() and s.before not in {"rs", "us"}:
            return True
        if s.before in cue.DASHES and w.glued(first - 1) and s.before2.isalpha():
            return (w.upper(first - 2) and s.before2 not in cue.MONTHS) or len(s.before2) == 1
        if s.before == "(" and w.glued(first - 1) and s.after == ")" and s.before2[:1].isdecimal():
            return True
        if s.before in {"/", "#", "_", "@"}:
            return True
    if not w.glued(last):
        return False
    if s.after in {"/", "_"} and s.after2[:1].isalnum() and w.glued(last + 1):
        return True
    if not s.after.isalpha():
        return False
    return (len(s.after) < 3 and s.after not in cue.GLUED_UNITS) or (w.upper(last) and len(s.after) > 3)


def _money(s: Spot) -> bool:
    if s.after in cue.AFTER_MONEY:
        return True
    return s.after in {"per", "a"} and s.after2 in cue.CURRENCIES and s.n.form in {"digits", "word"}


def _list_mark(s: Spot) -> bool:
    if s.n.value >= 100 or (s.n.first > 1 and s.before not in cue.QUOTES):
        return False
    opened = s.before in cue.QUOTES and s.after == ")"
    if opened or (s.n.first == 0 and s.after in {")", "."}):
        return s.after == ")" or s.w.glued(s.n.last)
    return s.n.first == 1 and s.before == "(" and s.after == ")"


def _name(s: Spot) -> bool:
    """Decree 4,078, Article 166, Channels 11 and 13, Group of Twenty, the Big Four."""
    w, n = s.w, s.n
    if s.before == "," and s.before2 in cue.ACTS and s.after in {",", "."} and in_digits(s):
        return True  # this decree, 4,078, …
    if s.before in cue.ACTS and s.after in cue.DASHES and s.after2[:1].isdecimal():
        return False  # backed the bill 204-166
    if s.before in cue.DESIGNATORS and (
        in_digits(s) or w.upper(n.first - 1) or s.before in {"round", "phase", "stage", "chapter", "part"}
    ):
        return (
            s.before not in {"number", "numbers", "no", "line", "order", "part", "group", "class"}
            or w.upper(n.first - 1)
            or (s.before == "number" and s.before2 != "the" and in_digits(s))
        )
    if s.before == "." and s.before2 in {"no", "nos"} and s.after != "of" and in_digits(s):
        return True
    p = s.previous
    if s.before in {"and", ",", "&"} and p and p.first and n.first - p.last == 1 and in_digits(s):
        return w.low[p.first - 1] in cue.DESIGNATORS
    if n.form != "word" or not n.first or not w.upper(n.first) or s.before in cue.OPENING_MARKS:
        return False
    written = w.slice(n.first, n.first + 1)
    return not written.isupper() and ((s.after != "" and w.upper(n.last)) or s.before in cue.BEFORE_NAMED_NUMBER)


def _compound(s: Spot) -> bool:
    """two-party, three-way, six-storey: an adjective; the two, the three: those just named."""
    if s.before == "the" and s.n.form == "word" and s.n.value < 10 and s.n.unit == "" and s.after in cue.AFTER_THE_TWO:
        return True
    return (
        s.n.unit == ""
        and s.n.after == s.n.last
        and s.after in cue.DASHES
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
    if w.low[n.last + 1 : n.last + 3] in (["after", "the"], ["after", "another"]):
        return True  # one coup after the other
    if s.before2 in {"a", "an"} and s.before.isalpha() and s.after in {".", ",", ""}:
        return True  # not a popular one
    if s.before in cue.IDIOM_BEFORE_ONE:
        return s.after not in cue.PEOPLE or s.before in {"every", "any", "no", "not"}
    if s.after == "of":
        return s.after2 not in {"them", "whom"}
    return s.after in cue.IDIOM_AFTER_ONE


def _margin(s: Spot) -> bool:
    if not s.n.value <= LARGEST_MARGIN:
        return False
    left = s.w.low[max(0, s.n.first - 20) : s.n.first]
    if s.before in cue.PLUS_OR_MINUS and (s.before == "±" or left[-3:] in (["plus", "or", "minus"], ["+", "/", "-"])):
        return True
    if "error" in left and "margin" in left and "," not in left[left.index("error") :]:
        return True
    right = s.w.low[s.n.after : s.n.after + 4]
    return right[:1] in (["margin"], ["error"]) and "error" in right


def _sample(s: Spot) -> bool:
    if s.n.unit or not s.n.value >= 100:
        return False
    left, right = s.w.low[max(0, s.n.first - 9) : s.n.first], s.w.low[s.n.after : s.n.after + 7]
    if not cue.VOTE_NOUNS.isdisjoint(right[:2]):
        return False
    if "respondents" in right[:4] or "sample" in left[-4:] + right[:3] or not cue.SURVEYED.isdisjoint(left[-2:]):
        return left[-1:] != ["polled"] or (s.after.isalpha() and s.after not in {"and", "against", "to", "while"})
    if not {"people", "adults", "voters", "electors", "americans"}.isdisjoint(right[:4]):
        asked = cue.SURVEYED | {"poll", "survey", "sampling", "polling", "heard"}
        return (
            (left[-1:] == ["of"] and not asked.isdisjoint(left[-3:]))
            or not (cue.SURVEYED | {"heard"}).isdisjoint(left[-3:])
            or not cue.SURVEYED.isdisjoint(right[:5])
        )
    return False


WORD_RULES = (
    ("time", is_time),
    ("age", is_age),
    ("money", _money),
    ("duration", is_duration),
    ("name", _name),
    ("other quantity", _compound),
    ("idiom", _pronoun),
    ("margin of error", _margin),
    ("sample size", _sample),
)
SHARE_RULES = (("name", _glued_name), ("money", _money), ("list mark", _list_mark), ("margin of error", _margin))
DIGIT_RULES = (
    ("name", _glued_name),
    ("time", is_time),
    ("date", is_date),
    ("age", is_age),
    ("money", _money),
    ("duration", is_duration),
    ("list mark", _list_mark),
    ("name", _name),
    ("other quantity", _compound),
    ("margin of error", _margin),
    ("sample size", _sample),
)
