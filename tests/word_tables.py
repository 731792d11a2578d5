"""Token tables for the tests of words, given word by word or generated."""

import pandas as pd
from hypothesis import settings
from hypothesis import strategies as st

few = settings(max_examples=12, deadline=None)  # each example makes several tables


def token_table(articles: dict[str, list[str]]) -> pd.DataFrame:
    """The table of `counted_words` for articles given as sentences; every sentence is a paragraph."""
    rows, texts = [], {}
    for article_id, sentences in articles.items():
        texts[article_id] = "\n".join(sentences)
        at = 0
        for i, sentence in enumerate(sentences, start=1):
            for word in sentence.split():
                at = texts[article_id].index(word, at)
                rows.append((article_id, i, at, at + len(word), word, word.lower(), "author", "body", i, "", 1))
                at += len(word)
    columns = [
        "article_id",
        "sentence",
        "start",
        "end",
        "token",
        "word",
        "voice",
        "label",
        "paragraph",
        "actor",
        "words",
    ]
    return pd.DataFrame(rows, columns=columns)


WORDS = st.sampled_from(["coup", "vote", "the", "of", "count", "Evo", "street", "1,200"])
SENTENCES = st.lists(st.lists(WORDS, min_size=1, max_size=9).map(" ".join), min_size=1, max_size=6)
TABLES = st.lists(SENTENCES, min_size=2, max_size=4).map(
    lambda articles: token_table({f"a{i}": sentences for i, sentences in enumerate(articles)})
)
