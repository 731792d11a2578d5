"""An axis of moments on which a long time without any takes little room."""

from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from ..days import hours
from .style import FAINT, QUIET

CUTS, LONG, WEEK = 3, 0.35, 7  # stretches that can be cut, if they take this part of the axis and so many days
SHORT = 0.13  # of the rest of the axis that a time cut short gets
APART = 0.085  # of the axis between two dates that are written out
UNDATED = 1.1  # place of what has no date


class Clock(NamedTuple):
    """Moments in days, rising, their places on the axis (0 to 1), and which stretches between them are cut short."""

    moments: np.ndarray
    places: np.ndarray
    cuts: np.ndarray

    def place(self, days: Any) -> Any:
        """Where moments stand on the axis; what has no date stands at its end."""
        if not len(self.moments):
            return np.linspace(0, 1, np.size(days) + 2)[1:-1]
        return np.where(np.isnan(days), UNDATED, np.interp(days, self.moments, self.places))


def days_of(as_of: pd.Series) -> pd.DataFrame:
    """First, last and middle of each date or moment (`as_of`), in days since 1970; NaN where there is none."""
    ends = [hours(text) for text in as_of.astype("object").fillna("")]
    first, last = (pd.to_datetime([e[i] or None for e in ends], format="ISO8601") for i in (0, 1))
    day = pd.Timedelta(days=1)
    table = pd.DataFrame({"first": (first - pd.Timestamp(0)) / day, "last": (last - pd.Timestamp(0)) / day})
    return table.assign(moment=table.mean(axis=1)).set_axis(as_of.index)


def clock_of(days: pd.Series) -> Clock:
    """The axis for moments in days, on which up to three long stretches without any are cut short."""
    moments = np.unique(days.dropna())
    gaps, cuts = np.diff(moments), np.zeros(max(0, len(moments) - 1), dtype=bool)
    for k in np.argsort(-gaps, kind="stable")[:CUTS]:
        cuts[k] = len(gaps) > CUTS and gaps[k] > max(WEEK, LONG * gaps[~cuts].sum())
    places = np.append(0, np.cumsum(np.where(cuts, SHORT * gaps[~cuts].sum(), gaps)))
    return Clock(moments, (places / (places[-1] or 1))[: len(moments)], cuts)


def draw_cuts(ax: Axes, clock: Clock, told: bool) -> None:
    """A band where time is cut short, with how long it stands for if that is told."""
    for k in np.flatnonzero(clock.cuts):
        low, high = clock.places[k : k + 2]
        length = clock.moments[k + 1] - clock.moments[k]
        said = (f"{length / 30.44:.0f} months" if length > 60 else f"{length:.0f} days") * told
        ax.axvspan(low + (high - low) * 0.3, high - (high - low) * 0.3, color=FAINT, alpha=0.6, lw=0, zorder=0)
        ax.text((low + high) / 2, 0.04, said, transform=ax.get_xaxis_transform(), rotation=90, size=7, color=QUIET,
                ha="center", va="bottom")  # fmt: skip


def date_ticks(clock: Clock, dates: pd.DataFrame) -> tuple[list[float], list[str]]:
    """Places and names of the days and months (of `days_of`) that can be written below the axis, each year once."""
    if not len(clock.moments):
        return [0.5], ["no date of counting is known"]
    places, names, year = [-1.0], [""], 0
    for first, last, middle in dates.dropna().sort_values(["moment", "first"]).itertuples(index=False):
        date = pd.Timestamp(0) + pd.Timedelta(days=np.floor(middle))
        part = f"{date.day} {date:%b}" if last - first <= 1 else f"{date:%b}" if 27 < last - first <= 31 else ""
        name = "\n".join([part] * bool(part) + [str(date.year)] * (date.year != year))
        place = float(clock.place(np.floor(middle) + 0.5 if last - first <= 1 else middle))
        if name and place - places[-1] >= APART:
            places, names, year = [*places, place], [*names, name], date.year
    undated = bool(dates["moment"].isna().any())
    return [*places[1:], *[UNDATED] * undated], [*names[1:], *["no date"] * undated]
