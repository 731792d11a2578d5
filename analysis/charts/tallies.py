"""Deaths, injuries, arrests and own measures over time: the main tally of each, as its sources count it."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from ..compare.around import stems
from ..compare.tally import FEW, charted, near_others, unparted, with_ends
from ..show import value_label, value_texts
from .clock import Clock, clock_of, date_ticks, days_of, draw_cut
from .layout import beside
from .palette import QUIET, REFERENCE
from .panels import cut, panel, panels
from .reported import HOLLOW
from .style import caption, colour_key, colours, dots, empty, nothing, short_names, starred, styled
from .wording import own, say, spelled

HIGH, LOW, SINGLE = 3.8, 1.3, 0.6  # inches of the panel of the first measure, of the others, of one with a single count
PART = 0.5  # of the highest count so far: what is less counts a part, and disputes nothing
LEVEL = 1  # days over which a level bar is drawn
LONGEST = 32  # characters of a source
OPEN = 0.1  # of the height of a panel: how far an open end is drawn


@styled
def tolls(table: pd.DataFrame, articles: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """The main tally of deaths, or of the first measure reported, over time, a line a source; of `toll_tallies`."""
    rows = _placed(shown(table), articles)
    if rows.empty:
        return nothing("tolls", asked=own("deaths", "asked"))
    ax = panel(ax, height=HIGH if len(rows) > FEW else LOW)
    _draw([ax], [rows], [own(rows["measure"].iloc[0].replace("_", " "), "asked")], articles)
    return ax


@styled
def other_tolls(table: pd.DataFrame, articles: pd.DataFrame, axes: Any = None) -> Any:
    """The main tally of every further measure in `table` (of `toll_tallies`), a panel each, as `tolls` draws it."""
    parts = [rows for _, rows in _placed(shown(table, others=True), articles).groupby("measure", sort=False)]
    if not parts:
        return [empty(say("tolls.title", asked=own("others", "asked")), say("tolls.second"))]
    heights = [LOW if len(rows) > 1 else SINGLE for rows in parts]
    tall = sum(heights) + 0.35 * len(parts)
    axes = panels(axes, len(parts), height=tall, gridspec_kw={"height_ratios": heights})
    for ax, rows in zip(axes, parts, strict=False):
        ax.set_title(say("tolls.panel", measure=_named(rows), range=_range(rows)))
    _draw(axes, parts, [_named(rows).lower() for rows in parts], articles)
    return axes


def shown(table: pd.DataFrame, others: bool = False) -> pd.DataFrame:
    """The rows of `toll_tallies` that `tolls` draws, or `other_tolls`: main tallies and the references about them."""
    some = table.loc[(table["role"] == "main") & (table["value"] > 0), "measure"]
    measures = [m for m in charted(some) if (some == m).any()]
    asked = measures[1:] if others else measures[:1]
    return table[table["measure"].isin(asked) & table["role"].isin(["main", "reference"])]


def _placed(rows: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """Counts with their moment (first, last, middle) in days, the low and high that bounds leave, the value in words
    (said), and the name of the article, or of who speaks as a reference (by)."""
    surface = rows["surface"].where(rows["role"] == "main", rows["bound"])  # a reference has none
    said = [spelled(value_label(r)) for r in rows.assign(surface=surface).to_dict("records")]
    by = rows["article_id"].map(short_names(articles)).fillna(rows["attributed_to"])
    rows = with_ends(rows).assign(said=said, by=by, open=rows["value_high"].isna())
    return pd.concat([rows, days_of(rows["as_of"])], axis=1)


def _range(rows: pd.DataFrame) -> str:
    """The lowest and highest count of the articles, parts aside: 4 to 41."""
    counts = rows[(rows["role"] == "main") & (rows["bound"] != "vague") & unparted(rows)]
    ends = [*map(spelled, value_texts(counts.sort_values("value", kind="stable").iloc[[0, -1][: len(counts)]]))]
    return ends[0] if len(set(ends)) == 1 else say("tolls.range", low=ends[0], high=ends[-1]) if ends else ""


def _named(rows: pd.DataFrame) -> str:
    """The name of the measure of some rows above its panel."""
    measure = rows["measure"].iloc[0]
    known = own(measure, "tally")
    return known if known != measure else measure.replace("_", " ").capitalize()


def _draw(axes: list[Axes], parts: list[pd.DataFrame], asked: list[str], articles: pd.DataFrame) -> None:
    """Each measure in its panel, all over one axis of moments, with the key of what is drawn and the texts around."""
    drawn = pd.concat(parts)
    names, colour, clock = short_names(articles), colours(articles), clock_of(drawn["moment"])
    ticks = date_ticks(clock, bool(drawn["moment"].isna().any()))
    for ax, rows in zip(axes, parts, strict=False):
        rows = _on_axis(rows, clock).assign(shade=lambda rows: rows["article_id"].map(colour))
        ax.set_xticks(*ticks, size=8)
        lines = [*_panel(ax, rows, clock), *_lines(ax, rows)]
        _labels(ax, rows, [*lines, *draw_cut(ax, clock, told=ax is axes[0])])
    for ax in axes[:-1]:
        ax.set_xticklabels([])
    key = {names[a]: colour[a] for a in articles.index if (drawn["article_id"] == a).any()}
    key |= {say("common.reference"): REFERENCE} if (drawn["role"] == "reference").any() else {}
    colour_key(axes[0], key)
    _describe(axes[0], asked, drawn)


def _on_axis(rows: pd.DataFrame, clock: Clock) -> pd.DataFrame:
    """The counts of a measure by moment, with their place in a panel (x, y), and whether they may be of the whole."""
    rows = rows.sort_values(["moment", "low"], kind="stable", ignore_index=True)
    return rows.assign(
        x=clock.place(rows["moment"]), y=rows["value"].clip(upper=near_others(rows) * 1.1), whole=_whole(rows)
    )


def _whole(rows: pd.DataFrame) -> pd.Series:
    """Which counts of a measure are neither far over all others nor, of what grows, a part of those before."""
    return unparted(rows, PART) & (rows["value"] <= near_others(rows) * 1.1)


def _panel(ax: Axes, rows: pd.DataFrame, clock: Clock) -> Iterator[np.ndarray]:
    """The values as points, references in grey, with what their bounds and dates leave open; yields the ends of it."""
    top, main = near_others(rows) * 1.3, rows["role"] == "main"
    ax.set_ylim(-0.03 * top, top)
    ax.set_xlim(-0.04, 1.2 if rows["moment"].isna().any() and len(clock.moments) else 1.15)
    ax.yaxis.set_major_locator(MaxNLocator(min(4, 1 + len(rows)), integer=True))
    ax.yaxis.set_major_formatter("{x:,.0f}")
    ax.grid(visible=False, axis="x")
    ax.grid(visible=True, axis="y")
    told = rows["by"] + ", " + rows["as_of"] + ": " + rows["sentence_text"].where(main, rows["said"])
    under = rows.groupby([rows["x"].round(2), "y"], dropna=False).cumcount(ascending=False)  # what others lie upon
    full, size = ~rows["bound"].isin(HOLLOW), np.where(main, 7, 4) + 4 * under
    dots(ax, rows["x"], rows["y"], list(told), list(rows["shade"].fillna(REFERENCE)), full, size)
    for r in rows[main].itertuples():
        if r.last - r.first > LEVEL:
            yield _bar(ax, clock.place(np.array([r.first, r.last])), [r.y] * 2, r.shade, 1)
        for end, mark in ((r.high, "^"), (r.low, "v")):
            reach = np.clip(end, r.y - OPEN * top, r.y + OPEN * top) if r.open else min(end, top)
            if reach != r.y:
                yield _bar(ax, [r.x] * 2, [r.y, reach], r.shade, 2, mark if reach != end else "")


def _bar(ax: Axes, x: Any, y: Any, shade: Any, wide: float, mark: str = "") -> np.ndarray:
    """A pale bar, with a mark where it goes on; its ends."""
    ax.plot(x, y, color=shade, lw=wide, alpha=0.45, marker=mark, markevery=[1], ms=5, solid_capstyle="butt", zorder=1)
    return np.column_stack([x, y])


def _counters(rows: pd.DataFrame) -> pd.Series:
    """Who counts, for each value: the source under the shortest name that its names hold, else the article."""
    sources = sorted({(len(stems(s)), s) for s in rows["counter"] if s})
    short = {s: next(t for _, t in sources if stems(t) <= stems(s)) for _, s in sources}
    return rows["counter"].map(short).astype("object").fillna(rows["article_id"])


def _lines(ax: Axes, rows: pd.DataFrame) -> Iterator[np.ndarray]:
    """A line through the counts of each source, or article, that counts more than once; yields the points of each."""
    for (role, _), mine in rows.dropna(subset=["moment"]).groupby(["role", _counters(rows)], sort=False):
        by, points = mine["shade"].unique(), mine[mine["whole"]].groupby("x")["y"].max()
        shade = REFERENCE if role == "reference" else by[0] if mine["article_id"].nunique() == 1 else QUIET
        if len(points) > 1:
            ax.plot(points, color=shade, lw=1.5, alpha=0.6, zorder=1)
            yield np.column_stack([points.index, points])


def _labels(ax: Axes, rows: pd.DataFrame, lines: list[np.ndarray]) -> None:
    """The values in words beside their points, the last of a source, or the first of a reference, with its name."""
    counters, main = rows.assign(counter=_counters(rows)), rows["role"] == "main"
    first, last = (~counters.duplicated(["role", "counter"], keep=end) for end in ("first", "last"))
    who = rows["counter"].where(rows["counter"] != "", rows["by"])
    rows = rows.assign(
        named=last.where(main, first),
        part=main & ~unparted(rows),
        text=("↑ " + rows["said"]).where(rows["y"] < rows["value"], rows["said"]),
        who=[cut(w, LONGEST) for w in who],
    )
    rows = rows[first | last | main].sort_values(
        ["role", "named", "value"], ascending=[True, False, False], kind="stable"
    )
    words = [
        [say("tolls.part", text=f"{r.text} {r.who}")] * r.part
        + [f"{r.text} {who}" for who in _shorter(r.who) if r.named]
        + [r.text]
        for r in rows.itertuples()
    ]
    beside(ax, rows[["x", "y"]].to_numpy(), words, list(rows["shade"].fillna(QUIET)), lines)


def _shorter(name: str) -> list[str]:
    """A name, then fewer and fewer of its first words, not down to an initial or article, for where it does not fit."""
    words = name.removeprefix("The ").split()
    return [
        name,
        " ".join(words),
        *(" ".join(words[:n]) + "…" for n in range(len(words) - 1, 0, -1) if words[n - 1][-1] != "."),
    ]


def _describe(ax: Axes, asked: list[str], drawn: pd.DataFrame) -> None:
    """Title, subtitle, note and alt text of the figure."""
    main, each = drawn[drawn["role"] == "main"], [part for _, part in drawn.groupby("measure", sort=False)]
    counted = drawn["said"] + " (" + drawn["by"] + ", " + drawn["as_of"] + ")"
    told = [f"{_named(part)}: {', '.join(counted[part.index])}" for part in each]
    marks = {
        "arrow": (main["open"] & ((main["low"] < main["value"]) | (main["high"] > main["value"]))).any(),
        "level": (main["last"] - main["first"] > LEVEL).any(),
        "hollow": drawn["bound"].isin(HOLLOW).any(),
    }
    key = " ".join(say(f"tolls.{mark}") for mark, is_drawn in marks.items() if is_drawn)
    caption(
        ax, "tolls", key, starred(told), asked=asked, counts=len(main), articles=main["article_id"].nunique(),
        of=say("tolls.of", measure=_named(drawn), range=_range(drawn)) * (len(each) == 1), told=". ".join(told),
    )  # fmt: skip
