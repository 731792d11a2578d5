"""The bootstrap: exact sums, the same numbers at every run."""

import numpy as np
import pytest

from analysis import stats
from analysis.stats import bootstrap_sums, bootstrap_weights, generator


def test_weights_draw_as_many_units_as_there_are():
    weights = bootstrap_weights(7, 50, generator("a"))
    assert weights.shape == (50, 7)
    assert (weights.sum(axis=1) == 7).all()
    assert set(np.unique(weights)) <= set(range(8))


def test_weights_draw_every_unit_equally_often():
    means = bootstrap_weights(5, 4_000, generator("a")).mean(axis=0)
    assert means == pytest.approx(np.ones(5), abs=0.06)


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


def test_sums_do_not_depend_on_how_they_are_cut(monkeypatch):
    rows = np.arange(40).reshape(20, 2)
    whole = bootstrap_sums(rows, "a", draws=100)
    monkeypatch.setattr(stats, "_CELLS", 500)
    cut = bootstrap_sums(rows, "a", draws=100)
    assert cut.shape == whole.shape
    assert cut.mean() == pytest.approx(whole.mean(), rel=0.05)
