"""Deaths, injuries and arrests over time: the main tally of each as its sources count it, then what stands apart."""

import re
from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from ..compare import span
from ..compare.likeness import stems
from ..compare.tally import about_tally, charted
from ..show import counted, starred, value_label, value_text
from .clock import Clock, clock_of, date_ticks, days_of, draw_cuts
from .labels import LETTER, beside
from .reported import OFFICIAL
from .style import (
    ASIDE,
    COLOURS,
    QUIET,
    colour_key,
    colours,
    describe,
    dots,
    empty,
    hover,
    new_figure,
    short_names,
    styled,
)
from .words import cut, headline

TITLE = "How many dead, injured and arrested, by whose count and when?"
NAMED = {"deaths": "Deaths", "injuries": "Injured", "arrests": "Arrested"}
HIGH, LOW, SINGLE = 3.3, 1.3, 0.6  # inches of the first panel, of the others, of one with a single count
ROW = 0.2  # inches of a row of what stands apart
WIDE = 7.3  # inches of a panel
APART, EACH = 4, 4  # rows of what stands apart, in two columns, and values of each
DISPUTE = "#b3001b"
PART = 0.5  # of the highest count so far: what is less counts a part, and disputes nothing
LONGEST = 26  # characters of a source
SOURCE_END = re.compile(r"[,;]")
FEW = 4  # counts for which a small panel will do
OPEN = 0.12  # of the height of a panel: how far an open end is drawn


