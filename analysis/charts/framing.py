"""Frames, article by article: how often, and what differs; what articles call persons and the event, and who acts."""

import textwrap
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from ..framing import SURE
from ..framing.acts import ACTIONS, words
from ..text.classes import word_class
from .articles import UPRIGHT
from .palette import INK, TOLD
from .panels import beside_row, cut, few_ticks, head_rows, label, panel, panels, under_headings
from .side_by_side import grid, rate_cells
from .style import caption, colour_key, colours, dots, hover, left_out, nothing, short_names, styled
from .wording import each, own, say
from .words import PANELS

FEWEST = 100  # words that an article needs for a rate to be drawn
PAIRS = 12  # differences drawn
NAMES = 16  # names that a panel can hold
LINE = 32  # characters of a line of a description, of which there are two at most
WIDE = 68  # characters of what stands beside a bar
VAGUE = word_class("pronouns", "own") | words("offices") | {"this", "that", "these", "those"}  # only the sentence says


@styled
def frame_grid(rates: pd.DataFrame, articles: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Rate of each frame (a row) in each article (a column), both voices; from `framing_rates`."""
    known = rates[(rates["voice"] == "all") & (rates["total_words"] >= FEWEST)]
    quoted = rates[rates["voice"] == "quoted"].set_index(["frame", "article_id"])["hits"]
    spoken = [quoted.get(at, 0) for at in known[["frame", "article_id"]].itertuples(index=False, name=None)]
    told = each("frames.hover", known, words=known["total_words"], quoted=spoken)
    cells = rate_cells(known.assign(row=known["frame"], hover=told), short_names(articles))
    return grid(cells, articles, "frames", each=30, ax=ax)


@styled
def difference_dots(differences: pd.DataFrame, articles: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """The rates of the two articles that differ least likely by chance in a frame; from `framing_differences`."""
    if differences.empty:
        return nothing("differences")
    rows, names, colour = differences.head(PAIRS), short_names(articles), colours(articles)
    holds = rows["p_holm"] < SURE
    group = holds.map({True: say("differences.holds"), False: say("differences.chance")})
    y, most = under_headings(group), rows[["rate_a", "rate_b"]].max().max()
    ax = panel(ax, height=0.4 + 0.24 * (y[-1] + 1))
    ax.hlines(y, rows["rate_a"], rows["rate_b"], colors=INK, lw=1.8, alpha=0.35)
    fields = {"a": rows["rate_a"], "b": rows["rate_b"], "holm": rows["p_holm"]}
    fields |= {first: rows[article].map(names) for first, article in (("first", "article_a"), ("second", "article_b"))}
    told = each("differences.hover", rows, **fields)
    for side, article, rate, other in ((-6, "article_a", "rate_a", "rate_b"), (6, "article_b", "rate_b", "rate_a")):
        paint = [colour[a] for a in rows[article]]
        dots(ax, rows[rate], y, told, paint, full=holds, size=6)
        for a, x, far, at in zip(rows[article], rows[rate], rows[other], y, strict=True):
            label(ax, cut(names[a]), x, at, side if x == far else 6 if x > far else -6, color=colour[a])
    ax.set_xlim(-0.3 * most, 1.3 * most)
    few_ticks(ax, most)
    head_rows(ax, y, rows["frame"], group)
    said = each("differences.one", rows, **fields)
    said = [say("differences.sure", text=text) if sure else text for text, sure in zip(said, holds, strict=True)]
    caption(ax, "differences", sure=(differences["p_holm"] < SURE).sum(), differences=len(differences),
            shown=len(rows), level=SURE, told="; ".join(said))  # fmt: skip
    return ax


@styled
def naming_grid(
    described: pd.DataFrame, events: pd.DataFrame, articles: pd.DataFrame, actor: str, event: str, axes: Any = None
) -> Any:
    """What each article calls an actor (left) and an event (right); of `descriptions` and `event_words`."""
    left = described[(described["actor"] == actor) & (described["position"] != "none")]
    quoted = "“" + left["description"] + "”"  # as the article has it
    label = left["description"].mask(left["scare_quoted"].astype(bool), quoted)
    left = left.assign(label=label, head=say("naming.actor", actor=actor), called=actor)
    right = events.assign(label=events["frame"].astype(str), scare_quoted=False, head=say("naming.the event"))
    rows = pd.concat([left, right.assign(called=say("naming.event"))], ignore_index=True)
    if rows.empty:
        return [nothing("naming", called=say("naming.people"))]
    told, names = set(rows["article_id"]), short_names(articles)
    without = [names[a] for a in articles.index[:PANELS] if a not in told]
    shown = [a for a in articles.index if a in told][:PANELS]
    parts = {str(head): part for head, part in rows.groupby("head", sort=False)}
    tables = {head: _counts(part, shown) for head, part in parts.items()}
    high = max(map(len, tables.values()))
    row = 0.3 if any(len(name) > LINE for table in tables.values() for name in table.index) else 0.22
    tall = 0.4 + UPRIGHT * max(len(cut(names[a])) for a in shown)
    axes = panels(axes, 1, len(parts), height=tall + row * high)
    for ax, (head, table) in zip(axes, tables.items(), strict=True):
        _bubbles(ax, parts[head], table, articles)
        ax.set_title(head)
        ax.set_ylim(high - 0.4, -0.7)
    rarer = len(rows) - sum(int(table.to_numpy().sum()) for table in tables.values())
    caption(
        axes[0], "naming", say("naming.first", most=PANELS, all=len(told)) * (len(told) > PANELS),
        say("naming.rarer", places=rarer) * (rarer > 0), say("naming.without", names=without) * bool(without),
        about=say("naming.about", event=event) * bool(event and len(right)),
        called=list(rows["called"].unique()), places=[len(part) for part in parts.values()], articles=len(articles),
        told=" ".join(f"{head}: {', '.join(table.index)}." for head, table in tables.items()),
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
    names, each = short_names(articles), groups.groupby(["action", "place"], sort=True, observed=True)
    parts = [(own(str(action)), names[acts["article_id"].iloc[0]], acts) for (action, _), acts in each]
    heads = pd.Series([action for action, _, _ in parts])
    y = under_headings(heads)
    ax = panel(ax, width=8.8, height=0.5 + 0.21 * (y[-1] + 1))
    for at, (_, name, acts) in zip(y, parts, strict=True):
        left = 0
        for told, paint in TOLD.items():
            some = acts[acts["told"] == told]
            bar = ax.barh(at, len(some), 0.7, left=left, color=paint)
            hover(bar[0], f"{name}, {say(f'agency.{told}')}: {', '.join(some['surface'])}")
            left += len(some)
        beside_row(ax, at, _first(_doings(acts)))
    beside_row(ax, y[0] - 1, say("agency.whom"), size=8, weight="bold")
    ax.set_xlim(left=0)
    ax.xaxis.set_major_locator(MaxNLocator("auto", integer=True))
    head_rows(ax, y, [name for _, name, _ in parts], heads)
    colour_key(ax, {say(f"agency.{told}"): paint for told, paint in TOLD.items()})
    counts = [(action, name, len(acts), (acts["agent"] == "").sum()) for action, name, acts in parts]
    said = [say("agency.one", action=act, name=name, without=none, acts=n) for act, name, n, none in counts]
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
    names, colour, counts = short_names(articles), colours(articles), table.stack().loc[lambda counts: counts > 0]
    by_author = rows["voice"].eq("author") | rows["scare_quoted"].astype(bool)  # who puts one word in marks speaks
    spoke = by_author.groupby([rows["label"], rows["article_id"]]).any().loc[counts.index].to_list()
    labels, ids = (counts.index.get_level_values(level) for level in (0, 1))
    x, y, paint = table.columns.get_indexer(ids), table.index.get_indexer(labels), [colour[a] for a in ids]
    told = [
        say("naming.hover", name=names[a], label=label, times=n)
        for label, a, n in zip(labels, ids, counts, strict=True)
    ]
    dots(ax, x, y, told, paint, spoke, np.minimum(9 + 1.3 * np.sqrt(counts.to_numpy()), 15))
    for at, row, count, full, shade in zip(x, y, counts, spoke, paint, strict=True):
        ax.text(at, row, str(count), size=7.5, ha="center", va="center_baseline", color="white" if full else shade)
    short = [textwrap.shorten(name, 2 * LINE, placeholder="…") for name in table.index]
    ax.set_yticks(range(len(table)), [textwrap.fill(name, LINE) for name in short], size=8)
    ax.set_xticks(range(len(table.columns)), [cut(names[a]) for a in table.columns], rotation=90, size=7.5)
    ax.set_xlim(-0.6, len(table.columns) - 0.4)
    ax.grid(axis="y")
