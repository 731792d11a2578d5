"""Every public verb that takes articles on any text: no exception, true offsets, no article hangs on another."""

from itertools import pairwise

import pandas as pd
import pytest
from every_verb import PIECES, TABLES, TEXTS, Tables
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

import analysis
from analysis.text import language

ALONE = sorted(TEXTS - {
    "counted_words", "event_words", "near_copies", "shared_passages", "readability_ranks", "readability_intervals",
    "reading_agreement", "tokenize",
})  # fmt: skip
NO_SURFACE = {"agency", "counted_words", "shared_passages"}  # the sentence, the words of a name, white space folded
SENTENCES = st.deferred(lambda: st.sampled_from(analysis.split_sentences(analysis.load_articles())["text"].tolist()))
PARTS = st.sampled_from(PIECES) | SENTENCES.map("{} ".format) | st.text(st.characters(), max_size=9)
TEXT = st.lists(PARTS, max_size=25).map("".join)
few = settings(max_examples=3, derandomize=True, deadline=None, database=None,
               phases=[Phase.explicit, Phase.generate])  # fmt: skip
pytestmark = pytest.mark.filterwarnings("ignore")  # remarks are no errors, in whatever order


@pytest.fixture(autouse=True, scope="module")
def _english():
    """All texts pass for English."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(language, "is_english", lambda text: True)
        yield


def frame(*texts: str) -> pd.DataFrame:
    """Articles of these texts, their companion files those of the five."""
    first = analysis.load_articles().iloc[0]
    ids = pd.Index([f"a{n}" for n in range(len(texts))], name="article_id")
    return pd.DataFrame([first] * len(texts), index=ids).assign(text=pd.Series(texts, ids, dtype="object"))


def tables(articles: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """What every verb gives that asks for nothing but articles."""
    return {name: getattr(analysis, name)(articles) for name in sorted(TEXTS)}


@few
@given(st.lists(TEXT, min_size=3, max_size=4))
def test_no_text_stops_a_verb_and_offsets_are_true(texts):
    articles = frame(*texts)
    said = articles["text"].str.encode("utf-8", "replace").str.decode("utf-8")
    made = tables(articles)
    for name, table in made.items():
        if "start" not in table:
            continue
        surface = next((c for c in ("surface", "token", "text") if c in table), None)
        if surface and name not in NO_SURFACE:
            cut = [said[a][s:e] for a, s, e in table[["article_id", "start", "end"]].itertuples(index=False)]
            assert cut == table[surface].tolist(), name
        rows = list(table[["article_id", "start", "end"]].itertuples(index=False))
        assert all(0 <= start <= end <= len(said[a]) for a, start, end in rows), name
        assert all(a.article_id != b.article_id or a.start <= b.start for a, b in pairwise(rows)), name
    made = Tables(articles.assign(text=said))
    for function in TABLES.values():
        function(made)


@few
@given(st.lists(TEXT, min_size=2, max_size=3))
def test_the_rows_of_an_article_do_not_hang_on_the_others(texts):
    articles = frame(*texts)
    for name in ALONE:
        whole = getattr(analysis, name)(articles)
        for i in articles.index if "article_id" in whole else []:
            alone = getattr(analysis, name)(articles.loc[[i]])
            pd.testing.assert_frame_equal(whole[whole["article_id"] == i].reset_index(drop=True),
                                          alone.reset_index(drop=True), check_dtype=False, obj=name)  # fmt: skip


@few
@given(TEXT)
def test_a_line_end_at_the_end_changes_nothing(text):
    plain, ended = tables(frame(text)), tables(frame(f"{text}\n"))
    for made in (plain, ended):
        made["label_lines"] = made["label_lines"].query("label != 'blank'")
    for name in plain.keys() - {"english_only"}:
        pd.testing.assert_frame_equal(plain[name], ended[name], check_dtype=False, obj=name)
