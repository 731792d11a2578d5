"""The bootstrap: exact sums, the same numbers at every run."""

import numpy as np
import pytest

from analysis.stats import bootstrap_sums


def test_every_row_is_drawn_equally_often_and_as_many_as_there_are():
    drawn = bootstrap_sums(np.eye(5), "a", draws=4_000)
    assert (drawn.sum(axis=1) == 5).all()
    assert set(np.unique(drawn)) <= set(range(6))
    assert drawn.mean(axis=0) == pytest.approx(np.ones(5), abs=0.06)


def test_sums_are_those_of_the_resampled_rows():
    rows = np.array([[1, 10], [2, 20], [3, 30]])
    sums = bootstrap_sums(rows, "a", draws=20)
    assert sums.shape == (20, 2)
    assert (sums[:, 1] == 10 * sums[:, 0]).all()
    assert ((sums[:, 0] >= 3) & (sums[:, 0] <= 9)).all()


def test_sums_repeat_for_a_key_and_differ_between_keys():
    rows = np.arange(12).reshape(6, 2)
    assert (bootstrap_sums(rows, "a") == bootstrap_sums(rows, "a")).all()
    assert (bootstrap_sums(rows, "a") != bootstrap_sums(rows, "b")).any()
