"""Every public function on texts that never end: the work grows with the text, and no text stops one."""

import cProfile
import random
import sys
from collections import Counter
from pathlib import Path

import pandas as pd
import pytest
from every_verb import OTHERS, PIECES, TABLES, TEXTS, Tables

import analysis
from analysis.compare import likeness
from analysis.reported.accounting import article_numbers
from analysis.text import language, reading, sentences
from analysis.text.language import is_english

PACKAGE = str(Path(analysis.__file__).parent)
MIXTURES = 8
CUT = 120  # characters after which a sentence is cut here, as after 2,000 else
FEW = 500  # times that count for nothing
SHORT, LONG = 250, 750  # characters of an article


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


def steps(function, tables: Tables) -> Counter:
    """How often each line of the package runs and each function is called while `function` works, readings included."""
    for kept in (article_numbers, is_english, reading._reading):
        kept.cache_clear()
    ran: Counter = Counter()

    def line(frame, event, _):
        if event == "line":
            ran[frame.f_code.co_filename, frame.f_lineno] += 1
        return line

    profiler = cProfile.Profile()
    sys.settrace(lambda frame, *_: line if frame.f_code.co_filename.startswith(PACKAGE) else None)
    try:
        profiler.runcall(function, tables)
    finally:
        sys.settrace(None)
    return ran + Counter({str(entry.code): entry.callcount for entry in profiler.getstats()})


@pytest.mark.parametrize("name", [*TEXTS, *TABLES])
def test_the_work_grows_with_the_text(tables, name):
    function = TABLES.get(name) or (lambda made: getattr(analysis, name)(made.articles))
    function(tables[SHORT])  # what is looked up once a word, and the tables it starts from
    if name in TABLES:
        function(tables[LONG])
    short, long = (steps(function, tables[size]) for size in (SHORT, LONG))
    assert {place: (short[place], n) for place, n in long.items() if n > 4 * short[place] + FEW} == {}
