"""Passages that two articles share."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from word_tables import few, token_table

from analysis import shared_passages
from analysis.words.passages import _common_runs, joined_passages

QUOTE = "“We shall count every vote before the week ends,”"


def test_the_same_quotation_in_two_articles(collection):
    articles = collection(
        a=f"On Monday {QUOTE} the clerk said.",
        b="Nothing was said about the roads.",
        c=f"The clerk promised: {QUOTE.replace('“We', '“we')} and went home.",
    )
    table = shared_passages(articles)
    assert len(table) == 1
    row = table.iloc[0]
    assert (row["article_id"], row["other"], row["words"]) == ("a", "c", 9)
    assert row["text"] == "We shall count every vote before the week ends"
    assert (
        articles["text"]["c"][row["other_start"] : row["other_end"]] == "we shall count every vote before the week ends"
    )
    assert (row["voice"], row["other_voice"]) == ("quoted", "quoted")
    assert row["sentence"] == f"On Monday {QUOTE} the clerk said."
    assert row["other_sentence"].startswith("The clerk promised")


def test_passages_run_on_over_sentence_ends(collection):
    copy = "The mayor left the city. Nobody knows where she is."
    assert shared_passages(collection(a=f"Reuters: {copy}", b=f"{copy} Yet."))["words"].tolist() == [10]


def test_a_short_run_that_many_articles_have_is_a_set_phrase(collection):
    said = "told the harbour news morning programme that"
    told = [("The mayor", "it rained"), ("A nurse", "snow fell"), ("His sister", "roads froze"), ("Ana", "ice broke")]
    texts = {f"a{i}": f"{who} {said} {what}." for i, (who, what) in enumerate(told)}
    assert len(shared_passages(collection(**dict(list(texts.items())[:3])))) == 3
    assert shared_passages(collection(**texts)).empty
    assert len(shared_passages(collection(**{a: f"{text} {QUOTE} she said." for a, text in texts.items()}))) == 6
    long = "He told the Harbour Radio morning programme that nobody would leave the island."
    assert len(shared_passages(collection(**{a: f"{i} {long}" for i, a in enumerate(texts)}))) == 6


@pytest.mark.parametrize(
    ("run", "kept"),
    [
        ("told Harbour Radio 4’s Morning Watch programme", False),  # a programme
        ("the chair of the council, Ana Roth,", False),  # a title
        ("on the evening of Sunday, 12 May 2019", False),  # a date
        ("the chair of the old harbour council", True),
        ("the Orsa river rose by a metre after", True),
    ],
)
def test_a_short_run_of_names_and_figures_is_no_passage(collection, run, kept):
    articles = collection(a=f"She {run} left in anger.", b=f"Nobody {run} sang all night.")
    assert list(shared_passages(articles)["text"].str.strip(",")) == [run.strip(",")] * kept


def test_a_paragraph_with_small_changes_is_one_passage_and_so_are_parts_of_one_quotation(collection):
    wire = "Firemen came to the old mill at three in the night, {} people from the roof and laid {} on the wet grass."
    articles = collection(
        a=f"{wire.format('brought four', 'them all')} It rained. {QUOTE} the clerk said.",
        b=f"{wire.format('took 4', 'those')} Nobody spoke. In the end {QUOTE.replace('We', 'we')} he said.",
        c="It rained. “We shall count every vote before the week ends today,” the clerk told nobody at all.",
    )
    found = shared_passages(articles)
    table = joined_passages(found, articles)
    assert found["text"].nunique() > 2 and table["text"].nunique() == 2 and set(table["words"]) == {26, 11, 9}
    assert len(table) == len(table.drop_duplicates(["article_id", "other", "text"]))
    assert joined_passages(found.head(0), articles).empty


def test_nothing_shared(collection):
    assert shared_passages(collection(a="The mayor left the city by the river.")).empty
    assert shared_passages(collection(b="")).empty


def test_seeds_share_a_quotation(seeds):
    table = shared_passages(seeds)
    both = table[(table["voice"] == "quoted") & (table["other_voice"] == "quoted")]
    assert ("003_b78515448f06fa10", "001_ae4ada093007424f") in set(zip(both["article_id"], both["other"], strict=True))
    assert table["words"].min() >= 6


@few
@given(st.lists(st.lists(st.sampled_from("abc"), max_size=14).map(" ".join), min_size=2, max_size=3), st.integers(2, 4))
def test_runs_equal_a_search_place_by_place(texts, minimum):
    tokens = token_table({str(i): [text] for i, text in enumerate(texts)})
    word, article = tokens["word"].tolist(), tokens["article_id"].tolist()
    n = len(word)
    same = lambda i, j: i < n and j < n and word[i] == word[j]  # noqa: E731
    expected = set()
    for i in range(n):
        for j in range(i + 1, n):
            if article[i] == article[j] or not same(i, j):
                continue
            if i and article[i - 1] == article[i] and article[j - 1] == article[j] and same(i - 1, j - 1):
                continue
            k = 0
            while same(i + k, j + k) and article[i + k] == article[i] and article[j + k] == article[j]:
                k += 1
            if k >= minimum:
                expected.add((i, j, k))
    runs = _common_runs(tokens, minimum)
    assert set(map(tuple, np.column_stack([runs["i"], runs["j"], runs["words"]]).tolist())) == expected
    assert len(runs) == len(expected)


@pytest.mark.parametrize("minimum", [1, 2, 50])
def test_any_minimum(collection, minimum):
    articles = collection(a="The mayor left.", b="The mayor stayed.")
    assert shared_passages(articles, minimum)["words"].tolist() == ([2] if minimum < 3 else [])
