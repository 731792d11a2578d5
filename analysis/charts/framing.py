"""Frames, names and agency, article by article; and how far the lexicon can be trusted."""

from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from .articles import MOST
from .style import FAINT, INK, QUIET, colour_key, colours, describe, hover, new_figure, short_names
from .words import PANELS, empty, grid, headline, left_out, noun

FEWEST = 100  # words that a voice needs for a rate to be drawn
NAMES = 16  # names that a panel can hold
ACTIONS = {"kill": "killing", "injure": "injuring", "oust": "ousting", "resign": "resigning", "arrest": "arresting"}
FORM_COLOURS = {
    "active": "#0072B2",
    "passive with agent": "#56B4E9",
    "passive without agent": "#E69F00",
    "no subject": "#9aa0a6",
    "noun": "#d5d8db",
}


def frame_dots(rates: pd.DataFrame, articles: pd.DataFrame, axes: Any = None) -> Any:
    """Rate of each frame (a row) in each article (a colour), author and quoted side by side; from `framing_rates`."""
    title = "How often does each article use each frame?"
    if rates.empty:
        return [empty(title, "No framing terms: the folder holds no framing.toml.")]
    shown, frames = list(articles.index[:PANELS]), list(rates["frame"].cat.categories)
    own = axes is None
    if axes is None:
        _, axes = new_figure(1, 2, height=0.9 + len(frames) * (0.1 + 0.065 * len(shown)), sharex=True, sharey=True)
    known = rates["article_id"].isin(shown) & (rates["total_words"] >= FEWEST)
    drawn = {voice: rates[known & (rates["voice"] == voice)] for voice in ("author", "quoted")}
    for ax, (voice, rows) in zip(axes, drawn.items(), strict=True):
        _frame_rows(ax, rows, articles, frames, shown)
        text = {"author": "the author’s words", "quoted": "quotations"}[voice]
        ax.set_title(text, loc="left", y=1.0, pad=20, size=9.5, weight="bold", color=INK)  # the colours stand below
    axes[0].set_yticks(range(len(frames)), frames)
    axes[0].set_ylim(len(frames) - 0.5, -0.5)
    widest = max(drawn["author"]["high"].max(), drawn["quoted"]["rate_per_1000"].max(), 1)
    axes[0].set_xlim(-0.02 * widest, 1.05 * widest)
    if own:
        names, colour = short_names(articles), colours(articles)
        colour_key(axes[0], {names[a]: colour[a] for a in shown})
        axes[0].artists[-1].set_in_layout(False)  # it may reach over the second panel
        words = rates[rates["frame"].eq(frames[0]) & rates["voice"].eq("all")]["total_words"].sum()
        few = [names[a] for a in shown if a not in set(drawn["quoted"]["article_id"])]
        unseen = f" Under {FEWEST} words in quotations, not drawn: {', '.join(few)}." if few else ""
        describe(
            axes[0],
            title,
            f"Hits per 1,000 words of the voice; N = {words:,} words in {len(articles)} {noun(articles)}",
            "Hollow: no hit. Lines: 95 % interval, bootstrap over paragraphs, exact Poisson for no hit; cut off at the"
            f" edge where they go on.{unseen}{left_out(articles, PANELS)}",
        )
    return list(axes)


def _frame_rows(ax: Axes, rows: pd.DataFrame, articles: pd.DataFrame, frames: list[str], shown: list[str]) -> None:
    """A dot with its interval for each frame and article of one voice."""
    names, colour = short_names(articles), colours(articles)
    step = 0.76 / max(len(shown), 2)
    for article, mine in rows.groupby("article_id", sort=False):
        y = np.array([frames.index(frame) for frame in mine["frame"]]) + step * (
            shown.index(article) - (len(shown) - 1) / 2
        )
        ax.hlines(y, mine["low"], mine["high"], colors=colour[article], lw=1.5, alpha=0.4)
        for at, row in zip(y, mine.itertuples(), strict=True):
            (dot,) = ax.plot(
                row.rate_per_1000, at, "o", ms=4, mec=colour[article], mfc=colour[article] if row.hits else "white"
            )
            hover(dot, f"{names[article]}, {row.frame}: {row.hits} hits in {row.total_words:,} words")
    for row in range(1, len(frames)):
        ax.axhline(row - 0.5, color=FAINT, lw=0.8, zorder=0)


