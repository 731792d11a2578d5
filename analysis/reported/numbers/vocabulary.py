"""The words and figures that numbers are written with, and cheap patterns that find them."""

import codecs
import math
import re

from ..cues import words

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
UNITS = {word: value for value, word in enumerate(_UNITS.split())}
TENS = {word: 10 * i for i, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)}
TENS["fourty"] = 40
SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "lakh": 1e5, "lakhs": 1e5, "crore": 1e7}
SHORT_SCALES = {"k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "tn": 1e12}
VAGUE = {"dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2e3, "millions": 2e6, "billions": 2e9, "tens": 20}
PARTS = {"half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4}
PARTS |= {
    "fifth": 5,
    "fifths": 5,
    "sixth": 6,
    "sixths": 6,
    "seventh": 7,
    "eighth": 8,
    "eighths": 8,
    "tenth": 10,
    "tenths": 10,
}
SIGNS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
TIMES = {"twice": 2, "thrice": 3}
NONE = {"none", "nobody"}
ORDINALS = words(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
    " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth"
    " seventieth eightieth ninetieth hundredth thousandth millionth"
)
DESIGNATORS = words(
    "article articles decree resolution law act section chapter page pages no. nos number numbers channel channels"
    " route flight boeing airbus highway room gate phase level levels unit battalion brigade division regiment radio"
    " question group sector zone block ward precinct line platform paragraph paragraphs clause rule proposition prop"
    " amendment order bill category class grade type model series season episode part volume issue version windows"
    " formula tier schedule box suite apartment flat apollo interstate camp checkpoint hall serie protocol"
    " regulation directive annex appendix table figure chart item step stage lot mig su f b t m office round iphone"
    " opus psalm verse exit terminal track bus tram"
)
UNCOUNTED = {"many": math.nan, "several": math.nan, "few": math.nan, "handful": math.nan}
PERCENT = {"%", "percent", "pc", "pct", "percentage"}
DECIMAL_COMMA = re.compile(r"\d+,\d{1,2}")
ROUND_THOUSANDS = re.compile(r"[1-9]\d{0,2}\.000")
DASHES = {"-", "–", "—", "‑", "‐"}
NUMBER_WORDS = frozenset(
    UNITS.keys() | TENS.keys() | SCALES.keys() | VAGUE.keys() | PARTS.keys() | TIMES.keys() | NONE | ORDINALS
    | UNCOUNTED.keys() | SIGNS.keys() | {"hundred", "dozen", "another", "no"}
)  # fmt: skip
LITTLE = NONE | UNCOUNTED.keys() | {"another", "no", "one"}  # numbers only where they report a measure
COUNTING = frozenset(NUMBER_WORDS - LITTLE - ORDINALS)
MARKS = bytes(c for c in range(33, 127) if not chr(c).isalnum())
PLAIN = bytes.maketrans(b"123456789" + MARKS, b"0" * 9 + b" " * len(MARKS))


def _beyond_ascii(error: UnicodeError) -> tuple[str, int]:
    """What stands in plain text for letters beyond ASCII, of which no number word has any: spaces, 0 for a digit."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    letters = error.object[error.start : error.end]
    return "".join("0" if c in SIGNS or c.isdecimal() else " " for c in letters), error.end


codecs.register_error("plain", _beyond_ascii)


def plain(lowered: str) -> str:
    """A text in lower case with marks as spaces and every digit as 0, to look for numbers in; of the same length."""
    return lowered.encode("ascii", "plain").translate(PLAIN).decode("ascii")


def digits_value(surface: str) -> float:
    """The value of a run of digits: 8,500, 52.4, 81,64 (decimal comma), 80.000 (point between thousands)."""
    if len(surface) > 24:
        return math.nan
    if surface.isdecimal():
        return float(surface)
    if DECIMAL_COMMA.fullmatch(surface):
        surface = surface.replace(",", ".")
    surface = surface.replace(",", "")
    if ROUND_THOUSANDS.fullmatch(surface) or surface.count(".") > 1:
        surface = surface.replace(".", "")
    return float(surface)
