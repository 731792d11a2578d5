"""How hard the articles are to read: scores with intervals, sentence lengths, the course, textstat's view."""

from importlib.metadata import version
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from ..readability import SMOG_SENTENCES, harder
from ..readability.course import WINDOW, hardest_sentences
from ..readability.formulas import NAMES, SCORES
from ..show import counted
from .style import (
    INK,
    QUIET,
    colour_key,
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

MOST = 12  # articles in one chart of several panels
BIN = 5  # words
NO_SENTENCE = "No article in English has a finished sentence of body text."
STEPS = {
    "due_to_text": ("headings, bylines, boilerplate left out", QUIET),
    "due_to_sentences": ("true sentence ends", "#D55E00"),
    "due_to_words": ("words and syllables", "#0072B2"),
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
        )
    return axes


@styled
def length_bars(sentences: pd.DataFrame, lengths: pd.DataFrame, articles: pd.DataFrame, axes: Any = None) -> Any:
    """Share of an article's sentences by length, a panel an article; mean with 95 % interval marked above the bars.

    `sentences` as from `readability_by_sentence`, `lengths` as from `sentence_lengths`.
    """
    title = "How long are the sentences?"
    shown = _shown(sentences, articles)
    if not shown:
        return [empty(title, NO_SENTENCE)]
    own = axes is None
    if axes is None:
        axes = _column(shown, 0.95)
    names, colour = short_names(articles), colours(articles)
    means = lengths[lengths["voice"] == "all"].set_index("article_id")
    highest = 0.0
    for ax, article in zip(axes, shown, strict=True):
        words = sentences.loc[sentences["article_id"] == article, "words"]
        bins = ((words - 1) // BIN).value_counts(normalize=True).sort_index()
        at = (bins.index + 0.5) * BIN + 0.5
        bars = ax.bar(at, 100 * bins, width=BIN * 0.9, color=colour[article], alpha=0.75)
        for bar, (step, share) in zip(bars, bins.items(), strict=True):
            low = int(step) * BIN + 1
            hover(bar, f"{names[article]}: {share:.0%} of sentences have {low} to {low + BIN - 1} words")
        mean, low, high = means.loc[article, ["mean", "low", "high"]]
        (line,) = ax.plot([low, high], [0.9, 0.9], color=INK, lw=2, transform=ax.get_xaxis_transform())
        (dot,) = ax.plot(mean, 0.9, "o", color=INK, ms=5, transform=ax.get_xaxis_transform())
        hover([line, dot], f"{names[article]}: mean {mean:.1f} words ({low:.1f} to {high:.1f})")
        text = f"{names[article]}: mean {mean:.1f}, median {words.median():g}, longest {words.max()} words"
        ax.set_title(text, loc="left", size=9.5, color=INK, pad=2)
        highest = max(highest, bins.max())
        ax.yaxis.set_major_formatter("{x:.0f} %")
    axes[-1].set_ylim(0, 125 * highest)  # room for the mean above the bars
    axes[-1].set_xlabel("words in a sentence")
    if own:
        describe(
            axes[0],
            title,
            f"Share of an article’s sentences, in steps of {BIN} words; ● mean with 95 % interval; "
            f"N = {len(sentences)} sentences",
            f"Body text and block quotes, true sentences; list items without a full stop left out. Student’s t over "
            f"sentences.{_left_out(shown, articles)}",
        )
    return axes


@styled
def course_lines(course: pd.DataFrame, articles: pd.DataFrame, axes: Any = None) -> Any:
    """Grade of each sentence (dots) and of the nine around it (line) against its place, a panel an article.

    `course` as from `reading_course`. The hardest sentence of each article is ringed.
    """
    title = "Does it get harder as one reads on?"
    shown = _shown(course, articles)
    if not shown:
        return [empty(title, NO_SENTENCE)]
    own = axes is None
    if axes is None:
        axes = _column(shown, 1.05)
    names, colour = short_names(articles), colours(articles)
    hardest = hardest_sentences(course, 1).set_index("article_id")
    for ax, article in zip(axes, shown, strict=True):
        rows = course[course["article_id"] == article]
        x = 100 * rows["position"]
        ax.scatter(x, rows["flesch_kincaid_grade"], s=7, color=QUIET, alpha=0.45, linewidths=0)
        (line,) = ax.plot(x, rows["running_grade"], color=colour[article], lw=2)
        hover(line, f"{names[article]}: grade of {WINDOW} sentences in a row")
        top = hardest.loc[article]
        (ring,) = ax.plot(100 * top["position"], top["flesch_kincaid_grade"], "o", mfc="none", mec=INK, ms=6)
        hover(ring, f"{names[article]}, grade {top['flesch_kincaid_grade']:.1f}: {' '.join(top['text'].split())}")
        left = top["position"] > 0.8
        label = ax.annotate(
            f"{top['words']} words, grade {top['flesch_kincaid_grade']:.0f}",
            (100 * top["position"], top["flesch_kincaid_grade"]),
            xytext=(-6 if left else 6, 0),
            textcoords="offset points",
            ha="right" if left else "left",
            va="center",
            size=7.5,
            color=INK,
        )
        label.set_bbox({"facecolor": "white", "alpha": 0.8, "linewidth": 0, "pad": 0.5})
        ax.set_title(names[article], loc="left", size=9.5, color=INK, pad=2)
        ax.margins(y=0.12)
        ax.grid(True, axis="y")
    axes[-1].set_xlim(-1, 101)
    axes[-1].xaxis.set_major_formatter("{x:.0f} %")
    axes[-1].set_xlabel("share of the article’s words read")
    if own:
        describe(
            axes[0],
            title,
            f"Flesch-Kincaid grade of each sentence (dots) and of {WINDOW} in a row (line); ring: the hardest; "
            f"N = {len(course)} sentences",
            "A grade of one sentence ranks it among others and is no school grade. Body text and block quotes, true "
            f"sentences.{_left_out(shown, articles)}",
        )
    return axes


@styled
def textstat_dumbbell(steps: pd.DataFrame, articles: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """textstat's Flesch-Kincaid grade (ring) and ours (dot), with what lies between, and the change of rank.

    `steps` as from `textstat_steps`; its articles are drawn, in their order.
    """
    rows = steps[steps["score"] == "flesch_kincaid_grade"].set_index("article_id")
    title = "What would textstat alone say, and why does it differ?"
    shown = _shown(rows.reset_index(), articles)
    if not shown:
        return empty(title, NO_SENTENCE)
    own = ax is None
    if ax is None:
        _, ax = new_figure(width=9, height=0.5 + 0.62 * len(shown))
    names = short_names(articles)
    for y, article in enumerate(shown):
        row = rows.loc[article]
        if np.isnan(row["value"]):
            not_reported(ax, row["textstat"], y, "no sentence of ours")
            continue
        at = row["textstat"]
        for lane, (step, (reason, colour)) in enumerate(STEPS.items()):
            height = y + 0.2 * (lane - 1)
            (line,) = ax.plot([at, at + row[step]], [height, height], color=colour, lw=4, solid_capstyle="butt")
            hover(line, f"{names[article]}: {reason} {row[step]:+.2f}")
            at += row[step]
        (ring,) = ax.plot(row["textstat"], y - 0.2, "o", mfc="white", mec=INK, ms=7)
        (dot,) = ax.plot(row["value"], y + 0.2, "o", color=INK, ms=7)
        hover(ring, f"{names[article]}: textstat {row['textstat']:.2f}")
        hover(dot, f"{names[article]}: {row['value']:.2f} with true sentences")
        moved = row["rank_textstat"] != row["rank"]
        text = f"rank {row['rank_textstat']:.0f} → {row['rank']:.0f}" if moved else f"rank {row['rank']:.0f}"
        ax.text(1.01, y, text, transform=ax.get_yaxis_transform(), va="center", size=9,
                weight="bold" if moved else "normal", color=INK if moved else QUIET)  # fmt: skip
    ax.set_yticks(range(len(shown)), [names[a] for a in shown])
    ax.set_ylim(len(shown) - 0.4, -0.6)
    if own:
        colour_key(ax, dict(STEPS.values()))
        describe(
            ax,
            title,
            f"Flesch-Kincaid grade by textstat (○) and counted here (●); rank 1 is hardest; N = "
            f"{counted(len(shown), 'article')}",
            f"textstat {version('textstat')} reads the whole file and ends a sentence at every full stop, even in an "
            f"abbreviation or a number. Bars: what each step from ○ to ● adds.{_left_out(shown, articles)}",
        )
    return ax


def _shown(table: pd.DataFrame, articles: pd.DataFrame) -> list[str]:
    """The articles of the table in the articles' order, at most MOST."""
    return [a for a in articles.index if a in set(table["article_id"])][:MOST]


def _column(shown: list[str], height: float) -> Any:
    """A panel an article, one below the other, with common axes; `height` is inches a panel."""
    size = 0.4 + height * len(shown)
    return new_figure(len(shown), 1, height=size, sharex=True, sharey=True, squeeze=False)[1].ravel()


def _left_out(shown: list[str], articles: pd.DataFrame) -> str:
    """What a note says where not all articles are drawn."""
    return f" {len(shown)} of {len(articles)} articles are drawn." if len(shown) < len(articles) else ""