def frame_barcode(hits: pd.DataFrame, articles: pd.DataFrame, axes: Any = None) -> Any:
    """Where each frame (a row) stands in each article (a panel); `hits` as from `framing_hits`."""
    title = "Where in each article do the frames stand?"
    if hits.empty:
        return [empty(title, "No framing terms: the folder holds no framing.toml.")]
    shown, frames = list(articles.index[:PANELS]), list(hits["frame"].cat.categories)
    own = axes is None
    if axes is None:
        axes = grid(len(shown), 3, 0.4 + 0.165 * len(frames), sharex=True, sharey=True)
    names, colour, lengths = short_names(articles), colours(articles), articles["text"].str.len()
    spoken = hits[hits["voice"] != "boilerplate"]
    for ax, article in zip(axes, shown, strict=True):
        here = spoken[spoken["article_id"] == article]
        ax.hlines(range(len(frames)), 0, 100, colors=FAINT, lw=6, alpha=0.7, zorder=0)
        for (frame, voice), rows in here.groupby(["frame", "voice"], observed=True):
            y, half = frames.index(frame), 0.38 if voice == "author" else 0.2
            at = 100 * rows["start"] / lengths[article]
            ticks = ax.vlines(at, y - half, y + half, colors=colour[article], lw=1.1)
            terms = ", ".join(rows["surface"].str.lower().value_counts().index[:6])
            hover(ticks, f"{names[article]}, {frame}, {voice}: {len(rows)} places ({terms})")
        headline(ax, names[article], colour[article])
        ax.grid(False)
    axes[0].set_yticks(range(len(frames)), frames)
    axes[0].set_ylim(len(frames) - 0.5, -0.5)
    axes[0].set_xlim(-1, 101)
    axes[0].set_xticks([0, 50, 100], ["start", "middle", "end"])
    if own:
        describe(
            axes[0],
            title,
            f"Place in the text; N = {len(spoken):,} hits in {len(articles)} {noun(articles)}",
            "A tick is one hit, a short tick one in a quotation."
            f" Frames may share a place.{left_out(articles, PANELS)}",
        )
    return axes


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
    shown = list(articles.index[:PANELS])
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
            f"Number of places; N = {' and '.join(str(len(rows)) for rows, _ in panels)} in {len(articles)} "
            f"{noun(articles)}" + f"; the event: {event}" * bool(event and len(right)),
            "Titles, epithets and appositions at the name, found by rules, without articles; “…” is the name; quotation"
            f" marks where the article has them, around all or a part. Hollow: quotations only. At most {NAMES} names."
            f"{left_out(articles, PANELS)}",
        )
    return axes


def agency_bars(table: pd.DataFrame, articles: pd.DataFrame, axes: Any = None) -> Any:
    """How many verbs and nouns of each action (a panel) take which form in each article; `table` as from `agency`."""
    title = "Who does what to whom, and who is left out?"
    if table.empty:
        return [empty(title, "The articles speak of no killing, injuring, ousting, resigning or arresting.")]
    shown, actions = list(articles.index[:MOST]), list(table["action"].cat.categories)
    own = axes is None
    if axes is None:
        axes = grid(len(actions), 3, 0.5 + 0.22 * len(shown), sharex=True, sharey=True)
    names = short_names(articles)
    for ax, action in zip(axes, actions, strict=True):
        rows = table[table["action"] == action]
        counts = pd.crosstab(rows["article_id"], rows["form"]).reindex(
            index=shown, columns=list(FORM_COLOURS), fill_value=0
        )
        ends = counts.cumsum(axis=1)
        for form, paint in FORM_COLOURS.items():
            bars = ax.barh(range(len(shown)), counts[form], 0.62, left=ends[form] - counts[form], color=paint)
            for bar, article in zip(bars, shown, strict=True):
                said = rows.loc[(rows["article_id"] == article) & (rows["form"] == form), "surface"]
                hover(bar, f"{names[article]}, {form}: {', '.join(said)}")
        headline(ax, ACTIONS[action])
    axes[0].set_yticks(range(len(shown)), [names[a] for a in shown])
    axes[0].set_ylim(len(shown) - 0.5, -0.5)
    axes[0].xaxis.set_major_locator(MaxNLocator(integer=True))
    if own:
        key = axes[0].figure.axes[len(actions)]
        for i, (form, paint) in enumerate(FORM_COLOURS.items()):
            key.text(0.08, 0.85 - 0.15 * i, "■", color=paint, transform=key.transAxes)
            key.text(0.15, 0.85 - 0.15 * i, form, transform=key.transAxes)
        describe(
            axes[0],
            title,
            f"Number of verbs and nouns; N = {len(table):,} in {len(articles)} {noun(articles)}",
            "Active: a subject does it; no subject: infinitive or -ing; noun: “the overthrow of …”. By rules on words."
            f"{left_out(articles, MOST)}",
        )
    return axes


