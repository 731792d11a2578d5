"""How well the reading agrees with the hand labels in `tests/labels`: names, who is who, noun phrases; each half apart.

python tests/benchmarks/reading.py [--errors]     # errors of the read half only
"""

import csv
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from analysis import SEEDS
from analysis.text.chunks import owner
from analysis.text.layers import layer_keys
from analysis.text.reading import Reading, read_article

LABELS = Path(__file__).resolve().parents[1] / "labels"


class Score(NamedTuple):
    """Labels, those found, and rows of ours that should have been labelled if they were right."""

    labelled: int
    found: int
    given: int

    @property
    def f1(self) -> float:
        """F1 of what was found."""
        return 2 * self.found / (self.labelled + self.given) if self.labelled + self.given else 1.0


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a file of labels."""
    return list(csv.DictReader((LABELS / name).open(encoding="utf-8")))


def readings() -> dict[str, Reading]:
    """Each labelled file to its reading."""
    files = [*sorted((LABELS / "mentions").glob("*.txt")), *sorted(SEEDS.glob("*.txt"))]
    texts = {f.name: f.read_bytes().decode("utf-8") for f in files}
    articles = pd.DataFrame({"text": pd.Series(texts, dtype="object")})
    return {name: read_article(key) for name, key in zip(texts, layer_keys(articles), strict=True)}


def half(name: str) -> str:
    """The half that a file is in."""
    return name.partition("-")[0] if name.endswith(".txt") and "-" in name else "seeds"


def inside(name: str, start: int) -> bool:
    """Whether a place of a file was labelled."""
    ranges = [(int(r["start"]), int(r["end"])) for r in rows("ranges.csv") if r["file"] == name]
    return not ranges or any(a <= start < b for a, b in ranges)


def mentioned(reading: Reading) -> Iterator[tuple[int, int, str, str]]:
    """Start, end, form and name of each mention."""
    for i, mentions in enumerate(reading.mentions):
        w = reading.sentence(i).words
        for m in mentions:
            yield w.starts[m.first], w.ends[m.last - 1], m.form, m.entity.name


def score_names(read: dict[str, Reading], which: str, errors: bool) -> tuple[Score, float, int]:
    """Names whole (exact spans), and the share of labelled names, nouns and pronouns of the named that are rightly known."""
    found = labelled = given = right = asked = 0
    for name, reading in read.items():
        if half(name) != which:
            continue
        labels = [r for r in rows("mentions.csv") if r["file"] == name]
        ours = {(a, b): (form, who) for a, b, form, who in mentioned(reading) if inside(name, a)}
        names = {(a, b) for (a, b), (form, _) in ours.items() if form == "name"}
        gold = {(int(r["start"]), int(r["end"])) for r in labels if r["form"] == "name"}
        found, labelled, given = found + len(names & gold), labelled + len(gold), given + len(names)
        named = {r["entity"] for r in labels if r["form"] == "name"}
        for r in labels:
            if r["entity"] not in named or r["kind"] == "place":
                continue
            over = [
                who
                for (a, b), (_, who) in ours.items()
                if b == int(r["end"]) or (a, b) == (int(r["start"]), int(r["end"]))
            ]
            asked, ok = asked + 1, any(same(r["entity"], who) for who in over)
            right += ok
            if errors and not ok:
                print(f"  {name} {r['start']}: {r['surface']!r} is {r['entity']!r}, ours {over}")
        if errors:
            for a, b in sorted(names ^ gold):
                print(f"  {name} {a}: {'ours' if (a, b) in names else 'label'} {reading.text[a:b]!r}")
    return Score(labelled, found, given), right / max(asked, 1), asked


def same(label: str, ours: str) -> bool:
    """Whether two names are of one: the words of one are those at the end of the other."""
    a, b = sorted((label.lower().split(), ours.lower().split()), key=len)
    return bool(a) and (b[-len(a) :] == a or b[: len(a)] == a)


def score_phrases(read: dict[str, Reading], which: str, errors: bool) -> Score:
    """Heads of noun phrases that agree."""
    found = labelled = given = 0
    for name in {r["file"] for r in rows("phrases.csv")}:
        if half(name) != which:
            continue
        gold = {int(r["head_start"]) for r in rows("phrases.csv") if r["file"] == name}
        ours = set()
        for i in range(len(read[name].layers.sentences)):
            s = read[name].sentence(i)
            phrases = [*s.chunks.phrases, *filter(None, (owner(s.words, p) for p in s.chunks.phrases))]
            ours |= {s.words.starts[p.head] for p in phrases if s.words.tags[p.head] not in {"PRP", "WP", "PRP$"}}
        found, labelled, given = found + len(gold & ours), labelled + len(gold), given + len(ours)
        if errors:
            for at in sorted(gold ^ ours):
                print(f"  {name}: {'ours' if at in ours else 'label'} head {read[name].text[at : at + 20]!r}")
    return Score(labelled, found, given)


def main() -> None:
    """Print the table."""
    read = readings()
    for which in ("read", "unread", "seeds"):
        errors = "--errors" in sys.argv and which != "unread"
        names, known, asked = score_names(read, which, errors)
        line = f"{which:7} names F1 {names.f1:.3f} ({names.labelled})  who is who {known:.3f} ({asked})"
        phrases = score_phrases(read, which, errors) if which != "seeds" else None
        print(line + (f"  heads of phrases F1 {phrases.f1:.3f} ({phrases.labelled})" if phrases else ""))


if __name__ == "__main__":
    main()
