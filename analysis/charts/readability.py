"""How hard the articles are to read: scores with intervals, its sentences, textstat's view."""

import textwrap
from importlib.metadata import version
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from ..readability import SMOG_SENTENCES, harder
from ..readability.course import hardest_sentences
from ..readability.formulas import NAMES, SCORES
from ..readability.report import GRADE, MOST
from ..show import counted
from .style import (
    INK,
    QUIET,
    colours,
    describe,
    dots,
    empty,
    hover,
    join,
    new_figure,
    not_reported,
    short_names,
    styled,
)

NO_SENTENCE = "No article in English has a finished sentence of body text."
STEPS = {
    "due_to_text": "headings, bylines, boilerplate left out",
    "due_to_sentences": "true sentence ends",
    "due_to_words": "words and syllables",
}


@styled
def score_forest(intervals: pd.DataFrame, articles: pd.DataFrame, axes: Any = None) -> Any:
    """Nine panels, one a score with its own scale: value and 95 % interval of each article, harder to the right.

    `intervals` as from `readability_intervals`; its articles are drawn, in their order.
    """
    title = "Which article is hard to read, and how sure is that?"
    shown = _shown(intervals, articles)
    if not shown:
        return [empty(title, NO_SENTENCE)]
    own = axes is None
    if axes is None:
        axes = new_figure(3, 3, width=9, height=3 * (0.62 + 0.2 * len(shown)), sharey=True)[1].ravel()
    join(axes, "y")
    names, colour = short_names(articles), colours(articles)
    for ax, score in zip(axes, SCORES, strict=True):
        rows = intervals[intervals["score"] == score].set_index("article_id").loc[shown]
        ax.hlines(range(len(shown)), rows["low"], rows["high"], colors=[colour[a] for a in shown], lw=2, alpha=0.6)
        told = [
            f"{names[r.Index]}: {NAMES[score]} {r.value:.2f} ({r.low:.2f} to {r.high:.2f})" for r in rows.itertuples()
        ]
        dots(ax, rows["value"], range(len(shown)), told, [colour[a] for a in shown], size=6)
        for y in np.flatnonzero(rows["value"].isna()):
            ax.text(0.5, y, "too short", color=QUIET, size=7.5, style="italic", va="center", ha="center",
                    transform=ax.get_yaxis_transform())  # fmt: skip
        ax.set_title(NAMES[score] + " (reversed)" * (harder(score) < 0), loc="left", size=10, color=INK)
        ax.set_yticks(range(len(shown)), [names[a] for a in shown])
        ax.set_ylim(len(shown) - 0.4, -0.6)
        ax.locator_params(axis="x", nbins=5)
        if rows["value"].isna().all():
            ax.set_xticks([])
        if harder(score) < 0:
            ax.invert_xaxis()
    if own:
        describe(
            axes[0],
            title,
            f"Score and 95 % interval, each formula on its own scale, harder to the right; "
            f"N = {counted(len(shown), 'article')}",
            "Body text and block quotes, true sentences. Intervals: jackknife over the sentences of an article. "
            f"SMOG needs {SMOG_SENTENCES} sentences.{_left_out(shown, articles)}",
            alt="Dots with intervals, nine scores of each article; Flesch-Kincaid grades: "
            + _grades(intervals[intervals["score"] == GRADE], shown, names, "{value:.1f}"),
        )
    return axes


@styled
def sentence_bars(course: pd.DataFrame, articles: pd.DataFrame, axes: Any = None) -> Any:
    """Length of each sentence at its place in the article, a panel an article, the hardest sentence dark.

    `course` as from `reading_course`; a dashed line is the mean.
    """
    title = "How long are the sentences, and where is the hardest?"
    shown = _shown(course, articles)
    if not shown:
        return [empty(title, NO_SENTENCE)]
    own = axes is None
    if axes is None:
        size = 0.4 + 0.95 * len(shown)
        axes = new_figure(len(shown), 1, height=size, sharex=True, sharey=True, squeeze=False)[1].ravel()
    names, colour = short_names(articles), colours(articles)
    hardest = hardest_sentences(course, 1).set_index("article_id")["sentence"]
    for ax, article in zip(axes, shown, strict=True):
        rows = course[course["article_id"] == article]
        top, share = rows["sentence"] == hardest[article], 100 / rows["words"].sum()
        paint = np.where(top, INK, colour[article])
        bars = ax.bar(100 * rows["position"], rows["words"], rows["words"] * share, align="edge", color=paint,
                      edgecolor="white", linewidth=0.3)  # fmt: skip
        for bar, r in zip(bars, rows.itertuples(), strict=True):
            text = textwrap.shorten(r.text, 400, placeholder=" …")
            hover(bar, f"{r.words} words, grade {r.flesch_kincaid_grade:.0f}: {text}")
        ax.axhline(rows["words"].mean(), color=INK, lw=0.8, ls=(0, (4, 3)))
        words = rows["words"]
        said = f"mean {words.mean():.1f}, longest {words.max()}, hardest {words[top].item()} words"
        ax.set_title(f"{names[article]}: {said}", loc="left", size=9.5, color=INK, pad=2)
    axes[-1].set_xlim(0, 100)
    axes[-1].xaxis.set_major_formatter("{x:.0f} %")
    axes[-1].set_xlabel("share of the article’s words read")
    if own:
        means = course.groupby("article_id")["words"].mean()
        describe(
            axes[0],
            title,
            "Words in each sentence; dashed: mean; black: the hardest, not always the longest; "
            f"N = {len(course)} sentences",
            "Hardest by Flesch-Kincaid grade, which rises with long words too. A bar is as wide as its share of the "
            "article. Body text and block quotes; list items without a full stop left out."
            + _left_out(shown, articles),
            alt="Bars of sentence lengths, a panel an article; words on average: "
            + ", ".join(f"{names[a]} {means[a]:.1f}" for a in shown),
        )
    return axes


