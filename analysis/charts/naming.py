"""What articles call persons and the event, and who does what in their sentences."""

import textwrap
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from ..framing.acts import ACTIONS, words
from ..text.classes import word_class
from .palette import TOLD
from .panels import beside_row, cut, head_rows, headline, panel, panels, under_headings
from .style import caption, colour_key, colours, dots, hover, left_out, nothing, short_names, styled
from .wording import own, say
from .words import PANELS

NAMES = 16  # names that a panel can hold
WIDE = 68  # characters of what stands beside a bar
VAGUE = word_class("pronouns", "own") | words("offices") | {"this", "that", "these", "those"}  # only the sentence says


@styled
def naming_grid(
    described: pd.DataFrame, events: pd.DataFrame, articles: pd.DataFrame, actor: str, event: str, axes: Any = None
) -> Any:
    """What each article calls an actor (left) and an event (right); of `descriptions` and `event_words`."""
    left = described[(described["actor"] == actor) & (described["position"] != "none")]
    quoted = "“" + left["description"] + "”"  # as the article has it
    left = left.assign(label=left["description"].mask(left["scare_quoted"].astype(bool), quoted))
    right = events.assign(label=events["frame"].astype(str), scare_quoted=False)
    called = [actor] * bool(len(left)) + [say("naming.event")] * bool(len(right))
    heads = [say("naming.actor", actor=actor), say("naming.the event")]
    parts = [(rows, text) for rows, text in zip((left, right), heads, strict=True) if len(rows)]
    if not parts:
        return [nothing("naming", called=say("naming.people"))]
    told = {a for rows, _ in parts for a in rows["article_id"]}
    shown = [a for a in articles.index if a in told][:PANELS]
    tables = [_counts(rows, shown) for rows, _ in parts]
    axes = panels(axes, 1, len(parts), height=0.9 + 0.22 * max(map(len, tables)))
    for ax, (rows, text), table in zip(axes, parts, tables, strict=True):
        _bubbles(ax, rows, table, articles)
        headline(ax, text)
        ax.set_ylim(max(map(len, tables)) - 0.4, -0.7)
    rarer = sum(len(rows) for rows, _ in parts) - sum(int(table.to_numpy().sum()) for table in tables)
    caption(
        axes[0], "naming", say("naming.first", most=PANELS, all=len(told)) * (len(told) > PANELS),
        say("naming.rarer", places=rarer) * (rarer > 0),
        about=say("naming.about", event=event) * bool(event and len(right)),
        called=called, places=[len(rows) for rows, _ in parts], articles=len(articles),
        told=" ".join(f"{text}: {', '.join(t.index)}." for (_, text), t in zip(parts, tables, strict=True)),
    )  # fmt: skip
    return axes


