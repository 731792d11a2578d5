"""All that notebook 02 shows of the words of some articles, in one pass; what the tables say in sentences, the main one
first; tables laid out for reading."""

from collections.abc import Collection, Sequence
from types import SimpleNamespace

import numpy as np
import pandas as pd

from ..articles import in_order, short_names
from ..show import MARK, SPAN, UNMARK, at_end, excerpts, listed, said, some, teller
from ..text.given import as_objects, of_articles
from . import commonest, content_words, counted_words, ngram_rates, ngrams, rates_of, word_rates
from .collocations import collocates, collocations, content_pairs
from .concordance import concordance, term_places
from .distinctive import FDR, NOTHING_SURVIVES, distinctive_words, of_its_matter, surviving
from .passages import MINIMUM, joined_passages, shared_passages
from .vocabulary import dispersion, paragraph_intervals, uneven_words

COMMON, NEAR, FOLLOWED = 9, 5, 6  # words whose rate is drawn, whose neighbours, whose places
WHY = "Of the 15 commonest content words those that the articles share most unevenly."
EACH, PHRASES, TIED, NEIGHBOURS = 5, 2, 6, 6  # words that set an article apart, phrases, with ties, words near one
LINES = 2  # places of a word in each article
SCORED = ["article_id", "written", "count", "count_others", "log_odds", "low", "high", "z", "g2", "fdr", "log_ratio"]
SCORED += ["paragraphs"]
NAMED, SURE = 8, 4  # articles named one by one, words named of an article
COMPANY = ["written", "collocate_written", "count", "articles", "expected", "log_dice", "mi", "g2"]
tell, each = teller(__package__)


@of_articles
@as_objects
def word_report(articles: pd.DataFrame, terms: str = "") -> SimpleNamespace:
    """Tables about words, and said: what they show, in sentences by question, the main one first. `terms` are followed,
    with commas between; else the words shared most unevenly. common: the commonest words with intervals and dispersion;
    apart: rows of `distinctive_words` that survive; places: `term_places`, why: how their words were chosen, lines: the
    first of them in context; the rest comes from functions of its name."""
    words = counted_words(articles)
    rates, distinctive = word_rates(words), of_its_matter(distinctive_words(words), articles)
    common = paragraph_intervals(rates_of(rates, commonest(rates, COMMON)), words)
    common = common.merge(dispersion(words), how="left", on=["article_id", "word", "count"])
    followed = [term.strip() for term in terms.split(",") if term.strip()] or uneven_words(words, top=FOLLOWED)
    places = term_places(articles, words, followed)
    lines = concordance(articles, followed[0]) if followed else places
    apart = surviving(content_words(distinctive)).query("count > 1").groupby("article_id", sort=False).head(EACH)
    pairs, passages = content_pairs(collocations(words)), joined_passages(shared_passages(articles), articles)
    phrases, near = _phrases(words, articles), near_words(pairs, words, commonest(rates, NEAR))
    said = {
        "rates": about_rates(rates, articles),
        "phrases": about_phrases(phrases, articles),
        "apart": about_distinctive(distinctive, articles),
        "places": about_places(places, rates, articles, followed),
        "near": about_near(near),
        "passages": about_passages(passages, articles),
    }
    return SimpleNamespace(
        words=words, rates=rates, common=common, phrases=phrases, places=places, pairs=pairs, near=near,
        passages=passages, apart=with_examples(apart, words, articles), said=said, why="" if terms.strip(" ,") else WHY,
        lines=lines.groupby("article_id", sort=False).head(LINES),
    )  # fmt: skip


def with_examples(table: pd.DataFrame, words: pd.DataFrame, articles: pd.DataFrame, width: int = 34) -> pd.DataFrame:
    """The rows (article_id, word) with example: the words around the first place, `width` characters on each side."""
    first = words.drop_duplicates(["article_id", "word"])
    spans = {(a, w): span for a, w, *span in first[["article_id", "word", "start", "end"]].itertuples(index=False)}
    places = [(a, *spans[a, w]) for a, w in zip(table["article_id"], table["word"], strict=True)]
    told = excerpts(pd.DataFrame(places, columns=[*SPAN]), articles, width)
    return table.assign(example=[text.replace(MARK, "").replace(UNMARK, "") for text in told])


