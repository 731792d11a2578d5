"""Thousands parted by spaces or apostrophes: 10 000, 1'200."""

import re

from ...text.classes import word_class
from ...text.lines import last_line
from .. import cues as cue

BLANKS = " \u00a0"  # part words too; the other separators stand inside numbers alone
_NUMBER = re.compile(
    r"[1-9](?<![\w.,'+].)(?<!(?<!\d{3})[-–].)\d{0,2}"
    rf"(?:(?=([{BLANKS}\u2007\u2009\u202f'])\d{{3}})(?:\1\d{{3}})+)(?!\d|['.,]\d{{3}})"
)
_ABBREVIATED = {word.lower() for word in word_class("before_number")}
_NUMBERED = cue.DESIGNATORS | cue.MONTHS.keys() | _ABBREVIATED
_OPENERS = {word.lower() for word in word_class("openers")}
_PLAIN = _OPENERS | cue.FUNCTION | cue.VERBS | cue.CASUALTY | cue.WEEKDAYS.keys()


def with_commas(lowered: str, text: str) -> str:
    """`lowered`, which is the text in lower case, with commas for the spaces and apostrophes inside numbers."""
    return _NUMBER.sub(lambda m: m[0].replace(m[1], ",") if _is_one(m, text) else m[0], lowered)


def _is_one(number: re.Match[str], text: str) -> bool:
    """Whether groups of digits are one number, and not two side by side as in "Soto 1 964 people watched"."""
    blank, before = number[1], text[max(0, number.start() - 40) : number.start()]
    if blank not in BLANKS or f"{blank}0" in number[0]:
        return True  # 045 alone is no number, and a space that is not the one between words means something
    word = (last_line(before).split() or [""])[-1]
    bare = word.rstrip(".").lower()
    return bare not in _NUMBERED and (not word[-1:].isalnum() or word.islower() or bare in _PLAIN)
