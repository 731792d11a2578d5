"""What articles call persons and the event, and who does what in their sentences."""

import textwrap
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from ..framing.acts import ACTIONS
from ..show import counted
from .style import QUIET, colour_key, colours, describe, dots, empty, hover, new_figure, short_names, styled
from .words import PANELS, cut, head_articles, headline, left_out, under_headings

NAMES = 16  # names that a panel can hold
NAMED, UNNAMED = "it is said who did it", "it is not said who did it"
TOLD = {NAMED: "#8f979f", UNNAMED: "#34495e"}  # no article’s colours
WIDE = 72  # characters of what stands beside a bar


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
            "Titles, epithets and appositions at the name or in its place, found by rules, without articles; “…” is "
            f"the name; quotation marks where the article has them, around all or a part. "
            f"Hollow: only in what others say. At most {NAMES} names."
            + f" The first {PANELS} of {len(told)} articles with any."
            * (len(told) > PANELS),
            alt="Grids of counts. "
            + " ".join(f"{text}: {', '.join(table.index)}." for (_, text), table in zip(panels, tables, strict=True)),
        )
    return axes


@styled
def agency_bars(table: pd.DataFrame, articles: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """How many verbs and nouns of each action (a heading) each article (a row) has with and without who does it, and
    who does it to whom; `table` as from `agency`."""
    title = "Where do the articles say who did it, and where not?"
    acting = articles[articles.index.isin(table["article_id"])]
    rows = table[table["article_id"].isin(acting.index[:PANELS])]
    if rows.empty:
        return empty(title, "The articles speak of no killing, injuring, ousting, resigning or detaining.")
    groups = rows.assign(
        told=np.where(rows["agent"] != "", NAMED, UNNAMED),
        place=rows["article_id"].map({a: k for k, a in enumerate(articles.index)}),
        action=rows["action"].map(ACTIONS),
    )
    order = groups.groupby(["action", "place"], sort=True, observed=True)
    heads = pd.Series([str(action) for (action, _), _ in order])
    names, y, own = short_names(articles), under_headings(heads), ax is None
    if ax is None:
        _, ax = new_figure(width=9, height=0.5 + 0.21 * (y[-1] + 1))
    for at, (_, acts) in zip(y, order, strict=True):
        left = 0
        for told, paint in TOLD.items():
            some = acts[acts["told"] == told]
            bar = ax.barh(at, len(some), 0.7, left=left, color=paint)
            hover(bar[0], f"{names[acts['article_id'].iloc[0]]}, {told}: {', '.join(some['surface'])}")
            left += len(some)
        ax.text(1.01, at, _first(_doings(acts)), size=7.5, va="center", color=QUIET, transform=ax.get_yaxis_transform())
    ax.set_yticks(y, [names[acts["article_id"].iloc[0]] for _, acts in order])
    ax.set_ylim(y[-1] + 0.8, y[0] - 1.8)
    ax.set_xlim(left=0)
    ax.xaxis.set_major_locator(MaxNLocator("auto", integer=True))
    head_articles(ax, heads, y, dict(zip(heads, heads, strict=True)))
    colour_key(ax, TOLD)
    if own:
        describe(
            ax,
            title,
            f"Verbs and nouns for an act; N = {len(table):,} in {counted(len(acting), 'article')}",
            "Not said: passives (“nine people were killed”) and nouns (“the killing”) that name nobody. At the right: "
            "who → whom, each once, as the sentence has it; ?: not said. Planned, demanded or denied acts are "
            "left out. By rules." + left_out(acting, PANELS),
            alt="Bars of verbs and nouns with and without who does it. "
            + " ".join(
                f"{acts['action'].iloc[0]}, {names[acts['article_id'].iloc[0]]}: {(acts['agent'] == '').sum()} of "
                f"{len(acts)} without."
                for _, acts in order
            ),
        )
    return ax


def _first(told: list[str]) -> str:
    """As many as fit beside a bar, whole, and whether there are others."""
    fit = [k for k in range(1, len(told)) if len("; ".join(told[:k])) <= WIDE]
    many = len(told) if len("; ".join(told)) <= WIDE else max(fit, default=1)
    more = "; and others" * (many < len(told))
    return textwrap.shorten("; ".join(told[:many]), WIDE, placeholder=" …") + more


def _doings(acts: pd.DataFrame) -> list[str]:
    """Who → whom, each once, those who are named first."""
    named = acts[(acts["agent"] != "") | (acts["patient"] != "")].sort_values(
        "agent", key=lambda a: a == "", kind="stable"
    )
    pairs = zip(named["agent"], named["patient"], strict=True)
    return list(dict.fromkeys(f"{agent or '?'} → {patient}" if patient else agent for agent, patient in pairs))


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
