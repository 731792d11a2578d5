"""Charts of reported values."""

import math
from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest
from marks import marks

from analysis.charts import reported as charts
from analysis.charts import tallies
from analysis.charts.clock import clock_of, date_ticks, days_of
from analysis.charts.layout import beside
from analysis.charts.panels import panel
from analysis.charts.style import look, written
from analysis.compare import compare_reported, with_quantity
from analysis.compare.tally import toll_tallies
from analysis.reported import reported_values
from analysis.show import value_text
from analysis.text.layers import with_sentence_text
from analysis.value_report import apart

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


@pytest.fixture
def growing(collection):
    """Three articles about one fire, in the order of their days, and the chart of their tolls."""
    csv = "article_id,short_name,published\na,Wire,2024-03-01\nb,Post,2024-03-02\nc,Times,2024-03-09\n"
    texts = {
        "a": "A fire at a mill in Orbe killed at least 4 people on Friday, the mayor said. Police said 9 people died.",
        "b": "The fire at the mill in Orbe killed 12 people, the mayor said. In 1998 a fire at Velm killed 30 people.",
        "c": "The fire in Orbe killed 15 people, the mayor said. The police arrested 2 people.",
    }
    articles = collection({"articles.csv": csv}, **texts)
    values = with_quantity(with_sentence_text(reported_values(articles), articles), articles)
    known = references(articles, {"value": 15.0, "date": "2024-03-01", "as_of": "2024-03-05"})
    known = known.drop(columns=["article_id", "attributed_to"]).assign(decimals=0)
    pairs = compare_reported(values, known, articles)
    return articles, toll_tallies(values, known, pairs, articles)


def test_a_tally_grows_over_time_and_other_events_stand_apart(growing):
    articles, table = growing
    deaths, arrests = tallies.tolls(table, articles), *tallies.other_tolls(table, articles)
    assert [(m.y, m.full) for m in marks(deaths)] == [(4, True), (9, True), (12, True), (15, True), (15, True)]
    places = [m.x for m in marks(deaths)]
    assert places == sorted(places)
    deaths.figure.draw_without_rendering()
    assert {"at least 4", "9 Police", "12", "15 mayor"} <= {t.get_text() for t in deaths.texts}
    assert [m.y for m in marks(arrests)] == [2]
    for drawn, axes, others in ((marks(deaths), deaths, False), (marks(arrests), arrests, True)):
        assert sorted(tallies.shown(table, others=others)["value"]) == sorted(m.y for m in drawn), axes
    assert "15 (Court, 2024-03-05)" in deaths.figure.alt_text and "30" not in deaths.figure.alt_text
    rows = apart(SimpleNamespace(tolls=table), articles)
    assert rows.to_numpy().tolist() == [[1, "deaths", "Velm, 1998", "1998", "30 (Post)"]]


def test_what_is_far_above_all_others_stands_at_the_edge_and_a_part_on_no_line():
    rows = pd.DataFrame({"value": [10.0, 12, 20, 9, 22, 2000], "value_high": np.nan, "moment": [1, 2, 3, 4, 5, 6]})
    rows = rows.assign(low=rows["value"], high=rows["value"], measure="deaths")
    rows = tallies._on_axis(rows, clock_of(rows["moment"]))
    assert rows["y"].tolist() == pytest.approx([10, 12, 20, 9, 22, 24.2])
    assert rows["whole"].tolist() == [True, True, True, False, True, False]
    assert tallies._whole(rows.assign(measure="missing")).tolist() == [True, True, True, True, True, False]  # may fall


def test_one_source_is_a_line_and_an_open_end_a_bar(growing):
    articles, table = growing
    lines = tallies.tolls(table, articles).lines
    assert [4, 12, 15] in [list(line.get_ydata()) for line in lines]  # the mayor
    assert [line.get_ydata()[0] for line in lines if line.get_marker() == "^"] == [4]


def test_the_note_explains_the_marks_that_are_drawn_alone(growing):
    articles, table = growing
    deaths, (arrests, *_) = tallies.tolls(table, articles), tallies.other_tolls(table, articles)
    vague = tallies.tolls(table.assign(bound=table["bound"].replace("exact", "vague")), articles)
    notes = [written(ax.figure, "note") for ax in (deaths, arrests, vague)]
    assert ["Arrow" in note for note in notes] == [True, False, True]
    closed = tallies.tolls(table.assign(bound="exact", value_high=table["value"] + 3), articles)
    assert "Arrow" not in written(closed.figure, "note") and {"^", "v"}.isdisjoint(x.get_marker() for x in closed.lines)
    assert ["Hollow" in note for note in notes] == [False, False, True]


def test_dates_stand_at_even_steps_below_each_part_of_the_axis():
    days = days_of(pd.Series(["2024-03-01", "2024-03-02T09", "2024-03-03", "2024-03-04", "2025-07", "2026-07-04T09"]))
    places, names = date_ticks(clock_of(days["moment"]), undated=True)
    assert names == ["1 Mar\n2024", "2 Mar", "3 Mar", "4 Mar", "1 Oct\n2025", "1 Apr\n2026", "no date"]
    assert np.diff(places[:4]) == pytest.approx(places[1], abs=0.01) and places[4] > places[3]