@styled
def agency_bars(table: pd.DataFrame, articles: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Verbs and nouns of each action (a heading) by article, with and without who does it; `table` as from `agency`."""
    acting = articles[articles.index.isin(table["article_id"])]
    rows = table[table["article_id"].isin(acting.index[:PANELS])]
    if rows.empty:
        return nothing("agency")
    groups = rows.assign(
        told=np.where(rows["agent"] != "", *TOLD),
        place=rows["article_id"].map({a: k for k, a in enumerate(articles.index)}),
        action=rows["action"].map(ACTIONS),
    )
    order = groups.groupby(["action", "place"], sort=True, observed=True)
    heads = pd.Series([own(str(action)) for (action, _), _ in order])
    y, names = under_headings(heads), short_names(articles)
    ax = panel(ax, width=8.8, height=0.5 + 0.21 * (y[-1] + 1))
    for at, (_, acts) in zip(y, order, strict=True):
        left = 0
        for told, paint in TOLD.items():
            some = acts[acts["told"] == told]
            bar = ax.barh(at, len(some), 0.7, left=left, color=paint)
            name = names[acts["article_id"].iloc[0]]
            hover(bar[0], f"{name}, {say(f'agency.{told}')}: {', '.join(some['surface'])}")
            left += len(some)
        beside_row(ax, at, _first(_doings(acts)))
    beside_row(ax, y[0] - 1, say("agency.whom"), size=8, weight="bold")
    ax.set_xlim(left=0)
    ax.xaxis.set_major_locator(MaxNLocator("auto", integer=True))
    head_rows(ax, y, [names[acts["article_id"].iloc[0]] for _, acts in order], heads)
    colour_key(ax, {say(f"agency.{told}"): paint for told, paint in TOLD.items()})
    said = [
        say("agency.one", action=own(acts["action"].iloc[0]), name=names[acts["article_id"].iloc[0]],
            without=(acts["agent"] == "").sum(), acts=len(acts))
        for _, acts in order
    ]  # fmt: skip
    caption(ax, "agency", left_out(acting, PANELS), acts=len(table), articles=len(acting), told=" ".join(said))
    return ax


def _first(told: list[str]) -> str:
    """As many as fit beside a bar, whole, and whether there are others."""
    some = ["; ".join([*told[:k], *[say("agency.others")] * (k < len(told))]) for k in range(len(told), 0, -1)]
    fit = [text for text in some if len(text) <= WIDE]
    return [*fit, textwrap.shorten("".join(some[-1:]), WIDE, placeholder=" …")][0]


def _doings(acts: pd.DataFrame) -> list[str]:
    """Who → whom, each once, those who are named first; no pronoun, which says nothing without its sentence."""
    named = acts[~acts["agent"].str.lower().isin(VAGUE)].sort_values("agent", key=lambda a: a == "", kind="stable")
    patient = named["patient"].where(~named["patient"].str.lower().isin(VAGUE), "")
    pairs = [pair for pair in zip(named["agent"], patient, strict=True) if any(pair)]
    return list(dict.fromkeys(f"{agent or '?'} → {patient}" if patient else agent for agent, patient in pairs))


def _counts(rows: pd.DataFrame, shown: list[str]) -> pd.DataFrame:
    """Counts of each label in each article, what most articles have first."""
    table = pd.crosstab(rows["label"], rows["article_id"]).reindex(columns=shown, fill_value=0)
    table = table[table.sum(axis=1) > 0]
    order = pd.DataFrame({"articles": (table > 0).sum(axis=1), "places": table.sum(axis=1)})
    return table.loc[order.sort_values(["articles", "places"], ascending=False, kind="stable").index].head(NAMES)


def _bubbles(ax: Axes, rows: pd.DataFrame, table: pd.DataFrame, articles: pd.DataFrame) -> None:
    """A disc with its count for each label and article; hollow where every place is in a quotation."""
    names, colour = short_names(articles), colours(articles)
    by_author = rows["voice"].eq("author") | rows["scare_quoted"].astype(bool)  # who puts one word in marks speaks
    spoken = by_author.groupby([rows["label"], rows["article_id"]]).any()
    discs = []
    for (label, article), count in table.stack().items():
        if count:
            x, y, paint = table.columns.get_loc(article), table.index.get_loc(label), colour[article]
            spoke = spoken[label, article]
            size = min(9 + 1.3 * np.sqrt(count), 15)
            told = say("naming.hover", name=names[article], label=label, times=count)
            discs.append((x, y, told, paint, spoke, size))
            ax.text(x, y, str(count), size=7.5, ha="center", va="center_baseline", color="white" if spoke else paint)
    if discs:
        columns, places, words, paints, full, sizes = zip(*discs, strict=True)
        dots(ax, columns, places, words, paints, full, np.array(sizes))
    ax.set_yticks(range(len(table)), list(table.index))
    ax.set_xticks(range(len(table.columns)), [cut(names[a]) for a in table.columns], rotation=90, size=7.5)
    ax.set_xlim(-0.6, len(table.columns) - 0.4)
    ax.grid(axis="y")
