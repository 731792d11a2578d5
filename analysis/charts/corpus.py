"""What a profile of many articles shows: words, frames and readability by group of articles."""

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from ..readability.formulas import NAMES
from ..show import counted
from .grid import grid, rate_cells
from .style import COLOURS, QUIET, describe, dots, empty, hover, new_figure, styled

MOST = 8  # groups side by side that a page can hold
FRAMES = 14  # frames below each other
GREY, MADE_UP = "#6B6B6B", "#34495e"
MEANT = {"recombined": "Made-up articles: paragraphs of real ones, shuffled, to show what many would tell. "}


@styled
def word_spread(
    frequencies: pd.DataFrame, articles: int, kind: str = "", top: int = 15, ax: Axes | None = None
) -> Axes:
    """In what share of the articles each of the `top` words stands.

    `frequencies` are rows of `document_frequencies`, `articles` the number of articles of the data set, `kind` how
    they were made, where they are no real ones (recombined).
    """
    title = f"Which words stand in most of the {_of(kind)}articles?"
    if articles < 2 or frequencies.empty:
        return empty(title, "There are no two articles that could share words.")
    shown, own = frequencies.head(top), ax is None
    if ax is None:
        _, ax = new_figure(height=0.5 + 0.24 * len(shown))
    share, bars = 100 * shown["share"], ax.barh(range(len(shown)), 100 * shown["share"], 0.7, color=_colour(0, kind))
    for bar, r in zip(bars, shown.itertuples(), strict=True):
        hover(bar, f"{r.word}: {r.count:,} times in {r.articles:,} articles; deviation of proportions {r.dp_norm:.2f}")
    for y, x in enumerate(share):
        ax.text(x + 0.7, y, f"{x:.0f} %", va="center", size=8, color=QUIET)
    ax.set_yticks(range(len(shown)), list(shown["word"]))
    ax.invert_yaxis()
    ax.set_xlim(0, 107)
    ax.xaxis.set_visible(False)
    ax.grid(visible=False)
    if own:
        describe(
            ax,
            title,
            f"{MEANT.get(kind, '')}Percent of the articles that use the word at least once; "
            f"N = {counted(articles, f'{_of(kind)}article')}",
            f"The {len(shown)} content words of most articles.",
            alt=f"Bars: the share of {_of(kind)}articles that use each word: "
            + "; ".join(f"{r.word} {r.share:.0%}" for r in shown.head(10).itertuples()),
        )
    return ax


def framing_groups(rates: pd.DataFrame, unit: str, kind: str = "", ax: Axes | None = None) -> Axes:
    """Hits per 1,000 words of each frame (a row) in each group (a column); `framing_by`, both voices."""
    rates = rates[rates["voice"] == "all"]
    names, left_out = _first(rates["group"])
    shown = rates[rates["group"].isin(names)]
    told = [f"{r.frame}: {r.hits:,} hits in {r.total_words:,} words; 95 % interval {r.low:.1f} to {r.high:.1f}"
            for r in shown.itertuples()]  # fmt: skip
    cells = shown.assign(row=shown["frame"], article_id=shown["group"], hover=told)
    return grid(
        rate_cells(cells, dict(zip(names, names, strict=True))), _groups(names),
        f"Which {_of(kind)}{unit} uses which frame most?",
        f"{MEANT.get(kind, '')}Hits per 1,000 words; the darker, the nearer to the highest of the row",
        "Hits over words of all articles of a group together. Hover over the SVG for the 95 % interval, which takes "
        f"articles as clusters; where they overlap, the order may be chance.{left_out}",
        each=FRAMES, noun=f"{_of(kind)}{unit}", ax=ax,
    )  # fmt: skip


@styled
def score_groups(
    scores: pd.DataFrame, unit: str, kind: str = "", score: str = "flesch_kincaid_grade", ax: Axes | None = None
) -> Axes:
    """The mean of a readability score in each group in order, with 95 % interval (`scores_by`)."""
    name = NAMES[score]
    table = scores[(scores["score"] == score) & (scores["articles"] > 0)].reset_index(drop=True)
    title = f"How hard are the {_of(kind)}articles to read, by {unit}?"
    if len(table) < 2:
        return empty(title, f"There is one {unit} at most: nothing to compare.")
    own = ax is None
    if ax is None:
        _, ax = new_figure(height=0.4 + 0.26 * len(table))
    told = [f"{r.group}: mean {r.mean:.2f} of {r.articles:,} articles (sd {r.sd:.2f})" for r in table.itertuples()]
    paint = [_colour(i, kind) if len(table) <= MOST else COLOURS[0] for i in table.index]
    hover(ax.hlines(table.index, table["low"], table["high"], colors=paint, lw=2, alpha=0.6), told)
    dots(ax, table["mean"], table.index, told, paint, size=6)
    ax.set_yticks(table.index, [f"{_cut(r.group)} ({counted(r.articles, 'article')})" for r in table.itertuples()])
    ax.set_ylim(len(table) - 0.4, -0.6)
    ax.set_xlabel(name)
    wide, reach = ax.get_xlim(), 2 * table["sd"].max()  # the interval of two articles is many times as long
    if reach > 0:
        ax.set_xlim(*np.clip(wide, table["mean"].min() - reach, table["mean"].max() + reach))
    if own:
        describe(
            ax,
            title,
            f"{MEANT.get(kind, '')}{name}, mean of the articles with its 95 % interval; N = "
            f"{counted(table['articles'].sum(), f'{_of(kind)}article')}",
            "The axis does not begin at 0"
            + ", and cuts off intervals of very few articles" * (ax.get_xlim() != wide)
            + ". Only articles that are English and have finished sentences.",
            alt=f"Mean {name} of {_of(kind)}articles by {unit}: "
            + "; ".join(f"{r.group} {r.mean:.1f}" for r in table.itertuples()),
        )
    return ax


def _of(kind: str) -> str:
    """The word before articles that are no real ones."""
    return f"{kind} " if kind else ""


def _colour(number: int, kind: str) -> str:
    """The colour of a group: that of the article of this number in the other charts, or of none if it is made up."""
    return MADE_UP if kind else COLOURS[number % len(COLOURS)]


def _groups(names: list[str]) -> pd.DataFrame:
    """The groups as columns of a grid."""
    return pd.DataFrame({"short_name": names, "published": ""}, index=names)


def _first(groups: pd.Series) -> tuple[list[str], str]:
    """The first MOST groups, and what to say of those left out."""
    names = list(dict.fromkeys(groups))
    return names[:MOST], f" Shown are {MOST} of {len(names)} groups." if len(names) > MOST else ""


def _cut(name: str, most: int = 28) -> str:
    return name if len(name) <= most else name[: most - 1] + "…"