@styled
def textstat_dumbbell(steps: pd.DataFrame, articles: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """textstat's Flesch-Kincaid grade (ring) and ours (dot), with both ranks; on hover what each step between adds.

    `steps` as from `textstat_steps`; its articles are drawn, in their order.
    """
    rows = steps[steps["score"] == GRADE].set_index("article_id")
    title = "Does textstat, a common library, rank the articles alike?"
    shown = _shown(rows.reset_index(), articles)
    if not shown:
        return empty(title, NO_SENTENCE)
    own = ax is None
    if ax is None:
        _, ax = new_figure(height=0.5 + 0.34 * len(shown))
    names = short_names(articles)
    for y, article in enumerate(shown):
        row = rows.loc[article]
        if np.isnan(row["value"]):
            not_reported(ax, row["textstat"], y, "no sentence of ours")
            continue
        _from_to(ax, y, row, names[article])
        moved = row["rank_textstat"] != row["rank"]
        text = f"{row['rank_textstat']:.0f} → {row['rank']:.0f}" if moved else f"{row['rank']:.0f}"
        look: Any = {"color": INK, "weight": "bold"} if moved else {"color": QUIET}
        ax.text(1.04, y, f"rank {text}", transform=ax.get_yaxis_transform(), va="center", size=9, **look)
    ax.set_yticks(range(len(shown)), [names[a] for a in shown])
    ax.set_ylim(len(shown) - 0.4, -0.6)
    ax.margins(x=0.15)
    if own:
        describe(
            ax,
            title,
            f"{NAMES[GRADE]} and rank (1: hardest) by textstat (○) → counted here (●); "
            f"N = {counted(len(shown), 'article')}",
            f"textstat {version('textstat')} reads the whole file and ends a sentence at every full stop, even in an "
            f"abbreviation or a number. Hover over the SVG for what each step adds. The axis does not begin at 0."
            f"{_left_out(shown, articles)}",
            alt="Flesch-Kincaid grades by textstat and as counted here: "
            + _grades(rows.reset_index(), shown, names, "{textstat:.1f} and {value:.1f}"),
        )
    return ax


def _from_to(ax: Axes, y: int, row: pd.Series, name: str) -> None:
    """textstat's grade and ours, joined, each with its number."""
    ends, told = [row["textstat"], row["value"]], ["textstat alone", "counted here"]
    ax.hlines(y, min(ends), max(ends), colors=INK, lw=1.8, alpha=0.35, zorder=1)
    steps = "; ".join(f"{row[step]:+.2f} {why}" for step, why in STEPS.items()).replace("-", "−")
    words = [f"{name}: {x:.2f}, {by}\n{steps}" for x, by in zip(ends, told, strict=True)]
    dots(ax, ends, [y, y], words, INK, full=np.array([False, True]), size=7)
    for x in ends:
        side: Any = {"xytext": (8, 0), "ha": "left"} if x == max(ends) else {"xytext": (-8, 0), "ha": "right"}
        ax.annotate(f"{x:.1f}", (x, y), textcoords="offset points", va="center", size=7.5, color=QUIET, **side)


def _shown(table: pd.DataFrame, articles: pd.DataFrame) -> list[str]:
    """The articles of the table in the articles' order, at most MOST."""
    return [a for a in articles.index if a in set(table["article_id"])][:MOST]


def _grades(rows: pd.DataFrame, shown: list[str], names: dict[str, str], form: str) -> str:
    """The values of the articles shown, where they are known."""
    known = rows[rows["article_id"].isin(shown)].dropna(subset="value").to_dict("records")
    return ", ".join(f"{names[r['article_id']]} {form.format(**r)}" for r in known)


def _left_out(shown: list[str], articles: pd.DataFrame) -> str:
    """What a note says where not all articles are drawn."""
    return f" {len(shown)} of {len(articles)} articles are drawn." if len(shown) < len(articles) else ""
