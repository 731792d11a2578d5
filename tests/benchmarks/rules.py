"""What each rule by which reported values are read is worth on labelled texts; not part of the tests.

    python tests/benchmarks/rules.py                 the passages of the tests and the seeds
    python tests/benchmarks/rules.py FOLDER ...      folders of articles, with gold.csv or labels/reported_values.csv
    python tests/benchmarks/rules.py --words         each word of a word list instead
    python tests/benchmarks/rules.py --group FILE    the rules that FILE names (a rule's place, one a line), as one

A rule is a test, an operand of `and` or `or`, or what a function returns. Switched off, the test fails, the operand
says nothing, the function finds nothing. Printed for each, as CSV, is what is lost without it on the read half of the
texts and on the unread half (of tests/passages those with even numbers): right values less extra ones, and right
attributes; how many numbers change their kind, and how many texts were read again: those on which it has a say, up to
a loss that is great.
"""

import argparse
import csv
import importlib
import multiprocessing
import signal
import sys
import warnings
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd
from switches import HERE, PACKAGE, Module, Rule, known, load, said, tracing

from analysis import load_articles
from analysis.actors import by_alias, load_actors
from analysis.quality import ATTRIBUTES, match_labels
from analysis.text.layers import layer_keys

FOLDERS = [HERE / folder for folder in ("tests/passages/casualties", "tests/passages/elections", "seeds")]
GREAT = 40  # values and attributes lost
PATIENCE = 60  # seconds for the texts of a rule
SCORES = [f"{half} {score}" for half in ("read", "unread") for score in ("values", "attributes")]


class Text(NamedTuple):
    """A labelled article; key as `layers` has it."""

    name: str
    half: str
    key: tuple[str, str, str]
    published: str
    actors: dict[str, Any]
    labels: pd.DataFrame
    unclear: pd.DataFrame


def texts_of(folder: Path) -> Iterator[Text]:
    """The articles of a folder with their labels."""
    articles = load_articles(folder)
    where = folder if (folder / "gold.csv").exists() else folder / "labels"
    gold = "gold.csv" if where == folder else "reported_values.csv"
    labels = [_labels(where / name, articles["text"].to_dict()) for name in (gold, "unclear.csv")]
    published = articles["published"].astype("object").fillna("") if "published" in articles else {}
    for name, key in zip(articles.index, layer_keys(articles), strict=True):
        own = [rows[rows["article_id"] == name] for rows in labels]
        named = name.split("-")[0]  # tests/passages/news says it in the names of its texts
        numbered = folder.parent.name == "passages" and name[0].isdigit()
        odd = int(name.split("_")[0]) if numbered else zlib.crc32(name.encode())
        half = named if named in ("read", "unread") else "read" if odd % 2 else "unread"
        yield Text(name, half, key, str(published.get(name, "")), by_alias(load_actors(articles)), *own)


def _labels(path: Path, texts: dict[str, str]) -> pd.DataFrame:
    """Labels by span, or by a quote and the surface in it."""
    rows = pd.read_csv(path, dtype="str", keep_default_na=False)
    rows = rows.rename(columns={"article": "article_id", "source": "attributed_to"})
    if "start" not in rows:
        rows["start"] = [texts[a].index(q) + q.index(s) for a, q, s in rows[["article_id", "quote", "surface"]].values]
        rows["end"] = rows["start"] + rows["surface"].str.len()
    return rows.astype({"start": "int64", "end": "int64"})


def read(text: Text) -> tuple[list[Any], set[Any]]:
    """The reported values of a text, and its numbers with their kinds."""
    names = (PACKAGE, f"{PACKAGE}.accounting", f"{PACKAGE}.events")
    reported, accounting, events = (importlib.import_module(name) for name in names)
    accounting.article_numbers.cache_clear()
    events.words_and_times.cache_clear()
    article = events.Article(text.key, (), text.published)
    values = [v for v in reported.article_values(article, text.actors) if v.measure != "other"]
    sentences = accounting.article_numbers(*text.key)
    return values, {(w.start[r.number.first], r.kind, r.measure) for _, w, readings in sentences for r in readings}


def score(text: Text, values: list[Any]) -> Counter[str]:
    """Right values less extra ones, and right attributes."""
    columns = list(importlib.import_module(PACKAGE).Value._fields)
    rows = pd.DataFrame.from_records(values, columns=columns).assign(article_id=text.name)
    matches = match_labels(rows, text.labels, text.unclear)
    right = matches["outcome"] == "right"
    extra = ~right & (matches["extracted"] != "")
    agree = sum(int(matches.loc[right, a].eq(True).sum()) for a in ATTRIBUTES)
    return Counter({f"{text.half} values": int(right.sum() - extra.sum()), f"{text.half} attributes": agree})


class Bench:
    """What is read with every rule on, and on which texts each rule has a say."""

    def __init__(self, folders: list[Path]) -> None:
        self.texts = [text for folder in folders for text in texts_of(folder)]
        self.before, self.touched = list[Any](), dict[Rule, list[int]]()
        tracing.append(True)
        load([])
        for i, text in enumerate(self.texts):
            said.clear()
            self.before.append(read(text))
            said.update(rule for rule in known if rule.kind == "word" and rule.source in text.key[0].lower())
            for rule in said:
                self.touched.setdefault(rule, []).append(i)
        tracing.clear()
        self.scores = [score(text, values) for text, (values, _) in zip(self.texts, self.before, strict=True)]

    def worth(self, group: list[Rule]) -> dict[str, object]:
        """What is lost without the rules of a group."""
        lost, texts = Counter[str](), 0
        signal.alarm(PATIENCE)
        try:
            load(group)
            for i in sorted({i for rule in group for i in self.touched.get(rule, [])}):
                values, numbers = read(self.texts[i])
                lost["kinds"], texts = lost["kinds"] + len(numbers - self.before[i][1]), texts + 1
                if values != self.before[i][0]:
                    lost.update(self.scores[i])
                    lost.subtract(score(self.texts[i], values))
                if sum(lost[s] for s in SCORES) > GREAT:
                    break
        except Exception as error:
            return {"error": repr(error)}
        finally:
            signal.alarm(0)
        return {**{s: lost[s] for s in SCORES}, "kinds": lost["kinds"], "texts": texts}


def slow(*_: object) -> None:
    raise TimeoutError("reads on without an end")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, default=FOLDERS)
    parser.add_argument("--words", action="store_true", help="words of word lists, not rules")
    parser.add_argument("--group", type=Path, help="a file of places, one a line: what they are worth together")
    asked = parser.parse_args()
    warnings.simplefilter("ignore")
    signal.signal(signal.SIGALRM, slow)
    sys.meta_path.insert(0, Module)  # type: ignore[arg-type]
    bench = Bench(asked.folders)
    groups = [[rule] for rule in known if (rule.kind == "word") == asked.words]
    if asked.group:
        places = set(asked.group.read_text(encoding="utf-8").split("\n"))
        groups = [[rule for rule in known if rule.place in places]]
    out = csv.DictWriter(sys.stdout, [*Rule._fields, *SCORES, "kinds", "texts", "error"])
    out.writeheader()
    with multiprocessing.get_context("fork").Pool() as pool:
        for group, worth in zip(groups, pool.imap(bench.worth, groups, chunksize=8), strict=True):
            out.writerow((Rule(*group[0])._asdict() if len(group) == 1 else {"place": f"{len(group)} rules"}) | worth)


if __name__ == "__main__":
    main()
