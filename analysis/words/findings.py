"""What the tables about words show, in sentences: the main one first."""

from collections.abc import Sequence

import pandas as pd

from ..articles import in_order
from ..articles import short_names as _names
from ..show import at_end, listed, some, teller
from ..show import said as _said
from . import commonest, content_words, rates_of
from .distinctive import FDR, NOTHING_SURVIVES, surviving
from .passages import MINIMUM

tell, each = teller(__package__)
MOST = 8  # articles named one by one
APART = 4  # words named of an article


def about_rates(rates: pd.DataFrame, articles: pd.DataFrame) -> list[str]:
    """The commonest content word, in how many articles it leads, and the spread of its rate."""
    common = commonest(rates, 5)
    if not common:
        return ["The articles hold no content words."]
    table = rates_of(rates, common)
    first = table[table["word"] == common[0]].set_index("article_id")["rate_per_1000"].sort_index()
    words, n = content_words(rates), len(first)
    top = words["count"] == words.groupby("article_id")["count"].transform("max")
    leads = int((top & (words["word"] == common[0])).sum())
    lead = f", unsurpassed in {leads} of {n:,} articles" if n > 1 and leads else ""
    (most, where), (least, there) = (at_end(first.rename(_names(articles)), ".1f", lowest) for lowest in (False, True))
    apart = f" in {some(where, MOST)}, {least} in {some(there, MOST)}" if n > 1 else ""
    word, *others = map(_said, table["written"].iloc[: len(common)])
    return tell("rates", word=word, lead=lead, spread=f"{most} times per 1,000 words{apart}", others=others)


def about_phrases(phrases: pd.DataFrame, articles: pd.DataFrame) -> list[str]:
    """The phrase that each article has most often, where it has one three times or more."""
    names = _names(articles)
    first = in_order(phrases.sort_values("written", kind="stable"), articles.index)
    first = first[first["count"] == first.groupby("article_id")["count"].transform("max")]
    phrases = [
        f"{listed(map(_said, rows['written']))} in {names[a]} "
        f"({rows['count'].iloc[0]} times{' each' * (len(rows) > 1)})"
        for a, rows in list(first.groupby("article_id", sort=False))[:MOST]
    ]
    return tell("phrases", each=phrases) if phrases else ["No article has a phrase three times."]


def about_distinctive(table: pd.DataFrame, articles: pd.DataFrame) -> list[str]:
    """The words that set each article apart, those in one paragraph only left aside."""
    names = _names(articles)
    lasting = surviving(content_words(table))
    sure = lasting[lasting["paragraphs"] > 1]
    if sure.empty:
        return [NOTHING_SURVIVES if len(articles) > 1 else "One article has no others."]
    told = pd.Series(each("word", sure, all=sure["count"] + sure["count_others"]), sure.index)
    by_article = told.groupby(sure["article_id"], sort=False)
    apart = [f"{some(words, APART)} in {names[a]}" for a, words in by_article][:MOST]
    none = [names[a] for a in articles.index if a not in set(sure["article_id"])]
    few = f"; {len(lasting) - len(sure):,} of them in one paragraph only, left aside here" * (len(lasting) > len(sure))
    none = none if len(none) <= MOST else []
    return tell("apart", each="; ".join(apart), none=none, tests=len(table), words=len(lasting), fdr=FDR, few=few)


def about_places(places: pd.DataFrame, rates: pd.DataFrame, articles: pd.DataFrame, terms: Sequence[str]) -> list[str]:
    """How differently the articles use the first of `terms` that stands in them, and which terms stand nowhere."""
    missing = [term for term in terms if term not in set(places["term"])]
    nowhere = f"Found nowhere: {listed(map(_said, missing))}." if missing else ""
    if places.empty:
        return [nowhere or "There is no term to follow."]
    first = places[places["term"] == places["term"].iloc[0]]
    totals = rates.drop_duplicates("article_id").set_index("article_id")["total_words"]
    per = 1000 * first["article_id"].value_counts().reindex(totals.index, fill_value=0) / totals
    names, written = _names(articles), _said(first["written"].iloc[0])
    (high, most), (low, least) = (at_end(per, ".1f", lowest) for lowest in (False, True))
    said = f"{written} stands {high} times per 1,000 words in {listed(map(names.get, most))}"
    ends = f" and {low} times in {listed(map(names.get, least))}" if len(per) > 1 else ""
    apart = _counted_apart(first["term"].iloc[0], rates, list(dict.fromkeys([*most, *least])))
    return [f"{said}{ends}{apart}.", nowhere]


def _counted_apart(term: str, rates: pd.DataFrame, articles: list[str]) -> str:
    """What is said of the plural or the singular of a word, which is a word of its own, where it occurs."""
    forms = {f"{term}s", f"{term}es", term.removesuffix("s")} - {term}
    found = sorted(forms.intersection(rates["word"]))
    if not found:
        return ""
    apart = rates_of(rates, found).groupby("article_id")["rate_per_1000"].sum()[articles]
    return f" (counted apart there: {listed(map(_said, found))}, {listed(f'{rate:.1f}' for rate in apart)})"


def about_near(near: pd.DataFrame) -> list[str]:
    """Which word stands closest to each of the commonest ones (`near_words`), how often, and in how many articles."""
    if near.empty:
        return ["No two content words meet often enough to be counted."]
    closest = each("closest", near.drop_duplicates("word"))
    return tell("near", closest=closest[:3], further=closest[3:])


def about_passages(passages: pd.DataFrame, articles: pd.DataFrame) -> list[str]:
    """How many passages two articles share, and the longest, with whether both quote it."""
    if passages.empty:
        return [f"No run of {MINIMUM} words or more stands in two articles."]
    names, n = _names(articles), passages["text"].nunique()
    both = passages[(passages["voice"] == "quoted") & (passages["other_voice"] == "quoted")]
    first = passages.iloc[0]
    how = ", quoted in both" if first.name in both.index else ""
    begins = " ".join(first["text"].split(" ")[:25]) + " …" * bool(first["words"] > 25)
    kinds, ties = both["text"].nunique(), passages.loc[passages["words"] == first["words"], "text"].nunique()
    many, stand = ("One passage", "stands") if n == 1 else (f"{n:,} passages", "stand")
    where = {"one": names[first["article_id"]], "other": names[first["other"]], "how": how, "begins": _said(begins)}
    counts = {"least": MINIMUM, "words": first["words"], "all": n if n > 1 else None, "quoted": kinds}
    return tell("passages", many=many, stand=stand, of="one of " * (ties > 1), **counts, **where)
