"""How well the lines of pages are told apart, on pages made up in the manner of some fifty kinds of sites.

usage: python tests/benchmarks/pages.py [--errors | --learn | --apart]

The pages are `tests/pages/*.tsv`: label and text of each line. Precision and recall of the body (body and blockquote)
are counted by words. `--learn` writes `analysis/text/line_labels.csv`: a conditional random field (Lafferty, McCallum
& Pereira 2001) with a normal prior, learned from the pages that were read (whole, without their notices, and with
headline and author known), the five articles, the short ones of `small.txt`, which a blank line divides, and those
whose lines `articles.csv` labels (what it does not name is body); the same labels give the same table. `--apart` shows
what a table learned from three quarters of the pages makes of the last. The errors of the pages that `unread.txt` names
are not shown, so that they stay a fair test.
"""

import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from learning import lowest

from analysis import SEEDS
from analysis.text import line_labels
from analysis.text.credits import people
from analysis.text.line_labels import BEGINS, COLUMNS, ENDS, FOLLOWS, OF_COLUMNS, STATES, TABLE, of_weights, table
from analysis.text.line_traits import traits
from analysis.text.lines import find_lines
from analysis.text.tokens import TOKEN

PAGES = Path(__file__).parents[1] / "pages"
BODY = {"body", "blockquote"}
OF_ARTICLE = BODY | {"heading", "title", "subtitle"}
PRIOR = 1.0  # variance of a weight
RARE = 2  # lines that must show a trait for it to be learned
# What a line of each weighs: pages; those with a quarter of their notices, without, with headline and author known;
# short ones; articles.
WHOLE, SOME, BARE, KNOWN, SMALL, PLAIN = 1.0, 0.25, 0.5, 0.3, 6.0, 0.5
LOST = 1.0  # by how much a line of the body must win: what is lost of an article is worse than what is too much
PARTS = 4
AFTER = {f"behind {name}": [name in state for state in STATES] for name in (*COLUMNS[:-2], "within", "below")}
Weights = dict[str, dict[str, float]]


class Line(NamedTuple):
    """A line of a page: its text, the label it should have and the one it got."""

    text: str
    wanted: str
    got: str


class Example(NamedTuple):
    """The traits of the lines of a text, the right states, and what a line weighs."""

    seen: list[set[str]]
    right: list[int]
    weight: float


def names() -> tuple[list[str], list[str]]:
    """The pages that were read while the rules were written, and those that were not."""
    unread = (PAGES / "unread.txt").read_text(encoding="utf-8").split()
    return [p.stem for p in sorted(PAGES.glob("*.tsv")) if p.stem not in unread], unread


def labelled(name: str) -> list[tuple[str, str]]:
    """Text and label of the lines of a page."""
    return rows_of((PAGES / f"{name}.tsv").read_text(encoding="utf-8"))


def rows_of(written: str) -> list[tuple[str, str]]:
    """Text and label of each line, which are written the other way round."""
    return [(text, label) for label, text in (row.split("\t", 1) for row in written.splitlines())]


def page(name: str) -> list[Line]:
    """The lines of a page."""
    rows = labelled(name)
    found = find_lines("\n".join(text for text, _ in rows))
    return [Line(text, label, line.label) for (text, label), line in zip(rows, found, strict=True)]


def scores(lines: list[Line]) -> tuple[float, float, float]:
    """Precision and recall of the body by words, and the share of lines that have their label."""
    counts = {(a, b): 0 for a in (True, False) for b in (True, False)}
    for line in lines:
        counts[line.wanted in BODY, line.got in BODY] += len(TOKEN.findall(line.text))
    both = counts[True, True]
    solid = [line for line in lines if line.wanted != "blank"]
    right = sum(line.wanted == line.got for line in solid) / len(solid)
    return both / (both + counts[False, True]), both / (both + counts[True, False]), right


def body_scores(pages: list[str]) -> tuple[float, float, float]:
    """The scores of these pages."""
    return scores([line for name in pages for line in page(name)])


