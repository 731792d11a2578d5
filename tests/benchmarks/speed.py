"""How fast everything is, beside other tools and beside a floor; not part of the tests.

    python tests/benchmarks/speed.py                 1,000 articles recombined from the seeds' paragraphs
    python tests/benchmarks/speed.py FOLDER          the articles of a folder
    python tests/benchmarks/speed.py --growth        time, memory and disk at 2,000, 10,000 and 50,000 articles
    python tests/benchmarks/speed.py --many 20000    largest trials larger (of 8,000 they end in ten minutes)

Contenders run in turn, several rounds; figures are each one's least CPU seconds, which other work on the machine
disturbs least, but for those by the clock. The other tools do part of what the profile does: tokens with counts, 60
dictionary terms and, for textstat, nine scores; no quotations, labels, voices, phrases, reported values or data set on
disk. Then: start-up, the seven notebooks beside their imports alone, questions about many pairs as articles double
(with the power of their number by which the time grows; 1: linear), and processes, a tenth of the articles first.
"""

import argparse
import json
import math
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import warnings
from collections import Counter
from collections.abc import Callable
from functools import partial
from itertools import islice
from pathlib import Path
from unittest.mock import patch

import pandas as pd

from analysis import (
    SEEDS,
    compare_reported,
    counted_words,
    distinctive_words,
    framing_differences,
    framing_hits,
    load_articles,
    load_reference,
    near_copies,
    reported_values,
    shared_passages,
)
from analysis.framing.lexicon import collection_lexicon
from analysis.many.collection import recombine
from analysis.many.profile import BATCH, write_batch
from analysis.readability.textstat_compare import textstat_offline
from analysis.sources import Source, find_articles, home, list_files
from analysis.tables import Record

