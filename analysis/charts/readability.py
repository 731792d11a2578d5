"""How hard the articles are to read: scores with intervals, its sentences, textstat's view."""

import textwrap
from importlib.metadata import version
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from ..readability import SMOG_SENTENCES, harder
from ..readability.formulas import NAMES, SCORES
from ..readability.report import GRADE, MOST
from .palette import INK, QUIET
from .panels import cut_axis, label, panel, panels
from .style import caption, colours, dots, empty, nothing, short_names, styled
from .wording import each, say

STEPS = ["due_to_text", "due_to_sentences", "due_to_words"]
STACK = 0.077  # of a row: how much higher each further sentence of one length stands


@styled
def score_forest(intervals: pd.DataFrame, articles: pd.DataFrame, axes: Any = None) -> Any:
    """Nine panels, one a score: value and 95 % interval of each article, harder to the right."""
    shown = _shown(intervals, articles)
    if not shown:
        return [nothing("scores")]
    axes = panels(axes, 3, 3, width=9, height=3 * (0.62 + 0.2 * len(shown)), sharey=True)
    names, colour, shortened = short_names(articles), colours(articles), False
    for ax, score in zip(axes, SCORES, strict=True):
        rows = intervals[intervals["score"] == score].set_index("article_id").loc[shown]
        ax.hlines(range(len(shown)), rows["low"], rows["high"], colors=[colour[a] for a in shown], lw=2, alpha=0.6)
        told = each("scores.hover", rows, name=rows.index.map(names), score=NAMES[score])
        dots(ax, rows["value"], range(len(shown)), told, [colour[a] for a in shown], size=6)
        for y in np.flatnonzero(rows["value"].isna()):
            ax.text(0.5, y, say("scores.short"), color=QUIET, size=7.5, style="italic", va="center", ha="center",
                    transform=ax.get_yaxis_transform())  # fmt: skip
        turned = say("scores.reversed", score=NAMES[score]) if harder(score) < 0 else NAMES[score]
        ax.set_title(turned, size=10, weight="normal", pad=6)
        ax.set_yticks(range(len(shown)), [names[a] for a in shown])
        ax.set_ylim(len(shown) - 0.4, -0.6)
        ax.locator_params(axis="x", nbins=5)
        shortest, values = (rows["high"] - rows["low"]).min(), rows["value"]
        shortened |= cut_axis(ax, values, float(np.fmax(values.max() - values.min(), shortest)))
        if rows["value"].isna().all():
            ax.set_xticks([])
        if harder(score) < 0:
            ax.invert_xaxis()
    grade = intervals[intervals["score"] == GRADE].set_index("article_id")["value"].dropna()
    grades = ", ".join(f"{names[a]} {grade[a]:.1f}" for a in shown if a in grade)
    more = say("scores.cut") * shortened, _left_out(shown, articles)
    caption(axes[0], "scores", *more, articles=len(shown), smog=SMOG_SENTENCES, told=grades)
    return axes


@styled
def sentence_dots(course: pd.DataFrame, articles: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Each sentence as a dot at its number of words, and their mean, a row an article; as from `reading_course`."""
    shown = _shown(course, articles)
    if not shown:
        return nothing("sentences")
    ax = panel(ax, height=0.3 + 0.68 * len(shown))
    names, colour = short_names(articles), colours(articles)
    for y, article in enumerate(shown):
        rows = course[course["article_id"] == article]
        level = rows.groupby("words").cumcount()
        step = min(STACK, 0.62 / max(1, level.max()))
        text = [textwrap.shorten(sentence, 400, placeholder=" …") for sentence in rows["text"]]
        told = each("sentences.hover", rows, grade=rows["flesch_kincaid_grade"], text=text)
        mean = rows["words"].mean()
        ax.vlines(mean, y - 0.75, y + 0.08, colors=INK, lw=1, zorder=3)
        label(ax, say("sentences.mean", words=mean), mean, y - 0.7, 4, zorder=3)
        dots(ax, rows["words"], y - step * level, told, colour[article], size=3.4, edge=0.3)
        most = rows["words"].max()
        label(ax, say("sentences.longest", words=most), most, y, 5, color=QUIET)
    ax.set_yticks(range(len(shown)), [names[a] for a in shown])
    ax.set_ylim(len(shown) - 0.8, -0.95)
    ax.set_xlim(0, 1.1 * course["words"].max())
    ax.set_xlabel(say("sentences.axis"))
    means = course.groupby("article_id")["words"].mean()
    said = ", ".join(f"{names[a]} {means[a]:.1f}" for a in shown)
    caption(ax, "sentences", _left_out(shown, articles), sentences=len(course), told=said)
    return ax


@styled
def textstat_dumbbell(steps: pd.DataFrame, articles: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """textstat's Flesch-Kincaid grade (ring) and ours (dot), with both ranks; `steps` as from `textstat_steps`."""
    rows = steps[steps["score"] == GRADE].set_index("article_id")
    shown = _shown(rows.reset_index(), articles)
    if not shown:
        return empty(say("textstat.title"), say("scores.none"))
    ax = panel(ax, height=0.5 + 0.34 * len(shown))
    names = short_names(articles)
    for y, article in enumerate(shown):
        row = rows.loc[article]
        if np.isnan(row["value"]):
            ax.text(row["textstat"], y, say("textstat.missing"), color=QUIET, size=7.5, style="italic", va="center")
            continue
        _from_to(ax, y, row, names[article])
        moved = bool(row["rank_textstat"] != row["rank"])
        said = say("textstat.rank", rank=f"{row['rank_textstat']:.0f} → " * moved + f"{row['rank']:.0f}")
        look: Any = {"color": INK, "weight": "bold"} if moved else {"color": QUIET}
        ax.text(1.04, y, said, transform=ax.get_yaxis_transform(), va="center", size=9, **look)
    ax.set_yticks(range(len(shown)), [names[a] for a in shown])
    ax.set_ylim(len(shown) - 0.4, -0.6)
    ax.margins(x=0.15)
    both = rows.dropna(subset="value").loc[lambda known: [a for a in shown if a in known.index], ["textstat", "value"]]
    told = ", ".join(f"{names[str(a)]} {theirs:.1f} and {ours:.1f}" for a, theirs, ours in both.itertuples())
    caption(ax, "textstat", _left_out(shown, articles), articles=len(shown), version=version("textstat"), told=told)
    return ax


def _from_to(ax: Axes, y: int, row: pd.Series, name: str) -> None:
    """textstat's grade and ours, joined, each with its number."""
    ends, told = [row["textstat"], row["value"]], [say("textstat.alone"), say("textstat.ours")]
    ax.hlines(y, min(ends), max(ends), colors=INK, lw=1.8, alpha=0.35, zorder=1)
    steps = "; ".join(f"{row[step]:+.2f} {say(f'textstat.{step}')}" for step in STEPS).replace("-", "−")
    words = [f"{name}: {x:.2f}, {by}\n{steps}" for x, by in zip(ends, told, strict=True)]
    dots(ax, ends, [y, y], words, INK, full=np.array([False, True]), size=7)
    for x in ends:
        label(ax, f"{x:.1f}", x, y, 8 if x == max(ends) else -8, color=QUIET)


def _shown(table: pd.DataFrame, articles: pd.DataFrame) -> list[str]:
    """The articles of the table in the articles' order, at most MOST."""
    return [a for a in articles.index if a in set(table["article_id"])][:MOST]


def _left_out(shown: list[str], articles: pd.DataFrame) -> str:
    """What a note says where not all articles are drawn."""
    return say("scores.drawn", shown=len(shown), all=len(articles)) if len(shown) < len(articles) else ""
