"""Where a share comes from (a poll, an exit poll, a result) by the signs of its sentence, the rows of `signs.toml`."""

import tomllib
from bisect import bisect_left
from importlib.resources import files

from .. import cues as cue
from ..numbers.kinds import Test, compiled
from ..numbers.words import Words
from .scene import Scene

NEAR_CUES = 50  # more than a sentence holds: time stays linear in one endless sentence
ASIDE = 16  # words of an aside behind a comma


def source_cues(low: list[str]) -> list[tuple[int, str]]:
    """Positions of words that say where shares come from, with the sign each is."""
    if SIGNS.keys().isdisjoint(low):
        return []
    w = Words("", [], low)
    return [(i, sign) for i, word in enumerate(low) if word in SIGNS and (sign := _sign(w, i))]


def _sign(w: Words, i: int) -> str:
    fits = (sign for sign, tests in SIGNS[w.low[i]] if all(test(w, i, i + 1) for test in tests))
    return next(fits, "").strip("-")


def still_exit(found: str, scene: Scene) -> str:
    """The source a cue stands for: "the survey", said after an exit poll, is that exit poll; "polls" are others."""
    if found == "poll" and scene.source == "exit":
        return "exit"
    return "poll" if found == "polls" else found


def in_clause(low: list[str], cues: list[tuple[int, str]], at: int) -> list[tuple[int, str]]:
    """The cues that can speak of the number at word `at`, without those of other parts of the sentence.

    X, which polls had put ahead, finished on 27.8 %; he won by 48 to 43, after polls gave him 51; 27.5 %, against 29 %
    in the exit poll; polls had Y at 22 %; he took 19 %.
    """
    mine = _part(low, at)
    own = [(i, s) for i, s in cues if _part(low, i) == mine]
    if own and len(own) < len(cues) and (mine[1] or any(_part(low, i)[1] or s == "won" for i, s in [*cues, *own])):
        cues = own
    won = [i for i, s in cues if s == "won" and i < at]
    if not won:
        return cues
    aside = [i for i, s in cues if s in {"poll", "polls"} and i < won[-1] and "," in low[i : won[-1]]]
    after = [i for i, s in cues if s != "result" and at < i and _beyond(low, at, i)]
    return [(i, s) for i, s in cues if i not in aside and i not in after]


def _beyond(low: list[str], at: int, i: int) -> bool:
    """Whether a cue at word i stands in another clause than the number before it, or behind another number."""
    between = low[at + 1 : i]
    if not cue.AFTERWARDS.isdisjoint(between):
        return True
    joined = between[between.index("and") :] if "and" in between else []
    return "according" not in joined and any(x[0].isdecimal() for x in joined)


def _part(low: list[str], i: int) -> tuple[int, int]:
    """The part of a sentence that word i stands in: semicolons before it, and where an aside begins around it, or 0."""
    start = max(
        (
            k
            for k in range(max(0, i - ASIDE), i)
            if low[k] == "," and k + 1 < len(low) and low[k + 1] in cue.SOURCE_ASIDES
        ),
        default=-1,
    )
    closed = start < 0 or "," in low[start + 1 : i]
    return low[:i].count(";"), 0 if closed else start


def source_at(cues: list[tuple[int, str]], at: int, scene: Scene) -> str:
    """exit, poll or result for a share at word `at`."""
    here = bisect_left(cues, (at, ""))
    near = cues[max(0, here - NEAR_CUES) : here + NEAR_CUES]
    strong = [(i, "polls" if s == "would" else s) for i, s in near if s not in {"won"}]
    left = [s for i, s in strong if i < at]
    right = [s for i, s in strong if 0 < i - at < (14 if s == "result" else 40)]
    found = left[-1] if left else next((s for s in right if s != "result"), "")
    if found:
        return still_exit(found, scene)
    if scene.source == "exit" and not right:
        return "exit"
    weak = {s for i, s in near if i < at}
    if right or "won" in weak:
        return "result"
    return scene.source or ("poll" if scene.poll_report else "result")


def _rows() -> dict[str, list[tuple[str, list[Test]]]]:
    """Signs with the tests of their patterns, by word."""
    rows: dict[str, list[tuple[str, list[Test]]]] = {}
    for sign, words, pattern, _ in WRITTEN:
        for word in cue.listed(words):
            rows.setdefault(word, []).append((sign, compiled(pattern)[1]))
    return rows


WRITTEN = tomllib.loads(files(__package__).joinpath("signs.toml").read_text(encoding="utf-8"))["signs"]
SIGNS = _rows()