def near_words(pairs: pd.DataFrame, words: pd.DataFrame, around: list[str]) -> pd.DataFrame:
    """The closest `collocates` of each of the words `around`, a row an article in which they meet (here: how often);
    halves of one name (Velm Harbour), which mostly meet side by side with capitals, are no company."""
    runs = ngrams(words, 2)
    names = runs.loc[runs["token"].astype("str").str.fullmatch(r"[^\W\d_a-z]\S* [^\W\d_a-z]\S*"), "word"].value_counts()
    side = [names.get(f"{one} {other}", 0) for one, other in pairs[["word", "collocate"]].to_numpy()]
    pairs = pairs[pairs["count"] > 2 * np.array(side, dtype=int)]
    near = pd.concat([pairs.head(0), *(collocates(pairs, word).head(NEIGHBOURS) for word in around)])
    met = [collocations(rows, minimum=1).assign(article_id=a) for a, rows in words.groupby("article_id", sort=False)]
    one = pd.concat([pairs.head(0).assign(article_id=""), *met])[["word", "collocate", "article_id", "count"]]
    both = pd.concat([one, one.rename(columns={"word": "collocate", "collocate": "word"})])
    both = in_order(both, words["article_id"].unique())
    near = near[~near[["word", "collocate"]].apply(frozenset, axis=1).duplicated()]  # of a pair the commoner word's row
    return near.merge(both.rename(columns={"count": "here"}), on=["word", "collocate"])


