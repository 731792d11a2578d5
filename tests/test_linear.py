"""Every public function on texts that never end: the work grows with the text, and no text stops one."""

import random
import sys
from collections import Counter

import pandas as pd
import pytest
from every_verb import OTHERS, PIECES, TABLES, TEXTS, Tables
from steps import outgrown, steps

import analysis
from analysis.compare import likeness
from analysis.text import language, reading, sentences
from analysis.text.language import is_english

MIXTURES = 8
CUT = 120  # characters after which a sentence is cut here, as after 2,000 else
SHORT, LONG = 250, 750  # characters of an article
AFTERWARDS = {
    "corrected_values",
    "numeric_expressions",
    "readability_intervals",
    "review_sheet",
}  # they go on from others


def hostile(size: int) -> dict[str, str]:
    """Articles of `size` characters, each one piece over and over or a random mixture of some."""
    chance = random.Random(3)
    mixed = ["".join(chance.choices(chance.sample(PIECES, 4), k=SHORT))[:SHORT] for _ in range(MIXTURES)]
    return {f"{i:02}": (text * size)[:size] for i, text in enumerate([*PIECES, *mixed])}


@pytest.fixture(scope="module")
def tables():
    """Tables by length of the articles; all texts pass for English."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(language, "is_english", lambda text: True)
        patch.setattr(sentences, "LONGEST", CUT)
        patch.setattr(likeness, "MOST", 3)  # values of an article that are paired
        first = analysis.load_articles().iloc[0]
        made = {}
        for size in (SHORT, LONG):
            texts = hostile(size)
            rows = pd.DataFrame([first] * len(texts), index=pd.Index(list(texts), name="article_id"))
            made[size] = Tables(rows.assign(text=list(texts.values())))
            analysis.near_copies(made[size].articles)  # finds the layers and the tokens, which are kept
        yield made


def test_every_public_function_is_here():
    assert set(analysis.__all__) == {*TEXTS, *TABLES} | OTHERS


def of_articles() -> list:
    """The functions of values that keep what they found of some articles; tables and words are kept for good."""
    rooms = [vars(room) for name, room in sys.modules.items() if name.startswith("analysis.reported")]
    kept = [x for room in rooms for x in room.values() if hasattr(x, "cache_parameters")]
    return [x for x in kept if x.cache_parameters()["maxsize"]]


def steps_anew(function, tables: Tables) -> Counter:
    """The steps of a function of tables, readings included."""
    for kept in {is_english, reading._reading, *of_articles()}:
        kept.cache_clear()
    return steps(function, tables)


@pytest.mark.parametrize("name", sorted({*TEXTS, *TABLES}))
def test_the_work_grows_with_the_text(tables, name):
    function = TABLES.get(name) or (lambda made: getattr(analysis, name)(made.articles))
    function(tables[SHORT])  # what is looked up once a word, and the tables it starts from
    if name in {*TABLES, *AFTERWARDS}:
        function(tables[LONG])
    counted = steps if name in AFTERWARDS else steps_anew
    assert outgrown(*(counted(function, tables[size]) for size in (SHORT, LONG))) == {}
