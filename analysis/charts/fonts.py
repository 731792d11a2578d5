"""The texts of a chart: no marks in them, and fonts that have their characters."""

from functools import cache

from matplotlib.axes import Axes
from matplotlib.axis import Axis
from matplotlib.font_manager import findfont, fontManager, get_font
from matplotlib.text import Text

from ..plain import clean
from ..text.given import warn

FONT = "DejaVu Sans"  # of all charts; others help out where it lacks a character
BOXES = (
    "charts: no font of this system has some characters of the articles; they show as boxes; "
    "install a font for their script (hover texts, alt texts and tables have them)"
)


def plain_texts(ax: Axes) -> None:
    """Make all texts of a panel `plain`."""
    seen = [axis for axis in (ax.xaxis, ax.yaxis) if ax.axison and axis.get_visible()]  # others make no ticks
    for axis in seen:
        labels = [label.get_text() for label in axis.get_ticklabels()]
        if labels != [clean(label) for label in labels]:
            axis.set_ticks(axis.get_ticklocs(), [clean(label) for label in labels])
    for part in ax.get_children():
        for text in part.findobj(Text) if part in seen or not isinstance(part, Axis) else []:
            plain(text)


def plain(text: Text) -> None:
    """Leave no mathematics and no unreadable character in a text, and give it fonts for the others."""
    words = clean(text.get_text())
    text.set(parse_math=False, usetex=False, text=words)
    if lacking := sorted({ord(c) for c in words if c.isprintable()} - _characters(findfont(FONT))):
        found = [_family(character) for character in lacking]
        text.set_fontfamily(list(dict.fromkeys([FONT, *filter(None, found)])))
        if not all(found):
            _say_boxes()


@cache
def _characters(path: str) -> frozenset[int]:
    """What a font file can draw at any size; nothing where it cannot be read."""
    try:
        font = get_font(path)
    except (OSError, RuntimeError):
        return frozenset()
    return frozenset(font.get_charmap()) if font.scalable else frozenset()


@cache
def _family(character: int) -> str:
    """The first family of the system, by name, that has a character; empty where none has."""
    fonts = sorted((font.name, font.fname) for font in fontManager.ttflist if font.style == "normal")
    return next((name for name, path in fonts if character in _characters(path)), "")


@cache
def _say_boxes() -> None:
    """Warn, once in a process: nearly every chart would."""
    warn(BOXES)
