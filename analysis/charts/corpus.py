"""What a profile of many articles shows: words, frames and readability by group of articles."""

from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from ..readability.formulas import NAMES
from ..show import counted, listed
from .grid import grid, rate_cells
from .style import COLOURS, QUIET, describe, dots, empty, hover, new_figure, styled

MOST = 8  # groups side by side that a page can hold
FRAMES = 14  # frames below each other
GREY, MADE_UP = "#6B6B6B", "#34495e"
MEANT = {"recombined": " Recombined: made up from paragraphs of other articles, and no outlet’s own."}


@styled
def word_spread(
    frequencies: pd.DataFrame, articles: int, kind: str = "", top: int = 25, ax: Axes | None = None
) -> Axes:
    """In what share of the articles each of the `top` words stands; hollow mark: if it were spread by chance.

    `frequencies` are rows of `document_frequencies`, `articles` the number of articles of the data set, `kind` how
    they were made, where they are no real ones (recombined).
    """
    title = f"In how many {_of(kind)}articles does each word stand?"
    if articles < 2 or frequencies.empty:
        return empty(title, "There are no two articles that could share words.")
    shown = frequencies.head(top)
    own = ax is None
    if ax is None:
        _, ax = new_figure(height=0.5 + 0.24 * len(shown))
    share, places = 100 * shown["share"], range(len(shown))
    by_chance = 100 * (1 - np.exp(-shown["count"] / articles))  # Poisson: words that fall independently
    told = [
        f"{r.word}: {r.count:,} times in {r.articles:,} articles; deviation of proportions {r.dp_norm:.2f}"
        for r in shown.itertuples()
    ]
    ax.hlines(places, share, by_chance, colors="#b5b9be", lw=1.2, zorder=1)
    dots(ax, by_chance, places, [f"by chance {x:.0f} %" for x in by_chance], GREY, full=False, size=6)
    dots(ax, share, places, told, _colour(0, kind), size=7)
    for y, (x, chance, number) in enumerate(zip(share, by_chance, shown["articles"], strict=True)):
        side: Any = {"xytext": (-8, 0), "ha": "right"} if x <= chance else {"xytext": (8, 0), "ha": "left"}
        ax.annotate(f"{number:,}", (x, y), textcoords="offset points", va="center", size=7.5, color=QUIET, **side)
    ax.set_yticks(range(len(shown)), list(shown["word"]))
    ax.invert_yaxis()
    ax.set_xlim(max(0, np.minimum(share, by_chance).min() - 12), 104)
    ax.set_xlabel("% of the articles")
    if own:
        describe(
            ax,
            title,
            f"Percent of the articles; the {len(shown)} content words of most articles; N = "
            f"{counted(articles, f'{_of(kind)}article')}",
            "Filled: articles that use the word at least once (their number beside it). Hollow, where apart: what "
            "as many occurrences would reach by chance; the farther to the right, the more the word comes in clusters."
            + MEANT.get(kind, ""),
            alt=f"Dot plot of the share of {_of(kind)}articles that use each word: "
            + "; ".join(f"{r.word} {r.share:.0%}" for r in shown.head(10).itertuples()),
        )
    return ax


