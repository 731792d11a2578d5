"""Intervals hold the true value as often as they say, and the test of equal rates is wrong as often as it says."""

from itertools import pairwise

import numpy as np
import pandas as pd
import pytest
from benchmarks.intervals import PAIRS, coverage, false_alarms, nearest, score_coverage

from analysis.readability import readability_by_sentence
from analysis.readability.difficulty import COUNTS
from analysis.stats import equal_rates_p, false_discovery
from analysis.stats.intervals import (
    Estimate,
    Interval,
    clustering,
    clusters,
    difference_interval,
    gamma_quantile,
    jackknife,
    rate_interval,
    ratio_interval,
    t_quantile,
    wilson_interval,
)

PARAGRAPHS = np.full(8, 59.25)  # 474 words


def spread_over(*hits: int):
    """The sums of eight paragraphs with so many hits in the first ones."""
    return clusters(PARAGRAPHS, np.array([*hits, *[0] * (8 - len(hits))], dtype=float)[:, None])


def test_quantiles_are_those_of_the_printed_tables():
    t = [12.7062, 4.30265, 2.57058, 2.33304, 2.04227, 1.98397, 1.95997]
    assert t_quantile([1, 2, 5, 7.5, 30, 100, 1e6]) == pytest.approx(t, abs=1e-5)
    assert np.isnan(t_quantile([0, np.nan])).all()
    assert gamma_quantile(0.025, [0, 1, 2, 10]) == pytest.approx([0, 0.02532, 0.24221, 4.79539], abs=1e-5)
    assert gamma_quantile(0.975, [1, 2, 3, 11]) == pytest.approx([3.68888, 5.57164, 7.22469, 18.39036], abs=1e-5)
    assert gamma_quantile(0.975, [100]) == pytest.approx(gamma_quantile(0.975, [100.001]), rel=3e-5)
    assert np.isnan(gamma_quantile(0.5, [np.nan])).all()


def test_no_hit_is_not_certain_and_more_hits_have_a_higher_interval():
    ends = [[1000 * float(x[0]) for x in rate_interval(spread_over(*[1] * k))] for k in range(9)]
    high = ends[0][1]
    assert ends[0] == pytest.approx([0, 11.2277], abs=1e-4)
    assert 2 ** -(0.474 * high) == pytest.approx(0.025)  # how often counts clustered at 2 of this rate are 0
    # Poisson
    assert 1000 * np.array(rate_interval(spread_over(), unseen=1)).T[0] == pytest.approx([0, 7.7824], abs=1e-4)
    one = [1.5 * gamma_quantile(share, hits)[()] / 0.474 for share, hits in ((0.045, 1), (0.99, 1 / 1.5 + 1))]
    assert ends[1] == pytest.approx(one)  # one hit more that is clustered at 2
    assert np.exp(-0.474 * ends[1][0]) >= 0.93  # where no hit is rarer, one must do
    assert ends[1][1] > 11.7545  # the exact Poisson one of one hit
    assert all(a < b for one, other in pairwise(ends) for a, b in zip(one, other, strict=True))


def test_hits_in_one_paragraph_leave_the_rate_less_sure():
    even, crowded = rate_interval(spread_over(1, 1, 1)), rate_interval(spread_over(3))
    assert crowded[0] < even[0] < even[1] < crowded[1]
    assert clustering([spread_over(1, 1, 1)]) == [1]
    assert clustering([spread_over(3)]) == pytest.approx([1 + 2 * (t_quantile(7) / 1.959964) ** 2])


def test_one_unit_with_hits_has_no_interval_and_none_is_still_unsure():
    low, high = rate_interval(clusters(np.array([100.0]), np.array([[0.0, 2.0]])))
    assert (low[0], high[0]) == (0, pytest.approx(np.log2(40) / 100))
    assert np.isnan([low[1], high[1]]).all()
    assert np.isnan(rate_interval(clusters(np.empty(0), np.empty((0, 1))))).all()


def test_lower_ends_rise_with_the_hits_beyond_the_upper_end_of_none():
    low = [float(rate_interval(spread_over(*[n] * 8))[0][0]) for n in range(9)]
    assert all(a < b for a, b in pairwise(low))


@pytest.mark.parametrize("units", [8, 15, 30, 60])
@pytest.mark.parametrize("rate", [1, 3, 5, 8, 15])
@pytest.mark.parametrize("times", [1, 2, 3])
def test_intervals_of_rates_hold_the_true_one(units, rate, times):
    assert coverage(units, rate, times, 4_000) == pytest.approx(0.95, abs=0.025)  # half a point of chance


