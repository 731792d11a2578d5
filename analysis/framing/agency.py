"""Who does what: verbs of killing, injuring, ousting, resigning and arresting as active, passive or without agent."""

import pandas as pd

from ..text.layers import split_sentences
from ..text.tokens import tokenize
from .clauses import Words, sentence_words
from .verb_clauses import Clause, find_clauses
from .verbs import ALL_FORMS, VERBS

FORMS = ["active", "passive with agent", "passive without agent", "no subject", "noun"]


def agency(articles: pd.DataFrame) -> pd.DataFrame:
    """One row a verb or noun of killing, injuring, ousting, resigning or arresting, in order.

    Columns: article_id, action, verb, form, agent, patient, surface, voice, sentence, start, end, text (of the
    sentence). form: active (a subject does it), passive with agent (by …), passive without agent (also
    "the ousted government", "34 injured"), no subject (infinitive or -ing: who does it is not said at the
    verb), noun ("the overthrow of …"); on what the last three leave out see Trew 1979, Fowler 1991. agent and
    patient are words of the text, empty where not found. By rules on words, no parser.
    """
    tokens = tokenize(articles)
    found = [
        (w, clause)
        for w in sentence_words(tokens, articles, tokens["word"].map(str.lower).isin(ALL_FORMS))
        for clause in find_clauses(w)
    ]
    texts = articles["text"].to_dict()
    records = [_record(texts[w.article_id], w, c) for w, c in found]
    columns = [
        "article_id",
        "action",
        "verb",
        "form",
        "agent",
        "patient",
        "surface",
        "voice",
        "sentence",
        "start",
        "end",
    ]
    table = pd.DataFrame.from_records(records, columns=columns)
    table["action"] = pd.Categorical(table["action"], categories=list(VERBS))
    table["form"] = pd.Categorical(table["form"], categories=FORMS)
    sentences = split_sentences(articles)[["article_id", "sentence", "text"]]
    return table.merge(sentences, on=["article_id", "sentence"], how="left")


def _record(text: str, w: Words, c: Clause) -> tuple[object, ...]:
    """A row of the table for a clause."""

    def words(span: tuple[int, int] | None) -> str:
        return " ".join(text[w.starts[span[0]] : w.ends[span[1]]].split()) if span else ""

    start, end = w.starts[c.first], w.ends[c.last]
    said = (words(c.agent), words(c.patient), text[start:end], w.voices[c.first])
    return (w.article_id, c.verb.action, c.verb.base, c.form, *said, w.sentence, start, end)
