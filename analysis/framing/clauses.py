"""The words of a sentence one by one, for rules that read what stands before and after a word."""

from collections.abc import Iterator
from typing import NamedTuple

import pandas as pd


def word_set(text: str) -> frozenset[str]:
    """The words of a line as a set."""
    return frozenset(text.split())


DETERMINERS = word_set(
    "a an the this that these those his her its their our my your another other any some every each no both all"
)
PREPOSITIONS = word_set(
    "about above across after against along amid among around as at before behind below beneath beside besides"
    " between beyond by despite down during except for from in including inside into like near of off on onto out"
    " outside over per since through throughout to toward towards under until unlike up upon versus via with within"
    " without"
)
CONJUNCTIONS = word_set("and or but nor so yet")
SUBORDINATORS = word_set(
    "that which who whom whose when where while because although though if unless whether since after before until"
    " as than how why what once"
)
PRONOUNS = word_set(
    "i you he she it we they me him them us himself herself itself themselves ourselves one everyone someone nobody"
    " anybody everybody none"
)
BE = word_set("be is are am was were been being 's 're get gets got getting isn't aren't wasn't weren't")
HAVE = word_set("have has had having haven't hasn't hadn't")
MODALS = word_set(
    "will would shall should can could may might must cannot can't couldn't won't wouldn't shouldn't do does did"
    " don't doesn't didn't"
)
ADVERBS = word_set(
    "not never also already still just even then now soon later again once twice only almost nearly ever perhaps"
    " reportedly allegedly immediately finally eventually promptly apparently"
)
FUNCTION = DETERMINERS | PREPOSITIONS | CONJUNCTIONS | SUBORDINATORS | PRONOUNS | BE | HAVE | MODALS | ADVERBS
QUOTES = "\"'“”‘’«»"


class Words(NamedTuple):
    """The words of one sentence; gaps[i] is what the text has between word i - 1 and word i."""

    article_id: str
    sentence: int
    tokens: list[str]
    words: list[str]
    starts: list[int]
    ends: list[int]
    voices: list[str]
    actors: list[str]
    gaps: list[str]


def sentence_words(tokens: pd.DataFrame, articles: pd.DataFrame, wanted: pd.Series) -> Iterator[Words]:
    """The sentences in which a token is wanted (a Boolean for each row of `tokens`), in order."""
    keys = pd.MultiIndex.from_frame(tokens[["article_id", "sentence"]])
    chosen = tokens[keys.isin(keys[wanted.to_numpy(dtype=bool)])]
    actors = chosen["actor"].tolist() if "actor" in chosen else [""] * len(chosen)
    columns = zip(*(chosen[c].tolist() for c in ["token", "word", "start", "end", "voice"]), actors, strict=True)
    rows = pd.Series(list(columns), index=chosen.index, dtype=object)
    texts = articles["text"].to_dict()
    for (article_id, number), part in rows.groupby([chosen["article_id"], chosen["sentence"]], sort=False):
        written, words, starts, ends, voices, named = map(list, zip(*part, strict=True))
        gaps = [texts[article_id][e:s] for e, s in zip([starts[0], *ends[:-1]], starts, strict=True)]
        yield Words(article_id, number, written, [w.lower() for w in words], starts, ends, voices, named, gaps)


def open_gap(gap: str) -> bool:
    """Whether words go on over what stands between them: spaces, quotation marks and hyphens, no other sign."""
    return not "".join(gap.split()).strip(QUOTES + "-")


def is_adverb(word: str) -> bool:
    """Whether a word is an adverb, as far as a short list and the ending tell."""
    return word in ADVERBS or (word.endswith("ly") and len(word) > 4 and word not in {"family", "assembly", "july"})
