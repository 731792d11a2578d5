"""What a stated value leaves open: the numbers that it is compatible with."""

import math
import re

VAGUE_SPAN = 5  # a vague word ends where the next begins: "hundreds" are 200 to below 1,000
ABOUT = 0.1  # "about", "nearly": within a tenth
POINT = 1.0  # of a share: within a point
SHARES = {"percent", "points"}
POWER = re.compile(r"thousand|million|billion|trillion|\d\s*(?:k|m|mn|bn|tn)\b|[½¼¾]", re.I)


def span(value: float, value_high: float, bound: str, step: float = 0.0, share: bool = False) -> tuple[float, float]:
    """The lowest and the highest number that a stated value is compatible with; `step` is its `precision`.

    "More than" and "less than" leave the number itself out; a value that is not known leaves everything open.
    """
    if math.isnan(value):
        return -math.inf, math.inf
    near = min(ABOUT * abs(value), POINT) if share else ABOUT * abs(value)
    low, high = value - step / 2, (value if math.isnan(value_high) else value_high) + step / 2
    return {
        "about": (min(low, value - near), max(high, value + near)),
        "nearly": (value - near, math.nextafter(value, -math.inf)),
        "at_least": (low, math.inf),
        "more_than": (math.nextafter(value, math.inf), math.inf),
        "at_most": (-math.inf, high),
        "less_than": (-math.inf, math.nextafter(value, -math.inf)),
        "vague": (value, math.nextafter(value * VAGUE_SPAN, -math.inf)),
    }.get(bound, (low, high))


def precision(surface: str, value: float, unit: str) -> float:
    """The step in which a number is written: 0.1 in "52.4 percent", 100,000 in "1.2 million", 0 in "1,203,411"."""
    if math.isnan(value):
        return 0.0
    if unit in SHARES:
        in_words = not re.search(r"\d", surface) and value % 1 > 0  # a third
        return 2 * POINT if in_words else 10.0 ** -decimals(surface, value)
    if not POWER.search(surface) or value < 1000 or value % 1:
        return 0.0
    return 10.0 ** (len(f"{value:.0f}") - len(f"{value:.0f}".rstrip("0")))


def decimals(surface: str, value: float) -> int:
    """How many decimals of `value` are written in `surface`: 1 in "52.4", 2 in "81,64", 0 in "80.000" and "nine"."""
    digits = re.search(r"[.,](\d+)$", surface)
    if not digits or math.isnan(value):
        return 0
    written = int(re.sub(r"\D", "", surface))
    return len(digits[1]) if math.isclose(written, value * 10 ** len(digits[1]), rel_tol=1e-9) else 0
