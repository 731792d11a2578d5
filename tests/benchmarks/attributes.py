"""Say how often subject, place, date and source of the values in labelled folders are right, nothing included.

    python tests/benchmarks/attributes.py [FOLDER ...]     # default: tests/passages/*, tests/collections/*

Counted are the labelled numbers whose measure is read right; a place where the label has none is wrong. Files are
split in two halves, by their names where these begin with read or unread, else by a digest of them: errors may be
looked at in the read half, the unread half tells what a rule does on texts that nobody wrote it for.
"""

import argparse
import csv
import hashlib
import os
import re
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

import pandas as pd

from analysis import load_articles, reported_values

ATTRIBUTES = ["subject", "place", "date", "attributed_to"]
TESTS = Path(__file__).resolve().parents[1]
GOLD = ["gold.csv", "labels/reported_values.csv"]
SMALL = {"the", "a", "an", "of", "and", "in", "at", "on", "to", "by", "s"}


def words(text: str) -> set[str]:
    """The words by which names are compared."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return {w.rstrip("s") or w for w in re.findall(r"[a-z0-9]+", plain)} - SMALL


def agrees(attribute: str, label: str, text: str) -> bool:
    """Whether a text is one of the alternatives of a label: half of the words shared, or one date within the other."""
    options = label.split("|")
    if attribute == "date":
        return text in options or any(
            o and text and (o.startswith(text[:10]) or text.startswith(o[:10])) for o in options
        )
    said = words(text)
    return any(2 * len(said & words(o)) >= 0.5 * (len(said) + len(words(o))) for o in options)


def labels(folder: Path, texts: dict[str, str], names: Sequence[str] = GOLD) -> Iterator[dict[str, str]]:
    """The labels of a folder, in the first of these files that it has (it may have none), with article and start."""
    gold = next((path for name in names if (path := folder / name).exists()), os.devnull)
    with open(gold, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            article = (row.get("article") or row["article_id"]).removesuffix(".txt")
            at = row.get("start") or texts[article].index(row["quote"]) + row["quote"].index(row["surface"])
            source = row.get("source") or row.get("attributed_to") or ""
            yield {**row, "article": article, "start": str(at), "attributed_to": source}


def half(article: str) -> str:
    """The half of a file."""
    told = article.partition("-")[0]
    return told if told in {"read", "unread"} else ("read", "unread")[hashlib.sha256(article.encode()).digest()[0] % 2]


def judged(folder: Path) -> Iterator[dict[str, object]]:
    """Half, folder and whether each attribute is right, one row a labelled number whose measure is read right."""
    articles = load_articles(folder)
    values = {(v.article_id, v.start): v for v in reported_values(articles).itertuples()}
    for row in labels(folder, articles["text"].to_dict()):
        value = values.get((row["article"], int(row["start"])))
        if value is not None and value.measure in row["measure"].split("|"):
            right = {a: agrees(a, row[a], getattr(value, a)) for a in ATTRIBUTES}
            yield {"half": half(row["article"]), "folder": folder.name, "values": 1, **right}


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folders", nargs="*", type=Path)
    given = options.parse_args().folders
    folders = given or [f.parent for f in sorted(TESTS.glob("*/*/gold.csv")) if "unread" not in f.parent.name]
    table = pd.DataFrame([row for folder in folders for row in judged(folder)])
    how = {"values": "sum"} | dict.fromkeys(ATTRIBUTES, "mean")
    by_folder = table.groupby(["half", "folder"]).agg(how)
    whole = table.assign(folder="all").groupby(["half", "folder"]).agg(how)
    print(pd.concat([by_folder, whole]).sort_index().round(3).to_string())


if __name__ == "__main__":
    main()
