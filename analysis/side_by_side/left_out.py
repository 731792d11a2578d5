"""What an article leaves out although others have it: people and bodies, places, days and frames."""

import pandas as pd

from ..actors import known_names, load_actors
from ..framing import framing_hits
from ..overview import named_days
from ..text.layers import layer_keys, with_sentence_text
from ..text.mentions import Mention
from ..text.reading import read_article
from ..words import counted_words
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
    """One row a place where an article names somebody, some body or some place: the actors of the collection under
    whichever of their names, others by the names that the reading finds."""
    known, records = known_names(articles), []
    for article, key in zip(articles.index, layer_keys(articles), strict=True):
        reading = read_article(key, known)
        for mention in (m for found in reading.mentions for m in found if m.form == "name"):
            entity, words = mention.entity, reading.sentence(mention.sentence).words
            if not _is_noun(mention, words.tags):
                continue
            start = words.starts[mention.first]
            records.append((entity.name, entity.kind, article, mention.sentence + 1, start))
    columns = ["row", "kind", "article_id", "sentence", "start"]
    table = pd.concat([pd.DataFrame(records, columns=columns), _actors(articles)[columns]], ignore_index=True)
    table = with_sentence_text(table, articles).rename(columns={"sentence_text": "hover"})
    told = table[table["kind"] != ""].groupby("row")["kind"].agg(lambda kinds: kinds.mode().iloc[0])
    kind = table["row"].map(told)
    table = table.assign(heading=kind.map(lambda k: KINDS[1] if k == "place" else KINDS[0]))
    return table[kind.notna()]


def _is_noun(mention: Mention, tags: list[str]) -> bool:
    """Whether a name that the collection does not list is more than an attribute: not Latin American leaders."""
    entity = mention.entity
    ends = mention.last == mention.phrase.last or tags[mention.last] in {"POS", "'"}
    return entity.named and not entity.known and ends


def _actors(articles: pd.DataFrame) -> pd.DataFrame:
    """One row a place where an actor of the collection is named, as words are counted."""
    kinds = {actor.name: actor.kind for actor in load_actors(articles)}
    words = counted_words(articles)
    words = words[words["actor"].isin(list(kinds))] if "actor" in words else words.head(0).assign(actor="")
    return words.assign(row=words["actor"], kind=words["actor"].map(kinds))


def _dated(articles: pd.DataFrame) -> pd.DataFrame:
    """One row a day that an article names."""
    days = named_days(articles).rename(columns={"date": "row", "text": "hover"})
    return days.assign(heading=KINDS[2])[["heading", "row", "article_id", "hover"]]


def _framed(articles: pd.DataFrame) -> pd.DataFrame:
    """One row a hit of a frame, in the article's own words."""
    hits = framing_hits(articles)
    hits = with_sentence_text(hits[hits["voice"] != "boilerplate"], articles)
    return hits.assign(heading=KINDS[3], row=hits["frame"].astype(str), hover=hits["sentence_text"])[
        ["heading", "row", "article_id", "hover"]
    ]
