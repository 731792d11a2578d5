"""Shared by the tests of attributes: what is read about one number of a made-up text."""

import pandas as pd

from analysis import reported_values

ELECTION = "Voters elected a parliament on Sunday, in an election with many candidates and parties for its seats.\n\n"


def values(text: str, published: str = "2021-05-12") -> pd.DataFrame:
    """The reported values of a text published on a Wednesday in May 2021."""
    articles = pd.DataFrame({"text": {"a": text}, "published": {"a": published}}).rename_axis("article_id")
    found = reported_values(articles)
    return found[found["measure"] != "other"]


def about(text: str, attribute: str, published: str = "2021-05-12") -> list[str]:
    """The values' attribute, in order of position."""
    return values(text, published)[attribute].tolist()


def stated(text: str) -> list[tuple[str, float, str]]:
    """Measure, value and subject of each value of a text."""
    table = values(text)
    return list(zip(table["measure"], table["value"], table["subject"], strict=True))
