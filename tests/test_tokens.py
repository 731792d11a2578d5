"""The one tokenisation."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import tokenize
from analysis.text.layers import layers
from analysis.text.tokens import TOKEN, counted_forms, folded, normalise, pieces, read_tokens


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("The U.S. and COVID-19", ["The", "U.S.", "and", "COVID-19"]),
        ("MAS-IPS re-joined after 8,500 died", ["MAS-IPS", "re-joined", "after", "8,500", "died"]),
        ("took 28.83% of 1513, a coup d’etat", ["took", "28.83%", "of", "1513", "a", "coup", "d’etat"]),
        ("war—or peace – or both", ["war", "or", "peace", "or", "both"]),
        ("the workers’ party’s 1990s", ["the", "workers", "party’s", "1990s"]),
        ("Áñez and An\u0303ez", ["Áñez", "and", "An\u0303ez"]),
        ("", []),
    ],
)
def test_token(text, tokens):
    assert TOKEN.findall(text) == tokens


@pytest.mark.parametrize(
    ("token", "word"),
    [
        ("Bolivia’s", "bolivia"),
        ("it's", "it's"),
        ("US", "U.S."),
        ("U.S.", "U.S."),
        ("us", "us"),
        ("An\u0303ez", "añez"),
        ("MAS", "mas"),
    ],
)
def test_normalise(token, word):
    assert normalise(token) == word


def test_spellings_of_one_name_meet_in_the_commonest():
    forms = counted_forms(["Áñez", "Áñez", "Anez", "Añez’s"])
    assert set(forms.values()) == {"áñez"}
    assert folded("ÁÑEZ") == "anez"


def test_voices_of_a_sentence(collection):
    articles = collection(a="He said “we will win” today.\n")
    table = tokenize(articles)
    assert list(zip(table["word"], table["voice"], strict=True)) == [
        ("he", "author"), ("said", "author"), ("we", "quoted"), ("will", "quoted"), ("win", "quoted"),
        ("today", "author"),
    ]  # fmt: skip


def test_seeds_give_back_every_surface(seeds):
    table = tokenize(seeds)
    texts = seeds["text"].to_dict()
    assert all(texts[a][s:e] == t for a, s, e, t in table[["article_id", "start", "end", "token"]].values)
    assert set(table["voice"]) == {"author", "quoted", "boilerplate"}
    assert {"Anez", "Añez", "Áñez"} <= set(table["token"])
    assert set(table.loc[table["token"].isin(["Anez", "Añez", "Áñez"]), "word"]) == {"áñez"}


@given(st.text(max_size=300))
def test_ids_and_spans_name_the_same_tokens(text):
    tokens = read_tokens(pd.DataFrame({"text": {"a": text, "b": "Mill fire.", "c": text}}))
    written = list(tokens.vocabulary)
    spans = [m.group() for p in pieces(layers(text)) for m in TOKEN.finditer(text, p.start, p.end)]
    assert [written[i] for i in tokens.ids] == [*spans, "Mill", "fire", *spans]
    assert len(tokens.piece) == len(tokens.ids)
    where = list(zip(tokens.article.tolist(), (p.sentence for p in tokens.pieces), strict=True))
    assert where == sorted(where) and (np.diff(tokens.sentence) >= 0).all()
    assert len(set(where)) == len(set(tokens.sentence.tolist()))


@given(st.text(alphabet="ab “”\n.,'", max_size=120))
def test_pieces_are_in_order_and_inside_sentences(text):
    found = layers(text)
    at = 0
    for p in pieces(found):
        assert at <= p.start < p.end
        assert found.sentences[p.sentence].start <= p.start
        assert p.end <= found.sentences[p.sentence].end
        at = p.end
