"""The one tokenisation."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import tokenize
from analysis.text.layers import layers
from analysis.text.tokens import TOKEN, counted_forms, folded, normalise, pieces, read_tokens
from analysis.text.visible import blanked


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("The U.S. and COVID-19", ["The", "U.S.", "and", "COVID-19"]),
        ("MAS-IPS re-joined after 8,500 died", ["MAS-IPS", "re-joined", "after", "8,500", "died"]),
        ("took 28.83% of 1513, a coup d’etat", ["took", "28.83%", "of", "1513", "a", "coup", "d’etat"]),
        ("war—or peace – or both", ["war", "or", "peace", "or", "both"]),
        ("the workers’ party’s 1990s", ["the", "workers", "party’s", "1990s"]),
        ("Áñez and An\u0303ez", ["Áñez", "and", "An\u0303ez"]),
        ("paid £1.6bn, 10,000m or 3.5pc at 7.30pm", ["paid", "1.6bn", "10,000m", "or", "3.5pc", "at", "7.30pm"]),
        ("the 1,001st, a 17-year-old, 40-odd", ["the", "1,001st", "a", "17-year-old", "40-odd"]),
        ("since 9/11, 24/7, won 5-4 in 2019-20", ["since", "9/11", "24/7", "won", "5", "4", "in", "2019", "20"]),
        ("AT&T, M&S's and Q&As; Hale & Co", ["AT&T", "M&S's", "and", "Q&As", "Hale", "Co"]),
        ("L.A.'s best", ["L.A.'s", "best"]),
        ("two\u200b words", ["two", "words"]),
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
        ("IT", "I.T."),
        ("WHO's", "W.H.O."),
        ("who's", "who's"),
        ("M&S's", "m&s"),
        ("anti\u2011government", "anti-government"),
        ("co\u2010op", "co-op"),
        ("dicta\u00adtorship", "dictatorship"),
        ("dicta\u200btor\u2060ship", "dictatorship"),
        ("didn\u00b4t", "didn't"),
        ("didn\u02bct", "didn't"),
        ("didn`t", "didn't"),
        ("Hale\u2032s", "hale"),
        ("o\ufb03ce", "office"),
        ("\ufb01re\ufb02ies", "fireflies"),
        ("demon-\nstrators", "demonstrators"),
        ("demon\u00ad\r\nstrators", "demonstrators"),
        ("labour-\ners", "labourers"),
        ("self-\ndefence", "self-defence"),
        ("anti-\n  government", "anti-government"),
        ("well-\nknown", "well-known"),
        ("pro\u2212army", "pro-army"),
        ("AIDS", "AIDS"),
        ("aids", "aids"),
    ],
)
def test_normalise(token, word):
    assert TOKEN.findall(f"a {token}, b")[1:-1] == [token]
    assert normalise(token) == word


def test_spellings_of_one_name_meet_in_the_commonest():
    forms = counted_forms(["Áñez", "Áñez", "Anez", "Añez’s"])
    assert set(forms.values()) == {"áñez"}
    assert folded("ÁÑEZ") == "anez"


def test_initials_are_not_counted_with_the_word_that_they_spell():
    words = ["AIDS", "aids", "Aids", "ICE", "ice", "Ice"]
    assert counted_forms(words) == {
        "AIDS": "AIDS",
        "aids": "aids",
        "Aids": "aids",
        "ICE": "ICE",
        "ice": "ice",
        "Ice": "ice",
    }


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
    spans = [m.group() for p in pieces(layers(text)) for m in TOKEN.finditer(blanked(text), p.start, p.end)]
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
