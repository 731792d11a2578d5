"""How far a lexicon can be trusted: precision, recall and agreement from hand labels."""

from itertools import chain

import numpy as np
import pandas as pd

from ..companions import Form, checked_rows
from ..stats.intervals import wilson_interval
from ..text.given import of_articles
from ..text.layers import split_sentences

KEY = ["article_id", "start", "end"]
DECISIONS = {  # what a reader decides, by file
    "framing_hits.csv": ["frame", "right"], "framing_sentences.csv": ["matched", "frames"], "naming.csv": ["right"],
    "event_words.csv": ["right"], "agency.csv": ["form", "agent_right"], "agency_second.csv": ["form"],
}  # fmt: skip


@of_articles
def read_labels(articles: pd.DataFrame, name: str) -> pd.DataFrame:
    """The rows of a file in the collection's `labels/`, if it is there; what cannot be read is named and left out."""
    columns = [*KEY, *DECISIONS.get(name, DECISIONS.get(name.replace("_second", ""), []))]
    once = [*KEY, *(["frame"] if "frame" in columns else [])]
    decided = [c for c in ("right", "matched") if c in columns]
    form = Form(columns, once, decided, {column: ["0", "1"] for column in decided})
    rows = checked_rows(articles, f"labels/{name}", form)
    if rows.empty:
        return pd.DataFrame(columns=[*KEY, *dict.fromkeys(chain.from_iterable(DECISIONS.values()))])
    return rows.astype({c: "int64" for c in ("start", "end", "right", "matched") if c in rows})


def framing_precision(labels: pd.DataFrame, hits: pd.DataFrame) -> pd.DataFrame:
    """One row a frame: labelled hits still found, right ones, precision, low, high (Wilson's 95 % interval)."""
    found = labels.merge(hits.astype({"frame": object})[[*KEY, "frame"]], on=[*KEY, "frame"])
    table = found.groupby("frame", sort=False)["right"].agg(labelled="size", right="sum").reset_index()
    return table.join(_shares(table["right"], table["labelled"], "precision"))


def rule_precision(
    articles: pd.DataFrame, described: pd.DataFrame, events: pd.DataFrame, actions: pd.DataFrame
) -> pd.DataFrame:
    """One row a kind of result of `descriptions`, `event_words` and `agency`: what, labelled, right, share, low, high,
    unlabelled; empty without labels. The last is recall: acts found of those whose label says so (act, else all)."""
    shown = described[described["position"] != "none"]
    named = matched_labels(read_labels(articles, "naming.csv"), shown)
    called = matched_labels(read_labels(articles, "event_words.csv"), events)
    labels = read_labels(articles, "agency.csv")
    labels = labels.assign(act=pd.to_numeric(labels.get("act", 1)))
    done = matched_labels(labels, actions)
    told, agents = labels[labels["act"] == 1], done[done["agent"] != ""]
    as_labelled = done["form"].astype(str) == done["form_label"]
    counts = [
        ("description of a person right", named, named["right"] == 1, shown),
        ("word for the event right", called, called["right"] == 1, events),
        ("form of a verb or noun right", done, as_labelled & (done["act"] == 1), actions),
        ("agent right", agents, agents["agent_right"].astype(str) == "1", actions[actions["agent"] != ""]),
        ("verb or noun found", told, done["act"] == 1, told),
    ]
    rows = [(what, len(own), int(right.sum()), len(whole) - len(own)) for what, own, right, whole in counts if len(own)]
    table = pd.DataFrame(rows, columns=["what", "labelled", "right", "unlabelled"])
    shares = _shares(table["right"], table["labelled"], "share")
    return table.join(shares)[["what", "labelled", "right", "share", "low", "high", "unlabelled"]]


def matched_labels(labels: pd.DataFrame, table: pd.DataFrame) -> pd.DataFrame:
    """The labelled rows of a table of results, with the labels' columns (suffix _label where both have one)."""
    return table.merge(labels, on=KEY, suffixes=("", "_label"))


