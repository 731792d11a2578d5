"""How well reported values are read on invented passages: a floor that no change may fall through.

The passages are written for this: invented events, labelled before the extractor read them.
"""

from pathlib import Path

import pandas as pd
import pytest

from analysis import load_articles, reported_values
from analysis.quality import attribute_accuracy, match_labels, precision_recall

PASSAGES = Path(__file__).parent / "passages"
FLOORS = {"casualties": (0.9, 0.8), "elections": (0.79, 0.72)}  # precision, recall


def labels(folder: Path, name: str, articles: pd.DataFrame) -> pd.DataFrame:
    """Labels by quote and surface as labels by span: the first place of the quote, the first of the surface in it."""
    rows = pd.read_csv(folder / name, dtype="str", keep_default_na=False)
    rows = rows.rename(columns={"article": "article_id", "source": "attributed_to"})
    texts = articles["text"].to_dict()
    rows["start"] = [texts[a].index(q) + q.index(s) for a, q, s in rows[["article_id", "quote", "surface"]].values]
    return rows.assign(end=rows["start"] + rows["surface"].str.len())


@pytest.mark.parametrize("name", FLOORS)
def test_passages_are_read_as_well_as_they_were(name):
    folder = PASSAGES / name
    articles = load_articles(folder)
    matches = match_labels(
        reported_values(articles), labels(folder, "gold.csv", articles), labels(folder, "unclear.csv", articles)
    )
    overall = precision_recall(matches).iloc[0]
    assert overall["labelled"] > 800
    assert overall["precision"] > FLOORS[name][0]
    assert overall["recall"] > FLOORS[name][1]
    assert attribute_accuracy(matches).set_index("attribute")["accuracy"].min() > 0.5
