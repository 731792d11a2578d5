"""How sure it is that two numbers that differ contradict each other."""

import numpy as np
import pandas as pd
import pytest

from analysis.compare import contradictions

VALUES = pd.DataFrame({
    "id": ["a", "b", "c", "d"],
    "measure": "deaths",
    "value": [9.0, 9.0, 12.0, 90.0],
    "low": [9.0, 9.0, 12.0, 90.0],
    "high": [9.0, 9.0, 12.0, 90.0],
    "certainty": [0.9, 0.9, 0.9, np.nan],
    "key_place": ["velm", "velm", "velm", ""],
    "date": ["2024-05-01", "2024-05-01", "2024-05-01", "2024-05-02"],
    "as_of": "2024-05-02",
    "source": ["police", "", "hospital", "mayor"],
    "counting": [False, False, True, False],
})  # fmt: skip
PAIRS = pd.DataFrame({"nr": [0, 0, 1, 2], "other_nr": [1, 2, 2, 3], "likeness": 0.9})


def test_what_is_seen_of_a_pair():
    seen = contradictions.traits(VALUES, PAIRS)
    assert seen["ratio"].round(3).tolist() == [0, 0.288, 0.288, 2.015]
    assert seen["doubt"].round(3).tolist() == [0.19, 0.19, 0.19, 0.1]  # a value without certainty was given by hand
    assert seen["likeness"].round(3).tolist() == [2.197] * 4
    assert seen["both retold"].tolist() == [1, 0, 0, 0]  # nine are told in a and b
    assert seen["two sources of one moment"].tolist() == [0, 1, 0, 0]
    assert seen["no place"].tolist() == [0, 0, 0, 1]


def test_only_results_of_votes_are_still_counted():
    assert not contradictions.traits(VALUES, PAIRS)["still counted"].any()
    seen = contradictions.traits(VALUES.assign(measure="seats"), PAIRS)
    assert seen["still counted"].tolist() == [0, 1, 1, 1]


def test_a_count_told_twice_in_an_article_is_seen_to_be():
    seen = contradictions.traits(VALUES.assign(id=["a", "a", "b", "c"]), PAIRS)
    assert seen["told again"].tolist() == [2, 1, 1, 0]
    assert seen["both retold"].tolist() == [0, 0, 0, 0]


def test_values_that_lie_near_are_surer_to_contradict():
    sure = contradictions.certainty(VALUES, PAIRS)
    assert sure[1] > sure[2] > sure[3]  # of two sources; of one; far apart


@pytest.mark.parametrize(("low", "high"), [(-np.inf, np.inf), (0.0, 0.0), (np.nan, np.nan)])
def test_a_number_without_an_end_has_a_ratio(low, high):
    values = VALUES.assign(low=low, high=[high, high, 12.0, 12.0])
    values.loc[2:, "low"] = 12.0
    seen = contradictions.traits(values, PAIRS)
    assert np.isfinite(seen.to_numpy()).all()


def test_no_pairs():
    assert contradictions.certainty(VALUES, PAIRS[:0]).tolist() == []
