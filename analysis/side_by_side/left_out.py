"""What an article leaves out although others have it: people and bodies, places, days and frames."""

import pandas as pd

from ..actors import known_names
from ..framing import framing_hits
from ..overview import named_days
from ..text.layers import layer_keys, with_sentence_text
from ..text.reading import read_article
from .claims import CELLS

KINDS = ["people and bodies", "places", "days", "frames"]
OTHERS = 2  # articles that have something, from which on it counts as left out by one that has not


def left_out(articles: pd.DataFrame) -> pd.DataFrame:
    """How often each article names the people and bodies, places and days, and uses the frames, that at least two
    articles have and another has not; flagged where it does not. What most articles have comes first, kind by kind."""
    found = pd.concat([_named(articles), _dated(articles), _framed(articles)], ignore_index=True)
    counts = found.groupby(["heading", "row", "article_id"], sort=False)["hover"].agg(["size", "first"]).reset_index()
    by = counts.groupby(["heading", "row"])["size"]
    counts = counts.assign(many=by.transform("count"), total=by.transform("sum"), most=by.transform("max"))
    rows = counts[counts["many"].between(OTHERS, len(articles) - 1)].drop_duplicates(["heading", "row"])
    rows = rows.assign(kind=rows["heading"].map(KINDS.index))
    rows = rows.sort_values(["kind", "many", "total", "row"], ascending=[True, False, False, True])
    table = rows[["heading", "row", "many", "most"]].merge(pd.Series(articles.index, name="article_id"), how="cross")
    table = table.merge(counts[["heading", "row", "article_id", "size", "first"]], how="left")
    missing = table["size"].isna()
    text = table["size"].fillna(0).astype(int).astype(str).mask(missing, "–")
    words = table["first"].fillna("not there; " + table["many"].astype(str) + " others have it")
    return table.assign(cell=text, shade=(table["size"] / table["most"]) ** 0.5, flag=missing, hover=words)[CELLS]


def _named(articles: pd.DataFrame) -> pd.DataFrame:
    """One row a place where an article writes the name of somebody, some body or some place."""
    known, records = known_names(articles), []
    for article, key in zip(articles.index, layer_keys(articles), strict=True):
        reading = read_article(key, known)
        for mention in (m for found in reading.mentions for m in found if m.form == "name" and m.entity.named):
            start, end, _ = reading.layers.sentences[mention.sentence]
            records.append((mention.entity.name, mention.entity.kind, article, " ".join(key[0][start:end].split())))
    table = pd.DataFrame(records, columns=["row", "kind", "article_id", "hover"])
    told = table[table["kind"] != ""].groupby("row")["kind"].agg(lambda kinds: kinds.mode().iloc[0])
    kind = table["row"].map(told)
    table = table.assign(heading=kind.map(lambda k: KINDS[1] if k == "place" else KINDS[0]))
    return table[kind.notna()]


def _dated(articles: pd.DataFrame) -> pd.DataFrame:
    """One row a day that an article names."""
    days = named_days(articles).rename(columns={"date": "row", "text": "hover"})
    return days.assign(heading=KINDS[2])[["heading", "row", "article_id", "hover"]]


def _framed(articles: pd.DataFrame) -> pd.DataFrame:
    """One row a hit of a frame."""
    hits = with_sentence_text(framing_hits(articles), articles)
    return hits.assign(heading=KINDS[3], row=hits["frame"].astype(str), hover=hits["sentence_text"])[
        ["heading", "row", "article_id", "hover"]
    ]
