"""How every chart looks: one order, one colour and one short name an article; question, unit, note."""

import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from importlib.resources import files
from itertools import cycle
from typing import Any, TypeVar, cast

import matplotlib as mpl
import numpy as np
import pandas as pd
from matplotlib import style
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.collections import Collection
from matplotlib.colors import to_hex, to_rgba_array
from matplotlib.figure import Figure
from matplotlib.offsetbox import AnchoredOffsetbox, HPacker, TextArea, VPacker
from matplotlib.transforms import offset_copy

from ..articles import short_names as short_names
from ..show import STAR
from .fonts import FONT, plain, plain_texts
from .layout import FOOTER, HEADER, OnePass, place_texts
from .palette import COLOURS, FAINT, INK, QUIET
from .wording import say, set_to, speaking

Chart = TypeVar("Chart", bound=Callable[..., Any])

KEY_CHARACTERS, HEADING = 100, 15  # of a line of a key; points that a heading takes below it
ALT = "alt_text"  # the attribute of a figure that says in words what it shows
DESIGNED = "designed_size"  # the attribute of a figure with the inches for which it was drawn
NOTHING = "nothing_drawn"  # the attribute of a figure without a chart that says why
FRESH = "fresh"  # the attribute of a figure that a chart made for itself, and so describes
WORDS, HEAD = "words", "head"  # labels: words in a cell, a heading
HOVER = "words:"  # begins the address of an artist that stands for the words it shows on hover
DPI = 200  # of the PNG
_palette: ContextVar[Any] = ContextVar("palette", default=COLOURS)
LOOK: Any = {
    **mpl.rc_params_from_file(str(files(__package__).joinpath("look.mplstyle")), use_default_template=False),
    "font.family": FONT,
    "grid.color": FAINT,
    "text.color": INK,
    "ytick.labelcolor": INK,
    **dict.fromkeys(["axes.edgecolor", "axes.labelcolor", "xtick.color", "ytick.color", "xtick.labelcolor"], QUIET),
}


@contextmanager
def look() -> Iterator[None]:
    """The style sheet of the collection, whatever the user's own is, for the making and the saving of a chart."""
    with style.context(["default", LOOK]), warnings.catch_warnings():
        told = "Glyph .* missing from font|Matplotlib currently does not support .* natively"  # `fonts` says it once
        warnings.filterwarnings("ignore", told, UserWarning)
        yield


def styled(chart: Chart) -> Chart:
    """The chart function with all it draws in the look of the collection and every text of its axes plain.

    It also takes `palette`: colours for the articles in order, a dict of them by article id, or a name of matplotlib's;
    and `words`: articles beside which a words.toml may stand, where the chart does not take any.
    """

    @wraps(chart)
    def drawn(*args: Any, palette: Any = None, words: Any = None, **options: Any) -> Any:
        tables = (t for t in (words, *args, *options.values()) if isinstance(t, pd.DataFrame) and "folder" in t)
        paint = set_to(_palette, _palette.get() if palette is None else palette)
        with look(), paint, speaking(next(tables, None)):
            axes = chart(*args, **options)
            for ax in np.ravel(axes):
                plain_texts(ax)
        return axes

    return cast(Chart, drawn)


def colours(articles: pd.DataFrame) -> dict[str, str]:
    """Article id to its colour; after the last colour, of eight or the palette's, they come round again."""
    palette = _palette.get()
    if isinstance(palette, Mapping):
        return {a: to_hex(palette.get(a, QUIET)) for a in articles.index}
    named = mpl.color_sequences[palette] if isinstance(palette, str) else palette
    return {a: to_hex(paint) for a, paint in zip(articles.index, cycle(named), strict=False)}


def new_figure(
    rows: int = 1, columns: int = 1, *, width: float = 8.0, height: float = 4.0, **subplots: Any
) -> tuple[Figure, Any]:
    """A figure in the look of the collection; `height` (inches) is that of the panels, without title and note."""
    with look():
        fig = Figure(figsize=(width, height + HEADER + FOOTER), dpi=DPI, layout=OnePass())
        FigureCanvasAgg(fig)  # measures texts
        axes = fig.subplots(rows, columns, **subplots)
    panels = np.reshape(axes, (rows, columns))
    for hidden in [ax.yaxis for ax in panels[:, 1:].flat if subplots.get("sharey")]:
        hidden.set_visible(False)
    for hidden in [ax.xaxis for ax in panels[:-1].flat if subplots.get("sharex")]:
        hidden.set_visible(False)
    return fig, axes


