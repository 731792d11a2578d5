"""The bootstrap: exact sums, known coverage, the same numbers at every run."""

import numpy as np
import pytest

from analysis import stats
from analysis.stats import bootstrap_sums, bootstrap_weights, generator, percentile_interval, ratio_interval


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


def test_percentiles_are_those_of_a_known_series():
    low, high = percentile_interval(np.arange(1001))
    assert (low, high) == (pytest.approx(25), pytest.approx(975))


def test_undefined_values_leave_no_interval():
    assert np.isnan(percentile_interval([1.0, np.nan, 2.0])).all()


def test_ratio_interval_holds_the_ratio_and_shrinks_with_units():
    low, high = ratio_interval([0, 1, 2, 3], [10, 10, 10, 10], "a")
    assert low < 0.15 < high
    narrow = ratio_interval([0, 1, 2, 3] * 25, [10] * 100, "a")
    assert narrow[1] - narrow[0] < (high - low) / 3


def test_ratio_interval_agrees_with_the_normal_approximation():
    hits = np.tile([0, 1], 200)
    low, high = ratio_interval(hits, np.ones(400), "a")
    margin = 1.96 * np.sqrt(0.25 / 400)
    assert (low, high) == (pytest.approx(0.5 - margin, abs=0.006), pytest.approx(0.5 + margin, abs=0.006))


@pytest.mark.parametrize(("hits", "words"), [([], []), ([1], [9]), ([0, 0], [0, 0])])
def test_ratio_interval_is_nan_where_nothing_can_be_resampled(hits, words):
    assert np.isnan(ratio_interval(hits, words, "a")).all()
