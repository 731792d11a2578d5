"""All that notebook 05 shows of the values that some articles report, in one pass."""

from types import SimpleNamespace
from typing import Any

import pandas as pd

from . import compare, quality
from .articles import short_names
from .compare import findings
from .compare.tally import about_tally, most_say, toll_tallies
from .corrections import corrected_values
from .days import in_words
from .overview import by_article
from .reference import load_reference
from .reported import reported_values
from .reported.accounting import numeric_expressions
from .show import UNITS, excerpts, value_label, value_texts
from .side_by_side.left_out import whole_names
from .text.given import as_objects, of_articles
from .text.layers import with_sentence_text
from .text.lexicon import lexicon

STAGES = ["poll_share", "exit_poll_share", "vote_share"]
STATEMENTS = ["measure", "article_id", "value", "bound", "attributed_to", "other", "other_value", "other_bound"]
STATEMENTS += ["other_source"]  # of a pair: what an article says over and over again contradicts another article once
EXCERPT = 70  # characters beside a number in a table of pairs


@of_articles
@as_objects
def value_report(articles: pd.DataFrame) -> SimpleNamespace:
    """Tables about reported values, and said: what they show, by question, the main sentence first. stated: the
    corrected values of a measure, others: of none, both of `with_quantity` with sentence_text; reference, official:
    `load_reference` and the best of it about a share; shares: the stated ones; pairs: `compare_reported`, among: those
    of articles that differ, each once; check: `reference_check`; tolls: `toll_tallies`; matches: `match_labels` of the
    extractor's own values, where there are labels."""
    values = compare.with_quantity(with_sentence_text(corrected_values(articles), articles), articles)
    stated, others = values[values["measure"] != "other"], values[values["measure"] == "other"]
    loaded = load_reference(articles)
    reference, pairs = compare.with_quantity(loaded, articles), compare.compare_reported(stated, loaded, articles)
    best = compare.best_reference(reference)
    official = best[best["measure"] == "vote_share"]
    shares = stated[stated["measure"].isin(STAGES) & (stated["unit"] == "percent")]
    names = _whole_names({*official["key_subject"], *shares["key_subject"]})
    official, shares = _keyed(official, names), _keyed(shares, names)
    among = pairs[(pairs["other_is"] == "article") & (pairs["relation"] == "differ")].drop_duplicates(STATEMENTS)
    written = stated[["article_id", "start", "surface", "subject"]]
    other = written.drop(columns="subject").set_axis(["other", "other_start", "other_surface"], axis=1)
    among = among.rename(columns={"subject": "whose"}).merge(written).merge(other)
    among["subject"] = among["subject"].mask(among["whose"] == "people", "people")
    among = pd.concat(findings.quarrels(among), ignore_index=True)
    keyed = compare.reference_check(pairs)
    check = keyed.drop(columns="subject").merge(written)
    series = compare.near_another_series(keyed, reference)
    tolls, numbers = toll_tallies(stated, reference, pairs, articles), numeric_expressions(articles)
    labels = quality.load_labels(articles)
    extracted = reported_values(articles).head(None if len(labels) else 0)
    matches = quality.match_labels(extracted, labels, quality.load_labels(articles, "unclear.csv"))
    results = shares[shares["measure"] == "vote_share"].merge(official, on="key", suffixes=("", "_official"))
    results = results.rename(columns={"source": "source_official"})
    about_near = findings.about_series(series, articles)
    said = {
        "values": findings.about_values(stated, check, articles),
        "shares": findings.about_shares(results, compare.same_value_elsewhere(stated, loaded, articles), articles)
        if len(loaded)
        else findings.tell("no references"),
        "tolls": [*findings.about_tallies(tolls, among, articles), *about_near],
        "seats": findings.about_seats(stated, best, articles),
        "contradictions": [*findings.about_contradictions(among, articles), *about_near],
        "departures": findings.about_departures(check, series, loaded[~loaded["id"].isin(pairs["other"])], articles),
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


def _keyed(shares: pd.DataFrame, names: dict[str, str]) -> pd.DataFrame:
    """Shares with key: the year and whom they are about, under their whole name."""
    return shares.assign(key=(shares["date"].str[:4] + " " + shares["key_subject"].map(names)).str.strip())


def _whole_names(names: set[str]) -> dict[str, str]:
    """Each name to that without a party behind it, a surname, which is no word, to the one name that ends in it."""
    bare = {name: name.split(" of the ")[0] for name in names}
    whole = whole_names({*bare.values()}, "places")
    return {name: short if short in lexicon() else whole.get(short, short) for name, short in bare.items()}


def _table(rows: pd.DataFrame, articles: pd.DataFrame, columns: str, **more: Any) -> pd.DataFrame:
    """These columns of values for readers: article (its name), measure, value and sentence in words, and `more`."""
    own = {
        "article": rows["article_id"].map(short_names(articles)),
        "measure": rows["measure"].str.replace("_", " "),
        "value": value_texts(rows),
        "sentence": excerpts(rows, articles, EXCERPT),
    }
    return rows.assign(**own | more)[columns.split()]


def _with_units(rows: pd.DataFrame) -> list[str]:
    return [text + UNITS.get(unit, "") for text, unit in zip(value_texts(rows), rows["unit"], strict=True)]


def listing(found: SimpleNamespace, articles: pd.DataFrame) -> pd.DataFrame:
    """The stated values for readers, with the sentence of each, and correction where there is one."""
    rows = found.stated
    correction = "correction" if rows["correction"].any() else ""
    columns = f"article measure value subject place date source {correction} sentence"
    return _table(rows, articles, columns, value=_with_units(rows), source=rows["attributed_to"])


def contradictions(found: SimpleNamespace, articles: pd.DataFrame) -> pd.DataFrame:
    """The pairs that contradict each other for readers: measure, subject, place, then article, value … of each."""
    rows = found.among
    columns = "article value source sentence other_article other_value other_source other_sentence"
    return _table(
        rows, articles, f"measure subject place {columns}", measure=rows["measure"], source=rows["attributed_to"],
        other_article=rows["other"].map(short_names(articles)), other_value=value_texts(rows, "other_"),
        other_sentence=excerpts(rows, articles, EXCERPT, ("other", "other_start", "other_end")),
    )  # fmt: skip


def apart(found: SimpleNamespace, articles: pd.DataFrame) -> pd.DataFrame:
    """The tolls that count a part of a main tally, or another event, for readers; what most articles state first."""
    rows = found.tolls[found.tolls["role"] == "apart"]
    rows = rows.drop_duplicates(["measure", "tally", "article_id", "value", "bound"])
    names, told = short_names(articles), []
    for (measure, _), part in rows.groupby(["measure", "tally"], sort=False):
        counts = [f"{value_label(r)} ({names[r['article_id']]})" for r in part.to_dict("records")]
        when = in_words(most_say(part, "date"))
        told.append((part["article_id"].nunique(), measure, about_tally(part), when, ", ".join(counts)))
    table = pd.DataFrame(told, columns=["articles", "measure", "whom and where", "when", "counts"])
    return table.sort_values("articles", ascending=False, kind="stable", ignore_index=True)


def departures(found: SimpleNamespace, articles: pd.DataFrame) -> pd.DataFrame:
    """The values that differ from a reference, for readers, those without any support first."""
    rows = found.check[found.check["differ"] > 0]
    rows = rows.sort_values(["agree", "differ", "article_id", "start"], ascending=[True, False, True, True])
    return _table(rows, articles, "article measure subject place value agrees_with differs_from sentence")


def kinds(found: SimpleNamespace, articles: pd.DataFrame) -> pd.DataFrame:
    """How many numbers of which kind (a row) each article (a column) has, the commonest kind first."""
    return by_article(found.numbers, "kind", articles)


def other_numbers(found: SimpleNamespace, articles: pd.DataFrame) -> pd.DataFrame:
    """The other quantities for readers: article, value with its unit, words."""
    rows = _table(found.others, articles, "article value sentence", value=_with_units(found.others))
    return rows.rename(columns={"sentence": "words"})


def errors(found: SimpleNamespace, articles: pd.DataFrame) -> pd.DataFrame:
    """The labels that the extractor misses or reads wrongly, and what it reads beyond them."""
    rows = found.matches[found.matches["outcome"] != "right"]
    rows = rows.assign(article=rows["article_id"].map(short_names(articles)))
    return rows[["outcome", "article", "surface", "label", "extracted"]]
