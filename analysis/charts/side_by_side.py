"""The articles side by side: four grids with an article a column."""

import pandas as pd
from matplotlib.axes import Axes

from ..side_by_side.manner import OWN, RATES
from .grid import MOST, grid
from .style import starred, styled
from .wording import say, spelled

__all__ = ["MOST", "claims_grid", "grid", "manner_grid"]


@styled
def claims_grid(cells: pd.DataFrame, articles: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """What each article states of each quantity; `cells` as from `claims`."""
    off, known = bool(cells["flag"].any()), bool((cells["article_id"] == "").any())
    more = [say("claims.rule") * off, say("claims.edge") * known, starred(cells["cell"])]
    clash = ("\n" + cells["against"].str.split("; ").str[0]).where(cells["flag"], "")
    clash += pd.Series("\n" + say("claims.within"), cells.index).where(cells["within"].astype(bool), "")
    told = (cells["against"] + "\n" + cells["hover"]).str.strip()
    cells = cells.assign(cell=(cells["cell"] + clash).map(spelled), hover=told)
    return grid(cells, articles, "claims", *more, each=8, ax=ax, red=say("claims.red") * off)


@styled
def manner_grid(cells: pd.DataFrame, articles: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """How each article is written; `cells` as from `manner`."""
    frames = say("manner.frames") * bool(cells["heading"].eq(RATES).any())
    return grid(cells, articles, "manner", frames, say("manner.apart") * bool(cells["row"].eq(OWN).any()), ax=ax)