@styled
def tolls(table: pd.DataFrame, articles: pd.DataFrame, axes: Any = None) -> Any:
    """The main tally of deaths, injuries, arrests and each own measure, a panel each, over the moment of counting, a
    line a source; below, in words, what stands apart. `table` is of `toll_tallies`."""
    some = table.loc[(table["role"] == "main") & (table["value"] > 0), "measure"]
    measures = [m for m in charted(some) if (some == m).any()]
    drawn = _placed(table[table["measure"].isin(measures) & table["role"].isin(["main", "reference"])])
    if drawn.empty:
        return [empty(TITLE, "No number of deaths, injuries or arrests is reported.")]
    own, apart = axes is None, _apart(table[table["role"] == "apart"])
    names, colour = short_names(articles), colours(articles)
    counts = drawn["measure"].value_counts()[measures]
    heights = [HIGH if len(drawn) > FEW else LOW, *np.where(counts.iloc[1:] > 1, LOW, SINGLE)]
    if axes is None:
        ratios = [*heights, *[ROW * (1 + min(APART, -(-len(apart) // 2)))] * bool(apart)]
        axes = new_figure(len(ratios), height=sum(ratios) + 0.9, gridspec_kw={"height_ratios": ratios})[1]
    panels = np.ravel(axes)
    clock = clock_of(drawn["moment"])
    ticks = date_ticks(clock, drawn[["first", "last", "moment"]])
    for ax, measure, height in zip(panels, measures, heights, strict=False):
        mine = drawn[drawn["measure"] == measure].reset_index(drop=True)
        mine["x"] = clock.place(mine["moment"])
        ax.set_xticks(*ticks, size=8)
        lines = [*_panel(ax, mine, clock, names, colour), *_lines(ax, mine, colour), *_disputed(ax, mine)]
        _labels(ax, mine, names if len(articles) > len(COLOURS) else {}, colour, height, lines)
        draw_cuts(ax, clock, told=ax is panels[0])
        if ax is not panels[0]:
            headline(ax, _range(mine))
        else:
            ax.text(0.005, 0.97, _range(mine), transform=ax.transAxes, size=11, weight="bold", va="top")
    for ax in panels[: len(measures) - 1]:
        ax.set_xticklabels([])
    if apart and len(panels) > len(measures):
        _words(panels[len(measures)], apart, names, colour)
    colour_key(panels[0], {names[a]: colour[a] for a in articles.index if (table["article_id"] == a).any()})
    if own:
        _describe(panels[0], drawn, apart, names)
    return list(panels)


def _placed(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with the moment of counting (first, last, middle) in days, and the low and high that bounds leave."""
    ends = [span(*r) for r in rows[["value", "value_high", "bound"]].itertuples(index=False)]
    return pd.concat([rows, days_of(rows["as_of"]), pd.DataFrame(ends, rows.index, ["low", "high"])], axis=1)


def _range(rows: pd.DataFrame) -> str:
    """The measure and its lowest and highest count: Deaths, 4 to 41."""
    counts = rows[(rows["role"] == "main") & (rows["bound"] != "vague")].sort_values("value", kind="stable")
    ends = dict.fromkeys(value_text(r) for r in counts.iloc[[0, -1][: len(counts)]].to_dict("records"))
    return ", ".join(filter(None, [_named(rows["measure"].iloc[0]), " to ".join(ends)]))


def _named(measure: str) -> str:
    """The name of a measure above its panel."""
    return NAMED.get(measure, measure.replace("_", " ").capitalize())


def _panel(
    ax: Axes, rows: pd.DataFrame, clock: Clock, names: dict[str, str], colour: dict[str, str]
) -> Iterator[np.ndarray]:
    """The values as points, references in grey, with what their bounds and dates leave open; yields the ends of it."""
    top = max(rows[["value", "value_high"]].max().max(), 1) * 1.2
    ax.set_ylim(-0.03 * top, top)
    ax.set_xlim(-0.04, 1.2 if rows["moment"].isna().any() and len(clock.moments) else 1.1)
    ax.yaxis.set_major_locator(MaxNLocator(min(4, 1 + len(rows)), integer=True))
    ax.yaxis.set_major_formatter("{x:,.0f}")
    ax.grid(visible=False, axis="x")
    ax.grid(visible=True, axis="y")
    shades = [colour.get(a, OFFICIAL) for a in rows["article_id"]]
    told = [_told(r, names) for r in rows.to_dict("records")]
    full = ~rows["bound"].isin(["more_than", "less_than", "vague"])
    dots(ax, rows["x"], rows["value"], told, shades, full, size=np.where(rows["role"] == "main", 6.5, 4))
    for r, shade in zip(rows.to_dict("records"), shades, strict=True):
        high = min(r["high"], r["value"] + OPEN * top if np.isinf(r["high"]) else top)
        low = max(r["low"], r["value"] - OPEN * top)
        days = clock.place(np.array([r["first"], r["last"]]))
        if r["last"] - r["first"] > 1:
            yield _bar(ax, days, [r["value"]] * 2, shade, 1)
        if low < high and r["role"] == "main":
            yield _bar(ax, [r["x"]] * 2, [low, high], shade, 4)


def _bar(ax: Axes, x: Any, y: Any, shade: str, wide: float) -> np.ndarray:
    """A pale bar; its ends."""
    ax.plot(x, y, color=shade, lw=wide, alpha=0.3, solid_capstyle="butt", zorder=1)
    return np.column_stack([x, y])


def _disputed(ax: Axes, rows: pd.DataFrame) -> list[np.ndarray]:
    """A band from the lowest count still to come up to the highest so far; its edges, one where none is disputed."""
    rows = rows[rows["moment"].notna() & (rows["bound"] != "vague") & rows["measure"].isin(NAMED)]
    ends = rows.sort_values(["x", "low"], kind="stable")
    ends = ends[ends["high"] >= PART * ends["low"].cummax()].groupby("x").agg({"low": "max", "high": "min"})
    low, high = ends["high"][::-1].cummin()[::-1], ends["low"].cummax()
    if len(ends) < 2:
        return []
    ax.fill_between(ends.index, np.minimum(low, high), high, color=DISPUTE, alpha=0.12, lw=1.5, zorder=0)
    return [np.column_stack([ends.index, edge]) for edge in (np.minimum(low, high), high)]


def _told(row: dict[str, Any], names: dict[str, str]) -> str:
    """What a point says on hover: who counts, when, and the sentence, or the number of a reference."""
    if row["role"] == "reference":
        return f"{row['attributed_to']}, {row['as_of']}: {_value(row)}"
    return f"{names[row['article_id']]}, {row['as_of']}: {row['sentence_text']}"


def _value(row: dict[str, Any]) -> str:
    """A value in words; a reference has no surface."""
    return value_label({**row, "surface": row["bound"]} if row["role"] == "reference" else row)


def _counters(rows: pd.DataFrame) -> pd.Series:
    """Who counts, for each value: the source under the shortest name that its names hold, else the article."""
    sources = sorted({(len(stems(s)), s) for s in rows["attributed_to"] if s})
    short = {s: next(t for _, t in sources if stems(t) <= stems(s)) for _, s in sources}
    return rows["attributed_to"].map(short).astype("object").fillna(rows["article_id"])


def _lines(ax: Axes, rows: pd.DataFrame, colour: dict[str, str]) -> Iterator[np.ndarray]:
    """A line through the counts of each source, or of an article in its own voice, that counts more than once; yields
    the points of each."""
    for (role, _), mine in rows.dropna(subset=["moment"]).groupby(["role", _counters(rows)], sort=False):
        mine = mine.sort_values(["moment", "value"], kind="stable")
        by = mine["article_id"].unique()
        shade = OFFICIAL if role == "reference" else colour[by[0]] if len(by) == 1 else QUIET
        if mine["moment"].nunique() > 1:
            ax.plot(mine["x"], mine["value"], color=shade, lw=1.3, alpha=0.55, zorder=1)
            yield mine[["x", "value"]].to_numpy()


def _labels(
    ax: Axes, rows: pd.DataFrame, named: dict[str, str], colour: dict[str, str], height: float, lines: list[np.ndarray]
) -> None:
    """The values in words beside their points: the last of a source with its name, or each with the article `named`."""
    last = ~rows.assign(counter=_counters(rows)).duplicated(["role", "counter"], keep="last")
    source = [cut(SOURCE_END.split(s)[0], LONGEST) for s in rows["attributed_to"]]
    who = [named.get(a) or s * bool(end) for a, s, end in zip(rows["article_id"], source, last, strict=True)]
    rows = rows.assign(who=who).sort_values("value", ascending=False, kind="stable")
    rows = rows.sort_values("role", kind="stable")
    words = [[f"{_value(r)} {r['who']}".strip(), _value(r)] for r in rows.to_dict("records")]
    shades = [colour.get(a, QUIET) for a in rows["article_id"]]
    beside(ax, (WIDE, height), rows[["x", "value"]].to_numpy(), words, shades, lines)


def _apart(rows: pd.DataFrame) -> list[tuple[str, pd.DataFrame]]:
    """The tallies that stand apart and can be named, with their values; what most articles state first."""
    groups = [part for _, part in rows.groupby(["measure", "tally"], sort=False) if _about(part)]
    groups.sort(key=lambda part: (-part["article_id"].nunique(), -len(part)))
    return [(_about(part), part.drop_duplicates(["article_id", "value", "bound"])) for part in groups]


def _about(part: pd.DataFrame) -> str:
    """What a tally counts, in words that fit; empty where none tells."""
    about, measure = about_tally(part), part["measure"].iloc[0]
    what = "" if measure == "deaths" else f" · {_named(measure).lower()}"
    return about and cut(about, 38 - len(what)) + what


def _words(ax: Axes, apart: list[tuple[str, pd.DataFrame]], names: dict[str, str], colour: dict[str, str]) -> None:
    """What stands apart in two columns: whom it counts, then the values in the colours of their articles."""
    rows = min(APART, -(-len(apart) // 2))
    ax.set_axis_off()
    ax.set_label(ASIDE)
    ax.set_xlim(0, WIDE)
    ax.set_ylim(rows, -1)
    ax.text(0, -0.5, "Apart from these: parts of them, and other events", size=9.5, weight="bold", va="center")
    for k, (about, part) in enumerate(apart[: 2 * APART]):
        x, y = WIDE / 2 * (k // rows), k % rows + 0.4
        ax.text(x, y, about, size=7.5, va="center")
        for n, row in enumerate(part.head(EACH).to_dict("records")):
            said = value_label(row)
            x = x + LETTER * 1.15 * len(said) + 0.12 if n else x + 2.3
            text = ax.text(
                x, y, said, size=7.5, weight="bold", va="center", ha="right", color=colour[row["article_id"]]
            )
            hover(text, _told(row, names))


def _describe(ax: Axes, drawn: pd.DataFrame, apart: list[tuple[str, pd.DataFrame]], names: dict[str, str]) -> None:
    """Title, subtitle, note and alt text of the figure."""
    main = drawn[drawn["role"] == "main"]
    articles = counted(main["article_id"].nunique(), "article")
    grey = "; grey: references" * (len(main) < len(drawn))
    more = f" {len(apart) - 2 * APART} more stand in the table." if len(apart) > 2 * APART else ""
    told = [
        f"{_named(str(m))}: "
        + ", ".join(
            f"{_value(r)} ({names.get(r['article_id'], r['attributed_to'])}, {r['as_of']})"
            for r in part.to_dict("records")
        )
        for m, part in drawn.groupby("measure", sort=False)
    ]
    other = [f"{about}: {', '.join(_value(r) for r in part.to_dict('records'))}" for about, part in apart[: 2 * APART]]
    describe(
        ax, TITLE,
        f"People, N = {counted(len(main), 'count')} in {articles}; a line: one source; red: disputed{grey}",
        "Red: from the lowest count still to come to the highest so far. Which counts are of one tally is judged from "
        "subject, place, date and the words around. Upright bar: what a bound leaves open; level bar: the days within "
        f"which it was counted. Grey band: time cut short. Hover over the SVG for the sentence.{more}"
        + starred(told + other),
        alt=f"Counts over time. {'. '.join(told)}." + f" Apart from these: {'; '.join(other)}." * bool(other),
    )  # fmt: skip
