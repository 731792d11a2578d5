"""The words and figures that numbers are written with, and cheap patterns that find them."""

import codecs
import math
import re

from .. import cues as cue

DECIMAL_COMMA = re.compile(r"\d+,\d{1,2}")
ROUND_THOUSANDS = re.compile(r"[1-9]\d{0,2}\.000")
MARKS = bytes(c for c in range(33, 127) if not chr(c).isalnum())
PLAIN = bytes.maketrans(b"123456789" + MARKS, b"0" * 9 + b" " * len(MARKS))


def _beyond_ascii(error: UnicodeError) -> tuple[str, int]:
    """What stands in plain text for letters beyond ASCII, of which no number word has any: spaces, 0 for a digit."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    letters = error.object[error.start : error.end]
    return "".join("0" if c in cue.SIGNS or c.isdecimal() else " " for c in letters), error.end


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
