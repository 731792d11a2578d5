"""What goes together: words in one another's company, articles alike, passages shared."""

from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from ..show import counted
from .articles import MOST, name_columns
from .style import INK, QUIET, colours, describe, dots, empty, hover, join, new_figure, short_names, styled
from .words import grid, headline, left_out

LONGEST = 15  # passages drawn


@styled
def collocate_dots(pairs: pd.DataFrame, articles: pd.DataFrame, window: int, minimum: int, axes: Any = None) -> Any:
    """logDice of each collocate (a row) of each word (a panel); `pairs` holds tables of `collocates`."""
    title = "Which words stand near the commonest ones?"
    if pairs.empty:
        return [empty(title, "No two content words meet often enough.")]
    terms = list(dict.fromkeys(pairs["word"]))
    own, most = axes is None, pairs.groupby("word").size().max()
    if axes is None:
        axes = grid(len(terms), 3, 0.45 + 0.19 * most, sharex=True)
    join(axes, "x")
    for ax, term in zip(axes, terms, strict=True):
        rows = pairs[pairs["word"] == term]
        told = [
            f"{r.written} near {r.collocate_written}: {r.count} places in {r.articles} of "
            f"{counted(len(articles), 'article')}, MI {r.mi:.1f}, G² {r.g2:.1f}"
            for r in rows.itertuples()
        ]
        dots(ax, rows["log_dice"], range(len(rows)), told, INK)
        ax.set_yticks(range(len(rows)), [f"{r.collocate_written}  {r.count}" for r in rows.itertuples()])
        ax.set_ylim(most - 0.4, -0.6)
        headline(ax, rows["written"].iloc[0])
    if own:
        describe(
            axes[0],
            title,
            f"logDice, at most 14; after each word the number of places where the two meet; N = "
            f"{counted(len(articles), 'article')}",
            f"Pairs within {window} words of each other in one sentence, {minimum} times or more; no stop words.\n"
            "logDice: Rychlý 2008. All articles together; MI and log-likelihood are in the table.",
        )
    return axes


@styled
def similarity_map(cosines: pd.DataFrame, articles: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Cosine of each pair of articles as a shaded table; `cosines` as from `similarity`."""
    title = "Which articles use the same words?"
    if len(cosines) < 2:
        return empty(title, "One article has nothing to be like.")
    shown = list(articles.index[:MOST])
    own = ax is None
    if ax is None:
        _, ax = new_figure(height=0.6 + 0.36 * len(shown))
    axes: Any = ax
    values = cosines.reindex(index=shown, columns=shown).to_numpy()
    below = np.ma.masked_where(~np.tri(len(shown), k=-1, dtype=bool), values)
    axes.imshow(below, cmap="Blues", vmin=0, vmax=1, aspect="auto")
    names = short_names(articles)
    for i, one in enumerate(shown):
        for j, other in enumerate(shown[:i]):
            text = axes.text(j, i, f"{values[i, j]:.2f}", ha="center", va="center", size=8.5 if len(shown) < 12 else 6)
            hover(text, f"{names[one]} and {names[other]}: {values[i, j]:.3f}")
    axes.set_yticks(range(len(shown)), [names[a] for a in shown])
    name_columns(axes, [names[a] for a in shown[:-1]])
    axes.set_xlim(-0.5, max(len(shown) - 1.5, 0.5))
    axes.set_ylim(len(shown) - 0.5, 0.5 if len(shown) > 1 else -0.5)
    axes.grid(False)
    axes.spines["bottom"].set_visible(False)
    if own:
        describe(
            axes,
            title,
            f"Cosine of the rates of content words: 0 no word in common, 1 the same words at the same rates; "
            f"N = {counted(len(articles), 'article')}",
            f"No stop words, no numbers; all names of an actor as one.{left_out(articles, MOST)}",
        )
    return ax


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
        _, ax = new_figure(height=0.5 + 0.3 * len(texts))
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
        )
    return ax


def _shortened(text: str, most: int = 46) -> str:
    """Text cut at a word, with an ellipsis, where it is longer than `most` characters; brackets closed."""
    short = text if len(text) <= most else text[: most + 1].rsplit(" ", 1)[0] + " …"
    return short + ")" * (short.count("(") - short.count(")"))