Question = Callable[[], object]
ROOT = SEEDS.parent
SLOW = 150  # articles that the slow contenders get
SCORES = ["flesch_reading_ease", "flesch_kincaid_grade", "gunning_fog", "smog_index", "coleman_liau_index",
          "automated_readability_index", "dale_chall_readability_score", "lix", "rix"]  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", nargs="?", help="a folder, glob or table of articles")
    parser.add_argument("--articles", type=int, default=1000, help="at most so many (default: %(default)s)")
    parser.add_argument("--rounds", type=int, default=2, help="default: %(default)s")
    parser.add_argument("--many", type=int, default=8_000, help="articles of the largest trials (default: %(default)s)")
    parser.add_argument("--growth", action="store_true", help="2,000, 10,000 and 50,000 recombined articles instead")
    asked = parser.parse_args()
    warnings.simplefilter("ignore")  # recombined articles share paragraphs
    with tempfile.TemporaryDirectory() as work:
        if asked.growth:
            growth(Path(work))
            return
        many = recombine(load_articles(), f"{work}/many", asked.many)
        source = asked.source or many
        compare(partial(find, source, asked.articles), home(source), asked.rounds, Path(work))
        start_up()
        notebooks(Path(work))
        pairs(many, asked.many, find(source, asked.articles))
        processes(recombine(load_articles(), f"{work}/few", asked.many // 10), many, Path(work))


def find(source: Source, most: int) -> list[Record]:
    """The first articles of a source, their files read."""
    return list(islice(find_articles(source), most))


def compare(find: Callable[[], list[Record]], folder: Path, rounds: int, work: Path) -> None:
    """Articles a CPU second of each contender, and its ratio to the floor."""
    texts = [f.read()[0] for f in find()]
    print(f"{len(texts):,} articles, {sum(map(len, texts)) / 1e6:.1f} million characters; {rounds} rounds\n")
    contenders: dict[str, tuple[Callable[[], object], int]] = {
        "reading the files": (find, len(texts)),
        "re.findall and Counter": (lambda: [Counter(re.findall(r"\w+", t.lower())) for t in texts], len(texts)),
        "profile, everything": (lambda: profiled(find(), folder, work), len(texts)),
        "profile without reported values": (lambda: unvalued(find(), folder, work), len(texts)),
        "textstat + nltk": (textstat_nltk(texts[:SLOW], folder), min(SLOW, len(texts))),
    }
    if blank := spacy_blank(texts, folder):
        contenders["spaCy blank, no scores"] = blank, len(texts)
    seconds: dict[str, list[float]] = {name: [] for name in contenders}
    for _ in range(rounds):
        for name, (run, count) in contenders.items():
            seconds[name].append(timed(run) / count)
    each = {name: min(values) for name, values in seconds.items()}
    floor = each["re.findall and Counter"]
    print(f"{'':34}{'articles/s':>12}{'ms each':>10}{'of the floor':>14}")
    for name, value in sorted(each.items(), key=lambda item: item[1]):
        print(f"{name:34}{1 / value:12,.0f}{1000 * value:10.3f}{floor / value:14.3f}")


def profiled(found: list[Record], folder: Path, work: Path) -> None:
    """The whole profile, in one process, to disk."""
    for number, first in enumerate(range(0, len(found), BATCH)):
        write_batch(number, found[first : first + BATCH], work / "profile", folder)


def unvalued(found: list[Record], folder: Path, work: Path) -> None:
    """The same without looking for numbers."""
    values = reported_values(load_articles()[:0])
    with patch("analysis.many.batch.reported_values", lambda _: values):
        profiled(found, folder, work)


def terms(folder: Path) -> set[str]:
    """60 words of the folder's framing terms, or of the seeds'."""
    articles = load_articles()
    if (folder / "framing.toml").exists():
        articles["folder"] = str(folder)
    frames = collection_lexicon(articles).frames
    return set([t for frame in frames for t in frame.terms if t.isalpha()][:60])


def textstat_nltk(texts: list[str], folder: Path) -> Callable[[], object]:
    """Tokens and counts by nltk, 60 terms, nine scores by textstat."""
    textstat, wanted = textstat_offline(), terms(folder)
    from nltk import FreqDist, wordpunct_tokenize

    def run() -> None:
        for text in texts:
            counts = FreqDist(wordpunct_tokenize(text.lower()))
            sum(counts[term] for term in wanted)
            for score in SCORES:
                getattr(textstat, score)(text)

    return run


def spacy_blank(texts: list[str], folder: Path) -> Callable[[], object] | None:
    """Tokens and counts by spaCy's blank English pipeline, and 60 terms; None where spaCy is not installed."""
    try:
        import spacy
    except ImportError:
        return None
    nlp, wanted = spacy.blank("en"), terms(folder)

    def run() -> None:
        for doc in nlp.pipe(texts):
            counts = Counter(token.lower_ for token in doc)
            sum(counts[term] for term in wanted)

    return run


COMMAND = """
import sys
from analysis.__main__ import main
try:
    main(sys.argv[1:])
finally:
    import contextlib, glob, os, re
    told = []
    for path in glob.glob("/proc/[0-9]*/status"):
        with contextlib.suppress(OSError):  # ended by now
            told.append(open(path).read())
    ours = filter(re.compile(rf"^P?Pid:\\s{os.getpid()}$", re.M).search, told)
    print("peaks", *re.findall(r"VmHWM:\\s+(\\d+)", "".join(ours)))
"""


def command(*words: str) -> tuple[float, float, float]:
    """Seconds by the clock and CPU seconds of the command, and the peak memory of its largest process (MB)."""
    began, before = time.perf_counter(), os.times()
    done = subprocess.run([sys.executable, "-c", COMMAND, *words], stdout=subprocess.PIPE, text=True, check=True)
    clock, after = time.perf_counter() - began, os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return clock, cpu, max(map(int, done.stdout.split("peaks")[1].split())) / 1024


def start_up() -> None:
    """How long the command takes to say what it can do."""
    clock, cpu, memory = min(command("--help") for _ in range(3))
    print(f"\nstart-up: {clock:.2f} s by the clock, {cpu:.2f} s CPU, {memory:.0f} MB")


def notebooks(work: Path) -> None:
    """The main job, and the same notebooks with nothing but their imports."""
    clocks = {}
    for name in ("imports", "whole"):
        folder = work / f"notebooks-{name}"
        shutil.copytree(ROOT / "notebooks", folder)
        if name == "imports":
            for path in folder.glob("*.ipynb"):
                path.write_text(json.dumps(imports_only(json.loads(path.read_text()))))
        shutil.copytree(SEEDS, folder / "seeds")
        called = [sys.executable, "-m", "jupyter", "nbconvert", f"--config={ROOT / '.nbconvert.py'}", "--to=notebook",
                  "--execute", "--inplace", *sorted(map(str, folder.glob("*.ipynb")))]  # fmt: skip
        began, before = time.perf_counter(), os.times()
        subprocess.run(called, env={**os.environ, "ARTICLES": str(folder / "seeds")}, capture_output=True, check=True)
        clocks[name] = time.perf_counter() - began, sum(os.times()[2:4]) - sum(before[2:4])
    own = [1 - few / all_ for few, all_ in zip(clocks["imports"], clocks["whole"], strict=True)]
    for name, (clock, cpu) in clocks.items():
        print(f"seven notebooks, {name:8}{clock:6.1f} s by the clock,{cpu:6.1f} s CPU")
    print(f"their own code: {own[0]:.2f} of the clock, {own[1]:.2f} of the CPU time", flush=True)


def imports_only(notebook: dict) -> dict:
    """A notebook that does what stands in import statements at the head of its cells, and nothing else."""
    for cell in notebook["cells"]:
        lines = "".join(cell["source"]).splitlines() if cell["cell_type"] == "code" else []
        cell["source"] = "\n".join(line for line in lines if re.match(r"(?:from [\w.]+ )?import ", line))
    return notebook


def processes(few: Path, many: Path, work: Path) -> None:
    """One process on few articles and on many, and two, start-up included."""
    clocks, cpus = [], []
    for source, jobs in ((few, "1"), (many, "1"), (many, "2")):
        out, count = work / f"{source.name}-{jobs}", len(list_files(source))
        clock, cpu, memory = command(str(source), "--out", str(out), "--jobs", jobs, "--quiet")
        clocks.append(clock)
        cpus.append(cpu / count)
        each = f"{clock:.1f} s by the clock, {1000 * cpu / count:.2f} ms CPU each"
        print(f"{count:,} articles, --jobs {jobs}: {each}, {memory:.0f} MB in the largest process", flush=True)
    most = 2 * cpus[1] / cpus[2]  # what all their CPU time allows, had each a core of its own
    print(f"two processes are {clocks[1] / clocks[2]:.2f} times as fast as one, at most {most:.2f} by their CPU time")


def pairs(source: Path, most: int, found: list[Record]) -> None:
    """CPU seconds of what looks at pairs, as articles double twice, and the power by which they grow.

    Copies are looked for in `found`: every recombined article shares paragraphs with most others.
    """
    files, texts = list_files(source), {f.article_id: f.read()[0] for f in found}

    def loaded(count: int) -> pd.DataFrame:
        return load_articles(files[:count])

    def compared(count: int) -> Question:
        articles = loaded(count)
        values, reference = reported_values(articles), load_reference(articles)
        return lambda: compare_reported(values, reference, articles)

    def differing(count: int) -> Question:
        articles = loaded(count)
        hits = framing_hits(articles)
        return lambda: framing_differences(hits, articles)

    def distinctive(groups: int) -> Question:
        words = counted_words(loaded(20 * groups))
        number = words["article_id"].astype("category").cat.codes % groups
        return partial(distinctive_words, words.assign(article_id=number.astype(str)))

    def copied(question: Callable[[pd.DataFrame], object]) -> Callable[[int], Question]:
        return lambda count: partial(question, load_articles(dict(islice(texts.items(), count))))

    questions: dict[str, tuple[Callable[[int], Question], int]] = {
        "load_articles": (lambda count: partial(loaded, count), min(5_000, most)),
        "compare_reported": (compared, 300),
        "framing_differences": (differing, 40),
        "distinctive_words by groups": (distinctive, 50),
        "near_copies": (copied(near_copies), len(found)),
        "shared_passages": (copied(shared_passages), len(found)),
    }
    print(f"\n{'':34}{'articles':>10}{'quarter':>10}{'half':>10}{'all':>10}{'grows by':>10}")
    for name, (question, count) in questions.items():
        seconds = [timed(question(part)) for part in (count // 4, count // 2, count)]
        power = math.log2(seconds[2] / seconds[1])
        print(f"{name:34}{count:10,}" + "".join(f"{s:10.2f}" for s in seconds) + f"{power:10.2f}", flush=True)


def timed(run: Question) -> float:
    """CPU seconds of a question."""
    began = time.process_time()
    run()
    return time.process_time() - began


def growth(work: Path) -> None:
    """CPU time, memory and disk as the articles grow, in one process."""
    print(f"{'articles':>10}{'ms CPU each':>14}{'peak MB':>10}{'bytes each':>12}{'files':>8}")
    for count in (2_000, 10_000, 50_000):
        source = recombine(load_articles(), work / f"articles{count}", count)
        out = work / f"profile{count}"
        _, cpu, memory = command(str(source), "--out", str(out), "--jobs", "1", "--quiet")
        parts = list(out.glob("*/part-*"))
        size = sum(p.stat().st_size for p in parts) / count
        print(f"{count:10,}{1000 * cpu / count:14.2f}{memory:10.0f}{size:12,.0f}{len(parts):8,}")


if __name__ == "__main__":
    main()
