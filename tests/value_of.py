"""Shared by the tests of attributes: what is read about one number of a made-up text."""

import pandas as pd

from analysis import reported_values


def values(text: str, published: str = "2021-05-12") -> pd.DataFrame:
    """The reported values of a text published on a Wednesday in May 2021."""
    articles = pd.DataFrame({"text": {"a": text}, "published": {"a": published}}).rename_axis("article_id")
    found = reported_values(articles)
    return found[found["measure"] != "other"]


def about(text: str, attribute: str, published: str = "2021-05-12") -> list[str]:
    """The values' attribute, in order of position."""
    return values(text, published)[attribute].tolist()
