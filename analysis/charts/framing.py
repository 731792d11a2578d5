"""Frames, article by article: how often, where, what differs; and how far the lexicon can be trusted."""

from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from ..framing import SURE
from ..framing.findings import ENOUGH, SHARE, crowding
from ..show import counted
from ..text.tokens import words_before
from ..words.concordance import in_context
from .grid import grid as table
from .grid import rate_cells
from .style import INK, colours, describe, dots, empty, new_figure, short_names, styled
from .words import barcode, cut, head_articles, under_headings

FEWEST = 100  # words that an article needs for a rate to be drawn
CROWD = f"Full colour: half of the hits within {100 * SHARE:.0f} % of the words"
NO_TERMS = "No framing terms are found."
PAIRS, CROWDED = 12, 6  # differences drawn, and frames with their places


def frame_grid(rates: pd.DataFrame, articles: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Rate of each frame (a row) in each article (a column), both voices, by the article that uses it most; from
    `framing_rates`."""
    known = rates[(rates["voice"] == "all") & (rates["total_words"] >= FEWEST)]
    quoted = rates[rates["voice"] == "quoted"].set_index(["frame", "article_id"])["hits"]
    told = [
        f"{r.frame}: {r.hits:,} hits in {r.total_words:,} words, {quoted.get((r.frame, r.article_id), 0):,} in "
        f"quotations; 95 % interval {r.low:.1f} to {r.high:.1f}"
        for r in known.itertuples()
    ]
    return table(
        rate_cells(known.assign(row=known["frame"], hover=told), short_names(articles)), articles,
        "Which article uses which frame most?",
        "Hits per 1,000 words; the darker, the nearer to the highest of the row",
        "Author’s and quoted words; –: no hit. Which differences are more than chance, the next chart says. Hover over "
        "the SVG for the hits, how many are in quotations, and the 95 % interval.",
        each=30, ax=ax,
    )  # fmt: skip


@styled
def difference_dots(differences: pd.DataFrame, articles: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """The rates of the two articles that differ least likely by chance in a frame, those that hold above the others;
    from `framing_differences`."""
    title = "Which differences between two articles hold?"
    if differences.empty:
        return empty(title, "No two articles with framing terms to compare.")
    rows, names, colour = differences.head(PAIRS), short_names(articles), colours(articles)
    holds = rows["p_holm"] < SURE
    group = holds.map({True: "these hold", False: "these may be chance"})
    y, most = under_headings(group), rows[["rate_a", "rate_b"]].max().max()
    own = ax is None
    if ax is None:
        _, ax = new_figure(height=0.4 + 0.24 * (y[-1] + 1))
    ax.hlines(y, rows["rate_a"], rows["rate_b"], colors=INK, lw=1.8, alpha=0.35)
    told = [
        f"{r.frame}: {r.rate_a:.1f} and {r.rate_b:.1f} per 1,000 words, difference {r.low:.1f} to {r.high:.1f}; "
        f"p {r.p:.4f}, Holm {r.p_holm:.3f}"
        for r in rows.itertuples()
    ]
    for article, rate, other in (("article_a", "rate_a", "rate_b"), ("article_b", "rate_b", "rate_a")):
        paint = [colour[a] for a in rows[article]]
        dots(ax, rows[rate], y, told, paint, full=holds, size=6)
        for a, x, far, at in zip(rows[article], rows[rate], rows[other], y, strict=True):
            side: Any = {"xytext": (6 if x > far else -6, 0), "ha": "left" if x > far else "right"}
            ax.annotate(cut(names[a]), (x, at), textcoords="offset points", va="center", size=7.5,
                        color=colour[a], **side)  # fmt: skip
    ax.set_yticks(y, rows["frame"])
    ax.set_ylim(y[-1] + 0.8, y[0] - 1.8)
    ax.set_xlim(-0.3 * most, 1.3 * most)
    ax.set_xticks([tick for tick in ax.get_xticks() if 0 <= tick <= 1.05 * most])
    head_articles(ax, group, y, dict(zip(group, group, strict=True)))
    if own:
        describe(
            ax,
            title,
            f"Hits per 1,000 words, both voices; {(differences['p_holm'] < SURE).sum()} of N = {len(differences):,} "
            f"differences hold; shown: the {len(rows)} of lowest p",
            f"These hold: p < {SURE} after Holm’s correction for all N; a wide gap may fail where hits stand in "
            "clusters. Hover over the SVG for p and the 95 % interval of the single difference (Zou & Donner 2008), "
            "not corrected.",
            alt="Pairs of dots, the rates of two articles. "
            + "; ".join(
                f"{r.frame}: {names[r.article_a]} {r.rate_a:.1f}, {names[r.article_b]} {r.rate_b:.1f}"
                + " (holds)" * (r.p_holm < SURE)
                for r in rows.itertuples()
            )
            + ".",
        )
    return ax


def frame_barcode(hits: pd.DataFrame, articles: pd.DataFrame, axes: Any = None) -> Any:
    """Where each of the most crowded frames (a panel) stands in each article (a row); `hits` as from `framing_hits`."""
    title, crowded = "Where in each article do the frames stand?", crowding(hits, articles)
    if crowded.empty:
        return [empty(title, NO_TERMS)]
    frames = list(crowded["frame"].unique()[:CROWDED])
    rows = hits[hits["voice"] != "boilerplate"].set_index("frame", drop=False).loc[frames].astype({"frame": object})
    rows = rows.assign(term=rows["frame"], written=rows["frame"], position=words_before(rows, articles))
    half = crowded.groupby("frame")["crowded"].transform("max").clip(upper=0.5)
    lead = crowded[crowded["crowded"] >= half].groupby("frame")["article_id"].agg(list)
    why = (
        f"Of {counted(crowded['frame'].nunique(), 'frame')} those that crowd most: the largest share of an article’s "
        f"hits within {100 * SHARE:.0f} % of its words (of {ENOUGH} hits, where it has fewer), the most crowded first."
    )
    return barcode(in_context(rows, articles), articles, title, why, axes, lead, CROWD)