@of_articles
def framing_recall(labels: pd.DataFrame, hits: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """One row a frame: sentences labelled with it, found ones, recall, low, high.

    Sentences with and without any hit were drawn at different rates, so each counts for as many as it stands for; the
    interval is Wilson's at the effective number of sentences (Kish 1965).
    """
    sentences, keys = split_sentences(articles), ["article_id", "sentence"]
    body = sentences[sentences["label"].isin(["title", "subtitle", "heading", "body", "blockquote"])]
    matched = pd.MultiIndex.from_frame(body[keys]).isin(pd.MultiIndex.from_frame(hits[keys]))
    drawn = labels["matched"]
    weights = drawn.map({1: matched.sum(), 0: (~matched).sum()}) / drawn.map(drawn.value_counts())  # stands for so many
    places = labels.reset_index().merge(hits[["article_id", "frame", "start"]], on="article_id", suffixes=("", "_hit"))
    places = places[(places["start"] <= places["start_hit"]) & (places["start_hit"] < places["end"])]
    meant, records = labels["frames"].fillna("").str.split("|"), []
    for frame in hits["frame"].cat.categories:
        w = weights[[frame in named for named in meant]]
        seen = w.index.isin(places.loc[places["frame"] == frame, "index"])
        recall, effective = (w[seen].sum() / w.sum(), w.sum() ** 2 / (w**2).sum()) if len(w) else (np.nan, 0.0)
        records.append((frame, len(w), int(seen.sum()), recall, effective))
    table = pd.DataFrame.from_records(records, columns=["frame", "labelled", "found", "recall", "effective"])
    interval = _shares(table["recall"] * table["effective"], table["effective"], "recall")
    return table.drop(columns="effective").join(interval[["low", "high"]])


def agreement(first: pd.Series, second: pd.Series) -> pd.Series:
    """Labels given twice: compared, share (the same both times), kappa (Cohen 1960; NaN where all labels are one)."""
    same = (first.to_numpy() == second.to_numpy()).mean()
    chance = sum((first == x).mean() * (second == x).mean() for x in sorted(set(first) | set(second)))
    kappa = (same - chance) / (1 - chance) if chance < 1 else np.nan
    return pd.Series({"compared": len(first), "share": same, "kappa": kappa})


def reading_agreement(articles: pd.DataFrame) -> pd.DataFrame:
    """How far two readings of the same places (of sentences: each with each frame) agree: what, compared, share,
    kappa."""
    kinds = {
        "hits": ("framing_hits", [*KEY, "frame"], "right"),
        "sentences and frames": ("framing_sentences", KEY, "frames"),
        "form of verbs and nouns": ("agency", KEY, "form"),
    }
    rows = {}
    for what, (name, key, column) in kinds.items():
        first, second = (read_labels(articles, f"{name}{which}.csv") for which in ("", "_second"))
        if len(first) and len(second):
            both = first.merge(second, on=key, suffixes=("", "_second"))
            decisions = [both[column], both[f"{column}_second"]]
            rows[what] = agreement(*(_named(decisions) if column == "frames" else decisions))
    table = pd.DataFrame(rows).T.rename_axis("what").reset_index()
    return table.astype({"compared": "int64"}) if rows else pd.DataFrame(columns=["what", "compared", "share", "kappa"])


def _named(readings: list[pd.Series]) -> list[pd.Series]:
    """Whether each frame is named for each sentence, in each reading."""
    named = pd.concat([frames.str.get_dummies() for frames in readings], keys=[0, 1]).fillna(0).astype(bool)
    return [named.loc[k].stack() for k in (0, 1)]


def _shares(right: pd.Series, total: pd.Series, name: str) -> pd.DataFrame:
    low, high = wilson_interval(right, total)
    return pd.DataFrame({name: right / total, "low": low, "high": high})
