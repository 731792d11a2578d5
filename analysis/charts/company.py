"""What goes together: words in one another's company, passages shared."""

from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from ..show import counted
from ..words.collocations import MINIMUM, WINDOW
from .articles import MOST, name_columns, upright
from .style import QUIET, colours, describe, dots, empty, hover, join, new_figure, short_names, styled
from .words import cut, grid, headline, left_out

LONGEST, KEYED = 15, 8  # passages drawn, articles whose colour is named


@styled
def company_bars(near: pd.DataFrame, articles: pd.DataFrame, axes: Any = None) -> Any:
    """In how many places each word (a row) stands near another (a panel), by article; `near` as from `near_words`."""
    title = "Which words stand near the commonest ones, and in which article?"
    if near.empty:
        return [empty(title, "No two content words meet often enough.")]
    terms = list(dict.fromkeys(near["word"]))
    own, most = axes is None, near.groupby("word")["collocate"].nunique().max()
    if axes is None:
        axes = grid(len(terms) + 1, 3, 0.45 + 0.2 * most, sharex=True)  # the last is for the names of the colours
        axes[-1 - min(3, len(terms))].xaxis.set_tick_params(labelbottom=True)
        axes[-1 - min(3, len(terms))].xaxis.set_visible(True)
    join(axes, "x")
    names, colour = short_names(articles), colours(articles)
    for ax, term in zip(axes, terms, strict=False):
        rows = near[near["word"] == term]
        words = list(dict.fromkeys(rows["collocate"]))
        left = dict.fromkeys(words, 0)
        for r in rows.itertuples():
            bar = ax.barh(words.index(r.collocate), r.here, left=left[r.collocate], color=colour[r.article_id])
            hover(bar[0], f"{names[r.article_id]}: {r.written} near {r.collocate_written}, {counted(r.here, 'place')}")
            left[r.collocate] += r.here
        ax.set_yticks(range(len(words)), rows.drop_duplicates("collocate")["collocate_written"])
        ax.set_ylim(most - 0.4, -0.6)
        headline(ax, rows["written"].iloc[0])
    axes[0].xaxis.get_major_locator().set_params(integer=True)
    if own:
        told = near.drop_duplicates(["word", "collocate"]).groupby("written", sort=False)
        describe(
            axes[0],
            title,
            f"Places where both stand within {WINDOW} words in one sentence; N = {counted(len(articles), 'article')}",
            f"Closest company first (logDice, Rychlý 2008), {MINIMUM} places or more; no stop words. Hover or see the "
            f"table for what each article has.",
            alt="Words near the commonest ones: "
            + "; ".join(f"{word} with {', '.join(rows['collocate_written'])}" for word, rows in told),
        )
        axes[-1].set_axis_off()
        for k, a in enumerate(articles.index[:KEYED]):
            text = {"color": colour[a], "size": 9, "transform": axes[-1].transAxes, "va": "center"}
            axes[-1].text(0, 0.9 - 0.12 * k, f"■ {cut(names[a])}", **text)
    return axes


@styled
def passage_dots(passages: pd.DataFrame, articles: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Which articles (columns) hold which passage (a row); `passages` as from `shared_passages`, longest first."""
    title = "Which passages stand in more than one article?"
    if passages.empty:
        return empty(title, "No run of words long enough stands in two articles.")
    texts = list(dict.fromkeys(passages["text"]))[:LONGEST]
    drawn = passages[passages["text"].isin(texts)]
    sharing = articles[articles.index.isin([*drawn["article_id"], *drawn["other"]])]
    shown = list((sharing if len(articles) > MOST else articles).index[:MOST])
    own = ax is None
    if ax is None:
        _, ax = new_figure(height=0.5 + 0.3 * len(texts) + upright(shown))
    axes: Any = ax
    names, colour = short_names(articles), colours(articles)
    for y, text in enumerate(texts):
        rows = passages[passages["text"] == text]
        ends = [(r.article_id, r.voice, r.sentence) for r in rows.itertuples()]
        ends += [(r.other, r.other_voice, r.other_sentence) for r in rows.itertuples()]
        places = {a: (voice, sentence) for a, voice, sentence in ends if a in shown}
        x = [shown.index(a) for a in places]
        if x:
            axes.hlines(y, min(x), max(x), colors=QUIET, lw=0.8, zorder=1)
        told = [f"{names[a]}, {voice}: {sentence}" for a, (voice, sentence) in places.items()]
        full = [voice != "quoted" for voice, _ in places.values()]
        dots(axes, x, [y] * len(x), told, [colour[a] for a in places], full, size=8, edge=1.6)
    words = passages.drop_duplicates("text").set_index("text")["words"]
    more = f" The {LONGEST} longest passages." if passages["text"].nunique() > LONGEST else ""
    more += left_out(sharing, MOST)
    axes.set_yticks(range(len(texts)), [f"{_shortened(t)}  {words[t]}" for t in texts])
    axes.set_ylim(len(texts) - 0.5, -0.6)
    name_columns(axes, [names[a] for a in shown])
    axes.xaxis.tick_top()
    axes.set_xlim(-0.5, len(shown) - 0.5)
    axes.spines["bottom"].set_visible(False)
    if own:
        describe(
            axes,
            title,
            f"Runs of {passages['words'].min()} words or more, with their number of words; "
            f"N = {passages['text'].nunique():,} passages",
            "Longest first; case, accents and punctuation make no difference. Hollow: inside a quotation.\n"
            f"Rest on a point for its sentence.{more}",
            alt="Passages by article: " + "; ".join(texts[:10]),
        )
    return ax


def _shortened(text: str, most: int = 46) -> str:
    """Text cut at a word, with an ellipsis, where it is longer than `most` characters; brackets closed."""
    short = text if len(text) <= most else text[: most + 1].rsplit(" ", 1)[0] + " …"
    return short + ")" * (short.count("(") - short.count(")"))
