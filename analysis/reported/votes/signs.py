"""Where a share comes from (a poll, an exit poll, a result) by the signs of its sentence, the rows of `signs.toml`."""

import tomllib
from bisect import bisect_left
from importlib.resources import files

from .. import cues as cue
from ..numbers.patterns import Test, read_pattern
from ..numbers.words import Words
from .scene import Scene

NEAR_CUES = 50  # more than a sentence holds: time stays linear in one endless sentence
REACH = {"result": 14}  # words


def source_cues(low: list[str]) -> list[tuple[int, str]]:
    """Positions of words that say where shares come from, with the sign each is."""
    w = Words("", [], low, [])
    return [(i, sign) for i in w.among(SIGNS) if (sign := _sign(w, i))]


def _sign(w: Words, i: int) -> str:
    fits = (sign for sign, tests in SIGNS[w.low[i]] if all(test(w, i, i + 1) for test in tests))
    return next(fits, "").strip("-")


def still_exit(found: str, scene: Scene) -> str:
    """The source a cue stands for: "the survey", said after an exit poll, is that exit poll; "polls" are others."""
    if found == "poll" and scene.source == "exit":
        return "exit"
    return "poll" if found == "polls" else found


def near(cues: list[tuple[int, str]], at: int) -> list[tuple[int, str]]:
    """The cues nearest to word `at`."""
    here = bisect_left(cues, (at, ""))
    return cues[max(0, here - NEAR_CUES) : here + NEAR_CUES]


def source_at(cues: list[tuple[int, str]], at: int, scene: Scene) -> str:
    """exit, poll or result for a share at word `at`."""
    strong = [(i, "polls" if sign == "would" else sign) for i, sign in cues if sign != "won"]
    left = [sign for i, sign in strong if i < at]
    right = [sign for i, sign in strong if 0 < i - at < REACH.get(sign, 40)]
    found = left[-1:] or [sign for sign in right if sign != "result"]
    if found:
        return still_exit(found[0], scene)
    if scene.source == "exit" and not right:
        return "exit"
    won = right or any(i < at for i, _ in cues)
    return "result" if won else scene.source or ("poll" if scene.poll_report else "result")


def _rows() -> dict[str, list[tuple[str, list[Test]]]]:
    """Signs with the tests of their patterns, by word."""
    rows: dict[str, list[tuple[str, list[Test]]]] = {}
    for sign, words, pattern, _ in WRITTEN:
        for word in cue.listed(words):
            rows.setdefault(word, []).append((sign, read_pattern(pattern).tests))
    return rows


WRITTEN = tomllib.loads(files(__package__).joinpath("signs.toml").read_text(encoding="utf-8"))["signs"]
SIGNS = _rows()
