"""Who speaks in the quotations of an article, and with which verb the article introduces them."""

import textwrap
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

import pandas as pd

from .actors import full_names, named_by, readings
from .articles import in_order
from .introduced import NEAR, NOBODY, Said, announced, beside, is_block, is_signature, signed, told_before
from .text.given import of_articles
from .text.interview import find_interview
from .text.quotes import Quote
from .text.reading import Reading

WORDS = 4  # that a quotation has at least
COLUMNS = ["article_id", "start", "end", "text", "speaker", "verb", "how"]
_RIVALS = 50  # quotations that may hold the words of another


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
        records += [(article_id, q.start, q.end, reading.text[q.start : q.end], *said) for q, said in quoted(reading)]
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


def quoted(reading: Reading) -> Iterator[tuple[Quote, Said]]:
    """The quotations of an article with who speaks in each."""
    quotes = [q for q in reading.layers.quotes if len(reading.text[q.start : q.end].split()) >= WORDS]
    quotes = [q for q in quotes if not (_is_put(reading, q) or is_signature(reading.text, q))]
    if not quotes:
        return
    found = _found(reading, quotes)
    spoken = _by_words(reading.text, found)
    yield from ((q, said if said.speaker else _again(reading.text, q, spoken) or said) for q, said in found.items())


def _found(reading: Reading, quotes: list[Quote]) -> dict[Quote, Said]:
    """Each quotation with who speaks, as far as its own sentence, the one before or its paragraph tells."""
    paragraphs = reading.layers.paragraphs
    starts = [s.start for s in reading.layers.sentences]
    last, last_paragraph = NOBODY, -1
    waiting: list[Quote] = []  # quotations of a paragraph whose speaker may be told behind them
    found: dict[Quote, Said] = {}
    for q in quotes:
        i, n = bisect_right(starts, q.start) - 1, bisect_right(starts, q.end - 1) - 1
        said = _told(reading, i, n, q)
        goes_on = paragraphs[i] == last_paragraph
        if said is None and _alone(reading, i, n, q):
            before = told_before(reading, i - 1) if i and paragraphs[i - 1] == paragraphs[i] else None
            said = last if goes_on and last.speaker else before
            waiting = waiting if said or goes_on else []
            waiting += [] if said else [q]
        elif said:
            found |= dict.fromkeys(waiting if paragraphs[n] == last_paragraph else [], said)
            waiting = []
        found[q] = said or NOBODY
        last, last_paragraph = said or (last if goes_on else NOBODY), paragraphs[n]
    return found


def _told(reading: Reading, i: int, n: int, q: Quote) -> Said | None:
    """Who speaks in a quotation of sentences i to n by what stands around it; in an interview, who is asked in answers
    and in a title that is all quoted."""
    interview = find_interview(reading)
    title = reading.layers.sentences[i].label == "title" and _alone(reading, i, n, q)
    if who := interview.asked if title else interview.answers_at(q.start) if is_block(reading, q) else "":
        return Said(who, "", "block")
    return signed(reading.text, q) or beside(reading, i, n, q) or announced(reading, i, q)


def _is_put(reading: Reading, q: Quote) -> bool:
    """Whether what looks like a quotation is put to who is asked in an interview, or says how that came about."""
    interview = find_interview(reading)
    behind = interview.asked and interview.answers[0][0] < q.start
    return bool(behind) and is_block(reading, q) and not interview.answers_at(q.start)


def _by_words(text: str, found: dict[Quote, Said]) -> dict[tuple[str, ...], list[tuple[str, Said]]]:
    """The quotations whose speaker is known, in lower case, by each two words that stand side by side in them."""
    spoken: dict[tuple[str, ...], list[tuple[str, Said]]] = {}
    for q, said in found.items():
        words = text[q.start : q.end].lower() if said.speaker else ""
        for pair in dict.fromkeys(pairwise(words.split())):
            spoken.setdefault(pair, []).append((words, said))
    return spoken


def _again(text: str, q: Quote, spoken: dict[tuple[str, ...], list[tuple[str, Said]]]) -> Said | None:
    """Who speaks where the same words are quoted at greater length: a headline's quotation in the article."""
    words = text[q.start + 1 : q.end - 1].strip(" ,.!?…").lower()
    rivals = spoken.get(tuple(words.split()[1:3]), [])[:_RIVALS]
    return next((said for longer, said in rivals if words in longer), None)


def _alone(reading: Reading, first: int, last: int, q: Quote) -> bool:
    """Whether the sentences of a quotation hold next to nothing else."""
    start, end = reading.layers.sentences[first].start, reading.layers.sentences[last].end
    outside = reading.text[start : q.start] + " " + reading.text[q.end : end]
    return len(outside.split()) < NEAR
