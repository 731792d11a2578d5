"""Whether two values count one quantity, judged beside the others of their measure."""

import numpy as np
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from analysis.compare.company import TRAITS, again, company

PAIRS = [(0, 1), (0, 2), (1, 2), (0, 3), (1, 3), (2, 3)]
FIRST, SECOND = (np.array(rows) for rows in zip(*PAIRS, strict=True))
VALUES = pd.DataFrame({
    "id": ["a", "b", "c", "d"], "value": [10.0, 10.0, 20.0, 400.0], "certainty": [1.0, 0.5, np.nan, 1.0],
})  # fmt: skip


def seen(*chances: float, values: pd.DataFrame = VALUES) -> pd.DataFrame:
    return company(values, FIRST, SECOND, np.array(chances))


def test_a_third_value_that_goes_with_both_is_their_company():
    found = seen(0.0, 1.0, 1.0, 0.0, 0.0, 0.0)  # a with c, b with c
    assert found["common"].round(3).tolist() == [round(np.log(2), 3), 0, 0, 0, 0, 0]
    assert found["surest"].tolist() == [1, 0, 0, 0, 0, 0]


def test_the_best_of_many_is_little_less_sure_than_one():
    found = seen(0.0, 0.5, 0.5, 1.0, 1.0, 0.0)  # a and b with c, and more surely with d
    assert found["surest"][0] == (1 + 0.25**4) ** 0.25
    assert found["common"][0] == np.log1p(1.25)


def test_values_are_retold_by_third_ones_as_far_as_these_are_read_surely():
    found = seen(0.0, 0.0, 0.0, 1.0, 1.0, 1.0, values=VALUES.assign(value=10.0))  # the last goes with all
    assert found.loc[3, ["less retold", "more retold"]].tolist() == [0, np.log1p(1.5)]  # d by b, half sure, and by c
    assert found.loc[5, ["less alike", "more alike"]].tolist() == [0, np.log1p(1.5)]
    one = seen(1.0, 1.0, 1.0, 1.0, 1.0, 1.0, values=VALUES.assign(id="a"))
    assert one[["more retold", "more alike"]].to_numpy().max() == 0  # an article does not retell itself


def test_a_value_is_apart_from_third_ones_of_one_quantity():
    found = seen(0.0, 1.0, 1.0, 0.0, 0.0, 0.0)
    assert found.loc[1, ["less apart", "more apart"]].round(2).tolist() == [0, 0.69]  # c from b, ten from twenty
    assert found.loc[5, "less apart"] == 0  # nothing goes with d


def test_two_values_alone_have_no_company():
    assert not company(VALUES, np.array([0]), np.array([1]), np.array([0.9])).to_numpy().any()


def test_a_pair_in_company_is_surer_to_be_of_one_quantity():
    alone, together = seen(0.4, 0.0, 0.0, 0.0, 0.0, 0.0), seen(0.4, 0.9, 0.9, 0.0, 0.0, 0.0)
    assert again(np.full(6, 0.4), together)[0] > again(np.full(6, 0.4), alone)[0]


@given(st.lists(st.floats(0, 1), min_size=6, max_size=6), st.permutations(range(4)))
def test_company_does_not_hang_on_the_order_of_values(chances, order):
    rank = np.argsort(order)  # where each value stands
    moved = company(VALUES.iloc[order].reset_index(drop=True), rank[FIRST], rank[SECOND], np.array(chances))
    assert moved.round(9).equals(seen(*chances).round(9))
    assert np.isfinite(moved.to_numpy()).all() and list(moved) == TRAITS
