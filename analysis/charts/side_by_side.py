"""The articles side by side: four grids with an article a column."""

import pandas as pd
from matplotlib.axes import Axes

from ..show import starred
from ..side_by_side.manner import OWN, RATES
from .grid import MOST, grid

__all__ = ["MOST", "claims_grid", "left_out_grid", "manner_grid", "speaking_grid"]


def claims_grid(cells: pd.DataFrame, articles: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """What each article states of each quantity; `cells` as from `claims`."""
    known = (cells["article_id"] == "").any()
    red = f"; red: departs from another article{' or the reference' * bool(known)}" if cells["flag"].any() else ""
    edge = (
        " Reference: the surest, of daily counts the nearest that can be compared; a toll is red if it fits no day’s."
    )
    return grid(
        cells, articles, "Which numbers does each article state?", f"Blank: not stated{red}",
        "≥ at least, > more than, ≈ about; of more than two values of an article the lowest and the highest. Which are "
        "of one quantity is judged from subject, place, date and the words around."
        f"{edge * bool(known)}{starred(cells['cell'])}",
        each=12, ax=ax,
    )  # fmt: skip


def left_out_grid(cells: pd.DataFrame, articles: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """What each article leaves out; `cells` as from `left_out`."""
    return grid(
        cells, articles, "What does each article leave out that others have?",
        "Mentions or hits, darker the more in a row; red: not there; pale dash: only later articles have it",
        "What at least two articles have and another has not, most widespread first. A name counts where it is written "
        "in whichever of its forms, a country by its adjective too; leaving out may be for want of space.",
        each=14, ax=ax,
    )  # fmt: skip


def speaking_grid(cells: pd.DataFrame, articles: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Who speaks with how many words; `cells` as from `speaking`."""
    return grid(
        cells, articles, "Who speaks in each article, with how many words?",
        "Words in quotations of four words or more, darker: more; blank: not quoted",
        "Whom most articles quote comes first. Who speaks is read from the clause beside the quotation.",
        each=14, ax=ax,
    )  # fmt: skip


def manner_grid(cells: pd.DataFrame, articles: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """How each article is written; `cells` as from `manner`."""
    frames = "Frames: author’s and quoted words together. " * bool(cells["heading"].eq(RATES).any())
    own = f"{OWN.capitalize()}: weighted log-odds against the others, in more than one paragraph. "
    return grid(
        cells, articles, "How is each article written?", "Shade: from the lowest to the highest of a row",
        f"{frames}{own * bool(cells['row'].eq(OWN).any())}Hover over the SVG for 95 % intervals.",
        ax=ax,
    )  # fmt: skip