def test_where_no_interval_can_hold_a_rate_in_93_to_97_percent():
    assert nearest(0.2, 1) == pytest.approx(1.2 * np.exp(-0.2))  # none or one hit: 98 %; none alone: 82 %
    assert nearest(0.4, 1) == pytest.approx(1.4 * np.exp(-0.4))
    assert nearest(2, 3) == pytest.approx(0.95, abs=0.02)
    assert nearest(45, 2) == pytest.approx(0.95, abs=0.005)


@pytest.mark.parametrize("units", [8, 15, 30, 60])
def test_intervals_of_scores_hold_the_true_one(units, of_seeds):
    held = score_coverage(of_seeds(readability_by_sentence)[COUNTS].to_numpy(float), units, 1_000)
    assert held == pytest.approx(0.95, abs=0.02)


@pytest.mark.parametrize("pair", PAIRS)
def test_equal_rates_are_told_apart_as_often_as_p_says(pair):
    assert 0.03 <= np.mean([false_alarms(pair, 10, times, 500, True) for times in (1, 2)]) <= 0.07


def test_p_of_two_rates_is_the_exact_conditional_one():
    one, other = (clusters(np.full(10, 50.0), np.eye(10)[:, :1] * 0 + row) for row in (np.array([[1.0]]), 0))
    assert equal_rates_p(one, other) == pytest.approx([2 * 0.5**10 / 2])  # ten hits to none, what was seen counts half
    assert equal_rates_p(other, other) == [1]
    assert equal_rates_p(spread_over(4), spread_over(0)) > equal_rates_p(spread_over(1, 1, 1, 1), spread_over(0))


def test_two_equal_rates_are_no_surprise_however_clustered():
    crowded = clusters(np.array([10.0, 90.0]), np.array([[2.0], [0.0]]))
    assert equal_rates_p(crowded, crowded)[0] > 0.9


def test_false_discovery_rates():
    assert false_discovery(np.array([0.01, 0.04, 0.03, 0.5])) == pytest.approx([0.04, 0.16 / 3, 0.16 / 3, 0.5])
    assert len(false_discovery(np.empty(0))) == 0


def test_differences_and_ratios_are_put_together_from_their_parts():
    one, other = Interval(6.0, 4.0, 9.0), Interval(3.0, 2.0, 5.0)
    assert difference_interval(one, other) == pytest.approx((3 - 8**0.5, 3 + 10**0.5))
    low, high = ratio_interval(one, other)
    assert low == pytest.approx((18 - (18**2 - 4 * 5 * 8 * 1) ** 0.5) / (5 * 1))
    assert high == pytest.approx((18 + (18**2 - 9 * 2 * 3 * 4) ** 0.5) / (2 * 4))
    assert ratio_interval(other, one) == pytest.approx((1 / high, 1 / low))
    none = Interval(0.0, 0.0, 4.0)
    assert ratio_interval(none, one)[0] == 0
    assert ratio_interval(one, none)[0] > 0 and np.isinf(ratio_interval(one, none)[1])


def test_the_jackknife_of_a_mean_is_its_standard_error():
    rows = np.array([[1.0, 1], [4, 1], [4, 1], [9, 1]])
    estimate = jackknife(rows, lambda sums: sums[..., 0] / sums[..., 1])
    assert estimate.variance == pytest.approx(rows[:, 0].var(ddof=1) / 4)
    assert estimate.interval()[1] == pytest.approx(4.5 + 3.182446 * rows[:, 0].std(ddof=1) / 2)
    assert np.isnan(jackknife(rows[:1], lambda sums: sums[..., 0]).interval()).all()


def test_a_difference_has_welchs_degrees_of_freedom():
    difference = Estimate(5.0, 2.0, 4).less(Estimate(3.0, 1.0, 9))
    assert difference == pytest.approx((2, 3, 9 / (4 / 4 + 1 / 9)))


def test_wilson_interval_holds_the_share():
    low, high = wilson_interval(pd.Series([0, 1, 3]), pd.Series([3, 3, 3]))
    assert (low.iloc[0], high.iloc[2]) == (0, 1)
    assert (low.iloc[1], high.iloc[1]) == (pytest.approx(0.0615, abs=1e-4), pytest.approx(0.7923, abs=1e-4))
