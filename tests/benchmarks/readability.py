"""Articles a second for all nine readability scores, beside textstat's own on the same texts in the same run.

python tests/benchmarks/readability.py [FOLDER]

Without a folder the articles are made of paragraphs of the seeds, drawn at random, 2.3 kB each. Times are those of
one process on one core; what is loaded once (word lists, hyphenation) is timed apart.
"""

import random
import sys
import time
from collections.abc import Callable
from importlib.metadata import version

import pandas as pd

from analysis import load_articles
from analysis.readability import readability_scores
from analysis.readability.formulas import SCORES
from analysis.readability.textstat_compare import textstat_offline

SIZE, NUMBER = 2_300, 1_000  # characters, articles


def recombined(articles: pd.DataFrame) -> pd.DataFrame:
    """Articles of about SIZE characters, of paragraphs of `articles` at random, the same at every run."""
    draw = random.Random(1)
    paragraphs = [p for text in articles["text"] for p in text.split("\n") if len(p) > 80]
    texts = []
    for _ in range(NUMBER):
        parts: list[str] = []
        while sum(map(len, parts)) < SIZE:
            parts.append(draw.choice(paragraphs))
        texts.append("\n\n".join(parts))
    made = pd.DataFrame({"text": texts}, index=pd.Index([f"made_{i:04}" for i in range(NUMBER)], name="article_id"))
    return made.assign(headline="", author="")


def seconds(work: Callable[[], object]) -> float:
    """Processor time of `work`."""
    start = time.process_time()
    work()
    return time.process_time() - start


def main(folder: str | None) -> None:
    articles = load_articles(folder) if folder else recombined(load_articles())
    texts = articles["text"].tolist()
    textstat = textstat_offline()
    warm = articles.head(1)
    ready = {
        "ours": seconds(lambda: readability_scores(warm)),
        "textstat": seconds(lambda: textstat.smog_index(texts[0])),
    }
    taken = {
        "ours": seconds(lambda: readability_scores(articles)),
        "textstat": seconds(lambda: [getattr(textstat, score)(text) for text in texts for score in SCORES]),
    }
    size = sum(len(t.encode()) for t in texts)
    print(f"{len(texts):,} articles, {size / len(texts) / 1000:.1f} kB each, nine scores, one core")
    for name, label in (("ours", "readability_scores"), ("textstat", f"textstat {version('textstat')}")):
        speed = len(texts) / taken[name]
        print(f"{label:<20}{speed:8,.0f} articles a second ({taken[name]:.2f} s; loading once {ready[name]:.2f} s)")
    print(f"{'ratio':<20}{taken['textstat'] / taken['ours']:8.1f}")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else None)
