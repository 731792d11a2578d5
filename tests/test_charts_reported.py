"""Charts of reported values."""

import math

import pandas as pd
import pytest
from matplotlib.collections import PathCollection

from analysis.charts import reported as charts
from analysis.charts import tallies
from analysis.charts.reported import free_level
from analysis.charts.style import written
from analysis.compare import with_quantity
from analysis.show import value_text

ROW = {"article_id": "a", "surface": "9", "measure": "deaths", "value": 9.0, "value_high": math.nan, "bound": "exact",
       "unit": "people", "subject": "people", "place": "Orbe", "date": "2020-05-01", "attributed_to": "",
       "sentence_text": "Nine people died."}  # fmt: skip


@pytest.fixture
def press(collection):
    return collection(a="Nine people died.", b="Ten people died.")


def rows(press, *changes: dict) -> pd.DataFrame:
    return with_quantity(pd.DataFrame([{**ROW, **c} for c in changes]), press)


def references(press, *changes: dict) -> pd.DataFrame:
    known = [{**ROW, "id": f"R{i}", "as_of": "2020", "source": "Court", **c} for i, c in enumerate(changes)]
    return with_quantity(pd.DataFrame(known, columns=[*ROW, "id", "as_of", "source"]), press)


@pytest.mark.parametrize(
    ("change", "text"),
    [
        ({}, "9"),
        ({"bound": "at_least"}, "≥ 9"),
        ({"bound": "vague", "surface": "Dozens"}, "dozens"),
        ({"value": 20.0, "value_high": 30.0}, "20–30"),
        ({"value": 8500.0, "bound": "nearly"}, "nearly 8,500"),
        ({"value": 55.1}, "55.1"),
    ],
)
def test_value_text(change, text):
    assert value_text({**ROW, **change}) == text


def test_tolls_stand_under_their_quantity_with_references_of_the_same(press):
    values = rows(press, {}, {"article_id": "b", "value": 10.0, "bound": "at_least"}, {"place": "Elm", "value": 3.0})
    ax = tallies.tolls(values, references(press, {"value": 8.0}, {"place": "Oak", "value": 99.0}), press)
    assert next(t.get_text().split(" · ")[:2] for t in ax.get_yticklabels()) == ["deaths", "Elm"]
    assert [t.get_text() for t in ax.texts if t.get_text() in {"3", "9", "≥ 10"}] == ["3", "9", "≥ 10"]
    strokes = [c for c in ax.collections if isinstance(c, PathCollection)]
    assert [len(c.get_offsets()) for c in strokes] == [1, 1]  # one reference in each row of its quantity
    ends = [line.get_xdata()[1] for line in ax.lines if line.get_alpha() == 0.3]
    assert ends == [ax.get_xlim()[1]]  # at least: open to the right
    assert "N = 3 reported values" in written(ax.figure, "subtitle")


def test_a_share_that_is_not_reported_is_a_marked_gap(press):
    share = {"measure": "vote_share", "unit": "percent", "subject": "Reds", "value": 54.0}
    values = rows(press, share, {**share, "measure": "poll_share", "value": 50.0, "subject": "Blues"})
    ax = charts.shares(values.assign(key=["Reds", "Blues"]), references(press)[:0].assign(key=[]), press)
    gaps = [t.get_text() for t in ax.texts if "not reported" in t.get_text()]
    assert gaps == ["poll\nnot reported", "result\nnot reported"]


def test_official_share_is_a_line_with_its_number(press):
    share = {"measure": "vote_share", "unit": "percent", "subject": "Reds", "value": 54.0}
    official = references(press, {**share, "value": 54.3}).assign(key=["Reds"])
    ax = charts.shares(rows(press, share).assign(key=["Reds"]), official, press)
    assert "54.3" in [t.get_text() for t in ax.texts]
    assert [54.3, 54.3] in [list(line.get_xdata()) for line in ax.lines]


def test_seats_stand_on_the_size_of_their_chamber(press):
    seats = {"measure": "seats", "unit": "seats", "subject": "Reds", "place": "Diet", "value": 73.0}
    values = rows(press, seats, {**seats, "measure": "seats_total", "subject": "", "value": 130.0})
    ax = tallies.seats(values, references(press, {**seats, "value": 75.0}), press)
    texts = [t.get_text() for t in ax.texts]
    assert {"half of 130", "75", "a 73"} <= set(texts)
    assert [0, 130] in [list(line.get_xdata()) for line in ax.lines]


def test_kinds_counts_every_number(press):
    numbers = pd.DataFrame({"article_id": ["a", "a", "b"], "kind": ["date", "measure", "date"]})
    ax = charts.kinds(numbers, press)
    assert sorted(t.get_text() for t in ax.texts) == ["1", "1", "1", "–"]


@pytest.mark.parametrize("chart", [tallies.tolls, tallies.seats])
def test_nothing_reported_draws_an_empty_chart(press, chart):
    ax = chart(rows(press, {})[:0], references(press)[:0], press)
    assert not ax.axison
    assert "reported" in ax.texts[0].get_text()


@pytest.mark.parametrize(
    ("chart", "measure"), [(tallies.tolls, "deaths"), (tallies.seats, "seats"), (charts.shares, "poll_share")]
)
def test_a_number_too_large_to_be_read_is_not_drawn(press, chart, measure):
    values = rows(press, {"measure": measure}, {"measure": measure, "value": math.nan}).assign(key="Orbe")
    drawn, alone = (chart(table, references(press).assign(key=""), press) for table in (values, values.head(1)))
    assert drawn.get_xlim() == alone.get_xlim()
    assert not chart(values[1:], references(press), press).axison


def test_texts_that_would_meet_stand_on_lines_of_their_own():
    taken = []
    assert [free_level(taken, *span) for span in [(0, 10), (5, 12), (11, 20), (8, 30)]] == [0, 1, 0, 2]
