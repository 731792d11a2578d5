"""What articles call persons and the event, and who does what in their sentences."""

from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from ..framing.acts import ACTIONS
from ..show import counted, listed
from .articles import MOST
from .style import colours, describe, dots, empty, hover, join, new_figure, short_names, styled
from .words import PANELS, cut, grid, headline

NAMES = 16  # names that a panel can hold
KEY = 1.2  # inches that the key of the forms takes
FORM_COLOURS = {
    "active": "#0072B2",
    "passive with agent": "#56B4E9",
    "passive without agent": "#E69F00",
    "no subject": "#9aa0a6",
    "noun": "#d5d8db",
}


@styled
def naming_grid(
    described: pd.DataFrame, events: pd.DataFrame, articles: pd.DataFrame, actor: str, event: str, axes: Any = None
) -> Any:
    """What each article (a column) calls an actor (left panel) and an event (right panel), with counts.

    `described`: rows of `descriptions`; `events`: as from `event_words`.
    """
    left = described[(described["actor"] == actor) & (described["position"] != "none")]
    left = left.assign(label=_as_shown(left))
    right = events.assign(label=events["frame"].astype(str), scare_quoted=False)
    panels = [(left, f"{actor} is called"), (right, "The event is called")]
    panels = [(rows, text) for rows, text in panels if len(rows)]
    called = [actor] * bool(len(left)) + ["the event"] * bool(len(right))
    title = f"What does each article call {' and '.join(called)}?"
    if not panels:
        return [
            empty("What does each article call people and the event?", "No title, no epithet, no word for an event.")
        ]
    told = {a for rows, _ in panels for a in rows["article_id"]}
    shown = [a for a in articles.index if a in told][:PANELS]
    tables = [_counts(rows, shown) for rows, _ in panels]
    own = axes is None
    if axes is None:
        _, axes = new_figure(1, len(panels), height=0.9 + 0.22 * max(map(len, tables)), squeeze=False)
        axes = list(axes.ravel())
    for ax, (rows, text), table in zip(axes, panels, tables, strict=True):
        _bubbles(ax, rows, table, articles)
        headline(ax, text)
        ax.set_ylim(max(map(len, tables)) - 0.4, -0.7)
    if own:
        describe(
            axes[0],
            title,
            f"Number of places; N = {' and '.join(str(len(rows)) for rows, _ in panels)} in "
            f"{counted(len(articles), 'article')}" + f"; the event: {event}" * bool(event and len(right)),
            "Titles, epithets and appositions at the name, found by rules, without articles; “…” is the name; quotation"
            f" marks where the article has them, around all or a part. Hollow: quotations only. At most {NAMES} names."
            + f" The first {PANELS} of {len(told)} articles with any."
            * (len(told) > PANELS),
            alt="Grids of counts. "
            + " ".join(f"{text}: {', '.join(table.index)}." for (_, text), table in zip(panels, tables, strict=True)),
        )
    return axes


