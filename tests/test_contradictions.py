"""How sure it is that two numbers that differ contradict each other."""

import numpy as np
import pandas as pd
import pytest

from analysis.compare import contradictions
from analysis.compare.company import TRAITS

VALUES = pd.DataFrame({
    "measure": "deaths",
    "low": [9.0, 9.0, 12.0, 90.0],
    "high": [9.0, 9.0, 12.0, 90.0],
    "certainty": [0.9, np.nan, np.nan, np.nan],
    "as_of": ["2024-05-02", "2024-05-02", "2024-05-03", "2024-05-03"],
    "date": ["2024-05-01", "2024-05", "2024-05-02", "2024-05-02"],
    "id": ["a", "b", "c", "d"],
    "sentence": [1, 1, 2, 3],
    "source": ["the army", "police", "residents", ""],
})  # fmt: skip
PAIRS = pd.DataFrame({"nr": [0, 0, 1, 2], "other_nr": [1, 2, 2, 3], "likeness": 0.9}).assign(
    **dict.fromkeys(TRAITS, 0.5)
)


def test_what_is_seen_of_a_pair():
    seen = contradictions.traits(VALUES, PAIRS)
    assert seen["ratio"].round(3).tolist() == [0, 0.288, 0.288, 2.015]
    assert seen["near"].tolist() == [1, 0, 0, 0]
    assert seen["likeness"].round(3).tolist() == [2.197] * 4
    assert seen["doubt"].round(3).tolist() == [0.1, 0.1, 0, 0]  # a value without certainty was given by hand
    assert seen[TRAITS].to_numpy().tolist() == [[0.5] * len(TRAITS)] * 4


def test_only_results_of_votes_are_of_two_days():
    assert not contradictions.traits(VALUES, PAIRS)["results of two days"].any()
    assert not contradictions.traits(VALUES.assign(measure="poll_share"), PAIRS)["results of two days"].any()
    seen = contradictions.traits(VALUES.assign(measure="seats"), PAIRS)
    assert seen["results of two days"].tolist() == [0, 1, 1, 0]


def test_what_one_article_sets_side_by_side():
    inside = VALUES.assign(id="a", sentence=[1, 2, 3, 4])
    seen = contradictions.traits(inside, PAIRS)
    assert seen["beside"].tolist() == [1, 0, 1, 0]  # the last names no source
    assert seen["ratio"].round(3).tolist() == [0, 0.288, 0, 2.015]
    assert seen["ratio beside"].round(3).tolist() == [0, 0, 0.288, 0]
    assert not contradictions.traits(VALUES, PAIRS)["beside"].any()


def test_tolls_of_two_days():
    assert contradictions.traits(VALUES, PAIRS)["of two days"].tolist() == [0, 1, 0, 0]
    assert not contradictions.traits(VALUES.assign(measure="seats"), PAIRS)["of two days"].any()


def test_values_that_lie_near_are_surer_to_contradict():
    sure = contradictions.certainty(VALUES, PAIRS)
    assert sure[2] > sure[3]  # far apart
    assert sure[2] > sure[1]  # of two that are surely read


@pytest.mark.parametrize(("low", "high"), [(-np.inf, np.inf), (0.0, 0.0), (np.nan, np.nan)])
def test_a_number_without_an_end_has_a_ratio(low, high):
    values = VALUES.assign(low=low, high=[high, high, 12.0, 12.0])
    values.loc[2:, "low"] = 12.0
    seen = contradictions.traits(values, PAIRS)
    assert np.isfinite(seen.to_numpy()).all()


def test_no_pairs():
    assert contradictions.certainty(VALUES, PAIRS[:0]).tolist() == []
