"""Reported values drawn with their bounds, beside what references state."""

import re
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from ..compare import span
from ..compare.quantity import SHARES
from ..show import value_label
from .palette import INK, QUIET, REFERENCE
from .panels import cut, few_ticks, head_rows, label, panel, under_headings
from .style import caption, colours, hover, nothing, short_names, starred, styled
from .wording import own, say, spelled

STAGES = {"poll_share": "poll", "exit_poll_share": "exit poll", "vote_share": "result"}
YEAR = re.compile(r"^\d{4} ")
MOST = 60  # rows that a chart can hold
NAMED = 6  # of those that it does not
SOURCE = 40  # characters of a source
HOLLOW = {"more_than", "less_than", "vague"}  # bounds of what is no point


def _draw_value(ax: Axes, y: float, row: dict[str, Any], colour: str, words: str) -> None:
    """One value at height y: a point where it is exact, a line with an open end where a bound leaves it open."""
    ends = [row["value"], row["value_high"]][: 1 if pd.isna(row["value_high"]) else 2]
    open_ends = span(row["value"], row["value_high"], row["bound"], share=row["unit"] in SHARES)
    low, top = np.clip(open_ends, *ax.get_xlim())
    line: Any = {"color": colour, "lw": 5, "alpha": 0.3, "solid_capstyle": "butt"}
    artists = ax.plot([low, top], [y, y], **line) if low < top else []
    face = "white" if row["bound"] in HOLLOW else colour
    artists += ax.plot(ends, [y] * len(ends), "o", color=colour, mfc=face, ms=6.5, mew=1.4, zorder=3)
    hover(artists, words)


@styled
def shares(values: pd.DataFrame, official: pd.DataFrame, articles: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Polls, exit polls and results of each candidate or party (a heading), a row each, with the official result as a
    line through them.

    `values` are reported shares (measure in STAGES, percent) with a column key (whom it is about) and
    sentence_text; `official` has key, value and source.
    """
    values = values.dropna(subset="value")
    if len(values) < 2 and not values["key"].isin(official["key"]).any():
        return nothing("shares")
    every, known = len(values), values["key"].duplicated(keep=False) | values["key"].isin(official["key"])
    values = values[known | ~known.any()]  # the others say nothing where there is something to compare
    rows, names, colour = _share_rows(values, official), short_names(articles), colours(articles)
    y = under_headings(rows["key"])
    ax = panel(ax, height=0.4 + 0.21 * (y[-1] + 1))
    most = max([*rows["value"], 10])
    ax.set_xlim(0, most * 1.5)
    for at, row in zip(y, rows.to_dict("records"), strict=True):
        if row["stage"]:
            who, paint = ", ".join(names[a] for a in row["by"]), INK if row["by"][1:] else colour[row["by"][0]]
            words = say("shares.hover", name=who, stage=own(row["stage"]), sentence=" / ".join(row["told"]))
            _draw_value(ax, at, row, paint, words)
        else:
            who, paint = cut(row["source"], SOURCE), QUIET
            above = 0.45 + (rows["key"] == row["key"]).sum() - 1
            hover(ax.plot([row["value"]] * 2, [at - above, at + 0.3], color=REFERENCE, lw=2, zorder=0), row["source"])
        look: Any = {"size": 8, "color": paint, "bbox": {"fc": "white", "lw": 0, "pad": 1}}
        label(ax, f"{row['label']}  {who}", np.nanmax([row["value"], row["value_high"]]), at, 8, **look)
    stages = [own(stage) if stage else say("common.reference") for stage in rows["stage"]]
    head_rows(ax, y, stages, rows["key"], {key: _share_label(key, values) for key in rows["key"]})
    few_ticks(ax, most, 5, 1.3)  # up to the last dot, where the axis goes on
    ax.xaxis.set_major_formatter("{x:.0f} %")
    each = [
        [names[r["article_id"]], r["measure"].replace("_", " "), value_label(r), r["subject"], r["place"]]
        for r in values.to_dict("records")
    ]
    told, grey = "; ".join(" ".join(parts).strip() for parts in each), say("shares.known") * ("" in set(rows["stage"]))
    lone = say("shares.lone", values=every - len(values)) * (len(values) < every)
    gone = [_share_label(key, values) for key in dict.fromkeys(values.loc[~values["key"].isin(rows["key"]), "key"])]
    cut_off = say("shares.most", gone=", ".join(gone[:NAMED])) * bool(gone)
    caption(ax, "shares", lone, cut_off, starred([told]), values=len(values), known=grey, told=told)
    return ax


def _share_rows(values: pd.DataFrame, official: pd.DataFrame) -> pd.DataFrame:
    """What is drawn, row by row: under each key (of the last year first, by its highest value) what is reported by
    stage, a number once with the articles that have it (by) and their sentences (told), then the official result."""
    known = official[official["key"].isin(values["key"])].drop_duplicates("key")
    known = known.assign(measure="", bound=known.get("bound", "exact"))
    rows = pd.concat([values, known], ignore_index=True)
    rows = rows.assign(
        stage=rows["measure"].map(STAGES).fillna(""),
        label=[spelled(value_label(r)) for r in rows.to_dict("records")],
        place=rows["measure"].map({m: k for k, m in enumerate(STAGES)}).fillna(len(STAGES)),
        year=rows["key"].str.extract(r"^(\d{4}) ", expand=False).fillna(""),
        most=rows["key"].map(values.groupby("key")["value"].max()),
    )
    same = ["key", "stage", "label"]
    both = rows.groupby(same)[["article_id", "sentence_text"]].agg(lambda texts: [*dict.fromkeys(texts)])
    rows = rows.drop_duplicates(same).join(both.set_axis(["by", "told"], axis=1), on=same)
    ranked = rows.explode("by").groupby("key").agg({"by": "nunique", "most": "max"}).sort_values(["by", "most"])[::-1]
    above = rows["key"].value_counts()[ranked.index].cumsum()
    kept = above.index[above <= MOST].union(above.index[:1])
    order = {"year": False, "most": False, "key": True, "place": True, "value": True}
    return (
        rows[rows["key"].isin(kept)]
        .sort_values([*order], ascending=[*order.values()], kind="stable", ignore_index=True)
        .head(MOST)
    )


def _share_label(key: str, values: pd.DataFrame) -> str:
    """The name of a heading, with the names that articles use where they use others."""
    said = list(dict.fromkeys(values.loc[values["key"] == key, "subject"]))
    same = sorted((name for name in said if key.casefold().endswith(name.casefold())), key=len)
    own = YEAR.sub("", key)
    whole = same[-1] if same else said[0].split(" of ")[0] if own.islower() else own  # else as actors.toml has it
    others = ", ".join(name for name in said if name not in same and not name.startswith(f"{whole} of "))
    row = "".join(YEAR.findall(key)) + whole
    return f"{row} ({others})" if others else row
