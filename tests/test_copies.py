"""Articles that share much of their wording."""

from random import Random

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import load_articles, near_copies
from analysis.overview import about_copies
from analysis.words.passages import copies, copy_groups, sampled_runs, word_numbers


def words(count: int, seed: int) -> list[str]:
    chance = Random(seed)
    return ["".join(chance.choices("aeioulmnrst", k=6)) for _ in range(count)]


def table(**texts: list[str]) -> pd.DataFrame:
    return pd.DataFrame({"text": {name: " ".join(text) for name, text in texts.items()}})


def test_an_article_inside_another_is_a_copy_and_another_text_is_none():
    agency = words(400, 1)
    found = near_copies(table(agency=agency, paper=agency + words(600, 2), other=words(500, 3)))
    assert found[["article_id", "other", "shared"]].to_numpy().tolist() == [["agency", "paper", 1.0]]


@pytest.mark.parametrize("share", [0.15, 0.35, 0.7, 0.9])
def test_the_share_is_an_estimate_of_the_true_one(share):
    first = words(4000, 1)
    second = first[: round(share * 4000)] + words(round((1 - share) * 4000), 2)
    found = near_copies(table(a=first, b=second))
    if share < 0.25:
        assert found.empty
    else:
        assert found["shared"].item() == pytest.approx(share, abs=0.06)


@pytest.mark.parametrize("seed", range(5))
def test_a_copy_with_one_word_in_five_changed_is_found(seed):
    text, others = words(3000, seed), iter(words(3000, 100 + seed))
    chance = Random(seed)
    edited = [next(others) if chance.random() < 0.2 else word for word in text]
    assert near_copies(table(a=text, b=edited))["shared"].item() == pytest.approx(0.8**5, abs=0.08)


def test_case_possessive_and_marks_make_no_difference():
    text = words(200, 1)
    assert near_copies(table(a=text, b=[f"{w.upper()}," for w in text]))["shared"].item() == 1


def test_of_short_texts_all_runs_are_compared():
    short, longer = words(20, 1), words(60, 1)
    found = near_copies(table(a=short, b=[w.upper() for w in short], c=[*short, "more"], d=words(20, 2), e=["fire"]))
    assert found[["article_id", "other", "shared"]].values.tolist() == [["a", "b", 1], ["a", "c", 1], ["b", "c", 1]]
    assert near_copies(table(a=longer, b=longer[:40]))["shared"].item() == 1
    assert near_copies(table(a=[], b=[])).empty


def test_pairs_tie_articles_into_groups():
    pairs = pd.DataFrame({"article_id": ["a", "c", "b", "x"], "other": ["b", "d", "c", "y"]})
    assert [sorted(g) for g in copy_groups(pairs)] == [["a", "b", "c", "d"], ["x", "y"]]
    assert copy_groups(pairs[:0]) == []


def test_hundred_copies_are_one_group():
    text = words(200, 1)
    found = near_copies(table(**{f"a{i:03d}": [*text, *words(20, i)] for i in range(100)}))
    assert [len(g) for g in copy_groups(found)] == [100]


@given(st.lists(st.integers(0, 50), max_size=60), st.integers(1, 60))
def test_runs_are_distinct_sorted_and_stay_inside_an_article(numbers, size):
    words = word_numbers(map(str, numbers))
    place = np.arange(len(words)) // size
    found = list(sampled_runs(words, place).itertuples(index=False, name=None))
    assert found == sorted(set(found))
    for own in range(len(words) // size + 1):
        alone = words[place == own]
        assert [run for article, run in found if article == own] == sampled_runs(alone, alone * 0)["run"].tolist()


def test_order_of_the_table_makes_no_difference():
    runs = pd.DataFrame({"article_id": np.repeat(["a", "b"], 10), "run": [*range(10), *range(5, 15)]})
    assert copies(runs)["shared"].item() == 0.5
    mixed = runs.sample(frac=1, random_state=1)
    assert copies(mixed)["shared"].item() == 0.5


def test_copies_are_named(tmp_path):
    text = " ".join(words(200, 1))
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (tmp_path / "b.txt").write_text(text + " And more was added by the desk.", encoding="utf-8")
    assert "a and b (100%)" in about_copies(load_articles(tmp_path))[0]


def test_the_five_articles_are_no_copies(seeds):
    assert near_copies(seeds).empty


def test_pairs_that_are_left_out_are_said(recwarn):
    text = words(200, 1)
    assert len(near_copies(table(**{f"a{i:02}": text for i in range(20)}))) == 190
    assert not recwarn.list
    with pytest.warns(UserWarning, match=r"a00: 20 near copies or more; .* copy_groups"):
        found = near_copies(table(**{f"a{i:02}": text for i in range(30)}))
    assert len(copy_groups(found)[0]) == 30
