"""How well reported values are read in reports that extraction never learned from: a floor for every change.

The reports are written for this: invented events, labelled by hands that never saw the rules.
"""

from pathlib import Path

import pandas as pd

from analysis import load_articles, reported_values
from analysis.quality import attribute_accuracy, match_labels, precision_recall

REPORTS = Path(__file__).parent / "reports"


def labels(name: str) -> pd.DataFrame:
    """Labels by span."""
    rows = pd.read_csv(REPORTS / name, dtype="str", keep_default_na=False)
    return rows.rename(columns={"article": "article_id"}).astype({"start": int, "end": int})


def test_reports_are_read_as_well_as_they_were():
    values = reported_values(load_articles(REPORTS))
    matches = match_labels(values, labels("gold.csv"), labels("unclear.csv"))
    overall = precision_recall(matches).iloc[0]
    assert overall["labelled"] > 4_000
    assert overall["precision"] > 0.86
    assert overall["recall"] > 0.79
    assert attribute_accuracy(matches).set_index("attribute")["accuracy"].min() > 0.5