def test_shares_stand_by_stage_under_whom_they_are_about_the_last_year_first(press):
    share = {"measure": "vote_share", "unit": "percent", "subject": "Reds", "value": 54.0}
    poll, b = {**share, "measure": "poll_share", "value": 50.0}, {"article_id": "b"}
    values = rows(press, share, poll, {**share, "value": 60.0}, {**poll, "value": 9.0}, {**share, **b}, {**share, **b})
    official = references(press, {**share, "value": 54.3}).drop(columns="article_id")
    keys = ["2020 Reds", "2020 Reds", "2016 Reds", "2016 Reds", "2020 Reds", "2020 Blues"]
    ax = charts.shares(values.assign(key=keys), official.assign(key="2020 Reds"), press)
    assert [t.get_text() for t in ax.get_yticklabels()] == ["poll", "result", "other sources", "poll", "result"]
    told = [t.get_text() for t in ax.texts]
    assert told == ["50  a", "54  a, b", "54.3  Court", "9  a", "60  a", "2020 Reds", "2016 Reds"]
    assert [54.3, 54.3] in [list(line.get_xdata()) for line in ax.lines]
    assert "1 value is left out" in written(ax.figure, "note")  # nothing is known beside the 54 of the Blues


def test_a_heading_has_the_name_as_articles_write_it(press):
    share = {"measure": "vote_share", "unit": "percent", "subject": "Ana Roth of the Greens"}
    values = rows(press, {**share, "value": 17.0}, {**share, "value": 19.0}).assign(key="2024 ana roth")
    ax = charts.shares(values, values[:0].assign(source=""), press)
    assert ax.texts[-1].get_text() == "2024 Ana Roth"
    values = values.assign(key="2024 Civic Union")  # as actors.toml has it
    ax = charts.shares(values, values[:0].assign(source=""), press)
    assert ax.texts[-1].get_text() == "2024 Civic Union (Ana Roth of the Greens)"


def test_a_name_is_not_cut_to_its_article():
    assert [*tallies._shorter("The Velm Post")] == ["The Velm Post", "Velm Post", "Velm…"]


def test_where_not_all_fit_those_of_most_articles_stay_and_the_others_are_named(press, monkeypatch):
    monkeypatch.setattr(charts, "MOST", 4)
    share = {"measure": "vote_share", "unit": "percent", "subject": "Reds", "value": 54.0}
    b = {"article_id": "b", "value": 50.0}
    large = [{**share, "subject": "Ana Roth", "value": 90.0 + n} for n in range(3)]
    values = rows(press, *large, share, {**share, **b})
    ax = charts.shares(values.assign(key="2024 " + values["key_subject"]), values[:0].assign(key="", source=""), press)
    assert [t.get_text() for t in ax.texts] == ["50  b", "54  a", "2024 Reds"]
    assert "Left out for want of room, as fewest articles have them: 2024 Ana Roth." in written(ax.figure, "note")


def test_one_poll_beside_nothing_is_no_chart(press):
    known = references(press).assign(key="")[:0]
    assert not charts.shares(rows(press, {"measure": "poll_share"}).assign(key="Orbe"), known, press).axison


def test_the_scale_of_shares_goes_up_to_the_highest(press):
    values = rows(press, *({"measure": "vote_share", "unit": "percent", "value": v} for v in (12.0, 57.0)))
    ax = charts.shares(values.assign(key="Orbe"), references(press).assign(key="")[:0], press)
    assert [t.get_text() for t in ax.get_xticklabels()][-1] == "60 %"


def test_nothing_reported_draws_an_empty_chart(press):
    values, known = rows(press, {})[:0], references(press)[:0]
    mine = values.assign(start=0, end=1, sentence=1)
    listed = known.drop(columns=["article_id", "attributed_to"]).assign(decimals=0)
    none = toll_tallies(mine, listed, compare_reported(mine, listed, press), press)
    for ax in (tallies.tolls(none, press), *tallies.other_tolls(none, press)):
        assert not ax.axison
        assert "reported" in ax.texts[0].get_text()


def test_a_number_too_large_to_be_read_is_not_drawn(press):
    share = {"measure": "poll_share"}
    values = rows(press, share, {**share, "value": math.nan}).assign(key="Orbe")
    known = references(press).assign(key="")
    drawn, alone = (charts.shares(table, known, press) for table in (values, values.head(1)))
    assert drawn.get_xlim() == alone.get_xlim()
    assert not charts.shares(values[1:], known, press).axison


def test_points_share_the_room_for_their_names():
    long, short = "7 Police of the whole county", "7 Police…"
    with look():
        for places, told in (([0.2, 0.8], [long] * 2), ([0.3, 0.5, 0.7], [short] * 3)):
            ax = panel(None, height=1.3, width=4)
            beside(ax, np.array([[x, 0.5] for x in places]), [[long, short, "7"]] * len(places), ["k"] * len(places))
            assert [text.get_text() for text in ax.texts] == told
