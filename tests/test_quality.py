"""The extractor measured against labels."""

import math
from pathlib import Path

import pandas as pd
import pytest

from analysis import load_articles, reported_values
from analysis.quality import attribute_accuracy, confusion, load_labels, match_labels, precision_recall

LABEL = {"article_id": "a", "surface": "9", "measure": "deaths", "value": "9", "value_high": "", "bound": "exact",
         "subject": "", "place": "", "date": "", "attributed_to": "", "voice": "author"}  # fmt: skip


def labels(*rows: dict) -> pd.DataFrame:
    return pd.DataFrame([{**LABEL, "start": 10 * i, "end": 10 * i + 2, **r} for i, r in enumerate(rows)])


def extracted(*rows: dict) -> pd.DataFrame:
    return pd.DataFrame(
        [{**LABEL, "value": 9.0, "value_high": math.nan, "start": 10 * i, "end": 10 * i + 2, **r}
         for i, r in enumerate(rows)]
    )  # fmt: skip


NONE = labels({})[:0]


def test_outcomes():
    ours = extracted({}, {"value": 8.0}, {"start": 90, "end": 91}, {"start": 70, "end": 71})
    matches = match_labels(ours, labels({}, {}, {}), labels({"start": 70, "end": 72}))
    assert list(matches["outcome"]) == ["right", "wrong", "missed", "extra"]
    assert precision_recall(matches).loc[0, ["labelled", "extracted", "right"]].tolist() == [3, 3, 1]
    assert precision_recall(matches).loc[0, "f1"] == pytest.approx(1 / 3)


def test_alternatives_vague_values_and_attributes():
    gold = labels({"measure": "deaths|injuries"}, {"bound": "vague", "value": "24"}, {"date": "2020-05|2019"})
    ours = extracted({"measure": "injuries"}, {"bound": "vague", "value": 30.0}, {"date": "2020-05"})
    matches = match_labels(ours, gold, NONE)
    assert set(matches["outcome"]) == {"right"}
    accuracy = attribute_accuracy(matches).set_index("attribute")
    assert accuracy.loc[["bound", "date"], ["rows", "agree"]].values.tolist() == [[1, 1], [1, 1]]
    assert accuracy.loc["subject", "rows"] == 0


def test_a_date_where_the_label_has_none_or_a_less_precise_one_is_wrong():
    gold = labels({}, {}, {"date": "2019"}, {"date": "2019-10-25|2019"}, {"date": "2019|"}, {"date": "2019"})
    said = ["", "2019", "2019-10-25", "2019", "", "2019"]
    matches = match_labels(extracted(*({"date": date} for date in said)), gold, NONE)
    assert matches["date"].isna().tolist() == [True, False, False, False, False, False]
    assert matches["date"].tolist()[1:] == [False, False, True, True, True]
    row = attribute_accuracy(matches).set_index("attribute").loc["date"]
    assert row[["rows", "agree", "accuracy"]].tolist() == [5, 3, 0.6]
    assert row[["low", "high"]].tolist() == pytest.approx([0.2307, 0.8824], abs=1e-4)


def test_values_agree_to_the_precision_of_a_label():
    gold = labels({"value": "47.1"}, {"value": "9"}, {"value": "1200000"}, {"value": "47.1"})
    ours = extracted({"value": 47.104}, {"value": 9.4}, {"value": 1200001.0}, {"value": 47.14})
    assert list(match_labels(ours, gold, NONE)["outcome"]) == ["right", "wrong", "right", "wrong"]


def test_subject_agrees_when_half_of_its_words_do():
    gold = labels({"subject": "the protesters"}, {"subject": "Jeanine Áñez"}, {"subject": "police officers"},
                  {"subject": "young soldiers of the third company"})  # fmt: skip
    ours = extracted({"subject": "protester"}, {"subject": "Anez"}, {"subject": "soldiers"}, {"subject": "soldiers"})
    assert list(match_labels(ours, gold, NONE)["subject"]) == [True, True, False, False]


def test_confusion_counts_what_stood_for_what():
    matches = match_labels(extracted({"measure": "injuries"}), labels({}, {}), NONE)
    table = confusion(matches).set_index("labelled")
    assert table.loc["deaths", "injuries"] == 1
    assert table.loc["deaths", "none"] == 1


def test_labels_that_moved_are_named(collection):
    header = ",".join([*LABEL, "start", "end"])
    row = "a,9,deaths,9,,exact,,,,,author,3,4"
    articles = collection(a="It was 8.")
    folder = articles["folder"].iloc[0]
    (load := Path(folder) / "labels").mkdir()
    (load / "reported_values.csv").write_text(f"{header}\n{row}\n", encoding="utf-8")
    with pytest.warns(UserWarning, match=r"reported_values\.csv: line 2: '9' does not stand at 3"):
        assert load_labels(articles).empty


def test_no_labels_no_quality(collection):
    articles = collection(a="Nine people died.")
    assert load_labels(articles).empty
    table = precision_recall(match_labels(reported_values(articles)[:0], load_labels(articles), load_labels(articles)))
    assert table.loc[0, ["labelled", "extracted"]].tolist() == [0, 0]


def test_labels_of_the_seeds_stand_where_they_say():
    articles = load_articles()
    assert len(load_labels(articles)) == 64
    assert len(load_labels(articles, "unclear.csv")) == 4