def seeds() -> Iterator[list[tuple[str, str]]]:
    """Text and label of the lines of the five articles."""
    own: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    with open(SEEDS / "labels" / "line_labels.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            own[row["article_id"]].append((int(row["first_line"]), int(row["last_line"]), row["label"]))
    for article_id, spans in own.items():
        lines = (SEEDS / f"{article_id}.txt").read_text(encoding="utf-8").splitlines()
        yield [(line, label) for first, last, label in spans for line in lines[first - 1 : last]]


def plain() -> Iterator[list[tuple[str, str]]]:
    """Text and label of the lines of the articles that articles.csv names."""
    own: dict[str, dict[int, str]] = defaultdict(dict)
    with open(PAGES / "articles.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            own[row["article"]][int(row["line"])] = row["label"]
    for article, labels in own.items():
        lines = (PAGES.parent / f"{article}.txt").read_text(encoding="utf-8").splitlines()
        yield [(line, labels.get(n, "body")) for n, line in enumerate(lines, start=1)]


def small() -> Iterator[Example]:
    """The short articles, some of which have a headline or an author that is known."""
    for part in (PAGES / "small.txt").read_text(encoding="utf-8").split("\n\n"):
        rows = rows_of(part)
        known = {label: text for text, label in rows if label in {"headline", "author"}}
        yield example([row for row in rows if row[1] not in known], SMALL, **known)


def example(lines: list[tuple[str, str]], weight: float, headline: str = "", author: str = "") -> Example:
    """A text to learn from; a label where it cannot stand is taken for a notice."""
    solid = [(text.strip(), label) for text, label in lines if text.strip()]
    labels = [label for _, label in solid]
    title = labels.index("title") if "title" in labels else 0
    last = max((i for i, label in enumerate(labels) if label in OF_ARTICLE), default=len(labels))
    places = ["above" if i < title else "below" if i > last else "within" for i in range(len(labels))]
    states = [s if s in STATES else ("boilerplate", s[1]) for s in zip(labels, places, strict=True)]
    return Example(traits([text for text, _ in solid], headline, author), [*map(STATES.index, states)], weight)


def known(lines: list[tuple[str, str]]) -> tuple[str, str]:
    """Headline and author of a page."""
    title = next((text.strip("*_# ") for text, label in lines if label == "title"), "")
    return title, ", ".join(name for text, label in lines if label == "byline" for name in people(text))


def with_some(lines: list[tuple[str, str]], part: int) -> list[tuple[str, str]]:
    """A page with one of so many of its notices."""
    notices = [i for i, (_, label) in enumerate(lines) if label == "boilerplate"]
    gone = {i for n, i in enumerate(notices) if n % PARTS != part}
    return [row for i, row in enumerate(lines) if i not in gone]


def examples(pages: list[str]) -> list[Example]:
    """All texts to learn from, these pages among them."""
    found = [*small(), *(example(lines, PLAIN) for lines in plain())]
    for lines in [*map(labelled, pages), *seeds()]:
        bare = [row for row in lines if row[1] != "boilerplate"]
        found += [example(lines, WHOLE), example(lines, KNOWN, *known(lines)), example(bare, BARE)]
        found += [example(bare, BARE * KNOWN, *known(lines))]
        found += [example(with_some(lines, part), SOME) for part in range(PARTS)]
    return found + [example(lines, WHOLE) for lines in seeds()]  # once more: no page of these may be misread


class Field:
    """The texts as an array of traits by line, the first lines of all texts before the second ones, longest first."""

    def __init__(self, texts: list[Example]) -> None:
        texts = sorted(texts, key=lambda text: -len(text.seen))
        often = Counter(trait for text in texts for own in text.seen for trait in own)
        self.traits = sorted(trait for trait, n in often.items() if n >= RARE)
        place = {trait: i for i, trait in enumerate(self.traits)}
        self.alive = [sum(len(text.seen) > t for text in texts) for t in range(len(texts[0].seen))]
        lines = [(text, t) for t, n in enumerate(self.alive) for text in texts[:n]]
        self.x = np.zeros((len(lines), len(place)), dtype=np.float32)
        for row, (text, t) in zip(self.x, lines, strict=True):
            row[[place[trait] for trait in text.seen[t] if trait in place]] = 1
        self.right = np.array([text.right[t] for text, t in lines])
        of_body = np.array([label in BODY for label, _ in STATES])
        self.margin = LOST * (of_body[self.right][:, None] & ~of_body)
        self.weigh = np.array([text.weight for text, _ in lines])
        self.spans = [slice(end - n, end) for n, end in zip(self.alive, np.cumsum(self.alive).tolist(), strict=True)]
        self.after = np.array([*AFTER.values()], dtype=float).T
        self.size = (len(self.traits) + len(AFTER)) * len(COLUMNS)

    def parts(self, b: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """The weights of traits by column, and of labels behind others."""
        whole = b.reshape(-1, len(COLUMNS))
        return whole[: len(self.traits)], whole[len(self.traits) :]

    def loss(self, b: np.ndarray) -> tuple[float, np.ndarray]:
        """How unlikely the right labels are by these weights, and its slope (forward and backward; Rabiner 1989)."""
        of_traits, of_labels = self.parts(b)
        score = (self.x @ of_traits.astype(np.float32)).astype(float) @ OF_COLUMNS.T
        score += self.margin
        most = score.max(axis=1, keepdims=True)
        behind = self.after @ of_labels @ OF_COLUMNS.T
        e, step = np.exp(score - most), np.where(FOLLOWS, np.exp(behind), 0.0)
        forward, scale, value = self.forward(e, step)
        share, pairs = self.backward(e, step, forward, scale)
        value += float(self.weigh @ most[:, 0])
        share[np.arange(len(share)), self.right] -= 1
        value -= float(self.weigh @ score[np.arange(len(score)), self.right])
        for above, span in zip(self.spans, self.spans[1:], strict=False):
            pair = self.right[above][: span.stop - span.start], self.right[span]
            np.add.at(pairs, pair, -self.weigh[span])
            value -= float(self.weigh[span] @ behind[pair])
        by_traits = self.x.T @ (share * self.weigh[:, None] @ OF_COLUMNS).astype(np.float32)
        slope = np.concatenate([by_traits, self.after.T @ pairs @ OF_COLUMNS]).ravel()
        return value + float(b @ b) / PRIOR / 2, slope + b / PRIOR

    def forward(self, e: np.ndarray, step: np.ndarray) -> tuple[np.ndarray, np.ndarray, float]:
        """The share of each state from what stands above, the sums before it was one, and their weighed logarithms."""
        share, scale = np.zeros_like(e), np.zeros(len(e))
        for n, span in enumerate(self.spans):
            size = span.stop - span.start
            above = share[self.spans[n - 1]][:size] @ step if n else BEGINS.astype(float)
            reached = above * e[span]
            scale[span] = reached.sum(axis=1)
            share[span] = reached / scale[span][:, None]
        ends = np.concatenate([share[span][behind:] for span, behind in self.ending()]) @ ENDS
        weigh = np.concatenate([self.weigh[span][behind:] for span, behind in self.ending()])
        return share, scale, float(self.weigh @ np.log(scale) + weigh @ np.log(ends))

    def ending(self) -> Iterator[tuple[slice, int]]:
        """The lines at each place, and how many of their texts go on."""
        return zip(self.spans, [*self.alive[1:], 0], strict=True)

    def backward(
        self, e: np.ndarray, step: np.ndarray, forward: np.ndarray, scale: np.ndarray
    ) -> tuple[np.ndarray, np.ndarray]:
        """How likely each state of each line is, and how often each is to be expected behind each."""
        later, pairs = np.zeros_like(e), np.zeros_like(step)
        later[:] = ENDS
        for above, span in reversed([*zip(self.spans, self.spans[1:], strict=False)]):
            on = slice(above.start, above.start + span.stop - span.start)
            reached = e[span] * later[span] / scale[span][:, None]
            later[on] = reached @ step.T
            weigh = self.weigh[on] / (forward[on] * later[on]).sum(axis=1)
            pairs += step * ((forward[on] * weigh[:, None]).T @ reached)
        share = forward * later
        return share / share.sum(axis=1, keepdims=True), pairs


def learn(pages: list[str]) -> Weights:
    """The weight of each trait and of each label behind another, by column."""
    field = Field(examples(pages))
    found = lowest(field.loss, field.size).reshape(-1, len(COLUMNS)).round(2) + 0.0
    rows = zip([*field.traits, *AFTER], found.tolist(), strict=True)
    return {trait: dict(zip(COLUMNS, row, strict=True)) for trait, row in rows if any(row)}


def write_weights(weights: Weights) -> None:
    """Write the table of weights."""
    with open(TABLE, "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["trait", *COLUMNS])
        out.writerows([trait, *(row[column] or "" for column in COLUMNS)] for trait, row in weights.items())
    table.cache_clear()


def apart(pages: list[str]) -> Iterator[tuple[str, Line]]:
    """The lines of pages that were left out of the learning."""
    for part in range(PARTS):
        weights = of_weights(learn([name for i, name in enumerate(pages) if i % PARTS != part]))
        for name in pages[part::PARTS]:
            solid = [(text.strip(), label) for text, label in labelled(name) if text.strip()]
            got = line_labels.likeliest(traits([text for text, _ in solid]), weights)
            yield from ((name, Line(*row, label)) for row, label in zip(solid, got, strict=True))


def show(kind: str, lines: list[Line]) -> None:
    """Print the scores of lines."""
    precision, recall, right = scores(lines)
    print(f"{kind:7} body P {precision:.3f}  R {recall:.3f}  lines that agree {right:.3f}")


def main() -> None:
    """Learn where asked; print the scores, and the errors where asked."""
    read, unread = names()
    if "--learn" in sys.argv:
        write_weights(learn(read))
    told = [(name, line) for name in read for line in page(name)]
    show("read", [line for _, line in told])
    show("unread", [line for name in unread for line in page(name)])
    if "--apart" in sys.argv:
        told = [*apart(read)]
        show("apart", [line for _, line in told])
    if "--errors" in sys.argv:
        for name, line in told:
            if line.wanted != line.got:
                print(f"{name:14} {line.wanted:>11} got {line.got:11} {line.text[:90]}")


if __name__ == "__main__":
    main()