def _phrases(words: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """The phrases each article has most often, three times or more, with ties; of those in one another the longest."""
    rates = content_words(ngram_rates(words, 2, 3))
    table = rates[rates["count"] > 2].sort_values(["count", "word"], ascending=[False, True])
    whole = [_whole(rows) for _, rows in table.groupby("article_id", sort=False)]
    most = [rows[rows["count"] >= rows["count"].iloc[:PHRASES].min()].head(TIED) for rows in whole]
    table = pd.concat([table.head(0), *most])
    total = rates.groupby("word")["count"].sum()
    table["count_others"] = total[table["word"]].to_numpy(int) - table["count"]
    return with_examples(in_order(table, articles.index), pd.concat([ngrams(words, 2), ngrams(words, 3)]), articles)


def _whole(rows: pd.DataFrame) -> pd.DataFrame:
    """The phrases of an article that stand in no longer one as often."""
    inner = [
        any(f" {a} " in f" {b} " and m >= n for b, m in zip(rows["word"], rows["count"], strict=True) if a != b)
        for a, n in zip(rows["word"], rows["count"], strict=True)
    ]
    return rows[[not within for within in inner]]


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
    lead = f" over all articles, and of {leads} of the {n:,} by itself" if n > 1 and leads else ""
    (most, where), (least, there) = (
        at_end(first.rename(short_names(articles)), ".1f", lowest) for lowest in (False, True)
    )
    apart = f" in {some(where, NAMED)}" * (n > 1) + f", {least} in {some(there, NAMED)}" * (least != most)
    word, *others = table["written"].iloc[: len(common)]
    return tell("rates", word=word, lead=lead, spread=f"{most} times per 1,000 words{apart}", others=others)


def about_phrases(phrases: pd.DataFrame, articles: pd.DataFrame) -> list[str]:
    """The phrase that each article has most often, where it has one three times or more."""
    first = in_order(phrases.sort_values("written", kind="stable"), articles.index)
    first = first[first["count"] == first.groupby("article_id")["count"].transform("max")]
    by = first.groupby("article_id", sort=False).agg(phrases=("written", list), count=("count", "first")).head(NAMED)
    times = by["phrases"].map(len).gt(1).map({True: " each", False: ""})
    told = each("phrase", by.reset_index(), articles, times=list(times))
    return tell("phrases", each=told) if told else ["No article has a phrase three times."]


def about_distinctive(table: pd.DataFrame, articles: pd.DataFrame) -> list[str]:
    """The words that set each article apart, those in one paragraph only left aside."""
    names = short_names(articles)
    lasting = surviving(content_words(table))
    sure = lasting[lasting["paragraphs"] > 1]
    if sure.empty:
        return [NOTHING_SURVIVES if len(articles) > 1 else "One article has no others."]
    told = pd.Series(each("word", sure, all=sure["count"] + sure["count_others"]), sure.index)
    by_article = told.groupby(sure["article_id"], sort=False)
    apart = [f"{some(words, SURE)} in {names[a]}" for a, words in by_article][:NAMED]
    none = [names[a] for a in articles.index if a not in set(sure["article_id"])]
    few = f"; {len(lasting) - len(sure):,} of them in one paragraph only, left aside here" * (len(lasting) > len(sure))
    none = none if len(none) <= NAMED else []
    return tell("apart", each="; ".join(apart), none=none, tests=len(table), words=len(lasting), fdr=FDR, few=few)


def about_places(places: pd.DataFrame, rates: pd.DataFrame, articles: pd.DataFrame, terms: Sequence[str]) -> list[str]:
    """How differently the articles use the first of `terms` that stands in them, and which terms stand nowhere."""
    missing = [term for term in terms if term not in set(places["term"])]
    if places.empty:
        return tell("nowhere", missing=missing) if missing else ["There is no term to follow."]
    first = places[places["term"] == places["term"].iloc[0]]
    totals = rates.drop_duplicates("article_id").set_index("article_id")["total_words"]
    per = 1000 * first["article_id"].value_counts().reindex(totals.index, fill_value=0) / totals
    names = short_names(articles)
    (high, most), (low, least) = (at_end(per, ".1f", lowest) for lowest in (False, True))
    where = [*map(names.get, most)]
    ends = f" and {low} times in {listed(map(names.get, least))}" * (low != high)
    apart = _counted_apart(first["term"].iloc[0], rates, list(dict.fromkeys([*most, *least])))
    told = tell("places", term=first["written"].iloc[0], high=high, most=where, ends=ends, apart=apart)
    return [*told, *tell("nowhere", missing=missing)]


def _counted_apart(term: str, rates: pd.DataFrame, articles: list[str]) -> str:
    """What is said of the plural or the singular of a word, which is a word of its own, where it occurs."""
    forms = {f"{term}s", f"{term}es", term.removesuffix("s")} - {term}
    found = sorted(forms.intersection(rates["word"]))
    if not found:
        return ""
    apart = rates_of(rates, found).groupby("article_id")["rate_per_1000"].sum()[articles]
    return f" (counted apart there: {listed(map(said, found))}, {listed(f'{rate:.1f}' for rate in apart)})"


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
    names, n = short_names(articles), passages["text"].nunique()
    both = passages[(passages["voice"] == "quoted") & (passages["other_voice"] == "quoted")]
    first = passages.iloc[0]
    how = ", quoted in both" if first.name in both.index else ""
    begins = " ".join(first["text"].split(" ")[:25]) + " …" * bool(first["words"] > 25)
    kinds, ties = both["text"].nunique(), passages.loc[passages["words"] == first["words"], "text"].nunique()
    many, stand = ("One passage", "stands") if n == 1 else (f"{n:,} passages", "stand")
    where = {"one": names[first["article_id"]], "other": names[first["other"]], "how": how, "begins": begins}
    counts = {"least": MINIMUM, "words": first["words"], "all": n if n > 1 else None, "quoted": kinds}
    return tell("passages", many=many, stand=stand, of="one of " * (ties > 1), **counts, **where)


@of_articles
def words_by_rank(
    rates: pd.DataFrame, articles: pd.DataFrame, top: int, stop: Collection[str] | None = None
) -> pd.DataFrame:
    """The `top` content words or phrases (`stop` as there) of each article, by rank: a column an article."""
    table = content_words(rates, stop).sort_values(["count", "word"], ascending=[False, True])
    table = table.assign(rank=table.groupby("article_id").cumcount() + 1)
    table["cell"] = [f"{word}  {n}" for word, n in zip(table["written"], table["count"], strict=True)]
    cells = table[table["rank"] <= top].pivot(index="rank", columns="article_id", values="cell").fillna("")
    ranked = cells[[a for a in articles.index if a in cells]].rename(columns=short_names(articles))
    return ranked.rename_axis(columns=None).reset_index(allow_duplicates=True)  # an article may be called rank


def wide(table: pd.DataFrame, value: str, articles: pd.DataFrame) -> pd.DataFrame:
    """One row a word as written, one column an article by its short name: what column `value` says of both."""
    names = short_names(articles)
    shown = table[table["article_id"].isin(articles.index)]
    cells, forms = shown.pivot(index="word", columns="article_id", values=value), table.drop_duplicates("word")
    ordered = cells.reindex(index=forms["word"], columns=articles.index).set_axis(forms["written"])
    return ordered.rename(columns=names).rename_axis(index="word", columns=None).reset_index(allow_duplicates=True)


def named(table: pd.DataFrame, articles: pd.DataFrame, columns: Sequence[str] = ()) -> pd.DataFrame:
    """The columns (or all) of a table for readers: short names in place of ids, words as written, yes and no."""
    names = short_names(articles)
    shown = table[list(columns) or list(table)]
    ids = {c: shown[c].map(names) for c in ("article_id", "other") if c in shown}
    sure = {c: shown[c].map({True: "yes", False: "no"}) for c in shown.select_dtypes(bool)}
    heads = {"article_id": "article", "written": "word", "collocate_written": "collocate"}
    return shown.assign(**ids, **sure).rename(columns=heads).rename(columns=lambda name: str(name).replace("_", " "))