@styled
def agency_bars(table: pd.DataFrame, articles: pd.DataFrame, axes: Any = None) -> Any:
    """How many verbs and nouns of each action (a panel) take which form in each article; `table` as from `agency`."""
    title = "Who does what to whom, and who is left out?"
    if table.empty:
        return [empty(title, "The articles speak of no killing, injuring, ousting, resigning or arresting.")]
    acting = articles[articles.index.isin(table["article_id"])] if len(articles) > MOST else articles
    shown, actions = list(acting.index[:MOST]), list(table["action"].cat.categories)
    own = axes is None
    if axes is None:
        axes = grid(len(actions), 3, max(0.5 + 0.22 * len(shown), KEY), sharex=True, sharey=True)
    join(axes, "x", "y")
    names = short_names(articles)
    for ax, action in zip(axes, actions, strict=True):
        rows = table[table["action"] == action]
        counts = pd.crosstab(rows["article_id"], rows["form"]).reindex(
            index=shown, columns=list(FORM_COLOURS), fill_value=0
        )
        ends = counts.cumsum(axis=1)
        for form, paint in FORM_COLOURS.items():
            some = counts[form][counts[form] > 0]
            rows_of = [shown.index(article) for article in some.index]
            bars = ax.barh(rows_of, some, 0.62, left=ends[form][some.index] - some, color=paint)
            for bar, article in zip(bars, some.index, strict=True):
                said = rows.loc[(rows["article_id"] == article) & (rows["form"] == form), "surface"]
                hover(bar, f"{names[article]}, {form}: {', '.join(said)}")
        headline(ax, ACTIONS[action])
    axes[0].set_yticks(range(len(shown)), [names[a] for a in shown])
    axes[0].set_ylim(len(shown) - 0.5, -0.5)
    axes[0].xaxis.set_major_locator(MaxNLocator(integer=True))
    if own:
        key = axes[0].figure.axes[len(actions)]
        for i, (form, paint) in enumerate(FORM_COLOURS.items()):
            place = {"xycoords": "axes fraction", "textcoords": "offset points", "va": "top"}
            key.annotate("■", (0, 1), (12, -10 - 15 * i), color=paint, **place)
            key.annotate(form, (0, 1), (24, -10 - 15 * i), **place)
        describe(
            axes[0],
            title,
            f"Number of verbs and nouns; N = {len(table):,} in {counted(len(articles), 'article')}",
            "Active: a subject does it; no subject: infinitive or -ing; noun: “the overthrow of …”. What is planned,"
            " demanded or denied is left out. By rules."
            + (f" The first {MOST} of {len(acting)} articles with any." if len(acting) > MOST else ""),
            alt=f"Stacked bars: form of {len(table)} verbs and nouns of {listed(ACTIONS.values())} in each article.",
        )
    return axes


def _as_shown(described: pd.DataFrame) -> list[str]:
    """Descriptions as rows of a chart, in quotation marks where the article has them."""
    rows = zip(described["description"], described["scare_quoted"], strict=True)
    return [f"“{text}”" if quoted else text for text, quoted in rows]


def _counts(rows: pd.DataFrame, shown: list[str]) -> pd.DataFrame:
    """Counts of each label in each article, what most articles have first."""
    table = pd.crosstab(rows["label"], rows["article_id"]).reindex(columns=shown, fill_value=0)
    table = table[table.sum(axis=1) > 0]
    order = pd.DataFrame({"articles": (table > 0).sum(axis=1), "places": table.sum(axis=1)})
    return table.loc[order.sort_values(["articles", "places"], ascending=False, kind="stable").index].head(NAMES)


def _bubbles(ax: Axes, rows: pd.DataFrame, table: pd.DataFrame, articles: pd.DataFrame) -> None:
    """A disc with its count for each label and article; hollow where every place is in a quotation."""
    names, colour = short_names(articles), colours(articles)
    spoken = rows["voice"].eq("author").groupby([rows["label"], rows["article_id"]]).any() | _scare(rows)
    discs = []
    for (label, article), count in table.stack().items():
        if count:
            x, y, paint = table.columns.get_loc(article), table.index.get_loc(label), colour[article]
            own = spoken[label, article]
            size = min(9 + 1.3 * np.sqrt(count), 15)
            discs.append((x, y, f"{names[article]}: {label}, {counted(count, 'time')}", paint, own, size))
            ax.text(x, y, str(count), size=7.5, ha="center", va="center_baseline", color="white" if own else paint)
    if discs:
        columns, places, told, paints, full, sizes = zip(*discs, strict=True)
        dots(ax, columns, places, told, paints, full, np.array(sizes))
    ax.set_yticks(range(len(table)), list(table.index))
    ax.set_xticks(range(len(table.columns)), [cut(names[a]) for a in table.columns], rotation=30, ha="right", size=7.5)
    ax.set_xlim(-0.6, len(table.columns) - 0.4)
    ax.grid(axis="y")


def _scare(rows: pd.DataFrame) -> pd.Series:
    """Whether an article itself puts a label between quotation marks: the author speaks, not somebody quoted."""
    return rows["scare_quoted"].groupby([rows["label"], rows["article_id"]]).any()
