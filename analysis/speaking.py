"""Who speaks in the quotations of an article, and with which verb the article introduces them."""

import textwrap
from bisect import bisect_right
from collections import Counter

import pandas as pd

from .actors import full_names, named_by, readings
from .articles import in_order
from .introduced import NEAR, NOBODY, Said, announced, beside, told_before
from .text.given import of_articles
from .text.quotes import Quote
from .text.reading import Reading

WORDS = 4  # that a quotation has at least
COLUMNS = ["article_id", "start", "end", "text", "speaker", "verb", "how"]


@of_articles
def speakers(articles: pd.DataFrame) -> pd.DataFrame:
    """One row a quotation of four words or more: article_id, start, end (characters), text, speaker, verb, how.

    speaker is the name, in full where one of the articles has it so, or the words for somebody without one; empty where
    the text does not say. verb is the verb of
    saying as written, in lower case; how: before, after or colon, where the verb stands; block for a block quote.
    """
    records, named = [], set[tuple[str, str]]()
    for article_id, reading in readings(articles):
        named |= named_by(reading)
        records += [
            (article_id, q.start, q.end, reading.text[q.start : q.end], *said) for q, said in quoted(reading).items()
        ]
    table = pd.DataFrame.from_records(records, columns=COLUMNS)
    return table.assign(speaker=table["speaker"].replace(full_names(named)))


@of_articles
def who_speaks(articles: pd.DataFrame) -> pd.DataFrame:
    """One row an article and speaker: article_id, speaker, quotations, words, verbs (and how many each tells), first.

    In the order of the articles, speakers with most words first; first is the beginning of their first quotation.
    """
    said = speakers(articles)
    said = said.assign(words=said["text"].str.count(r"\S*\w\S*"))
    by = said.groupby(["article_id", "speaker"], sort=False)
    told = by.agg(
        quotations=("text", "size"),
        words=("words", "sum"),
        verbs=("verb", _verbs),
        first=("text", lambda t: textwrap.shorten(t.iloc[0].strip("\"“”‘’' "), 60, placeholder=" …")),
    ).reset_index()
    return in_order(told.sort_values(["words", "speaker"], ascending=[False, True]), articles.index)


def _verbs(verbs: pd.Series) -> str:
    """Each verb, the commonest first, with how often where more than once."""
    counts = sorted(Counter(v for v in verbs if v).items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(f"{verb} {n}×" if n > 1 else verb for verb, n in counts)


def quoted(reading: Reading) -> dict[Quote, Said]:
    """Each quotation with who speaks, as far as its own sentence, the one before or its paragraph tells."""
    paragraphs = reading.layers.paragraphs
    starts = [s.start for s in reading.layers.sentences]
    last, last_paragraph = NOBODY, -1
    found: dict[Quote, Said] = {}
    for q in reading.layers.quotes:
        if len(reading.text[q.start : q.end].split()) < WORDS:
            continue
        i, n = bisect_right(starts, q.start) - 1, bisect_right(starts, q.end - 1) - 1
        said = beside(reading, i, n, q) or announced(reading, i, q)
        if said is None and _alone(reading, i, n, q):
            goes_on = paragraphs[i] == last_paragraph and last.speaker
            said = last if goes_on else told_before(reading, i - 1) if i else None
        found[q] = said or NOBODY
        last, last_paragraph = said or last, paragraphs[n]
    return found


def _alone(reading: Reading, first: int, last: int, q: Quote) -> bool:
    """Whether the sentences of a quotation hold next to nothing else."""
    start, end = reading.layers.sentences[first].start, reading.layers.sentences[last].end
    outside = reading.text[start : q.start] + " " + reading.text[q.end : end]
    return len(outside.split()) < NEAR
