"""The labelled texts that tables are learned from, and their numbers."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from attributes import TESTS, labels

from analysis import SEEDS, load_articles
from analysis.reported.accounting import article_numbers
from analysis.reported.measures import MEASURES
from analysis.reported.numbers.reading import Reading
from analysis.reported.numbers.words import Words
from analysis.text.layers import layer_keys

WHOLE = 2.0  # what a number of a whole article weighs beside one of a passage
WRITTEN = 3.0  # what a number of the sentences weighs
UNCLEAR = ("unclear.csv", "labels/unclear.csv")
SENTENCES = ("passages/tolls.txt", "passages/votes.txt")
BEFORE = {
    SENTENCES[0]: ("",),
    SENTENCES[1]: (
        "The election commission counted the votes for parliament after Sunday's election, in which parties"
        " and candidates fought for seats. ",
        "",
    ),
}
FOLDS = 4  # parts of the texts; the topics of each are read by a table learned from the others
Key = tuple[str, str, str]
Label = dict[str, str]


class Labelled(NamedTuple):
    """An article (its key as `layers` has it), whether it is opened, its labels, those not clear apart, its part."""

    folder: str
    opened: bool
    key: Key
    labels: list[Label]
    unclear: list[Label]
    fold: int


def texts_with_labels(folder: Path) -> Iterator[tuple[str, str, Key, list[Label], list[Label]]]:
    """Name of the folder, id, key, clear and unclear labels of each of its articles."""
    name = "seeds" if folder == SEEDS else f"{folder.parent.name}/{folder.name}"
    articles = load_articles(folder)
    texts = articles["text"].to_dict()
    doubted = [*labels(folder, texts, UNCLEAR)]
    unclear = {(row["article"], row["start"]) for row in doubted}
    rows = [row for row in labels(folder, texts) if (row["article"], row["start"]) not in unclear]
    for article, key in zip(articles.index, layer_keys(articles), strict=True):
        mine = ([r for r in of if r["article"] == article] for of in (rows, doubted))
        yield name, article, key, *mine


def labelled_sentences(name: str, before: str = "") -> Iterator[tuple[Key, list[Label]]]:
    """Key and labels of each line of a file of sentences (text | surface=measure …), read behind the text `before`."""
    lines = (TESTS / name).read_text(encoding="utf-8").splitlines()
    for text, want in (line.rsplit(" |", 1) for line in lines):
        whole, told, at = before + text.replace(r"\n", "\n"), list[Label](), len(before)
        for surface, measure in (label.rsplit("=", 1) for label in want.split()):
            at = whole.index(surface.replace("_", " "), at)
            told.append({"start": str(at), "surface": surface, "measure": measure.replace("/", "|")})
            at += len(surface)
        yield (whole, "", ""), told


def texts(folders: Sequence[Path]) -> list[Labelled]:
    """The texts of the seeds, of the labelled tests and of some folders, and the sentences, those on votes in talk of
    an election and alone."""
    found = []
    for folder in [SEEDS, *(path.parent for path in sorted(TESTS.glob("*/*/gold.csv"))), *folders]:
        for name, article, *rest in texts_with_labels(folder):
            found.append((name, "unread" not in name and not article.startswith("unread"), *rest))
    for name, every in BEFORE.items():
        for before in every:
            found += [(name, True, key, told, []) for key, told in labelled_sentences(name, before)]
    return [Labelled(*text, n % FOLDS) for n, text in enumerate(found)]


def numbers(key: Key) -> list[tuple[Words, Reading]]:
    """The numbers of a text, read anew."""
    article_numbers.cache_clear()
    return [(s.words, r) for s in article_numbers(*key) for r in s.readings]


def meets(row: Label, w: Words, r: Reading) -> bool:
    """Whether a label stands where a number does."""
    start, end = w.start[r.number.first], w.end(r.number.last - 1)
    return int(row["start"]) < end and start < int(row["start"]) + len(row["surface"])


def right_measures(w: Words, r: Reading, labels: list[Label]) -> set[str]:
    """The measures that labels give a number."""
    return {m for row in labels if meets(row, w, r) for m in row["measure"].split("|")} & {*MEASURES}


def weighs(folder: str) -> float:
    """What a number of a folder weighs."""
    return WRITTEN if folder in SENTENCES else 1.0 if folder.startswith("passages/") else WHOLE
