"""All that notebook 05 shows of the values that some articles report, in one pass."""

from types import SimpleNamespace

import pandas as pd

from . import compare, quality
from .articles import short_names
from .compare import findings
from .compare.tally import about_tally, toll_tallies
from .corrections import corrected_values
from .days import in_words
from .reference import load_reference
from .reported import reported_values
from .reported.accounting import numeric_expressions
from .show import excerpts, value_label, value_text, value_texts
from .text.given import as_objects
from .text.layers import with_sentence_text

STAGES = ["poll_share", "exit_poll_share", "vote_share"]
UNITS = {"percent": " %", "points": " points"}  # what the measure does not tell
EXCERPT = 70  # characters beside a number in a table of pairs


@as_objects
def value_report(articles: pd.DataFrame) -> SimpleNamespace:
    """Tables about reported values, and said: what they show, by question, the main sentence first. stated: the
    corrected values of a measure, others: of none, both of `with_quantity` with sentence_text; reference, official:
    `load_reference` and the best of it about a share; shares: the stated ones; pairs: `compare_reported`, among: those
    of articles that differ; check: `reference_check`; tolls: `toll_tallies`; matches: `match_labels`."""
    values = compare.with_quantity(with_sentence_text(corrected_values(articles), articles), articles)
    stated, others = values[values["measure"] != "other"], values[values["measure"] == "other"]
    loaded = load_reference(articles)
    reference, pairs = compare.with_quantity(loaded, articles), compare.compare_reported(stated, loaded, articles)
    best = compare.best_reference(reference)
    official = _keyed(best[best["measure"] == "vote_share"])
    shares = _keyed(stated[stated["measure"].isin(STAGES) & (stated["unit"] == "percent")])
    among = pairs[(pairs["other_is"] == "article") & (pairs["relation"] == "differ")]
    keyed = compare.reference_check(pairs)
    check = keyed.drop(columns="subject").merge(stated[["article_id", "start", "surface", "subject"]])
    series = compare.near_another_series(keyed, reference)
    tolls, numbers = toll_tallies(stated, reference, pairs, articles), numeric_expressions(articles)
    matches = _matches(articles)
    results = shares[shares["measure"] == "vote_share"].merge(official, on="key", suffixes=("", "_official"))
    results = results.rename(columns={"source": "source_official"})
    about_near = findings.about_series(series, articles)
    said = {
        "values": findings.about_values(stated, check, articles),
        "shares": findings.about_shares(results, compare.same_value_elsewhere(stated, loaded, articles), articles),
        "tolls": [*findings.about_tallies(tolls, pairs, articles), *about_near],
        "seats": findings.about_seats(stated, best, articles),
        "contradictions": [
            *findings.about_contradictions(among, findings.about_falls(tolls, pairs, articles), articles),
            *about_near,
        ],
        "departures": findings.about_departures(check, series, articles),
        "numbers": findings.about_numbers(numbers, len(stated)),
        "trust": findings.about_extraction(
            matches,
            quality.precision_recall(matches).iloc[0].to_dict(),
            quality.attribute_accuracy(matches),
            (numbers["kind"] == "measure").sum(),
        ),
    }
    return SimpleNamespace(
        stated=stated, others=others, reference=reference, official=official, shares=shares, pairs=pairs, among=among,
        check=check, tolls=tolls, numbers=numbers, matches=matches, said=said,
    )  # fmt: skip


def _keyed(shares: pd.DataFrame) -> pd.DataFrame:
    """Shares with key: the year and whom they are about."""
    return shares.assign(key=(shares["date"].str[:4] + " " + shares["key_subject"]).str.strip())


def _matches(articles: pd.DataFrame) -> pd.DataFrame:
    """The extractor's own values beside the hand labels; empty without labels."""
    labels = quality.load_labels(articles)
    extracted = reported_values(articles).head(None if len(labels) else 0)
    return quality.match_labels(extracted, labels, quality.load_labels(articles, "unclear.csv"))


