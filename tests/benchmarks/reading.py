"""How well the reading agrees with the hand labels in `tests/labels`: names, who is who, noun phrases; each half apart.

python tests/benchmarks/reading.py [--errors]     # errors of the read half only
"""

import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from analysis import SEEDS, load_articles
from analysis.actors import known_names
from analysis.text.cast import Entity
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
    known = known_names(load_articles())
    keys = zip(texts, layer_keys(articles), strict=True)
    return {name: read_article(key, known if half(name) == "seeds" else {}) for name, key in keys}


def half(name: str) -> str:
    """The half that a file is in."""
    return name.partition("-")[0] if name.endswith(".txt") and "-" in name else "seeds"


def inside(name: str, start: int) -> bool:
    """Whether a place of a file was labelled."""
    ranges = [(int(r["start"]), int(r["end"])) for r in rows("ranges.csv") if r["file"] == name]
    return not ranges or any(a <= start < b for a, b in ranges)


def mentioned(reading: Reading) -> Iterator[tuple[int, int, str, Entity]]:
    """Start, end, form and entity of each mention."""
    for i, mentions in enumerate(reading.mentions):
        w = reading.sentence(i).words
        for m in mentions:
            yield w.starts[m.first], w.ends[m.last - 1], m.form, m.entity


def score_names(read: dict[str, Reading], which: str, errors: bool) -> tuple[Score, float, int]:
    """Names whole (exact spans); and of all mentions of somebody with a name, the share that is rightly known."""
    found = labelled = given = right = asked = 0
    for name, reading in read.items():
        if half(name) != which:
            continue
        labels = {(int(r["start"]), int(r["end"])): r for r in rows("mentions.csv") if r["file"] == name}
        ours = {(a, b): (form, who) for a, b, form, who in mentioned(reading) if inside(name, a)}
        names = {span for span, (form, _) in ours.items() if form == "name"}
        gold = {span for span, r in labels.items() if r["form"] == "name"}
        found, labelled, given = found + len(names & gold), labelled + len(gold), given + len(names)
        whose = identities(labels, ours)
        named = {labels[span]["entity"] for span in gold}
        wanted = {span: r for span, r in labels.items() if r["entity"] in named and r["kind"] != "place"}
        wrong = [span for span in wanted if whose.get(who_at(ours, span)) != wanted[span]["entity"]]
        asked, right = asked + len(wanted), right + len(wanted) - len(wrong)
        if errors:
            for a, b in wrong:
                told = who_at(ours, (a, b))
                name_given = told.name if told else ""
                print(f"  {name} {a}: {reading.text[a:b]!r} is {wanted[a, b]['entity']!r}, ours {name_given!r}")
            for a, b in sorted(names ^ gold):
                print(f"  {name} {a}: {'ours' if (a, b) in names else 'label'} {reading.text[a:b]!r}")
    return Score(labelled, found, given), right / max(asked, 1), asked


Spans = dict[tuple[int, int], tuple[str, Entity]]


def identities(labels: dict[tuple[int, int], dict[str, str]], ours: Spans) -> dict[Entity | None, str]:
    """Each of our entities to the label that most of its names have."""
    votes: dict[Entity | None, Counter[str]] = defaultdict(Counter)
    for span, (_, who) in ours.items():
        if span in labels and labels[span]["form"] == "name":
            votes[who][labels[span]["entity"]] += 1
    return {who: max(counts, key=lambda name: (counts[name], name)) for who, counts in votes.items()}


def who_at(ours: Spans, span: tuple[int, int]) -> Entity | None:
    """Whom we take a labelled span for: what begins and ends there, else what ends there."""
    if span in ours:
        return ours[span][1]
    return next((who for (_, end), (_, who) in ours.items() if end == span[1]), None)


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
