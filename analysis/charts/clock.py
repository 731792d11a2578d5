"""An axis of moments whose last part, where counts come rarely, has a scale of its own."""

from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from ..days import MONTHS, hours
from .palette import FAINT, QUIET
from .wording import own, say

EARLY = 0.5  # share of the moments, less that of the time, that a first part has at least if the axis is cut after it
FEWEST, LONG = 4, 30  # moments and days of an axis that is cut, at least
FIRST, CUT = (0.55, 0.88), 0.08  # of the axis: the first part at least and at most, and what the cut takes
TICKS = 8  # dates that can be written below the axis
WORDS = 0.8  # inches that the words in a cut take
STEPS = ["D", "2D", "4D", "7D", "14D", "MS", "QS", "2QS", "YS", "5YS"]  # from one of them to the next
UNDATED = 1.12  # place of what has no date


class Clock(NamedTuple):
    """Moments in days, rising, at which the scale changes, and their places on the axis (0 to 1)."""

    moments: np.ndarray
    places: np.ndarray

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
    """The axis for moments in days, cut in two where most of them come early."""
    moments = np.unique(days.dropna())
    if len(moments) < 2:
        return Clock(moments, np.full(len(moments), 0.5))
    share = np.arange(1, len(moments) + 1) / len(moments)
    ahead = (share - (moments - moments[0]) / np.ptp(moments))[:-1]
    k = int(ahead.argmax())
    if len(moments) < FEWEST or np.ptp(moments) < LONG or ahead[k] < EARLY:
        return Clock(moments[[0, -1]], np.array([0.0, 1]))
    first = float(np.clip(share[k], *FIRST))
    if k + 2 == len(moments):
        return Clock(moments[[0, k, -1]], np.array([0, first, 1]))
    return Clock(moments[[0, k, k + 1, -1]], np.array([0, first, first + CUT, 1]))


def draw_cut(ax: Axes, clock: Clock, told: bool) -> list[np.ndarray]:
    """A band where the axis is cut, with how long it stands for if that is told; the line that the words take."""
    if len(clock.moments) < 3:
        return []
    middle, days = clock.places[1] + CUT / 2, clock.moments[2] - clock.moments[1]
    said = say("tolls.months", n=round(days / 30.44)) if days > 60 else say("tolls.days", n=round(days))
    ax.axvspan(middle - CUT / 5, middle + CUT / 5, color=FAINT, alpha=0.6, lw=0, zorder=0)
    place = ax.get_xaxis_transform()
    ax.text(middle, 0.04, said * told, transform=place, rotation=90, size=7, color=QUIET, ha="center")
    high = min(1, WORDS / (ax.bbox.height / ax.figure.dpi)) * told
    return [np.array([[middle, 0], [middle, ax.get_ylim()[1] * high]])]


def date_ticks(clock: Clock, undated: bool = False) -> tuple[list[float], list[str]]:
    """Places and names of dates at even steps on each part of the axis, each year once; at its end, what has none."""
    if not len(clock.moments):
        return [0.5], [say("tolls.unknown")]
    ends = np.array([*clock.moments, clock.moments[-1]])[: 4 if len(clock.moments) > 2 else 2].reshape(-1, 2)
    dates = [date for first, last in ends for date in _dates(clock, first, last)]
    middle = [(date - pd.Timestamp(0)) / pd.Timedelta(days=1) + 0.5 for date in dates]
    years = [0, *(date.year for date in dates)]
    names = [
        f"{date.day} {own(MONTHS[date.month - 1])}" + f"\n{date.year}" * (date.year != before)
        for date, before in zip(dates, years, strict=False)
    ]
    names += [say("tolls.undated")] * undated
    return [*map(float, clock.place(np.array(middle))), *[UNDATED] * undated], names


def _dates(clock: Clock, first: float, last: float) -> list[pd.Timestamp]:
    """As many days at even steps from first to last as have room there."""
    start, end = (pd.Timestamp(0) + pd.Timedelta(days=float(np.floor(day))) for day in (first, last))
    room = 1 + TICKS * np.ptp(clock.place(np.array([first, last])))
    steps = (list(pd.date_range(start, end, freq=step)) for step in STEPS)
    return next((dates for dates in steps if 0 < len(dates) <= room), [start])
