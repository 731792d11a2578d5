"""All that notebook 02 shows of the words of some articles, in one pass; tables laid out for reading."""

from collections.abc import Collection, Sequence
from types import SimpleNamespace

import pandas as pd

from ..articles import in_order, short_names
from ..show import MARK, SPAN, UNMARK, excerpts
from ..text.given import as_objects
from . import commonest, content_words, counted_words, findings, ngram_rates, ngrams, rates_of, word_rates
from .collocations import collocates, collocations, content_pairs
from .concordance import concordance, term_places
from .distinctive import distinctive_words, surviving
from .passages import shared_passages
from .vocabulary import dispersion, paragraph_intervals, uneven_words

COMMON, NEAR, FOLLOWED = 9, 5, 6  # words whose rate is drawn, whose neighbours, whose places
WHY = "Of the 15 commonest content words those that the articles share most unevenly."
EACH, PHRASES, TIED, NEIGHBOURS = 5, 2, 6, 6  # words that set an article apart, phrases, with ties, words near one
LINES = 2  # places of a word in each article
SCORED = ["article_id", "written", "count", "count_others", "log_odds", "low", "high", "z", "g2", "fdr", "log_ratio"]
SCORED += ["paragraphs"]
COMPANY = ["written", "collocate_written", "count", "articles", "expected", "log_dice", "mi", "g2"]


@as_objects
def word_report(articles: pd.DataFrame, terms: str = "") -> SimpleNamespace:
    """Tables about words, and said: what they show, in sentences by question, the main one first. `terms` are followed,
    with commas between; else the words shared most unevenly. common: the commonest words with intervals and dispersion;
    apart: rows of `distinctive_words` that survive; places: `term_places`, why: how their words were chosen, lines: the
    first of them in context; the rest comes from functions of its name."""
    words = counted_words(articles)
    rates, distinctive = word_rates(words), distinctive_words(words)
    common = paragraph_intervals(rates_of(rates, commonest(rates, COMMON)), words)
    common = common.merge(dispersion(words), how="left", on=["article_id", "word", "count"])
    followed = [term.strip() for term in terms.split(",") if term.strip()] or uneven_words(words, top=FOLLOWED)
    places = term_places(articles, words, followed)
    lines = concordance(articles, followed[0]) if followed else places
    apart = surviving(content_words(distinctive)).query("count > 1").groupby("article_id", sort=False).head(EACH)
    pairs, passages = content_pairs(collocations(words)), shared_passages(articles)
    phrases, near = _phrases(words, articles), near_words(pairs, words, commonest(rates, NEAR))
    said = {
        "rates": findings.about_rates(rates, articles),
        "phrases": findings.about_phrases(phrases, articles),
        "apart": findings.about_distinctive(distinctive, articles),
        "places": findings.about_places(places, rates, articles, followed),
        "near": findings.about_near(near),
        "passages": findings.about_passages(passages, articles),
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
    """The closest `collocates` of each of the words `around`, a row an article in which they meet (here: how often)."""
    near = pd.concat([pairs.head(0), *(collocates(pairs, word).head(NEIGHBOURS) for word in around)])
    met = [collocations(rows, minimum=1).assign(article_id=a) for a, rows in words.groupby("article_id", sort=False)]
    one = pd.concat([pairs.head(0).assign(article_id=""), *met])[["word", "collocate", "article_id", "count"]]
    both = pd.concat([one, one.rename(columns={"word": "collocate", "collocate": "word"})])
    both = in_order(both, words["article_id"].unique())
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