def listing(found: SimpleNamespace, articles: pd.DataFrame) -> pd.DataFrame:
    """The stated values for readers, with the sentence of each, and correction where there is one."""
    rows = found.stated.assign(
        article=found.stated["article_id"].map(short_names(articles)),
        measure=found.stated["measure"].str.replace("_", " "),
        value=[value_text(r) + UNITS.get(r["unit"], "") for r in found.stated.to_dict("records")],
        source=found.stated["attributed_to"],
        sentence=excerpts(found.stated, articles, EXCERPT),
    )
    corrected = ["correction"] if rows["correction"].any() else []
    return rows[["article", "measure", "value", "subject", "place", "date", "source", *corrected, "sentence"]]


def contradictions(found: SimpleNamespace, articles: pd.DataFrame) -> pd.DataFrame:
    """The pairs that contradict each other for readers: measure, subject, place, then article, value … of each."""
    names, rows = short_names(articles), found.among
    beside = ("other", "other_start", "other_end")
    rows = rows.assign(
        article=rows["article_id"].map(names), value=value_texts(rows), source=rows["attributed_to"],
        sentence=excerpts(rows, articles, EXCERPT), other_article=rows["other"].map(names),
        other_value=value_texts(rows, "other_"), other_sentence=excerpts(rows, articles, EXCERPT, beside),
    )  # fmt: skip
    each = ["article", "value", "source", "sentence"]
    return rows[["measure", "subject", "place", *each, *(f"other_{c}" for c in each)]]


def apart(found: SimpleNamespace, articles: pd.DataFrame) -> pd.DataFrame:
    """The tolls that count a part of a main tally, or another event, for readers; what most articles state first."""
    rows = found.tolls[found.tolls["role"] == "apart"].drop_duplicates(
        ["measure", "tally", "article_id", "value", "bound"]
    )
    names, told = short_names(articles), []
    for (measure, _), part in rows.groupby(["measure", "tally"], sort=False):
        counts = [f"{value_label(r)} ({names[r['article_id']]})" for r in part.to_dict("records")]
        when = in_words(part["date"].mode().iloc[0])
        told.append((part["article_id"].nunique(), measure, about_tally(part), when, ", ".join(counts)))
    table = pd.DataFrame(told, columns=["articles", "measure", "whom and where", "when", "counts"])
    return table.sort_values("articles", ascending=False, kind="stable", ignore_index=True)


def departures(found: SimpleNamespace, articles: pd.DataFrame) -> pd.DataFrame:
    """The values that differ from a reference, for readers, those without any support first."""
    rows = found.check[found.check["differ"] > 0]
    rows = rows.sort_values(["agree", "differ", "article_id", "start"], ascending=[True, False, True, True])
    rows = rows.assign(
        article=rows["article_id"].map(short_names(articles)), value=value_texts(rows),
        measure=rows["measure"].str.replace("_", " "), sentence=excerpts(rows, articles, EXCERPT),
    )  # fmt: skip
    return rows[["article", "measure", "subject", "place", "value", "agrees_with", "differs_from", "sentence"]]


def kinds(found: SimpleNamespace, articles: pd.DataFrame) -> pd.DataFrame:
    """How many numbers of which kind (a row) each article (a column) has, the commonest kind first."""
    counts = pd.crosstab(found.numbers["kind"], found.numbers["article_id"]).reindex(
        columns=articles.index, fill_value=0
    )
    order = counts.sum(axis=1).sort_values(ascending=False, kind="stable").index
    return counts.loc[order].set_axis([*short_names(articles).values()], axis=1).reset_index()


def other_numbers(found: SimpleNamespace, articles: pd.DataFrame) -> pd.DataFrame:
    """The other quantities for readers: article, value with its unit, words."""
    rows = found.others
    value = [value_text(r) + UNITS.get(r["unit"], "") for r in rows.to_dict("records")]
    rows = rows.assign(article=rows["article_id"].map(short_names(articles)), value=value)
    return rows.assign(words=excerpts(rows, articles, EXCERPT))[["article", "value", "words"]]


def errors(found: SimpleNamespace, articles: pd.DataFrame) -> pd.DataFrame:
    """The labels that the extractor misses or reads wrongly, and what it reads beyond them."""
    rows = found.matches[found.matches["outcome"] != "right"]
    rows = rows.assign(article=rows["article_id"].map(short_names(articles)))
    return rows[["outcome", "article", "surface", "label", "extracted"]]
