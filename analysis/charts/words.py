"""Words, article by article: how often, how distinctive, where in the article, in whose company; passages shared."""

from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from ..words.collocations import MINIMUM, WINDOW
from ..words.distinctive import sure_leads
from ..words.passages import MINIMUM as SHORTEST
from .articles import COLUMN, MOST, column, name_columns, upright
from .palette import FAINT, INK, QUIET
from .panels import beside_row, head_rows, in_two_columns, joined_dots, panel, under_headings
from .side_by_side import grid
from .style import caption, colours, dots, hover, left_out, nothing, short_names, styled
from .wording import each, say

PALE = 0.35  # of the marks of articles that a panel is not about
PANELS = 8  # articles with their words that a page can hold
LEAST = 0.001  # a false discovery rate that is told
LONGEST, NEAREST = 15, 4  # passages, and words near each other word, that are drawn
PASSAGE = 3.7  # inches of the words of a passage


@styled
def word_grid(rates: pd.DataFrame, articles: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Rate of each word (a row) in each article (a column), those that stand out first; `rates` as from `rates_of`."""
    names, per = short_names(articles), rates["rate_per_1000"]
    lead = rates["word"].map(sure_leads(rates))
    fields = {"name": rates["article_id"].map(names), "word": rates["written"], "words": rates["total_words"]}
    told = each("commonest.hover", rates, **fields)
    cells = rates.assign(
        heading=[say("commonest.ahead", name=names[a]) if a in names else say("commonest.even") for a in lead],
        row=rates["written"].groupby(rates["word"]).transform("first"),
        cell=[f"{rate:.1f}" if rate else "–" for rate in per],
        shade=per.where(per > 0) / per.max(),
        bold=lead.notna() & (rates["article_id"] == lead),
        hover=told,
        place=lead.map({a: k for k, a in enumerate(names)}),
    )
    cells = cells[per.notna()].sort_values("place", kind="stable")
    return grid(cells, articles, "commonest", each=30, ax=ax)


@styled
def distinctive_dots(table: pd.DataFrame, articles: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Rate of words that set an article apart, in it and in the others; of `distinctive_words`, with an example."""
    drawn = table[table["article_id"].isin(articles.index[:PANELS])]
    if drawn.empty:
        return nothing("apart")
    names, colour, y = short_names(articles), colours(articles), under_headings(drawn["article_id"])
    ax = panel(ax, width=8.8, height=0.3 + 0.21 * (y[-1] + 1))
    paint = [colour[a] for a in drawn["article_id"]]
    here, there = (1000 * drawn[f"count{of}"] / drawn[f"total{of}"] for of in ("", "_others"))
    ax.hlines(y, there, here, colors=paint, lw=1.8, alpha=0.4)
    told = each("apart.hover", drawn, word=drawn["written"], others=drawn["count_others"], odds=drawn["log_odds"])
    dots(ax, there, y, told, paint, full=False, size=4)
    dots(ax, here, y, told, paint, size=6)
    for place, example in zip(y, drawn["example"], strict=True):
        beside_row(ax, place, example)
    head_rows(ax, y, list(drawn["written"]), drawn["article_id"], names)
    ax.set_xlim(left=-0.02 * here.max())
    missing = [names[a] for a in articles.index[:PANELS] if a not in set(table["article_id"])]
    by = drawn.groupby("article_id", sort=False)["written"]
    caption(
        ax, "apart", say("apart.without", names=missing) * bool(missing), left_out(articles, PANELS),
        articles=len(articles), fdr=max(table["fdr"].max(), LEAST),
        told="; ".join(f"{names[str(a)]} {', '.join(written)}" for a, written in by),
    )  # fmt: skip
    return ax


@styled
def barcode(places: pd.DataFrame, articles: pd.DataFrame, why: str = "", axes: Any = None) -> Any:
    """Where each term (a panel) stands in each article (a row); `places` as from `term_places`, `why` these terms."""
    if places.empty:
        return [nothing("where")]
    shown = list(articles.index[:MOST])
    terms = list(dict.fromkeys(places["term"]))
    axes = in_two_columns(axes, len(terms), 0.45 + 0.2 * len(shown))
    names, colour = short_names(articles), colours(articles)
    for ax, term in zip(axes, terms, strict=True):
        rows = places[places["term"] == term]
        ax.hlines(range(len(shown)), 0, 100, colors=FAINT, lw=9, alpha=0.7, zorder=0)
        here = rows[rows["article_id"].isin(shown)].astype({"article_id": object})
        first = here["article_id"].mode().tolist()
        y = here["article_id"].map(shown.index).astype(float)
        half = np.where(here["voice"] == "author", 0.36, 0.18)
        paint = [(colour[a], 1 if a in first else PALE) for a in here["article_id"]]
        ticks = ax.vlines(100 * here["position"], y - half, y + half, colors=paint, lw=1.5)
        hover(ticks, [f"{names[r.article_id]}, {r.voice}: …{r.left}{r.match}{r.right}…" for r in here.itertuples()])
        for row, article in enumerate(shown):
            bold: Any = {"weight": "bold", "color": INK} if article in first else {"color": QUIET}
            ax.text(101.5, row, str((here["article_id"] == article).sum()), size=7.5, va="center", **bold)
        ax.set_title(rows["written"].iloc[0])
        ax.grid(False)
    axes[0].set_yticks(range(len(shown)), [names[a] for a in shown])
    axes[0].set_ylim(len(shown) - 0.5, -0.5)
    axes[0].set_xlim(-1, 107)
    axes[0].set_xticks([0, 25, 50, 75, 100], [say("where.start"), "25 %", "50 %", "75 %", say("where.end")])
    more, written = (why, left_out(articles, MOST)), list(places["written"].unique())
    caption(axes[0], "where", *more, places=len(places), articles=len(articles), words=written)
    return axes


@styled
def company_grid(near: pd.DataFrame, articles: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Places in each article (a column) of each word near a commonest one (a heading); `near` as from `near_words`."""
    if near.empty:
        return nothing("company")
    names, here = short_names(articles), near["here"]
    fields = {"name": near["article_id"].map(names), "word": near["written"], "other": near["collocate_written"]}
    told = each("company.hover", near, places=here, **fields)
    heading, shade = each("company.near", near, **fields), here / here.max()
    cells = near.assign(heading=heading, row=near["collocate_written"], cell=here.astype(str), shade=shade, hover=told)
    return grid(cells, articles, "company", each=NEAREST, ax=ax, window=WINDOW, minimum=MINIMUM)


@styled
def passage_dots(passages: pd.DataFrame, articles: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Which articles (columns) hold which passage (a row); `passages` as from `shared_passages`, longest first."""
    if passages.empty:
        return nothing("passages")
    texts = list(dict.fromkeys(passages["text"]))[:LONGEST]
    drawn = passages[passages["text"].isin(texts)]
    sharing = articles[articles.index.isin([*drawn["article_id"], *drawn["other"]])]
    shown = list((sharing if len(articles) > MOST else articles).index[:MOST])
    names, colour = short_names(articles), {a: paint for a, paint in colours(articles).items() if a in shown}
    heads = [names[a] for a in shown]
    wide = max(8, PASSAGE + column(heads, COLUMN, 0) * len(shown))
    ax = panel(ax, width=wide, height=0.5 + 0.3 * len(texts) + upright(heads))
    for y, text in enumerate(texts):
        rows = passages[passages["text"] == text]
        ends = [(r.article_id, r.voice, r.sentence) for r in rows.itertuples()]
        ends += [(r.other, r.other_voice, r.other_sentence) for r in rows.itertuples()]
        places = {a: (voice, sentence) for a, voice, sentence in ends if a in shown}
        told = {a: f"{names[a]}, {voice}: {sentence}" for a, (voice, sentence) in places.items()}
        full = [voice != "quoted" for voice, _ in places.values()]
        joined_dots(ax, y, told, colour, full, size=8, edge=1.6)
    words = passages.drop_duplicates("text").set_index("text")["words"]
    ax.set_yticks(range(len(texts)), [f"{_shortened(t)}  {words[t]}" for t in texts])
    ax.set_ylim(len(texts) - 0.5, -0.6)
    name_columns(ax, heads)
    ax.spines["bottom"].set_visible(False)
    many = passages["text"].nunique()
    longest = say("passages.longest", passages=LONGEST) * (many > LONGEST)
    told_in_words = "; ".join(texts[:10])
    caption(ax, "passages", longest, left_out(sharing, MOST), shortest=SHORTEST, passages=many, told=told_in_words)
    return ax


def _shortened(text: str, most: int = 46) -> str:
    """Text cut at a word, with an ellipsis, where it is longer than `most` characters; brackets closed."""
    short = text if len(text) <= most else text[: most + 1].rsplit(" ", 1)[0] + " …"
    return short + ")" * (short.count("(") - short.count(")"))