def describe(chart: Any, title: str, subtitle: str, note: str, alt: str = "") -> None:
    """Write the question, its unit and N, and the note on articles and method around the panels; keep the alt text."""
    fig = figure_of(chart)
    setattr(fig, ALT, alt)
    setattr(fig, DESIGNED, tuple(fig.get_size_inches()))
    with look():
        fig.text(0.015, 1, title, gid="title", va="top", size=13, weight="bold", color=INK)
        fig.text(0.015, 1, subtitle, gid="subtitle", va="top", size=9.5, color=QUIET)
        fig.text(0.015, 0, note, gid="note", va="bottom", size=7.5, color=QUIET, linespacing=1.35)
        for text in fig.texts:
            plain(text)
    place_texts(fig)


def caption(chart: Any, part: str, *more: str, **fields: Any) -> None:
    """`describe` a chart, unless it stands in axes that were given, in the words of a part (`alt` may be a field), with
    `more` sentences at the end of the note."""
    if getattr(figure_of(chart), FRESH, False):
        title, unit, note = (say(f"{part}.{key}", **fields) for key in ("title", "unit", "note"))
        alt = fields.get("alt") or say(f"{part}.alt", **fields)
        describe(chart, title, unit, " ".join(filter(None, [note, *more])), alt)


def left_out(articles: pd.DataFrame, most: int) -> str:
    """A sentence that says what a chart leaves out; empty where it shows all."""
    return say("common.first", most=most, all=len(articles)) if len(articles) > most else ""


def starred(texts: Iterable[str]) -> str:
    """What a note says of the star in texts made with `value_label`; empty where there is none."""
    return say("common.starred") if any(STAR in text for text in texts) else ""


def nothing(part: str, **fields: Any) -> Axes:
    """The chart of a part that says that there is nothing to draw."""
    return empty(say(f"{part}.title", **fields), say(f"{part}.none", **fields))


def empty(title: str, text: str) -> Axes:
    """A chart that says that there is nothing to draw."""
    ax: Axes = new_figure(height=0.6)[1]
    ax.set_axis_off()
    ax.text(0, 0.5, text, color=QUIET, style="italic", va="center", transform=ax.transAxes)
    describe(ax, title, "", "")
    setattr(ax.figure, NOTHING, text)
    return ax


def figure_of(chart: Any) -> Figure:
    """The figure itself, or the one that the axes, or the first of several, stand in."""
    fig = chart if isinstance(chart, Figure) else np.ravel(chart)[0].figure
    assert isinstance(fig, Figure)
    return fig


def written(fig: Figure, part: str) -> str:
    """What `describe` wrote as title, subtitle or note."""
    return next((t.get_text() for t in fig.texts if t.get_gid() == part), "")


def hover(artists: Artist | Sequence[Artist], text: str | Sequence[str]) -> None:
    """Give artists the words that show when the pointer rests on them in the SVG; a collection, words for each item."""
    for artist in [artists] if isinstance(artists, Artist) else artists:
        if isinstance(artist, Collection):
            artist.set_urls([HOVER + words for words in ([text] if isinstance(text, str) else text)])
        else:
            artist.set_url(f"{HOVER}{text}")


def dots(
    ax: Axes, x: Any, y: Any, texts: Sequence[str], colour: Any, full: Any = True, size: Any = 5, edge: float = 1
) -> None:
    """Round marks of `size` points with words on hover; `colour` for all or for each, white inside unless `full`."""
    paint = np.broadcast_to(to_rgba_array(colour), (len(texts), 4))
    inside = np.where(np.broadcast_to(full, len(texts))[:, None], paint, 1.0)
    marks = ax.scatter(x, y, s=size**2, c=inside, edgecolors=list(map(tuple, paint)), linewidths=edge, zorder=2)
    hover(marks, texts)


def colour_key(ax: Axes, entries: dict[str, str]) -> None:
    """Name what each colour stands for, in that colour, above the panel; nothing where two entries share a colour."""
    if len(set(entries.values())) < len(entries):
        return
    texts = [TextArea(f"■ {label}", textprops={"color": colour, "size": 9}) for label, colour in entries.items()]
    box = key_lines(texts, KEY_CHARACTERS)
    over = offset_copy(ax.transAxes, figure_of(ax), y=HEADING * bool(ax.get_title("left")), units="points")
    ax.add_artist(AnchoredOffsetbox("lower left", child=box, frameon=False, bbox_to_anchor=(0, 1.0),
                                    bbox_transform=over, borderpad=0.2, pad=0))  # fmt: skip


def key_lines(texts: Sequence[TextArea], characters: float) -> VPacker:
    """The entries of a key in as many lines of so many characters as it takes."""
    lines: list[list[Artist]] = [[]]
    long = 0
    for text in texts:
        long += len(text.get_text()) + 2
        if long > characters and lines[-1]:
            lines.append([])
            long = len(text.get_text()) + 2
        lines[-1].append(text)
    return VPacker(children=[HPacker(children=line, pad=0, sep=12) for line in lines], pad=0, sep=3)