def trust_dots(precision: pd.DataFrame, recall: pd.DataFrame, axes: Any = None) -> Any:
    """Precision and recall of each frame with intervals; tables as from `framing_precision` and `framing_recall`."""
    title = "How far can the lexicon be trusted?"
    if precision.empty:
        return [empty(title, "No hand labels in this folder (labels/framing_hits.csv).")]
    frames = list(precision["frame"])
    own = axes is None
    if axes is None:
        _, axes = new_figure(1, 2, height=0.5 + 0.22 * len(frames), sharex=True, sharey=True)
        axes = list(axes)
    panels = [("precision", "right", "hits right"), ("recall", "found", "sentences with the frame found")]
    for ax, table, (name, part, text) in zip(axes, [precision, recall], panels, strict=True):
        rows = table[table["frame"].isin(frames) & (table["labelled"] > 0)]
        y = [frames.index(frame) for frame in rows["frame"]]
        ax.hlines(y, rows["low"], rows["high"], colors=INK, lw=1.8, alpha=0.35)
        for at, (_, row) in zip(y, rows.iterrows(), strict=True):
            (dot,) = ax.plot(row[name], at, "o", ms=5, color=INK)
            hover(dot, f"{row['frame']}: {row[part]} of {row['labelled']} {text}")
            ax.text(1.03, at, f"{row[part]} of {row['labelled']}", size=7.5, va="center", color=QUIET)
        headline(ax, name)
    axes[0].set_yticks(range(len(frames)), frames)
    axes[0].set_ylim(len(frames) - 0.5, -0.5)
    axes[0].set_xlim(0, 1.2)
    axes[0].set_xticks([0, 0.25, 0.5, 0.75, 1])
    if own:
        describe(
            axes[0],
            title,
            f"Share right and share found; N = {precision['labelled'].sum():,} hits and the sentences labelled by hand",
            "Lines: 95 % interval (Wilson; for recall at the effective number of sentences, which were drawn at two"
            " rates). Labels of two readings of these articles; other articles may differ.",
        )
    return axes


def _as_shown(described: pd.DataFrame) -> list[str]:
    """Descriptions as rows of a chart, in quotation marks where the article has them."""
    rows = zip(described["description"], described["scare_quoted"], strict=True)
    return [f"“{text}”" if quoted else text for text, quoted in rows]


def _counts(rows: pd.DataFrame, shown: list[str]) -> pd.DataFrame:
    """Counts of each label in each article, what most articles have first."""
    table = pd.crosstab(rows["label"], rows["article_id"]).reindex(columns=shown, fill_value=0)
    order = pd.DataFrame({"articles": (table > 0).sum(axis=1), "places": table.sum(axis=1)})
    return table.loc[order.sort_values(["articles", "places"], ascending=False, kind="stable").index].head(NAMES)


def _bubbles(ax: Axes, rows: pd.DataFrame, table: pd.DataFrame, articles: pd.DataFrame) -> None:
    """A disc with its count for each label and article; hollow where every place is in a quotation."""
    names, colour = short_names(articles), colours(articles)
    spoken = rows["voice"].eq("author").groupby([rows["label"], rows["article_id"]]).any() | _scare(rows)
    for (label, article), count in table.stack().items():
        if count:
            x, y, paint = table.columns.get_loc(article), table.index.get_loc(label), colour[article]
            own = spoken[label, article]
            size = min(9 + 1.3 * np.sqrt(count), 15)
            (disc,) = ax.plot(x, y, "o", ms=size, mec=paint, mfc=paint if own else "white", clip_on=False)
            hover(disc, f"{names[article]}: {label}, {count} times")
            ax.text(x, y, str(count), size=7.5, ha="center", va="center_baseline", color="white" if own else paint)
    ax.set_yticks(range(len(table)), list(table.index))
    ax.set_xticks(range(len(table.columns)), [names[a] for a in table.columns], rotation=30, ha="right", size=7.5)
    ax.set_xlim(-0.6, len(table.columns) - 0.4)
    ax.grid(axis="y")


def _scare(rows: pd.DataFrame) -> pd.Series:
    """Whether an article itself puts a label between quotation marks: the author speaks, not somebody quoted."""
    return rows["scare_quoted"].groupby([rows["label"], rows["article_id"]]).any()