@styled
def distinctive_groups(words: pd.DataFrame, unit: str, kind: str = "", top: int = 8, axes: Any = None) -> Any:
    """Small multiples: the `top` words by z of each group, with log-odds and 95 % interval (`distinctive_by`)."""
    title = f"Which words set each {_of(kind)}{unit} apart?"
    names, left_out = _first(words["group"])
    own = axes is None
    columns = min(3, max(len(names), 1))
    rows = -(-max(len(names), 1) // columns)
    if axes is None:
        _, axes = new_figure(
            rows, columns, height=rows * (0.55 + 0.21 * top) if names else 1, sharex=True, squeeze=False
        )
    flat = np.ravel(axes)
    for ax in flat[len(names) :]:
        ax.set_axis_off()
    for i, (ax, name) in enumerate(zip(flat, names, strict=False)):
        best = words[words["group"] == name].head(top).sort_values("log_odds", ascending=False, kind="stable")
        _intervals(ax, best["log_odds"], best["low"], best["high"], _colour(i, kind), [
            f"{r.word}: {r.count:,} times in {r.articles:,} articles, {r.count_others:,} in the others; z = {r.z:.1f}"
            for r in best.itertuples()
        ])  # fmt: skip
        ax.set_yticks(range(len(best)), list(best["word"]))
        ax.set_ylim(top - 0.4, -0.6)
        ax.set_title(_cut(name), size=9, loc="left", weight="bold")
        ax.axvline(0, color=QUIET, lw=0.8)
    for ax in flat[: len(names)]:
        ax.xaxis.set_visible(True)
        ax.xaxis.set_tick_params(labelbottom=True)
    if not names:
        _say(flat[0], f"There is one {unit}, or no word that chance does not explain.")
    if own:
        total = words.drop_duplicates("group")["total"].sum()
        describe(
            flat[0],
            title,
            f"Log-odds against the others, 95 % interval; the {top} surest (highest z); N = {total:,} words",
            "The words of highest log-odds first. Each group against all others, with an informative Dirichlet prior "
            f"(Monroe, Colaresi & Quinn 2008); spellings and word pairs stay apart.{MEANT.get(kind, '')}"
            + f" False discovery rate of all shown: at most {words['fdr'].max():.2g}." * bool(names)
            + left_out,
            alt=f"{title.removesuffix('?')}: "
            + "; ".join(f"{n}: {listed(words.loc[words['group'] == n, 'word'].head(4))}" for n in names),
        )
    return axes


def framing_groups(rates: pd.DataFrame, unit: str, kind: str = "", ax: Axes | None = None) -> Axes:
    """Hits per 1,000 words of each frame (a row) in each group (a column); `framing_by`, both voices."""
    rates = rates[rates["voice"] == "all"]
    names, left_out = _first(rates["group"])
    highest = rates.groupby("frame")["rate_per_1000"].max().sort_values(ascending=False, kind="stable").index
    ranked = rates.set_index("frame").loc[highest].reset_index()
    groups = pd.DataFrame({"short_name": names, "published": ""}, index=names)
    return grid(
        rate_cells(ranked.assign(heading="", row=ranked["frame"], article_id=ranked["group"])), groups,
        f"How much does each {_of(kind)}{unit} use each frame?",
        f"Hits per 1,000 words, the darker the more; {rates['hits'].sum():,} hits",
        "Highest rate first. Hits over words of all articles of a group together, both voices. Hover over the SVG for "
        f"the 95 % interval, which takes articles as clusters.{MEANT.get(kind, '')}{left_out}",
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
            f"{name}, mean of the articles with its 95 % interval; N = "
            f"{counted(table['articles'].sum(), f'{_of(kind)}article')}",
            "The axis does not begin at 0"
            + ", and cuts off intervals of very few articles" * (ax.get_xlim() != wide)
            + f". Only articles that are English and have finished sentences.{MEANT.get(kind, '')}",
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


def _say(ax: Axes, why: str) -> None:
    """Say in an empty panel why there is nothing to see."""
    ax.set_axis_off()
    ax.text(0, 0.5, why, transform=ax.transAxes, color=QUIET, style="italic", va="center")


def _intervals(
    ax: Any, values: pd.Series, low: pd.Series, high: pd.Series, colour: str, words: list[str], places: Any = None
) -> None:
    """A dot with its interval for each value."""
    places = np.arange(len(values)) if places is None else places
    ax.hlines(places, low, high, colors=colour, lw=1.6, alpha=0.8)
    dots(ax, values, places, words, colour, size=4.5)


def _first(groups: pd.Series) -> tuple[list[str], str]:
    """The first MOST groups, and what to say of those left out."""
    names = list(dict.fromkeys(groups))
    return names[:MOST], f" Shown are {MOST} of {len(names)} groups." if len(names) > MOST else ""


def _cut(name: str, most: int = 28) -> str:
    return name if len(name) <= most else name[: most - 1] + "…"
